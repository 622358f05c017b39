import { spelling } from '../../../fold.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { isOwn } from '../../../model/own.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { withWholes } from '../../../model/whole.ts'
import { compareCodePoints } from '../../../text.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Agency = Element<'agency'>
type Database = Element<'database'>
type Collector = Element<'database' | 'service'>

export default defineRule({
  code: 'DAT-11',
  title: { vi: 'Mỗi dữ liệu được thu thập một lần trong một bộ, tỉnh', en: 'A body collects each piece of data once' },
  why: {
    vi: 'Hai nơi trong một cơ quan cùng nhập, cùng yêu cầu khai một dữ liệu thì tốn công hai lần và số liệu lệch nhau.',
    en: 'Where two places of one body key in or ask for the same data, the work is done twice and the figures differ.',
  },
  remedy: {
    do: {
      vi: 'Chọn một nơi thu thập; nơi còn lại lấy dữ liệu qua kết nối.',
      en: 'Let one place collect it; the other takes it over a connection.',
    },
    write: {
      vi: 'Ở nơi lấy lại, ghi nguồn ở “{field:derivedFrom}” (hoặc ghi quan hệ) và bỏ dữ liệu khỏi “{field:collects}”; nếu chỉ là khóa tra cứu hoặc có quy định riêng, ghi {exempt:collects}.',
      en: 'Where it is taken over, name the source in "{field:derivedFrom}" (or record the relation) and drop the data from "{field:collects}"; where it only serves as the key of the look-up, or a special rule asks for it, {exempt:collects}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [cite('QD-1425-2026', 'II.2.2.b')],
  examines: ['database', 'service'],
  messages: {
    twice: {
      vi: '“{database}” và cơ sở dữ liệu khác của “{body}” ({others}) cùng tự thu thập: {entities}.',
      en: '"{database}" and others of "{body}" ({others}) each collect: {entities}.',
    },
    held: {
      vi: 'Dịch vụ “{service}” yêu cầu khai {entities}, là dữ liệu mà “{body}” đã có ở: {databases}.',
      en: 'Service "{service}" asks for {entities}, which "{body}" already has in: {databases}.',
    },
  },
  check({ graph, report }) {
    // What a national database is the master of is the business of DAT-03.
    const national = new Set(
      graph
        .all('database')
        .flatMap((database) =>
          database.scope === 'national' && inService(graph, database) ? (database.masterOf ?? []).map(spelling) : [],
        ),
    )
    const collects = (collector: Collector): readonly string[] =>
      notApplicable(collector, 'collects') ? [] : (collector.collects ?? []).filter((entity) => !national.has(spelling(entity)))
    const named = new Set<Element>()
    const databases = graph.all('database').filter((database) => isOwn(graph, database) && isOriginal(database))
    for (const [body, group] of groupByBody(graph, databases)) {
      for (const { entities, members } of collectedTwice(graph, group, collects)) {
        const [first, ...others] = members
        for (const one of members) named.add(one)
        const data = { database: first!.name, body: body.name, others: namesOf(others), entities }
        report.twice(first!, data, { field: 'collects', with: others.slice(0, 20) })
      }
    }
    const masters = mastersByBody(graph, databases)
    const services = graph.all('service').filter((service) => isOwn(graph, service))
    for (const service of services) {
      const body = ownerBody(graph, service)
      const held =
        body === undefined ? new Map<string, readonly Database[]>() : heldElsewhere(graph, service, collects(service), masters.get(body))
      if (held.size === 0) continue
      const holders = [...new Set([...held.values()].flat())]
      for (const one of [service, ...holders]) named.add(one)
      const data = { service: service.name, body: body!.name, entities: [...held.keys()], databases: namesOf(holders) }
      report.held(service, data, { field: 'collects', with: holders.slice(0, 20) })
    }
    for (const collector of [...databases, ...services])
      if (!named.has(collector) && collects(collector).length > 0) report.holds(collector)
  },
})

/** Whether a database gets its data by itself: no copy, and not on its way into another. */
function isOriginal({ derivedFrom, lifecycle, remedy }: Database): boolean {
  const isGoing = lifecycle === 'merging' || lifecycle === 'replacing' || remedy === 'merge-reorganise' || remedy === 'replace-end'
  return !isGoing && (derivedFrom ?? []).length === 0
}

function groupByBody<E extends Collector>(graph: ArchitectureGraph, elements: readonly E[]): ReadonlyMap<Agency, readonly E[]> {
  const groups = new Map<Agency, E[]>()
  for (const element of elements) {
    const body = ownerBody(graph, element)
    if (body === undefined) continue
    const group = groups.get(body)
    if (group === undefined) groups.set(body, [element])
    else group.push(element)
  }
  return groups
}

/** Entities that several databases collect, those of the same databases together. Parts of one database collect for it. */
function collectedTwice(
  graph: ArchitectureGraph,
  databases: readonly Database[],
  collects: (database: Database) => readonly string[],
): { readonly entities: readonly string[]; readonly members: readonly Database[] }[] {
  const collectors = new Map<string, { readonly entity: string; readonly members: Map<Element, Database> }>()
  for (const database of databases.toSorted((a, b) => compareCodePoints(a.id, b.id))) {
    const root = withWholes(graph, [database]).at(-1)!
    for (const entity of collects(database)) {
      let known = collectors.get(spelling(entity))
      if (known === undefined) collectors.set(spelling(entity), (known = { entity, members: new Map() }))
      if (!known.members.has(root)) known.members.set(root, database)
    }
  }
  const found = new Map<string, { entities: string[]; members: readonly Database[] }>()
  for (const { entity, members } of collectors.values()) {
    const list = [...members.values()]
    // Databases with the very same content repeat each other, which DAT-02 says.
    if (list.length < 2 || list.every((database) => contentOf(database) !== '' && contentOf(database) === contentOf(list[0]!))) continue
    const key = list.map(({ id }) => id).join(' ')
    const known = found.get(key)
    if (known === undefined) found.set(key, { entities: [entity], members: list })
    else known.entities.push(entity)
  }
  return [...found.values()]
}

/** What a database holds as one text, where it is enough for two databases to be compared by. */
function contentOf({ holds = [] }: Database): string {
  return holds.length < 2 ? '' : holds.map(spelling).sort(compareCodePoints).join('\u0001')
}

function mastersByBody(
  graph: ArchitectureGraph,
  databases: readonly Database[],
): ReadonlyMap<Agency, ReadonlyMap<string, readonly Database[]>> {
  const masters = new Map<Agency, Map<string, Database[]>>()
  for (const [body, group] of groupByBody(graph, databases)) {
    const known = new Map<string, Database[]>()
    for (const database of group)
      for (const entity of database.masterOf ?? []) known.set(spelling(entity), [...(known.get(spelling(entity)) ?? []), database])
    masters.set(body, known)
  }
  return masters
}

/** Entities of a service that its body is master of, in databases that the service does not fill itself. */
function heldElsewhere(
  graph: ArchitectureGraph,
  service: Element<'service'>,
  entities: readonly string[],
  masters: ReadonlyMap<string, readonly Database[]> | undefined,
): Map<string, readonly Database[]> {
  const own = keptBehind(graph, service)
  const held = new Map<string, readonly Database[]>()
  for (const entity of entities) {
    const holders = masters?.get(spelling(entity)) ?? []
    // A service that fills the database it serves is where the data is collected.
    if (holders.length > 0 && !holders.some((database) => own.has(database))) held.set(entity, holders)
  }
  return held
}

/** Databases that the systems behind a service keep. */
function keptBehind(graph: ArchitectureGraph, service: Element<'service'>): ReadonlySet<Element> {
  const systems = [graph.target(service, 'system'), graph.target(service, 'backOffice'), ...graph.targets(service, 'channels')]
  const wholes = withWholes(
    graph,
    systems.filter((system) => system !== undefined),
  )
  return new Set(wholes.flatMap((one) => (graph.is(one, 'system') ? graph.targets(one, 'stores') : [])))
}
