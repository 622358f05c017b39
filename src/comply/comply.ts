import { type CheckOptions, type Judgement, judge, reportOn, secretNames, wordsFor } from '../check/check.ts'
import { addTo, grouped } from '../collections.ts'
import type { Finding, Subject } from '../finding/define.ts'
import { SEVERITIES } from '../finding/define.ts'
import type { FrameworkData } from '../framework/define.ts'
import { inForce, weaker } from '../framework/in-force.ts'
import type { Clause } from '../framework/norm.ts'
import { append } from '../large.ts'
import type { Model } from '../load/load.ts'
import type { Element, Kind } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import { valuesMeaning } from '../model/meaning.ts'
import { modelBody } from '../model/organisation.ts'
import type { ModelReport } from '../report/define.ts'
import type {
  ClauseVerdict,
  ComplianceState,
  MissingData,
  NamedSubject,
  RuleVerdict,
  Statement,
  Statements,
  StateReason,
} from '../report/statement.ts'
import type { CataloguedRule } from '../rules/define.ts'
import type { Held, Outcome } from '../rules/run.ts'
import { VERSION } from '../version.generated.ts'

/**
 * Says of each clause in force whether the models meet it. A clause counts as met only where every rule that checks it ran, gave a verdict on
 * at least one element, and found nothing against it; whatever else is no breach is left open, with the data that would close it.
 * @param judgements What the rules said of each, where they were run already (`judgeOnce`).
 */
export async function comply(models: readonly Model[], options: CheckOptions, judgements?: readonly Judgement[]): Promise<Statements> {
  const { framework } = options
  const rules = options.rules ?? framework.rules
  const citing = rulesByClause(rules)
  const statements: Statement[] = []
  for (const [at, model] of models.entries()) {
    const judgement = judgements?.[at]?.asShipped ?? (await judge(model, options, { remember: true }))
    statements.push({
      ...statementOn(framework, model.graph, judgement.outcome, await reportOn(model, judgement), citing),
      settings: settingsOf(options),
    })
  }
  return {
    tool: { name: 'vneaf', version: VERSION },
    statements,
    rules: await wordsFor(models, options),
    norms: framework.norms,
  }
}

/** Reference data as a whole: lists by name. */
type Lists = Readonly<Record<string, readonly unknown[]>>

/** Elements listed by id under a clause; `examined` counts all of them. */
const MOST_ELEMENTS = 100

/** Levels of what is a part of a body. */
const PARTS = valuesMeaning('agency.level', 'part')

function settingsOf({ framework, reference, ruleOptions = {} }: CheckOptions): Statement['settings'] {
  const shipped = framework.reference as Lists
  const own: Partial<Lists> = reference === undefined ? {} : (reference as Lists)
  const isChanged = (list: string): boolean => {
    const mine = own[list] ?? shipped[list]!
    return mine.length !== shipped[list]!.length || mine.some((entry, at) => entry !== shipped[list]![at])
  }
  return { lists: Object.keys(shipped).filter(isChanged), rules: Object.keys(ruleOptions).sort() }
}

/** A clause as one word: `QD-1425-2026#II.2.1.d`. */
export const clauseId = (norm: string, locator: string): string => `${norm}#${locator}`

/** Which rules check a clause, by `clauseId`. */
export function rulesByClause(rules: readonly CataloguedRule[]): ReadonlyMap<string, readonly CataloguedRule[]> {
  const citing = new Map<string, CataloguedRule[]>()
  for (const entry of rules) {
    const cited = [entry.rule.citations, ...Object.values(entry.rule.messages).map(({ citations }) => citations ?? [])].flat()
    for (const id of new Set(cited.map(({ norm, locator }) => clauseId(norm, locator)))) {
      addTo(citing, id, entry)
    }
  }
  return citing
}

/** The messages of a rule that would cite a clause. */
function messagesCiting({ rule }: CataloguedRule, id: string): string[] {
  return Object.entries(rule.messages)
    .filter(([, { citations }]) => (citations ?? rule.citations).some(({ norm, locator }) => clauseId(norm, locator) === id))
    .map(([message]) => message)
}

/** What the rules said, arranged so that each clause finds its part. */
interface Evidence {
  readonly framework: FrameworkData
  readonly graph: ArchitectureGraph
  readonly report: ModelReport
  readonly held: ReadonlyMap<string, Held>
  readonly notRun: ReadonlyMap<string, NonNullable<RuleVerdict['notRun']>>
  /** Findings by `clauseId`: those at or above warning, and the milder ones. */
  readonly against: ReadonlyMap<string, readonly Finding[]>
  readonly noted: ReadonlyMap<string, readonly Finding[]>
  /** Findings at or above warning, by the id of an element they name. */
  readonly onElement: ReadonlyMap<string, readonly Finding[]>
  /** Findings at or above warning, by rule. */
  readonly byRule: ReadonlyMap<string, readonly Finding[]>
  readonly unjudged: ReadonlyMap<string, Outcome['unjudged']>
  readonly scopes: ReadonlySet<string> | undefined
  /** Whether faults of the model kept records from being judged. */
  readonly broken: boolean
  /** Units of which the model does not tell whose they are: what they own may be judged as another body's. */
  readonly unplaced: readonly Element<'agency'>[]
  /** Reasons the body of the model gives for clauses that do not apply, by `clauseId`. */
  readonly declared: ReadonlyMap<string, string>
  /** Names that must not be spread, with what to print in their place. */
  readonly secret: ReadonlyMap<string, string>
}

function statementOn(
  framework: FrameworkData,
  graph: ArchitectureGraph,
  outcome: Outcome,
  report: ModelReport,
  citing: ReadonlyMap<string, readonly CataloguedRule[]>,
): Omit<Statement, 'settings'> {
  const body = modelBody(graph)
  const evidence: Evidence = {
    framework,
    graph,
    report,
    held: new Map(outcome.ran.map(({ rule, held }) => [rule.id, held])),
    notRun: new Map([
      ...outcome.skipped.map(({ rule, reason }) => [rule.id, reason] as const),
      ...outcome.crashed.map(({ rule }) => [rule.id, 'crashed'] as const),
    ]),
    against: byClause(report.findings.filter(counts)),
    noted: byClause(report.findings.filter((finding) => !counts(finding))),
    onElement: grouped(report.findings.filter(counts).flatMap((finding) => finding.elements.map(({ id }) => [id, finding] as const))),
    byRule: grouped(report.findings.filter(counts).map((finding) => [finding.rule, finding] as const)),
    unjudged: grouped(outcome.unjudged.map((one) => [one.rule.id, one] as const)),
    scopes: framework.scopesIn(graph),
    broken: report.findings.some(({ rule, severity }) => rule.startsWith('core/') && severity === 'error'),
    unplaced: graph
      .all('agency')
      .filter((agency) => agency !== body && agency.parent === undefined && agency.recordType !== 'reference' && PARTS.has(agency.level)),
    declared: new Map(body?.notApplicable?.map(({ field, reason }) => [field, reason]) ?? []),
    secret: secretNames(outcome),
  }
  const clauses: ClauseVerdict[] = []
  const drafts: ClauseVerdict[] = []
  for (const [norm, instrument] of Object.entries(framework.norms)) {
    const force = inForce(instrument, report.asOf.date)
    if (force === undefined) continue
    for (const [locator, clause] of Object.entries(instrument.clauses)) {
      const mark = weaker(force, clause.mark)
      const started = clause.from === undefined || clause.from.date <= report.asOf.date
      if (mark === 'recalled' || clause.kind === 'procedural' || clause.sameAs !== undefined || !started) continue
      const verdict = verdictOn(norm, locator, clause, citing.get(clauseId(norm, locator)) ?? [], evidence)
      ;(instrument.draft ? drafts : clauses).push({ ...verdict, mark })
    }
  }
  const total = { met: 0, 'not-met': 0, insufficient: 0, 'not-applicable': 0 }
  for (const { state } of clauses) total[state]++
  return {
    model: { id: report.id, name: report.name, ...(body === undefined ? {} : { body: { id: body.id, name: body.name } }) },
    asOf: report.asOf,
    profile: report.profile,
    framework: report.framework,
    elements: report.elements,
    crashed: report.crashed.map(({ code }) => code),
    counts: total,
    clauses,
    drafts,
  }
}

function verdictOn(
  norm: string,
  locator: string,
  clause: Clause,
  rules: readonly CataloguedRule[],
  evidence: Evidence,
): Omit<ClauseVerdict, 'mark'> {
  const { framework, graph, report, scopes, declared } = evidence
  const id = clauseId(norm, locator)
  const concerns = (element: Element | null): boolean =>
    clause.scope === undefined || element === null || framework.scopeOf(graph, element) === clause.scope
  const findings = evidence.against.get(id) ?? []
  const verdicts: RuleVerdict[] = []
  const noticed: Finding[] = []
  const proof = new Set<string>()
  const missing: MissingData[] = []
  const elements = new Map<string, Subject>()
  const look = (element: Element | null): void => {
    if (element !== null) elements.set(element.id, subjectOf(graph, element))
  }
  const concerned = rules.filter(({ rule }) => scopes === undefined || (rule.scopes?.some((scope) => scopes.has(scope)) ?? true))
  for (const rule of concerned) {
    const saying = messagesCiting(rule, id)
    const held = [...(evidence.held.get(rule.id) ?? [])]
      .filter(([element, of]) => concerns(element) && (of === undefined || saying.some((message) => of.has(message))))
      .map(([element]) => element)
    const unjudged = (evidence.unjudged.get(rule.id) ?? []).filter(({ subject }) => concerns(subject))
    const own = findings.filter((finding) => finding.rule === rule.id)
    const noted = (evidence.noted.get(id) ?? []).filter((finding) => finding.rule === rule.id)
    const notRun = evidence.notRun.get(rule.id)
    append(noticed, noted)
    // What the same rule found under another clause leaves this one open too.
    const cited = new Set(own)
    const elsewhere = (evidence.byRule.get(rule.id) ?? []).filter(
      (finding) => !cited.has(finding) && concerns(graph.get(finding.elements[0]?.id ?? '') ?? null),
    )
    append(noticed, elsewhere)
    for (const element of held) {
      look(element)
      if (element !== null) proof.add(element.id)
    }
    for (const { subject } of unjudged) look(subject)
    for (const { elements: involved } of [...own, ...noted])
      if (involved[0] !== undefined) elements.set(involved[0].id, without(involved[0]))
    verdicts.push({
      rule: rule.id,
      code: rule.code,
      ...(notRun === undefined ? {} : { notRun }),
      held: held.length,
      findings: own.length,
      notes: noted.length + elsewhere.length,
      unjudged: unjudged.length,
    })
    append(missing, missingOf(rule, unjudged, evidence))
  }
  // What any rule holds against an element that stands as evidence.
  const doubts = new Set([...proof].flatMap((one) => evidence.onElement.get(one) ?? []))
  const examined: Partial<Record<Kind, number>> = {}
  for (const { kind } of elements.values()) examined[kind] = (examined[kind] ?? 0) + 1
  const [first] = concerned
  if (evidence.unplaced.length > 0 && first !== undefined)
    missing.push({
      rule: first.id,
      code: first.code,
      field: 'parent',
      elements: evidence.unplaced.map((agency) => named(evidence, agency)),
    })
  const [state, reason] = conclusion(verdicts, clause, report.asOf.date, {
    findings: findings.length > 0,
    doubts: doubts.size > 0,
    dataMissing: missing.length > 0,
    broken: evidence.broken,
    otherScope:
      (clause.scope !== undefined && scopes !== undefined && !scopes.has(clause.scope)) || (rules.length > 0 && concerned.length === 0),
    declared: declared.has(id),
  })
  const note = declared.get(id)
  return {
    norm,
    locator,
    kind: clause.kind,
    state,
    reason,
    ...(reason === 'declared' && note !== undefined ? { note } : {}),
    rules: verdicts,
    examined,
    elements: [...elements.values()].slice(0, MOST_ELEMENTS),
    findings: [...new Set([...findings, ...noticed, ...(reason === 'evidence-in-doubt' ? doubts : [])])],
    missing,
  }
}

/** What a rule could not judge, by the field that would let it. */
function missingOf(rule: CataloguedRule, unjudged: Outcome['unjudged'], evidence: Evidence): MissingData[] {
  return [...grouped(unjudged.map((one) => [one.field, one.subject] as const))].map(([field, entries]) => ({
    rule: rule.id,
    code: rule.code,
    field,
    elements: entries.flatMap((element) => (element === null ? [] : [named(evidence, element)])),
  }))
}

/** What is known of a clause beside the verdicts of its rules. */
interface Circumstances {
  /** Findings that cite it. */
  readonly findings: boolean
  /** Findings of other rules on the elements that would prove it. */
  readonly doubts: boolean
  readonly dataMissing: boolean
  readonly broken: boolean
  readonly otherScope: boolean
  readonly declared: boolean
}

function conclusion(
  verdicts: readonly RuleVerdict[],
  clause: Clause,
  day: string,
  { findings, doubts, dataMissing, broken, otherScope, declared }: Circumstances,
): [ComplianceState, StateReason] {
  const due = clause.due !== undefined && day <= clause.due
  if (clause.kind === 'permission') return ['not-applicable', otherScope ? 'other-scope' : 'permission']
  if (findings) {
    if (due) return ['insufficient', 'not-due']
    // What a clause only illustrates may be missing for a reason; that reason is what is asked for.
    return clause.kind === 'illustrative' ? ['insufficient', 'noted'] : ['not-met', 'findings']
  }
  if (otherScope) return ['not-applicable', 'other-scope']
  if (declared) return ['not-applicable', 'declared']
  if (verdicts.length === 0) return ['insufficient', 'no-rule']
  if (verdicts.some(({ notRun }) => notRun !== undefined)) return ['insufficient', 'rules-not-run']
  if (broken) return ['insufficient', 'data-broken']
  if (dataMissing) return ['insufficient', 'data-missing']
  if (verdicts.some(({ notes }) => notes > 0)) return ['insufficient', due ? 'not-due' : 'noted']
  // A rule that found nothing to look at says nothing; what the others say does not stand in for it.
  if (verdicts.some(({ held }) => held === 0)) return ['insufficient', 'nothing-examined']
  if (doubts) return ['insufficient', 'evidence-in-doubt']
  return clause.broad ? ['insufficient', 'partly'] : ['met', 'held']
}

/** Whether a finding stands against a clause; what is only good to know does not. */
const counts = ({ severity }: Finding): boolean => SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf('warning')

const byClause = (findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> =>
  grouped(findings.flatMap((finding) => finding.citations.map(({ norm, locator }) => [clauseId(norm, locator), finding] as const)))

const named = ({ graph, secret }: Evidence, element: Element): NamedSubject => ({
  ...subjectOf(graph, element),
  ...(element.name === undefined ? {} : { name: secret.get(element.name) ?? element.name }),
})

const subjectOf = (graph: ArchitectureGraph, element: Element): Subject => ({ kind: graph.kindOf(element), id: element.id })

const without = ({ kind, id }: Subject): Subject => ({ kind, id })
