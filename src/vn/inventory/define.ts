/** What a plain list is, and what says how to read one. */
import type { InventoryField } from './fields.ts'
import type { RemarkId } from './remarks.ts'

/** Kinds of elements that a list may be about. */
export const LIST_KINDS = ['system', 'database', 'service', 'network', 'infrastructure'] as const

export type ListKind = (typeof LIST_KINDS)[number]

/** A column by its header, with what parts several values in a cell when it is not a semicolon or a line break. */
export interface MappedColumn {
  readonly column: string
  readonly separator?: string
}

/** Which column of a list tells which field; `schemas/mapping.schema.json` as a type. */
export interface Mapping {
  readonly kind: ListKind
  readonly sheet?: string
  /** One-based. */
  readonly headerRow?: number
  readonly columns: Readonly<Partial<Record<InventoryField, string | MappedColumn>>>
  /** What texts of a column mean: the value of the schema by the text, by field. */
  readonly values?: Readonly<Partial<Record<InventoryField, Readonly<Record<string, string | number | boolean>>>>>
  /** What holds where a row says nothing, written as a cell would say it. */
  readonly defaults?: Readonly<Partial<Record<InventoryField, string | number | boolean>>>
  /** Columns of marks: by field and header, the text that a mark (x, có) in the column stands for. */
  readonly marks?: Readonly<Partial<Record<InventoryField, Readonly<Record<string, string>>>>>
  /** Unit of amounts of money whose cells and headers tell none: `triệu đồng`. */
  readonly unit?: string
  /** Headers of columns that are no data, such as row numbers. */
  readonly ignore?: readonly string[]
  /** Further tables of the file, each with a mapping of its own. */
  readonly further?: readonly TableMapping[]
  /** Name of the body whose inventory it is. */
  readonly body?: string
  /** Answers on names: by an agency as it is written, the name of the agency that it is. */
  readonly agencies?: Readonly<Record<string, string>>
}

/** How one table is read. */
export type TableMapping = Omit<Mapping, 'further' | 'body' | 'agencies'>

/** A cell that says something, cleaned: NFC, no white space around it. */
export interface ListCell {
  readonly text: string
  /** One-based column in the sheet; 0 for a default of the mapping. */
  readonly column: number
  /** Header of the column. */
  readonly label: string
}

/** A row of a list with what it says. */
export interface ListRow {
  /** One-based row in the sheet. */
  readonly row: number
  readonly cells: ReadonlyMap<InventoryField, ListCell>
  /** Cells of columns that no field is mapped to. */
  readonly extra: readonly ListCell[]
  /** Title of the section that the row stands in. */
  readonly section: string | undefined
  /** The table that it is a row of. */
  readonly table: ListTable
}

/** How something was read, in words of `remarks.ts`. */
export interface ListRemark {
  readonly sheet: string
  readonly row?: number
  readonly column?: number
  readonly id: RemarkId
  readonly data: Readonly<Record<string, string | number>>
}

/** How a row was read; `skipped` is a row that is no data: a section title, a sum, the header again. */
export interface ListRowStatus {
  readonly sheet: string
  readonly row: number
  readonly status: 'read' | 'remarked' | 'not-read' | 'skipped'
  readonly remarks: readonly ListRemark[]
}

/** A table of a file cut into rows. */
export interface ListTable {
  readonly sheet: string
  readonly mapping: TableMapping
  /** Whether it tells more of records that another table lists, row by row under their codes or names. */
  readonly isAspect: boolean
  readonly headerRow: number
  /** Labels of the columns that hold data, in order. */
  readonly labels: readonly string[]
  readonly rows: readonly ListRow[]
  /** How each row with content below the header was taken; remarks on what its cells mean come later. */
  readonly statuses: ReadonlyMap<number, { status: ListRowStatus['status']; readonly remarks: ListRemark[] }>
  readonly remarks: readonly ListRemark[]
}
