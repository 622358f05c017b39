/** Waivers: which findings somebody in charge accepted, until when, and what became of each acceptance. */
import { addTo } from '../collections.ts'
import type { Finding, Place } from '../finding/define.ts'
import { append } from '../large.ts'
import { type IntegrityFinding, integrityFinding } from '../load/integrity.ts'
import type { Model } from '../load/load.ts'
import type { Path } from '../load/places.ts'
import type { Element } from '../model/element.ts'
import { nearest } from '../nearest.ts'
import type { WaiverReport, WaiverState } from '../report/define.ts'
import type { Outcome } from '../rules/run.ts'
import { isDay } from '../text.ts'
import { fits, fitsPath } from './pattern.ts'

/** A waiver as it is written, wherever. */
export interface Waiver {
  /** Rule id or catalogue code; no pattern, for a waiver accepts what its approver knew. */
  readonly rule: string
  /** Ids of the elements at fault; `*` stands for any characters, `(model)` for the model as a whole. */
  readonly elements: readonly string[]
  readonly reason: string
  readonly approvedBy: string
  readonly approvedOn?: string
  /** Last day it holds. */
  readonly expires: string
  readonly ticket?: string
}

/** A waiver of the settings, which may stand for some models or files only. */
export interface OwnWaiver extends Waiver {
  readonly id?: string
  /** Ids of the models it is about; `*` stands for any characters. */
  readonly models?: readonly string[]
  /** Patterns of the files its findings stand in. */
  readonly files?: readonly string[]
  /** Where it is written, so that what is wrong with it can be shown there. */
  readonly place?: Place
}

/** Stands for the model as a whole where element ids are asked for; no id looks like it. */
export const WHOLE_MODEL = '(model)'

/** Years a waiver may last unless the settings say otherwise: one period of medium-term public investment. */
export const WAIVER_YEARS = 5

/** Findings that nobody can accept: faults of the text, crashes, and what is wrong with waivers themselves. */
export const isWaivable = (rule: string): boolean => !rule.startsWith('core/')

/** Rules that waivers may name: id and code of each. */
export type Named = readonly { readonly id: string; readonly code: string }[]

/** What is wrong with a waiver whatever the model: message and data of `core/waivers-are-valid`, where in it. */
export function faultsOf(waiver: Waiver, rules: Named): { readonly field: keyof Waiver; readonly make: (at: At) => IntegrityFinding }[] {
  const faults: { readonly field: keyof Waiver; readonly make: (at: At) => IntegrityFinding }[] = []
  const { rule, elements, approvedOn, expires } = waiver
  const found = ruleOf(rule, rules)
  if (found !== undefined && !isWaivable(found))
    faults.push({ field: 'rule', make: (at) => integrityFinding('core/waivers-are-valid', 'notWaivable', { rule }, at) })
  else if (found === undefined) {
    const [near] = nearest(
      rule,
      rules.flatMap(({ id, code }) => [id, code]),
      1,
    )
    faults.push({
      field: 'rule',
      make: (at) =>
        near === undefined
          ? integrityFinding('core/waivers-are-valid', 'unknownRule', { rule }, at)
          : integrityFinding('core/waivers-are-valid', 'misspeltRule', { rule, nearest: near }, at),
    })
  }
  if (elements.length === 0)
    faults.push({ field: 'elements', make: (at) => integrityFinding('core/waivers-are-valid', 'noElements', {}, at) })
  for (const field of ['approvedOn', 'expires'] as const) {
    const date = waiver[field]
    if (date !== undefined && !isDay(date))
      faults.push({ field, make: (at) => integrityFinding('core/waivers-are-valid', 'notADay', { date }, at) })
  }
  if (approvedOn !== undefined && expires < approvedOn)
    faults.push({
      field: 'expires',
      make: (at) =>
        integrityFinding(
          'core/waivers-are-valid',
          'endsBeforeApproval',
          { expires: { date: expires }, approvedOn: { date: approvedOn } },
          at,
        ),
    })
  return faults
}

type At = Parameters<typeof integrityFinding>[3]

const ruleOf = (named: string, rules: Named): string | undefined => rules.find(({ id, code }) => id === named || code === named)?.id

/** What decides about waivers beside the model. */
export interface Acceptance {
  /** The day that decides which waivers hold. */
  readonly day: string
  /** Waivers of the settings. */
  readonly own: readonly OwnWaiver[]
  /** For positions in `own` the element ids that no model checked has, where that is to be told with this model. */
  readonly missing: ReadonlyMap<number, readonly string[]>
  /** Longest time a waiver may last, in years from its approval or else from the day. */
  readonly years: number
  readonly rules: Named
  /** How the settings name a file of the model. */
  readonly fileOf: (file: string) => string
  /** Whether a rule's findings are withheld in some files, so that their absence says nothing. */
  readonly isPartlyOff: (rule: string) => boolean
  /** Whether a waiver of the model held before a change whose own say does not count; true where there is none. */
  readonly held: (waiver: Waiver) => boolean
  /** What else is wrong with how the model is judged. */
  readonly changes: readonly WaiverFinding[]
}

/** Where a waiver stands: in a document of the model, or in the settings. */
type Stand = { readonly document: number; readonly path: Path } | { readonly place: Place | undefined }

interface Stated {
  readonly waiver: Waiver
  readonly id: string
  readonly from: WaiverReport['from']
  readonly stand: Stand
  readonly elements: IntegrityFinding['elements']
  readonly files: readonly string[] | undefined
  /** Ids it names that no model checked has. */
  readonly missing: readonly string[]
}

/** A finding as far as waivers look at it. */
export interface Waivable extends Pick<Finding, 'rule' | 'elements' | 'fingerprint'> {
  readonly file: string
}

/** A finding of a waiver; with a place when it stands outside the model. */
export interface WaiverFinding {
  readonly finding: IntegrityFinding
  readonly place?: Place
}

export interface Weighed {
  /** For each finding the position of the waiver that accepts it. */
  readonly acceptedBy: ReadonlyMap<number, number>
  readonly waivers: readonly { readonly report: Omit<WaiverReport, 'place'>; readonly stand: Stand }[]
  readonly findings: readonly WaiverFinding[]
}

/** Whether a waiver of the settings could be about a model. */
function mayConcern({ models }: OwnWaiver, { graph, files }: Model): boolean {
  const id = graph.header.id ?? files[0]?.name ?? ''
  return models === undefined || models.some((pattern) => fits(id, pattern))
}

/** Whether a waiver of the settings names an element of a model. */
const concerns = (waiver: OwnWaiver, model: Model): boolean =>
  mayConcern(waiver, model) && waiver.elements.some((pattern) => namesSomething(pattern, model.graph))

/** Ids that waivers of the settings name and no model has, by the model to tell it with: the first each could be about. */
export function missingElements(
  own: readonly OwnWaiver[],
  models: readonly Model[],
): ReadonlyMap<Model, ReadonlyMap<number, readonly string[]>> {
  const told = new Map<Model, Map<number, readonly string[]>>()
  for (const [number, waiver] of own.entries()) {
    const possible = models.filter((model) => mayConcern(waiver, model))
    const missing = waiver.elements.filter((pattern) => !possible.some(({ graph }) => namesSomething(pattern, graph)))
    const teller = possible.find((model) => concerns(waiver, model)) ?? possible[0]
    if (missing.length === 0 || teller === undefined) continue
    if (!told.has(teller)) told.set(teller, new Map())
    told.get(teller)!.set(number, missing)
  }
  return told
}

const namesSomething = (pattern: string, graph: Model['graph']): boolean =>
  pattern === WHOLE_MODEL ||
  (pattern.includes('*')
    ? fits(WHOLE_MODEL, pattern) || graph.elements().some(({ id }) => fits(id, pattern))
    : graph.get(pattern) !== undefined)

/** Says which findings of a model its waivers and those of the settings accept, what became of each waiver, and what is wrong with them. */
export function weigh(
  model: Model,
  findings: readonly Waivable[],
  { outcome, ofForm }: { readonly outcome: Outcome; readonly ofForm?: { readonly ran: Named } },
  acceptance: Acceptance,
): Weighed {
  const { graph } = model
  const { day, rules, fileOf, isPartlyOff } = acceptance
  const stated = statedFor(model, acceptance)
  const ran = new Set([...outcome.ran.map(({ rule }) => rule.id), ...(ofForm?.ran ?? []).map(({ id }) => id)])
  const unjudged = new Map<string, string[]>()
  for (const { rule, subject } of outcome.unjudged) {
    addTo(unjudged, rule.id, subject?.id ?? WHOLE_MODEL)
  }
  const byRule = new Map<string, number[]>()
  for (const [number, { rule }] of findings.entries()) {
    addTo(byRule, rule, number)
  }
  // What a rule says must not be spread is not carried into reports by way of a reason either.
  const leaking = new Set(
    outcome.findings.flatMap(({ rule, subject, field }) =>
      rule.conceals && subject !== null && (field === 'waivers' || graph.is(subject, 'waiver')) ? [subject] : [],
    ),
  )
  const about: WaiverFinding[] = []
  const isBroken = model.findings.some(({ severity }) => severity === 'error')
  const candidates = stated.map((one): Candidate => {
    const faults = everyFault(one, model, acceptance, isBroken)
    const rule = ruleOf(one.waiver.rule, rules) ?? one.waiver.rule
    for (const { field, make } of faults) about.push(findingAt(one, make, field))
    const told = selector(one.waiver.elements)
    const fitting = !isWaivable(rule)
      ? []
      : (byRule.get(rule) ?? []).filter((number) => {
          const { elements, file } = findings[number]!
          return told(elements[0]?.id ?? WHOLE_MODEL) && (one.files === undefined || one.files.some((path) => fitsPath(fileOf(file), path)))
        })
    const couldJudge = ran.has(rule) && !isPartlyOff(rule) && !(unjudged.get(rule) ?? []).some(told)
    return { ...one, rule, fitting, isFaulty: faults.length > 0, couldJudge }
  })
  const acceptedBy = new Map<number, number>()
  for (const [number, one] of candidates.entries()) {
    if (one.isFaulty || !holds(one, day)) continue
    for (const finding of one.fitting) if (!acceptedBy.has(finding)) acceptedBy.set(finding, number)
  }
  const waivers = candidates.map((one) => {
    const open = one.fitting.filter((finding) => !acceptedBy.has(finding))
    const state = stateOf(one, open.length, day)
    append(about, wrongBy(one, state, open.length))
    const of = (state === 'used' ? one.fitting : open).map((finding) => findings[finding]!.fingerprint).sort()
    const isLeaking = one.elements.some(({ element }) => leaking.has(element))
    return { report: reported(one, state, of, isLeaking), stand: one.stand }
  })
  return { acceptedBy, waivers, findings: about }
}

/** A waiver with the findings it would accept, by number, and whether its rule could judge what it names. */
type Candidate = Stated & {
  readonly rule: string
  readonly fitting: readonly number[]
  readonly isFaulty: boolean
  readonly couldJudge: boolean
}

const holds = ({ waiver: { approvedOn, expires } }: Stated, day: string): boolean =>
  day <= expires && (approvedOn === undefined || approvedOn <= day)

/** What became of a waiver; `open`: how many findings it would accept that no waiver accepts. */
function stateOf(one: Candidate, open: number, day: string): WaiverState {
  if (one.isFaulty) return 'refused'
  if (one.fitting.length === 0) return one.couldJudge ? 'unused' : 'idle'
  if (holds(one, day)) return 'used'
  if (open === 0) return 'unused'
  return day > one.waiver.expires ? 'expired' : 'pending'
}

/** What is wrong with a waiver by what became of it. */
function wrongBy(one: Candidate, state: WaiverState, count: number): WaiverFinding[] {
  const { waiver, fitting, missing } = one
  const { rule, expires, approvedOn, elements } = waiver
  const found: WaiverFinding[] = []
  const tell = (make: (at: At) => IntegrityFinding, field: keyof Waiver): number => found.push(findingAt(one, make, field))
  if (state === 'expired')
    tell((at) => integrityFinding('core/waivers-are-in-date', 'expired', { rule, expires: { date: expires }, count }, at), 'expires')
  else if (state === 'pending')
    tell(
      (at) => integrityFinding('core/waivers-are-in-date', 'pending', { rule, approvedOn: { date: approvedOn! }, count }, at),
      'approvedOn',
    )
  else if (state === 'unused' && missing.length < elements.length) {
    const message = fitting.length > 0 ? 'replaced' : 'unused'
    tell((at) => integrityFinding('core/waivers-are-used', message, { rule }, at), 'rule')
  }
  if (missing.length > 0) tell((at) => integrityFinding('core/waivers-are-used', 'nowhere', { rule, elements: missing }, at), 'elements')
  return found
}

/** A waiver as a report tells it; of one that names what must not be spread, without its words. */
function reported({ waiver, id, from }: Candidate, state: WaiverState, findings: readonly string[], isLeaking: boolean): WaiverReport {
  const { rule, elements, reason, approvedBy, approvedOn, expires, ticket } = waiver
  const shown = (text: string): string => (isLeaking ? '…' : text)
  return {
    id,
    from,
    rule,
    elements,
    reason: shown(reason),
    approvedBy: shown(approvedBy),
    ...(approvedOn === undefined ? {} : { approvedOn }),
    expires,
    ...(ticket === undefined ? {} : { ticket: shown(ticket) }),
    state,
    findings,
  }
}

/** What is wrong with a waiver: of itself, for its time, with the elements it names, and that it came with a change whose own say does not count. */
function everyFault(one: Stated, model: Model, { rules, day, years, held }: Acceptance, isBroken: boolean): ReturnType<typeof faultsOf> {
  const { waiver, from } = one
  return [
    ...faultsOf(waiver, rules),
    ...termFaults(waiver, day, years),
    // In a model with faults the element may be there and have been taken out: that is what to mend first.
    ...(!isBroken && from === 'model' ? elementFaults(waiver, model) : []),
    ...(from === 'settings' || held(waiver)
      ? []
      : [
          {
            field: 'rule' as const,
            make: (at: At) => integrityFinding('core/change-does-not-judge-itself', 'waiver', { rule: waiver.rule }, at),
          },
        ]),
  ]
}

/** The waivers of a model: of its collection, beside its elements, of the settings. Those that the schema refused are not among them. */
function statedFor(model: Model, { own, missing }: Acceptance): Stated[] {
  const { graph } = model
  const stated: Stated[] = []
  for (const waiver of graph.all('waiver')) {
    const { document } = graph.origin(waiver)
    if (model.faulty.has(waiver)) continue
    stated.push({
      waiver,
      id: waiver.id,
      from: 'model',
      stand: { document, path: model.pathOf(graph.origin(waiver)) },
      elements: [{ element: waiver, kind: 'waiver' }],
      files: undefined,
      missing: [],
    })
  }
  for (const element of graph.elements() as readonly Element[]) {
    for (const [item, waiver] of (element.waivers ?? []).entries()) {
      const origin = graph.origin(element)
      const path = model.pathOf(origin, 'waivers', item)
      stated.push({
        waiver: { ...waiver, elements: [element.id] },
        id: `${element.id}/waivers/${path.at(-1)!}`,
        from: 'element',
        stand: { document: origin.document, path },
        elements: [{ element, kind: origin.kind, field: 'waivers' }],
        files: undefined,
        missing: [],
      })
    }
  }
  for (const [number, waiver] of own.entries()) {
    const absent = missing.get(number) ?? []
    if (absent.length === 0 && !concerns(waiver, model)) continue
    const { id = `waivers/${number}`, place, files } = waiver
    stated.push({ waiver, id, from: 'settings', stand: { place }, elements: [], files, missing: absent })
  }
  return stated
}

function findingAt({ stand, elements, id }: Stated, make: (at: At) => IntegrityFinding, field: keyof Waiver): WaiverFinding {
  // Where it stands in a list may change; a waiver of the settings is told apart by its id or position.
  if (!('document' in stand)) {
    const made = make({ document: 0, path: [], identity: [id] })
    return stand.place === undefined ? { finding: made } : { finding: made, place: stand.place }
  }
  return { finding: make({ document: stand.document, path: [...stand.path, field], elements }) }
}

/** A waiver may not last for ever, nor be made to by a new day of checking when it names the day of its approval. */
function termFaults({ approvedOn, expires }: Waiver, day: string, years: number): ReturnType<typeof faultsOf> {
  const since = approvedOn ?? day
  const limit = `${String(Number(since.slice(0, 4)) + years).padStart(4, '0')}${since.slice(4)}`
  if (expires <= limit) return []
  return [
    {
      field: 'expires',
      make: (at) =>
        integrityFinding('core/waivers-are-valid', 'tooLong', { expires: { date: expires }, years, since: { date: since } }, at),
    },
  ]
}

function elementFaults({ elements }: Waiver, { graph }: Model): ReturnType<typeof faultsOf> {
  return elements
    .filter((pattern) => !namesSomething(pattern, graph))
    .map((element) => {
      const near = element.includes('*')
        ? []
        : nearest(
            element,
            graph.elements().map(({ id }) => id),
          )
      return {
        field: 'elements',
        make: (at) =>
          near.length === 0
            ? integrityFinding('core/waivers-are-valid', 'unknownElement', { element }, at)
            : integrityFinding('core/waivers-are-valid', 'misspeltElement', { element, nearest: near }, at),
      }
    })
}

/** Whether an id is among those named; whole ids are looked up, patterns tried. */
function selector(named: readonly string[]): (id: string) => boolean {
  const whole = new Set(named.filter((one) => !one.includes('*')))
  const patterns = named.filter((one) => one.includes('*'))
  return (id) => whole.has(id) || patterns.some((pattern) => fits(id, pattern))
}
