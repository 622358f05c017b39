import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Multigraph } from '../../src/model/multigraph.ts'

interface Drawn {
  readonly count: number
  readonly edges: readonly (readonly [number, number])[]
}

/** Small graphs of every kind: in one part or many, with parallel edges and edges that lead back to where they start. */
const drawn: fc.Arbitrary<Drawn> = fc.integer({ min: 1, max: 9 }).chain((count) => {
  const node = fc.integer({ min: 0, max: count - 1 })
  return fc.record({ count: fc.constant(count), edges: fc.array(fc.tuple(node, node), { maxLength: 14 }) })
})

const graphOf = ({ count, edges }: Drawn): Multigraph =>
  new Multigraph(
    count,
    Uint32Array.from(edges, ([from]) => from),
    Uint32Array.from(edges, ([, to]) => to),
  )

/** Number of parts by a plain walk that shares no code with the graph. */
function partsOf(nodes: readonly number[], edges: readonly (readonly [number, number])[]): number {
  const left = new Set(nodes)
  let parts = 0
  for (const start of nodes) {
    if (!left.delete(start)) continue
    parts++
    const queue = [start]
    for (const at of queue)
      for (const [from, to] of edges)
        for (const [one, other] of [
          [from, to],
          [to, from],
        ] as const)
          if (one === at && left.delete(other)) queue.push(other)
  }
  return parts
}

const nodesOf = ({ count }: Drawn): number[] => Array.from({ length: count }, (_, node) => node)
const sorted = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b)
const RUNS = { numRuns: 3000 }

describe('multigraph', () => {
  it('finds as bridges exactly the edges without which there are more parts', () => {
    fc.assert(
      fc.property(drawn, (graph) => {
        const whole = partsOf(nodesOf(graph), graph.edges)
        const wanted = graph.edges.flatMap((_, edge) => (partsOf(nodesOf(graph), graph.edges.toSpliced(edge, 1)) > whole ? [edge] : []))
        const forest = graphOf(graph).forest()
        expect(sorted(forest.bridges().map((node) => forest.above[node]!))).toEqual(wanted)
      }),
      RUNS,
    )
  })

  it('finds as cut nodes exactly the nodes without which the rest falls into more parts', () => {
    fc.assert(
      fc.property(drawn, (graph) => {
        const nodes = nodesOf(graph)
        const whole = partsOf(nodes, graph.edges)
        const wanted = nodes.filter((node) => {
          const rest = nodes.filter((one) => one !== node)
          const alone = graph.edges.every(([from, to]) => (from === node) === (to === node))
          return (
            partsOf(
              rest,
              graph.edges.filter((edge) => !edge.includes(node)),
            ) >
            whole - (alone ? 1 : 0)
          )
        })
        expect(sorted(graphOf(graph).forest().cutNodes())).toEqual(wanted)
      }),
      RUNS,
    )
  })

  it('finds the same whatever node the walk starts from', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), (graph, start) => {
        const made = graphOf(graph)
        const [one, other] = [made.forest(), made.forest([start % graph.count])]
        expect(sorted(other.bridges().map((node) => other.above[node]!))).toEqual(sorted(one.bridges().map((node) => one.above[node]!)))
        expect(sorted(other.cutNodes())).toEqual(sorted(one.cutNodes()))
      }),
      RUNS,
    )
  })

  it('lists below a bridge what stands apart without it, and sums it', () => {
    fc.assert(
      fc.property(drawn, (graph) => {
        const made = graphOf(graph)
        const forest = made.forest()
        const sums = forest.sums(nodesOf(graph).map((node) => node + 1))
        for (const node of forest.bridges()) {
          const parts = made.parts(undefined, (edge) => edge === forest.above[node])
          const apart = nodesOf(graph).filter((one) => parts[one] === parts[node])
          expect(sorted(forest.below(node))).toEqual(apart)
          expect(sums[node]).toBe(apart.reduce((sum, one) => sum + one + 1, 0))
        }
      }),
      RUNS,
    )
  })

  it('finds centres from which no way leads to more than half of the weight', () => {
    fc.assert(
      fc.property(drawn, fc.array(fc.nat({ max: 5 }), { minLength: 9, maxLength: 9 }), (graph, weights) => {
        const made = graphOf(graph)
        const before = made.forest()
        const centres = before.centroids(weights)
        const forest = made.forest(centres)
        const sums = forest.sums(weights.slice(0, graph.count))
        for (const node of forest.bridges()) {
          const top = centres.find((centre) => made.parts()[centre] === made.parts()[node])!
          if (sums[top]! > 0) expect(sums[node]! * 2).toBeLessThanOrEqual(sums[top]!)
        }
      }),
      RUNS,
    )
  })

  it.each([
    ['a chain', (size: number): Drawn => ({ count: size, edges: Array.from({ length: size - 1 }, (_, at) => [at, at + 1] as const) })],
    ['a star', (size: number): Drawn => ({ count: size, edges: Array.from({ length: size - 1 }, (_, at) => [0, at + 1] as const) })],
    ['parallel edges', (size: number): Drawn => ({ count: 2, edges: Array.from({ length: size }, () => [0, 1] as const) })],
  ])('walks %s of 100,000 without running out of stack or time', (_, shape) => {
    const graph = graphOf(shape(100_000))
    const forest = graph.forest()
    expect(forest.bridges()).toHaveLength(graph.count - 1 === 1 ? 0 : graph.count - 1)
    expect(new Set(graph.parts()).size).toBe(1)
  })
})
