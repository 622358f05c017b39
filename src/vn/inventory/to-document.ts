/** The tables of a list to a document of the schema's shape, put into the model that is there already. */
import { getOrInsert, groupBy, unique } from '../../collections.ts'
import { Lexicon, spelling } from '../../fold.ts'
import { KINDS } from '../../model/catalogue.generated.ts'
import { compareCodes } from '../../model/codes.ts'
import type { Kind } from '../../model/element.ts'
import { compareCodePoints, formatDate } from '../../text.ts'
import { hasField } from '../form/codec.ts'
import { Ids, slug } from '../form/codes.ts'
import {
  databaseScope,
  infrastructureKind,
  isNamedAsPlatform,
  mayStandBelow,
  networkKind,
  platformRole,
  systemKind,
} from '../form/guess.ts'
import { pieces } from '../form/lists.ts'
import { FUNCTIONS } from '../reference/functions.ts'
import { agenciesInCell, agencyLevel, isGroup, isSupplier, ministryAbove, type Settled, settleAgencies } from '../words/agencies.ts'
import { channelOf } from '../words/channels.ts'
import { LIST_KINDS, type ListCell, type ListKind, type ListRemark, type ListRow, type ListRowStatus, type ListTable } from './define.ts'
import {
  CONNECTION_FIELDS,
  type ConnectionField,
  END_FIELDS,
  fieldTerm,
  INVENTORY_FIELDS,
  type InventoryField,
  isConnectionField,
  isEndField,
  isFurtherField,
  readingOf,
} from './fields.ts'
import { type ImportBase, type ListChange, mergeElement, NO_BASE, nextBase, withTexts } from './merge.ts'
import { type NationalThing, nationalOfRole, nationalThing } from './national.ts'
import { type Described, type Kept, keep, oneLine, plain, recordsOf } from './records.ts'
import { type RemarkData, type RemarkId, remark } from './remarks.ts'
import { columnOf } from './table.ts'
import { approvalOf, countOf, flagOf, itemsOf, levelOf, matchText, moneyOf, percentOf, pointInTime, saysNothing } from './values.ts'

type Json = Readonly<Record<string, unknown>>
type Draft = Record<string, unknown>

const LONGEST: Readonly<Partial<Record<InventoryField, number>>> = { name: 500, nameEn: 500, url: 500, supplier: 300, code: 40 }
const NAMES_SHOWN = 5
const WORDS_SHOWN = 6

export interface FromList {
  readonly document: Json
  readonly rows: readonly ListRowStatus[]
  readonly remarks: readonly ListRemark[]
  readonly counts: { readonly elements: number; readonly connections: number; readonly agencies: number }
  /** What the import did to fields of elements that were there. */
  readonly changes: readonly ListChange[]
  /** What the next import compares with. */
  readonly base: ImportBase
}

export interface ToDocumentContext {
  /** The model's document, with all its collections. */
  readonly existing: Json
  /** Id of the model when nothing tells it. */
  readonly id: string
  /** Name of the body whose inventory it is. */
  readonly body?: string
  readonly agencies?: Readonly<Record<string, string>>
  readonly base?: ImportBase
}

/** Puts tables into a model. Elements of the model that they do not name stay; ids do not depend on the order of rows or tables. */
export function toDocument(tables: readonly ListTable[], context: ToDocumentContext): FromList {
  return new Reader(tables, context).read()
}

interface Connection {
  readonly from: string
  readonly to: string
  readonly fields: Map<string, unknown>
  readonly kept: Kept
  readonly source: string
  /** What its channel says of platforms that the model has none of: another row may still bring one. */
  pending?: { readonly roles: readonly string[]; readonly mechanism: unknown }
}

/** A value of a cell, or nothing where the cell says none; `isUnread`: it says something that is not understood. */
interface Value {
  readonly value?: unknown
  readonly isUnread?: true
}

const NONE: Value = {}
const UNREAD: Value = { isUnread: true }

const FUNCTION_NAMES = new Lexicon(
  Object.entries(FUNCTIONS).flatMap(([code, { vi, en }]) => [vi, en, code].map((text) => [text, code] as const)),
)

class Reader {
  readonly #tables: readonly ListTable[]
  readonly #context: ToDocumentContext
  readonly #existing: Json
  readonly #base: ImportBase
  readonly #ids = new Ids()
  readonly #remarks: ListRemark[]
  readonly #byName = new Map<string, Map<string, Kind>>()
  readonly #spelt = new Lexicon<string>()
  readonly #kinds = new Map<string, Kind>()
  readonly #agencies = new Map<string, string>()
  readonly #newAgencies: { readonly id: string; readonly name: string }[] = []
  readonly #collections = new Map<Kind, Json[]>()
  readonly #changes: ListChange[] = []
  readonly #told = new Map<string, { readonly fields: Json; readonly source: string; readonly kept: Kept }>()
  /** Words of a column that were understood, by table and field. */
  readonly #synonyms = new Map<
    string,
    { readonly table: ListTable; readonly cell: ListCell; readonly field: string; readonly words: Set<string>; count: number }
  >()
  readonly #suppliers = new Map<string, { readonly table: ListTable; readonly cell: ListCell; readonly names: Set<string> }>()
  /** Cells that tell functions in words of their own, by column. */
  readonly #inWords = new Map<string, { readonly table: ListTable; readonly cell: ListCell; count: number }>()
  /** Places that cells name and nothing lists. */
  readonly #places: Json[] = []
  /** Elements made of the records so far, by kind. */
  readonly #made = new Map<ListKind, Map<string, Json>>()
  readonly #platforms = new Map<string, readonly string[]>()
  readonly #national = new Map<string, NationalThing>()
  /** What columns say beside the element's own fields, by its id. */
  readonly #beside = new Map<string, { storedIn?: readonly string[]; budget?: Json; funding?: unknown }>()
  readonly #names = new Set<string>()
  #settled: Settled = { nameOf: new Map(), written: new Map(), former: [], alike: [] }
  #body: string | undefined
  #bodyId: string | undefined
  #overLgsp = 0

  constructor(tables: readonly ListTable[], context: ToDocumentContext) {
    this.#tables = tables
    this.#context = context
    this.#existing = context.existing
    this.#base = context.base ?? NO_BASE
    this.#remarks = tables.flatMap(({ remarks }) => remarks)
    for (const { kind, collection } of KINDS) {
      const elements = (this.#existing[collection] as readonly Json[] | undefined) ?? []
      this.#collections.set(kind, [...elements])
      for (const element of elements) this.#ids.take(String(element['id']))
    }
  }

  read(): FromList {
    this.#settle()
    const records: Described[] = []
    const there = new Map<Described, Json>()
    for (const kind of LIST_KINDS) {
      const own = this.#records(kind)
      for (const [record, element] of this.#identify(kind, own)) there.set(record, element)
      for (const record of own) records.push(record)
    }
    for (const [kind, elements] of this.#collections)
      for (const element of elements) this.#index(kind, String(element['id']), element['name'], element['code'])
    for (const { kind, id, name, code } of records) this.#index(kind, id, name, code)
    this.#nameAgencies()
    const connections: Connection[] = []
    const made = this.#made
    // Connections go over networks and systems stand in places, so these are known first.
    const isPlace = ({ kind }: Described): boolean => kind === 'network' || kind === 'infrastructure'
    for (const record of [...records.filter(isPlace), ...records.filter((one) => !isPlace(one))]) {
      const told = this.#tellings(record, there.get(record))
      for (const row of record.rows) for (const connection of this.#connections(record, row)) connections.push(connection)
      this.#further(record)
      const element = this.#merge(record, there.get(record), told)
      const own = made.get(record.kind)
      if (own === undefined) made.set(record.kind, new Map([[record.id, element]]))
      else own.set(record.id, element)
    }
    for (const [kind, elements] of made) this.#put(kind, elements, 'not-in-list')
    if (this.#places.length > 0) this.#collections.set('infrastructure', [...this.#collections.get('infrastructure')!, ...this.#places])
    this.#storedIn(records)
    this.#investments(records)
    this.#integrations(connections, new Set(records.map(({ id }) => id)))
    this.#tellWords()
    const agencies = this.#addAgencies()
    return this.#result(records.length, connections.length, agencies)
  }

  #remark<I extends RemarkId>(row: ListRow, cell: ListCell | undefined, id: I, data: RemarkData<I>): void {
    const column = cell?.column
    const place = { sheet: row.table.sheet, row: row.row, ...(column === undefined || column === 0 ? {} : { column }) }
    row.table.statuses.get(row.row)!.remarks.push(remark(id, place, data))
  }

  #leave<I extends RemarkId>(row: ListRow, id: I, data: RemarkData<I>): void {
    this.#remark(row, undefined, id, data)
    row.table.statuses.get(row.row)!.status = 'not-read'
  }

  /** A cell of a row, else the default of the mapping. */
  #cell(row: ListRow, field: InventoryField): ListCell | undefined {
    const told = row.cells.get(field)
    const fallback = row.table.mapping.defaults?.[field]
    return told ?? (fallback === undefined ? undefined : { text: String(fallback), column: 0, label: '' })
  }

  /** Whose a row is: its own cell says, else the title of its section where that is the name of a body. */
  #ownerOf(row: ListRow): { readonly name: string; readonly isTitle: boolean } {
    const told = row.cells.get('owner')?.text
    if (told !== undefined && !saysNothing(told)) {
      const names = this.#namesIn(told, columnOf(row.table.mapping, 'owner')?.separator)
      return { name: oneLine(names.length === 1 ? names[0]! : told), isTitle: false }
    }
    const title = row.section?.replace(/^(?:[IVXLC]+|[A-ZĐ]|\d+)(?:\.\d+)*\s*[.):/]?\s+/, '').trim()
    if (title !== undefined && agencyLevel(title) !== 'other') return { name: oneLine(title), isTitle: true }
    const fallback = row.table.mapping.defaults?.owner
    return { name: fallback === undefined ? '' : oneLine(String(fallback)), isTitle: false }
  }

  #namesIn(text: string, separator: string | undefined): readonly string[] {
    return separator === undefined ? agenciesInCell(text).names : itemsOf(text, separator)
  }

  #records(kind: ListKind): Described[] {
    return recordsOf(
      kind,
      this.#tables.filter(({ mapping }) => mapping.kind === kind).flatMap(({ rows }) => rows),
      {
        longest: { name: LONGEST.name!, code: LONGEST.code! },
        ownerOf: (row) => this.#ownerOf(row).name,
        ownerKey: (name) => this.#ownerKey(name),
        fuller: (field, one, other) => this.#fuller(kind, field, one, other),
        remark: (row, cell, id, data) => this.#remark(row, cell, id, data),
        leave: (row, id, data) => this.#leave(row, id, data),
      },
    )
  }

  /** Of two cells that two tables have of one field the one that says more, where both may be said: 2018 and 15/03/2018, “3” and “Cấp độ 3”. */
  #fuller(kind: ListKind, field: InventoryField, one: ListCell, other: ListCell): ListCell | undefined {
    const reading = readingOf(kind, field)
    switch (reading.as) {
      case 'date': {
        const dates = [one, other].map(({ text }) => pointInTime(text))
        const [a, b] = dates.map((point) => (point?.whole ? point.date : ''))
        if (a === '' || b === '') return undefined
        return a!.startsWith(b!) ? one : b!.startsWith(a!) ? other : undefined
      }
      case 'level':
      case 'count': {
        const read = ({ text }: ListCell): number | undefined => (reading.as === 'level' ? levelOf(text, 5) : countOf(text))
        return read(one) !== undefined && read(one) === read(other) ? one : undefined
      }
      case 'value': {
        const read = ({ text }: ListCell): string | undefined => matchText(reading.term, reading.values, text).value
        return read(one) !== undefined && read(one) === read(other) ? one : undefined
      }
      case 'agency':
        return this.#ownerKey(one.text) === this.#ownerKey(other.text) ? one : undefined
      default:
        return undefined
    }
  }

  /** Gives each record its id: that of the element which the model has for it, else one made from its code or name. */
  #identify(kind: ListKind, records: readonly Described[]): Map<Described, Json> {
    const there = new Map<Described, Json>()
    const elements = [...this.#collections.get(kind)!].sort((a, b) => compareCodes(String(a['id']), String(b['id'])))
    const agencies = new Map(
      this.#collections.get('agency')!.map((agency) => [String(agency['id']), this.#ownerKey(String(agency['name']))]),
    )
    const nameOf = (element: Json): string => plain(String(element['name']))
    const codeOf = (element: Json): string | undefined => (typeof element['code'] === 'string' ? element['code'] : undefined)
    const taken = new Set<Json>()
    /** Gives each record that has none yet the first element under its key that no other has taken. */
    const claim = (keyOfElement: (element: Json) => string | undefined, keyOfRecord: (record: Described) => string | undefined): void => {
      const waiting = groupBy(elements.filter((element) => !taken.has(element)).reverse(), keyOfElement)
      for (const record of records) {
        const key = there.has(record) ? undefined : keyOfRecord(record)
        const found = key === undefined ? undefined : waiting.get(key)?.pop()
        if (found === undefined) continue
        taken.add(found)
        there.set(record, found)
        record.id = String(found['id'])
      }
    }
    const join = (...parts: readonly string[]): string => parts.join('\u0001')
    const coded = (element: Json): string | undefined =>
      codeOf(element) === undefined ? undefined : join(codeOf(element)!, nameOf(element))
    claim(coded, ({ code, name }) => (code === undefined ? undefined : join(code, plain(name))))
    claim(codeOf, ({ code }) => code)
    const owned = (element: Json): string => join(nameOf(element), agencies.get(String(element['owner'])) ?? '')
    const uncoded = (element: Json): boolean => codeOf(element) === undefined
    claim(owned, ({ code, name, owner }) => (code === undefined ? join(plain(name), this.#ownerKey(owner)) : undefined))
    claim(
      (element) => (uncoded(element) ? owned(element) : undefined),
      ({ name, owner }) => join(plain(name), this.#ownerKey(owner)),
    )
    // The owner may have been told since, or be told no more.
    claim(
      (element) => (uncoded(element) && element['owner'] === undefined ? nameOf(element) : undefined),
      ({ name }) => plain(name),
    )
    claim(
      (element) => (uncoded(element) ? nameOf(element) : undefined),
      ({ name, owner }) => (owner === '' ? plain(name) : undefined),
    )
    // The owner may be written otherwise, where the name is of one element and one record only.
    const once = (names: readonly string[]): ReadonlySet<string> => {
      const counts = new Map<string, number>()
      for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
      return new Set([...counts].flatMap(([name, count]) => (count === 1 ? [name] : [])))
    }
    const lone = once(elements.map(nameOf))
    const loneRecords = once(records.map(({ name }) => plain(name)))
    claim(
      (element) => (uncoded(element) && lone.has(nameOf(element)) ? nameOf(element) : undefined),
      ({ code, name }) => (code === undefined && loneRecords.has(plain(name)) ? plain(name) : undefined),
    )
    const shared = new Map<string, number>()
    for (const { code, name } of records) if (code === undefined) shared.set(slug(name), (shared.get(slug(name)) ?? 0) + 1)
    for (const record of records) {
      if (record.id !== '') continue
      const { code, name, owner } = record
      const own = slug(code ?? name)
      const wish = code === undefined && (shared.get(own) ?? 0) > 1 ? slug(`${name} ${owner}`) : own
      record.id = this.#ids.give(wish === '' ? kind : wish)
    }
    return there
  }

  #index(kind: Kind, id: string, ...names: readonly unknown[]): void {
    this.#kinds.set(id, kind)
    for (const name of names) {
      if (typeof name !== 'string' || name === '') continue
      addKind(this.#byName, plain(name), id, kind)
      this.#spelt.add(name, id)
    }
  }

  /** The element that a text names by its name or code, of some kinds. */
  #find(text: string, kinds: readonly Kind[]): string | 'several' | undefined {
    const exact = [...(this.#byName.get(plain(text)) ?? [])].flatMap(([id, kind]) => (kinds.includes(kind) ? [id] : []))
    const { alike } = this.#spelt.find(text)
    const spelt = alike.filter((id) => kinds.includes(this.#kinds.get(id)!))
    // What is alike only when its diacritics are left out is not what was meant.
    const ids = exact.length > 0 ? exact : this.#spelt.find(text).value !== undefined || spelt.length > 1 ? spelt : []
    return ids.length === 0 ? undefined : ids.length === 1 ? ids[0]! : 'several'
  }

  /** Decides which of the names in the cells mean one agency, before records are told apart by their owners. */
  #settle(): void {
    for (const agency of this.#collections.get('agency')!) {
      const id = String(agency['id'])
      for (const name of [agency['name'], agency['abbreviation']])
        if (typeof name === 'string' && !this.#agencies.has(plain(name))) this.#agencies.set(plain(name), id)
    }
    const existing = this.#collections
      .get('agency')!
      .flatMap((agency) => [agency['name'], agency['abbreviation']].filter((name) => typeof name === 'string'))
    const header = this.#existing['body']
    this.#body = this.#context.body ?? (this.#collections.get('agency')!.find(({ id }) => id === header)?.['name'] as string | undefined)
    const add = (name: string): void => {
      if (name !== '' && ((!isSupplier(name) && !isGroup(name)) || this.#agencies.has(plain(name)))) this.#names.add(oneLine(name))
    }
    if (this.#body !== undefined) add(this.#body)
    for (const { mapping, rows } of this.#tables) {
      const separator = columnOf(mapping, 'owner')?.separator
      for (const row of rows) {
        const { name } = this.#ownerOf(row)
        if (separator !== undefined || !agenciesInCell(name).isUnclear) add(name)
        for (const [field, cell] of row.cells) for (const one of this.#agencyNames(mapping.kind, row, field, cell)) add(one)
      }
      for (const [field, value] of Object.entries(mapping.defaults ?? {})) {
        const reading = readingOf(mapping.kind, field as InventoryField)
        if (reading.as === 'agency' || reading.as === 'agencies') for (const one of this.#namesIn(String(value), undefined)) add(one)
      }
    }
    const day = typeof this.#existing['asOf'] === 'string' ? this.#existing['asOf'] : undefined
    this.#settled = settleAgencies(this.#names, {
      existing,
      ...(this.#body === undefined ? {} : { body: this.#body }),
      ...(day === undefined ? {} : { day }),
      ...(this.#context.agencies === undefined ? {} : { answers: this.#context.agencies }),
    })
  }

  /** What tells owners apart: the same for all ways to write one. */
  #ownerKey(name: string): string {
    return plain(this.#settled.nameOf.get(oneLine(name)) ?? name)
  }

  /** Gives ids to the agencies that cells name, in the order of their names. */
  #nameAgencies(): void {
    const { nameOf, written, former, alike } = this.#settled
    const byShown = new Map<string, string>()
    for (const shown of new Set(nameOf.values())) {
      const known = this.#agencies.get(plain(shown))
      if (known !== undefined) byShown.set(shown, known)
    }
    for (const name of [...this.#names].sort(compareCodePoints)) {
      if (this.#agencies.has(plain(name))) continue
      const shown = nameOf.get(name)!
      let id = byShown.get(shown)
      if (id === undefined) {
        id = this.#ids.give(slug(shown) || 'co-quan')
        byShown.set(shown, id)
        this.#newAgencies.push({ id, name: shown })
      }
      this.#agencies.set(plain(name), id)
    }
    if (this.#body !== undefined) this.#bodyId = this.#agencies.get(plain(this.#body))
    const sheet = this.#tables[0]!.sheet
    for (const [name, others] of written) {
      const told = others.filter((one) => this.#names.has(one))
      if (told.length > 0)
        this.#remarks.push(remark('agency-written', { sheet }, { name, written: told.map((one) => `“${one}”`).join(', ') }))
    }
    for (const { name, now, since } of former)
      this.#remarks.push(remark('agency-former', { sheet }, { name, now, since: formatDate(since, 'vi') }))
    const answered = new Set(Object.keys(this.#context.agencies ?? {}).map(spelling))
    for (const [one, other] of alike)
      if (!answered.has(spelling(one)) && !answered.has(spelling(other)))
        this.#remarks.push(remark('agency-alike', { sheet }, { one, other }))
    if (this.#body === undefined && this.#newAgencies.some(({ name }) => ['department', 'unit'].includes(agencyLevel(name))))
      this.#remarks.push(remark('body-unknown', { sheet }, {}))
  }

  #agencyNames(kind: ListKind, row: ListRow, field: InventoryField, { text }: ListCell): readonly string[] {
    const reading = readingOf(kind, field)
    if ((reading.as !== 'agency' && reading.as !== 'agencies') || saysNothing(text)) return []
    const names = this.#namesIn(text, columnOf(row.table.mapping, field)?.separator)
    return reading.as === 'agencies' || names.length === 1 ? names : []
  }

  /** What the cells of a record tell, by field of the schema. */
  #tellings(record: Described, there: Json | undefined): Draft {
    const told: Draft = { id: record.id }
    if (record.code !== undefined) told['code'] = record.code
    // A table that gives codes only says nothing of the names.
    if (record.cells.has('name') || there === undefined) told['name'] = record.name
    const first = record.rows[0]!
    for (const field of INVENTORY_FIELDS) {
      if (isConnectionField(field) || isFurtherField(field) || field === 'name' || field === 'code') continue
      const own = record.cells.get(field)
      const cell = own?.cell ?? (field === 'owner' ? undefined : this.#cell(first, field))
      if (cell === undefined) continue
      const { value, isUnread } = this.#value(record, own?.row ?? first, field, cell, record.kept)
      if (value !== undefined) told[field] = value
      if (isUnread) record.unread.add(field)
    }
    const long = record.cells.get('code')
    if (long !== undefined && record.code === undefined) {
      this.#remark(long.row, long.cell, 'too-long', { field: fieldTerm('code').vi })
      keep(record.kept, long.cell.label, long.cell.text)
    }
    if (told['owner'] === undefined && record.owner !== '' && !record.unread.has('owner')) {
      const { name, isTitle } = this.#ownerOf(first)
      told['owner'] = this.#agencies.get(plain(name))
      if (isTitle) this.#remark(first, undefined, 'owner-from-section', { name })
    }
    this.#approvedOn(record, told)
    for (const [name, supplier] of record.cells.has('supplier') || !hasField(record.kind, 'supplier') ? [] : this.#supplierIn(record))
      told[name] = supplier
    return told
  }

  /** The day of a decision on the security level goes with the decision. */
  #approvedOn(record: Described, told: Draft): void {
    const there = record.cells.get('approvedOn')
    if (there === undefined) return
    const point = pointInTime(there.cell.text)
    const approval = told['securityApproval'] as Json | undefined
    if (point?.date.length === 10 && !record.unread.has('securityApproval') && (approval?.['status'] ?? 'approved') === 'approved')
      told['securityApproval'] = { status: 'approved', ...approval, date: point.date }
    else keep(record.kept, there.cell.label, there.cell.text)
  }

  /** A company in a column of agencies is who supplies. */
  #supplierIn(record: Described): readonly (readonly [string, string])[] {
    const cell = record.cells.get('operator')?.cell
    return cell !== undefined && isSupplier(cell.text) && !this.#agencies.has(plain(oneLine(cell.text)))
      ? [['supplier', oneLine(cell.text)]]
      : []
  }

  #merge(record: Described, there: Json | undefined, told: Draft): Json {
    const source = sourceOf(record)
    const asked = new Set<string>(
      record.rows.flatMap(({ table }) =>
        INVENTORY_FIELDS.filter(
          (field) => columnOf(table.mapping, field) !== undefined && !isConnectionField(field) && !isFurtherField(field),
        ),
      ),
    )
    for (const field of record.unread) asked.delete(field)
    const { element, changes } = mergeElement(there, told, this.#guesses(record, told), {
      asked,
      base: this.#base,
      source,
      kept: record.kept,
    })
    for (const change of changes) this.#changes.push(change)
    this.#told.set(record.id, { fields: told, source, kept: record.kept })
    const whole = withTexts(element, record.kept, { base: this.#base, source })
    return withUnread(whole, record.unread)
  }

  /** What the schema needs and the list does not tell, as far as the name gives it away. */
  #guesses({ kind, name }: Described, told: Draft): Draft {
    switch (kind) {
      case 'system': {
        const role = platformRole(name)
        return {
          kind: isNamedAsPlatform(name) || role !== undefined ? 'platform' : systemKind(name),
          ...(role === undefined ? {} : { platformRole: role }),
        }
      }
      case 'database': {
        if (/^(csdl|cơ sở dữ liệu|co so du lieu) (quốc gia|qg|quoc gia)(?!\p{L})/iu.test(name.normalize('NFC')))
          return { scope: 'national' }
        return { scope: databaseScope(told['sharing'] as string | undefined, (told['usageScope'] as readonly string[] | undefined) ?? []) }
      }
      case 'network':
        return { kind: networkKind(name) ?? 'other' }
      case 'infrastructure':
        return { kind: infrastructureKind(name) }
      default:
        return {}
    }
  }

  /** What a cell says as a value of the schema; what it says otherwise is kept as it is written. */
  #value(record: Described, row: ListRow, field: InventoryField, cell: ListCell, kept: Kept): Value {
    const { values } = row.table.mapping
    const own = Object.entries(values?.[field] ?? {}).find(([said]) => spelling(said) === spelling(cell.text))
    const reading = readingOf(record.kind, field)
    if (own !== undefined && reading.as !== 'money') return { value: own[1] }
    const text = own === undefined ? cell.text : String(own[1])
    const term = fieldTerm(field, record.kind).vi
    const asWritten = (): Value => {
      if (cell.column > 0) keep(kept, cell.label, cell.text)
      return NONE
    }
    /** The text says something that is no value of the field. */
    const asked = <I extends RemarkId>(id: I, data: RemarkData<I>): Value => {
      if (saysNothing(text)) return asWritten()
      this.#remark(row, cell, id, data)
      asWritten()
      return UNREAD
    }
    switch (reading.as) {
      case 'text':
        if (text.length > (LONGEST[field] ?? Number.POSITIVE_INFINITY)) return asked('too-long', { field: term })
        return { value: field === 'note' || field === 'evidence' || field === 'description' ? text : oneLine(text) }
      case 'texts':
        return saysNothing(text) ? asWritten() : { value: unique(itemsOf(text, columnOf(row.table.mapping, field)?.separator)) }
      case 'approval':
        return orAsk(approvalOf(text), () => asked('approval-unclear', { text }))
      case 'functions':
        return this.#functions(row, cell, text, asWritten)
      case 'value':
      case 'values':
        return this.#listed(record, row, field, cell, text, kept)
      case 'date': {
        const point = pointInTime(text)
        if (point?.whole) return { value: point.date }
        if (point === undefined) return asked('not-a-date', { text })
        asWritten()
        return { value: point.date }
      }
      case 'count':
      case 'level': {
        const number = reading.as === 'count' ? countOf(text) : levelOf(text, field === 'level' ? 4 : 5)
        if (number !== undefined && !(field === 'procedures' && number === 0)) return { value: number }
        return asked('not-a-number', { text, field: term })
      }
      case 'percent': {
        const share = percentOf(text)
        if (share !== undefined && share <= 100) return { value: share }
        return share === undefined ? asked('not-a-number', { text, field: term }) : asked('share-over-100', { text })
      }
      case 'money':
        return orAsk(moneyOf(text, cell.label, row.table.mapping.unit), () => asked('not-an-amount', { text, field: term }))
      case 'flag':
        return orAsk(flagOf(text), () => asked('not-yes-or-no', { text }))
      case 'agency':
      case 'agencies':
        return this.#agency(record, row, field, cell, text, asWritten)
      default: {
        const { ids, whole, isUnread } = this.#named(row, cell, field, reading.kinds)
        if (!whole || (reading.as === 'element' && ids.length > 1)) asWritten()
        const value = ids.length === 0 ? undefined : reading.as === 'element' ? ids[0] : ids
        return { ...(value === undefined ? {} : { value }), ...(isUnread ? { isUnread: true as const } : {}) }
      }
    }
  }

  #functions(row: ListRow, cell: ListCell, text: string, asWritten: () => Value): Value {
    if (saysNothing(text)) return asWritten()
    const items = itemsOf(text, columnOf(row.table.mapping, 'functions')?.separator).flatMap((item) =>
      FUNCTION_NAMES.get(item) === undefined ? pieces(item, /,/) : [item],
    )
    const found = unique(items.flatMap((item) => FUNCTION_NAMES.get(item) ?? []))
    const unknown = items.filter((item) => FUNCTION_NAMES.get(item) === undefined)
    if (unknown.length > 0) {
      asWritten()
      const key = `${row.table.sheet}\u0001${row.table.headerRow}\u0001${cell.label}`
      getOrInsert(this.#inWords, key, () => ({ table: row.table, cell, count: 0 })).count++
    }
    return { ...(found.length === 0 ? {} : { value: found }), ...(unknown.length === 0 ? {} : { isUnread: true as const }) }
  }

  /** A value of a list, or several where the field takes several. */
  #listed(record: Described, row: ListRow, field: InventoryField, cell: ListCell, text: string, kept: Kept): Value {
    const reading = readingOf(record.kind, field)
    if (reading.as !== 'value' && reading.as !== 'values') return NONE
    const term = fieldTerm(field, record.kind).vi
    const keepText = (): void => {
      if (cell.column > 0) keep(kept, cell.label, cell.text)
    }
    const parts = this.#parts(reading, text, columnOf(row.table.mapping, field)?.separator)
    const found = parts.map((piece) => ({ piece, ...matchText(reading.term, reading.values, piece) }))
    const wrong = found.filter(({ value }) => value === undefined)
    if (found.some(({ among }) => among) || wrong.length > 0) keepText()
    for (const { piece, value, isSynonym } of found)
      if (isSynonym && value !== undefined)
        this.#understood(row, cell, term, `“${piece}” → “${reading.values.find((one) => one.value === value)?.words.vi ?? value}”`)
    const [first] = wrong
    if (first !== undefined && !saysNothing(text)) {
      const allowed = reading.values.map(({ words }) => words.vi).join(' · ')
      if (first.endedOn !== undefined)
        this.#remark(row, cell, 'value-ended', { text: first.piece, field: term, since: formatDate(first.endedOn, 'vi') })
      else this.#notListed(row, cell, { text: first.piece, field: term, allowed }, first.suggestions ?? [])
    }
    const values = unique(found.flatMap(({ value }) => value ?? []))
    const isUnread = first !== undefined && !saysNothing(text)
    if (reading.as === 'value') return first === undefined && values.length === 1 ? { value: values[0] } : isUnread ? UNREAD : NONE
    return { ...(values.length === 0 ? {} : { value: values }), ...(isUnread ? { isUnread: true as const } : {}) }
  }

  /** Asks what a text means that is no value of a list for sure. */
  #notListed(row: ListRow, cell: ListCell, said: RemarkData<'value-not-listed'>, [suggestion, ...others]: readonly string[]): void {
    if (suggestion === undefined) this.#remark(row, cell, 'value-not-listed', said)
    else if (others.length === 0) this.#remark(row, cell, 'value-misspelt', { ...said, suggestion })
    else
      this.#remark(row, cell, 'value-of-several', {
        ...said,
        perhaps: [suggestion, ...others].map((label) => `“${label}”`).join(', '),
      })
  }

  /** Pieces of a cell that may hold several values: a comma or slash parts them where the whole is no value. */
  #parts(reading: ReturnType<typeof readingOf>, text: string, separator: string | undefined): readonly string[] {
    if (reading.as !== 'values' && reading.as !== 'value') return [text]
    if (reading.as === 'value') return [text]
    return itemsOf(text, separator).flatMap((item) => {
      if (separator !== undefined || matchText(reading.term, reading.values, item).value !== undefined) return [item]
      const parts = pieces(item, /[,/+&]|\s+và\s+/i)
      const isValue = (part: string): boolean => matchText(reading.term, reading.values, part).value !== undefined
      if (parts.length < 2 || !parts.some(isValue)) return [item]
      // “Các sở, ban, ngành” is a group of bodies to its end, and its last word no value.
      const group = parts.findIndex((part, at) => !(isValue(part) && !isGroup(part)) && isGroup(parts.slice(at).join(', ')))
      return group === 0 ? [item] : group < 0 ? parts : [...parts.slice(0, group), parts.slice(group).join(', ')]
    })
  }

  #understood(row: ListRow, cell: ListCell, field: string, words: string): void {
    const key = `${row.table.sheet}\u0001${row.table.headerRow}\u0001${cell.label}`
    let known = this.#synonyms.get(key)
    if (known === undefined) this.#synonyms.set(key, (known = { table: row.table, cell, field, words: new Set(), count: 0 }))
    known.words.add(words)
    known.count++
  }

  #agency(record: Described, row: ListRow, field: InventoryField, cell: ListCell, text: string, asWritten: () => Value): Value {
    const reading = readingOf(record.kind, field)
    if (saysNothing(text)) return asWritten()
    const names = this.#namesIn(text, columnOf(row.table.mapping, field)?.separator)
    const known = names.flatMap((name) => this.#agencies.get(plain(oneLine(name))) ?? [])
    const companies = names.filter((name) => !this.#agencies.has(plain(oneLine(name))) && isSupplier(name))
    if (companies.length > 0) {
      asWritten()
      if (field === 'owner') {
        this.#remark(row, cell, 'supplier-as-owner', { text })
        return UNREAD
      }
      this.#company(record, row, field, cell, companies)
    }
    const groups = names.filter((name) => !this.#agencies.has(plain(oneLine(name))) && isGroup(name))
    if (groups.length > 0) {
      asWritten()
      if (reading.as === 'agency') {
        this.#remark(row, cell, 'group-no-agency', { text })
        return UNREAD
      }
    }
    if (reading.as === 'agencies') return known.length === 0 ? NONE : { value: unique(known) }
    if (names.length > 1) {
      this.#remark(row, cell, 'several-agencies', { names: names.map((name) => `“${oneLine(name)}”`).join(', ') })
      asWritten()
      return UNREAD
    }
    if (known.length === 0) return NONE
    if (/[([]/.test(text) && plain(text) !== plain(String(this.#nameOfAgency(known[0]!)))) asWritten()
    return { value: known[0] }
  }

  /** Says where companies in a column of agencies went: to the supplier, where no other column tells another one. */
  #company(record: Described, row: ListRow, field: InventoryField, cell: ListCell, companies: readonly string[]): void {
    const supplier = record.cells.get('supplier')?.cell.text
    const isRecorded =
      supplier === undefined
        ? field === 'operator' && hasField(record.kind, 'supplier') && isSupplier(cell.text)
        : companies.every((name) => ` ${spelling(supplier)} `.includes(` ${spelling(name)} `))
    if (!isRecorded) {
      const names = companies.map((name) => `“${oneLine(name)}”`).join(', ')
      const said = { names, field: fieldTerm(field, record.kind).vi }
      if (supplier === undefined) this.#remark(row, cell, 'company-no-agency', said)
      else this.#remark(row, cell, 'company-beside-supplier', { ...said, supplier: oneLine(supplier) })
      return
    }
    const key = `${row.table.sheet}\u0001${row.table.headerRow}\u0001${cell.label}`
    const told = getOrInsert(this.#suppliers, key, () => ({ table: row.table, cell, names: new Set<string>() }))
    for (const name of companies) told.names.add(oneLine(name))
  }

  #nameOfAgency(id: string): string {
    return (
      this.#newAgencies.find((agency) => agency.id === id)?.name ??
      String(this.#collections.get('agency')!.find((agency) => agency['id'] === id)?.['name'] ?? '')
    )
  }

  /** The elements that a cell names; `whole`: whether it says nothing else. */
  #named(
    row: ListRow,
    cell: ListCell,
    field: InventoryField,
    kinds: readonly Kind[],
  ): { readonly ids: readonly string[]; readonly whole: boolean; readonly isUnread: boolean } {
    const ids: string[] = []
    const wrong: string[] = []
    const take = (text: string): boolean => {
      const found =
        this.#find(text, kinds) ??
        this.#nationalId(row, cell, text, kinds) ??
        (field === 'hostedAt' ? this.#placeId(row, cell, text) : undefined)
      if (found === undefined || found === 'several') return false
      ids.push(found)
      return true
    }
    const items = itemsOf(cell.text, columnOf(row.table.mapping, field)?.separator)
    if (!take(cell.text)) {
      for (const item of items) {
        if (take(item) || saysNothing(item)) continue
        const parts = pieces(item, /,|\s+và\s+/i)
        if (parts.length < 2 || !parts.some((part) => this.#isKnown(part, kinds))) wrong.push(item)
        else for (const part of parts) if (!take(part)) wrong.push(part)
      }
    }
    for (const text of wrong) this.#remark(row, cell, this.#find(text, kinds) === 'several' ? 'name-of-several' : 'unknown-name', { text })
    return { ids: unique(ids), whole: wrong.length === 0 && !items.some(saysNothing), isUnread: wrong.length > 0 }
  }

  #isKnown(text: string, kinds: readonly Kind[]): boolean {
    const thing = nationalThing(text)
    return typeof this.#find(text, kinds) === 'string' || (thing !== undefined && kinds.includes(thing.kind))
  }

  /** Where something stands, recorded where nothing lists it and its name says what it is: “TTDL Bộ”, “Viettel Cloud”. */
  #placeId(row: ListRow, cell: ListCell, text: string): string | undefined {
    const kind = infrastructureKind(text)
    if (kind === 'other' || saysNothing(text) || agenciesInCell(text).isUnclear || text.length > LONGEST.name!) return undefined
    const name = oneLine(text)
    const id = this.#ids.give(slug(name) || 'ha-tang')
    this.#places.push({ id, name, kind, assumed: ['kind'] })
    this.#index('infrastructure', id, name)
    this.#remark(row, cell, 'place-recorded', { text: name })
    return id
  }

  /** The platform of a role that a text names by nothing else: “LGSP”, “trục LGSP của tỉnh”. */
  #roleNamed(text: string, kinds: readonly Kind[]): string | undefined {
    const { platforms, mechanism, networks, authentication, unknown } = channelOf(text)
    const [role] = platforms
    if (authentication !== undefined) return undefined
    if (!kinds.includes('system') || role === undefined || platforms.length > 1 || networks.length > 0 || unknown.length > 0)
      return undefined
    if (mechanism !== undefined && mechanism !== role) return undefined
    return this.#existingPlatform(role) ?? (role === 'lgsp' ? this.#lgsp() : this.#nationalPlatform(role)[0])
  }

  /** The record that refers to a national platform or database, made where the model has none. */
  #nationalId(row: ListRow, cell: ListCell, text: string, kinds: readonly Kind[]): string | undefined {
    const thing = nationalThing(text)
    if (thing === undefined || !kinds.includes(thing.kind)) return this.#roleNamed(text, kinds)
    const id = this.#nationalRecord(thing)
    if (plain(text) !== plain(thing.name)) this.#remark(row, cell, 'national-record', { text: oneLine(text), name: thing.name })
    return id
  }

  #nationalRecord(thing: NationalThing): string {
    const there = this.#existingPlatform(thing.role) ?? this.#find(thing.name, [thing.kind])
    if (there !== undefined && there !== 'several') return there
    this.#national.set(thing.id, thing)
    this.#ids.take(thing.id)
    return thing.id
  }

  /** The one platform of a role that the list or the model has. */
  #existingPlatform(role: string | undefined): string | undefined {
    if (role === undefined) return undefined
    const there = this.#platformsOf(role)
    return there.length === 1 ? there[0] : undefined
  }

  #platformsOf(role: string): readonly string[] {
    return getOrInsert(this.#platforms, role, () => this.#platformsFound(role))
  }

  #platformsFound(role: string): readonly string[] {
    const ids = this.#collections.get('system')!.flatMap((system) => (system['platformRole'] === role ? [String(system['id'])] : []))
    const named = [...this.#byName].flatMap(([name, own]) =>
      platformRole(name) === role ? [...own].flatMap(([id, kind]) => (kind === 'system' ? [id] : [])) : [],
    )
    return unique([...ids, ...named])
  }

  /** The connections of a row. */
  #connections(record: Described, row: ListRow): Connection[] {
    const found: Connection[] = []
    const source = sourceOfTable(row.table)
    const add = (from: string, to: string): Connection => {
      const connection: Connection = { from, to, fields: new Map(), kept: new Map(), source }
      found.push(connection)
      return connection
    }
    for (const field of END_FIELDS) {
      const cell = this.#cell(row, field)
      const reading = readingOf(record.kind, field)
      if (cell === undefined || reading.as !== 'elements') continue
      const { ids, whole, isUnread } = this.#named(row, cell, field, reading.kinds)
      if (!whole && cell.column > 0) keep(record.kept, cell.label, cell.text)
      if (isUnread) record.unread.add('integrations')
      for (const other of ids) {
        if (other === record.id) {
          this.#remark(row, cell, 'own-name', {})
          keep(record.kept, cell.label, cell.text)
        } else if (field === 'receivesFrom') add(other, record.id)
        else add(record.id, other)
      }
    }
    this.#toPlatform(record, row, found, add)
    for (const field of Object.keys(CONNECTION_FIELDS) as ConnectionField[]) if (!isEndField(field)) this.#said(record, row, field, found)
    this.#throughLgsp(record, row, found, add)
    return found
  }

  /** A channel that names a platform, in a row that names no other end, tells a connection to that platform. */
  #toPlatform(record: Described, row: ListRow, found: readonly Connection[], add: (from: string, to: string) => Connection): void {
    const cell = this.#cell(row, 'mechanism')
    if (
      cell === undefined ||
      found.length > 0 ||
      record.unread.has('integrations') ||
      END_FIELDS.some((field) => this.#cell(row, field) !== undefined)
    )
      return
    for (const role of channelOf(cell.text).platforms) {
      const platform =
        this.#existingPlatform(role) ??
        (isNationalRole(role) ? this.#nationalPlatform(role)[0] : role === 'lgsp' ? this.#lgsp() : undefined)
      if (platform !== undefined && platform !== record.id) add(record.id, platform)
    }
  }

  /** A column that says whether a system is connected over the LGSP makes a connection to it, where no other of the row goes over it. */
  #throughLgsp(record: Described, row: ListRow, found: readonly Connection[], add: (from: string, to: string) => Connection): void {
    const cell = this.#cell(row, 'throughLgsp')
    if (cell === undefined) return
    const flag = flagOf(cell.text)
    const lgsp = flag === true ? this.#lgsp() : undefined
    if (lgsp === undefined) {
      keep(record.kept, cell.label, cell.text)
      // Neither yes nor no, or a platform of which there are several.
      if (flag === false || (flag === undefined && saysNothing(cell.text))) return
      if (flag === undefined) this.#remark(row, cell, 'not-yes-or-no', { text: cell.text })
      else this.#remark(row, cell, 'name-of-several', { text: 'LGSP' })
      record.unread.add('integrations')
      return
    }
    if (lgsp === record.id || found.some(({ to, from, fields }) => to === lgsp || from === lgsp || fields.get('mechanism') === 'lgsp'))
      return
    add(record.id, lgsp).fields.set('mechanism', 'lgsp')
  }

  /** The one LGSP; one that is assumed where there is none, and none where there are several. */
  #lgsp(): string | undefined {
    const [there, other] = this.#platformsOf('lgsp')
    if (there !== undefined) return other === undefined ? there : undefined
    this.#overLgsp++
    const thing: NationalThing = { id: 'lgsp', kind: 'system', name: 'Nền tảng LGSP', role: 'lgsp' }
    this.#national.set(thing.id, thing)
    this.#ids.take(thing.id)
    return thing.id
  }

  /** Puts what a cell says of the connections of its row on them. */
  #said(record: Described, row: ListRow, field: ConnectionField, connections: readonly Connection[]): void {
    const cell = this.#cell(row, field)
    if (cell === undefined) return
    // “Chưa kết nối” says of a connection that it is not there yet, and not that nothing is said.
    const isSaid = field === 'connectionStatus' ? spelling(cell.text) !== '' : !saysNothing(cell.text)
    if (connections.length === 0 || !isSaid) {
      if (cell.column > 0) keep(record.kept, cell.label, cell.text)
      return
    }
    const items = itemsOf(cell.text, columnOf(row.table.mapping, field)?.separator)
    const isPaired = connections.length > 1 && items.length === connections.length
    if (isPaired) this.#remark(row, cell, 'paired-in-order', { count: connections.length })
    else if (connections.length > 1 && items.length > 1) this.#remark(row, cell, 'said-of-each', { count: connections.length })
    for (const [at, connection] of connections.entries()) {
      const said = isPaired ? { ...cell, text: items[at]! } : cell
      if (field === 'mechanism') this.#channel(row, said, connection)
      else this.#saidOf(connection, record, row, field, said)
    }
  }

  #saidOf({ fields, kept }: Connection, record: Described, row: ListRow, field: ConnectionField, cell: ListCell): void {
    // “Đã kết nối (Y/N)” asks for yes or no.
    const flag = field === 'connectionStatus' ? flagOf(cell.text) : undefined
    const value = flag === undefined ? this.#value(record, row, field, cell, kept).value : flag ? 'in-use' : 'not-connected'
    if (value !== undefined) fields.set(CONNECTION_FIELDS[field], value)
  }

  /** Takes the channel of a connection apart: platforms that it goes over, mechanism, network. */
  #channel(row: ListRow, cell: ListCell, ends: Connection): void {
    const { fields, kept } = ends
    const own = Object.entries(row.table.mapping.values?.mechanism ?? {}).find(([said]) => spelling(said) === spelling(cell.text))
    if (own !== undefined) {
      fields.set('mechanism', own[1])
      return
    }
    const { platforms, mechanism, networks, authentication, unknown } = channelOf(cell.text)
    const via = platforms.flatMap((role) => this.#existingPlatform(role) ?? (isNationalRole(role) ? this.#nationalPlatform(role) : []))
    const beyond = unique(via).filter((id) => id !== ends.from && id !== ends.to)
    if (beyond.length > 0) fields.set('via', beyond)
    const [platform] = platforms
    const value = mechanism === 'api' && platform !== undefined && via.length < platforms.length ? platform : mechanism
    if (value !== undefined) fields.set('mechanism', value)
    if (authentication !== undefined) fields.set('authentication', authentication)
    const missing = platforms.filter((role) => this.#existingPlatform(role) === undefined && !isNationalRole(role))
    if (missing.length > 0) ends.pending = { roles: missing, mechanism }
    const over = networks.flatMap((kind) => {
      const own = [
        ...new Map(
          [...this.#collections.get('network')!, ...(this.#made.get('network')?.values() ?? [])].map((one) => [one['id'], one]),
        ).values(),
      ].filter((network) => network['kind'] === kind)
      return own.length === 1 ? [String(own[0]!['id'])] : []
    })
    if (over.length > 0) fields.set('over', over)
    for (const part of unknown) this.#remark(row, cell, 'channel-unknown', { text: oneLine(cell.text), part })
    keep(kept, cell.label, cell.text)
  }

  #nationalPlatform(role: string): readonly string[] {
    const thing = nationalOfRole(role)
    return thing === undefined ? [] : [this.#nationalRecord(thing)]
  }

  /** Platforms that were added for other rows carry the connections that name them, whichever row came first. */
  #throughAdded({ from, to, fields, pending }: Connection): void {
    const added = (pending?.roles ?? []).flatMap((role) => [...this.#national.values()].find((thing) => thing.role === role)?.id ?? [])
    const ids = added.filter((id) => id !== from && id !== to)
    if (ids.length > 0) fields.set('via', unique([...((fields.get('via') as readonly string[] | undefined) ?? []), ...ids]))
    if (added.length > 0 && pending!.mechanism !== undefined) fields.set('mechanism', pending!.mechanism)
  }

  #integrations(connections: readonly Connection[], listed: ReadonlySet<string>): void {
    for (const connection of connections) this.#throughAdded(connection)
    const known = groupBy(
      [...this.#collections.get('integration')!].sort((a, b) => compareCodes(String(a['id']), String(b['id']))),
      (one) => `${String(one['from'])}\u0001${String(one['to'])}`,
    )
    const pairs = new Map<string, Map<string, Connection>>()
    for (const connection of [...connections].sort((a, b) => compareCodePoints(a.source, b.source))) {
      const { from, to, fields, kept } = connection
      const pair = `${from}\u0001${to}`
      const channel = JSON.stringify([...fields].filter(([name]) => name !== 'data').sort(([a], [b]) => compareCodePoints(a, b)))
      const own = pairs.get(pair) ?? new Map<string, Connection>()
      pairs.set(pair, own)
      const alike = own.get(channel)
      if (alike === undefined) {
        own.set(channel, connection)
        continue
      }
      const data = [...((alike.fields.get('data') as string[] | undefined) ?? []), ...((fields.get('data') as string[] | undefined) ?? [])]
      if (data.length > 0) alike.fields.set('data', unique(data).sort(compareCodePoints))
      for (const [label, texts] of kept) for (const text of texts) keep(alike.kept, label, text)
    }
    const made = new Map<string, Json>()
    for (const [pair, own] of [...pairs].sort(([a], [b]) => compareCodePoints(a, b))) {
      const there = [...(known.get(pair) ?? [])]
      for (const [, { from, to, fields, kept, source }] of [...own].sort(([a], [b]) => compareCodePoints(a, b))) {
        const match = there.shift()
        const id = match === undefined ? this.#ids.give(slug(`${from} ${to}`)) : String(match['id'])
        const guess = { kind: fields.has('data') ? 'data-exchange' : 'technical' }
        const told = { id, from, to, ...Object.fromEntries(fields) }
        const { element, changes } = mergeElement(match, told, guess, {
          asked: new Set(fields.keys()),
          base: this.#base,
          source,
          kept,
        })
        for (const change of changes) this.#changes.push(change)
        this.#told.set(id, { fields: told, source, kept })
        made.set(id, withTexts(element, kept, { base: this.#base, source }))
      }
    }
    this.#put('integration', made, 'connection-not-in-list', ({ from, to }) => listed.has(String(from)) || listed.has(String(to)))
  }

  /** What columns say of the systems that keep a database, and of the money that made the element. */
  #further(record: Described): void {
    const beside: { storedIn?: readonly string[]; budget?: Json; funding?: unknown } = {}
    const stored = record.cells.get('storedIn')
    if (stored !== undefined) {
      const { ids, whole } = this.#named(stored.row, stored.cell, 'storedIn', ['system'])
      if (!whole) keep(record.kept, stored.cell.label, stored.cell.text)
      beside.storedIn = ids
    }
    const budget = record.cells.get('budget')
    const funding = record.cells.get('funding')
    if (budget !== undefined) {
      const { value } = this.#value(record, budget.row, 'budget', budget.cell, record.kept)
      if (value !== undefined) beside.budget = value as Json
    }
    if (funding !== undefined) {
      const { value } = this.#value(record, funding.row, 'funding', funding.cell, record.kept)
      if (value !== undefined && beside.budget !== undefined) beside.funding = value
      else keep(record.kept, funding.cell.label, funding.cell.text)
    }
    // An investment needs an owner to stand on its own.
    if (beside.budget !== undefined && record.owner === '')
      for (const one of [budget, funding]) if (one !== undefined) keep(record.kept, one.cell.label, one.cell.text)
    if (Object.keys(beside).length > 0) this.#beside.set(record.id, beside)
  }

  /** Databases that say which system keeps them. */
  #storedIn(records: readonly Described[]): void {
    const systems = this.#collections.get('system')!
    const at = new Map(systems.map(({ id }, place) => [String(id), place]))
    for (const record of records)
      for (const id of this.#beside.get(record.id)?.storedIn ?? []) {
        const place = at.get(id)
        if (place === undefined) continue
        const stores = (systems[place]!['stores'] as readonly string[] | undefined) ?? []
        if (!stores.includes(record.id)) systems[place] = { ...systems[place], stores: [...stores, record.id].sort(compareCodePoints) }
      }
  }

  /** What was invested in an element, where a column tells. Its owner is the element's; how it was invested is left open. */
  #investments(records: readonly Described[]): void {
    const made = new Map<string, Json>()
    const delivering = new Map(
      this.#collections.get('investment')!.map((one) => [((one['delivers'] as readonly string[] | undefined) ?? []).join(), one] as const),
    )
    for (const record of records) {
      const { budget, funding } = this.#beside.get(record.id) ?? {}
      const told = this.#told.get(record.id)
      const owner = told?.fields['owner']
      if (budget === undefined || owner === undefined) continue
      const there = delivering.get(record.id)
      const id = there === undefined ? this.#ids.give(slug(`dau-tu-${record.id}`)) : String(there['id'])
      const fields = {
        id,
        name: `Đầu tư ${record.name}`,
        owner,
        budget: { ...budget, ...(funding === undefined ? {} : { funding }) },
        delivers: [record.id],
      }
      const source = sourceOf(record)
      const { element, changes } = mergeElement(there, fields, {}, { asked: new Set(), base: this.#base, source, kept: new Map() })
      for (const change of changes) this.#changes.push(change)
      this.#told.set(id, { fields, source, kept: new Map() })
      made.set(id, element)
    }
    const others = this.#collections.get('investment')!.filter(({ id }) => !made.has(String(id)))
    this.#collections.set('investment', [...others, ...made.values()])
  }

  /** Puts elements in the place of those with their ids; says which others of the kind the list does not name. */
  #put(
    kind: Kind,
    made: ReadonlyMap<string, Json>,
    left: 'not-in-list' | 'connection-not-in-list',
    concerns: (element: Json) => boolean = () => true,
  ): void {
    const elements = this.#collections.get(kind)!
    const others = elements.filter(({ id }) => !made.has(String(id)))
    const missing = others.filter(concerns).map(({ id, name }) => String(name ?? id))
    const isAsked =
      kind !== 'integration' || this.#tables.some(({ mapping }) => END_FIELDS.some((field) => columnOf(mapping, field) !== undefined))
    if (missing.length > 0 && isAsked) {
      const names = `${missing.slice(0, NAMES_SHOWN).join(', ')}${missing.length > NAMES_SHOWN ? ', …' : ''}`
      this.#remarks.push(remark(left, { sheet: this.#tables[0]!.sheet }, { count: missing.length, names }))
    }
    this.#collections.set(kind, [...others, ...made.values()])
  }

  /** What was understood by other words than the lists', once for each column. */
  #tellWords(): void {
    const place = (table: ListTable, cell: ListCell) => ({
      sheet: table.sheet,
      row: table.headerRow,
      ...(cell.column > 0 ? { column: cell.column } : {}),
    })
    for (const { table, cell, field, words, count } of this.#synonyms.values()) {
      const shown = [...words].sort(compareCodePoints)
      const understood = `${shown.slice(0, WORDS_SHOWN).join('; ')}${shown.length > WORDS_SHOWN ? '; …' : ''}`
      this.#remarks.push(remark('value-by-synonym', place(table, cell), { label: cell.label, count, field, understood }))
    }
    for (const { table, cell, count } of this.#inWords.values())
      this.#remarks.push(remark('functions-in-words', place(table, cell), { label: cell.label, count }))
    for (const { table, cell, names } of this.#suppliers.values())
      this.#remarks.push(
        remark('supplier-no-agency', place(table, cell), { label: cell.label, names: [...names].sort(compareCodePoints).join(', ') }),
      )
    if (this.#overLgsp > 0 && this.#national.has('lgsp'))
      this.#remarks.push(remark('lgsp-unknown', { sheet: this.#tables[0]!.sheet }, { count: this.#overLgsp }))
    for (const table of this.#tables)
      if (table.isAspect) this.#remarks.push(remark('aspect-table', { sheet: table.sheet }, { count: table.rows.length }))
  }

  /** Puts in the agencies that are new and the national things that were named, and returns how many agencies there are more. */
  #addAgencies(): number {
    const agencies = this.#collections.get('agency')!
    const byName = new Map(agencies.map((agency) => [plain(String(agency['name'])), String(agency['id'])]))
    let added = 0
    const ministry = (name: string): string => {
      const known = this.#agencies.get(plain(name)) ?? byName.get(plain(name))
      if (known !== undefined) return known
      const id = this.#ids.give(slug(name))
      byName.set(plain(name), id)
      agencies.push({ id, name, level: 'ministry', assumed: ['level'] })
      added++
      return id
    }
    const bodyName = this.#bodyId === undefined ? undefined : this.#nameOfAgency(this.#bodyId)
    for (const { id, name } of this.#newAgencies) {
      const above = ministryAbove(name)
      const parent =
        above !== undefined
          ? ministry(above)
          : bodyName !== undefined && id !== this.#bodyId && mayStandBelow(name, bodyName)
            ? this.#bodyId
            : undefined
      agencies.push({
        id,
        name,
        level: agencyLevel(name),
        ...(parent === undefined || parent === id ? {} : { parent }),
        assumed: parent === undefined || parent === id ? ['level'] : ['level', 'parent'],
      })
      added++
    }
    for (const { id, kind, name, owner, role } of [...this.#national.values()].sort((a, b) => compareCodePoints(a.id, b.id))) {
      const own = owner === undefined ? {} : { owner: ministry(owner) }
      const common = { id, name, ...own }
      this.#collections.get(kind)!.push(
        kind === 'system'
          ? {
              ...common,
              kind: 'platform',
              ...(role === undefined ? {} : { platformRole: role }),
              ...(id === 'lgsp' ? {} : { recordType: 'reference' }),
              assumed: id === 'lgsp' ? ['kind', 'name', 'platformRole'] : ['kind', 'owner', 'recordType'],
            }
          : { ...common, scope: 'national', recordType: 'reference', assumed: ['owner', 'recordType', 'scope'] },
      )
    }
    return added
  }

  #result(elements: number, connections: number, agencies: number): FromList {
    const document: Draft = { ...this.#existing }
    document['id'] ??= this.#context.id
    if (this.#bodyId !== undefined) document['body'] ??= this.#bodyId
    for (const { kind, collection } of KINDS) {
      const list = this.#collections.get(kind)!
      if (list.length > 0) document[collection] = list
    }
    const rows = this.#tables.flatMap((table) =>
      [...table.statuses]
        .sort(([a], [b]) => a - b)
        .map(([row, { status, remarks }]) => ({
          sheet: table.sheet,
          row,
          status: status === 'read' && remarks.length > 0 ? ('remarked' as const) : status,
          remarks,
        })),
    )
    const ids = new Set([...this.#collections.values()].flatMap((list) => list.map(({ id }) => String(id))))
    return {
      document,
      rows,
      remarks: this.#remarks,
      counts: { elements, connections, agencies },
      changes: this.#changes,
      base: nextBase(this.#base, this.#told, (id) => ids.has(id)),
    }
  }
}

const orAsk = (value: unknown, ask: () => Value): Value => (value === undefined ? ask() : { value })

const isNationalRole = (role: string): boolean => ['ndxp', 'ndop', 'document-axis'].includes(role)

/** Lists with the same columns are versions of one. */
const sourceOfTable = ({ mapping, labels }: ListTable): string =>
  `${mapping.kind}: ${labels.map(spelling).sort(compareCodePoints).join(', ')}`
const sourceOf = ({ rows }: Described): string => sourceOfTable(rows[0]!.table)

/** An element with the fields that its list tells in words that are not understood: nothing is concluded from their absence. */
function withUnread(element: Draft, unread: ReadonlySet<string>): Json {
  const { unread: _, ...dossier } = (element['dossier'] as Json | undefined) ?? {}
  const { dossier: __, ...rest } = element
  const whole = unread.size === 0 ? dossier : { ...dossier, unread: [...unread].sort(compareCodePoints) }
  return Object.keys(whole).length === 0 ? rest : { ...rest, dossier: whole }
}

function addKind(index: Map<string, Map<string, Kind>>, key: string, id: string, kind: Kind): void {
  if (key !== '') getOrInsert(index, key, () => new Map()).set(id, kind)
}
