import { inForce } from '../../../framework/in-force.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { notApplicable } from '../../../model/service.ts'
import { NORMS } from '../../norms/norms.ts'
import { cite, defineRule, since } from '../../rule.ts'

const APPROVED: ReadonlySet<string | undefined> = new Set(['approved', 'implementation', 'operation', 'ended'])

export default defineRule({
  code: 'INV-04',
  title: {
    vi: 'Việc tuân thủ kiến trúc được đánh giá trước khi phê duyệt dự án',
    en: 'Compliance with the architecture is assessed before a project is approved',
  },
  why: {
    vi: 'Dự án chỉ được đối chiếu với kiến trúc sau khi đã duyệt thì sai lệch, trùng lặp không còn ngăn được.',
    en: 'When a project is compared with the architecture only after approval, deviation and duplication can no longer be stopped.',
  },
  remedy: {
    do: {
      vi: 'Nếu chưa đánh giá tuân thủ thì đánh giá bổ sung và điều chỉnh dự án.',
      en: 'Where compliance was not assessed, assess the project now and adjust it.',
    },
    write: {
      vi: 'Ghi kết quả đánh giá tuân thủ ở “{field:complianceReview}” (ngày, số văn bản, đơn vị đánh giá, kết quả); nếu không áp dụng, ghi {exempt:complianceReview}.',
      en: 'Record the assessment in "{field:complianceReview}" (date, number, reviewer, result); where it does not apply, {exempt:complianceReview}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('vn-egov-4.0', 'warning', ['vn-digital-1.0', 'error']),
  citations: [
    cite('ND-45-2026', 'tuân thủ Khung'),
    cite('ND-45-2026', 'Đ13'),
    cite('ND-224-2026', 'Đ24 k1'),
    cite('ND-224-2026', 'Đ37 k1'),
    cite('QD-1425-2026', 'III.3.b'),
    cite('QD-1425-2026', 'Đ2 k1 e'),
  ],
  examines: ['investment'],
  messages: {
    none: {
      vi: 'Mô hình không ghi kết quả đánh giá tuân thủ kiến trúc của “{investment}”, được phê duyệt ngày {approved}.',
      en: 'The model records no assessment of compliance with the architecture for "{investment}", approved on {approved}.',
    },
    late: {
      vi: 'Việc tuân thủ kiến trúc của “{investment}” được đánh giá ngày {reviewed}, sau khi dự án đã được phê duyệt ngày {approved}.',
      en: 'Compliance of "{investment}" with the architecture was assessed on {reviewed}, after the project was approved on {approved}.',
    },
    notCompliant: {
      vi: '“{investment}” được phê duyệt ngày {approved} dù kết quả đánh giá là chưa tuân thủ kiến trúc.',
      en: '"{investment}" was approved on {approved} although it was found not to comply with the architecture.',
    },
  },
  check({ graph, report, asOf }) {
    // A project answers to the decree of its own day: what was approved under an earlier one is not judged by its successor.
    const decree = inForce(NORMS['ND-224-2026'], asOf) === undefined ? NORMS['ND-45-2026'] : NORMS['ND-224-2026']
    for (const investment of graph.all('investment')) {
      const { approvedOn, complianceReview: review, stage, budget } = investment
      if (
        investment.lifecycle === 'retired' ||
        notApplicable(investment, 'complianceReview') ||
        !answersFor(graph, ownerBody(graph, investment))
      )
        continue
      if (approvedOn === undefined ? !APPROVED.has(stage) : approvedOn < decree.from.date || approvedOn > asOf) continue
      const funding = budget?.funding
      if (funding !== undefined && !funding.includes('central') && !funding.includes('local')) continue
      const act = approvedOn === undefined ? {} : { on: approvedOn }
      const element = { investment: investment.name, approved: { date: approvedOn ?? '' } }
      if (approvedOn === undefined) {
        if (review === undefined) report.unknown(investment, 'approvedOn')
      } else if (funding === undefined) {
        if (review === undefined || review.date > approvedOn) report.unknown(investment, 'budget')
      } else if (review === undefined) report.none(investment, element, act)
      else if (review.date > approvedOn)
        report.late(investment, { ...element, reviewed: { date: review.date } }, { ...act, field: 'complianceReview' })
      else if (review.result === 'not-compliant') report.notCompliant(investment, element, { ...act, field: 'complianceReview' })
      else if (review.result !== undefined) report.holds(investment)
    }
  },
})
