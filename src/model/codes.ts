import { compareCodePoints } from '../text.ts'
import type { Element } from './element.ts'

/** How a dossier points at an object: its code, and its name where it has one. */
export function codedName({ id, code, name }: Element): string {
  return code === undefined ? (name ?? id) : name === undefined ? code : `${code} – ${name}`
}

/** Objects of a dossier for a sentence: at most `limit`, then how many more there are. */
export function codedNamesOf(elements: readonly Element[], limit = 5): string[] {
  const shown = elements.slice(0, limit).map(codedName)
  return elements.length > limit ? [...shown, `… (+${elements.length - limit})`] : shown
}

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
