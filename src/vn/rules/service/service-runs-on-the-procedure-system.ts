import { DATA_PLATFORMS, describesIntegrations, otherEnd, workingIntegrationsOf } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { modelBody, ownerBody } from '../../../model/organisation.ts'
import { pendingIntegrationsOf } from '../../../model/pending.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable, works } from '../../../model/service.ts'
import { holdsAlongWhole } from '../../../model/whole.ts'
import { fold } from '../../../text.ts'
import { handlesProcedures, isNationalPortal } from '../../model/procedures.ts'
import { isBeingSettled } from '../../model/sharing.ts'
import { cite, defineRule, since } from '../../rule.ts'

type System = Element<'system'>
type Integration = Element<'integration'>

const PORTAL_LINK = [cite('QD-1425-2026', 'PL I.2.c'), cite('QD-1425-2026', 'PL I.3.c'), cite('ND-118-2025', 'kết nối Cổng DVCQG')] as const
const ONE_SYSTEM = [
  cite('ND-118-2025', 'HTTT giải quyết TTHC'),
  cite('QD-1425-2026', 'PL I.2.c'),
  cite('QD-1425-2026', 'PL I.3.c'),
] as const

export default defineRule({
  code: 'SVC-04',
  title: {
    vi: 'Dịch vụ công chạy trên hệ thống thông tin giải quyết TTHC, hệ thống này nối với Cổng Dịch vụ công quốc gia',
    en: 'Services run on the procedure-handling system, which is linked to the National Public Service Portal',
  },
  why: {
    vi: 'Hồ sơ ở hệ thống đứng ngoài thì người dân không nộp, theo dõi được trên Cổng Dịch vụ công quốc gia và không được đôn đốc, đánh giá.',
    en: 'Dossiers in a system that stands apart cannot be filed or followed on the national portal, and nobody watches over them.',
  },
  remedy: {
    do: {
      vi: 'Nối hệ thống giải quyết TTHC với Cổng Dịch vụ công quốc gia, đưa dịch vụ vào hệ thống đó hoặc nối hệ thống chuyên ngành với nó.',
      en: 'Link the procedure-handling system to the national portal, move the service into it or link the specialised system to it.',
    },
    write: {
      vi: 'Ghi kết nối ở “{field:integrations}”; nếu không áp dụng, ghi {exempt:system|lý do ở “notApplicable” của hệ thống (field: national-service-portal hoặc procedure-handling) hoặc của dịch vụ (field: system)}.',
      en: 'Record the connection under "{field:integrations}"; where it does not apply, {exempt:system|give the reason under "notApplicable" of the system (field: national-service-portal or procedure-handling) or of the service (field: system)}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('vn-digital-1.0', 'error'),
  citations: [...PORTAL_LINK, cite('ND-118-2025', 'HTTT giải quyết TTHC')],
  examines: ['system'],
  messages: {
    unlinked: {
      vi: 'Mô hình không ghi kết nối nào đang hoạt động giữa “{system}” và Cổng Dịch vụ công quốc gia.',
      en: 'The model shows no working connection between "{system}" and the National Public Service Portal.',
      citations: PORTAL_LINK,
    },
    planned: {
      vi: 'Kết nối giữa “{system}” và Cổng Dịch vụ công quốc gia mới dự kiến hoặc chưa hoạt động.',
      en: 'The connection between "{system}" and the National Public Service Portal is planned or does not work yet.',
      severity: 'warning',
      citations: PORTAL_LINK,
    },
    // Systems of a sector may settle procedures of their own; what they owe is the link.
    elsewhere: {
      vi: '{count} dịch vụ, nhóm thủ tục chạy trên “{system}”; mô hình không ghi đây là hệ thống giải quyết TTHC, cũng không ghi kết nối với hệ thống đó hoặc với Cổng Dịch vụ công quốc gia: {services}.',
      en: 'Services or groups of procedures that run on "{system}": {count} ({services}); the model shows it neither as the procedure-handling system nor as linked to that system or to the national portal.',
      severity: 'warning',
      citations: ONE_SYSTEM,
    },
  },
  check({ graph, report }) {
    const systems = graph.all('system')
    const portals = systems.filter(isNationalPortal)
    const handlers = systems.filter((system) => handlesProcedures(system) && inService(graph, system))
    const told = describesIntegrations(graph)

    const toPortal = standing(graph, portals)
    for (const system of handlers) {
      const body = ownerBody(graph, system) ?? modelBody(graph)
      if (!isBound(body) || !answersFor(graph, body) || system.recordType === 'reference' || isBeingSettled(system)) continue
      if (notApplicable(system, 'national-service-portal') || isPart(graph, system)) continue
      const way = toPortal(system)
      if (way === 'joined') {
        report.holds(system)
        continue
      }
      if (portals.length === 0 || !told || way === 'unclear') {
        report.unknown(system, 'integrations')
        continue
      }
      const ends = new Set<Element>(portals)
      const pending = pendingIntegrationsOf(graph, system).filter((one) => endsOf(graph, one).some((end) => ends.has(end)))
      if (pending.length > 0) report.planned(system, { system: system.name }, { with: pending })
      else {
        const served = graph.sources('service', 'system', system).slice(0, 5)
        report.unlinked(system, { system: system.name }, { with: [...portals.slice(0, 5), ...served] })
      }
    }

    const bySystem = new Map<System, Element<'service'>[]>()
    for (const service of graph.all('service')) {
      const body = ownerBody(graph, service)
      if (!inService(graph, service) || service.recordType === 'reference' || notApplicable(service, 'system')) continue
      if (body === undefined) {
        report.unknown(service, 'owner')
        continue
      }
      if (!isBound(body) || !answersFor(graph, body)) continue
      const system = graph.target(service, 'system')
      if (system === undefined) {
        report.unknown(service, 'system')
        continue
      }
      const services = bySystem.get(system)
      if (services === undefined) bySystem.set(system, [service])
      else services.push(service)
    }
    if (bySystem.size === 0) return
    const isHandler = related(graph, handlers)
    const toHandler = standing(graph, [...portals, ...handlers])
    for (const [system, services] of bySystem) {
      if (isNationalPortal(system) || isHandler(system)) continue
      if (!inService(graph, system) || system.recordType === 'reference' || !answersFor(graph, ownerBody(graph, system))) continue
      if (notApplicable(system, 'procedure-handling')) continue
      const way = toHandler(system)
      if (way === 'joined') report.holds(system)
      else if (way === 'unclear' || !told || (portals.length === 0 && handlers.length === 0)) report.unknown(system, 'integrations')
      else if (system.platformRole === undefined && system.functions === undefined) report.unknown(system, 'platformRole')
      else
        report.elsewhere(
          system,
          { system: system.name, count: services.length, services: namesOf(services) },
          { with: services.slice(0, 5) },
        )
    }
  },
})

/** Ministries and localities owe the system and its link; the Party and other bodies have rules of their own. */
function isBound(body: Element<'agency'> | undefined): boolean {
  return body !== undefined && BOUND.has(body.level)
}

const BOUND: ReadonlySet<Element<'agency'>['level']> = new Set(['ministry', 'province', 'department', 'district', 'commune', 'unit'])

function isPart(graph: ArchitectureGraph, system: System): boolean {
  const whole = graph.target(system, 'partOf')
  return whole !== undefined && handlesProcedures(whole)
}

function endsOf(graph: ArchitectureGraph, integration: Integration): Element[] {
  return [graph.target(integration, 'from'), graph.target(integration, 'to'), ...graph.targets(integration, 'via')].filter(
    (end) => end !== undefined,
  )
}

/** Asks whether a system is one of some, a part of one at any depth, or a whole that has one of them as a part. */
function related(graph: ArchitectureGraph, some: readonly System[]): (system: System) => boolean {
  const wholes = new Set<System>()
  for (const one of some)
    for (let at: System | undefined = one; at !== undefined && !wholes.has(at); at = graph.target(at, 'partOf')) wholes.add(at)
  const them = new Set(some)
  const isPartOfThem = holdsAlongWhole<System>(graph, (system) => them.has(system))
  return (system) => wholes.has(system) || isPartOfThem(system)
}

/** How a system stands to some others. `unclear`: it reaches a platform that reaches them, and nobody tells what it sends there. */
type Standing = 'joined' | 'unclear' | 'apart'

/**
 * Asks whether a system, its whole or a part of it is connected to one of some systems: by an integration between the two, over whatever
 * platform, or by handing procedures to a platform that is. That a system reaches the platform does not say that it reaches all behind it.
 */
function standing(graph: ArchitectureGraph, some: readonly System[]): (system: System) => Standing {
  const wanted = new Set<Element>(some)
  const joined = new Set<System>(some)
  const hubs = new Set<System>()
  const queue: System[] = []
  const take = (end: Element | undefined): void => {
    if (end === undefined || !graph.is(end, 'system') || wanted.has(end)) return
    if (!DATA_PLATFORMS.has(end.platformRole)) joined.add(end)
    else if (!hubs.has(end)) {
      hubs.add(end)
      queue.push(end)
    }
  }
  for (const one of some) {
    for (const integration of workingIntegrationsOf(graph, one)) take(otherEnd(graph, integration, one))
    for (const integration of graph.sources('integration', 'via', one))
      if (works(graph, integration)) for (const end of [graph.target(integration, 'from'), graph.target(integration, 'to')]) take(end)
  }
  const unclear = new Set<System>()
  for (let hub = queue.pop(); hub !== undefined; hub = queue.pop()) {
    for (const integration of workingIntegrationsOf(graph, hub)) {
      const far = otherEnd(graph, integration, hub)
      if (far === undefined || !graph.is(far, 'system') || wanted.has(far)) continue
      if (DATA_PLATFORMS.has(far.platformRole)) take(far)
      else if (integration.data === undefined) unclear.add(far)
      else if (integration.data.some((one) => OF_PROCEDURES.test(fold(one)))) joined.add(far)
    }
  }
  const isJoined = related(graph, [...joined])
  const isUnclear = related(graph, [...unclear])
  return (system) => (isJoined(system) ? 'joined' : isUnclear(system) ? 'unclear' : 'apart')
}

/** Data that says a connection is about procedures. */
const OF_PROCEDURES = /ho so|thu tuc|tthc|dich vu cong|dvc|dossier|procedure|public service/
