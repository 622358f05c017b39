import { spelling } from '../../../fold.ts'
import { isSupposed } from '../../../model/access.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { linesOutOf, type Place, siteOf, stopsAt } from '../../../model/lines.ts'
import { namesOf } from '../../../model/names.ts'
import { isOwn } from '../../../model/own.ts'
import { inService, notApplicable, works } from '../../../model/service.ts'
import { defineRule, since } from '../../rule.ts'

type Link = Element<'link'>
type Service = Element<'service'>
type System = Element<'system'>

export default defineRule({
  code: 'NET-11',
  title: {
    vi: 'Dịch vụ, hệ thống quan trọng không phụ thuộc một đường, một tuyến, một nhà mạng, một nền tảng',
    en: 'Important services and systems do not hang on one line, conduit, carrier or platform',
  },
  why: {
    vi: 'Mọi đường vào nơi đặt đi chung một tuyến, một nhà mạng, hoặc mọi kết nối qua một nền tảng không có dự phòng, thì một sự cố làm mất tất cả.',
    en: 'Where all lines of a place share a conduit or a carrier, or all connections run through a platform without standby, one failure takes them all.',
  },
  remedy: {
    do: {
      vi: 'Thêm đường theo tuyến khác, của nhà mạng khác, hoặc dự phòng nóng cho nền tảng. Xem hậu quả: vneaf impact.',
      en: 'Add a line on another route or with another carrier, or a standby for the platform. To see what stops: vneaf impact.',
    },
    write: {
      vi: 'Ghi đường mới với “{field:conduits}”, “{field:carrier}” của nó; nếu không áp dụng, ghi {exempt:connection|lý do ở “notApplicable” của nơi đặt (field: connection) hoặc của nền tảng (field: resilience)}.',
      en: 'Write the new line with its "{field:conduits}" and "{field:carrier}"; if it does not apply, {exempt:connection|give the reason under "notApplicable" of the place (field: connection) or of the platform (field: resilience)}.',
    },
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'info'),
  citations: [],
  examines: ['infrastructure', 'site', 'system'],
  // A single line is NET-08's or NET-05's, wherever they tell it.
  repeats: { kind: 'link', of: ['NET-08', 'NET-05'] },
  /** Dossiers a year and level of a service, and security level of a system, from which they are important; connections from which a platform is. */
  options: { dossiers: 10_000, level: 3, securityLevel: 3, connections: 50 },
  messages: {
    oneLink: {
      vi: 'Theo mô hình, “{place}” chỉ có một đường ra ngoài là “{link}”; đường này đứt thì không tới được: {served}.',
      en: 'In the model, "{link}" is the only line out of "{place}"; if it breaks, nobody reaches: {served}.',
    },
    oneConduit: {
      vi: '{count} đường ra ngoài của “{place}” đều đi qua “{conduit}”; tuyến này hỏng thì không tới được: {served}.',
      en: 'All {count} lines out of "{place}" run through "{conduit}"; if that is broken, nobody reaches: {served}.',
    },
    oneCarrier: {
      vi: '{count} đường ra ngoài của “{place}” đều do “{carrier}” cung cấp; nhà mạng này ngừng thì không tới được: {served}.',
      en: 'All {count} lines out of "{place}" are with "{carrier}"; if that carrier fails, nobody reaches: {served}.',
    },
    onePlatform: {
      vi: '“{platform}” mang {count} trong {total} kết nối đang dùng và không có dự phòng nóng, phục hồi thảm họa; nền tảng này ngừng thì các kết nối đó ngừng.',
      en: '"{platform}" carries {count} of the {total} connections in use and has neither standby nor disaster recovery; if it stops, so do they.',
    },
  },
  check({ graph, report, options }) {
    // A model that tells of no conduit anywhere has no part in this; one that does leaves other lines open.
    const tellsConduits = graph.all('link').some(({ conduits }) => conduits !== undefined)
    for (const [place, important] of importantAt(graph, options)) {
      const lines = linesOutOf(graph, stopsAt(graph, place))
      const way = notApplicable(place, 'connection') ? 'silent' : wayOf(graph, place, lines, tellsConduits)
      const data = { place: place.name, served: namesOf(important), count: lines.length }
      const about = { with: [...lines.slice(0, 20), ...important.slice(0, 20)] }
      if (way === 'several') report.holds(place)
      else if (way === 'untold') report.unknown<'link'>(null, 'conduits')
      else if (way === 'silent') continue
      else if ('link' in way) report.oneLink(place, { ...data, link: way.link.name ?? way.link.id }, about)
      else if ('conduit' in way) report.oneConduit(place, { ...data, conduit: way.conduit }, about)
      else report.oneCarrier(place, { ...data, carrier: way.carrier }, about)
    }
    tellPlatforms()

    function tellPlatforms(): void {
      for (const { platform, count, total, state } of platformsThatCarry(graph, options.connections)) {
        if (state === 'untold') report.unknown(platform, 'resilience')
        else if (state === 'covered') report.holds(platform)
        else report.onePlatform(platform, { platform: platform.name, count, total }, { field: 'resilience' })
      }
    }
  },
})

/** What all lines out of a place share, if it is one thing. */
type Way = 'several' | 'untold' | 'silent' | { readonly link: Link } | { readonly conduit: string } | { readonly carrier: string }

function wayOf(graph: ArchitectureGraph, place: Place, lines: readonly Link[], tellsConduits: boolean): Way {
  const [first] = lines
  // Where the author of the model supposes a line, nobody told that there is no other.
  if (first === undefined || lines.some((line) => isSupposed(line, 'from', 'to'))) return 'silent'
  if (lines.length === 1) return (first.paths ?? 1) > 1 ? 'several' : notApplicable(first, 'paths') ? 'silent' : { link: first }
  const told = (field: 'conduits' | 'carrier'): boolean => lines.every((line) => line[field] !== undefined && !isSupposed(line, field))
  const conduit = told('conduits') ? sharedConduit(lines) : undefined
  if (conduit !== undefined) return { conduit }
  const carrier = told('carrier') ? sharedCarrier(lines) : undefined
  // All lines of a headquarters with one carrier is what NET-09 tells.
  if (carrier !== undefined) return isHeadquarters(graph, place) ? 'silent' : { carrier }
  if (tellsConduits && !told('conduits')) return 'untold'
  return told('carrier') ? 'several' : 'silent'
}

interface Limits {
  readonly dossiers: number
  readonly level: number
  readonly securityLevel: number
}

/** The important systems and services of the model, by the place their system stands in; a service stands for its system. */
function importantAt(graph: ArchitectureGraph, limits: Limits): ReadonlyMap<Place, (Service | System)[]> {
  const found = new Map<Place, (Service | System)[]>()
  for (const system of graph.all('system')) {
    const host = isOwn(graph, system) ? graph.target(system, 'hostedAt') : undefined
    if (host === undefined || !inService(graph, host)) continue
    const services = graph.sources('service', 'system', system).filter((service) => isOwn(graph, service) && isDemanding(service, limits))
    const important = services.length > 0 ? services : (system.securityLevel ?? 0) >= limits.securityLevel ? [system] : []
    if (important.length === 0) continue
    const place = siteOf(graph, host)
    const known = found.get(place)
    if (known === undefined) found.set(place, [...important])
    else for (const one of important) known.push(one)
  }
  return found
}

const isDemanding = ({ dossiersPerYear, level }: Service, limits: Limits): boolean =>
  dossiersPerYear === undefined ? (level ?? 0) >= limits.level : dossiersPerYear >= limits.dossiers

/** A conduit that all lines run through and none has a second path around. */
function sharedConduit(lines: readonly Link[]): string | undefined {
  const [first, ...others] = lines
  return first?.conduits?.find(
    (conduit) =>
      onlyThrough(first, conduit) &&
      others.every((line) => line.conduits?.some((other) => spelling(other) === spelling(conduit) && onlyThrough(line, other))),
  )
}

/** A line over several separate paths goes on when it tells of another conduit. */
const onlyThrough = ({ paths, conduits }: Link, conduit: string): boolean =>
  (paths ?? 1) < 2 || conduits!.every((one) => spelling(one) === spelling(conduit))

function sharedCarrier(lines: readonly Link[]): string | undefined {
  const carriers = new Set(lines.map(({ carrier }) => spelling(carrier ?? '')))
  return carriers.size === 1 ? lines[0]!.carrier : undefined
}

const isHeadquarters = (graph: ArchitectureGraph, place: Place): boolean => graph.is(place, 'site') && place.kind === 'headquarters'

interface Carrying {
  readonly platform: System
  readonly count: number
  readonly total: number
  readonly state: 'untold' | 'covered' | 'alone'
}

/** Platforms that carry many connections, and whether another place or machine takes over from them. */
function platformsThatCarry(graph: ArchitectureGraph, least: number): Carrying[] {
  const { total, carried } = connections(graph)
  return [...carried]
    .filter(([platform, count]) => count >= least && !notApplicable(platform, 'resilience'))
    .map(([platform, count]) => {
      const { resilience } = platform
      const state = resilience === undefined ? 'untold' : resilience.some((means) => means !== 'backup') ? 'covered' : 'alone'
      return { platform, count, total, state }
    })
}

/** Connections in use, and how many of them run through each platform of the model's own. */
function connections(graph: ArchitectureGraph): { readonly total: number; readonly carried: ReadonlyMap<System, number> } {
  const carried = new Map<System, number>()
  let total = 0
  for (const integration of graph.all('integration')) {
    if (!works(graph, integration)) continue
    total++
    const ends = [graph.target(integration, 'from'), graph.target(integration, 'to')]
    const through = new Set([...graph.targets(integration, 'via'), ...ends.filter((end) => end !== undefined && graph.is(end, 'system'))])
    for (const platform of through) {
      const system = platform as System
      if (system.platformRole !== undefined && isOwn(graph, system)) carried.set(system, (carried.get(system) ?? 0) + 1)
    }
  }
  return { total, carried }
}
