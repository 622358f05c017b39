/** The rows of a list to a document of the schema's shape, put into the model that is there already. */

import { addTo, getOrInsert, groupBy, unique } from '../../collections.ts'
import { append } from '../../large.ts'
import { KINDS } from '../../model/catalogue.generated.ts'
import { compareCodes } from '../../model/codes.ts'
import type { Kind } from '../../model/element.ts'
import { compareCodePoints, fold } from '../../text.ts'
import { Ids, slug } from '../form/codes.ts'
import { agencyLevel, databaseScope, infrastructureKind, networkKind, platformRole, systemKind } from '../form/guess.ts'
import { pieces } from '../form/lists.ts'
import type { ListCell, ListRemark, ListRow, ListRowStatus, ListTable, Mapping } from './define.ts'
import {
  CONNECTION_FIELDS,
  type ConnectionField,
  fieldTerm,
  INVENTORY_FIELDS,
  type InventoryField,
  isConnectionField,
  readingOf,
} from './fields.ts'
import { type RemarkData, type RemarkId, remark } from './remarks.ts'
import { columnOf, tellsConnectionsOnly } from './table.ts'
import { countOf, flagOf, itemsOf, levelOf, matchText, moneyOf, pointInTime, saysNothing } from './values.ts'

type Json = Readonly<Record<string, unknown>>
type Draft = Record<string, unknown>

/** Header of the entry that keeps the title of a row's section. */
const SECTION_LABEL = 'Mục trong danh sách'
const LONGEST: Readonly<Partial<Record<InventoryField, number>>> = { name: 500, nameEn: 500, url: 500, supplier: 300, code: 40 }
const NAMES_SHOWN = 5

export interface FromList {
  readonly document: Json
  readonly rows: readonly ListRowStatus[]
  readonly remarks: readonly ListRemark[]
  readonly counts: { readonly elements: number; readonly connections: number; readonly agencies: number }
}

/**
 * Puts a list into a model. Elements of the model that the list does not name stay; ids do not depend on the order of the rows.
 * @param existing The model's document, with all its collections.
 */
export function toDocument(table: ListTable, mapping: Mapping, existing: Json, id: string): FromList {
  return new Reader(table, mapping, existing, id).read()
}

/** A name as names compare: NFC, one space between words, lower case. */
const plain = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

/** Rows that tell of one element. */
interface Described {
  readonly rows: ListRow[]
  readonly name: string
  readonly code: string | undefined
  /** What its cells say, but for connections; the first that is not blank. */
  readonly cells: Map<InventoryField, { readonly cell: ListCell; readonly row: ListRow }>
  /** Name of the owner, wherever it is told; empty when it is not. */
  readonly owner: string
  id: string
  readonly kept: Map<string, Set<string>>
}

interface Connection {
  readonly from: string
  readonly to: string
  readonly fields: Map<string, unknown>
  readonly kept: Map<string, Set<string>>
}

class Reader {
  readonly #table: ListTable
  readonly #mapping: Mapping
  readonly #existing: Json
  readonly #wishedId: string
  readonly #ids = new Ids()
  readonly #statuses: ListTable['statuses']
  readonly #remarks: ListRemark[]
  readonly #byName = new Map<string, Map<string, Kind>>()
  readonly #byFold = new Map<string, Map<string, Kind>>()
  readonly #agencies = new Map<string, string>()
  readonly #agenciesByFold = new Map<string, string | undefined>()
  readonly #newAgencies: { readonly id: string; readonly name: string }[] = []
  readonly #collections = new Map<Kind, Json[]>()

  constructor(table: ListTable, mapping: Mapping, existing: Json, id: string) {
    this.#table = table
    this.#mapping = mapping
    this.#existing = existing
    this.#wishedId = id
    this.#statuses = table.statuses
    this.#remarks = [...table.remarks]
    for (const { kind, collection } of KINDS) {
      const elements = (existing[collection] as readonly Json[] | undefined) ?? []
      this.#collections.set(kind, [...elements])
      for (const element of elements) this.#ids.take(String(element['id']))
    }
  }

  read(): FromList {
    const { kind } = this.#mapping
    const records = this.#records()
    const there = this.#identify(records)
    for (const [other, elements] of this.#collections)
      for (const element of elements) this.#index(other, String(element['id']), element['name'], element['code'])
    for (const { id, name, code } of records) this.#index(kind, id, name, code)
    this.#nameAgencies(records)
    const connections: Connection[] = []
    const made = new Map<string, Json>()
    for (const record of records) {
      const element = this.#element(record, there.get(record))
      for (const row of record.rows) append(connections, this.#connections(record, row))
      made.set(record.id, this.#withKept(element, record.kept))
    }
    this.#put(kind, made, 'not-in-list')
    this.#integrations(connections, new Set(records.map(({ id }) => id)))
    for (const { id, name } of this.#newAgencies)
      this.#collections.get('agency')!.push({ id, name, level: agencyLevel(name), assumed: ['level'] })
    return this.#result(records.length, connections.length)
  }

  #remark<I extends RemarkId>(row: ListRow, cell: ListCell | undefined, id: I, data: RemarkData<I>): void {
    const column = cell?.column
    const place = { sheet: this.#table.sheet, row: row.row, ...(column === undefined || column === 0 ? {} : { column }) }
    this.#statuses.get(row.row)!.remarks.push(remark(id, place, data))
  }

  #leave<I extends RemarkId>(row: ListRow, id: I, data: RemarkData<I>): void {
    this.#remark(row, undefined, id, data)
    this.#statuses.get(row.row)!.status = 'not-read'
  }

  /** A cell of a row, else the default of the mapping. */
  #cell(row: ListRow, field: InventoryField): ListCell | undefined {
    const told = row.cells.get(field)
    const fallback = this.#mapping.defaults?.[field]
    return told ?? (fallback === undefined ? undefined : { text: String(fallback), column: 0, label: '' })
  }

  /** Whose a row is: its own cell says, else the title of its section where that is the name of a body. */
  #ownerOf(row: ListRow): { readonly name: string; readonly isTitle: boolean } {
    const told = row.cells.get('owner')?.text
    if (told !== undefined && !saysNothing(told))
      return { name: oneLine(agenciesIn(told, columnOf(this.#mapping, 'owner')?.separator)[0] ?? told), isTitle: false }
    const title = row.section?.replace(/^(?:[IVXLC]+|[A-ZĐ]|\d+)(?:\.\d+)*\s*[.):/]?\s+/, '').trim()
    if (title !== undefined && agencyLevel(title) !== 'other') return { name: oneLine(title), isTitle: true }
    const fallback = this.#mapping.defaults?.owner
    return { name: fallback === undefined ? '' : oneLine(String(fallback)), isTitle: false }
  }

  /** Rows by the element that they tell of, in an order that the rows' own does not change. */
  #records(): Described[] {
    const groups = new Map<string, ListRow[]>()
    let last: { key: string; name: string } | undefined
    for (const row of this.#table.rows) {
      const code = row.cells.get('code')?.text
      const name = row.cells.get('name')?.text
      if (name === undefined && code === undefined) {
        if (last !== undefined && tellsConnectionsOnly(row) && row.extra.length === 0) {
          this.#remark(row, undefined, 'continued', { name: last.name })
          groups.get(last.key)!.push(row)
        } else this.#leave(row, 'row-without-name', {})
        continue
      }
      last = undefined
      if ((name ?? code!).length > LONGEST.name!) {
        this.#leave(row, 'name-too-long', { limit: LONGEST.name! })
        continue
      }
      const owner = this.#ownerOf(row).name
      if (this.#mapping.kind === 'service' && owner === '') {
        this.#leave(row, 'service-without-owner', {})
        continue
      }
      const key = [code ?? '', plain(name ?? ''), code === undefined ? plain(owner) : ''].join('\u0001')
      addTo(groups, key, row)
      last = { key, name: oneLine(name ?? code!) }
    }
    const sorted = [...groups].sort(([a], [b]) => compareCodePoints(a, b))
    const records = sorted.flatMap(([, rows]) => this.#clusters(rows))
    const codes = new Map<string, Described[]>()
    for (const record of records) if (record.code !== undefined) codes.set(record.code, [...(codes.get(record.code) ?? []), record])
    for (const [code, several] of codes)
      if (several.length > 1) for (const { rows } of several) this.#remark(rows[0]!, rows[0]!.cells.get('code'), 'code-repeated', { code })
    return records
  }

  /** Rows of one name and owner as one element, or several where their cells contradict each other. */
  #clusters(rows: readonly ListRow[]): Described[] {
    const clusters: Described[] = []
    const content = new Map(rows.map((row) => [row, contentOf(row)]))
    // Fuller rows first, so that a row that says less joins the one it agrees with.
    const sorted = [...rows].sort(
      (a, b) => b.cells.size - a.cells.size || compareCodePoints(content.get(a)!, content.get(b)!) || a.row - b.row,
    )
    const shapes = new Map<string, Described>()
    for (const row of sorted) {
      const own = [...row.cells].filter(([field]) => !isConnectionField(field))
      const shape = own.map(([field, { text }]) => `${field}\u0001${plain(text)}`).join('\u0002')
      const agreeing =
        shapes.get(shape) ??
        // Many rows of one name that all differ would be compared pair by pair; there nothing is joined that is not alike.
        (clusters.length > 50
          ? undefined
          : clusters.find(({ cells }) =>
              own.every(
                ([field, { text }]) =>
                  field === 'note' || cells.get(field) === undefined || plain(cells.get(field)!.cell.text) === plain(text),
              ),
            ))
      const record = agreeing ?? this.#newRecord(row)
      if (agreeing === undefined) clusters.push(record)
      else record.rows.push(row)
      shapes.set(shape, record)
      for (const [field, cell] of own) {
        const known = record.cells.get(field)
        if (known === undefined) record.cells.set(field, { cell, row })
        else if (known.cell.text !== cell.text && plain(known.cell.text) !== plain(cell.text)) keep(record.kept, cell.label, cell.text)
      }
      for (const { label, text } of row.extra) keep(record.kept, label, text)
      if (row.section !== undefined) keep(record.kept, SECTION_LABEL, row.section)
    }
    for (const { rows: own, name } of clusters) {
      if (clusters.length > 1) for (const row of own) this.#remark(row, row.cells.get('name'), 'name-repeated', { name })
      const named = own.filter(({ cells }) => cells.has('name') || cells.has('code'))
      if (named.length > 1) for (const row of named) this.#remark(row, row.cells.get('name'), 'rows-of-one', { count: named.length })
    }
    return clusters
  }

  #newRecord(row: ListRow): Described {
    const code = row.cells.get('code')?.text
    const name = row.cells.get('name')?.text
    const fits = code !== undefined && code.length <= LONGEST.code!
    if (name === undefined) this.#remark(row, row.cells.get('code'), 'code-as-name', { code: code! })
    return {
      rows: [row],
      name: oneLine(name ?? code ?? ''),
      code: fits ? oneLine(code) : undefined,
      cells: new Map(),
      owner: this.#ownerOf(row).name,
      id: '',
      kept: new Map(),
    }
  }

  /** Gives each record its id: that of the element which the model has for it, else one made from its code or name. */
  #identify(records: readonly Described[]): Map<Described, Json> {
    const there = new Map<Described, Json>()
    const elements = [...this.#collections.get(this.#mapping.kind)!].sort((a, b) => compareCodes(String(a['id']), String(b['id'])))
    const agencies = new Map(this.#collections.get('agency')!.map((agency) => [String(agency['id']), plain(String(agency['name']))]))
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
    claim(owned, ({ code, name, owner }) => (code === undefined ? join(plain(name), plain(owner)) : undefined))
    claim(
      (element) => (uncoded(element) ? owned(element) : undefined),
      ({ name, owner }) => join(plain(name), plain(owner)),
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
    const shared = new Map<string, number>()
    for (const { code, name } of records) if (code === undefined) shared.set(slug(name), (shared.get(slug(name)) ?? 0) + 1)
    for (const record of records) {
      if (record.id !== '') continue
      const { code, name, owner } = record
      const own = slug(code ?? name)
      const wish = code === undefined && (shared.get(own) ?? 0) > 1 ? slug(`${name} ${owner}`) : own
      record.id = this.#ids.give(wish === '' ? this.#mapping.kind : wish)
    }
    return there
  }

  #index(kind: Kind, id: string, ...names: readonly unknown[]): void {
    for (const name of names) {
      if (typeof name !== 'string') continue
      addKind(this.#byName, plain(name), id, kind)
      addKind(this.#byFold, fold(name), id, kind)
    }
  }

  /** The element that a text names by its name or code, of some kinds. */
  #find(text: string, kinds: readonly Kind[]): string | 'several' | undefined {
    for (const index of [this.#byName.get(plain(text)), this.#byFold.get(fold(text))]) {
      const ids = [...(index ?? [])].flatMap(([id, kind]) => (kinds.includes(kind) ? [id] : []))
      if (ids.length > 0) return ids.length === 1 ? ids[0]! : 'several'
    }
    return undefined
  }

  /** Gives ids to the agencies that cells name, in the order of their names. */
  #nameAgencies(records: readonly Described[]): void {
    for (const agency of this.#collections.get('agency')!) {
      const id = String(agency['id'])
      for (const name of [agency['name'], agency['abbreviation']]) {
        if (typeof name !== 'string') continue
        if (!this.#agencies.has(plain(name))) this.#agencies.set(plain(name), id)
        this.#agenciesByFold.set(
          fold(name),
          this.#agenciesByFold.has(fold(name)) && this.#agenciesByFold.get(fold(name)) !== id ? undefined : id,
        )
      }
    }
    const names = new Map<string, string>()
    const name = (said: string): void => {
      const key = plain(said)
      const known = names.get(key)
      // Of two spellings the one in lower case, whichever row has it.
      if (said !== '' && (known === undefined || compareCodePoints(said, known) > 0)) names.set(key, said)
    }
    for (const { owner, cells } of records) {
      name(owner)
      for (const [field, { cell }] of cells) for (const one of this.#agencyNames(field, cell)) name(one)
    }
    for (const [field, value] of Object.entries(this.#mapping.defaults ?? {}))
      for (const one of this.#agencyNames(field as InventoryField, { text: String(value), column: 0, label: '' })) name(one)
    for (const [key, said] of [...names].sort(([a], [b]) => compareCodePoints(a, b))) {
      if (this.#agencies.has(key)) continue
      const alike = this.#agenciesByFold.get(fold(said))
      if (alike !== undefined) {
        this.#agencies.set(key, alike)
        continue
      }
      const id = this.#ids.give(slug(said) || 'co-quan')
      this.#agencies.set(key, id)
      this.#newAgencies.push({ id, name: said })
    }
  }

  #agencyNames(field: InventoryField, { text }: ListCell): readonly string[] {
    const reading = readingOf(this.#mapping.kind, field)
    if ((reading.as !== 'agency' && reading.as !== 'agencies') || saysNothing(text)) return []
    const names = agenciesIn(text, columnOf(this.#mapping, field)?.separator)
    return reading.as === 'agency' ? names.slice(0, 1) : names
  }

  #element(record: Described, there: Json | undefined): Draft {
    const told: Draft = { id: record.id }
    if (record.code !== undefined) told['code'] = record.code
    told['name'] = record.name
    const first = record.rows[0]!
    for (const field of INVENTORY_FIELDS) {
      if (isConnectionField(field) || field === 'name' || field === 'code') continue
      const own = record.cells.get(field)
      const cell = own?.cell ?? (field === 'owner' ? undefined : this.#cell(first, field))
      if (cell === undefined) continue
      const value = this.#value(own?.row ?? first, field, cell, record.kept)
      if (value !== undefined) told[field] = value
    }
    const long = record.cells.get('code')
    if (long !== undefined && record.code === undefined) {
      this.#remark(long.row, long.cell, 'too-long', { field: fieldTerm('code').vi })
      keep(record.kept, long.cell.label, long.cell.text)
    }
    if (told['owner'] === undefined && record.owner !== '') {
      const { name, isTitle } = this.#ownerOf(first)
      told['owner'] = this.#agencies.get(plain(name))
      if (isTitle) this.#remark(first, undefined, 'owner-from-section', { name })
    }
    return merged(there, told, this.#guesses(record.name, told))
  }

  /** What the schema needs and the list does not tell, as far as the name gives it away. */
  #guesses(name: string, told: Draft): Draft {
    switch (this.#mapping.kind) {
      case 'system': {
        const isPlatform = /^(nen tang|truc)\b/.test(fold(name))
        const role = platformRole(name)
        return {
          kind: isPlatform || role !== undefined ? 'platform' : systemKind(name),
          ...(role === undefined ? {} : { platformRole: role }),
        }
      }
      case 'database': {
        if (/^(csdl|co so du lieu) quoc gia\b/.test(fold(name))) return { scope: 'national' }
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
  #value(row: ListRow, field: InventoryField, cell: ListCell, kept: Map<string, Set<string>>): unknown {
    const { kind, values } = this.#mapping
    const own = Object.entries(values?.[field] ?? {}).find(([said]) => fold(said) === fold(cell.text))
    const reading = readingOf(kind, field)
    if (own !== undefined && reading.as !== 'money') return own[1]
    const text = own === undefined ? cell.text : String(own[1])
    const term = fieldTerm(field, kind).vi
    const asWritten = (): undefined => {
      if (cell.column > 0) keep(kept, cell.label, text)
    }
    switch (reading.as) {
      case 'text':
        if (text.length > (LONGEST[field] ?? Number.POSITIVE_INFINITY)) {
          this.#remark(row, cell, 'too-long', { field: term })
          return asWritten()
        }
        return field === 'note' || field === 'evidence' || field === 'description' ? text : oneLine(text)
      case 'texts':
        return saysNothing(text) ? asWritten() : unique(itemsOf(text, columnOf(this.#mapping, field)?.separator))
      case 'value':
      case 'values': {
        const parts = reading.as === 'values' ? itemsOf(text, columnOf(this.#mapping, field)?.separator) : [text]
        const found = parts.map((piece) => ({ piece, ...matchText(reading.term, reading.values, piece) }))
        const wrong = found.find(({ value }) => value === undefined)
        if (found.some(({ among }) => among)) asWritten()
        if (wrong === undefined) return reading.as === 'value' ? found[0]!.value : unique(found.map(({ value }) => value!))
        if (!saysNothing(text)) {
          const allowed = reading.values.map(({ words }) => words.vi).join(' · ')
          if (wrong.suggestion === undefined) this.#remark(row, cell, 'value-not-listed', { text: wrong.piece, field: term, allowed })
          else this.#remark(row, cell, 'value-misspelt', { text: wrong.piece, field: term, allowed, suggestion: wrong.suggestion })
        }
        return asWritten()
      }
      case 'date': {
        const point = pointInTime(text)
        if (point?.whole) return point.date
        asWritten()
        if (point === undefined && !saysNothing(text)) this.#remark(row, cell, 'not-a-date', { text })
        return point?.date
      }
      case 'count':
      case 'level': {
        const number = reading.as === 'count' ? countOf(text) : levelOf(text, field === 'level' ? 4 : 5)
        if (number !== undefined && !(field === 'procedures' && number === 0)) return number
        if (!saysNothing(text)) this.#remark(row, cell, 'not-a-number', { text, field: term })
        return asWritten()
      }
      case 'money': {
        const money = moneyOf(text, cell.label)
        if (money !== undefined) return money
        if (!saysNothing(text)) this.#remark(row, cell, 'not-an-amount', { text, field: term })
        return asWritten()
      }
      case 'flag': {
        const flag = flagOf(text)
        if (flag !== undefined) return flag
        this.#remark(row, cell, 'not-yes-or-no', { text })
        return asWritten()
      }
      case 'agency':
      case 'agencies': {
        const names = this.#agencyNames(field, cell)
        if (names.length === 0) return asWritten()
        if (reading.as === 'agencies') return unique(names.map((name) => this.#agencies.get(plain(name))!))
        const all = agenciesIn(text, columnOf(this.#mapping, field)?.separator)
        if (all.length > 1) {
          this.#remark(row, cell, 'several-owners', { taken: names[0]!, text })
          asWritten()
        }
        return this.#agencies.get(plain(names[0]!))
      }
      default: {
        const { ids, whole } = this.#named(row, cell, field, reading.kinds)
        if (!whole || (reading.as === 'element' && ids.length > 1)) asWritten()
        return ids.length === 0 ? undefined : reading.as === 'element' ? ids[0] : ids
      }
    }
  }

  /** The elements that a cell names; `whole`: whether it says nothing else. */
  #named(
    row: ListRow,
    cell: ListCell,
    field: InventoryField,
    kinds: readonly Kind[],
  ): { readonly ids: readonly string[]; readonly whole: boolean } {
    const ids: string[] = []
    const wrong: string[] = []
    const take = (text: string): boolean => {
      const found = this.#find(text, kinds)
      if (found === undefined || found === 'several') return false
      ids.push(found)
      return true
    }
    const items = itemsOf(cell.text, columnOf(this.#mapping, field)?.separator)
    if (!take(cell.text)) {
      for (const item of items) {
        if (take(item) || saysNothing(item)) continue
        const parts = pieces(item, /,|\s+và\s+/i)
        if (parts.length < 2 || !parts.some((part) => typeof this.#find(part, kinds) === 'string')) wrong.push(item)
        else for (const part of parts) if (!take(part)) wrong.push(part)
      }
    }
    for (const text of wrong) this.#remark(row, cell, this.#find(text, kinds) === 'several' ? 'name-of-several' : 'unknown-name', { text })
    return { ids: unique(ids), whole: wrong.length === 0 && !items.some(saysNothing) }
  }

  /** The connections of a row. */
  #connections(record: Described, row: ListRow): Connection[] {
    const found: Connection[] = []
    for (const field of ['connectsTo', 'receivesFrom'] as const) {
      const cell = this.#cell(row, field)
      const reading = readingOf(this.#mapping.kind, field)
      if (cell === undefined || reading.as !== 'elements') continue
      const { ids, whole } = this.#named(row, cell, field, reading.kinds)
      if (!whole && cell.column > 0) keep(record.kept, cell.label, cell.text)
      for (const other of ids) {
        if (other === record.id) {
          this.#remark(row, cell, 'own-name', {})
          keep(record.kept, cell.label, cell.text)
        } else {
          const [from, to] = field === 'connectsTo' ? [record.id, other] : [other, record.id]
          found.push({ from, to, fields: new Map(), kept: new Map() })
        }
      }
    }
    for (const field of Object.keys(CONNECTION_FIELDS) as ConnectionField[])
      if (field !== 'connectsTo' && field !== 'receivesFrom') this.#said(record, row, field, found)
    return found
  }

  /** Puts what a cell says of the connections of its row on them. */
  #said(record: Described, row: ListRow, field: ConnectionField, connections: readonly Connection[]): void {
    const cell = this.#cell(row, field)
    if (cell === undefined) return
    if (connections.length === 0 || saysNothing(cell.text)) {
      if (cell.column > 0) keep(record.kept, cell.label, cell.text)
      return
    }
    const items = itemsOf(cell.text, columnOf(this.#mapping, field)?.separator)
    const isPaired = connections.length > 1 && items.length === connections.length
    if (isPaired) this.#remark(row, cell, 'paired-in-order', { count: connections.length })
    else if (connections.length > 1 && items.length > 1) this.#remark(row, cell, 'said-of-each', { count: connections.length })
    const name = CONNECTION_FIELDS[field]
    for (const [at, { fields, kept }] of connections.entries()) {
      const said = isPaired ? { ...cell, text: items[at]! } : cell
      const value = this.#value(row, field, said, kept)
      if (value !== undefined) fields.set(name, value)
    }
  }

  #integrations(connections: readonly Connection[], listed: ReadonlySet<string>): void {
    const known = groupBy(
      [...this.#collections.get('integration')!].sort((a, b) => compareCodes(String(a['id']), String(b['id']))),
      (one) => `${String(one['from'])}\u0001${String(one['to'])}`,
    )
    const pairs = new Map<string, Map<string, Connection>>()
    for (const connection of connections) {
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
      for (const [, { from, to, fields, kept }] of [...own].sort(([a], [b]) => compareCodePoints(a, b))) {
        const match = there.shift()
        const id = match === undefined ? this.#ids.give(slug(`${from} ${to}`)) : String(match['id'])
        const guess = { kind: fields.has('data') ? 'data-exchange' : 'technical' }
        made.set(id, this.#withKept(merged(match, { id, from, to, ...Object.fromEntries(fields) }, guess), kept))
      }
    }
    this.#put('integration', made, 'connection-not-in-list', ({ from, to }) => listed.has(String(from)) || listed.has(String(to)))
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
      kind !== 'integration' || columnOf(this.#mapping, 'connectsTo') !== undefined || columnOf(this.#mapping, 'receivesFrom') !== undefined
    if (missing.length > 0 && isAsked) {
      const names = `${missing.slice(0, NAMES_SHOWN).join(', ')}${missing.length > NAMES_SHOWN ? ', …' : ''}`
      this.#remarks.push(remark(left, { sheet: this.#table.sheet }, { count: missing.length, names }))
    }
    this.#collections.set(kind, [...others, ...made.values()])
  }

  /** An element with the texts of its row that no field holds; those of an import before under the same headers go. */
  #withKept(element: Draft, kept: ReadonlyMap<string, ReadonlySet<string>>): Draft {
    const dossier = (element['dossier'] as Json | undefined) ?? {}
    const own = new Set([...this.#table.labels, SECTION_LABEL])
    const others = ((dossier['extra'] as readonly { column: string; text: string }[] | undefined) ?? []).filter(
      ({ column }) => !own.has(column),
    )
    const mine = [...kept].map(([column, texts]) => ({ column, text: [...texts].sort(compareCodePoints).join('\n') }))
    const extra = [...others, ...mine].sort((a, b) => compareCodePoints(a.column, b.column))
    const { extra: _, ...rest } = dossier
    const whole = extra.length === 0 ? rest : { ...rest, extra }
    delete element['dossier']
    return Object.keys(whole).length === 0 ? element : { ...element, dossier: whole }
  }

  #result(elements: number, connections: number): FromList {
    const document: Draft = { ...this.#existing }
    document['id'] ??= this.#wishedId
    for (const { kind, collection } of KINDS) {
      const list = this.#collections.get(kind)!
      if (list.length > 0) document[collection] = list
    }
    const rows = [...this.#statuses]
      .sort(([a], [b]) => a - b)
      .map(([row, { status, remarks }]) => ({
        row,
        status: status === 'read' && remarks.length > 0 ? ('remarked' as const) : status,
        remarks,
      }))
    return { document, rows, remarks: this.#remarks, counts: { elements, connections, agencies: this.#newAgencies.length } }
  }
}

/** What an element is after the list: what the list tells, else what was there, else what is guessed, which stands under `assumed`. */
function merged(there: Json | undefined, told: Draft, guesses: Draft): Draft {
  const result: Draft = { ...there, ...told }
  const assumed = ((there?.['assumed'] as readonly string[] | undefined) ?? []).filter((field) => told[field] === undefined)
  for (const [field, value] of Object.entries(guesses)) {
    if (told[field] !== undefined || there?.[field] !== undefined) continue
    result[field] = value
    if (!assumed.includes(field)) assumed.push(field)
  }
  // A role goes with the kind that it was guessed with.
  if (told['kind'] !== undefined && told['kind'] !== 'platform' && assumed.includes('platformRole')) {
    delete result['platformRole']
    assumed.splice(assumed.indexOf('platformRole'), 1)
  }
  if (assumed.length === 0) delete result['assumed']
  else result['assumed'] = assumed.sort(compareCodePoints)
  return result
}

/** The agencies that a cell names. A line break inside one name is how people make a long name fit. */
function agenciesIn(text: string, separator: string | undefined): readonly string[] {
  const items = itemsOf(text, separator)
  const isOne = separator === undefined && !text.includes(';') && items.some((item) => agencyLevel(item) === 'other')
  return isOne ? [oneLine(text)] : items
}

function keep(kept: Map<string, Set<string>>, label: string, text: string): void {
  getOrInsert(kept, label, () => new Set()).add(text)
}

const contentOf = ({ cells, extra, section }: ListRow): string =>
  JSON.stringify([
    [...cells].map(([field, { text }]) => [field, text]).sort(([a], [b]) => compareCodePoints(a!, b!)),
    extra.map(({ label, text }) => [label, text]).sort(([a], [b]) => compareCodePoints(a!, b!)),
    section,
  ])

function addKind(index: Map<string, Map<string, Kind>>, key: string, id: string, kind: Kind): void {
  if (key !== '') getOrInsert(index, key, () => new Map()).set(id, kind)
}
