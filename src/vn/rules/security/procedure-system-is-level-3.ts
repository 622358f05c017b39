import { inForce } from '../../../framework/in-force.ts'
import type { Element } from '../../../model/element.ts'
import { notApplicable } from '../../../model/service.ts'
import { handlesProcedures } from '../../model/procedures.ts'
import { answersForSecurity, demandingService, isUndated, protectionOn } from '../../model/security.ts'
import { NORMS } from '../../norms/norms.ts'
import { cite, defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'SEC-02',
  title: {
    vi: 'Hệ thống giải quyết thủ tục hành chính ở cấp độ 3 trở lên',
    en: 'Procedure-handling systems are of security level 3 or higher',
  },
  why: {
    vi: 'Hệ thống này giữ hồ sơ, giấy tờ của người dân, doanh nghiệp; bảo vệ ở cấp thấp hơn là chưa tương xứng.',
    en: 'These systems hold the dossiers and papers of people and businesses; a lower level does not protect them as they deserve.',
  },
  remedy: {
    do: { vi: 'Xác định lại cấp độ và trình phê duyệt.', en: 'Set the level anew and have it approved.' },
    write: {
      vi: 'Ghi cấp độ mới ở “{field:securityLevel}”; nếu không áp dụng, ghi {exempt:securityLevel}.',
      en: 'Record it under "{field:securityLevel}"; if it does not apply, {exempt:securityLevel}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('none', 'error'),
  citations: [cite('ND-85-2016', 'Đ8'), cite('ND-331-2026', 'Đ13.2.b')],
  examines: ['system'],
  repeats: { kind: 'system', of: ['SEC-05'] },
  messages: {
    tooLow: {
      vi: '“{system}” giải quyết thủ tục hành chính nhưng mới ở cấp độ {level}; phải ở cấp độ 3 trở lên.',
      en: '"{system}" handles administrative procedures, but its security level is {level}; it has to be 3 or higher.',
      citations: [cite('ND-331-2026', 'Đ13.2.b')],
    },
    approvedBefore: {
      vi: '“{system}” giải quyết thủ tục hành chính, được phê duyệt cấp độ {level} từ {date}, trước quy định mới; nay phải ở cấp độ 3 trở lên, cần xác định lại.',
      en: '"{system}" handles administrative procedures and was approved at level {level} on {date}, before the new rules; level 3 or higher is now due, so the level has to be set anew.',
      severity: 'warning',
      citations: [cite('ND-331-2026', 'Đ13.2.b')],
    },
    service: {
      vi: '“{system}” cung cấp dịch vụ “{service}” ({online}) nhưng mới ở cấp độ an toàn {level}; cấp độ 2 chỉ dành cho dịch vụ mức độ 1, 2.',
      en: '"{system}" provides service "{service}" ({online}), but its security level is {level}; level 2 is for services of online level 1 and 2 only.',
      severity: 'warning',
      citations: [cite('ND-85-2016', 'Đ8')],
    },
  },
  check({ graph, report, asOf }) {
    const renewed = inForce(NORMS['ND-331-2026'], asOf) !== undefined
    const protection = protectionOn(graph, asOf)
    for (const system of graph.all('system')) {
      const service = renewed ? undefined : demandingService(graph, system)
      if (renewed ? !handlesProcedures(system) : service === undefined) continue
      if (!answersForSecurity(graph, system, renewed) || notApplicable(system, 'securityLevel')) continue
      const { level, approval } = protection(system)
      if (level === undefined) report.unknown(system, 'securityLevel')
      else if (level >= 3) report.holds(system)
      else if (service !== undefined)
        report.service(
          system,
          { system: system.name, service: service.name, online: scaleOf(service), level },
          { field: 'securityLevel', with: [service] },
        )
      else if (approval?.date !== undefined && inForce(NORMS['ND-331-2026'], approval.date) === undefined)
        report.approvedBefore(system, { system: system.name, level, date: { date: approval.date } }, 'securityLevel')
      else
        report.tooLow(
          system,
          { system: system.name, level },
          { field: 'securityLevel', ...(isUndated(approval) ? { severity: 'warning' } : {}) },
        )
    }
  },
})

function scaleOf({ level, completeness }: Element<'service'>): { readonly term: string } {
  return { term: completeness === 'whole' ? 'service.completeness.whole' : `service.level.${level}` }
}
