import { addTo } from '../../collections.ts'
import { isPlanned, unitAccess } from '../../model/access.ts'
import type { Element } from '../../model/element.ts'
import type { ArchitectureGraph } from '../../model/graph.ts'
import { describesNetwork, type Stop } from '../../model/network.ts'
import { works } from '../../model/service.ts'
import { nameOf, subtitleOf } from '../caption.ts'
import { conditionOf, markOf } from '../condition.ts'
import type { Box, Entry, Group, Label, Line, Look, View } from '../define.ts'
import { legendFor } from '../legend.ts'

type Agency = Element<'agency'>
type Link = Element<'link'>

const LOOKS: Readonly<Record<'agency' | 'site' | 'network' | 'infrastructure', Look>> = {
  agency: { shape: 'box', tone: 'organisation' },
  site: { shape: 'rounded', tone: 'organisation' },
  network: { shape: 'pill', tone: 'network' },
  infrastructure: { shape: 'slanted', tone: 'network' },
}

const UNLINKED: Group = { id: 'group:unlinked', label: { vi: 'Không ghi đường truyền riêng', en: 'No link of their own recorded' } }

const CUT: ReadonlySet<Link['status']> = new Set(['not-connected', 'ended'])

const LEGEND: readonly Entry[] = [
  { box: LOOKS.agency, label: { term: 'kind.agency' } },
  { box: LOOKS.site, label: { term: 'kind.site' } },
  { box: LOOKS.network, label: { term: 'kind.network' } },
  { box: LOOKS.infrastructure, label: { term: 'kind.infrastructure' } },
  { box: { ...LOOKS.agency, state: 'planned' }, label: { vi: 'nét đứt: chưa có, dự kiến', en: 'dashed: not there yet, planned' } },
  { box: { ...LOOKS.agency, state: 'ended' }, label: { vi: 'nét chấm: đã dừng, không còn dùng', en: 'dotted: ended, no longer used' } },
  { box: { ...LOOKS.agency, alert: true }, label: { vi: '(!) chưa nối vào mạng riêng', en: '(!) not on the private network' } },
  { line: { stroke: 'solid', head: 'none' }, label: { vi: 'đường truyền đang khai thác', en: 'link in use' } },
  { line: { stroke: 'dashed', head: 'none' }, label: { vi: 'đường truyền dự kiến', en: 'planned link' } },
  { line: { stroke: 'dashed', head: 'cross' }, label: { vi: 'chưa kết nối hoặc đã dừng', en: 'not connected or ended' } },
]

export default {
  id: 'network',
  title: { vi: 'Mạng và đường truyền', en: 'Networks and links' },
  summary: {
    vi: 'Cơ quan, địa điểm, hạ tầng nối với nhau và với các mạng bằng đường truyền nào; đường dự kiến hoặc chưa kết nối vẽ nét đứt, đơn vị không có đường truyền đứng riêng.',
    en: 'Which links join agencies, sites and infrastructures with each other and with networks; planned and missing links are dashed, agencies without a link stand apart.',
  },
  draw(graph) {
    const places = placesOf(graph)
    const lines = graph.all('link').flatMap((link) => lineOf(graph, link))
    const touched = new Set(lines.flatMap(({ from, to }) => [from, to]))
    const linked = agenciesWithLinks(graph, places, touched)
    const detached = new Set(
      unitAccess(graph).flatMap(({ units }) => units.filter(({ state }) => state === 'detached').map(({ unit }) => unit)),
    )
    const tells = describesNetwork(graph)

    const boxes: Box[] = []
    const groups: Group[] = []
    let above = 0
    let unlinked = false
    for (const agency of graph.all('agency')) {
      const own = places.get(agency) ?? []
      const box = { ...boxOf(graph, agency, 'agency', { term: `agency.level.${agency.level}` }), ...alertOf(graph, agency, detached) }
      if (own.length > 0) {
        const group = `agency:${agency.id}`
        groups.push({ id: group, label: nameOf(agency) })
        // The frame names the agency; a box of its own is for its own links and for what must be marked.
        if (touched.has(agency.id) || detached.has(agency)) boxes.push({ ...box, group })
        for (const { place, kind, details } of own) boxes.push({ ...boxOf(graph, place, kind, details), group })
      } else if (touched.has(agency.id)) boxes.push(box)
      else if (!tells) continue
      else if (linked.has(agency)) above++
      else {
        unlinked = true
        boxes.push({ ...box, group: UNLINKED.id })
      }
    }
    if (unlinked) groups.push(UNLINKED)
    for (const network of graph.all('network')) {
      boxes.push(
        boxOf(
          graph,
          network,
          'network',
          { term: `network.kind.${network.kind}` },
          touched.has(network.id) ? undefined : { vi: 'không có đường truyền nào', en: 'no link' },
        ),
      )
    }
    const placed = new Set(boxes.map(({ id }) => id))
    for (const infrastructure of graph.all('infrastructure'))
      if (!placed.has(infrastructure.id))
        boxes.push(boxOf(graph, infrastructure, 'infrastructure', { term: `infrastructure.kind.${infrastructure.kind}` }))
    for (const site of graph.all('site'))
      if (!placed.has(site.id)) boxes.push(boxOf(graph, site, 'site', { term: `site.kind.${site.kind}` }))

    const notes: Label[] = []
    if (!tells) notes.push({ vi: 'Mô hình không ghi mạng hay đường truyền nào.', en: 'The model records no network and no link.' })
    if (above > 0) {
      notes.push({
        phrase: {
          vi: 'Cơ quan chỉ có đường truyền ở đơn vị bên dưới, không vẽ riêng: {count}.',
          en: 'Agencies whose links are those of their units, not drawn apart: {count}.',
        },
        data: { count: above },
      })
    }
    const endless = graph.all('link').length - lines.length
    if (endless > 0) {
      notes.push({
        phrase: {
          vi: 'Đường truyền có đầu không tìm thấy trong mô hình, không vẽ: {count}.',
          en: 'Links with an end that the model does not have, not drawn: {count}.',
        },
        data: { count: endless },
      })
    }
    return {
      title: this.title,
      subtitle: subtitleOf(graph),
      summary: this.summary,
      direction: 'right',
      groups,
      boxes,
      lines,
      legend: legendFor(LEGEND, boxes, lines),
      notes,
    }
  },
} satisfies View

interface Place {
  readonly place: Element<'site' | 'infrastructure'>
  readonly kind: 'site' | 'infrastructure'
  readonly details: Label
}

/** Sites of an agency, and the infrastructures at them or owned by it. */
function placesOf(graph: ArchitectureGraph): Map<Agency, Place[]> {
  const places = new Map<Agency, Place[]>()
  const add = (agency: Agency | undefined, place: Place): void => {
    if (agency === undefined) return
    addTo(places, agency, place)
  }
  for (const site of graph.all('site'))
    add(graph.target(site, 'agency'), { place: site, kind: 'site', details: { term: `site.kind.${site.kind}` } })
  for (const one of graph.all('infrastructure')) {
    const site = graph.target(one, 'site')
    const agency = site === undefined ? graph.target(one, 'owner') : graph.target(site, 'agency')
    const told = site === undefined || agency === undefined || graph.countSources('site', 'agency', agency) < 2 ? '' : nameOf(site)
    add(agency, { place: one, kind: 'infrastructure', details: [{ term: `infrastructure.kind.${one.kind}` }, told] })
  }
  return places
}

/** Agencies that a link touches, themselves, at their places or at a unit below them. Each agency is looked at once. */
function agenciesWithLinks(
  graph: ArchitectureGraph,
  places: ReadonlyMap<Agency, readonly Place[]>,
  touched: ReadonlySet<string>,
): ReadonlySet<Agency> {
  const linked = new Set<Agency>()
  for (const agency of graph.all('agency')) {
    if (!touched.has(agency.id) && !(places.get(agency) ?? []).some(({ place }) => touched.has(place.id))) continue
    for (let at: Agency | undefined = agency; at !== undefined && !linked.has(at); at = graph.target(at, 'parent')) linked.add(at)
  }
  return linked
}

function boxOf(
  graph: ArchitectureGraph,
  stop: Stop,
  kind: 'agency' | 'site' | 'network' | 'infrastructure',
  details: Label,
  also?: Label,
): Box {
  const { state, mark } = conditionOf(graph, stop)
  const count = stop.count ?? 1
  const copies: Label = count > 1 ? { phrase: { vi: '× {count}', en: '× {count}' }, data: { count } } : ''
  return { id: stop.id, label: nameOf(stop), details: [details, copies], kind, ...LOOKS[kind], state, ...markOf(mark, also) }
}

function alertOf(
  graph: ArchitectureGraph,
  agency: Agency,
  detached: ReadonlySet<Agency>,
): { readonly alert?: boolean; readonly mark?: Label } {
  if (!detached.has(agency)) return {}
  return {
    alert: true,
    ...markOf(conditionOf(graph, agency).mark, { vi: '(!) chưa nối vào mạng riêng', en: '(!) not on the private network' }),
  }
}

/** A link as a line of its own, however many there are between two stops. */
function lineOf(graph: ArchitectureGraph, link: Link): Line[] {
  const from = graph.target(link, 'from')
  const to = graph.target(link, 'to')
  if (from === undefined || to === undefined) return []
  const { bandwidthMbps, carrier, paths, status } = link
  const working = works(graph, link)
  const label: Label = [
    { term: `link.kind.${link.kind}` },
    bandwidthMbps === undefined ? '' : { phrase: { vi: '{rate} Mbps', en: '{rate} Mbps' }, data: { rate: bandwidthMbps } },
    paths === undefined || paths < 2 ? '' : { phrase: { vi: '{paths} hướng độc lập', en: '{paths} separate paths' }, data: { paths } },
    carrier ?? '',
    status === undefined || status === 'in-use' ? (conditionOf(graph, link).mark ?? '') : { term: `link.status.${status}` },
  ]
  return [
    {
      from: from.id,
      to: to.id,
      stroke: working && !isPlanned(link) ? 'solid' : 'dashed',
      head: CUT.has(status) ? 'cross' : 'none',
      label,
      kind: 'link',
    },
  ]
}
