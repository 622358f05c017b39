/** A mapping as a file that people edit, and what is wrong in one that its schema cannot tell. */

import { yamlText } from '../../model/written.ts'
import { nearest } from '../../nearest.ts'
import type { Mapping, TableMapping } from './define.ts'
import { fieldTerm, fits, INVENTORY_FIELDS, type InventoryField, readingOf } from './fields.ts'
import { plainHeader } from './headers.ts'
import { columnOf } from './table.ts'

/** A mapping as YAML. Same mapping, same bytes. `file`: the list, as the next command names it. */
export function mappingText(mapping: Mapping, file: string): string {
  const name = file.replace(/[\r\n]+/g, ' ')
  return yamlText(
    [
      `# Ánh xạ cột của danh sách sang trường của mô hình. Sửa rồi chạy: vneaf import "${name}" --map <tệp này> -o <thư mục>`,
      '# Mapping of columns to fields of the model; edit it and run the command again with --map.',
      `# Trường (fields): ${INVENTORY_FIELDS.filter((field) => fits(mapping.kind, field)).join(', ')}.`,
      '# Khóa khác (other keys): sheet, headerRow, values, defaults, marks (cột đánh dấu x), unit (đơn vị tiền), ignore; further (các bảng khác); body (cơ quan có danh mục);',
      '# agencies: tên như được ghi: tên cơ quan ấy (hai tên là một thì lần sau không hỏi nữa; bỏ dòng đi là hỏi lại).',
    ],
    {
      kind: mapping.kind,
      sheet: mapping.sheet,
      headerRow: mapping.headerRow,
      columns: mapping.columns,
      values: mapping.values,
      defaults: mapping.defaults,
      marks: mapping.marks,
      unit: mapping.unit,
      ignore: mapping.ignore,
      further: mapping.further,
      body: mapping.body,
      agencies: mapping.agencies,
    },
  )
}

/** Something wrong at a path of a mapping. */
export type WrongInMapping =
  | { readonly message: 'unknown'; readonly key: string; readonly allowed: readonly string[]; readonly path: readonly (string | number)[] }
  | { readonly message: 'misspelt'; readonly key: string; readonly suggestion: string; readonly path: readonly (string | number)[] }
  | {
      readonly message: 'notAllowed'
      readonly value: string
      readonly allowed: readonly string[]
      readonly path: readonly (string | number)[]
    }
  | { readonly message: 'missing'; readonly key: string; readonly path: readonly (string | number)[] }
  | { readonly message: 'columnTwice'; readonly value: string; readonly path: readonly (string | number)[] }

/** What a mapping of the right shape says that cannot be: fields of another kind, values that a field does not take, one column for two fields. */
export function wrongInMapping(mapping: Mapping): WrongInMapping[] {
  return [...wrongInTable(mapping, []), ...(mapping.further ?? []).flatMap((table, at) => wrongInTable(table, ['further', at]))]
}

function wrongInTable(mapping: TableMapping, before: readonly (string | number)[]): WrongInMapping[] {
  const { kind } = mapping
  const wrong: WrongInMapping[] = []
  const allowed = INVENTORY_FIELDS.filter((field) => fits(kind, field))
  for (const part of ['columns', 'values', 'defaults', 'marks'] as const) {
    for (const key of Object.keys(mapping[part] ?? {})) {
      if ((allowed as readonly string[]).includes(key)) continue
      const [suggestion] = nearest(key, allowed, 1)
      const path = [...before, part, key]
      wrong.push(suggestion === undefined ? { message: 'unknown', key, allowed, path } : { message: 'misspelt', key, suggestion, path })
    }
  }
  for (const [field, values] of Object.entries(mapping.values ?? {})) {
    if (!fits(kind, field as InventoryField)) continue
    const reading = readingOf(kind, field as InventoryField)
    if (reading.as !== 'value' && reading.as !== 'values') continue
    const known = reading.values.map(({ value }) => value)
    for (const [said, value] of Object.entries(values ?? {}))
      if (!known.includes(String(value)))
        wrong.push({ message: 'notAllowed', value: String(value), allowed: known, path: [...before, 'values', field, said] })
  }
  if (mapping.columns.name === undefined && mapping.columns.code === undefined)
    wrong.push({ message: 'missing', key: 'name', path: [...before, 'columns'] })
  const seen = new Set<string>()
  for (const field of INVENTORY_FIELDS) {
    const column = columnOf(mapping, field)?.column
    if (column === undefined) continue
    if (seen.has(plainHeader(column))) wrong.push({ message: 'columnTwice', value: column, path: [...before, 'columns', field] })
    seen.add(plainHeader(column))
  }
  return wrong
}

/** How the report names a field: its key and what people call it. */
export function shownField(field: InventoryField, { kind }: TableMapping, language: 'vi' | 'en'): string {
  return `${field} (${fieldTerm(field, kind)[language]})`
}
