import type { Investment } from '../model/types.generated.ts'
import type { Text } from '../text.ts'
import type { Label } from './define.ts'

type Budget = NonNullable<Investment['budget']>

const QUALIFIERS: Readonly<Record<NonNullable<Budget['qualifier']>, Text>> = {
  exactly: { vi: '', en: '' },
  about: { vi: 'khoảng ', en: 'about ' },
  over: { vi: 'trên ', en: 'over ' },
  under: { vi: 'dưới ', en: 'under ' },
}

const SCALES: readonly { readonly unit: number; readonly words: Text }[] = [
  { unit: 1e9, words: { vi: ' tỷ', en: ' billion' } },
  { unit: 1e6, words: { vi: ' triệu', en: ' million' } },
  { unit: 1, words: { vi: '', en: '' } },
]

/** A budget as people say it: “trên 40 tỷ đồng”, "over VND 40 billion". An amount is never rounded: an uneven one is written in full. */
export function moneyLabel({ amount, currency, qualifier }: Budget): Label {
  const { unit, words } = SCALES.find((scale) => amount >= scale.unit && decimals(amount / scale.unit) <= 3) ?? SCALES.at(-1)!
  const { vi, en } = QUALIFIERS[qualifier ?? 'exactly']
  const name = currency === 'VND' ? 'đồng' : currency
  return { phrase: { vi: `${vi}{amount}${words.vi} ${name}`, en: `${en}${currency} {amount}${words.en}` }, data: { amount: amount / unit } }
}

const decimals = (value: number): number => String(value).split('.')[1]?.length ?? 0

/** The years of a budget, or nothing. */
export function yearsLabel({ fromYear, toYear }: Budget): Label {
  const [first, last] = [fromYear ?? toYear, toYear ?? fromYear]
  return first === undefined ? '' : first === last ? `${first}` : `${first}–${last}`
}
