import { type End, integrationsOf, otherEnd } from '../model/connection.ts'
import type { Element } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import { inService, works } from '../model/service.ts'

/** Whether a working integration of an element leads to something other than one given. */
type Leads = (element: End, beside: End) => boolean

/**
 * Tells which databases are connected, as `reachOf` does, for all of them at once: the integrations of a system that keeps hundreds of
 * databases are looked through once.
 */
export function reached(graph: ArchitectureGraph): (database: Element<'database'>) => boolean {
  const leads = leading(graph)
  return (database) => {
    const seen = new Set<Element>()
    let at: Element<'database'> | undefined = database
    while (at !== undefined && !seen.has(at)) {
      seen.add(at)
      const here: Element<'database'> = at
      const keepers = new Set<End | undefined>(graph.sources('system', 'stores', here))
      if (integrationsOf(graph, here).some((integration) => works(graph, integration) && !keepers.has(otherEnd(graph, integration, here))))
        return true
      for (const keeper of graph.sources('system', 'stores', here)) if (inService(graph, keeper) && leads(keeper, database)) return true
      if (graph.sources('system', 'uses', here).some((user) => !keepers.has(user) && inService(graph, user))) return true
      at = graph.target(here, 'partOf')
    }
    return false
  }
}

function leading(graph: ArchitectureGraph): Leads {
  /** The far end of an element's working integrations when they have one only; `several` otherwise. */
  const ends = new Map<End, End | undefined | 'none' | 'several'>()
  const endOf = (element: End): End | undefined | 'none' | 'several' => {
    let end: End | undefined | 'none' | 'several' = 'none'
    for (const integration of integrationsOf(graph, element)) {
      if (!works(graph, integration)) continue
      const far = otherEnd(graph, integration, element)
      if (end !== 'none' && end !== far) return 'several'
      end = far
    }
    return end
  }
  return (element, beside) => {
    if (!ends.has(element)) ends.set(element, endOf(element))
    const end = ends.get(element)
    return end !== 'none' && end !== beside
  }
}
