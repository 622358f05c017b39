/** What a spreadsheet file says, free of the file format: sheets of rows of cells, as a person reads them. */

/** A cell with content; only a formula whose result the file does not store has an empty text. */
export interface Cell {
  /** What a person reads: text as it stands (not trimmed, not normalised), a number in plain decimals or as its format shows a code, a percentage or an amount, a date as `2026-11-21`, TRUE or FALSE. */
  readonly text: string
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error'
  /** Whether the text is the result of a formula, as the file stored it. */
  readonly formula: boolean
}

/** A row that holds at least one cell. */
export interface SheetRow {
  /** One-based, as a spreadsheet program shows it. */
  readonly number: number
  readonly hidden: boolean
  /** By one-based column. */
  readonly cells: ReadonlyMap<number, Cell>
}

/** One-based, both ends included. */
export interface Merge {
  readonly fromRow: number
  readonly fromColumn: number
  readonly toRow: number
  readonly toColumn: number
}

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
  /** Links and comments of people, by row and column (`5,2`). */
  readonly attached?: ReadonlyMap<string, { readonly link?: string; readonly comment?: string }>
}

/** A workbook as read. */
export interface Workbook {
  readonly sheets: readonly Sheet[]
  /** What the file carries and was not looked at: macros, links to other files. */
  readonly ignored: readonly ('macros' | 'external-links')[]
}

/** `C17`: the name of a cell by one-based row and column. */
export function cellName(row: number, column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row}`
}

/** `C`: the letters of a one-based column. */
export function columnName(column: number): string {
  return cellName(0, column).slice(0, -1)
}

/** Header of the column of findings that an annotated copy has. */
export const FINDINGS_HEADER = 'KIỂM TRA (vneaf)'

/** Name of the sheet of an annotated copy that lists all findings: ours, written anew each time, and never read as data. */
export const SUMMARY_SHEET = 'TỔNG HỢP (vneaf)'
