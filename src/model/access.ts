import { addTo, groupBy } from '../collections.ts'
import type { Element } from './element.ts'
import type { ArchitectureGraph } from './graph.ts'
import { valuesMeaning } from './meaning.ts'
import { privateNetwork, type Stop } from './network.ts'
import { bodyOf, unitsOf } from './organisation.ts'
import { answersFor } from './scope.ts'
import { inService, notApplicable, works } from './service.ts'

type Agency = Element<'agency'>
type Link = Element<'link'>

/**
 * How a unit stands to the private network. `attached`: a private link works for it. `planned`: the model tells only of links to come.
 * `detached`: the model tells of its lines, and none of them attaches it. `untold`: the model tells of no line of it.
 */
export type AccessState = 'attached' | 'planned' | 'detached' | 'untold'

/** A unit that needs the private network, and what the model tells of its attachment. */
export interface UnitAccess {
  readonly unit: Agency
  readonly state: AccessState
  /** Stops through which it is attached: its own, those of a group it belongs to, or of the headquarters it sits in. */
  readonly stops: readonly Stop[]
  /** Private links that do not work: its own, or those of the nearest group above that has some. */
  readonly links: readonly Link[]
  /** Whether a working Internet line is recorded for it or its group. */
  readonly internet: boolean
  /** Whether only the author of the model supposes that it is not attached; no source tells so. */
  readonly supposed: boolean
}

/** The units of one body that need the private network. */
export interface BodyAccess {
  readonly body: Agency
  readonly units: readonly UnitAccess[]
}

/** The agency at an end of a link: itself, that of a site or infrastructure, or the owner of a network. */
export function agencyAt(graph: ArchitectureGraph, stop: Stop): Agency | undefined {
  if (graph.is(stop, 'agency')) return stop
  if (graph.is(stop, 'site')) return graph.target(stop, 'agency')
  if (graph.is(stop, 'network')) return graph.target(stop, 'owner')
  const site = graph.target(stop, 'site')
  return site === undefined ? graph.target(stop, 'owner') : graph.target(site, 'agency')
}

/** Whether a link leads to the public Internet. */
export function leadsToInternet(graph: ArchitectureGraph, link: Link): boolean {
  if (link.kind === 'internet') return true
  return [graph.target(link, 'from'), graph.target(link, 'to')].some(
    (end) => end !== undefined && graph.is(end, 'network') && end.kind === 'internet',
  )
}

/** Whether a link is one to come. */
export function isPlanned(link: Link): boolean {
  return (
    link.status === 'planned' ||
    link.lifecycle === 'planned' ||
    link.lifecycle === 'building' ||
    (link.state === 'to-be' && link.status === undefined)
  )
}

/** Whether the author of the model supplied one of the fields of a link. */
export function isSupposed({ assumed }: Link, ...fields: readonly (keyof Link)[]): boolean {
  return assumed?.some((field) => (fields as readonly string[]).includes(field)) ?? false
}

/**
 * The network access of every unit that needs it, body by body. A unit is an agency below a body with no agency below itself; it needs
 * the network when it owns or runs something in service, is covered by a system, or has staff. A record of a group stands for its members.
 */
export function unitAccess(graph: ArchitectureGraph): readonly BodyAccess[] {
  return graph.once(judge)
}

function judge(graph: ArchitectureGraph): readonly BodyAccess[] {
  const network = privateNetwork(graph)
  const records = linksByAgency(graph)
  const needy = agenciesInNeed(graph)
  const ownNetworks = groupBy(
    graph.all('network').filter((one) => inService(graph, one)),
    (one) => graph.target(one, 'owner'),
  )
  const ownStops = (agency: Agency): Stop[] | undefined => {
    const stops = [agency, ...(ownNetworks.get(agency) ?? [])].flatMap((stop) => network.places(stop))
    return stops.length === 0 ? undefined : stops
  }
  const stopsOf = inherited(graph, ownStops, (agency) => tellsOfItself(graph, agency, records))
  const linksOf = inherited(graph, (agency) => records.broken.get(agency))
  const internetOf = inherited(graph, (agency) => records.internet.get(agency))
  const locationOf = inherited(graph, ({ location }) => location)
  const coveredOf = inherited(graph, (agency) => (needy.covered.has(agency) ? true : undefined))
  const excusedOf = inherited(graph, (agency) => (notApplicable(agency, 'links') ? true : undefined))

  const units = new Map<Agency, Agency[]>()
  /** Stops of the headquarters: those of the body itself and of the units that sit there. */
  const core = new Map<Agency, Stop[]>()
  for (const agency of graph.all('agency')) {
    const body = bodyOf(graph, agency)
    if (!answersFor(graph, body)) continue
    if (agency === body || locationOf(agency) === 'headquarters') for (const stop of ownStops(agency) ?? []) addTo(core, body, stop)
    if (agency === body || !inService(graph, agency)) continue
    if (unitsOf(graph, agency).some((unit) => inService(graph, unit))) continue
    const needs = needy.busy.has(agency) || (agency.staff ?? 0) > 0 || coveredOf(agency) === true || needy.covered.has(body)
    if (needs && excusedOf(agency) === undefined) addTo(units, body, agency)
  }

  const access = (unit: Agency, body: Agency): UnitAccess => {
    const links = linksOf(unit) ?? []
    const internet = internetOf(unit) !== undefined
    const own = stopsOf(unit)
    const found = (state: AccessState, stops: readonly Stop[] = [], supposed = false): UnitAccess => ({
      unit,
      state,
      stops,
      links,
      internet,
      supposed,
    })
    if (own !== undefined) return found('attached', own)
    const cut = links.filter(({ status }) => status === 'not-connected')
    if (cut.length > 0)
      return found(
        'detached',
        [],
        cut.every((link) => isSupposed(link, 'from', 'to', 'status')),
      )
    if (locationOf(unit) === 'headquarters') {
      const stops = core.get(body)
      return stops === undefined ? found('untold') : found('attached', stops)
    }
    if (links.some(isPlanned)) return found('planned')
    if (links.length > 0 && links.every(({ status }) => status === 'other')) return found('untold')
    // That others have lines on record does not say that this one has none.
    return found(internet || links.length > 0 ? 'detached' : 'untold')
  }
  return [...units].map(([body, list]) => ({ body, units: list.map((unit) => access(unit, body)) }))
}

const LOCAL = valuesMeaning('agency.level', 'local')

/**
 * Whether what is told of the agency above does not hold for an agency: its own lines are on record and none attaches it, and it is told not to
 * be connected or to sit in a place of its own. Only a counted group speaks for its members.
 */
function tellsOfItself(graph: ArchitectureGraph, agency: Agency, { broken, internet }: LineRecords): boolean {
  if ((graph.target(agency, 'parent')?.count ?? 1) > 1) return false
  if (broken.get(agency)?.some(({ status }) => status === 'not-connected')) return true
  return (
    internet.has(agency) && (agency.location === 'outside' || LOCAL.has(agency.level) || graph.countSources('site', 'agency', agency) > 0)
  )
}

interface LineRecords {
  readonly broken: ReadonlyMap<Agency, Link[]>
  readonly internet: ReadonlyMap<Agency, Link[]>
}

/** Links that tell something of an agency's access without giving it: private ones that do not work, and working Internet lines. */
function linksByAgency(graph: ArchitectureGraph): { readonly broken: Map<Agency, Link[]>; readonly internet: Map<Agency, Link[]> } {
  const broken = new Map<Agency, Link[]>()
  const internet = new Map<Agency, Link[]>()
  for (const link of graph.all('link')) {
    const working = works(graph, link)
    const table = leadsToInternet(graph, link) ? (working ? internet : undefined) : working || link.kind === 'other' ? undefined : broken
    if (table === undefined) continue
    const ends = new Set(
      [graph.target(link, 'from'), graph.target(link, 'to')].flatMap((end) => (end === undefined ? [] : (agencyAt(graph, end) ?? []))),
    )
    for (const agency of ends) addTo(table, agency, link)
  }
  return { broken, internet }
}

/** Agencies that own or run something in service (`busy`), and those that a system covers. */
function agenciesInNeed(graph: ArchitectureGraph): { readonly busy: ReadonlySet<Agency>; readonly covered: ReadonlySet<Agency> } {
  const busy = new Set<Agency>()
  const covered = new Set<Agency>()
  const add = (agency: Agency | undefined): void => {
    if (agency !== undefined) busy.add(agency)
  }
  for (const system of graph.all('system')) {
    if (!inService(graph, system) || system.recordType === 'reference') continue
    add(graph.target(system, 'owner'))
    add(graph.target(system, 'operator'))
    const host = graph.target(system, 'hostedAt')
    if (host !== undefined) add(agencyAt(graph, host))
    for (const agency of graph.targets(system, 'coverage')) covered.add(agency)
  }
  for (const database of graph.all('database')) {
    if (!inService(graph, database) || database.recordType === 'reference') continue
    add(graph.target(database, 'owner'))
    add(graph.target(database, 'operator'))
  }
  for (const infrastructure of graph.all('infrastructure')) {
    if (!inService(graph, infrastructure) || infrastructure.recordType === 'reference') continue
    add(graph.target(infrastructure, 'owner'))
    add(graph.target(infrastructure, 'operator'))
  }
  return { busy, covered }
}

/**
 * What an agency or the nearest group above it has, up to its body; an agency that `stands` for itself takes nothing from above. Each agency is
 * looked at once; circular hierarchies end.
 */
function inherited<T>(
  graph: ArchitectureGraph,
  own: (agency: Agency) => T | undefined,
  stands: (agency: Agency) => boolean = () => false,
): (agency: Agency) => T | undefined {
  const known = new Map<Agency, T | undefined>()
  return (agency) => {
    const passed: Agency[] = []
    let value: T | undefined
    for (let at: Agency | undefined = agency; at !== undefined; at = graph.target(at, 'parent')) {
      if (at !== agency && bodyOf(graph, at) === at) break
      if (known.has(at)) {
        value = known.get(at)
        break
      }
      known.set(at, undefined)
      passed.push(at)
      value = own(at)
      if (value !== undefined || stands(at)) break
    }
    for (const one of passed) known.set(one, value)
    return value
  }
}
