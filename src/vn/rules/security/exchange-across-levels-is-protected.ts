import { DATA_PLATFORMS, type End, keepersOf } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable, works } from '../../../model/service.ts'
import { areOneBody, carriesData } from '../../model/exchange.ts'
import { type Protection, protectionOn, type Secured } from '../../model/security.ts'
import { defineRule, since } from '../../rule.ts'

type Integration = Element<'integration'>

export default defineRule({
  code: 'SEC-12',
  title: {
    vi: 'Trao đổi giữa hai hệ thống khác cấp độ có biện pháp bảo vệ',
    en: 'An exchange between systems of different levels is protected',
  },
  why: {
    vi: 'Hệ thống cấp độ thấp nối thẳng vào hệ thống cấp độ cao là lối vào dễ nhất tới hệ thống đó.',
    en: 'A system of a low level that is joined to one of a high level without protection is the easiest way into the latter.',
  },
  remedy: {
    do: {
      vi: 'Xác thực hai bên và bảo vệ dữ liệu trao đổi, hoặc trao đổi qua nền tảng chia sẻ dữ liệu.',
      en: 'Let both ends authenticate and protect what is exchanged, or exchange over a sharing platform.',
    },
    write: {
      vi: 'Ghi “{field:authentication}”, ghi biện pháp ở “{field:protection}”, hoặc ghi nền tảng ở “{field:via}”; nếu không áp dụng, ghi {exempt:protection}.',
      en: 'Write "{field:authentication}", tell the measure in "{field:protection}", or name the platform under "{field:via}"; if it does not apply, {exempt:protection}.',
    },
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [],
  examines: ['integration'],
  messages: {
    unprotected: {
      vi: '“{from}” (cấp độ {fromLevel}) và “{to}” (cấp độ {toLevel}) trao đổi dữ liệu, ghi là không xác thực, không qua nền tảng chia sẻ và không có biện pháp bảo vệ nào khác.',
      en: '"{from}" (level {fromLevel}) and "{to}" (level {toLevel}) exchange data without authentication, over no sharing platform and with no other measure told.',
    },
  },
  check({ graph, report, asOf }) {
    const protection = protectionOn(graph, asOf)
    for (const integration of graph.all('integration')) {
      if (!isExchange(graph, integration) || notApplicable(integration, 'protection')) continue
      const from = graph.target(integration, 'from')
      const to = graph.target(integration, 'to')
      // Between bodies INT-12 asks for authentication whatever the levels are.
      if (from === undefined || to === undefined || !areOneBody(graph, from, to)) continue
      if (!answersFor(graph, ownerBody(graph, from as Element<'system'>))) continue
      const [fromLevel, toLevel] = [levelOf(graph, from, protection), levelOf(graph, to, protection)]
      if (fromLevel === undefined || toLevel === undefined || fromLevel === toLevel) continue
      if (isProtected(graph, integration)) report.holds(integration)
      else if (integration.authentication === 'none') {
        const data = { from: from.name ?? from.id, fromLevel, to: to.name ?? to.id, toLevel }
        report.unprotected(integration, data, { field: 'authentication', with: [from, to] })
      }
    }
  },
})

/** Whether a relation works and carries data that is not for everybody. */
function isExchange(graph: ArchitectureGraph, integration: Integration): boolean {
  if (!works(graph, integration) || integration.recordType === 'reference') return false
  return carriesData(integration) && integration.classification !== 'public'
}

/** The level of an end: its own, or the highest of the systems that keep a database. */
function levelOf(graph: ArchitectureGraph, end: End, protection: (element: Secured) => Protection): number | undefined {
  const secured: readonly Secured[] = graph.is(end, 'database')
    ? keepersOf(graph, end).filter((keeper) => inService(graph, keeper))
    : graph.is(end, 'system') || graph.is(end, 'infrastructure')
      ? [end]
      : []
  let highest: number | undefined
  for (const one of secured) {
    const { level } = protection(one)
    if (level !== undefined && level > (highest ?? 0)) highest = level
  }
  return highest
}

/** Whether a measure is told. Nothing said of authentication, with no measure told, leaves it open. */
function isProtected(graph: ArchitectureGraph, integration: Integration): boolean {
  const { authentication, protection, governmentCipher } = integration
  if (protection !== undefined || governmentCipher === true) return true
  if (authentication !== undefined && authentication !== 'none') return true
  return graph.targets(integration, 'via').some(({ platformRole }) => DATA_PLATFORMS.has(platformRole))
}
