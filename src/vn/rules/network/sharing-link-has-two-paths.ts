import { inForce } from '../../../framework/in-force.ts'
import { agencyAt, isSupposed } from '../../../model/access.ts'
import { DATA_PLATFORMS } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import type { Stop } from '../../../model/network.ts'
import { bodyOf } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable, works } from '../../../model/service.ts'
import { exchangeBetweenBodies, isBoundToShare } from '../../model/exchange.ts'
import { isTslcd } from '../../model/tslcd.ts'
import { NORMS } from '../../norms/norms.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Agency = Element<'agency'>
type Host = Element<'infrastructure' | 'site'>
type Link = Element<'link'>
type System = Element<'system'>

const CENTRES: ReadonlySet<string> = new Set(['data-centre', 'cloud'])

export default defineRule({
  code: 'NET-05',
  title: {
    vi: 'Đường TSLCD phục vụ liên thông của trung tâm dữ liệu, nền tảng chia sẻ có hai hướng cáp',
    en: 'The TSLCD line by which a data centre or sharing platform exchanges data runs in two directions',
  },
  why: {
    vi: 'Chỉ một hướng cáp thì một lần đứt là mọi trao đổi dữ liệu với cơ quan khác ngừng lại.',
    en: 'With one direction only, one cut stops every exchange of data with other bodies.',
  },
  remedy: {
    do: { vi: 'Bổ sung kênh cáp quang theo hướng vật lý khác.', en: 'Add an optical channel in another physical direction.' },
    write: {
      vi: 'Ghi số hướng ở “{field:paths}”; nếu không áp dụng, ghi {exempt:paths|lý do ở “notApplicable” (field: paths) của đường truyền}.',
      en: 'Write the number of directions under "{field:paths}"; if it does not apply, {exempt:paths|give the reason under "notApplicable" (field: paths) of the link}.',
    },
  },
  statement: 'normative',
  // No repeal of the decision was seen, yet it was seen in force on the day of its issue only: after that it is good practice.
  withoutNorm: 'heuristic',
  severity: since('vn-egov-4.0', 'warning'),
  citations: [cite('QD-1562-2025', 'hai hướng cáp')],
  examines: ['link'],
  messages: {
    onePath: {
      vi: 'Đường TSLCD “{link}” phục vụ liên thông của {served} chỉ có một hướng vật lý.',
      en: 'TSLCD line "{link}" carries the exchange of {served} with other bodies in one physical direction only.',
    },
  },
  check({ graph, report, asOf }) {
    const isCitable = !['recalled', undefined].includes(inForce(NORMS['QD-1562-2025'], asOf))
    const linksAt = tslcdLinks(graph)
    const hosts = servedBy(graph, (system) => {
      if (linksAt(agencyOf(graph, system)).length > 0) report.unknown(system, 'hostedAt')
    })
    const served = new Map<Link, Set<Element>>()
    const enough = new Set<Link>()
    for (const [host, elements] of hosts.byHost) {
      const agency = agencyAt(graph, host)
      if (agency !== undefined && !answersFor(graph, bodyOf(graph, agency))) continue
      const site = graph.is(host, 'infrastructure') ? graph.target(host, 'site') : undefined
      // The line of an agency serves what stands at its headquarters or has no place of its own.
      const place = graph.is(host, 'site') ? host : site
      const own = [host, site].map((stop) => linksAt(stop))
      const near = sitsWithAgency(place, own) ? agency : undefined
      const levels = [...own, linksAt(near)]
      // A line that ends elsewhere in the agency is no second way for this place.
      const all = new Set(levels.flatMap((links) => links.slice(0, 2)))
      for (const link of levels.find(({ length }) => length > 0)?.slice(0, 2) ?? []) {
        const known = served.get(link)
        if (known === undefined) served.set(link, new Set(elements))
        else for (const element of elements) known.add(element)
        if (all.size > 1) enough.add(link)
      }
    }
    for (const [link, elements] of hosts.byLink) {
      const known = served.get(link)
      if (known === undefined) served.set(link, new Set(elements))
      else for (const element of elements) known.add(element)
      if (endsOf(graph, link).some((end) => linksAt(end).length > 1)) enough.add(link)
    }
    for (const [link, elements] of served) {
      if (notApplicable(link, 'paths')) continue
      // Several lines, or several under one record, may run apart: the model does not say that they do not.
      if (enough.has(link) || (link.count ?? 1) > 1 || (link.paths ?? 0) > 1) report.holds(link)
      else if (link.paths === undefined || isSupposed(link, 'paths')) report.unknown(link, 'paths')
      else
        report.onePath(
          link,
          { link: link.name ?? link.id, served: namesOf([...elements]) },
          { field: 'paths', with: [...elements].slice(0, 20), ...(isCitable ? {} : { severity: 'info' }) },
        )
    }
  },
})

/** Whether the line of its agency serves a place: at the headquarters, or where neither place nor line of its own is told. */
function sitsWithAgency(place: Element<'site'> | undefined, own: readonly (readonly Link[])[]): boolean {
  return place === undefined ? own.every(({ length }) => length === 0) : place.kind === 'headquarters'
}

function endsOf(graph: ArchitectureGraph, link: Link): Stop[] {
  return [graph.target(link, 'from'), graph.target(link, 'to')].flatMap((end) =>
    end === undefined || graph.is(end, 'network') ? [] : [end as Stop],
  )
}

/** The agency that owns a system, when the model answers for it. */
function agencyOf(graph: ArchitectureGraph, system: System): Agency | undefined {
  const owner = graph.target(system, 'owner')
  return owner !== undefined && answersFor(graph, bodyOf(graph, owner)) ? owner : undefined
}

/** Tells the working TSLCD lines of a stop; a line inside the backbone, from network to network, is nobody's own. */
function tslcdLinks(graph: ArchitectureGraph): (stop: Stop | undefined) => readonly Link[] {
  const byStop = new Map<Stop, Link[]>()
  for (const link of graph.all('link')) {
    if (!works(graph, link) || !isTslcd(graph, link)) continue
    for (const end of new Set(endsOf(graph, link))) {
      const known = byStop.get(end)
      if (known === undefined) byStop.set(end, [link])
      else known.push(link)
    }
  }
  return (stop) => (stop === undefined ? [] : (byStop.get(stop) ?? []))
}

interface Served {
  /** What exchanges data from a place, by that place. */
  readonly byHost: ReadonlyMap<Host, ReadonlySet<Element>>
  /** What is said to exchange data over a line, by the line. */
  readonly byLink: ReadonlyMap<Link, ReadonlySet<Element>>
}

/** Whether a system exists to carry data between bodies. */
function carriesForOthers({ platformRole }: System): boolean {
  return DATA_PLATFORMS.has(platformRole) || platformRole === 'agent-node'
}

/** Where the traffic between bodies starts: sharing platforms wherever they stand, and what a data centre holds that exchanges over TSLCD. */
function servedBy(graph: ArchitectureGraph, tellUnplaced: (system: System) => void): Served {
  const byHost = new Map<Host, Set<Element>>()
  const byLink = new Map<Link, Set<Element>>()
  const add = <K>(map: Map<K, Set<Element>>, key: K, element: Element): void => {
    const known = map.get(key)
    if (known === undefined) map.set(key, new Set([element]))
    else known.add(element)
  }
  for (const system of graph.all('system')) {
    if (!carriesForOthers(system) || !inService(graph, system) || system.recordType === 'reference') continue
    const host = graph.target(system, 'hostedAt')
    if (host === undefined) tellUnplaced(system)
    else add(byHost, host, system)
  }
  for (const integration of graph.all('integration')) {
    if ((integration.over ?? []).length === 0) continue
    const sides = exchangeBetweenBodies(graph, integration)
    if (sides === undefined || !isBoundToShare(sides.fromBody) || !isBoundToShare(sides.toBody)) continue
    if (sides.fromBody === undefined || sides.toBody === undefined) continue
    const over = graph.targets(integration, 'over').filter((way) => isTslcd(graph, way))
    for (const [end, body] of [
      [sides.from, sides.fromBody],
      [sides.to, sides.toBody],
    ] as const) {
      if (!answersFor(graph, body)) continue
      for (const way of over) {
        // A line of one unit or commune is not that of a data centre.
        if (graph.is(way, 'link') && endsOf(graph, way).some((stop) => isCentral(graph, stop, body))) add(byLink, way, end)
      }
      const host = graph.is(end, 'system') || graph.is(end, 'database') ? graph.target(end, 'hostedAt') : undefined
      if (host !== undefined && over.some((way) => graph.is(way, 'network')) && isCentral(graph, host, body)) add(byHost, host, end)
    }
  }
  return { byHost, byLink }
}

/** Whether a stop is a data centre of a body, or the body itself. */
function isCentral(graph: ArchitectureGraph, stop: Stop, body: Agency): boolean {
  if (graph.is(stop, 'agency')) return stop === body
  const agency = agencyAt(graph, stop)
  if (agency !== undefined && bodyOf(graph, agency) !== body) return false
  if (graph.is(stop, 'infrastructure')) return CENTRES.has(stop.kind)
  return graph.is(stop, 'site') && (stop.kind === 'data-centre' || stop.kind === 'headquarters')
}
