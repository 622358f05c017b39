import { isPlanned } from '../../../model/access.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { privateNetwork, type Stop } from '../../../model/network.ts'
import { bodyOf } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable, works } from '../../../model/service.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Agency = Element<'agency'>

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
    do: { vi: 'Nối phần còn thiếu, hoặc lập kế hoạch nối.', en: 'Connect what is missing, or plan it.' },
    write: {
      vi: 'Khai đường truyền và mạng của cấp xã ở “{field:links}”, “{field:networks}”, kể cả khi mới dự kiến; nếu không áp dụng, ghi {exempt:|lý do ở “notApplicable” (field: lan, internet hoặc tslcd)}.',
      en: 'Declare the links and networks of the commune under "{field:links}" and "{field:networks}", planned ones too; if one does not apply, {exempt:|give the reason under "notApplicable" (field: lan, internet or tslcd)}.',
    },
  },
  statement: 'target',
  withoutNorm: 'skip',
  severity: since('vn-digital-1.0', 'warning'),
  citations: [cite('QD-1425-2026', 'PL I.4.1.1.3')],
  examines: ['agency'],
  repeats: { kind: 'agency', of: ['NET-02', 'NET-01'] },
  scopes: ['commune'],
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
    const communes = graph
      .all('agency')
      .filter((agency) => agency.level === 'commune' && inService(graph, agency) && answersFor(graph, bodyOf(graph, agency)))
    if (communes.length === 0) return
    const network = privateNetwork(graph)
    const linesAt = lines(graph)
    const withTslcd = new Set(
      graph
        .all('network')
        .filter(({ kind }) => kind === 'tslcd')
        .map((one) => network.partOf(one)),
    )
    const shown = communes.map((commune) => ({ commune, ...surroundings(graph, commune, linesAt) }))
    if (!shown.some(({ told }) => told)) {
      report.unknown(null, 'links')
      return
    }
    // Models of a whole province often leave out LANs or the Internet: each is asked for where the model records it at all.
    const recorded = {
      tslcd: true,
      lan: shown.some(({ has, coming }) => has.has('lan') || coming.has('lan')),
      internet: recordsInternet(graph),
    }
    const asked = ESSENTIAL.filter((kind) => recorded[kind])
    const above = new Map<Agency, Surroundings>()
    for (const { commune, has, coming, parts, told } of shown) {
      if (!told) {
        report.unknown(commune, 'links')
        continue
      }
      if ([...parts].some((part) => withTslcd.has(part))) has.add('tslcd')
      const wanting = ESSENTIAL.filter(
        (kind) => !has.has(kind) && !notApplicable(commune, kind) && !(kind === 'internet' && internetFromAbove(commune, parts)),
      )
      if (wanting.length === 0 && has.size > 0) report.holds(commune)
      const missing = wanting.filter((kind) => asked.includes(kind))
      if (missing.length === 0) continue
      const data = { commune: commune.name, networks: missing.map((kind) => ({ term: `network.kind.${kind}` })) }
      if (missing.every((kind) => coming.has(kind))) report.planned(commune, data)
      else report.missing(commune, data)
    }

    /** Whether an agency above gives its Internet line over a private path, as provinces do that manage it centrally. */
    function internetFromAbove(commune: Agency, parts: ReadonlySet<number | undefined>): boolean {
      const seen = new Set([commune])
      for (let at = graph.target(commune, 'parent'); at !== undefined && !seen.has(at); at = graph.target(at, 'parent')) {
        seen.add(at)
        let giver = above.get(at)
        if (giver === undefined) above.set(at, (giver = surroundings(graph, at, linesAt)))
        if (giver.has.has('internet') && [...giver.parts].some((part) => parts.has(part))) return true
      }
      return false
    }
  },
})

function recordsInternet(graph: ArchitectureGraph): boolean {
  return graph.all('network').some(({ kind }) => kind === 'internet') || graph.all('link').some(({ kind }) => kind === 'internet')
}

/** What the links at a stop show: essential networks it has and is to have, and the local networks it is on. */
interface Lines {
  readonly has: Set<Essential>
  readonly coming: Set<Essential>
  readonly lans: Element<'network'>[]
}

function lines(graph: ArchitectureGraph): ReadonlyMap<string, Lines> {
  const known = new Map<string, Lines>()
  for (const link of graph.all('link')) {
    const working = works(graph, link)
    for (const [near, far] of [
      [link.from, graph.target(link, 'to')],
      [link.to, graph.target(link, 'from')],
    ] as const) {
      let at = known.get(near)
      if (at === undefined) known.set(near, (at = { has: new Set(), coming: new Set(), lans: [] }))
      if (!working && !isPlanned(link)) continue
      const network = far !== undefined && graph.is(far, 'network') ? far : undefined
      for (const kind of ESSENTIAL) if (link.kind === kind || network?.kind === kind) (working ? at.has : at.coming).add(kind)
      if (working && network?.kind === 'lan') at.lans.push(network)
    }
  }
  return known
}

interface Surroundings {
  readonly has: Set<Essential>
  readonly coming: Set<Essential>
  /** Parts of the private network it lies in. */
  readonly parts: ReadonlySet<number | undefined>
  /** Whether the model records any link or network of it. */
  readonly told: boolean
}

/** Which essential networks an agency has and is to have: over its own links, those of its sites, infrastructures and networks, and one step on over its local networks. */
function surroundings(graph: ArchitectureGraph, agency: Agency, linesAt: ReadonlyMap<string, Lines>): Surroundings {
  const has = new Set<Essential>()
  const coming = new Set<Essential>()
  const own = graph.sources('network', 'owner', agency)
  const sites = graph.sources('site', 'agency', agency)
  const stops = new Set<Stop>([agency, ...sites, ...own, ...graph.sources('infrastructure', 'owner', agency)])
  for (const site of sites) for (const infrastructure of graph.sources('infrastructure', 'site', site)) stops.add(infrastructure)
  for (const network of own) if (network.kind === 'lan') (inService(graph, network) ? has : coming).add('lan')
  let told = own.length > 0
  for (const stop of [...stops]) {
    const at = linesAt.get(stop.id)
    if (at === undefined) continue
    told = true
    for (const lan of at.lans) stops.add(lan)
  }
  for (const stop of stops) {
    for (const kind of linesAt.get(stop.id)?.has ?? []) has.add(kind)
    for (const kind of linesAt.get(stop.id)?.coming ?? []) coming.add(kind)
  }
  const network = privateNetwork(graph)
  return { has, coming, parts: new Set([...stops].map((stop) => network.partOf(stop))), told }
}
