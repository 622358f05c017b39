import type { Element } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import type { Label, State } from './define.ts'

/** How an element stands to the day of the model. */
export interface Condition {
  readonly state: State
  /** The state in words; none for what simply operates. */
  readonly mark?: Label
}

/** Whether an element exists, is still to come, or is gone, in the words of the schema. */
export function conditionOf(graph: ArchitectureGraph, { state, lifecycle }: Element): Condition {
  const of = graph.header.state ?? 'as-is'
  const stage: Label | undefined = lifecycle === undefined || lifecycle === 'operating' ? undefined : { term: `lifecycle.${lifecycle}` }
  if (lifecycle === 'retired') return { state: 'ended', mark: { term: 'lifecycle.retired' } }
  if (state === 'as-is' && of === 'to-be') return { state: 'ended', mark: { vi: 'Không thuộc mục tiêu', en: 'not in the target' } }
  if ((state ?? of) === 'to-be' || lifecycle === 'planned' || lifecycle === 'building') {
    const mark = stage ?? (of === 'to-be' ? undefined : { term: 'state.to-be' })
    return { state: 'planned', ...(mark === undefined ? {} : { mark }) }
  }
  return { state: 'present', ...(stage === undefined ? {} : { mark: stage }) }
}

/** Labels as one mark, or none. */
export function markOf(...labels: readonly (Label | undefined)[]): { readonly mark?: Label } {
  const told = labels.filter((label): label is Label => label !== undefined)
  return told.length === 0 ? {} : { mark: told.length === 1 ? told[0]! : told }
}
