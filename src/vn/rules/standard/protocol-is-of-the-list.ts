import { inForce } from '../../../framework/in-force.ts'
import type { Element } from '../../../model/element.ts'
import { type Owned, ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { notApplicable, works } from '../../../model/service.ts'
import { fold } from '../../../text.ts'
import { NORMS } from '../../norms/norms.ts'
import { type InterfaceStandard, protocolKey } from '../../reference/interface-standards.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Integration = Element<'integration'>

/** Words by which an author says that a protocol is nobody’s standard; compared without diacritics. */
const PROPRIETARY = /(?:^| )(?:proprietary|doc quyen|nhi phan|binary|giao thuc rieng|tu phat trien|tu xay dung|custom)(?: |$)/
const DENIED = /(?:^| )(?:khong|khong phai|phi|non|not) (?:proprietary|doc quyen|nhi phan|binary)(?: |$)/

/** What separates protocols in one field. A slash before a number belongs to a version: HTTP/2. */
const SEPARATOR = /[,;+&|()]| (?:over|qua|trên|và|and|with) |\/(?!\s?\d)/

export default defineRule({
  code: 'STD-01',
  title: {
    vi: 'Giao thức kết nối thuộc danh mục tiêu chuẩn kỹ thuật',
    en: 'The protocol of an integration is on the list of technical standards',
  },
  why: {
    vi: 'Giao thức riêng của một nhà cung cấp khiến cơ quan phụ thuộc vào nhà cung cấp đó và bên khác khó kết nối.',
    en: 'A protocol of one supplier ties the body to that supplier and keeps others from connecting.',
  },
  remedy: {
    do: { vi: 'Chuyển sang giao thức tiêu chuẩn, mở.', en: 'Move to an open standard.' },
    write: {
      vi: 'Giao thức có trong danh mục của Thông tư 39/2017/TT-BTTTT mà công cụ chưa có thì bổ sung vào danh mục ở phần cài đặt; nếu không áp dụng, ghi {exempt:protocol}.',
      en: 'Add to the list in the settings what Circular 39/2017/TT-BTTTT lists and the tool does not know; if that does not apply, {exempt:protocol}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('vn-egov-1.0', 'warning'),
  citations: [cite('TT-39-2017', 'Đ2'), cite('TT-39-2017', 'danh mục nhóm 1'), cite('QD-1425-2026', 'II.2.2.c')],
  examines: ['integration'],
  messages: {
    proprietary: {
      vi: 'Kết nối giữa “{from}” và “{to}” dùng giao thức riêng, không theo tiêu chuẩn mở: “{protocol}”.',
      en: 'The connection between "{from}" and "{to}" uses a protocol of its own, not an open standard: "{protocol}".',
      citations: [cite('TT-39-2017', 'danh mục nhóm 1'), cite('QD-1425-2026', 'II.2.2.c')],
    },
    unlisted: {
      vi: 'Chưa đối chiếu được giao thức “{protocol}” ({count} kết nối) với phần đã biết của danh mục tiêu chuẩn kỹ thuật.',
      en: 'Protocol "{protocol}" ({count} integrations) could not be matched with the known part of the list of technical standards.',
      severity: 'info',
      citations: [cite('TT-39-2017', 'Đ2'), cite('TT-39-2017', 'danh mục nhóm 1')],
    },
  },
  check({ graph, report, asOf, reference }) {
    const isListed = matcher(reference.interfaceStandards)
    const hasList = inForce(NORMS['TT-39-2017'], asOf) !== undefined
    const unlisted = new Map<string, Integration[]>()
    for (const integration of graph.all('integration')) {
      const { protocol } = integration
      if (protocol === undefined || !works(graph, integration) || integration.recordType === 'reference') continue
      if (notApplicable(integration, 'protocol')) continue
      const [source, target] = [graph.target(integration, 'from'), graph.target(integration, 'to')]
      const ends = [source, target].filter((end) => end !== undefined)
      if (!ends.some((end) => answersFor(graph, ownerBody(graph, end as Owned)))) continue
      const words = fold(protocol)
      const isProprietary = PROPRIETARY.test(words) && !DENIED.test(words)
      if (isListed(protocol)) {
        if (hasList && !isProprietary) report.holds(integration)
        continue
      }
      if (isProprietary) {
        report.proprietary(
          integration,
          { from: source?.name ?? integration.from, to: target?.name ?? integration.to, protocol },
          { field: 'protocol', with: ends },
        )
      } else if (hasList) {
        const key = protocolKey(protocol)
        const known = unlisted.get(key)
        if (known === undefined) unlisted.set(key, [integration])
        else known.push(integration)
      }
    }
    for (const [first, ...others] of unlisted.values())
      report.unlisted(first!, { protocol: first!.protocol!, count: others.length + 1 }, { field: 'protocol', with: others })
  },
})

/** Whether a field names a protocol of the list, alone or among others that it carries. HTTPS is HTTP over a secured channel. */
function matcher(standards: readonly InterfaceStandard[]): (protocol: string) => boolean {
  const keys = new Set(standards.flatMap(({ code, aliases = [] }) => [code, ...aliases].map(protocolKey)))
  const answers = new Map<string, boolean>()
  return (protocol) => {
    let answer = answers.get(protocol)
    if (answer === undefined) {
      answer = [protocol, ...protocol.split(SEPARATOR)]
        .map(protocolKey)
        .some((key) => keys.has(key) || keys.has(key.replace(/^https/, 'http')))
      answers.set(protocol, answer)
    }
    return answer
  }
}
