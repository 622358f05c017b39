/** What is told to end, when, and what then stops: outages that are planned, ends of contracts, support and licences, what is retired. */
import { getOrInsert } from '../collections.ts'
import type { Element, Kind } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import { inService, notApplicable } from '../model/service.ts'
import { firstDay, lastDay, nextDay } from '../model/targets.ts'
import { compareCodePoints } from '../text.ts'
import type { Failure, Impact } from './define.ts'
import { impactModel, type SuccessorOf } from './impact.ts'
import { withChanges } from './target.ts'

type System = Element<'system'>
type Service = Element<'service'>

/** Kinds of which a model can tell an end. */
const ENDING = ['system', 'database', 'infrastructure', 'site', 'network', 'link'] as const satisfies readonly Kind[]
type Ending = Element<(typeof ENDING)[number]>

/** Fields that tell of an end. A contract, support or licence ends unless it is renewed; an outage is decided. */
export const END_FIELDS = ['plannedOutages', 'contractEnd', 'supportEnd', 'licenceEnd'] as const

/** Why something is gone on a day. */
export interface EndReason {
  readonly why: (typeof END_FIELDS)[number] | 'retired'
  /** The day, month or year as the model tells it. */
  readonly told?: string
}

/** How a system that was named to take over stands: it works on the day, comes later, or the model does not tell when it comes. */
export interface Successor {
  readonly system: System
  readonly state: 'ready' | 'late' | 'untold' | 'ended'
}

/** Something that is told to be gone. */
export interface End {
  readonly element: Ending
  readonly kind: Kind
  /** The first day without it, and the last where it comes back. Undefined for what is retired already. */
  readonly from?: string
  readonly until?: string
  readonly reasons: readonly EndReason[]
  readonly successor?: Successor
}

/** An end, and what stops with it. */
export interface EndWithLoss extends End {
  readonly impact: Impact
  /** Services that stop and that no system is named to take over. */
  readonly withoutSuccessor: readonly Service[]
  /** Services that stop unless a successor of which no day is told is there by then. */
  readonly open: readonly Service[]
}

/** Something that is to end, and of which no day to come is told. */
export interface Undated {
  readonly element: Ending
  readonly kind: Kind
  /** `passed`: the day told lay before the day of the model, and it was still in use. */
  readonly why: 'replacing' | 'merging' | 'replace-end' | 'passed'
  readonly told?: string
}

/** What ends up to a day. */
export interface Schedule {
  readonly until: string
  readonly ends: readonly EndWithLoss[]
  /** How many ends there are; no fewer than were weighed. */
  readonly of: number
  readonly undated: readonly Undated[]
  /** Elements in use of which no end is told, of all that may have one. */
  readonly untold: { readonly untold: number; readonly of: number }
}

/** What is gone on a day, all at once. */
export interface Day extends Omit<Schedule, 'until' | 'ends' | 'of'> {
  readonly on: string
  readonly ends: readonly End[]
  readonly impact: Impact
  readonly withoutSuccessor: readonly Service[]
  readonly open: readonly Service[]
}

/** Elements looked at in all when ends are weighed, the earliest first. */
const EFFORT = 1_000_000

/** What ends after the day of a model and up to another, each with what stops with it. */
export function schedule(graph: ArchitectureGraph, until: string): Schedule {
  const calendar = new Calendar(graph)
  const ends = calendar.ends().filter(({ from }) => from === undefined || from <= until)
  const weighed: EndWithLoss[] = []
  let effort = 0
  for (const end of ends) {
    if (effort > EFFORT) break
    const on = end.from ?? calendar.base ?? until
    const asked = calendar.weigh([{ what: 'element', element: end.element }], on)
    effort += asked.effort
    const successor = calendar.successorOf(end.element, on)
    const { impact, withoutSuccessor, open } = asked
    weighed.push({ ...end, ...(successor === undefined ? {} : { successor }), impact, withoutSuccessor, open })
  }
  return { until, ends: weighed, of: ends.length, undated: calendar.undated(), untold: calendar.untold() }
}

/** What is gone on a day, with other things that fail then. */
export function onDay(graph: ArchitectureGraph, on: string, failures: readonly Failure[] = []): Day {
  const calendar = new Calendar(graph)
  const ends = calendar
    .ends()
    .filter(({ from, until }) => (from === undefined || from <= on) && (until === undefined || on <= until))
    .map((end): End => {
      const successor = calendar.successorOf(end.element, on)
      return { ...end, ...(successor === undefined ? {} : { successor }) }
    })
  const own = new Set(failures.map((failure) => (failure.what === 'element' ? failure.element : undefined)))
  const gone = new Set(ends.map(({ element }) => element))
  const all = [...failures, ...[...gone].filter((element) => !own.has(element)).map((element): Failure => ({ what: 'element', element }))]
  const { impact, withoutSuccessor, open } = calendar.weigh(all, on)
  return { on, ends, impact, withoutSuccessor, open, undated: calendar.undated(), untold: calendar.untold() }
}

/** Ends of one day. */
interface Dated {
  readonly from: string
  readonly until: string | undefined
  readonly reasons: EndReason[]
}

/** The ends that a model tells, and the model as it stands on a day. */
class Calendar {
  readonly base: string | undefined
  readonly #graph: ArchitectureGraph
  /** What an end is told of. */
  readonly #told = new Set<Ending>()
  readonly #ends: End[] = []
  readonly #undated: Undated[] = []
  /** Models as they stand from the last start on, with and without what comes on no day that is told. */
  readonly #models = new Map<string, ArchitectureGraph>()
  readonly #starts: readonly (readonly [string, Element<'system' | 'database'>])[]
  readonly #outOn: Map<Ending, End[]>

  constructor(graph: ArchitectureGraph) {
    this.#graph = graph
    this.base = graph.header.asOf
    for (const kind of ENDING) for (const element of graph.all(kind) as readonly Ending[]) this.#read(element, kind)
    this.#ends.sort((one, other) => compareCodePoints(one.from ?? '', other.from ?? ''))
    this.#outOn = new Map()
    for (const end of this.#ends) {
      const known = this.#outOn.get(end.element)
      if (known === undefined) this.#outOn.set(end.element, [end])
      else known.push(end)
    }
    this.#starts = [...graph.all('system'), ...graph.all('database')]
      .flatMap((element) => {
        const start = this.#startOf(element)
        return start === undefined || start === 'untold' ? [] : [[start, element] as const]
      })
      .sort(([one], [other]) => compareCodePoints(one, other))
  }

  /** Ends by their first day, in the order of the model. */
  ends(): readonly End[] {
    return this.#ends
  }

  undated(): readonly Undated[] {
    return this.#undated
  }

  untold(): Schedule['untold'] {
    const all = ENDING.flatMap((kind) => (kind === 'site' ? [] : (this.#graph.all(kind) as readonly Ending[]))).filter(
      (element) => inService(this.#graph, element) && element.recordType !== 'reference',
    )
    return { untold: all.filter((element) => !this.#told.has(element)).length, of: all.length }
  }

  /** The system named to take over from another on a day, through those that were named for it in turn. */
  successorOf(element: Element, on: string): Successor | undefined {
    if (!this.#graph.is(element, 'system')) return undefined
    let first: Successor | undefined
    const seen = new Set<Element>([element])
    for (let at = this.#graph.target(element, 'replacedBy'); at !== undefined && !seen.has(at); at = this.#graph.target(at, 'replacedBy')) {
      seen.add(at)
      const state = this.#stateOn(at, on)
      if (state === 'ready') return { system: at, state }
      first ??= { system: at, state }
    }
    return first
  }

  /** What stops when some things are gone on a day, and which services then have nobody to take over. */
  weigh(
    failures: readonly Failure[],
    on: string,
  ): {
    readonly impact: Impact
    readonly withoutSuccessor: readonly Service[]
    readonly open: readonly Service[]
    readonly effort: number
  } {
    const { graph: sure, built } = this.#modelOn(on, false)
    const impact = this.#evaluate(sure, failures, on, 'ready')
    const stopped = servicesStopped(impact)
    let effort = 100 + impact.hits.length + impact.cutOff.length + (built ? sure.elements().length : 0)
    let left: ReadonlySet<string> | undefined
    if (stopped.length > 0 && this.#mayCome(impact)) {
      const { graph: hoped, built: more } = this.#modelOn(on, true)
      left = new Set(servicesStopped(this.#evaluate(hoped, failures, on, 'untold')).map(({ id }) => id))
      effort += impact.hits.length + (more ? hoped.elements().length : 0)
    }
    return {
      impact,
      withoutSuccessor: stopped.filter(({ id }) => left === undefined || left.has(id)),
      open: stopped.filter(({ id }) => left !== undefined && !left.has(id)),
      effort,
    }
  }

  /** Whether a system that stops has a successor of which the day is not told. */
  #mayCome({ hits }: Impact): boolean {
    return hits.some(({ element, condition }) => condition === 'stopped' && 'replacedBy' in element)
  }

  #evaluate(graph: ArchitectureGraph, failures: readonly Failure[], on: string, least: 'ready' | 'untold'): Impact {
    const successor: SuccessorOf = (system) => {
      const own = this.#graph.get(system.id)
      const found = own === undefined ? undefined : this.successorOf(own, on)
      if (found === undefined || !(found.state === 'ready' || (least === 'untold' && found.state === 'untold'))) return undefined
      return graph.get(found.system.id) as System | undefined
    }
    return impactModel(graph).evaluate(
      failures.map((failure) =>
        failure.what === 'element' ? { ...failure, element: graph.get(failure.element.id) ?? failure.element } : failure,
      ),
      successor,
    )
  }

  #stateOn(system: System, on: string): Successor['state'] {
    if (system.lifecycle === 'retired' || this.#isOut(system, on)) return 'ended'
    const start = this.#startOf(system)
    if (start === 'untold') return 'untold'
    return start === undefined || start <= on ? 'ready' : 'late'
  }

  #isOut(element: Ending, on: string): boolean {
    return (this.#outOn.get(element) ?? []).some(
      ({ from, until }) => (from === undefined || from <= on) && (until === undefined || on <= until),
    )
  }

  /** The day by which something to come is told to work; undefined for what works already. */
  #startOf(element: Element<'system' | 'database'>): string | undefined {
    if (element.lifecycle === 'retired' || inService(this.#graph, element)) return undefined
    const start = element.since === undefined ? undefined : lastDay(element.since)
    // What was to start before the day of the model and had not is late, and nobody tells till when.
    return start === undefined || (this.base !== undefined && start <= this.base) ? 'untold' : start
  }

  /** The model with what has started by a day. */
  #modelOn(on: string, hoped: boolean): { readonly graph: ArchitectureGraph; readonly built: boolean } {
    const started = this.#starts.filter(([start]) => start <= on)
    const key = `${started.at(-1)?.[0] ?? ''} ${started.length} ${hoped}`
    const known = this.#models.get(key)
    if (known !== undefined) return { graph: known, built: false }
    const works = new Set<Element>(started.map(([, element]) => element))
    if (hoped)
      for (const system of this.#graph.all('system')) {
        const successor = this.#graph.target(system, 'replacedBy')
        if (successor !== undefined && this.#startOf(successor) === 'untold') works.add(successor)
      }
    const graph =
      works.size === 0
        ? this.#graph
        : withChanges(this.#graph, this.#graph.header, (element) =>
            works.has(element) ? { ...element, lifecycle: 'operating', state: 'both' } : element,
          )
    this.#models.set(key, graph)
    return { graph, built: works.size > 0 }
  }

  #read(element: Ending, kind: Kind): void {
    if (element.lifecycle === 'retired') {
      if (element.state !== 'to-be' && this.#isNeeded(element)) this.#ends.push({ element, kind, reasons: [{ why: 'retired' }] })
      return
    }
    if (!inService(this.#graph, element)) {
      const start = this.#graph.is(element, 'system') || this.#graph.is(element, 'database') ? this.#startOf(element) : 'untold'
      if (start === 'untold') return
    }
    const { byDay, passed } = this.#datesOf(element)
    for (const end of byDay.values())
      this.#ends.push({
        element,
        kind,
        from: end.from,
        ...(end.until === undefined ? {} : { until: end.until }),
        reasons: end.reasons,
      })
    this.#readUndated(element, kind, byDay.size > 0, passed)
  }

  /** The days to come that are told of an element, each with why, and the last that has passed. */
  #datesOf(element: Ending): { readonly byDay: ReadonlyMap<string, Dated>; readonly passed: string | undefined } {
    const byDay = new Map<string, Dated>()
    let passed: string | undefined
    const add = (from: string, until: string | undefined, reason: EndReason): void => {
      this.#told.add(element)
      if (this.base !== undefined && until === undefined && from <= this.base) passed = reason.told
      if (this.base !== undefined && (until === undefined ? from <= this.base : until < this.base)) return
      getOrInsert(byDay, `${from} ${until ?? ''}`, () => ({ from, until, reasons: [] })).reasons.push(reason)
    }
    for (const outage of element.plannedOutages ?? [])
      add(firstDay(outage.from), outage.until === undefined ? undefined : lastDay(outage.until), {
        why: 'plannedOutages',
        told: outage.from,
      })
    for (const field of ['contractEnd', 'supportEnd', 'licenceEnd'] as const) {
      const end = (element as Partial<Record<typeof field, string>>)[field]
      if (end !== undefined && !notApplicable(element, field)) add(nextDay(lastDay(end)), undefined, { why: field, told: end })
    }
    return { byDay, passed }
  }

  #readUndated(element: Ending, kind: Kind, isDated: boolean, passed: string | undefined): void {
    if (passed !== undefined) this.#undated.push({ element, kind, why: 'passed', told: passed })
    if (isDated) return
    const why =
      element.lifecycle === 'replacing' || element.lifecycle === 'merging'
        ? element.lifecycle
        : element.remedy === 'replace-end'
          ? 'replace-end'
          : undefined
    if (why !== undefined) this.#undated.push({ element, kind, why })
  }

  #isNeeded(element: Ending): boolean {
    const { needs } = impactModel(this.#graph)
    return needs.filledBy(needs.numberOf(element)).length > 0
  }
}

const servicesStopped = ({ hits }: Impact): Service[] =>
  hits.flatMap(({ element, kind, condition }) => (kind === 'service' && condition === 'stopped' ? [element as Service] : []))
