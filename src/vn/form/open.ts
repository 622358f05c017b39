/** A workbook of form 03 as a model, and what its rules judge in it. */

import { addTo } from '../../collections.ts'
import type { Place, RowCell } from '../../finding/define.ts'
import { loadDocuments, type Model, type SourceFile } from '../../load/load.ts'
import type { Path } from '../../load/places.ts'
import type { Element } from '../../model/element.ts'
import { cellName } from '../../workbook/define.ts'
import { readWorkbook } from '../../workbook/read.ts'
import { BEYOND_THE_FORM } from './beyond-the-form.ts'
import { fromBook } from './book.ts'
import { slug } from './codes.ts'
import { type Column, SUPPLEMENT_SHEET, TABLES, type TableName } from './columns.ts'
import type { TableRow, Tables } from './define.ts'
import { factsOf } from './header.ts'
import { LISTS } from './lists.ts'
import { readTables } from './read.ts'
import type { Made } from './to-document.ts'
import { Units } from './units.ts'

/** First part of a path that leads to a cell of the form rather than into the document made from it. */
export const CELL = '#cell'

/** A workbook in the form's own shape. */
export interface DossierContent {
  readonly tables: Tables
  /** Name of the body whose dossier it is, where that is told. */
  readonly body: string | undefined
  /** Names and codes of what it tells of beside the objects of table 1. */
  readonly known: readonly string[]
  /** Which rows each element was made from. */
  readonly made: readonly Made[]
  placeOf(path: Path): Omit<Place, 'file' | 'pointer'>
}

/** What a workbook says, as a model; its own rules are not run. */
export async function openDossier(bytes: Uint8Array, name: string): Promise<Model> {
  const tables = readTables(await readWorkbook(bytes, name), name)
  const { document, made, placeOf: placeInDocument } = fromBook(tables, { id: idFrom(name) })
  const content: DossierContent = {
    tables,
    body: factsOf(tables).get('body')?.value,
    known: namesIn(document),
    made,
    placeOf(path) {
      if (path[0] !== CELL) return placeInDocument(path)
      const [, sheet, row, column] = path
      if (typeof row !== 'number' || typeof column !== 'number') return { line: 1, column: 1 }
      return { line: row, column, cell: `${sheet}!${cellName(row, column)}` }
    },
  }
  const source: SourceFile = {
    name,
    format: 'table',
    text: '',
    bytes,
    placeOf: content.placeOf,
    ...aboutCells(tables),
    headings: new Map(Object.values(tables.headers).map(({ sheet, row }) => [sheet, row])),
  }
  return loadDocuments([{ source, value: document }], {
    form: { id: 'mau-03', content },
    // With the supplement of an export the workbook says what the form cannot.
    beyondFormat: tables.support[SUPPLEMENT_SHEET] === undefined ? BEYOND_THE_FORM : new Map(),
  })
}

const idFrom = (name: string): string => slug(name.slice(name.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')) || 'ho-so'

/** Columns that a row is known by. */
const NAMES: Readonly<Record<TableName, ReadonlySet<string>>> = {
  objects: new Set(['code', 'name']),
  relations: new Set(['code', 'from', 'to']),
  mappings: new Set(['code']),
  improvements: new Set(['gap', 'task']),
}

/** What reports ask of a cell: its row, who has to mend that, and what the cell may hold. */
function aboutCells(tables: Tables): Required<Pick<SourceFile, 'rowOf' | 'unitOf' | 'choicesOf'>> {
  const rows = new Map<string, TableRow>()
  for (const list of [tables.objects, tables.relations, tables.mappings, tables.improvements] as const)
    for (const row of list) rows.set(`${row.sheet}!${row.row}`, row)
  const find = (cell: string): { row: TableRow; column: number } | undefined => {
    const [, sheet, letters, number] = /^(.*)!([A-Z]+)(\d+)$/s.exec(cell) ?? []
    const row = rows.get(`${sheet}!${number}`)
    if (row === undefined || letters === undefined) return undefined
    return { row, column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) }
  }
  let units: Units | undefined
  return {
    rowOf(cell) {
      const found = find(cell)
      return found === undefined ? [] : shownRow(tables, found.row, found.column)
    },
    unitOf(cell) {
      const found = find(cell)
      return found === undefined ? undefined : (units ??= new Units(tables)).of(found.row)
    },
    choicesOf(cell) {
      const found = find(cell)
      if (found === undefined) return undefined
      const { row, column } = found
      const header = tables.headers[row.table]?.columns ?? {}
      const columns: readonly Column[] = TABLES[row.table].columns
      const own = columns.find(({ key }) => (row.cells[key as keyof TableRow['cells']]?.column ?? header[key]) === column)
      return own?.list === undefined || own.many === true ? undefined : LISTS[own.list].map(({ label }) => label)
    },
  }
}

/** A row as a report shows it. `at`: the column asked for. */
function shownRow(tables: Tables, row: TableRow, at: number): RowCell[] {
  const header = tables.headers[row.table]?.columns ?? {}
  const cells = TABLES[row.table].columns.map(({ key, label }) => {
    const filled = row.cells[key as keyof TableRow['cells']]
    const column = filled?.column ?? header[key]
    return { label, text: filled?.text ?? '', names: NAMES[row.table].has(key), here: column === at }
  })
  return [...cells, ...row.extra.map(({ label, text, column }) => ({ label, text, names: false, here: column === at }))]
}

/** Names and codes of what a document holds, of whatever kind. */
function namesIn(document: Readonly<Record<string, unknown>>): readonly string[] {
  const elements = Object.values(document).flatMap((list) =>
    Array.isArray(list) ? (list as readonly { name?: unknown; code?: unknown }[]) : [],
  )
  return elements.flatMap(({ name, code }) => [name, code].filter((text) => typeof text === 'string'))
}

/** The elements that each row became. */
export function elementsOf({ made }: DossierContent, { graph }: Model): ReadonlyMap<TableRow, readonly Element[]> {
  const elements = new Map<TableRow, Element[]>()
  for (const { fields, rows, mappings } of made) {
    const element = graph.get(String(fields.get('id')))
    if (element === undefined) continue
    for (const row of rows) addTo(elements, row, element)
    for (const row of mappings) addTo(elements, row, element)
  }
  return elements
}
