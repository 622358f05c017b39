/** What a cell of a list means as a value of the schema. */

import { Lexicon, says, spelling, WordPattern } from '../../fold.ts'
import { fold } from '../../text.ts'
import { pieces } from '../form/lists.ts'
import { dateIn } from '../form/placeholder.ts'
import { meaningOf } from '../words/meaning.ts'
import { NO, NOTHING, YES } from '../words/values.ts'
import type { ReadableValue } from './fields.ts'

const NOTHINGS = new Lexicon(NOTHING.map((text) => [text, true as const]))

/** Whether a text says that there is nothing: `-`, `Không`, `N/A`. */
export const saysNothing = (text: string): boolean => spelling(text) === '' || NOTHINGS.get(text) === true

/** Words that name a mechanism wherever they stand. */
const MECHANISMS: readonly (readonly [string, RegExp])[] = [
  ['lgsp', /\blgsp\b/],
  ['ldop', /\bldop\b/],
  ['ndxp', /\bndxp\b/],
  ['ndop', /\bndop\b/],
  ['api', /\b(api|web ?service|restful|rest)\b/],
  ['document-axis', /truc lien thong( van ban)?|truc van ban/],
]

export interface Matched {
  readonly value?: string
  /** Whether the text says more than the value. */
  readonly among?: true
  /** Whether the text is another word than the list's own. */
  readonly isSynonym?: true
  /** The labels that it may mean, when it means none for sure; likeliest first. */
  readonly suggestions?: readonly string[]
  /** The day from which it is no value any more. */
  readonly endedOn?: string
}

/** The value of a list that a text means. `term`: the schema's, of which the list is. */
export function matchText(term: string, values: readonly ReadableValue[], text: string): Matched {
  const { value, isSynonym, perhaps, endedOn } = meaningOf(
    term,
    text,
    values.map(({ value: own, words }) => ({ value: own, label: words.vi })),
  )
  if (value !== undefined) return { value, ...(isSynonym === undefined ? {} : { isSynonym }) }
  if (term === 'integration.mechanism') {
    const folded = fold(text)
    const named = MECHANISMS.filter(([, pattern]) => pattern.test(folded))
    // An interface over a platform is a connection over the platform.
    const platforms = named.filter(([one]) => one !== 'api')
    const chosen = platforms.length > 0 ? platforms : named
    if (chosen.length === 1) return { value: chosen[0]![0], among: true }
  }
  const suggestions = perhaps.flatMap((meant) => values.find((one) => one.value === meant)?.words.vi ?? [])
  return { ...(suggestions.length === 0 ? {} : { suggestions }), ...(endedOn === undefined ? {} : { endedOn }) }
}

/** A whole number, with separators between thousands and a unit behind it. */
export function countOf(text: string): number | undefined {
  const [, digits] = /^(\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+|\d+)(?:[.,]0+)?(?:\s*\p{L}[\p{L}\s/]*)?$/u.exec(text.trim()) ?? []
  if (digits === undefined) return undefined
  const number = Number(digits.replace(/\D/g, ''))
  return Number.isSafeInteger(number) ? number : undefined
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v']

/** A level from 1 on: `Cấp độ 3`, `3`, `III`. */
export function levelOf(text: string, highest: number): number | undefined {
  const [, said] = /^(?:(?:httt |he thong )?(?:cap do|muc do|cap|muc|level)(?: an toan)? )?([1-9]|i{1,3}|iv|v)$/.exec(fold(text)) ?? []
  if (said === undefined) return undefined
  const level = ROMAN.includes(said) ? ROMAN.indexOf(said) + 1 : Number(said)
  return level <= highest ? level : undefined
}

/** `dừng` and `dùng` fold as `đúng` does and say neither yes nor no. */
const FLAGS = new Lexicon<boolean | 'neither'>([
  ...YES.map((text) => [text, true] as const),
  ...NO.map((text) => [text, false] as const),
  ...['dừng', 'dùng'].map((text) => [text, 'neither'] as const),
])

export function flagOf(text: string): boolean | undefined {
  if (/^[✓✔☑]$/u.test(text.trim())) return true
  const flag = FLAGS.get(text)
  return flag === 'neither' ? undefined : flag
}

const UNITS: readonly (readonly [times: number, pattern: RegExp])[] = [
  [1e9, /\b(ty|ti|billions?)\b/],
  [1e6, /\b(trieu|tr|millions?)\b/],
  [1e3, /\b(nghin|ngan|thousands?)\b/],
  [1, /\b(dong|d|vnd)\b/],
]

/** An amount without a unit is taken to be in dong from here on: nobody writes a million of millions. */
const SURELY_DONG = 1_000_000

const hasUnit = (folded: string): boolean => UNITS.some(([, pattern]) => pattern.test(folded)) || /\b(usd|eur)\b/.test(folded)

/** An amount of money, in the unit of the cell, else of its header, else of its table: `1,2 tỷ`, `350` under "(triệu đồng)". */
export function moneyOf(text: string, label: string, unit = ''): { readonly amount: number; readonly currency: string } | undefined {
  const [, digits, rest] = /^(\d[\d.,\u00a0\u202f ]*)(.*)$/u.exec(text.trim()) ?? []
  const number = digits === undefined ? undefined : decimalOf(digits.replace(/[\u00a0\u202f ]+/g, ' ').replace(/[.,]?\s*$/, ''))
  if (number === undefined || /\d/.test(rest!)) return undefined
  if (number === 0) return { amount: 0, currency: 'VND' }
  const said = [rest!, label, unit].map(fold).find(hasUnit) ?? ''
  const currency = /\busd\b/.test(said) ? 'USD' : /\beur\b/.test(said) ? 'EUR' : 'VND'
  const times = UNITS.find(([, pattern]) => pattern.test(said))?.[0]
  if (times === undefined && currency === 'VND' && number < SURELY_DONG) return undefined
  // 1.125 under "tỷ" may be a number of Excel as well as 1125.
  if (times === 1e9 && /^\d{1,3}\.\d{3}$/.test(digits!.trim())) return undefined
  return { amount: Math.round(number * (times ?? 1) * 100) / 100, currency }
}

/** A number with separators. `1.250` is 1250 as Vietnamese write it; `1,250` may be either and is none. */
function decimalOf(digits: string): number | undefined {
  if (/^\d+$/.test(digits)) return Number(digits)
  if (/^\d{1,3},\d{3}$/.test(digits)) return undefined
  const { grouped, fraction } =
    /^(?<grouped>\d{1,3}(?<by>[., ])\d{3}(?:\k<by>\d{3})*)(?:(?!\k<by>)[.,](?<fraction>\d+))?$/.exec(digits)?.groups ?? {}
  if (grouped !== undefined) return Number(`${grouped.replace(/\D/g, '')}.${fraction ?? 0}`)
  const [, whole, decimals] = /^(\d+)[.,](\d+)$/.exec(digits) ?? []
  return whole === undefined ? undefined : Number(`${whole}.${decimals}`)
}

/** A share in percent: `85,5 %`, `85%`; a fraction under 1 is what a spreadsheet holds for a percentage. */
export function percentOf(text: string): number | undefined {
  const [, digits, sign] = /^(\d{1,3}(?:[.,]\d{1,4})?)\s*(%)?$/.exec(text.trim()) ?? []
  if (digits === undefined) return undefined
  const number = Number(digits.replace(',', '.'))
  return sign === undefined && number > 0 && number < 1 ? Math.round(number * 10_000) / 100 : number
}

const APPROVED = ['có', 'x', 'rồi', 'đã phê duyệt', 'đã duyệt', 'đã được phê duyệt', 'đã có', 'approved', 'yes', 'y'] as const
const PENDING = [
  'đang trình',
  'đang trình phê duyệt',
  'chờ phê duyệt',
  'đang thẩm định',
  'đang phê duyệt',
  'trình phê duyệt',
  'pending',
] as const
const NOT_APPLIED = ['chưa lập hồ sơ', 'chưa lập', 'chưa có hồ sơ', 'chưa xây dựng', 'chưa trình', 'none'] as const
const WAITING = new WordPattern('^(đang|chờ|đã) (trình|chờ|thẩm định|hoàn thiện hồ sơ|lập hồ sơ|xin ý kiến)')
const DOCUMENT = /\d{1,6}\s?\/\s?(?:\d{4}\s?\/\s?)?[\p{Lu}Đ][\p{Lu}Đ&-]{1,30}/u

/** What a cell says of the approval of a security level: the number of the decision with its day, or how far it has come. */
export function approvalOf(
  text: string,
): { readonly status: 'approved' | 'pending' | 'none'; readonly number?: string; readonly date?: string } | undefined {
  const [number] = DOCUMENT.exec(text) ?? []
  const day = /ngày\s+(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/iu.exec(text)?.[1]
  const date = day === undefined ? undefined : pointInTime(day)?.date
  if (number !== undefined) return { status: 'approved', number: number.replace(/\s/g, ''), ...(date?.length === 10 ? { date } : {}) }
  if (says(text, APPROVED)) return { status: 'approved' }
  if (says(text, PENDING) || WAITING.test(text)) return { status: 'pending' }
  return says(text, NOT_APPLIED) ? { status: 'none' } : undefined
}

/** A day, month or year, and whether the text says nothing else. */
export function pointInTime(text: string): { readonly date: string; readonly whole: boolean } | undefined {
  const date = dateIn(text)
  return date === undefined ? undefined : { date, whole: /^((tu|nam|thang|ngay|from|since)\b|[\d ])*$/.test(fold(text)) }
}

/** Pieces of a cell that lists several things, without the marks in front of them. */
export function itemsOf(text: string, separator: string | undefined): readonly string[] {
  const parts = separator === undefined ? pieces(text, /[;\n]/) : text.split(separator)
  return parts
    .map((part) =>
      part
        .replace(/^\s*(?:[-+•*–]\s+|[-+•](?=\p{L})|\d{1,2}[.)]\s+)/u, '')
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/[.,]$/, ''),
    )
    .filter((part) => part !== '')
}
