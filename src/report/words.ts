/** Sentences shared by the reporters: findings, citations, dates, counts. */
import type { Citation, Finding, RemedyWords, RuleWords, Severity } from '../finding/define.ts'
import { PARTS } from '../finding/remedy.ts'
import type { Norm } from '../framework/norm.ts'
import { REMEDY_WORDS } from '../impact/remedies.ts'
import { word } from '../model/words.ts'
import { fill, formatDate, type Language, type Text } from '../text.ts'
import type { Report } from './define.ts'

export const SEVERITY_WORDS: Readonly<Record<Severity, Text>> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'lưu ý', en: 'note' },
}

export const CAVEATS: Readonly<Record<Citation['mark'], Text>> = {
  verified: { vi: '', en: '' },
  secondary: { vi: ' (chưa đối chiếu bản gốc)', en: ' (not checked against the original)' },
  draft: { vi: ' (dự thảo)', en: ' (draft)' },
}

/** The words of the rule behind a finding. */
export function rule(report: Pick<Report, 'rules'>, finding: Finding): RuleWords {
  const words = report.rules.get(finding.rule)
  if (words === undefined) throw new TypeError(`The report has no words for rule ${finding.rule}.`)
  return words
}

/** The nearest ways out of a finding, as sentences: what to do, why it is near, who has to agree. */
export function nearestRemedies({ remedies = [] }: Finding, language: Language): string[] {
  return remedies.map(({ kind, data, agree }) => {
    const done = fill(REMEDY_WORDS[kind as keyof typeof REMEDY_WORDS][language], data, language, word)
    const names = agree.slice(0, 5).map(({ name }) => name)
    if (agree.length > names.length) names.push(`… (+${agree.length - names.length})`)
    const who = names.length === 0 ? '' : language === 'vi' ? ` (cần thống nhất: ${names.join('; ')})` : ` (to agree: ${names.join('; ')})`
    return `${done}${who}`
  })
}

/** The same after one heading, for where there is one line only. */
export function nearestInOne(finding: Finding, language: Language): string {
  const ways = nearestRemedies(finding, language)
  if (ways.length === 0) return ''
  const told = ways.length === 1 ? ways[0]! : ways.map((way, at) => `(${at + 1}) ${way}`).join('; ')
  return `${NEAREST[language]}: ${told}.`
}

export const NEAREST: Text = { vi: 'Gần nhất', en: 'Nearest' }

/** What the two parts of a remedy are called: what to do in the world, and how to write it down. */
export const REMEDY_LABELS: Readonly<Record<(typeof PARTS)[number], Text>> = {
  do: { vi: 'Cần làm', en: 'To do' },
  write: { vi: 'Cách ghi', en: 'Record' },
}

/** A part of a remedy in one language, with what it is called. */
export interface RemedyPart {
  readonly part: (typeof PARTS)[number]
  readonly label: string
  readonly text: string
}

/** The parts of a remedy; one told in one piece is something to do. */
export function partsOf(remedy: RemedyWords, language: Language): RemedyPart[] {
  const isInOnePiece = remedy.do === undefined && remedy.write === undefined
  const told: Partial<Record<(typeof PARTS)[number], Text>> = isInOnePiece ? { do: remedy } : remedy
  return PARTS.flatMap((part) => {
    const text = told[part]?.[language]
    return text === undefined ? [] : [{ part, label: REMEDY_LABELS[part][language], text }]
  })
}

/** Whether whoever reads about a finding has a workbook before them. */
const isInForm = ({ place: { cell, file } }: Finding): boolean => cell !== undefined || /\.xls[xm]$/i.test(file)

/** What to do about findings of a rule and how to write it down, without what is near to one of them: in the words of the form, where of a workbook. */
export function generalRemedy(report: Pick<Report, 'rules'>, finding: Finding, language: Language): RemedyPart[] {
  const { remedy, remedyInForm } = rule(report, finding)
  return partsOf(isInForm(finding) ? (remedyInForm ?? remedy) : remedy, language)
}

/** What to do about a finding, with the nearest ways out among what is to be done. */
export function remedyOf(report: Pick<Report, 'rules'>, finding: Finding, language: Language): RemedyPart[] {
  const general = generalRemedy(report, finding, language)
  const near = nearestInOne(finding, language)
  if (near === '') return general
  const [first, ...rest] = general
  if (first?.part === 'do') return [{ ...first, text: `${first.text} ${near}` }, ...rest]
  return [{ part: 'do', label: REMEDY_LABELS.do[language], text: near }, ...general]
}

/** The parts of a remedy as lines, each with what it is called. */
export const labelled = (parts: readonly RemedyPart[]): string[] => parts.map(({ label, text }) => `${label}: ${text}`)

/** What a finding says, in a language: in the words of the form, where it is of a workbook. */
export function sentence(report: Pick<Report, 'rules'>, finding: Finding, language: Language): string {
  const { messages, messagesInForm, terms } = rule(report, finding)
  const { id, data } = finding.message
  const lookUp = (term: string, to: Language): string => terms?.[term]?.[to] ?? word(term, to)
  const said = (isInForm(finding) ? messagesInForm?.[id] : undefined) ?? messages[id]!
  return fill(said[language], data, language, lookUp)
}

/** A legal basis as an official would cite it: number, date, locator, and a caveat where it was not checked against the original. */
export function citation({ norms }: Pick<Report, 'norms'>, { norm, locator, mark }: Citation, language: Language): string {
  const instrument = norms[norm]!
  return `${instrumentName(instrument, language)}, ${clauseName(instrument, locator, language)}${CAVEATS[mark][language]}`
}

/** Number and day of an instrument: `Act 7 of 2020-01-01`. */
export function instrumentName({ number, issued }: Norm, language: Language): string {
  if (issued === null || issued.mark === 'recalled') return number
  return `${number}${language === 'vi' ? ` ngày ${formatDate(issued.date, 'vi')}` : ` of ${issued.date}`}`
}

/** A clause of an instrument, spelt out. */
export function clauseName({ clauses }: Norm, locator: string, language: Language): string {
  return clauses[locator]?.label?.[language] ?? locatorWords(locator, language)
}

/** A locator spelt out: `Đ3 k4 a` is điểm a khoản 4 Điều 3; `II.2.2.c` is điểm c mục 2.2 Phần II; `PL I.2` is mục 2 Phụ lục I. */
function locatorWords(locator: string, language: Language): string {
  // Digests write `Đ13.2.b` for what a decree calls điểm b khoản 2 Điều 13.
  const article = /^Đ(\d+)(?:(?: k|\.)(\d+))?(?:[ .]([a-zđ]))?$/.exec(locator)
  if (article) {
    const [, number, paragraph, point] = article
    return language === 'vi'
      ? `${point ? `điểm ${point} ` : ''}${paragraph ? `khoản ${paragraph} ` : ''}Điều ${number}`
      : `Article ${number}${paragraph ? `, paragraph ${paragraph}` : ''}${point ? `, point ${point}` : ''}`
  }
  const annex = /^PL ([IVX]+)(?:\.([\d.]+?)(?:\.([a-zđ]))?)?(?: (.+))?$/.exec(locator)
  if (annex) {
    const [, roman, section, point, item] = annex
    return language === 'vi'
      ? `${item ? `số ${item} ` : ''}${point ? `điểm ${point} ` : ''}${section ? `mục ${section} ` : ''}Phụ lục ${roman}`
      : `Annex ${roman}${section ? `, section ${section}` : ''}${point ? `, point ${point}` : ''}${item ? `, item ${item}` : ''}`
  }
  const part = /^([IVX]+)\.([\d.]+?)(?:\.([a-zđ]))?$/.exec(locator)
  if (part) {
    const [, roman, section, point] = part
    return language === 'vi'
      ? `${point ? `điểm ${point} ` : ''}mục ${section} Phần ${roman}`
      : `Part ${roman}, section ${section}${point ? `, point ${point}` : ''}`
  }
  return locator
}

/** `3 lỗi`, `1 error`, `2 errors`. */
export function counted(count: number, text: Text, language: Language): string {
  if (language === 'vi') return `${count} ${text.vi}`
  return `${count} ${count === 1 ? text.en : plural(text.en)}`
}

function plural(noun: string): string {
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : noun.endsWith('s') ? noun : `${noun}s`
}
