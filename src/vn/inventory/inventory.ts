/** A plain list as a whole: from the sheets of a file to the document of a model. */
import { HEADER_KEYS, KINDS } from '../../model/catalogue.generated.ts'
import type { ArchitectureGraph } from '../../model/graph.ts'
import type { Sheet } from '../../workbook/define.ts'
import type { ListRemark, ListRowStatus, Mapping } from './define.ts'
import { INVENTORY_FIELDS, type InventoryField } from './fields.ts'
import { findList, type Told } from './guess.ts'
import { plainHeader } from './headers.ts'
import { columnOf, readList } from './table.ts'
import { type FromList, toDocument } from './to-document.ts'

/** What a list says, and how it was read. */
export interface ListReading extends FromList {
  readonly mapping: Mapping
  /** Whether the mapping was made from the headers. */
  readonly guessed: boolean
  readonly sheet: string
  /** One-based. */
  readonly headerRow: number
  /** Which column tells which field, in the order of the sheet; a column without a field is kept with each row. */
  readonly columns: readonly { readonly column: number; readonly label: string; readonly field?: InventoryField; readonly ignored?: true }[]
  readonly remarks: readonly ListRemark[]
  readonly rows: readonly ListRowStatus[]
}

/**
 * Reads a list into a model.
 * @param shown How to name the file in a fault.
 * @param options.existing The model that the list is put into: ids stay, and so does what the list does not tell.
 * @throws {Fault} when the file holds no list, what it is about is unclear, or the mapping names a column that is not there.
 */
export function fromList(
  sheets: readonly Sheet[],
  shown: string,
  { existing, id, ...told }: Told & { readonly existing?: ArchitectureGraph; readonly id: string },
): ListReading {
  const { sheet, header, mapping, guessed, remarks } = findList(sheets, shown, told)
  const table = readList(sheet, mapping, header)
  const from = toDocument(table, mapping, existing === undefined ? {} : documentOf(existing), id)
  const fields = new Map(
    INVENTORY_FIELDS.flatMap((field) => {
      const column = columnOf(mapping, field)?.column
      return column === undefined ? [] : [[plainHeader(column), field] as const]
    }),
  )
  const ignored = new Set((mapping.ignore ?? []).map(plainHeader))
  return {
    ...from,
    remarks: [...remarks, ...from.remarks],
    mapping,
    guessed,
    sheet: sheet.name,
    headerRow: header.row,
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
function documentOf(graph: ArchitectureGraph): Record<string, unknown> {
  const document: Record<string, unknown> = {}
  for (const key of HEADER_KEYS) if (key !== 'include' && graph.header[key] !== undefined) document[key] = graph.header[key]
  for (const { kind, collection } of KINDS) {
    const elements = graph.all(kind)
    if (elements.length > 0) document[collection] = elements.map((element) => ({ ...element }))
  }
  return document
}
