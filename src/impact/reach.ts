/** Which stops of a network are out of reach when some stops and links are gone. */
import type { Element } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import type { Forest } from '../model/multigraph.ts'
import { type PrivateNetwork, privateNetwork } from '../model/network.ts'
import { coresOf, peopleAt, weights } from '../model/seats.ts'
import { inService } from '../model/service.ts'

/** The private network of a model, looked at from its cores. */
export class Reach {
  readonly network: PrivateNetwork
  /** A walk from the core of each part. */
  readonly forest: Forest
  /** What hangs on each stop. */
  readonly weights: Float64Array
  /** Sums over what the walk found below each stop: agencies, and systems hosted. */
  readonly #people: Float64Array
  readonly #systems: Float64Array
  readonly #own: { readonly people: Float64Array; readonly systems: Float64Array }
  readonly #part: Uint32Array
  /** Core of each part, by the part. */
  readonly #cores = new Map<number, number>()
  readonly #edgeOf = new Map<Element<'link'>, number>()
  /** Stops through which each agency is attached. */
  readonly #stopsOf = new Map<Element<'agency'>, readonly number[]>()
  readonly #agenciesAt = new Map<number, Element<'agency'>[]>()

  constructor(graph: ArchitectureGraph) {
    this.network = privateNetwork(graph)
    const { joins } = this.network
    const cores = coresOf(graph, this.network)
    this.forest = joins.forest(cores)
    this.weights = weights(graph, this.network)
    const people = Float64Array.from(
      this.network.stops,
      (stop) => peopleAt(graph, stop)?.count ?? (peopleAt(graph, stop) === undefined ? 0 : 1),
    )
    const systems = Float64Array.from(this.network.stops, (stop) =>
      graph.is(stop, 'site') || graph.is(stop, 'infrastructure')
        ? graph.sources('system', 'hostedAt', stop).filter((system) => inService(graph, system)).length
        : 0,
    )
    this.#own = { people, systems }
    this.#people = this.forest.sums(people)
    this.#systems = this.forest.sums(systems)
    this.#part = joins.parts()
    for (const core of cores) if (!this.#cores.has(this.#part[core]!)) this.#cores.set(this.#part[core]!, core)
    for (let edge = 0; edge < joins.from.length; edge++) {
      const link = this.network.linkOf(edge)
      if (link !== undefined) this.#edgeOf.set(link, edge)
    }
    const linked = new Set<number>()
    for (const edge of this.#edgeOf.values()) linked.add(this.#part[joins.from[edge]!]!)
    for (const agency of graph.all('agency')) {
      if (!inService(graph, agency)) continue
      const own = this.network.numberOf(agency)!
      const stops = linked.has(this.#part[own]!)
        ? [own]
        : [agency, ...graph.sources('network', 'owner', agency)].flatMap((stop) =>
            this.network.places(stop).map((place) => this.network.numberOf(place)!),
          )
      if (stops.length === 0) continue
      this.#stopsOf.set(agency, stops)
      for (const stop of stops) {
        const known = this.#agenciesAt.get(stop)
        if (known === undefined) this.#agenciesAt.set(stop, [agency])
        else known.push(agency)
      }
    }
  }

  /** Whether the model tells how an agency is attached. */
  isAttached(agency: Element<'agency'>): boolean {
    return this.#stopsOf.has(agency)
  }

  /** The edge of a working private link. */
  edgeOf(link: Element<'link'>): number | undefined {
    return this.#edgeOf.get(link)
  }

  /** Whether a stop is joined to others by a link, its own or that of the place it stands in. */
  isOnNetwork(stop: { readonly id: string }): boolean {
    const number = this.network.numberOf(stop)
    return number !== undefined && this.forest.size[this.#cores.get(this.#part[number]!)!]! > 1
  }

  /** Agencies that have lost every stop through which they were attached. */
  cutOff(lost: Iterable<number>): Element<'agency'>[] {
    const left = new Map<Element<'agency'>, number>()
    const found: Element<'agency'>[] = []
    for (const stop of lost) {
      for (const agency of this.#agenciesAt.get(stop) ?? []) {
        const rest = (left.get(agency) ?? this.#stopsOf.get(agency)!.length) - 1
        left.set(agency, rest)
        if (rest === 0) found.push(agency)
      }
    }
    return found
  }

  /** People and systems below a stop of the walk. */
  loadBelow(stop: number): number {
    return this.#people[stop]! + this.#systems[stop]!
  }

  /** Stops that are there but no longer joined to the main rest of their part. */
  outOfReach(stops: ReadonlySet<number>, edges: ReadonlySet<number>): number[] {
    if (stops.size === 0 && edges.size === 1) return this.#behindEdge([...edges][0]!)
    if (edges.size === 0 && stops.size === 1) return this.#behindStop([...stops][0]!)
    if (stops.size + edges.size === 0) return []
    const { joins } = this.network
    const hit = new Set<number>()
    for (const stop of stops) hit.add(this.#part[stop]!)
    for (const edge of edges) hit.add(this.#part[joins.from[edge]!]!)
    const fragment = joins.parts(
      (stop) => stops.has(stop),
      (edge) => edges.has(edge),
    )
    const main = this.#mainFragments(fragment, hit, stops)
    const found: number[] = []
    for (let stop = 0; stop < joins.count; stop++)
      if (hit.has(this.#part[stop]!) && !stops.has(stop) && fragment[stop] !== main.get(this.#part[stop]!)) found.push(stop)
    return found
  }

  /** Of each part that is hit, the fragment that counts as the rest. */
  #mainFragments(fragment: Uint32Array, hit: ReadonlySet<number>, gone: ReadonlySet<number>): ReadonlyMap<number, number> {
    const shares = new Map<number, Fragment>()
    for (let stop = 0; stop < fragment.length; stop++) {
      if (gone.has(stop) || !hit.has(this.#part[stop]!)) continue
      let share = shares.get(fragment[stop]!)
      if (share === undefined) shares.set(fragment[stop]!, (share = { people: 0, systems: 0, core: false, size: 0 }))
      share.people += this.#own.people[stop]!
      share.systems += this.#own.systems[stop]!
      share.size++
      share.core ||= this.#cores.get(this.#part[stop]!) === stop
    }
    const main = new Map<number, number>()
    for (const [one, share] of shares) {
      const part = this.#part[one]!
      const best = main.get(part)
      if (best === undefined || this.#weighs(share, part) > this.#weighs(shares.get(best)!, part)) main.set(part, one)
    }
    return main
  }

  /**
   * How much a fragment is the rest of its part, and not what is cut off from it: by its share of the people, its share of the systems, and
   * whether the seat is there. A headquarters that loses its line is cut off from its communes and data centre, not they from it; a data centre
   * that loses its line is cut off from all its users.
   */
  #weighs({ people, systems, core, size }: Fragment, part: number): number {
    const top = this.#cores.get(part)!
    const share = (one: number, all: number): number => (all === 0 ? 0 : one / all)
    return (
      share(people, this.#people[top]!) + share(systems, this.#systems[top]!) + (core ? 1 : 0) + share(size, this.forest.size[top]!) / 1e6
    )
  }

  /** What the walk found below a stop. */
  #below(stop: number): Fragment {
    return { people: this.#people[stop]!, systems: this.#systems[stop]!, core: false, size: this.forest.size[stop]! }
  }

  /** The tree of a part, without some branches of it. */
  #without(part: number, branches: readonly number[]): Fragment {
    const top = this.#cores.get(part)!
    const rest = { ...this.#below(top), core: true }
    for (const branch of branches) {
      rest.people -= this.#people[branch]!
      rest.systems -= this.#systems[branch]!
      rest.size -= this.forest.size[branch]!
    }
    return rest
  }

  #behindEdge(edge: number): number[] {
    const { joins } = this.network
    const child = [joins.from[edge]!, joins.to[edge]!].find((node) => this.forest.above[node] === edge)
    if (child === undefined || this.forest.low[child]! < this.forest.position[child]!) return []
    const part = this.#part[child]!
    const below = this.forest.below(child)
    if (this.#weighs(this.#below(child), part) <= this.#weighs(this.#without(part, [child]), part)) return Array.from(below)
    return this.#others(part, [child], -1)
  }

  #behindStop(stop: number): number[] {
    const { joins } = this.network
    const children = new Set<number>()
    for (const edge of joins.edgesAt(stop)) {
      const child = joins.other(edge, stop)
      if (child !== stop && this.forest.above[child] === edge && this.forest.hangsOnParent(child)) children.add(child)
    }
    const apart = [...children]
    const part = this.#part[stop]!
    let main = -1
    let most = this.forest.above[stop]! < 0 ? -1 : this.#weighs(this.#without(part, [...apart]), part)
    for (const child of apart) {
      const weight = this.#weighs(this.#below(child), part)
      if (weight > most) [main, most] = [child, weight]
    }
    if (main >= 0 && this.forest.above[stop]! >= 0) return this.#others(part, [main], stop)
    return apart.filter((child) => child !== main).flatMap((child) => Array.from(this.forest.below(child)))
  }

  /** Stops of a part that are neither on some branches nor a given stop. */
  #others(part: number, branches: readonly number[], gone: number): number[] {
    const on = new Set(branches.flatMap((branch) => Array.from(this.forest.below(branch))))
    return Array.from(this.forest.below(this.#cores.get(part)!)).filter((stop) => !on.has(stop) && stop !== gone)
  }
}

/** What a fragment of a part holds. */
interface Fragment {
  people: number
  systems: number
  core: boolean
  size: number
}
