import type { Element } from '../../model/element.ts'
import type { ArchitectureGraph } from '../../model/graph.ts'
import { modelBody, ownerBody } from '../../model/organisation.ts'
import { inService } from '../../model/service.ts'

/** What may be monitored. */
export type Watched = Element<'system' | 'infrastructure' | 'network'>

const WATCHED = ['system', 'infrastructure', 'network'] as const

/** The monitoring centre or system that watches an element, working or not. */
export function monitorOf(graph: ArchitectureGraph, element: Watched): Element<'infrastructure' | 'system'> | undefined {
  if (graph.is(element, 'system')) return graph.target(element, 'monitoredBy')
  if (graph.is(element, 'infrastructure')) return graph.target(element, 'monitoredBy')
  return graph.target(element as Element<'network'>, 'monitoredBy')
}

/** Every element that watches another. */
export function monitors(graph: ArchitectureGraph): ReadonlySet<Element> {
  const found = new Set<Element>()
  for (const kind of WATCHED) {
    for (const element of graph.all(kind)) {
      const monitor = monitorOf(graph, element)
      if (monitor !== undefined) found.add(monitor)
    }
  }
  return found
}

/**
 * Bodies of which the model tells anything about monitoring: an operations centre, or something watched. Without it, nothing can be said of
 * a single element. What has no known owner counts for the body of the model; `undefined` stands for it when that is not known either.
 */
export function bodiesWithMonitoring(graph: ArchitectureGraph): ReadonlySet<Element<'agency'> | undefined> {
  const bodies = new Set<Element<'agency'> | undefined>()
  for (const kind of WATCHED) {
    for (const element of graph.all(kind)) {
      if (!inService(graph, element)) continue
      const centre = graph.is(element, 'infrastructure') && (element.kind === 'soc' || element.kind === 'noc')
      if (centre || element.monitoredBy !== undefined) bodies.add(ownerBody(graph, element) ?? modelBody(graph))
    }
  }
  return bodies
}
