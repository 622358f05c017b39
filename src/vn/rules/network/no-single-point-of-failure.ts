import { secondWayRemedies, secondWaysRemedies } from '../../../impact/remedies.ts'
import { agencyAt, isSupposed } from '../../../model/access.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import type { Forest } from '../../../model/multigraph.ts'
import { namesOf } from '../../../model/names.ts'
import { type PrivateNetwork, privateNetwork, type Stop } from '../../../model/network.ts'
import { coresOf, ownParts, peopleAt } from '../../../model/seats.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Agency = Element<'agency'>
type Link = Element<'link'>
type System = Element<'system'>

/** Counting systems stops here: behind the backbone of a country stand all of them, link after link. */
const MOST = 100

/** Names in a sentence. */
const NAMED = 5

/** From so many alike, the only lines of places around one stop are one thing to mend. */
const ALIKE = 3

export default defineRule({
  code: 'NET-08',
  title: { vi: 'Không có đường truyền là điểm lỗi đơn', en: 'No link is a single point of failure' },
  why: {
    vi: 'Khi đường truyền duy nhất bị đứt, mọi hệ thống phía sau ngừng phục vụ cùng một lúc.',
    en: 'When the only link breaks, every system behind it stops at once.',
  },
  remedy: {
    do: { vi: 'Bổ sung đường truyền thứ hai theo hướng khác.', en: 'Add a second link on another route.' },
    write: {
      vi: 'Khai đường truyền ở “{field:links}”, hoặc ghi “{field:paths}” nếu đường truyền đã có từ hai hướng vật lý; nếu không áp dụng, ghi {exempt:paths}.',
      en: 'Declare it under "{field:links}", or write "{field:paths}" where the link already runs over two physical paths; if it does not apply, {exempt:paths}.',
    },
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'info'),
  citations: [cite('QD-1425-2026', 'II.4.a')],
  examines: ['link', 'agency', 'site', 'network', 'infrastructure'],
  /** Systems that must depend on a link before it is worth a finding. */
  options: { dependentSystems: 2 },
  messages: {
    onlyLinks: {
      vi: 'Theo mô hình, {count} nơi nối với “{hub}” mỗi nơi chỉ bằng một đường: {places}; đường nào đứt thì nơi đó mất kết nối, {systems} hệ thống bị ảnh hưởng.',
      en: 'In the model, {count} places are joined to "{hub}" by one line each: {places}; a place whose line breaks is cut off, and {systems} systems are affected.',
    },
    onlyLink: {
      vi: 'Theo mô hình, “{link}” là đường duy nhất nối {cutOff} với phần còn lại của mạng; nếu đứt, {count} hệ thống bị ảnh hưởng: {systems}.',
      en: 'In the model, "{link}" is the only way between {cutOff} and the rest of the network; if it breaks, {count} systems are affected: {systems}.',
    },
  },
  check({ graph, report, options }) {
    const network = privateNetwork(graph)
    const forest = network.joins.forest(coresOf(graph, network))
    const passes = (link: Link): boolean =>
      // Where the author supposes the ends of a link, nobody told that there is no other.
      link.kind === 'lan' || isSupposed(link, 'from', 'to') || standsForMany(graph, link) || notApplicable(link, 'paths')
    const judged = ownParts(graph, network)
    const alone = new Set<Link>()
    const alike = new Map<number, Only[]>()
    let isOpen = false
    onlyLinks(graph, network, forest, (only) => {
      alone.add(only.link)
      if (passes(only.link) || !judged.has(network.partOf(only.near)!)) return
      const group = groupAt(graph, only.link)
      if (group !== undefined) {
        report.unknown(group, 'count')
        return
      }
      if (only.systems.length < options.dependentSystems) {
        isOpen ||= only.people
        return
      }
      const hub = only.places.length === 1 ? network.numberOf(only.near)! : -1
      const others = alike.get(hub)
      if (others === undefined) alike.set(hub, [only])
      else others.push(only)
    })
    for (const [hub, all] of alike) {
      if (hub >= 0 && all.length >= ALIKE) tellMany(all)
      else for (const only of all) tell(only)
    }
    if (isOpen) tellOpen()
    // An only link on which too few systems are known to depend is left open: the model may not tell who uses them.
    for (const link of network.links) {
      const end = graph.target(link, 'from')
      if (end !== undefined && judged.has(network.partOf(end)!) && !alone.has(link) && !passes(link)) report.holds(link)
    }

    function tell({ link, places, placeCount, systems }: Only): void {
      const data = {
        link: link.name ?? link.id,
        cutOff: [
          ...places.map(({ id, name }) => name ?? id),
          ...(placeCount > places.length ? [`… (+${placeCount - places.length})`] : []),
        ],
        count: countOf(systems),
        systems: namesOf(systems),
      }
      report.onlyLink(link, data, { with: [...places, ...systems.slice(0, NAMED)], remedies: secondWayRemedies(graph, link) })
    }

    /** Places that hang on one stop by a line each. */
    function tellMany(all: readonly Only[]): void {
      const { near } = all[0]!
      const systems = new Set<System>()
      for (const only of all) for (const system of only.systems) if (systems.size < MOST) systems.add(system)
      const places = all.flatMap((only) => only.places)
      report.onlyLinks(
        near as Element<'network'>,
        { count: all.length, hub: near.name ?? near.id, places: namesOf(places), systems: countOf([...systems]) },
        {
          with: all.map(({ link }) => link),
          remedies: secondWaysRemedies(
            graph,
            near,
            all.map(({ link }) => link),
          ),
        },
      )
    }

    /** What would tell how many systems depend on a line. */
    function tellOpen(): void {
      const systems = graph.all('system').filter((system) => inService(graph, system) && system.recordType !== 'reference')
      if (systems.length === 0) report.unknown(null, 'systems')
      for (const system of systems) if (system.coverage === undefined) report.unknown(system, 'coverage')
    }
  },
})

const countOf = (systems: readonly System[]): number | string => (systems.length < MOST ? systems.length : `${MOST}+`)

/** A link without which a part of the network stands apart. */
interface Only {
  readonly link: Link
  /** The stop at its end towards the core. */
  readonly near: Stop
  /** The first places on the far side: agencies, or stops where no agency is there. */
  readonly places: readonly Stop[]
  readonly placeCount: number
  /** Whether people work on the far side. */
  readonly people: boolean
  /** Systems in service that people there use or own, or that are hosted there; no more than `MOST`, by id. */
  readonly systems: readonly System[]
}

/**
 * Tells each only link. One pass from the leaves up: the systems behind a stop are handed on to the stop before it, so that a chain of links costs
 * no more than a star.
 */
function onlyLinks(graph: ArchitectureGraph, network: PrivateNetwork, forest: Forest, tell: (only: Only) => void): void {
  const { stops } = network
  const systemsAt = dependents(graph)
  const agencies = stopsInOrder(network, forest, (stop) => peopleAt(graph, stop) !== undefined)
  const sets: (Set<System> | undefined)[] = []
  const bridges = new Set(forest.bridges())
  for (let at = forest.order.length - 1; at >= 0; at--) {
    const node = forest.order[at]!
    let behind = sets[node]
    for (const system of systemsAt(stops[node]!)) {
      behind ??= new Set()
      if (behind.size < MOST) behind.add(system)
    }
    const parent = forest.parent(node)
    if (parent < 0) continue
    if (bridges.has(node) && network.breaksAtOnce(forest.above[node]!)) {
      const { first, count } = agencies(node)
      const places = new Set(count > 0 ? first.map((stop) => peopleAt(graph, stop)!) : [stops[node]!])
      tell({
        link: network.linkOf(forest.above[node]!)!,
        near: stops[parent]!,
        places: [...places],
        placeCount: count > NAMED ? count : places.size,
        people: count > 0,
        systems: [...(behind ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1)),
      })
    }
    sets[node] = undefined
    sets[parent] = union(sets[parent], behind)
  }
}

/** Two sets as one, which is the larger of them with what the other has; no more than `MOST`. */
function union<T>(one: Set<T> | undefined, other: Set<T> | undefined): Set<T> | undefined {
  if (one === undefined || other === undefined) return one ?? other
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  for (const item of small) if (large.size < MOST) large.add(item)
  return large
}

/** For each node, the first stops below it that satisfy a condition, and how many there are. */
function stopsInOrder(
  network: PrivateNetwork,
  forest: Forest,
  condition: (stop: Stop) => boolean,
): (node: number) => { readonly first: readonly Stop[]; readonly count: number } {
  const found: Stop[] = []
  const before = new Uint32Array(forest.order.length + 1)
  for (const [at, node] of forest.order.entries()) {
    if (condition(network.stops[node]!)) found.push(network.stops[node]!)
    before[at + 1] = found.length
  }
  return (node) => {
    const start = before[forest.position[node]!]!
    const count = before[forest.position[node]! + forest.size[node]!]! - start
    return { first: found.slice(start, start + Math.min(count, NAMED)), count }
  }
}

/** Whether a record counts several links, or ends at a group of agencies: then it shows no single line. */
function standsForMany(graph: ArchitectureGraph, link: Link): boolean {
  return (link.count ?? 1) > 1 || endsOf(graph, link).some(({ count }) => (count ?? 1) > 1)
}

/** How names of groups begin in Vietnamese. A name proves nothing, but it leaves open what only a count tells. */
const PLURAL = /^(?:các|những)\s/iu

/** The agency at an end of a link that may be a group of which the source gives no number. */
function groupAt(graph: ArchitectureGraph, link: Link): Agency | undefined {
  return endsOf(graph, link).find(
    (end): end is Agency => graph.is(end, 'agency') && end.count === undefined && PLURAL.test(end.name.normalize('NFC')),
  )
}

/** What a link joins, and the agencies there. */
const endsOf = (graph: ArchitectureGraph, link: Link): Stop[] =>
  [graph.target(link, 'from'), graph.target(link, 'to')].flatMap((end) => {
    if (end === undefined) return []
    const agency = agencyAt(graph, end)
    return agency === undefined || agency === end ? [end] : [end, agency]
  })

/** Tells the systems in service that people at a stop own or use, or that are hosted there; no more than `MOST`. */
function dependents(graph: ArchitectureGraph): (stop: Stop) => readonly System[] {
  const known = new Map<Agency, readonly System[]>()
  const working = (found: readonly System[]): readonly System[] => found.filter((system) => inService(graph, system)).slice(0, MOST)
  /** What an agency and those above it use; whoever is covered with the agency above has the same list. */
  const usedBy = (agency: Agency): readonly System[] => {
    const passed: Agency[] = []
    let used: readonly System[] = []
    for (let at: Agency | undefined = agency; at !== undefined; at = graph.target(at, 'parent')) {
      const before = known.get(at)
      if (before !== undefined) {
        used = before
        break
      }
      known.set(at, [])
      passed.push(at)
    }
    for (const at of passed.toReversed()) {
      const own = working(graph.sources('system', 'coverage', at))
      if (own.length > 0) used = [...new Set([...own, ...used])].slice(0, MOST)
      known.set(at, used)
    }
    return used
  }
  return (stop) => {
    if (graph.is(stop, 'network') && stop.kind !== 'lan') return []
    const people = peopleAt(graph, stop)
    const agency = people === undefined || graph.is(people, 'agency') ? people : graph.target(people as Element<'site'>, 'agency')
    const hosted = graph.is(stop, 'site') || graph.is(stop, 'infrastructure') ? working(graph.sources('system', 'hostedAt', stop)) : []
    if (agency === undefined) return hosted
    const owned = graph.is(stop, 'agency') ? working(graph.sources('system', 'owner', agency)) : []
    return [...hosted, ...owned, ...usedBy(agency)]
  }
}
