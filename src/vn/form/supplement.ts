/** What the tables cannot say of a model, as a sheet beside them: read back, the model is the same again. */
import { HEADER_KEYS, KINDS } from '../../model/catalogue.generated.ts'
import type { Element, Kind } from '../../model/element.ts'
import type { ArchitectureGraph } from '../../model/graph.ts'
import type { Part } from './codec.ts'
import { canonical, flatten, mayStand, same } from './fields.ts'
import { HEADER_FACTS, headerRows, readFacts } from './header.ts'
import { clean } from './read.ts'
import { keyText, type RowKey } from './row-key.ts'
import { governingMark, governingText, identify, type Made, type Supplement, type SupplementEntry, toDocument } from './to-document.ts'
import { ROW_KINDS, type ToTables } from './to-tables.ts'

export { SUPPLEMENT_SHEET } from './columns.ts'

/** Headers of the sheet, in order. */
const COLUMNS = ['Bảng', 'Mã', 'Dòng thứ', 'Bản ghi thứ', 'Trường', 'Nội dung ô khi xuất', 'Giá trị', 'Phần'] as const

/** Characters of a value in one cell; longer values go on in further rows. */
const PART_LENGTH = 30_000

/** Header keys that say how files lie, not what the model is. */
const OF_FILES: ReadonlySet<string> = new Set(['$schema', 'include'])

const FACT_FIELDS: ReadonlySet<string> = new Set(HEADER_FACTS.map(({ field }) => field))

export interface SupplementOptions {
  /** Tell every fact of the header, also those that HUONG_DAN tells: for a model's folder, which a workbook without that sheet may come into. */
  readonly wholeHeader?: boolean
}

/** Compares a model with what its own tables would be read as. */
export function supplementOf(graph: ArchitectureGraph, made: ToTables, { wholeHeader = false }: SupplementOptions = {}): Supplement {
  const { header } = graph
  const elements = KINDS.flatMap(({ kind, collection }) =>
    ROW_KINDS.has(kind) ? [] : (graph.all(kind) as readonly Element[]).map((element) => ({ collection, element: { ...element } })),
  )
  const body = header.body === undefined ? undefined : graph.find('agency', header.body)?.name
  const facts = readFacts(headerRows(header, body).map((row) => row.map(clean)))
  const rows = new Map<string, SupplementEntry[]>()
  const add = ({ key }: Made, entry: SupplementEntry): void => {
    const text = keyText(key)
    const known = rows.get(text)
    if (known === undefined) rows.set(text, [entry])
    else known.push(entry)
  }
  // Ids and kinds first, because everything else is read by them.
  for (const one of identify(made.tables, { supplement: { rows: new Map(), elements, header: [] }, facts })) {
    const element = behind(graph, made, one)
    if (element === undefined) continue
    const kind = graph.kindOf(element)
    if (one.fields.get('id') !== element.id) add(one, { field: 'id', governing: undefined, value: element.id })
    if (kind !== one.kind) add(one, { field: '@kind', governing: governingMark(governingText(one, '@kind') ?? ''), value: kind })
  }
  const read = toDocument(made.tables, {
    supplement: { rows: copied(rows), elements, header: [] },
    facts,
  })
  for (const one of read.made) {
    const element = behind(graph, made, one)
    if (element === undefined) continue
    const told = flatten(element as unknown as Record<string, unknown>)
    const guessed = (one.fields.get('assumed') as readonly string[] | undefined) ?? []
    let isGuessReplaced = false
    for (const field of new Set([...told.keys(), ...one.fields.keys()])) {
      const value = told.get(field)
      // A code that the tool gave stays with the model: the dossier goes by it from now on.
      if (field === 'id' || field === 'assumed' || (field === 'code' && value === undefined)) continue
      if (same(value, one.fields.get(field))) continue
      const governing = governingText(one, field)
      add(one, { field, governing: governing === undefined ? undefined : governingMark(governing), value })
      isGuessReplaced ||= guessed.includes(field)
    }
    const assumed = told.get('assumed')
    // A guess that the supplement replaces is one no more, so what remains assumed has to be told.
    if (isGuessReplaced || !same(assumed, one.fields.get('assumed'))) add(one, { field: 'assumed', governing: undefined, value: assumed })
  }
  const headed = HEADER_KEYS.filter((key) => !OF_FILES.has(key)).flatMap((field): SupplementEntry[] => {
    const value = header[field]
    if (!wholeHeader && canonical(value) === canonical(read.document[field])) return []
    if (value === undefined && field === 'id') return []
    // Kept rows stand in the tables, and what is said of them holds as long as the same rows are there.
    // A fact that stands nowhere yet is governed by its empty cell: whoever fills that in is heard.
    const own = FACT_FIELDS.has(field) ? (facts.get(field)?.text ?? facts.words.get(field) ?? '') : undefined
    const text = field === 'keptRows' ? canonical(read.document[field] ?? []) : own
    return [{ field, governing: text === undefined ? undefined : governingMark(text), value }]
  })
  return { rows, elements, header: headed }
}

const copied = (rows: ReadonlyMap<string, readonly SupplementEntry[]>): Map<string, readonly SupplementEntry[]> =>
  new Map([...rows].map(([key, list]) => [key, [...list]]))

/** The element of the model that a row was made from. */
function behind(graph: ArchitectureGraph, { holders }: ToTables, { key, rows }: Made): Element | undefined {
  const id = holders.get(rows[0]!)?.[key.part]?.[key.member - 1]
  return id === undefined ? undefined : graph.get(id)
}

/** The supplement as rows of texts, the first one its headers. */
export function supplementRows({ rows, elements, header }: Supplement): string[][] {
  const lines: string[][] = [[...COLUMNS]]
  const write = (key: readonly string[], { field, governing, value }: SupplementEntry): void => {
    const mark = governing === undefined ? '' : JSON.stringify(governing)
    const json = value === undefined ? '' : JSON.stringify(value)
    if (json.length <= PART_LENGTH) lines.push([...key, named(field), mark, json, ''])
    else {
      // Marks around a part keep white space at its ends, and a pair of surrogates is never cut in two.
      let number = 1
      for (let from = 0; from < json.length; number++) {
        let to = Math.min(from + PART_LENGTH, json.length)
        if (to < json.length && /[\uD800-\uDBFF]/.test(json[to - 1]!)) to--
        lines.push([...key, named(field), mark, `«${json.slice(from, to)}»`, String(number)])
        from = to
      }
    }
  }
  for (const entry of header) write(['header', '', '', ''], entry)
  for (const { collection, element } of elements) {
    const { id, ...rest } = element
    const fields = Object.entries(rest).filter(([, value]) => value !== undefined)
    if (fields.length === 0) write([collection, String(id), '', ''], { field: 'id', governing: undefined, value: id })
    for (const [field, value] of fields) write([collection, String(id), '', ''], { field, governing: undefined, value })
  }
  for (const [key, entries] of rows) {
    const [part = '', code = '', number = '', member = ''] = key.split('\u0001')
    for (const entry of entries) write([part, code, number, member], entry)
  }
  return lines
}

export interface ReadSupplement extends Supplement {
  /** Rows of the sheet that could not be understood. */
  readonly ignored: readonly number[]
}

const PARTS: readonly Exclude<Part, 'mapping'>[] = ['objects', 'relations', 'gap', 'task']
const KIND_OF = new Map<string, Kind>(KINDS.map(({ kind, collection }) => [collection, kind]))

/** Reads the rows of the sheet. Rows that somebody broke are told of and left out. */
export function readSupplement(lines: readonly (readonly string[])[]): ReadSupplement {
  const rows = new Map<string, SupplementEntry[]>()
  const elements = new Map<string, { collection: string; element: Record<string, unknown> }>()
  const header: SupplementEntry[] = []
  const ignored: number[] = []
  for (let at = 1; at < lines.length; at++) {
    const start = at
    const [table = '', code = '', number = '', member = '', name = '', mark = '', first = '', part = ''] = lines[at]!
    const field = name.startsWith('"') ? String(parsed(name) ?? '') : name
    if (lines[at]!.every((text) => text === '')) continue
    let json = first
    if (part === '1') {
      json = unmarked(first)
      for (let next = 2; lines[at + 1]?.[7] === String(next) && lines[at + 1]?.[4] === name; next++) json += unmarked(lines[++at]![6] ?? '')
    }
    const governing = mark === '' ? undefined : parsed(mark)
    const value = json === '' ? undefined : parsed(json)
    const broken = (json !== '' && value === undefined) || (mark !== '' && typeof governing !== 'string') || field === ''
    const entry: SupplementEntry = { field, governing: governing as string | undefined, value }
    const kind = KIND_OF.get(table)
    if (broken) ignored.push(start + 1)
    else if (table === 'header') {
      if ((HEADER_KEYS as readonly string[]).includes(field) && !OF_FILES.has(field)) header.push(entry)
      else ignored.push(start + 1)
    } else if (kind !== undefined && !ROW_KINDS.has(kind) && code !== '' && (field === 'id' || mayStand(kind, field) || isList(field))) {
      const key = `${table} ${code}`
      let known = elements.get(key)
      if (known === undefined) elements.set(key, (known = { collection: table, element: { id: code } }))
      if (field !== 'id') known.element[field] = value
    } else if ((PARTS as readonly string[]).includes(table) && Number(number) > 0 && Number(member) > 0) {
      const key: RowKey = { part: table as RowKey['part'], code, number: Number(number), member: Number(member) }
      const text = keyText(key)
      const known = rows.get(text)
      if (known === undefined) rows.set(text, [entry])
      else known.push(entry)
    } else ignored.push(start + 1)
  }
  return { rows, elements: [...elements.values()], header, ignored }
}

/** The name of a field as a cell can hold it: in quotes where a cell would lose white space. */
const named = (field: string): string => (clean(field) === field && !field.startsWith('"') ? field : JSON.stringify(field))

const isList = (field: string): boolean => field === 'notApplicable' || field === 'undetermined' || field === 'dossier'

const unmarked = (text: string): string => text.replace(/^«/, '').replace(/»$/, '')

/** JSON, or undefined for what is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
