import type { Severity } from '../finding/define.ts'
import { NO_PROFILE } from '../framework/define.ts'

/**
 * A severity from a version of the framework on. It holds until the next range begins, and under versions that do not exist yet, unless
 * `through` names the last version under which the rule applies at all.
 */
export interface SeverityRange<P extends string = string> {
  readonly since: P
  readonly severity: Severity
  readonly through?: P
}

/** Ranges in the order of versions; the rule does not apply before the first, nor after one that ends. */
export type SeverityRanges<P extends string = string> = readonly SeverityRange<P>[]

/** A severity from a version on, and what it becomes with later ones: `since('none', 'warning', ['2.0', 'error'])`. */
export function since<P extends string>(
  first: P,
  severity: Severity,
  ...changes: readonly (readonly [since: P, severity: Severity])[]
): SeverityRanges<P> {
  return [[first, severity] as const, ...changes].map(([from, one]) => ({ since: from, severity: one }))
}

/** The same, ended: `last` is the last version under which the rule applies. */
export function through<P extends string>(last: P, ranges: SeverityRanges<P>): SeverityRanges<P> {
  return ranges.map((range, at) => (at === ranges.length - 1 ? { ...range, through: last } : range))
}

/** The severity under a version, given the ids of all versions in order; undefined where the rule does not apply. */
export function severityUnder(ranges: SeverityRanges, profile: string, profiles: readonly string[]): Severity | undefined {
  const order = (id: string): number => (id === NO_PROFILE ? -1 : profiles.indexOf(id))
  const now = order(profile)
  // A version that the framework does not know comes before none of its ranges.
  const range = ranges.findLast(({ since: first }) => first === NO_PROFILE || (profiles.includes(first) && order(first) <= now))
  return range === undefined || (range.through !== undefined && order(range.through) < now) ? undefined : range.severity
}
