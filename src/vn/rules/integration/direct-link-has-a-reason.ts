import type { Element } from '../../../model/element.ts'
import { namesOfConnections } from '../../../model/names.ts'
import { notApplicable } from '../../../model/service.ts'
import { exchangeBetweenBodies, namesOfSides, ownerlessEnd, reasonFault, wayOf } from '../../model/exchange.ts'
import { cite, defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'INT-03',
  title: {
    vi: 'Kết nối trực tiếp giữa hai bộ, tỉnh có lý do được chấp nhận',
    en: 'A direct connection between two bodies rests on a reason the law accepts',
  },
  why: {
    vi: 'Kết nối trực tiếp chỉ là lựa chọn thứ hai; lý do không đúng hoặc đã hết thì kết nối đó phải chuyển sang nền tảng trung gian.',
    en: 'A direct connection is the second choice only; when its reason is not one of those accepted, or is over, it moves to a platform.',
  },
  remedy: {
    do: {
      vi: 'Chuyển kết nối sang nền tảng trung gian; nếu trung gian không đáp ứng, có văn bản xác định của chủ quản trung gian.',
      en: 'Move the connection to a platform; where the platform is inadequate, have its owner say so in a document.',
    },
    write: {
      vi: 'Ghi nền tảng ở “{field:via}”, hoặc ghi đúng lý do ở “{field:directReason}”: trung gian chưa sẵn sàng, hoặc chủ quản trung gian xác định không đáp ứng (kèm văn bản ở “{field:basis}”); nếu không áp dụng, ghi {exempt:directReason}.',
      en: 'Name the platform under "{field:via}", or give the right reason under "{field:directReason}": the platform is not ready, or its owner finds it inadequate (with the document under "{field:basis}"); if it does not apply, {exempt:directReason|say why under "notApplicable" (field: directReason)}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('vn-egov-2.0', 'warning'),
  citations: [cite('ND-47-2020', 'mô hình kết nối, mục 2'), cite('L-20-2023', 'Đ42 k4')],
  examines: ['integration'],
  messages: {
    otherReason: {
      vi: '“{from}” ({fromBody}) kết nối thẳng với “{to}” ({toBody}) với lý do “{reason}”; lý do này không thuộc hai trường hợp được kết nối trực tiếp.',
      en: '"{from}" ({fromBody}) connects straight to "{to}" ({toBody}) for the reason "{reason}", which is none of the two cases in which a direct connection is allowed.',
    },
    platformIsReady: {
      vi: '“{from}” ({fromBody}) kết nối thẳng với “{to}” ({toBody}) vì trung gian chưa sẵn sàng, nhưng mô hình đã có kết nối qua nền tảng trung gian giữa hai cơ quan này: {exchange}.',
      en: '"{from}" ({fromBody}) connects straight to "{to}" ({toBody}) because the platform is not ready, yet the model shows a connection of these two bodies over a platform: {exchange}.',
    },
  },
  check({ graph, report }) {
    const asked = new Set<Element>()
    for (const integration of graph.all('integration')) {
      const { directReason } = integration
      // A direct connection without any reason is INT-02's.
      if (directReason === undefined || notApplicable(integration, 'directReason')) continue
      const sides = exchangeBetweenBodies(graph, integration)
      if (sides === undefined) continue
      const way = wayOf(graph, integration, sides)
      if (way.kind === 'platform' || way.kind === 'apart') continue
      const ownerless = ownerlessEnd(sides)
      if (ownerless !== undefined) {
        if (!asked.has(ownerless)) report.unknown(ownerless as Element<'system'>, 'owner')
        asked.add(ownerless)
        continue
      }
      if (way.kind === 'untold') {
        if (way.system !== undefined) {
          if (!asked.has(way.system)) report.unknown(way.system, 'platformRole')
          asked.add(way.system)
          continue
        }
        // A remote area may be the reason for a way outside TSLCD only, through a platform all the same.
        if (directReason === 'remote-area') {
          report.unknown(integration, 'via')
          continue
        }
      }
      const fault = reasonFault(graph, integration, sides)
      const names = namesOfSides(sides)
      const ends = [sides.from, sides.to]
      if (fault === 'other')
        report.otherReason(
          integration,
          { ...names, reason: { term: `integration.directReason.${directReason}` } },
          { field: 'directReason', with: ends },
        )
      else if (fault !== undefined)
        report.platformIsReady(
          integration,
          { ...names, exchange: namesOfConnections(graph, [fault]) },
          { field: 'directReason', with: [fault, ...ends] },
        )
      else if (directReason === 'intermediary-inadequate' && !isDocumented(integration)) report.unknown(integration, 'basis')
      else report.holds(integration)
    }
  },
})

/** That a platform is inadequate is for its owner to find; without a document nobody can tell whether it did. */
function isDocumented({ basis, evidence, sources }: Element<'integration'>): boolean {
  return basis !== undefined || evidence !== undefined || (sources ?? []).length > 0
}
