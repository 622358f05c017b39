/** For authors of rule packs: runs a rule over small models and compares what it finds. No test framework is needed or loaded. */
import { ArchitectureGraph } from './model/graph.ts'
import type { ArchitectureDocument } from './model/types.generated.ts'
import { word } from './model/words.ts'
import { runRules } from './rules/run.ts'
import { fill, type Language, type Words } from './text.ts'
import { VN_DATA } from './vn/framework.ts'
import { type ProfileKey, profileOn } from './vn/profiles.ts'
import { type OwnReference, withOwn } from './vn/reference/reference.ts'
import { catalogue, type Rule } from './vn/rule.ts'

/** A model to run a rule over. */
export interface RuleCase {
  /** What the model shows, as a sentence of the domain. */
  readonly name: string
  readonly model: ArchitectureDocument
  /** The day judged by; the model's `asOf`, or 2026-11-21. */
  readonly asOf?: string
  readonly profile?: ProfileKey
  /** Reference data of the user's own. */
  readonly reference?: OwnReference
  /** Thresholds of the user's own. */
  readonly options?: object
}

/** A model in which a rule must find nothing. */
export interface ValidCase extends RuleCase {
  /** Ids of all elements of which the rule must say that it holds; `(model)` for the model as a whole. Not compared when absent. */
  readonly holds?: readonly string[]
}

/** A model in which a rule must find exactly these things. */
export interface InvalidCase extends ValidCase {
  /** Message ids with the id of the element (none for the whole model) and, where it matters, field, severity and ids of the other elements. */
  readonly findings: readonly {
    readonly message: string
    readonly element?: string
    readonly field?: string
    readonly severity?: string
    readonly with?: readonly string[]
  }[]
}

/** A model in which a rule must say that it cannot judge. */
export interface UnjudgedCase extends RuleCase {
  readonly unjudged: readonly { readonly element?: string; readonly field: string }[]
}

export interface RuleCases {
  readonly valid: readonly ValidCase[]
  readonly invalid: readonly InvalidCase[]
  readonly unjudged?: readonly UnjudgedCase[]
}

/** What a rule said about one model. */
export interface RuleResult {
  readonly findings: readonly {
    readonly message: string
    readonly element?: string
    readonly field?: string
    readonly severity: string
    /** Ids of the other elements involved. */
    readonly with: readonly string[]
    readonly text: Readonly<Record<Language, string>>
  }[]
  readonly unjudged: readonly { readonly element?: string; readonly field: string }[]
  /** Ids of the elements of which the rule holds; `(model)` for the model as a whole. */
  readonly held: readonly string[]
  readonly skipped: boolean
  readonly crashed: string | undefined
}

/** Stands for the model as a whole where ids are listed. */
const WHOLE = '(model)'

/** Runs one rule over one model. */
export function runRule(rule: Rule, { model, asOf, profile, reference, options }: Omit<RuleCase, 'name'>): RuleResult {
  const day = asOf ?? model.asOf ?? '2026-11-21'
  const graph = new ArchitectureGraph([model])
  if (graph.unresolved.length > 0)
    throw new Error(
      `The test model has dangling references: ${graph.unresolved.map(({ from, field, id }) => `${from.id}.${field} → ${id}`).join(', ')}`,
    )
  const [entry] = catalogue({ 'test/rule': rule })
  const words: Words = (term, language) => entry?.terms?.[term]?.[language] ?? word(term, language)
  const outcome = runRules(graph, [entry!], {
    framework: VN_DATA,
    asOf: day,
    remember: true,
    profile: profile ?? model.profile ?? profileOn(day) ?? 'none',
    ...(reference === undefined ? {} : { reference: withOwn(reference) }),
    ...(options === undefined ? {} : { ruleOptions: { 'test/rule': options } }),
  })
  return {
    findings: outcome.findings.map(({ message, data, subject, field, severity, with: others }) => {
      const sentence = rule.messages[message]!
      return {
        message,
        ...(subject === null ? {} : { element: subject.id }),
        ...(field === undefined ? {} : { field }),
        severity,
        with: others.map(({ id }) => id),
        text: { vi: fill(sentence.vi, data, 'vi', words), en: fill(sentence.en, data, 'en', words) },
      }
    }),
    unjudged: outcome.unjudged.map(({ subject, field }) => ({ ...(subject === null ? {} : { element: subject.id }), field })),
    held: outcome.ran.flatMap(({ held }) => [...held.keys()].map((element) => element?.id ?? WHOLE)),
    skipped: outcome.skipped.length > 0,
    crashed: outcome.crashed[0]?.error,
  }
}

/** Thrown when a rule does not do what its cases say. */
export class RuleTestError extends Error {
  override readonly name = 'RuleTestError'
}

/** The checks of a rule's cases as named functions, to hand to any test framework. Each throws a `RuleTestError` when it does not hold. */
export function ruleTests(rule: Rule, cases: RuleCases): { readonly name: string; readonly run: () => void }[] {
  const fail = (what: string, result: RuleResult): never => {
    const said = result.findings.map(
      ({ message, element, field, text }) => `  ${message} ${element ?? '(model)'}${field ? `.${field}` : ''}: ${text.en}`,
    )
    throw new RuleTestError(
      [
        what,
        'The rule said:',
        ...(said.length > 0 ? said : ['  nothing']),
        ...result.unjudged.map(({ element, field }) => `  cannot judge ${element ?? '(model)'}: ${field}`),
      ].join('\n'),
    )
  }
  const run = (one: RuleCase): RuleResult => {
    const result = runRule(rule, one)
    if (result.crashed !== undefined) throw new RuleTestError(`The rule crashed: ${result.crashed}`)
    for (const { text } of result.findings) {
      for (const language of ['vi', 'en'] as const)
        if (/\{\w+\}|undefined|NaN|\[object/.test(text[language]))
          fail(`A sentence is not filled in ${language}: ${text[language]}`, result)
    }
    const doubtful = new Set([...result.findings, ...result.unjudged].map(({ element }) => element ?? WHOLE))
    const both = result.held.filter((id) => doubtful.has(id))
    if (both.length > 0) fail(`It says that it holds of ${both.join(', ')} and something else beside.`, result)
    const wanted = (one as ValidCase).holds
    if (wanted !== undefined && [...wanted].sort().join(' ') !== [...result.held].sort().join(' '))
      fail(`It should hold of ${wanted.join(', ') || 'nothing'}; it holds of ${result.held.join(', ') || 'nothing'}.`, result)
    return result
  }
  const tests = cases.valid.map((one) => ({
    name: `is silent: ${one.name}`,
    run: () => {
      const result = run(one)
      if (result.findings.length > 0) fail('It should find nothing.', result)
    },
  }))
  for (const one of cases.invalid) {
    tests.push({
      name: `finds: ${one.name}`,
      run: () => {
        const result = run(one)
        const left = [...result.findings]
        for (const wanted of one.findings) {
          const at = left.findIndex(
            (found) =>
              found.message === wanted.message &&
              found.element === wanted.element &&
              (wanted.field === undefined || found.field === wanted.field) &&
              (wanted.severity === undefined || found.severity === wanted.severity) &&
              (wanted.with === undefined || [...wanted.with].sort().join(' ') === [...found.with].sort().join(' ')),
          )
          if (at === -1) fail(`It should find ${JSON.stringify(wanted)}.`, result)
          left.splice(at, 1)
        }
        if (left.length > 0) fail(`It finds ${left.length} more than it should.`, result)
      },
    })
  }
  for (const one of cases.unjudged ?? []) {
    tests.push({
      name: `cannot judge: ${one.name}`,
      run: () => {
        const result = run(one)
        if (result.findings.length > 0) fail('It should find nothing.', result)
        for (const wanted of one.unjudged) {
          if (!result.unjudged.some((found) => found.field === wanted.field && found.element === wanted.element))
            fail(`It should say that it cannot judge ${JSON.stringify(wanted)}.`, result)
        }
      },
    })
  }
  tests.push({
    name: 'provokes every message',
    run: () => {
      const provoked = new Set(cases.invalid.flatMap(({ findings }) => findings.map(({ message }) => message)))
      const missing = Object.keys(rule.messages).filter((message) => !provoked.has(message))
      if (missing.length > 0) throw new RuleTestError(`No case provokes: ${missing.join(', ')}`)
    },
  })
  tests.push({
    name: 'says of what it holds',
    run: () => {
      if (!cases.valid.some((one) => runRule(rule, one).held.length > 0))
        throw new RuleTestError('In no valid case does the rule hold of anything.')
      const kinds = new Set<string>(rule.examines)
      for (const one of [...cases.valid, ...cases.invalid]) {
        const graph = new ArchitectureGraph([one.model])
        for (const id of runRule(rule, one).held) {
          const kind = id === WHOLE ? 'model' : graph.kindOf(graph.get(id)!)
          if (!kinds.has(kind)) throw new RuleTestError(`It holds of a ${kind} (${id}), which "examines" does not name.`)
        }
      }
    },
  })
  return tests
}
