import { inForce } from '../../../framework/in-force.ts'
import { notApplicable, servesPublic } from '../../../model/service.ts'
import { answersForSecurity, PEOPLE, peopleIn, protectionOn } from '../../model/security.ts'
import { NORMS } from '../../norms/norms.ts'
import { cite, defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'SEC-03',
  title: {
    vi: 'Cấp độ tương xứng với số người có dữ liệu cá nhân trong hệ thống',
    en: 'The security level fits the number of people whose data a system holds',
  },
  why: {
    vi: 'Càng nhiều người có dữ liệu trong hệ thống thì lộ, lọt càng gây thiệt hại lớn.',
    en: 'The more people a system knows of, the more a leak harms.',
  },
  remedy: {
    do: { vi: 'Xác định lại cấp độ (từ 3 trở lên) và trình phê duyệt.', en: 'Set the level anew (3 or higher) and have it approved.' },
    write: {
      vi: 'Ghi cấp độ ở “{field:securityLevel}”; nếu số người ghi chưa đúng, sửa “{field:dataSubjects}”; nếu không áp dụng, ghi {exempt:securityLevel}.',
      en: 'Record it under "{field:securityLevel}"; correct "{field:dataSubjects}" where the number is wrong; if it does not apply, {exempt:securityLevel}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('none', 'error'),
  citations: [cite('ND-85-2016', 'Đ8'), cite('ND-331-2026', 'Đ12.2'), cite('ND-331-2026', 'Đ13.2.c')],
  examines: ['system'],
  repeats: { kind: 'system', of: ['SEC-02', 'SEC-05'] },
  /** From how many people on level 3 is due: of basic and of sensitive data from 19/8/2026, of any personal data before. */
  options: PEOPLE,
  messages: {
    tooLow: {
      vi: '“{system}” phục vụ người dân, doanh nghiệp và có dữ liệu của {people} người ({data}) nhưng mới ở cấp độ {level}; từ {limit} người thì phải ở cấp độ 3 trở lên.',
      en: '"{system}" serves people and businesses and holds data of {people} people ({data}), but its security level is {level}; from {limit} people on it has to be 3 or higher.',
    },
  },
  check({ graph, report, asOf, options }) {
    const renewed = inForce(NORMS['ND-331-2026'], asOf) !== undefined
    const protection = protectionOn(graph, asOf)
    for (const system of graph.all('system')) {
      if (!answersForSecurity(graph, system, renewed) || notApplicable(system, 'securityLevel')) continue
      const open = servesPublic(graph, system)
      // Internal systems are of level 2 however many people they know of.
      if (open === false) continue
      const { over, missing } = peopleIn(graph, system, renewed, options)
      if (over === undefined && missing === undefined) continue
      const { level } = protection(system)
      if (level !== undefined && level >= 3) report.holds(system)
      else if (over === undefined) {
        if (level !== undefined && open === true) report.unknown(system, missing!)
      } else if (open === undefined) report.unknown(system, 'audience')
      else if (level === undefined) report.unknown(system, 'securityLevel')
      else {
        const data = { term: over.kind === undefined ? 'field.system.personalData' : `system.personalData.${over.kind}` }
        report.tooLow(system, { system: system.name, data, people: over.people, level, limit: over.limit }, 'securityLevel')
      }
    }
  },
})
