import type { Element } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import { modelBody, stateBodyOf } from '../model/organisation.ts'

/** The kinds of body that clauses of the framework tell apart. `body`: whoever is no ministry, province or commune. */
export type BodyScope = 'ministry' | 'province' | 'commune' | 'body'

/** Whether a subject belongs to a ministry, a province, a commune or another body; undefined when the model does not tell, or tells of all. */
export function scopeOf(graph: ArchitectureGraph, subject: Element | null): BodyScope | undefined {
  if (subject === null) {
    const { scope } = graph.header
    if (scope !== undefined && scope !== 'body') return asScope(scope)
    const body = modelBody(graph)
    return body === undefined ? asScope(scope) : scopeOf(graph, body)
  }
  const { owner, agency } = subject as { readonly owner?: string; readonly agency?: string }
  const answerable = graph.is(subject, 'agency') ? subject : graph.find('agency', owner ?? agency ?? '')
  if (answerable === undefined) return scopeOf(graph, null)
  // A department is bound by what binds the province or ministry it belongs to.
  return answerable.level === 'commune' ? 'commune' : asScope(stateBodyOf(graph, answerable).level)
}

function asScope(level: string | undefined): BodyScope | undefined {
  switch (level) {
    case undefined:
    case 'national':
    case 'central':
      return undefined
    case 'ministry':
    case 'province':
    case 'commune':
      return level
    default:
      return 'body'
  }
}

/** The kinds of body a model describes; undefined where every clause may matter. */
export function scopesIn(graph: ArchitectureGraph): ReadonlySet<BodyScope> | undefined {
  const scope = scopeOf(graph, null)
  if (scope === undefined) return undefined
  return new Set<BodyScope>(graph.all('agency').some(({ level }) => level === 'commune') ? [scope, 'commune'] : [scope])
}
