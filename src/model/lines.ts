/** Lines out of a place, and what stands there. */
import type { Element } from './element.ts'
import type { ArchitectureGraph } from './graph.ts'
import type { Stop } from './network.ts'
import { inService, works } from './service.ts'

type Link = Element<'link'>
type System = Element<'system'>

/** Something that systems stand in. */
export type Place = Element<'infrastructure' | 'site'>

/** The place that is lost as one: the site an infrastructure stands in, where it is told. */
export const siteOf = (graph: ArchitectureGraph, place: Place): Place =>
  graph.is(place, 'infrastructure') ? (graph.target(place, 'site') ?? place) : place

/** The stops that are one place: a site with its infrastructures, and the agency that sits there. */
export function stopsAt(graph: ArchitectureGraph, place: Place): Stop[] {
  if (graph.is(place, 'infrastructure')) return [place]
  const agency = place.kind === 'headquarters' ? graph.target(place, 'agency') : undefined
  return [place, ...graph.sources('infrastructure', 'site', place), ...(agency === undefined ? [] : [agency])]
}

/** Working lines that lead out of some stops. A line inside the house, and one that stands for many, are none of its own. */
export function linesOutOf(graph: ArchitectureGraph, stops: readonly Stop[]): Link[] {
  const own = new Set<Element>(stops)
  const links = new Set<Link>()
  for (const stop of stops)
    for (const field of ['from', 'to'] as const)
      for (const link of graph.sources('link', field, stop)) {
        const far = graph.target(link, field === 'from' ? 'to' : 'from')
        if (
          link.kind !== 'lan' &&
          works(graph, link) &&
          (link.count ?? 1) === 1 &&
          far !== undefined &&
          !own.has(far) &&
          !isLan(graph, far)
        )
          links.add(link)
      }
  return [...links]
}

const isLan = (graph: ArchitectureGraph, stop: Element): boolean => graph.is(stop, 'network') && stop.kind === 'lan'

/** Systems in service that stand in some places. */
export const hostedAtAll = (graph: ArchitectureGraph, places: readonly Place[]): System[] =>
  places.flatMap((place) => graph.sources('system', 'hostedAt', place)).filter((system) => inService(graph, system))

/** Services in service that some systems serve. */
export const servedBy = (graph: ArchitectureGraph, systems: readonly System[]): Element<'service'>[] =>
  systems.flatMap((system) => graph.sources('service', 'system', system)).filter((service) => inService(graph, service))
