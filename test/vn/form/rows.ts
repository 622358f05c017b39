import { type ColumnKey, TABLES, type TableName } from '../../../src/vn/form/columns.ts'
import type { TableCell, TableRow, Tables } from '../../../src/vn/form/define.ts'

export type Said = Readonly<Record<string, string>>

/** Tables with rows under the form's headers, from row 2 of each sheet on. A key that is no column is an extra column. */
export function tablesOf(rows: Readonly<Partial<Record<TableName, readonly Said[]>>>, support: Tables['support'] = {}): Tables {
  const made = Object.fromEntries(
    (Object.keys(TABLES) as TableName[]).map((table) => [table, (rows[table] ?? []).map((said, at) => rowOf(table, said, at + 2))]),
  ) as unknown as Pick<Tables, TableName>
  return { ...made, headers: {}, remarks: [], support }
}

function rowOf<T extends TableName>(table: T, said: Said, number: number): TableRow<T> {
  const { columns, sheet } = TABLES[table]
  const cells: Record<string, TableCell> = {}
  const extra = []
  for (const [key, text] of Object.entries(said)) {
    const at = columns.findIndex((column) => column.key === key)
    if (text === '') continue
    if (at >= 0) cells[key] = { text, column: at + 1, formula: false }
    else extra.push({ label: key, text, column: columns.length + 1 + extra.length, formula: false })
  }
  return { table, sheet, row: number, hidden: false, cells: cells as Partial<Record<ColumnKey<T>, TableCell>>, extra }
}

/** Rows as texts by column, extra columns under their headers. */
export function saidBy(rows: readonly TableRow[]): Said[] {
  return rows.map(({ cells, extra }) => ({
    ...Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, (cell as TableCell).text])),
    ...Object.fromEntries(extra.map(({ label, text }) => [label, text])),
  }))
}
