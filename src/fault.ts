import { nearest } from './nearest.ts'
import type { Text } from './text.ts'

/** Kinds of mistakes a caller can make; stable, so that scripts can switch on them. */
export type FaultCode =
  | 'usage'
  | 'no-input'
  | 'not-found'
  | 'unreadable'
  | 'unwritable'
  | 'too-large'
  | 'ambiguous'
  | 'exists'
  | 'unknown-name'
  | 'invalid-model'
  | 'invalid-rule'
  | 'invalid-settings'
  | 'invalid-baseline'
  | 'invalid-mapping'

/**
 * The caller asked for something that cannot be done: a wrong option, a missing file. Never used for what is wrong in a model (that is
 * a finding) nor for our own mistakes. Caught only where the command ends.
 */
export class Fault extends Error {
  readonly code: FaultCode
  readonly text: Text
  readonly hint: Text | undefined

  constructor(code: FaultCode, text: Text, hint?: Text) {
    super(text.en)
    this.name = 'Fault'
    this.code = code
    this.text = text
    this.hint = hint
  }
}

/** The one of some names that was meant, or a fault with the nearest. */
export function choose<T extends string>(given: string, names: readonly T[], what: Text): T {
  const found = names.find((name) => name === given)
  if (found !== undefined) return found
  const [best] = nearest(String(given), names, 1)
  const all = names.join(', ')
  throw new Fault(
    'unknown-name',
    { vi: `Không có ${what.vi} “${given}”.`, en: `There is no ${what.en} "${given}".` },
    best === undefined ? { vi: `Có: ${all}.`, en: `There are: ${all}.` } : { vi: `Có phải “${best}”?`, en: `Did you mean "${best}"?` },
  )
}
