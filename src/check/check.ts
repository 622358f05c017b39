import { getOrInsert } from '../collections.ts'
import { neighbourhood } from '../diagram/neighbourhood.ts'
import type { Citation, Finding, NearestRemedy, Place, RuleWords, SkipReason, Subject } from '../finding/define.ts'
import { fingerprintsOf, type Identity } from '../finding/fingerprint.ts'
import { compareFindings } from '../finding/order.ts'
import { remedyWords } from '../finding/remedy.ts'
import { NO_PROFILE, profileOn } from '../framework/define.ts'
import type { Remedy } from '../impact/remedies.ts'
import { INTEGRITY_RULES, type IntegrityFinding } from '../load/integrity.ts'
import type { Model } from '../load/load.ts'
import { lineIndex, locate, type Path, pointerOf } from '../load/places.ts'
import { KINDS } from '../model/catalogue.generated.ts'
import type { Element, Kind } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import { targetStatus } from '../model/targets.ts'
import type { AcceptedFinding, ModelReport, Report, WaiverReport } from '../report/define.ts'
import { answerWorst, impactSide } from '../report/impact-answer.ts'
import { type CataloguedRule, type FormRule, messagesNamingFields, type RuleOver } from '../rules/define.ts'
import { type Crash, type Outcome, type RuleFinding, type RunOptions, run, runRules } from '../rules/run.ts'
import { severityUnder } from '../rules/severity.ts'
import { compareCodePoints, type Term, type Text, type Value } from '../text.ts'
import { VERSION } from '../version.generated.ts'
import { type Baseline, compared } from './baseline.ts'
import type { FormFinding, FormMatter, Framework, Teller } from './framework.ts'
import { markRepeats } from './repeats.ts'
import { Severities, type SeverityChoice, type SeverityOptions } from './severities.ts'
import { type Acceptance, missingElements, type OwnWaiver, WAIVER_YEARS, type Waiver, type WaiverFinding, weigh } from './waivers.ts'

export interface CheckOptions extends SeverityOptions {
  /** What is judged by: the versions, norms, rules and reference data of a country. */
  readonly framework: Framework
  /** Judge by this day, whatever the model says. */
  readonly asOf?: string
  /** The day for models that name none. */
  readonly today: string
  /** Judge by this version of the framework, whatever the date says. */
  readonly profile?: string
  /** Rules to run; those of the framework when absent. */
  readonly rules?: readonly CataloguedRule[]
  /** The lists that rules consult; what ships when absent. */
  readonly reference?: object
  /** Thresholds of the caller's own, by rule id. */
  readonly ruleOptions?: Readonly<Record<string, object>>
  /** Findings accepted beside those that the model itself says are: waivers of the caller's own. */
  readonly waivers?: readonly OwnWaiver[]
  /** The day that decides which waivers hold, where it is another than `dayOfWaivers` tells. */
  readonly acceptanceDay?: string
  /** Longest time a waiver may last, in years; 5 when absent. */
  readonly waiverYears?: number
  /** Findings known before; only others count. */
  readonly baseline?: Baseline
  /** Where a stranger's change is checked: what of it may not decide about itself. */
  readonly untrusted?: Untrusted
  /** Told how far a model is: the rule about to run, of how many. */
  readonly onProgress?: (model: string, code: string, done: number, total: number) => void
}

const CRASH: RuleWords = {
  id: 'core/rules-do-not-crash',
  code: 'CORE-99',
  isWithoutPage: true,
  title: { vi: 'Mọi quy tắc chạy trọn vẹn', en: 'Every rule runs to its end' },
  why: { vi: 'Quy tắc hỏng giữa chừng thì không kết luận được gì từ nó.', en: 'Nothing follows from a rule that broke half-way.' },
  remedy: remedyWords({
    do: {
      vi: 'Đây là lỗi của công cụ hoặc của gói quy tắc, không phải của mô hình: xin báo lại kèm mã quy tắc.',
      en: 'This is a fault of the tool or of a rule pack, not of the model: report it with the code of the rule.',
    },
  }),
  messages: { crashed: { vi: 'Quy tắc {code} ({rule}) dừng đột ngột: {error}.', en: 'Rule {code} ({rule}) crashed: {error}.' } },
}

/** A change of somebody whose say is not to count yet. */
export interface Untrusted {
  /** Whether a waiver that stands in a model held before the change. */
  readonly held: (waiver: Waiver) => boolean
  /** What the change edits of how it is checked, by the model to tell it with. */
  readonly changes: ReadonlyMap<Model, readonly WaiverFinding[]>
}

/** Something whose place is still a path in a document, unless it stands outside the model. */
interface Placeable {
  readonly document: number
  readonly path: Path
  readonly offset: number | undefined
  readonly place?: Place
}

/** A finding before its place and its fingerprint were worked out. */
interface UnplacedFinding extends Placeable {
  readonly finding: Omit<Finding, 'place' | 'fingerprint'>
  readonly identity: Identity
}

/**
 * Checks loaded models: runs the rules, gathers what was wrong with the text, looks up places, and tells what was and was not judged.
 * @param judgements What the rules said of each, where they were run already.
 */
export async function check(models: readonly Model[], options: CheckOptions, judgements?: readonly Judgement[]): Promise<Report> {
  const words = await wordsFor(models, options)
  const sources = new Map(models.flatMap(({ files }) => files.map((file) => [file.name, file] as const)))
  const reports: ModelReport[] = []
  const missing = missingElements(options.waivers ?? [], models)
  for (const [at, model] of models.entries()) {
    const judgement = judgements?.[at] ?? (await judge(model, options, { weighed: true }))
    reports.push(await reportOn(model, judgement, await acceptanceFor(model, judgement, missing.get(model), options)))
  }
  const split = new Map<string, readonly string[]>()
  return {
    tool: { name: 'vneaf', version: VERSION },
    ...(options.baseline === undefined ? { models: reports } : compared(reports, models, words, options.baseline)),
    rules: words,
    ...(options.framework.subjects === undefined ? {} : { subjects: options.framework.subjects }),
    norms: options.framework.norms,
    lines(file, from, to) {
      const lines = getOrInsert(split, file, () => (sources.get(file)?.text ?? '').split(/\r?\n/))
      return lines.slice(from - 1, to)
    },
    row: ({ file, cell }) => (cell === undefined ? [] : (sources.get(file)?.rowOf?.(cell) ?? [])),
  }
}

/** The words of everything that may be found. */
export function wordsOf(rules: readonly RuleWords[]): ReadonlyMap<string, RuleWords> {
  return new Map([...INTEGRITY_RULES, CRASH, ...rules].map((rule) => [rule.id, rule]))
}

/** The words of everything that may be found in some models: the rules run, and those of the forms that the models were read from. */
export async function wordsFor(models: readonly Model[], options: CheckOptions): Promise<ReadonlyMap<string, RuleWords>> {
  const { framework, rules = framework.rules } = options
  const forms = framework.forms.filter(({ id }) => models.some(({ form }) => form?.id === id))
  const wording = await forms[0]?.wording()
  return wordsOf([...(await rulesOfForms({ forms })), ...(wording === undefined ? rules : rules.map((rule) => inWordsOf(rule, wording)))])
}

/** A rule with its remedy and its messages in the words of a form. */
function inWordsOf(rule: CataloguedRule, wording: (sentence: Text) => Text): CataloguedRule {
  const messagesInForm = messagesNamingFields(rule.rule.messages, wording)
  return {
    ...rule,
    remedyInForm: remedyWords(rule.rule.remedy, wording),
    ...(Object.keys(messagesInForm).length === 0 ? {} : { messagesInForm }),
  }
}

/** The rules of all forms of a framework. */
export async function rulesOfForms({ forms }: Pick<Framework, 'forms'>): Promise<readonly CataloguedRule<FormRule>[]> {
  return (await Promise.all(forms.map((form) => form.rules()))).flat()
}

/** What a version of the framework is called, or that there was none yet. */
function versionName({ profiles }: Framework, version: string | null): Text {
  return (
    profiles.find(({ id }) => id === version)?.name ??
    (version === null ? { vi: 'trước khi có khung kiến trúc', en: 'before the first framework' } : { vi: version, en: version })
  )
}

/** Whether the model names a day that is none: judging it by another day would be judging it by the wrong law. */
function hasUnreadableDate({ findings }: Model): boolean {
  return findings.some(({ path }) => path.length === 1 && path[0] === 'asOf')
}

/** What the rules said about a model, before places are looked up and words are found. */
export interface Judgement {
  readonly framework: Framework
  readonly outcome: Outcome
  /** What the rules of the form said, of a model that was read from a file of one. */
  readonly ofForm?: FormOutcome
  readonly asOf: ModelReport['asOf']
  readonly profile: ModelReport['profile']
  readonly name: string
  /** Severities of the settings; absent where they are not asked for. */
  readonly severities?: Severities
  /** What the same run says by the rules as they ship, whatever the settings turn off or on; absent where that was not asked for. */
  readonly asShipped?: Judgement
}

/** The day and the version of the framework that a model is judged by, and who named them. */
function judgedBy(model: Model, options: CheckOptions): Pick<ModelReport, 'asOf' | 'profile'> {
  const { header } = model.graph
  const asOf =
    options.asOf !== undefined
      ? ({ date: options.asOf, from: 'caller' } as const)
      : header.asOf !== undefined
        ? ({ date: header.asOf, from: 'model' } as const)
        : ({ date: options.today, from: hasUnreadableDate(model) ? 'unreadable' : 'today' } as const)
  const profile: ModelReport['profile'] =
    options.profile !== undefined
      ? { id: options.profile, from: 'caller' }
      : header.profile !== undefined && options.asOf === undefined
        ? { id: header.profile, from: 'model' }
        : { id: profileOn(options.framework, asOf.date) ?? null, from: 'date' }
  return { asOf, profile }
}

export interface JudgeOptions {
  /** By the severities of the settings. */
  readonly weighed?: boolean
  /** Keep what each rule holds of. */
  readonly remember?: boolean
  /** Say beside it what the rules say as they ship, so that a report and a statement rest on one run. */
  readonly asShipped?: boolean
}

/** What the rules say of each model, once for the report and for the statements by clause. */
export async function judgeOnce(models: readonly Model[], options: CheckOptions): Promise<readonly Judgement[]> {
  const judgements: Judgement[] = []
  for (const model of models) judgements.push(await judge(model, options, { weighed: true, remember: true, asShipped: true }))
  return judgements
}

/** What the rules of a form said. */
export interface FormOutcome extends Pick<Outcome<unknown, unknown, FormRule>, 'skipped' | 'crashed'> {
  /** Those that ran, by code. */
  readonly ran: readonly CataloguedRule<FormRule>[]
  readonly found: readonly FormFinding[]
  readonly tellers: Teller
}

/** Runs the rules over one model. */
export async function judge(
  model: Model,
  options: CheckOptions,
  { weighed = false, remember = false, asShipped = false }: JudgeOptions = {},
): Promise<Judgement> {
  const { graph, files } = model
  const { header } = graph
  const { asOf, profile } = judgedBy(model, options)
  const name = header.name ?? header.id ?? files[0]?.name ?? ''
  const { framework } = options
  const rules = options.rules ?? framework.rules
  const names = files.map((file) => file.name)
  const version = profile.id ?? NO_PROFILE
  const versions = framework.profiles.map(({ id }) => id)
  const form = framework.forms.find(({ id }) => id === model.form?.id)
  const formRules = (await form?.rules()) ?? []
  const weighable = [...rules, ...formRules].map(({ id, code, rule }) => ({
    rule: id,
    code,
    statement: rule.statement,
    shipped: severityUnder(rule.severity, version, versions),
  }))
  const severities = weighed ? new Severities(weighable, version, names, options) : undefined
  const toRun = severities?.toRun ?? new Map<string, SeverityChoice>()
  const running: RunOptions = {
    framework,
    asOf: asOf.date,
    profile: version,
    // What is turned off runs too where it is asked what the rules say as they ship.
    severities: asShipped ? new Map([...toRun].filter(([, choice]) => choice !== 'off')) : toRun,
    remember,
    ...(options.reference === undefined ? {} : { reference: options.reference }),
    ...(options.ruleOptions === undefined ? {} : { ruleOptions: options.ruleOptions }),
    onRule: (rule, done, total) => options.onProgress?.(name, rule.code, done, total),
  }
  const matter = await form?.toJudge(model)
  const onForm = matter === undefined ? undefined : runOnForm(matter, formRules, running)
  const toJudge = graph.size === 0 || asOf.from === 'unreadable' ? [] : rules
  // By id, so that a model written in another order is found to have the same things wrong with it.
  const outcome = withinFormat(runRules(graph.byId(), toJudge, { ...running, faulty: model.faulty, shaded: model.shaded }), model)
  const judgement = (reasonOf: ReasonOf, own: { readonly severities?: Severities }): Judgement => ({
    framework,
    outcome: withoutSome(outcome, toJudge, reasonOf),
    ...(matter === undefined || onForm === undefined ? {} : { ofForm: toldOfForm(matter, formRules, onForm, reasonOf) }),
    asOf,
    profile,
    name,
    ...own,
  })
  const weighedOne = judgement((id) => (toRun.get(id) === 'off' ? 'turned-off' : undefined), severities === undefined ? {} : { severities })
  if (!asShipped) return weighedOne
  // A report tells no more than it would of a run of its own.
  const ofReport = { ...weighedOne.outcome, unjudged: weighedOne.outcome.unjudged.filter(({ wouldHold }) => !wouldHold) }
  const notOfItself = new Set(weighable.filter(({ shipped }) => shipped === undefined).map(({ rule }) => rule))
  return { ...weighedOne, outcome: ofReport, asShipped: judgement((id) => (notOfItself.has(id) ? 'not-in-profile' : undefined), {}) }
}

/** Why a rule is to count as not run, though it may have been; undefined where it counts. */
type ReasonOf = (rule: string) => SkipReason | undefined

/** An outcome as if some rules had not been run. `rules`: those it is of, in order. */
function withoutSome<S, W, R extends RuleOver<never>>(
  outcome: Outcome<S, W, R>,
  rules: readonly CataloguedRule<R>[],
  reasonOf: ReasonOf,
): Outcome<S, W, R> {
  if (!rules.some(({ id }) => reasonOf(id) !== undefined)) return outcome
  const counts = ({ rule }: { readonly rule: CataloguedRule<R> }): boolean => reasonOf(rule.id) === undefined
  const skipped = new Map(outcome.skipped.map(({ rule, reason }) => [rule, reason]))
  return {
    findings: outcome.findings.filter(counts),
    ran: outcome.ran.filter(counts),
    skipped: rules.flatMap((rule) => {
      const reason = reasonOf(rule.id) ?? skipped.get(rule)
      return reason === undefined ? [] : [{ rule, reason }]
    }),
    unjudged: outcome.unjudged.filter(counts),
    crashed: outcome.crashed.filter(counts),
  }
}

/** Runs the rules of a form over a file of it: first what must not be spread, also where its own findings are withheld. */
function runOnForm(
  matter: FormMatter,
  rules: readonly CataloguedRule<FormRule>[],
  running: RunOptions,
): Outcome<unknown, unknown, FormRule> {
  const first = [...rules].sort((a, b) => Number(b.conceals ?? false) - Number(a.conceals ?? false))
  const concealing = new Set(rules.filter(({ conceals }) => conceals).map(({ id }) => id))
  const severities = new Map([...(running.severities ?? [])].filter(([id, choice]) => choice !== 'off' || !concealing.has(id)))
  const { onRule: _, ...options } = running
  return run(matter, first, { ...options, severities })
}

/** What the rules of a form told, each fact once. */
function toldOfForm(
  matter: FormMatter,
  rules: readonly CataloguedRule<FormRule>[],
  outcome: Outcome<unknown, unknown, FormRule>,
  reasonOf: ReasonOf,
): FormOutcome {
  const { findings, ran, skipped, crashed } = withoutSome(outcome, rules, (id) => {
    const reason = reasonOf(id)
    return rules.find((rule) => rule.id === id)!.conceals ? undefined : reason
  })
  const didRun = new Set(ran.map(({ rule }) => rule))
  return {
    ...matter.told(findings),
    ran: rules.filter((rule) => didRun.has(rule) && reasonOf(rule.id) === undefined),
    skipped: [
      ...skipped,
      ...rules.flatMap((rule) => {
        const reason = didRun.has(rule) ? reasonOf(rule.id) : undefined
        return reason === undefined ? [] : [{ rule, reason }]
      }),
    ].sort((a, b) => compareCodePoints(a.rule.code, b.rule.code)),
    crashed,
  }
}

/** What rules say that rests on what the format of the model's file cannot tell is not judged. */
function withinFormat(outcome: Outcome, { beyondFormat }: Model): Outcome {
  if (beyondFormat.size === 0) return outcome
  const missing = ({ rule, message }: RuleFinding): string | undefined => beyondFormat.get(`${rule.id}.${message}`)
  return {
    ...outcome,
    findings: outcome.findings.filter((one) => missing(one) === undefined),
    unjudged: [
      ...outcome.unjudged,
      ...outcome.findings.flatMap((one) => {
        const field = missing(one)
        return field === undefined ? [] : [{ rule: one.rule, subject: one.subject, field }]
      }),
    ],
  }
}

/**
 * The day that decides which waivers hold: today. An asOf in the model says which norms apply; only a caller who names a day asks what had been
 * accepted on it. A script that names neither gets the day of the model.
 */
export function dayOfWaivers(options: Pick<CheckOptions, 'acceptanceDay' | 'asOf' | 'today'>, ofModel: string): string {
  return options.acceptanceDay ?? options.asOf ?? (options.today === '' ? ofModel : options.today)
}

/** What decides about the waivers of a model. */
async function acceptanceFor(
  model: Model,
  { asOf, severities }: Judgement,
  missing: Acceptance['missing'] | undefined,
  options: CheckOptions,
): Promise<Acceptance> {
  const own = options.waivers ?? []
  // Rules of the form can be named whatever the model was read from; only a model with waivers pays for loading them.
  const isNaming =
    own.length > 0 || model.graph.all('waiver').length > 0 || model.graph.elements().some(({ waivers }) => waivers !== undefined)
  const formRules = isNaming ? await rulesOfForms(options.framework) : []
  return {
    day: dayOfWaivers(options, asOf.date),
    own,
    missing: missing ?? new Map(),
    years: options.waiverYears ?? WAIVER_YEARS,
    rules: [...(options.rules ?? options.framework.rules), ...formRules, ...INTEGRITY_RULES, CRASH],
    fileOf: options.settingsPath ?? ((file) => file),
    isPartlyOff: (rule) => severities?.isPartlyOff(rule) ?? false,
    held: options.untrusted?.held ?? (() => true),
    changes: options.untrusted?.changes.get(model) ?? [],
  }
}

/**
 * A judgement as a report: findings with their places and fingerprints, counts, what was not judged. Without `acceptance` nothing is
 * accepted: everything that is wrong is open.
 */
export async function reportOn(model: Model, judgement: Judgement, acceptance?: Acceptance): Promise<ModelReport> {
  const { framework, outcome, ofForm, asOf, profile, name, severities } = judgement
  const { graph, files } = model
  const { header } = graph
  const secret = secretNames(outcome)
  // A rule of the form that is turned off answers for nothing: what it stood for is told again.
  const isOff = (rule: string, document: number): boolean => severities?.isOffIn(rule, files[document]!.name) ?? false
  const answering = (ofForm?.ran ?? []).filter(({ id }) => !isOff(id, model.headerDocument))
  const answered = new Set(answering.flatMap(({ rule }) => rule.instead ?? []))
  const unanswered = model.findings.filter((finding) => (ofForm?.tellers(finding) ?? []).every((rule) => isOff(rule, finding.document)))
  const unplaced = [
    ...unanswered.map((finding) => ofIntegrity(finding, secret)),
    ...(ofForm?.found ?? []).flatMap((found) => ofRuleOfForm(found, model, secret, severities)),
    ...outcome.findings
      .filter(({ rule, message }) => !answered.has(`${rule.id}.${message}`))
      .flatMap((finding) => ofRule(finding, model, secret, severities)),
    ...[...outcome.crashed, ...(ofForm?.crashed ?? [])].map((crash) => ofCrash(crash, model)),
  ]
  const found = fingerprinted(unplaced)
  const weighed =
    acceptance === undefined
      ? undefined
      : weigh(
          model,
          found.map(({ finding, document }) => ({ ...finding, file: files[document]!.name })),
          judgement,
          acceptance,
        )
  const faults = fingerprinted(
    [...(weighed?.findings ?? []), ...(acceptance?.changes ?? [])].map(({ finding, place }) => ({
      ...ofIntegrity(finding, secret),
      ...(place === undefined ? {} : { place }),
    })),
  )
  const all = [...found, ...faults]
  const stands = (weighed?.waivers ?? []).map(({ stand }) => ({ document: 0, path: [], offset: undefined, ...stand }) as Placeable)
  const places = await placesOf(model, [...all, ...stands])
  const unjudged = outcome.unjudged.filter(({ rule, subject: about }) => {
    const document = about === null ? model.headerDocument : graph.origin(about).document
    return !isOff(rule.id, document)
  })
  const findings: Finding[] = []
  const accepted: AcceptedFinding[] = []
  for (const [number, { finding }] of all.entries()) {
    const whole: Finding = { ...finding, place: places[number]! }
    const waiver = weighed?.acceptedBy.get(number)
    if (waiver === undefined) findings.push(whole)
    else accepted.push({ finding: whole, by: 'waiver', waiver })
  }
  findings.sort(compareFindings)
  accepted.sort((a, b) => compareFindings(a.finding, b.finding))
  const waivers = (weighed?.waivers ?? []).map(({ report, stand }, number): WaiverReport => {
    const place = 'document' in stand ? places[all.length + number] : stand.place
    return { ...report, ...(place === undefined ? {} : { place }) }
  })
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity]++
  return {
    id: header.id ?? name,
    name: { vi: name, en: header.nameEn ?? name },
    files: files.map((file) => file.name),
    passedOver: model.passedOver.map((one) => ({ file: one.name, reason: one.reason })),
    asOf,
    profile,
    framework: versionName(framework, profile.id),
    examined: Object.fromEntries(KINDS.map(({ kind }) => [kind, graph.all(kind).length] as const).filter(([, count]) => count > 0)),
    elements: graph.size,
    ran: [...outcome.ran.map(({ rule }) => rule), ...(ofForm?.ran ?? [])].map(({ id, code }) => ({
      rule: id,
      code,
    })),
    skipped: [...outcome.skipped, ...(ofForm?.skipped ?? [])].map(({ rule, reason }) => ({ rule: rule.id, code: rule.code, reason })),
    crashed: [...outcome.crashed, ...(ofForm?.crashed ?? [])].map(({ rule, error }) => ({ rule: rule.id, code: rule.code, error })),
    unjudged: unjudged.map(({ rule, subject: about, field }) => ({
      rule: rule.id,
      code: rule.code,
      ...(about === null ? {} : { kind: graph.kindOf(about), element: about.id }),
      field,
    })),
    targets: targetsOf(graph, asOf.date),
    waivers,
    overrides: severities?.told ?? [],
    accepted,
    counts,
    findings: markRepeats(findings, rulesOf(outcome)),
    ...asked(graph, secret),
  }
}

/** What is worked out only when a reporter asks for it. */
function asked(graph: Model['graph'], secret: ReadonlyMap<string, string>): Pick<ModelReport, 'around' | 'failures'> {
  return {
    around: (ids) => neighbourhood(graph, ids, ({ id, name }) => (name === undefined ? id : withoutSecret(name, secret))),
    failures: (limit) => (secret.size > 0 ? undefined : answerWorst(impactSide(graph), limit)),
  }
}

/** Where each target stands on a day. */
function targetsOf(graph: ArchitectureGraph, day: string): ModelReport['targets'] {
  return graph.all('target').map((target) => {
    const { state, measured } = targetStatus(target, day)
    return {
      id: target.id,
      name: target.name,
      state,
      unit: target.unit,
      ...(target.value === undefined ? {} : { value: target.value }),
      ...(target.due === undefined ? {} : { due: target.due }),
      ...(measured === undefined ? {} : { measured: { date: measured.date, value: measured.value } }),
    }
  })
}

const rulesOf = ({ ran }: Outcome): CataloguedRule[] => ran.map(({ rule }) => rule)

/** Words of a finding that tell where to look or what to write instead; they depend on the rest of the model, so they are not its identity. */
const LOOSE = new Set(['first', 'nearest', 'suggestion', 'allowed', 'expected', 'ids', 'count'])

/** What is wrong with a text as a finding. No setting turns it off: a text is readable or it is not. */
function ofIntegrity(
  { rule, message, data: told, severity, elements: about, document, path, offset, identity: own }: IntegrityFinding,
  secret: ReadonlyMap<string, string>,
): UnplacedFinding {
  const data = secret.size === 0 ? told : withoutSecrets(told, secret)
  const elements = about.map(({ element, kind, field }) => subject(kind as Kind, element, field))
  // Without an element the keys on the way tell the finding apart; a file's name and a position in a list never do.
  const keys = path.filter((part) => typeof part === 'string')
  const firm = Object.entries(data).filter(([name]) => !LOOSE.has(name))
  const { code } = INTEGRITY_RULES.find(({ id }) => id === rule)!
  return {
    finding: { rule, code, severity, message: { id: message, data }, elements, citations: [] },
    identity: {
      parts: [rule, message, ...(own ?? [...(elements.length > 0 ? elements.flatMap(identity) : keys), JSON.stringify(firm)])],
      tie: JSON.stringify(data),
    },
    document,
    path,
    offset,
  }
}

/** What a rule of a form found as a finding; none where the settings turn its rule off. A file of a form is a model of one document. */
function ofRuleOfForm(
  found: FormFinding,
  { graph, files }: Model,
  secret: ReadonlyMap<string, string>,
  severities: Severities | undefined,
): UnplacedFinding[] {
  const { rule, message, data: told, elements, path, identity: key, citations } = found
  const data = secret.size === 0 ? told : withoutSecrets(told, secret)
  const severity = severities === undefined ? found.severity : severities.weigh(rule.id, found, files[0]!.name)
  if (severity === undefined) return []
  const one: UnplacedFinding = {
    finding: {
      rule: rule.id,
      code: rule.code,
      severity,
      message: { id: message, data },
      elements: elements.map((element) => subject(graph.kindOf(element), element)),
      citations: unique(citations),
    },
    identity: { parts: [rule.id, message, ...key], tie: JSON.stringify(data) },
    document: 0,
    path,
    offset: undefined,
  }
  return [one]
}

/** What a rule found as a finding; none where the settings turn its rule off for the file it stands in. */
function ofRule(
  finding: RuleFinding,
  model: Model,
  secret: ReadonlyMap<string, string>,
  severities: Severities | undefined,
): UnplacedFinding[] {
  const { rule, message, data: told, subject: about, field, with: others, citations } = finding
  const { graph } = model
  const data = secret.size === 0 ? told : withoutSecrets(told, secret)
  const elements = [
    ...(about === null ? [] : [subject(graph.kindOf(about), about, field)]),
    ...others.map((one) => subject(graph.kindOf(one), one)),
  ]
  const origin = about === null ? undefined : graph.origin(about)
  const base = origin === undefined ? [] : model.pathOf(origin)
  const present = field !== undefined && Object.hasOwn(about ?? graph.header, field)
  const document = origin?.document ?? model.headerDocument
  const severity = severities === undefined ? finding.severity : severities.weigh(rule.id, finding, model.files[document]!.name)
  if (severity === undefined) return []
  const remedies = finding.remedies.map((one) => noteOf(one, secret))
  const one: UnplacedFinding = {
    finding: {
      rule: rule.id,
      code: rule.code,
      severity,
      message: { id: message, data },
      elements,
      citations: unique(citations),
      ...(remedies.length === 0 ? {} : { remedies }),
    },
    identity: {
      parts: [rule.id, message, ...(about === null ? ['', field ?? ''] : identity(elements[0]!))],
      tie: JSON.stringify([others.map(({ id }) => id), data]),
    },
    document,
    path: present ? [...base, field] : about === null ? ['id'] : base,
    offset: undefined,
  }
  return [one]
}

/** A remedy as plain data, without names that must not be spread. */
function noteOf({ kind, data, agree, changes }: Remedy, secret: ReadonlyMap<string, string>): NearestRemedy {
  return {
    kind,
    data: secret.size === 0 ? data : withoutSecrets(data, secret),
    agree: agree.map(({ id, name }) => ({ id, name: withoutSecret(name, secret) })),
    changes: changes.map((change) => ('set' in change ? { ...change, set: change.set.id } : change)),
  }
}

function ofCrash({ rule, error }: Crash, { headerDocument }: Model): UnplacedFinding {
  return {
    finding: {
      rule: CRASH.id,
      code: CRASH.code,
      severity: 'error',
      message: { id: 'crashed', data: { code: rule.code, rule: rule.id, error } },
      elements: [],
      citations: [],
    },
    identity: { parts: [CRASH.id, rule.id], tie: '' },
    document: headerDocument,
    path: ['id'],
    offset: undefined,
  }
}

function fingerprinted(unplaced: readonly UnplacedFinding[]): (Placeable & { readonly finding: Omit<Finding, 'place'> })[] {
  const prints = fingerprintsOf(unplaced.map((one) => one.identity))
  return unplaced.map((one, at) => ({ ...one, finding: { ...one.finding, fingerprint: prints[at]! } }))
}

/** Names that hold what must not be spread, with the id to print in their place. */
export function secretNames({ findings }: Outcome): ReadonlyMap<string, string> {
  return new Map(
    findings.flatMap(({ rule, subject: about, field }) =>
      rule.conceals && about?.name !== undefined && (field === 'name' || field === undefined) ? [[about.name, about.id] as const] : [],
    ),
  )
}

function withoutSecret(text: string, secret: ReadonlyMap<string, string>): string {
  let clean = text
  for (const [name, id] of secret) clean = clean.replaceAll(name, id)
  return clean
}

function withoutSecrets(data: Readonly<Record<string, Value>>, secret: ReadonlyMap<string, string>): Readonly<Record<string, Value>> {
  const cleaned = (text: string): string => withoutSecret(text, secret)
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      typeof value === 'string'
        ? cleaned(value)
        : Array.isArray(value)
          ? (value as readonly (string | Term)[]).map((item) => (typeof item === 'string' ? cleaned(item) : item))
          : value,
    ]),
  )
}

function subject(kind: Kind, element: Element, field?: string): Subject {
  return { kind, id: element.id, ...(field === undefined ? {} : { field }) }
}

const identity = ({ kind, id, field }: Subject): string[] => [kind, id, field ?? '']

function unique(citations: readonly Citation[]): readonly Citation[] {
  return citations.filter(
    ({ norm, locator }, at) => citations.findIndex((other) => other.norm === norm && other.locator === locator) === at,
  )
}

/** Looks places up, in the order asked for: one pass a file, only for what was found. */
async function placesOf({ files }: Model, unplaced: readonly Placeable[]): Promise<Place[]> {
  const places: Place[] = []
  for (const [document, { name, format, text, placeOf }] of files.entries()) {
    const here = [...unplaced.entries()].filter(([, one]) => one.place === undefined && one.document === document)
    if (here.length === 0) continue
    if (format === 'table') {
      for (const [at, { path }] of here) places[at] = { file: name, line: 1, column: 1, ...placeOf?.(path), pointer: pointerOf(path) }
      continue
    }
    const offsets = await locate(
      text,
      format,
      here.filter(([, { offset }]) => offset === undefined).map(([, { path }]) => path),
    )
    const lineAt = lineIndex(text)
    let next = 0
    for (const [at, { path, offset }] of here) places[at] = { file: name, ...lineAt(offset ?? offsets[next++]!), pointer: pointerOf(path) }
  }
  for (const [at, { place }] of unplaced.entries()) if (place !== undefined) places[at] = place
  return places
}
