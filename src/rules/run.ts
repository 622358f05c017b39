import { type Citation, SEVERITIES, type Severity, type SkipReason } from '../finding/define.ts'
import { type FrameworkData, traitsOf } from '../framework/define.ts'
import { inForce, weaker } from '../framework/in-force.ts'
import type { Clause } from '../framework/norm.ts'
import type { Remedy } from '../impact/remedies.ts'
import type { Element } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import type { Value } from '../text.ts'
import type { CataloguedRule, CitedClause, Details, Rule, RuleOver } from './define.ts'
import { severityUnder } from './severity.ts'

/**
 * What rules are run over. `S` is what a finding is about, `W` what it may name beside; of what they are the engine knows only what it is told
 * here.
 */
export interface Matter<S, W = S> {
  /** What each rule is handed of it, beside the day, the version and the lists. */
  readonly given: object
  /** Whether what no clause in force demands is a warning at most. */
  readonly errorsNeedNorm: boolean
  /** What cannot be judged, and for want of which field, where the word of a rule on a subject is not to be taken. */
  heldBack(subject: S, about?: Pick<RuleFinding<S, W, RuleOver<never>>, 'rule' | 'field' | 'with'>): Doubt<S> | undefined
  /** Clauses that a rule rests on for this subject, beside those it rests on as a whole. */
  clausesFor?(rule: CataloguedRule<RuleOver<never>>, subject: S): readonly CitedClause[]
  /** Of what a rule rests on that which bears on a subject. */
  bearing(subject: S, citations: readonly Citation[]): readonly Citation[]
}

/** Something that cannot be judged, and the field that is missing for it. */
export interface Doubt<S> {
  readonly subject: S
  readonly field: string
}

/** A finding before anyone looked up where its subject stands in the text. */
export interface RuleFinding<S = Element | null, W = Element, R extends RuleOver<never> = Rule> {
  readonly rule: CataloguedRule<R>
  readonly severity: Severity
  /** Whether the rule holds it milder than what it finds as a rule. */
  readonly isMilder: boolean
  readonly message: string
  readonly data: Readonly<Record<string, Value>>
  readonly subject: S
  readonly field: string | undefined
  readonly with: readonly W[]
  readonly remedies: readonly Remedy[]
  readonly citations: readonly Citation[]
}

export interface Skipped<R extends RuleOver<never> = Rule> {
  readonly rule: CataloguedRule<R>
  readonly reason: SkipReason
}

/** Something a rule could not judge, and the field that is missing. */
export interface Unjudged<S = Element | null, R extends RuleOver<never> = Rule> {
  readonly rule: CataloguedRule<R>
  readonly subject: S
  readonly field: string
  /** Whether it would have held of a record with faults: of no interest but to who asks what each rule holds of. */
  readonly wouldHold?: true
}

export interface Crash<R extends RuleOver<never> = RuleOver<never>> {
  readonly rule: CataloguedRule<R>
  readonly error: string
}

/** Subjects of which a rule holds, and in respect of which messages; undefined: of all. */
export type Held<S = Element | null> = ReadonlyMap<S, ReadonlySet<string> | undefined>

/** A rule that ran, what it may cite on the day, and, where asked for, of which subjects it holds (null: of the model as a whole). */
export interface Ran<S = Element | null, R extends RuleOver<never> = Rule> {
  readonly rule: CataloguedRule<R>
  readonly citations: readonly Citation[]
  readonly held: Held<S>
}

export interface Outcome<S = Element | null, W = Element, R extends RuleOver<never> = Rule> {
  readonly findings: readonly RuleFinding<S, W, R>[]
  readonly ran: readonly Ran<S, R>[]
  readonly skipped: readonly Skipped<R>[]
  readonly unjudged: readonly Unjudged<S, R>[]
  readonly crashed: readonly Crash<R>[]
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
  /** Called before each rule, for a progress display. */
  readonly onRule?: (rule: { readonly code: string }, done: number, total: number) => void
}

/** What of a graph cannot be relied on. */
export interface Doubts {
  /** Elements whose record has faults; what a rule says about them is held back as not judged. */
  readonly faulty?: ReadonlySet<Element>
  /** Elements of which a relation to others could not be read; a finding that names one of them is held back. */
  readonly shaded?: ReadonlySet<Element>
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
export function runRules(graph: ArchitectureGraph, rules: readonly CataloguedRule[], options: RunOptions & Doubts): Outcome {
  return run(ofGraph(graph, options), rules, options)
}

/** The graph of a model as something to run rules over. */
function ofGraph(
  graph: ArchitectureGraph,
  { framework, faulty = new Set(), shaded = new Set() }: RunOptions & Doubts,
): Matter<Element | null, Element> {
  return {
    given: { graph },
    errorsNeedNorm: true,
    heldBack(subject, about) {
      if (subject !== null && faulty.has(subject)) return { subject, field: about?.field ?? 'id' }
      if (about === undefined) return undefined
      const untold = subject === null ? undefined : notUnderstood(about.rule.id, subject, about.field)
      if (untold !== undefined) return { subject, field: untold }
      const unsure = shaded.size === 0 ? undefined : about.with.find((one) => shaded.has(one))
      return unsure === undefined ? undefined : { subject: unsure, field: 'id' }
    },
    // Clauses that are about another kind of body than the subject's are no basis.
    bearing(subject, citations) {
      const scoped = citations.some(({ norm, locator }) => clauseOf(framework, norm, locator)?.scope !== undefined)
      if (!scoped) return citations
      const own = framework.scopeOf(graph, subject)
      return citations.filter(({ norm, locator }) => {
        const scope = clauseOf(framework, norm, locator)?.scope
        return scope === undefined || scope === own
      })
    },
  }
}

/** Runs every rule over a matter. A rule that throws is recorded, what it said until then is dropped, and the others go on. */
export function run<S, W, R extends RuleOver<never>>(
  matter: Matter<S, W>,
  rules: readonly CataloguedRule<R>[],
  options: RunOptions,
): Outcome<S, W, R> {
  const outcome: Gathered<S, W, R> = { findings: [], ran: [], skipped: [], unjudged: [], crashed: [] }
  const { framework, asOf, profile } = options
  const profiles = framework.profiles.map(({ id }) => id)
  const shared = { ...matter.given, asOf, profile, traits: traitsOf(framework, profile), framework }
  const reference = options.reference ?? framework.reference
  for (const [done, entry] of rules.entries()) {
    options.onRule?.(entry, done, rules.length)
    const { rule } = entry
    const citations = citationsOn(framework, rule.citations, asOf)
    const severity = severityToRun(entry, options, citations, profiles)
    if (typeof severity === 'object') {
      outcome.skipped.push({ rule: entry, ...severity })
      continue
    }
    const before = outcome.findings.length
    const held = new Map<S, Set<string> | undefined>()
    const report = reporter(matter, entry, { severity, citations }, options, outcome, held)
    try {
      const context = { ...shared, report, options: { ...rule.options, ...options.ruleOptions?.[entry.id] }, reference }
      rule.check(context as never)
      outcome.ran.push({ rule: entry, citations, held })
    } catch (error) {
      outcome.findings.length = before
      outcome.crashed.push({ rule: entry, error: error instanceof Error ? error.message : String(error) })
    }
  }
  return outcome
}

/** How grave what a rule finds is on the whole, or why it is not run. */
function severityToRun(
  { id, rule }: CataloguedRule<RuleOver<never>>,
  { severities, profile }: RunOptions,
  citations: readonly Citation[],
  profiles: readonly string[],
): Severity | { readonly reason: SkipReason } {
  const chosen = severities?.get(id)
  if (chosen === 'off') return { reason: 'turned-off' }
  const severity = severityUnder(rule.severity, profile, profiles) ?? chosen
  if (severity === undefined) return { reason: 'not-in-profile' }
  return citations.length === 0 && rule.withoutNorm === 'skip' ? { reason: 'no-norm-in-force' } : severity
}

type Gathered<S, W, R extends RuleOver<never>> = { readonly [K in keyof Outcome<S, W, R>]: Outcome<S, W, R>[K][number][] }

/** Whether a clause can make a finding an error: one that only shows or allows something cannot. */
const obliges = (clause: Clause | undefined): boolean => clause?.kind !== 'illustrative' && clause?.kind !== 'permission'

const clauseOf = ({ norms }: FrameworkData, norm: string, locator: string): Clause | undefined => norms[norm]?.clauses[locator]

/** Whether a citation could also be printed for another day. */
function isInForce(framework: FrameworkData, citation: Citation, day: string): boolean {
  return citationsOn(framework, [citation], day).length > 0
}

/** What a rule tells its findings to: one method per message, `holds` and `unknown`. */
function reporter<S, W, R extends RuleOver<never>>(
  matter: Matter<S, W>,
  rule: CataloguedRule<R>,
  { severity, citations }: { readonly severity: Severity; readonly citations: readonly Citation[] },
  { framework, asOf, remember = false }: RunOptions,
  { findings, unjudged }: Gathered<S, W, R>,
  held: Map<S, Set<string> | undefined>,
): object {
  const report: Record<string, unknown> = {
    holds: remember
      ? (subject: S, of?: readonly string[]) => {
          const doubt = matter.heldBack(subject)
          if (doubt !== undefined) unjudged.push({ rule, ...doubt, wouldHold: true })
          else if (of === undefined) held.set(subject, undefined)
          else if (!held.has(subject)) held.set(subject, new Set(of))
          else for (const one of of) held.get(subject)?.add(one)
        }
      : () => {},
    unknown: (subject: S, field: string) => void unjudged.push({ rule, subject, field }),
  }
  for (const [message, { severity: own, citations: ownClauses }] of Object.entries(rule.rule.messages)) {
    const basis = ownClauses === undefined ? citations : citationsOn(framework, ownClauses, asOf)
    report[message] = (subject: S, data: Record<string, Value>, details?: string | Details<W>) => {
      const {
        field,
        with: others = [],
        on,
        severity: milder,
        remedies = [],
      }: Details<W> = typeof details === 'string' ? { field: details } : (details ?? {})
      const doubt = matter.heldBack(subject, { rule, field, with: others })
      if (doubt !== undefined) {
        unjudged.push({ rule, ...doubt })
        return
      }
      const more = matter.clausesFor?.(rule, subject)
      const whole = more === undefined || more.length === 0 ? basis : [...citationsOn(framework, more, asOf), ...basis]
      const cited = matter.bearing(subject, on === undefined ? whole : whole.filter((one) => isInForce(framework, one, on)))
      const grave = milder ?? own ?? severity
      const isDemanded = !matter.errorsNeedNorm || cited.some(({ norm, locator }) => obliges(clauseOf(framework, norm, locator)))
      findings.push({
        rule,
        // What no norm in force demands, or only illustrates, can be advised, not called an error.
        severity: grave === 'error' && !isDemanded ? 'warning' : grave,
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
  return report
}

/** Subjects of rules that conclude something from the connections that are there. */
const ON_CONNECTIONS = /^(integration|document|data|service)\//

/** The field that a finding rests on, where a list or form told it in words that were not understood: what is not understood is not absent. */
function notUnderstood(rule: string, subject: Element, field: string | undefined): string | undefined {
  const unread = subject.dossier?.unread
  if (unread === undefined) return undefined
  if (field !== undefined && unread.includes(field) && (subject as unknown as Readonly<Record<string, unknown>>)[field] === undefined)
    return field
  return unread.includes('integrations') && ON_CONNECTIONS.test(rule) ? 'integrations' : undefined
}
