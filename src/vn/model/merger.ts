import type { Element } from '../../model/element.ts'
import type { ArchitectureGraph } from '../../model/graph.ts'
import { bodyOf } from '../../model/organisation.ts'
import { answersFor } from '../../model/scope.ts'

type Agency = Element<'agency'>

/** Agencies that were merged, each with the agency that came of it, where the model answers for the latter. */
export function successors(graph: ArchitectureGraph): ReadonlyMap<Agency, Agency> {
  const found = new Map<Agency, Agency>()
  for (const agency of graph.all('agency')) {
    if (agency.mergedFrom === undefined || !answersFor(graph, bodyOf(graph, agency))) continue
    // A province that keeps its name may be recorded as merged from others only, or from its former self under another id.
    for (const old of graph.targets(agency, 'mergedFrom')) if (old !== agency) found.set(old, agency)
  }
  return found
}
