import { getOrInsert } from '../../../collections.ts'
import { spelling } from '../../../fold.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { ownerBody, ownerOf } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { holdsAlongWhole } from '../../../model/whole.ts'
import { areaOf } from '../../model/area.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Agency = Element<'agency'>
type Database = Element<'database'>

/** Entities that a sentence names. */
const SHOWN = 5

/** The databases of one body that concern one data entity. */
interface Entity {
  readonly name: string
  readonly masters: Database[]
  readonly holders: Database[]
}

/** Entities without a master, by the databases that hold them: two may have a dozen in common, which is one fact. */
function masterless(graph: ArchitectureGraph, entities: ReadonlyMap<string, Entity>, mastered: ReadonlySet<string>) {
  const found = new Map<string, { readonly names: string[]; readonly origins: readonly Database[] }>()
  for (const [key, { name, holders }] of entities) {
    if (mastered.has(key)) continue
    const origins = rivals(
      graph,
      holders.filter((database) => (database.derivedFrom ?? []).length === 0),
    )
    if (origins.length < 2) continue
    const together = origins.map(({ id }) => id).join(' ')
    getOrInsert(found, together, () => ({ names: [], origins })).names.push(`“${name}”`)
  }
  return found.values()
}

const firstOf = (names: readonly string[]): readonly string[] =>
  names.length > SHOWN ? [...names.slice(0, SHOWN), `… (+${names.length - SHOWN})`] : names

/** Databases whose claims exclude each other: not a part with its whole, and not one area with another. */
function rivals(graph: ArchitectureGraph, databases: readonly Database[]): Database[] {
  if (databases.length < 2) return [...databases]
  const all = new Set(databases)
  const isClaimed = holdsAlongWhole<Database>(graph, (whole) => all.has(whole))
  const wide: Database[] = []
  const areas = new Map<Agency, Database[]>()
  for (const database of databases) {
    const whole = graph.target(database, 'partOf')
    if (whole !== undefined && isClaimed(whole)) continue
    const area = areaOf(graph, database)
    const local = area && areas.get(area)
    if (area === undefined) wide.push(database)
    else if (local === undefined) areas.set(area, [database])
    else local.push(database)
  }
  const crowded = [...areas.values()].filter(({ length }) => length > 1).flat()
  // Areas do not rival each other, yet any of them rivals a database that covers them all.
  return crowded.length > 0 ? [...wide, ...crowded] : [...wide, ...[...areas.values()].flat().slice(0, 1)]
}

export default defineRule({
  code: 'DAT-01',
  title: { vi: 'Mỗi thực thể dữ liệu có một nguồn dữ liệu chủ', en: 'Each data entity has one master source' },
  why: {
    vi: 'Hai nguồn cùng được coi là gốc thì số liệu lệch nhau và không ai biết số nào đúng.',
    en: 'When two sources both count as the original, their figures drift apart and nobody knows which one is right.',
  },
  remedy: {
    do: { vi: 'Chọn một cơ sở dữ liệu làm nguồn chủ.', en: 'Choose one database as the master.' },
    write: {
      vi: 'Ghi thực thể ở “{field:masterOf}” của nguồn chủ; các cơ sở dữ liệu khác chỉ ghi ở “{field:holds}” và ghi nguồn ở “{field:derivedFrom}”; nếu không áp dụng, ghi {exempt:masterOf}.',
      en: 'List the entity under "{field:masterOf}" of the master; the others list it under "{field:holds}" only and name their source under "{field:derivedFrom}"; if that does not apply, {exempt:masterOf}.',
    },
  },
  statement: 'normative',
  // Good practice on days when none of these can be cited.
  withoutNorm: 'heuristic',
  severity: since('vn-egov-2.0', 'error'),
  citations: [cite('ND-278-2025', 'một nguồn tin cậy'), cite('ND-224-2026', 'Đ23 k5 b'), cite('QD-1425-2026', 'II.2.1.b')],
  examines: ['database'],
  messages: {
    several: {
      vi: '“{body}” có {count} cơ sở dữ liệu cùng khai là nguồn dữ liệu chủ của “{entity}”: {databases}.',
      en: '{count} databases of "{body}" each claim to be the master of "{entity}": {databases}.',
    },
    beside: {
      vi: '“{database}” khai là nguồn dữ liệu chủ của “{entity}”, mà “{national}” là nguồn dữ liệu chủ quốc gia của dữ liệu đó.',
      en: '"{database}" claims to be the master of "{entity}", of which "{national}" is the national master.',
      severity: 'warning',
      citations: [cite('ND-278-2025', 'dữ liệu chủ quốc gia'), cite('ND-278-2025', 'một nguồn tin cậy'), cite('QD-1425-2026', 'II.2.1.b')],
    },
    nationals: {
      vi: '{count} cơ sở dữ liệu quốc gia của các cơ quan khác nhau cùng khai là nguồn dữ liệu chủ của “{entity}”: {databases}.',
      en: '{count} national databases of different bodies each claim to be the master of "{entity}": {databases}.',
    },
    none: {
      vi: 'Dữ liệu {entities} nằm ở {count} cơ sở dữ liệu của “{body}” ({databases}) mà mô hình không ghi cơ sở dữ liệu nào là nguồn dữ liệu chủ.',
      en: 'Data on {entities} is held by {count} databases of "{body}" ({databases}), and the model names none as its master.',
      severity: 'warning',
    },
  },
  check({ graph, report }) {
    const bodies = new Map<Agency, Map<string, Entity>>()
    const mastered = new Set<string>()
    const national = new Map<string, Database>()
    const nationals = new Map<string, { readonly name: string; readonly all: Database[] }>()
    let databases = 0
    const entityOf = (body: Agency, name: string): Entity => {
      let entities = bodies.get(body)
      if (entities === undefined) bodies.set(body, (entities = new Map()))
      const key = spelling(name)
      let entity = entities.get(key)
      if (entity === undefined) entities.set(key, (entity = { name, masters: [], holders: [] }))
      return entity
    }
    for (const database of graph.all('database')) {
      if (!inService(graph, database)) continue
      for (const name of database.masterOf ?? []) {
        mastered.add(spelling(name))
        if (database.scope !== 'national') continue
        national.set(spelling(name), database)
        const known = nationals.get(spelling(name))
        if (known === undefined) nationals.set(spelling(name), { name, all: [database] })
        else known.all.push(database)
      }
      const body = ownerBody(graph, database)
      if (body === undefined || database.recordType === 'reference' || !answersFor(graph, body)) continue
      databases++
      if (notApplicable(database, 'masterOf') || database.lifecycle === 'replacing' || database.lifecycle === 'merging') continue
      for (const name of database.masterOf ?? []) entityOf(body, name).masters.push(database)
      for (const name of database.holds ?? []) entityOf(body, name).holders.push(database)
    }
    if (mastered.size === 0) {
      if (databases > 1) report.unknown<'database'>(null, 'masterOf')
      return
    }
    /** Databases of which something is told, and whether every entity they tell of has one known master. */
    const right = new Map<Database, boolean>()
    for (const [body, entities] of bodies) {
      for (const [key, { name, masters, holders }] of entities) {
        const claims = rivals(graph, masters)
        const [first, ...others] = claims
        const above = national.get(key)
        const rival =
          first !== undefined && others.length === 0 && above !== undefined && isRivalOf(graph, first, above) ? above : undefined
        const single = mastered.has(key) && others.length === 0 && rival === undefined
        if (first !== undefined && rival !== undefined)
          report.beside(first, { database: first.name, entity: name, national: rival.name }, { field: 'masterOf', with: [rival] })
        for (const database of [...masters, ...holders]) right.set(database, single && right.get(database) !== false)
        if (first !== undefined && others.length > 0) {
          report.several(
            first,
            { body: body.name, entity: name, count: claims.length, databases: namesOf(claims) },
            // Units may each keep the master of their own cases under one name; two masters of the body itself are a contradiction.
            { field: 'masterOf', with: others, ...(areOfUnits(graph, body, claims) ? { severity: 'warning' as const } : {}) },
          )
        }
      }
      for (const { names, origins } of masterless(graph, entities, mastered)) {
        const data = { body: body.name, entities: firstOf(names), count: origins.length, databases: namesOf(origins) }
        report.none(origins[0]!, data, { field: 'holds', with: origins.slice(1) })
      }
    }
    for (const { name, all } of nationals.values()) {
      const claims = rivals(graph, all).filter((one) => one.recordType !== 'reference' && answersFor(graph, ownerBody(graph, one)))
      const bodies = new Set(claims.map((one) => ownerBody(graph, one)))
      const [first, ...others] = claims
      if (first === undefined || bodies.size < 2) continue
      for (const one of claims) right.set(one, false)
      report.nationals(first, { entity: name, count: claims.length, databases: namesOf(claims) }, { field: 'masterOf', with: others })
    }
    for (const [database, isRight] of right) if (isRight) report.holds(database)
  },
})

/** Whether each of some databases belongs to another unit below the body. */
function areOfUnits(graph: ArchitectureGraph, body: Agency, databases: readonly Database[]): boolean {
  const owners = databases.map((database) => ownerOf(graph, database))
  return new Set(owners).size === databases.length && owners.every((owner) => owner !== undefined && owner !== body)
}

/** Whether a body's own database sets itself beside a national master of another body: it is no part of it, and none of its sources. */
function isRivalOf(graph: ArchitectureGraph, database: Database, national: Database): boolean {
  if (database === national || database.scope === 'national' || ownerBody(graph, national) === ownerBody(graph, database)) return false
  if ((national.derivedFrom ?? []).includes(database.id)) return false
  return !holdsAlongWhole<Database>(graph, (whole) => whole === national)(database)
}
