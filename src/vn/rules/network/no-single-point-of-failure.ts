import { agencyAt, isSupposed } from '../../../model/access.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { privateNetwork, type Stop } from '../../../model/network.ts'
import { bodyOf, modelBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Agency = Element<'agency'>

/** Counting stops here: behind the backbone of a country stand all its systems, link after link. */
const MOST = 100

export default defineRule({
  code: 'NET-08',
  title: { vi: 'Không có đường truyền là điểm lỗi đơn', en: 'No link is a single point of failure' },
  why: {
    vi: 'Khi đường truyền duy nhất bị đứt, mọi hệ thống phía sau ngừng phục vụ cùng một lúc.',
    en: 'When the only link breaks, every system behind it stops at once.',
  },
  remedy: {
    vi: 'Bổ sung đường truyền thứ hai theo hướng khác, hoặc ghi “paths” nếu đường truyền đã có từ hai hướng vật lý; nếu không áp dụng, ghi lý do ở “notApplicable” (field: paths).',
    en: 'Add a second link on another route, or write "paths" where the link already runs over two physical paths; if it does not apply, give the reason under "notApplicable" (field: paths).',
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'info'),
  citations: [cite('QD-1425-2026', 'II.4.a')],
  examines: ['link'],
  /** Systems that must depend on a link before it is worth a finding. */
  options: { dependentSystems: 2 },
  messages: {
    onlyLink: {
      vi: 'Theo mô hình, “{link}” là đường duy nhất nối {cutOff} với phần còn lại của mạng; nếu đứt, {count} hệ thống bị ảnh hưởng: {systems}.',
      en: 'In the model, "{link}" is the only way between {cutOff} and the rest of the network; if it breaks, {count} systems are affected: {systems}.',
    },
  },
  check({ graph, report, options }) {
    const network = privateNetwork(graph)
    const dependentOn = dependents(graph)
    const passes = (link: Element<'link'>): boolean =>
      // Where the author supposes the ends of a link, nobody told that there is no other.
      link.kind === 'lan' || isSupposed(link, 'from', 'to') || standsForMany(graph, link) || notApplicable(link, 'paths')
    const alone = new Set<Element<'link'>>()
    const seen = new Set<number | undefined>()
    for (const core of cores(graph)) {
      seen.add(network.partOf(core))
      for (const { link, cutOff } of network.singlePointsOfFailure(core)) {
        alone.add(link)
        if (passes(link)) continue
        const systems = dependentOn(cutOff)
        if (systems.length < options.dependentSystems) continue
        const agencies = cutOff.filter((stop): stop is Agency => graph.is(stop, 'agency'))
        const behind = agencies.length > 0 ? agencies : cutOff
        const data = {
          link: link.name ?? link.id,
          cutOff: namesOf(behind),
          count: systems.length < MOST ? systems.length : `${MOST}+`,
          systems: namesOf(systems),
        }
        report.onlyLink(link, data, { with: [...behind.slice(0, 5), ...systems.slice(0, 5)] })
      }
    }
    // An only link on which too few systems are known to depend is left open: the model may not tell who uses them.
    for (const link of network.links) {
      const end = graph.target(link, 'from')
      if (end !== undefined && seen.has(network.partOf(end)) && !alone.has(link) && !passes(link)) report.holds(link)
    }
  },
})

/** One stop in each part of the network from which the rest is seen: the TSLCD where several bodies share a part, else the body, or a unit at its headquarters. */
function cores(graph: ArchitectureGraph): Stop[] {
  const network = privateNetwork(graph)
  const described = modelBody(graph)
  const seats = new Map<number | undefined, { stop: Stop; body: Agency; shared: boolean }>()
  const sit = (stop: Agency, body: Agency): void => {
    if (!answersFor(graph, body) || !network.isAttached(stop)) return
    const part = network.partOf(stop)
    const seat = seats.get(part)
    if (seat === undefined) seats.set(part, { stop, body, shared: false })
    else if (seat.body !== body) seats.set(part, body === described ? { stop, body, shared: true } : { ...seat, shared: true })
  }
  const agencies = graph.all('agency')
  for (const agency of agencies) if (bodyOf(graph, agency) === agency) sit(agency, agency)
  for (const agency of agencies) if (agency.location === 'headquarters') sit(agency, bodyOf(graph, agency))
  for (const tslcd of graph.all('network')) {
    const seat = tslcd.kind === 'tslcd' ? seats.get(network.partOf(tslcd)) : undefined
    if (seat?.shared) seat.stop = tslcd
  }
  return [...seats.values()].map(({ stop }) => stop)
}

/** Whether a record counts several links, or ends at a counted group: then it shows no single line. */
function standsForMany(graph: ArchitectureGraph, link: Element<'link'>): boolean {
  if ((link.count ?? 1) > 1) return true
  return [graph.target(link, 'from'), graph.target(link, 'to')].some(
    (end) => end !== undefined && ((end.count ?? 1) > 1 || (agencyAt(graph, end)?.count ?? 1) > 1),
  )
}

/** Tells the systems in service that agencies behind a link own or use, or that are hosted there; no more than `MOST`. */
function dependents(graph: ArchitectureGraph): (stops: readonly Stop[]) => Element<'system'>[] {
  const known = new Map<Stop, readonly Element<'system'>[]>()
  const working = (stop: Stop, found: () => readonly Element<'system'>[]): readonly Element<'system'>[] => {
    let systems = known.get(stop)
    if (systems === undefined)
      known.set(
        stop,
        (systems = found()
          .filter((system) => inService(graph, system))
          .slice(0, MOST)),
      )
    return systems
  }
  return (stops) => {
    const systems = new Set<Element<'system'>>()
    const users = new Set<Agency>()
    const add = (found: readonly Element<'system'>[]): void => {
      for (const system of found) if (systems.size < MOST) systems.add(system)
    }
    for (const stop of stops) {
      if (systems.size === MOST) break
      if (graph.is(stop, 'agency')) {
        add(graph.sources('system', 'owner', stop).filter((system) => inService(graph, system)))
        for (
          let at: Agency | undefined = stop;
          at !== undefined && !users.has(at) && systems.size < MOST;
          at = graph.target(at, 'parent')
        ) {
          const user = at
          users.add(user)
          add(working(user, () => graph.sources('system', 'coverage', user)))
        }
      } else if (!graph.is(stop, 'network')) add(working(stop, () => graph.sources('system', 'hostedAt', stop)))
    }
    return [...systems]
  }
}
