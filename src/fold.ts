/**
 * Matching of Vietnamese text. Folding away diacritics may suggest what was meant; it decides only where a text was typed without them and
 * no two things that it could mean differ by them: `Dừng` (stopped) and `Dùng` (in use) are two words.
 */

/** Marks of the five tones: grave, acute, tilde, hook, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const MARKS = /\p{M}/gu
/** A syllable that ends in the vowel y after one of these may be written with i: kỹ, kĩ; công ty, công ti. */
const FINAL_Y = /^(h|k|l|m|s|t|qu)y$/

/** `và` as a spelling has it, and as it is typed without diacritics. */
const JOINING: ReadonlySet<string> = new Set(['va\u0300', 'va'])

const MOST_KNOWN = 50_000

/** A question about a text whose answers are remembered: cells of one column repeat each other. */
export function remembered<V>(answer: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>()
  return (text) => {
    const there = known.get(text)
    if (there !== undefined || known.has(text)) return there as V
    const made = answer(text)
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(text, made)
    return made
  }
}

/**
 * The spelling of a text, for comparing: Unicode form, case, spacing, punctuation, where a syllable carries its tone (hoà, hòa), y or i at
 * its end, ETH typed for đ, and the words that only join (`&`, `-`, `và`) do not count; diacritics do.
 */
export const spelling = remembered((text: string): string => {
  const words = text
    .normalize('NFC')
    .replace(/[ðÐ]/g, 'đ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .split(' ')
    .map(wordSpelling)
  return words.filter((word, at) => !JOINING.has(word) || at === 0 || at === words.length - 1).join(' ')
})

/** A word with its tones behind it, so that it does not matter which vowel carries them. */
function wordSpelling(word: string): string {
  // Most words of codes and English have nothing to move.
  const parts = word.normalize('NFD')
  const tones = parts.match(TONES)
  const letters = (tones === null ? parts : parts.replace(TONES, '')).normalize('NFC').replace(FINAL_Y, '$1i')
  return tones === null ? letters : letters + tones.join('')
}

/** A spelling without its diacritics. */
export const unmarked = remembered((spelt: string): string => spelt.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd'))

/** Whether a text may be another one typed without diacritics: each of its words is that of the other, or bare of marks. */
function mayBe(text: string, other: string): boolean {
  const words = text.split(' ')
  const others = other.split(' ')
  return words.length === others.length && words.every((word, at) => word === others[at] || unmarked(word) === word)
}

/** What a text means among the things of a lexicon. */
export interface Meaning<V> {
  /** The one thing that it says. */
  readonly value?: V
  /** What it may be: several that it could say, or what is alike when its diacritics are left out. Empty for a text of its own. */
  readonly alike: readonly V[]
}

const NOTHING: Meaning<never> = { alike: [] }

interface Entry<V> {
  readonly spelt: string
  readonly value: V
}

/** Things by the ways to write them. Two things under one spelling are told apart by nobody, so that spelling means neither. */
export class Lexicon<V> {
  readonly #exact = new Map<string, Set<V>>()
  readonly #unmarked = new Map<string, Entry<V>[]>()

  constructor(entries: Iterable<readonly [text: string, value: V]> = []) {
    for (const [text, value] of entries) this.add(text, value)
  }

  add(text: string, value: V): void {
    const spelt = spelling(text)
    if (spelt === '') return
    const there = this.#exact.get(spelt)
    if (there?.has(value) === true) return
    if (there === undefined) this.#exact.set(spelt, new Set([value]))
    else there.add(value)
    const bare = unmarked(spelt)
    const alike = this.#unmarked.get(bare)
    if (alike === undefined) this.#unmarked.set(bare, [{ spelt, value }])
    else alike.push({ spelt, value })
  }

  find(text: string): Meaning<V> {
    const spelt = spelling(text)
    const exact = this.#exact.get(spelt)
    if (exact !== undefined) return meaning([...exact])
    const entries = this.#unmarked.get(unmarked(spelt))
    if (entries === undefined) return NOTHING
    const possible = entries.filter((entry) => mayBe(spelt, entry.spelt))
    if (possible.length > 0) return meaning([...new Set(possible.map(({ value }) => value))])
    return { alike: [...new Set(entries.map(({ value }) => value))] }
  }

  /** The one thing that a text says. */
  get(text: string): V | undefined {
    return this.find(text).value
  }
}

function meaning<V>(values: readonly V[]): Meaning<V> {
  return values.length === 1 ? { value: values[0]!, alike: values } : { alike: values }
}

const tables = new WeakMap<readonly string[], Lexicon<true>>()

/** Whether a text says one of some phrases, which may be typed without diacritics. `among`: phrases of another meaning that fold alike. */
export function says(text: string, phrases: readonly string[]): boolean {
  let table = tables.get(phrases)
  if (table === undefined) tables.set(phrases, (table = new Lexicon(phrases.map((phrase) => [phrase, true as const]))))
  return table.get(text) === true
}

/** A word boundary of any letters: the one of regular expressions knows ASCII only. */
const BOUNDARY = '(?:(?<![\\p{L}\\p{N}\\p{M}])(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}\\p{M}])(?![\\p{L}\\p{N}\\p{M}]))'

/**
 * A regular expression over spellings, written with diacritics and without the words that only join. A text that has diacritics must have
 * these; one that has none is matched without.
 */
export class WordPattern {
  readonly #source: string
  #marked: RegExp | undefined
  #bare: RegExp | undefined

  constructor(source: string) {
    this.#source = source
  }

  // Most of the patterns of a run are never asked, and their classes of letters take the engine long to compile.
  #compiled(change: (spelt: string) => string): RegExp {
    const source = this.#source.replace(/\\b|\\.|\(\?<?[:=!]|[\p{L}\p{M}]+/gu, (part) => {
      if (part === '\\b') return BOUNDARY
      return part.startsWith('\\') || part.startsWith('(') ? part : change(wordSpelling(part.normalize('NFC').toLowerCase()))
    })
    return new RegExp(source, 'u')
  }

  test(text: string): boolean {
    return this.exec(text) !== null
  }

  /** The match in the spelling of the text. */
  exec(text: string): RegExpExecArray | null {
    const spelt = spelling(text)
    if (unmarked(spelt) === spelt) return (this.#bare ??= this.#compiled(unmarked)).exec(spelt)
    return (this.#marked ??= this.#compiled((word) => word)).exec(spelt)
  }
}

/** Patterns and what they stand for, the first that fits counts. */
export type PatternTable<V> = readonly (readonly [pattern: WordPattern, value: V])[]

export function patternTable<V>(entries: readonly (readonly [source: string, value: V])[]): PatternTable<V> {
  return entries.map(([source, value]) => [new WordPattern(source), value] as const)
}

export function firstThatFits<V>(table: PatternTable<V>, text: string): V | undefined {
  return table.find(([pattern]) => pattern.test(text))?.[1]
}
