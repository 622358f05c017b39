import { factsOf } from '../header.ts'
import { defineObligation } from '../obligation.ts'

export default defineObligation({
  code: 'HS-18',
  title: {
    vi: 'Trang HUONG_DAN ghi rõ cơ quan, phạm vi, ngày của hồ sơ',
    en: 'The sheet HUONG_DAN tells body, scope and day of the dossier',
  },
  why: {
    vi: 'Ngày quyết định văn bản nào làm căn cứ, cơ quan và phạm vi quyết định quy định nào áp dụng; thiếu thì kết quả kiểm tra không đúng cho hồ sơ này.',
    en: 'The day decides which instruments apply, body and scope whom they bind; without them the results are not about this dossier.',
  },
  remedy: {
    write: {
      vi: 'Ghi tên đầy đủ của cơ quan; phạm vi, trạng thái mô hình theo danh mục; ngày đủ ngày, tháng, năm (30/11/2026); khung áp dụng bằng tên khung hoặc số văn bản ban hành.',
      en: 'Write the full name of the body, a scope and a state of their lists, day, month and year (30/11/2026), and the framework by its name or the number of the instrument that issued it.',
    },
  },
  // The guide asks for the four tables; what the sheet in front of them tells is what this check itself needs.
  citations: [],
  messages: {
    blank: { vi: '“{label}” còn để trống.', en: '"{label}" is blank.' },
    noDay: {
      vi: '“{label}” còn để trống nên hồ sơ được xét theo ngày chọn khi kiểm tra, không chọn thì theo ngày hôm nay.',
      en: '"{label}" is blank, so the dossier is judged as of the day chosen for the check, or else of today.',
    },
    unreadableDay: {
      vi: '“{label}” ghi “{text}”, không rõ là ngày nào nên hồ sơ được xét theo ngày chọn khi kiểm tra, không chọn thì theo ngày hôm nay.',
      en: '"{label}" says "{text}", which is no day, so the dossier is judged as of the day chosen for the check, or else of today.',
    },
    unreadable: {
      vi: '“{label}” ghi “{text}”, không hiểu được nên coi như chưa ghi; các giá trị của ô: {choices}.',
      en: '"{label}" says "{text}", which is not understood and taken to be untold; the values are: {choices}.',
    },
  },
  check({ dossier, report }) {
    for (const { id, sheet, row, column, field, data } of factsOf(dossier.tables).remarks) {
      const label = String(data['label'])
      const at = { table: 'objects', sheet, cell: { row, column, name: label } } as const
      const text = String(data['text'])
      if (id === 'fact-blank') report[field === 'asOf' ? 'noDay' : 'blank'](at, { label })
      else if (field === 'asOf') report.unreadableDay(at, { label, text })
      else report.unreadable(at, { label, text, choices: String(data['choices']) })
    }
  },
})
