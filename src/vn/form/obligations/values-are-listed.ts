import type { ColumnKey, TableName } from '../columns.ts'
import { columnOf } from '../dossier.ts'
import { LISTS, labelOf, meaningIn, meaningsIn } from '../lists.ts'
import { defineObligation } from '../obligation.ts'

export default defineObligation({
  code: 'HS-07',
  title: { vi: 'Giá trị của cột có danh mục đều nằm trong danh mục', en: 'Columns with a value list take their values from it' },
  why: {
    vi: 'Giá trị ngoài danh mục không tổng hợp, đối chiếu được giữa các cơ quan.',
    en: 'A value outside its list cannot be added up or compared between bodies.',
  },
  remedy: {
    write: {
      vi: 'Chọn giá trị trong danh mục (trang DM_GIATRI); chi tiết riêng ghi ở Ghi chú.',
      en: 'Choose a value of the list (sheet DM_GIATRI); put what is particular in the note.',
    },
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
    ended: {
      vi: '“{record}”: “{value}” không còn là giá trị của “{column}” từ ngày {since}.',
      en: '"{record}": "{value}" has been no value of "{column}" since {since}.',
    },
    synonym: {
      vi: '“{column}”: {count} ô ghi từ ngoài danh mục, được hiểu là giá trị trong danh mục: {understood}.',
      en: '"{column}": {count} cells have words that are not of the list and were taken to mean one of its values: {understood}.',
      severity: 'info',
    },
  },
  check({ dossier, report }) {
    const synonyms = new Map<string, Synonyms>()
    for (const row of dossier.rows()) {
      if (dossier.isStray(row)) continue
      for (const key in row.cells) {
        const column = key as ColumnKey
        const { list, many, label } = columnOf(row.table, column)
        if (list === undefined) continue
        const { kind, text } = dossier.read(row, column)
        if (kind !== 'value') continue
        const whole = meaningIn(list, text)
        const pieces = whole.value === undefined ? meaningsIn(list, text) : [{ text, ...whole }]
        const understood = pieces.flatMap(({ value }) => value ?? [])
        const data = { record: dossier.label(row), column: label }
        const wrong = pieces.filter(({ value }) => value === undefined)
        const [first] = wrong
        if (first === undefined) {
          if (!many && new Set(understood).size > 1)
            report.several(
              { row, column },
              { ...data, values: LISTS[list].filter(({ value }) => understood.includes(value)).map((one) => one.label) },
            )
          else
            for (const { value, isSynonym, text: said } of pieces)
              if (isSynonym) note(synonyms, row.table, column, `“${said}” → ${labelOf(list, value!)}`)
          continue
        }
        const past = wrong.find(({ endedOn }) => endedOn !== undefined)
        if (past !== undefined) {
          report.ended({ row, column }, { ...data, value: past.text, since: { date: past.endedOn! } })
          continue
        }
        // Where nothing of it is of the list, the cell as a whole is what is wrong.
        const isPart = many === true && understood.length > 0
        const [near] = isPart ? first.perhaps : whole.perhaps
        const said = { ...data, value: isPart ? first.text : text, allowed: LISTS[list].map((one) => one.label) }
        if (near === undefined) report.unknown({ row, column }, said)
        else report.misspelt({ row, column }, { ...said, suggestion: labelOf(list, near)! })
      }
    }
    for (const { table, column, count, readings } of synonyms.values())
      report.synonym(
        { table, column },
        { column: columnOf(table, column).label, count, understood: [...readings].slice(0, READINGS_SHOWN) },
      )
  },
})

/** Words of a column that were understood, once each. */
interface Synonyms {
  readonly table: TableName
  readonly column: ColumnKey
  readonly readings: Set<string>
  count: number
}

const READINGS_SHOWN = 8

function note(synonyms: Map<string, Synonyms>, table: TableName, column: ColumnKey, reading: string): void {
  const key = `${table} ${column}`
  let known = synonyms.get(key)
  if (known === undefined) synonyms.set(key, (known = { table, column, readings: new Set(), count: 0 }))
  known.readings.add(reading)
  known.count++
}
