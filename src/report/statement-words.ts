/** Sentences shared by the renderers of compliance statements. */
import type { Kind } from '../model/element.ts'
import { word } from '../model/words.ts'
import type { Norm } from '../norms/define.ts'
import { NORMS } from '../norms/norms.ts'
import { formatDate, formatNumber, type Language, type Text } from '../text.ts'
import type { ClauseVerdict, ComplianceState, MissingData, Statement, Statements } from './statement.ts'
import { STATE_WORDS, STATES } from './statement.ts'
import { plain, sentence } from './words.ts'

export const TITLE: Text = { vi: 'Bản tự đánh giá tuân thủ kiến trúc', en: 'Architecture compliance statement' }

/** What the reader must know before relying on the statement. */
export const CAUTION: Text = {
  vi: 'Kết luận dựa trên dữ liệu của mô hình và các quy tắc nêu tên; “Đáp ứng” chỉ nói rằng các quy tắc đó đã xem xét và không thấy điểm trái với điều khoản, không thay cho việc thẩm định của cơ quan có thẩm quyền.',
  en: 'The conclusions rest on the data of the model and on the rules named; "Met" says only that those rules looked and found nothing against the clause. It does not stand in for appraisal by the competent authority.',
}

export const DRAFTS: Text = { vi: 'Dự thảo, chưa phải căn cứ pháp lý – để chuẩn bị', en: 'Drafts, not yet law – to prepare by' }

const KIND_WORDS: Readonly<Record<ClauseVerdict['kind'], Text>> = {
  normative: { vi: '', en: '' },
  target: { vi: 'mục tiêu', en: 'target' },
  illustrative: { vi: 'minh họa', en: 'illustration' },
  procedural: { vi: '', en: '' },
}

/** What is special about a clause: illustrative or a target, not checked against the original. */
export function remark({ kind, mark }: ClauseVerdict, language: Language): string {
  const caveat = mark === 'secondary' ? (language === 'vi' ? 'chưa đối chiếu bản gốc' : 'not checked against the original') : ''
  const parts = [KIND_WORDS[kind][language], caveat].filter((part) => part !== '')
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`
}

/** Day and framework judged by, and what was looked at. */
export function judgedBy({ asOf, profile, elements }: Statement, language: Language): string {
  const vi = language === 'vi'
  const framework =
    profile.id === null
      ? vi
        ? 'trước khi có khung kiến trúc'
        : 'before the first framework'
      : word(`document.profile.${profile.id}`, language)
  const count = formatNumber(elements, language)
  return vi
    ? `Xét theo văn bản có hiệu lực ngày ${formatDate(asOf.date, language)} · ${framework} · ${count} đối tượng trong mô hình`
    : `Judged by the norms in force on ${asOf.date} · ${framework} · ${count} elements in the model`
}

/** `Chưa đáp ứng 3 · Chưa đủ cơ sở đánh giá 40 · Đáp ứng 31 · Không áp dụng 6`. */
export function totals(counts: Readonly<Record<ComplianceState, number>>, language: Language): string {
  return STATES.map((state) => `${STATE_WORDS[state][language]} ${formatNumber(counts[state], language)}`).join(' · ')
}

/** Clauses by instrument, in the order of the statement. */
export function byNorm(
  clauses: readonly ClauseVerdict[],
): readonly { readonly instrument: Norm; readonly clauses: readonly ClauseVerdict[] }[] {
  const groups = new Map<string, ClauseVerdict[]>()
  for (const clause of clauses) {
    const group = groups.get(clause.norm)
    if (group === undefined) groups.set(clause.norm, [clause])
    else group.push(clause)
  }
  return [...groups].map(([norm, list]) => ({ instrument: NORMS[norm as keyof typeof NORMS], clauses: list }))
}

/** `12 hệ thống, 9 cơ sở dữ liệu`. */
export function examined({ examined: counts }: ClauseVerdict, language: Language): string {
  return (Object.entries(counts) as [Kind, number][])
    .map(([kind, count]) => `${formatNumber(count, language)} ${word(`${count === 1 ? 'kind' : 'kinds'}.${kind}`, language).toLowerCase()}`)
    .join(', ')
}

/** Why a clause has its state, one sentence a line. */
export function reasons(verdict: ClauseVerdict, statements: Statements, language: Language): string[] {
  const vi = language === 'vi'
  switch (verdict.reason) {
    case 'held': {
      const looked = examined(verdict, language)
      const on = looked === '' ? (vi ? 'cả mô hình' : 'the model as a whole') : looked
      return [
        vi ? `Đã xem xét ${on}:` : `Looked at ${on}:`,
        ...verdict.rules
          .filter(({ notRun }) => notRun === undefined)
          .map(({ code, rule }) => `${code} – ${titleOf(rule, statements, language)}`),
      ]
    }
    case 'data-broken':
      return [
        vi
          ? 'Mô hình có lỗi dữ liệu, phần hỏng không được xét; xem “vneaf check”.'
          : 'The model has faults, and what is broken was not judged; see "vneaf check".',
      ]
    case 'findings':
    case 'noted':
      return verdict.findings.map((finding) => `${finding.code}: ${plain(sentence(statements, finding, language))}`)
    case 'no-rule':
      return [vi ? 'Chưa có quy tắc nào kiểm tra điều khoản này.' : 'No rule checks this clause.']
    case 'rules-not-run':
      return verdict.rules
        .filter(({ notRun }) => notRun !== undefined)
        .map(({ code, rule }) =>
          vi
            ? `${code} – ${titleOf(rule, statements, language)}: không chạy tại ngày này.`
            : `${code} – ${titleOf(rule, statements, language)}: did not run on this day.`,
        )
    case 'data-missing':
      return verdict.missing.map((missing) => needed(missing, language))
    case 'nothing-examined':
      return verdict.rules
        .filter(({ held, notRun }) => held === 0 && notRun === undefined)
        .map(({ code, rule }) => {
          const title = titleOf(rule, statements, language)
          return vi ? `${code} chưa có đối tượng nào để kết luận “${title}”.` : `${code} found nothing to conclude from that "${title}".`
        })
    case 'other-scope':
      return [vi ? 'Điều khoản dành cho loại cơ quan khác.' : 'The clause is about another kind of body.']
    case 'declared':
      return [vi ? `Mô hình khai không áp dụng: ${plain(verdict.note ?? '')}` : `Declared in the model: ${plain(verdict.note ?? '')}`]
  }
}

const titleOf = (rule: string, { rules }: Statements, language: Language): string => rules.get(rule)?.title[language] ?? rule

function needed({ code, field, elements }: MissingData, language: Language): string {
  const vi = language === 'vi'
  const kind = elements[0]?.kind
  const term = kind === undefined ? word(`field.document.${field}`, language) : word(`field.${kind}.${field}`, language)
  const named = term.startsWith('field.') ? field : `${term} (${field})`
  if (elements.length === 0) return vi ? `${code} cần: ${named}.` : `${code} needs: ${named}.`
  const ids = elements.slice(0, 5).map(({ id }) => id)
  const rest = elements.length > 5 ? ` … (+${formatNumber(elements.length - 5, language)})` : ''
  return vi
    ? `${code} cần “${named}” của ${formatNumber(elements.length, language)} đối tượng: ${ids.join(', ')}${rest}.`
    : `${code} needs "${named}" of ${formatNumber(elements.length, language)} elements: ${ids.join(', ')}${rest}.`
}
