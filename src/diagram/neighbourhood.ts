import type { Element, Kind } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import type { Term } from '../text.ts'
import { conditionOf } from './condition.ts'
import type { State } from './define.ts'

/** Some elements, what they refer to and what refers to them, as plain data for whoever draws it. */
export interface Neighbourhood {
  readonly nodes: readonly NeighbourhoodNode[]
  /** References between the nodes, each once, in the order of the model. */
  readonly edges: readonly { readonly from: string; readonly to: string; readonly label: Term }[]
}

/** An element of a neighbourhood. */
export interface NeighbourhoodNode {
  readonly id: string
  readonly kind: Kind
  readonly name: string
  readonly state: State
  /** Whether it was asked about, and is not only next to one that was. */
  readonly asked: boolean
}

/**
 * The elements with some ids and everything one reference away. Ids that the graph does not have are left out.
 * @param named The name to show of an element; its own unless it must not be shown.
 */
export function neighbourhood(
  graph: ArchitectureGraph,
  ids: readonly string[],
  named: (element: Element) => string = ({ id, name }) => name ?? id,
): Neighbourhood {
  const asked = new Set(ids.flatMap((id) => graph.get(id) ?? []))
  const shown = new Set<Element>(asked)
  const edges = new Map<string, { readonly from: string; readonly to: string; readonly label: Term }>()
  for (const element of asked) {
    for (const { from, field, to } of graph.attachedTo(element)) {
      shown.add(from).add(to)
      edges.set(`${from.id} ${field} ${to.id}`, { from: from.id, to: to.id, label: { term: `field.${graph.kindOf(from)}.${field}` } })
    }
  }
  return {
    nodes: [...shown].map((element) => ({
      id: element.id,
      kind: graph.kindOf(element),
      name: named(element),
      state: conditionOf(graph, element).state,
      asked: asked.has(element),
    })),
    edges: [...edges.values()],
  }
}
