import type { TableRow } from '../define.ts'
import { columnOf } from '../dossier.ts'
import { defineObligation } from '../obligation.ts'

/** Letters, then groups of letters or digits: `KT-1`, `NV-ANM-02`, `KT.05`, `KT01`. */
const USUAL = /^\p{Lu}{1,8}\d*(?:[-._/][\p{Lu}\d]+)*$/u

export default defineObligation({
  code: 'HS-17',
  title: { vi: 'Mã có dạng thống nhất, ổn định', en: 'Codes have one stable form' },
  why: {
    vi: 'Mã có dấu cách, chữ thường lẫn chữ hoa hoặc bị Excel đổi thành ngày, số thì dễ dẫn sai giữa các bảng.',
    en: 'Codes with spaces, mixed case, or turned into dates and numbers by Excel are easily misquoted between tables.',
  },
  remedy: {
    write: {
      vi: 'Dùng chữ in hoa và số, ví dụ KT-1, QG-2, ND-3; tiền tố chỉ để gợi ý, không bắt buộc.',
      en: 'Use capitals and digits, such as KT-1, QG-2, ND-3; the prefixes are a hint, not a rule.',
    },
  },
  citations: ['mục 8'],
  messages: {
    odd: {
      vi: 'Mã “{code}” ở “{column}” không có dạng thường dùng (KT-1, QH-2, NV-DL-01).',
      en: 'Code "{code}" under "{column}" does not have the usual form (KT-1, QH-2, NV-DL-01).',
      severity: 'info',
    },
    prefix: {
      vi: 'Mã “{code}” mở đầu bằng “{prefix}”, thường dùng cho {usual}, nhưng bản ghi là “{type}”.',
      en: 'Code "{code}" starts with "{prefix}", which usually marks {usual}, yet the record is "{type}".',
      severity: 'info',
    },
  },
  check({ dossier, report }) {
    const look = (row: TableRow, column: 'code' | 'gap'): void => {
      const text = dossier.text(row, column)
      if (text !== undefined && !USUAL.test(text) && !dossier.isStray(row))
        report.odd({ row, column }, { code: text, column: columnOf(row.table, column).label })
    }
    for (const row of dossier.tables.objects) {
      look(row, 'code')
      const prefix = /^(KT|QG|LQ)-/.exec(dossier.code(row, 'code') ?? '')?.[1]
      const type = dossier.value(row, 'recordType')
      if (prefix === undefined || type === undefined) continue
      if ((prefix === 'KT') === (type === 'reference'))
        report.prefix(
          { row, column: 'recordType' },
          {
            code: row.cells.code!.text,
            prefix,
            usual: { term: prefix === 'KT' ? 'code.own' : prefix === 'QG' ? 'code.national' : 'code.external' },
            type: row.cells.recordType!.text,
          },
        )
    }
    for (const row of dossier.tables.relations) look(row, 'code')
    const gaps = new Set<string>()
    for (const row of dossier.tables.improvements) {
      const gap = dossier.code(row, 'gap')
      if (gap === undefined || gaps.has(gap)) continue
      gaps.add(gap)
      look(row, 'gap')
    }
  },
})
