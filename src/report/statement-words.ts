/** Sentences shared by the renderers of compliance statements. */

import { groupBy } from '../collections.ts'
import { plain } from '../escape.ts'
import type { Norm } from '../framework/norm.ts'
import type { Kind } from '../model/element.ts'
import { word } from '../model/words.ts'
import { formatDate, formatNumber, type Language, type Text } from '../text.ts'
import { fieldName } from './model-words.ts'
import type { ClauseVerdict, ComplianceState, MissingData, Statement, Statements } from './statement.ts'
import { STATE_WORDS, STATES } from './statement.ts'
import { sentence } from './words.ts'

export const TITLE: Text = { vi: 'Bản tự đánh giá tuân thủ kiến trúc', en: 'Architecture compliance statement' }

/** What the reader must know before relying on the statement. */
export const CAUTION: Text = {
  vi: 'Kết luận dựa trên dữ liệu của mô hình và các quy tắc nêu tên; “Đáp ứng” chỉ nói rằng các quy tắc đó đã xem xét và không thấy điểm trái với điều khoản, không thay cho việc thẩm định của cơ quan có thẩm quyền.',
  en: 'The conclusions rest on the data of the model and on the rules named; "Met" says only that those rules looked and found nothing against the clause. It does not stand in for appraisal by the competent authority.',
}

export const DRAFTS: Text = { vi: 'Dự thảo, chưa phải căn cứ pháp lý – để chuẩn bị', en: 'Drafts, not yet in force – for preparation' }

const KIND_WORDS: Readonly<Record<ClauseVerdict['kind'], Text>> = {
  normative: { vi: '', en: '' },
  target: { vi: 'mục tiêu', en: 'target' },
  illustrative: { vi: 'minh họa', en: 'illustration' },
  procedural: { vi: '', en: '' },
  permission: { vi: 'cho phép', en: 'permission' },
}

/** What is special about a clause: illustrative or a target, not checked against the original. */
export function remark({ kind, mark }: ClauseVerdict, language: Language): string {
  const caveat = mark === 'secondary' ? (language === 'vi' ? 'chưa đối chiếu bản gốc' : 'not checked against the original') : ''
  const parts = [KIND_WORDS[kind][language], caveat].filter((part) => part !== '')
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`
}

/** Day and framework judged by, and how large the model is. */
export function judgedBy(statement: Statement, language: Language): string {
  const { asOf, elements } = statement
  const count = formatNumber(elements, language)
  return language === 'vi'
    ? `Xét theo văn bản có hiệu lực ngày ${formatDate(asOf.date, language)} · ${statement.framework[language]} · ${count} đối tượng trong mô hình`
    : `Judged by the norms in force on ${asOf.date} · ${statement.framework[language]} · ${count} elements in the model`
}

/** `Chưa đáp ứng 3 · Chưa đủ cơ sở đánh giá 40 · Đáp ứng 31 · Không áp dụng 6`. */
export function totals(counts: Readonly<Record<ComplianceState, number>>, language: Language): string {
  return STATES.map((state) => `${STATE_WORDS[state][language]} ${formatNumber(counts[state], language)}`).join(' · ')
}

/** What the settings changed, as a sentence; undefined for the tool as it ships. */
export function changed({ settings: { lists, rules } }: Statement, language: Language): string | undefined {
  if (lists.length + rules.length === 0) return undefined
  const names = [...lists, ...rules].join(', ')
  return language === 'vi'
    ? `Kết quả dùng danh mục, ngưỡng do cơ quan đặt trong tệp cấu hình: ${names}.`
    : `The result rests on lists and thresholds from the body's own settings: ${names}.`
}

/** How many of the clauses that could not be judged no rule checks: a limit of the tool, not of the model. */
export function unchecked(clauses: readonly ClauseVerdict[], language: Language): string {
  const count = formatNumber(clauses.filter(({ reason }) => reason === 'no-rule').length, language)
  return language === 'vi'
    ? `Trong số chưa đủ cơ sở đánh giá có ${count} điều khoản công cụ chưa có quy tắc kiểm tra`
    : `Of those with an insufficient basis, ${count} are clauses that no rule of the tool checks`
}

/** Clauses by instrument, in the order of the statement. */
export function byNorm(
  { norms }: Pick<Statements, 'norms'>,
  clauses: readonly ClauseVerdict[],
): readonly { readonly instrument: Norm; readonly clauses: readonly ClauseVerdict[] }[] {
  const groups = groupBy(clauses, ({ norm }) => norm)
  return [...groups].map(([norm, list]) => ({ instrument: norms[norm]!, clauses: list }))
}

/** `12 hệ thống, 9 cơ sở dữ liệu`. */
export function examined({ examined: counts }: ClauseVerdict, language: Language): string {
  return (Object.entries(counts) as [Kind, number][])
    .map(([kind, count]) => `${formatNumber(count, language)} ${word(`${count === 1 ? 'kind' : 'kinds'}.${kind}`, language).toLowerCase()}`)
    .join(', ')
}

const DOUBT: Text = {
  vi: 'Quy tắc của điều khoản không thấy điểm trái, nhưng đối tượng làm minh chứng có phát hiện của quy tắc khác:',
  en: 'The rules of the clause found nothing against it, but what would prove it carries findings of other rules:',
}

const PERMITS: Text = { vi: 'Điều khoản cho phép, không đặt ra nghĩa vụ.', en: 'The clause allows something and obliges nobody.' }

/** Why a clause has its state, one sentence a line. */
export function reasons(verdict: ClauseVerdict, statements: Statements, language: Language): string[] {
  const vi = language === 'vi'
  switch (verdict.reason) {
    case 'held': {
      const looked = examined(verdict, language)
      const on = looked === '' ? (vi ? 'cả mô hình' : 'the model as a whole') : looked
      return [
        vi ? `Đã xem xét ${on}:` : `Examined ${on}:`,
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
    case 'partly':
      return [
        vi
          ? 'Quy tắc không thấy điểm trái, nhưng điều khoản yêu cầu nhiều hơn phần kiểm tra được:'
          : 'The rules found nothing against it, but the clause asks for more than they can see:',
        ...verdict.rules.map(({ code, rule }) => `${code} – ${titleOf(rule, statements, language)}`),
      ]
    case 'not-due':
      return [
        vi ? 'Chưa hoàn thành, còn trong thời hạn:' : 'Not done yet, still in time:',
        ...verdict.findings.map((finding) => `${finding.code}: ${plain(sentence(statements, finding, language))}`),
      ]
    case 'evidence-in-doubt':
      return [DOUBT[language], ...verdict.findings.map((finding) => `${finding.code}: ${plain(sentence(statements, finding, language))}`)]
    case 'permission':
      return [PERMITS[language]]
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
          return vi ? `${code} – ${title}: mô hình không có đối tượng để xem xét.` : `${code} – ${title}: nothing in the model to examine.`
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
  const named = fieldName(field, elements[0]?.kind, language)
  if (elements.length === 0) return vi ? `${code} cần dữ liệu: ${named}.` : `${code} needs data: ${named}.`
  const names = elements.slice(0, 5).map(({ id, name }) => (name === undefined ? id : `“${plain(name)}”`))
  const rest = elements.length > 5 ? ` … (+${formatNumber(elements.length - 5, language)})` : ''
  return vi
    ? `${code} cần dữ liệu: ${named} của ${names.join('; ')}${rest}.`
    : `${code} needs data: ${named} of ${names.join('; ')}${rest}.`
}
