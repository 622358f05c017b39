/** What stops and what is degraded when something fails. */
import { getOrInsert } from '../collections.ts'
import type { Element, Kind } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import type { Stop } from '../model/network.ts'
import { inService } from '../model/service.ts'
import type { Condition, Failure, Hit, Impact, Reason } from './define.ts'
import { type Counts, Figuring } from './figures.ts'
import { Needs } from './needs.ts'
import { Reach } from './reach.ts'

type Link = Element<'link'>

/** Kinds that are a place or a way: their loss is felt through hosting and attachment. */
const PLACES: ReadonlySet<Kind> = new Set(['agency', 'site', 'network', 'infrastructure'])

/** A model prepared for any number of failures; `impactModel` keeps it. */
export class ImpactModel {
  readonly graph: ArchitectureGraph
  readonly reach: Reach
  readonly needs: Needs
  readonly #figuring: Figuring

  constructor(graph: ArchitectureGraph) {
    this.graph = graph
    this.reach = new Reach(graph)
    this.needs = new Needs(graph)
    this.#figuring = new Figuring(graph, this.reach)
  }

  /**
   * What becomes of the model when some things fail at once.
   * @param successorOf Who takes over from a system that stops; nobody, where nothing is given.
   */
  evaluate(failures: readonly Failure[], successorOf?: SuccessorOf): Impact {
    const outage = new Outage(this, failures, successorOf)
    const hits = outage.hits()
    const counts: Counts = {
      hits,
      cutOff: outage.cutOff,
      // A system that fails loses no place and no way.
      touchesPlaces: failures.some((failure) => failure.what !== 'element' || touches(this.graph, failure.element) !== undefined),
      touchesWays: failures.some((failure) => failure.what !== 'element' || touches(this.graph, failure.element) === 'ways'),
    }
    return {
      failures,
      hits,
      cutOff: outage.cutOff,
      figures: this.#figuring.figures(counts),
      totals: this.#figuring.totals,
      untold: this.#figuring.untold(counts),
      withstood: outage.withstood,
      takenOver: outage.takenOver(),
    }
  }
}

/** The system that works in the place of another one that stops, if there is one. */
export type SuccessorOf = (system: Element<'system'>) => Element<'system'> | undefined

function touches(graph: ArchitectureGraph, element: Element): 'places' | 'ways' | undefined {
  const kind = graph.kindOf(element)
  if (kind === 'link' || kind === 'network') return 'ways'
  return PLACES.has(kind) ? 'places' : undefined
}

/** One run of failures through a model. */
class Outage {
  readonly cutOff: readonly Element<'agency'>[]
  readonly withstood: Link[] = []
  readonly #model: ImpactModel
  readonly #conditions = new Map<number, Condition>()
  readonly #reasons = new Map<number, Reason>()
  readonly #queue: number[] = []
  /** Of each need that is hit: how many of the elements it names are stopped. */
  readonly #lost = new Map<number, number>()
  readonly #stops = new Set<number>()
  readonly #edges = new Set<number>()
  readonly #successorOf: SuccessorOf | undefined
  /** Systems that stopped and whose work another one does, by that other one. */
  readonly #waiting = new Map<number, number[]>()

  constructor(model: ImpactModel, failures: readonly Failure[], successorOf: SuccessorOf | undefined) {
    this.#model = model
    this.#successorOf = successorOf
    const { graph, reach } = model
    for (const failure of failures) {
      if (failure.what === 'element') this.#fail(failure.element)
      else for (const link of failure.links) this.#failLink(link, failure, failures)
    }
    const unreachable = reach.outOfReach(this.#stops, this.#edges)
    const lost = new Set([...this.#stops, ...unreachable])
    for (const number of unreachable) {
      const stop = reach.network.stops[number]!
      if (!graph.is(stop, 'agency')) this.#raise(stop, 'stopped', { through: undefined, dependency: 'path' })
    }
    for (const number of this.#onSecondPath(lost)) this.#degradeEnd(reach.network.stops[number]!)
    const cut = reach.cutOff(lost)
    const failed = failures.flatMap((failure) =>
      failure.what === 'element' && graph.is(failure.element, 'agency') ? [failure.element] : [],
    )
    this.cutOff = failed.length === 0 ? cut : graph.all('agency').filter((agency) => failed.includes(agency) || cut.includes(agency))
    this.#spread()
  }

  /** Everything that is hit, in the order of the model; what is retired already is not there to be hit, and what is replaced is no loss. */
  hits(): Hit[] {
    const { graph, needs } = this.#model
    const replaced = new Set([...this.#waiting.values()].flat())
    return [...this.#conditions]
      .filter(([number]) => !replaced.has(number) && inService(graph, needs.elements[number]!))
      .sort(([one], [other]) => one - other)
      .map(([number, condition]) => {
        const element = needs.elements[number]!
        return { element, kind: graph.kindOf(element), condition, reason: this.#reasons.get(number)! }
      })
  }

  /** Systems that stopped and whose successor works, in the order of the model. */
  takenOver(): Impact['takenOver'] {
    const { elements } = this.#model.needs
    return [...this.#waiting]
      .flatMap(([by, replaced]) => replaced.map((number) => ({ number, by })))
      .sort((one, other) => one.number - other.number)
      .map(({ number, by }) => ({ system: elements[number] as Element<'system'>, by: elements[by] as Element<'system'> }))
  }

  #raise(element: Element, condition: Condition, reason: Reason): void {
    const number = this.#model.needs.numberOf(element)
    const before = this.#conditions.get(number)
    if (before === 'stopped' || before === condition) return
    this.#conditions.set(number, condition)
    this.#reasons.set(number, reason)
    this.#queue.push(number)
  }

  #fail(element: Element): void {
    const { graph } = this.#model
    if (graph.is(element, 'link')) {
      this.#failLink(element)
      return
    }
    this.#raise(element, 'stopped', { through: undefined, dependency: 'failed' })
    if (PLACES.has(graph.kindOf(element))) this.#close(element as Stop, element)
  }

  /** Takes a stop out with what stands in the same place. */
  #close(stop: Stop, because: Element): void {
    const { graph, reach } = this.#model
    const number = reach.network.numberOf(stop)
    if (number !== undefined) {
      if (this.#stops.has(number)) return
      this.#stops.add(number)
    }
    if (stop !== because && !graph.is(stop, 'agency')) this.#raise(stop, 'stopped', { through: because, dependency: 'place' })
    for (const inside of this.#inside(stop)) this.#close(inside, because)
    if (graph.is(stop, 'site') && number !== undefined) this.#closeSeat(stop, number)
  }

  /** What stands in a place: the sites, local networks and rooms of an agency, the rooms of a site. */
  #inside(stop: Stop): Stop[] {
    const { graph } = this.#model
    if (graph.is(stop, 'site')) return graph.sources('infrastructure', 'site', stop)
    if (!graph.is(stop, 'agency')) return []
    return [
      ...graph.sources('site', 'agency', stop),
      ...graph.sources('network', 'owner', stop).filter(({ kind }) => kind === 'lan'),
      ...graph.sources('infrastructure', 'owner', stop).filter(({ site }) => site === undefined),
    ]
  }

  /** Where an agency sits, its people are. */
  #closeSeat(site: Element<'site'>, number: number): void {
    const { graph, reach } = this.#model
    const agency = graph.target(site, 'agency')
    const seat = agency && reach.network.numberOf(agency)
    if (seat !== undefined && reach.network.joins.edgesAt(seat).some((edge) => isPlace(reach, edge, seat, number))) this.#stops.add(seat)
  }

  #failLink(link: Link, failure?: Failure, failures: readonly Failure[] = []): void {
    const { graph, reach } = this.#model
    const edge = reach.edgeOf(link)
    if (this.#holdsOut(link, failure, failures)) {
      this.withstood.push(link)
      this.#raise(link, 'degraded', { through: undefined, dependency: 'second-path' })
      for (const end of [graph.target(link, 'from'), graph.target(link, 'to')]) if (end !== undefined) this.#degradeEnd(end)
      return
    }
    this.#raise(link, 'stopped', { through: undefined, dependency: 'failed' })
    if (edge !== undefined) this.#edges.add(edge)
  }

  /** Whether a link goes on over another of its paths. The whole line of a carrier fails with the carrier. */
  #holdsOut(link: Link, failure: Failure | undefined, failures: readonly Failure[]): boolean {
    if ((link.paths ?? 1) < 2 || failure?.what === 'carrier') return false
    if (failure?.what !== 'conduit') return true
    const gone = new Set(failures.flatMap((one) => (one.what === 'conduit' ? [one.name] : [])))
    return link.conduits?.some((conduit) => !gone.has(conduit)) ?? false
  }

  /** Stops that a lost line or hub joined to the rest, and that are still joined to it over another. A spur that is gone was no such line. */
  #onSecondPath(lost: ReadonlySet<number>): Set<number> {
    const { network } = this.#model.reach
    const { joins } = network
    const found = new Set<number>()
    for (const edge of this.#edges) {
      const ends = [joins.from[edge]!, joins.to[edge]!]
      if (ends.every((end) => !lost.has(end))) for (const end of ends) found.add(end)
    }
    for (const stop of this.#stops) {
      const left = new Set<number>()
      for (const edge of joins.edgesAt(stop)) if (network.linkOf(edge) !== undefined) left.add(joins.other(edge, stop))
      const joined = [...left].filter((end) => !lost.has(end))
      if (joined.length > 1) for (const end of joined) found.add(end)
    }
    return found
  }

  /** Whoever loses a line and has another goes on with one less; a network is its lines and is not asked. */
  #degradeEnd(stop: Stop): void {
    const { graph } = this.#model
    if (graph.is(stop, 'site') || graph.is(stop, 'infrastructure'))
      this.#raise(stop, 'degraded', { through: undefined, dependency: 'second-path' })
  }

  /** Hands stops on along the dependencies. Each need is looked at once for each element that fills it and each turn to the worse. */
  #spread(): void {
    /** What has been handed on already of each element: one that was queued twice before its turn is lost once. */
    const told = new Map<number, Condition>()
    for (let at = 0; at < this.#queue.length; at++) {
      const number = this.#queue[at]!
      const condition = this.#conditions.get(number)!
      if (told.get(number) === condition) continue
      told.set(number, condition)
      if (condition === 'stopped' && this.#isReplaced(number)) continue
      // Whoever it works for is hit with it.
      const all = [number]
      for (let next = 0; next < all.length; next++) {
        for (const waiting of this.#waiting.get(all[next]!) ?? []) all.push(waiting)
        if (condition === 'stopped') this.#waiting.delete(all[next]!)
      }
      for (const one of all) this.#handOn(one, condition)
    }
  }

  /** Whether another system does the work of one that stopped; then that one is asked, and its state handed on. */
  #isReplaced(number: number): boolean {
    const { graph, needs } = this.#model
    const element = needs.elements[number]!
    const successor = this.#successorOf !== undefined && graph.is(element, 'system') ? this.#successorOf(element) : undefined
    const by = successor === undefined ? undefined : needs.numberOf(successor)
    if (by === undefined || by === number || this.#conditions.get(by) === 'stopped') return false
    getOrInsert(this.#waiting, by, () => []).push(number)
    if (this.#conditions.get(by) === 'degraded') this.#handOn(number, 'degraded')
    return true
  }

  #handOn(number: number, condition: Condition): void {
    const { needs } = this.#model
    for (const index of needs.filledBy(number)) {
      const need = needs.needs[index]!
      const lost = (this.#lost.get(index) ?? 0) + (condition === 'stopped' ? 1 : 0)
      this.#lost.set(index, lost)
      const worst = effectOf(need.effect, condition, !need.alternatives || lost === need.size)
      if (worst !== undefined)
        this.#raise(needs.elements[need.dependent]!, worst, { through: needs.elements[number]!, dependency: need.dependency })
    }
  }
}

const isPlace = (reach: Reach, edge: number, one: number, other: number): boolean =>
  reach.network.linkOf(edge) === undefined && reach.network.joins.other(edge, one) === other

/** What becomes of whoever needs something; `all` tells whether nothing is left that would do instead. */
function effectOf(effect: 'stops' | 'degrades', condition: Condition, all: boolean): Condition | undefined {
  if (condition === 'degraded') return effect === 'stops' ? 'degraded' : undefined
  if (effect === 'degrades') return all ? 'degraded' : undefined
  return all ? 'stopped' : 'degraded'
}

const models = new WeakMap<ArchitectureGraph, ImpactModel>()

/** The failure model of a graph; built once. */
export function impactModel(graph: ArchitectureGraph): ImpactModel {
  let model = models.get(graph)
  if (model === undefined) models.set(graph, (model = new ImpactModel(graph)))
  return model
}

/** Whether an element can fail: it counts on the day of the model. */
export const canFail = (graph: ArchitectureGraph, element: Element): boolean => inService(graph, element)
