import { fold } from '../../text.ts'

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
