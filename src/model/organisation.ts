import { answered } from './answers.ts'
import type { Element } from './element.ts'
import type { ArchitectureGraph } from './graph.ts'
import { valuesMeaning } from './meaning.ts'

/** Levels at which an agency is a body of its own. */
const BODY_LEVELS = valuesMeaning('agency.level', 'body')

/** Kinds that have an owner. */
export type Owned = Element<'network' | 'infrastructure' | 'system' | 'database' | 'service' | 'component' | 'investment' | 'target'>

type Bodies = Map<Element<'agency'>, Element<'agency'>>

/** The body an agency belongs to: itself or the nearest agency above it that is a body; the topmost one when none is. */
export const bodyOf: (graph: ArchitectureGraph, agency: Element<'agency'>) => Element<'agency'> = answered(
  (graph, agency: Element<'agency'>): Element<'agency'> => {
    // A model of one unit judges it as a body of its own, not as the body above it.
    return climb(graph, agency, graph.once(described), ({ id }) => id === graph.header.body)
  },
)

const described = (): Bodies => new Map()

/**
 * The body of the state that an agency belongs to, whatever part of it the model describes: what a unit exchanges with the body above it stays
 * inside one body.
 */
export const stateBodyOf: (graph: ArchitectureGraph, agency: Element<'agency'>) => Element<'agency'> = answered(
  (graph, agency: Element<'agency'>): Element<'agency'> => climb(graph, agency, graph.once(ofState), () => false),
)

const ofState = (): Bodies => new Map()

function climb(
  graph: ArchitectureGraph,
  agency: Element<'agency'>,
  known: Bodies,
  isOwn: (agency: Element<'agency'>) => boolean,
): Element<'agency'> {
  const passed: Element<'agency'>[] = []
  const seen = new Set<Element<'agency'>>()
  let at = agency
  let body = known.get(at)
  while (body === undefined) {
    seen.add(at)
    passed.push(at)
    const above: Element<'agency'> | undefined = graph.target(at, 'parent')
    // A committee below a Party committee is a unit of it.
    const isUnitOfParty = at.level === 'party' && above?.level === 'party'
    const isBody = isOwn(at) || (BODY_LEVELS.has(at.level) && !isUnitOfParty)
    const parent = isBody ? undefined : above
    if (parent === undefined || seen.has(parent)) body = at
    else body = known.get((at = parent))
  }
  for (const one of passed) known.set(one, body)
  return body
}

/** The body the model describes: the one its header names, or the only body it has. */
export function modelBody(graph: ArchitectureGraph): Element<'agency'> | undefined {
  return graph.once(findModelBody)
}

function findModelBody(graph: ArchitectureGraph): Element<'agency'> | undefined {
  const named = graph.header.body === undefined ? undefined : graph.find('agency', graph.header.body)
  if (named !== undefined) return named
  const tops = new Set(graph.all('agency').map((agency) => bodyOf(graph, agency)))
  return tops.size === 1 ? [...tops][0] : undefined
}

type Owners = Map<Owned, Element<'agency'> | null>

const noOwners = (): Owners => new Map()

/** The agency that owns an element: its own owner, or that of the whole it is part of. */
export const ownerOf: (graph: ArchitectureGraph, element: Owned) => Element<'agency'> | undefined = answered(
  (graph, element: Owned): Element<'agency'> | undefined => {
    if (element.owner !== undefined) return graph.target(element as Element<'system'>, 'owner')
    const known = graph.once(noOwners)
    const passed: Owned[] = []
    let owner: Element<'agency'> | null = null
    for (let at: Owned | undefined = element; at !== undefined; ) {
      const before = known.get(at)
      if (before !== undefined) {
        owner = before
        break
      }
      passed.push(at)
      // A circle comes back to an element that is already answered.
      known.set(at, null)
      const id: string | undefined = at.owner
      if (id !== undefined) {
        owner = graph.find('agency', id) ?? null
        break
      }
      at = graph.is(at, 'system') ? graph.target(at, 'partOf') : graph.is(at, 'database') ? graph.target(at, 'partOf') : undefined
    }
    for (const one of passed) known.set(one, owner)
    return owner ?? undefined
  },
)

/** The body whose agencies own an element. */
export const ownerBody: (graph: ArchitectureGraph, element: Owned) => Element<'agency'> | undefined = answered(
  (graph, element: Owned): Element<'agency'> | undefined => {
    const owner = ownerOf(graph, element)
    return owner && bodyOf(graph, owner)
  },
)

/** Agencies directly below an agency. */
export function unitsOf(graph: ArchitectureGraph, agency: Element<'agency'>): Element<'agency'>[] {
  return graph.sources('agency', 'parent', agency)
}

/** Every agency below an agency, at any depth. Safe on circular hierarchies. */
export function allUnitsOf(graph: ArchitectureGraph, agency: Element<'agency'>): Element<'agency'>[] {
  const found = new Set<Element<'agency'>>()
  const stack = unitsOf(graph, agency)
  for (let unit = stack.pop(); unit !== undefined; unit = stack.pop()) {
    if (found.has(unit) || unit === agency) continue
    found.add(unit)
    for (const below of unitsOf(graph, unit)) stack.push(below)
  }
  return [...found]
}

const noWeights = (): Map<Element<'agency'>, number> => new Map()

/**
 * How many units an agency record stands for: its own count, or the sum of the units named below it when that is more (units named one
 * by one inside a counted group are not counted twice).
 */
export function unitCount(graph: ArchitectureGraph, agency: Element<'agency'>): number {
  const table = graph.once(noWeights)
  const stack = [agency]
  const open = new Set<Element<'agency'>>()
  while (stack.length > 0) {
    const top = stack.at(-1)!
    if (table.has(top)) {
      stack.pop()
      continue
    }
    const below = unitsOf(graph, top).filter((unit) => !open.has(unit))
    const missing = below.filter((unit) => !table.has(unit))
    if (missing.length > 0 && !open.has(top)) {
      open.add(top)
      for (const unit of missing) stack.push(unit)
      continue
    }
    table.set(
      top,
      Math.max(
        top.count ?? 1,
        below.reduce((sum, unit) => sum + (table.get(unit) ?? 0), 0),
      ),
    )
    open.delete(top)
    stack.pop()
  }
  return table.get(agency)!
}
