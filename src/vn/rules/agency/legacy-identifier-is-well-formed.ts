import { inForce } from '../../../framework/in-force.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { bodyOf, ownerBody } from '../../../model/organisation.ts'
import { inService } from '../../../model/service.ts'
import { identified } from '../../model/identity.ts'
import { NORMS } from '../../norms/norms.ts'
import { QCVN_102 } from '../../reference/identifiers.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Agency = Element<'agency'>

const EXCHANGES: ReadonlySet<string> = new Set(['document-management', 'document-exchange'])

export default defineRule({
  code: 'AGY-02',
  title: {
    vi: 'Trước ngày 15/9/2020, mã định danh trong trao đổi văn bản theo QCVN 102:2016',
    en: 'Before 15/9/2020 identifiers in document exchange follow QCVN 102:2016',
  },
  why: {
    vi: 'Hệ thống quản lý văn bản nhận ra nơi gửi, nơi nhận qua mã; viết sai cấu trúc thì văn bản không đến nơi.',
    en: 'Document systems know sender and recipient by the code; in another form the document does not arrive.',
  },
  remedy: {
    write: {
      vi: 'Ghi mã theo dạng V1V2V3.Z1Z2.Y1Y2.MX1X2, ví dụ 000.00.00.H49, đúng như danh sách mã đã ban hành; nếu không áp dụng, ghi {exempt:identifier}.',
      en: 'Write the code as V1V2V3.Z1Z2.Y1Y2.MX1X2, for example 000.00.00.H49, as it was issued; if that does not apply, {exempt:identifier}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('vn-egov-1.0', 'warning'),
  citations: [cite('QCVN-102', 'cấu trúc mã')],
  examines: ['agency'],
  messages: {
    malformed: {
      vi: 'Mã định danh “{code}” của “{agency}” không theo cấu trúc của QCVN 102:2016/BTTTT (V1V2V3.Z1Z2.Y1Y2.MX1X2).',
      en: 'The identifier "{code}" of "{agency}" does not have the structure of QCVN 102:2016/BTTTT (V1V2V3.Z1Z2.Y1Y2.MX1X2).',
    },
    reversed: {
      vi: 'Mã định danh “{code}” của “{agency}” viết ngược thứ tự cấp của QCVN 102:2016/BTTTT; viết đúng thứ tự là “{hint}”.',
      en: 'The identifier "{code}" of "{agency}" has the levels of QCVN 102:2016/BTTTT in reverse; in order it reads "{hint}".',
    },
  },
  check({ graph, report, asOf }) {
    // From then on AGY-01 judges every code, those of the old form too.
    if (inForce(NORMS['QD-20-2020'], asOf) !== undefined) return
    const agencies = identified(graph)
    if (agencies.length === 0) return
    const bodies = exchangers(graph)
    let isUntold = false
    for (const agency of agencies) {
      const code = agency.identifier
      const isRight = QCVN_102.pattern.test(code)
      if (!bodies.has(bodyOf(graph, agency))) {
        isUntold ||= !isRight
        continue
      }
      if (isRight) {
        report.holds(agency)
        continue
      }
      const hint = code.split('.').reverse().join('.')
      if (QCVN_102.pattern.test(hint)) report.reversed(agency, { agency: agency.name, code, hint }, 'identifier')
      else report.malformed(agency, { agency: agency.name, code }, 'identifier')
    }
    if (isUntold) report.unknown(null, 'systems')
  },
})

/** Bodies whose documents travel between systems, as far as the model tells: they own or use a system for documents. */
function exchangers(graph: ArchitectureGraph): ReadonlySet<Agency> {
  const bodies = new Set<Agency>()
  for (const system of graph.all('system')) {
    if (!inService(graph, system)) continue
    if (system.platformRole !== 'document-axis' && !system.functions?.some((code) => EXCHANGES.has(code))) continue
    const owner = ownerBody(graph, system)
    if (owner !== undefined) bodies.add(owner)
    for (const agency of graph.targets(system, 'coverage')) bodies.add(bodyOf(graph, agency))
  }
  return bodies
}
