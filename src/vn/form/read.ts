/** Sheets of a workbook to the four tables of form 03, however people laid them out. */
import { Fault } from '../../fault.ts'
import { Lexicon, spelling, WordPattern } from '../../fold.ts'
import { nearest } from '../../nearest.ts'
import { fold } from '../../text.ts'
import {
  type Cell,
  cellName,
  columnName,
  FINDINGS_HEADER,
  type Merge,
  type Sheet,
  type SheetRow,
  type Workbook,
} from '../../workbook/define.ts'
import { expanded } from '../words/abbreviations.ts'
import { COLUMN_WORDINGS } from '../words/columns.ts'
import { SUPPLEMENT_SHEET, SUPPORT_SHEETS, TABLES, type Table, type TableName } from './columns.ts'
import type { ExtraCell, TableCell, TableHeader, TableRemark, TableRow, Tables } from './define.ts'
import { remark } from './remarks.ts'

const NAMES = Object.keys(TABLES) as TableName[]
/** Rows from the first one with content in which a header is looked for: titles and notes stand above it. */
const HEADER_WITHIN = 40

/** Reads the tables of a workbook. `shown`: how to name the file in a fault. */
export function readTables(workbook: Workbook, shown: string): Tables {
  const remarks: TableRemark[] = workbook.ignored.map((id) => remark(id, { sheet: '' }, {}))
  const found = sheetsOfTables(workbook, remarks)
  if (found.size === 0) throw noTables(workbook, shown)
  const headers: Partial<Record<TableName, TableHeader>> = {}
  const rows = Object.fromEntries(
    NAMES.map((name) => {
      const sheet = found.get(name)
      if (sheet === undefined) {
        remarks.push(remark('missing-sheet', { sheet: '' }, { sheet: TABLES[name].sheet }))
        return [name, []]
      }
      const read = readTable(TABLES[name], sheet, remarks)
      if (read.header !== undefined) headers[name] = read.header
      return [name, read.rows]
    }),
  ) as unknown as Pick<Tables, TableName>
  return { ...rows, headers, remarks, ...supportOf(workbook, [...found.values()], remarks) }
}

/** Whether a workbook has a table of the form, as its name or its header says. */
export function isDossier(workbook: Workbook): boolean {
  return sheetsOfTables(workbook, []).size > 0
}

/** The text of a cell as the tables hold it: NFC, no white space around it, lines parted by \n. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/^[\s\u00ad\u200b-\u200f\u2060\ufeff]+|[\s\u00ad\u200b-\u200f\u2060\ufeff]+$/gu, '')
}

/** A name without what people change about it: case, diacritics, spacing, punctuation. */
const compact = (name: string): string => fold(name).replaceAll(' ', '')

function sheetsOfTables(workbook: Workbook, remarks: TableRemark[]): Map<TableName, Sheet> {
  const found = new Map<TableName, Sheet>()
  const rest: Sheet[] = []
  for (const sheet of workbook.sheets) {
    const plain = compact(sheet.name).replace(/^(bang|bieu|sheet|mau)?\d+/, '')
    const name = NAMES.find((table) => compact(TABLES[table].sheet) === plain)
    if (name === undefined) rest.push(sheet)
    else if (found.has(name)) {
      const data = { sheet: TABLES[name].sheet, first: found.get(name)!.name }
      remarks.push(remark('duplicate-sheet', { sheet: sheet.name }, data))
    } else found.set(name, sheet)
  }
  for (const name of NAMES) {
    if (found.has(name)) continue
    // A renamed sheet is known by its header, when it has most of the columns.
    const sheet = rest.find(
      (other) => !isSupport(other.name) && (headerOf(TABLES[name], other)?.official ?? 0) >= TABLES[name].columns.length * 0.6,
    )
    if (sheet === undefined) continue
    rest.splice(rest.indexOf(sheet), 1)
    found.set(name, sheet)
    remarks.push(remark('renamed-sheet', { sheet: sheet.name }, { sheet: TABLES[name].sheet }))
  }
  return found
}

const isSupport = (name: string): string | undefined => Object.values(SUPPORT_SHEETS).find((support) => compact(support) === compact(name))

function supportOf(
  workbook: Workbook,
  tables: readonly Sheet[],
  remarks: TableRemark[],
): Required<Pick<Tables, 'support' | 'supportNames'>> {
  const support: Record<string, readonly (readonly string[])[]> = {}
  const supportNames: Record<string, string> = {}
  for (const sheet of workbook.sheets) {
    if (tables.includes(sheet) || remarks.some(({ id, sheet: name }) => id === 'duplicate-sheet' && name === sheet.name)) continue
    const own = isSupport(sheet.name)
    if (own === undefined && sheet.name !== SUPPLEMENT_SHEET) remarks.push(remark('extra-sheet', { sheet: sheet.name }, {}))
    if (own !== undefined && own !== sheet.name) supportNames[own] ??= sheet.name
    const rows: string[][] = []
    // What an annotated copy says beside a fact is not what the sheet says.
    const ours = new Set(
      sheet.rows.flatMap(({ cells }) => [...cells].flatMap(([column, { text }]) => (text === FINDINGS_HEADER ? [column] : []))),
    )
    for (const row of sheet.rows) {
      while (rows.length < row.number - 1 && rows.length < sheet.rows.length * 10) rows.push([])
      const texts: string[] = []
      for (const [column, cell] of row.cells) {
        if (ours.has(column)) continue
        while (texts.length < column - 1) texts.push('')
        texts.push(clean(cell.text))
      }
      rows.push(texts)
    }
    support[own ?? sheet.name] = rows
  }
  return { support, supportNames }
}

interface Header {
  /** One-based; the last row of the header. */
  readonly row: number
  /** First row of the header: the one above, when labels stand in two rows. */
  readonly first: number
  readonly columns: ReadonlyMap<number, HeaderCell>
  readonly matched: number
  /** How many of these are the form's own labels. */
  readonly official: number
}

interface HeaderCell {
  readonly label: string
  readonly key?: string
  readonly use: 'column' | 'shortened' | 'duplicate' | 'extra' | 'check' | 'numbering' | 'sensitive'
}

const CHECK_COLUMN = new WordPattern('^kiểm tra\\b')

/** Addresses of machines, accounts and configuration belong in no dossier that is passed on. */
const SENSITIVE_HEADER = new WordPattern(
  '^(địa chỉ )?(ip|máy chủ|server|host)\\b( \\S+){0,3}$|\\b(mật khẩu|password|username|chuỗi kết nối)\\b|^(tài khoản)( (quản trị|admin|truy cập|đăng nhập)){0,2}$|^cấu hình( \\S+){0,3}$',
)

/** A header without marks that say how it is to be filled: `Mã đối tượng (*) (1)` is `ma doi tuong`. */
function plainLabel(label: string): string {
  return spelling(label.replace(/[([]\s*(?:\d{1,2}|\*+|[a-z])\s*[)\]]/gi, ' ').replace(/^\s*\d{1,2}\s*[.)]\s*/, ''))
}

/** Also without what stands in brackets: `Mã đối tượng (bắt buộc)`. */
const barestLabel = (label: string): string => plainLabel(label.replace(/[([][^()[\]]*[)\]]/g, ' '))

/** Columns of a table by what may stand above them: its labels, and how people shorten these. */
class Labels {
  readonly #official = new Lexicon<string>()
  readonly #shortened = new Lexicon<string>()

  constructor(table: Table) {
    for (const { key, label } of table.columns) this.#official.add(label, key)
    for (const { key, label } of table.columns) {
      this.#shortened.add(expanded(label, 'header'), key)
      for (const text of COLUMN_WORDINGS[table.name]?.[key]?.texts ?? []) this.#shortened.add(expanded(text, 'header'), key)
    }
  }

  official(label: string): string | undefined {
    return this.#official.get(label) ?? this.#official.get(plainLabel(label)) ?? this.#official.get(barestLabel(label))
  }

  shortened(label: string): string | undefined {
    return this.#shortened.get(expanded(label, 'header')) ?? this.#shortened.get(expanded(barestLabel(label), 'header'))
  }
}

const LABELS = new Map<string, Labels>()

function labelsOf(table: Table): Labels {
  const known = LABELS.get(table.name)
  if (known !== undefined) return known
  const made = new Labels(table)
  LABELS.set(table.name, made)
  return made
}

/** The row with the most labels of the table; the lower one of two with as many. */
function headerOf(table: Table, sheet: Sheet): Header | undefined {
  const keys = labelsOf(table)
  const covering = coveringCells(sheet)
  let best: Header | undefined
  for (const [at, row] of sheet.rows.slice(0, HEADER_WITHIN).entries()) {
    const above = at > 0 && sheet.rows[at - 1]!.number === row.number - 1 ? sheet.rows[at - 1] : undefined
    const header = headerAt(row, above, keys, covering)
    const worse = best === undefined || header.matched > best.matched
    if (worse && header.matched >= 2) best = header
  }
  return best
}

function headerAt(row: SheetRow, above: SheetRow | undefined, keys: Labels, covering: Covering): Header {
  const columns = new Map<number, HeaderCell>()
  const taken = new Set<string>()
  const keyOf = (label: string): string | undefined => keys.official(label)
  let first = row.number
  const spots = new Set([...row.cells.keys(), ...(above?.cells.keys() ?? []), ...covering.columnsAt(row.number)])
  for (const column of [...spots].sort((a, b) => a - b)) {
    const own = clean(row.cells.get(column)?.text ?? covering.at(row.number, column)?.text ?? '')
    const over = clean(above?.cells.get(column)?.text ?? covering.at(row.number - 1, column)?.text ?? '')
    const ownKey = keyOf(own)
    // A label in the row above stands for this column when nothing stands below it (two-row headers with merged cells).
    const label = own !== '' ? own : over
    const key = ownKey ?? (own === '' ? keyOf(over) : undefined)
    if (label === '') continue
    if (own === '' && key === undefined) continue
    if (own === '' && key !== undefined) first = row.number - 1
    const isCheck = key === undefined && [own, over].some((text) => CHECK_COLUMN.test(text))
    const isNumbering = key === undefined && /^(stt|tt|số tt|số thứ tự)$/iu.test(label.normalize('NFC').trim())
    const use = isCheck
      ? 'check'
      : isNumbering
        ? 'numbering'
        : key === undefined
          ? SENSITIVE_HEADER.test(expanded(label, 'header'))
            ? 'sensitive'
            : 'extra'
          : taken.has(key)
            ? 'duplicate'
            : 'column'
    columns.set(column, { label, use, ...(use === 'column' && { key: key! }) })
    if (use === 'column') taken.add(key!)
  }
  const official = taken.size
  // Shortened headers come after the official ones, which nothing takes from them.
  for (const [column, { label, use }] of columns) {
    const key = use === 'extra' ? keys.shortened(label) : undefined
    if (key === undefined || taken.has(key)) continue
    columns.set(column, { label, use: 'shortened', key })
    taken.add(key)
  }
  return { row: row.number, first, columns, matched: taken.size, official }
}

/** Cells by the places that they cover beyond their own: merged cells. */
export interface Covering {
  at(row: number, column: number): Cell | undefined
  columnsAt(row: number): readonly number[]
}

const MOST_COVERED = 200_000

export function coveringCells(sheet: Sheet): Covering {
  const rows = new Map(sheet.rows.map((row) => [row.number, row]))
  const places = new Map<number, Map<number, Cell>>()
  let count = 0
  for (const merge of sheet.merges) {
    const cell = rows.get(merge.fromRow)?.cells.get(merge.fromColumn)
    if (cell === undefined) continue
    for (let row = merge.fromRow; row <= merge.toRow && count < MOST_COVERED; row++) {
      const covered = places.get(row) ?? new Map<number, Cell>()
      places.set(row, covered)
      for (let column = merge.fromColumn; column <= merge.toColumn && count < MOST_COVERED; column++, count++) covered.set(column, cell)
    }
  }
  return {
    at: (row, column) => places.get(row)?.get(column),
    columnsAt: (row) => [...(places.get(row)?.keys() ?? [])],
  }
}

function readTable(table: Table & { name: TableName }, sheet: Sheet, remarks: TableRemark[]): { header?: TableHeader; rows: TableRow[] } {
  if (sheet.hidden) remarks.push(remark('hidden-sheet', { sheet: sheet.name }, {}))
  const header = headerOf(table, sheet)
  if (header === undefined) {
    remarks.push(remark('no-header', { sheet: sheet.name }, { sheet: table.sheet }))
    return { rows: [] }
  }
  remarkColumns(table, sheet, header, remarks)
  const merged = mergedDown(sheet, header)
  const wide = wideCells(sheet.merges)
  const formulas = new Map<number, number>()
  const unnamed = new Set<number>()
  const rows: TableRow[] = []
  let beneath = true
  for (const row of sheet.rows) {
    if (row.number <= header.row) continue
    const place = { sheet: sheet.name, row: row.number }
    const skipped = beneath ? lineBeneath(row) : undefined
    if (skipped !== undefined) {
      remarks.push(remark(skipped, place, {}))
      continue
    }
    if (repeats(row, header)) {
      remarks.push(remark('repeated-header', place, {}))
      continue
    }
    const sum = totalOf(row)
    if (sum !== undefined) {
      remarks.push(remark('sum-row', place, { text: sum }))
      continue
    }
    const title = sectionTitle(row, wide)
    if (title !== undefined) {
      remarks.push(remark('section-row', place, { text: title }))
      continue
    }
    const read = readRow(table, sheet, row, header, merged, remarks, formulas, unnamed)
    if (read === undefined) continue
    beneath = false
    if (row.hidden) remarks.push(remark('hidden-row', place, {}))
    rows.push(read)
  }
  for (const [column, count] of [...formulas].sort(([a], [b]) => a - b)) {
    const label = header.columns.get(column)?.label ?? columnName(column)
    remarks.push(remark('formula', { sheet: sheet.name, column }, { label, count }))
  }
  const columns = Object.fromEntries([...header.columns].flatMap(([column, { key }]) => (key === undefined ? [] : [[key, column]])))
  return { header: { sheet: sheet.name, row: header.row, columns }, rows }
}

function remarkColumns(table: Table, sheet: Sheet, header: Header, remarks: TableRemark[]): void {
  const labels = table.columns.map(({ label }) => label)
  const found = new Set([...header.columns.values()].map(({ key }) => key))
  const missing = table.columns.filter(({ key }) => !found.has(key)).map(({ label }) => label)
  for (const label of missing) remarks.push(remark('missing-column', { sheet: sheet.name, row: header.row }, { label }))
  for (const [column, { label, use }] of [...header.columns].sort(([a], [b]) => a - b)) {
    const place = { sheet: sheet.name, row: header.row, column }
    if (use === 'check') remarks.push(remark('check-column', place, { label }))
    if (use === 'duplicate') remarks.push(remark('duplicate-column', place, { label }))
    if (use === 'sensitive') remarks.push(remark('sensitive-column', place, { label }))
    if (use === 'shortened') {
      const meant = table.columns.find((one) => one.key === header.columns.get(column)?.key)!.label
      remarks.push(remark('column-by-synonym', place, { label, meant }))
    }
    if (use !== 'extra') continue
    const [near] = nearest(plainLabel(label), missing.map(spelling), 1)
    const meant = near === undefined ? undefined : labels.find((other) => spelling(other) === near)
    remarks.push(
      meant === undefined ? remark('extra-column', place, { label }) : remark('extra-column-near', place, { label, nearest: meant }),
    )
  }
}

function readRow(
  table: Table & { name: TableName },
  sheet: Sheet,
  row: SheetRow,
  header: Header,
  merged: ReadonlyMap<number, ReadonlyMap<number, { cell: Cell; range: string }>>,
  remarks: TableRemark[],
  formulas: Map<number, number>,
  unnamed: Set<number>,
): TableRow | undefined {
  const cells: Record<string, TableCell> = {}
  const extra: ExtraCell[] = []
  for (const [column, cell] of [...row.cells].sort(([a], [b]) => a - b)) {
    const place = { sheet: sheet.name, row: row.number, column }
    const under = header.columns.get(column)
    if (under?.use === 'check' || under?.use === 'numbering' || under?.use === 'sensitive') continue
    if (cell.kind === 'error') {
      remarks.push(remark('error-cell', place, { text: cell.text }))
      continue
    }
    const text = clean(cell.text)
    if (text === '') {
      if (cell.formula) remarks.push(remark('formula-without-value', place, {}))
      continue
    }
    if (cell.formula) formulas.set(column, (formulas.get(column) ?? 0) + 1)
    const read = { text, column, formula: cell.formula }
    if (under?.key !== undefined) cells[under.key] = read
    else extra.push({ ...read, label: under?.label ?? columnName(column) })
    if (under === undefined && !unnamed.has(column)) {
      unnamed.add(column)
      remarks.push(remark('unnamed-column', { sheet: sheet.name, column }, { label: columnName(column) }))
    }
  }
  if (Object.keys(cells).length === 0 && extra.length === 0) return undefined
  for (const [column, { cell, range }] of merged.get(row.number) ?? []) {
    const key = header.columns.get(column)?.key
    const text = clean(cell.text)
    if (key === undefined || cells[key] !== undefined || cell.kind === 'error' || text === '') continue
    cells[key] = { text, column, formula: cell.formula }
    remarks.push(remark('merged-cell', { sheet: sheet.name, row: row.number, column }, { range, text }))
  }
  return { table: table.name, sheet: sheet.name, row: row.number, hidden: row.hidden, cells, extra }
}

/** Cells below the header that are merged over several rows, by the rows that they cover beyond their own. */
function mergedDown(sheet: Sheet, header: Header): Map<number, Map<number, { cell: Cell; range: string }>> {
  const rows = new Map(sheet.rows.map((row) => [row.number, row]))
  const merged = new Map<number, Map<number, { cell: Cell; range: string }>>()
  let count = 0
  for (const { fromRow, toRow, fromColumn, toColumn } of sheet.merges) {
    const cell = rows.get(fromRow)?.cells.get(fromColumn)
    if (fromRow <= header.row || toRow === fromRow || fromColumn !== toColumn || cell === undefined) continue
    const range = `${cellName(fromRow, fromColumn)}:${cellName(toRow, toColumn)}`
    for (let row = fromRow + 1; row <= toRow && count < MOST_COVERED; row++, count++) {
      const covered = merged.get(row) ?? new Map()
      merged.set(row, covered.set(fromColumn, { cell, range }))
    }
  }
  return merged
}

/** A row right below the header that numbers the columns, or tells which are required. */
export function lineBeneath(row: SheetRow): 'numbering-row' | 'obligation-row' | undefined {
  const texts = [...row.cells].sort(([a], [b]) => a - b).map(([, cell]) => clean(cell.text))
  if (texts.length < 3) return undefined
  const numbers = texts.map((text) => /^[([]?\s*(\d{1,2})\s*[)\]]?$/.exec(text)?.[1])
  if (numbers.every((number, at) => number !== undefined && (at === 0 || Number(number) === Number(numbers[at - 1]) + 1)))
    return 'numbering-row'
  const obligation = /^(bat buoc|khong bat buoc|khuyen nghi|khi co|khi can|tuy chon|neu co)\b/
  return texts.every((text) => obligation.test(fold(text))) ? 'obligation-row' : undefined
}

/** The header printed again further down: at least three of its labels, and nothing else. */
function repeats(row: SheetRow, header: Header): boolean {
  let same = 0
  for (const [column, cell] of row.cells) {
    const label = header.columns.get(column)?.label
    if (label === undefined || spelling(cell.text) !== spelling(label)) return false
    same++
  }
  return same >= 3
}

const TOTAL = new WordPattern('^(tổng( cộng| số)?|cộng|total|grand total|sum)( |$)')
/** A number, or a number of something: `40 đối tượng`; or nothing, of a formula whose result the file does not store. */
const COUNTED = /^(?:[\d.,\s]+%?(\s*\p{L}+){0,3})?$/u

/** The text of a row that adds up the others: it says so, and beside that has numbers at most. */
function totalOf(row: SheetRow): string | undefined {
  const texts = [...row.cells].sort(([a], [b]) => a - b).map(([, { text }]) => clean(text))
  const said = texts.filter((text) => !COUNTED.test(text))
  return said.length === 1 && TOTAL.test(said[0]!) && row.cells.size <= 4 ? texts.join(' ') : undefined
}

/** By row, the column where a cell merged over three columns or more begins. */
function wideCells(merges: readonly Merge[]): Map<number, number> {
  return new Map(
    merges.filter(({ fromColumn, toColumn }) => toColumn - fromColumn >= 2).map(({ fromRow, fromColumn }) => [fromRow, fromColumn]),
  )
}

/** The text of a row that is one wide cell and nothing else: it parts the table into sections. */
function sectionTitle(row: SheetRow, wide: ReadonlyMap<number, number>): string | undefined {
  const column = wide.get(row.number)
  return row.cells.size === 1 && column !== undefined && row.cells.has(column) ? clean(row.cells.get(column)!.text) : undefined
}

function noTables(workbook: Workbook, shown: string): Fault {
  const sheets = NAMES.map((name) => TABLES[name].sheet).join(', ')
  const there = workbook.sheets
    .slice(0, 10)
    .map(({ name }) => `“${name}”`)
    .join(', ')
  return new Fault(
    'invalid-model',
    {
      vi: `Tệp ${shown} không có trang nào của Mẫu số 03 (${sheets}). Các trang hiện có: ${there}.`,
      en: `File ${shown} has none of the sheets of form 03 (${sheets}). Its sheets: ${there}.`,
    },
    {
      vi: 'Tạo sổ Mẫu số 03 trống bằng “vneaf export --to mau-03”; nếu tệp là danh sách thường, dùng “vneaf import --map”.',
      en: 'Write an empty form with "vneaf export --to mau-03"; for a plain list use "vneaf import --map".',
    },
  )
}
