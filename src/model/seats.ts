/** From where a network is looked at: where people sit, and the stop of each part that counts as its core. */
import { agencyAt } from './access.ts'
import type { Element } from './element.ts'
import type { ArchitectureGraph } from './graph.ts'
import { valuesMeaning } from './meaning.ts'
import { type PrivateNetwork, privateNetwork, type Stop } from './network.ts'
import { bodyOf, modelBody } from './organisation.ts'
import { answersFor } from './scope.ts'

type Agency = Element<'agency'>

const BACKBONES = valuesMeaning('network.kind', 'shared-backbone')

/** Whose people are at a stop: an agency, an office away from its seat, the owner of a local network. A data centre is no office. */
export function peopleAt(graph: ArchitectureGraph, stop: Stop): Agency | Element<'site'> | undefined {
  if (graph.is(stop, 'agency')) return stop
  // Where an agency sits, it is a stop of its own.
  if (graph.is(stop, 'site')) return stop.kind === 'data-centre' || stop.kind === 'headquarters' ? undefined : stop
  if (!graph.is(stop, 'network') || stop.kind !== 'lan') return undefined
  const owner = graph.target(stop, 'owner')
  return owner === undefined || privateNetwork(graph).places(owner).length > 0 ? undefined : owner
}

/** What hangs on each stop, by number: people, and systems hosted there. */
export function weights(graph: ArchitectureGraph, network: PrivateNetwork): Float64Array {
  return Float64Array.from(
    network.stops,
    (stop) =>
      (peopleAt(graph, stop) === undefined ? 0 : 1) +
      (graph.is(stop, 'site') || graph.is(stop, 'infrastructure') ? graph.countSources('system', 'hostedAt', stop) : 0),
  )
}

/**
 * Numbers of the stops from which the rest of their part is seen, at least one for each part. In a part that has a seat: the shared backbone
 * where several bodies share the part, else the body, or a unit at its headquarters. In other parts the middle, so that of two sides the lighter one counts
 * as cut off.
 */
export function coresOf(graph: ArchitectureGraph, network: PrivateNetwork): number[] {
  const seats = seatsOf(graph, network).map((stop) => network.numberOf(stop)!)
  return [...seats, ...network.joins.forest().centroids(weights(graph, network))]
}

/** The seat of each part of the network that has one, where its lines end. */
function seatsOf(graph: ArchitectureGraph, network: PrivateNetwork): Stop[] {
  const described = modelBody(graph)
  const seats = new Map<number | undefined, { stop: Stop; body: Agency; shared: boolean }>()
  const sit = (agency: Agency, body: Agency): void => {
    if (!answersFor(graph, body) || !network.isAttached(agency)) return
    const part = network.partOf(agency)
    const seat = seats.get(part)
    const stop = network.standsAt(agency)
    if (seat === undefined) seats.set(part, { stop, body, shared: false })
    else if (seat.body !== body) seats.set(part, body === described ? { stop, body, shared: true } : { ...seat, shared: true })
  }
  const agencies = graph.all('agency')
  for (const agency of agencies) if (bodyOf(graph, agency) === agency) sit(agency, agency)
  for (const agency of agencies) if (agency.location === 'headquarters') sit(agency, bodyOf(graph, agency))
  for (const backbone of graph.all('network')) {
    const seat = BACKBONES.has(backbone.kind) ? seats.get(network.partOf(backbone)) : undefined
    if (seat?.shared) seat.stop = backbone
  }
  return [...seats.values()].map(({ stop }) => stop)
}

/** Parts of the network that the model answers for, or that nobody is told to own. */
export function ownParts(graph: ArchitectureGraph, network: PrivateNetwork): ReadonlySet<number> {
  const own = new Set<number>()
  const foreign = new Set<number>()
  for (const stop of network.stops) {
    const agency = agencyAt(graph, stop)
    const part = network.partOf(stop)!
    if (agency !== undefined) (answersFor(graph, bodyOf(graph, agency)) ? own : foreign).add(part)
  }
  return new Set(network.stops.map((stop) => network.partOf(stop)!).filter((part) => own.has(part) || !foreign.has(part)))
}
