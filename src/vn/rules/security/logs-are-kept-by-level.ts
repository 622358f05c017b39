import { inForce } from '../../../framework/in-force.ts'
import { largest } from '../../../large.ts'
import { notApplicable } from '../../../model/service.ts'
import { answersForSecurity, protectionOn } from '../../model/security.ts'
import { NORMS } from '../../norms/norms.ts'
import { cite, defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'SEC-11',
  title: { vi: 'Nhật ký hệ thống được lưu đủ thời gian theo cấp độ', en: 'System logs are kept as long as the security level asks' },
  why: {
    vi: 'Sự cố thường được phát hiện muộn; nhật ký không còn thì không truy vết được nguyên nhân.',
    en: 'Incidents are often noticed late; when the logs are gone, their cause cannot be traced.',
  },
  remedy: {
    do: { vi: 'Tăng thời gian lưu nhật ký.', en: 'Keep the logs longer.' },
    write: {
      vi: 'Ghi số tháng ở “{field:logRetentionMonths}”; nếu không áp dụng, ghi {exempt:logRetentionMonths}.',
      en: 'Record the months under "{field:logRetentionMonths}"; if it does not apply, {exempt:logRetentionMonths}.',
    },
  },
  statement: 'normative',
  // Good practice on days when none of these can be cited.
  withoutNorm: 'heuristic',
  severity: since('vn-egov-2.0', 'warning'),
  citations: [cite('TT-12-2022', 'lưu nhật ký')],
  examines: ['system'],
  /** Months that the logs of a system of each level are kept. */
  options: { level2: 1, level3: 3, level4: 6, level5: 12 },
  messages: {
    tooShort: {
      vi: '“{system}” (cấp độ {level}) lưu nhật ký {months} tháng; cấp độ này cần ít nhất {required} tháng.',
      en: 'Months that "{system}" (level {level}) keeps its logs: {months}; this level asks for at least {required}.',
    },
  },
  check({ graph, report, asOf, options }) {
    // Under the decree of 2026 a new standard applies, whose figures were not seen.
    if (inForce(NORMS['ND-331-2026'], asOf) !== undefined) return
    const required = [0, 0, options.level2, options.level3, options.level4, options.level5]
    const protection = protectionOn(graph, asOf)
    for (const system of graph.all('system')) {
      if (!answersForSecurity(graph, system, false) || notApplicable(system, 'logRetentionMonths')) continue
      // What keeps no log of its own on record logs with the whole it is part of.
      const months = system.logRetentionMonths
      if (months === undefined && graph.target(system, 'partOf') !== undefined) continue
      const level = system.securityLevel ?? protection(system).level
      if (level === undefined) {
        if (months !== undefined && months < largest(required)) report.unknown(system, 'securityLevel')
      } else if (level === 1) continue
      else if (months === undefined) report.unknown(system, 'logRetentionMonths')
      else if (months >= required[level]!) report.holds(system)
      else report.tooShort(system, { system: system.name, level, months, required: required[level]! }, 'logRetentionMonths')
    }
  },
})
