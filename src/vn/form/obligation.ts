import { type RemedyParts, SEVERITIES, type Severity } from '../../finding/define.ts'
import { NO_PROFILE } from '../../framework/define.ts'
import type { FormRule, SameNames } from '../../rules/define.ts'
import type { KnownFields } from '../../rules/field-references.ts'
import { since } from '../../rules/severity.ts'
import type { Data } from '../../text.ts'
import type { NORMS } from '../norms/norms.ts'
import type { ColumnKey, TableName } from './columns.ts'
import type { TableRow } from './define.ts'
import type { Dossier } from './dossier.ts'

/** The instrument that the form and its guide come with. */
export const GUIDE = 'DRAFT-GUIDE-2026'

/** A clause of the draft guide. */
export type GuideClause = keyof (typeof NORMS)[typeof GUIDE]['clauses'] & string

export interface ObligationMessage {
  readonly vi: string
  readonly en: string
  /** Where it is not a warning. */
  readonly severity?: Severity
}

/** Where something is wrong: a cell (filled or not) of a row, a further cell by its one-based column, the header, a sheet other than that of a table, or a cell there with what it is to tell. */
export type Spot =
  | { readonly row: TableRow; readonly column: ColumnKey }
  | { readonly row: TableRow; readonly at: number }
  | { readonly table: TableName; readonly column?: ColumnKey; readonly at?: number }
  | {
      readonly table: TableName
      readonly sheet: string
      readonly cell?: { readonly row: number; readonly column: number; readonly name: string }
    }

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

/** A rule of the form itself as it is written down: about cells, not about the architecture they describe. Its id is `dossier/` and its file's name. */
export interface ObligationHead<M extends Readonly<Record<string, ObligationMessage>> = Readonly<Record<string, ObligationMessage>>>
  extends Pick<Obligation, 'code' | 'title' | 'why' | 'remedy' | 'byTable' | 'instead' | 'conceals'> {
  /** Clauses of the guide it rests on, beside the table's own where `byTable` says so. */
  readonly citations: readonly GuideClause[]
  readonly messages: M
  check(context: ObligationContext<M>): void
}

/** A rule of the form as the engine runs it. */
export interface Obligation extends FormRule<ObligationContext> {
  /** Whether a finding rests on the clause of the table it is in (Bảng 1 … 4). */
  readonly byTable?: true
}

/** How grave a message is that does not say. */
const UNSAID = 'warning'

/**
 * Defines an obligation; the compiler checks messages and clauses. It holds under every version of the framework, as grave as its gravest
 * message, and obliges nobody while the guide is a draft.
 */
export function defineObligation<const M extends Readonly<Record<string, ObligationMessage>>, const R extends RemedyParts>(
  head: ObligationHead<M> & { readonly messages: SameNames<M> & KnownFields<M>; readonly remedy: R & KnownFields<R> },
): Obligation {
  const messages = Object.fromEntries(
    Object.entries(head.messages as Readonly<Record<string, ObligationMessage>>).map(([id, message]) => [
      id,
      { ...message, severity: message.severity ?? UNSAID },
    ]),
  )
  const gravest = SEVERITIES.findLast((one) => Object.values(messages).some(({ severity }) => severity === one))!
  return {
    ...(head as unknown as ObligationHead),
    statement: 'heuristic',
    withoutNorm: 'heuristic',
    severity: since(NO_PROFILE, gravest),
    citations: head.citations.map((locator) => ({ norm: GUIDE, locator })),
    messages,
  }
}
