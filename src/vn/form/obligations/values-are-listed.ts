import type { ColumnKey } from '../columns.ts'
import { columnOf } from '../dossier.ts'
import { LISTS, matchValue, matchValues, suggestion } from '../lists.ts'
import { defineObligation } from '../obligation.ts'

export default defineObligation({
  code: 'HS-07',
  title: { vi: 'Giá trị của cột có danh mục đều nằm trong danh mục', en: 'Columns with a value list take their values from it' },
  why: {
    vi: 'Giá trị ngoài danh mục không tổng hợp, đối chiếu được giữa các cơ quan.',
    en: 'A value outside its list cannot be added up or compared between bodies.',
  },
  remedy: {
    vi: 'Chọn giá trị trong danh mục (trang DM_GIATRI); chi tiết riêng ghi ở Ghi chú.',
    en: 'Choose a value of the list (sheet DM_GIATRI); put what is particular in the note.',
  },
  citations: ['DM_GIATRI'],
  byTable: true,
  messages: {
    unknown: {
      vi: '“{record}”: “{value}” không có trong danh mục “{column}”. Giá trị được dùng: {allowed}.',
      en: '"{record}": "{value}" is not in the list of "{column}". Allowed: {allowed}.',
    },
    misspelt: {
      vi: '“{record}”: “{value}” không có trong danh mục “{column}”. Có phải “{suggestion}”? Giá trị được dùng: {allowed}.',
      en: '"{record}": "{value}" is not in the list of "{column}". Did you mean "{suggestion}"? Allowed: {allowed}.',
    },
    several: {
      vi: '“{record}”: “{column}” ghi nhiều giá trị ({values}); cột này nhận một giá trị.',
      en: '"{record}": "{column}" holds several values ({values}); this column takes one.',
    },
  },
  check({ dossier, report }) {
    for (const row of dossier.rows()) {
      if (dossier.isStray(row)) continue
      for (const key in row.cells) {
        const column = key as ColumnKey
        const { list, many, label } = columnOf(row.table, column)
        if (list === undefined) continue
        const { kind, text } = dossier.read(row, column)
        if (kind !== 'value' || matchValue(list, text) !== undefined) continue
        const { values, unknown } = matchValues(list, text)
        const data = { record: dossier.label(row), column: label }
        const [first] = unknown
        if (first === undefined) {
          if (!many && values.length > 1)
            report.several(
              { row, column },
              { ...data, values: LISTS[list].filter(({ value }) => values.includes(value)).map((one) => one.label) },
            )
          continue
        }
        // Where nothing of it is of the list, the cell as a whole is what is wrong.
        const value = many && values.length > 0 ? first : text
        const near = suggestion(list, value)
        const said = { ...data, value, allowed: LISTS[list].map((one) => one.label) }
        if (near === undefined) report.unknown({ row, column }, said)
        else report.misspelt({ row, column }, { ...said, suggestion: near })
      }
    }
  },
})
