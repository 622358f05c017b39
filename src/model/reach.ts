import { type End, integrationsOf, keepersOf, otherEnd } from './connection.ts'
import type { Element } from './element.ts'
import type { ArchitectureGraph } from './graph.ts'
import { inService, works } from './service.ts'
import { holdsAlongWhole } from './whole.ts'

type Database = Element<'database'>
type System = Element<'system'>

/**
 * Whether a database is reached from outside the system that keeps it: a working integration of it, or of a system that keeps it (or of the
 * whole that system is part of), leads elsewhere; another system uses it; it is fed from another database or feeds one; or that holds for
 * the whole it is part of, or for a part of it.
 */
export function isConnected(graph: ArchitectureGraph, database: Database): boolean {
  return graph.once(judge).has(database)
}

/** For all databases at once: the integrations of a system that keeps hundreds of them are looked through once. */
function judge(graph: ArchitectureGraph): ReadonlySet<Database> {
  const leads = leading(graph)
  const direct = new Set<Database>()
  /** Databases that are joined to each other and stay among themselves unless one of them leads further. */
  const siblings = new Map<Database, Database[]>()
  const join = (one: Database, other: Database): void => {
    if (!staysAmongThem(one, other)) {
      direct.add(one).add(other)
      return
    }
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = siblings.get(from)
      if (known === undefined) siblings.set(from, [to])
      else known.push(to)
    }
  }
  for (const database of graph.all('database')) {
    if (inService(graph, database)) for (const source of graph.targets(database, 'derivedFrom')) join(database, source)
    const keepers = keepersOf(graph, database)
    const isOutside = (end: End | undefined): boolean => {
      if (end === database || keepers.includes(end as System)) return false
      if (end === undefined || !graph.is(end, 'database')) return true
      join(database, end)
      return false
    }
    if (
      integrationsOf(graph, database).filter((one) => works(graph, one) && isOutside(otherEnd(graph, one, database))).length > 0 ||
      keepers.some((keeper) => inService(graph, keeper) && leads(keeper, database)) ||
      graph.sources('system', 'uses', database).some((user) => isOutside(user) && inService(graph, user))
    )
      direct.add(database)
  }
  spread(direct, siblings)
  const found = new Set<Database>()
  for (const database of direct) {
    for (let whole: Database | undefined = database; whole !== undefined && !found.has(whole); whole = graph.target(whole, 'partOf'))
      found.add(whole)
  }
  const isDirectAlongWhole = holdsAlongWhole<Database>(graph, (database) => direct.has(database))
  for (const database of graph.all('database')) if (isDirectAlongWhole(database)) found.add(database)
  return found
}

/** Takes in what is joined to databases that lead further. */
function spread(direct: Set<Database>, siblings: ReadonlyMap<Database, readonly Database[]>): void {
  const queue = [...direct]
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const near of siblings.get(at) ?? []) {
      if (direct.has(near)) continue
      direct.add(near)
      queue.push(near)
    }
  }
}

/** Whether two databases that exchange data are both one owner's own: then nobody else gets anything by it. */
function staysAmongThem(one: Database, other: Database): boolean {
  const isForOthers = ({ scope, role }: Database): boolean => scope === 'national' || scope === 'shared' || role !== undefined
  if (isForOthers(one) || isForOthers(other)) return false
  return one.owner !== undefined && one.owner === other.owner
}

/** Whether a working integration of a system, or of a whole it is part of, leads to something other than one element. */
function leading(graph: ArchitectureGraph): (system: System, beside: End) => boolean {
  /** The far end of a system's working integrations when they have one only; `several` otherwise. */
  const ends = new Map<System, End | undefined | 'none' | 'several'>()
  const endOf = (system: System): End | undefined | 'none' | 'several' => {
    const known = ends.get(system)
    if (known !== undefined) return known
    let end: End | undefined | 'none' | 'several' = 'none'
    for (const integration of integrationsOf(graph, system)) {
      if (!works(graph, integration)) continue
      const far = otherEnd(graph, integration, system)
      end = end === 'none' || end === far ? far : 'several'
      if (end === 'several') break
    }
    ends.set(system, end)
    return end
  }
  const leadsAnywhere = holdsAlongWhole<System>(graph, (system) => endOf(system) !== 'none')
  return (system, beside) => {
    const end = endOf(system)
    if (end !== 'none' && end !== beside) return true
    const whole = graph.target(system, 'partOf')
    return whole !== undefined && whole !== system && leadsAnywhere(whole)
  }
}
