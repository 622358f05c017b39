/** The tables of form 03 to the sheets of a workbook that a person can go on filling in. */
import { largest } from '../../large.ts'
import { compareCodePoints } from '../../text.ts'
import type { Note } from '../../workbook/notes.ts'
import type { Choices, WrittenColumn, WrittenRow, WrittenSheet } from '../../workbook/write.ts'
import {
  type Column,
  type ListName,
  NOT_APPLICABLE,
  SUPPLEMENT_SHEET,
  SUPPORT_SHEETS,
  TABLES,
  type Table,
  type TableName,
  UNDETERMINED,
} from './columns.ts'
import type { Tables } from './define.ts'
import { DICTIONARY, type Field } from './dictionary.ts'
import { LISTS } from './lists.ts'

/** What the guide sheet tells beside the counts. */
export interface DossierInfo {
  /** Facts of the dossier as a whole, a label and a text each (`headerRows`). */
  readonly facts: readonly (readonly [label: string, text: string])[]
  /** Name and version of the tool. */
  readonly tool: string
}

type Counted = Pick<Tables, TableName>

/**
 * The seven sheets of the form in the order a person opens them, then the further ones. Empty tables give an empty form.
 * `further`: sheets that the form lets a body add, as rows of texts under their names.
 */
export function dossierSheets(
  tables: Counted,
  info: DossierInfo,
  further: Readonly<Record<string, readonly (readonly string[])[]>> = {},
): WrittenSheet[] {
  const lists = listRows()
  return [
    guideSheet(tables, info, further[SUPPLEMENT_SHEET] !== undefined),
    ...(Object.keys(TABLES) as TableName[]).map((name) => tableSheet(name, tables, lists.ranges)),
    {
      name: SUPPORT_SHEETS.lists,
      columns: [{ width: 40 }, { width: 60 }, { width: 70 }],
      rows: [{ texts: ['Danh mục', 'Giá trị', 'Dùng ở cột'], style: 'header' }, ...lists.rows],
      frozen: { rows: 1, columns: 0 },
    },
    dictionarySheet(),
    ...Object.entries(further)
      .sort(([a], [b]) => compareCodePoints(a, b))
      .map(([name, rows]) => ({
        name,
        columns: Array.from(
          {
            length: largest(
              rows.map((row) => row.length),
              1,
            ),
          },
          () => ({ width: 30 }),
        ),
        rows: rows.map((texts) => ({ texts })),
      })),
  ]
}

function tableSheet(name: TableName, tables: Counted, ranges: ReadonlyMap<ListName, Pick<Choices, 'fromRow' | 'toRow'>>): WrittenSheet {
  const table: Table = TABLES[name]
  const fields: Readonly<Record<string, Field>> = DICTIONARY[name]
  const rows = tables[name]
  // The same header may stand over several extra columns; the n-th of a row goes under the n-th.
  const extras = new Map<string, { readonly label: string; readonly at: number }>()
  const keysOf = (labels: readonly string[]): string[] => {
    const seen = new Map<string, number>()
    return labels.map((label) => {
      const nth = (seen.get(label) ?? 0) + 1
      seen.set(label, nth)
      return `${nth} ${label}`
    })
  }
  for (const { extra } of rows) {
    const labels = extra.map(({ label }) => label)
    for (const [at, key] of keysOf(labels).entries())
      if (!extras.has(key)) extras.set(key, { label: labels[at]!, at: table.columns.length + extras.size })
  }
  const data = rows.map(({ cells, extra }): WrittenRow => {
    const texts = table.columns.map(({ key }) => (cells as Readonly<Record<string, { readonly text: string }>>)[key]?.text ?? '')
    for (const [at, key] of keysOf(extra.map(({ label }) => label)).entries()) {
      const column = extras.get(key)!.at
      while (texts.length <= column) texts.push('')
      texts[column] = extra[at]!.text
    }
    return { texts }
  })
  const columns = table.columns.map(
    (column): WrittenColumn => ({
      width: widthOf(column.label, data, table.columns.indexOf(column)),
      ...choicesOf(column, fields[column.key]!, ranges),
    }),
  )
  return {
    name: table.sheet,
    columns: [...columns, ...[...extras.values()].map(({ label, at }) => ({ width: widthOf(label, data, at) }))],
    rows: [
      { texts: [...table.columns.map(({ label }) => label), ...[...extras.values()].map(({ label }) => label)], style: 'header' },
      ...data,
    ],
    frozen: { rows: 1, columns: name === 'objects' ? 1 : 0 },
    notes: table.columns.map(({ key, list }, at): Note => {
      const { obligation, meaning } = fields[key]!
      const values = list === undefined ? '' : `\nDanh mục: trang ${SUPPORT_SHEETS.lists}.`
      return { row: 1, column: at + 1, text: `${obligation}.\n${meaning}${values}` }
    }),
  }
}

function choicesOf(
  column: Column,
  { obligation, meaning }: Field,
  ranges: ReadonlyMap<ListName, Pick<Choices, 'fromRow' | 'toRow'>>,
): { choices?: Choices } {
  const range = column.list === undefined ? undefined : ranges.get(column.list)
  if (range === undefined) return {}
  return {
    choices: {
      sheet: SUPPORT_SHEETS.lists,
      column: 2,
      ...range,
      open: column.many === true,
      prompt: { title: column.label, text: `${obligation}. ${meaning}` },
    },
  }
}

const NARROWEST = 14
const WIDEST = 48

/** Wide enough for the words of the header in a few lines and for most of what stands below, within readable bounds. */
function widthOf(label: string, data: readonly WrittenRow[], at: number): number {
  const longest = (text: string): number => text.split('\n').reduce((most, line) => Math.max(most, line.length), 0)
  const lengths = data
    .slice(0, 500)
    .map(({ texts }) => longest(texts[at] ?? ''))
    .filter((length) => length > 0)
    .sort((a, b) => a - b)
  const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(label.length / 2) + 4, Math.min(usual + 2, 36)))
}

/** Rows of the value lists, and where in them each list stands. */
function listRows(): { rows: WrittenRow[]; ranges: Map<ListName, { fromRow: number; toRow: number }> } {
  const everywhere = 'Mọi cột'
  const rows: WrittenRow[] = [
    { texts: ['Giá trị quy ước', NOT_APPLICABLE, everywhere] },
    { texts: ['Giá trị quy ước', UNDETERMINED, `${everywhere}; kèm nguồn, đầu mối và thời hạn`] },
  ]
  const ranges = new Map<ListName, { fromRow: number; toRow: number }>()
  for (const [list, values] of Object.entries(LISTS) as [ListName, (typeof LISTS)[ListName]][]) {
    const uses = Object.values(TABLES).flatMap(({ sheet, columns }) =>
      (columns as readonly Column[]).filter((column) => column.list === list || column.key === list).map(({ label }) => ({ sheet, label })),
    )
    const used = [...new Set(uses.map(({ sheet, label }) => `${sheet}: ${label}`))].join('; ')
    const first = rows.length + 2
    for (const { label } of values) rows.push({ texts: [uses[0]?.label ?? '', label, used] })
    ranges.set(list, { fromRow: first, toRow: rows.length + 1 })
  }
  return { rows, ranges }
}

function dictionarySheet(): WrittenSheet {
  const rows = (Object.keys(TABLES) as TableName[]).flatMap((name) =>
    (TABLES[name].columns as readonly Column[]).map(({ key, label, list, many }): WrittenRow => {
      const { obligation, meaning } = (DICTIONARY[name] as Readonly<Record<string, Field>>)[key]!
      const values = list === undefined ? '' : `${SUPPORT_SHEETS.lists}${many ? ' (nhiều giá trị)' : ''}`
      return { texts: [TABLES[name].sheet, label, obligation, meaning, values] }
    }),
  )
  return {
    name: SUPPORT_SHEETS.dictionary,
    columns: [{ width: 18 }, { width: 36 }, { width: 36 }, { width: 80 }, { width: 24 }],
    rows: [{ texts: ['Bảng', 'Cột', 'Mức bắt buộc', 'Ý nghĩa, cách ghi', 'Danh mục giá trị'], style: 'header' }, ...rows],
    frozen: { rows: 1, columns: 0 },
  }
}

function guideSheet(tables: Counted, info: DossierInfo, supplemented: boolean): WrittenSheet {
  const distinct = (of: readonly (string | undefined)[]): number => new Set(of.filter((text) => text !== undefined)).size
  // An empty form counts nothing: a nought would stay there when the tables are full.
  const isEmpty = [tables.objects, tables.relations, tables.mappings, tables.improvements].every(({ length }) => length === 0)
  const counts: readonly (readonly [string, string])[] = [
    ['Số đối tượng', String(tables.objects.length)],
    ['Số quan hệ, kết nối', String(tables.relations.length)],
    ['Số dòng ánh xạ', String(tables.mappings.length)],
    ['Số nội dung cần hoàn thiện', String(distinct(tables.improvements.map(({ cells }) => cells.gap?.text)))],
    ['Số nhiệm vụ', String(distinct(tables.improvements.map(({ cells }) => cells.task?.text)))],
  ]
  const steps = [
    'Điền bảng DM_DOITUONG trước: mỗi đối tượng một dòng, mỗi dòng một mã không trùng. Các bảng sau chỉ dùng những mã có ở đó.',
    'Điền QH_KETNOI (mỗi quan hệ một dòng), ANHXA (vị trí của đối tượng trong các mô hình) và HOANTHIEN_NV (mỗi cặp nội dung – nhiệm vụ một dòng).',
    `Cột có danh mục hiện danh sách chọn, lấy từ trang ${SUPPORT_SHEETS.lists}. Cột cho phép nhiều giá trị: ghi các giá trị cách nhau bằng dấu chấm phẩy.`,
    `Mỗi cột được giải thích ở trang ${SUPPORT_SHEETS.dictionary} và ở ghi chú trên ô tiêu đề.`,
    'Không đổi tên hay bỏ trang, cột của mẫu. Có thể thêm trang riêng (ví dụ LS_PHIENBAN) và cột riêng ở bên phải.',
    'Không ghi mật khẩu, khóa, địa chỉ quản trị, cấu hình nhạy cảm, bí mật nhà nước hay dữ liệu cá nhân không cần thiết.',
    'Tên, mã, cơ quan chủ quản, trạng thái và phiên bản phải giống nhau ở Mẫu số 01, Mẫu số 02 và sổ này.',
  ]
  const title = (text: string): WrittenRow => ({ texts: [text], style: 'title' })
  const label = (name: string, text: string): WrittenRow => ({ texts: [name, text], style: 'label' })
  const rows: WrittenRow[] = [
    title('BỘ DỮ LIỆU KIẾN TRÚC SỐ (MẪU SỐ 03)'),
    ...[...info.facts, ...(isEmpty ? [] : counts)].map(([name, text]) => label(name, text)),
    { texts: [] },
    title('Sổ này được tạo thế nào'),
    label('Công cụ', info.tool),
    label(
      'Đã làm',
      isEmpty
        ? 'Tạo bốn bảng trống, đặt danh mục vào các cột.'
        : 'Chép nội dung của mô hình vào bốn bảng, ghi số lượng ở trên, đặt danh mục vào các cột. Mọi ô là văn bản, không ô nào có công thức.',
    ),
    ...(supplemented
      ? [
          label(
            'Trang thêm',
            `${SUPPLEMENT_SHEET} giữ những gì mô hình có mà Mẫu số 03 không có cột, để đọc lại không mất gì. Không sửa tay; bỏ được trước khi nộp.`,
          ),
        ]
      : []),
    label('Chưa làm', 'Không xác nhận nội dung là đúng: kiểm tra tự động chỉ cho biết hồ sơ đã đủ và đúng cấu trúc hay chưa.'),
    label('Căn cứ', 'Dự thảo hướng dẫn ngày 13/9/2026 của Bộ Khoa học và Công nghệ; có thể thay đổi khi hướng dẫn chính thức ban hành.'),
    { texts: [] },
    title('Cách điền'),
    ...steps.map((text, at) => label(`Bước ${at + 1}`, text)),
    { texts: [] },
    title('Hai giá trị quy ước'),
    label(NOT_APPLICABLE, 'Dùng được ở mọi cột khi điều được hỏi không có với đối tượng.'),
    label(
      UNDETERMINED,
      `Dùng khi chưa có thông tin, luôn kèm nguồn, đầu mối và thời hạn, ví dụ: “${UNDETERMINED} – nguồn: hồ sơ mời thầu; đầu mối: Phòng Công nghệ số; thời hạn: 30/12/2026”. Không dùng cho điều cơ quan tự quyết được: mã, tên, loại, phạm vi, chủ quản của đối tượng của mình.`,
    ),
  ]
  const titles = rows.flatMap(({ style }, at) => (style === 'title' ? [at + 1] : []))
  return {
    name: SUPPORT_SHEETS.guide,
    columns: [{ width: 34 }, { width: 110 }],
    rows,
    merges: titles.map((row) => ({ fromRow: row, toRow: row, fromColumn: 1, toColumn: 2 })),
  }
}
