import { inForce } from '../../../framework/in-force.ts'
import type { Element } from '../../../model/element.ts'
import { modelBody, ownerBody } from '../../../model/organisation.ts'
import { notApplicable } from '../../../model/service.ts'
import {
  answersForSecurity,
  isApprovedInParts,
  protectionOn,
  type Secured,
  unapprovedExchangers,
  wholeInCharge,
  worksToday,
} from '../../model/security.ts'
import { NORMS } from '../../norms/norms.ts'
import { cite, defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'SEC-01',
  title: { vi: 'Hệ thống đang vận hành có cấp độ được phê duyệt', en: 'Systems in operation have an approved security level' },
  why: {
    vi: 'Chưa có cấp độ được phê duyệt thì không có căn cứ để bảo vệ hệ thống, bố trí kinh phí và quy trách nhiệm khi có sự cố.',
    en: 'Without an approved level there is no basis for protecting a system, funding that, or answering for an incident.',
  },
  remedy: {
    do: { vi: 'Lập hồ sơ đề xuất cấp độ và trình phê duyệt.', en: 'Propose a level and have it approved.' },
    write: {
      vi: 'Ghi ở “{field:securityLevel}”, “{field:securityApproval}” của hệ thống hoặc của hệ thống mà nó thuộc về; nếu không áp dụng, ghi {exempt:securityApproval}.',
      en: 'Record both under "{field:securityLevel}" and "{field:securityApproval}" of the system or of the whole it is part of; if it does not apply, {exempt:securityApproval}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('none', 'error'),
  citations: [cite('ND-85-2016', 'cấp độ'), cite('ND-331-2026', 'Đ30.6'), cite('QD-1425-2026', 'II.2.2.g'), cite('L-148-2025', 'Đ8 k2')],
  examines: ['system', 'infrastructure'],
  messages: {
    unapproved: {
      vi: '“{system}” đang vận hành nhưng chưa lập hồ sơ phê duyệt cấp độ.',
      en: '"{system}" is in operation, but nobody has proposed its security level for approval.',
    },
    pending: {
      vi: '“{system}” đang vận hành trong khi hồ sơ cấp độ còn đang trình, chưa được phê duyệt.',
      en: '"{system}" is in operation while its security level still awaits approval.',
      severity: 'warning',
    },
  },
  check({ graph, report, asOf }) {
    const renewed = inForce(NORMS['ND-331-2026'], asOf) !== undefined
    const inCharge = wholeInCharge(graph, renewed)
    const protection = protectionOn(graph, asOf)
    // From the day that interoperation asks for an approved level, SEC-09 speaks of what exchanges data with other bodies.
    const exchangers = inForce(NORMS['QD-1562-2025'], asOf) === undefined ? undefined : unapprovedExchangers(graph, asOf, renewed)
    const bodyFor = (element: Secured): Element<'agency'> | undefined => ownerBody(graph, element) ?? modelBody(graph)
    const all: readonly Secured[] = [...graph.all('system'), ...graph.all('infrastructure')]
    const telling = new Set(all.filter(tells).map(bodyFor))
    let untold = false
    for (const element of all) {
      if (!answersForSecurity(graph, element, renewed) || !worksToday(graph, element) || element.lifecycle === 'testing') continue
      if (inCharge(element) !== element || exchangers?.has(element) === true) continue
      if (notApplicable(element, 'securityApproval') || notApplicable(element, 'securityLevel')) continue
      const { approval, level } = protection(element)
      const status = element.securityApproval?.status
      if (approval !== undefined) {
        if (level === undefined) report.unknown(element, 'securityLevel')
        else report.holds(element)
      } else if (isApprovedInParts(graph, element, asOf)) report.holds(element)
      else if (status === 'none') report.unapproved(element, { system: element.name }, 'securityApproval')
      else if (status === 'pending') report.pending(element, { system: element.name }, 'securityApproval')
      // A level without an approval, or an approval of a later day.
      else if (status === 'approved' || level !== undefined) report.unknown(element, 'securityApproval')
      else if (element.undetermined?.some(({ field }) => field === 'securityLevel' || field === 'securityApproval'))
        report.unknown(element, 'securityApproval')
      // Of server rooms and devices a level is only expected where the model gives one.
      else if (graph.is(element, 'infrastructure')) continue
      else if (telling.has(bodyFor(element))) report.unknown(element, 'securityApproval')
      else untold = true
    }
    // A body of which no level is told: one remark for all of its systems.
    if (untold) report.unknown<'system'>(null, 'securityApproval')
  },
})

function tells({ securityLevel, securityApproval }: Secured): boolean {
  return securityLevel !== undefined || securityApproval !== undefined
}
