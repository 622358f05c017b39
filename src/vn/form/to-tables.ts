/** A model to the four tables: every object, relation, mapping and pair of gap and task a row. */

import { WordPattern } from '../../fold.ts'
import { KINDS } from '../../model/catalogue.generated.ts'
import { compareCodes } from '../../model/codes.ts'
import type { Element, Kind } from '../../model/element.ts'
import type { ArchitectureGraph } from '../../model/graph.ts'
import { compareCodePoints } from '../../text.ts'
import { AgencyNames } from '../words/agencies.ts'
import { CODECS, type Codec, columnLabel, type Fields, fieldsOf, type Part, printCell, readCell, type Surroundings } from './codec.ts'
import { CodeGiver, slug } from './codes.ts'
import { GAP_COLUMNS, TABLES, TASK_COLUMNS, type TableName } from './columns.ts'
import type { ExtraCell, TableCell, TableHeader, TableRow, Tables } from './define.ts'
import { canonical, flatten, same } from './fields.ts'
import { kindOfObject, objectType } from './guess.ts'
import { labelOf, matchValue, type ObjectType } from './lists.ts'
import { clean } from './read.ts'
import { References } from './references.ts'
import { typeOf } from './to-document.ts'

/** Kinds that stand in table 1. */
export const OBJECT_KINDS = ['infrastructure', 'network', 'system', 'database', 'service', 'component'] as const satisfies readonly Kind[]

/** Kinds that have rows of their own in the tables. */
export const ROW_KINDS: ReadonlySet<Kind> = new Set<Kind>([...OBJECT_KINDS, 'integration', 'gap', 'task'])

export interface ToTables {
  readonly tables: Tables
  /** Codes that the tool gave, by id: elements without a code, and gaps and tasks whose code another has. */
  readonly given: ReadonlyMap<string, string>
  /** Ids of the elements behind a row, by part of the form; several for a row of several relations. */
  readonly holders: ReadonlyMap<TableRow, Readonly<Partial<Record<Exclude<Part, 'mapping'>, readonly string[]>>>>
}

export interface ToTablesOptions {
  /** Give codes to elements that have none. They are needed in a dossier; without them a row is known by its name. */
  readonly giveCodes?: boolean
}

/** Header of a column of checks, which is no data. */
const CHECK_LABEL = new WordPattern('^kiểm tra\\b')

/** Characters that a cell can hold. */
const MOST_CHARACTERS = 32_767

/** Makes the tables of a model; rows stand in the natural order of their codes. Linear in the model's size but for sorting. */
export function toTables(graph: ArchitectureGraph, { giveCodes = true }: ToTablesOptions = {}): ToTables {
  return new Writer(graph, giveCodes).write()
}

type Holders = Partial<Record<Exclude<Part, 'mapping'>, readonly string[]>>

interface Item {
  readonly element: Element
  readonly kind: Kind
  readonly code: string
  readonly fields: Fields
}

class Writer {
  readonly #graph: ArchitectureGraph
  readonly #giveCodes: boolean
  readonly #given = new Map<string, string>()
  readonly #codes = new Map<string, string>()
  readonly #objects = new References()
  readonly #tasks = new References()
  readonly #anything = new References()
  readonly #agencies = new Map<string, string>()
  readonly #holders = new Map<TableRow, Holders>()
  readonly #extraColumns = new Map<TableName, Map<string, number>>()

  constructor(graph: ArchitectureGraph, giveCodes: boolean) {
    this.#graph = graph
    this.#giveCodes = giveCodes
  }

  write(): ToTables {
    this.#assignCodes()
    const objects = this.#sorted(OBJECT_KINDS)
    const relations = this.#sorted(['integration'])
    const gaps = this.#sorted(['gap'])
    const tasks = this.#sorted(['task'])
    this.#know(objects, relations, gaps, tasks)
    const tables: Tables = {
      objects: [...objects.map((item) => this.#object(item)), ...this.#kept('objects')],
      relations: [...this.#relations(relations), ...this.#kept('relations')].sort(byCode),
      mappings: [...objects.flatMap((item) => this.#mappings(item)), ...this.#kept('mappings')],
      improvements: [...this.#improvements(gaps, tasks), ...this.#kept('improvements')],
      headers: Object.fromEntries(Object.values(TABLES).map((table) => [table.name, headerOf(table.name)])),
      remarks: [],
      support: {},
    }
    return { tables, given: this.#given, holders: this.#holders }
  }

  /** The dossier's codes: own objects KT, national components QG, other references LQ, communes' CX, relations QH, gaps ND, tasks NV. */
  #assignCodes(): void {
    const graph = this.#graph
    const owned = [
      ...graph.elements().flatMap(({ code }) => (code === undefined ? [] : [clean(code)])),
      ...this.#kept('relations').flatMap(({ cells }) => cells.code?.text ?? []),
    ]
    const giver = new CodeGiver(owned)
    const seen = new Map<string, Set<string>>([
      ['gap', new Set()],
      ['task', new Set()],
    ])
    for (const kind of [...OBJECT_KINDS, 'integration', 'gap', 'task'] as const) {
      const elements = [...(graph.all(kind) as readonly Element[])].sort((a, b) => compareCodes(a.id, b.id))
      const needy: Element[] = []
      for (const element of elements) {
        const code = clean(element.code ?? '')
        const others = seen.get(kind)
        if (code === '' || others?.has(code)) needy.push(element)
        else {
          others?.add(code)
          this.#codes.set(element.id, code)
        }
      }
      if (!this.#giveCodes) continue
      for (const element of needy) {
        // Rows of several relations give their code to the first of them.
        if (kind === 'integration' && element.dossier?.sharesRow !== undefined && graph.find('integration', element.dossier.sharesRow))
          continue
        this.#give(element, giver.give(prefixOf(kind, element)))
      }
    }
    this.#giver = giver
  }

  #giver: CodeGiver = new CodeGiver([])

  #give(element: Element, code: string): string {
    this.#codes.set(element.id, code)
    this.#given.set(element.id, code)
    return code
  }

  #sorted(kinds: readonly Kind[]): Item[] {
    return kinds
      .flatMap((kind) =>
        (this.#graph.all(kind) as readonly Element[]).map((element) => {
          const code = this.#codes.get(element.id) ?? ''
          const fields = flatten(element as unknown as Record<string, unknown>)
          if (code === '') fields.delete('code')
          else fields.set('code', code)
          return { element, kind, code, fields }
        }),
      )
      .sort((a, b) => compareCodes(a.code, b.code) || compareCodePoints(a.element.id, b.element.id))
  }

  /** Registers what cells may point at, in the order in which a reader of the tables meets it. */
  #know(...items: readonly Item[][]): void {
    const [objects = [], relations = [], gaps = [], tasks = []] = items
    const known = ({ element, code }: Item) => {
      const name = clean(element.name ?? '')
      return { id: element.id, code: code === '' ? undefined : code, name: name === '' ? undefined : name }
    }
    for (const { kind } of KINDS) {
      if (ROW_KINDS.has(kind)) continue
      for (const element of this.#graph.all(kind) as readonly Element[]) {
        const name = element.name === undefined ? undefined : clean(element.name)
        this.#anything.add({ id: element.id, code: element.code, name })
        if (kind === 'agency' && name !== undefined && !this.#agencies.has(name)) this.#agencies.set(name, element.id)
      }
    }
    for (const item of objects) {
      this.#objects.add(known(item))
      this.#anything.add(known(item))
    }
    for (const item of relations) this.#anything.add({ id: item.element.id, code: item.code === '' ? undefined : item.code })
    for (const item of tasks) {
      this.#tasks.add(known(item))
      this.#anything.add(known(item))
    }
    for (const item of gaps) this.#anything.add({ id: item.element.id, code: item.code === '' ? undefined : item.code })
  }

  #around(kind: string): Surroundings {
    return {
      kind,
      state: this.#graph.header.state,
      agency: (name) => this.#agencyOf(name) ?? slug(name),
      isAgency: (name) => this.#agencies.has(name),
      platform: (role) => this.#lone(this.#graph.all('system').filter(({ platformRole }) => platformRole === role)),
      network: (own) => this.#lone(this.#graph.all('network').filter((network) => network.kind === own)),
      agencyName: (id) => clean(this.#graph.find('agency', id)?.name ?? ''),
      refer: (text) => this.#anything.find(text),
      tasks: (text) => this.#tasks.find(text),
      code: (id) => this.#anything.print(id),
      remark: () => {},
    }
  }

  #lone(elements: readonly Element[]): string | undefined {
    return elements.length === 1 ? elements[0]!.id : undefined
  }

  /** The agency that a name means, however it is written. */
  #agencyOf(name: string): string | undefined {
    const exact = this.#agencies.get(name)
    if (exact !== undefined) return exact
    if (this.#byKey === undefined) {
      const { body } = this.#graph.header
      const bodyName = body === undefined ? undefined : this.#graph.find('agency', body)?.name
      const names = new AgencyNames(bodyName === undefined ? {} : { body: bodyName })
      const ids = new Map<string, string>()
      for (const [known, id] of this.#agencies) if (!ids.has(names.read(known).key)) ids.set(names.read(known).key, id)
      this.#byKey = { names, ids }
    }
    return this.#byKey.ids.get(this.#byKey.names.read(name).key)
  }
  #byKey: { readonly names: AgencyNames; readonly ids: ReadonlyMap<string, string> } | undefined

  /** The text of a column: as it was once written where it still says what the element says, else as the form prints it. */
  #text(codec: Codec, fields: Fields, kind: string, around: Surroundings): string {
    const written = fields.get(`cell:${codec.column}`)
    if (typeof written === 'string' && this.#stillSays(codec, written, fields, kind, around)) return written
    return fit(printCell(codec, fields, around))
  }

  #stillSays(codec: Codec, written: string, fields: Fields, kind: string, around: Surroundings): boolean {
    if (clean(written) !== written || written.length > MOST_CHARACTERS) return false
    const said = new Map(readCell(codec, written, around))
    if (!said.has(codec.fields[0]!) && isAssumed(fields, codec, kind)) return true
    return fieldsOf(codec).every((field) => same(said.get(field), fields.get(field)))
  }

  #cells(part: Part, fields: Fields, kind: string): Record<string, string> {
    const around = this.#around(kind)
    return Object.fromEntries(CODECS[part].map((codec) => [codec.column, this.#text(codec, fields, kind, around)]))
  }

  #object({ element, kind, fields }: Item): TableRow<'objects'> {
    const texts = this.#cells('objects', fields, kind)
    const written = fields.get('cell:type')
    const name = texts['name'] ?? ''
    texts['type'] =
      typeof written === 'string' && clean(written) === written && isType(written, kind, fields, name)
        ? written
        : labelOf('objectType', typeOf(kind, fields))!
    const row = this.#row('objects', texts, extraOf(fields))
    this.#holders.set(row, { objects: [element.id] })
    return row
  }

  #relations(items: readonly Item[]): TableRow<'relations'>[] {
    const byId = new Map(items.map((item) => [item.element.id, item]))
    const followers = new Map<string, Item[]>()
    for (const item of items) {
      const first = byId.get(String(item.fields.get('sharesRow') ?? ''))
      if (first === undefined || first === item || first.fields.has('sharesRow')) continue
      const known = followers.get(first.element.id)
      if (known === undefined) followers.set(first.element.id, [item])
      else known.push(item)
    }
    const rows: TableRow<'relations'>[] = []
    const done = new Set<string>()
    for (const item of items) {
      const following = followers.get(item.element.id)
      const group = following === undefined ? undefined : this.#group(item, following)
      if (group !== undefined) for (const member of group.members) done.add(member.element.id)
      if (group !== undefined) rows.push(this.#relation(group.members, group.from, group.to))
    }
    for (const item of items) {
      if (done.has(item.element.id)) continue
      // A relation that shared a row and no longer can needs a code of its own.
      if (item.code === '' && this.#giveCodes) {
        const code = this.#give(item.element, this.#giver.give('QH'))
        item.fields.set('code', code)
      }
      rows.push(this.#relation([item], [String(item.fields.get('from'))], [String(item.fields.get('to'))]))
    }
    return rows
  }

  /** Rows that no element was made of, as they were read. */
  #kept<T extends TableName>(table: T): TableRow<T>[] {
    return (this.#graph.header.keptRows ?? [])
      .filter(({ sheet }) => sheet === TABLES[table].sheet)
      .map(({ cells = [], extra = [] }) => this.#row(table, Object.fromEntries(cells.map(({ column, text }) => [column, text])), extra))
  }

  /** The relations that one row can stand for: every source with every target, alike in all else. */
  #group(first: Item, following: readonly Item[]): { members: Item[]; from: string[]; to: string[] } | undefined {
    const all = [first, ...following]
    const around = this.#around('integration')
    const alike = (item: Item): string =>
      canonical(CODECS.relations.filter(({ column }) => column !== 'code').map((codec) => printCell(codec, item.fields, around)))
    const look = alike(first)
    if (following.some((item) => alike(item) !== look)) return undefined
    const byPair = new Map(all.map((item) => [`${String(item.fields.get('from'))} ${String(item.fields.get('to'))}`, item]))
    const ends = (end: 'from' | 'to'): string[] => distinct(all.map(({ fields }) => String(fields.get(end))))
    const written = (end: 'from' | 'to'): string[] => {
      const text = first.fields.get(`cell:${end}`)
      return typeof text === 'string' ? [...this.#objects.find(text).ids] : ends(end)
    }
    // As the row once named them, else in the order of the codes.
    for (const [from, to] of [
      [written('from'), written('to')],
      [ends('from'), ends('to')],
    ] as const) {
      const members = from.flatMap((one) => to.map((other) => byPair.get(`${one} ${other}`)))
      if (byPair.size === all.length && members.length === all.length && members[0] === first && !members.includes(undefined))
        return { members: members as Item[], from, to }
    }
    return undefined
  }

  #relation(members: readonly Item[], from: readonly string[], to: readonly string[]): TableRow<'relations'> {
    const first = members[0]!
    const texts = this.#cells('relations', first.fields, 'integration')
    for (const [end, ids] of [['from', from] as const, ['to', to] as const]) {
      const written = first.fields.get(`cell:${end}`)
      texts[end] =
        typeof written === 'string' && clean(written) === written && canonical(this.#objects.find(written).ids) === canonical(ids)
          ? written
          : ids.map((id) => this.#anything.print(id)).join('; ')
    }
    const row = this.#row('relations', texts, extraOf(first.fields))
    this.#holders.set(row, { relations: members.map(({ element }) => element.id) })
    return row
  }

  #mappings({ element, fields }: Item): TableRow<'mappings'>[] {
    const list = (fields.get('mappings') as readonly Readonly<Record<string, unknown>>[] | undefined) ?? []
    return list.map((mapping) => {
      const own: Fields = flatten({ dossier: { cells: mapping['cells'] ?? [] } })
      for (const [name, value] of Object.entries(mapping)) if (name !== 'cells' && name !== 'extra') own.set(name, value)
      const texts = this.#cells('mapping', own, 'mapping')
      const written = own.get('cell:code')
      const { ids, unknown } = typeof written === 'string' ? this.#objects.find(written) : { ids: [], unknown: [] }
      const points = unknown.length === 0 && ids.length === 1 && ids[0] === element.id
      texts['code'] = typeof written === 'string' && clean(written) === written && points ? written : this.#anything.print(element.id)
      return this.#row('mappings', texts, (mapping['extra'] as readonly Told[] | undefined) ?? [])
    })
  }

  #improvements(gaps: readonly Item[], tasks: readonly Item[]): TableRow<'improvements'>[] {
    const taskItems = new Map(tasks.map((item) => [item.element.id, item]))
    const rows: TableRow<'improvements'>[] = []
    const used = new Set<string>()
    const gapTexts = (gap: Item, more: boolean): Record<string, string> =>
      pick(this.#cells('gap', gap.fields, 'gap'), ['gap', ...GAP_COLUMNS], more)
    const taskTexts = new Map<string, Record<string, string>>()
    const textsOf = (task: Item, more = false): Record<string, string> => {
      let known = taskTexts.get(task.element.id)
      if (known === undefined) taskTexts.set(task.element.id, (known = this.#cells('task', task.fields, 'task')))
      return pick(known, ['task', ...TASK_COLUMNS], more)
    }
    for (const gap of gaps) {
      const own = ((gap.fields.get('tasks') as readonly string[] | undefined) ?? [])
        .flatMap((id) => taskItems.get(id) ?? [])
        .sort((a, b) => compareCodes(a.code, b.code) || compareCodePoints(a.element.id, b.element.id))
      const pairs = (gap.fields.get('pairs') as readonly Pair[] | undefined) ?? []
      if (own.length === 0) {
        const row = this.#row('improvements', gapTexts(gap, true), extraOf(gap.fields))
        this.#holders.set(row, { gap: [gap.element.id] })
        rows.push(row)
      }
      const texts = gapTexts(gap, false)
      for (const task of own) {
        used.add(task.element.id)
        const told = pairs.filter((pair) => pair.task === task.element.id)
        for (const pair of told.length === 0 ? [{ task: task.element.id }] : told)
          rows.push(this.#pair(gap, task, texts, textsOf(task), pair))
      }
    }
    for (const task of tasks) {
      if (used.has(task.element.id)) continue
      const row = this.#row('improvements', textsOf(task, true), extraOf(task.fields))
      this.#holders.set(row, { task: [task.element.id] })
      rows.push(row)
    }
    return rows
  }

  #pair(gap: Item, task: Item, gapTexts: Record<string, string>, taskTexts: Record<string, string>, pair: Pair): TableRow<'improvements'> {
    const texts: Record<string, string> = { ...gapTexts, ...taskTexts, note: fit(pair.note ?? '') }
    const extra: Told[] = []
    for (const told of pair.extra ?? []) {
      const column = [...GAP_COLUMNS, ...TASK_COLUMNS].find((key) => columnLabel('improvements', key) === told.column)
      // A row that says something else than the first of its code.
      if (column === undefined) extra.push(told)
      else texts[column] = fit(told.text)
    }
    const row = this.#row('improvements', texts, extra)
    this.#holders.set(row, { gap: [gap.element.id], task: [task.element.id] })
    return row
  }

  #row<T extends TableName>(table: T, texts: Readonly<Record<string, string>>, extra: readonly Told[]): TableRow<T> {
    const cells: Record<string, TableCell> = {}
    for (const [at, { key }] of TABLES[table].columns.entries()) {
      const text = fit(texts[key] ?? '')
      if (text !== '') cells[key] = { text, column: at + 1, formula: false }
    }
    const times = new Map<string, number>()
    const further: ExtraCell[] = []
    for (const { column, text } of extra) {
      const label = clean(column)
      const shown = fit(text)
      // A column of checks is left out when it is read, so nothing may stand in one.
      if (label === '' || shown === '' || CHECK_LABEL.test(label)) continue
      const number = (times.get(label) ?? 0) + 1
      times.set(label, number)
      further.push({ label, text: shown, column: this.#extraColumn(table, label, number), formula: false })
    }
    return {
      table,
      sheet: TABLES[table].sheet,
      row: 0,
      hidden: false,
      cells: cells as TableRow<T>['cells'],
      extra: further.sort((a, b) => a.column - b.column),
    }
  }

  #extraColumn(table: TableName, label: string, number: number): number {
    let columns = this.#extraColumns.get(table)
    if (columns === undefined) this.#extraColumns.set(table, (columns = new Map()))
    const key = `${label}\u0001${number}`
    let column = columns.get(key)
    if (column === undefined) columns.set(key, (column = TABLES[table].columns.length + columns.size + 1))
    return column
  }
}

const byCode = (a: TableRow<'relations'>, b: TableRow<'relations'>): number =>
  compareCodes(a.cells.code?.text ?? '', b.cells.code?.text ?? '')

interface Told {
  readonly column: string
  readonly text: string
}

interface Pair {
  readonly task: string
  readonly note?: string
  readonly extra?: readonly Told[]
}

function headerOf(name: TableName): TableHeader {
  return { sheet: TABLES[name].sheet, row: 1, columns: Object.fromEntries(TABLES[name].columns.map(({ key }, at) => [key, at + 1])) }
}

function pick(texts: Readonly<Record<string, string>>, columns: readonly string[], withNote: boolean): Record<string, string> {
  return Object.fromEntries((withNote ? [...columns, 'note'] : columns).map((column) => [column, texts[column] ?? '']))
}

const distinct = (items: readonly string[]): string[] => [...new Set(items)]

/** Which series of codes an element belongs to. */
function prefixOf(kind: Kind, { recordType, sharing, usageScope }: Element): string {
  if (kind === 'integration') return 'QH'
  if (kind === 'gap') return 'ND'
  if (kind === 'task') return 'NV'
  if (recordType === 'reference') return sharing === 'national-group-a' || sharing === 'national-group-b' ? 'QG' : 'LQ'
  return usageScope?.length === 1 && usageScope[0] === 'commune' ? 'CX' : 'KT'
}

/** Cells under headers that the form does not have. */
function extraOf(fields: Fields): Told[] {
  return [...fields].flatMap(([name, value]) =>
    name.startsWith('extra:') && typeof value === 'string'
      ? [{ column: name.slice('extra:'.length).replace(/\u0001\d+$/, ''), text: value }]
      : [],
  )
}

/** Whether a column's field was supplied by the reader, because the cell did not tell it. */
function isAssumed(fields: Fields, { column, fields: [field] }: Codec, kind: string): boolean {
  if (!((fields.get('assumed') as readonly string[] | undefined) ?? []).includes(field!)) return false
  if (field === 'name') return fields.get('name') === (fields.get('code') ?? fields.get('id'))
  return kind === 'integration' && column === 'kind' && fields.get('kind') === 'other'
}

/** Whether a text names the type of an element, or names none while its name gives the type away. */
function isType(text: string, kind: Kind, fields: Fields, name: string): boolean {
  const type = (matchValue('objectType', text) as ObjectType | undefined) ?? objectType(name)
  const isPlatform = fields.get('kind') === 'platform'
  if (type === 'platform' || type === 'system') return kind === 'system' && isPlatform === (type === 'platform')
  if (type === 'infrastructure') return kind === 'infrastructure' || kind === 'network'
  return kindOfObject(type, name) === kind
}

/** A text as a cell can hold it. */
function fit(text: string): string {
  const cleaned = clean(text)
  return cleaned.length <= MOST_CHARACTERS ? cleaned : `${clean(cleaned.slice(0, MOST_CHARACTERS - 1).replace(/[\uD800-\uDBFF]$/, ''))}…`
}
