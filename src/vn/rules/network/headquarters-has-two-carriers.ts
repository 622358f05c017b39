import { spelling } from '../../../fold.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { hostedAtAll, linesOutOf, servedBy } from '../../../model/lines.ts'
import { namesOf } from '../../../model/names.ts'
import { bodyOf } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { defineRule, since } from '../../rule.ts'

type Link = Element<'link'>
type Seat = Element<'site' | 'agency'>

export default defineRule({
  code: 'NET-09',
  title: {
    vi: 'Đường truyền của trụ sở không thuộc một nhà mạng duy nhất',
    en: 'The lines of a headquarters are not all with one carrier',
  },
  why: {
    vi: 'Mọi đường truyền cùng một nhà mạng thì một sự cố của nhà mạng làm trụ sở mất liên lạc, dù có nhiều đường.',
    en: 'Where all lines are with one carrier, one failure there cuts the headquarters off however many lines it has.',
  },
  remedy: {
    do: { vi: 'Thuê ít nhất một đường của nhà mạng khác.', en: 'Rent at least one line from another carrier.' },
    write: {
      vi: 'Ghi “{field:carrier}” của đường truyền đó; nếu đã có phương án khác, ghi {exempt:name|lý do ở “notApplicable” của trụ sở (field: name)}.',
      en: 'Write the "{field:carrier}" of that line; where there is another arrangement, {exempt:name|give the reason under "notApplicable" of the headquarters (field: name)}.',
    },
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'info'),
  citations: [],
  examines: ['site', 'agency'],
  messages: {
    oneCarrier: {
      vi: '{count} đường truyền của trụ sở “{seat}” đều do “{carrier}” cung cấp: {links}.',
      en: 'All {count} lines of headquarters "{seat}" are with "{carrier}": {links}.',
    },
    cutsOff: {
      vi: '{count} đường truyền của trụ sở “{seat}” đều do “{carrier}” cung cấp: {links}; nhà mạng này ngừng thì từ ngoài không tới được {systems} hệ thống đặt ở đó, phục vụ {services} dịch vụ.',
      en: 'All {count} lines of headquarters "{seat}" are with "{carrier}": {links}; if that carrier fails, nobody outside reaches the {systems} systems that stand there, which serve {services} services.',
    },
  },
  check({ graph, report }) {
    for (const { seat, links, systems } of seats(graph)) {
      if (notApplicable(seat, 'name')) continue
      // With one line, the line itself is the single point of failure, which NET-08 says.
      if (links.length < 2) continue
      const carriers = new Map(links.map(({ carrier }) => [spelling(carrier ?? ''), carrier]))
      if (carriers.has('')) {
        // Lines without a carrier leave it open only where the others do not settle it.
        if (carriers.size === 2) report.unknown<'link'>(null, 'carrier')
        else if (carriers.size > 2) report.holds(seat)
      } else if (carriers.size > 1) report.holds(seat)
      else {
        const [carrier] = carriers.values()
        const data = { seat: seat.name, count: links.length, carrier: carrier!, links: namesOf(links) }
        const services = servedBy(graph, systems)
        if (systems.length === 0) report.oneCarrier(seat, data, { with: links.slice(0, 20) })
        else
          report.cutsOff(
            seat,
            { ...data, systems: systems.length, services: services.length },
            { with: [...links.slice(0, 20), ...services.slice(0, 20)] },
          )
      }
    }
  },
})

interface Seated {
  readonly seat: Seat
  readonly links: readonly Link[]
  /** Systems in service that stand there. */
  readonly systems: readonly Element<'system'>[]
}

/** Each headquarters with its working lines to the outside: those of its site, and those of the body where no site is told for them. */
function seats(graph: ArchitectureGraph): readonly Seated[] {
  const found: Seated[] = []
  const seated = new Set<Element>()
  for (const site of graph.all('site')) {
    if (site.kind !== 'headquarters' || !inService(graph, site)) continue
    const agency = graph.target(site, 'agency')
    if (agency === undefined || !answersFor(graph, bodyOf(graph, agency))) continue
    seated.add(agency)
    const infrastructures = graph.sources('infrastructure', 'site', site)
    found.push({
      seat: site,
      links: linesOutOf(graph, [site, agency, ...infrastructures]),
      systems: hostedAtAll(graph, [site, ...infrastructures]),
    })
  }
  for (const agency of graph.all('agency')) {
    if (seated.has(agency) || bodyOf(graph, agency) !== agency || !answersFor(graph, agency) || !inService(graph, agency)) continue
    found.push({ seat: agency, links: linesOutOf(graph, [agency]), systems: [] })
  }
  return found
}
