import type { Kind } from '../model/element.ts'
import type { TargetState } from '../model/targets.ts'

/** What happened to something between an old and a new model. */
export type Change = 'added' | 'removed' | 'changed'

/** A value of the schema: a word, a number, a list or a record. */
export type FieldValue = string | number | boolean | readonly FieldValue[] | { readonly [key: string]: FieldValue }

/** One field that differs. A member of a list is one of its own: without `before` it was added, without `after` removed. */
export interface FieldChange {
  /** Names of fields from the element down, joined with dots: `budget.amount`, `measurements.value`. */
  readonly field: string
  /** Which items of lists on the way, outermost first, each by the values that tell it apart: `2016-12`. */
  readonly item?: readonly string[]
  readonly before?: FieldValue
  readonly after?: FieldValue
}

/** An element by the names people know. */
export interface Named {
  readonly kind: Kind
  readonly id: string
  /** Its name; the names of its two ends for a relation without a name; its id when nothing is told. */
  readonly name: string
  readonly nameEn?: string
}

/** Why an element with a new id is taken for an old one: the same official code, the same name of the same owner, or much alike. */
export type RenameReason = 'code' | 'name' | 'likeness'

/**
 * An element that is not what it was. `renamed`: its id changed. `moved`: its id is of another kind now. Both may have further changes in
 * `fields`, which does not repeat the id; for an added or removed element `fields` tells all of it.
 */
export interface ElementChange extends Named {
  readonly change: Change | 'renamed' | 'moved'
  /** What it was, when renamed or moved. */
  readonly was?: Named
  readonly by?: RenameReason
  /** In a transition: what the model says is to be done with it, a value of the field `remedy`. */
  readonly remedy?: string
  /** In a transition: what takes the place of what ends. */
  readonly successor?: Named
  readonly fields: readonly FieldChange[]
}

/** A reference that is new or gone; `to` has no kind when it leads nowhere. */
export interface RelationChange {
  readonly change: 'added' | 'removed'
  readonly from: Named
  readonly field: string
  readonly to: Named | { readonly id: string }
}

/** Planned spending in one currency, where it differs. */
export interface MoneyChange {
  readonly currency: string
  readonly before: number
  readonly after: number
  readonly difference: number
  /** Some amount behind the sums is about, over or under what is written. */
  readonly inexact: boolean
  readonly investments: readonly (Named & { readonly change: Change; readonly before?: number; readonly after?: number })[]
}

/** What a target says and where it stands. */
export interface TargetPosition {
  readonly value?: number
  readonly unit: string
  readonly due?: string
  readonly measured?: { readonly date: string; readonly value: number }
  /** On the day compared by. */
  readonly state: TargetState
}

/** A target that is new, gone, set otherwise, or measured anew. */
export interface TargetChange extends Named {
  readonly change: Change
  readonly before?: TargetPosition
  readonly after?: TargetPosition
}

/** Everything that differs between two models. Language-free; in the order of kinds, then by id. */
export interface Diff {
  /** Fields of the header. */
  readonly header: readonly FieldChange[]
  readonly elements: readonly ElementChange[]
  readonly relations: readonly RelationChange[]
  readonly money: readonly MoneyChange[]
  readonly targets: readonly TargetChange[]
  /** Elements that are the same on both sides. */
  readonly unchanged: number
}
