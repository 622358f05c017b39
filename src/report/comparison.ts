import type { Diff } from '../diff/define.ts'
import type { Finding, RuleWords } from '../finding/define.ts'
import type { Norm } from '../framework/norm.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import type { Language, Text } from '../text.ts'
import type { ModelReport } from './define.ts'

/** One side of a comparison: where its models were read. */
export interface ComparedSide {
  readonly from: 'path' | 'revision' | 'state'
  /** As the caller named it: `models/x`, `main:models/x`, `as-is`. */
  readonly name: string
  /** The commit that a revision stands for. */
  readonly commit?: string
  /** Whether a revision has nothing at the path, so that everything is new or gone. */
  readonly absent?: true
}

/** A model on one side. */
export interface ComparedModel {
  readonly id: string
  readonly name: Text
  readonly files: readonly string[]
  readonly elements: number
  /** The day that the model itself names. */
  readonly asOf?: string
  /** Errors in its text: what is broken was not compared. */
  readonly faults: number
}

/** What the rules say of a model now and did not before, and the other way round. Judged on both sides by one day, framework and catalogue. */
export interface FindingChanges {
  readonly appeared: readonly Finding[]
  readonly vanished: readonly Finding[]
  /** Not found any more only because it cannot be judged any more: the rule did not run, data are missing or broken. */
  readonly unjudged: readonly Finding[]
  /** On both sides, but accepted by a waiver now. */
  readonly accepted: readonly Finding[]
  /** On both sides, and no longer accepted. */
  readonly reopened: readonly Finding[]
  /** On both sides, and accepted or not as before. */
  readonly unchanged: number
}

/** One model against another, or against nothing. */
export interface ModelComparison {
  readonly before?: ComparedModel
  readonly after?: ComparedModel
  /** The day both sides were judged by, and who named it. */
  readonly asOf: { readonly date: string; readonly from: 'caller' | 'model' | 'today' }
  readonly profile: ModelReport['profile']['id']
  readonly framework: ModelReport['framework']
  readonly diff: Diff
  /** As-is against to-be of one model, of which no rule was run. */
  readonly isTransition?: true
  readonly findings: FindingChanges
  /** For drawing. Names are asked of `nameOf`. */
  readonly graphs: { readonly before: ArchitectureGraph; readonly after: ArchitectureGraph }
  /** The name of an element on one side; undefined when it has none, or none that may be shown. */
  nameOf(side: 'before' | 'after', id: string): string | undefined
  /** Codes of rules that crashed on either side. */
  readonly crashed: readonly string[]
}

/** The result of a comparison. Everything a renderer prints is in it. */
export interface Comparison {
  readonly tool: { readonly name: 'vneaf'; readonly version: string }
  readonly before: ComparedSide
  readonly after: ComparedSide
  readonly models: readonly ModelComparison[]
  /** Words of every rule that may appear. */
  readonly rules: ReadonlyMap<string, RuleWords>
  readonly norms: Readonly<Record<string, Norm>>
}

export interface ComparisonOptions {
  readonly language: Language
  readonly colour: boolean
  /** How many changes of one sort to print; the rest are counted. */
  readonly limit: number
}

/** Turns a comparison into text. Pure: the same comparison gives the same bytes everywhere. */
export interface ComparisonRenderer {
  readonly title: Text
  render(comparison: Comparison, options: ComparisonOptions): string
}

/** Whether two models differ: in what they say, or in what the rules say of them. */
export function differs({ before, after, diff, findings }: ModelComparison): boolean {
  return (
    before === undefined ||
    after === undefined ||
    [diff.header, diff.elements, findings.appeared, findings.vanished, findings.unjudged, findings.accepted, findings.reopened].some(
      ({ length }) => length > 0,
    )
  )
}
