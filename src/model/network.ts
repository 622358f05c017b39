import type { Element } from './element.ts'
import type { ArchitectureGraph } from './graph.ts'
import { valuesMeaning } from './meaning.ts'
import { Multigraph } from './multigraph.ts'
import { works } from './service.ts'

/** What a link may join. */
export type Stop = Element<'agency' | 'site' | 'network' | 'infrastructure'>

/** Links that belong to a private network; the open Internet and what is not told do not. */
const PRIVATE = valuesMeaning('link.kind', 'private')

/**
 * The private network of a model as a multigraph: agencies, sites, networks and infrastructures joined by working private links.
 *
 * Parallel links stay apart. Places are joined without a link only where they are one place: an infrastructure stands in its site; an agency
 * sits at its headquarters, or at its only site where no line of its own tells of another place. That an agency owns two sites joins them by no
 * cable.
 */
export class PrivateNetwork {
  readonly stops: readonly Stop[]
  /** Working private links, in the order of the model. */
  readonly links: readonly Element<'link'>[]
  /** Stops by number, and what joins them. */
  readonly joins: Multigraph
  readonly #numberOf: ReadonlyMap<string, number>
  /** Link of each edge, or -1 where two stops are one place. */
  readonly #linkOf: Int32Array
  /** Whether a link ends at a stop itself. */
  readonly #hasOwn: Uint8Array
  /** Sites and infrastructures by the stop they belong to, cable or not. */
  readonly #kept: ReadonlyMap<number, readonly number[]>
  /** Where agencies stand that no line reaches where they sit. */
  readonly #standsAt = new Map<number, Stop>()
  #parts: Uint32Array | undefined

  constructor(graph: ArchitectureGraph) {
    this.stops = [
      ...graph.all('agency'),
      ...graph.all('site'),
      ...graph.all('network').filter(({ kind }) => kind !== 'internet'),
      ...graph.all('infrastructure'),
    ]
    this.#numberOf = new Map(this.stops.map(({ id }, number) => [id, number]))
    this.#hasOwn = new Uint8Array(this.stops.length)
    const from: number[] = []
    const to: number[] = []
    const linkOf: number[] = []
    const links: Element<'link'>[] = []
    const numberOf = (id: string | undefined): number | undefined => (id === undefined ? undefined : this.#numberOf.get(id))
    for (const link of graph.all('link')) {
      const one = numberOf(link.from)
      const other = numberOf(link.to)
      if (one === undefined || other === undefined || !PRIVATE.has(link.kind) || !works(graph, link)) continue
      from.push(one)
      to.push(other)
      linkOf.push(links.length)
      links.push(link)
      this.#hasOwn[one] = this.#hasOwn[other] = 1
    }
    const kept = new Map<number, number[]>()
    const keep = (keeper: number, what: number): void => {
      const list = kept.get(keeper)
      if (list === undefined) kept.set(keeper, [what])
      else list.push(what)
    }
    for (const site of graph.all('site')) {
      const agency = numberOf(site.agency)
      if (agency !== undefined) keep(agency, numberOf(site.id)!)
    }
    const join = (one: number, other: number): void => {
      from.push(one)
      to.push(other)
      linkOf.push(-1)
    }
    for (const [agency, places] of kept) {
      const seat = this.#seat(agency, places)
      if (seat !== undefined) join(seat, agency)
    }
    for (const infrastructure of graph.all('infrastructure')) {
      const own = numberOf(infrastructure.id)!
      const site = numberOf(infrastructure.site)
      const owner = numberOf(infrastructure.owner)
      if (site !== undefined) {
        keep(site, own)
        join(own, site)
      } else if (owner !== undefined) {
        // Without a site and a line of its own it stands where its owner sits, if that is in no doubt.
        if (this.#hasOwn[own] === 0 && (kept.get(owner) ?? []).filter((one) => this.#isSite(one)).length < 2) join(own, owner)
        keep(owner, own)
      }
    }
    this.links = links
    this.joins = new Multigraph(this.stops.length, Uint32Array.from(from), Uint32Array.from(to))
    this.#linkOf = Int32Array.from(linkOf)
    this.#kept = kept
  }

  /** Number of a stop in `joins`; undefined for what is no stop. */
  numberOf(stop: { readonly id: string }): number | undefined {
    return this.#numberOf.get(stop.id)
  }

  /** The link that an edge of `joins` stands for; undefined where two stops are one place. */
  linkOf(edge: number): Element<'link'> | undefined {
    return this.links[this.#linkOf[edge]!]
  }

  /** Whether a stop has a working private link of its own, or one of its sites and infrastructures has. */
  isAttached(stop: Stop): boolean {
    return this.hasLink(stop, () => true)
  }

  /** Whether a stop, its sites or infrastructures have a working link that satisfies a condition. */
  hasLink(stop: Stop, condition: (link: Element<'link'>, far: Stop) => boolean): boolean {
    return this.places(stop).some((place) => {
      const number = this.#numberOf.get(place.id)!
      return this.joins.edgesAt(number).some((edge) => {
        const link = this.linkOf(edge)
        return link !== undefined && condition(link, this.stops[this.joins.other(edge, number)]!)
      })
    })
  }

  /** A stop and what belongs to it (its sites, their infrastructures) as far as a working link ends there: the places at which it is attached. */
  places(stop: Stop): Stop[] {
    const start = this.#numberOf.get(stop.id)
    if (start === undefined) return []
    const found: Stop[] = []
    const queue = [start]
    const seen = new Set(queue)
    for (let at = 0; at < queue.length; at++) {
      const number = queue[at]!
      if (this.#hasOwn[number] === 1) found.push(this.stops[number]!)
      for (const place of this.#kept.get(number) ?? []) {
        if (seen.has(place)) continue
        seen.add(place)
        queue.push(place)
      }
    }
    return found
  }

  /**
   * Number of the connected part a stop is in; equal numbers mean that a private path joins them. A stop of several places is where it sits, or
   * where it is attached first. Undefined for what is no stop.
   */
  partOf(stop: Stop): number | undefined {
    const number = this.#numberOf.get(stop.id)
    return number === undefined ? undefined : this.#components()[number]
  }

  /** The stop that counts for a stop: itself where a line reaches it, else the first of its places that one reaches. */
  standsAt(stop: Stop): Stop {
    this.#components()
    const number = this.#numberOf.get(stop.id)
    return (number === undefined ? undefined : this.#standsAt.get(number)) ?? stop
  }

  /** Stops of each connected part, the largest first, then by the order of the model. */
  parts(): Stop[][] {
    const parts = new Map<number, Stop[]>()
    for (const [number, part] of this.#components().entries()) {
      const stops = parts.get(part)
      if (stops === undefined) parts.set(part, [this.stops[number]!])
      else stops.push(this.stops[number]!)
    }
    return [...parts.values()].sort((a, b) => b.length - a.length)
  }

  /** Whether an edge of `joins` is a single line that one cut breaks: a link over several physically separate paths does not fail as one. */
  breaksAtOnce(edge: number): boolean {
    const link = this.linkOf(edge)
    return link !== undefined && (link.paths ?? 1) < 2
  }

  /** Links whose failure cuts a part of the network off (bridges of the multigraph), each with the stops on the side away from `core`. */
  singlePointsOfFailure(core: Stop): { readonly link: Element<'link'>; readonly size: number; readonly cutOff: readonly Stop[] }[] {
    const root = this.#numberOf.get(core.id)
    if (root === undefined) return []
    const forest = this.joins.forest([root])
    const end = forest.size[root]!
    const { stops } = this
    return forest
      .bridges()
      .filter((node) => forest.position[node]! < end && this.breaksAtOnce(forest.above[node]!))
      .map((node) => ({
        link: this.linkOf(forest.above[node]!)!,
        size: forest.size[node]!,
        // Listed when asked: along a chain of links the lists of all would be quadratic.
        get cutOff() {
          return Array.from(forest.below(node), (number) => stops[number]!)
        },
      }))
  }

  #isSite(number: number): boolean {
    const stop = this.stops[number]!
    return 'agency' in stop
  }

  /** Where an agency sits, among its sites. */
  #seat(agency: number, places: readonly number[]): number | undefined {
    const sites = places.map((number) => ({ number, site: this.stops[number] as Element<'site'> }))
    const headquarters = sites.find(({ site }) => site.kind === 'headquarters')
    if (headquarters !== undefined) return headquarters.number
    return sites.length === 1 && this.#hasOwn[agency] === 0 ? sites[0]!.number : undefined
  }

  #components(): Uint32Array {
    if (this.#parts !== undefined) return this.#parts
    const own = this.joins.parts()
    const linked = new Uint8Array(own.length)
    for (const [number, part] of own.entries()) if (this.#hasOwn[number] === 1) linked[part] = 1
    // An agency that no line reaches where it sits counts as standing where it is attached; its places are not joined by that.
    const attached = own.slice()
    for (const number of this.#kept.keys()) {
      if (linked[own[number]!] === 1) continue
      const [place] = this.places(this.stops[number]!)
      if (place === undefined) continue
      this.#standsAt.set(number, place)
      attached[number] = own[this.#numberOf.get(place.id)!]!
    }
    this.#parts = attached
    return attached
  }
}

/** The private network of a model; built once. */
export function privateNetwork(graph: ArchitectureGraph): PrivateNetwork {
  return graph.once(newNetwork)
}

const newNetwork = (graph: ArchitectureGraph): PrivateNetwork => new PrivateNetwork(graph)

/** Whether a model says anything about its network; without it, no unit can be called cut off. */
export function describesNetwork(graph: ArchitectureGraph): boolean {
  return graph.all('network').length > 0 || graph.all('link').length > 0
}
