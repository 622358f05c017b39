import { spelling } from '../../../fold.ts'
import { type End, keepersOf } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { type Paths, pathsOf } from '../../../model/paths.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { withWholes } from '../../../model/whole.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Database = Element<'database'>

/** How data that is asked for again could be had from its master: over a connection in place, or over a platform both are on. */
type Way = 'connected' | 'onPlatform'

export default defineRule({
  code: 'DAT-03',
  title: {
    vi: 'Không yêu cầu khai lại, nhập lại dữ liệu mà cơ sở dữ liệu quốc gia đã có',
    en: 'Data that a national database already has is not asked for again',
  },
  why: {
    vi: 'Người dân, cán bộ phải khai lại thì tốn công và dữ liệu lệch với bản gốc.',
    en: 'Asking again costs people their time, and the copy drifts away from the original.',
  },
  remedy: {
    do: {
      vi: 'Lấy dữ liệu từ cơ sở dữ liệu quốc gia qua kết nối, thôi yêu cầu khai lại.',
      en: 'Take the data from the national database over the connection and stop asking for it.',
    },
    write: {
      vi: 'Bỏ dữ liệu ấy khỏi “{field:collects}”; chỉ dùng làm khóa tra cứu hoặc có quy định riêng thì ghi {exempt:collects}.',
      en: 'Drop the data from "{field:collects}"; where it only serves as the key of the look-up, or a special rule asks for it, {exempt:collects}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('vn-digital-1.0', 'warning'),
  citations: [cite('QD-1425-2026', 'II.2.1.đ'), cite('QD-1425-2026', 'II.2.2.b')],
  examines: ['service', 'database'],
  messages: {
    service: {
      vi: 'Dịch vụ “{service}” yêu cầu khai lại dữ liệu {entities}, dù hệ thống cung cấp dịch vụ đã có kết nối tới nơi giữ dữ liệu chủ: {databases}.',
      en: 'Service "{service}" asks for data on {entities} again, although the system that serves it is connected to where the master data is kept: {databases}.',
    },
    serviceOnPlatform: {
      vi: 'Dịch vụ “{service}” yêu cầu khai lại dữ liệu {entities}; nơi giữ dữ liệu chủ ({databases}) đã ở cùng nền tảng chia sẻ dữ liệu với hệ thống cung cấp dịch vụ.',
      en: 'Service "{service}" asks for data on {entities} again; where the master data is kept ({databases}) is on the same sharing platform as the system that serves it.',
      severity: 'info',
    },
    database: {
      vi: 'Cơ sở dữ liệu “{database}” tự thu thập lại dữ liệu {entities}, dù đã có kết nối tới nơi giữ dữ liệu chủ: {databases}.',
      en: 'Database "{database}" collects data on {entities} again, although it is connected to where the master data is kept: {databases}.',
      citations: [cite('QD-1425-2026', 'II.2.2.b'), cite('ND-278-2025', 'dữ liệu chủ quốc gia')],
    },
    databaseOnPlatform: {
      vi: 'Cơ sở dữ liệu “{database}” tự thu thập lại dữ liệu {entities}; nơi giữ dữ liệu chủ ({databases}) đã ở cùng nền tảng chia sẻ dữ liệu.',
      en: 'Database "{database}" collects data on {entities} again; where the master data is kept ({databases}) is on the same sharing platform.',
      severity: 'info',
      citations: [cite('QD-1425-2026', 'II.2.2.b'), cite('ND-278-2025', 'dữ liệu chủ quốc gia')],
    },
  },
  check({ graph, report }) {
    const masters = new Map<string, Database[]>()
    for (const database of graph.all('database')) {
      if (database.scope !== 'national' || !inService(graph, database)) continue
      for (const entity of database.masterOf ?? []) {
        const known = masters.get(spelling(entity))
        if (known === undefined) masters.set(spelling(entity), [database])
        else known.push(database)
      }
    }
    if (masters.size === 0) return
    const paths = pathsOf(graph)
    const right: Element[] = []
    const named = new Set<Element>()
    const sources = new Map<Database, readonly End[]>()
    const sourceOf = (database: Database): readonly End[] => {
      let found = sources.get(database)
      if (found === undefined) {
        found = withWholes(graph, [database, ...keepersOf(graph, database).filter((keeper) => inService(graph, keeper))])
        sources.set(database, found)
      }
      return found
    }
    /** Of the entities collected, those that a national database within reach is the master of, by how they are within reach. */
    const known = (collects: readonly string[], collectors: readonly End[], own: Database | undefined) => {
      const found: Record<Way, { entities: string[]; databases: Set<Database> }> = {
        connected: { entities: [], databases: new Set() },
        onPlatform: { entities: [], databases: new Set() },
      }
      for (const entity of collects) {
        const holders = masters.get(spelling(entity)) ?? []
        // Collecting is the business of whoever keeps the master.
        if (own !== undefined && holders.includes(own)) continue
        const ways = holders.map((database) => ({ database, way: wayTo(graph, paths, collectors, database, sourceOf(database)) }))
        const way: Way | undefined = ways.some((one) => one.way === 'connected')
          ? 'connected'
          : ways.find((one) => one.way !== undefined)?.way
        if (way === undefined) continue
        found[way].entities.push(entity)
        for (const one of ways) {
          if (one.way !== way) continue
          found[way].databases.add(one.database)
          named.add(one.database)
        }
      }
      return found
    }

    for (const service of graph.all('service')) {
      const { collects } = service
      if (collects === undefined || !inService(graph, service) || service.recordType === 'reference') continue
      if (notApplicable(service, 'collects') || !answersFor(graph, ownerBody(graph, service))) continue
      if (!collects.some((entity) => masters.has(spelling(entity)))) {
        right.push(service)
        continue
      }
      const system = graph.target(service, 'system')
      const systems = [...(system === undefined ? [] : [system]), ...graph.targets(service, 'channels')]
      if (systems.length === 0) {
        report.unknown(service, 'system')
        continue
      }
      const { connected, onPlatform } = known(collects, [service, ...withWholes(graph, systems)], undefined)
      const say = (way: typeof connected) => ({
        service: service.name,
        entities: way.entities.map((entity) => `“${entity}”`),
        databases: namesOf([...way.databases]),
      })
      if (connected.entities.length > 0) report.service(service, say(connected), { field: 'collects', with: [...connected.databases] })
      if (onPlatform.entities.length > 0)
        report.serviceOnPlatform(service, say(onPlatform), { field: 'collects', with: [...onPlatform.databases] })
    }
    for (const database of graph.all('database')) {
      const { collects } = database
      if (collects === undefined || !inService(graph, database) || database.recordType === 'reference') continue
      if (notApplicable(database, 'collects') || !answersFor(graph, ownerBody(graph, database))) continue
      // What is asked for again without a way to its master is not found, nor is it right.
      if (collects.every((entity) => masters.get(spelling(entity))?.includes(database) ?? true)) right.push(database)
      const { connected, onPlatform } = known(collects, withWholes(graph, [database, ...keepersOf(graph, database)]), database)
      const say = (way: typeof connected) => ({
        database: database.name,
        entities: way.entities.map((entity) => `“${entity}”`),
        databases: namesOf([...way.databases]),
      })
      if (connected.entities.length > 0) report.database(database, say(connected), { field: 'collects', with: [...connected.databases] })
      if (onPlatform.entities.length > 0)
        report.databaseOnPlatform(database, say(onPlatform), { field: 'collects', with: [...onPlatform.databases] })
    }
    for (const element of right) if (!named.has(element)) report.holds(element)
  },
})

/** How those who collect data can reach a database; undefined where the model shows no way. */
function wayTo(
  graph: ArchitectureGraph,
  paths: Paths,
  collectors: readonly End[],
  database: Database,
  sources: readonly End[],
): Way | undefined {
  const goals = new Set<Element>(sources)
  for (const collector of collectors) {
    if (sources.some((source) => paths.beside(source).has(collector))) return 'connected'
    if (graph.is(collector, 'system') && (collector.uses?.includes(database.id) || collector.stores?.includes(database.id)))
      return 'connected'
    if (graph.is(collector, 'database') && graph.targets(collector, 'derivedFrom').some((origin) => goals.has(origin))) return 'connected'
  }
  return collectors.some((collector) => sources.some((source) => paths.shareAPlatform(collector, source))) ? 'onPlatform' : undefined
}
