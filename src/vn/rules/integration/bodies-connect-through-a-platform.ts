import { platformRemedies } from '../../../impact/remedies.ts'
import { platformsOf } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable, works } from '../../../model/service.ts'
import { areOneBody, carriesData, INTERMEDIARY, OWN_WORK } from '../../model/exchange.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Holder = Element<'system' | 'database'>

export default defineRule({
  code: 'INT-02',
  title: {
    vi: 'Hệ thống của hai bộ, tỉnh kết nối với nhau qua nền tảng trung gian',
    en: 'Systems of two bodies connect through a platform',
  },
  why: {
    vi: 'Kết nối điểm–điểm giữa các cơ quan khó giám sát, phải làm lại cho từng cặp và hỏng khi một bên thay đổi.',
    en: 'Point-to-point links between bodies are hard to watch, are built again for each pair and break when either end changes.',
  },
  remedy: {
    // Names of platforms change with the years; the nearest one is named with the finding.
    do: {
      vi: 'Chuyển kết nối sang nền tảng trung gian: nền tảng quốc gia, hoặc nền tảng kết nối, chia sẻ của bộ, tỉnh.',
      en: 'Move the connection to a platform in between: the national one, or the sharing platform of the ministry or province.',
    },
    write: {
      vi: 'Ghi nền tảng ở “{field:via}”; nếu nền tảng chưa sẵn sàng hoặc được chủ quản xác định là không đáp ứng, ghi lý do ở “{field:directReason}”.',
      en: 'Name the platform under "{field:via}"; when it is not ready, or its owner finds it inadequate, give the reason under "{field:directReason}".',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('vn-egov-2.0', 'warning', ['vn-digital-1.0', 'error']),
  citations: [
    cite('ND-47-2020', 'mô hình kết nối'),
    cite('ND-47-2020', 'mô hình kết nối, mục 2'),
    cite('L-20-2023', 'Đ42 k4'),
    cite('QD-1562-2025', 'nền tảng trung gian'),
    cite('ND-194-2025', 'Đ20'),
    cite('QD-1425-2026', 'II.2.1.b'),
  ],
  examines: ['integration'],
  messages: {
    direct: {
      vi: '“{from}” ({fromBody}) kết nối thẳng với “{to}” ({toBody}), không qua nền tảng trung gian và không ghi lý do.',
      en: '"{from}" ({fromBody}) connects straight to "{to}" ({toBody}), through no platform and with no reason given.',
    },
  },
  check({ graph, report }) {
    const doubtful = new Set<Holder>()
    const unclear = (end: Holder, field: 'owner' | 'platformRole'): void => {
      if (doubtful.has(end)) return
      doubtful.add(end)
      if (graph.is(end, 'system')) report.unknown(end, field)
      else report.unknown(end, 'owner')
    }
    for (const integration of graph.all('integration')) {
      if (
        !carriesData(integration) ||
        !works(graph, integration) ||
        integration.directReason !== undefined ||
        notApplicable(integration, 'via')
      )
        continue
      // Secrets travel over channels of the cipher service, not over the sharing platforms.
      if (integration.classification === 'state-secret') continue
      const source = graph.target(integration, 'from')
      const target = graph.target(integration, 'to')
      if (source === undefined || target === undefined) continue
      if (!(graph.is(source, 'system') || graph.is(source, 'database')) || !(graph.is(target, 'system') || graph.is(target, 'database')))
        continue
      if (!inService(graph, source) || !inService(graph, target)) continue
      const fromBody = ownerBody(graph, source)
      const toBody = ownerBody(graph, target)
      // Inside one body nothing is shown of how bodies connect.
      if (areOneBody(graph, source, target)) continue
      // Banks and enterprises, and the Party with rules of its own, are not bound by what state bodies owe each other.
      if ([fromBody, toBody].some((body) => body?.level === 'other' || body?.level === 'party')) continue
      if (!answersFor(graph, fromBody) && !answersFor(graph, toBody)) continue
      const isIndirect =
        INTERMEDIARY.has(integration.mechanism) ||
        platformsOf(graph, integration).some(({ platformRole }) => platformRole !== undefined && !OWN_WORK.has(platformRole))
      if (isIndirect) {
        if (fromBody !== undefined && toBody !== undefined) report.holds(integration)
        continue
      }
      if (fromBody === undefined || toBody === undefined) {
        unclear(fromBody === undefined ? source : target, 'owner')
        continue
      }
      // An end is where the data comes from or goes to, whatever it is called; only what it passes may be a platform of sharing.
      const unnamed = graph.targets(integration, 'via').find((one) => one.kind === 'platform' && one.platformRole === undefined)
      if (unnamed !== undefined) unclear(unnamed, 'platformRole')
      else if (integration.via === undefined && integration.mechanism === undefined) report.unknown(integration, 'via')
      else
        report.direct(
          integration,
          { from: source.name, fromBody: fromBody.name, to: target.name, toBody: toBody.name },
          { field: 'via', with: [source, target], remedies: platformRemedies(graph, integration) },
        )
    }
  },
})
