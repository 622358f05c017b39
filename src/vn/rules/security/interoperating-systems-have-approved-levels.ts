import { inForce } from '../../../framework/in-force.ts'
import { namesOf } from '../../../model/names.ts'
import { notApplicable } from '../../../model/service.ts'
import { exchangers, protectionOn, unapprovedExchangers } from '../../model/security.ts'
import { NORMS } from '../../norms/norms.ts'
import { cite, defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'SEC-09',
  title: {
    vi: 'Hệ thống liên thông với cơ quan khác có cấp độ được phê duyệt',
    en: 'Systems that interoperate between bodies have approved security levels',
  },
  why: {
    vi: 'Một hệ thống chưa được bảo vệ theo cấp độ mở đường cho sự cố lan sang hệ thống của cơ quan khác.',
    en: 'A system that is not protected by its level lets an incident spread to the systems of other bodies.',
  },
  remedy: {
    do: { vi: 'Hoàn thành phê duyệt cấp độ trước khi liên thông.', en: 'Have the level approved before the system interoperates.' },
    write: {
      vi: 'Ghi ở “{field:securityLevel}”, “{field:securityApproval}”; nếu không áp dụng, ghi {exempt:securityApproval}.',
      en: 'Record it under "{field:securityLevel}" and "{field:securityApproval}"; if it does not apply, {exempt:securityApproval}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('none', 'error'),
  citations: [
    cite('QD-1562-2025', 'phê duyệt cấp độ'),
    cite('ND-85-2016', 'cấp độ'),
    cite('ND-331-2026', 'Đ30.6'),
    cite('QD-1425-2026', 'II.2.2.g'),
  ],
  examines: ['system', 'infrastructure'],
  messages: {
    unapproved: {
      vi: '“{system}” trao đổi dữ liệu với hệ thống của cơ quan khác ({others}) nhưng chưa lập hồ sơ phê duyệt cấp độ.',
      en: '"{system}" exchanges data with systems of other bodies ({others}), but nobody has proposed its security level for approval.',
    },
    pending: {
      vi: '“{system}” trao đổi dữ liệu với hệ thống của cơ quan khác ({others}) trong khi hồ sơ cấp độ còn đang trình, chưa được phê duyệt.',
      en: '"{system}" exchanges data with systems of other bodies ({others}) while its security level still awaits approval.',
    },
  },
  check({ graph, report, asOf }) {
    // Before this decision an approved level was due of every system alike: SEC-01.
    if (inForce(NORMS['QD-1562-2025'], asOf) === undefined) return
    const renewed = inForce(NORMS['ND-331-2026'], asOf) !== undefined
    const protection = protectionOn(graph, asOf)
    for (const element of exchangers(graph, renewed).keys()) if (protection(element).approval !== undefined) report.holds(element)
    for (const [element, ends] of unapprovedExchangers(graph, asOf, renewed)) {
      if (notApplicable(element, 'securityApproval') || notApplicable(element, 'securityLevel')) continue
      const others = [...ends]
      const data = { system: element.name, others: namesOf(others) }
      const status = element.securityApproval?.status
      if (status === 'none') report.unapproved(element, data, { field: 'securityApproval', with: others })
      else if (status === 'pending') report.pending(element, data, { field: 'securityApproval', with: others })
      else report.unknown(element, 'securityApproval')
    }
  },
})
