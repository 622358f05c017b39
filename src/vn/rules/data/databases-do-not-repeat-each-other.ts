import { getOrInsert } from '../../../collections.ts'
import { spelling } from '../../../fold.ts'
import { inForce } from '../../../framework/in-force.ts'
import { integrationsOf, otherEnd } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { modelBody, ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { areaOf } from '../../model/area.ts'
import { NORMS } from '../../norms/norms.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Agency = Element<'agency'>
type Database = Element<'database'>

/** Databases that hold exactly the same entities. */
interface Content {
  /** Folded names, the rarest in the body first. */
  entities: string[]
  readonly databases: Database[]
}

/** How many contents that share an entity are compared with each other: one that everybody holds tells little. */
const MOST_COMPARED = 100

export default defineRule({
  code: 'DAT-02',
  title: {
    vi: 'Cơ sở dữ liệu của một bộ, tỉnh không trùng lặp nhau',
    en: 'Databases of one body do not repeat each other',
  },
  why: {
    vi: 'Hai cơ sở dữ liệu giữ cùng những dữ liệu thì tốn hai lần công nhập, và số liệu sớm muộn sẽ lệch nhau.',
    en: 'Two databases with the same content are filled twice, and sooner or later their figures differ.',
  },
  remedy: {
    do: {
      vi: 'Hợp nhất các cơ sở dữ liệu, hoặc chọn một nơi làm gốc để các nơi khác lấy lại.',
      en: 'Merge the databases, or choose one as the source from which the others take the data.',
    },
    write: {
      vi: 'Ghi nguồn ở “{field:derivedFrom}” của nơi lấy lại dữ liệu; nếu không phải trùng lặp, ghi {exempt:holds}.',
      en: 'Name the source in "{field:derivedFrom}" of the others; where they do not repeat each other, {exempt:holds}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [cite('QD-1425-2026', 'II.2.2.h')],
  examines: ['database'],
  repeats: { kind: 'database', of: ['DAT-01'] },
  /** From which share of common entities on two databases repeat each other, and how many entities each must list at least. */
  options: { similarity: 0.8, entities: 2 },
  messages: {
    // One common entity may well be a copy for reference: a question to whoever knows, no fault yet.
    one: {
      vi: '“{database}” của “{body}” và {count} cơ sở dữ liệu khác chỉ ghi cùng một thực thể dữ liệu (“{entity}”) mà mô hình không ghi nơi nào là nguồn dữ liệu chủ, nơi nào lấy lại: {others}. Cần xác minh.',
      en: '"{database}" of "{body}" and others ({count}) list one and the same data entity ("{entity}") only, and the model names neither the master nor a copy among them: {others}. To be verified.',
      severity: 'info',
    },
    same: {
      vi: '“{database}” của “{body}” chứa đúng những thực thể dữ liệu của {count} cơ sở dữ liệu khác mà mô hình không ghi bên nào lấy dữ liệu từ bên nào: {others}.',
      en: '"{database}" of "{body}" holds the very data entities of others ({count}), and the model does not say which one takes its data from which: {others}.',
    },
    repeated: {
      vi: '“{database}” của “{body}” trùng ít nhất {share}% thực thể dữ liệu với {count} cơ sở dữ liệu khác mà mô hình không ghi bên nào lấy dữ liệu từ bên nào: {others}.',
      en: '"{database}" of "{body}" has at least {share}% of its data entities in common with others ({count}), and the model does not say which one takes its data from which: {others}.',
    },
  },
  check({ graph, report, asOf, options }) {
    for (const same of options.entities > 1 ? ofOneEntity(graph) : [])
      report.one(same[0]!, namesOfOne(graph, same), { field: 'holds', with: same.slice(1, 21) })
    const rootOf = roots(graph)
    // From this decree on DAT-01 asks for one master of each entity first.
    const mastersClash = inForce(NORMS['ND-278-2025'], asOf) !== undefined
    for (const [body, contents] of contentsByBody(graph, options.entities, () => report.unknown<'database'>(null, 'holds'))) {
      const repeats = new Set<Database>()
      for (const star of stars(graph, contents, options.similarity)) {
        for (const [first, ...rest] of contests(graph, star)) {
          const { database } = first!
          if (repeats.has(database)) continue
          const partners = new Set(integrationsOf(graph, database).map((integration) => otherEnd(graph, integration, database)))
          const masterOf = new Set(mastersClash ? (database.masterOf ?? []).map(spelling) : [])
          const found = rest.filter(
            ({ database: other }) =>
              !repeats.has(other) &&
              !partners.has(other) &&
              rootOf(other) !== rootOf(database) &&
              !(other.masterOf ?? []).some((name) => masterOf.has(spelling(name))),
          )
          if (found.length === 0) continue
          const others = found.map(({ database: other }) => other)
          for (const one of [database, ...others]) repeats.add(one)
          const share = Math.floor(found.reduce((least, { similarity }) => Math.min(least, similarity), 1) * 100)
          const data = { database: database.name, count: others.length, body: body.name, others: namesOf(others) }
          const details = { field: 'holds' as const, with: others.slice(0, 20) }
          if (share === 100) report.same(database, data, details)
          else report.repeated(database, { ...data, share }, details)
        }
      }
      for (const database of contents.flatMap(({ databases }) => databases).filter((one) => !repeats.has(one))) report.holds(database)
    }
  },
})

/**
 * Databases of one body whose only entity is the same, of which nothing is told that sets them apart: no master, no source, no connection among
 * them, no whole they are part of, no area of their own.
 */
function ofOneEntity(graph: ArchitectureGraph): Database[][] {
  const groups = new Map<Agency, Map<string, Database[]>>()
  for (const database of graph.all('database')) {
    const [entity, ...more] = new Set([...(database.holds ?? []), ...(database.masterOf ?? [])].map(spelling))
    if (entity === undefined || more.length > 0 || (database.masterOf ?? []).length > 0) continue
    if (!isOriginal(database) || !inService(graph, database) || notApplicable(database, 'holds') || database.partOf !== undefined) continue
    const body = ownerBody(graph, database)
    if (body === undefined || !answersFor(graph, body) || areaOf(graph, database) !== undefined) continue
    if (integrationsOf(graph, database).some((one) => isDatabase(graph, otherEnd(graph, one, database)))) continue
    const entities = getOrInsert(groups, body, () => new Map<string, Database[]>())
    getOrInsert(entities, entity, () => []).push(database)
  }
  return [...groups.values()].flatMap((entities) => [...entities.values()]).filter(({ length }) => length > 1)
}

const isDatabase = (graph: ArchitectureGraph, end: Element | undefined): boolean => end !== undefined && graph.is(end, 'database')

/** What the sentence on databases of one entity names. */
function namesOfOne(graph: ArchitectureGraph, [first, ...others]: readonly Database[]) {
  return {
    database: first!.name,
    body: ownerBody(graph, first!)!.name,
    count: others.length,
    entity: first!.holds![0]!,
    others: namesOf(others),
  }
}

/** Whether a database is meant to stand by itself: no store fed by others, no copy, and not on its way into another. */
function isOriginal({ role, derivedFrom, lifecycle, remedy, recordType }: Database): boolean {
  return (
    role === undefined &&
    recordType !== 'reference' &&
    (derivedFrom ?? []).length === 0 &&
    lifecycle !== 'merging' &&
    lifecycle !== 'replacing' &&
    remedy !== 'merge-reorganise' &&
    remedy !== 'replace-end'
  )
}

/** What the databases of each body hold, those with the same entities together. */
function contentsByBody(graph: ArchitectureGraph, least: number, tellUntold: () => void): ReadonlyMap<Agency, readonly Content[]> {
  const bodies = new Map<Agency, Map<string, Content>>()
  const untold = new Map<Agency, number>()
  let isUntold = false
  for (const database of graph.all('database')) {
    if (!inService(graph, database) || !isOriginal(database) || notApplicable(database, 'holds')) continue
    const body = ownerBody(graph, database) ?? modelBody(graph)
    if (body === undefined || !answersFor(graph, body)) continue
    const entities = [...new Set([...(database.holds ?? []), ...(database.masterOf ?? [])].map(spelling))].sort()
    if (entities.length === 0) {
      const count = (untold.get(body) ?? 0) + 1
      untold.set(body, count)
      isUntold ||= count > 1
    }
    if (entities.length < least) continue
    let contents = bodies.get(body)
    if (contents === undefined) bodies.set(body, (contents = new Map()))
    const key = entities.join('\n')
    const content = contents.get(key)
    if (content === undefined) contents.set(key, { entities, databases: [database] })
    else content.databases.push(database)
  }
  if (isUntold) tellUntold()
  return new Map([...bodies].map(([body, contents]) => [body, [...contents.values()]]))
}

interface Star {
  readonly centre: Content
  readonly near: readonly { readonly content: Content; readonly similarity: number }[]
}

/**
 * Contents with those that are like them. Two sets that share most of their members share one of the few rarest: only contents that meet in
 * those are compared, and of very many that do only the nearest in size, so that the time stays about linear.
 */
function stars(graph: ArchitectureGraph, contents: readonly Content[], least: number): Star[] {
  const frequency = new Map<string, number>()
  for (const { entities } of contents) for (const entity of entities) frequency.set(entity, (frequency.get(entity) ?? 0) + 1)
  for (const content of contents) content.entities.sort((a, b) => frequency.get(a)! - frequency.get(b)! || (a < b ? -1 : 1))
  const found = new Map<Content, { readonly content: Content; readonly similarity: number }[]>(contents.map((content) => [content, []]))
  const byRare = new Map<string, Content[]>()
  for (const content of contents.toSorted((a, b) => a.entities.length - b.entities.length)) {
    const { entities } = content
    const own = new Set(entities)
    const rare = entities.slice(0, entities.length - Math.ceil(least * entities.length) + 1)
    const compared = new Set<Content>()
    for (const entity of rare) {
      const met = byRare.get(entity)
      for (const other of met?.slice(-MOST_COMPARED) ?? []) {
        if (compared.has(other) || other.entities.length < least * entities.length) continue
        compared.add(other)
        const common = other.entities.reduce((count, one) => count + (own.has(one) ? 1 : 0), 0)
        const similarity = common / (entities.length + other.entities.length - common)
        if (similarity < least) continue
        found.get(content)!.push({ content: other, similarity })
        found.get(other)!.push({ content, similarity })
      }
      if (met === undefined) byRare.set(entity, [content])
      else met.push(content)
    }
  }
  // What covers the whole body comes first, so that the copies of many communes are told in one finding.
  const isWide = ({ databases }: Content): boolean => databases.some((database) => areaOf(graph, database) === undefined)
  return [...contents.filter(isWide), ...contents.filter((content) => !isWide(content))].map((centre) => ({
    centre,
    near: found.get(centre)!,
  }))
}

interface Member {
  readonly database: Database
  /** Share of the entities it has in common with the centre. */
  readonly similarity: number
}

/**
 * The databases of a star that may repeat each other, one of the centre first. Communes do not rival each other, yet each of them rivals a
 * database that covers them all: without one, they are told apart by area.
 */
function contests(graph: ArchitectureGraph, { centre, near }: Star): Iterable<readonly Member[]> {
  const same = centre.databases.map((database) => ({ database, similarity: 1 }))
  const like = near.flatMap(({ content, similarity }) => content.databases.map((database) => ({ database, similarity })))
  const wide = same.find(({ database }) => areaOf(graph, database) === undefined)
  if (wide !== undefined) return [[wide, ...same.filter((member) => member !== wide), ...like]]
  const byArea = new Map<Agency, Member[]>()
  for (const member of same) {
    const area = areaOf(graph, member.database)!
    const known = byArea.get(area)
    if (known === undefined) byArea.set(area, [member])
    else known.push(member)
  }
  for (const member of like) {
    const area = areaOf(graph, member.database)
    if (area !== undefined) byArea.get(area)?.push(member)
  }
  return byArea.values()
}

/** Tells the topmost whole of a database, itself when it is part of none. Each is looked at once; circles end. */
function roots(graph: ArchitectureGraph): (database: Database) => Database {
  const known = new Map<Database, Database>()
  return (database) => {
    const passed = new Set<Database>()
    let at = database
    let root = known.get(at)
    while (root === undefined) {
      passed.add(at)
      const whole = graph.target(at, 'partOf')
      if (whole === undefined || passed.has(whole)) root = at
      else root = known.get((at = whole))
    }
    for (const one of passed) known.set(one, root)
    return root
  }
}
