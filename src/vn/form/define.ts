import type { ColumnKey, TableName } from './columns.ts'
import type { RemarkId } from './remarks.ts'

/** A cell of a table: what it says, cleaned (NFC, outer white space gone, line breaks as \n), never empty. */
export interface TableCell {
  readonly text: string
  /** One-based column in the sheet. */
  readonly column: number
  readonly formula: boolean
}

/** A cell under a header that the form does not have. */
export interface ExtraCell extends TableCell {
  /** The header as it stands in the sheet; the column's letters when it has none. */
  readonly label: string
}

/** A data row of one of the four tables. */
export interface TableRow<T extends TableName = TableName> {
  readonly table: T
  /** Name of the sheet as the file has it. */
  readonly sheet: string
  /** One-based row in the sheet; 0 for a row that was made from a model and written nowhere yet. */
  readonly row: number
  readonly hidden: boolean
  /** Cells that hold something, by column key. */
  readonly cells: Readonly<Partial<Record<ColumnKey<T>, TableCell>>>
  readonly extra: readonly ExtraCell[]
}

/** Something the reader of tables did or left, for the report to the user. */
export interface TableRemark {
  /** Name of the sheet as the file has it; empty for the file as a whole. */
  readonly sheet: string
  readonly row?: number
  readonly column?: number
  /** Which remark; its words are in `remarks.ts`. */
  readonly id: RemarkId
  readonly data: Readonly<Record<string, string | number>>
}

/** The dossier as four tables, wherever it came from. */
export interface Tables {
  readonly objects: readonly TableRow<'objects'>[]
  readonly relations: readonly TableRow<'relations'>[]
  readonly mappings: readonly TableRow<'mappings'>[]
  readonly improvements: readonly TableRow<'improvements'>[]
  /** Where each column of a table stands: sheet, header row, one-based column by key. A table that the file lacks is absent. */
  readonly headers: Readonly<Partial<Record<TableName, TableHeader>>>
  readonly remarks: readonly TableRemark[]
  /** Texts of the sheets that are no table, row by row from column A, blank rows as empty lists: by the form's name for its own sheets, by their own name for others. */
  readonly support: Readonly<Record<string, readonly (readonly string[])[]>>
  /** What the file calls the form's own sheets among them, where it calls them otherwise. */
  readonly supportNames?: Readonly<Record<string, string>>
}

export interface TableHeader {
  readonly sheet: string
  /** One-based row of the (last) header row. */
  readonly row: number
  readonly columns: Readonly<Record<string, number>>
}
