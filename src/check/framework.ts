import type { View } from '../diagram/define.ts'
import type { FormatRule, Severity } from '../finding/define.ts'
import type { FrameworkData } from '../framework/define.ts'
import type { CataloguedRule, Rule } from '../rules/define.ts'
import type { SeverityRanges } from '../rules/severity.ts'

/** A form that bodies hand in, whose own rules judge cells rather than the architecture they describe. */
export interface Form {
  readonly id: string
  /** The rules of the form; loaded when a file of it, or a setting that may name one, is met. */
  rules(): Promise<readonly FormatRule[]>
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
