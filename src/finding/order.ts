import { compareCodePoints } from '../text.ts'
import type { Finding } from './define.ts'

/** The one order of findings: file, line, column, rule, message, fingerprint; by code point. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareCodePoints(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compareCodePoints(a.rule, b.rule) ||
    compareCodePoints(a.message.id, b.message.id) ||
    compareCodePoints(a.fingerprint, b.fingerprint)
  )
}
