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

/** Hands out fingerprints, telling apart findings that would otherwise be equal by their order. */
export function fingerprints(): (parts: readonly string[]) => string {
  const seen = new Map<string, number>()
  return (parts) => {
    const first = fingerprint(parts)
    const count = (seen.get(first) ?? 0) + 1
    seen.set(first, count)
    return count === 1 ? first : fingerprint([...parts, String(count)])
  }
}
