/** The tables of a file, and the mapping that their headers suggest. */
import { getOrInsert } from '../../collections.ts'
import { Fault } from '../../fault.ts'
import { WordPattern } from '../../fold.ts'
import { nearest } from '../../nearest.ts'
import { compareCodePoints, type Text } from '../../text.ts'
import type { Sheet } from '../../workbook/define.ts'
import { assignColumns, type Spot, tellsParts, textsIn } from './assign.ts'
import { isOfDatabaseProducts } from './content.ts'
import { LIST_KINDS, type ListKind, type ListRemark, type Mapping, type TableMapping } from './define.ts'
import { INVENTORY_FIELDS } from './fields.ts'
import { headerOf, headersBelow, type ListHeader } from './header.ts'
import { fieldOfHeader, kindsIn, plainHeader } from './headers.ts'
import { remark } from './remarks.ts'
import { columnOf, type TableExtent } from './table.ts'

/** What the caller says of the list. */
export interface Told {
  readonly mapping?: Mapping
  readonly kind?: ListKind
  readonly sheet?: string
  /** Name of the body whose inventory it is. */
  readonly body?: string
}

/** A table and how it is read. */
export interface FoundTable {
  readonly sheet: Sheet
  readonly header: ListHeader
  readonly extent: TableExtent
  readonly mapping: TableMapping
  readonly isAspect: boolean
}

/** Where the tables of a file stand. */
export interface Found {
  /** The main one first: the first with names. */
  readonly tables: readonly FoundTable[]
  readonly guessed: boolean
  readonly remarks: readonly ListRemark[]
}

/**
 * Finds the tables of a file and says how to read them.
 * @param shown How to name the file in a fault; its words may tell the kind.
 * @throws {Fault} when there is no list, or what it is about is unclear.
 */
export function findTables(sheets: readonly Sheet[], shown: string, told: Told): Found {
  const { mapping } = told
  if (mapping !== undefined) return mappedTables(sheets, shown, mapping, told)
  const candidates = told.sheet === undefined ? sheets : [sheetNamed(sheets, told.sheet, shown)]
  const spots = candidates.flatMap((sheet) => spotsOn(sheet, told.kind !== undefined))
  if (spots.length === 0) throw noHeader(shown, mapping)
  // Where the caller says what the list is about, one table is meant: the one with the most that is understood.
  const most = [...spots].sort((a, b) => b.header.matched - a.header.matched)[0]!
  const chosen = told.kind === undefined ? spots : [most]
  const remarks: ListRemark[] = []
  const context = { isOneOfSeveral: sheets.length > 1 || chosen.length > 1, body: told.body }
  const about = chosen.map((spot): About => ({ spot, kind: told.kind ?? kindOf(spot, shown, chosen.length > 1) }))
  const listing = about.filter(({ spot, kind }) => kind !== undefined && namesIn(spot, kind).length > 0)
  const joins = told.kind === undefined ? joinsAmong(listing) : new Set<About>()
  const assigned = (kind: ListKind, one: About): Mapped => ({
    ...one.spot,
    mapping: assignColumns(kind, one.spot, { ...context, isJoin: joins.has(one) }, remarks),
  })
  const tables = listing.filter((one) => !joins.has(one)).map((one) => assigned(one.kind!, one))
  // What has codes and no names tells more of what others list, whatever its sheet is called.
  const keys = keysByKind(tables)
  for (const one of about.filter((other) => !listing.includes(other) || joins.has(other))) {
    const kind = told.kind ?? kindOfKeys(one.spot, keys) ?? one.kind
    if (kind !== undefined) tables.push(assigned(kind, one))
  }
  if (tables.length === 0) kindOf(most, shown, false)
  const named = tables.filter(({ mapping: { columns } }) => columns.name !== undefined || columns.code !== undefined)
  if (named.length === 0) throw noName(shown, most.header)
  const read = new Set(named.map(({ sheet }) => sheet))
  for (const { name, rows } of sheets.filter((sheet) => !read.has(sheet)))
    if (rows.length > 0) remarks.push(remark('other-sheet', { sheet: name }, {}))
  return { tables: withAspects(named), guessed: true, remarks }
}

/** A table and the kind that its words speak of. */
interface About {
  readonly spot: Spot
  readonly kind: ListKind | undefined
}

/** The columns that name what a table lists: not those of the products that its databases are kept in. */
const namesIn = (spot: Spot, kind?: ListKind): readonly string[] =>
  [...spot.header.labels.values()].filter((label) => fieldOfHeader(label, kind) === 'name' && !isOfDatabaseProducts(textsIn(spot, label)))

/** Headers that say that they name something; “CSDL” may as well be what each system keeps. */
const SAYS_NAME = new WordPattern('\\b(tên|name|title)\\b')

/**
 * Tables of databases by their words whose codes are those of systems in another table: each row tells the databases of a system and is no
 * database of its own. Numbers of rows are no codes: they are alike in every table.
 */
function joinsAmong(listing: readonly About[]): ReadonlySet<About> {
  const codesOf = ({ spot }: About): readonly string[] => {
    const label = [...spot.header.labels.values()].find((one) => fieldOfHeader(one) === 'code')
    return textsIn(spot, label).flatMap((text) => (/\p{L}/u.test(text) ? [plainHeader(text)] : []))
  }
  const ofSystems = new Set(listing.filter(({ kind }) => kind === 'system').flatMap(codesOf))
  return new Set(
    listing.filter((one) => {
      if (
        one.kind !== 'database' ||
        ofSystems.size === 0 ||
        namesIn(one.spot, one.kind).some((label) => SAYS_NAME.test(plainHeader(label)))
      )
        return false
      const own = codesOf(one)
      return own.length > 0 && own.filter((code) => ofSystems.has(code)).length * 2 >= own.length
    }),
  )
}

/** Codes and names that tables list, by kind. */
function keysByKind(tables: readonly Mapped[]): ReadonlyMap<ListKind, ReadonlySet<string>> {
  const keys = new Map<ListKind, Set<string>>()
  for (const table of tables)
    for (const field of ['code', 'name'] as const)
      for (const text of textsIn(table, columnOf(table.mapping, field)?.column))
        getOrInsert(keys, table.mapping.kind, () => new Set()).add(plainHeader(text))
  return keys
}

/** What a table tells of whose headers do not say: its codes are mostly those of one kind, under “ID” as well as under “Mã HT”. */
function kindOfKeys(spot: Spot, keys: ReadonlyMap<ListKind, ReadonlySet<string>>): ListKind | undefined {
  for (const meaning of ['code', 'name']) {
    const label = [...spot.header.labels.values()].find((one) => fieldOfHeader(one) === meaning)
    const own = textsIn(spot, label).map(plainHeader)
    const fitting = [...keys].filter(([, known]) => own.length > 0 && own.filter((key) => known.has(key)).length * 2 >= own.length)
    if (fitting.length === 1) return fitting[0]![0]
  }
  return undefined
}

/** The tables that stand on a sheet, one below the other. */
function spotsOn(sheet: Sheet, isLone: boolean): Spot[] {
  const known = (label: string): boolean => fieldOfHeader(label) !== undefined
  const first = headerOf(sheet, known)
  if (first === undefined || first.matched === 0) return []
  const headers = [first, ...(isLone ? [] : headersBelow(sheet, first, known))]
  return headers.map((header, at) => ({
    sheet,
    header,
    extent: { after: headers[at - 1]?.row ?? 0, until: headers[at + 1]?.first ?? Number.POSITIVE_INFINITY },
  }))
}

function mappedTables(sheets: readonly Sheet[], shown: string, mapping: Mapping, told: Told): Found {
  const { further = [], body: _body, agencies: _agencies, ...own } = mapping
  const wanted = [told.sheet === undefined ? own : { ...own, sheet: told.sheet }, ...(told.sheet === undefined ? further : [])]
  const spots = wanted.map((table, at) => {
    const candidates = table.sheet === undefined ? sheets : [sheetNamed(sheets, table.sheet, shown)]
    let best: { sheet: Sheet; header: ListHeader & { readonly matched: number } } | undefined
    for (const sheet of candidates) {
      const header = headerOf(sheet, headersOf(table), table.headerRow)
      if (header !== undefined && header.matched > (best?.header.matched ?? 0)) best = { sheet, header }
    }
    if (best === undefined) throw noHeader(shown, mapping)
    demandColumns(table, best.header, best.sheet, shown)
    return { ...best, mapping: at === 0 && told.kind !== undefined ? { ...table, kind: told.kind } : table }
  })
  const tables = spots.map((spot) => {
    const rows = spots.filter(({ sheet }) => sheet === spot.sheet).map(({ header }) => header)
    const next = rows.filter(({ row }) => row > spot.header.row).sort((a, b) => a.row - b.row)[0]
    const before = rows.filter(({ row }) => row < spot.header.row).sort((a, b) => b.row - a.row)[0]
    return { ...spot, extent: { after: before?.row ?? 0, until: next?.first ?? Number.POSITIVE_INFINITY } }
  })
  const read = new Set(tables.map(({ sheet }) => sheet))
  const remarks = sheets
    .filter((sheet) => !read.has(sheet) && sheet.rows.length > 0)
    .map(({ name }) => remark('other-sheet', { sheet: name }, {}))
  return { tables: withAspects(tables), guessed: false, remarks }
}

type Mapped = Spot & { readonly mapping: TableMapping }

/**
 * Which tables list records, and which tell more of those that others list: a table whose codes (or names, where it has no codes) are mostly
 * those of a fuller table of its kind. In an order that the order of the sheets does not change.
 */
function withAspects(tables: readonly Mapped[]): FoundTable[] {
  if (tables.length === 1) return [{ ...tables[0]!, isAspect: false }]
  const keys = (table: Mapped): readonly string[] => {
    const of = (field: 'code' | 'name'): string[] => textsIn(table, columnOf(table.mapping, field)?.column).map(plainHeader)
    const codes = of('code')
    return codes.length > 0 ? codes : of('name')
  }
  const weight = ({ mapping, mapping: { columns }, header }: Mapped): number =>
    (columns.name === undefined || tellsParts(mapping, header) ? 0 : 100) +
    (columns.owner === undefined ? 0 : 50) +
    (columns.code === undefined ? 0 : 10)
  const place = ({ sheet, header }: Mapped): string => `${sheet.name}\u0001${String(header.row).padStart(8, '0')}`
  const sorted = [...tables].sort((a, b) => weight(b) - weight(a) || compareCodePoints(place(a), place(b)))
  const known = new Map<ListKind, Set<string>>()
  return sorted.map((table) => {
    const { kind } = table.mapping
    const there = known.get(kind)
    const own = keys(table)
    const isAspect =
      there !== undefined &&
      own.length > 0 &&
      (tellsParts(table.mapping, table.header) || own.filter((key) => there.has(key)).length * 2 >= own.length)
    if (!isAspect) {
      const all = there ?? new Set<string>()
      for (const field of ['code', 'name'] as const)
        for (const text of textsIn(table, columnOf(table.mapping, field)?.column)) all.add(plainHeader(text))
      known.set(kind, all)
    }
    return { ...table, isAspect }
  })
}

/** What the table is about: its column of names says, else the sheet, the titles, the file. */
function kindOf(spot: Spot, shown: string, isOneOfSeveral: boolean): ListKind | undefined {
  const { sheet, header, extent } = spot
  const labels = [...header.labels.values()]
  const names = [...namesIn(spot), ...labels.filter((label) => fieldOfHeader(label) === 'code')]
  const titles = sheet.rows
    .filter(({ number }) => number > extent.after && number < header.row)
    .slice(-6)
    .reverse()
    .map(({ cells }) => [...cells.values()].map(({ text }) => text).join(' '))
  const file = shown.slice(shown.lastIndexOf('/') + 1)
  for (const source of [...names, sheet.name, ...titles, file]) {
    const kinds = kindsIn(source)
    if (kinds.length === 1) return kinds[0]!
    if (kinds.length > 1) break
  }
  // A sheet of a larger workbook that lists nothing known is told and left.
  if (isOneOfSeveral) return undefined
  throw new Fault(
    'ambiguous',
    {
      vi: `Không rõ ${shown} là danh sách gì: tiêu đề cột, tên trang và tên tệp không nói, hoặc nói nhiều loại.`,
      en: `It is unclear what ${shown} lists: its headers, sheet and file names tell no kind, or several.`,
    },
    {
      vi: `Thêm --kind, hoặc ghi “kind” trong tệp ánh xạ (--map): ${LIST_KINDS.join(', ')}. Danh sách lẫn nhiều loại thì tách mỗi loại một tệp.`,
      en: `Add --kind, or write "kind" in the mapping (--map): ${LIST_KINDS.join(', ')}. Split a list of several kinds into one file each.`,
    },
  )
}

function headersOf(mapping: TableMapping): (label: string) => boolean {
  const read = INVENTORY_FIELDS.flatMap((field) => [columnOf(mapping, field)?.column ?? [], Object.keys(mapping.marks?.[field] ?? {})])
  const headers = new Set([...read, mapping.ignore ?? []].flat().map(plainHeader))
  return (label) => headers.has(plainHeader(label))
}

/** A mapping that names a column which is not there would leave a field untold without a word. */
function demandColumns(mapping: TableMapping, header: ListHeader, sheet: Sheet, shown: string): void {
  const there = new Set([...header.labels.values()].map(plainHeader))
  const missing = INVENTORY_FIELDS.flatMap((field) => columnOf(mapping, field)?.column ?? []).filter(
    (label) => !there.has(plainHeader(label)),
  )
  if (missing.length === 0) return
  const labels = [...header.labels.values()]
  const [first] = missing
  const [near] = nearest(plainHeader(first!), labels.map(plainHeader), 1)
  const meant = labels.find((label) => plainHeader(label) === near)
  const where: Text = {
    vi: `${shown}, trang “${sheet.name}”, dòng ${header.row}`,
    en: `${shown}, sheet "${sheet.name}", row ${header.row}`,
  }
  throw new Fault(
    'invalid-mapping',
    {
      vi: `Không có cột ${quoted(missing, 'vi')} mà tệp ánh xạ nêu (${where.vi}).`,
      en: `There is no column ${quoted(missing, 'en')} that the mapping names (${where.en}).`,
    },
    meant === undefined
      ? { vi: `Các cột đang có: ${quoted(labels, 'vi')}.`, en: `The columns are: ${quoted(labels, 'en')}.` }
      : { vi: `Có phải “${meant}”?`, en: `Did you mean "${meant}"?` },
  )
}

const SHOWN = 15

function quoted(labels: readonly string[], language: keyof Text): string {
  const shown = labels.slice(0, SHOWN).map((label) => (language === 'vi' ? `“${short(label)}”` : `"${short(label)}"`))
  return `${shown.join(', ')}${labels.length > SHOWN ? ', …' : ''}`
}

const short = (label: string): string => (label.length > 60 ? `${label.slice(0, 59)}…` : label)

function sheetNamed(sheets: readonly Sheet[], name: string, shown: string): Sheet {
  const found =
    sheets.find((sheet) => sheet.name.normalize('NFC') === name.normalize('NFC')) ??
    sheets.find((sheet) => plainHeader(sheet.name) === plainHeader(name))
  if (found !== undefined) return found
  const names = sheets.map((sheet) => sheet.name).sort(compareCodePoints)
  throw new Fault(
    'unknown-name',
    { vi: `Tệp ${shown} không có trang “${name}”.`, en: `File ${shown} has no sheet "${name}".` },
    { vi: `Các trang: ${quoted(names, 'vi')}.`, en: `Its sheets: ${quoted(names, 'en')}.` },
  )
}

function noHeader(shown: string, mapping: Mapping | undefined): Fault {
  return mapping === undefined
    ? new Fault(
        'no-input',
        {
          vi: `Không tìm thấy dòng tiêu đề nào đọc được trong ${shown}.`,
          en: `No header row that can be read was found in ${shown}.`,
        },
        {
          vi: 'Danh sách cần một dòng tiêu đề, như “Tên hệ thống”, “Đơn vị chủ quản”. Tiêu đề khác thì ghi tệp ánh xạ và thêm --map.',
          en: 'A list needs a row of headers, such as "System name", "Owner". For other headers write a mapping and add --map.',
        },
      )
    : new Fault(
        'invalid-mapping',
        {
          vi: `Không dòng nào của ${shown} có các cột mà tệp ánh xạ nêu.`,
          en: `No row of ${shown} has the columns that the mapping names.`,
        },
        {
          vi: 'Sửa tên cột trong tệp ánh xạ cho giống tiêu đề, hoặc ghi “sheet” và “headerRow”.',
          en: 'Write the columns of the mapping as the headers are, or tell "sheet" and "headerRow".',
        },
      )
}

function noName(shown: string, header: ListHeader): Fault {
  const labels = [...header.labels.values()]
  return new Fault(
    'ambiguous',
    {
      vi: `Không rõ cột nào của ${shown} là tên (dòng tiêu đề ${header.row}: ${quoted(labels, 'vi')}).`,
      en: `It is unclear which column of ${shown} holds the names (header in row ${header.row}: ${quoted(labels, 'en')}).`,
    },
    {
      vi: 'Ghi tệp ánh xạ với “columns: {name: <tiêu đề cột tên>}” rồi thêm --map.',
      en: 'Write a mapping with "columns: {name: <header of the names>}" and add --map.',
    },
  )
}
