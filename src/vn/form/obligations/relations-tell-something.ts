import { spelling } from '../../../fold.ts'
import type { TableRow } from '../define.ts'
import { defineObligation } from '../obligation.ts'

export default defineObligation({
  code: 'HS-11',
  title: {
    vi: 'Mỗi dòng quan hệ nối hai đối tượng khác nhau, không lặp, nói rõ nghĩa',
    en: 'Every relation joins two objects, is recorded once, and says what it means',
  },
  why: {
    vi: 'Quan hệ với chính mình, dòng lặp và “quan hệ khác” không giải thích làm sai số liệu kết nối.',
    en: 'A relation to itself, a repeated row and an unexplained "other relation" spoil the figures of what is connected.',
  },
  remedy: {
    write: {
      vi: 'Sửa đối tượng nguồn hoặc đích; gộp dòng lặp; với “Quan hệ khác” ghi chiều và ý nghĩa ở Ghi chú.',
      en: 'Correct one of the ends; merge repeated rows; for "Quan hệ khác" give direction and meaning in the note.',
    },
  },
  citations: ['mục 8'],
  byTable: true,
  messages: {
    toItself: { vi: 'Quan hệ “{record}” nối “{object}” với chính nó.', en: 'Relation "{record}" joins "{object}" with itself.' },
    repeated: {
      vi: 'Quan hệ {kind} từ “{from}” tới “{to}” đã ghi ở dòng “{other}” với cùng nội dung.',
      en: 'The relation {kind} from "{from}" to "{to}" is already recorded in row "{other}" with the same content.',
    },
    unexplained: {
      vi: 'Quan hệ “{record}” ghi “Quan hệ khác” nhưng Ghi chú không nêu chiều và ý nghĩa.',
      en: 'Relation "{record}" is "Quan hệ khác", yet the note gives no direction and meaning.',
    },
  },
  check({ dossier, report }) {
    const seen = new Map<string, TableRow<'relations'>>()
    for (const row of dossier.tables.relations) {
      const kind = dossier.value(row, 'kind')
      if (kind === 'other' && dossier.has('relations', 'note') && dossier.text(row, 'note') === undefined)
        report.unexplained({ row, column: 'note' }, { record: dossier.label(row) })
      const [from, to] = [dossier.named(row, 'from').objects, dossier.named(row, 'to').objects]
      if (from.length !== 1 || to.length !== 1) continue
      if (from[0] === to[0]) {
        report.toItself({ row, column: 'to' }, { record: dossier.label(row), object: dossier.label(to[0]!) })
        continue
      }
      if (kind === undefined) continue
      const content = (['data', 'mechanism', 'status'] as const).map((column) => spelling(row.cells[column]?.text ?? ''))
      const key = [dossier.label(from[0]!), kind, dossier.label(to[0]!), ...content].join('\u0000')
      const first = seen.get(key)
      if (first === undefined) seen.set(key, row)
      // One code on two rows is told as such.
      else if (dossier.code(row, 'code') === undefined || dossier.code(row, 'code') !== dossier.code(first, 'code'))
        report.repeated(
          { row, column: 'to' },
          {
            kind: row.cells.kind!.text,
            from: dossier.label(from[0]!),
            to: dossier.label(to[0]!),
            other: first.cells.code?.text ?? String(first.row),
          },
          { with: [first] },
        )
    }
  },
})
