/** How a workbook was read, for the person who brought it: counts, what was not read and why, and what to look at, cell by cell. */
import { getOrInsert } from '../../collections.ts'
import { largest } from '../../large.ts'
import type { Language, Text } from '../../text.ts'
import { cellName } from '../../workbook/define.ts'
import type { FromBook } from './book.ts'
import { GOVERNING } from './codec.ts'
import { type Column, TABLES, type TableName } from './columns.ts'
import type { TableRemark } from './define.ts'
import { labelOf } from './lists.ts'
import type { FormChange } from './merge.ts'
import { remarkText } from './remarks.ts'

/** Cells named in one line; the rest are counted. */
const CELLS_SHOWN = 8
const CHANGES_SHOWN = 40

export interface ReadCounts {
  readonly table: TableName
  readonly sheet: string
  readonly rows: number
  readonly read: number
  readonly remarked: number
  readonly notRead: number
}

export function readCounts({ rows }: Pick<FromBook, 'rows'>): readonly ReadCounts[] {
  return (Object.keys(TABLES) as TableName[]).map((table) => {
    const own = rows.filter((row) => row.table === table)
    const count = (status: string): number => own.filter((row) => row.status === status).length
    return {
      table,
      sheet: own[0]?.sheet ?? TABLES[table].sheet,
      rows: own.length,
      read: count('read'),
      remarked: count('remarked'),
      notRead: count('not-read'),
    }
  })
}

/** Sheet and cell, `QH_KETNOI!C17`; for a row its first cell, for a column its letters, for a sheet its name. */
export function remarkPlace({ sheet, row, column }: TableRemark): string {
  if (row === undefined) return column === undefined ? sheet : `${sheet}!${cellName(0, column).slice(0, -1)}`
  return `${sheet}!${cellName(row, column ?? 1)}`
}

/** What was read, and what of the model stayed as a person had it. */
export type Imported = FromBook & { readonly changes?: readonly FormChange[] }

const CHANGES: Readonly<Record<FormChange['what'], Text>> = {
  contradicts: {
    vi: 'Sổ và mô hình nói khác nhau (mô hình được giữ; muốn theo sổ thì sửa trong mô hình)',
    en: "The workbook and the model contradict each other (the model's stays; to follow the workbook, edit the model)",
  },
  edited: { vi: 'Đã sửa tay trong mô hình, được giữ', en: 'Edited by hand in the model, kept' },
}

/** The column that tells a field, as the form heads it, and its list. */
function columnOf(field: string): Column | undefined {
  for (const [table, part] of PARTS) {
    const key = GOVERNING[part].get(field)
    const column = key === undefined ? undefined : (TABLES[table].columns as readonly Column[]).find((one) => one.key === key)
    if (column !== undefined) return column
  }
  return undefined
}

const PARTS = [
  ['objects', 'objects'],
  ['relations', 'relations'],
  ['improvements', 'gap'],
  ['improvements', 'task'],
] as const

/** A value as the form prints it. */
function shownValue(value: unknown, list: Column['list'], language: Language): string {
  if (value === undefined) return language === 'vi' ? '(trống)' : '(blank)'
  if (Array.isArray(value)) return value.map((one) => shownValue(one, list, language)).join('; ')
  if (typeof value !== 'string') return JSON.stringify(value)
  return `“${(list === undefined ? undefined : labelOf(list, value)) ?? value}”`
}

function changeLines(changes: readonly FormChange[], language: Language): string[] {
  const [book, model] = language === 'vi' ? ['sổ', 'mô hình'] : ['workbook', 'model']
  return (Object.keys(CHANGES) as FormChange['what'][]).flatMap((what) => {
    const own = changes.filter((change) => change.what === what)
    if (own.length === 0) return []
    const lines = own.slice(0, CHANGES_SHOWN).map(({ name, field, told, kept }) => {
      const column = columnOf(field)
      const [there, here] = [told, kept].map((value) => shownValue(value, column?.list, language))
      return `  ${name}, “${column?.label ?? field}”: ${book} ${there}; ${model} ${here}`
    })
    const rest = own.length - lines.length
    const more = language === 'vi' ? `  … và ${rest} chỗ khác (xem đủ: --format json)` : `  … and ${rest} more (all of them: --format json)`
    return ['', `${CHANGES[what][language]}:`, ...lines, ...(rest === 0 ? [] : [more])]
  })
}

/** The report as text. The same reading gives the same lines. */
export function importReportText(from: Imported, file: string, language: Language): string {
  const vi = language === 'vi'
  const lines: string[] = [vi ? `Đã đọc ${file}:` : `Read ${file}:`]
  const counts = readCounts(from)
  const width = largest(counts.map(({ sheet }) => sheet.length))
  for (const { sheet, rows, read, remarked, notRead } of counts) {
    const parts = vi
      ? [`${read} dòng đọc được`, remarked > 0 && `${remarked} dòng đọc kèm lưu ý`, notRead > 0 && `${notRead} dòng không đọc được`]
      : [`${read} read`, remarked > 0 && `${remarked} read with a remark`, notRead > 0 && `${notRead} not read`]
    const none = vi ? 'không có dòng nào' : 'no rows'
    lines.push(`  ${sheet.padEnd(width)}  ${rows === 0 ? none : parts.filter(Boolean).join(', ')}`)
  }
  const block = (title: string, remarks: readonly TableRemark[]): void => {
    if (remarks.length === 0) return
    lines.push('', `${title}:`)
    for (const { text, places } of grouped(remarks, language)) {
      const shown = places.slice(0, CELLS_SHOWN).join(', ')
      const more = places.length > CELLS_SHOWN ? `${vi ? ' và' : ' and'} ${places.length - CELLS_SHOWN} ${vi ? 'chỗ khác' : 'more'}` : ''
      lines.push(`  ${shown === '' ? '' : `${shown}${more}: `}${text}`)
    }
  }
  const of = (status: string): TableRemark[] => from.rows.filter((row) => row.status === status).flatMap(({ remarks }) => remarks)
  block(vi ? 'Không đọc được, giữ nguyên văn để xuất lại' : 'Not read, kept as written for the next export', of('not-read'))
  block(vi ? 'Đọc kèm lưu ý' : 'Read with a remark', of('remarked'))
  block(
    vi ? 'Câu hỏi' : 'Questions',
    from.remarks.filter(({ id }) => QUESTIONS.has(id)),
  )
  block(
    vi ? 'Về tệp, trang và cột' : 'On the file, its sheets and columns',
    from.remarks.filter(({ id }) => !QUESTIONS.has(id)),
  )
  return `${[...lines, ...changeLines(from.changes ?? [], language)].join('\n')}\n`
}

/** Remarks that ask a person. */
const QUESTIONS: ReadonlySet<string> = new Set(['agency-alike', 'agency-alike-more'])

/** Remarks that say the same of several cells, together, in the order of the first. */
function grouped(remarks: readonly TableRemark[], language: Language): { readonly text: string; readonly places: readonly string[] }[] {
  const groups = new Map<string, Set<string>>()
  for (const remark of remarks) {
    const places = getOrInsert(groups, remarkText(remark, language), () => new Set())
    const place = remarkPlace(remark)
    if (place !== '') places.add(place)
  }
  return [...groups].map(([text, places]) => ({ text, places: [...places] }))
}

/** The report as data, with the words of each remark in both languages. */
export function importReportJson(from: Imported, file: string): Record<string, unknown> {
  const told = (remark: TableRemark) => ({
    id: remark.id,
    ...(remarkPlace(remark) === '' ? {} : { place: remarkPlace(remark) }),
    data: remark.data,
    text: { vi: remarkText(remark, 'vi'), en: remarkText(remark, 'en') },
  })
  return {
    file,
    tables: readCounts(from),
    rows: from.rows.map(({ table, sheet, row, status, remarks }) => ({ table, sheet, row, status, remarks: remarks.map(told) })),
    remarks: from.remarks.map(told),
    changes: from.changes ?? [],
  }
}
