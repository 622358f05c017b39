import type { Mark, MarkedDate, Norm } from './norm.ts'

/** From strong to weak. */
const STRENGTH: readonly Mark[] = ['verified', 'secondary', 'draft', 'recalled']

/** The weaker of two marks. */
export function weaker(a: Mark, b: Mark): Mark {
  return STRENGTH.indexOf(a) >= STRENGTH.indexOf(b) ? a : b
}

/**
 * Whether a norm was in force on a day, and how sure that is; undefined when it was not, or nobody knows. Days between two on which a
 * source shows the norm in force are verified whatever the marks of its dates. A date that is only recalled bounds nothing by itself:
 * beyond the attested days the answer then carries the mark `recalled`, which is never printed.
 */
export function inForce(norm: Norm, day: string): Mark | undefined {
  if (norm.issued !== null && day < norm.issued.date) return undefined
  const first = norm.attested?.[0]
  const last = norm.attested?.at(-1)
  const start = first !== undefined && first <= day ? 'verified' : since(norm.from, day)
  if (start === undefined) return undefined
  if (last !== undefined && day <= last) return start
  if (norm.until === null) return weaker(start, norm.openEnd === 'unknown' ? 'recalled' : 'verified')
  return day < norm.until.date ? weaker(start, norm.until.mark) : undefined
}

function since(from: MarkedDate | null, day: string): Mark | undefined {
  return from !== null && from.date <= day ? from.mark : undefined
}
