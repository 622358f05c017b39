import type { Neighbourhood } from '../diagram/neighbourhood.ts'
import type { Finding, Place, RuleWords, Severity, SkipReason } from '../finding/define.ts'
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
  /** Waivers that were looked at for this model, in order of their place: those of the model, beside its elements, of the settings. */
  readonly waivers: readonly WaiverReport[]
  /** Number of `findings` of each severity. */
  readonly counts: Readonly<Record<Severity, number>>
  /** What is open: neither waived nor known from a baseline. Only these decide the exit code. */
  readonly findings: readonly Finding[]
  /** What is wrong all the same, but was accepted; in the order of findings. */
  readonly accepted: readonly AcceptedFinding[]
  /** The elements with some ids and everything one reference away, to draw what findings are about. */
  around(ids: readonly string[]): Neighbourhood
}

/** A finding that does not count, and why. */
export interface AcceptedFinding {
  readonly finding: Finding
  readonly by: 'waiver' | 'baseline'
  /** Position in `waivers` of the waiver that accepts it; absent when the baseline does. */
  readonly waiver?: number
}

/** A waiver and what became of it. */
export interface WaiverReport {
  /** Id of the waiver; its position where it has none. */
  readonly id: string
  readonly from: 'model' | 'element' | 'settings'
  /** Rule id or catalogue code, as written. */
  readonly rule: string
  /** Element ids, `*` standing for any characters. */
  readonly elements: readonly string[]
  readonly reason: string
  readonly approvedBy: string
  readonly approvedOn?: string
  /** Last day it holds. */
  readonly expires: string
  readonly ticket?: string
  readonly place?: Place
  /** `used`: accepts findings · `expired`: would, but its day has passed, so they are open · `unused`: no finding fits it. */
  readonly state: 'used' | 'expired' | 'unused'
  /** Fingerprints of the findings that fit it, accepted or (when expired) open again. */
  readonly findings: readonly string[]
}

/** What a comparison with a baseline file showed. */
export interface BaselineReport {
  /** Path as the caller gave it. */
  readonly file: string
  /** Findings accepted because the baseline knows them. */
  readonly known: number
  /** Entries whose finding is gone although its rule was run on its model: mended. */
  readonly fixed: readonly BaselineEntry[]
  /** Entries that nothing can match any more: the model, the rule or the element is gone, or was not judged. */
  readonly stale: readonly BaselineEntry[]
}

/** A finding that a baseline file knows. */
export interface BaselineEntry {
  readonly fingerprint: string
  readonly model: string
  readonly rule: string
  readonly code: string
  readonly elements: readonly string[]
}

/** The result of a check. Everything a reporter prints is in it; a reporter asks nothing of the machine. */
export interface Report {
  readonly tool: { readonly name: 'vneaf'; readonly version: string }
  readonly models: readonly ModelReport[]
  /** Present when the findings were compared with a baseline. */
  readonly baseline?: BaselineReport
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
