import type { Severity } from '../../finding/define.ts'
import type { Data, Names, Text, Value } from '../../text.ts'
import type { NORMS } from '../norms/norms.ts'
import type { ColumnKey, TableName } from './columns.ts'
import type { TableRow } from './define.ts'
import type { Dossier } from './dossier.ts'

/** A clause of the draft guide. */
export type GuideClause = keyof (typeof NORMS)['DRAFT-GUIDE-2026']['clauses'] & string

export interface ObligationMessage {
  readonly vi: string
  readonly en: string
  /** Where it is not a warning. */
  readonly severity?: Severity
}

/** Where something is wrong: a cell (filled or not) of a row, a further cell by its one-based column, the header, or a sheet other than that of a table. */
export type Spot =
  | { readonly row: TableRow; readonly column: ColumnKey }
  | { readonly row: TableRow; readonly at: number }
  | { readonly table: TableName; readonly column?: ColumnKey; readonly at?: number }
  | { readonly table: TableName; readonly sheet: string }

/** One method per message. */
type Report<M extends Readonly<Record<string, ObligationMessage>>> = {
  readonly [I in keyof M]: (at: Spot, data: Data<M[I]['vi']>, details?: Details) => void
}

export interface Details {
  /** Other rows involved, to be named with the finding. */
  readonly with?: readonly TableRow[]
}

/** What a rule is given: the dossier, read, and where to tell what is wrong. */
export interface ObligationContext<M extends Readonly<Record<string, ObligationMessage>> = Readonly<Record<string, ObligationMessage>>> {
  readonly dossier: Dossier
  readonly report: Report<M>
}

/** A rule of the form itself: about cells, not about the architecture they describe. Its id is `dossier/` and its file's name. */
export interface Obligation<M extends Readonly<Record<string, ObligationMessage>> = Readonly<Record<string, ObligationMessage>>> {
  /** Catalogue code, `HS-12`. */
  readonly code: string
  /** The truth that should hold. */
  readonly title: Text
  readonly why: Text
  readonly remedy: Text
  /** Clauses of the guide it rests on, beside the table's own where `byTable` says so. */
  readonly citations: readonly GuideClause[]
  /** Whether a finding rests on the clause of the table it is in (Bảng 1 … 4). */
  readonly byTable?: true
  /** Messages of framework rules (`governance/gap-has-a-task.noTask`) that ask the same of a model, and are silent where this rule speaks. */
  readonly instead?: readonly string[]
  /** Whether the cells around its findings must not be printed. */
  readonly conceals?: true
  readonly messages: M
  check(context: ObligationContext<M>): void
}

/** Both languages must ask for the same `{names}`. */
type SameNames<M extends Readonly<Record<string, ObligationMessage>>> = {
  readonly [K in keyof M]: [Names<M[K]['vi']>, Names<M[K]['en']>] extends [Names<M[K]['en']>, Names<M[K]['vi']>]
    ? M[K]
    : { readonly error: 'vi and en must have the same {names}' }
}

/** Defines an obligation; the compiler checks messages and clauses. */
export function defineObligation<const M extends Readonly<Record<string, ObligationMessage>>>(
  rule: Obligation<M> & { readonly messages: SameNames<M> },
): Obligation {
  return rule as unknown as Obligation
}

/** Something an obligation found, before anyone looked up which element of the model the row became. */
export interface Breach {
  /** Rule id, `dossier/codes-are-unique`. */
  readonly rule: string
  readonly message: string
  readonly severity: Severity
  readonly data: Readonly<Record<string, Value>>
  readonly table: TableName
  /** The row at fault; undefined for a header or a missing sheet. */
  readonly row: TableRow | undefined
  readonly column: ColumnKey | undefined
  /** Sheet, one-based row and column; undefined for a sheet that is not there. */
  readonly place: { readonly sheet: string; readonly row: number; readonly column: number } | undefined
  readonly with: readonly TableRow[]
  readonly clauses: readonly GuideClause[]
  /** What makes it the same finding tomorrow, wherever its row has moved. */
  readonly key: readonly string[]
}
