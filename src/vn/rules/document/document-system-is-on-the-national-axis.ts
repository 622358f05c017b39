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

/** Whether a system passes on to others what it receives. */
function forwards(graph: ArchitectureGraph, element: Element | undefined): element is System {
  if (element === undefined || !graph.is(element, 'system')) return false
  return DATA_PLATFORMS.has(element.platformRole) || element.platformRole === 'document-axis' || isOf(element, 'document-exchange')
}

const isOf = ({ functions }: System, code: string): boolean => functions?.includes(code) ?? false

/** The hubs, and every platform that working integrations show to lead to them. */
function leadingTo(graph: ArchitectureGraph, hubs: readonly System[]): ReadonlySet<Element> {
  const found = new Set<Element>(hubs)
  const stack: System[] = [...hubs]
  const ends = new Set<Element>(hubs)
  const take = (element: Element | undefined): void => {
    if (!forwards(graph, element) || found.has(element)) return
    found.add(element)
    stack.push(element)
  }
  const takeAll = (integration: Integration, isWay: boolean): void => {
    for (const platform of graph.targets(integration, 'via')) take(platform)
    // Who exchanges something with somebody over a platform is not led to the hub by that; another platform is.
    for (const end of [graph.target(integration, 'from'), graph.target(integration, 'to')])
      if (!isWay || (end !== undefined && graph.is(end, 'system') && DATA_PLATFORMS.has(end.platformRole))) take(end)
  }
  for (const integration of graph.all('integration'))
    if (integration.mechanism === 'document-axis' && works(graph, integration)) takeAll(integration, false)
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const isHub = ends.has(at)
    for (const integration of integrationsOf(graph, at)) if (works(graph, integration)) takeAll(integration, false)
    for (const integration of graph.sources('integration', 'via', at)) if (works(graph, integration)) takeAll(integration, !isHub)
  }
  return found
}

/**
 * Whether a system itself is joined to the hubs: it leads to them, or a working integration of its own names one, ends at a platform that leads
 * there, or takes documents over such a platform. That it shares a platform with somebody on the axis joins it to nothing.
 */
function isJoined(graph: ArchitectureGraph, system: System, hubs: ReadonlySet<Element>, leading: ReadonlySet<Element>): boolean {
  if (leading.has(system)) return true
  return integrationsOf(graph, system).some((integration) => {
    if (!works(graph, integration)) return false
    if (integration.mechanism === 'document-axis') return true
    const far = otherEnd(graph, integration, system)
    if (far !== undefined && leading.has(far)) return true
    const ways = graph.targets(integration, 'via')
    if (ways.some((way) => hubs.has(way))) return true
    const takesDocuments =
      far !== undefined && graph.is(far, 'system') && (isOf(far, 'document-management') || isOf(far, 'document-exchange'))
    return takesDocuments && ways.some((way) => leading.has(way))
  })
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
    const hubSet = new Set<Element>(hubs)
    const leading = leadingTo(graph, hubs)
    const isOn = (one: System): boolean => isJoined(graph, one, hubSet, leading)
    const isLinkedAbove = holdsAlongWhole<System>(graph, isOn)
    const isLinked = (system: System): boolean => isLinkedAbove(system) || graph.sources('system', 'partOf', system).some(isOn)
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
