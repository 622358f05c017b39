/** A text in both languages of the tool. */
export interface Text {
  readonly vi: string
  readonly en: string
}

/** Language of printed text; Vietnamese is the default for people. */
export type Language = keyof Text

/** A word of the schema, printed in the reader's language: `kind.system`, `link.kind.wan`. Data stay language-free. */
export interface Term {
  readonly term: string
}

/** A year, month or day (`2015`, `2015-12`, `2015-12-16`), printed as the reader's language writes it. */
export interface DateValue {
  readonly date: string
}

/** What may fill a `{name}` in a sentence. A list is joined with commas; with semicolons where an item has a comma of its own. */
export type Value = string | number | Term | DateValue | readonly (string | Term)[]

/** Looks a term up in the reader's language. */
export type Words = (term: string, language: Language) => string

/** What stands in braces in a sentence, read from its literal type. */
export type Braced<S extends string> = S extends `${string}{${infer N}}${infer Rest}` ? N | Braced<Rest> : never

/** The `{names}` a sentence asks for; what refers to a field (`{field:owner}`, `{undetermined}`) is none. */
export type Names<S extends string> = Exclude<Braced<S>, `${string}:${string}` | 'undetermined' | `undetermined|${string}`>

/** Values for every `{name}` of a sentence; a missing or extra name does not compile. */
export type Data<S extends string> = { readonly [N in Names<S>]: Value }

/** Fills the `{names}` of a sentence. A name without a value stays visible, so that a test can see it. */
export function fill(sentence: string, data: Readonly<Record<string, Value>>, language: Language, words: Words = (term) => term): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = data[name]
    return value === undefined ? whole : show(value, language, words)
  })
}

/** A value in a language. */
export function show(value: Value, language: Language, words: Words): string {
  if (typeof value === 'number') return formatNumber(value, language)
  if (typeof value === 'string') return value
  if ('term' in value) return words(value.term, language)
  if ('date' in value) return formatDate(value.date, language)
  const shown = value.map((item) => show(item, language, words))
  return shown.join(shown.some((item) => item.includes(',')) ? '; ' : ', ')
}

/**
 * A date as each language writes it: in English as it stands; in Vietnamese as official documents do, with a zero before days under 10 and
 * before months 1 and 2 only (05/02/2026, 29/7/2026). A year or a month likewise.
 */
export function formatDate(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-')
  if (language === 'en' || month === undefined) return date
  const shownMonth = Number(month) > 2 ? String(Number(month)) : month
  return [day, shownMonth, year].filter((part) => part !== undefined).join('/')
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Numbers as each language writes them: 1.234,5 in Vietnamese, 1,234.5 in English. Independent of the machine's locale. */
export function formatNumber(value: number, language: Language): string {
  const [whole = '0', fraction] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, language === 'vi' ? '.' : ',')
  return fraction === undefined ? grouped : `${grouped}${language === 'vi' ? ',' : '.'}${fraction}`
}

/** Folds Vietnamese text for matching: no diacritics, đ as d, lower case, one space between words. Never for printing. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** By code point, so that order is the same on every machine. */
export function compareCodePoints(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
