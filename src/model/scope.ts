import type { Element } from './element.ts'
import type { ArchitectureGraph } from './graph.ts'
import { bodyOf, modelBody } from './organisation.ts'

/** Whom a model answers for: every body, or one; that one as a whole, or only a unit of it. */
interface Scope {
  readonly body: Element<'agency'> | undefined
  readonly whole: boolean
}

function scopeOf(graph: ArchitectureGraph): Scope {
  return graph.once(findScope)
}

function findScope(graph: ArchitectureGraph): Scope {
  const described = modelBody(graph)
  const national = graph.header.scope === 'national' || (graph.header.scope === undefined && described?.level === 'central')
  if (described === undefined || national) return { body: undefined, whole: true }
  const body = bodyOf(graph, described)
  return { body, whole: body === described }
}

/**
 * Whether the model answers for what a body owns: it describes that body, or the whole country, or names no body. Records of other bodies
 * are context that their own models complete. What has no known owner counts as the model's own.
 */
export function answersFor(graph: ArchitectureGraph, body: Element<'agency'> | undefined): boolean {
  const scope = scopeOf(graph)
  return scope.body === undefined || body === undefined || scope.body === body
}

/** Whether the model describes a body as a whole, not only a unit of it: then what it does not list, the body does not have. */
export function describesWhole(graph: ArchitectureGraph, body: Element<'agency'>): boolean {
  return scopeOf(graph).whole && answersFor(graph, body)
}

/** The agencies of a list without those that stand below another of the list. */
export function topmost(graph: ArchitectureGraph, agencies: readonly Element<'agency'>[]): Element<'agency'>[] {
  const listed = new Set(agencies)
  if (listed.size < 2) return [...listed]
  return [...listed].filter((agency) => {
    const seen = new Set<Element<'agency'>>([agency])
    for (let above = graph.target(agency, 'parent'); above !== undefined && !seen.has(above); above = graph.target(above, 'parent')) {
      if (listed.has(above)) return false
      seen.add(above)
    }
    return true
  })
}
