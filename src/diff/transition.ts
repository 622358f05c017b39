/** As-is against to-be of one model: what carrying out the target does. */
import { KINDS, REFERENCES } from '../model/catalogue.generated.ts'
import type { Element, Kind } from '../model/element.ts'
import { ArchitectureGraph } from '../model/graph.ts'
import type { ArchitectureDocument } from '../model/types.generated.ts'
import type { Diff, ElementChange } from './define.ts'
import { type DiffOptions, diff, naming } from './diff.ts'

/** What is itself the way from one state to the other, and so stands on both sides. */
const PLANS: ReadonlySet<Kind> = new Set(['investment', 'target', 'gap', 'task', 'waiver'])

interface State {
  readonly state?: 'as-is' | 'to-be' | 'both'
  readonly lifecycle?: string
  readonly remedy?: string
  readonly status?: string
  readonly replacedBy?: string
}

/** Whether an element is there today. */
function isNow({ state, lifecycle, remedy, status }: State): boolean {
  if (state !== undefined) return state !== 'to-be'
  if (remedy === 'add-new' || status === 'planned' || status === 'not-connected' || status === 'ended') return false
  return lifecycle !== 'planned' && lifecycle !== 'building' && lifecycle !== 'retired'
}

/** Whether an element belongs to the target. In an as-is model what is there today stays, unless it is said to end. */
function isThen({ state, lifecycle, remedy, status, replacedBy }: State, isTarget: boolean): boolean {
  if (state === 'to-be' || state === 'both') return true
  if (state === 'as-is' && isTarget) return false
  return lifecycle !== 'retired' && remedy !== 'replace-end' && status !== 'ended' && replacedBy === undefined
}

/** A model taken apart into what is there today and what the target has. */
export function states(graph: ArchitectureGraph): { readonly before: ArchitectureGraph; readonly after: ArchitectureGraph } {
  const isTarget = graph.header.state === 'to-be'
  const side = (holds: (state: State) => boolean): ArchitectureGraph => {
    const there = new Set<string>()
    for (const element of graph.elements()) if (PLANS.has(graph.kindOf(element)) || holds(element as State)) there.add(element.id)
    // A relation ends with either of its ends; a link may lead to nothing but sites and networks, so that one round is enough.
    for (const kind of ['link', 'integration'] as const)
      for (const { id, from, to } of graph.all(kind))
        if ([from, to].some((end) => graph.get(end) !== undefined && !there.has(end))) there.delete(id)
    const { state: _, include: __, ...header } = graph.header
    const collections = KINDS.map(({ kind, collection }) => [
      collection,
      graph
        .all(kind)
        .filter(({ id }) => there.has(id))
        .map((element) => withoutAbsent(graph, kind, element, there)),
    ])
    return new ArchitectureGraph([{ ...header, ...Object.fromEntries(collections) } as ArchitectureDocument])
  }
  return { before: side(isNow), after: side((state) => isThen(state, isTarget)) }
}

/** An element without references to what its state does not have. */
function withoutAbsent(graph: ArchitectureGraph, kind: Kind, element: Element, there: ReadonlySet<string>): Element {
  // Plans name what they bring and what they end; that is no relation of either state.
  if (PLANS.has(kind)) return element
  const isAbsent = (id: string): boolean => graph.get(id) !== undefined && !there.has(id)
  const copy: Record<string, unknown> = { ...element }
  for (const { kind: of, field, many } of REFERENCES) {
    const value = of === kind ? copy[field] : undefined
    if (value === undefined) continue
    if (many) {
      const left = (value as readonly string[]).filter((id) => !isAbsent(id))
      if (left.length < (value as readonly string[]).length) copy[field] = left
    } else if (isAbsent(value as string)) delete copy[field]
  }
  return copy as unknown as Element
}

/** What the transition of one model does: what comes, what ends and what takes its place, and what is to be done with what stays. */
export function transition(
  graph: ArchitectureGraph,
  options: DiffOptions,
): { readonly diff: Diff; readonly before: ArchitectureGraph; readonly after: ArchitectureGraph } {
  const { before, after } = states(graph)
  const found = diff(before, after, { ...options, keepsIds: true })
  const named = naming(graph, options)
  const known = new Map(found.elements.map((element) => [element.id, element]))
  const elements: ElementChange[] = []
  for (const { kind } of KINDS) {
    for (const element of graph.all(kind).toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const { remedy, replacedBy } = element as State
      const change = known.get(element.id)
      const successor = replacedBy === undefined ? undefined : graph.get(replacedBy)
      const isKept = before.get(element.id) !== undefined && after.get(element.id) !== undefined
      if (change === undefined && !(isKept && remedy !== undefined && remedy !== 'continue' && !PLANS.has(kind))) continue
      elements.push({
        ...(change ?? { change: 'changed', ...named(element), fields: [] }),
        ...(remedy === undefined || change?.change === 'added' ? {} : { remedy }),
        ...(change?.change === 'removed' && successor !== undefined ? { successor: named(successor) } : {}),
      })
    }
  }
  return { diff: { ...found, elements, unchanged: graph.size - elements.length }, before, after }
}
