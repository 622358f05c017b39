/** The four tables to a document of the schema's shape: what every cell says, and where each field stands. */

import type { Place } from '../../finding/define.ts'
import { fingerprint } from '../../finding/fingerprint.ts'
import { spelling } from '../../fold.ts'
import { append, smallest } from '../../large.ts'
import { KINDS, REFERENCES } from '../../model/catalogue.generated.ts'
import type { Kind } from '../../model/element.ts'
import { compareCodePoints, fold } from '../../text.ts'
import { cellName } from '../../workbook/define.ts'
import {
  MINISTRIES_ABOVE as ABOVE,
  agenciesInCell,
  agencyLevel,
  isGroup,
  isSupplier,
  ministryAbove,
  type Settled,
  settleAgencies,
} from '../words/agencies.ts'
import {
  CODECS,
  type Codec,
  columnLabel,
  type Fields,
  GOVERNING,
  hasField,
  type Part,
  printCell,
  readCell,
  referred,
  type Surroundings,
  shownDay,
} from './codec.ts'
import { Ids, slug } from './codes.ts'
import { type ColumnKey, GAP_COLUMNS, SUPPORT_SHEETS, TABLES, TASK_COLUMNS, type TableName } from './columns.ts'
import type { TableCell, TableRemark, TableRow, Tables } from './define.ts'
import { canonical, mayStand, unflatten } from './fields.ts'
import {
  databaseScope,
  infrastructureKind,
  isNamedAsBelow,
  kindOfObject,
  mayStandBelow,
  networkKind,
  objectType,
  platformRole,
  systemKind,
} from './guess.ts'
import { HEADER_FACTS, type HeaderFacts, NO_FACTS } from './header.ts'
import { LISTS, labelOf, matchValue, type ObjectType, suggestion } from './lists.ts'
import { placeholderOf } from './placeholder.ts'
import { References } from './references.ts'
import { type RemarkData, type RemarkId, remark } from './remarks.ts'
import { keyText, type RowKey, RowNumbers } from './row-key.ts'

/** A text as it is remembered: long ones by their fingerprint. */
export function governingMark(text: string): string {
  return text.length <= LONGEST_MARK ? text : `#${fingerprint([text])}`
}

const LONGEST_MARK = 500

/** A value that the cells do not tell, with the text of the cell that governs it as it was when the value was written down. */
export interface SupplementEntry {
  readonly field: string
  /** Undefined for a field without a column. */
  readonly governing: string | undefined
  /** Undefined where the element has no such field although the cell would give it one. */
  readonly value: unknown
}

/** What tables cannot say of a model. */
export interface Supplement {
  /** By the text of a row's key. */
  readonly rows: ReadonlyMap<string, readonly SupplementEntry[]>
  /** Elements that have no row, whole. */
  readonly elements: readonly { readonly collection: string; readonly element: Readonly<Record<string, unknown>> }[]
  readonly header: readonly SupplementEntry[]
}

export const NO_SUPPLEMENT: Supplement = { rows: new Map(), elements: [], header: [] }

/** How a row was read. */
export interface RowStatus {
  readonly table: TableName
  readonly sheet: string
  readonly row: number
  readonly status: 'read' | 'remarked' | 'not-read'
  readonly remarks: readonly TableRemark[]
}

/** An element made from rows, before it is one. */
export interface Made {
  readonly kind: Kind
  readonly key: RowKey
  readonly fields: Fields
  /** Cells that say something of it, by column; for a gap or task the first that is not blank over its rows. */
  readonly cells: Readonly<Record<string, TableCell>>
  readonly rows: readonly TableRow[]
  readonly mappings: TableRow<'mappings'>[]
  /** What the cells say of fields that more than one cell governs, or another than their own. */
  readonly governed: Map<string, string>
}

export interface ToDocument {
  /** Of the schema's shape, as far as the tables allow. */
  readonly document: Readonly<Record<string, unknown>>
  readonly made: readonly Made[]
  readonly rows: readonly RowStatus[]
  /** What was decided about names of agencies. */
  readonly agencies: readonly TableRemark[]
  /** Where a path of the document stands in the workbook. */
  placeOf(path: readonly (string | number)[]): Omit<Place, 'file' | 'pointer'>
}

export interface ToDocumentOptions {
  /** From the sheet of the workbook itself. */
  readonly supplement?: Supplement
  /** What the model's folder held when the workbook came in. */
  readonly existing?: Supplement
  readonly facts?: HeaderFacts
  /** What people answered about agencies: by a name as it is written, the name that it means. */
  readonly agencies?: Readonly<Record<string, string>>
  /** Names of agencies that were answered otherwise when the model's folder was written: what it says by them counts no more. */
  readonly withdrawn?: readonly string[]
  /** Id of the model when nothing tells it. */
  readonly id?: string
}

const COLLECTION = new Map<Kind, string>(KINDS.map(({ kind, collection }) => [kind, collection]))
const KIND_OF_COLLECTION = new Map<string, Kind>(KINDS.map(({ kind, collection }) => [collection, kind]))

/** What governs a field of an element: the text of its cell, empty when blank; undefined for a field without a column. */
export function governingText({ governed, cells, key }: Made, field: string): string | undefined {
  const own = governed.get(field)
  if (own !== undefined) return own
  const column = GOVERNING[key.part].get(field)
  return column === undefined ? undefined : (cells[column]?.text ?? '')
}

/** The elements that rows stand for, with no more than their ids and kinds. */
export function identify(tables: Tables, options: ToDocumentOptions = {}): readonly Made[] {
  return new Reader(tables, options).identify()
}

/** Reads every row of the tables. Linear in their size. */
export function toDocument(tables: Tables, options: ToDocumentOptions = {}): ToDocument {
  return new Reader(tables, options).read()
}

/** Questions about agencies that a person is asked at a time. */
const MOST_QUESTIONS = 20

type Row = TableRow
type Cells = Readonly<Record<string, TableCell>>

const cellsOf = (row: Row): Cells => row.cells as Cells
const textOf = (row: Row, column: string): string => cellsOf(row)[column]?.text ?? ''

class Reader {
  readonly #tables: Tables
  readonly #supplement: Supplement
  readonly #existing: Supplement
  readonly #facts: HeaderFacts
  readonly #wishedId: string | undefined
  readonly #answers: Readonly<Record<string, string>>
  /** The same by the spelling of the name. */
  readonly #answered: ReadonlyMap<string, string>
  readonly #withdrawn: ReadonlySet<string>
  /** In how many cells each name of an agency stands. */
  readonly #uses = new Map<string, number>()
  readonly #ids = new Ids()
  readonly #numbers = new RowNumbers()
  readonly #objects = new References()
  readonly #tasks = new References()
  readonly #anything = new References()
  readonly #made: Made[] = []
  readonly #whole: { kind: Kind; element: Readonly<Record<string, unknown>>; isFolders: boolean }[] = []
  readonly #agencies = new Map<string, string>()
  readonly #agencyNames = new Map<string, string>()
  readonly #newAgencies: { id: string; name: string; row: Row | undefined; cell: TableCell | undefined }[] = []
  readonly #status = new Map<Row, { read: boolean; remarks: TableRemark[] }>()
  /** Ids of the objects that are platforms of a role, and networks of a kind. */
  readonly #platforms = new Map<string, Set<string>>()
  readonly #networks = new Map<string, Set<string>>()
  #settled: Settled = { nameOf: new Map(), written: new Map(), former: [], alike: [] }
  readonly #state: string | undefined
  readonly #kept: Row[] = []

  constructor(
    tables: Tables,
    { supplement = NO_SUPPLEMENT, existing = NO_SUPPLEMENT, facts = NO_FACTS, agencies = {}, withdrawn = [], id }: ToDocumentOptions,
  ) {
    this.#tables = tables
    this.#supplement = supplement
    this.#existing = existing
    this.#facts = facts
    this.#wishedId = id
    this.#answers = agencies
    this.#withdrawn = new Set(withdrawn.map(spelling))
    this.#answered = new Map(Object.entries(agencies).map(([said, meant]) => [spelling(said), meant]))
    this.#state = facts.get('state')?.value as string | undefined
  }

  identify(): readonly Made[] {
    this.#rows()
    return this.#made
  }

  /** Goes over the rows to see which elements there are; what is returned reads what the cells say of them. */
  #rows(): readonly (() => void)[] {
    this.#takeWhole()
    for (const table of [this.#tables.objects, this.#tables.relations, this.#tables.mappings, this.#tables.improvements])
      for (const row of table) this.#status.set(row, { read: true, remarks: [] })
    this.#reserve()
    this.#settle()
    const fills: (() => void)[] = []
    this.#objectRows(fills)
    this.#relationRows(fills)
    this.#mappingRows(fills)
    this.#improvementRows(fills)
    return fills
  }

  read(): ToDocument {
    for (const fill of this.#rows()) fill()
    for (const made of this.#made) this.#supplementTo(made)
    return this.#result()
  }

  /** Elements without rows come first: their names and codes may be pointed at. */
  #takeWhole(): void {
    const seen = new Set<string>()
    for (const source of [this.#existing, this.#supplement]) {
      for (const { collection, element } of source.elements) {
        const kind = KIND_OF_COLLECTION.get(collection)
        const { id, name, code } = element as { id?: unknown; name?: unknown; code?: unknown }
        if (kind === undefined || typeof id !== 'string' || seen.has(id)) continue
        seen.add(id)
        this.#ids.take(id)
        this.#whole.push({ kind, element, isFolders: source === this.#existing })
        const told = typeof name === 'string' ? name : undefined
        this.#anything.add({ id, code: typeof code === 'string' ? code : undefined, name: told })
        if (kind === 'agency' && told !== undefined) {
          if (!this.#agencies.has(told)) this.#agencies.set(told, id)
          this.#agencyNames.set(id, told)
        }
      }
    }
  }

  /** Decides which of the names in the cells mean one agency. */
  #settle(): void {
    const names = new Set<string>()
    const take = (text: string): void => {
      const { names: own } = agenciesInCell(text)
      for (const name of own) {
        if (isSupplier(name) || isGroup(name) || placeholderOf(name) !== undefined) continue
        names.add(name)
        this.#uses.set(name, (this.#uses.get(name) ?? 0) + 1)
      }
    }
    for (const row of this.#tables.objects)
      for (const column of ['owner', 'operator', 'dataOwner']) if (textOf(row, column) !== '') take(textOf(row, column))
    for (const row of this.#tables.improvements)
      for (const column of ['lead', 'supporting']) if (textOf(row, column) !== '') take(textOf(row, column))
    const body = this.#facts.get('body')?.value
    if (body !== undefined) names.add(body)
    const day = this.#facts.get('asOf')?.value
    this.#settled = settleAgencies(names, {
      existing: [...this.#agencies.keys()],
      ...(body === undefined ? {} : { body }),
      ...(day === undefined ? {} : { day }),
      answers: this.#answers,
    })
  }

  /** Pairs of agencies that may be one and of which nobody has said so or otherwise; those that stand in most cells come first. */
  #questions(): readonly (readonly [string, string])[] {
    const uses = ([one, other]: readonly [string, string]): number => (this.#uses.get(one) ?? 0) + (this.#uses.get(other) ?? 0)
    return this.#settled.alike
      .filter((pair) => !pair.some((name) => this.#answered.has(spelling(name))))
      .sort((a, b) => uses(b) - uses(a) || compareCodePoints(a.join(), b.join()))
  }

  /** What was decided about names of agencies, for whoever brought the file. */
  #agencyRemarks(): TableRemark[] {
    const { written, former } = this.#settled
    const questions = this.#questions()
    const place = { sheet: '' }
    const more = questions.length - MOST_QUESTIONS
    return [
      ...questions.slice(0, MOST_QUESTIONS).map(([one, other]) => remark('agency-alike', place, { one, other })),
      ...(more > 0 ? [remark('agency-alike-more', place, { count: more })] : []),
      ...[...written].map(([name, others]) =>
        remark('agency-written', place, { name, written: others.map((one) => `“${one}”`).join(', ') }),
      ),
      ...former.map(({ name, now, since }) => remark('agency-former', place, { name, now, since: shownDay(since) })),
    ]
  }

  /** Ids that are told for rows are nobody else's. */
  #reserve(): void {
    for (const { rows } of [this.#supplement, this.#existing])
      for (const entries of rows.values())
        for (const { field, value } of entries) if (field === 'id' && typeof value === 'string') this.#ids.take(value)
  }

  /** Entries for a row's element: those of the model's folder count more where a field has no column. */
  #entries(key: RowKey): readonly SupplementEntry[] {
    const text = keyText(key)
    const own = this.#supplement.rows.get(text) ?? []
    const there = this.#existing.rows.get(text) ?? []
    if (there.length === 0) return own
    const told = new Set(there.map(({ field }) => field))
    return [...own.filter(({ field }) => !told.has(field)), ...there]
  }

  #idFor(key: RowKey, wish: string): string {
    const told = this.#entries(key).find(({ field }) => field === 'id')?.value
    return typeof told === 'string' ? told : this.#ids.give(wish === '' ? `${key.part}-1` : wish)
  }

  #remark<I extends RemarkId>(row: Row, column: string | undefined, id: I, data: RemarkData<I>): void {
    const cell = column === undefined ? undefined : cellsOf(row)[column]
    const place = { sheet: row.sheet, row: row.row, ...(cell === undefined ? {} : { column: cell.column }) }
    this.#status.get(row)!.remarks.push(remark(id, place, data))
  }

  #leave<I extends RemarkId>(row: Row, id: I, data: RemarkData<I>): void {
    this.#remark(row, undefined, id, data)
    this.#status.get(row)!.read = false
    this.#kept.push(row)
  }

  #around(kind: string, row: Row, column: string): Surroundings {
    return {
      kind,
      state: this.#state,
      agency: (name) => this.#agency(name, row, cellsOf(row)[column]),
      isAgency: (name) => this.#agencies.has(name),
      platform: (role) => lone(this.#platforms.get(role)),
      network: (own) => lone(this.#networks.get(own)),
      agencyName: (id) => this.#agencyNames.get(id) ?? '',
      refer: (text) => this.#anything.find(text),
      tasks: (text) => this.#tasks.find(text),
      code: (id) => this.#anything.print(id),
      remark: (id, data) => this.#remark(row, column, id, data),
    }
  }

  #agency(name: string, row: Row | undefined, cell: TableCell | undefined): string {
    const shown = this.#settled.nameOf.get(name) ?? name
    // What a person has answered counts more than an agency that the folder has under the name as it was written.
    const meant = this.#answered.get(spelling(name))
    const told = meant === undefined ? undefined : (this.#agencies.get(meant) ?? this.#agencies.get(shown))
    const known = told ?? this.#agencies.get(name) ?? this.#agencies.get(shown)
    if (known !== undefined) return known
    const id = this.#ids.give(slug(shown) || 'co-quan')
    this.#agencies.set(shown, id)
    this.#agencyNames.set(id, shown)
    this.#anything.add({ id, name: shown })
    this.#newAgencies.push({ id, name: shown, row, cell })
    return id
  }

  /** What a cell or several say of an element, and the text itself wherever the fields would be printed otherwise. */
  #fill(made: Made, part: Part, row: Row, only?: ReadonlySet<string>): void {
    for (const codec of CODECS[part]) {
      if (only !== undefined && !only.has(codec.column)) continue
      const said = made.cells[codec.column]?.text ?? ''
      const around = this.#around(made.kind, row, codec.column)
      const entries = readCell(codec, said, around)
      for (const [field, value] of entries) made.fields.set(field, value)
      // What a cell says in words that are not understood is not absent.
      if (said !== '' && entries.length === 0 && placeholderOf(said) === undefined && hasField(made.kind, codec.fields[0]!)) {
        const unread = (made.fields.get('unread') as readonly string[] | undefined) ?? []
        made.fields.set('unread', [...new Set([...unread, codec.fields[0]!])].sort(compareCodePoints))
      }
      keepText(made.fields, codec.column, said, printCell(codec, made.fields, around))
    }
  }

  #objectRows(fills: (() => void)[]): void {
    const codes = new Set<string>()
    for (const row of this.#tables.objects) {
      const code = textOf(row, 'code')
      const name = textOf(row, 'name')
      if (code === '' && name === '') {
        this.#leave(row, 'row-without-code-and-name', {})
        continue
      }
      if (code === '') this.#remark(row, undefined, 'row-without-code', {})
      else if (codes.has(code)) this.#remark(row, 'code', 'code-repeated', { code })
      codes.add(code)
      const key = this.#numbers.next('objects', code === '' ? `~${name}` : code)
      const typeText = textOf(row, 'type')
      const type = matchValue('objectType', typeText) as ObjectType | undefined
      const meant = type ?? objectType(name)
      const kind = this.#kindFor(key, typeText) ?? kindOfObject(meant, name)
      const made = this.#make(kind, key, row, cellsOf(row))
      const id = this.#idFor(key, slug(code === '' ? name : code))
      made.fields.set('id', id)
      const known = { id, code: code === '' ? undefined : code, name: name === '' ? undefined : name }
      const role = kind === 'system' && meant === 'platform' ? platformRole(name) : undefined
      if (role !== undefined) note(this.#platforms, role, id)
      if (kind === 'network') note(this.#networks, networkKind(name) ?? 'other', id)
      this.#objects.add(known)
      this.#anything.add(known)
      fills.push(() => {
        this.#fill(made, 'objects', row)
        this.#typed(made, row, typeText, type, meant, name)
        if (name === '') {
          made.fields.set('name', code)
          assume(made.fields, 'name')
          keepText(made.fields, 'name', '', code)
        }
        keepExtra(made, row)
      })
    }
  }

  /** The kind that the supplement remembers, when the cell still says what it said. */
  #kindFor(key: RowKey, typeText: string): Kind | undefined {
    const entry = this.#entries(key).find(({ field }) => field === '@kind')
    return entry !== undefined && entry.governing === governingMark(typeText) && KINDS.some(({ kind }) => kind === entry.value)
      ? (entry.value as Kind)
      : undefined
  }

  /** What follows from the type and, where the form asks for less than the schema, from the name. */
  #typed(made: Made, row: Row, typeText: string, type: ObjectType | undefined, meant: ObjectType, name: string): void {
    const { kind, fields } = made
    const guess = (field: string, value: string): void => {
      fields.set(field, value)
      assume(fields, field)
    }
    if (kind === 'system') {
      if (meant === 'platform') fields.set('kind', 'platform')
      else guess('kind', systemKind(name))
      if (type !== 'platform' && meant === 'platform') assume(fields, 'kind')
      const role = meant === 'platform' ? platformRole(name) : undefined
      if (role !== undefined) guess('platformRole', role)
    } else if (kind === 'infrastructure') guess('kind', infrastructureKind(name))
    else if (kind === 'network') guess('kind', networkKind(name) ?? 'other')
    else if (kind === 'database')
      guess(
        'scope',
        databaseScope(fields.get('sharing') as string | undefined, (fields.get('usageScope') as readonly string[] | undefined) ?? []),
      )
    keepText(fields, 'type', typeText, labelOf('objectType', typeOf(kind, fields))!)
    if (type !== undefined) return
    const shown = labelOf('objectType', meant)!
    if (typeText === '') this.#remark(row, 'name', 'type-guessed', { type: shown })
    else {
      const near = suggestion('objectType', typeText)
      const allowed = LISTS.objectType.map(({ label }) => label).join(' · ')
      if (near === undefined) this.#remark(row, 'type', 'value-not-listed', { text: typeText, allowed })
      else this.#remark(row, 'type', 'value-misspelt', { text: typeText, allowed, suggestion: near })
    }
  }

  #relationRows(fills: (() => void)[]): void {
    const codes = new Set<string>()
    for (const row of this.#tables.relations) {
      const code = textOf(row, 'code')
      const ends = (['from', 'to'] as const).map((end) => ({ end, text: textOf(row, end) }))
      const blank = ends.filter(({ text }) => text === '')
      if (blank.length > 0) {
        this.#leave(row, 'relation-without-end', { column: blank.map(({ end }) => columnLabel('relations', end)).join(', ') })
        continue
      }
      if (code !== '' && codes.has(code)) this.#remark(row, 'code', 'code-repeated', { code })
      codes.add(code)
      const [from, to] = ends.map(({ text, end }) => referred(this.#objects.find(text), this.#around('integration', row, end))) as [
        readonly string[],
        readonly string[],
      ]
      const key = this.#numbers.next('relations', code === '' ? `~${ends.map(({ text }) => text).join('>')}` : code)
      const wish = slug(code === '' ? `${from[0]}-${to[0]}` : code)
      const pairs = from.flatMap((one) => to.map((other) => [one, other] as const))
      if (pairs.length === 0) {
        this.#leave(row, 'relation-without-end', { column: columnLabel('relations', from.length === 0 ? 'from' : 'to') })
        continue
      }
      if (pairs.length > 1) this.#remark(row, from.length > 1 ? 'from' : 'to', 'relation-of-several', { count: pairs.length })
      const members = pairs.map(([one, other], at) => {
        const memberKey = { ...key, member: at + 1 }
        const made = this.#make('integration', memberKey, row, cellsOf(row))
        const id = this.#idFor(memberKey, at === 0 ? wish : slug(`${wish}-${one}-${other}`))
        made.fields.set('id', id).set('from', one).set('to', other)
        return { made, id }
      })
      this.#anything.add({ id: members[0]!.id, code: code === '' ? undefined : code })
      fills.push(() => {
        for (const [at, { made }] of members.entries()) {
          this.#fill(made, 'relations', row)
          // A connection to a platform does not go over it as well.
          const via = (made.fields.get('via') as readonly string[] | undefined)?.filter((one) => !from.includes(one) && !to.includes(one))
          if (via !== undefined && via.length > 0) made.fields.set('via', via)
          else made.fields.delete('via')
          if (!made.fields.has('kind')) {
            made.fields.set('kind', 'other')
            assume(made.fields, 'kind')
            keepText(made.fields, 'kind', textOf(row, 'kind'), labelOf('relationKind', 'other')!)
          }
          if (at > 0) {
            for (const field of [...made.fields.keys()]) if (field.startsWith('cell:')) made.fields.delete(field)
            made.fields.delete('code')
            made.fields.set('sharesRow', members[0]!.id)
            made.governed.set('sharesRow', ends.map(({ text }) => text).join('\n'))
            continue
          }
          for (const [end, ids] of [['from', from] as const, ['to', to] as const])
            keepText(made.fields, end, textOf(row, end), ids.map((id) => this.#anything.print(id)).join('; '))
          keepExtra(made, row)
        }
      })
    }
  }

  #mappingRows(fills: (() => void)[]): void {
    const byId = new Map(this.#made.map((made) => [made.fields.get('id'), made]))
    for (const row of this.#tables.mappings) {
      const text = textOf(row, 'code')
      const found = this.#objects.find(text)
      const of = found.unknown.length === 0 && found.ids.length === 1 ? byId.get(found.ids[0]) : undefined
      if (of === undefined) {
        if (text === '') this.#leave(row, 'mapping-without-code', {})
        else this.#leave(row, found.ids.length > 1 ? 'mapping-of-several' : 'mapping-of-unknown', { code: text })
        continue
      }
      of.mappings.push(row)
      fills.push(() => {
        referred(found, this.#around('mapping', row, 'code'))
        const fields: Fields = new Map()
        const texts: string[] = []
        for (const codec of CODECS.mapping) {
          const said = textOf(row, codec.column)
          const around = this.#around('mapping', row, codec.column)
          for (const [field, value] of readCell(codec, said, around)) fields.set(field, value)
          keepText(fields, codec.column, said, printCell(codec, fields, around))
          texts.push(said)
        }
        keepText(fields, 'code', text, this.#anything.print(found.ids[0]!))
        const entry: Record<string, unknown> = {}
        for (const codec of CODECS.mapping) for (const field of codec.fields) if (fields.has(field)) entry[field] = fields.get(field)
        const cells = [...fields].flatMap(([name, value]) => (name.startsWith('cell:') ? [{ column: name.slice(5), text: value }] : []))
        if (cells.length > 0) entry['cells'] = cells
        if (row.extra.length > 0) entry['extra'] = row.extra.map(({ label, text: told }) => ({ column: label, text: told }))
        const list = (of.fields.get('mappings') as Record<string, unknown>[] | undefined) ?? []
        of.fields.set('mappings', [...list, entry])
        of.governed.set(
          'mappings',
          `${of.governed.get('mappings') ?? ''}${canonical([text, ...texts, ...row.extra.map((cell) => cell.text)])}`,
        )
      })
    }
  }

  #improvementRows(fills: (() => void)[]): void {
    const gaps = new Map<string, Row[]>()
    const tasks = new Map<string, Row[]>()
    const add = (rows: Map<string, Row[]>, key: string, row: Row): void => {
      const known = rows.get(key)
      if (known === undefined) rows.set(key, [row])
      else known.push(row)
    }
    const gapOf = (row: Row): string => textOf(row, 'gap') || natural(row, ['completion', 'current', 'required'])
    const taskOf = (row: Row): string => textOf(row, 'task') || natural(row, ['taskName'])
    for (const row of this.#tables.improvements) {
      const gap = gapOf(row)
      const task = taskOf(row)
      if (gap === '' && task === '') this.#leave(row, 'improvement-without-code', {})
      if (gap !== '') add(gaps, gap, row)
      if (task !== '') add(tasks, task, row)
      if (gap.startsWith('~') || task.startsWith('~')) this.#remark(row, undefined, 'row-without-code', {})
    }
    const made = new Map<string, Made>()
    for (const [code, rows] of tasks) made.set(code, this.#improvement('task', code, rows, fills))
    for (const [code, rows] of gaps) {
      const gap = this.#improvement('gap', code, rows, fills)
      fills.push(() => this.#pairs(gap, rows, taskOf, made))
    }
  }

  #improvement(part: 'gap' | 'task', code: string, rows: readonly Row[], fills: (() => void)[]): Made {
    const other = part === 'gap' ? 'task' : 'gap'
    const columns = [part, ...(part === 'gap' ? GAP_COLUMNS : TASK_COLUMNS)]
    const alone = rows.every((row) => textOf(row, other) === '' && (other === 'gap' || textOf(row, 'taskName') === ''))
    const cells: Record<string, TableCell> = {}
    for (const row of rows) {
      for (const column of alone ? [...columns, 'note'] : columns) {
        const cell = cellsOf(row)[column]
        if (cell !== undefined) cells[column] ??= cell
      }
    }
    const key = this.#numbers.next(part, code)
    const made = this.#make(part, key, rows[0]!, cells, rows)
    const own = code.startsWith('~') ? undefined : code
    const id = this.#idFor(key, slug(own ?? code.slice(1, 60)))
    made.fields.set('id', id)
    const known = { id, code: own, name: part === 'task' ? cells['taskName']?.text : undefined }
    if (part === 'task') this.#tasks.add(known)
    this.#anything.add(known)
    fills.push(() => {
      this.#fill(made, part, rows[0]!)
      if (part === 'gap') {
        const first = ['completion', 'required', 'current'].map((column) => cells[column]?.text).find((text) => text !== undefined)
        made.fields.set('name', titleOf(first ?? own ?? id))
        made.governed.set('name', first ?? '')
      } else if (!made.fields.has('name')) {
        made.fields.set('name', own ?? id)
        assume(made.fields, 'name')
        keepText(made.fields, 'taskName', cells['taskName']?.text ?? '', own ?? id)
      }
      if (alone) for (const row of rows) keepExtra(made, row)
    })
    return made
  }

  /** The tasks of a gap, and what is told of one pair alone. */
  #pairs(made: Made, rows: readonly Row[], taskOf: (row: Row) => string, tasks: ReadonlyMap<string, Made>): void {
    const byTask = new Map<string, Record<string, unknown>[]>()
    const said: string[] = []
    for (const row of rows) {
      const code = taskOf(row)
      const task = tasks.get(code)
      if (task === undefined) continue
      const id = task.fields.get('id') as string
      const pair: Record<string, unknown> = { task: id }
      const note = textOf(row, 'note')
      if (note !== '') pair['note'] = note
      const extra: { column: string; text: string }[] = []
      for (const [other, columns] of [
        [made, GAP_COLUMNS],
        [task, TASK_COLUMNS],
      ] as const) {
        for (const column of columns) {
          const text = textOf(row, column)
          // Rows of one code that disagree: each keeps what it says.
          if (text !== '' && text !== other.cells[column]?.text) extra.push({ column: columnLabel('improvements', column), text })
        }
      }
      append(
        extra,
        row.extra.map(({ label, text }) => ({ column: label, text })),
      )
      if (extra.length > 0) pair['extra'] = extra
      const known = byTask.get(id)
      if (known === undefined) byTask.set(id, [pair])
      else {
        known.push(pair)
        this.#remark(row, 'task', 'pair-repeated', { gap: textOf(rows[0]!, 'gap'), task: textOf(row, 'task') })
      }
      said.push(canonical([code, note, extra]))
    }
    if (byTask.size > 0) made.fields.set('tasks', [...byTask.keys()])
    const told = [...byTask.values()].flatMap((pairs) => (pairs.length > 1 ? pairs : pairs.filter((pair) => Object.keys(pair).length > 1)))
    if (told.length > 0) made.fields.set('pairs', told)
    made.governed.set('tasks', canonical(rows.map(taskOf)))
    made.governed.set('pairs', canonical(said))
  }

  #make(kind: Kind, key: RowKey, row: Row, cells: Cells, rows: readonly Row[] = [row]): Made {
    const made: Made = {
      kind,
      key,
      fields: new Map(),
      cells,
      rows,
      mappings: [],
      governed: new Map(kind === 'integration' ? [] : [['mappings', '']]),
    }
    this.#made.push(made)
    return made
  }

  /** Puts in what the cells do not tell, wherever the cell that governs it still says what it said. */
  #supplementTo(made: Made): void {
    const entries = this.#entries(made.key)
    if (entries.length === 0) return
    const overridden = new Set<string>()
    const kept = new Set<string>()
    let assumed: SupplementEntry | undefined
    for (const entry of entries) {
      const { field, governing, value } = entry
      if (field === 'id' || field === '@kind') continue
      if (field === 'assumed') {
        assumed = entry
        continue
      }
      if (!mayStand(made.kind, field)) continue
      const isStale = governing !== undefined && governing !== governingMark(governingText(made, field) ?? '')
      if (isStale || this.#isWithdrawn(made.kind, field, governing)) {
        kept.add(field)
        continue
      }
      if (value === undefined) made.fields.delete(field)
      else made.fields.set(field, value)
      overridden.add(field)
    }
    const guessed = ((made.fields.get('assumed') as readonly string[] | undefined) ?? []).filter((field) => !overridden.has(field))
    const supposed =
      assumed === undefined
        ? guessed
        : [...new Set([...((assumed.value as readonly string[] | undefined) ?? []), ...guessed.filter((field) => kept.has(field))])]
    const filled = supposed.filter((field) => !isAbsent(made, field))
    if (filled.length > 0 || assumed?.value !== undefined) made.fields.set('assumed', filled)
    else made.fields.delete('assumed')
  }

  /** Whether the folder says something by an answer that was taken back since. */
  #isWithdrawn(kind: Kind, field: string, governing: string | undefined): boolean {
    if (this.#withdrawn.size === 0 || governing === undefined) return false
    const isReference = REFERENCES_OF.get(kind)?.some((one) => one.field === field) ?? false
    return isReference && agenciesInCell(governing).names.some((name) => this.#withdrawn.has(spelling(name)))
  }

  #result(): ToDocument {
    const lists = new Map<string, Record<string, unknown>[]>()
    const places = new Map<string, { made?: Made; row?: Row | undefined; cell?: TableCell | undefined }[]>()
    const add = (
      kind: Kind,
      element: Record<string, unknown>,
      place: { made?: Made; row?: Row | undefined; cell?: TableCell | undefined },
    ): void => {
      const collection = COLLECTION.get(kind)!
      const list = lists.get(collection)
      if (list === undefined) {
        lists.set(collection, [element])
        places.set(collection, [place])
      } else {
        list.push(element)
        places.get(collection)!.push(place)
      }
    }
    const header = this.#header()
    const named = this.#named(header)
    for (const { kind, element, isFolders } of this.#whole) {
      // An agency that only cells had named is gone with the last cell that names it.
      if (isFolders && kind === 'agency' && isBare(element) && !named.has(String(element['id']))) continue
      add(kind, { ...element }, {})
    }
    const units = this.#unitsOf(header['body'])
    for (const { id, name, row, cell } of [...this.#newAgencies]) {
      if (!named.has(id)) continue
      const above = ministryAbove(name)
      const parent = above === undefined ? (units.has(id) ? header['body'] : undefined) : this.#agency(above, undefined, undefined)
      add('agency', bareAgency(id, name, parent === id ? undefined : parent), { row, cell })
    }
    for (const { id, name } of this.#newAgencies.filter(({ name: own }) => ABOVE.has(own)))
      if (!named.has(id)) add('agency', bareAgency(id, name, undefined), {})
    for (const made of this.#made) add(made.kind, unflatten(made.kind, made.fields), { made })
    const document: Record<string, unknown> = { ...header }
    for (const { collection } of KINDS) if (lists.has(collection)) document[collection] = lists.get(collection)
    const rows = [...this.#status].map(([row, { read, remarks }]) => ({
      table: row.table,
      sheet: row.sheet,
      row: row.row,
      status: !read ? ('not-read' as const) : remarks.length > 0 ? ('remarked' as const) : ('read' as const),
      remarks,
    }))
    const facts = this.#facts
    return {
      document,
      made: this.#made,
      rows,
      agencies: this.#agencyRemarks(),
      placeOf(path) {
        const [collection, item, field, index] = path
        if (item === undefined || typeof item !== 'number') return facts.placeOf(String(collection ?? ''))
        const place = places.get(String(collection))?.[item]
        if (place?.made !== undefined) return placeIn(place.made, field, index, document, String(collection), item)
        if (place?.row !== undefined) return at(place.row, place.cell)
        // The body itself is told by the guide sheet, whichever field is asked for.
        const { id } = (document[String(collection)] as readonly { readonly id?: unknown }[] | undefined)?.[item] ?? {}
        return place !== undefined && id === header['body'] ? facts.placeOf('body') : NOWHERE
      },
    }
  }

  /**
   * Agencies that the form and their names put below the body whose dossier it is. An original is kept by its owner, so whoever owns more
   * originals than references here is of the body.
   */
  #unitsOf(body: unknown): ReadonlySet<string> {
    const units = new Set<string>()
    const bodyName = this.#agencyNames.get(String(body))
    if (bodyName === undefined) return units
    const balance = new Map<string, number>()
    for (const { key, fields } of this.#made) {
      const owner = fields.get('owner')
      if (key.part !== 'objects' || typeof owner !== 'string') continue
      const type = fields.get('recordType')
      const step = type === 'original' ? 1 : type === 'reference' ? -1 : 0
      balance.set(owner, (balance.get(owner) ?? 0) + step)
    }
    for (const { id, name } of this.#newAgencies) {
      const kept = balance.get(id) ?? 0
      if ((kept > 0 && mayStandBelow(name, bodyName)) || (kept === 0 && isNamedAsBelow(name, bodyName))) units.add(id)
    }
    units.delete(String(body))
    return units
  }

  /** Ids that the header or an element names. */
  #named(header: Readonly<Record<string, unknown>>): ReadonlySet<string> {
    const named = new Set<string>([String(header['body'])])
    const take = (value: unknown): void => {
      if (Array.isArray(value)) for (const id of value) named.add(String(id))
      else if (value !== undefined) named.add(String(value))
    }
    for (const { kind, fields } of this.#made) for (const { field } of REFERENCES_OF.get(kind) ?? []) take(fields.get(field))
    for (const { kind, element } of this.#whole) for (const { field } of REFERENCES_OF.get(kind) ?? []) take(element[field])
    return named
  }

  #header(): Record<string, unknown> {
    const header: Record<string, unknown> = {}
    for (const { field } of HEADER_FACTS) {
      const fact = this.#facts.get(field)
      if (fact === undefined) continue
      header[field] = field === 'body' ? this.#agency(String(fact.value), undefined, undefined) : fact.value
    }
    const { words } = this.#facts
    const guide = { sheet: SUPPORT_SHEETS.guide, cells: [...words].map(([column, text]) => ({ column, text })) }
    const kept = [...this.#kept.map(keptRow), ...(words.size === 0 ? [] : [guide])]
    if (kept.length > 0) header['keptRows'] = kept
    for (const { header: entries } of [this.#supplement, this.#existing]) {
      for (const { field, governing, value } of entries) {
        const text = field === 'keptRows' ? canonical(kept) : (this.#facts.get(field)?.text ?? words.get(field))
        if (governing !== undefined && text !== undefined && governing !== governingMark(text)) continue
        if (value === undefined) delete header[field]
        else header[field] = value
      }
    }
    header['id'] ??= this.#wishedId ?? (slug(String(header['name'] ?? '')) || 'ho-so')
    return header
  }
}

const REFERENCES_OF = new Map(KINDS.map(({ kind }) => [kind as Kind, REFERENCES.filter((reference) => reference.kind === kind)]))

/** An agency of which cells tell the name only. */
function bareAgency(id: string, name: string, parent: unknown): Record<string, unknown> {
  const bare = { id, name, level: agencyLevel(name) }
  return parent === undefined ? { ...bare, assumed: ['level'] } : { ...bare, parent, assumed: ['level', 'parent'] }
}

/** A row that became no element, as it stands. */
function keptRow({ table, cells, extra }: Row): Record<string, unknown> {
  const told = Object.entries(cells).map(([column, { text }]) => ({ column, text }))
  return {
    sheet: TABLES[table].sheet,
    ...(told.length === 0 ? {} : { cells: told }),
    ...(extra.length === 0 ? {} : { extra: extra.map(({ label, text }) => ({ column: label, text })) }),
  }
}

/** Whether an agency is no more than a name that a cell told. */
function isBare(element: Readonly<Record<string, unknown>>): boolean {
  return (
    canonical(element) === canonical(bareAgency(String(element['id']), String(element['name']), undefined)) ||
    canonical(element) === canonical(bareAgency(String(element['id']), String(element['name']), element['parent']))
  )
}

const lone = (ids: ReadonlySet<string> | undefined): string | undefined => (ids?.size === 1 ? [...ids][0] : undefined)

function note(index: Map<string, Set<string>>, key: string, id: string): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, new Set([id]))
  else known.add(id)
}

const NOWHERE = { line: 1, column: 1 }

const at = (row: Row, cell: TableCell | undefined): Omit<Place, 'file' | 'pointer'> => {
  const column =
    cell?.column ??
    smallest(
      Object.values(cellsOf(row)).map((one) => one.column),
      1,
    )
  return { line: row.row, column, cell: `${row.sheet}!${cellName(row.row, column)}` }
}

/** The cell that tells a field of an element; the first of its row when no cell does. */
function placeIn(
  made: Made,
  field: string | number | undefined,
  index: string | number | undefined,
  document: Readonly<Record<string, unknown>>,
  collection: string,
  item: number,
): Omit<Place, 'file' | 'pointer'> {
  if (field === 'mappings' && typeof index === 'number') {
    const row = made.mappings[index]
    if (row !== undefined) return at(row, cellsOf(row)['code'])
  }
  if (made.kind === 'gap' && field === 'tasks') {
    const first = made.rows.filter((row, number) => made.rows.findIndex((one) => textOf(one, 'task') === textOf(row, 'task')) === number)
    const row = first.filter((one) => cellsOf(one)['task'] !== undefined)[typeof index === 'number' ? index : 0]
    if (row !== undefined) return at(row, cellsOf(row)['task'])
  }
  let name = String(field ?? 'code')
  if ((name === 'notApplicable' || name === 'undetermined') && typeof index === 'number') {
    const entry = (
      (document[collection] as Readonly<Record<string, unknown>>[])[item]?.[name] as readonly { field: string }[] | undefined
    )?.[index]
    name = entry?.field ?? name
  }
  const column = columnOf(made, name)
  const cell = column === undefined ? undefined : made.cells[column]
  const holder = cell === undefined ? made.rows[0]! : (made.rows.find((row) => Object.values(cellsOf(row)).includes(cell)) ?? made.rows[0]!)
  const first = made.cells['code'] ?? made.cells[made.key.part]
  return at(holder, cell ?? first)
}

/** The column that tells a field of an element. */
function columnOf({ key, kind }: Made, field: string): string | undefined {
  if (key.part === 'objects' && (field === 'kind' || field === 'scope' || field === 'platformRole')) return 'type'
  if (key.part === 'relations' && (field === 'from' || field === 'to')) return field
  if (kind === 'gap' && field === 'name') return 'completion'
  return CODECS[key.part].find((codec: Codec) => codec.fields.includes(field))?.column
}

/** The type that the form gives to an element. */
export function typeOf(kind: Kind, fields: ReadonlyMap<string, unknown>): ObjectType {
  if (kind === 'system') return fields.get('kind') === 'platform' ? 'platform' : 'system'
  if (kind === 'network') return 'infrastructure'
  return kind === 'infrastructure' || kind === 'database' || kind === 'service' ? kind : 'component'
}

/** Keeps the text of a cell that the fields would print otherwise. */
function keepText(fields: Fields, column: string, said: string, printed: string): void {
  if (said === printed) fields.delete(`cell:${column}`)
  else fields.set(`cell:${column}`, said)
}

function keepExtra({ fields, governed }: Made, { extra }: Row): void {
  for (const { label, text } of extra) {
    let name = `extra:${label}`
    for (let number = 2; fields.has(name); number++) name = `extra:${label}\u0001${number}`
    fields.set(name, text)
    governed.set(name, text)
  }
}

function assume(fields: Fields, field: string): void {
  const known = (fields.get('assumed') as readonly string[] | undefined) ?? []
  if (!known.includes(field)) fields.set('assumed', [...known, field])
}

/** Whether a field that is supposed is one that the element could have and has not. */
const isAbsent = ({ fields, kind }: Made, field: string): boolean =>
  mayStand(kind, field) && !fields.has(field) && !LISTS_OF_ENTRIES.has(field)

/** Fields of an element that are held entry by entry. */
const LISTS_OF_ENTRIES: ReadonlySet<string> = new Set(['notApplicable', 'undetermined', 'dossier'])

/** What names a row without a code: the first text that it has in some columns. */
function natural(row: Row, columns: readonly ColumnKey<'improvements'>[]): string {
  const text = columns.map((column) => textOf(row, column)).find((one) => one !== '')
  return text === undefined ? '' : `~${text}`
}

const LONGEST_TITLE = 200

/** The first line of a text, as a title. */
function titleOf(text: string): string {
  const line = text.split('\n')[0]!.trim().replace(/[.;]$/, '') || fold(text)
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE - 1).trimEnd()}…`
}
