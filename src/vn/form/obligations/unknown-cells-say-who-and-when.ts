import type { Term } from '../../../text.ts'
import { isVague } from '../../model/deadline.ts'
import type { ColumnKey } from '../columns.ts'
import type { TableRow } from '../define.ts'
import { columnOf } from '../dossier.ts'
import { defineObligation } from '../obligation.ts'
import { dateIn } from '../placeholder.ts'
import { IDENTITY, OWN } from '../required.ts'

export default defineObligation({
  code: 'HS-05',
  title: {
    vi: '“Chưa xác định” có nguồn, đầu mối, thời hạn và không thay cho điều cơ quan phải biết',
    en: '"Chưa xác định" comes with source, focal point and deadline, and never stands for what the body must know',
  },
  why: {
    vi: 'Ô chưa xác định mà không nêu ai sẽ cho biết và khi nào thì sẽ còn nguyên ở lần rà soát sau.',
    en: 'A value not yet known, without who will tell it and when, will still be unknown at the next review.',
  },
  remedy: {
    write: {
      vi: 'Ghi trong ô hoặc ở Ghi chú, ví dụ: “Chưa xác định (nguồn: kết quả rà soát; đầu mối: Sở KH&CN; hạn: 31/12/2026)”.',
      en: 'Say it in the cell or in the note, for example "Chưa xác định (nguồn: …; đầu mối: …; hạn: 31/12/2026)".',
    },
  },
  citations: ['mục 8'],
  messages: {
    incomplete: {
      vi: '“{record}”: “{column}” ghi “Chưa xác định” nhưng thiếu {missing}.',
      en: '"{record}": "{column}" reads "Chưa xác định" without {missing}.',
    },
    mustKnow: {
      vi: '“{record}”: “{column}” ghi “Chưa xác định”, nhưng đây là điều cơ quan tự quyết định được.',
      en: '"{record}": "{column}" reads "Chưa xác định", yet it is for the body itself to say.',
    },
  },
  check({ dossier, report }) {
    for (const row of dossier.rows()) {
      for (const key in row.cells) {
        const column = key as ColumnKey
        const { kind, placeholder } = dossier.read(row, column)
        if (kind !== 'undetermined' || placeholder === undefined) continue
        const data = { record: dossier.label(row), column: columnOf(row.table, column).label }
        if (IDENTITY[row.table].has(column) || (OWN.has(column) && isOwn(row))) {
          report.mustKnow({ row, column }, data)
          continue
        }
        const missing: Term[] = []
        if (placeholder.source === undefined) missing.push({ term: 'undetermined.source' })
        if (placeholder.focalPoint === undefined) missing.push({ term: 'undetermined.focalPoint' })
        if ((placeholder.deadline ?? dateIn(placeholder.rest)) === undefined || isVague(placeholder.rest))
          missing.push({ term: 'undetermined.deadline' })
        if (missing.length > 0) report.incomplete({ row, column }, { ...data, missing })
      }
    }

    function isOwn(row: TableRow): boolean {
      return row.table === 'objects' && dossier.value(row as TableRow<'objects'>, 'recordType') === 'original'
    }
  },
})
