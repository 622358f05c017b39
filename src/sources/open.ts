/** Any path to models: texts of a model, and files of other formats by their ending. */

import type { Place, RowCell } from '../finding/define.ts'
import type { Flaw } from '../load/integrity.ts'
import type { Model } from '../load/load.ts'
import type { Element } from '../model/element.ts'
import type { TableName } from '../vn/form/columns.ts'
import type { TableRow } from '../vn/form/define.ts'
import type { Breach } from '../vn/form/obligation.ts'
import { type LoadOptions, load, type Opener } from './load.ts'

/** Loads the models that paths, folders and globs name, workbooks of form 03 among them. */
export async function open(paths: readonly string[], options: Omit<LoadOptions, 'openers'>): Promise<Model[]> {
  return load(paths, { ...options, openers: OPENERS })
}

/** Who reads which files. What a format needs is loaded when a file of it is met. */
const OPENERS: readonly Opener[] = [{ endings: ['.xlsx', '.xlsm'], open: openDossier }]

/** First part of a path that leads to a cell of the form rather than into the document made from it. */
const CELL = '#cell'

/** A workbook of form 03 as a model: what its tables say, with what its own rules find among the flaws. */
async function openDossier(bytes: Uint8Array, name: string): Promise<Model> {
  const [{ readWorkbook }, { readTables }, { fromBook }, { readFacts }, { slug }, { loadDocuments }, { cellName }] = await Promise.all([
    import('../workbook/read.ts'),
    import('../vn/form/read.ts'),
    import('../vn/form/book.ts'),
    import('../vn/form/header.ts'),
    import('../vn/form/codes.ts'),
    import('../load/load.ts'),
    import('../workbook/define.ts'),
  ])
  const [{ breachesOf, OBLIGATION_RULES }, { inForm }, { BEYOND_THE_FORM }, { SUPPLEMENT_SHEET, SUPPORT_SHEETS, TABLES }] =
    await Promise.all([
      import('../vn/form/obligations.ts'),
      import('../vn/form/wording.ts'),
      import('../vn/form/beyond-the-form.ts'),
      import('../vn/form/columns.ts'),
    ])
  const tables = readTables(await readWorkbook(bytes, name), name)
  const made = fromBook(tables, { id: slug(name.slice(name.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')) || 'ho-so' })
  const body = readFacts(tables.support[SUPPORT_SHEETS.guide] ?? []).get('body')?.value
  const breaches = breachesOf(tables, { known: namesIn(made.document), ...(body === undefined ? {} : { body }) })
  const rows = new Map<string, TableRow>()
  for (const row of [...tables.objects, ...tables.relations, ...tables.mappings, ...tables.improvements])
    rows.set(`${row.sheet}!${row.row}`, row)
  const placeOf = (path: readonly (string | number)[]): Omit<Place, 'file' | 'pointer'> => {
    if (path[0] !== CELL) return made.placeOf(path)
    const [, sheet, row, column] = path
    if (typeof row !== 'number' || typeof column !== 'number') return { line: 1, column: 1 }
    return { line: row, column, cell: `${sheet}!${cellName(row, column)}` }
  }
  const rowOf = (cell: string): readonly RowCell[] => {
    const [, sheet, letters, number] = /^(.*)!([A-Z]+)(\d+)$/s.exec(cell) ?? []
    const row = rows.get(`${sheet}!${number}`)
    if (row === undefined || letters === undefined) return []
    const at = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    const header = tables.headers[row.table]?.columns ?? {}
    const cells = TABLES[row.table].columns.map(({ key, label }) => {
      const filled = row.cells[key as keyof TableRow['cells']]
      const column = filled?.column ?? header[key]
      return { label, text: filled?.text ?? '', names: NAMES[row.table].has(key), here: column === at }
    })
    return [...cells, ...row.extra.map(({ label, text, column }) => ({ label, text, names: false, here: column === at }))]
  }
  const headings = new Map(Object.values(tables.headers).map(({ sheet, row }) => [sheet, row]))
  const model = await loadDocuments([{ source: { name, format: 'table', text: '', placeOf, rowOf, headings }, value: made.document }], {
    formatRules: OBLIGATION_RULES,
    wording: inForm,
    // With the supplement of an export the workbook says what the form cannot.
    beyondFormat: tables.support[SUPPLEMENT_SHEET] === undefined ? BEYOND_THE_FORM : new Map(),
  })
  const elements = new Map<TableRow, Element[]>()
  for (const { fields, rows: own, mappings } of made.made) {
    const element = model.graph.get(String(fields.get('id')))
    if (element === undefined) continue
    for (const row of [...own, ...mappings]) {
      const known = elements.get(row)
      if (known === undefined) elements.set(row, [element])
      else known.push(element)
    }
  }
  const tellers = tellersOf(breaches, placeOf)
  const told = model.flaws.map((flaw) => ({ flaw, by: tellers(flaw) }))
  return {
    ...model,
    flaws: [
      ...told.filter(({ by }) => by.length === 0).map(({ flaw }) => flaw),
      ...breaches.map((breach) => flawOf(breach, model, elements)),
    ],
    answered: told.filter(({ by }) => by.length > 0),
  }
}

/** Columns that a row is known by. */
const NAMES: Readonly<Record<TableName, ReadonlySet<string>>> = {
  objects: new Set(['code', 'name']),
  relations: new Set(['code', 'from', 'to']),
  mappings: new Set(['code']),
  improvements: new Set(['gap', 'task']),
}

/** Names and codes of what a document holds, of whatever kind. */
function namesIn(document: Readonly<Record<string, unknown>>): readonly string[] {
  const elements = Object.values(document).flatMap((list) =>
    Array.isArray(list) ? (list as readonly { name?: unknown; code?: unknown }[]) : [],
  )
  return elements.flatMap(({ name, code }) => [name, code].filter((text) => typeof text === 'string'))
}

/** What a rule of the form found, as a flaw of the model. */
function flawOf(breach: Breach, { graph }: Model, elements: ReadonlyMap<TableRow, readonly Element[]>): Flaw {
  const { rule, message, severity, data, row, place, with: others, clauses, key } = breach
  const involved = [row, ...others].flatMap((one) => (one === undefined ? [] : (elements.get(one) ?? [])))
  return {
    rule,
    message,
    severity,
    data,
    document: 0,
    path: place === undefined ? [] : [CELL, place.sheet, place.row, place.column],
    elements: [...new Set(involved)].map((element) => ({ element, kind: graph.kindOf(element) })),
    clauses: clauses.map((locator) => ({ norm: 'DRAFT-GUIDE-2026', locator })),
    identity: key,
  }
}

/**
 * Which rules of the form tell what a flaw of the document made from the tables tells: of a cell that one speaks of, or of a row that lacks
 * something, the form's own words are enough.
 */
function tellersOf(
  breaches: readonly Breach[],
  placeOf: (path: Flaw['path']) => Omit<Place, 'file' | 'pointer'>,
): (flaw: Flaw) => readonly string[] {
  const cells = new Map<string, string[]>()
  const rows = new Map<string, string[]>()
  const empty: string[] = []
  const add = (to: Map<string, string[]>, key: string, rule: string): void => {
    const known = to.get(key)
    if (known === undefined) to.set(key, [rule])
    else if (!known.includes(rule)) known.push(rule)
  }
  for (const { rule, place, message } of breaches) {
    if (message === 'noRows' || message === 'noHeader' || message === 'missingSheet') empty.push(rule)
    if (place === undefined) continue
    add(cells, `${place.sheet}!${place.row},${place.column}`, rule)
    add(rows, `${place.sheet}!${place.row}`, rule)
  }
  return ({ rule, path }) => {
    if (rule === 'core/model-is-not-empty') return empty
    const { cell, line, column } = placeOf(path)
    if (cell === undefined) return []
    const sheet = cell.slice(0, cell.lastIndexOf('!'))
    const told =
      rule === 'core/required-keys-are-present' || rule === 'core/ids-are-unique'
        ? rows.get(`${sheet}!${line}`)
        : cells.get(`${sheet}!${line},${column}`)
    return told ?? []
  }
}
