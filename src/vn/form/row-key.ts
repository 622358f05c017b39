import type { Part } from './codec.ts'

/** What tells the record of a row from all others over the versions of a dossier: its code, and its number among rows of one code. */
export interface RowKey {
  readonly part: Exclude<Part, 'mapping'>
  /** The code; for a row without one, `~` and what names it otherwise. */
  readonly code: string
  /** Which of the rows with this code, from 1. */
  readonly number: number
  /** Which of the elements that one row stands for, from 1. */
  readonly member: number
}

export function keyText({ part, code, number, member }: RowKey): string {
  return `${part}\u0001${code}\u0001${number}\u0001${member}`
}

/** Numbers the rows of one code. */
export class RowNumbers {
  readonly #seen = new Map<string, number>()

  next(part: RowKey['part'], code: string): RowKey {
    const at = `${part}\u0001${code}`
    const number = (this.#seen.get(at) ?? 0) + 1
    this.#seen.set(at, number)
    return { part, code, number, member: 1 }
  }
}
