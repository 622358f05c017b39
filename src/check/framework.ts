import type { View } from '../diagram/define.ts'
import type { Severity } from '../finding/define.ts'
import type { FrameworkData } from '../framework/define.ts'
import type { IntegrityFinding } from '../load/integrity.ts'
import type { Model, Opener } from '../load/load.ts'
import type { Path } from '../load/places.ts'
import type { Element } from '../model/element.ts'
import type { CataloguedRule, FormRule, Rule } from '../rules/define.ts'
import type { Matter, RuleFinding } from '../rules/run.ts'
import type { SeverityRanges } from '../rules/severity.ts'
import type { Text } from '../text.ts'

/** Something a rule of a form found, and where it stands in the file. */
export interface FormFinding extends Omit<RuleFinding<unknown, unknown, FormRule>, 'subject' | 'with'> {
  /** In the file: a path as `SourceFile.placeOf` takes it. */
  readonly path: Path
  /** The elements that the record at fault became, then those involved. */
  readonly elements: readonly Element[]
  /** What makes it the same finding tomorrow. */
  readonly identity: readonly string[]
}

/** Ids of the rules of a form that tell in the form's own words what a finding of the model made from it tells. */
export type Teller = (finding: IntegrityFinding) => readonly string[]

/** A file of a form as something to run the rules of the form over. */
export interface FormMatter<S = unknown, W = unknown, R extends FormRule = FormRule> extends Matter<S, W> {
  /** What is told of all that was found, given in the order the rules ran: each fact once, in its place, without what must not be spread. */
  told(found: readonly RuleFinding<S, W, R>[]): { readonly found: readonly FormFinding[]; readonly tellers: Teller }
}

/** A form that bodies hand in, whose own rules judge cells rather than the architecture they describe. Opening a file of it judges nothing. */
export interface Form extends Opener {
  readonly id: string
  /** The rules of the form; loaded when a file of it, or a setting that may name one, is met. */
  rules(): Promise<readonly CataloguedRule<FormRule>[]>
  /** What its rules judge in a model that was read from a file of it. */
  toJudge(model: Model): Promise<FormMatter>
  /** Words a remedy, which names fields of a model, as the form calls them. */
  wording(): Promise<(sentence: Text) => Text>
}

/** A rule of a user's own pack, whose severity may be told by version. */
export type PackRule = Omit<Rule, 'severity'> & { readonly severity: SeverityRanges | Readonly<Partial<Record<string, Severity>>> }

/** A national framework as a value: all that the pipeline is told of a country. */
export interface Framework extends FrameworkData {
  readonly rules: readonly CataloguedRule[]
  /** Gives rules of a user's own pack their ids and, where their severities are told by version, what holds under later ones. */
  catalogue(rules: Readonly<Record<string, PackRule>>): readonly CataloguedRule[]
  readonly forms: readonly Form[]
  /** Views by the name users give to `vneaf draw`; each is loaded when it is drawn. */
  readonly views: Readonly<Record<string, () => Promise<View>>>
}
