/** Single failures, and pairs, by what they would stop. */
import type { Element } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import { inService, works } from '../model/service.ts'
import { compareCodePoints } from '../text.ts'
import type { Failure, Figure, Figures, Impact } from './define.ts'
import { type ImpactModel, impactModel } from './impact.ts'
import { linksBy } from './naming.ts'

/** What weighs more comes first: services to people, then those who are cut off, then systems and connections. */
export const RANKED_BY: readonly Figure[] = [
  'services',
  'dossiers',
  'agencies',
  'systems',
  'personalDatabases',
  'integrations',
  'degradedServices',
  'degradedSystems',
]

/** Elements looked at in all when failures are weighed; the heaviest by their direct loss come first, so that what is left unweighed is light. */
const EFFORT = 1_000_000

/** Stops and links looked at in all for failures of several links at once, each of which walks the whole network. */
const WALKING = 20_000_000

/** A failure with its loss. */
export interface Weighed {
  readonly failure: Failure
  readonly impact: Pick<Impact, 'figures' | 'totals'>
}

/** Failures by loss, the worst first. */
export interface Ranking {
  readonly worst: readonly Weighed[]
  /** How many single failures there are, how many of them were weighed, and how many of those stop or degrade something. */
  readonly of: number
  readonly weighed: number
  readonly harmful: number
}

/** Every single thing of a model that can fail: lines, what lines share, places, networks, systems, databases. Agencies are many things at once. */
export function singleFailures(graph: ArchitectureGraph): Failure[] {
  const elements: Element[] = []
  for (const kind of ['infrastructure', 'site', 'network', 'system', 'database'] as const)
    for (const element of graph.all(kind)) if (inService(graph, element)) elements.push(element)
  for (const link of graph.all('link')) if (works(graph, link)) elements.push(link)
  const shared = (['carrier', 'conduit'] as const).flatMap((what) =>
    [...linksBy(graph, what)].map(([name, links]): Failure => ({ what, name, links })),
  )
  return [...shared, ...elements.map((element): Failure => ({ what: 'element', element }))]
}

/** The single failures that stop most. */
export function worstFailures(graph: ArchitectureGraph, limit = 20): Ranking {
  const model = impactModel(graph)
  const all = singleFailures(graph)
  const weighed: Weighed[] = []
  let effort = 0
  let walked = 0
  const { joins } = model.reach.network
  for (const failure of heaviest(model, all)) {
    if (effort > EFFORT && weighed.length >= limit) break
    // The lighter of very many carriers and conduits are left out; how many were weighed is told.
    if (failure.what !== 'element' && failure.links.length > 1) {
      if (walked > WALKING) continue
      walked += joins.count + joins.from.length
    }
    const { figures, totals, hits, cutOff } = model.evaluate([failure])
    weighed.push({ failure, impact: { figures, totals } })
    // An evaluation costs at least a look at what is asked, and then what is hit.
    effort += 100 + hits.length + cutOff.length
  }
  const harmful = weighed.filter(({ impact }) => RANKED_BY.some((figure) => (impact.figures[figure] ?? 0) > 0))
  harmful.sort(
    (one, other) => compareLoss(other.impact.figures, one.impact.figures) || compareCodePoints(keyOf(one.failure), keyOf(other.failure)),
  )
  return { worst: harmful.slice(0, limit), of: all.length, weighed: weighed.length, harmful: harmful.length }
}

/** Which loss is larger: positive for the first. */
export function compareLoss(one: Figures, other: Figures): number {
  for (const figure of RANKED_BY) {
    const more = (one[figure] ?? 0) - (other[figure] ?? 0)
    if (more !== 0) return more
  }
  return 0
}

/** A failure as one word, stable over runs. */
export const keyOf = (failure: Failure): string => (failure.what === 'element' ? failure.element.id : `${failure.what}:${failure.name}`)

/** Failures by what hangs on them directly: stops behind a line or hub, what needs an element; the heaviest first. */
function heaviest(model: ImpactModel, all: readonly Failure[]): Failure[] {
  const { reach, needs, graph } = model
  const { forest } = reach
  const { joins } = reach.network
  const below = forest.sums(reach.weights)
  const behindEdge = (edge: number): number => {
    const child = [joins.from[edge]!, joins.to[edge]!].find((node) => forest.above[node] === edge)
    return child !== undefined && forest.low[child]! >= forest.position[child]! ? below[child]! : 0
  }
  const behindStop = new Float64Array(joins.count)
  for (const node of forest.order) if (forest.hangsOnParent(node)) behindStop[forest.parent(node)]! += below[node]!
  const loadOf = (element: Element): number => {
    const direct = needs.filledBy(needs.numberOf(element)).length
    if (graph.is(element, 'link')) {
      const edge = reach.edgeOf(element)
      return direct + (edge === undefined ? 0 : behindEdge(edge))
    }
    const number = reach.network.numberOf(element)
    return direct + (number === undefined ? 0 : behindStop[number]! + reach.weights[number]!)
  }
  const loads = all.map((failure) => ({
    failure,
    load: failure.what === 'element' ? loadOf(failure.element) : failure.links.reduce((sum, link) => sum + loadOf(link) + 1, 0),
  }))
  loads.sort((one, other) => other.load - one.load || compareCodePoints(keyOf(one.failure), keyOf(other.failure)))
  return loads.map(({ failure }) => failure)
}

/** Two failures that together stop more than one by one. */
export interface WeighedPair {
  readonly failures: readonly [Failure, Failure]
  readonly impact: Impact
  /** What only the two together stop. */
  readonly more: readonly Element[]
}

/** Failures of which pairs are weighed; their number grows with the square. */
export const MOST_FOR_PAIRS = 200

/** Pairs of failures that stop together what neither stops alone, the worst first; undefined for a model too large for it. */
export function worstPairs(graph: ArchitectureGraph, limit = 20): WeighedPair[] | undefined {
  const model = impactModel(graph)
  // What hangs on nothing cannot take anything with it.
  const singles = singleFailures(graph)
    .map((failure) => ({ failure, impact: model.evaluate([failure]) }))
    .filter(({ impact }) => impact.hits.length > 1 || impact.cutOff.length > 0 || impact.withstood.length > 0)
  if (singles.length > MOST_FOR_PAIRS) return undefined
  const alone = singles.map(({ failure, impact }) => ({ failure, lost: lostIn(impact) }))
  const found: WeighedPair[] = []
  for (const [at, one] of alone.entries())
    for (const other of alone.slice(at + 1)) {
      const impact = model.evaluate([one.failure, other.failure])
      const more = [...lostIn(impact)].filter((element) => !one.lost.has(element) && !other.lost.has(element))
      if (more.length > 0) found.push({ failures: [one.failure, other.failure], impact, more })
    }
  found.sort(
    (a, b) =>
      b.more.length - a.more.length ||
      compareLoss(b.impact.figures, a.impact.figures) ||
      compareCodePoints(a.failures.map(keyOf).join(' '), b.failures.map(keyOf).join(' ')),
  )
  return found.slice(0, limit)
}

function lostIn({ hits, cutOff }: Impact): Set<Element> {
  const lost = new Set<Element>(cutOff)
  for (const { element, condition } of hits) if (condition === 'stopped') lost.add(element)
  return lost
}

/** Lines whose loss cuts something off, and stops without which their part of the network falls apart. */
export function weakPoints(graph: ArchitectureGraph): {
  readonly bridges: readonly Element<'link'>[]
  readonly cutStops: readonly Element<'agency' | 'site' | 'network' | 'infrastructure'>[]
} {
  const { reach } = impactModel(graph)
  const { forest, network } = reach
  const bridges = new Set(forest.bridges().flatMap((node) => network.linkOf(forest.above[node]!) ?? []))
  const cut = new Set(forest.cutNodes().map((node) => network.stops[node]!))
  return { bridges: network.links.filter((link) => bridges.has(link)), cutStops: network.stops.filter((stop) => cut.has(stop)) }
}
