/** Functions that a thing likely has, read from its words. */
import type { FunctionReference, ReviewVocabulary, Suggestion, SuggestionSource } from './define.ts'
import { Phrases, Speller, type Spelt } from './words.ts'

/** What may be read of a thing. */
export interface Readable {
  readonly name?: string | undefined
  readonly nameEn?: string | undefined
  readonly description?: string | undefined
  readonly data?: readonly string[] | undefined
  readonly product?: string | undefined
}

/** How far a function is to be believed by where it was read, before anything else is known. */
const STRENGTH: Readonly<Record<SuggestionSource, number>> = { name: 0.85, product: 0.8, description: 0.72, data: 0.6 }
/** A description tells of neighbours too: what is read there counts less where the name says what the thing is. */
const BESIDE_NAME = 0.45
const MOST = 5

interface Word {
  readonly code: string
  /** A product in a description may be one that it works with. */
  readonly product: boolean
}

/** Suggests functions by a vocabulary; built once for a run. */
export class Suggester {
  readonly speller: Speller
  readonly #phrases = new Phrases<Word>()
  readonly #nature = new Map<string, FunctionReference['nature']>()

  constructor({ functions, abbreviations }: Pick<ReviewVocabulary, 'functions' | 'abbreviations'>) {
    this.speller = new Speller(abbreviations)
    for (const { code, nature, words, abbreviations: short = [], products = [] } of functions) {
      this.#nature.set(code, nature)
      for (const text of [...words, ...short]) this.#add(text, { code, product: false })
      for (const text of products) this.#add(text, { code, product: true })
    }
  }

  #add(text: string, word: Word): void {
    this.#phrases.add(this.speller.spell(text).words.join(' '), word)
    this.#phrases.add(text, word)
  }

  natureOf(code: string): FunctionReference['nature'] | undefined {
    return this.#nature.get(code)
  }

  /** The likely functions of a thing, the likeliest first. */
  suggest(thing: Readable): Suggestion[] {
    const found = new Map<string, { missed: number; evidence: { source: SuggestionSource; words: string }[] }>()
    const read = (text: string | undefined, source: SuggestionSource, share: number): number => {
      if (text === undefined) return 0
      const seen = new Set<string>()
      this.#each(this.speller.spell(text), (word, phrase) => {
        if (seen.has(word.code)) return
        seen.add(word.code)
        const strength = STRENGTH[word.product && source === 'name' ? 'product' : source] * share
        const known = found.get(word.code)
        const evidence = { source, words: phrase }
        if (known === undefined) found.set(word.code, { missed: 1 - strength, evidence: [evidence] })
        else {
          known.missed *= 1 - strength
          known.evidence.push(evidence)
        }
      })
      return [...seen].filter((code) => this.natureOf(code) !== 'form').length
    }
    const named = read(thing.name, 'name', 1) + read(thing.nameEn, 'name', 1) + read(thing.product, 'product', 1)
    read(thing.description, 'description', named > 0 ? BESIDE_NAME : 1)
    for (const entity of thing.data ?? []) read(entity, 'data', named > 0 ? BESIDE_NAME : 1)
    return [...found]
      .map(([code, { missed, evidence }]) => ({ code, confidence: Math.round((1 - missed) * 100) / 100, evidence }))
      .sort((a, b) => b.confidence - a.confidence || (a.code < b.code ? -1 : 1))
      .slice(0, MOST)
  }

  #each(spelt: Spelt, found: (word: Word, phrase: string) => void): void {
    let write: ((from: number, to: number) => string) | undefined
    this.#phrases.each(spelt.words, spelt.isBare, (words, from, to) => {
      write ??= this.speller.writer(spelt)
      const written = write(from, to)
      for (const word of words) found(word, written)
    })
  }
}
