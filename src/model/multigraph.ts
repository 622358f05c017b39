/**
 * An undirected multigraph over numbered nodes: parallel edges stay apart, an edge may lead back to its own node. Arrays, not objects: networks
 * of a country have a hundred thousand lines.
 */
export class Multigraph {
  readonly #offsets: Uint32Array
  readonly #edges: Uint32Array

  /** The ends of edge `e` are `from[e]` and `to[e]`. */
  constructor(
    readonly count: number,
    readonly from: Uint32Array,
    readonly to: Uint32Array,
  ) {
    const offsets = new Uint32Array(count + 1)
    for (const ends of [from, to]) for (const end of ends) offsets[end + 1]!++
    for (let node = 0; node < count; node++) offsets[node + 1]! += offsets[node]!
    const next = offsets.slice(0, count)
    const edges = new Uint32Array(from.length * 2)
    for (const ends of [from, to]) for (let edge = 0; edge < ends.length; edge++) edges[next[ends[edge]!]!++] = edge
    this.#offsets = offsets
    this.#edges = edges
  }

  /** Edges at a node; one that leads back to it stands twice. */
  edgesAt(node: number): Uint32Array {
    return this.#edges.subarray(this.#offsets[node], this.#offsets[node + 1])
  }

  /** The end of an edge that is not the given node, or the node itself where the edge leads back. */
  other(edge: number, node: number): number {
    return this.from[edge] === node ? this.to[edge]! : this.from[edge]!
  }

  /** For each node, the smallest node that a path joins it to. `cut` tells nodes that are out of order, `broken` edges that are. */
  parts(cut?: (node: number) => boolean, broken?: (edge: number) => boolean): Uint32Array {
    const part = new Uint32Array(this.count)
    const seen = new Uint8Array(this.count)
    const stack: number[] = []
    for (let first = 0; first < this.count; first++) {
      part[first] = seen[first] === 0 ? first : part[first]!
      if (seen[first] !== 0 || cut?.(first)) continue
      seen[first] = 1
      stack.push(first)
      for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
        for (let at = this.#offsets[node]!; at < this.#offsets[node + 1]!; at++) {
          const edge = this.#edges[at]!
          const far = this.other(edge, node)
          if (seen[far] !== 0 || broken?.(edge) || cut?.(far)) continue
          seen[far] = 1
          part[far] = first
          stack.push(far)
        }
      }
    }
    return part
  }

  /** Walks the whole graph depth first: from the given nodes, then from the first node of each part they do not reach. */
  forest(roots: Iterable<number> = []): Forest {
    const { count } = this
    const position = new Int32Array(count).fill(-1)
    const low = new Int32Array(count)
    const above = new Int32Array(count).fill(-1)
    const next = this.#offsets.slice(0, count)
    const order = new Uint32Array(count)
    const stack: number[] = []
    let time = 0
    const discover = (node: number, edge: number): void => {
      order[time] = node
      position[node] = low[node] = time++
      above[node] = edge
      stack.push(node)
    }
    const walk = (root: number): void => {
      if (position[root] !== -1) return
      discover(root, -1)
      while (stack.length > 0) {
        const node = stack.at(-1)!
        if (next[node]! < this.#offsets[node + 1]!) {
          const edge = this.#edges[next[node]!++]!
          if (edge === above[node]) continue
          const far = this.other(edge, node)
          if (position[far] === -1) discover(far, edge)
          else low[node] = Math.min(low[node]!, position[far]!)
          continue
        }
        stack.pop()
        const parent = stack.at(-1)
        if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[node]!)
      }
    }
    for (const root of roots) walk(root)
    for (let node = 0; node < count; node++) walk(node)
    return new Forest(this, order, position, above, low)
  }
}

/**
 * The trees of a depth-first walk. Nodes have positions in the order of discovery; what was found below a node follows it without a gap, so that
 * "below" is a run of positions and a sum over it takes one pass for all nodes.
 */
export class Forest {
  /** How many nodes were found below each, itself counted. */
  readonly size: Float64Array

  constructor(
    readonly graph: Multigraph,
    /** Nodes in the order of discovery. */
    readonly order: Uint32Array,
    /** Position of each node in `order`. */
    readonly position: Int32Array,
    /** The edge over which each node was discovered; -1 for a root. */
    readonly above: Int32Array,
    /** The first position that a node, or what is below it, touches without the edge it was discovered over. */
    readonly low: Int32Array,
  ) {
    this.size = this.sums(new Float64Array(graph.count).fill(1))
  }

  /** The node a node was discovered from, or -1. */
  parent(node: number): number {
    const edge = this.above[node]!
    return edge < 0 ? -1 : this.graph.other(edge, node)
  }

  /** The sum of weights below each node, itself counted. */
  sums(weights: ArrayLike<number>): Float64Array {
    const total = Float64Array.from(weights)
    for (let at = this.order.length - 1; at >= 0; at--) {
      const node = this.order[at]!
      const parent = this.parent(node)
      if (parent >= 0) total[parent]! += total[node]!
    }
    return total
  }

  /** Nodes below a node, itself first. */
  below(node: number): Uint32Array {
    const at = this.position[node]!
    return this.order.subarray(at, at + this.size[node]!)
  }

  /** Nodes whose edge upwards is a bridge: without it, they and what is below them stand apart. */
  bridges(): number[] {
    const found: number[] = []
    for (const node of this.order) if (this.above[node]! >= 0 && this.low[node]! >= this.position[node]!) found.push(node)
    return found
  }

  /** Whether what is below a child stands apart when its parent is gone. */
  hangsOnParent(child: number): boolean {
    const parent = this.parent(child)
    return parent >= 0 && this.low[child]! >= this.position[parent]!
  }

  /** Nodes without which their part falls apart, in the order of discovery. */
  cutNodes(): number[] {
    const children = new Uint32Array(this.graph.count)
    const isCut = new Uint8Array(this.graph.count)
    for (const node of this.order) {
      const parent = this.parent(node)
      if (parent < 0) continue
      children[parent]!++
      if (this.above[parent]! >= 0 && this.hangsOnParent(node)) isCut[parent] = 1
    }
    const found: number[] = []
    for (const node of this.order) if (isCut[node] === 1 || (this.above[node]! < 0 && children[node]! > 1)) found.push(node)
    return found
  }

  /** For each tree, a node from which every way on leads to at most half of the weight; where several do, the one with most edges. */
  centroids(weights: ArrayLike<number>): number[] {
    const total = this.sums(weights)
    const found: number[] = []
    for (let at = 0; at < this.order.length; ) {
      const root = this.order[at]!
      const end = at + this.size[root]!
      const half = total[root]! / 2
      // Nodes that hold more than half lie on one way down. Those that hold just half hang on the last of them, and any will do.
      let best = root
      for (let below = at; below < end; below++) if (total[this.order[below]!]! > half) best = this.order[below]!
      for (let below = this.position[best]! + 1; below < end && half > 0; below++) {
        const node = this.order[below]!
        if (total[node] === half && this.graph.edgesAt(node).length > this.graph.edgesAt(best).length) best = node
      }
      found.push(best)
      at = end
    }
    return found
  }
}
