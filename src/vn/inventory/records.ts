/** Rows by the element that they tell of, in an order that neither the order of rows nor that of sheets changes. */
import { compareCodePoints } from '../../text.ts'
import type { ListCell, ListKind, ListRow } from './define.ts'
import { fieldTerm, type InventoryField, isConnectionField } from './fields.ts'
import type { RemarkData, RemarkId } from './remarks.ts'
import { tellsConnectionsOnly } from './table.ts'

/** Header of the entry that keeps the title of a row's section. */
export const SECTION_LABEL = 'Mục trong danh sách'

/** A name as names compare: NFC, one space between words, lower case. */
export const plain = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

/** Texts that no field holds, by the header that they stood under. */
export type Kept = Map<string, Set<string>>

export function keep(kept: Kept, label: string, text: string): void {
  const texts = kept.get(label)
  if (texts === undefined) kept.set(label, new Set([text]))
  else texts.add(text)
}

/** Rows that tell of one element. */
export interface Described {
  readonly kind: ListKind
  readonly rows: ListRow[]
  name: string
  readonly code: string | undefined
  /** What its cells say, but for connections; the first that is not blank. */
  readonly cells: Map<InventoryField, { readonly cell: ListCell; readonly row: ListRow }>
  /** Name of the owner, wherever it is told; empty when it is not. */
  readonly owner: string
  id: string
  readonly kept: Kept
  /** Fields whose cells say something that is not understood. */
  readonly unread: Set<string>
}

export interface RecordsContext {
  readonly longest: { readonly name: number; readonly code: number }
  ownerOf(row: ListRow): string
  /** The same for all ways to write one owner. */
  ownerKey(name: string): string
  /** Whether two texts of a field say the same, and which of them says more when both may be said. */
  fuller(field: InventoryField, one: ListCell, other: ListCell): ListCell | undefined
  remark<I extends RemarkId>(row: ListRow, cell: ListCell | undefined, id: I, data: RemarkData<I>): void
  leave<I extends RemarkId>(row: ListRow, id: I, data: RemarkData<I>): void
}

/** The records of a kind from rows of its tables, the rows of tables that list records first. */
export function recordsOf(kind: ListKind, rows: readonly ListRow[], context: RecordsContext): Described[] {
  const records = listed(
    kind,
    rows.filter(({ table }) => !table.isAspect),
    context,
  )
  const byKey = new Map<string, Described[]>()
  const index = (key: string, record: Described): void => {
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, [record])
    else if (!known.includes(record)) known.push(record)
  }
  for (const record of records) {
    if (record.code !== undefined) index(`code ${plain(record.code)}`, record)
    index(`name ${plain(record.name)}`, record)
  }
  // Rows of one record in one order, whichever sheet comes first.
  const aspects = goingOn(
    rows.filter(({ table }) => table.isAspect),
    context,
  )
    .map((row) => ({ row, content: `${row.table.sheet}\u0001${contentOf(row)}` }))
    .sort((a, b) => compareCodePoints(a.content, b.content) || a.row.row - b.row.row)
  for (const { row } of aspects) {
    const code = row.cells.get('code')?.text
    const name = row.cells.get('name')?.text
    const found = [
      ...(code === undefined ? [] : [`code ${plain(code)}`, `name ${plain(code)}`]),
      ...(name === undefined ? [] : [`name ${plain(name)}`, `code ${plain(name)}`]),
    ].flatMap((key) => byKey.get(key) ?? [])
    if (found[0] === undefined || found.some((record) => record !== found[0]))
      context.leave(row, 'aspect-without-record', { text: code ?? name ?? '…' })
    else join(found[0], row, context)
  }
  return records
}

/** Rows of tables of connections, of which one that names no record goes on with the record above. */
function goingOn(rows: readonly ListRow[], context: RecordsContext): readonly ListRow[] {
  let above: ListRow | undefined
  return rows.map((row) => {
    if (row.cells.has('code') || row.cells.has('name')) {
      above = row
      return row
    }
    if (above === undefined || above.table !== row.table || !tellsConnectionsOnly(row)) return row
    const keys = [...above.cells].filter(([field]) => field === 'code' || field === 'name')
    context.remark(row, undefined, 'continued', { name: keys[0]![1].text })
    return { ...row, cells: new Map([...keys, ...row.cells]) }
  })
}

/** Adds what a row of another table says of a record. */
function join(record: Described, row: ListRow, context: RecordsContext): void {
  record.rows.push(row)
  for (const [field, cell] of row.cells) {
    if (isConnectionField(field) || field === 'code') continue
    const known = record.cells.get(field)
    if (known === undefined) record.cells.set(field, { cell, row })
    else if (plain(known.cell.text) !== plain(cell.text)) weigh(record, field, known.cell, { cell, row }, context)
  }
  for (const { label, text } of row.extra) keep(record.kept, label, text)
}

/** Of two cells on one field keeps the one that says more; of two that contradict each other the first. */
function weigh(
  record: Described,
  field: InventoryField,
  known: ListCell,
  { cell, row }: { readonly cell: ListCell; readonly row: ListRow },
  context: RecordsContext,
): void {
  const fuller = context.fuller(field, known, cell)
  const left = fuller === cell ? known : cell
  keep(record.kept, left.label, left.text)
  if (fuller === cell) record.cells.set(field, { cell, row })
  if (fuller !== undefined || field === 'note' || field === 'name') return
  context.remark(row, cell, 'contradicts', {
    field: fieldTerm(field, record.kind).vi,
    name: record.name,
    text: cell.text,
    other: known.text,
  })
}

function listed(kind: ListKind, rows: readonly ListRow[], context: RecordsContext): Described[] {
  const groups = new Map<string, ListRow[]>()
  let last: { key: string; name: string; table: unknown } | undefined
  for (const row of rows) {
    const code = row.cells.get('code')?.text
    const name = row.cells.get('name')?.text
    if (name === undefined && code === undefined) {
      if (last !== undefined && last.table === row.table && tellsConnectionsOnly(row) && row.extra.length === 0) {
        context.remark(row, undefined, 'continued', { name: last.name })
        groups.get(last.key)!.push(row)
      } else context.leave(row, 'row-without-name', {})
      continue
    }
    last = undefined
    if ((name ?? code!).length > context.longest.name) {
      context.leave(row, 'name-too-long', { limit: context.longest.name })
      continue
    }
    const owner = context.ownerOf(row)
    if (kind === 'service' && owner === '') context.remark(row, undefined, 'service-without-owner', {})
    const key = [code ?? '', plain(name ?? ''), code === undefined ? context.ownerKey(owner) : ''].join('\u0001')
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [row])
    else known.push(row)
    last = { key, name: oneLine(name ?? code!), table: row.table }
  }
  const sorted = [...groups].sort(([a], [b]) => compareCodePoints(a, b))
  const records = sorted.flatMap(([, own]) => clusters(kind, own, context))
  const codes = new Map<string, Described[]>()
  for (const record of records) {
    if (record.code === undefined) continue
    const known = codes.get(record.code)
    if (known === undefined) codes.set(record.code, [record])
    else known.push(record)
  }
  for (const [code, several] of codes)
    if (several.length > 1)
      for (const { rows: own } of several) context.remark(own[0]!, own[0]!.cells.get('code'), 'code-repeated', { code })
  return records
}

/** Rows of one name and owner as one element, or several where their cells contradict each other. */
function clusters(kind: ListKind, rows: readonly ListRow[], context: RecordsContext): Described[] {
  const found: Described[] = []
  const content = new Map(rows.map((row) => [row, contentOf(row)]))
  // Fuller rows first, so that a row that says less joins the one it agrees with.
  const sorted = [...rows].sort(
    (a, b) => b.cells.size - a.cells.size || compareCodePoints(content.get(a)!, content.get(b)!) || a.row - b.row,
  )
  const shapes = new Map<string, Described>()
  for (const row of sorted) {
    const own = [...row.cells].filter(([field]) => !isConnectionField(field))
    // Rows of one group have one owner, however they write it.
    const shape = own.flatMap(([field, { text }]) => (field === 'owner' ? [] : [`${field}\u0001${plain(text)}`])).join('\u0002')
    const agreeing =
      shapes.get(shape) ??
      // Many rows of one name that all differ would be compared pair by pair; there nothing is joined that is not alike.
      (found.length > 50
        ? undefined
        : found.find(({ cells }) =>
            own.every(
              ([field, { text }]) =>
                field === 'note' ||
                field === 'owner' ||
                cells.get(field) === undefined ||
                plain(cells.get(field)!.cell.text) === plain(text),
            ),
          ))
    const record = agreeing ?? newRecord(kind, row, context)
    if (agreeing === undefined) found.push(record)
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
  for (const { rows: own, name } of found) {
    if (found.length > 1) for (const row of own) context.remark(row, row.cells.get('name'), 'name-repeated', { name })
    const named = own.filter(({ cells }) => cells.has('name') || cells.has('code'))
    if (named.length > 1) for (const row of named) context.remark(row, row.cells.get('name'), 'rows-of-one', { count: named.length })
  }
  return found
}

function newRecord(kind: ListKind, row: ListRow, context: RecordsContext): Described {
  const code = row.cells.get('code')?.text
  const name = row.cells.get('name')?.text
  const fits = code !== undefined && code.length <= context.longest.code
  if (name === undefined) context.remark(row, row.cells.get('code'), 'code-as-name', { code: code! })
  return {
    kind,
    rows: [row],
    name: oneLine(name ?? code ?? ''),
    code: fits ? oneLine(code) : undefined,
    cells: new Map(),
    owner: context.ownerOf(row),
    id: '',
    kept: new Map(),
    unread: new Set(),
  }
}

const contentOf = ({ cells, extra, section }: ListRow): string =>
  JSON.stringify([
    [...cells].map(([field, { text }]) => [field, text]).sort(([a], [b]) => compareCodePoints(a!, b!)),
    extra.map(({ label, text }) => [label, text]).sort(([a], [b]) => compareCodePoints(a!, b!)),
    section,
  ])
