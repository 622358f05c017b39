import type { Element } from '../../../model/element.ts'
import { namesOf } from '../../../model/names.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { notApplicable } from '../../../model/service.ts'
import { defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'INV-10',
  title: { vi: 'Đầu tư đã vào vận hành thì kết quả đã có', en: 'Once an investment operates, its result is there' },
  why: {
    vi: 'Khoản đầu tư ghi đã vận hành mà kết quả còn dự kiến thì hoặc tiền đã chi mà chưa có sản phẩm, hoặc một trạng thái ghi sai.',
    en: 'Where an investment is said to operate and its result is still planned, either money was spent for nothing yet or one state is wrong.',
  },
  remedy: {
    write: {
      vi: 'Sửa “{field:stage}” của khoản đầu tư hoặc “{field:lifecycle}” của kết quả; nếu kết quả thuộc giai đoạn sau thì chuyển sang khoản đầu tư của giai đoạn đó; nếu không áp dụng, ghi {exempt:stage}.',
      en: 'Correct the "{field:stage}" of the investment or the "{field:lifecycle}" of its result; a result of a later phase belongs to the investment of that phase; if it does not apply, {exempt:stage}.',
    },
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [],
  examines: ['investment'],
  messages: {
    stillPlanned: {
      vi: '“{investment}” ghi giai đoạn “{stage}” nhưng kết quả chưa đưa vào sử dụng: {results}.',
      en: '"{investment}" is at stage "{stage}", but its results are not in use yet: {results}.',
    },
  },
  check({ graph, report }) {
    for (const investment of graph.all('investment')) {
      const { stage } = investment
      if ((stage !== 'operation' && stage !== 'ended') || notApplicable(investment, 'stage')) continue
      if (investment.recordType === 'reference' || !answersFor(graph, ownerBody(graph, investment))) continue
      const results: readonly Element[] = graph.targets(investment, 'delivers')
      const planned = results.filter(isToCome)
      const data = { investment: investment.name, stage: { term: `investment.stage.${stage}` }, results: namesOf(planned) }
      if (planned.length > 0) report.stillPlanned(investment, data, { field: 'stage', with: planned.slice(0, 20) })
      else if (results.length > 0) report.holds(investment)
    }
  },
})

function isToCome(result: Element): boolean {
  const { lifecycle, status } = result as { readonly lifecycle?: string; readonly status?: string }
  return lifecycle === 'planned' || lifecycle === 'building' || status === 'planned' || status === 'not-connected'
}
