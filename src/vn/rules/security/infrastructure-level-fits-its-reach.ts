import { inForce } from '../../../framework/in-force.ts'
import { DATA_PLATFORMS } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { notApplicable } from '../../../model/service.ts'
import { answersForSecurity, isSharedNationally, isUndated, NATIONAL_ROLES, protectionOn, type Secured } from '../../model/security.ts'
import { NORMS } from '../../norms/norms.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Scope = NonNullable<Secured['usageScope']>[number]

/** Scopes beyond one organisation, from wide to narrow. */
const WIDE: readonly Scope[] = ['national', 'inter-province', 'sector', 'province', 'ministry']

/** Infrastructure that systems stand in or are watched and run from; computers of users are none. */
const INFRASTRUCTURE: ReadonlySet<Element<'infrastructure'>['kind']> = new Set(['data-centre', 'cloud', 'server-room', 'soc', 'noc'])

export default defineRule({
  code: 'SEC-04',
  title: {
    vi: 'Cấp độ của hạ tầng tương xứng với phạm vi phục vụ',
    en: 'The security level of infrastructure fits its reach',
  },
  why: {
    vi: 'Hạ tầng dùng chung bị tấn công thì mọi hệ thống đặt trên đó hoặc đi qua đó đều bị ảnh hưởng.',
    en: 'An attack on shared infrastructure hits every system that stands on it or passes through it.',
  },
  remedy: {
    do: { vi: 'Xác định lại cấp độ và trình phê duyệt.', en: 'Set the level anew and have it approved.' },
    write: {
      vi: 'Ghi cấp độ ở “{field:securityLevel}”; nếu phạm vi ghi chưa đúng, sửa “{field:usageScope}”; nếu không áp dụng, ghi {exempt:securityLevel}.',
      en: 'Record it under "{field:securityLevel}"; correct "{field:usageScope}" where the reach is wrong; if it does not apply, {exempt:securityLevel}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('none', 'error'),
  citations: [cite('ND-331-2026', 'Đ13.3'), cite('ND-331-2026', 'Đ14.2')],
  examines: ['system', 'infrastructure'],
  messages: {
    tooLow: {
      vi: '“{infrastructure}” phục vụ ngoài một tổ chức (phạm vi: {scope}) nhưng mới ở cấp độ {level}; phải ở cấp độ 3 trở lên.',
      en: '"{infrastructure}" serves more than one organisation (scope: {scope}), but its security level is {level}; it has to be 3 or higher.',
      citations: [cite('ND-331-2026', 'Đ13.3')],
    },
    approvedBefore: {
      vi: '“{infrastructure}” phục vụ ngoài một tổ chức (phạm vi: {scope}), được phê duyệt cấp độ {level} từ {date}, trước quy định mới; nay phải ở cấp độ 3 trở lên, cần xác định lại.',
      en: '"{infrastructure}" serves more than one organisation (scope: {scope}) and was approved at level {level} on {date}, before the new rules; level 3 or higher is now due, so the level has to be set anew.',
      severity: 'warning',
      citations: [cite('ND-331-2026', 'Đ13.3')],
    },
    nationwide: {
      vi: '“{infrastructure}” phục vụ toàn quốc nhưng mới ở cấp độ {level}; nếu phải vận hành liên tục thì phải ở cấp độ 4 trở lên.',
      en: '"{infrastructure}" serves the whole country, but its security level is {level}; where it has to run without pause, it has to be 4 or higher.',
      severity: 'warning',
      citations: [cite('ND-331-2026', 'Đ14.2')],
    },
  },
  check({ graph, report, asOf }) {
    // The limits of the former decree for shared infrastructure were not seen.
    if (inForce(NORMS['ND-331-2026'], asOf) === undefined) return
    const protection = protectionOn(graph, asOf)
    const all: readonly Secured[] = [
      ...graph.all('infrastructure').filter(({ kind }) => INFRASTRUCTURE.has(kind)),
      ...graph.all('system').filter(({ platformRole }) => DATA_PLATFORMS.has(platformRole)),
    ]
    for (const element of all) {
      if (!answersForSecurity(graph, element, true) || notApplicable(element, 'securityLevel')) continue
      const scope = reachOf(graph, element)
      const { level, approval } = protection(element)
      if (scope === 'narrow') continue
      if (scope === undefined) {
        if (level !== undefined && level < 3) report.unknown(element, 'usageScope')
      } else if (level === undefined) report.unknown(element, 'securityLevel')
      else if (level >= (scope === 'national' ? 4 : 3)) report.holds(element)
      else if (level === 3) report.nationwide(element, { infrastructure: element.name, level }, 'securityLevel')
      else {
        const data = { infrastructure: element.name, scope: { term: `system.usageScope.${scope}` }, level }
        if (approval?.date !== undefined && inForce(NORMS['ND-331-2026'], approval.date) === undefined)
          report.approvedBefore(element, { ...data, date: { date: approval.date } }, 'securityLevel')
        else report.tooLow(element, data, { field: 'securityLevel', ...(isUndated(approval) ? { severity: 'warning' } : {}) })
      }
    }
  },
})

/** The widest scope a record tells or its role implies; `narrow` when it stays inside one organisation. */
function reachOf(graph: ArchitectureGraph, element: Secured): Scope | 'narrow' | undefined {
  const role = graph.is(element, 'system') ? element.platformRole : undefined
  const scopes = new Set(element.usageScope)
  if (isSharedNationally(element) || NATIONAL_ROLES.has(role)) scopes.add('national')
  if (element.sharing === 'ministry' || element.sharing === 'province') scopes.add(element.sharing)
  // By its name such a platform is that of a ministry or province.
  if (role === 'lgsp' || role === 'ldop') scopes.add(ownerBody(graph, element)?.level === 'province' ? 'province' : 'ministry')
  const widest = WIDE.find((scope) => scopes.has(scope))
  return widest ?? (scopes.size > 0 || element.sharing === 'dedicated' ? 'narrow' : undefined)
}
