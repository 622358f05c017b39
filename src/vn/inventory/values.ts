/** What a cell of a list means as a value of the schema. */

import { nearest } from '../../nearest.ts'
import { fold } from '../../text.ts'
import { pieces } from '../form/lists.ts'
import { dateIn } from '../form/placeholder.ts'
import type { ReadableValue } from './fields.ts'

/** Ways to say that there is nothing. */
const NOTHING =
  /^(|khong|khong co|chua|chua co|chua ket noi|khong ket noi|chua chia se|khong chia se|khong ap dung|none|no|n a|na|nil|not applicable|null)$/

/** Whether a text says that there is nothing: `-`, `Không`, `N/A`. */
export const saysNothing = (text: string): boolean => NOTHING.test(fold(text))

/** Further spellings that people use, folded, by value; a value stands in one list or means the same in all that have it. */
const SPELLINGS: readonly (readonly [value: string, pattern: RegExp])[] = [
  [
    'operating',
    /^(dang |da )?(hoat dong|van hanh|su dung|dung|khai thac|chay)( (tot|on dinh|chinh thuc|binh thuong))?$|^(active|in operation|in use|live|running|production|operational)$/,
  ],
  ['building', /^(dang )?(xay dung|trien khai|phat trien|dau tu)$|^(under|in) (construction|development)$/],
  ['testing', /^(dang )?(thu nghiem|thi diem|chay thu|van hanh thu( nghiem)?)$|^(pilot|trial|testing)$/],
  ['upgrading', /^(dang )?(nang cap|mo rong)$/],
  ['planned', /^(du kien|de xuat|chuan bi dau tu|dang lap du an|chua trien khai|ke hoach|proposed)$/],
  [
    'retired',
    /^(da )?(ngung|dung|ket thuc|khong con|ngung su)( (su dung|hoat dong|van hanh|khai thac|dung))?$|^khong (con )?(su dung|hoat dong)( nua)?$|^(decommissioned|inactive|closed)$/,
  ],
  ['in-use', /^(da|dang) (ket noi|lien thong|khai thac|su dung|chia se|hoat dong|van hanh)$|^(connected|active|live)$/],
  ['not-connected', /^chua (ket noi|lien thong|chia se)$|^not (yet )?connected$/],
  ['national', /^(csdl|co so du lieu) quoc gia$/],
  ['sector', /^(csdl|co so du lieu) (chuyen nganh|nganh)$/],
  ['shared', /^(csdl|co so du lieu) dung chung$/],
  ['internal', /^(csdl|co so du lieu) (noi bo|rieng|dung rieng)$/],
  ['whole', /^(dich vu cong |dvc )?(truc tuyen )?toan trinh$|^muc( do)? 4$/],
  ['partial', /^(dich vu cong |dvc )?(truc tuyen )?mot phan$|^muc( do)? 3$/],
  ['website', /^(trang|website|web)( thong tin( dien tu)?)?$/],
  ['application', /^(phan mem|ung dung|he thong)( nghiep vu| chuyen nganh| noi bo)?$/],
  ['data-centre', /^(ttdl|trung tam du lieu)( tinh)?$/],
]

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
  /** The nearest label, when the text is none. */
  readonly suggestion?: string
}

/** The value of a list that a text means. */
export function matchText(values: readonly ReadableValue[], text: string): Matched {
  const folded = fold(text)
  const exact = values.find(({ value, words }) => value === text || fold(words.vi) === folded || fold(words.en) === folded)
  if (exact !== undefined) return { value: exact.value }
  const has = (value: string): boolean => values.some((one) => one.value === value)
  const spelt = SPELLINGS.find(([value, pattern]) => has(value) && pattern.test(folded))
  if (spelt !== undefined) return { value: spelt[0] }
  const parted = values.filter(({ words }) => words.vi.includes('/') && words.vi.split('/').some((part) => fold(part) === folded))
  if (parted.length === 1) return { value: parted[0]!.value }
  const named = MECHANISMS.filter(([value, pattern]) => has(value) && pattern.test(folded))
  // An interface over a platform is a connection over the platform.
  const platforms = named.filter(([value]) => value !== 'api')
  const chosen = platforms.length > 0 ? platforms : named
  if (chosen.length === 1) return { value: chosen[0]![0], among: true }
  const labels = values.map(({ words }) => fold(words.vi))
  const [near] = nearest(folded, labels, 1)
  const meant = near === undefined ? undefined : values[labels.indexOf(near)]
  return meant === undefined ? {} : { suggestion: meant.words.vi }
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

export function flagOf(text: string): boolean | undefined {
  const folded = fold(text)
  if (/^(co|x|yes|y|true|dung|1)$/.test(folded) || text.trim() === '✓' || text.trim() === '✔') return true
  return /^(khong|khong co|no|n|false|0)$/.test(folded) ? false : undefined
}

const UNITS: readonly (readonly [times: number, pattern: RegExp])[] = [
  [1e9, /\b(ty|ti|billions?)\b/],
  [1e6, /\b(trieu|tr|millions?)\b/],
  [1e3, /\b(nghin|ngan|thousands?)\b/],
  [1, /\b(dong|d|vnd)\b/],
]

/** An amount without a unit is taken to be in dong from here on: nobody writes a million of millions. */
const SURELY_DONG = 1_000_000

/** An amount of money, in the unit of the cell or of its header: `1,2 tỷ`, `350` under "(triệu đồng)". */
export function moneyOf(text: string, label: string): { readonly amount: number; readonly currency: string } | undefined {
  const [, digits, rest] = /^(\d[\d.,\u00a0\u202f ]*)(.*)$/u.exec(text.trim()) ?? []
  const number = digits === undefined ? undefined : decimalOf(digits.replace(/[\u00a0\u202f ]+/g, ' ').replace(/[.,]?\s*$/, ''))
  if (number === undefined || /\d/.test(rest!)) return undefined
  const said =
    UNITS.some(([, pattern]) => pattern.test(fold(rest!))) || /usd|eur/.test(fold(rest!)) ? fold(rest!) : fold(`${rest} ${label}`)
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
