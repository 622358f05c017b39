import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { notApplicable } from '../../../model/service.ts'
import { defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'INV-09',
  title: { vi: 'Kinh phí có số tiền và số năm hợp lý', en: 'A budget has an amount and years that make sense' },
  why: {
    vi: 'Năm bắt đầu sau năm kết thúc, số tiền bằng 0 thường do nhập nhầm và làm sai mọi phép cộng kinh phí.',
    en: 'Years the wrong way round and amounts of zero are slips as a rule, and every sum of money is wrong with them.',
  },
  remedy: {
    write: {
      vi: 'Sửa “{field:fromYear}”, “{field:toYear}”, “{field:amount}” của “{field:budget}”; chưa có kinh phí thì bỏ “{field:budget}” hoặc ghi {undetermined}; nếu không áp dụng, ghi {exempt:budget}.',
      en: 'Correct "{field:fromYear}", "{field:toYear}", "{field:amount}" of "{field:budget}"; where no money is set yet, leave "{field:budget}" out or {undetermined|write it under "undetermined"}; if it does not apply, {exempt:budget}.',
    },
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [],
  examines: ['investment'],
  messages: {
    reversed: {
      vi: 'Kinh phí của “{investment}” ghi từ năm {fromYear} đến năm {toYear}.',
      en: 'The budget of "{investment}" runs from {fromYear} to {toYear}.',
    },
    zero: {
      vi: '“{investment}” có kinh phí bằng 0.',
      en: '"{investment}" has a budget of 0.',
    },
  },
  check({ graph, report }) {
    for (const investment of graph.all('investment')) {
      const { budget } = investment
      if (budget === undefined || investment.recordType === 'reference' || notApplicable(investment, 'budget')) continue
      if (!answersFor(graph, ownerBody(graph, investment))) continue
      const { amount, fromYear, toYear, funding } = budget
      const isReversed = fromYear !== undefined && toYear !== undefined && fromYear > toYear
      // What an enterprise pays may cost the body nothing.
      const isZero = amount === 0 && !(funding?.includes('enterprise') ?? false)
      const name = investment.name
      if (isReversed) report.reversed(investment, { investment: name, fromYear: String(fromYear), toYear: String(toYear) }, 'budget')
      if (isZero) report.zero(investment, { investment: name }, 'budget')
      if (!isReversed && !isZero) report.holds(investment)
    }
  },
})
