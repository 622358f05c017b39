/** What each element of a model needs, by the table of dependencies, as arrays that a failure runs through. */
import { getOrInsert } from '../collections.ts'
import { leadsToInternet } from '../model/access.ts'
import type { Element, Kind } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import { inService, servesPublic, works } from '../model/service.ts'
import { DEPENDENCIES, type DependencyId } from './dependencies.ts'

const BY_ID = new Map(DEPENDENCIES.map((dependency) => [dependency.id, dependency]))

/** Means that keep a system going when its place is lost; a backup does not. */
const TAKING_OVER: ReadonlySet<string> = new Set(['standby', 'disaster-recovery'])

/** Something an element needs: all or one of some others. */
export interface Need {
  readonly dependent: number
  readonly dependency: DependencyId
  readonly effect: 'stops' | 'degrades'
  readonly alternatives: boolean
  /** How many elements it names. */
  readonly size: number
}

/** Needs by the elements that fill them. */
export class Needs {
  readonly elements: readonly Element[]
  readonly needs: readonly Need[]
  readonly #numberOf: ReadonlyMap<string, number>
  readonly #offsets: Uint32Array
  readonly #filled: Uint32Array

  constructor(graph: ArchitectureGraph) {
    this.elements = graph.elements()
    this.#numberOf = new Map(this.elements.map(({ id }, number) => [id, number]))
    const needs: Need[] = []
    const from: number[] = []
    const of: number[] = []
    const need = (dependent: Element, dependency: DependencyId, on: readonly (Element | undefined)[]): void => {
      const told = on.filter((one): one is Element => one !== undefined && one !== dependent)
      if (told.length === 0) return
      const row = BY_ID.get(dependency)!
      for (const one of told) {
        from.push(this.#numberOf.get(one.id)!)
        of.push(needs.length)
      }
      needs.push({
        dependent: this.#numberOf.get(dependent.id)!,
        dependency,
        effect: row.effect,
        alternatives: 'several' in row && row.several === 'alternatives',
        size: told.length,
      })
    }
    collect(graph, need)
    this.needs = needs
    const offsets = new Uint32Array(this.elements.length + 1)
    for (const number of from) offsets[number + 1]!++
    for (let number = 0; number < this.elements.length; number++) offsets[number + 1]! += offsets[number]!
    const next = offsets.slice()
    const filled = new Uint32Array(from.length)
    for (const [at, number] of from.entries()) filled[next[number]!++] = of[at]!
    this.#offsets = offsets
    this.#filled = filled
  }

  numberOf({ id }: { readonly id: string }): number {
    return this.#numberOf.get(id)!
  }

  /** Numbers of the needs that an element fills. */
  filledBy(number: number): Uint32Array {
    return this.#filled.subarray(this.#offsets[number], this.#offsets[number + 1])
  }
}

type Tell = (dependent: Element, dependency: DependencyId, on: readonly (Element | undefined)[]) => void

function collect(graph: ArchitectureGraph, need: Tell): void {
  const present = <K extends Kind>(kind: K): readonly Element<K>[] => graph.all(kind).filter((element) => inService(graph, element))
  for (const infrastructure of present('infrastructure')) {
    need(infrastructure, 'infrastructure.site', [graph.target(infrastructure, 'site')])
    need(infrastructure, 'infrastructure.operator', [graph.target(infrastructure, 'operator') ?? graph.target(infrastructure, 'owner')])
  }
  const internet = internetLines(graph)
  for (const link of internet.links) {
    need(link, 'link.ends', [graph.target(link, 'from')])
    need(link, 'link.ends', [graph.target(link, 'to')])
  }
  for (const system of present('system')) {
    needsOfSystem(graph, system, need)
    const host = graph.target(system, 'hostedAt')
    if (host !== undefined && servesPublic(graph, system) === true) need(system, 'system.internet', internet.of(host))
  }
  for (const database of present('database')) needsOfDatabase(graph, database, need)
  for (const integration of graph.all('integration')) if (works(graph, integration)) needsOfIntegration(graph, integration, need)
  for (const service of present('service')) {
    need(service, 'service.system', [graph.target(service, 'system')])
    need(service, 'service.channels', graph.targets(service, 'channels'))
    for (const payment of graph.targets(service, 'payment')) need(service, 'service.payment', [payment])
    need(service, 'service.backOffice', [graph.target(service, 'backOffice')])
  }
}

function needsOfIntegration(graph: ArchitectureGraph, integration: Element<'integration'>, need: Tell): void {
  need(integration, 'integration.from', [graph.target(integration, 'from')])
  need(integration, 'integration.to', [graph.target(integration, 'to')])
  for (const platform of graph.targets(integration, 'via')) need(integration, 'integration.via', [platform])
  need(integration, 'integration.over', graph.targets(integration, 'over'))
  const user = graph.target(integration, 'from')
  if (user === undefined || !graph.is(user, 'system')) return
  if (integration.kind === 'dependency') need(user, 'system.dependency', [integration])
  if (integration.kind === 'service-use') need(user, 'system.service-use', [integration])
}

function needsOfSystem(graph: ArchitectureGraph, system: Element<'system'>, need: Tell): void {
  need(system, 'system.hostedAt', placesOf(graph, system))
  for (const database of graph.targets(system, 'stores')) need(system, 'system.stores', [database])
  for (const database of graph.targets(system, 'uses')) need(system, 'system.uses', [database])
  const whole = graph.target(system, 'partOf')
  if (whole !== undefined) {
    need(system, 'system.partOf', [whole])
    if (inService(graph, whole)) need(whole, 'system.parts', [system])
  }
  need(system, 'system.operator', [graph.target(system, 'operator') ?? graph.target(system, 'owner')])
}

function needsOfDatabase(graph: ArchitectureGraph, database: Element<'database'>, need: Tell): void {
  const keepers = graph.sources('system', 'stores', database).filter((keeper) => inService(graph, keeper))
  const host = graph.target(database, 'hostedAt')
  // What its keeper takes over at another place, it takes over with its data.
  const recoveries = keepers.map((keeper) => placesOf(graph, keeper)[1])
  if (host !== undefined) need(database, 'database.hostedAt', [host, ...recoveries.filter((place) => place !== host)])
  need(database, 'database.storedBy', keepers)
  for (const source of graph.targets(database, 'derivedFrom')) need(database, 'database.derivedFrom', [source])
  need(database, 'database.partOf', [graph.target(database, 'partOf')])
  need(database, 'database.operator', [graph.target(database, 'operator') ?? graph.target(database, 'owner')])
}

/** Lines to the Internet, and those that serve a place: its own, else those of its site, else those of a local network it is on. */
function internetLines(graph: ArchitectureGraph): {
  readonly links: readonly Element<'link'>[]
  readonly of: (place: Element<'infrastructure' | 'site'>) => readonly Element<'link'>[]
} {
  const links = graph.all('link').filter((link) => works(graph, link) && leadsToInternet(graph, link))
  const at = new Map<string, Element<'link'>[]>()
  const lans = new Map<string, Set<string>>()
  for (const link of graph.all('link')) {
    if (!works(graph, link)) continue
    for (const [near, far] of [
      [link.from, graph.target(link, 'to')],
      [link.to, graph.target(link, 'from')],
    ] as const) {
      if (leadsToInternet(graph, link)) getOrInsert(at, near, () => []).push(link)
      else if (far !== undefined && graph.is(far, 'network') && (far.kind === 'lan' || far.kind === 'man'))
        getOrInsert(lans, near, () => new Set<string>()).add(far.id)
    }
  }
  const of = (place: Element<'infrastructure' | 'site'>): readonly Element<'link'>[] => {
    const site = graph.is(place, 'infrastructure') ? graph.target(place, 'site') : undefined
    for (const stop of [place, site]) if (stop !== undefined && at.has(stop.id)) return at.get(stop.id)!
    const shared = [place, site].flatMap((stop) => [...(lans.get(stop?.id ?? '') ?? [])])
    return [...new Set(shared.flatMap((lan) => at.get(lan) ?? []))]
  }
  return { links, of }
}

/** Where a system runs, and where it goes on when that place is lost. */
export function placesOf(graph: ArchitectureGraph, system: Element<'system'>): Element<'infrastructure' | 'site'>[] {
  const host = graph.target(system, 'hostedAt')
  if (host === undefined) return []
  const second = graph.target(system, 'recoverySite')
  const takesOver = second !== undefined && second !== host && system.resilience?.some((means) => TAKING_OVER.has(means)) === true
  return takesOver && inService(graph, second) ? [host, second] : [host]
}
