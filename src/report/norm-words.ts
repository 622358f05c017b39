/** Legal instruments and clauses as text for people. */

import { inForce, weaker } from '../framework/in-force.ts'
import type { Clause, MarkedDate, Norm } from '../framework/norm.ts'
import { largest } from '../large.ts'
import { formatDate, type Language, type Text } from '../text.ts'
import { clauseName, instrumentName } from './words.ts'

type Norms = Readonly<Record<string, Norm>>

const MARKS: Readonly<Record<MarkedDate['mark'], Text>> = {
  verified: {
    vi: 'đã đọc nguyên văn, hoặc nguồn chính thức, báo chí nêu',
    en: 'read in the text, or stated by an official or press source',
  },
  secondary: { vi: 'chưa đối chiếu bản gốc', en: 'not checked against the original' },
  draft: { vi: 'theo dự thảo', en: 'from a draft' },
  recalled: { vi: 'chưa kiểm chứng, không dùng làm căn cứ', en: 'unverified, never used as a basis' },
}

const KINDS: Readonly<Record<Clause['kind'], Text>> = {
  normative: { vi: 'quy định', en: 'obliges' },
  target: { vi: 'mục tiêu', en: 'sets a target' },
  illustrative: { vi: 'minh họa', en: 'illustrates' },
  procedural: { vi: 'quy định về chính văn bản, không xét đối với kiến trúc', en: 'about the instrument itself, not judged' },
  permission: { vi: 'cho phép', en: 'permits' },
}

const dated = (date: MarkedDate, language: Language): string => {
  const mark = date.mark === 'verified' ? '' : ` (${MARKS[date.mark][language]})`
  return `${formatDate(date.date, language)}${mark}`
}

/** How sure a clause is as a legal basis: no surer than the day from which its instrument is in force. */
function markOf({ from, draft }: Norm, mark: MarkedDate['mark']): MarkedDate['mark'] {
  return weaker(mark, draft ? 'draft' : (from?.mark ?? 'verified'))
}

/** From when to when an instrument is in force, and how sure that is. */
export function validity(norms: Norms, { from, until, openEnd, replacedBy = [], draft }: Norm, language: Language): string {
  const vi = language === 'vi'
  if (draft) return vi ? 'dự thảo, chưa ban hành' : 'draft, not issued'
  if (from === null && until === null && openEnd === 'in-force')
    return vi ? 'đang có hiệu lực (chưa rõ từ ngày nào)' : 'in force (since when is unknown)'
  const start =
    from === null ? (vi ? 'chưa rõ ngày có hiệu lực' : 'start of effect unknown') : `${vi ? 'từ' : 'from'} ${dated(from, language)}`
  const end =
    until !== null
      ? `${vi ? 'đến trước' : 'until before'} ${dated(until, language)}`
      : openEnd === 'in-force'
        ? vi
          ? 'đang có hiệu lực'
          : 'in force'
        : vi
          ? 'chưa rõ đã hết hiệu lực hay chưa'
          : 'unknown whether it has ended'
  const after = replacedBy.map((id) => norms[id]?.number ?? id).join(', ')
  const next = after === '' ? '' : vi ? `, thay bằng ${after}` : `, replaced by ${after}`
  return `${start}, ${end}${next}`
}

/** Instruments in force on a day, with how sure that is; drafts last. */
export function normsOn(
  norms: Norms,
  day: string,
): readonly { readonly id: string; readonly norm: Norm; readonly mark: MarkedDate['mark'] }[] {
  return Object.entries(norms)
    .flatMap(([id, norm]) => {
      const mark = inForce(norm, day)
      return mark === undefined ? [] : [{ id, norm, mark }]
    })
    .sort((a, b) => Number(a.norm.draft ?? false) - Number(b.norm.draft ?? false))
}

/** A list of instruments, a paragraph each. */
export function listOfNorms(all: Norms, norms: ReturnType<typeof normsOn>, language: Language): string {
  return norms
    .map(({ id, norm, mark }) => {
      const sure = mark === 'verified' || norm.draft ? '' : ` – ${MARKS[mark][language]}`
      return `${instrumentName(norm, language)}  [${id}]\n  ${norm.title[language]}\n  ${validity(all, norm, language)}${sure}`
    })
    .join('\n\n')
}

/** One clause: what it asks, how sure that is, when it applies, and which rules check it. */
export function clausePage(
  norms: Norms,
  id: string,
  locator: string,
  rules: readonly { readonly code: string; readonly id: string; readonly title: Text }[],
  /** What the kinds of body are called that clauses tell apart. */
  scopes: Readonly<Record<string, Text>>,
  language: Language,
): string {
  const vi = language === 'vi'
  const norm = norms[id]!
  const { asks, kind, mark, scope, from } = norm.clauses[locator]!
  const rows: [string, string][] = [
    [vi ? 'Văn bản' : 'Instrument', `${norm.title[language]}; ${norm.issuer[language]}`],
    [vi ? 'Hiệu lực' : 'In force', validity(norms, norm, language)],
    ...(from === undefined
      ? []
      : [[vi ? 'Riêng điều này' : 'This clause', `${vi ? 'từ' : 'from'} ${dated(from, language)}`] as [string, string]]),
    [vi ? 'Tính chất' : 'Kind', `${KINDS[kind][language]}${scope === undefined ? '' : ` · ${scopes[scope]?.[language] ?? scope}`}`],
    [vi ? 'Kiểm chứng' : 'Verified', MARKS[markOf(norm, mark)][language]],
    [vi ? 'Nguồn xem' : 'Seen in', norm.seen.length === 0 ? '–' : norm.seen.join('; ')],
  ]
  const width = largest(rows.map(([label]) => label.length))
  const checked =
    rules.length === 0
      ? [vi ? '  Chưa có quy tắc nào kiểm tra điều khoản này.' : '  No rule checks this clause.']
      : rules.map(({ code, title, id: rule }) => `  ${code}  ${title[language]} (${rule})`)
  return [
    `${instrumentName(norm, language)}, ${clauseName(norm, locator, language)}`,
    '',
    `  ${asks[language]}`,
    '',
    ...rows.map(([label, text]) => `${label.padEnd(width)}  ${text}`),
    '',
    vi ? 'Quy tắc kiểm tra' : 'Rules that check it',
    ...checked,
    '',
  ].join('\n')
}

/** One instrument: its dates and its clauses. */
export function normPage(norms: Norms, id: string, language: Language): string {
  const norm = norms[id]!
  const clauses = Object.entries(norm.clauses)
  const none = language === 'vi' ? '  Chưa ghi điều khoản nào.' : '  No clause is recorded.'
  return [
    `${instrumentName(norm, language)} – ${norm.title[language]}`,
    `${norm.issuer[language]}; ${validity(norms, norm, language)}`,
    '',
    ...(clauses.length === 0
      ? [none]
      : clauses.map(([locator, { asks, mark }]) => {
          const caveat = mark === 'verified' ? '' : ` (${MARKS[mark][language]})`
          return `  ${id}#${locator}  ${clauseName(norm, locator, language)}${caveat}\n      ${asks[language]}`
        })),
    '',
  ].join('\n')
}
