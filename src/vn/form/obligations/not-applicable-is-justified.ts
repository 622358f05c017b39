import type { ColumnKey } from '../columns.ts'
import { columnOf } from '../dossier.ts'
import { defineObligation } from '../obligation.ts'
import { IDENTITY } from '../required.ts'

export default defineObligation({
  code: 'HS-06',
  title: {
    vi: '“Không áp dụng” chỉ dùng ở chỗ thực sự không áp dụng, có lý do khi cần',
    en: '"Không áp dụng" stands only where nothing applies, with a reason where one is asked for',
  },
  why: {
    vi: '“Không áp dụng” ở trường bắt buộc che mất thông tin mà biểu mẫu yêu cầu.',
    en: 'Under a mandatory field "Không áp dụng" hides what the form asks for.',
  },
  remedy: {
    write: {
      vi: 'Ghi giá trị thật; nếu đúng là không áp dụng thì nêu lý do ngay trong ô hoặc ở Ghi chú.',
      en: 'Write the value; where nothing applies indeed, give the reason in the cell or in the note.',
    },
  },
  citations: ['mục 8'],
  byTable: true,
  messages: {
    identity: {
      vi: '“{record}”: “{column}” không thể là “Không áp dụng”.',
      en: '"{record}": "{column}" cannot be "Không áp dụng".',
    },
    carriesData: {
      vi: 'Quan hệ “{record}” ({kind}) ghi “Không áp dụng” ở “{column}”.',
      en: 'Relation "{record}" ({kind}) reads "Không áp dụng" under "{column}".',
    },
    withoutReason: {
      vi: '“{record}”: “{column}” ghi “Không áp dụng” nhưng không nêu lý do ở Ghi chú.',
      en: '"{record}": "{column}" reads "Không áp dụng" without a reason in the note.',
    },
  },
  check({ dossier, report }) {
    for (const row of dossier.rows()) {
      for (const key of IDENTITY[row.table]) {
        const { kind } = dossier.read(row, key)
        // A relation needs no code of its own.
        if (kind === 'not-applicable' && !(row.table === 'relations' && key === 'code'))
          report.identity({ row, column: key }, { record: dossier.label(row), column: columnOf(row.table, key).label })
      }
    }
    for (const row of dossier.tables.objects) {
      const source = dossier.read(row, 'sourceCode')
      if (dossier.value(row, 'recordType') === 'reference' && source.kind === 'not-applicable' && source.placeholder?.rest === '')
        report.withoutReason({ row, column: 'sourceCode' }, { record: dossier.label(row), column: columnOf('objects', 'sourceCode').label })
    }
    for (const row of dossier.tables.relations) {
      const kind = dossier.value(row, 'kind')
      const say = (column: ColumnKey<'relations'>, carries: boolean): void => {
        const { kind: read, placeholder } = dossier.read(row, column)
        if (read !== 'not-applicable') return
        const data = { record: dossier.label(row), column: columnOf('relations', column).label }
        if (carries) report.carriesData({ row, column }, { ...data, kind: row.cells.kind?.text ?? '' })
        else if (column === 'data' && kind !== undefined && placeholder?.rest === '') report.withoutReason({ row, column }, data)
      }
      say('data', kind === 'data-exchange' || kind === 'service-use')
      say('protection', kind === 'data-exchange')
    }
  },
})
