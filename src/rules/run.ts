import { type Citation, SEVERITIES, type Severity, type SkipReason } from '../finding/define.ts'
import { type FrameworkData, traitsOf } from '../framework/define.ts'
import { inForce, weaker } from '../framework/in-force.ts'
import type { Clause } from '../framework/norm.ts'
import type { Remedy } from '../impact/remedies.ts'
import type { Element } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import type { Value } from '../text.ts'
import type { CataloguedRule, CitedClause, Details, Messages, Report } from './define.ts'
import { severityUnder } from './severity.ts'

/** A finding before anyone looked up where its element stands in the text. */
export interface Observation {
  readonly rule: CataloguedRule
  readonly severity: Severity
  /** Whether the rule holds it milder than what it finds as a rule. */
  readonly isMilder: boolean
  readonly message: string
  readonly data: Readonly<Record<string, Value>>
  readonly subject: Element | null
  readonly field: string | undefined
  readonly with: readonly Element[]
  readonly remedies: readonly Remedy[]
  readonly citations: readonly Citation[]
}

export interface Skipped {
  readonly rule: CataloguedRule
  readonly reason: SkipReason
}

/** Something a rule could not judge, and the field that is missing. */
export interface Unjudged {
  readonly rule: CataloguedRule
  readonly subject: Element | null
  readonly field: string
}

export interface Crash {
  readonly rule: CataloguedRule
  readonly error: string
}

/** Elements of which a rule holds, and in respect of which messages; undefined: of all. */
export type Held = ReadonlyMap<Element | null, ReadonlySet<string> | undefined>

/** A rule that ran, what it may cite on the day, and, where asked for, of which elements it holds (null: of the model as a whole). */
export interface Ran {
  readonly rule: CataloguedRule
  readonly citations: readonly Citation[]
  readonly held: Held
}

export interface Outcome {
  readonly observations: readonly Observation[]
  readonly ran: readonly Ran[]
  readonly skipped: readonly Skipped[]
  readonly unjudged: readonly Unjudged[]
  readonly crashed: readonly Crash[]
}

export interface RunOptions {
  readonly framework: FrameworkData
  /** The day whose norms apply. */
  readonly asOf: string
  /** The version judged by; `none` before the first. */
  readonly profile: string
  /** The lists that rules consult; what ships when absent. */
  readonly reference?: object
  /** Thresholds of the user's own, by rule id; they go over the rule's defaults. */
  readonly ruleOptions?: Readonly<Record<string, object>>
  /** Whether to remember what each rule holds of; a check needs only what is wrong. */
  readonly remember?: boolean
  /** Severities of the user's own that apply under the profile, by rule id; `off` for a rule that is not to run. */
  readonly severities?: ReadonlyMap<string, Severity | 'off'>
  /** Elements whose record has faults; what a rule says about them is held back as not judged. */
  readonly faulty?: ReadonlySet<Element>
  /** Elements of which a relation to others could not be read; a finding that names one of them is held back. */
  readonly shaded?: ReadonlySet<Element>
  /** Called before each rule, for a progress display. */
  readonly onRule?: (rule: CataloguedRule, done: number, total: number) => void
}

/** The clauses that may be printed for a day: in force, and not merely recalled. */
export function citationsOn({ norms }: Pick<FrameworkData, 'norms'>, clauses: readonly CitedClause[], day: string): Citation[] {
  return clauses.flatMap(({ norm, locator }) => {
    const instrument = norms[norm]
    const clause = instrument?.clauses[locator]
    if (instrument === undefined || clause === undefined || (clause.from !== undefined && day < clause.from.date)) return []
    const force = inForce(instrument, day)
    if (force === undefined) return []
    const mark = weaker(force, clause.mark)
    return mark === 'recalled' ? [] : [{ norm, locator, mark }]
  })
}

/** Runs every rule over a graph. A rule that throws is recorded and the others go on. */
export function runRules(graph: ArchitectureGraph, rules: readonly CataloguedRule[], options: RunOptions): Outcome {
  const observations: Observation[] = []
  const ran: Ran[] = []
  const skipped: Skipped[] = []
  const unjudged: Unjudged[] = []
  const crashed: Crash[] = []
  const { framework, asOf, profile } = options
  const faulty = options.faulty ?? new Set<Element>()
  const shaded = options.shaded ?? new Set<Element>()
  const profiles = framework.profiles.map(({ id }) => id)
  const traits = traitsOf(framework, profile)
  const reference = options.reference ?? framework.reference
  for (const [done, entry] of rules.entries()) {
    options.onRule?.(entry, done, rules.length)
    const { rule } = entry
    const chosen = options.severities?.get(entry.id)
    if (chosen === 'off') {
      skipped.push({ rule: entry, reason: 'turned-off' })
      continue
    }
    const severity = severityUnder(rule.severity, profile, profiles) ?? chosen
    if (severity === undefined) {
      skipped.push({ rule: entry, reason: 'not-in-profile' })
      continue
    }
    const citations = citationsOn(framework, rule.citations, asOf)
    if (citations.length === 0 && rule.withoutNorm === 'skip') {
      skipped.push({ rule: entry, reason: 'no-norm-in-force' })
      continue
    }
    const before = observations.length
    const held = new Map<Element | null, Set<string> | undefined>()
    const report = reporter(
      framework,
      graph,
      entry,
      severity,
      citations,
      asOf,
      faulty,
      shaded,
      observations,
      unjudged,
      held,
      options.remember ?? false,
    )
    try {
      rule.check({
        graph,
        report,
        asOf,
        profile,
        traits,
        framework,
        options: { ...rule.options, ...options.ruleOptions?.[entry.id] },
        reference,
      })
      ran.push({ rule: entry, citations, held })
    } catch (error) {
      observations.length = before
      crashed.push({ rule: entry, error: error instanceof Error ? error.message : String(error) })
    }
  }
  return { observations, ran, skipped, unjudged, crashed }
}

/** Citations without the clauses that are about another kind of body than the subject's. */
function citationsFor(
  framework: FrameworkData,
  graph: ArchitectureGraph,
  subject: Element | null,
  citations: readonly Citation[],
): readonly Citation[] {
  const scoped = citations.some(({ norm, locator }) => clauseOf(framework, norm, locator)?.scope !== undefined)
  if (!scoped) return citations
  const own = framework.scopeOf(graph, subject)
  return citations.filter(({ norm, locator }) => {
    const scope = clauseOf(framework, norm, locator)?.scope
    return scope === undefined || scope === own
  })
}

/** Whether a clause can make a finding an error: one that only shows or allows something cannot. */
const obliges = (clause: Clause | undefined): boolean => clause?.kind !== 'illustrative' && clause?.kind !== 'permission'

const clauseOf = ({ norms }: FrameworkData, norm: string, locator: string): Clause | undefined => norms[norm]?.clauses[locator]

/** Whether a citation could also be printed for another day. */
function isInForce(framework: FrameworkData, citation: Citation, day: string): boolean {
  return citationsOn(framework, [citation], day).length > 0
}

function reporter(
  framework: FrameworkData,
  graph: ArchitectureGraph,
  rule: CataloguedRule,
  severity: Severity,
  citations: readonly Citation[],
  asOf: string,
  faulty: ReadonlySet<Element>,
  shaded: ReadonlySet<Element>,
  observations: Observation[],
  unjudged: Unjudged[],
  held: Map<Element | null, Set<string> | undefined>,
  remember: boolean,
): Report<Messages> {
  const report: Record<string, unknown> = {
    holds: remember
      ? (subject: Element | null, of?: readonly string[]) => {
          if (subject !== null && faulty.has(subject)) unjudged.push({ rule, subject, field: 'id' })
          else if (of === undefined) held.set(subject, undefined)
          else if (!held.has(subject)) held.set(subject, new Set(of))
          else for (const one of of) held.get(subject)?.add(one)
        }
      : () => {},
    unknown: (subject: Element | null, field: string) => void unjudged.push({ rule, subject, field }),
  }
  for (const [message, { severity: own, citations: ownClauses }] of Object.entries(rule.rule.messages)) {
    const basis = ownClauses === undefined ? citations : citationsOn(framework, ownClauses, asOf)
    report[message] = (subject: Element | null, data: Record<string, Value>, details?: string | Details) => {
      const field = typeof details === 'string' ? details : details?.field
      if (subject !== null && faulty.has(subject)) {
        unjudged.push({ rule, subject, field: field ?? 'id' })
        return
      }
      const untold = subject === null ? undefined : notUnderstood(rule, subject, field)
      if (untold !== undefined) {
        unjudged.push({ rule, subject, field: untold })
        return
      }
      const { with: others = [], on, severity: milder, remedies = [] } = typeof details === 'object' ? details : {}
      const unsure = shaded.size === 0 ? undefined : others.find((one) => shaded.has(one))
      if (unsure !== undefined) {
        unjudged.push({ rule, subject: unsure, field: 'id' })
        return
      }
      const cited = citationsFor(framework, graph, subject, on === undefined ? basis : basis.filter((one) => isInForce(framework, one, on)))
      const grave = milder ?? own ?? severity
      observations.push({
        rule,
        // What no norm in force demands, or only illustrates, can be advised, not called an error.
        severity: grave === 'error' && !cited.some(({ norm, locator }) => obliges(clauseOf(framework, norm, locator))) ? 'warning' : grave,
        isMilder: SEVERITIES.indexOf(grave) < SEVERITIES.indexOf(severity),
        message,
        data,
        subject,
        field,
        with: others,
        remedies,
        citations: cited,
      })
    }
  }
  return report as Report<Messages>
}

/** Subjects of rules that conclude something from the connections that are there. */
const ON_CONNECTIONS = /^(integration|document|data|service)\//

/** The field that a finding rests on, where a list or form told it in words that were not understood: what is not understood is not absent. */
function notUnderstood(rule: CataloguedRule, subject: Element, field: string | undefined): string | undefined {
  const unread = subject.dossier?.unread
  if (unread === undefined) return undefined
  if (field !== undefined && unread.includes(field) && (subject as unknown as Readonly<Record<string, unknown>>)[field] === undefined)
    return field
  return unread.includes('integrations') && ON_CONNECTIONS.test(rule.id) ? 'integrations' : undefined
}
