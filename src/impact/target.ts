import { KINDS } from '../model/catalogue.generated.ts'
import { ArchitectureGraph } from '../model/graph.ts'
import type { ArchitectureDocument } from '../model/types.generated.ts'

/** A model as its target: what is planned or being built works, what belongs to today only does not. */
export function asTarget(graph: ArchitectureGraph): ArchitectureGraph {
  if (graph.header.state === 'to-be') return graph
  const { include: _, ...header } = graph.header
  const collections = KINDS.map(({ kind, collection }) => [collection, graph.all(kind)])
  return new ArchitectureGraph([{ ...header, state: 'to-be', ...Object.fromEntries(collections) } as ArchitectureDocument])
}
