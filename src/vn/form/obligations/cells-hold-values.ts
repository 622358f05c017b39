import { type ColumnKey, TABLES } from '../columns.ts'
import { defineObligation } from '../obligation.ts'

export default defineObligation({
  code: 'HS-02',
  title: { vi: 'Không ô nào mang kết quả lỗi của công thức', en: 'No cell holds the result of a failed formula' },
  why: {
    vi: 'Ô lỗi công thức coi như chưa có dữ liệu, và lỗi sẽ lan sang bảng tổng hợp.',
    en: 'A cell with a failed formula says nothing, and the failure spreads to whatever adds it up.',
  },
  remedy: {
    write: {
      vi: 'Sửa công thức, hoặc thay bằng giá trị (dán dạng giá trị) trước khi nộp.',
      en: 'Mend the formula, or paste the value in its place before handing in.',
    },
  },
  citations: ['mục 8'],
  messages: {
    failed: {
      vi: '“{record}”: ô “{column}” mang lỗi công thức {value}.',
      en: '"{record}": the cell "{column}" holds the formula error {value}.',
    },
  },
  check({ dossier, report }) {
    if (!dossier.tables.remarks.some(({ id }) => id === 'error-cell')) return
    for (const row of dossier.rows()) {
      for (const { key, label } of TABLES[row.table].columns) {
        const value = row.cells[key as ColumnKey] === undefined ? dossier.failure(row, key) : undefined
        if (value !== undefined) report.failed({ row, column: key }, { record: dossier.label(row), column: label, value })
      }
    }
  },
})
