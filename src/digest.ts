/** Digests of content, and text that carries its own: so that what this tool wrote can be told from what somebody has changed since. */

/**
 * A 64-bit FNV-1a style hash of some parts, in hex. Two independent 32-bit lanes, because BigInt would cost more than the rest of a check. It
 * guards against accidents, not against forgery.
 */
export function digest(parts: readonly string[]): string {
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

/** How a comment is written in a form of text. */
const COMMENTS = { mermaid: ['%% ', ''], xml: ['<!-- ', ' -->'], yaml: ['# ', ''] } as const

const STAMP = /(?:^|\n)(?:%% |<!-- |# )vneaf:([0-9a-f]{16})(?: -->)?\n?$/

/** A text with its digest in a comment on a last line of its own. */
export function stamped(text: string, form: keyof typeof COMMENTS): string {
  const [before, after] = COMMENTS[form]
  const whole = text.endsWith('\n') ? text : `${text}\n`
  return `${whole}${before}vneaf:${digest([whole])}${after}\n`
}

/** Whether a text is still as `stamped` made it. Line ends do not count, because Git may change them. */
export function isUntouched(text: string): boolean {
  const plain = text.replace(/\r\n/g, '\n')
  const found = STAMP.exec(plain)
  if (found === null) return false
  const start = found.index + (found[0].startsWith('\n') ? 1 : 0)
  return digest([plain.slice(0, start)]) === found[1]
}
