/**
 * The nearest way out of what is wrong: what is there already and takes the fewest changes, named, with who has to agree and why. No remedy
 * names a thing that the model does not have on its day.
 */
import { getOrInsert } from '../collections.ts'
import { agencyAt, isPlanned } from '../model/access.ts'
import { DATA_PLATFORMS, type End, integrationsOf, platformsOf } from '../model/connection.ts'
import type { Element } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import { valuesMeaning } from '../model/meaning.ts'
import { privateNetwork, type Stop } from '../model/network.ts'
import { bodyOf, type Owned, ownerBody, ownerOf } from '../model/organisation.ts'
import { pendingIntegrationsOf } from '../model/pending.ts'
import { inService, works } from '../model/service.ts'
import { compareCodePoints, type Text, type Value } from '../text.ts'
import { impactModel } from './impact.ts'

type Agency = Element<'agency'>
type System = Element<'system'>
type Network = Element<'network'>

/** Platforms through which data is shared with the whole country. */
const DATA_HUBS = valuesMeaning('system.platformRole', 'data-hub')

/** Platforms that a body runs for its own systems. */
const OWN_PLATFORMS = valuesMeaning('system.platformRole', 'own-platform')

/** Platforms that join those of bodies across the country. */
const EXCHANGE_HUBS = valuesMeaning('system.platformRole', 'exchange-hub')

/** Ways to exchange that are named like the platform that carries them. */
const MECHANISMS = valuesMeaning('integration.mechanism', 'data-platform')

/** Links that are named like the backbone they lead into. */
const BACKBONE_LINKS = valuesMeaning('link.kind', 'shared-backbone')

/** What to change in the model once it is done. */
export type Change =
  | { readonly add: 'links' | 'integrations'; readonly item: Readonly<Record<string, unknown>> & { readonly id: string } }
  | { readonly set: Element; readonly field: string; readonly value: unknown }

/** One way out. */
export interface Remedy {
  readonly kind: keyof typeof REMEDY_WORDS
  /** What fills the sentence. */
  readonly data: Readonly<Record<string, Value>>
  /** Who has to agree, each once. */
  readonly agree: readonly Agency[]
  readonly changes: readonly Change[]
  /** Elements it names. */
  readonly involves: readonly Element[]
}

/** Options of one finding. */
const MOST = 3

export const REMEDY_WORDS = {
  'connect-owner': {
    vi: 'kết nối “{from}” với “{to}”, vì nền tảng này của cùng cơ quan đã phục vụ {count} hệ thống, cơ sở dữ liệu của “{owner}”',
    en: 'connect "{from}" to "{to}", because this platform of the same body already serves {count} systems and databases of "{owner}"',
  },
  'connect-body': {
    vi: 'kết nối “{from}” với “{to}”, vì nền tảng này đã phục vụ {count} hệ thống, cơ sở dữ liệu của “{owner}”',
    en: 'connect "{from}" to "{to}", because this platform already serves {count} systems and databases of "{owner}"',
  },
  'connect-neighbour': {
    vi: 'kết nối “{from}” với “{to}” của cùng chủ quản, vì hệ thống này đã có {count} kết nối',
    en: 'connect "{from}" to "{to}" of the same owner, because that system already has {count} connections',
  },
  'finish-integration': {
    vi: 'hoàn thành kết nối đã khai giữa “{from}” và “{to}”',
    en: 'complete the declared connection between "{from}" and "{to}"',
  },
  'connect-many': {
    vi: 'kết nối {count} cơ sở dữ liệu còn lại với “{to}”, nền tảng đã phục vụ {served} hệ thống, cơ sở dữ liệu của “{owner}”',
    en: 'connect the {count} databases left to "{to}", a platform that already serves {served} systems and databases of "{owner}"',
  },
  'through-platform': {
    vi: 'chuyển kết nối này sang “{to}”, vì nền tảng này đã phục vụ {count} hệ thống, cơ sở dữ liệu của hai bên',
    en: 'move the connection to "{to}", because this platform already serves {count} systems and databases of the two sides',
  },
  'keep-platform': {
    vi: 'giữ “{to}”, nền tảng đang phục vụ nhiều nhất ({count} hệ thống, cơ sở dữ liệu), và hợp nhất vào đó: {others}',
    en: 'keep "{to}", which serves most ({count} systems and databases), and merge into it: {others}',
  },
  'use-platform': {
    vi: 'dùng “{to}” của “{owner}”, vì nền tảng này đã mang {count} hệ thống, cơ sở dữ liệu của “{body}”, và ghi “{body}” là đơn vị sử dụng',
    en: 'use "{to}" of "{owner}", because it already carries {count} systems and databases of "{body}", and record "{body}" as covered by it',
  },
  'link-national': {
    vi: 'kết nối “{from}” với “{to}”, nền tảng quốc gia đã có {count} kết nối',
    en: 'connect "{from}" to "{to}", the national platform, which has {count} connections already',
  },
  'second-paths': {
    vi: 'thêm hướng cáp vật lý thứ hai cho cả {count} đường vào “{hub}”',
    en: 'add a second physical path to each of the {count} links to "{hub}"',
  },
  'second-lines': {
    vi: 'thêm cho mỗi nơi trong {count} nơi một đường thứ hai vào “{to}”, vì mạng này không đi qua “{hub}”',
    en: 'add a second link from each of the {count} places to "{to}", because that network does not run through "{hub}"',
  },
  'finish-link': {
    vi: 'đưa đường truyền đã khai “{link}” vào hoạt động, nối “{from}” với “{to}”',
    en: 'put the declared link "{link}" into operation, from "{from}" to "{to}"',
  },
  attach: {
    vi: 'nối “{from}” vào “{to}” bằng đường có hai hướng, vì mạng này đã nối {count} đơn vị của “{owner}”',
    en: 'attach "{from}" to "{to}" over two paths, because that network already joins {count} units of "{owner}"',
  },
  'attach-many': {
    vi: 'nối {units} đơn vị còn thiếu vào “{to}” bằng đường có hai hướng, vì mạng này đã nối {count} đơn vị của “{owner}”',
    en: 'attach the {units} units that are missing to "{to}" over two paths, because that network already joins {count} units of "{owner}"',
  },
  join: {
    vi: 'một đường có hai hướng giữa “{from}” và “{to}” nối liền phần mạng tách rời ({count} đơn vị)',
    en: 'one link over two paths between "{from}" and "{to}" joins the separate part ({count} units)',
  },
  'second-path': {
    vi: 'thêm hướng cáp vật lý thứ hai cho “{link}”',
    en: 'add a second physical path to "{link}"',
  },
  'second-line': {
    vi: 'thêm đường thứ hai giữa “{from}” và “{to}”, theo tuyến khác; đường này gỡ được {count} điểm lỗi đơn',
    en: 'add a second link between "{from}" and "{to}" on another route; it removes {count} single points of failure',
  },
} as const satisfies Readonly<Record<string, Text>>

/** Platforms in operation on the day, with what each already carries. */
interface Platforms {
  readonly all: readonly System[]
  /** How many systems and databases of an agency, or of all agencies of a body, a platform serves. */
  served(platform: System, by: Agency): number
}

const platforms = new WeakMap<ArchitectureGraph, Platforms>()

function platformsIn(graph: ArchitectureGraph): Platforms {
  let known = platforms.get(graph)
  if (known !== undefined) return known
  const served = new Map<System, Map<Agency, Set<Element>>>()
  const all = graph.all('system').filter((system) => DATA_PLATFORMS.has(system.platformRole) && existsToday(graph, system))
  const there = new Set(all)
  for (const integration of graph.all('integration')) {
    if (!works(graph, integration)) continue
    for (const platform of platformsOf(graph, integration)) {
      if (!there.has(platform)) continue
      for (const end of [graph.target(integration, 'from'), graph.target(integration, 'to')])
        if (end !== undefined && end !== platform)
          serve(
            graph,
            getOrInsert(served, platform, () => new Map()),
            end,
          )
    }
  }
  known = { all, served: (platform, by) => served.get(platform)?.get(by)?.size ?? 0 }
  platforms.set(graph, known)
  return known
}

/** Counts an end for its owner and the owner's body. */
function serve(graph: ArchitectureGraph, byAgency: Map<Agency, Set<Element>>, end: Element): void {
  const owner = ownerOf(graph, end as Owned)
  if (owner === undefined) return
  for (const agency of new Set([owner, bodyOf(graph, owner)])) getOrInsert(byAgency, agency, () => new Set()).add(end)
}

/** Whether something runs on the day of the model: what came later is not proposed for a day before. */
function existsToday(graph: ArchitectureGraph, system: System): boolean {
  const { asOf } = graph.header
  return inService(graph, system) && !(system.since !== undefined && asOf !== undefined && system.since > asOf) && isLasting(system)
}

/** Whether a system is to stay: what is being merged away or replaced is no place to connect to. */
const isLasting = ({ lifecycle, remedy, replacedBy }: System): boolean =>
  lifecycle !== 'merging' && lifecycle !== 'replacing' && remedy !== 'replace-end' && replacedBy === undefined

/** Ways to connect a database or system that stands alone. */
export function connectRemedies(graph: ArchitectureGraph, element: Element<'database' | 'system'>): Remedy[] {
  const owner = ownerOf(graph, element)
  if (owner === undefined) return []
  const body = bodyOf(graph, owner)
  const from = speakerOf(graph, element)
  const { all, served } = platformsIn(graph)
  const hasOwn = all.some((platform) => ownerBody(graph, platform) === body)
  const rows = all
    .filter((platform) => platform !== from)
    .map((platform) => ({
      platform,
      own: ownerBody(graph, platform) === body,
      byOwner: served(platform, owner),
      byBody: served(platform, body),
    }))
    // Another body's platform is near only where this body has none and its data run over that one already.
    .filter(({ own, byBody, platform }) => own || (byBody > 0 && !hasOwn && !DATA_HUBS.has(platform.platformRole)))
    .sort(
      (one, other) =>
        Number(other.own) - Number(one.own) ||
        other.byOwner - one.byOwner ||
        other.byBody - one.byBody ||
        compareCodePoints(one.platform.id, other.platform.id),
    )
  const found = rows.map(({ platform, own, byOwner, byBody }): Remedy => {
    const near = own && byOwner > 0
    return {
      kind: near ? 'connect-owner' : 'connect-body',
      data: { from: nameOf(from), to: platform.name, count: near ? byOwner : byBody, owner: near ? owner.name : body.name },
      agree: agencies([owner, ownerOf(graph, platform)]),
      changes: [integrationTo(graph, from, platform, element)],
      involves: [from, platform],
    }
  })
  const pending = pendingIntegrationsOf(graph, element as End).filter(
    ({ status, lifecycle }) => status === 'not-connected' || status === 'planned' || lifecycle === 'planned',
  )
  if (pending[0] !== undefined) found.unshift(finishRemedy(graph, pending[0]))
  const neighbour = neighbourOf(graph, element, owner)
  if (neighbour !== undefined)
    found.push({
      kind: 'connect-neighbour',
      data: { from: nameOf(from), to: neighbour.system.name, count: neighbour.count },
      agree: agencies([owner]),
      changes: [integrationTo(graph, from, neighbour.system, element)],
      involves: [from, neighbour.system],
    })
  return found.slice(0, MOST)
}

/** What an end is called; one that is nowhere in the model, by what stands in its place. */
function endName(integration: Element<'integration'>, end: 'from' | 'to', element: Element | undefined): string {
  if (element !== undefined) return nameOf(element)
  const written = integration.dossier?.cells?.find(({ column }) => column === end)?.text
  return written === undefined || /[;\n]/.test(written) ? integration[end] : written
}

/** A connection that is declared already and waits to be made. */
function finishRemedy(graph: ArchitectureGraph, integration: Element<'integration'>): Remedy {
  const ends = [graph.target(integration, 'from'), graph.target(integration, 'to')]
  return {
    kind: 'finish-integration',
    data: { from: endName(integration, 'from', ends[0]), to: endName(integration, 'to', ends[1]) },
    agree: agencies([...ends.map((end) => (end === undefined ? undefined : ownerOf(graph, end as Owned)))]),
    changes: [
      { set: integration, field: 'status', value: 'in-use' },
      ...(integration.lifecycle === undefined || integration.lifecycle === 'operating'
        ? []
        : [{ set: integration, field: 'lifecycle', value: 'operating' }]),
      ...(integration.state === 'to-be' ? [{ set: integration, field: 'state', value: 'both' }] : []),
    ],
    involves: [integration],
  }
}

/** What exchanges data for a database: the system that keeps it, where there is one. */
function speakerOf(graph: ArchitectureGraph, element: Element<'database' | 'system'>): Element<'database' | 'system'> {
  if (graph.is(element, 'system')) return element
  const keepers = graph.sources('system', 'stores', element).filter((keeper) => inService(graph, keeper))
  return keepers.length === 1 ? keepers[0]! : element
}

const neighbours = new WeakMap<ArchitectureGraph, ReadonlyMap<Agency, { readonly system: System; readonly count: number }[]>>()

/** The system of an owner with most connections. */
function neighbourOf(
  graph: ArchitectureGraph,
  element: Element<'database' | 'system'>,
  owner: Agency,
): { readonly system: System; readonly count: number } | undefined {
  let known = neighbours.get(graph)
  if (known === undefined) {
    const found = new Map<Agency, { readonly system: System; readonly count: number }[]>()
    for (const system of graph.all('system')) {
      if (system.platformRole !== undefined || system.recordType === 'reference' || !existsToday(graph, system)) continue
      const its = ownerOf(graph, system)
      const count = integrationsOf(graph, system as End).filter((one) => works(graph, one)).length
      if (its !== undefined && count > 0) getOrInsert(found, its, () => []).push({ system, count })
    }
    for (const list of found.values()) list.sort((a, b) => b.count - a.count || compareCodePoints(a.system.id, b.system.id))
    neighbours.set(graph, (known = found))
  }
  return known.get(owner)?.find(({ system }) => system !== element && !(system.stores?.includes(element.id) ?? false))
}

/** A platform that several isolated databases of a body can connect to at once. */
export function connectManyRemedies(graph: ArchitectureGraph, body: Agency, databases: readonly Element<'database'>[]): Remedy[] {
  const { all, served } = platformsIn(graph)
  return all
    .filter((platform) => ownerBody(graph, platform) === body || served(platform, body) > 0)
    .sort((a, b) => served(b, body) - served(a, body) || compareCodePoints(a.id, b.id))
    .slice(0, MOST)
    .map((platform) => {
      const speakers = [...new Set(databases.map((database) => speakerOf(graph, database)))].filter((one) => one !== platform)
      return {
        kind: 'connect-many',
        data: { count: databases.length, to: platform.name, served: served(platform, body), owner: body.name },
        agree: agencies([...databases.map((database) => ownerOf(graph, database)), ownerOf(graph, platform)]),
        changes: speakers.map((one) => integrationTo(graph, one, platform)),
        involves: [platform],
      }
    })
}

/** Platforms over which a direct connection of two bodies can run: those that both sides use first. */
export function platformRemedies(graph: ArchitectureGraph, integration: Element<'integration'>): Remedy[] {
  const ends = [graph.target(integration, 'from'), graph.target(integration, 'to')]
  const owners = ends.map((end) => (end === undefined ? undefined : ownerOf(graph, end as Owned)))
  const bodies = owners.map((owner) => owner && bodyOf(graph, owner))
  const { all, served } = platformsIn(graph)
  // What the whole country shares runs over the platform made for it, where there is one.
  const isShared = ends.some(
    (end) => end !== undefined && graph.is(end, 'database') && (end.scope === 'national' || (end.masterOf?.length ?? 0) > 0),
  )
  const fitting =
    isShared && all.some(({ platformRole }) => DATA_HUBS.has(platformRole))
      ? all.filter(({ platformRole }) => DATA_HUBS.has(platformRole))
      : all
  return fitting
    .map((platform) => {
      const counts = bodies.map((body) => (body === undefined ? 0 : served(platform, body)))
      return { platform, both: counts.every((count) => count > 0), count: counts.reduce((sum, one) => sum + one, 0) }
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => Number(b.both) - Number(a.both) || b.count - a.count || compareCodePoints(a.platform.id, b.platform.id))
    .slice(0, MOST)
    .map(({ platform, count }) => ({
      kind: 'through-platform',
      data: { to: platform.name, count },
      agree: agencies([...owners, ownerOf(graph, platform)]),
      changes: [{ set: integration, field: 'via', value: [platform.id] }],
      involves: [integration, platform],
    }))
}

/** Of several platforms of one role, the one to keep. */
export function keepRemedies(graph: ArchitectureGraph, body: Agency, several: readonly System[]): Remedy[] {
  const { served } = platformsIn(graph)
  const [best, ...others] = several.toSorted((a, b) => served(b, body) - served(a, body) || compareCodePoints(a.id, b.id))
  if (best === undefined || others.length === 0) return []
  return [
    {
      kind: 'keep-platform',
      data: { to: best.name, count: served(best, body), others: others.map(({ name }) => name) },
      agree: agencies([...several.map((one) => ownerOf(graph, one))]),
      changes: others.flatMap((one): Change[] => [
        { set: one, field: 'lifecycle', value: 'merging' },
        { set: one, field: 'remedy', value: 'merge-reorganise' },
        { set: one, field: 'replacedBy', value: best.id },
      ]),
      involves: [best, ...others],
    },
  ]
}

/** Platforms of others that a body without one already runs over: it is covered by them, only nobody recorded it. */
export function usePlatformRemedies(graph: ArchitectureGraph, body: Agency): Remedy[] {
  const { all, served } = platformsIn(graph)
  return all
    .filter(({ platformRole }) => OWN_PLATFORMS.has(platformRole))
    .map((platform) => ({ platform, owner: ownerOf(graph, platform), count: served(platform, body) }))
    .filter(({ owner, count }) => owner !== undefined && count > 0)
    .sort((a, b) => b.count - a.count || compareCodePoints(a.platform.id, b.platform.id))
    .slice(0, MOST)
    .map(({ platform, owner, count }) => ({
      kind: 'use-platform',
      data: { to: platform.name, owner: owner!.name, body: body.name, count },
      agree: agencies([body, owner]),
      changes: [{ set: platform, field: 'coverage', value: [...new Set([...(platform.coverage ?? []), body.id])] }],
      involves: [platform],
    }))
}

/** Ways to link a platform of a body with the national one: a connection declared already, else one to a national platform in operation. */
export function nationalRemedies(graph: ArchitectureGraph, platform: System, declared: readonly Element<'integration'>[]): Remedy[] {
  const pending = declared.filter(
    ({ status, lifecycle }) => (status === 'not-connected' || status === 'planned' || lifecycle === 'planned') && status !== 'ended',
  )
  const found = pending.map((integration) => finishRemedy(graph, integration))
  const national = graph
    .all('system')
    .filter((system) => EXCHANGE_HUBS.has(system.platformRole) && existsToday(graph, system))
    .map((system) => ({ system, count: integrationsOf(graph, system as End).filter((one) => works(graph, one)).length }))
    .sort((a, b) => b.count - a.count || compareCodePoints(a.system.id, b.system.id))
  for (const { system, count } of national)
    found.push({
      kind: 'link-national',
      data: { from: platform.name, to: system.name, count },
      agree: agencies([ownerOf(graph, platform), ownerOf(graph, system)]),
      changes: [integrationTo(graph, platform, system)],
      involves: [platform, system],
    })
  return found.slice(0, MOST)
}

/** Ways to attach a unit to the private network of its body. */
export function attachRemedies(graph: ArchitectureGraph, unit: Agency): Remedy[] {
  const body = bodyOf(graph, unit)
  const declared = graph.all('link').filter((link) => isDeclared(graph, link, unit))
  const found = declared.flatMap((link): Remedy[] => {
    const [from, to] = [graph.target(link, 'from'), graph.target(link, 'to')]
    const far = [from, to].find((end) => end !== undefined && graph.is(end, 'network'))
    if (from === undefined || to === undefined || (far !== undefined && !inService(graph, far))) return []
    return [
      {
        kind: 'finish-link',
        data: { link: nameOf(link), from: nameOf(from), to: nameOf(to) },
        agree: agencies([agencyAt(graph, from as Stop), agencyAt(graph, to as Stop)]),
        changes: [
          { set: link, field: 'status', value: 'in-use' },
          { set: link, field: 'paths', value: Math.max(2, link.paths ?? 1) },
        ],
        involves: [link],
      },
    ]
  })
  for (const { network, count } of hubsOf(graph, body))
    found.push({
      kind: 'attach',
      data: { from: unit.name, to: network.name, count, owner: body.name },
      agree: agencies([unit, graph.target(network, 'owner')]),
      changes: [lineTo(graph, unit, network)],
      involves: [unit, network],
    })
  return found.slice(0, MOST)
}

/** A network to which all units that are missing can be attached. */
export function attachManyRemedies(graph: ArchitectureGraph, body: Agency, units: readonly Agency[]): Remedy[] {
  if (units.length === 1) return attachRemedies(graph, units[0]!)
  return hubsOf(graph, body)
    .slice(0, MOST)
    .map(({ network, count }) => ({
      kind: 'attach-many',
      data: { units: units.length, to: network.name, count, owner: body.name },
      agree: agencies([...units, graph.target(network, 'owner')]),
      changes: units.map((unit) => lineTo(graph, unit, network)),
      involves: [network],
    }))
}

/** Whether a link of a unit is declared but does not work. */
function isDeclared(graph: ArchitectureGraph, link: Element<'link'>, unit: Agency): boolean {
  if (link.kind === 'internet' || link.kind === 'other' || works(graph, link)) return false
  if (link.status !== 'not-connected' && !isPlanned(link)) return false
  if (link.lifecycle !== undefined && link.lifecycle !== 'operating') return false
  return [graph.target(link, 'from'), graph.target(link, 'to')].some((end) => end !== undefined && agencyAt(graph, end as Stop) === unit)
}

const hubs = new WeakMap<ArchitectureGraph, Map<Agency, { readonly network: Network; readonly count: number }[]>>()

/** Networks in operation that the units of a body are already on, wide-area ones first, then those with most units. */
function hubsOf(graph: ArchitectureGraph, body: Agency): readonly { readonly network: Network; readonly count: number }[] {
  let known = hubs.get(graph)
  if (known === undefined) hubs.set(graph, (known = new Map()))
  let found = known.get(body)
  if (found === undefined) {
    const units = new Map<Network, Set<Agency>>()
    for (const { from, to } of privateNetwork(graph).links.map((link) => ({
      from: graph.target(link, 'from'),
      to: graph.target(link, 'to'),
    })))
      for (const [near, far] of [
        [from, to],
        [to, from],
      ] as const) {
        if (near === undefined || far === undefined || !graph.is(far, 'network') || !inService(graph, far)) continue
        const unit = agencyAt(graph, near as Stop)
        if (unit !== undefined && bodyOf(graph, unit) === body) units.set(far, (units.get(far) ?? new Set()).add(unit))
      }
    const wide = ({ kind }: Network): boolean => kind !== 'lan' && kind !== 'other'
    found = [...units]
      .map(([network, on]) => ({ network, count: on.size }))
      .sort(
        (a, b) => Number(wide(b.network)) - Number(wide(a.network)) || b.count - a.count || compareCodePoints(a.network.id, b.network.id),
      )
    // Local networks of single offices are no place to attach others to, where there is a network made for it.
    if (found.some(({ network }) => wide(network))) found = found.filter(({ network }) => wide(network))
    known.set(body, found)
  }
  return found
}

/** One line that joins a part of the network that stands apart. */
export function joinRemedies(graph: ArchitectureGraph, body: Agency, apart: readonly Agency[]): Remedy[] {
  const [unit] = apart
  if (unit === undefined) return []
  const network = privateNetwork(graph)
  const part = network.partOf(unit)
  const islands = new Set(apart.map((one) => network.partOf(one)))
  const own = apart.filter((one) => network.partOf(one) === part)
  const hub = network.stops.find((stop): stop is Network => graph.is(stop, 'network') && network.partOf(stop) === part)
  const from: Stop = hub ?? network.standsAt(unit)
  return hubsOf(graph, body)
    .filter((one) => !islands.has(network.partOf(one.network)))
    .slice(0, MOST)
    .map(({ network: to }) => ({
      kind: 'join',
      data: { from: nameOf(from), to: to.name, count: own.length },
      agree: agencies([agencyAt(graph, from), graph.target(to, 'owner')]),
      changes: [lineTo(graph, from, to)],
      involves: [from, to],
    }))
}

/** Ways to take the single point of failure out of a link: the second line that spares most, or a second path. */
export function secondWayRemedies(graph: ArchitectureGraph, link: Element<'link'>): Remedy[] {
  const { reach } = impactModel(graph)
  const { forest, network } = reach
  const edge = reach.edgeOf(link)
  const child =
    edge === undefined ? undefined : [network.joins.from[edge]!, network.joins.to[edge]!].find((node) => forest.above[node] === edge)
  if (child === undefined) return []
  const far = furthest(graph)
  const near = forest.parent(child)
  const isBehind = (node: number): boolean =>
    forest.position[node]! >= forest.position[child]! && forest.position[node]! < forest.position[child]! + forest.size[child]!
  const owner = agencyAt(graph, network.stops[child]!)
  // The hub a line already ends at is no second way; another hub of the same network is.
  const other = (owner === undefined ? [] : hubsOf(graph, bodyOf(graph, owner))).find(({ network: hub }) => {
    const number = network.numberOf(hub)
    return number !== undefined && number !== near && !isBehind(number) && network.partOf(hub) === network.partOf(network.stops[child]!)
  })
  const to = other?.network ?? network.stops[near]!
  const from = network.stops[far.node[child]!]!
  const ends = [graph.target(link, 'from'), graph.target(link, 'to')]
  return [
    {
      kind: 'second-line',
      data: { from: nameOf(from), to: nameOf(to), count: 1 + far.bridges[child]! },
      agree: agencies([agencyAt(graph, from), agencyAt(graph, to)]),
      changes: [lineTo(graph, from, to)],
      involves: [from, to],
    },
    {
      kind: 'second-path',
      data: { link: nameOf(link) },
      agree: agencies([...ends.map((end) => (end === undefined ? undefined : agencyAt(graph, end as Stop)))]),
      changes: [{ set: link, field: 'paths', value: 2 }],
      involves: [link],
    },
  ]
}

/** Ways out for several places that hang on one stop by a line each. */
export function secondWaysRemedies(graph: ArchitectureGraph, hub: Stop, links: readonly Element<'link'>[]): Remedy[] {
  const { reach } = impactModel(graph)
  const { network, forest } = reach
  const near = network.numberOf(hub)
  const far = links.flatMap((link) => {
    const edge = reach.edgeOf(link)
    const child =
      edge === undefined ? undefined : [network.joins.from[edge]!, network.joins.to[edge]!].find((node) => forest.above[node] === edge)
    return child === undefined ? [] : [network.stops[child]!]
  })
  const owners = far.map((stop) => agencyAt(graph, stop))
  const body = owners.find((owner) => owner !== undefined)
  const behind = new Set(far.map((stop) => network.numberOf(stop)))
  const other = (body === undefined ? [] : hubsOf(graph, bodyOf(graph, body))).find(
    ({ network: one }) =>
      network.numberOf(one) !== near && !behind.has(network.numberOf(one)) && network.partOf(one) === network.partOf(hub),
  )?.network
  const found: Remedy[] = [
    {
      kind: 'second-paths',
      data: { count: links.length, hub: nameOf(hub) },
      agree: agencies([...owners, agencyAt(graph, hub)]),
      changes: links.map((link) => ({ set: link, field: 'paths', value: 2 })),
      involves: [],
    },
  ]
  if (other !== undefined && far.length === links.length)
    found.push({
      kind: 'second-lines',
      data: { count: far.length, to: other.name, hub: nameOf(hub) },
      agree: agencies([...owners, graph.target(other, 'owner')]),
      changes: far.map((stop) => lineTo(graph, stop, other)),
      involves: [other],
    })
  return found
}

interface Furthest {
  /** For each stop, the stop below it from which a second line spares most. */
  readonly node: Int32Array
  /** How many single lines lie between the two. */
  readonly bridges: Int32Array
}

const furthests = new WeakMap<ArchitectureGraph, Furthest>()

/** From each stop down the way on which most hangs, as long as only single lines lead on; from the leaves up, once for all. */
function furthest(graph: ArchitectureGraph): Furthest {
  const known = furthests.get(graph)
  if (known !== undefined) return known
  const { reach } = impactModel(graph)
  const { forest, network } = reach
  const node = Int32Array.from({ length: network.joins.count }, (_, stop) => stop)
  const bridges = new Int32Array(network.joins.count)
  const best = new Float64Array(network.joins.count)
  for (let at = forest.order.length - 1; at >= 0; at--) {
    const stop = forest.order[at]!
    const edge = forest.above[stop]!
    const parent = forest.parent(stop)
    const isLine = parent >= 0 && network.breaksAtOnce(edge) && forest.low[stop]! >= forest.position[stop]!
    if (!isLine || reach.loadBelow(stop) <= best[parent]!) continue
    best[parent] = reach.loadBelow(stop)
    node[parent] = node[stop]!
    bridges[parent] = 1 + bridges[stop]!
  }
  const found = { node, bridges }
  furthests.set(graph, found)
  return found
}

const nameOf = ({ id, name }: Element): string => name ?? id

const agencies = (all: readonly (Agency | undefined)[]): Agency[] => [...new Set(all.filter((one): one is Agency => one !== undefined))]

function integrationTo(
  graph: ArchitectureGraph,
  from: Element<'database' | 'system'>,
  to: System,
  about: Element<'database' | 'system'> = from,
): Change {
  const role = to.platformRole
  const mechanism = MECHANISMS.has(role) ? role : 'api'
  const data = 'holds' in about && about.holds !== undefined ? { data: about.holds } : {}
  const id = freeId(graph, from, to)
  return { add: 'integrations', item: { id, from: from.id, to: to.id, kind: 'data-exchange', mechanism, status: 'in-use', ...data } }
}

function lineTo(graph: ArchitectureGraph, from: Stop, to: Stop): Change {
  const kind = 'kind' in to && BACKBONE_LINKS.has(to.kind) ? to.kind : 'wan'
  return { add: 'links', item: { id: freeId(graph, from, to), from: from.id, to: to.id, kind, paths: 2, status: 'in-use' } }
}

/** An id that the model does not have yet. */
function freeId(graph: ArchitectureGraph, from: Element, to: Element): string {
  const base = `${from.id}-${to.id}`
  let id = base
  for (let number = 2; graph.get(id) !== undefined; number++) id = `${base}-${number}`
  return id
}
