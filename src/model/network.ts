import type { Element } from './element.ts'
import type { ArchitectureGraph } from './graph.ts'
import { works } from './service.ts'
import type { Link } from './types.generated.ts'

/** What a link may join. */
export type Stop = Element<'agency' | 'site' | 'network' | 'infrastructure'>

/** Links that belong to a private network; the open Internet and what is not told do not. */
const PRIVATE: ReadonlySet<Link['kind']> = new Set(['tslcd', 'wan', 'lan', 'leased-line', 'vpn', 'satellite'])

/**
 * The private network of a model as a multigraph: agencies, sites, networks and infrastructures joined by working private links.
 * Parallel links stay apart. A site counts as its agency's, an infrastructure as its site's or owner's: they are joined without a link.
 */
export class PrivateNetwork {
  readonly stops: readonly Stop[]
  /** Working private links, in the order of the model. */
  readonly links: readonly Element<'link'>[]
  readonly #numberOf: ReadonlyMap<string, number>
  readonly #from: Uint32Array
  readonly #to: Uint32Array
  /** Link of each edge, or -1 for a site, or infrastructure, joined to its agency. */
  readonly #linkOf: Int32Array
  readonly #offsets: Uint32Array
  readonly #edges: Uint32Array
  #parts: Uint32Array | undefined

  constructor(graph: ArchitectureGraph) {
    this.stops = [
      ...graph.all('agency'),
      ...graph.all('site'),
      ...graph.all('network').filter(({ kind }) => kind !== 'internet'),
      ...graph.all('infrastructure'),
    ]
    this.#numberOf = new Map(this.stops.map(({ id }, number) => [id, number]))
    const from: number[] = []
    const to: number[] = []
    const linkOf: number[] = []
    const join = (a: string | undefined, b: string | undefined, link: number): boolean => {
      const one = a === undefined ? undefined : this.#numberOf.get(a)
      const other = b === undefined ? undefined : this.#numberOf.get(b)
      if (one === undefined || other === undefined) return false
      from.push(one)
      to.push(other)
      linkOf.push(link)
      return true
    }
    const links: Element<'link'>[] = []
    for (const link of graph.all('link')) {
      if (PRIVATE.has(link.kind) && works(graph, link) && join(link.from, link.to, links.length)) links.push(link)
    }
    for (const site of graph.all('site')) join(site.id, site.agency, -1)
    for (const infrastructure of graph.all('infrastructure')) join(infrastructure.id, infrastructure.site ?? infrastructure.owner, -1)
    this.links = links
    this.#from = Uint32Array.from(from)
    this.#to = Uint32Array.from(to)
    this.#linkOf = Int32Array.from(linkOf)
    const offsets = new Uint32Array(this.stops.length + 1)
    for (const ends of [this.#from, this.#to]) for (const end of ends) offsets[end + 1]!++
    for (let stop = 0; stop < this.stops.length; stop++) offsets[stop + 1]! += offsets[stop]!
    const next = offsets.slice(0, this.stops.length)
    const edges = new Uint32Array(from.length * 2)
    for (const ends of [this.#from, this.#to]) for (let edge = 0; edge < ends.length; edge++) edges[next[ends[edge]!]!++] = edge
    this.#offsets = offsets
    this.#edges = edges
  }

  /** Whether a stop has a working private link of its own, or its sites and infrastructures have. */
  isAttached(stop: Stop): boolean {
    return this.#reaches(stop, () => true)
  }

  /** Whether a stop, its sites or infrastructures have a working link that satisfies a condition. */
  hasLink(stop: Stop, condition: (link: Element<'link'>, far: Stop) => boolean): boolean {
    return this.#reaches(stop, condition)
  }

  /** Number of the connected part a stop is in; equal numbers mean that a private path joins them. Undefined for what is no stop. */
  partOf(stop: Stop): number | undefined {
    const number = this.#numberOf.get(stop.id)
    return number === undefined ? undefined : this.#components()[number]
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

  /**
   * Links whose failure cuts a part of the network off (bridges of the multigraph), each with the stops on the side away from `core`.
   * A link over several physically separate paths does not fail as one. Iterative depth-first search from the core, linear.
   */
  singlePointsOfFailure(core: Stop): { readonly link: Element<'link'>; readonly size: number; readonly cutOff: readonly Stop[] }[] {
    const root = this.#numberOf.get(core.id)
    if (root === undefined) return []
    const count = this.stops.length
    const order = new Int32Array(count).fill(-1)
    const low = new Int32Array(count)
    const parentEdge = new Int32Array(count).fill(-1)
    const next = this.#offsets.slice(0, count)
    const visited: number[] = [root]
    const stack = [root]
    order[root] = 0
    let time = 1
    const bridges: { edge: number; below: number }[] = []
    while (stack.length > 0) {
      const at = stack.at(-1)!
      if (next[at]! < this.#offsets[at + 1]!) {
        const edge = this.#edges[next[at]!++]!
        if (edge === parentEdge[at]) continue
        const far = this.#from[edge] === at ? this.#to[edge]! : this.#from[edge]!
        if (order[far] === -1) {
          order[far] = low[far] = time++
          parentEdge[far] = edge
          visited.push(far)
          stack.push(far)
        } else low[at] = Math.min(low[at]!, order[far]!)
      } else {
        stack.pop()
        const above = stack.at(-1)
        if (above === undefined) continue
        low[above] = Math.min(low[above]!, low[at]!)
        const link = this.#linkOf[parentEdge[at]!]!
        if (low[at]! > order[above]! && link >= 0 && (this.links[link]!.paths ?? 1) < 2) bridges.push({ edge: parentEdge[at]!, below: at })
      }
    }
    // Stops are numbered in the order of discovery, and what is found below a stop follows it without a gap.
    const size = new Uint32Array(count).fill(1)
    for (const at of visited.toReversed()) {
      const edge = parentEdge[at]!
      if (edge >= 0) size[this.#from[edge] === at ? this.#to[edge]! : this.#from[edge]!]! += size[at]!
    }
    const { stops } = this
    return bridges.map(({ edge, below }) => ({
      link: this.links[this.#linkOf[edge]!]!,
      size: size[below]!,
      // Listed when asked: along a chain of links the lists of all would be quadratic.
      get cutOff() {
        return visited.slice(order[below]!, order[below]! + size[below]!).map((number) => stops[number]!)
      },
    }))
  }

  #reaches(stop: Stop, condition: (link: Element<'link'>, far: Stop) => boolean): boolean {
    const start = this.#numberOf.get(stop.id)
    if (start === undefined) return false
    // The stop itself and what stands for it (its sites, their infrastructures), never the agency above a site.
    const stack = [start]
    const seen = new Set(stack)
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      for (let index = this.#offsets[at]!; index < this.#offsets[at + 1]!; index++) {
        const edge = this.#edges[index]!
        const link = this.#linkOf[edge]!
        const far = this.#from[edge] === at ? this.#to[edge]! : this.#from[edge]!
        if (link >= 0) {
          if (condition(this.links[link]!, this.stops[far]!)) return true
        } else if (this.#to[edge] === at && !seen.has(far)) {
          seen.add(far)
          stack.push(far)
        }
      }
    }
    return false
  }

  #components(): Uint32Array {
    if (this.#parts !== undefined) return this.#parts
    const parent = Uint32Array.from(this.stops.keys())
    const find = (stop: number): number => {
      let root = stop
      while (parent[root] !== root) root = parent[root]!
      while (parent[stop] !== root) {
        const above = parent[stop]!
        parent[stop] = root
        stop = above
      }
      return root
    }
    for (let edge = 0; edge < this.#from.length; edge++) {
      const a = find(this.#from[edge]!)
      const b = find(this.#to[edge]!)
      if (a !== b) parent[Math.max(a, b)] = Math.min(a, b)
    }
    this.#parts = parent.map((_, stop) => find(stop))
    return this.#parts
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
