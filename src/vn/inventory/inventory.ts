/** A plain list as a whole: from the sheets of a file to the document of a model. */
import { HEADER_KEYS, KINDS } from '../../model/catalogue.generated.ts'
import type { ArchitectureGraph } from '../../model/graph.ts'
import type { Sheet } from '../../workbook/define.ts'
import type { ListRemark, ListRowStatus, Mapping, TableMapping } from './define.ts'
import { INVENTORY_FIELDS, type InventoryField } from './fields.ts'
import { type FoundTable, findTables, type Told } from './guess.ts'
import { plainHeader } from './headers.ts'
import type { ImportBase } from './merge.ts'
import { columnOf, readList } from './table.ts'
import { type FromList, toDocument } from './to-document.ts'

/** How one table of a file was read. */
export interface ListTableReading {
  readonly sheet: string
  /** One-based. */
  readonly headerRow: number
  readonly mapping: TableMapping
  /** Whether it tells more of records that another table lists. */
  readonly isAspect: boolean
  /** Which column tells which field, in the order of the sheet; a column without a field is kept with each row. */
  readonly columns: readonly { readonly column: number; readonly label: string; readonly field?: InventoryField; readonly ignored?: true }[]
}

/** What a list says, and how it was read. */
export interface ListReading extends FromList, Omit<ListTableReading, 'mapping' | 'isAspect'> {
  /** Of all tables: the first, with the others as its further ones. */
  readonly mapping: Mapping
  /** Whether the mapping was made from the headers. */
  readonly guessed: boolean
  readonly tables: readonly ListTableReading[]
  readonly remarks: readonly ListRemark[]
  readonly rows: readonly ListRowStatus[]
}

export interface FromListOptions extends Told {
  /** The model that the list is put into: ids stay, and so does what the list does not tell. */
  readonly existing?: ArchitectureGraph
  /** What imports before have told of it. */
  readonly base?: ImportBase
  /** Id of the model when nothing tells it. */
  readonly id: string
}

/**
 * Reads the tables of a file into a model: those that list something, and those that tell more of it under its codes.
 * @param shown How to name the file in a fault.
 * @throws {Fault} when the file holds no list, what it is about is unclear, or the mapping names a column that is not there.
 */
export function fromList(sheets: readonly Sheet[], shown: string, { existing, base, id, ...told }: FromListOptions): ListReading {
  const found = findTables(sheets, shown, told)
  const tables = found.tables.map(({ sheet, header, mapping, extent, isAspect }) => readList(sheet, mapping, header, extent, isAspect))
  const body = told.body ?? told.mapping?.body
  const agencies = told.mapping?.agencies
  const from = toDocument(tables, {
    existing: existing === undefined ? {} : documentOf(existing),
    id,
    ...(base === undefined ? {} : { base }),
    ...(body === undefined ? {} : { body }),
    ...(agencies === undefined ? {} : { agencies }),
  })
  const read = found.tables.map(tableReading)
  const [first, ...further] = read
  const mapping: Mapping = {
    ...first!.mapping,
    ...(further.length === 0 ? {} : { further: further.map((table) => table.mapping) }),
    ...(body === undefined ? {} : { body }),
    ...(agencies === undefined ? {} : { agencies }),
  }
  const { sheet, headerRow, columns } = first!
  return {
    ...from,
    remarks: [...found.remarks, ...from.remarks],
    mapping,
    guessed: found.guessed,
    tables: read,
    sheet,
    headerRow,
    columns,
  }
}

function tableReading({ sheet, header, mapping, isAspect }: FoundTable): ListTableReading {
  const fields = new Map(
    INVENTORY_FIELDS.flatMap((field) => {
      const column = columnOf(mapping, field)?.column
      return column === undefined ? [] : [[plainHeader(column), field] as const]
    }),
  )
  for (const field of INVENTORY_FIELDS) for (const label of Object.keys(mapping.marks?.[field] ?? {})) fields.set(plainHeader(label), field)
  const ignored = new Set((mapping.ignore ?? []).map(plainHeader))
  return {
    sheet: sheet.name,
    headerRow: header.row,
    mapping,
    isAspect,
    columns: [...header.labels]
      .sort(([a], [b]) => a - b)
      .map(([column, label]) => {
        const field = fields.get(plainHeader(label))
        return {
          column,
          label,
          ...(field === undefined ? {} : { field }),
          ...(ignored.has(plainHeader(label)) ? { ignored: true as const } : {}),
        }
      }),
  }
}

/** A model as one document. */
/** A model as one document. */
export function documentOf(graph: ArchitectureGraph): Record<string, unknown> {
  const document: Record<string, unknown> = {}
  for (const key of HEADER_KEYS) if (key !== 'include' && graph.header[key] !== undefined) document[key] = graph.header[key]
  for (const { kind, collection } of KINDS) {
    const elements = graph.all(kind)
    if (elements.length > 0) document[collection] = elements.map((element) => ({ ...element }))
  }
  return document
}
