import { bodyOf } from '../../../model/organisation.ts'
import { bearsIdentifier } from '../../model/identity.ts'
import { QCVN_102, QD_20_2020, rewritten } from '../../reference/identifiers.ts'
import { cite, defineRule, since } from '../../rule.ts'

/** Until its amendment of this day, QCVN 102:2016 still stood beside QĐ 20/2020 for the exchange of documents. */
const QCVN_ALIGNED = '2022-02-17'

/** What a code may be made of: groups of digits and capitals, one point between two groups. */
const GROUPS = /^[0-9A-Z]+(\.[0-9A-Z]+)*$/

export default defineRule({
  code: 'AGY-01',
  title: { vi: 'Mã định danh điện tử của cơ quan đúng cấu trúc', en: 'The electronic identifier of an agency is well formed' },
  why: {
    vi: 'Mã sai cấu trúc thì hệ thống của cơ quan khác không nhận ra cơ quan gửi, nhận dữ liệu.',
    en: 'A code of another form is not recognised by the systems of other bodies, and data reaches nobody.',
  },
  remedy: {
    write: {
      vi: 'Ghi lại mã theo Quyết định 20/2020/QĐ-TTg, đúng như danh sách mã mà bộ, tỉnh đã ban hành; nếu không áp dụng, ghi {exempt:identifier}.',
      en: 'Write the code the way of Decision 20/2020/QĐ-TTg, as the ministry or province issued it; if that does not apply, {exempt:identifier}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('vn-egov-1.0', 'error'),
  citations: [cite('QD-20-2020', 'Đ2 k1'), cite('QD-20-2020', 'Đ4 k1')],
  examines: ['agency'],
  messages: {
    characters: {
      vi: 'Mã định danh “{code}” của “{agency}” có ký tự hoặc dấu chấm không hợp lệ; mã chỉ gồm chữ số, chữ in hoa A–Z và một dấu chấm giữa hai nhóm.',
      en: 'The identifier "{code}" of "{agency}" has characters or points it may not have; a code is digits and capitals A–Z, with one point between two groups.',
    },
    levelOne: {
      vi: 'Mã định danh “{code}” của “{agency}” không bắt đầu bằng mã cấp 1 (một chữ cái và hai chữ số, ví dụ G06, H50).',
      en: 'The identifier "{code}" of "{agency}" does not begin with a level-1 code (a letter and two digits, such as G06 or H50).',
      severity: 'warning',
    },
    oldForm: {
      vi: 'Mã định danh “{code}” của “{agency}” còn viết theo QCVN 102:2016/BTTTT; viết theo Quyết định 20/2020/QĐ-TTg có thể là “{hint}”, cần đối chiếu với danh sách mã đã ban hành.',
      en: 'The identifier "{code}" of "{agency}" is still written the way of QCVN 102:2016/BTTTT; the way of Decision 20/2020/QĐ-TTg it may read "{hint}", to be checked against the codes issued.',
      severity: 'warning',
    },
  },
  check({ graph, report, asOf }) {
    for (const agency of graph.all('agency')) {
      if (!bearsIdentifier(graph, agency)) continue
      const code = agency.identifier
      if (code === undefined) {
        // Bodies exchange data under their code; of their units few do.
        if (bodyOf(graph, agency) === agency && (agency.level === 'ministry' || agency.level === 'province'))
          report.unknown(agency, 'identifier')
        continue
      }
      // A longer code the schema itself refuses.
      if (code.length > QD_20_2020.maxLength) continue
      if (QD_20_2020.pattern.test(code)) {
        report.holds(agency)
        continue
      }
      const data = { agency: agency.name, code }
      if (QCVN_102.pattern.test(code))
        report.oldForm(
          agency,
          { ...data, hint: rewritten(code) },
          { field: 'identifier', ...(asOf < QCVN_ALIGNED ? { severity: 'info' } : {}) },
        )
      else if (GROUPS.test(code)) report.levelOne(agency, data, 'identifier')
      else report.characters(agency, data, 'identifier')
    }
  },
})
