import type { ArchitectureGraph } from './graph.ts'
import { type Owned, ownerBody } from './organisation.ts'
import { answersFor } from './scope.ts'
import { inService } from './service.ts'

/** Whether an element counts on the day, is no copy kept for reference, and belongs to a body that the model answers for. */
export function isOwn(graph: ArchitectureGraph, element: Owned): boolean {
  return inService(graph, element) && element.recordType !== 'reference' && answersFor(graph, ownerBody(graph, element))
}
