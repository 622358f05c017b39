import { leadsToInternet } from '../../../model/access.ts'
import type { End } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { notApplicable, works } from '../../../model/service.ts'
import { areOneBody } from '../../model/exchange.ts'
import { isTslcd } from '../../model/tslcd.ts'
import { cite, defineRule, since } from '../../rule.ts'

/** Kinds of integration over which data travels. */
const TRAFFIC: ReadonlySet<Element<'integration'>['kind']> = new Set(['technical', 'data-exchange', 'service-use', 'sharing'])

export default defineRule({
  code: 'NET-04',
  title: { vi: 'Các cơ quan trao đổi dữ liệu qua Mạng TSLCD', en: 'Bodies exchange data over TSLCD' },
  why: {
    vi: 'Dữ liệu giữa các cơ quan đi qua Internet công cộng thì khó bảo đảm an toàn và không giám sát thống nhất được.',
    en: 'Data between bodies that crosses the public Internet is hard to protect and cannot be monitored as one.',
  },
  remedy: {
    do: { vi: 'Chuyển kết nối sang Mạng TSLCD.', en: 'Move the connection to TSLCD.' },
    write: {
      vi: 'Ghi Mạng TSLCD ở “{field:over}” của kết nối; địa bàn chưa có Mạng TSLCD thì ghi “{field:directReason=remote-area}”; nếu không áp dụng, ghi {exempt:over}.',
      en: 'Name that network under "{field:over}" of the connection; where TSLCD does not reach, write "{field:directReason=remote-area}"; if it does not apply, {exempt:over}.',
    },
  },
  statement: 'normative',
  // Good practice on days when none of these can be cited.
  withoutNorm: 'heuristic',
  severity: since('vn-egov-4.0', 'warning'),
  citations: [cite('QD-1562-2025', 'TSLCD'), cite('QD-1425-2026', 'II.3.a')],
  examines: ['integration'],
  messages: {
    overInternet: {
      vi: 'Kết nối giữa “{from}” ({fromBody}) và “{to}” ({toBody}) đi qua Internet công cộng, không qua Mạng TSLCD.',
      en: 'The connection between "{from}" ({fromBody}) and "{to}" ({toBody}) runs over the public Internet, not over TSLCD.',
    },
  },
  check({ graph, report }) {
    for (const integration of graph.all('integration')) {
      if (!TRAFFIC.has(integration.kind) || !works(graph, integration)) continue
      if (integration.directReason === 'remote-area' || notApplicable(integration, 'over')) continue
      const one = graph.target(integration, 'from')
      const other = graph.target(integration, 'to')
      if (one === undefined || other === undefined) continue
      const over = graph.targets(integration, 'over')
      const fromBody = ownerBody(graph, one)
      const toBody = ownerBody(graph, other)
      // Inside one body nothing is shown of how bodies exchange.
      if (areOneBody(graph, one as End, other as End)) continue
      if (!answersFor(graph, fromBody) && !answersFor(graph, toBody)) continue
      const isRight = over.some((way) => isTslcd(graph, way))
      if (fromBody === undefined || toBody === undefined) {
        // Without owners nobody can tell whether two bodies are involved; an undeclared way is then the lesser question.
        if (over.length > 0 && !isRight)
          report.unknown<Owned>(fromBody === undefined ? (one as Element<Owned>) : (other as Element<Owned>), 'owner')
        continue
      }
      // Banks, carriers and the like are no state bodies: TSLCD is not open to them.
      if (fromBody.level === 'other' || toBody.level === 'other') continue
      if (isRight) {
        report.holds(integration)
        continue
      }
      if (over.length === 0) {
        report.unknown(integration, 'over')
        continue
      }
      const names = { from: one.name ?? one.id, fromBody: fromBody.name, to: other.name ?? other.id, toBody: toBody.name }
      const details = { field: 'over' as const, with: over }
      // The clause parts TSLCD from the public Internet; a network of the Party or of a sector is not that.
      if (over.some((way) => isInternet(graph, way)) && integration.governmentCipher !== true)
        report.overInternet(integration, names, details)
    }
  },
})

type Owned = 'system' | 'database' | 'component' | 'infrastructure' | 'service' | 'network'
type Way = Element<'network' | 'link'>

function isInternet(graph: ArchitectureGraph, way: Way): boolean {
  return graph.is(way, 'link') ? leadsToInternet(graph, way) : way.kind === 'internet'
}
