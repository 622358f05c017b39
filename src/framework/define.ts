import type { Element } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import type { Text } from '../text.ts'
import { inForce } from './in-force.ts'
import type { Norm } from './norm.ts'

/** Stands for the days before the first version of a framework. */
export const NO_PROFILE = 'none'

/** What a framework's own rules know of it: the ids of its versions, what each version asks, and the lists its rules consult. */
export interface Dialect {
  readonly profile: string
  readonly traits: object
  readonly reference: object
}

/** A version of a national framework. */
export interface FrameworkProfile<D extends Dialect = Dialect> {
  readonly id: string
  readonly name: Text
  /** Number and year, for the head of a column: `4.0 (2025)`. */
  readonly short: string
  /** The instrument that brings it: the version applies from the day that is in force. */
  readonly norm: string
  /** What it asks, beyond the severities of rules. */
  readonly traits: D['traits']
}

/** What a national framework is, as far as rules and the engine need it: instruments, versions in order, reference data. */
export interface FrameworkData<D extends Dialect = Dialect> {
  readonly id: string
  readonly name: Text
  /** Oldest first. */
  readonly profiles: readonly FrameworkProfile<D>[]
  /** What holds before the first version. */
  readonly before: D['traits']
  readonly norms: Readonly<Record<string, Norm>>
  /** The lists that rules consult, as they ship. */
  readonly reference: D['reference']
  /** Words of its data that are no words of the schema. */
  readonly terms: Readonly<Record<string, Text>>
  /** What the subjects of its rules are called; one without a word is called by its folder. */
  readonly subjects?: Readonly<Record<string, Text>>
  /** Whether a subject (null: the model as a whole) belongs to a kind of body that clauses tell apart; undefined where the model does not tell, or tells of all. */
  scopeOf(graph: ArchitectureGraph, subject: Element | null): string | undefined
  /** The kinds of body that a model describes; undefined where every clause may matter. */
  scopesIn(graph: ArchitectureGraph): ReadonlySet<string> | undefined
  /** The reference data with a user's own entries: one of the same key takes the place of the shipped one. */
  withOwn(own: object): D['reference']
}

/** The version in force on a day, or undefined before the first one. */
export function profileOn({ profiles, norms }: FrameworkData, day: string): string | undefined {
  return profiles.findLast(({ norm }) => inForce(norms[norm]!, day) !== undefined)?.id
}

/** Position of a version, oldest 0; -1 for the days before the first and for a version that is not of the framework. */
export function rankOf({ profiles }: FrameworkData, profile: string): number {
  return profiles.findIndex(({ id }) => id === profile)
}

/** What a version asks. */
export function traitsOf<D extends Dialect>({ profiles, before }: FrameworkData<D>, profile: string): D['traits'] {
  return profiles.find(({ id }) => id === profile)?.traits ?? before
}
