import type { Element } from './element.ts'
import type { ArchitectureGraph } from './graph.ts'

type Agency = Element<'agency'>

/**
 * Finds the agency itself, or the nearest one above it, for which something holds. Each agency is looked at once however often it is asked
 * about; circular hierarchies end.
 */
export function nearestAbove(graph: ArchitectureGraph, holds: (agency: Agency) => boolean): (agency: Agency) => Agency | undefined {
  const known = new Map<Agency, Agency | undefined>()
  return (agency) => {
    const passed: Agency[] = []
    let found: Agency | undefined
    for (let at: Agency | undefined = agency; at !== undefined; at = graph.target(at, 'parent')) {
      if (known.has(at)) {
        found = known.get(at)
        break
      }
      passed.push(at)
      // A circle comes back to an agency that is already answered.
      known.set(at, undefined)
      if (holds(at)) {
        found = at
        break
      }
    }
    for (const one of passed) known.set(one, found)
    return found
  }
}
