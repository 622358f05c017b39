import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { modelBody, ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { holdsAlongWhole } from '../../../model/whole.ts'
import { bodiesWithMonitoring, monitorOf, monitors } from '../../model/monitoring.ts'
import { cite, defineRule, since } from '../../rule.ts'

type System = Element<'system'>
type Agency = Element<'agency'>

export default defineRule({
  code: 'SEC-08',
  title: { vi: 'Hệ thống cấp độ 3 trở lên hoặc phục vụ bên ngoài được giám sát an ninh mạng', en: 'Systems that matter are monitored' },
  why: {
    vi: 'Hệ thống cấp độ 3 trở lên hoặc mở ra Internet là mục tiêu tấn công; không giám sát thì không phát hiện được sự cố.',
    en: 'Systems of level 3 and up, or open to the public, are targets; without monitoring an attack goes unseen.',
  },
  remedy: {
    do: {
      vi: 'Kết nối hệ thống (hoặc hạ tầng đặt hệ thống) với trung tâm giám sát.',
      en: 'Connect the system, or the infrastructure that hosts it, to an operations centre.',
    },
    write: {
      vi: 'Ghi trung tâm giám sát ở “{field:monitoredBy}”; nếu không áp dụng, ghi {exempt:monitoredBy}.',
      en: 'Name the centre under "{field:monitoredBy}"; if it does not apply, {exempt:monitoredBy}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [cite('QD-1425-2026', 'II.4.a'), cite('QD-1425-2026', 'II.2.1.e')],
  examines: ['agency', 'system'],
  /** Security level from which a system is to be monitored whatever its audience. */
  options: { level: 3 },
  messages: {
    unmonitored: {
      vi: 'Hệ thống “{system}” chưa được giám sát an ninh mạng tập trung.',
      en: 'System "{system}" is not under central security monitoring.',
    },
    partlyMonitored: {
      vi: 'Mới có {monitored} trong {total} hệ thống cấp độ 3 trở lên hoặc phục vụ người dân, doanh nghiệp của “{body}” được giám sát; chưa được giám sát: {systems}.',
      en: 'Of the {total} systems of "{body}" that matter, {monitored} are monitored; not monitored: {systems}.',
    },
    nothingMonitored: {
      vi: 'Mô hình chưa ghi hệ thống nào của “{body}” được giám sát (0 trong {total} hệ thống cấp độ {level} trở lên hoặc phục vụ người dân, doanh nghiệp): {systems}.',
      en: 'The model records no monitoring of any system of "{body}" (0 of {total} systems of level {level} and up or open to the public): {systems}.',
    },
    // The data centre sees its own network and servers; what happens inside the system it need not see.
    throughHost: {
      vi: '{count} hệ thống của “{body}” chỉ được giám sát qua trung tâm dữ liệu, hạ tầng nơi đặt, chưa ghi hệ thống tự kết nối giám sát: {systems}.',
      en: 'Systems of "{body}" watched only through the data centre or infrastructure that hosts them, with no monitoring of their own on record: {count} ({systems}).',
      severity: 'info',
    },
  },
  check({ graph, report, traits, options }) {
    const isMonitored = holdsAlongWhole<System>(graph, (system) => isWatched(graph, system))
    const isWatchedItself = holdsAlongWhole<System>(graph, (system) => hasWorkingMonitor(graph, system))
    const watchers = monitors(graph)
    const groups = new Map<Agency | undefined, { all: System[]; open: System[]; hosted: System[] }>()
    /** What is not told of systems that may matter; one remark for all of them. */
    const unclear = new Set<'securityLevel' | 'audience'>()
    for (const system of graph.all('system')) {
      if (!inService(graph, system) || system.recordType === 'reference') continue
      if (watchers.has(system) || notApplicable(system, 'monitoredBy')) continue
      const body = ownerBody(graph, system) ?? modelBody(graph)
      if (!answersFor(graph, body)) continue
      if (!matters(system, options.level)) {
        if (system.securityLevel === undefined) unclear.add('securityLevel')
        else if (system.audience === undefined) unclear.add('audience')
        continue
      }
      const group = groups.get(body) ?? { all: [], open: [], hosted: [] }
      groups.set(body, group)
      group.all.push(system)
      if (isWatchedItself(system)) report.holds(system)
      else (isMonitored(system) ? group.hosted : group.open).push(system)
    }
    const telling = bodiesWithMonitoring(graph)
    let untold = false
    for (const [body, { all, open, hosted }] of groups) {
      const [first, ...others] = hosted
      if (first !== undefined && body !== undefined)
        report.throughHost(body, { body: body.name, count: hosted.length, systems: namesOf(hosted) }, { with: [first, ...others] })
      if (open.length === 0) continue
      const told = telling.has(body)
      const binding = traits.bindsMonitoring
      // The province watches for its communes, and a model of the country tells little of each body: silence there does not say that nobody watches.
      if (!told && (!binding || body === undefined || body.level === 'commune' || graph.header.scope === 'national')) untold = true
      else if (body === undefined || (told && binding))
        for (const system of open) report.unmonitored(system, { system: system.name }, 'monitoredBy')
      else if (told) {
        const data = { body: body.name, monitored: all.length - open.length, total: all.length, systems: namesOf(open) }
        report.partlyMonitored(body, data, { with: open })
      } else
        report.nothingMonitored(body, { body: body.name, total: all.length, level: options.level, systems: namesOf(open) }, { with: open })
    }
    if (untold) report.unknown<'system'>(null, 'monitoredBy')
    if (traits.bindsMonitoring) for (const field of unclear) report.unknown<'system'>(null, field)
  },
})

function matters({ securityLevel, audience }: System, level: number): boolean {
  return (securityLevel ?? 0) >= level || audience?.some((one) => one === 'citizens' || one === 'businesses') === true
}

/** Whether a system, or what hosts it, is watched by something that works. */
function isWatched(graph: ArchitectureGraph, system: System): boolean {
  const host = graph.target(system, 'hostedAt')
  const watched = host !== undefined && graph.is(host, 'infrastructure') ? [system, host] : [system]
  return watched.some((one) => hasWorkingMonitor(graph, one))
}

function hasWorkingMonitor(graph: ArchitectureGraph, one: Element<'system' | 'infrastructure'>): boolean {
  const monitor = monitorOf(graph, one)
  return monitor !== undefined && inService(graph, monitor)
}
