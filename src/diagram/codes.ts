import { compareCodePoints } from '../text.ts'
import type { Box, Label } from './define.ts'

/** Longest list of codes in a box, in characters; the rest is counted. */
const LONGEST = 150

interface Parts {
  readonly code: string
  readonly prefix: string
  readonly number: number
}

function partsOf(code: string): Parts {
  const [, prefix = code, digits] = /^(.*?)(\d{1,9})?$/su.exec(code)!
  return { code, prefix, number: digits === undefined ? Number.NaN : Number(digits) }
}

function compareParts(a: Parts, b: Parts): number {
  return compareCodePoints(a.prefix, b.prefix) || a.number - b.number || compareCodePoints(a.code, b.code)
}

/** Order of codes as people count: KT-9 before KT-10. */
export function compareCodes(a: string, b: string): number {
  return compareParts(partsOf(a), partsOf(b))
}

/** Codes as a reader takes them in: in order, neighbours as a range: “KT-1–KT-4, QG-7”. */
export function codeRanges(codes: readonly string[]): string {
  const parts = codes.map(partsOf).sort(compareParts)
  const ranges: { readonly first: string; last: string; length: number; readonly prefix: string; number: number }[] = []
  for (const { code, prefix, number } of parts) {
    const range = ranges.at(-1)
    if (range?.last === code) continue
    if (range !== undefined && range.prefix === prefix && range.number + 1 === number) {
      range.last = code
      range.number = number
      range.length++
    } else ranges.push({ first: code, last: code, length: 1, prefix, number })
  }
  let text = ''
  let left = ranges.reduce((sum, { length }) => sum + length, 0)
  for (const { first, last, length } of ranges) {
    const shown = length === 1 ? first : length === 2 ? `${first}, ${last}` : `${first}–${last}`
    const longer = text === '' ? shown : `${text}, ${shown}`
    if (text !== '' && longer.length > LONGEST) return `${text}, … (+${left})`
    text = longer
    left -= length
  }
  return text
}

/** What stands first in a box: its codes and its label. */
export function headOf({ codes, label }: Pick<Box, 'codes' | 'label'>): Label {
  return codes === undefined || codes.length === 0 ? label : [codeRanges(codes), label]
}
