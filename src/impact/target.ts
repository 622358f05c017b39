import { KINDS } from '../model/catalogue.generated.ts'
import type { Element } from '../model/element.ts'
import { ArchitectureGraph } from '../model/graph.ts'
import type { ArchitectureDocument } from '../model/types.generated.ts'

/** A model as its target: what is planned or being built works, what belongs to today only does not. */
export function asTarget(graph: ArchitectureGraph): ArchitectureGraph {
  if (graph.header.state === 'to-be') return graph
  return withChanges(graph, { ...graph.header, state: 'to-be' }, (element) => element)
}

/** A model with another header and other elements in the places of some; ids stay. */
export function withChanges(
  graph: ArchitectureGraph,
  { include: _, ...header }: ArchitectureGraph['header'],
  change: (element: Element) => object,
): ArchitectureGraph {
  const collections = KINDS.map(({ kind, collection }) => [collection, graph.all(kind).map((element) => change(element as Element))])
  return new ArchitectureGraph([{ ...header, ...Object.fromEntries(collections) } as ArchitectureDocument])
}
