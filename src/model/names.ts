import type { Element } from './element.ts'
import type { ArchitectureGraph } from './graph.ts'

/** Names of elements for a sentence: at most `limit`, then how many more there are. */
export function namesOf(elements: readonly Element[], limit = 5): string[] {
  const names = elements.slice(0, limit).map((element) => element.name ?? element.id)
  return elements.length > limit ? [...names, `… (+${elements.length - limit})`] : names
}

/** Names of connections: their own, or their two ends, which readers know; few connections have a name. */
export function namesOfConnections(graph: ArchitectureGraph, integrations: readonly Element<'integration'>[], limit = 5): string[] {
  return namesOf(
    integrations.map((one) => {
      const [from, to] = [graph.target(one, 'from'), graph.target(one, 'to')].map((end) => end?.name ?? end?.id)
      return { ...one, name: one.name ?? (from === undefined || to === undefined ? one.id : `${from} – ${to}`) }
    }),
    limit,
  )
}
