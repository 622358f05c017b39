import type { Element } from './element.ts'
import type { ArchitectureGraph } from './graph.ts'
import { inService, works } from './service.ts'
import type { System } from './types.generated.ts'

/** What an integration may join. */
export type End = Element<'system' | 'database' | 'component' | 'infrastructure' | 'service' | 'network'>

/** Roles that make a system an intermediary for data. */
export const DATA_PLATFORMS: ReadonlySet<System['platformRole']> = new Set(['lgsp', 'ldop', 'ngsp', 'ndxp', 'ndop'])

/** Integrations that have an element at either end, working or not. */
export function integrationsOf(graph: ArchitectureGraph, element: End): Element<'integration'>[] {
  const out = graph.sources('integration', 'from', element)
  // A relation of an element with itself stands in both lists.
  return out.concat(graph.sources('integration', 'to', element).filter(({ from, to }) => from !== to))
}

/** Integrations of an element that work (in a to-be model: are to work). */
export function workingIntegrationsOf(graph: ArchitectureGraph, element: End): Element<'integration'>[] {
  return integrationsOf(graph, element).filter((integration) => works(graph, integration))
}

/** The end of an integration that is not the given element. */
export function otherEnd(graph: ArchitectureGraph, integration: Element<'integration'>, element: End): End | undefined {
  return graph.target(integration, integration.from === element.id ? 'to' : 'from')
}

/** Systems that keep a database. */
export function keepersOf(graph: ArchitectureGraph, database: Element<'database'>): Element<'system'>[] {
  return graph.sources('system', 'stores', database)
}

/** How a database is reached from outside the system that keeps it. */
export interface Reach {
  /** Working integrations of the database, of a system that keeps it, or of the whole it is part of. */
  readonly integrations: readonly Element<'integration'>[]
  /** Systems that use it without keeping it. */
  readonly users: readonly Element<'system'>[]
}

/** The connections of a database, counting those of the systems that keep it: a database shares its data through its system. */
export function reachOf(graph: ArchitectureGraph, database: Element<'database'>): Reach {
  const integrations: Element<'integration'>[] = []
  const users: Element<'system'>[] = []
  const seen = new Set<Element>()
  let at: Element<'database'> | undefined = database
  while (at !== undefined && !seen.has(at)) {
    seen.add(at)
    const keepers = keepersOf(graph, at)
    for (const one of workingIntegrationsOf(graph, at)) {
      // A tie to its own keeper leads nowhere new.
      if (!keepers.includes(otherEnd(graph, one, at) as Element<'system'>)) integrations.push(one)
    }
    for (const keeper of keepers)
      if (inService(graph, keeper))
        integrations.push(...workingIntegrationsOf(graph, keeper).filter((one) => otherEnd(graph, one, keeper) !== database))
    users.push(...graph.sources('system', 'uses', at).filter((user) => !keepers.includes(user) && inService(graph, user)))
    at = graph.target(at, 'partOf')
  }
  return { integrations, users }
}

/** The platforms an integration runs through: those it names, and an end that is itself a platform. */
export function platformsOf(graph: ArchitectureGraph, integration: Element<'integration'>): Element<'system'>[] {
  const platforms = graph.targets(integration, 'via')
  for (const end of [graph.target(integration, 'from'), graph.target(integration, 'to')]) {
    if (end !== undefined && graph.is(end, 'system') && end.platformRole !== undefined && !platforms.includes(end)) platforms.push(end)
  }
  return platforms
}
