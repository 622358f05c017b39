/** Where the header of a list stands, and the labels of its columns. */

import { WordPattern } from '../../fold.ts'
import type { Sheet } from '../../workbook/define.ts'
import { columnName } from '../../workbook/define.ts'
import { type Covering, clean, coveringCells } from '../form/read.ts'
import { fieldOfHeader, plainHeader } from './headers.ts'

/** Rows from the first one with content in which a header is looked for: titles stand above it. */
const HEADER_WITHIN = 40

export interface ListHeader {
  /** One-based; the last row of the header. */
  readonly row: number
  /** First row of the header: the same, but where labels stand in two rows. */
  readonly first: number
  /** Label by one-based column; no two alike. */
  readonly labels: ReadonlyMap<number, string>
}

/** Labels of a row, with those that merged cells put above or upon it. */
function labelsAt(sheet: Sheet, at: number, covering: Covering, spanning: Covering): ReadonlyMap<number, string> {
  const row = sheet.rows[at]!
  const labels = new Map<number, string>()
  const taken = new Set<string>()
  for (const column of [...new Set([...row.cells.keys(), ...covering.columnsAt(row.number)])].sort((a, b) => a - b)) {
    const own = clean(row.cells.get(column)?.text ?? covering.at(row.number, column)?.text ?? '').replace(/\s+/g, ' ')
    // Of a label in two rows, "Kết nối" over "Hệ thống" and "Dữ liệu", the upper one is part of the name.
    const over = clean(spanning.at(row.number - 1, column)?.text ?? '').replace(/\s+/g, ' ')
    const spans = sheet.merges.some(
      ({ fromRow, toRow, fromColumn, toColumn }) =>
        toRow === row.number - 1 && fromRow <= row.number - 1 && fromColumn <= column && toColumn >= column && toColumn > fromColumn,
    )
    if (own === '') continue
    const joined = spans && over !== '' && over !== own ? `${over} ${own}` : own
    const label = fieldOfHeader(joined) === undefined && fieldOfHeader(own) !== undefined ? own : joined
    const unique = taken.has(plainHeader(label)) ? `${label} (${columnName(column)})` : label
    taken.add(plainHeader(unique))
    labels.set(column, unique)
  }
  return labels
}

/**
 * The header of a sheet: the row with the most labels that `known` counts, the upper one of two with as many.
 * @param row The row that the mapping names, when it names one.
 */
export function headerOf(
  sheet: Sheet,
  known: (label: string) => boolean,
  row?: number,
): (ListHeader & { readonly matched: number }) | undefined {
  // A label is that of the first column it covers; over several it is a part of the labels below it.
  const covering = coveringCells({ ...sheet, merges: sheet.merges.map((merge) => ({ ...merge, toColumn: merge.fromColumn })) })
  const spanning = coveringCells(sheet)
  let best: (ListHeader & { readonly matched: number }) | undefined
  for (const [at, { number }] of sheet.rows.entries()) {
    if (row === undefined ? at >= HEADER_WITHIN : number > row) break
    if (row !== undefined && number !== row) continue
    const labels = labelsAt(sheet, at, covering, spanning)
    const matched = [...labels.values()].filter(known).length
    if (best === undefined || matched > best.matched) best = { row: number, first: number, labels, matched }
  }
  return best
}

/** Words of a header that names or numbers records. */
const NAMING = new WordPattern('^(tên|mã|name|code|id)\\b| (name|code)$')

/** Share of the labels of a further header that must be known. */
const MOSTLY = 0.6

/** Headers of further tables below the first: rows of labels that are not the first one's printed again. */
export function headersBelow(
  sheet: Sheet,
  first: ListHeader,
  known: (label: string) => boolean,
): (ListHeader & { readonly matched: number })[] {
  const covering = coveringCells({ ...sheet, merges: sheet.merges.map((merge) => ({ ...merge, toColumn: merge.fromColumn })) })
  const spanning = coveringCells(sheet)
  const found: (ListHeader & { readonly matched: number })[] = []
  let above: ListHeader = first
  for (const [at, row] of sheet.rows.entries()) {
    // Most rows are data, and a label is short.
    if (
      row.number <= first.row ||
      row.cells.size < 3 ||
      [...row.cells.values()].some(({ kind, text }) => kind !== 'text' || text.length > 80)
    )
      continue
    // Between two tables there is a gap or a title; a row that follows another is data, whatever it looks like.
    const before = sheet.rows[at - 1]!
    if (before.number === row.number - 1 && before.cells.size > 1) continue
    const labels = labelsAt(sheet, at, covering, spanning)
    const texts = [...labels.values()]
    const matched = texts.filter(known).length
    if (matched < 3 || matched < texts.length * MOSTLY) continue
    if (!texts.some((label) => ['name', 'code'].includes(fieldOfHeader(label) ?? '') && NAMING.test(plainHeader(label)))) continue
    const printed = new Set([...above.labels.values()].map(plainHeader))
    if (texts.every((label) => printed.has(plainHeader(label)))) continue
    const header = { row: row.number, first: row.number, labels, matched }
    found.push(header)
    above = header
  }
  return found
}
