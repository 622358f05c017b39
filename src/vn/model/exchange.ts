import { answered } from '../../model/answers.ts'
import { DATA_PLATFORMS, type End, platformsOf } from '../../model/connection.ts'
import type { Element } from '../../model/element.ts'
import type { ArchitectureGraph } from '../../model/graph.ts'
import { ownerBody, ownerOf, stateBodyOf } from '../../model/organisation.ts'
import { answersFor } from '../../model/scope.ts'
import { inService, notApplicable, works } from '../../model/service.ts'

type Agency = Element<'agency'>
type Integration = Element<'integration'>
type System = Element<'system'>
type Role = System['platformRole']

/** Mechanisms by which one system calls another; people who work in a system of another body use none. */
const MACHINE: ReadonlySet<Integration['mechanism']> = new Set(['api', 'ndxp', 'ndop', 'lgsp', 'ldop', 'document-axis'])

/** Mechanisms that name an intermediary. */
export const INTERMEDIARY: ReadonlySet<Integration['mechanism']> = new Set(['ndxp', 'ndop', 'lgsp', 'ldop', 'document-axis'])

/** Roles of systems that do a body's own work; every other role makes a system an intermediary or a national service to which one connects as it prescribes. */
export const OWN_WORK: ReadonlySet<Role> = new Set(['procedure-handling', 'service-portal', 'information-portal'])

/** Whether a relation carries data from system to system; people of one body who work in a system of another exchange nothing. */
export function carriesData({ kind, mechanism, via }: Integration): boolean {
  return kind === 'data-exchange' || kind === 'technical' || (kind === 'service-use' && (MACHINE.has(mechanism) || (via ?? []).length > 0))
}

/** The two ends of an exchange between bodies. A body is undefined where the end has no known owner. */
export interface Sides {
  readonly from: End
  readonly to: End
  readonly fromBody: Agency | undefined
  readonly toBody: Agency | undefined
}

/**
 * The ends of a working exchange of data between two bodies, for one of which the model answers. Undefined for every other relation: inside
 * one body, not working, with an end out of service, or of another kind.
 */
export const exchangeBetweenBodies: (graph: ArchitectureGraph, integration: Integration) => Sides | undefined = answered(
  (graph, integration: Integration): Sides | undefined => {
    if (!carriesData(integration) || !works(graph, integration)) return undefined
    const from = graph.target(integration, 'from')
    const to = graph.target(integration, 'to')
    if (from === undefined || to === undefined || !inService(graph, from) || !inService(graph, to)) return undefined
    const fromBody = ownerBody(graph, from)
    const toBody = ownerBody(graph, to)
    if (areOneBody(graph, from, to)) return undefined
    return answersFor(graph, fromBody) || answersFor(graph, toBody) ? { from, to, fromBody, toBody } : undefined
  },
)

/** Whether two ends belong to one body of the state; false where an owner is not told. */
export function areOneBody(graph: ArchitectureGraph, one: End, other: End): boolean {
  const [owner, otherOwner] = [ownerOf(graph, one), ownerOf(graph, other)]
  return owner !== undefined && otherOwner !== undefined && stateBodyOf(graph, owner) === stateBodyOf(graph, otherOwner)
}

/** The end whose owner is not known, where that hides whether two bodies are involved. */
export function ownerlessEnd({ from, to, fromBody, toBody }: Sides): End | undefined {
  return fromBody === undefined ? from : toBody === undefined ? to : undefined
}

/** The sides of an exchange whose bodies are both known, as a sentence names them. */
export function namesOfSides({ from, to, fromBody, toBody }: Sides): { from: string; fromBody: string; to: string; toBody: string } {
  const name = (element: Element | undefined): string => element?.name ?? element?.id ?? ''
  return { from: name(from), fromBody: name(fromBody), to: name(to), toBody: name(toBody) }
}

/** Whether a body owes data to other state bodies: banks and enterprises do not, and the Party has rules of its own. */
export function isBoundToShare(body: Agency | undefined): boolean {
  return body?.level !== 'other' && body?.level !== 'party'
}

/** Whether an integration runs through a platform of a role: as its mechanism, as a platform it names, or as one of its ends. */
export function runsThrough(graph: ArchitectureGraph, integration: Integration, role: NonNullable<Role>): boolean {
  return integration.mechanism === role || platformsOf(graph, integration).some(({ platformRole }) => platformRole === role)
}

/**
 * How an exchange between two bodies travels. `platform`: through an intermediary or a national service. `direct`: from system to system.
 * `apart`: it is none of the sharing platforms' business. Otherwise the model does not tell, and a role or a way is missing.
 */
export type Way =
  | { readonly kind: 'platform' | 'direct' | 'apart' }
  | { readonly kind: 'untold'; readonly system: System }
  | { readonly kind: 'untold'; readonly system: undefined }

const PLATFORM: Way = { kind: 'platform' }
const DIRECT: Way = { kind: 'direct' }
const APART: Way = { kind: 'apart' }

export function wayOf(graph: ArchitectureGraph, integration: Integration, { from, to, fromBody, toBody }: Sides): Way {
  // Secrets travel over channels of the cipher service, not over the sharing platforms.
  if (integration.classification === 'state-secret' || notApplicable(integration, 'via')) return APART
  if (![from, to].every((end) => graph.is(end, 'system') || graph.is(end, 'database'))) return APART
  if (!isBoundToShare(fromBody) || !isBoundToShare(toBody)) return APART
  if (INTERMEDIARY.has(integration.mechanism)) return PLATFORM
  if (platformsOf(graph, integration).some(({ platformRole }) => platformRole !== undefined && !OWN_WORK.has(platformRole))) return PLATFORM
  const unnamed = [...graph.targets(integration, 'via'), from, to].find(
    (one): one is System => graph.is(one, 'system') && one.kind === 'platform' && one.platformRole === undefined,
  )
  if (unnamed !== undefined) return { kind: 'untold', system: unnamed }
  return integration.via === undefined && integration.mechanism === undefined ? { kind: 'untold', system: undefined } : DIRECT
}

/** A working exchange between two bodies that already runs over a sharing platform; undefined when the model shows none. */
export function platformExchange(graph: ArchitectureGraph, one: Agency, other: Agency): Integration | undefined {
  const known = graph.once(platformExchanges)
  return known.get(one)?.get(other) ?? known.get(other)?.get(one)
}

function platformExchanges(graph: ArchitectureGraph): ReadonlyMap<Agency, ReadonlyMap<Agency, Integration>> {
  const pairs = new Map<Agency, Map<Agency, Integration>>()
  for (const integration of graph.all('integration')) {
    const sides = exchangeBetweenBodies(graph, integration)
    if (sides?.fromBody === undefined || sides.toBody === undefined) continue
    // What joins a body to a platform itself does not show what that platform carries between the body and the platform's owner.
    if ([sides.from, sides.to].some((end) => graph.is(end, 'system') && DATA_PLATFORMS.has(end.platformRole))) continue
    const { mechanism } = integration
    const passes =
      (mechanism !== 'document-axis' && INTERMEDIARY.has(mechanism)) ||
      graph.targets(integration, 'via').some((platform) => DATA_PLATFORMS.has(platform.platformRole) && inService(graph, platform))
    if (!passes) continue
    const known = pairs.get(sides.fromBody)
    if (known === undefined) pairs.set(sides.fromBody, new Map([[sides.toBody, integration]]))
    else if (!known.has(sides.toBody)) known.set(sides.toBody, integration)
  }
  return pairs
}

/** The two cases in which the law lets two bodies connect directly. */
const ACCEPTED: ReadonlySet<Integration['directReason']> = new Set(['intermediary-not-ready', 'intermediary-inadequate'])

/**
 * What is wrong with the reason given for a direct exchange between two bodies: `other` when it is none of the two cases in which the law allows
 * it; an exchange of the same bodies that already runs over a platform, when the platform is said not to be ready; undefined when nothing is.
 */
export function reasonFault(
  graph: ArchitectureGraph,
  integration: Integration,
  { fromBody, toBody }: Sides,
): 'other' | Integration | undefined {
  if (!ACCEPTED.has(integration.directReason)) return 'other'
  if (integration.directReason !== 'intermediary-not-ready' || fromBody === undefined || toBody === undefined) return undefined
  return platformExchange(graph, fromBody, toBody)
}
