import { addTo } from '../collections.ts'
import { digest } from '../digest.ts'
import { compareCodePoints } from '../text.ts'

/** Identity of a finding: a hash of the parts that make it the same finding tomorrow (rule, message, elements, never file names or lines). */
export const fingerprint: (parts: readonly string[]) => string = digest

/** What tells findings apart: the parts of their identity, and a text that puts findings of equal parts in order. */
export interface Identity {
  readonly parts: readonly string[]
  readonly tie: string
}

/**
 * Fingerprints of findings, in their order. Findings of equal parts are numbered by what they say, never by where they stand: a model written
 * in another order gives the same set.
 */
export function fingerprintsOf(identities: readonly Identity[]): string[] {
  const found = identities.map(({ parts }) => fingerprint(parts))
  const groups = new Map<string, number[]>()
  for (const [at, one] of found.entries()) {
    addTo(groups, one, at)
  }
  for (const group of groups.values()) {
    if (group.length === 1) continue
    group.sort((a, b) => compareCodePoints(identities[a]!.tie, identities[b]!.tie))
    for (const [number, at] of group.entries()) if (number > 0) found[at] = fingerprint([...identities[at]!.parts, String(number + 1)])
  }
  return found
}
