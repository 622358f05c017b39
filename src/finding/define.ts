import type { Mark } from '../framework/norm.ts'
import type { Kind } from '../model/element.ts'
import type { Text, Value } from '../text.ts'

/** `error`: it breaks a norm or makes the model unusable. `warning`: to be mended or explained. `info`: good to know. */
export type Severity = 'error' | 'warning' | 'info'

/** From mild to grave. */
export const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error']

/** Where in the text of a model: one-based line and column (UTF-16 code units), and JSON pointer. */
export interface Place {
  /** Path as the caller gave it, with forward slashes; relative wherever the caller gave a relative path. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly pointer: string
  /** Sheet and cell, `QH_KETNOI!C17`, when the file is a workbook; line and column then count rows and columns. */
  readonly cell?: string
}

/** An element a finding is about, and the field where it shows. */
export interface Subject {
  readonly kind: Kind
  readonly id: string
  readonly field?: string
}

/** A cell of a row as a report shows it: what its column is called, and what it says (empty when blank). */
export interface RowCell {
  readonly label: string
  readonly text: string
  /** Whether the row is known by it: a code, a name. */
  readonly names: boolean
  /** Whether it is the cell asked for. */
  readonly here: boolean
}

/** A legal basis in force on the date judged by. */
export interface Citation {
  readonly norm: string
  readonly locator: string
  readonly mark: Exclude<Mark, 'recalled'>
}

/** What to change in a model once a remedy is carried out. */
export type RemedyChange =
  | { readonly add: 'links' | 'integrations'; readonly item: Readonly<Record<string, unknown>> & { readonly id: string } }
  | { readonly set: string; readonly field: string; readonly value: unknown }

/** A way out that names what is there already. `kind` is a key of `REMEDY_WORDS`, `data` fills its sentence. */
export interface NearestRemedy {
  readonly kind: string
  readonly data: Readonly<Record<string, Value>>
  /** Who has to agree. */
  readonly agree: readonly { readonly id: string; readonly name: string }[]
  readonly changes: readonly RemedyChange[]
}

/** One thing that is wrong or worth knowing. Language-free: sentences are made when it is printed. */
export interface Finding {
  /** Rule id, for example `integration/database-is-connected`. */
  readonly rule: string
  /** Catalogue code, for example `INT-06`. */
  readonly code: string
  readonly severity: Severity
  readonly message: { readonly id: string; readonly data: Readonly<Record<string, Value>> }
  /** First the element at fault, then those involved. Empty when it is about a file or the whole model. */
  readonly elements: readonly Subject[]
  readonly place: Place
  readonly citations: readonly Citation[]
  /** The nearest ways out, best first, where the model shows any. */
  readonly remedies?: readonly NearestRemedy[]
  /** Stable across reordering, reformatting, renaming of files and moved lines. */
  readonly fingerprint: string
  /** Fingerprint of the finding that tells the same fact, of which this one is what follows. */
  readonly follows?: string
}

/** Why a rule did not run on a model. */
export type SkipReason = 'no-norm-in-force' | 'not-in-profile' | 'turned-off'

/**
 * What to do about what a rule finds, in two parts: what to do in the world, and how to write that down in a model or a form. Where nothing
 * is to be done, or nothing to be written, there is one part only.
 */
export type RemedyParts = { readonly do: Text; readonly write?: Text } | { readonly do?: never; readonly write: Text }

/** A remedy as it is printed: in one piece, and its parts. A rule of a user's own may have told it in one piece; then it has no parts. */
export interface RemedyWords extends Text {
  readonly do?: Text
  readonly write?: Text
}

/** What a reporter must know of a rule to print its findings. */
export interface RuleWords {
  readonly id: string
  readonly code: string
  /** The truth that should hold. */
  readonly title: Text
  /** Why it matters, in a sentence. */
  readonly why: Text
  /** What to do, in words of a model's text. */
  readonly remedy: RemedyWords
  /** The same for whoever has a workbook of the form before them, where one was read. */
  readonly remedyInForm?: RemedyWords
  readonly messages: Readonly<Record<string, Text>>
  /** The messages that name fields, for whoever has a workbook of the form before them. */
  readonly messagesInForm?: Readonly<Record<string, Text>>
  /** Clauses that its findings may cite, in force or not. */
  readonly clauses?: readonly { readonly norm: string; readonly locator: string }[]
  /** Whether the lines of the model around its findings must not be printed, for they hold what should not be spread. */
  readonly conceals?: true
  /** It has no page among ours: it came with a pack of a user's own, or is about ourselves. */
  readonly isWithoutPage?: true
  /** Words for terms in its data that are not words of the schema. */
  readonly terms?: Readonly<Record<string, Text>>
}
