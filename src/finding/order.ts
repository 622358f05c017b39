import { compareCodePoints } from '../text.ts'
import type { Finding } from './define.ts'

/** The sheet of a place in a workbook. */
const sheetOf = (cell: string | undefined): string => cell?.slice(0, cell.lastIndexOf('!')) ?? ''

/** The one order of findings: file, sheet, line, column, rule, message, fingerprint; by code point. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareCodePoints(a.place.file, b.place.file) ||
    compareCodePoints(sheetOf(a.place.cell), sheetOf(b.place.cell)) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compareCodePoints(a.rule, b.rule) ||
    compareCodePoints(a.message.id, b.message.id) ||
    compareCodePoints(a.fingerprint, b.fingerprint)
  )
}
