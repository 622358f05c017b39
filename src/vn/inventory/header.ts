/** Where the header of a list stands, and the labels of its columns. */

import { getOrInsert } from '../../collections.ts'
import { WordPattern } from '../../fold.ts'
import type { Sheet, SheetRow } from '../../workbook/define.ts'
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

/** What stands over the columns of a sheet, made once for all rows in which a header is looked for. */
interface Heads {
  /** Labels that reach down over several rows. A label is that of the first column it covers; over several it is a part of those below. */
  readonly down: Covering
  /** By the row beneath a merged cell over several columns: the text over each column, and how many columns the cell covers. */
  readonly over: ReadonlyMap<number, ReadonlyMap<number, { readonly text: string; readonly width: number }>>
}

/** Columns over which one merged cell may be part of labels: a sheet has no more that anybody reads. */
const WIDEST = 500

function headsOf(sheet: Sheet): Heads {
  const cells = new Map(sheet.rows.map((row) => [row.number, row.cells]))
  const over = new Map<number, Map<number, { text: string; width: number }>>()
  for (const { fromRow, toRow, fromColumn, toColumn } of sheet.merges) {
    if (toColumn === fromColumn) continue
    const text = labelText(cells.get(fromRow)?.get(fromColumn)?.text)
    if (text === '') continue
    const below = getOrInsert(over, toRow + 1, () => new Map<number, { text: string; width: number }>())
    const width = toColumn - fromColumn + 1
    for (let column = fromColumn; column <= Math.min(toColumn, fromColumn + WIDEST); column++) below.set(column, { text, width })
  }
  const down = coveringCells({ ...sheet, merges: sheet.merges.map((merge) => ({ ...merge, toColumn: merge.fromColumn })) })
  return { down, over }
}

const labelText = (text: string | undefined): string => clean(text ?? '').replace(/\s+/g, ' ')

/** Labels of a row, with those that merged cells put above or upon it. */
function labelsAt(sheet: Sheet, at: number, { down, over }: Heads): ReadonlyMap<number, string> {
  const row = sheet.rows[at]!
  const above = over.get(row.number)
  const beforeIt = sheet.rows[at - 1]
  const columns = [...new Set([...row.cells.keys(), ...down.columnsAt(row.number)])].sort((a, b) => a - b)
  // A cell that stands alone over most of the columns is the title of the table, no part of their labels.
  const isTitled = beforeIt?.number === row.number - 1 && beforeIt.cells.size === 1 && down.columnsAt(row.number).length < 2
  const labels = new Map<number, string>()
  const taken = new Set<string>()
  for (const column of columns) {
    const own = labelText(row.cells.get(column)?.text ?? down.at(row.number, column)?.text)
    if (own === '') continue
    const group = above?.get(column)
    const isPart = group !== undefined && !(isTitled && group.width * 2 > columns.length)
    const label = isPart && group.text !== own ? joined(group.text, own) : own
    const unique = taken.has(plainHeader(label)) ? `${label} (${columnName(column)})` : label
    taken.add(plainHeader(unique))
    labels.set(column, unique)
  }
  return labels
}

/** A label in two rows, "Kết nối" over "Hệ thống" and "Nội dung dữ liệu": the upper one is part of the name, before or behind the lower. */
function joined(over: string, own: string): string {
  const whole = `${over} ${own}`
  if (fieldOfHeader(whole) !== undefined) return whole
  if (fieldOfHeader(`${own} ${over}`) !== undefined) return `${own} (${over})`
  return fieldOfHeader(own) !== undefined ? own : whole
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
  const heads = headsOf(sheet)
  let best: (ListHeader & { readonly matched: number }) | undefined
  for (const [at, { number }] of sheet.rows.entries()) {
    if (row === undefined ? at >= HEADER_WITHIN : number > row) break
    if (row !== undefined && number !== row) continue
    const labels = labelsAt(sheet, at, heads)
    const matched = [...labels.values()].filter(known).length
    if (best === undefined || matched > best.matched) best = { row: number, first: number, labels, matched }
  }
  return best
}

/** Words of a header that names or numbers records. */
const NAMING = new WordPattern('^(tên|mã|name|code|id)\\b| (name|code)$')

/** Share of the labels of a further header that must be known. */
const MOSTLY = 0.6

/** Most rows are data, and a label is short. */
const mayBeLabels = ({ cells }: SheetRow): boolean => [...cells.values()].every(({ kind, text }) => kind === 'text' && text.length <= 80)

/** Headers of further tables below the first: rows of labels that are not the first one's printed again. */
export function headersBelow(
  sheet: Sheet,
  first: ListHeader,
  known: (label: string) => boolean,
): (ListHeader & { readonly matched: number })[] {
  const heads = headsOf(sheet)
  const found: (ListHeader & { readonly matched: number })[] = []
  let above: ListHeader = first
  for (const [at, row] of sheet.rows.entries()) {
    const start = row.number <= first.row || !mayBeLabels(row) ? undefined : startOf(sheet, at, heads)
    if (start === undefined) continue
    const labels = labelsAt(sheet, at, heads)
    const texts = [...labels.values()]
    const matched = texts.filter(known).length
    const printed = new Set([...above.labels.values()].map(plainHeader))
    if (!areLabels(texts, matched) || texts.every((label) => printed.has(plainHeader(label)))) continue
    const header = { row: row.number, first: start, labels, matched }
    found.push(header)
    above = header
  }
  return found
}

/** The first row of labels that end at a row, where they may be those of a further table. */
function startOf(sheet: Sheet, at: number, { over, down }: Heads): number | undefined {
  const row = sheet.rows[at]!
  const before = sheet.rows[at - 1]!
  // Labels in two rows: the upper ones reach over several columns, or down into this row.
  const isSplit =
    before.number === row.number - 1 && (over.has(row.number) || down.columnsAt(row.number).some((column) => !row.cells.has(column)))
  if (row.cells.size < (isSplit ? 1 : 3)) return undefined
  // Between two tables there is a gap or a title; a row that follows another is data, whatever it looks like.
  const top = isSplit ? sheet.rows[at - 2] : before
  const follows = top?.number === row.number - (isSplit ? 2 : 1) && top.cells.size > 1
  return follows ? undefined : isSplit ? before.number : row.number
}

function areLabels(texts: readonly string[], matched: number): boolean {
  // What numbers the rows is a label wherever it stands first: no row of data says "STT".
  const isNumbered = texts[0] !== undefined && fieldOfHeader(texts[0]) === 'numbering' && matched >= 2
  if (!isNumbered && (matched < 3 || matched < texts.length * MOSTLY)) return false
  return texts.some((label) => ['name', 'code'].includes(fieldOfHeader(label) ?? '') && NAMING.test(plainHeader(label)))
}
