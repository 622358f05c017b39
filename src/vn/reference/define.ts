import type { Mark } from '../../framework/norm.ts'

/** What every entry of the reference data carries. Entries of a user's own settings have no mark: their source answers for them. */
export interface Sourced {
  /** How far the entry was verified. */
  readonly mark?: Mark
  /** Where it was seen: a clause as `NORM#locator`, or an address. */
  readonly source?: string
}
