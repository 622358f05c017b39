import { fold } from '../../../text.ts'
import { isVague } from '../../model/deadline.ts'
import { codeKey } from '../dossier.ts'
import { defineObligation } from '../obligation.ts'
import { dateIn } from '../placeholder.ts'

/** What looks like a day and may be none. */
const DAY = /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)|(?<!\d)\d{4}-\d{1,2}-\d{1,2}(?!\d)/gu
/** The number that a spreadsheet keeps for a day, of this century’s first half. */
const SERIAL = /^(?:3[6-9]|4\d|5[0-4])\d{3}$/
/** Work without an end has a rhythm instead of a deadline. */
const ROUTINE = /\b(hang (?:nam|quy|thang|tuan|ngay)|thuong xuyen|dinh ky|lien tuc)\b/

export default defineObligation({
  code: 'HS-13',
  title: { vi: 'Thời hạn của nhiệm vụ là ngày hoặc giai đoạn cụ thể', en: 'The deadline of a task is a date or a concrete period' },
  why: {
    vi: '“Ngắn hạn”, “trung hạn”, “dài hạn” không cho biết khi nào phải xong nên không theo dõi được.',
    en: '"Short", "medium" or "long term" does not say by when it must be done, and cannot be followed up.',
  },
  remedy: {
    do: { vi: 'Xác định thời hạn cụ thể.', en: 'Set a concrete deadline.' },
    write: {
      vi: 'Ghi ngày, quý, năm hoặc khoảng thời gian, ví dụ “Quý II/2027” hoặc “2027–2028”; ô hiện số thì đặt lại định dạng là ngày.',
      en: 'Write a day, quarter, year or span, for example "Quý II/2027" or "2027–2028"; where a number shows, format the cell as a date.',
    },
  },
  citations: ['Bảng 4'],
  instead: ['governance/gap-has-a-task.vague'],
  messages: {
    vague: {
      vi: 'Thời hạn của nhiệm vụ “{task}” ghi “{text}”: cần một ngày hoặc giai đoạn cụ thể.',
      en: 'The deadline of task "{task}" reads "{text}": a day or a concrete period is needed.',
    },
    noDate: {
      vi: 'Thời hạn của nhiệm vụ “{task}” ghi “{text}”, không nêu ngày, quý hoặc năm.',
      en: 'The deadline of task "{task}" reads "{text}" and names no day, quarter or year.',
    },
    notADate: {
      vi: 'Thời hạn của nhiệm vụ “{task}” ghi “{text}”, không phải ngày có thật.',
      en: 'The deadline of task "{task}" reads "{text}", which is no day of the calendar.',
    },
    serial: {
      vi: 'Thời hạn của nhiệm vụ “{task}” ghi số “{text}”: ô chứa ngày nhưng định dạng là số.',
      en: 'The deadline of task "{task}" is the number "{text}": the cell holds a date but is formatted as a number.',
    },
  },
  check({ dossier, report }) {
    // A task that several gaps share says its deadline on each row: once is enough.
    const told = new Set<string>()
    for (const row of dossier.tables.improvements) {
      const text = dossier.text(row, 'deadline')
      if (text === undefined) continue
      const task = row.cells.task?.text ?? row.cells.gap?.text ?? String(row.row)
      const key = `${codeKey(task)} ${fold(text)}`
      if (told.has(key)) continue
      const say = isVague(text)
        ? report.vague
        : SERIAL.test(text)
          ? report.serial
          : [...text.matchAll(DAY)].some(([day]) => dateIn(day) === undefined)
            ? report.notADate
            : !/\d/.test(text) && !ROUTINE.test(fold(text))
              ? report.noDate
              : undefined
      if (say === undefined) continue
      told.add(key)
      say({ row, column: 'deadline' }, { task, text })
    }
  },
})
