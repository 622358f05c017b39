import type { Finding, RuleWords, Severity, SkipReason } from '../finding/define.ts'
import type { Kind, Profile } from '../model/element.ts'
import type { TargetState } from '../model/targets.ts'
import type { Language, Text } from '../text.ts'

/** Something that could not be judged for lack of data: the rule, the element (none: the whole model), the missing field. */
export interface Unjudged {
  readonly rule: string
  readonly code: string
  readonly kind?: Kind
  readonly element?: string
  readonly field: string
}

/** A target of a model and where it stands on the day judged by. */
export interface TargetReport {
  readonly id: string
  readonly name: string
  readonly state: TargetState
  readonly unit: string
  readonly value?: number
  readonly due?: string
  readonly measured?: { readonly date: string; readonly value: number }
}

/** What was done with one model: what was examined, by which date, which rules ran or did not and why. */
export interface ModelReport {
  readonly id: string
  readonly name: Text
  readonly files: readonly string[]
  /** Files of its folder that were not read as part of it. */
  readonly passedOver: readonly { readonly file: string; readonly reason: 'not-a-model' | 'not-included' }[]
  /** The day whose norms apply, and who named it. `unreadable`: the model names a day that is none, so no rule was run. */
  readonly asOf: { readonly date: string; readonly from: 'model' | 'caller' | 'today' | 'unreadable' }
  /** Framework profile judged by; null before the first framework. */
  readonly profile: { readonly id: Profile | null; readonly from: 'model' | 'caller' | 'date' }
  /** Number of elements of each kind the model has. */
  readonly examined: Readonly<Partial<Record<Kind, number>>>
  readonly elements: number
  readonly ran: readonly { readonly rule: string; readonly code: string }[]
  readonly skipped: readonly { readonly rule: string; readonly code: string; readonly reason: SkipReason }[]
  readonly crashed: readonly { readonly rule: string; readonly code: string; readonly error: string }[]
  readonly unjudged: readonly Unjudged[]
  readonly targets: readonly TargetReport[]
  /** Waivers the model declares. They are carried, not yet applied. */
  readonly waivers: number
  readonly counts: Readonly<Record<Severity, number>>
  readonly findings: readonly Finding[]
}

/** The result of a check. Everything a reporter prints is in it; a reporter asks nothing of the machine. */
export interface Report {
  readonly tool: { readonly name: 'vneaf'; readonly version: string }
  readonly models: readonly ModelReport[]
  /** Words of every rule that may appear. */
  readonly rules: ReadonlyMap<string, RuleWords>
  /** Lines of a file, for code frames; empty when its text is not at hand. */
  lines(file: string, from: number, to: number): readonly string[]
}

export interface RenderOptions {
  readonly language: Language
  /** Whether to print terminal colours. */
  readonly colour: boolean
  /** How many findings of one rule in one file to print in full; the rest are counted. */
  readonly limit: number
  readonly failOn: FailOn
}

/** The mildest severity that fails a check. */
export type FailOn = Severity | 'never'

/** Turns a report into text. Pure: the same report gives the same bytes everywhere. */
export interface Reporter {
  readonly title: Text
  render(report: Report, options: RenderOptions): string
}
