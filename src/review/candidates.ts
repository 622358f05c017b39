/** Which things are compared at all: those that meet in a function, in rare words, in data, a product or a role. Never all with all. */
import { getOrInsert } from '../collections.ts'
import type { Element } from '../model/element.ts'
import type { Skipped } from './define.ts'
import type { Entry } from './items.ts'

/** Members of a block up to which all are compared with all; beyond it each with its nearest in the order of names and owners. */
const MOST_TOGETHER = 24
const NEAREST = 6
/** Rare words by which a thing looks for others. */
const WORDS_OF_NAME = 6
const WORDS_OF_TEXT = 8
/** A word in more things than this tells nothing rare. */
const MOST_SHARING = 24

type By = Skipped['by']

/** How much a word tells: the fewer have it, the more. */
export class Rarity {
  readonly #count = new Map<string, number>()
  readonly #all: number

  constructor(entries: readonly Entry[]) {
    for (const { textPieces } of entries) for (const piece of textPieces) this.#count.set(piece, (this.#count.get(piece) ?? 0) + 1)
    // In a model of few things every word is rare; the base keeps common words from weighing as much as they would.
    this.#all = entries.length + 60
  }

  of(piece: string): number {
    return Math.log(this.#all / (1 + (this.#count.get(piece) ?? 0)))
  }

  count(piece: string): number {
    return this.#count.get(piece) ?? 0
  }
}

/** Pairs of numbers to compare, the smaller first, each once; and the blocks that were not compared in full. */
export function candidates(
  entries: readonly Entry[],
  rarity: Rarity,
): { readonly pairs: Iterable<readonly [number, number]>; readonly skipped: Skipped[] } {
  const blocks = blocksOf(entries, rarity)
  const skipped: Skipped[] = []
  const seen = new Set<number>()
  const pairs: (readonly [number, number])[] = []
  const size = entries.length
  const compare = (one: number, other: number): void => {
    const [a, b] = one < other ? [one, other] : [other, one]
    const key = a * size + b
    if (a === b || seen.has(key)) return
    seen.add(key)
    pairs.push([a, b])
  }
  for (const [by, table] of blocks)
    for (const [key, members] of table) {
      if (members.length < 2) continue
      if (members.length <= MOST_TOGETHER) {
        for (let i = 0; i < members.length; i++) for (let j = i + 1; j < members.length; j++) compare(members[i]!, members[j]!)
        continue
      }
      skipped.push({ by, key: asWritten(by, key, entries[members[0]!]!), members: members.length })
      nearest(members, entries, compare)
    }
  return { pairs, skipped: skipped.sort((a, b) => b.members - a.members || (a.key < b.key ? -1 : 1)) }
}

/** What a block meets in, as one of its members writes it. */
function asWritten(by: By, key: string, { name, data, element }: Entry): string {
  if (by === 'words') return name
  if (by === 'data') return data.get(key) ?? key
  return by === 'product' ? ((element as Partial<Element<'system'>> | undefined)?.standardSolution ?? key) : key
}

/** Who meets in what. */
function blocksOf(entries: readonly Entry[], rarity: Rarity): ReadonlyMap<By, ReadonlyMap<string, readonly number[]>> {
  const blocks = new Map<By, Map<string, number[]>>()
  for (const { number, functions, data, product, role, spelt, namePieces, textPieces } of entries) {
    const put = (by: By, key: string): void => {
      const table = getOrInsert(blocks, by, () => new Map<string, number[]>())
      getOrInsert(table, key, () => []).push(number)
    }
    for (const [code, sure] of functions) if (sure >= 0.3) put('function', code)
    for (const entity of data.keys()) put('data', entity)
    if (product !== undefined) put('product', product)
    if (role !== undefined) put('role', role)
    put('words', `= ${spelt}`)
    const rare = new Set([...rarest(namePieces, rarity, WORDS_OF_NAME), ...rarest(textPieces, rarity, WORDS_OF_TEXT)])
    for (const piece of rare) put('words', piece)
  }
  return blocks
}

function rarest(words: readonly string[], rarity: Rarity, most: number): string[] {
  return words
    .filter((piece) => {
      const count = rarity.count(piece)
      return count > 1 && count <= MOST_SHARING
    })
    .sort((a, b) => rarity.count(a) - rarity.count(b) || (a < b ? -1 : 1))
    .slice(0, most)
}

/** Of a large block: neighbours by name, neighbours by owner, and what serves a whole body or the country with everybody near. */
function nearest(members: readonly number[], entries: readonly Entry[], compare: (a: number, b: number) => void): void {
  const orders: ((entry: Entry) => string)[] = [({ spelt }) => spelt, ({ chain, spelt }) => `${chain[0] ?? ''} ${spelt}`]
  for (const order of orders) {
    const sorted = members
      .map((number) => ({ number, key: order(entries[number]!) }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.number - b.number))
    for (let i = 0; i < sorted.length; i++)
      for (let j = i + 1; j <= i + NEAREST && j < sorted.length; j++) compare(sorted[i]!.number, sorted[j]!.number)
  }
  const hubs = members.filter((number) => entries[number]!.wide !== undefined)
  const national = hubs.filter((number) => entries[number]!.wide === 'nation').slice(0, 4)
  const byBody = new Map<string, number[]>()
  for (const number of hubs) getOrInsert(byBody, entries[number]!.body ?? '', () => []).push(number)
  for (const number of members) {
    for (const hub of national) compare(number, hub)
    for (const hub of (byBody.get(entries[number]!.body ?? '') ?? []).slice(0, 4)) compare(number, hub)
  }
}
