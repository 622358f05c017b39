import type { Element } from './element.ts'
import type { ArchitectureGraph } from './graph.ts'
import type { Integration } from './types.generated.ts'

/**
 * Whether an element counts on the day of the model. In an as-is model: it exists and works, if only on trial. In a to-be model: it
 * belongs to the target, so what is planned or being built counts too.
 */
export function inService(graph: ArchitectureGraph, element: Element): boolean {
  const target = graph.header.state === 'to-be'
  if (element.state === (target ? 'as-is' : 'to-be')) return false
  switch (element.lifecycle) {
    case 'retired':
      return false
    case 'planned':
    case 'building':
      return target
    default:
      return true
  }
}

/** Whether a link or integration works on the day of the model; in a to-be model, whether it is to work. A status that is not told counts as in use. */
export function works(graph: ArchitectureGraph, relation: Element<'link'> | Element<'integration'>): boolean {
  if (!inService(graph, relation)) return false
  const status: Integration['status'] = relation.status
  switch (status) {
    case 'not-connected':
    case 'ended':
    case 'other':
      return false
    case 'planned':
      return graph.header.state === 'to-be'
    default:
      return true
  }
}

/** Whether the model says, with a reason, that a field or demand does not apply to an element. */
export function notApplicable(element: Element, field: string): boolean {
  return element.notApplicable?.some((entry) => entry.field === field) ?? false
}

/** Whether a system serves people and businesses; undefined when the model does not tell. */
export function servesPublic(graph: ArchitectureGraph, system: Element<'system'>): boolean | undefined {
  const { audience, platformRole } = system
  if (audience?.some((one) => one === 'citizens' || one === 'businesses')) return true
  if (graph.countSources('service', 'system', system) > 0 || graph.countSources('service', 'channels', system) > 0) return true
  if (audience !== undefined) return false
  return platformRole === 'service-portal' || platformRole === 'national-service-portal' || platformRole === 'procedure-handling'
    ? true
    : undefined
}
