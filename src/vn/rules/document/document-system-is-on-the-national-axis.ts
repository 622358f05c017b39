import { DATA_PLATFORMS, describesIntegrations, integrationsOf, otherEnd } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { pendingIntegrationsOf } from '../../../model/pending.ts'
import { answersFor, describesWhole } from '../../../model/scope.ts'
import { inService, notApplicable, works } from '../../../model/service.ts'
import { holdsAlongWhole } from '../../../model/whole.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Agency = Element<'agency'>
type Integration = Element<'integration'>
type System = Element<'system'>

/** Profiles of days before the national axis was everybody's: then only a model that holds a national system can be judged. */

/** Whether a system passes on to others what it receives. */
function forwards(graph: ArchitectureGraph, element: Element): boolean {
  if (!graph.is(element, 'system')) return false
  const { platformRole, functions } = element
  return DATA_PLATFORMS.has(platformRole) || platformRole === 'document-axis' || (functions?.includes('document-exchange') ?? false)
}

/** Everything that working integrations join to the hubs, directly or over platforms. */
function linkedTo(graph: ArchitectureGraph, hubs: readonly System[]): Set<Element> {
  const linked = new Set<Element>(hubs)
  const stack: Element[] = [...hubs]
  const join = (end: Element | undefined): void => {
    if (end === undefined || linked.has(end)) return
    linked.add(end)
    if (forwards(graph, end)) stack.push(end)
  }
  const joinAll = (integration: Integration): void => {
    join(graph.target(integration, 'from'))
    join(graph.target(integration, 'to'))
    for (const platform of graph.targets(integration, 'via')) join(platform)
  }
  for (const integration of graph.all('integration'))
    if (integration.mechanism === 'document-axis' && works(graph, integration)) joinAll(integration)
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (!graph.is(at, 'system')) continue
    for (const integration of [...integrationsOf(graph, at), ...graph.sources('integration', 'via', at)])
      if (works(graph, integration)) joinAll(integration)
  }
  return linked
}

/** Whether an axis is the national one, as far as the model tells: another body's, or shared by all. */
function isNational(graph: ArchitectureGraph, axis: System): boolean {
  if (axis.recordType === 'reference' || axis.sharing === 'national-group-a') return true
  const body = ownerBody(graph, axis)
  return body === undefined || body.level === 'central' || !answersFor(graph, body)
}

export default defineRule({
  code: 'DOC-01',
  title: {
    vi: 'Hệ thống quản lý văn bản của bộ, tỉnh kết nối Trục liên thông văn bản quốc gia',
    en: 'The document system of a ministry or province is on the national document axis',
  },
  why: {
    vi: 'Không nối trục thì văn bản điện tử với cơ quan khác phải gửi bằng đường khác hoặc bằng giấy.',
    en: 'Off the axis, documents travel to other bodies by another way or on paper.',
  },
  remedy: {
    do: {
      vi: 'Kết nối hệ thống quản lý văn bản với Trục liên thông văn bản quốc gia, trực tiếp hoặc qua LGSP.',
      en: 'Connect the document system to the national document axis, directly or over the LGSP.',
    },
    write: {
      vi: 'Ghi kết nối ở “{field:integrations}”; nếu không áp dụng, ghi {exempt:|lý do ở “notApplicable” (field: document-axis)}.',
      en: 'Record the connection under "{field:integrations}"; if that does not apply, {exempt:|give the reason under "notApplicable" (field: document-axis)}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('none', 'info', ['vn-egov-2.0', 'warning'], ['vn-digital-1.0', 'error']),
  citations: [
    cite('QD-1605-2010', 'hệ thống lớn'),
    cite('QD-28-2018', 'trục liên thông'),
    cite('QD-1425-2026', 'II.2.1.d'),
    cite('QD-1425-2026', 'PL II A-10'),
  ],
  examines: ['system'],
  messages: {
    offAxis: {
      vi: 'Mô hình không ghi kết nối nào đang hoạt động giữa “{system}” của “{body}” và Trục liên thông văn bản quốc gia.',
      en: 'The model shows no working connection between "{system}" of "{body}" and the national document axis.',
    },
    offNational: {
      vi: 'Mô hình không ghi kết nối nào giữa “{system}” của “{body}” và “{national}”.',
      en: 'The model shows no connection between "{system}" of "{body}" and "{national}".',
    },
    planned: {
      vi: '“{system}” của “{body}” chưa nối Trục liên thông văn bản quốc gia; mới có {count} kết nối dự kiến hoặc chưa hoạt động.',
      en: '"{system}" of "{body}" is not on the national document axis yet; {count} connections to it are planned or not working.',
    },
  },
  check({ graph, report, traits }) {
    const early = !traits.hasDocumentAxis
    const hubs = graph.all('system').filter((system) => {
      if (!inService(graph, system)) return false
      // An axis of the body's own only forwards to the national one.
      if (system.platformRole === 'document-axis') return isNational(graph, system)
      return early && (system.functions?.includes('document-exchange') ?? false) && ownerBody(graph, system)?.level === 'central'
    })
    const [hub] = hubs
    if (early && hub === undefined) return
    const bodies = new Map<Agency, System[]>()
    for (const system of graph.all('system')) {
      if (!system.functions?.includes('document-management') || system.platformRole === 'document-axis') continue
      // What is on trial or on its way out need not be connected.
      if (!inService(graph, system) || system.lifecycle === 'testing' || system.lifecycle === 'replacing') continue
      if (system.recordType === 'reference' || notApplicable(system, 'document-axis')) continue
      const body = ownerBody(graph, system)
      if (body === undefined) {
        report.unknown(system, 'owner')
        continue
      }
      if ((body.level !== 'ministry' && body.level !== 'province') || !describesWhole(graph, body)) continue
      const known = bodies.get(body)
      if (known === undefined) bodies.set(body, [system])
      else known.push(system)
    }
    if (bodies.size === 0) return
    const linked = linkedTo(graph, hubs)
    const isLinkedAbove = holdsAlongWhole<System>(graph, (one) => linked.has(one))
    const isLinked = (system: System): boolean =>
      isLinkedAbove(system) || graph.sources('system', 'partOf', system).some((part) => linked.has(part))
    const hubSet = new Set<Element>(hubs)
    if (!describesIntegrations(graph)) {
      report.unknown(null, 'integrations')
      return
    }
    for (const [body, systems] of bodies) {
      const joined = systems.filter(isLinked)
      for (const system of joined) report.holds(system)
      if (joined.length > 0) continue
      const [first, ...others] = systems
      if (first === undefined) continue
      const planned = systems.flatMap((system) =>
        pendingIntegrationsOf(graph, system).filter((one) => {
          const far = otherEnd(graph, one, system)
          return (
            one.mechanism === 'document-axis' ||
            (far !== undefined && hubSet.has(far)) ||
            graph.targets(one, 'via').some((via) => hubSet.has(via))
          )
        }),
      )
      if (early && hub !== undefined)
        report.offNational(first, { system: first.name, body: body.name, national: hub.name }, { with: [...others, hub] })
      else if (planned.length > 0)
        report.planned(first, { system: first.name, body: body.name, count: planned.length }, { with: [...others, ...planned] })
      else report.offAxis(first, { system: first.name, body: body.name }, { with: others })
    }
  },
})
