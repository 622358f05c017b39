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
  readonly text: string
  readonly words: readonly string[]
  /** Whether it was typed without diacritics. */
  readonly isBare: boolean
}

/** Where a word stands in its text. */
type Span = readonly [from: number, to: number]

export class Speller {
  readonly #abbreviations = new Map<string, readonly string[]>()

  constructor(abbreviations: Readonly<Record<string, string>>) {
    for (const [short, long] of Object.entries(abbreviations)) this.#abbreviations.set(spelling(short), spelling(long).split(' '))
  }

  spell(text: string): Spelt {
    const spelt = spelling(text)
    if (spelt === '') return { text, words: [], isBare: true }
    const isBare = unmarked(spelt) === spelt
    const words: string[] = []
    for (const word of spelt.split(' ')) {
      const long = this.#abbreviations.get(word)
      if (long === undefined) words.push(word)
      else for (const one of long) words.push(isBare ? unmarked(one) : one)
    }
    return { text, words, isBare }
  }

  /** Gives words of a spelt text as they are written there; what a short form stands for is written as the short form. */
  writer({ text }: Spelt): (from: number, to: number) => string {
    const written = text.normalize('NFC')
    const spans = this.#spans(written)
    return (from, to) => written.slice(spans[from]?.[0] ?? 0, spans[to - 1]?.[1] ?? written.length)
  }

  /** The place of each word of the spelling; words that only join are none of its words. */
  #spans(written: string): Span[] {
    const words = spelling(written).split(' ')
    const spans: Span[] = []
    let at = 0
    for (const { 0: token, index } of written.matchAll(WORD)) {
      const word = words[at]
      if (word === undefined || spelling(token) !== word) continue
      at++
      for (let count = this.#abbreviations.get(word)?.length ?? 1; count > 0; count--) spans.push([index, index + token.length])
    }
    return spans
  }
}

/** What a spelling takes for a word. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** A piece of a text, folded for comparing, and the words that it is made of. */
type Piece = (piece: string, from: number, to: number) => void

/** Pieces of a text that carry meaning: pairs of neighbouring words, and single words that stand alone. Generic phrases part it. */
export function pieces(spelt: Spelt, generic: Phrases<true>): string[] {
  const found = new Set<string>()
  eachPiece(spelt, generic, (piece) => found.add(piece))
  return [...found]
}

export function eachPiece({ words, isBare }: Spelt, generic: Phrases<true>, found: Piece): void {
  const drop = new Uint8Array(words.length)
  generic.each(words, isBare, (_, from, to) => drop.fill(1, from, to))
  for (let at = 0; at < words.length; at++) {
    if (drop[at] === 1) continue
    const word = words[at]!
    const next = at + 1 < words.length && drop[at + 1] === 0 ? words[at + 1]! : undefined
    const alone = next === undefined && (at === 0 || drop[at - 1] === 1)
    if (next !== undefined) found(unmarked(`${word} ${next}`), at, at + 2)
    // A word of another language carries its meaning by itself; a syllable does not.
    if ((alone && word.length >= 5) || (word.length >= 5 && unmarked(word) === word)) found(unmarked(word), at, at + 1)
  }
}
