/** Texts to words that tell something: short forms written out, phrases of the vocabulary found, words of any name left out. */
import { spelling, unmarked } from '../fold.ts'

/** Phrases by their words, found in a text in one pass: the longest that fits at a place counts. */
export class Phrases<V> {
  readonly #marked = new Map<string, V[]>()
  readonly #bare = new Map<string, V[]>()
  /** Most words of a phrase, by its first word. */
  readonly #longest = new Map<string, number>()

  add(phrase: string, value: V): void {
    const spelt = spelling(phrase)
    if (spelt === '') return
    this.#put(this.#marked, spelt, value)
    this.#put(this.#bare, unmarked(spelt), value)
  }

  #put(table: Map<string, V[]>, key: string, value: V): void {
    const values = table.get(key)
    if (values === undefined) table.set(key, [value])
    else if (!values.includes(value)) values.push(value)
    const words = key.split(' ')
    const first = words[0]!
    this.#longest.set(first, Math.max(this.#longest.get(first) ?? 0, words.length))
  }

  /** Calls back for each phrase of a text. A text without any diacritics is read as typed without them. */
  each(words: readonly string[], isBare: boolean, found: (values: readonly V[], from: number, to: number) => void): void {
    const table = isBare ? this.#bare : this.#marked
    for (let at = 0; at < words.length; ) at = this.#at(table, words, at, found)
  }

  #at(
    table: ReadonlyMap<string, V[]>,
    words: readonly string[],
    at: number,
    found: (values: readonly V[], from: number, to: number) => void,
  ): number {
    const most = Math.min(this.#longest.get(words[at]!) ?? 0, words.length - at)
    for (let length = most; length > 0; length--) {
      const values = table.get(length === 1 ? words[at]! : words.slice(at, at + length).join(' '))
      if (values === undefined) continue
      found(values, at, at + length)
      return at + length
    }
    return at + 1
  }
}

/** A text in words: spelt alike, short forms written out. */
export interface Spelt {
  readonly words: readonly string[]
  /** Whether it was typed without diacritics. */
  readonly isBare: boolean
}

export class Speller {
  readonly #abbreviations = new Map<string, readonly string[]>()

  constructor(abbreviations: Readonly<Record<string, string>>) {
    for (const [short, long] of Object.entries(abbreviations)) this.#abbreviations.set(spelling(short), spelling(long).split(' '))
  }

  spell(text: string): Spelt {
    const spelt = spelling(text)
    if (spelt === '') return { words: [], isBare: true }
    const isBare = unmarked(spelt) === spelt
    const words: string[] = []
    for (const word of spelt.split(' ')) {
      const long = this.#abbreviations.get(word)
      if (long === undefined) words.push(word)
      else for (const one of long) words.push(isBare ? unmarked(one) : one)
    }
    return { words, isBare }
  }
}

/** Pieces of a text that carry meaning: pairs of neighbouring words, and single words that stand alone. Generic phrases part it. */
export function pieces({ words, isBare }: Spelt, generic: Phrases<true>): string[] {
  const drop = new Uint8Array(words.length)
  generic.each(words, isBare, (_, from, to) => drop.fill(1, from, to))
  const found = new Set<string>()
  for (let at = 0; at < words.length; at++) {
    if (drop[at] === 1) continue
    const word = words[at]!
    const next = at + 1 < words.length && drop[at + 1] === 0 ? words[at + 1]! : undefined
    const alone = next === undefined && (at === 0 || drop[at - 1] === 1)
    if (next !== undefined) found.add(unmarked(`${word} ${next}`))
    // A word of another language carries its meaning by itself; a syllable does not.
    if ((alone && word.length >= 5) || (word.length >= 5 && unmarked(word) === word)) found.add(unmarked(word))
  }
  return [...found]
}
