import { append } from '../../../large.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable, works } from '../../../model/service.ts'
import { fold } from '../../../text.ts'
import { carriesData, runsThrough } from '../../model/exchange.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Database = Element<'database'>
type Integration = Element<'integration'>
type System = Element<'system'>

const NATIONAL = ['ndxp', 'ndop', 'ngsp'] as const

export default defineRule({
  code: 'INT-10',
  title: {
    vi: 'Dữ liệu được chuẩn hóa, ánh xạ trước khi kết nối qua nền tảng quốc gia',
    en: 'Data is standardised and mapped before it connects over a national platform',
  },
  why: {
    vi: 'Dữ liệu chưa theo từ điển dùng chung thì bên nhận không hiểu đúng, và sai lệch lan sang mọi nơi khai thác.',
    en: 'Data that does not follow the common dictionary is misread at the other end, and the mistakes spread to everyone who uses it.',
  },
  remedy: {
    do: {
      vi: 'Chuẩn hóa và ánh xạ dữ liệu theo Từ điển dữ liệu dùng chung.',
      en: 'Standardise the data and map it to the common data dictionary.',
    },
    write: {
      vi: 'Ghi “{field:dictionaryMapped=true}”; nếu không áp dụng, ghi {exempt:dictionaryMapped}.',
      en: 'Write "{field:dictionaryMapped=true}"; if it does not apply, {exempt:dictionaryMapped}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('vn-digital-1.0', 'error'),
  citations: [cite('QD-1425-2026', 'II.4.b')],
  examines: ['database'],
  messages: {
    unmapped: {
      vi: '“{database}” đã kết nối qua {platform} nhưng dữ liệu chưa được ánh xạ theo Từ điển dữ liệu dùng chung.',
      en: '"{database}" is connected over {platform}, and its data is not mapped to the common data dictionary.',
    },
    toMap: {
      vi: '“{database}” dự kiến kết nối qua {platform}; dữ liệu phải được ánh xạ theo Từ điển dữ liệu dùng chung trước khi kết nối.',
      en: '"{database}" is to connect over {platform}; its data must be mapped to the common data dictionary first.',
      severity: 'warning',
    },
  },
  check({ graph, report }) {
    const working = new Map<Database, Integration>()
    const planned = new Map<Database, Integration>()
    const behind = databasesBehind(graph)
    for (const integration of graph.all('integration')) {
      const state = works(graph, integration) ? working : isToCome(integration) ? planned : undefined
      if (state === undefined || !carriesData(integration) || platformOf(graph, integration) === undefined) continue
      const from = graph.target(integration, 'from')
      const to = graph.target(integration, 'to')
      // Who uses a service of another gets its data and gives none; who joins the platform itself opens its own.
      const isConsumer = integration.kind === 'service-use' && !(to !== undefined && graph.is(to, 'system') && isNational(to))
      for (const end of [from, to]) {
        if (end === undefined) continue
        if (graph.is(end, 'database')) {
          if (!state.has(end)) state.set(end, integration)
        } else if (graph.is(end, 'system') && !(isConsumer && end === from)) {
          const databases = behind(end, integration, state === working)
          if (databases === undefined) report.unknown(integration, 'data')
          else for (const database of databases) if (!state.has(database)) state.set(database, integration)
        }
      }
    }
    for (const database of graph.all('database')) {
      const integration = working.get(database) ?? planned.get(database)
      if (integration === undefined || !isJudged(graph, database)) continue
      if (database.dictionaryMapped === true) {
        report.holds(database)
        continue
      }
      if (database.dictionaryMapped === undefined) {
        report.unknown(database, 'dictionaryMapped')
        continue
      }
      const data = { database: database.name, platform: platformOf(graph, integration)! }
      const details = { field: 'dictionaryMapped' as const, with: [integration] }
      if (working.has(database)) report.unmapped(database, data, details)
      else report.toMap(database, data, details)
    }
  },
})

/** Whether this model answers for how the data of a database is described. */
function isJudged(graph: ArchitectureGraph, database: Database): boolean {
  return (
    inService(graph, database) &&
    database.recordType !== 'reference' &&
    !notApplicable(database, 'dictionaryMapped') &&
    answersFor(graph, ownerBody(graph, database))
  )
}

function isNational({ platformRole }: System): boolean {
  return NATIONAL.some((role) => role === platformRole)
}

/** The national platform an integration runs through, as a sentence names it. */
function platformOf(graph: ArchitectureGraph, integration: Integration): string | undefined {
  return NATIONAL.find((role) => runsThrough(graph, integration, role))?.toUpperCase()
}

/** Whether an integration that does not work is planned; one that ended or was never made is not. */
function isToCome({ status, lifecycle }: Integration): boolean {
  return lifecycle !== 'retired' && status !== 'ended' && status !== 'not-connected' && status !== 'other'
}

/** The databases of a system that this model answers for. */
interface Kept {
  /** The only one, where it does not say what it holds. */
  readonly only: Database | undefined
  readonly holders: ReadonlyMap<string, readonly Database[]>
  /** Whether one of them may be unmapped. */
  readonly isOpen: boolean
  /** Entities already answered, once for working and once for planned integrations. */
  readonly answered: readonly [planned: Set<string>, working: Set<string>]
}

/**
 * Tells which databases of a system an integration carries: those that hold what it names, or the only one. Undefined when the model does not
 * tell and one of them may be unmapped. An entity is answered by the first integration alone, so that many of them stay linear.
 */
function databasesBehind(
  graph: ArchitectureGraph,
): (system: System, integration: Integration, works: boolean) => readonly Database[] | undefined {
  const known = new Map<System, Kept>()
  return (system, { data }, works) => {
    let kept = known.get(system)
    if (kept === undefined) known.set(system, (kept = keptBy(graph, system)))
    const { only, holders, isOpen, answered } = kept
    if (data === undefined) return only !== undefined ? [only] : isOpen ? undefined : []
    const found: Database[] = only === undefined ? [] : [only]
    for (const entity of data.map(fold)) {
      const before = answered[works ? 1 : 0]
      if (before.has(entity)) continue
      before.add(entity)
      append(found, holders.get(entity) ?? [])
    }
    return found
  }
}

function keptBy(graph: ArchitectureGraph, system: System): Kept {
  const databases = graph.targets(system, 'stores').filter((database) => isJudged(graph, database))
  const holders = new Map<string, Database[]>()
  for (const database of databases) {
    for (const entity of new Set([...(database.holds ?? []), ...(database.masterOf ?? [])].map(fold))) {
      const known = holders.get(entity)
      if (known === undefined) holders.set(entity, [database])
      else known.push(database)
    }
  }
  const [first] = databases
  return {
    only: databases.length === 1 && holders.size === 0 ? first : undefined,
    holders,
    isOpen: databases.some(({ dictionaryMapped }) => dictionaryMapped !== true),
    answered: [new Set(), new Set()],
  }
}
