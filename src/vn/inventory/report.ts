/** How a list was read, for the person who brought it: the mapping first, then counts, then cell by cell what to look at. */

import { getOrInsert } from '../../collections.ts'
import { append } from '../../large.ts'
import { KIND_TERMS } from '../../model/terms.generated.ts'
import type { Language, Text } from '../../text.ts'
import { cellName, columnName } from '../../workbook/define.ts'
import type { ListRemark } from './define.ts'
import type { ListReading, ListTableReading } from './inventory.ts'
import { shownField } from './mapping.ts'
import type { ListChange } from './merge.ts'
import { remarkText } from './remarks.ts'

/** Cells named in one line, lines of a block; the rest are counted. */
const CELLS_SHOWN = 8
const LINES_SHOWN = 60

/** `danh-sach!C17`; for a row its first cell, for a column its letters, for a sheet its name. */
export function listPlace({ sheet, row, column }: ListRemark): string {
  if (row === undefined) return column === undefined ? sheet : `${sheet}!${columnName(column)}`
  return `${sheet}!${cellName(row, column ?? 1)}`
}

/** The report as text. The same reading gives the same lines. */
export function listReportText(reading: ListReading, file: string, language: Language): string {
  const vi = language === 'vi'
  const { rows, counts, tables } = reading
  const lines: string[] = []
  for (const [at, table] of tables.entries()) {
    const kind = KIND_TERMS[table.mapping.kind]!.one[language]
    append(lines, [
      ...(at === 0 ? [] : ['']),
      vi
        ? `${at === 0 ? `${file}: ` : ''}${table.isAspect ? 'nói thêm về' : 'danh sách'} ${kind.toLowerCase()} (kind: ${table.mapping.kind}), trang “${table.sheet}”, tiêu đề ở dòng ${table.headerRow}`
        : `${at === 0 ? `${file}: ` : ''}${table.isAspect ? 'more of' : 'a list of'} kind ${table.mapping.kind} (${kind.toLowerCase()}), sheet "${table.sheet}", header in row ${table.headerRow}`,
    ])
    if (at === 0)
      lines.push(
        reading.guessed
          ? vi
            ? 'Ánh xạ đoán từ tiêu đề (sửa: --save-map tệp.yaml, rồi --map tệp.yaml):'
            : 'Mapping guessed from the headers (to edit it: --save-map file.yaml, then --map file.yaml):'
          : vi
            ? 'Ánh xạ theo tệp đã cho:'
            : 'Mapping as given:',
      )
    for (const line of columnLines(table, language)) lines.push(line)
  }
  const count = (status: string): number => rows.filter((row) => row.status === status).length
  const parts = vi
    ? [
        `${count('read')} dòng đọc được`,
        count('remarked') > 0 && `${count('remarked')} dòng đọc kèm lưu ý`,
        count('not-read') > 0 && `${count('not-read')} dòng không đọc được`,
        count('skipped') > 0 && `${count('skipped')} dòng không phải dữ liệu`,
      ]
    : [
        `${count('read')} read`,
        count('remarked') > 0 && `${count('remarked')} read with a remark`,
        count('not-read') > 0 && `${count('not-read')} not read`,
        count('skipped') > 0 && `${count('skipped')} no data`,
      ]
  lines.push(
    '',
    `${parts.filter(Boolean).join(', ')}.`,
    vi
      ? `Thành ${counts.elements} đối tượng, ${counts.connections} kết nối, ${counts.agencies} cơ quan mới.`
      : `Elements: ${counts.elements}, connections: ${counts.connections}, new agencies: ${counts.agencies}.`,
  )
  const block = (title: string, remarks: readonly ListRemark[]): void => {
    if (remarks.length === 0) return
    lines.push('', `${title}:`)
    const groups = grouped(remarks, language)
    for (const { text, places } of groups.slice(0, LINES_SHOWN)) {
      const shown = places.slice(0, CELLS_SHOWN).join(', ')
      const more = places.length > CELLS_SHOWN ? `${vi ? ' và' : ' and'} ${places.length - CELLS_SHOWN} ${vi ? 'chỗ khác' : 'more'}` : ''
      lines.push(`  ${shown}${more}: ${text}`)
    }
    const rest = groups.length - LINES_SHOWN
    if (rest > 0) lines.push(vi ? `  … và ${rest} lưu ý khác (xem đủ: --format json)` : `  … and ${rest} more (all of them: --format json)`)
  }
  const of = (status: string): ListRemark[] => rows.filter((row) => row.status === status).flatMap(({ remarks }) => remarks)
  for (const line of changeLines(reading.changes, language)) lines.push(line)
  block(vi ? 'Không đọc được' : 'Not read', of('not-read'))
  block(vi ? 'Đọc kèm lưu ý' : 'Read with a remark', of('remarked'))
  block(vi ? 'Không phải dữ liệu' : 'No data', of('skipped'))
  const questions = reading.remarks.filter(({ id }) => QUESTIONS.has(id))
  block(vi ? 'Câu hỏi' : 'Questions', questions.slice(0, QUESTIONS_SHOWN))
  block(
    vi ? 'Về tệp, trang và cột' : 'On the file, its sheets and columns',
    reading.remarks.filter(({ id }) => !QUESTIONS.has(id)),
  )
  return `${lines.join('\n')}\n`
}

/** Remarks that ask a person, most telling first. */
const QUESTIONS: ReadonlySet<string> = new Set(['body-unknown', 'agency-alike', 'column-perhaps'])
const QUESTIONS_SHOWN = 20

function columnLines({ columns, mapping }: ListTableReading, language: Language): readonly string[] {
  const vi = language === 'vi'
  const width = columns.reduce((most, { label }) => Math.min(40, Math.max(most, label.length)), 0)
  const most = columnName(columns.reduce((last, { column }) => Math.max(last, column), 1)).length
  return columns.map(({ column, label, field, ignored }) => {
    const to =
      field !== undefined
        ? shownField(field, mapping, language)
        : ignored
          ? vi
            ? '(bỏ qua)'
            : '(left out)'
          : vi
            ? '(giữ nguyên theo từng dòng)'
            : '(kept with each row)'
    return `  ${columnName(column).padEnd(most)}  ${label.padEnd(width)} → ${to}`
  })
}

const CHANGE_TITLES: Readonly<Record<ListChange['what'], Text>> = {
  contradicts: {
    vi: 'Danh mục và mô hình nói khác nhau (mô hình được giữ, nội dung của danh mục được giữ cùng dòng)',
    en: "The list and the model contradict each other (the model's stays, the list's is kept with the row)",
  },
  edited: { vi: 'Đã sửa tay trong mô hình, được giữ', en: 'Edited by hand in the model, kept' },
  went: { vi: 'Danh mục không còn ghi, được bỏ', en: 'No longer told by the list, removed' },
  changed: { vi: 'Thay đổi so với mô hình', en: 'Changed in the model' },
}

/** What the import did to elements that were there, field by field. */
function changeLines(changes: readonly ListChange[], language: Language): readonly string[] {
  const shown = (value: unknown): string =>
    value === undefined ? (language === 'vi' ? '(trống)' : '(blank)') : typeof value === 'string' ? value : JSON.stringify(value)
  return (Object.keys(CHANGE_TITLES) as ListChange['what'][]).flatMap((what) => {
    const own = changes.filter((change) => change.what === what)
    if (own.length === 0) return []
    const lines = own.slice(0, LINES_SHOWN).map(({ name, field, before, now }) => `  ${name}, ${field}: ${shown(before)} → ${shown(now)}`)
    const rest = own.length - LINES_SHOWN
    return [
      '',
      `${CHANGE_TITLES[what][language]}:`,
      ...lines,
      ...(rest > 0
        ? [language === 'vi' ? `  … và ${rest} chỗ khác (xem đủ: --format json)` : `  … and ${rest} more (all of them: --format json)`]
        : []),
    ]
  })
}

/** Remarks that say the same of several cells, together, in the order of the first. */
function grouped(remarks: readonly ListRemark[], language: Language): { readonly text: string; readonly places: readonly string[] }[] {
  const groups = new Map<string, Set<string>>()
  for (const remark of remarks) {
    const text = remarkText(remark, language)
    getOrInsert(groups, text, () => new Set()).add(listPlace(remark))
  }
  return [...groups].map(([text, places]) => ({ text, places: [...places] }))
}

/** The report as data, with the words of each remark in both languages. */
export function listReportJson(reading: ListReading, file: string): Record<string, unknown> {
  const told = (remark: ListRemark) => ({
    id: remark.id,
    place: listPlace(remark),
    data: remark.data,
    text: { vi: remarkText(remark, 'vi'), en: remarkText(remark, 'en') },
  })
  const { mapping, guessed, sheet, headerRow, columns, counts, tables, changes } = reading
  return {
    file,
    mapping,
    guessed,
    sheet,
    headerRow,
    columns,
    tables,
    counts,
    changes,
    rows: reading.rows.map(({ sheet: own, row, status, remarks }) => ({ sheet: own, row, status, remarks: remarks.map(told) })),
    remarks: reading.remarks.map(told),
  }
}
