import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Service = Element<'service'>

export default defineRule({
  code: 'SVC-07',
  title: { vi: 'Người dân đăng nhập dịch vụ công bằng VNeID', en: 'Citizens sign on to services with VNeID' },
  why: {
    vi: 'Mỗi nơi một tài khoản thì người dân phải đăng ký, nhớ nhiều mật khẩu và dữ liệu định danh nằm rải rác.',
    en: 'With an account for every site people register and remember many passwords, and identity data lies scattered.',
  },
  remedy: {
    do: { vi: 'Cho đăng nhập bằng VNeID và có lộ trình bỏ tài khoản riêng.', en: 'Offer VNeID and plan to drop the local accounts.' },
    write: {
      vi: 'Ghi cách đăng nhập ở “{field:signOn}” (vneid); nếu dịch vụ dùng cách đăng nhập khác theo quy định riêng, ghi {exempt:signOn}.',
      en: 'Record it under "{field:signOn}" (vneid); where a rule of its own prescribes another sign-on, {exempt:signOn}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('vn-egov-3.0', 'warning'),
  citations: [cite('QD-1425-2026', 'II.2.1.đ'), cite('ND-69-2024', 'Đ40 k3')],
  examines: ['service'],
  messages: {
    without: {
      vi: '{count} dịch vụ, nhóm thủ tục dùng tài khoản riêng mà chưa cho đăng nhập bằng VNeID: {services}.',
      en: 'Services or groups of procedures that take a local account and not VNeID: {count} ({services}).',
    },
    // One identity is enough there already; what is left is to be cleared away, not a breach.
    second: {
      vi: '{count} dịch vụ, nhóm thủ tục còn giữ tài khoản riêng bên cạnh VNeID hoặc tài khoản Cổng Dịch vụ công quốc gia: {services}.',
      en: 'Services or groups of procedures that keep a local account beside VNeID or the national portal’s account: {count} ({services}).',
      severity: 'info',
    },
  },
  check({ graph, report }) {
    const found = { without: new Map<Element, Service[]>(), second: new Map<Element, Service[]>() }
    for (const service of graph.all('service')) {
      const { signOn } = service
      if (!inService(graph, service) || service.recordType === 'reference' || notApplicable(service, 'signOn')) continue
      const body = ownerBody(graph, service)
      if (!answersFor(graph, body) || !isForCitizens(graph, service)) continue
      if (signOn === undefined || signOn.length === 0) {
        if (isFiledOnline(service)) report.unknown(service, 'signOn')
        continue
      }
      const one = signOn.includes('vneid') || signOn.includes('national-portal')
      if (signOn.includes('none') || !signOn.includes('local-account')) {
        if (one) report.holds(service)
        continue
      }
      // Sign-on is changed once for a whole system.
      const place = graph.target(service, 'system') ?? body ?? service
      const services = found[one ? 'second' : 'without'].get(place)
      if (services === undefined) found[one ? 'second' : 'without'].set(place, [service])
      else services.push(service)
    }
    for (const message of ['without', 'second'] as const) {
      for (const services of found[message].values()) {
        const [first, ...rest] = services
        report[message](first!, { count: services.length, services: namesOf(services) }, { field: 'signOn', with: rest })
      }
    }
  },
})

/** Whether citizens use a service; what its systems are for tells, and what is not told counts as theirs. */
function isForCitizens(graph: ArchitectureGraph, service: Service): boolean {
  const system = graph.target(service, 'system')
  const audiences = [...(system === undefined ? [] : [system]), ...graph.targets(service, 'channels')].flatMap(
    ({ audience }) => audience ?? [],
  )
  return audiences.length === 0 || audiences.includes('citizens')
}

/** Whether a dossier is filed online, so that somebody has to sign on. */
function isFiledOnline({ level, completeness, features = [] }: Service): boolean {
  return (level ?? 0) >= 3 || completeness !== undefined || features.includes('online-form') || features.includes('online-submission')
}
