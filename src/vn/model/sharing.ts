import type { Element } from '../../model/element.ts'
import type { ArchitectureGraph } from '../../model/graph.ts'
import { bodyOf, ownerOf, unitsOf } from '../../model/organisation.ts'

type System = Element<'system'>
type Agency = Element<'agency'>

/** Functions too broad to show that two systems do the same work. */
const BROAD: ReadonlySet<string> = new Set(['specialised', 'licensing', 'integrated-management'])

/** The functions of a record that say what work it does: without those that fit any business. */
export function namedFunctions({ functions }: { readonly functions?: readonly string[] }): string[] {
  return (functions ?? []).filter((code) => !BROAD.has(code))
}

/** Whether a record already stands for something in place, not for a plan. A state that is not told is the model's. */
export function exists(graph: ArchitectureGraph, { state, lifecycle }: System): boolean {
  return (state ?? graph.header.state) !== 'to-be' && lifecycle !== 'planned' && lifecycle !== 'building' && lifecycle !== 'retired'
}

/** Whether the model says how a record that overlaps another one ends: merged, replaced, or on its way there. */
export function isBeingSettled({ lifecycle, remedy, replacedBy }: System): boolean {
  return (
    lifecycle === 'merging' ||
    lifecycle === 'replacing' ||
    remedy === 'merge-reorganise' ||
    remedy === 'replace-end' ||
    replacedBy !== undefined
  )
}

/**
 * Whether something is under way for a system that overlaps another one: it is being merged or replaced, or the way of treatment it names is
 * carried by a task or a project. A treatment alone is a wish.
 */
export function isSettledByPlan(graph: ArchitectureGraph, system: System): boolean {
  const { lifecycle, replacedBy } = system
  if (lifecycle === 'merging' || lifecycle === 'replacing' || replacedBy !== undefined) return true
  if (!isBeingSettled(system)) return false
  return (
    graph
      .sources('gap', 'elements', system)
      .some((gap) => (gap.tasks ?? []).length > 0 || graph.countSources('investment', 'addresses', gap) > 0) ||
    graph.sources('investment', 'delivers', system).some(({ lifecycle: stage }) => stage !== 'retired')
  )
}

/**
 * Whether a system is used beyond the unit that owns it: by an agency that is not below the owner or, when a body owns it, by any of the
 * body's units. Naming an agency counts the units below it.
 */
export function servesOthers(graph: ArchitectureGraph, system: System): boolean {
  if (system.coverage === undefined) return false
  const owner = ownerOf(graph, system)
  if (owner === undefined) return system.coverage.length > 1
  const ownsBody = bodyOf(graph, owner) === owner
  if (!ownsBody && system.coverage.every((id) => id === owner.id)) return false
  const coverage = graph.targets(system, 'coverage')
  if (ownsBody) return coverage.some((agency) => agency !== owner || unitsOf(graph, agency).length > 0)
  const own = new Set([owner])
  return coverage.some((agency) => !isUnder(graph, agency, own))
}

/** Whether a system is declared as shared inside its body: by its form of sharing, or as one central system that others use. */
export function isShared(graph: ArchitectureGraph, system: System): boolean {
  if (system.sharing === 'ministry' || system.sharing === 'province' || system.sharing === 'internal') return true
  return system.deployment === 'central' && servesOthers(graph, system)
}

/** Whether an agency, or one above it, is in a set. */
export function isUnder(graph: ArchitectureGraph, agency: Agency, covered: ReadonlySet<Agency>): boolean {
  const seen = new Set<Agency>()
  for (let at: Agency | undefined = agency; at !== undefined && !seen.has(at); at = graph.target(at, 'parent')) {
    if (covered.has(at)) return true
    seen.add(at)
  }
  return false
}
