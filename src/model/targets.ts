import { compareCodePoints } from '../text.ts'
import type { Element } from './element.ts'

/**
 * Where a target stands on a day. `met`: the latest measurement reaches it. `missed`: it does not, and the target is due. `pending`: it
 * does not yet, and there is time. `not-measured`: no measurement, or no value to compare with.
 */
export type TargetState = 'met' | 'missed' | 'pending' | 'not-measured'

/** A target, the measurement it is judged by, and its state. */
export interface TargetStatus {
  readonly target: Element<'target'>
  readonly state: TargetState
  /** Latest measurement on or before the day; undefined when there is none. */
  readonly measured: { readonly date: string; readonly value: number } | undefined
}

/** The last day of a year, month or day: a target due in 2015 is due on 2015-12-31. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 10) return date
  const [year, month] = date.split('-').map(Number)
  return `${date}-${new Date(Date.UTC(year!, month!, 0)).getUTCDate()}`
}

/** The first day of a year, month or day. */
export const firstDay = (date: string): string => `${date}${'-01-01'.slice(date.length - 4)}`

/** The day after a day. */
export function nextDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return new Date(Date.UTC(year!, month! - 1, date! + 1)).toISOString().slice(0, 10)
}

/** Judges a target by its latest measurement not later than the day. */
export function targetStatus(target: Element<'target'>, day: string): TargetStatus {
  const measured = (target.measurements ?? [])
    .filter(({ date }) => date <= day)
    .sort((a, b) => compareCodePoints(a.date, b.date))
    .at(-1)
  if (measured === undefined || target.value === undefined) return { target, state: 'not-measured', measured }
  const { value, qualifier } = measured
  // "Under 10" does not reach 10, and "over 10" is not at most 10.
  const reached =
    target.direction === 'at-most'
      ? value < target.value || (value === target.value && qualifier !== 'over')
      : value > target.value || (value === target.value && qualifier !== 'under')
  if (reached) return { target, state: 'met', measured }
  return { target, state: target.due !== undefined && lastDay(target.due) < day ? 'missed' : 'pending', measured }
}
