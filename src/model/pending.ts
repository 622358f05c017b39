import { type End, integrationsOf } from './connection.ts'
import type { Element } from './element.ts'
import type { ArchitectureGraph } from './graph.ts'
import { works } from './service.ts'

/** Integrations of an element that do not work but may yet: planned, being built or not connected; not those that ended. */
export function pendingIntegrationsOf(graph: ArchitectureGraph, element: End): Element<'integration'>[] {
  return integrationsOf(graph, element).filter((one) => one.status !== 'ended' && one.lifecycle !== 'retired' && !works(graph, one))
}
