/** Severities of the settings: what a rule's findings weigh here, and what that changed. */
import { SEVERITIES, type Severity } from '../finding/define.ts'
import type { SeverityOverride } from '../report/define.ts'
import type { RuleFinding } from '../rules/run.ts'
import { fitsPath } from './pattern.ts'

/** A severity, or none: the rule is turned off. */
export type SeverityChoice = Severity | 'off'

/** For every framework, or by framework; under one that is not named the rule keeps its own. */
export type OwnSeverity = SeverityChoice | Readonly<Record<string, SeverityChoice>>

/** Severities for the findings that stand in some files. */
export interface FileSeverities {
  /** Patterns of paths: `*` within a name, `**` across folders. */
  readonly files: readonly string[]
  /** By rule id. */
  readonly rules: Readonly<Record<string, SeverityChoice>>
}

export interface SeverityOptions {
  /** By rule id. */
  readonly severities?: Readonly<Record<string, OwnSeverity>>
  /** For some files; of several that fit, the last counts. They go over `severities`. */
  readonly overrides?: readonly FileSeverities[]
  /** How the settings name a file of a report, where they stand in another folder than the one the report counts from. */
  readonly settingsPath?: (file: string) => string
}

/** A rule as far as its severity goes. */
export interface Weighable extends Pick<SeverityOverride, 'rule' | 'code' | 'statement'> {
  /** Its own severity under the framework judged by; undefined where it does not apply of itself. */
  readonly shipped: Severity | undefined
}

interface Override extends Omit<SeverityOverride, 'findings'> {
  findings: number
}

/** The severities chosen for one model under one framework. Counts what they change. */
export class Severities {
  readonly #rules: ReadonlyMap<string, Weighable>
  readonly #general: ReadonlyMap<string, SeverityChoice>
  readonly #overrides: readonly FileSeverities[]
  readonly #settingsPath: (file: string) => string
  readonly #told = new Map<string, Override>()

  constructor(rules: readonly Weighable[], profile: string, files: readonly string[], options: SeverityOptions) {
    const { severities = {}, overrides = [], settingsPath = (file: string) => file } = options
    this.#rules = new Map(rules.map((one) => [one.rule, one]))
    this.#settingsPath = settingsPath
    this.#overrides = overrides.filter((one) => files.some((file) => this.#isAbout(one, file)))
    this.#general = new Map(
      rules.flatMap(({ rule, shipped }) => {
        const own = Object.hasOwn(severities, rule) ? severities[rule] : undefined
        // One severity for all frameworks is one for those under which the rule applies; naming a framework makes it apply there.
        const choice = typeof own === 'string' ? (shipped === undefined ? undefined : own) : own?.[profile]
        return choice === undefined ? [] : [[rule, choice] as const]
      }),
    )
    for (const [id, chosen] of this.#general) this.#tell(id, chosen, undefined)
    for (const { files: patterns, rules: chosen } of this.#overrides)
      for (const [id, choice] of Object.entries(chosen)) this.#tell(id, choice, patterns)
  }

  /** What the engine is to run: a rule that is turned off for some files only, or on for some, runs. */
  get toRun(): ReadonlyMap<string, SeverityChoice> {
    return new Map(
      [...this.#general].filter(
        ([id, choice]) => choice !== 'off' || !this.#overrides.some(({ rules }) => Object.hasOwn(rules, id) && rules[id] !== 'off'),
      ),
    )
  }

  /** Whether a rule's findings are withheld in some files. */
  isPartlyOff(rule: string): boolean {
    return this.#general.get(rule) === 'off' || this.#overrides.some(({ rules }) => Object.hasOwn(rules, rule) && rules[rule] === 'off')
  }

  /** Whether a rule is turned off in a file. */
  isOffIn(rule: string, file: string): boolean {
    return this.#chosen(rule, file)?.choice === 'off'
  }

  /** What something found weighs where it stands; nothing when it is withheld. */
  weigh(rule: string, { severity, isMilder }: Pick<RuleFinding, 'severity' | 'isMilder'>, file: string): Severity | undefined {
    const chosen = this.#chosen(rule, file)
    if (chosen === undefined) return severity
    const told = this.#told.get(keyOf(rule, chosen.files))
    const { choice } = chosen
    const weight = choice === 'off' || !isMilder ? choice : SEVERITIES[Math.min(rank(severity), rank(choice))]!
    if (told !== undefined && weight !== severity) told.findings++
    return weight === 'off' ? undefined : weight
  }

  /** What was changed, in the order of rules. */
  get told(): readonly SeverityOverride[] {
    const order = new Map([...this.#rules.keys()].map((rule, number) => [rule, number]))
    return [...this.#told.values()].sort((a, b) => order.get(a.rule)! - order.get(b.rule)!)
  }

  #isAbout({ files }: FileSeverities, file: string): boolean {
    const named = this.#settingsPath(file)
    return files.some((pattern) => fitsPath(named, pattern))
  }

  #chosen(rule: string, file: string): { readonly choice: SeverityChoice; readonly files: readonly string[] | undefined } | undefined {
    for (let at = this.#overrides.length - 1; at >= 0; at--) {
      const { rules, files } = this.#overrides[at]!
      if (Object.hasOwn(rules, rule) && this.#isAbout(this.#overrides[at]!, file)) return { choice: rules[rule]!, files }
    }
    const choice = this.#general.get(rule)
    return choice === undefined ? undefined : { choice, files: undefined }
  }

  #tell(id: string, chosen: SeverityChoice, files: readonly string[] | undefined): void {
    const entry = this.#rules.get(id)
    const shipped = entry?.shipped
    // For some files a rule is not made to apply under a framework that does not know it.
    if (entry === undefined || shipped === chosen || (shipped === undefined && (files !== undefined || chosen === 'off'))) return
    this.#told.set(keyOf(id, files), {
      rule: id,
      code: entry.code,
      statement: entry.statement,
      ...(shipped === undefined ? {} : { shipped }),
      chosen,
      ...(files === undefined ? {} : { files }),
      findings: 0,
    })
  }
}

const keyOf = (rule: string, files: readonly string[] | undefined): string => JSON.stringify([rule, files])

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity)
