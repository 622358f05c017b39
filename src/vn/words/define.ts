/** Words that people use, as data: what they mean, and where they were met. */

/**
 * Where a word was met: `seen` in inventories and dossiers that people filled in, `official` in an instrument or a form, `own` is a variant
 * that follows from one of these and that nobody has shown yet. None is a legal basis.
 */
export type WordMark = 'official' | 'seen' | 'own'

/** Ways to write one value. */
export interface Wording {
  readonly value: string
  readonly mark: WordMark
  readonly texts: readonly string[]
}

/** What may be meant by a text that says no value of its list for sure. */
export interface Doubt {
  readonly mark: WordMark
  readonly texts: readonly string[]
  /** Values that it may stand for. */
  readonly perhaps: readonly string[]
}

/** Every text that parts with alternatives make, one of each part in order; an empty alternative leaves the part out. */
export function texts(...parts: readonly string[]): readonly string[] {
  return parts
    .map((part) => part.split('|'))
    .reduce<string[]>((made, options) => made.flatMap((before) => options.map((option) => `${before} ${option}`.trim())), [''])
    .filter((text) => text !== '')
}
