import { spelling } from '../../fold.ts'
import { type Layer, SLOTS } from '../reference/layers.ts'
import { AgencyNames } from '../words/agencies.ts'
import { type ColumnKey, type ListName, TABLES, type TableName } from './columns.ts'
import type { TableRow, Tables } from './define.ts'
import { matchValue, matchValues } from './lists.ts'
import { type Placeholder, placeholderOf } from './placeholder.ts'
import { References } from './references.ts'

/** What a cell says. `error`: the result of a formula that failed. */
export interface Reading {
  readonly kind: 'blank' | 'value' | 'error' | Placeholder['kind']
  /** Its text; empty when blank. */
  readonly text: string
  readonly placeholder?: Placeholder
}

const BLANK: Reading = { kind: 'blank', text: '' }

type ObjectRow = TableRow<'objects'>

/** What a cell of codes names. */
export interface Named {
  readonly objects: readonly ObjectRow[]
  /** Pieces that name nothing known. */
  readonly unknown: readonly string[]
  /** Objects that it gives by their names instead of their codes. */
  readonly byName: readonly ObjectRow[]
}

const NOTHING_NAMED: Named = { objects: [], unknown: [], byName: [] }

/** Columns whose text stands in for what a note says of an unknown value: who will tell, and whom to ask. */
const TELLS: Readonly<Record<TableName, { readonly source?: string; readonly focalPoint?: string; readonly note: string }>> = {
  objects: { source: 'evidence', focalPoint: 'confirmedBy', note: 'note' },
  relations: { source: 'basis', focalPoint: 'contact', note: 'note' },
  mappings: { note: 'result' },
  improvements: { focalPoint: 'lead', note: 'note' },
}

/** Tables read cell by cell, and the questions that several rules ask of them. */
export class Dossier {
  readonly tables: Tables
  /** Key of the body whose dossier it is, when it is told. */
  readonly body: string | undefined
  /** The same as it is written. */
  readonly bodyName: string | undefined
  /** Spellings of the names and codes of whatever the dossier tells of, beside the objects of table 1. */
  get known(): ReadonlySet<string> {
    return (this.#known ??= new Set(this.#names.map(spelling)))
  }
  #known: ReadonlySet<string> | undefined
  readonly #names: readonly string[]
  readonly #agencies: AgencyNames
  readonly #rows = new Map<string, ObjectRow>()
  readonly #coded = new References()
  readonly #concerned = new References()
  /** Results of formulas that failed, by cell; the reader leaves such cells out. */
  readonly #failed: ReadonlyMap<string, string>

  constructor(tables: Tables, { body, known = [] }: { readonly body?: string; readonly known?: readonly string[] } = {}) {
    this.#names = known
    this.tables = tables
    this.#agencies = new AgencyNames(body === undefined ? {} : { body })
    this.bodyName = body
    this.body = body === undefined ? undefined : this.agencyKey(body)
    this.#failed = new Map(
      tables.remarks.flatMap(({ id, sheet, row, column, data }) =>
        id === 'error-cell' && row !== undefined && column !== undefined ? [[cellKey(sheet, row, column), String(data['text'])]] : [],
      ),
    )
    for (const row of tables.objects) {
      const code = this.text(row, 'code')
      if (code === undefined) continue
      const known = { id: `#${row.row}`, code, name: this.text(row, 'name') }
      this.#rows.set(known.id, row)
      this.#coded.add(known)
      this.#concerned.add(known)
    }
    for (const row of tables.relations) {
      const code = this.text(row, 'code')
      if (code !== undefined) this.#concerned.add({ id: `~${row.row}`, code })
    }
  }

  /** The same for all ways to write one agency. */
  agencyKey(name: string): string {
    return this.#agencies.read(name).key
  }

  /** Every row of every table, in the order of the tables. */
  *rows(): Iterable<TableRow> {
    yield* this.tables.objects
    yield* this.tables.relations
    yield* this.tables.mappings
    yield* this.tables.improvements
  }

  read<T extends TableName>(row: TableRow<T>, column: ColumnKey<T>): Reading {
    const cells = row.cells as Readonly<Record<string, { readonly text: string } | undefined>>
    const text = cells[column]?.text
    if (text === undefined) {
      const failed = this.#failed.size === 0 ? undefined : this.failure(row as TableRow, column)
      return failed === undefined ? BLANK : { kind: 'error', text: failed }
    }
    const { note, source, focalPoint } = TELLS[row.table]
    const placeholder = placeholderOf(text, column === note ? '' : (cells[note]?.text ?? ''))
    if (placeholder === undefined) return { kind: 'value', text }
    if (placeholder.kind === 'not-applicable') return { kind: placeholder.kind, text, placeholder }
    const told = (key: string | undefined): string | undefined => {
      const said = key === undefined || key === column ? undefined : cells[key]?.text
      return said === undefined || placeholderOf(said) !== undefined ? undefined : said
    }
    const from = placeholder.source ?? told(source)
    const contact = placeholder.focalPoint ?? told(focalPoint)
    return {
      kind: placeholder.kind,
      text,
      placeholder: {
        ...placeholder,
        ...(from === undefined ? {} : { source: from }),
        ...(contact === undefined ? {} : { focalPoint: contact }),
      },
    }
  }

  /** The failed result of a formula in a cell. */
  failure(row: TableRow, column: ColumnKey): string | undefined {
    const at = this.tables.headers[row.table]?.columns[column]
    return at === undefined ? undefined : this.#failed.get(cellKey(row.sheet, row.row, at))
  }

  /** The text of a cell that holds a value: no placeholder, no failed formula. */
  text<T extends TableName>(row: TableRow<T>, column: ColumnKey<T>): string | undefined {
    const reading = this.read(row, column)
    return reading.kind === 'value' ? reading.text : undefined
  }

  /** The value of a list that a cell means. A list may have “Không áp dụng” among its values. */
  value<T extends TableName>(row: TableRow<T>, column: ColumnKey<T>): string | undefined {
    const { kind, text } = this.read(row, column)
    const list = listOf(row.table, column)
    if (list === undefined || kind === 'blank' || kind === 'error') return undefined
    return matchValue(list, text)
  }

  /** The values of a list that a cell with several means. */
  values<T extends TableName>(row: TableRow<T>, column: ColumnKey<T>): readonly string[] {
    const list = listOf(row.table, column)
    const text = this.text(row, column)
    return list === undefined || text === undefined ? [] : matchValues(list, text).values
  }

  /** A code as codes compare: case and spaces do not matter. */
  code<T extends TableName>(row: TableRow<T>, column: ColumnKey<T>): string | undefined {
    const text = this.text(row, column)
    return text === undefined ? undefined : codeKey(text)
  }

  /** The objects that a cell of codes names, the pieces that name none, and the objects that it gives by their names. */
  named<T extends TableName>(row: TableRow<T>, column: ColumnKey<T>): Named {
    const text = this.text(row, column)
    if (text === undefined) return NOTHING_NAMED
    // Where objects are concerned relations may be named too.
    const { ids, unknown, loose } = (row.table === 'improvements' ? this.#concerned : this.#coded).find(text)
    const objects = ids.flatMap((id) => this.#rows.get(id) ?? [])
    const byName = loose.flatMap((one) => {
      const object = objects.find(({ cells }) => cells.code?.text === one.code)
      // A text without letters folds to nothing, as does a name that is not there.
      return object?.cells.name !== undefined && spelling(one.text) === spelling(object.cells.name.text) ? [object] : []
    })
    return { objects, unknown, byName }
  }

  /** Whether a table has a column: rules do not ask in each row for what the sheet lacks as a whole. */
  has(table: TableName, column: ColumnKey): boolean {
    const header = this.tables.headers[table]
    return header === undefined || header.columns[column] !== undefined
  }

  /** How a sentence names a record: by its code, else by what it is called, else by its row. */
  label(row: TableRow): string {
    const cells = row.cells as Readonly<Record<string, { readonly text: string } | undefined>>
    switch (row.table) {
      case 'objects':
        return cells['code']?.text ?? cells['name']?.text ?? `${row.sheet} ${row.row}`
      case 'relations':
        return (
          cells['code']?.text ??
          (cells['from'] !== undefined && cells['to'] !== undefined
            ? `${cells['from'].text} → ${cells['to'].text}`
            : `${row.sheet} ${row.row}`)
        )
      case 'mappings':
        return cells['code']?.text ?? `${row.sheet} ${row.row}`
      case 'improvements':
        return [cells['gap']?.text, cells['task']?.text].filter((code) => code !== undefined).join(' / ') || `${row.sheet} ${row.row}`
    }
  }

  /** Whether a row fills one cell only: the heading of a group, or a record nobody went on with. */
  isStray(row: TableRow): boolean {
    return Object.keys(row.cells).length === 1 && row.extra.length === 0
  }

  /** Whether a value of the list of layers is a cross-cutting part, which has no slots. */
  isCrossCutting(layer: string): boolean {
    return SLOTS[layer as Layer][0] === 'not-applicable'
  }

  /** Whether it is a platform or database of the body itself that others rely on. */
  servesOutside(row: ObjectRow): boolean {
    const type = this.value(row, 'type')
    if ((type !== 'platform' && type !== 'database') || this.value(row, 'recordType') !== 'original') return false
    const sharing = this.value(row, 'sharing')
    return (
      sharing === 'national-group-a' ||
      sharing === 'national-group-b' ||
      this.values(row, 'usageScope').some((scope) => scope === 'national' || scope === 'sector' || scope === 'inter-province')
    )
  }
}

const cellKey = (sheet: string, row: number, column: number): string => `${sheet}!${row},${column}`

/** A code as codes compare. */
export function codeKey(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, '')
    .replace(/[‐-―−]/gu, '-')
    .toUpperCase()
}

const COLUMNS = new Map(
  Object.values(TABLES).map(({ name, columns }) => [
    name,
    new Map<string, { readonly label: string; readonly list?: ListName; readonly many?: true }>(
      columns.map((column) => [column.key, column]),
    ),
  ]),
)

/** A column of the form. */
export function columnOf(table: TableName, column: ColumnKey): { readonly label: string; readonly list?: ListName; readonly many?: true } {
  return COLUMNS.get(table)!.get(column)!
}

const listOf = (table: TableName, column: ColumnKey): ListName | undefined => columnOf(table, column).list
