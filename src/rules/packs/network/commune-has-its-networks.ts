import { isPlanned } from '../../../model/access.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { privateNetwork, type Stop } from '../../../model/network.ts'
import { bodyOf } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable, works } from '../../../model/service.ts'
import { cite, defineRule } from '../../define.ts'

type Agency = Element<'agency'>
type Link = Element<'link'>

/** The essential networks of a commune (HTS7), by the kind of network or link that shows them. */
const ESSENTIAL = ['lan', 'internet', 'tslcd'] as const
type Essential = (typeof ESSENTIAL)[number]

export default defineRule({
  code: 'NET-03',
  title: { vi: 'Cấp xã có mạng nội bộ, Internet và Mạng TSLCD', en: 'A commune has a LAN, the Internet and TSLCD' },
  why: {
    vi: 'Thiếu một trong ba mạng, cấp xã không dùng được đầy đủ nền tảng dùng chung của Trung ương và của tỉnh.',
    en: 'Without all three a commune cannot use the shared platforms of the centre and the province to the full.',
  },
  remedy: {
    vi: 'Khai đường truyền và mạng của cấp xã ở “links”, “networks”, hoặc lập kế hoạch nối phần còn thiếu; nếu không áp dụng, ghi lý do ở “notApplicable” (field: lan, internet hoặc tslcd).',
    en: 'Declare the links and networks of the commune under "links" and "networks", or plan what is missing; if one does not apply, give the reason under "notApplicable" (field: lan, internet or tslcd).',
  },
  statement: 'target',
  withoutNorm: 'skip',
  severity: { 'vn-digital-1.0': 'warning' },
  citations: [cite('QD-1425-2026', 'PL I.4.1.1.3')],
  messages: {
    missing: {
      vi: '“{commune}” chưa thể hiện đủ mạng thiết yếu của cấp xã; còn thiếu: {networks}.',
      en: '"{commune}" does not show all essential networks of a commune; missing: {networks}.',
    },
    planned: {
      vi: '“{commune}” còn mạng thiết yếu mới dự kiến: {networks}.',
      en: 'Essential networks of "{commune}" are planned only: {networks}.',
      severity: 'info',
    },
  },
  check({ graph, report }) {
    const communes = graph.all('agency').filter((agency) => agency.level === 'commune' && inService(graph, agency) && answersFor(graph, bodyOf(graph, agency)))
    if (communes.length === 0) return
    const network = privateNetwork(graph)
    const tables = linkTables(graph)
    const withTslcd = new Set(graph.all('network').filter(({ kind }) => kind === 'tslcd').map((one) => network.partOf(one)))
    const shown = communes.map((commune) => ({ commune, ...surroundings(graph, commune, tables) }))
    if (!shown.some(({ told }) => told)) {
      report.unknown<'link'>(null, 'from')
      return
    }
    // A LAN is often left out of a model of a whole province; it is asked for where the model records LANs of communes at all.
    const asked = ESSENTIAL.filter((kind) => kind !== 'lan' || shown.some(({ has, coming }) => has.has('lan') || coming.has('lan')))
    const internetOf = new Map<Agency, boolean>()
    for (const { commune, has, coming } of shown) {
      if (withTslcd.has(network.partOf(commune))) has.add('tslcd')
      const missing = asked.filter((kind) => !has.has(kind) && !notApplicable(commune, kind))
      if (missing.includes('internet') && internetFromAbove(commune)) missing.splice(missing.indexOf('internet'), 1)
      if (missing.length === 0) continue
      const data = { commune: commune.name, networks: missing.map((kind) => ({ term: `network.kind.${kind}` })) }
      if (missing.every((kind) => coming.has(kind))) report.planned(commune, data)
      else report.missing(commune, data)
    }

    /** Whether an agency above gives its Internet line over a private path, as provinces do that manage it centrally. */
    function internetFromAbove(commune: Agency): boolean {
      const seen = new Set([commune])
      for (let above = graph.target(commune, 'parent'); above !== undefined && !seen.has(above); above = graph.target(above, 'parent')) {
        seen.add(above)
        let open = internetOf.get(above)
        if (open === undefined) internetOf.set(above, (open = surroundings(graph, above, tables).has.has('internet')))
        if (open && network.partOf(above) === network.partOf(commune)) return true
      }
      return false
    }
  },
})

interface Tables {
  /** Links at each end, working or not. */
  readonly links: ReadonlyMap<string, readonly Link[]>
}

function linkTables(graph: ArchitectureGraph): Tables {
  const links = new Map<string, Link[]>()
  for (const link of graph.all('link')) {
    for (const end of new Set([link.from, link.to])) {
      const list = links.get(end)
      if (list === undefined) links.set(end, [link])
      else list.push(link)
    }
  }
  return { links }
}

/** Which essential networks an agency has, and which are to come: over its own links, and over those of the local networks it is on. */
function surroundings(graph: ArchitectureGraph, agency: Agency, { links }: Tables): { readonly has: Set<Essential>; readonly coming: Set<Essential>; readonly told: boolean } {
  const has = new Set<Essential>()
  const coming = new Set<Essential>()
  const own = graph.sources('network', 'owner', agency)
  const sites = graph.sources('site', 'agency', agency)
  const stops = new Map<string, Stop>()
  for (const stop of [agency, ...sites, ...own, ...graph.sources('infrastructure', 'owner', agency)]) stops.set(stop.id, stop)
  for (const site of sites) for (const infrastructure of graph.sources('infrastructure', 'site', site)) stops.set(infrastructure.id, infrastructure)
  let told = own.length > 0
  for (const network of own) if (network.kind === 'lan') (inService(graph, network) ? has : coming).add('lan')
  for (const stop of [...stops.values()]) {
    for (const link of links.get(stop.id) ?? []) {
      told = true
      const working = works(graph, link)
      if (!working && !isPlanned(link)) continue
      note(link, stop, working)
    }
  }
  return { has, coming, told }

  function note(link: Link, stop: Stop, working: boolean): void {
    const table = working ? has : coming
    const far = graph.target(link, link.from === stop.id ? 'to' : 'from')
    const network = far !== undefined && graph.is(far, 'network') ? far : undefined
    for (const kind of ESSENTIAL) if (link.kind === kind || network?.kind === kind) table.add(kind)
    if (network?.kind !== 'lan' || stops.has(network.id)) return
    stops.set(network.id, network)
    // One step on: the lines that leave the local network serve everyone on it.
    for (const next of links.get(network.id) ?? []) if (next !== link && works(graph, next)) note(next, network, working)
  }
}
