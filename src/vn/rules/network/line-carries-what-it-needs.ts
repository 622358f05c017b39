import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { linesOutOf, type Place, siteOf, stopsAt } from '../../../model/lines.ts'
import { namesOf } from '../../../model/names.ts'
import { isOwn } from '../../../model/own.ts'
import { inService, notApplicable, works } from '../../../model/service.ts'
import { defineRule, since } from '../../rule.ts'

type Link = Element<'link'>
type Needing = Element<'system' | 'integration'>

export default defineRule({
  code: 'NET-12',
  title: {
    vi: 'Băng thông đủ cho những gì ghi là cần đến nó',
    en: 'Lines carry what is told to need them',
  },
  why: {
    vi: 'Tổng băng thông cần vượt băng thông của đường truyền thì giờ cao điểm hệ thống chậm hoặc nghẽn.',
    en: 'Where more is needed than a line carries, systems are slow or stuck at the busiest hour.',
  },
  remedy: {
    do: { vi: 'Nâng băng thông của đường truyền, hoặc thêm đường truyền.', en: 'Raise the bandwidth of the line, or add a line.' },
    write: {
      vi: 'Ghi “{field:bandwidthMbps}” mới, hoặc sửa “{field:requiredMbps}” nếu ghi thừa; nếu không áp dụng, ghi {exempt:bandwidthMbps|lý do ở “notApplicable” (field: bandwidthMbps) của đường truyền}.',
      en: 'Write the new "{field:bandwidthMbps}", or correct "{field:requiredMbps}" where too much is told; if it does not apply, {exempt:bandwidthMbps|give the reason under "notApplicable" (field: bandwidthMbps) of the link}.',
    },
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'info'),
  citations: [],
  examines: ['link', 'infrastructure', 'site'],
  messages: {
    tooNarrow: {
      vi: '“{link}” có băng thông {bandwidth} Mbps, nhưng các kết nối chỉ chạy trên đường này cần {needed} Mbps: {users}.',
      en: '"{link}" carries {bandwidth} Mbps, but the connections that run over it alone need {needed} Mbps: {users}.',
    },
    placeTooNarrow: {
      vi: 'Các đường ra ngoài của “{place}” có tổng băng thông {bandwidth} Mbps, nhưng các hệ thống đặt ở đó cần {needed} Mbps: {users}.',
      en: 'The lines out of "{place}" carry {bandwidth} Mbps together, but the systems that stand there need {needed} Mbps: {users}.',
    },
  },
  check({ graph, report }) {
    for (const [link, users] of connectionsByLink(graph)) {
      if (notApplicable(link, 'bandwidthMbps') || (link.count ?? 1) > 1) continue
      const needed = sum(users)
      const { bandwidthMbps: bandwidth } = link
      if (bandwidth === undefined) report.unknown(link, 'bandwidthMbps')
      else if (needed <= bandwidth) report.holds(link)
      else
        report.tooNarrow(
          link,
          { link: link.name ?? link.id, bandwidth, needed, users: namesOf(users) },
          { field: 'bandwidthMbps', with: users.slice(0, 20) },
        )
    }
    for (const [place, users] of systemsByPlace(graph)) {
      const lines = linesOutOf(graph, stopsAt(graph, place)).filter((line) => !notApplicable(line, 'bandwidthMbps'))
      const open = lines.find(({ bandwidthMbps }) => bandwidthMbps === undefined)
      if (lines.length === 0) continue
      if (open !== undefined) {
        report.unknown(open, 'bandwidthMbps')
        continue
      }
      const bandwidth = round(lines.reduce((all, line) => all + line.bandwidthMbps!, 0))
      const needed = sum(users)
      if (needed <= bandwidth) report.holds(place)
      else
        report.placeTooNarrow(
          place,
          { place: place.name, bandwidth, needed, users: namesOf(users) },
          { with: [...lines.slice(0, 20), ...users.slice(0, 20)] },
        )
    }
  },
})

/** Thousandths of what is added up say nothing. */
const round = (sum: number): number => Math.round(sum * 1000) / 1000

const sum = (users: readonly Needing[]): number => round(users.reduce((all, { requiredMbps }) => all + (requiredMbps ?? 0), 0))

/** Connections that tell what they need, by the one line they run over; where several ways are named, how they share is not told. */
function connectionsByLink(graph: ArchitectureGraph): ReadonlyMap<Link, Element<'integration'>[]> {
  const found = new Map<Link, Element<'integration'>[]>()
  for (const integration of graph.all('integration')) {
    if (integration.requiredMbps === undefined || !works(graph, integration)) continue
    const ways = graph.targets(integration, 'over')
    const [way] = ways
    if (ways.length !== 1 || way === undefined || !graph.is(way, 'link') || !works(graph, way)) continue
    const known = found.get(way)
    if (known === undefined) found.set(way, [integration])
    else known.push(integration)
  }
  return found
}

function systemsByPlace(graph: ArchitectureGraph): ReadonlyMap<Place, Element<'system'>[]> {
  const found = new Map<Place, Element<'system'>[]>()
  for (const system of graph.all('system')) {
    if (system.requiredMbps === undefined || !isOwn(graph, system)) continue
    const host = graph.target(system, 'hostedAt')
    if (host === undefined || !inService(graph, host)) continue
    const place = siteOf(graph, host)
    const known = found.get(place)
    if (known === undefined) found.set(place, [system])
    else known.push(system)
  }
  return found
}
