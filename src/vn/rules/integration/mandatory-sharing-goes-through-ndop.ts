import { spelling } from '../../../fold.ts'
import type { End } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { inService, works } from '../../../model/service.ts'
import { exchangeBetweenBodies, namesOfSides, ownerlessEnd, reasonFault, runsThrough, wayOf } from '../../model/exchange.ts'
import { MANDATORY_SHARING_DEADLINE } from '../../reference/deadlines.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Database = Element<'database'>
type Integration = Element<'integration'>
type System = Element<'system'>
type Role = System['platformRole']

/** Platforms themselves, and national services to which one connects as they prescribe: at neither kind of end does data start. */
const OWN_WAY: ReadonlySet<Role> = new Set([
  'lgsp',
  'ldop',
  'ngsp',
  'ndxp',
  'document-axis',
  'identity',
  'payment',
  'digital-signature',
  'national-service-portal',
])

const WORK_ROLES: ReadonlySet<Role> = new Set(['procedure-handling', 'service-portal'])
const WORK_FUNCTIONS: ReadonlySet<string> = new Set(['procedure-handling', 'public-services', 'executive'])

/** Why sharing is mandatory, with the data, databases or systems that show it; `untold` when the data is not named and would decide. */
type Ground = { readonly kind: 'masterData' | 'sharedData' | 'workData'; readonly data: readonly string[] } | 'untold' | undefined

export default defineRule({
  code: 'INT-04',
  title: {
    vi: 'Dữ liệu phải chia sẻ bắt buộc giữa các cơ quan đi qua NDOP',
    en: 'Data that bodies must share goes through NDOP',
  },
  why: {
    vi: 'Chia sẻ bắt buộc đi qua một nền tảng thì mới giám sát, truy vết được và các cơ quan dùng cùng một dữ liệu.',
    en: 'Only over one platform can mandatory sharing be watched and traced, and do all bodies use the same data.',
  },
  remedy: {
    do: { vi: 'Chuyển kết nối sang NDOP.', en: 'Move the connection to NDOP.' },
    write: {
      vi: 'Ghi nền tảng đó ở “{field:via}”; dữ liệu không thuộc diện chia sẻ bắt buộc thì ghi {exempt:via}.',
      en: 'Name that platform under "{field:via}"; where sharing the data is not mandatory, {exempt:via|say why under "notApplicable" (field: via)}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('vn-egov-4.0', 'error'),
  citations: [cite('ND-278-2025', 'qua NDOP'), cite('ND-278-2025', 'Đ4 k2'), cite('ND-278-2025', 'hạn 31/12/2026')],
  examines: ['integration'],
  messages: {
    masterData: {
      vi: 'Kết nối giữa “{from}” ({fromBody}) và “{to}” ({toBody}) mang dữ liệu chủ ({data}) mà không qua NDOP; thời hạn là {deadline}.',
      en: 'The connection between "{from}" ({fromBody}) and "{to}" ({toBody}) carries master data ({data}) and does not go through NDOP; the deadline is {deadline}.',
    },
    sharedData: {
      vi: 'Kết nối giữa “{from}” ({fromBody}) và “{to}” ({toBody}) mang dữ liệu của cơ sở dữ liệu quốc gia hoặc dùng chung ({data}) mà không qua NDOP; thời hạn là {deadline}.',
      en: 'The connection between "{from}" ({fromBody}) and "{to}" ({toBody}) carries data of a national or shared database ({data}) and does not go through NDOP; the deadline is {deadline}.',
    },
    workData: {
      vi: 'Kết nối giữa “{from}” ({fromBody}) và “{to}” ({toBody}) mang dữ liệu phục vụ thủ tục hành chính, dịch vụ công hoặc điều hành ({data}) mà không qua NDOP; thời hạn là {deadline}.',
      en: 'The connection between "{from}" ({fromBody}) and "{to}" ({toBody}) carries data for procedures, public services or executive management ({data}) and does not go through NDOP; the deadline is {deadline}.',
    },
    stillDirect: {
      vi: '“{from}” ({fromBody}) vẫn kết nối thẳng với “{to}” ({toBody}) để chia sẻ dữ liệu bắt buộc ({data}) với lý do “{reason}”, trong khi hạn chuyển sang NDOP là {deadline}.',
      en: '"{from}" ({fromBody}) still connects straight to "{to}" ({toBody}) for data that must be shared ({data}), for the reason "{reason}", while it had to move to NDOP by {deadline}.',
      severity: 'warning',
    },
  },
  check({ graph, report, asOf }) {
    const isLate = asOf > MANDATORY_SHARING_DEADLINE
    const groundOf = grounds(graph)
    const joinsNdop = systemsOnNdop(graph)
    const asked = new Set<Element>()
    const ask = (element: Element<'system'>, field: 'owner' | 'platformRole'): void => {
      if (!asked.has(element)) report.unknown(element, field)
      asked.add(element)
    }
    for (const integration of graph.all('integration')) {
      const sides = exchangeBetweenBodies(graph, integration)
      if (sides === undefined || integration.mechanism === 'document-axis') continue
      const ends = [sides.from, sides.to]
      if (ends.some((end) => graph.is(end, 'system') && OWN_WAY.has(end.platformRole))) continue
      const way = wayOf(graph, integration, sides)
      if (way.kind === 'apart' || isConsolidation(graph, ends)) continue
      const ground = groundOf(integration, ends)
      if (ground === undefined) continue
      if (runsThrough(graph, integration, 'ndop') || runsThrough(graph, integration, 'agent-node')) {
        if (ground !== 'untold') report.holds(integration)
        continue
      }
      const ownerless = ownerlessEnd(sides)
      if (ownerless !== undefined) {
        ask(ownerless as System, 'owner')
        continue
      }
      if (way.kind === 'untold') {
        if (way.system !== undefined) ask(way.system, 'platformRole')
        else report.unknown(integration, 'via')
        continue
      }
      const { directReason } = integration
      // Without a reason, or with one that does not hold, INT-02 and INT-03 say that the connection belongs on a platform.
      if (way.kind === 'direct' && (directReason === undefined || !isLate || reasonFault(graph, integration, sides) !== undefined)) continue
      if (ground === 'untold') {
        report.unknown(integration, 'data')
        continue
      }
      const data = { ...namesOfSides(sides), data: ground.data, deadline: { date: MANDATORY_SHARING_DEADLINE } }
      const details = { field: 'via' as const, with: ends }
      if (way.kind === 'direct')
        report.stillDirect(integration, { ...data, reason: { term: `integration.directReason.${directReason}` } }, details)
      else if (mayPassOn(graph, integration, joinsNdop) || integration.undetermined?.some(({ field }) => field === 'via'))
        report.unknown(integration, 'via')
      else report[ground.kind](integration, data, isLate ? details : { ...details, severity: 'warning' })
    }
  },
})

/** Whether a national database is joined to the consolidated one, which is DAT-05's. */
function isConsolidation(graph: ArchitectureGraph, ends: readonly End[]): boolean {
  return (
    ends.some((end) => graph.is(end, 'database') && end.role === 'consolidated') &&
    ends.some((end) => graph.is(end, 'database') && end.role !== 'consolidated' && end.scope === 'national')
  )
}

/** What the databases at an end of an integration hold that must be shared. */
interface Holding {
  /** Names by folded name. */
  readonly masterOf: ReadonlyMap<string, string>
  readonly shared: ReadonlyMap<string, Database>
  readonly any: boolean
}

function isCommon({ scope, role }: Database): boolean {
  return scope === 'national' || scope === 'shared' || role === 'shared-store'
}

/** Tells why the data of an integration must be shared; the databases of an end are looked through once. */
function grounds(graph: ArchitectureGraph): (integration: Integration, ends: readonly End[]) => Ground {
  const known = new Map<End, Holding>()
  const holdingOf = (end: End): Holding => {
    const before = known.get(end)
    if (before !== undefined) return before
    const databases = graph.is(end, 'database') ? [end] : graph.is(end, 'system') ? graph.targets(end, 'stores') : []
    const masterOf = new Map<string, string>()
    const shared = new Map<string, Database>()
    let any = false
    for (const database of databases) {
      if (!inService(graph, database)) continue
      for (const name of database.masterOf ?? []) masterOf.set(spelling(name), name)
      if (isCommon(database)) for (const name of database.holds ?? []) shared.set(spelling(name), database)
      any ||= isCommon(database) || (database.masterOf ?? []).length > 0
    }
    const holding = { masterOf, shared, any }
    known.set(end, holding)
    return holding
  }
  return ({ data }, ends) => {
    const holdings = ends.map(holdingOf)
    const carried = (data ?? []).map(spelling)
    const master = carried.flatMap((entity) => holdings.flatMap(({ masterOf }) => masterOf.get(entity) ?? []))
    if (master.length > 0) return { kind: 'masterData', data: [...new Set(master)] }
    const common = [
      ...ends.filter((end): end is Database => graph.is(end, 'database') && isCommon(end)),
      ...carried.flatMap((entity) => holdings.flatMap(({ shared }) => shared.get(entity) ?? [])),
    ]
    if (common.length > 0) return { kind: 'sharedData', data: namesOf([...new Set(common)]) }
    const working = ends.filter(
      (end) =>
        graph.is(end, 'system') && (WORK_ROLES.has(end.platformRole) || (end.functions ?? []).some((code) => WORK_FUNCTIONS.has(code))),
    )
    if (working.length > 0) return { kind: 'workData', data: namesOf(working) }
    return data === undefined && holdings.some(({ any }) => any) ? 'untold' : undefined
  }
}

/** Systems at an end of, or named by, a working connection that reaches NDOP. */
function systemsOnNdop(graph: ArchitectureGraph): ReadonlySet<Element> {
  const found = new Set<Element>()
  for (const integration of graph.all('integration')) {
    if (!works(graph, integration)) continue
    if (!runsThrough(graph, integration, 'ndop') && !runsThrough(graph, integration, 'agent-node')) continue
    for (const one of [graph.target(integration, 'from'), graph.target(integration, 'to'), ...graph.targets(integration, 'via')])
      if (one !== undefined) found.add(one)
  }
  return found
}

/** Whether an exchange goes over a platform of a body that may pass it on to NDOP without the model saying so. */
function mayPassOn(graph: ArchitectureGraph, integration: Integration, joinsNdop: ReadonlySet<Element>): boolean {
  const { mechanism } = integration
  const platforms = graph.targets(integration, 'via')
  if (platforms.length === 0) return mechanism === 'lgsp' || mechanism === 'ldop'
  // NDXP already reaches the other body.
  if (mechanism === 'ndxp' || platforms.some(({ platformRole }) => platformRole === 'ndxp' || platformRole === 'ngsp')) return false
  return platforms.some((platform) => joinsNdop.has(platform))
}
