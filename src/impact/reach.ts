/** Which stops of a network are out of reach when some stops and links are gone. */
import { addTo } from '../collections.ts'
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
  /** Links whose end further from the core is below each stop. */
  readonly #lines: Float64Array
  /** The first stop of the model below each stop; it decides between fragments that weigh the same. */
  readonly #first: Uint32Array
  readonly #own: { readonly people: Float64Array; readonly systems: Float64Array }
  readonly #part: Uint32Array
  /** Core of each part, by the part. */
  readonly #cores = new Map<number, number>()
  readonly #edgeOf = new Map<Element<'link'>, number>()
  /** Stops through which each agency is attached, both by number. */
  readonly #stopsOf = new Map<number, readonly number[]>()
  readonly #agenciesAt = new Map<number, number[]>()

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
    const lines = new Float64Array(joins.count)
    for (let edge = 0; edge < joins.from.length; edge++) {
      const [one, other] = [joins.from[edge]!, joins.to[edge]!]
      if (one !== other && this.network.linkOf(edge) !== undefined)
        lines[this.forest.position[one]! > this.forest.position[other]! ? one : other]!++
    }
    this.#lines = this.forest.sums(lines)
    this.#first = Uint32Array.from({ length: joins.count }, (_, stop) => stop)
    for (let at = joins.count - 1; at >= 0; at--) {
      const stop = this.forest.order[at]!
      const parent = this.forest.parent(stop)
      if (parent >= 0 && this.#first[stop]! < this.#first[parent]!) this.#first[parent] = this.#first[stop]!
    }
    this.#part = joins.parts()
    for (const core of cores) if (!this.#cores.has(this.#part[core]!)) this.#cores.set(this.#part[core]!, core)
    for (let edge = 0; edge < joins.from.length; edge++) {
      const link = this.network.linkOf(edge)
      if (link !== undefined) this.#edgeOf.set(link, edge)
    }
    this.#attach(graph)
  }

  /** Notes through which stops each agency is attached: where it sits, else its places and local networks. */
  #attach(graph: ArchitectureGraph): void {
    for (const agency of graph.all('agency')) {
      if (!inService(graph, agency)) continue
      const own = this.network.numberOf(agency)!
      const stops = this.isOnNetwork(agency)
        ? [own]
        : [agency, ...graph.sources('network', 'owner', agency)].flatMap((stop) =>
            this.network.places(stop).map((place) => this.network.numberOf(place)!),
          )
      if (stops.length === 0) continue
      this.#stopsOf.set(own, stops)
      for (const stop of stops) addTo(this.#agenciesAt, stop, own)
    }
  }

  /** Whether the model tells how an agency is attached. */
  isAttached(agency: Element<'agency'>): boolean {
    return this.#stopsOf.has(this.network.numberOf(agency)!)
  }

  /** The edge of a working private link. */
  edgeOf(link: Element<'link'>): number | undefined {
    return this.#edgeOf.get(link)
  }

  /** Whether a stop is joined to others by a link, its own or that of the place it stands in. */
  isOnNetwork(stop: { readonly id: string }): boolean {
    const number = this.network.numberOf(stop)
    return number !== undefined && this.#lines[this.#cores.get(this.#part[number]!)!]! > 0
  }

  /** Agencies that have lost every stop through which they were attached, in the order of the model. */
  cutOff(lost: Iterable<number>): Element<'agency'>[] {
    const left = new Map<number, number>()
    const found: number[] = []
    for (const stop of lost) {
      for (const agency of this.#agenciesAt.get(stop) ?? []) {
        const rest = (left.get(agency) ?? this.#stopsOf.get(agency)!.length) - 1
        left.set(agency, rest)
        if (rest === 0) found.push(agency)
      }
    }
    // Agencies are the first stops, numbered as they stand in the model.
    return Array.from(Uint32Array.from(found).sort(), (agency) => this.network.stops[agency] as Element<'agency'>)
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
    const main = this.#mainFragments(fragment, hit, stops, edges)
    const found: number[] = []
    for (let stop = 0; stop < joins.count; stop++)
      if (hit.has(this.#part[stop]!) && !stops.has(stop) && fragment[stop] !== main.get(this.#part[stop]!)) found.push(stop)
    return found
  }

  /** Of each part that is hit, the fragment that counts as the rest. */
  #mainFragments(
    fragment: Uint32Array,
    hit: ReadonlySet<number>,
    gone: ReadonlySet<number>,
    broken: ReadonlySet<number>,
  ): ReadonlyMap<number, number> {
    const shares = new Map<number, Fragment>()
    for (let stop = 0; stop < fragment.length; stop++) {
      if (gone.has(stop) || !hit.has(this.#part[stop]!)) continue
      let share = shares.get(fragment[stop]!)
      if (share === undefined) shares.set(fragment[stop]!, (share = { people: 0, systems: 0, core: false, size: 0, lines: 0 }))
      share.people += this.#own.people[stop]!
      share.systems += this.#own.systems[stop]!
      share.size++
      share.core ||= this.#cores.get(this.#part[stop]!) === stop
    }
    const { joins } = this.network
    for (let edge = 0; edge < joins.from.length; edge++) {
      const [one, other] = [joins.from[edge]!, joins.to[edge]!]
      if (one === other || broken.has(edge) || gone.has(one) || gone.has(other) || this.network.linkOf(edge) === undefined) continue
      const share = shares.get(fragment[one]!)
      if (share !== undefined) share.lines++
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
   * How much a fragment is the rest of its part, and not what is cut off from it. One with a line of its own left is a network, one without is
   * who lost its line. Then by its share of the people, its share of the systems, and whether the seat is there. A headquarters that loses its line is cut off from its offices and data centre, not they from it; a data centre
   * that loses its line is cut off from all its users.
   */
  #weighs({ people, systems, core, size, lines }: Fragment, part: number): number {
    const top = this.#cores.get(part)!
    const share = (one: number, all: number): number => (all === 0 ? 0 : one / all)
    return (
      (lines > 0 ? 10 : 0) +
      share(people, this.#people[top]!) +
      share(systems, this.#systems[top]!) +
      // A little more than a share, so that no share ties with it.
      (core ? 1.0001 : 0) +
      share(size, this.forest.size[top]!) / 1e6
    )
  }

  /** What the walk found below a stop, without `gone` lines that lead out of it. */
  #below(stop: number, gone: number): Fragment {
    const lines = this.#lines[stop]! - gone
    return { people: this.#people[stop]!, systems: this.#systems[stop]!, core: false, size: this.forest.size[stop]!, lines }
  }

  /** The tree of a part without some branches of it, and without `gone` more lines. */
  #without(part: number, branches: readonly number[], gone: number): Fragment {
    const rest = { ...this.#below(this.#cores.get(part)!, gone), core: true }
    for (const branch of branches) {
      rest.people -= this.#people[branch]!
      rest.systems -= this.#systems[branch]!
      rest.size -= this.forest.size[branch]!
      rest.lines -= this.#lines[branch]!
    }
    return rest
  }

  #behindEdge(edge: number): number[] {
    const { joins } = this.network
    const child = [joins.from[edge]!, joins.to[edge]!].find((node) => this.forest.above[node] === edge)
    if (child === undefined || this.forest.low[child]! < this.forest.position[child]!) return []
    const part = this.#part[child]!
    if (this.#weighs(this.#below(child, 1), part) <= this.#weighs(this.#without(part, [child], 0), part))
      return Array.from(this.forest.below(child))
    return this.#others(part, child, -1)
  }

  #behindStop(stop: number): number[] {
    const { apart, gone, rest } = this.#branchesAt(stop)
    const part = this.#part[stop]!
    const isCore = this.forest.above[stop]! < 0
    let main = -1
    let most = isCore ? -1 : this.#weighs({ ...this.#without(part, apart, rest), size: this.#without(part, apart, rest).size - 1 }, part)
    for (const [at, child] of apart.entries()) {
      const weight = this.#weighs(this.#below(child, gone[at]!), part)
      if (weight > most || (weight === most && main >= 0 && this.#first[child]! < this.#first[main]!)) [main, most] = [child, weight]
    }
    if (main >= 0 && !isCore) return this.#others(part, main, stop)
    return apart.filter((child) => child !== main).flatMap((child) => Array.from(this.forest.below(child)))
  }

  /** Branches that hang on a stop, the lines from each to it, and the lines from it to the rest. */
  #branchesAt(stop: number): { readonly apart: readonly number[]; readonly gone: readonly number[]; readonly rest: number } {
    const { joins } = this.network
    const { forest } = this
    const apart: number[] = []
    for (const edge of joins.edgesAt(stop)) {
      const child = joins.other(edge, stop)
      if (child !== stop && forest.above[child] === edge && forest.hangsOnParent(child)) apart.push(child)
    }
    apart.sort((one, other) => forest.position[one]! - forest.position[other]!)
    const gone = apart.map(() => 0)
    let rest = 0
    for (const edge of joins.edgesAt(stop)) {
      const far = joins.other(edge, stop)
      if (far === stop || this.network.linkOf(edge) === undefined) continue
      const at = branchOf(forest, apart, far)
      if (at < 0) rest++
      else gone[at]!++
    }
    return { apart, gone, rest }
  }

  /** Stops of a part that are not on a branch; in the order of the walk a branch is one run. */
  #others(part: number, branch: number, gone: number): number[] {
    const all = this.forest.below(this.#cores.get(part)!)
    const start = this.forest.position[branch]! - this.forest.position[all[0]!]!
    const rest = [...all.subarray(0, start), ...all.subarray(start + this.forest.size[branch]!)]
    return gone < 0 ? rest : rest.filter((stop) => stop !== gone)
  }
}

/** Which of some branches, in the order of the walk, a stop is on; -1 for none. */
function branchOf(forest: Forest, branches: readonly number[], stop: number): number {
  const position = forest.position[stop]!
  let low = 0
  let high = branches.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (forest.position[branches[middle]!]! <= position) low = middle + 1
    else high = middle
  }
  const at = low - 1
  return at >= 0 && position < forest.position[branches[at]!]! + forest.size[branches[at]!]! ? at : -1
}

/** What a fragment of a part holds. */
interface Fragment {
  people: number
  systems: number
  core: boolean
  size: number
  /** Links within it. */
  lines: number
}
