import { getOrInsert } from '../../collections.ts'
import { answeredFor } from '../../model/answers.ts'
import { keepersOf } from '../../model/connection.ts'
import type { Element } from '../../model/element.ts'
import type { ArchitectureGraph } from '../../model/graph.ts'
import { ownerBody } from '../../model/organisation.ts'
import { answersFor } from '../../model/scope.ts'
import { inService, servesPublic } from '../../model/service.ts'
import { holdsAlongWhole } from '../../model/whole.ts'
import { exchangeBetweenBodies } from './exchange.ts'
import { handlesProcedures } from './procedures.ts'

type Agency = Element<'agency'>
type Integration = Element<'integration'>
type Service = Element<'service'>
type System = Element<'system'>

/** What has a security level of its own. */
export type Secured = Element<'system' | 'infrastructure'>

export type Approval = NonNullable<System['securityApproval']>

type PersonalData = NonNullable<System['personalData']>

/** Roles that only a national platform has. */
export const NATIONAL_ROLES: ReadonlySet<System['platformRole']> = new Set(['ngsp', 'ndxp', 'ndop', 'national-service-portal'])

/** Numbers of people from which a system open to the public is of level 3; `users` is that of the regime before 19/8/2026. */
export const PEOPLE = { basic: 100_000, sensitive: 10_000, users: 10_000 }

/**
 * Whether the decree on security levels of the day binds a body. Banks and enterprises are not bound as state bodies are; that the decree of
 * 2016, made for state bodies, binds the Party was not seen. `renewed` tells the regime from 19/8/2026.
 */
export function isBound(body: Agency | undefined, renewed: boolean): boolean {
  return body?.level !== 'other' && (renewed || body?.level !== 'party')
}

/** Whether a model answers for the security of an element: it counts on the day, is its own, and of a body that the rules bind. */
export function answersForSecurity(graph: ArchitectureGraph, element: Secured, renewed: boolean): boolean {
  if (!inService(graph, element) || element.recordType === 'reference') return false
  const body = ownerBody(graph, element)
  // A national platform without an owner in the model is not the model's own.
  if (body === undefined && (isSharedNationally(element) || (graph.is(element, 'system') && NATIONAL_ROLES.has(element.platformRole))))
    return false
  return answersFor(graph, body) && isBound(body, renewed)
}

/** Whether a record says that it is shared by the whole country. */
export function isSharedNationally({ sharing }: { readonly sharing?: string }): boolean {
  return sharing === 'national-group-a' || sharing === 'national-group-b'
}

/** Whether an element already works today, if only on trial; in a to-be model, what is yet to come counts as in service but does not work. */
export function worksToday(graph: ArchitectureGraph, element: Secured | Integration): boolean {
  const { lifecycle, state } = element
  return inService(graph, element) && (state ?? graph.header.state) !== 'to-be' && lifecycle !== 'planned' && lifecycle !== 'building'
}

/** How far an element is protected: by its own record, or by that of a whole it is part of. */
export interface Protection {
  /** The highest level told along the whole. */
  readonly level: number | undefined
  /** The nearest approval along the whole that was given by the day. */
  readonly approval: Approval | undefined
}

/** Answers for systems and infrastructures; each element is looked at once, and circles end. */
export const protectionOn = answeredFor((graph, day: string): ((element: Secured) => Protection) => {
  const known = new Map<Secured, Protection>()
  const open = new Set<Secured>()
  return (element) => {
    const passed: Secured[] = []
    let at: Secured | undefined = element
    while (at !== undefined && !known.has(at) && !open.has(at)) {
      open.add(at)
      passed.push(at)
      at = graph.is(at, 'system') ? graph.target(at, 'partOf') : undefined
    }
    let above = at !== undefined && inService(graph, at) ? (known.get(at) ?? UNPROTECTED) : UNPROTECTED
    for (const one of passed.toReversed()) {
      const protection = protectedBy(one, above, day)
      known.set(one, protection)
      open.delete(one)
      above = inService(graph, one) ? protection : UNPROTECTED
    }
    return known.get(element)!
  }
})

const UNPROTECTED: Protection = { level: undefined, approval: undefined }

/** What a record and what protects the whole above it give together. */
function protectedBy(one: Secured, above: Protection, day: string): Protection {
  const level = Math.max(one.securityLevel ?? 0, above.level ?? 0)
  return { level: level === 0 ? undefined : level, approval: approvedBy(one, day) ?? above.approval }
}

function approvedBy({ securityApproval: approval }: Secured, day: string): Approval | undefined {
  return approval?.status === 'approved' && (approval.date === undefined || approval.date <= day) ? approval : undefined
}

/**
 * Whether a level may rest on the rules of an earlier day: it is approved, but the model does not tell when. What the new decree grants to
 * levels approved before it was not seen, so a level too low by it alone is then a warning.
 */
export function isUndated(approval: Approval | undefined): boolean {
  return approval !== undefined && approval.date === undefined
}

/** What answers for the level of a system: the topmost whole it is part of, as far up as the model answers for the whole. */
export const wholeInCharge = answeredFor((graph, renewed: boolean): ((element: Secured) => Secured) => {
  const known = new Map<System, System>()
  return (element) => {
    if (!graph.is(element, 'system')) return element
    const passed = new Set<System>()
    let at = element
    let top = known.get(at)
    while (top === undefined) {
      passed.add(at)
      const whole: System | undefined = graph.target(at, 'partOf')
      if (whole === undefined || passed.has(whole) || !answersForSecurity(graph, whole, renewed)) top = at
      else top = known.get((at = whole))
    }
    for (const one of passed) known.set(one, top)
    return top
  }
})

/** Parts of a system that count on the day and are the model's own. */
export function partsOf(graph: ArchitectureGraph, whole: System): System[] {
  return graph
    .sources('system', 'partOf', whole)
    .filter((part) => part !== whole && part.recordType !== 'reference' && inService(graph, part))
}

/** Whether every part of a system has an approved level of its own. */
export function isApprovedInParts(graph: ArchitectureGraph, whole: Secured, day: string): boolean {
  if (!graph.is(whole, 'system')) return false
  const parts = partsOf(graph, whole)
  return parts.length > 0 && parts.every((part) => approvedBy(part, day) !== undefined)
}

/**
 * What exchanges data with another body today, at an end or as a platform on the way, as far as the model answers for it; each with the far
 * ends.
 */
export const exchangers = answeredFor((graph, renewed: boolean): ReadonlyMap<Secured, ReadonlySet<Element>> => {
  const found = new Map<Secured, Set<Element>>()
  for (const integration of graph.all('integration')) {
    for (const side of boundSides(graph, integration, renewed)) {
      for (const one of takingPart(graph, integration, side))
        if (answersForSecurity(graph, one, renewed) && worksToday(graph, one)) getOrInsert(found, one, () => new Set()).add(side.far)
    }
  }
  return found
})

/** One side of an exchange between bodies: its end, its body, and the end of the other side. */
interface Side {
  readonly end: Element
  readonly body: Agency
  readonly far: Element
}

/** Both sides of an integration that works today between two bodies that the rules bind; none of another. */
function boundSides(graph: ArchitectureGraph, integration: Integration, renewed: boolean): Side[] {
  if (integration.status === 'planned' || !worksToday(graph, integration)) return []
  const sides = exchangeBetweenBodies(graph, integration)
  if (sides?.fromBody === undefined || sides.toBody === undefined) return []
  const { from, fromBody, to, toBody } = sides
  if (!isBound(fromBody, renewed) || !isBound(toBody, renewed)) return []
  return [
    { end: from, body: fromBody, far: to },
    { end: to, body: toBody, far: from },
  ]
}

/** What takes part on one side: the end, or what keeps it, and the platforms of its body on the way. */
function takingPart(graph: ArchitectureGraph, integration: Integration, { end, body }: Side): Secured[] {
  const own = graph.is(end, 'database') ? keepersOf(graph, end) : graph.is(end, 'system') || graph.is(end, 'infrastructure') ? [end] : []
  return [...own, ...graph.targets(integration, 'via').filter((platform) => ownerBody(graph, platform) === body)]
}

/** What answers for exchangers of which the model tells no approval, with their far ends. */
export function unapprovedExchangers(graph: ArchitectureGraph, day: string, renewed: boolean): ReadonlyMap<Secured, ReadonlySet<Element>> {
  const protection = protectionOn(graph, day)
  const inCharge = wholeInCharge(graph, renewed)
  const found = new Map<Secured, ReadonlySet<Element>>()
  /** Wholes of several: their ends are put together in a set of their own. */
  const joined = new Map<Secured, Set<Element>>()
  for (const [one, ends] of exchangers(graph, renewed)) {
    if (protection(one).approval !== undefined) continue
    const whole = inCharge(one)
    const known = found.get(whole)
    if (known === undefined) {
      found.set(whole, ends)
      continue
    }
    let all = joined.get(whole)
    if (all === undefined) joined.set(whole, (all = new Set(known)))
    for (const end of ends) all.add(end)
    found.set(whole, all)
  }
  return found
}

/** A service in use that a system serves at level 3 or 4, or end to end: more than the services that level 2 is for. */
export function demandingService(graph: ArchitectureGraph, system: System): Service | undefined {
  return graph
    .sources('service', 'system', system)
    .find((service) => inService(graph, service) && ((service.level ?? 0) >= 3 || service.completeness === 'whole'))
}

/** Of how many people a system holds personal data, where that passes a limit; or the field that would tell. */
export interface People {
  readonly over?: { readonly people: number; readonly kind: PersonalData | undefined; readonly limit: number }
  readonly missing?: 'personalData' | 'dataSubjects'
}

/** Weighs the personal data of a system and of each database it keeps by the regime of the day; numbers of people are not added up. */
export function peopleIn(graph: ArchitectureGraph, system: System, renewed: boolean, limits: typeof PEOPLE): People {
  const databases = graph.targets(system, 'stores').filter((database) => inService(graph, database))
  const gravest = (['sensitive', 'basic'] as const).find((kind) => databases.some(({ personalData }) => personalData === kind))
  const own = system.personalData ?? gravest
  const users = renewed || own === undefined ? undefined : system.users
  const holders = [
    { kind: own, people: system.dataSubjects ?? users, classification: system.classification },
    ...databases.map(({ personalData, dataSubjects, classification }) => ({
      kind: personalData ?? system.personalData,
      people: dataSubjects,
      classification,
    })),
  ]
  const told = holders.some(({ people }) => people !== undefined)
  let missing: People['missing']
  for (const holder of holders) {
    const { kind, people } = holder
    if (kind === 'none') continue
    if (people === undefined) {
      if (!told) missing ??= wantsPeople(holder)
      continue
    }
    const limit = limitFor(kind, renewed, limits)
    if (people >= limit) return { over: { people, kind, limit } }
    if (kind === undefined && people >= limits.sensitive) missing ??= 'personalData'
  }
  return missing === undefined ? {} : { missing }
}

/** Of what holds personal data, or may: of how many people would have to be told. */
function wantsPeople({
  kind,
  classification,
}: {
  readonly kind: PersonalData | undefined
  readonly classification: string | undefined
}): People['missing'] {
  return kind !== undefined || classification === 'personal' ? 'dataSubjects' : undefined
}

function limitFor(kind: PersonalData | undefined, renewed: boolean, limits: typeof PEOPLE): number {
  if (!renewed) return limits.users
  return kind === 'sensitive' ? limits.sensitive : limits.basic
}

/** Whether what a system is used for already demands level 3 of it: procedures, services, or the number of people. */
export function useDemandsLevel3(graph: ArchitectureGraph, system: System, renewed: boolean): boolean {
  if (renewed ? handlesProcedures(system) : demandingService(graph, system) !== undefined) return true
  return servesPublic(graph, system) === true && peopleIn(graph, system, renewed, PEOPLE).over !== undefined
}

/** Whether a condition holds for a whole that a system is part of, at any depth. */
export function holdsAbove(graph: ArchitectureGraph, condition: (system: System) => boolean): (system: System) => boolean {
  const along = holdsAlongWhole<System>(graph, condition)
  return (system) => {
    const whole = graph.target(system, 'partOf')
    return whole !== undefined && whole !== system && along(whole)
  }
}
