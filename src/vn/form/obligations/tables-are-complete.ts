import { type ColumnKey, SUPPORT_SHEETS, TABLES, type TableName } from '../columns.ts'
import type { TableRow } from '../define.ts'
import { defineObligation } from '../obligation.ts'
import { REQUIRED } from '../required.ts'

export default defineObligation({
  code: 'HS-01',
  title: { vi: 'Sổ dữ liệu đủ trang tính và cột theo biểu mẫu', en: 'The workbook has the sheets and columns of the form' },
  why: {
    vi: 'Cơ quan có thể thêm trang nhưng không được đổi tên hoặc bỏ trang, cột của biểu mẫu; thiếu thì không tổng hợp được.',
    en: 'A body may add sheets, but not rename or remove those of the form: what is missing cannot be added up.',
  },
  remedy: {
    write: {
      vi: 'Khôi phục đúng tên trang và tiêu đề cột theo Mẫu số 03; nội dung riêng của cơ quan để ở trang thêm.',
      en: 'Restore sheet names and column headers as form 03 writes them; keep what is your own on a sheet of its own.',
    },
  },
  citations: ['Mẫu 03'],
  messages: {
    missingSheet: { vi: 'Thiếu trang tính “{sheet}”.', en: 'Sheet "{sheet}" is missing.' },
    missingSupport: {
      vi: 'Thiếu trang hỗ trợ “{sheet}” của biểu mẫu.',
      en: 'The support sheet "{sheet}" of the form is missing.',
      severity: 'info',
    },
    renamedSheet: {
      vi: 'Trang “{found}” có các cột của {sheet} nhưng mang tên khác.',
      en: 'Sheet "{found}" has the columns of {sheet} under another name.',
    },
    repeatedSheet: {
      vi: 'Trang “{found}” lặp lại {sheet} nên không được đọc.',
      en: 'Sheet "{found}" repeats {sheet} and was not read.',
    },
    noHeader: {
      vi: 'Trang “{sheet}” không có dòng tiêu đề của biểu mẫu nên không dòng nào được đọc.',
      en: 'Sheet "{sheet}" has no header row of the form, so none of its rows was read.',
    },
    missingColumn: { vi: 'Trang “{sheet}” thiếu cột “{column}”.', en: 'Sheet "{sheet}" lacks the column "{column}".' },
    missingOptional: {
      vi: 'Trang “{sheet}” không có cột “{column}” của biểu mẫu.',
      en: 'Sheet "{sheet}" does not have the column "{column}" of the form.',
      severity: 'info',
    },
    renamedColumn: {
      vi: 'Cột “{found}” đứng ở chỗ của “{column}”: tiêu đề phải ghi đúng như biểu mẫu.',
      en: 'Column "{found}" stands where "{column}" should: headers are written as the form writes them.',
    },
    repeatedColumn: {
      vi: 'Cột “{column}” có hai lần; cột này không được đọc vào mô hình.',
      en: 'Column "{column}" is there twice; this one was not read into the model.',
    },
    extraColumn: {
      vi: 'Cột “{column}” không có trong biểu mẫu; nội dung được giữ riêng và không được kiểm tra.',
      en: 'Column "{column}" is not in the form; what it says is kept aside and not checked.',
      severity: 'info',
    },
    noRows: { vi: 'Trang “{sheet}” chưa có dòng dữ liệu nào.', en: 'Sheet "{sheet}" has no data row.' },
    strayRow: {
      vi: 'Dòng chỉ ghi một ô (“{text}”): tiêu đề nhóm thì bỏ khỏi bảng, bản ghi thì điền đủ các cột bắt buộc.',
      en: 'The row fills one cell only ("{text}"): take a group heading out of the table, or fill the mandatory columns of a record.',
    },
  },
  check({ dossier, report }) {
    const { headers, remarks, support } = dossier.tables
    for (const name of Object.keys(TABLES) as TableName[]) {
      const { sheet, columns } = TABLES[name]
      const header = headers[name]
      const rows = dossier.tables[name] as readonly TableRow[]
      if (header === undefined) {
        if (remarks.some(({ id, data }) => id === 'no-header' && data['sheet'] === sheet)) report.noHeader({ table: name }, { sheet })
        else if (rows.length === 0) report.missingSheet({ table: name }, { sheet })
        continue
      }
      const about = remarks.filter((one) => one.sheet === header.sheet)
      if (about.some(({ id }) => id === 'renamed-sheet')) report.renamedSheet({ table: name }, { found: header.sheet, sheet })
      const missing = columns.filter(({ key }) => header.columns[key] === undefined)
      const said = new Set<string>()
      const extra = new Map<string, number>()
      for (const row of rows) for (const { label, column } of row.extra) if (!extra.has(label)) extra.set(label, column)
      for (const { id, column, data } of about) {
        const label = String(data['label'] ?? '')
        if (id === 'duplicate-column' && column !== undefined) {
          extra.delete(label)
          report.repeatedColumn({ table: name, at: column }, { column: label })
        }
        if ((id !== 'extra-column' && id !== 'extra-column-near') || column === undefined) continue
        extra.delete(label)
        // A header of another wording where the form has one that is missing: one slip, not two.
        const meant = missing.find(
          (one) =>
            !said.has(one.key) &&
            (one.label === data['nearest'] || (id === 'extra-column' && stands(header.columns, columns, one.key, column))),
        )
        if (meant === undefined) report.extraColumn({ table: name, at: column }, { column: label })
        else {
          said.add(meant.key)
          report.renamedColumn({ table: name, at: column }, { found: label, column: meant.label })
        }
      }
      for (const [column, at] of extra) report.extraColumn({ table: name, at }, { column })
      for (const { key, label } of missing) {
        if (said.has(key)) continue
        const say = REQUIRED[name].has(key) ? report.missingColumn : report.missingOptional
        say({ table: name, column: key }, { sheet: header.sheet, column: label })
      }
      if (name === 'objects' && rows.length === 0) report.noRows({ table: name }, { sheet: header.sheet })
      for (const row of rows) {
        if (!dossier.isStray(row)) continue
        const [column, cell] = Object.entries(row.cells)[0]!
        report.strayRow({ row, column: column as ColumnKey }, { text: cell!.text })
      }
    }
    for (const { id, sheet, data } of remarks)
      if (id === 'duplicate-sheet') report.repeatedSheet({ table: 'objects', sheet }, { found: sheet, sheet: String(data['sheet']) })
    for (const sheet of Object.values(SUPPORT_SHEETS))
      if (support[sheet] === undefined) report.missingSupport({ table: 'objects', sheet }, { sheet })
  },
})

/** Whether a column stands right between the neighbours that the form gives to another. */
function stands(
  found: Readonly<Record<string, number>>,
  columns: readonly { readonly key: string }[],
  key: string,
  column: number,
): boolean {
  const at = columns.findIndex((one) => one.key === key)
  const before = at === 0 ? 0 : found[columns[at - 1]!.key]
  const after = columns[at + 1] === undefined ? undefined : found[columns[at + 1]!.key]
  return before === column - 1 && (after === undefined || after === column + 1)
}
