/** A sheet of a list cut into rows: what each row says, by field, and which rows are no data. */

import { getOrInsert } from '../../collections.ts'
import { spelling } from '../../fold.ts'
import { append } from '../../large.ts'
import { type Cell, columnName, type Sheet, type SheetRow } from '../../workbook/define.ts'
import { clean, coveringCells, lineBeneath } from '../form/read.ts'
import { withoutPersonal } from '../model/personal.ts'
import type { ListCell, ListRemark, ListRow, ListRowStatus, ListTable, MappedColumn, TableMapping } from './define.ts'
import { INVENTORY_FIELDS, type InventoryField, isConnectionField, isOfFigures } from './fields.ts'
import type { ListHeader } from './header.ts'
import { fieldOfHeader, plainHeader } from './headers.ts'
import { isPrivate } from './private.ts'
import { remark } from './remarks.ts'
import { flagOf } from './values.ts'

/** The header of the column that a field is mapped to. */
export function columnOf(mapping: TableMapping, field: InventoryField): MappedColumn | undefined {
  const column = mapping.columns[field]
  return typeof column === 'string' ? { column } : column
}

/** What a column is for: a field, marks for a value of one, nothing, or what no field holds. */
type Use = InventoryField | { readonly field: InventoryField; readonly text: string } | 'ignored' | 'extra'

/** What each column of the header is for. */
function usesOf(mapping: TableMapping, labels: ReadonlyMap<number, string>): Map<number, Use> {
  const byHeader = new Map<string, InventoryField>()
  for (const field of INVENTORY_FIELDS) {
    const column = columnOf(mapping, field)?.column
    if (column !== undefined) byHeader.set(plainHeader(column), field)
  }
  const ignored = new Set((mapping.ignore ?? []).map(plainHeader))
  const marks = new Map<string, Use>()
  for (const field of INVENTORY_FIELDS)
    for (const [label, text] of Object.entries(mapping.marks?.[field] ?? {})) marks.set(plainHeader(label), { field, text })
  return new Map(
    [...labels].map(([column, label]): [number, Use] => {
      const plain = plainHeader(label)
      return [column, byHeader.get(plain) ?? marks.get(plain) ?? (ignored.has(plain) ? 'ignored' : 'extra')]
    }),
  )
}

/** Where a table stands on its sheet. */
export interface TableExtent {
  /** First row that belongs to the sheet's table before, titles of this one apart; 0 for the first table. */
  readonly after: number
  /** First row of the next table's header. */
  readonly until: number
}

/** Reads the rows below the header. Linear in the cells of the sheet. */
export function readList(
  sheet: Sheet,
  mapping: TableMapping,
  header: ListHeader,
  { after, until }: TableExtent = { after: 0, until: Number.POSITIVE_INFINITY },
  isAspect = false,
): ListTable {
  const uses = usesOf(mapping, header.labels)
  const above = after > 0 ? 0 : sheet.rows.filter(({ number }) => number < header.row).length
  const remarks = headerRemarks(sheet, header, uses, above)
  // Of merged cells only those over rows of one column say something of each row.
  const covering = coveringCells({ ...sheet, merges: sheet.merges.filter((merge) => merge.fromColumn === merge.toColumn) })
  const wide = new Map(
    sheet.merges.filter(({ fromColumn, toColumn }) => toColumn > fromColumn).map(({ fromRow, fromColumn }) => [fromRow, fromColumn]),
  )
  const rows: ListRow[] = []
  const statuses = new Map<number, { status: ListRowStatus['status']; remarks: ListRemark[] }>()
  const unnamed = new Set<number>()
  const secret = new Map<number, Secret>()
  const titles = titlesBefore(sheet, header, until)
  let section: string | undefined
  let beneath = true
  const labels = [...header.labels].filter(([column]) => uses.get(column) !== 'ignored').map(([, label]) => label)
  const table: ListTable = { sheet: sheet.name, mapping, isAspect, headerRow: header.row, labels, rows, statuses, remarks }
  for (const row of sheet.rows) {
    if (row.number <= header.row) continue
    if (row.number >= until) break
    const place = { sheet: sheet.name, row: row.number }
    const own: ListRemark[] = []
    const read = cellsOf(row, uses, header, covering, place, own, secret)
    if (read.cells.size === 0 && read.extra.length === 0 && read.ignored.length === 0) {
      // A cell that shows an error is content too, and so is told.
      if (own.length > 0) statuses.set(row.number, { status: 'not-read', remarks: [...own, remark('row-without-name', place, {})] })
      continue
    }
    const skip = titles.has(row.number)
      ? ({ id: 'section-row', text: [...row.cells.values()].map(({ text }) => clean(text)).join(' ') } as const)
      : skipped(row, read, uses, wide.get(row.number), beneath)
    if (skip !== undefined) {
      if (skip.id === 'section-row') section = skip.text
      const said =
        skip.id === 'section-row' || skip.id === 'sum-row' ? remark(skip.id, place, { text: skip.text }) : remark(skip.id, place, {})
      statuses.set(row.number, { status: 'skipped', remarks: [said] })
      continue
    }
    beneath = false
    attach(sheet, row.number, read, header, own, place, secret)
    for (const { column, label } of read.extra)
      if (!header.labels.has(column) && !unnamed.has(column)) {
        unnamed.add(column)
        remarks.push(remark('extra-column', { sheet: sheet.name, column }, { label }))
      }
    if (row.hidden) own.push(remark('hidden-row', place, {}))
    statuses.set(row.number, { status: 'read', remarks: own })
    rows.push({ row: row.number, cells: read.cells, extra: read.extra, section, table })
  }
  for (const column of [...unnamed].sort((a, b) => a - b)) labels.push(unnamedLabel(column))
  append(
    remarks,
    [...secret]
      .sort(([a], [b]) => a - b)
      .flatMap(([column, { label, count, personal }]) => {
        const place = { sheet: sheet.name, row: header.row, column }
        return [
          ...(count > 0 ? [remark('sensitive-cells', place, { label, count })] : []),
          ...(personal > 0 ? [remark('personal-cells', place, { label, count: personal })] : []),
        ]
      }),
  )
  return table
}

/** What is told of a table as a whole and of its columns. */
function headerRemarks(sheet: Sheet, header: ListHeader, uses: ReadonlyMap<number, Use>, above: number): ListRemark[] {
  const remarks: ListRemark[] = []
  if (above > 0) remarks.push(remark('rows-above-header', { sheet: sheet.name, row: header.row }, { count: above }))
  for (const [column, label] of header.labels) {
    const place = { sheet: sheet.name, row: header.row, column }
    if (uses.get(column) === 'extra') remarks.push(remark('extra-column', place, { label }))
    if (uses.get(column) === 'ignored')
      remarks.push(remark(fieldOfHeader(label) === 'sensitive' ? 'sensitive-column' : 'ignored-column', place, { label }))
  }
  return remarks
}

/** Rows of one cell right above the header of the next table: its title, wherever it stands. */
function titlesBefore(sheet: Sheet, header: ListHeader, until: number): ReadonlySet<number> {
  const titles = new Set<number>()
  if (until === Number.POSITIVE_INFINITY) return titles
  let next = until
  for (const { number, cells } of [...sheet.rows].reverse()) {
    if (number >= until) continue
    if (number !== next - 1 || number <= header.row || cells.size !== 1) break
    titles.add(number)
    next = number
  }
  return titles
}

const unnamedLabel = (column: number): string => `(${columnName(column)})`

/** Cells of a column that were left out: those that tell a way in, and those with personal data. */
interface Secret {
  readonly label: string
  count: number
  personal: number
}

interface ReadCells {
  readonly cells: Map<InventoryField, ListCell>
  readonly extra: ListCell[]
  readonly ignored: ListCell[]
}

function cellsOf(
  row: SheetRow,
  uses: ReadonlyMap<number, Use>,
  header: ListHeader,
  covering: ReturnType<typeof coveringCells>,
  place: { readonly sheet: string; readonly row: number },
  remarks: ListRemark[],
  secret: Map<number, Secret>,
): ReadCells {
  const read: ReadCells = { cells: new Map(), extra: [], ignored: [] }
  const take = (column: number, cell: Cell): boolean => {
    if (cell.kind === 'error') {
      remarks.push(remark('error-cell', { ...place, column }, { text: cell.text }))
      return false
    }
    const text = clean(cell.text)
    if (text === '') {
      if (cell.formula) remarks.push(remark('formula-without-value', { ...place, column }, {}))
      return false
    }
    const use = uses.get(column) ?? 'extra'
    const taken = { text, column, label: header.labels.get(column) ?? unnamedLabel(column) }
    const isOpen = use === 'ignored' || cell.kind === 'number' || NAMING.has(use)
    const shared = isOpen ? text : sharedPart(text, secret, column, taken.label)
    put(read, shared === '' ? 'ignored' : use, shared === '' ? taken : { ...taken, text: shared })
    return true
  }
  for (const [column, cell] of [...row.cells].sort(([a], [b]) => a - b)) take(column, cell)
  const isBlank = read.cells.size + read.extra.length + read.ignored.length === 0
  for (const column of isBlank ? [] : covering.columnsAt(row.number)) {
    const cell = covering.at(row.number, column)!
    if (!row.cells.has(column) && uses.get(column) !== 'ignored' && cell.kind !== 'error' && take(column, cell))
      remarks.push(remark('merged-cell', { ...place, column }, { text: clean(cell.text) }))
  }
  return read
}

/** What of a text may go into a model: nothing of one that tells a way in, and one about a person without the personal data. */
function sharedPart(text: string, secret: Map<number, Secret>, column: number, label: string): string {
  const isLeft = isPrivate(text)
  const shared = isLeft ? '' : withoutPersonal(text)
  if (shared === text) return text
  const counts = getOrInsert(secret, column, () => ({ label, count: 0, personal: 0 }))
  if (isLeft) counts.count++
  else counts.personal++
  return shared
}

/** What names a record stays, because without it nobody could say which row gives something away; and so do figures, which look like addresses. */
const NAMING: ReadonlySet<Use> = new Set<Use>(['name', 'code', ...INVENTORY_FIELDS.filter((field) => isOfFigures(field))])

function put(read: ReadCells, use: Use, cell: ListCell): void {
  if (use === 'ignored') read.ignored.push(cell)
  else if (use === 'extra') read.extra.push(cell)
  else if (typeof use === 'object') mark(read, use, cell)
  else read.cells.set(use, cell)
}

/** A mark says the value that its column stands for, beside those that other columns of the row say. */
function mark(read: ReadCells, { field, text }: { readonly field: InventoryField; readonly text: string }, cell: ListCell): void {
  const flag = flagOf(cell.text)
  if (flag === undefined) read.extra.push(cell)
  if (flag !== true) return
  const there = read.cells.get(field)
  read.cells.set(field, { ...cell, text: there === undefined ? text : `${there.text}; ${text}` })
}

/** Links and comments of a row's cells stay with the row; a link on its name is the address of what it names. */
function attach(
  sheet: Sheet,
  row: number,
  read: ReadCells,
  header: ListHeader,
  remarks: ListRemark[],
  place: { readonly sheet: string; readonly row: number },
  secret: Map<number, Secret>,
): void {
  if (sheet.attached === undefined) return
  for (const column of header.labels.keys()) {
    const there = sheet.attached.get(`${row},${column}`)
    if (there === undefined) continue
    const label = header.labels.get(column)!
    const whole = there.link === undefined ? undefined : sharedPart(there.link, secret, column, label)
    // A link without a part of it leads nowhere.
    const link = whole === there.link ? whole : undefined
    const comment = there.comment === undefined ? undefined : sharedPart(there.comment, secret, column, label) || undefined
    if (link !== undefined && ![...read.cells.values()].some(({ text }) => text === link)) {
      if (!read.cells.has('url') && read.cells.get('name')?.column === column) read.cells.set('url', { text: link, column, label })
      else read.extra.push({ text: link, column, label: `${label} (liên kết)` })
      remarks.push(remark('link-in-cell', { ...place, column }, { url: link }))
    }
    if (comment !== undefined) {
      read.extra.push({ text: comment, column, label: `${label} (chú thích)` })
      remarks.push(remark('comment-in-cell', { ...place, column }, { text: comment }))
    }
  }
}

type Skip =
  | { readonly id: 'section-row' | 'sum-row'; readonly text: string }
  | { readonly id: 'numbering-row' | 'repeated-header' | 'number-only' }

const SUM = /^(tổng( cộng| số|:|$)|cộng\s*(:|$)|tong (cong|so)\b|(grand )?total\b|sum\s*(:|$))/
/** Whether a row adds up those above: the first of its cells that is no number says so. */
export function isSum({ cells }: SheetRow): boolean {
  for (const { text } of cells.values()) if (!/^[\d\s.,%]*$/.test(text)) return SUM.test(text.trim().toLowerCase())
  return false
}

/** A number with the words for what it counts: `2.050 triệu`, `40 hệ thống`. */
const AMOUNT = /^\d[\d\s.,%]*(?:[ /]*\p{L}+){0,4}$/u
/** Numbers of sections: I, II.1, A, B). */
const SECTION_NUMBER = /^(?:[IVXLC]+|[A-ZĐ])(?:\.\d+)*\s*[.)/:]?$/
const NUMBERED_TITLE = /^(?:[IVXLC]+|[A-ZĐ])(?:\.\d+)*\s*[.):/]\s*\S/

/** Why a row is no data, when it is none. */
function skipped(
  row: SheetRow,
  { cells, extra, ignored }: ReadCells,
  uses: ReadonlyMap<number, Use>,
  wideAt: number | undefined,
  beneath: boolean,
): Skip | undefined {
  if (beneath && lineBeneath(row) === 'numbering-row') return { id: 'numbering-row' }
  const all = [...ignored, ...cells.values(), ...extra].sort((a, b) => a.column - b.column)
  if (all.length >= 2 && all.every(({ text, label }) => spelling(text) === spelling(label))) return { id: 'repeated-header' }
  const texts = all.filter(({ text }) => !/^[\d\s.,%]+$/.test(text))
  const [first] = texts
  if (first === undefined) return cells.size === 0 && extra.length === 0 ? { id: 'number-only' } : undefined
  // A sum says what it is, and beside it has numbers at most, with what they count.
  const isSum = SUM.test(first.text.toLowerCase()) && texts.slice(1).every(({ text }) => AMOUNT.test(text))
  if (isSum) return { id: 'sum-row', text: first.text }
  const title = (): Skip => ({ id: 'section-row', text: all.map(({ text }) => text).join(' ') })
  if (all.length === 1) {
    const isWide = wideAt === first.column
    const isNumber = uses.get(first.column) === 'ignored'
    return isWide || isNumber || NUMBERED_TITLE.test(first.text) ? title() : undefined
  }
  const [number, ...rest] = all
  return all.length === 2 && uses.get(number!.column) === 'ignored' && SECTION_NUMBER.test(number!.text) && rest.length === 1
    ? title()
    : undefined
}

/** Whether a row tells connections and nothing else, and so goes on with the row above. */
export function tellsConnectionsOnly({ cells }: ListRow): boolean {
  return cells.size > 0 && [...cells.keys()].every(isConnectionField)
}
