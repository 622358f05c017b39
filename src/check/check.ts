import { neighbourhood } from '../diagram/neighbourhood.ts'
import type { Citation, Finding, RuleWords, Subject } from '../finding/define.ts'
import { fingerprints } from '../finding/fingerprint.ts'
import { compareFindings } from '../finding/order.ts'
import { INTEGRITY_RULES } from '../load/integrity.ts'
import type { Model } from '../load/load.ts'
import { lineIndex, locate, type Path, pointerOf } from '../load/places.ts'
import { KINDS } from '../model/catalogue.generated.ts'
import type { Element, Kind, Profile } from '../model/element.ts'
import { targetStatus } from '../model/targets.ts'
import { profileOn } from '../norms/frameworks.ts'
import type { ReferenceData } from '../reference/reference.ts'
import type { ModelReport, Report } from '../report/define.ts'
import { RULES } from '../rules/catalogue.generated.ts'
import type { CataloguedRule } from '../rules/define.ts'
import { type Outcome, runRules } from '../rules/run.ts'
import type { Term, Value } from '../text.ts'
import { VERSION } from '../version.generated.ts'

export interface CheckOptions {
  /** Judge by this day, whatever the model says. */
  readonly asOf?: string
  /** The day for models that name none. */
  readonly today: string
  /** Judge by this framework, whatever the date says. */
  readonly profile?: Profile
  /** Rules to run; the shipped catalogue when absent. */
  readonly rules?: readonly CataloguedRule[]
  /** The lists that rules consult; what ships when absent. */
  readonly reference?: ReferenceData
  /** Thresholds of the caller's own, by rule id. */
  readonly ruleOptions?: Readonly<Record<string, object>>
  /** Told how far a model is: the rule about to run, of how many. */
  readonly onProgress?: (model: string, code: string, done: number, total: number) => void
}

const CRASH: RuleWords = {
  id: 'core/rules-do-not-crash',
  code: 'CORE-99',
  title: { vi: 'Mọi quy tắc chạy trọn vẹn', en: 'Every rule runs to its end' },
  why: { vi: 'Quy tắc hỏng giữa chừng thì không kết luận được gì từ nó.', en: 'Nothing follows from a rule that broke half-way.' },
  remedy: {
    vi: 'Đây là lỗi của công cụ hoặc của gói quy tắc, không phải của mô hình: xin báo lại kèm mã quy tắc.',
    en: 'This is a fault of the tool or of a rule pack, not of the model: report it with the code of the rule.',
  },
  messages: { crashed: { vi: 'Quy tắc {code} ({rule}) dừng đột ngột: {error}.', en: 'Rule {code} ({rule}) crashed: {error}.' } },
}

/** A finding whose place is still a path in a document. */
interface Unplaced {
  readonly finding: Omit<Finding, 'place'>
  readonly document: number
  readonly path: Path
  readonly offset: number | undefined
}

/** Checks loaded models: runs the rules, gathers what was wrong with the text, looks up places, and tells what was and was not judged. */
export async function check(models: readonly Model[], options: CheckOptions): Promise<Report> {
  const words = wordsOf([...models.flatMap(({ formatRules }) => formatRules), ...(options.rules ?? RULES)])
  const texts = new Map(models.flatMap(({ files }) => files.map(({ name, text }) => [name, text] as const)))
  const reports: ModelReport[] = []
  for (const model of models) reports.push(await reportOn(model, judge(model, options)))
  const split = new Map<string, readonly string[]>()
  return {
    tool: { name: 'vneaf', version: VERSION },
    models: reports,
    rules: words,
    lines(file, from, to) {
      let lines = split.get(file)
      if (lines === undefined) split.set(file, (lines = (texts.get(file) ?? '').split(/\r?\n/)))
      return lines.slice(from - 1, to)
    },
  }
}

/** The words of everything that may be found. */
export function wordsOf(rules: readonly RuleWords[]): ReadonlyMap<string, RuleWords> {
  return new Map([...INTEGRITY_RULES, CRASH, ...rules].map((rule) => [rule.id, rule]))
}

/** Whether the model names a day that is none: judging it by another day would be judging it by the wrong law. */
function hasUnreadableDate({ flaws }: Model): boolean {
  return flaws.some(({ path }) => path.length === 1 && path[0] === 'asOf')
}

/** What the rules said about a model, before places are looked up and words are found. */
export interface Judgement {
  readonly outcome: Outcome
  readonly asOf: ModelReport['asOf']
  readonly profile: ModelReport['profile']
  readonly name: string
}

/** Runs the rules over one model. `remember`: keep what each rule holds of. */
export function judge(model: Model, options: CheckOptions & { readonly remember?: boolean }): Judgement {
  const { graph, files } = model
  const { header } = graph
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
        : { id: profileOn(asOf.date) ?? null, from: 'date' }
  const name = header.name ?? header.id ?? files[0]?.name ?? ''
  const outcome = runRules(graph, graph.size === 0 || asOf.from === 'unreadable' ? [] : (options.rules ?? RULES), {
    asOf: asOf.date,
    profile: profile.id ?? 'none',
    faulty: model.faulty,
    ...(options.remember === undefined ? {} : { remember: options.remember }),
    ...(options.reference === undefined ? {} : { reference: options.reference }),
    ...(options.ruleOptions === undefined ? {} : { ruleOptions: options.ruleOptions }),
    onRule: (rule, done, total) => options.onProgress?.(name, rule.code, done, total),
  })
  return { outcome, asOf, profile, name }
}

/** A judgement as a report: findings with their places and fingerprints, counts, what was not judged. */
export async function reportOn(model: Model, { outcome, asOf, profile, name }: Judgement): Promise<ModelReport> {
  const { graph, files } = model
  const { header } = graph
  const fingerprint = fingerprints()
  const unplaced: Unplaced[] = []
  for (const flaw of model.flaws) {
    const elements = flaw.elements.map(({ element, kind, field }) => subject(kind as Kind, element, field))
    // Without an element the path tells the flaw apart; a file's name never does.
    const parts = [
      flaw.rule,
      flaw.message,
      ...(elements.length > 0 ? elements.flatMap(identity) : flaw.path.map(String)),
      JSON.stringify(flaw.data),
    ]
    const { code } = [...INTEGRITY_RULES, ...model.formatRules].find(({ id }) => id === flaw.rule)!
    unplaced.push({
      finding: {
        rule: flaw.rule,
        code,
        severity: flaw.severity,
        message: { id: flaw.message, data: flaw.data },
        elements,
        citations: flaw.citations ?? [],
        fingerprint: fingerprint(parts),
      },
      document: flaw.document,
      path: flaw.path,
      offset: flaw.offset,
    })
  }
  const secret = secretNames(outcome)
  for (const { rule, severity, message, data: told, subject: about, field, with: others, citations } of outcome.observations) {
    const data = secret.size === 0 ? told : withoutSecrets(told, secret)
    const elements = [
      ...(about === null ? [] : [subject(graph.kindOf(about), about, field)]),
      ...others.map((one) => subject(graph.kindOf(one), one)),
    ]
    const origin = about === null ? undefined : graph.origin(about)
    const base = origin === undefined ? [] : model.pathOf(origin)
    const present = field !== undefined && Object.hasOwn(about ?? header, field)
    unplaced.push({
      finding: {
        rule: rule.id,
        code: rule.code,
        severity,
        message: { id: message, data },
        elements,
        citations: unique(citations),
        fingerprint: fingerprint([rule.id, message, ...(about === null ? ['', field ?? ''] : identity(elements[0]!))]),
      },
      document: origin?.document ?? model.headerDocument,
      path: present ? [...base, field] : about === null ? ['id'] : base,
      offset: undefined,
    })
  }
  for (const { rule, error } of outcome.crashed) {
    unplaced.push({
      finding: {
        rule: CRASH.id,
        code: CRASH.code,
        severity: 'error',
        message: { id: 'crashed', data: { code: rule.code, rule: rule.id, error } },
        elements: [],
        citations: [],
        fingerprint: fingerprint([CRASH.id, rule.id]),
      },
      document: model.headerDocument,
      path: ['id'],
      offset: undefined,
    })
  }
  const findings = await placed(model, unplaced)
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity]++
  return {
    id: header.id ?? name,
    name: { vi: name, en: header.nameEn ?? name },
    files: files.map((file) => file.name),
    passedOver: model.passedOver.map((one) => ({ file: one.name, reason: one.reason })),
    asOf,
    profile,
    examined: Object.fromEntries(KINDS.map(({ kind }) => [kind, graph.all(kind).length] as const).filter(([, count]) => count > 0)),
    elements: graph.size,
    ran: outcome.ran.map(({ rule }) => ({ rule: rule.id, code: rule.code })),
    skipped: outcome.skipped.map(({ rule, reason }) => ({ rule: rule.id, code: rule.code, reason })),
    crashed: outcome.crashed.map(({ rule, error }) => ({ rule: rule.id, code: rule.code, error })),
    unjudged: outcome.unjudged.map(({ rule, subject: about, field }) => ({
      rule: rule.id,
      code: rule.code,
      ...(about === null ? {} : { kind: graph.kindOf(about), element: about.id }),
      field,
    })),
    targets: graph.all('target').map((target) => {
      const { state, measured } = targetStatus(target, asOf.date)
      return {
        id: target.id,
        name: target.name,
        state,
        unit: target.unit,
        ...(target.value === undefined ? {} : { value: target.value }),
        ...(target.due === undefined ? {} : { due: target.due }),
        ...(measured === undefined ? {} : { measured: { date: measured.date, value: measured.value } }),
      }
    }),
    waivers: [],
    overrides: [],
    accepted: [],
    counts,
    findings,
    around: (ids) => neighbourhood(graph, ids, ({ id, name }) => (name === undefined ? id : withoutSecret(name, secret))),
  }
}

/** Names that hold what must not be spread, with the id to print in their place. */
export function secretNames({ observations }: Outcome): ReadonlyMap<string, string> {
  return new Map(
    observations.flatMap(({ rule, subject: about, field }) =>
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

/** Looks places up, one pass a file, only for what was found. */
async function placed({ files }: Model, unplaced: readonly Unplaced[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [document, { name, format, text, placeOf }] of files.entries()) {
    const here = unplaced.filter((one) => one.document === document)
    if (here.length === 0) continue
    if (format === 'table') {
      for (const { finding, path } of here)
        findings.push({ ...finding, place: { file: name, line: 1, column: 1, ...placeOf?.(path), pointer: pointerOf(path) } })
      continue
    }
    const offsets = await locate(
      text,
      format,
      here.filter(({ offset }) => offset === undefined).map(({ path }) => path),
    )
    const lineAt = lineIndex(text)
    let next = 0
    for (const { finding, path, offset } of here) {
      const { line, column } = lineAt(offset ?? offsets[next++]!)
      findings.push({ ...finding, place: { file: name, line, column, pointer: pointerOf(path) } })
    }
  }
  return findings.sort(compareFindings)
}
