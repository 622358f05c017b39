import { inForce } from '../../../framework/in-force.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { notApplicable } from '../../../model/service.ts'
import { NORMS } from '../../norms/norms.ts'
import { cite, defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'INV-05',
  title: {
    vi: 'Mỗi khoản đầu tư gắn với thành phần kiến trúc và nhiệm vụ',
    en: 'Every investment is tied to components and tasks of the architecture',
  },
  why: {
    vi: 'Không rõ tiền đầu tư tạo ra thành phần nào thì không đánh giá được hiệu quả và trùng lặp.',
    en: 'When nobody can see what the money builds, neither its effect nor its overlap can be judged.',
  },
  remedy: {
    write: {
      vi: 'Ghi các thành phần mà khoản đầu tư tạo ra hoặc nâng cấp ở “{field:delivers}”, nội dung hoặc nhiệm vụ mà nó giải quyết ở “{field:addresses}”; nếu không áp dụng, ghi {exempt:|lý do ở “notApplicable” (field: delivers hoặc addresses)}.',
      en: 'List what the investment builds or upgrades in "{field:delivers}", and the gaps or tasks it settles in "{field:addresses}"; where that does not apply, {exempt:|give the reason under "notApplicable" (field: delivers or addresses)}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [cite('DRAFT-GUIDE-2026', 'Bảng 4')],
  examines: ['investment'],
  messages: {
    noComponent: {
      vi: 'Mô hình chưa ghi “{investment}” tạo ra hoặc nâng cấp thành phần nào.',
      en: 'The model does not tell which components "{investment}" builds or upgrades.',
    },
    noTask: {
      vi: 'Mô hình chưa ghi “{investment}” giải quyết nội dung cần hoàn thiện hoặc nhiệm vụ nào.',
      en: 'The model does not tell which gap or task "{investment}" settles.',
    },
  },
  check({ graph, report, traits, asOf }) {
    const asksTasks = traits.asksForTasks && inForce(NORMS['DRAFT-GUIDE-2026'], asOf) !== undefined
    const hasTasks = graph.all('gap').length > 0 || graph.all('task').length > 0
    for (const investment of graph.all('investment')) {
      if (investment.lifecycle === 'retired' || !answersFor(graph, ownerBody(graph, investment))) continue
      const unknown = new Set(investment.undetermined?.map(({ field }) => field))
      const delivers = (investment.delivers?.length ?? 0) > 0
      if (!delivers && !notApplicable(investment, 'delivers')) {
        if (unknown.has('delivers')) report.unknown(investment, 'delivers')
        else report.noComponent(investment, { investment: investment.name })
      }
      const addresses = (investment.addresses?.length ?? 0) > 0
      // A project that has ended settles nothing any more.
      if (!asksTasks || addresses || investment.stage === 'ended' || notApplicable(investment, 'addresses')) {
        if (delivers || (addresses && notApplicable(investment, 'delivers'))) report.holds(investment)
        continue
      }
      if (!hasTasks || unknown.has('addresses')) report.unknown(investment, 'addresses')
      else report.noTask(investment, { investment: investment.name })
    }
  },
})
