import type { Element } from '../../model/element.ts'
import type { ArchitectureGraph } from '../../model/graph.ts'

/** Whether a network or link belongs to the dedicated state data network, or is a link that leads into it. */
export function isTslcd(graph: ArchitectureGraph, way: Element<'network' | 'link'>): boolean {
  if (way.kind === 'tslcd') return true
  if (!graph.is(way, 'link')) return false
  return [graph.target(way, 'from'), graph.target(way, 'to')].some(
    (end) => end !== undefined && graph.is(end, 'network') && end.kind === 'tslcd',
  )
}
