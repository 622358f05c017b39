import { append } from '../../../large.ts'
import { keepersOf } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { modelBody, type Owned, ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable, works } from '../../../model/service.ts'
import { holdsAlongWhole } from '../../../model/whole.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Agency = Element<'agency'>
type Database = Element<'database'>
type Integration = Element<'integration'>
type System = Element<'system'>
type Store = Database | System
type Safeguard = NonNullable<Database['safeguards']>[number]

/** What the framework asks for wherever personal data is kept. */
const REQUIRED: readonly Safeguard[] = ['access-control', 'activity-log', 'retention-period']

export default defineRule({
  code: 'DAT-07',
  title: {
    vi: 'Dữ liệu được phân loại; dữ liệu cá nhân có kiểm soát truy cập, nhật ký và thời hạn lưu trữ',
    en: 'Data is classified; personal data has access control, an activity log and a retention period',
  },
  why: {
    vi: 'Chưa phân loại thì không biết phải bảo vệ dữ liệu đến đâu và được chia sẻ cho ai.',
    en: 'Until data is classified nobody knows how far to protect it and with whom to share it.',
  },
  remedy: {
    do: {
      vi: 'Phân loại dữ liệu của cơ sở dữ liệu và luồng trao đổi; bảo vệ nơi giữ dữ liệu cá nhân.',
      en: 'Classify the data of databases and exchanges; protect the places that keep personal data.',
    },
    write: {
      vi: 'Ghi “{field:classification}” cho cơ sở dữ liệu và luồng trao đổi, “{field:safeguards}” cho nơi giữ dữ liệu cá nhân; nếu không áp dụng, ghi {exempt:|lý do ở “notApplicable” (field: classification, safeguards hoặc tên biện pháp)}.',
      en: 'Fill "{field:classification}" of databases and exchanges, and "{field:safeguards}" where personal data is kept; where one does not apply, {exempt:|give the reason under "notApplicable" (field: classification, safeguards, or the safeguard)}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('vn-digital-1.0', 'warning'),
  citations: [cite('QD-1425-2026', 'II.2.1.e'), cite('QD-1425-2026', 'II.4.b')],
  examines: ['database', 'integration', 'system'],
  messages: {
    databases: {
      vi: '{count}/{total} cơ sở dữ liệu của “{body}” chưa được phân loại thông tin: {databases}.',
      en: '{count}/{total} databases of "{body}" are not classified: {databases}.',
    },
    exchanges: {
      vi: '{count}/{total} luồng trao đổi dữ liệu của “{body}” chưa được phân loại thông tin: {exchanges}.',
      en: '{count}/{total} data exchanges of "{body}" are not classified: {exchanges}.',
    },
    safeguards: {
      vi: '“{store}” giữ dữ liệu cá nhân nhưng chưa ghi biện pháp: {missing}.',
      en: '"{store}" keeps personal data, and these safeguards are not recorded: {missing}.',
    },
  },
  check({ graph, report }) {
    const databases = databasesOf(graph)
    const exchanges = exchangesOf(graph)
    // A model that classifies nothing does not say that nothing is classified.
    if (!databases.isTold && !exchanges.isTold) {
      if (databases.bodies.size + exchanges.bodies.size > 0) report.unknown<'database'>(null, 'classification')
    } else {
      for (const database of databases.unknown) report.unknown(database, 'classification')
      for (const exchange of exchanges.unknown) report.unknown(exchange, 'classification')
      for (const exchange of exchanges.right) report.holds(exchange)
      // Where personal data is kept, the safeguards count too; a private class alone does not tell whether it is.
      for (const database of databases.right)
        if (!isPersonal(database) && (database.personalData === 'none' || database.classification === 'public')) report.holds(database)
      for (const [body, { missing, count, total }] of databases.bodies) {
        const [first, ...others] = missing
        const data = { body, count, total, databases: namesOf(missing) }
        if (first !== undefined) report.databases(first, data, { field: 'classification', with: others })
      }
      for (const [body, { missing, count, total }] of exchanges.bodies) {
        const [first, ...others] = missing
        const data = { body, count, total, exchanges: namesOf(missing) }
        if (first !== undefined) report.exchanges(first, data, { field: 'classification', with: others })
      }
    }
    const classified = new Set<Element>(databases.right)
    for (const store of personalStores(graph)) {
      const safeguards = safeguardsOf(graph, store)
      const missing = REQUIRED.filter((one) => !safeguards?.has(one) && !notApplicable(store, one))
      if (missing.length === 0) {
        if (safeguards !== undefined && REQUIRED.some((one) => safeguards.has(one)) && (graph.is(store, 'system') || classified.has(store)))
          report.holds(store)
        continue
      }
      const kind = graph.is(store, 'system') ? 'system' : 'database'
      const isOpen = safeguards === undefined || (store.undetermined?.some(({ field }) => field === 'safeguards') ?? false)
      if (isOpen) report.unknown<'system' | 'database'>(store, 'safeguards')
      else
        report.safeguards<'system' | 'database'>(
          store,
          { store: store.name, missing: missing.map((one) => ({ term: `${kind}.safeguards.${one}` })) },
          'safeguards',
        )
    }
  },
})

/** What of one kind is classified, by the name of the body: how many there are, and which are not. */
interface Classified<T> {
  /** Whether the model classifies anything of this kind. */
  isTold: boolean
  /** What the model says is not determined yet. */
  readonly unknown: T[]
  readonly right: T[]
  readonly bodies: Map<string, { total: number; count: number; readonly missing: T[] }>
}

function add<T extends Database | Integration>(
  graph: ArchitectureGraph,
  classified: Classified<T>,
  item: T,
  body: Agency | undefined,
  isClassified: boolean,
): void {
  if (!isClassified && item.undetermined?.some(({ field }) => field === 'classification')) {
    classified.unknown.push(item)
    return
  }
  const name = (body ?? modelBody(graph))?.name ?? graph.header.name ?? graph.header.id ?? '…'
  let tally = classified.bodies.get(name)
  if (tally === undefined) classified.bodies.set(name, (tally = { total: 0, count: 0, missing: [] }))
  tally.total += item.count ?? 1
  if (isClassified) {
    classified.right.push(item)
    return
  }
  tally.count += item.count ?? 1
  tally.missing.push(item)
}

function databasesOf(graph: ArchitectureGraph): Classified<Database> {
  const classified: Classified<Database> = { isTold: false, unknown: [], right: [], bodies: new Map() }
  const isClassified = holdsAlongWhole<Database>(graph, ({ classification }) => classification !== undefined)
  for (const database of graph.all('database')) {
    if (database.classification !== undefined) classified.isTold = true
    const body = ownerBody(graph, database)
    if (!inService(graph, database) || database.recordType === 'reference' || !answersFor(graph, body)) continue
    if (!notApplicable(database, 'classification')) add(graph, classified, database, body, isClassified(database))
  }
  return classified
}

/** The exchanges of data at one end of which the model answers; what a classified source sends has its class. */
function exchangesOf(graph: ArchitectureGraph): Classified<Integration> {
  const classified: Classified<Integration> = { isTold: false, unknown: [], right: [], bodies: new Map() }
  for (const integration of graph.all('integration')) {
    if (integration.classification !== undefined) classified.isTold = true
    if (integration.kind !== 'data-exchange' || !works(graph, integration) || integration.recordType === 'reference') continue
    if (notApplicable(integration, 'classification')) continue
    const source = graph.target(integration, 'from')
    const bodies = [source, graph.target(integration, 'to')].map((end) =>
      end === undefined ? undefined : ownerBody(graph, end as Exclude<Owned, Element<'investment' | 'target'>>),
    )
    if (!bodies.some((body) => answersFor(graph, body))) continue
    const body = bodies.find((one) => one !== undefined && answersFor(graph, one))
    const { classification } = (source ?? {}) as Partial<Store>
    add(graph, classified, integration, body, integration.classification !== undefined || classification !== undefined)
  }
  return classified
}

/** The databases that keep personal data, and the systems that do and whose databases the model does not tell. */
function personalStores(graph: ArchitectureGraph): Store[] {
  const isJudged = (store: Store): boolean =>
    isPersonal(store) &&
    inService(graph, store) &&
    store.recordType !== 'reference' &&
    !notApplicable(store, 'safeguards') &&
    answersFor(graph, ownerBody(graph, store))
  return [
    ...graph.all('database').filter(isJudged),
    ...graph.all('system').filter((system) => isJudged(system) && !graph.targets(system, 'stores').some(isPersonal)),
  ]
}

function isPersonal({ personalData, classification }: Store): boolean {
  return personalData === 'basic' || personalData === 'sensitive' || classification === 'personal'
}

/** The safeguards told of a store, of the wholes it is part of and of the systems that keep it; undefined where none are told. */
function safeguardsOf(graph: ArchitectureGraph, store: Store): ReadonlySet<Safeguard> | undefined {
  const found = new Set<Safeguard>()
  let isTold = false
  const seen = new Set<Store>()
  const stack: Store[] = [store]
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    if (at.safeguards !== undefined) isTold = true
    for (const one of at.safeguards ?? []) found.add(one)
    const whole = graph.is(at, 'system') ? graph.target(at, 'partOf') : graph.target(at as Database, 'partOf')
    if (whole !== undefined) stack.push(whole)
    if (graph.is(at, 'database')) append(stack, keepersOf(graph, at))
  }
  return isTold ? found : undefined
}
