import { addTo } from '../collections.ts'
import { compareCodePoints } from '../text.ts'

/**
 * Identity of a finding: a 64-bit FNV-1a style hash in hex of the parts that make it the same finding tomorrow (rule, message, elements,
 * never file names or lines). Two independent 32-bit lanes, because BigInt would cost more than the rest of a check.
 */
export function fingerprint(parts: readonly string[]): string {
  let low = 0x811c9dc5
  let high = 0x2f0b4c47
  for (const part of parts) {
    for (let at = 0; at < part.length; at++) {
      const unit = part.charCodeAt(at)
      low = Math.imul(low ^ unit, 0x01000193)
      high = Math.imul(high ^ unit, 0x5bd1e995)
      high ^= high >>> 15
    }
    // A part boundary, so that ["ab", "c"] and ["a", "bc"] differ.
    low = Math.imul(low ^ 0x1f, 0x01000193)
    high = Math.imul(high ^ 0x1f, 0x5bd1e995)
  }
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0')
}

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
