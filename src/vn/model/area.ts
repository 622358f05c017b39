import type { Element } from '../../model/element.ts'
import type { ArchitectureGraph } from '../../model/graph.ts'
import { ownerOf } from '../../model/organisation.ts'

/** The commune or district whose database it is: each keeps the same kind of data, for its own area. */
export function areaOf(graph: ArchitectureGraph, database: Element<'database'>): Element<'agency'> | undefined {
  const owner = ownerOf(graph, database)
  return owner?.level === 'commune' || owner?.level === 'district' ? owner : undefined
}
