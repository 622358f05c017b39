import type { Element } from './element.ts'
import type { ArchitectureGraph } from './graph.ts'

type Part = Element<'system'> | Element<'database'>

function wholeOf(graph: ArchitectureGraph, part: Part): Part | undefined {
  return graph.is(part, 'system') ? graph.target(part, 'partOf') : graph.target(part as Element<'database'>, 'partOf')
}

/**
 * Asks whether something holds for a system or database, or for a whole it is part of at any depth. Each element is looked at once however
 * often it is asked about; circles end.
 */
export function holdsAlongWhole<P extends Part>(graph: ArchitectureGraph, holds: (element: P) => boolean): (element: P) => boolean {
  const known = new Map<Part, boolean>()
  return (element) => {
    const passed: Part[] = []
    let answer = false
    for (let at: Part | undefined = element; at !== undefined; at = wholeOf(graph, at)) {
      const before = known.get(at)
      if (before !== undefined) {
        answer = before
        break
      }
      passed.push(at)
      // A circle comes back to an element that is already answered.
      known.set(at, false)
      if (holds(at as P)) {
        answer = true
        break
      }
    }
    for (const one of passed) known.set(one, answer)
    return answer
  }
}

/** Elements with the systems and databases they are part of, at any depth; circles end. */
export function withWholes(graph: ArchitectureGraph, parts: readonly Part[]): Part[] {
  const found = new Set<Part>()
  for (const part of parts) for (let at: Part | undefined = part; at !== undefined && !found.has(at); at = wholeOf(graph, at)) found.add(at)
  return [...found]
}
