import { compareCodePoints, fold } from '../text.ts'

/** Natural order of codes: KT-2 before KT-10. The same on every machine. */
export function compareCodes(a: string, b: string): number {
  const left = runs(a)
  const right = runs(b)
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const x = left[at]!
    const y = right[at]!
    const order = /^\d/.test(x) && /^\d/.test(y) ? compareNumbers(x, y) : compareCodePoints(x, y)
    if (order !== 0) return order
  }
  return left.length - right.length || compareCodePoints(a, b)
}

const runs = (code: string): string[] => code.match(/\d+|\D+/g) ?? []

/** Whole numbers of any length, by value. */
function compareNumbers(a: string, b: string): number {
  const x = a.replace(/^0+/, '')
  const y = b.replace(/^0+/, '')
  return x.length - y.length || compareCodePoints(x, y)
}

const LONGEST_ID = 80

/** A text as an id: folded, with dashes, at most 80 characters; empty when it has no letter and no digit. */
export function slug(text: string): string {
  const whole = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return whole.length <= LONGEST_ID ? whole : whole.slice(0, LONGEST_ID).replace(/-[^-]*$/, '')
}

/** Hands out ids that nobody has yet. */
export class Ids {
  readonly #taken = new Set<string>()
  readonly #next = new Map<string, number>()

  /** Marks an id as taken; false when it was. */
  take(id: string): boolean {
    if (this.#taken.has(id)) return false
    this.#taken.add(id)
    return true
  }

  /** The wish itself, or the wish with the first number that is free. */
  give(wish: string): string {
    if (this.take(wish)) return wish
    for (let number = this.#next.get(wish) ?? 2; ; number++) {
      const id = `${wish.slice(0, LONGEST_ID - 8).replace(/-+$/, '')}-${number}`
      if (this.take(id)) {
        this.#next.set(wish, number + 1)
        return id
      }
    }
  }
}

/** Gives codes with a prefix, from the highest number in use on. */
export class CodeGiver {
  readonly #highest = new Map<string, number>()

  constructor(codes: Iterable<string>) {
    for (const code of codes) {
      const [, prefix, digits] = /^([A-Z]+)-(\d{1,9})$/.exec(code) ?? []
      if (prefix !== undefined) this.#highest.set(prefix, Math.max(this.#highest.get(prefix) ?? 0, Number(digits)))
    }
  }

  give(prefix: string): string {
    const number = (this.#highest.get(prefix) ?? 0) + 1
    this.#highest.set(prefix, number)
    return `${prefix}-${number}`
  }
}
