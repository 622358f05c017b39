/** Which column of a table tells which field: by its header, by the columns beside it, and where neither says, by its content. */

import { WordPattern } from '../../fold.ts'
import type { Sheet } from '../../workbook/define.ts'
import { clean } from '../form/read.ts'
import { expanded } from '../words/abbreviations.ts'
import { agencyLevel, settleAgencies } from '../words/agencies.ts'
import { channelOf } from '../words/channels.ts'
import { type ContentHint, hintOf, isOfDatabaseProducts, isOfMarks } from './content.ts'
import type { ListKind, ListRemark, TableMapping } from './define.ts'
import { fieldTerm, fits, INVENTORY_FIELDS, type InventoryField, isConnectionField, isEndField, readingOf } from './fields.ts'
import type { ListHeader } from './header.ts'
import { fieldOfHeader, type HeaderMeaning, isFromEnd, isToEnd, kindsIn, namesOtherThings, plainHeader } from './headers.ts'
import { nationalThing } from './national.ts'
import { remark } from './remarks.ts'
import { columnOf, isSum, type TableExtent } from './table.ts'
import { levelOf, matchText } from './values.ts'

/** A table by where it stands. */
export interface Spot {
  readonly sheet: Sheet
  readonly header: ListHeader & { readonly matched: number }
  readonly extent: TableExtent
}

/** Texts of a column below a header. */
export function textsIn({ sheet, header, extent }: Spot, label: string | undefined): string[] {
  if (label === undefined) return []
  const column = [...header.labels].find(([, one]) => plainHeader(one) === plainHeader(label))?.[0]
  if (column === undefined) return []
  return sheet.rows.flatMap((row) => {
    if (row.number <= header.row || row.number >= extent.until) return []
    const text = clean(row.cells.get(column)?.text ?? '')
    return text === '' || isSum(row) ? [] : [text]
  })
}

type Columns = Partial<Record<InventoryField, string>>
type Marks = Partial<Record<InventoryField, Record<string, string>>>

export interface AssignContext {
  /** Whether the file has further tables, so that the mapping must say which is meant. */
  readonly isOneOfSeveral: boolean
  /** Name of the body whose inventory it is. */
  readonly body: string | undefined
  /** Whether the rows go with records of another table by their codes, so that no column names them. */
  readonly isJoin?: boolean
}

/** Fields of a record that a table of things that belong to it may tell: what it says else is said of those things. */
const OF_PARTS: ReadonlySet<InventoryField> = new Set(['code', 'budget', 'funding', 'supplier', 'contractEnd', 'storedIn', 'throughLgsp'])

/** Whether the rows of a table are no records of their own: things that belong to one, or connections between them. */
export function tellsParts(mapping: TableMapping, { labels }: ListHeader): boolean {
  const name = columnOf(mapping, 'name')?.column ?? columnOf(mapping, 'code')?.column
  if (name !== undefined && isFromEnd(name) && mapping.columns.connectsTo !== undefined) return true
  return mapping.columns.name === undefined && [...labels.values()].some(namesOtherThings)
}

/** The mapping that the headers of a table suggest. Remarks say what was guessed by content, and what a person has to say. */
export function assignColumns(kind: ListKind, spot: Spot, context: AssignContext, remarks: ListRemark[]): TableMapping {
  const { header, sheet } = spot
  const marks = marksIn(kind, spot)
  const { columns, ignore, open } = byHeader(kind, spot, marks, context, remarks)
  inContext(kind, spot, columns)
  const taken = new Set(Object.values(columns))
  if (columns.name === undefined && [...header.labels.values()].some(namesOtherThings)) leaveToParts(columns)
  else {
    const left = open.filter((label) => !taken.has(label))
    byContent(kind, spot, columns, marks, left, remarks)
  }
  const owner = columns.owner === undefined && fits(kind, 'owner') ? ownerAbove(spot, context) : undefined
  if (owner !== undefined) remarks.push(remark('owner-from-title', { sheet: sheet.name, row: header.row }, { name: owner }))
  const unit = unitAbove(spot)
  return {
    kind,
    ...(context.isOneOfSeveral ? { sheet: sheet.name } : {}),
    ...(context.isOneOfSeveral && spot.extent.after > 0 ? { headerRow: header.row } : {}),
    columns: Object.fromEntries(INVENTORY_FIELDS.flatMap((field) => (columns[field] === undefined ? [] : [[field, columns[field]]]))),
    ...(Object.keys(marks).length === 0 ? {} : { marks }),
    ...(owner === undefined ? {} : { defaults: { owner } }),
    ...(unit === undefined ? {} : { unit }),
    ...(ignore.length === 0 ? {} : { ignore }),
  }
}

interface ByHeader {
  readonly columns: Columns
  readonly ignore: readonly string[]
  /** Labels that say nothing that is understood. */
  readonly open: readonly string[]
}

/** What a header of databases may mean: “CSDL dùng” is a list of databases as well as the product that one system runs on. */
const OF_DATABASES: ReadonlySet<string> = new Set<InventoryField>(['name', 'stores', 'uses'])

function byHeader(kind: ListKind, spot: Spot, marks: Marks, { isJoin }: AssignContext, remarks: ListRemark[]): ByHeader {
  const { sheet, header } = spot
  const columns: Columns = {}
  const ignore: string[] = []
  const open: string[] = []
  const marked = new Set(Object.values(marks).flatMap((own) => Object.keys(own)))
  for (const [column, label] of [...header.labels].sort(([a], [b]) => a - b)) {
    if (marked.has(label)) continue
    const field = meaningIn(kind, spot, label, isJoin)
    // What the databases of a system are made with is kept with the system, under its header.
    if (field === 'product') continue
    if (field === 'numbering' || field === 'sensitive') ignore.push(label)
    else if (field === undefined) open.push(label)
    else if (columns[field] === undefined && marks[field] === undefined) columns[field] = label
    else remarks.push(remark('second-column', { sheet: sheet.name, row: header.row, column }, { label, field: fieldTerm(field, kind).vi }))
  }
  return { columns, ignore, open }
}

function meaningIn(kind: ListKind, spot: Spot, label: string, isJoin: boolean | undefined): HeaderMeaning | 'product' | undefined {
  const meaning = fieldOfHeader(label, kind)
  if (meaning === undefined) return undefined
  if (OF_DATABASES.has(meaning) && isOfDatabaseProducts(textsIn(spot, label))) return 'product'
  if (meaning === 'name' && isJoin) return 'stores'
  // The code of something else than the table lists is what its records belong to.
  return meaning === 'code' ? codeOf(label, kind, spot.header) : meaning
}

/** Takes out what a table of things that belong to records says of those things. */
function leaveToParts(columns: Columns): void {
  for (const field of Object.keys(columns) as InventoryField[]) if (!OF_PARTS.has(field) && !isConnectionField(field)) delete columns[field]
}

function codeOf(label: string, kind: ListKind, header: ListHeader): InventoryField | undefined {
  const kinds = kindsIn(label)
  const isOwn = kinds.length === 0 || kinds.includes(kind)
  const hasName = [...header.labels.values()].some((other) => fieldOfHeader(other) === 'name' && kindsIn(other).includes(kind))
  if (isOwn || !hasName) return 'code'
  return kind === 'database' && kinds.includes('system')
    ? 'storedIn'
    : kind === 'service' && kinds.includes('system')
      ? 'system'
      : undefined
}

/** What headers mean beside each other. */
function inContext(kind: ListKind, spot: Spot, columns: Columns): void {
  const labels = [...spot.header.labels.values()]
  // A row for each connection: the system that it starts from, and the one that it goes to.
  const from = labels.find(isFromEnd)
  const to = labels.find(isToEnd)
  if (from !== undefined && to !== undefined && kind === 'system' && [undefined, from, to].includes(columns.name)) {
    columns.name = from
    columns.connectsTo = to
    if (columns.receivesFrom === from) delete columns.receivesFrom
  }
  const others = (Object.keys(columns) as InventoryField[]).filter((field) => !['lifecycle', 'name', 'code', 'note'].includes(field))
  // The state of what a row tells: of its connection, where it tells nothing else.
  if (
    columns.lifecycle !== undefined &&
    columns.connectionStatus === undefined &&
    others.some(isEndField) &&
    others.every((field) => isConnectionField(field) || field === 'throughLgsp')
  ) {
    columns.connectionStatus = columns.lifecycle
    delete columns.lifecycle
  }
  if (columns.securityLevel !== undefined) approval(labels, columns)
  // Beside an amount, a source is one of money.
  if (
    columns.evidence !== undefined &&
    columns.funding === undefined &&
    columns.budget !== undefined &&
    /^nguồn$/iu.test(columns.evidence.trim())
  ) {
    columns.funding = columns.evidence
    delete columns.evidence
  }
  if (columns.level !== undefined && columns.completeness === undefined && fits(kind, 'completeness')) {
    // Since 2022 services are whole or partial; before, they had levels from 1 to 4.
    if (textsIn(spot, columns.level).some((text) => levelOf(text, 4) === undefined)) {
      columns.completeness = columns.level
      delete columns.level
    }
  }
}

const APPROVAL = new WordPattern('^(số )?(quyết định|văn bản)( số)?( phê duyệt| ban hành)?$|^(đã )?phê duyệt$')
const APPROVED_ON = new WordPattern('^(ngày|thời gian) (phê duyệt|quyết định|ban hành|ký)$')

/** Beside a security level, a decision and its day are those on the level. */
function approval(labels: readonly string[], columns: Columns): void {
  const take = (field: 'securityApproval' | 'approvedOn', words: WordPattern): void => {
    const label = columns[field] === undefined ? labels.find((one) => words.test(expanded(one, 'header'))) : undefined
    if (label === undefined) return
    for (const other of ['evidence', 'legalBasis'] as const) if (columns[other] === label) delete columns[other]
    columns[field] = label
  }
  take('securityApproval', APPROVAL)
  if (columns.securityApproval !== undefined) take('approvedOn', APPROVED_ON)
}

/** Lists whose values may stand as headers over columns of marks. */
const MARKED_FIELDS = ['completeness', 'audience', 'usageScope', 'lifecycle', 'scope'] as const satisfies readonly InventoryField[]

/** Columns that hold marks under the values of a list, "Toàn trình" beside "Một phần", or under the names of platforms. */
function marksIn(kind: ListKind, spot: Spot): Marks {
  const marks: Marks = {}
  for (const label of spot.header.labels.values()) {
    const meaning = fieldOfHeader(label, kind)
    const isOpen = meaning === undefined || (MARKED_FIELDS as readonly string[]).includes(meaning)
    if (!isOpen || !isOfMarks(textsIn(spot, label))) continue
    const found = markOf(kind, label)
    if (found !== undefined) marks[found.field] = { ...marks[found.field], [label]: found.text }
  }
  // One column of marks alone may say anything.
  for (const field of MARKED_FIELDS) if (marks[field] !== undefined && Object.keys(marks[field]).length < 2) delete marks[field]
  return marks
}

function markOf(kind: ListKind, label: string): { readonly field: InventoryField; readonly text: string } | undefined {
  const words = label
    .replace(/[()[\]]/g, ' ')
    .trim()
    .split(/\s+/)
  // The value stands behind the words of the group, or before them.
  const texts = [...words.map((_, at) => words.slice(at).join(' ')), ...words.map((_, at) => words.slice(0, words.length - at).join(' '))]
  if (fits(kind, 'connectsTo') && kind !== 'service' && kind !== 'database')
    for (const text of texts)
      if (nationalThing(text) !== undefined || (words.length === 1 && channelOf(text).platforms.length === 1))
        return { field: 'connectsTo', text }
  for (const field of MARKED_FIELDS) {
    if (!fits(kind, field)) continue
    const reading = readingOf(kind, field)
    if (reading.as !== 'value' && reading.as !== 'values') continue
    const text = texts.find((one) => matchText(reading.term, reading.values, one).value !== undefined)
    if (text !== undefined) return { field, text }
  }
  return undefined
}

/** Columns whose headers say nothing that is understood, by what their cells hold. No header that is understood is overruled. */
function byContent(kind: ListKind, spot: Spot, columns: Columns, marks: Marks, open: readonly string[], remarks: ListRemark[]): void {
  const taken = new Set([...Object.keys(columns), ...Object.keys(marks)] as InventoryField[])
  const hints = open.flatMap((label) => {
    const hint = namesOtherThings(label) ? undefined : hintOf(kind, label, textsIn(spot, label), taken)
    return hint === undefined ? [] : [{ label, hint }]
  })
  const at = new Map([...spot.header.labels].map(([column, label]) => [label, column]))
  for (const { label, hint } of hints) {
    const place = { sheet: spot.sheet.name, row: spot.header.row, column: at.get(label)! }
    const rivals = hints.filter((other) => 'field' in other.hint && 'field' in hint && other.hint.field === hint.field)
    if ('field' in hint && rivals.length === 1) {
      columns[hint.field] = label
      remarks.push(remark('column-by-content', place, { label, field: fieldTerm(hint.field, kind).vi, count: hint.count, of: hint.of }))
      continue
    }
    const perhaps = 'field' in hint ? [hint.field] : hint.perhaps
    if (perhaps.length > 0)
      remarks.push(
        remark('column-perhaps', place, {
          label,
          what: CONTENTS['field' in hint ? 'values' : hint.what],
          fields: perhaps.map((field) => `“${fieldTerm(field, kind).vi}” (${field})`).join(', '),
        }),
      )
  }
}

const CONTENTS: Readonly<Record<Extract<ContentHint, { what: unknown }>['what'], string>> = {
  dates: 'ngày tháng',
  amounts: 'số tiền',
  agencies: 'tên cơ quan',
  companies: 'tên doanh nghiệp',
  'yes-no': 'có hoặc không',
  values: 'các giá trị của danh sách',
  platforms: 'tên nền tảng',
  addresses: 'địa chỉ trang',
}

/** Names of sheets that can be nothing but an agency: “Trung tâm dữ liệu”, “Trường dữ liệu” can. */
const OFFICE = new WordPattern(
  '^(sở|cục|tổng cục|vụ|ban quản lý|văn phòng ủy ban nhân dân|ủy ban nhân dân|thanh tra tỉnh|công an (tỉnh|thành phố))\\b',
)
const SAYS_WHOSE = /^\s*(?:tên )?(?:đơn vị|cơ quan)(?:\s(?!tính)\p{L}{2,8}){0,3}\s*:\s*(\S.*)$/iu

/** Whose records a table lists, where a line above its header says so, or the name of its sheet is that of a department. */
function ownerAbove(spot: Spot, { body }: AssignContext): string | undefined {
  const said = textsAbove(spot).flatMap((text) => SAYS_WHOSE.exec(text)?.[1] ?? [])
  const sheet = expanded(spot.sheet.name, 'agency')
  const names = said.length > 0 ? said : spot.extent.after === 0 && OFFICE.test(sheet) ? [spot.sheet.name] : []
  const found = [...new Set(names.map((name) => clean(name)))].filter((name) =>
    ['department', 'unit', 'commune', 'party'].includes(agencyLevel(name)),
  )
  const [name] = found
  if (name === undefined || found.length > 1) return undefined
  // What belongs to a whole body is told of its parts elsewhere.
  const settled = body === undefined ? undefined : settleAgencies([name, body], { body }).nameOf
  return settled !== undefined && settled.get(name) === settled.get(body!) ? undefined : name
}

function textsAbove({ sheet, header, extent }: Spot): readonly string[] {
  return sheet.rows
    .filter(({ number }) => number > extent.after && number < header.first)
    .slice(-8)
    .flatMap(({ cells }) => [...cells.values()].map(({ text }) => clean(text)))
}

const UNIT =
  /(?:^|[\s(])(?:đvt|đơn vị(?: tính)?)\s*:?\s*((?:nghìn |ngàn |triệu |trăm |tr\.? ?)?(?:đồng|đ|vnđ|vnd|tỷ|tỉ|triệu)(?: đồng)?|(?:tỷ|tỉ) đồng|usd)|\(((?:nghìn |ngàn |triệu |tỷ |tỉ )(?:đồng|vnđ|vnd|đ))\)/iu

/** The unit of the amounts of a table, where a line above its header tells it. */
function unitAbove(spot: Spot): string | undefined {
  const units = new Set(
    textsAbove(spot).flatMap((text) => {
      const found = UNIT.exec(text)
      return found === null ? [] : [(found[1] ?? found[2]!).trim().toLowerCase()]
    }),
  )
  return units.size === 1 ? [...units][0] : undefined
}
