import { WordPattern } from '../../fold.ts'
import type { Element } from '../../model/element.ts'
import type { ArchitectureGraph } from '../../model/graph.ts'
import { unitsOf } from '../../model/organisation.ts'
import { isGroup } from '../words/agencies.ts'

/** Names of records that gather agencies of one kind. */
const GATHERING = new WordPattern('^(khối|nhóm|hệ thống các)\\b')

const noParts = (): Map<Element<'agency'>, number> => new Map()

/** How many offices an agency and what is below it make up: a record that gathers others as many as it counts or names, an office one beside those below it. */
function officeCount(graph: ArchitectureGraph, agency: Element<'agency'>): number {
  const table = graph.once(noParts)
  const stack = [agency]
  const open = new Set<Element<'agency'>>()
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const below = unitsOf(graph, top).filter((unit) => unit !== top && (!open.has(unit) || table.has(unit)))
    const missing = open.has(top) || table.has(top) ? [] : below.filter((unit) => !table.has(unit))
    if (missing.length > 0) {
      open.add(top)
      for (const unit of missing) stack.push(unit)
      continue
    }
    const sum = below.reduce((count, unit) => count + (table.get(unit) ?? 0), 0)
    if (!table.has(top)) table.set(top, isOffice(graph, top) || below.length === 0 ? (top.count ?? 1) + sum : Math.max(top.count ?? 0, sum))
    stack.pop()
  }
  return table.get(agency)!
}

/** Whether an agency is a mere unit that is named by all of its parts. */
function isOfParts(
  graph: ArchitectureGraph,
  agency: Element<'agency'>,
  units: readonly Element<'agency'>[],
  named: ReadonlySet<Element<'agency'>>,
): boolean {
  return agency.level === 'unit' && isOffice(graph, agency) && units.every((unit) => named.has(unit))
}

/**
 * Whether an agency with units below it is an office of its own, not a record that only gathers them: a department or district by its level, a unit
 * by its identifier or a site.
 */
function isOffice(graph: ArchitectureGraph, agency: Element<'agency'>): boolean {
  if ((agency.count ?? 1) > 1 || isGroup(agency.name) || GATHERING.test(agency.name)) return false
  return agency.level !== 'unit' || agency.identifier !== undefined || graph.countSources('site', 'agency', agency) > 0
}

/**
 * How far a list of agencies covers the units below an agency; naming a parent covers everything below it. An agency with units below it is a
 * unit itself; a body of units of which all are named counts as named.
 */
export function coverageOf(
  graph: ArchitectureGraph,
  covered: readonly Element<'agency'>[],
  whole: Element<'agency'>,
): { readonly covered: number; readonly total: number; readonly missing: readonly Element<'agency'>[] } {
  const set = new Set(covered)
  const total = unitsOf(graph, whole).reduce((sum, unit) => (unit === whole ? sum : sum + officeCount(graph, unit)), 0)
  if (set.has(whole)) return { covered: Math.max(total, whole.count ?? 1), total: Math.max(total, whole.count ?? 1), missing: [] }
  const below = unitsOf(graph, whole)
  const missing: Element<'agency'>[] = []
  const seen = new Set<Element<'agency'>>([whole])
  let count = 0
  const stack = below.toReversed()
  for (let agency = stack.pop(); agency !== undefined; agency = stack.pop()) {
    if (seen.has(agency)) continue
    seen.add(agency)
    const units = unitsOf(graph, agency)
    if (set.has(agency)) count += officeCount(graph, agency)
    else if (units.length === 0) missing.push(agency)
    else {
      if (isOfParts(graph, agency, units, set)) count++
      else if (isOffice(graph, agency)) missing.push(agency)
      for (const unit of units.toReversed()) stack.push(unit)
    }
  }
  return { covered: count, total, missing }
}
