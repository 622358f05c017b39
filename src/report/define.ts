import type { Neighbourhood } from '../diagram/neighbourhood.ts'
import type { Finding, Place, RowCell, RuleWords, Severity, SkipReason } from '../finding/define.ts'
import type { Norm } from '../framework/norm.ts'
import type { Kind } from '../model/element.ts'
import type { TargetState } from '../model/targets.ts'
import type { Language, Text } from '../text.ts'
import type { ImpactReport } from './impact.ts'
import type { Statement } from './statement.ts'

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
  readonly passedOver: readonly { readonly file: string; readonly reason: 'not-a-model' | 'not-included' | 'beside-text' }[]
  /** The day whose norms apply, and who named it. `unreadable`: the model names a day that is none, so no rule was run. */
  readonly asOf: { readonly date: string; readonly from: 'model' | 'caller' | 'today' | 'unreadable' }
  /** Version of the framework judged by; null before the first. */
  readonly profile: { readonly id: string | null; readonly from: 'model' | 'caller' | 'date' }
  /** What that version is called, or that there was none. */
  readonly framework: Text
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
  /** Severities that the settings changed and that bear on this model, in the order of rules. */
  readonly overrides: readonly SeverityOverride[]
  /** Number of `findings` of each severity. */
  readonly counts: Readonly<Record<Severity, number>>
  /** What is open: neither waived nor known from a baseline. Only these decide the exit code. */
  readonly findings: readonly Finding[]
  /** What is wrong all the same, but was accepted; in the order of findings. */
  readonly accepted: readonly AcceptedFinding[]
  /** Present when only what a change touched is among `findings`. */
  readonly since?: ModelSince
  /** The elements with some ids and everything one reference away, to draw what findings are about. */
  around(ids: readonly string[]): Neighbourhood
  /** Single failures that would stop most, worked out when asked; nothing where names of the model must not be spread. */
  failures(limit: number): ImpactReport | undefined
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
  readonly state: WaiverState
  /** Fingerprints of the findings that fit it: accepted when it is `used`, open in every other state. */
  readonly findings: readonly string[]
}

/**
 * `used`: accepts findings · `expired`: would, but its last day has passed, so they are open again · `pending`: would, but it is approved for a
 * later day · `unused`: its rule was run and finds nothing there, so it can go · `idle`: its rule did not run, or could not judge for lack of data ·
 * `refused`: it is faulty (a finding says how) and accepts nothing.
 */
export type WaiverState = 'used' | 'expired' | 'pending' | 'unused' | 'idle' | 'refused'

/** A severity that the settings changed, so that a reader can tell what the tool would have said. */
export interface SeverityOverride {
  readonly rule: string
  readonly code: string
  /** Whether a norm obliges, sets a target, or experience suggests. */
  readonly statement: 'normative' | 'target' | 'heuristic'
  /** Severity of the rule under the framework judged by; absent where the rule does not apply of itself. */
  readonly shipped?: Severity
  readonly chosen: Severity | 'off'
  /** Patterns of the files it is about; absent: all. */
  readonly files?: readonly string[]
  /** Number of findings it changed or, when turned off for some files, withheld. */
  readonly findings: number
}

/** What a change did to one model. `findings` then holds what is new and what stands where something was changed; `counts` counts just these. */
export interface ModelSince {
  /** Fingerprints of the open findings that the old revision did not have, or had accepted. */
  readonly new: readonly string[]
  /** Open findings that are as they were, where nothing was changed: not among `findings`. */
  readonly hidden: Readonly<Record<Severity, number>>
  /** Findings of the old revision that are gone, with the places they had. */
  readonly fixed: readonly Finding[]
  /** Findings of the old revision that cannot be judged any more, because data are missing or broken now. */
  readonly unjudged: readonly Finding[]
}

/** The revision that a check was narrowed to the changes since. */
export interface SinceReport {
  /** As the caller named it. */
  readonly revision: string
  readonly commit: string
}

/** What a comparison with a baseline file showed. */
export interface BaselineReport {
  /** Path as the caller gave it. */
  readonly file: string
  /** Findings accepted because the baseline knows them. */
  readonly known: number
  /** Entries whose finding is gone although its rule was run on its model: mended. */
  readonly fixed: readonly BaselineEntry[]
  /** Entries of a checked model that nothing can match any more: the rule or the element is gone. */
  readonly stale: readonly BaselineEntry[]
  /** Number of entries of which this check says nothing: of models that were not part of it, of rules that did not run or could not judge. */
  readonly elsewhere: number
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
  /** Present when only what changed since a revision is shown. */
  readonly since?: SinceReport
  /** What each model meets of each clause, in the order of `models`; present when a reporter asked for it. */
  readonly statements?: readonly Statement[]
  /** Words of every rule that may appear. */
  readonly rules: ReadonlyMap<string, RuleWords>
  /** What the subjects of rules are called, by the folder of the rule; others keep the name of their folder. */
  readonly subjects?: Readonly<Record<string, Text>>
  /** The instruments that findings cite. */
  readonly norms: Readonly<Record<string, Norm>>
  /** Lines of a file, for code frames; empty when its text is not at hand. */
  lines(file: string, from: number, to: number): readonly string[]
  /** The row of a workbook that a place is in, from its first column on; empty elsewhere. */
  row(place: Place): readonly RowCell[]
}

export interface RenderOptions {
  readonly language: Language
  /** Whether to print terminal colours. */
  readonly colour: boolean
  /** How many findings of one rule in one file to print in full; the rest are counted. */
  readonly limit: number
  readonly failOn: FailOn
  /** A file as the repository's own tools name it: code scanning, annotations of a change. The name it has in the report where absent. */
  readonly inRepository?: (file: string) => string
}

/** The mildest severity that fails a check. */
export type FailOn = Severity | 'never'

/** Turns a report into text. Pure: the same report gives the same bytes everywhere. */
export interface Reporter {
  readonly title: Text
  /** Whether it prints `statements`, which cost a second run of the rules. */
  readonly compliance?: true
  render(report: Report, options: RenderOptions): string
  /** Whether a text bears the mark of this form as this tool prints it, so that a new report may take its place. */
  bears(text: string): boolean
}
