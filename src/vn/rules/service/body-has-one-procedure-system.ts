import type { Element } from '../../../model/element.ts'
import { namesOf } from '../../../model/names.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { answersFor, describesWhole } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { handlesProcedures } from '../../model/procedures.ts'
import { isBeingSettled } from '../../model/sharing.ts'
import { NORMS } from '../../norms/norms.ts'
import { isOwner } from '../../reference/national-owner.ts'
import { cite, defineRule, since } from '../../rule.ts'

type System = Element<'system'>
type Agency = Element<'agency'>

const UNIFIED = cite('ND-118-2025', 'HTTT giải quyết TTHC')
const LISTED = cite('QD-1425-2026', 'PL II B-2–B-17')

/** How many systems of a list there are, counting records that stand for several. */
function number(systems: readonly System[]): number {
  return systems.reduce((sum, { count }) => sum + (count ?? 1), 0)
}

export default defineRule({
  code: 'SVC-05',
  title: {
    vi: 'Mỗi bộ, tỉnh có một hệ thống thông tin giải quyết TTHC thống nhất',
    en: 'Each ministry and province has one procedure-handling system',
  },
  why: {
    vi: 'Nhiều hệ thống song song thì người dân không biết nộp ở đâu, hồ sơ và số liệu bị chia cắt.',
    en: 'With several systems side by side people do not know where to file, and dossiers and figures are split.',
  },
  remedy: {
    do: { vi: 'Hợp nhất về một hệ thống.', en: 'Merge them into one system.' },
    write: {
      vi: 'Ghi “{field:lifecycle}”, “{field:remedy}” hoặc “{field:replacedBy}” của các hệ thống còn lại; phân hệ thì ghi “{field:partOf}”; nếu không áp dụng, ghi {exempt:|lý do ở “notApplicable” (field: procedure-handling)}.',
      en: 'Record "{field:lifecycle}", "{field:remedy}" or "{field:replacedBy}" of the others; for a module fill "{field:partOf}"; where it does not apply, {exempt:|give the reason under "notApplicable" (field: procedure-handling)}.',
    },
  },
  statement: 'normative',
  // The rule of one system was law before the decree that can be cited; on earlier days it is good practice.
  withoutNorm: 'heuristic',
  severity: since('vn-egov-3.0', 'warning'),
  citations: [UNIFIED, LISTED],
  examines: ['system'],
  messages: {
    several: {
      vi: '“{body}” có {count} hệ thống thông tin giải quyết TTHC cùng hoạt động: {systems}.',
      en: '"{body}" has {count} procedure-handling systems at work side by side: {systems}.',
      citations: [UNIFIED],
    },
    listed: {
      vi: '“{body}” có {count} hệ thống thông tin giải quyết TTHC cùng hoạt động ({systems}), trong khi danh mục nền tảng dùng chung quốc gia ghi một hệ thống.',
      en: '"{body}" has {count} procedure-handling systems at work side by side ({systems}), where the list of national shared platforms names one.',
      citations: [UNIFIED, LISTED],
    },
  },
  check({ graph, report, asOf, reference }) {
    const bodies = new Map<Agency, System[]>()
    const ownerless: System[] = []
    for (const system of graph.all('system')) {
      if (!handlesProcedures(system) || !inService(graph, system) || system.recordType === 'reference') continue
      // A trial runs beside what it may replace.
      if (system.lifecycle === 'testing' || isBeingSettled(system) || notApplicable(system, 'procedure-handling')) continue
      const whole = graph.target(system, 'partOf')
      if (whole !== undefined && handlesProcedures(whole)) continue
      const body = ownerBody(graph, system)
      if (body === undefined) ownerless.push(system)
      else if ((body.level === 'ministry' || body.level === 'province') && answersFor(graph, body)) {
        const known = bodies.get(body)
        if (known === undefined) bodies.set(body, [system])
        else known.push(system)
      }
    }
    if (bodies.size > 0) for (const system of ownerless) report.unknown(system, 'owner')
    for (const [body, systems] of bodies) {
      // A record of a body of several, or of one copy per unit, is for the rules that count copies (INV-03).
      if ((body.count ?? 1) > 1 || (systems.length === 1 && systems[0]!.deployment === 'per-unit')) continue
      if (number(systems) < 2) {
        const [only] = systems
        if (only!.platformRole !== undefined && ownerless.length === 0 && describesWhole(graph, body)) report.holds(only!)
        continue
      }
      const certain = systems.filter(({ platformRole }) => platformRole !== undefined)
      if (number(certain) < 2) {
        for (const system of systems) if (system.platformRole === undefined) report.unknown(system, 'platformRole')
        continue
      }
      const [first] = certain
      const data = { body: body.name, count: number(certain), systems: namesOf(certain) }
      const listed = reference.nationalPlatforms.some(
        ({ id, group, owner }) => group === 'B' && id.startsWith('procedures-') && owner !== undefined && isOwner(body, owner),
      )
      report[listed && asOf >= NORMS['QD-1425-2026'].from.date ? 'listed' : 'several'](first!, data, { with: certain.slice(1, 6) })
    }
  },
})
