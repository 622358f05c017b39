import type { Element } from './element.ts'
import type { ArchitectureGraph } from './graph.ts'
import { valuesMeaning } from './meaning.ts'
import { works } from './service.ts'

/** What an integration may join. */
export type End = Element<'system' | 'database' | 'component' | 'infrastructure' | 'service' | 'network'>

/** Roles that make a system an intermediary for data. */
export const DATA_PLATFORMS = valuesMeaning('system.platformRole', 'data-platform')

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

const APART = valuesMeaning('classification', 'apart')

/** Whether data of an element is to be shared at all: some classes follow rules of their own and stay apart. */
export function isToBeShared({ classification }: { readonly classification?: string }): boolean {
  return !APART.has(classification)
}

/** The platforms an integration runs through: those it names, and an end that is itself a platform. */
export function platformsOf(graph: ArchitectureGraph, integration: Element<'integration'>): Element<'system'>[] {
  const platforms = graph.targets(integration, 'via')
  for (const end of [graph.target(integration, 'from'), graph.target(integration, 'to')]) {
    if (end !== undefined && graph.is(end, 'system') && end.platformRole !== undefined && !platforms.includes(end)) platforms.push(end)
  }
  return platforms
}

/**
 * Whether a model tells of integrations at all: it lists some, or names a system or database in a gap. An inventory without either does not
 * say that nothing is connected.
 */
export function describesIntegrations(graph: ArchitectureGraph): boolean {
  if (graph.all('integration').length > 0) return true
  return graph
    .all('gap')
    .some((gap) => graph.targets(gap, 'elements').some((element) => graph.is(element, 'system') || graph.is(element, 'database')))
}
