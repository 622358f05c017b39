/** How a list was read, for the person who brought it: the mapping first, then counts, then cell by cell what to look at. */
import { getOrInsert } from '../../collections.ts'
import { largest } from '../../large.ts'
import { KIND_TERMS } from '../../model/terms.generated.ts'
import type { Language } from '../../text.ts'
import { cellName, columnName } from '../../workbook/define.ts'
import type { ListRemark } from './define.ts'
import type { ListReading } from './inventory.ts'
import { shownField } from './mapping.ts'
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
  const { mapping, rows, counts } = reading
  const kind = KIND_TERMS[mapping.kind]!.one[language]
  const lines = [
    vi
      ? `${file}: danh sách ${kind.toLowerCase()} (kind: ${mapping.kind}), trang “${reading.sheet}”, tiêu đề ở dòng ${reading.headerRow}`
      : `${file}: a list of kind ${mapping.kind} (${kind.toLowerCase()}), sheet "${reading.sheet}", header in row ${reading.headerRow}`,
    reading.guessed
      ? vi
        ? 'Ánh xạ đoán từ tiêu đề (sửa: --save-map tệp.yaml, rồi --map tệp.yaml):'
        : 'Mapping guessed from the headers (to edit it: --save-map file.yaml, then --map file.yaml):'
      : vi
        ? 'Ánh xạ theo tệp đã cho:'
        : 'Mapping as given:',
  ]
  const width = Math.min(40, largest(reading.columns.map(({ label }) => label.length)))
  const most = [...columnName(largest(reading.columns.map(({ column }) => column)))].length
  for (const { column, label, field, ignored } of reading.columns) {
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
    lines.push(`  ${columnName(column).padEnd(most)}  ${label.padEnd(width)} → ${to}`)
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
  block(vi ? 'Không đọc được' : 'Not read', of('not-read'))
  block(vi ? 'Đọc kèm lưu ý' : 'Read with a remark', of('remarked'))
  block(vi ? 'Không phải dữ liệu' : 'No data', of('skipped'))
  block(vi ? 'Về tệp, trang và cột' : 'On the file, its sheets and columns', reading.remarks)
  return `${lines.join('\n')}\n`
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
  const { mapping, guessed, sheet, headerRow, columns, counts } = reading
  return {
    file,
    mapping,
    guessed,
    sheet,
    headerRow,
    columns,
    counts,
    rows: reading.rows.map(({ row, status, remarks }) => ({ row, status, remarks: remarks.map(told) })),
    remarks: reading.remarks.map(told),
  }
}
