import type { Element } from '../../../model/element.ts'
import { notApplicable } from '../../../model/service.ts'
import { answersForSecurity, type Secured } from '../../model/security.ts'
import { defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'SEC-13',
  title: {
    vi: 'Cấp độ được phê duyệt lại sau lần nâng cấp gần nhất',
    en: 'The security level was approved after the last upgrade',
  },
  why: {
    vi: 'Nâng cấp đổi chức năng, dữ liệu, kết nối của hệ thống; phương án đã duyệt trước đó có thể không còn phù hợp.',
    en: 'An upgrade changes what a system does, holds and connects to, so what was approved before may no longer fit.',
  },
  remedy: {
    do: {
      vi: 'Rà soát hồ sơ cấp độ sau nâng cấp, phê duyệt lại nếu cần.',
      en: 'Review the level file after the upgrade, and have it approved again where needed.',
    },
    write: {
      vi: 'Ghi ngày phê duyệt ở “{field:securityApproval.date}”; nếu nâng cấp không đổi cấp độ và phương án, ghi {exempt:securityApproval}.',
      en: 'Write the day of the approval in "{field:securityApproval.date}"; where the upgrade changed neither level nor plan, {exempt:securityApproval}.',
    },
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'info'),
  citations: [],
  examines: ['system'],
  messages: {
    older: {
      vi: 'Cấp độ của “{system}” được phê duyệt ngày {approved}, trước lần nâng cấp {upgraded}.',
      en: 'The level of "{system}" was approved on {approved}, before the upgrade of {upgraded}.',
    },
  },
  check({ graph, report, asOf }) {
    for (const system of graph.all('system')) {
      const { upgradedOn, securityApproval } = system
      if (upgradedOn === undefined || !answersForSecurity(graph, system as Secured, true) || notApplicable(system, 'securityApproval'))
        continue
      const approved = securityApproval?.status === 'approved' ? securityApproval.date : undefined
      // An upgrade that is still to come has changed nothing; whether a bare year came before or after a day within it nobody can tell.
      if (approved === undefined || upgradedOn > asOf || approved.startsWith(upgradedOn)) continue
      const data = { system: system.name, approved: { date: approved }, upgraded: { date: upgradedOn } }
      if (approved < upgradedOn) report.older(system, data, 'securityApproval')
      else report.holds(system as Element<'system'>)
    }
  },
})
