import type { Text } from '../text.ts'

/**
 * How far a fact was verified. `verified`: seen in the instrument's own text, or an official or press page that states it.
 * `secondary`: seen only in a digest or paraphrase. `draft`: seen in a draft that was not issued. `recalled`: not seen at all;
 * never printed as a legal basis.
 */
export type Mark = 'verified' | 'secondary' | 'draft' | 'recalled'

/** A calendar date with the mark of that date. */
export interface MarkedDate {
  readonly date: string
  readonly mark: Mark
}

/** A clause: what it asks, in our own words. `S`: the kinds of body that the framework tells apart. */
export interface Clause<S extends string = string> {
  /** What the clause asks; a paraphrase. */
  readonly asks: Text
  /** How far the clause and its locator were verified. */
  readonly mark: Mark
  /**
   * `normative`: it obliges. `target`: it sets an aim or a programme target. `illustrative`: it shows a reference architecture.
   * `procedural`: it is about the instrument itself (scope, repeal, transition, definitions) or asks something of others than the bodies
   * that a model describes; no architecture can meet or miss it. `permission`: it allows something; nothing has to be done to meet it, so no
   * finding rests on it.
   */
  readonly kind: 'normative' | 'target' | 'illustrative' | 'procedural' | 'permission'
  /** Where the locator is not an article number: how to print it. */
  readonly label?: Text
  /** Kind of body that alone the clause is about (see `FrameworkData.scopeOf`); it is not cited for others. */
  readonly scope?: S
  /** Last day for doing what the clause asks; until then nobody has failed to do it. */
  readonly due?: string
  /** Locator of the clause of the same norm that says the same thing and stands for both, for example a press report of this article. */
  readonly sameAs?: string
  /** Whether the clause asks for more than rules can see, so that nothing found against it does not mean that it is met. */
  readonly broad?: true
  /** First day this clause may be cited, where later than the instrument's own (for example an annex as amended). */
  readonly from?: MarkedDate
}

/** A legal instrument or framework document. */
export interface Norm<S extends string = string> {
  /** Number as printed. */
  readonly number: string
  readonly title: Text
  readonly issuer: Text
  /** Date of signing; `null` when not known. */
  readonly issued: MarkedDate | null
  /** First day in force; `null` when not known. */
  readonly from: MarkedDate | null
  /** First day no longer in force; `null` while in force or when no end is known (see `openEnd`). */
  readonly until: MarkedDate | null
  /** Only when `until` is null: `in-force` was checked; `unknown` means that nobody saw whether it ended. */
  readonly openEnd?: 'in-force' | 'unknown'
  /** Days on which a source shows the instrument in force. They bound the window when a date is only recalled. */
  readonly attested?: readonly string[]
  /** Norm ids that replaced it. */
  readonly replacedBy?: readonly string[]
  /** Whether it is a draft that was never issued. */
  readonly draft?: true
  /** Where the text or the facts were seen. */
  readonly seen: readonly string[]
  readonly clauses: Readonly<Record<string, Clause<S>>>
}
