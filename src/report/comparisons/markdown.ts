import { toMermaid } from '../../diagram/mermaid.ts'
import type { ElementChange } from '../../diff/define.ts'
import { markdownText as text } from '../../escape.ts'
import type { Finding } from '../../finding/define.ts'
import { append } from '../../large.ts'
import { KINDS } from '../../model/catalogue.generated.ts'
import { word } from '../../model/words.ts'
import { formatNumber, type Language } from '../../text.ts'
import { changePicture } from '../change-picture.ts'
import { type Comparison, type ComparisonRenderer, differs, type ModelComparison } from '../comparison.ts'
import {
  fieldChangeWords,
  fieldName,
  identityWords,
  inOrder,
  investmentWords,
  judgedBy,
  modelName,
  moneyWords,
  NO_DIFFERENCE,
  SIGNS,
  sideName,
  summary,
  targetWords,
  together,
  warnings,
} from '../comparison-words.ts'
import { SEVERITY_WORDS, sentence } from '../words.ts'

/** What GitHub takes as one comment is 65,536 characters; some room is left for what stands around it. */
const LONGEST = 60_000

const TITLE = { vi: 'Thay đổi của mô hình kiến trúc', en: 'Changes of the architecture model' }

/** For a comment of a pull request: the summary and findings in sight, the rest to unfold. Shortened until it fits into a comment. */
export default {
  title: { vi: 'Markdown cho pull request', en: 'Markdown for a pull request' },
  render(comparison, { language, limit }) {
    let shown = limit
    let drawn = true
    for (;;) {
      const page = rendered(comparison, language, shown, drawn)
      if (page.length <= LONGEST || (shown === 1 && !drawn)) return page
      if (drawn && shown <= 10) drawn = false
      else shown = Math.max(1, Math.floor(shown / 2))
    }
  },
} satisfies ComparisonRenderer

function rendered(comparison: Comparison, language: Language, limit: number, drawn: boolean): string {
  const lines = [
    `### ${TITLE[language]}`,
    '',
    `${text(sideName(comparison.before, language))} → ${text(sideName(comparison.after, language))}`,
    ...comparison.models.flatMap((model) => modelLines(comparison, model, language, limit, drawn)),
    ...warnings(comparison, language).flatMap((warning) => ['', `> ${text(warning)}`]),
  ]
  return `${lines.join('\n')}\n`
}

function modelLines(comparison: Comparison, model: ModelComparison, language: Language, limit: number, drawn: boolean): string[] {
  const vi = language === 'vi'
  const { diff, findings } = model
  const lines = ['', `#### ${text(modelName(model, language))}`, '', text(judgedBy(model, language)), '']
  if (!differs(model)) return [...lines, NO_DIFFERENCE[language]]
  lines.push(`**${text(summary(model, language))}**`)
  const cut = (items: readonly string[]): string[] =>
    items.length <= limit
      ? [...items]
      : [
          ...items.slice(0, limit),
          `- ${vi ? `… và ${formatNumber(items.length - limit, language)} mục khác` : `… and ${formatNumber(items.length - limit, language)} more`}`,
        ]
  const told = (title: string, sign: string, list: readonly Finding[]): void => {
    if (list.length === 0) return
    append(lines, [
      '',
      `**${title} (${formatNumber(list.length, language)})**`,
      '',
      ...cut(
        list.map(
          (finding) =>
            `- ${sign} ${SEVERITY_WORDS[finding.severity][language]} ${finding.code}: ${text(sentence(comparison, finding, language))} (${text(`${finding.place.file}:${finding.place.line}`)})`,
        ),
      ),
    ])
  }
  told(vi ? 'Phát hiện mới' : 'New findings', '+', findings.appeared)
  told(vi ? 'Phát hiện mở lại, vì không còn được miễn trừ' : 'Findings open again, no longer waived', '+', findings.reopened)
  told(vi ? 'Phát hiện đã hết' : 'Findings gone', '−', findings.vanished)
  told(
    vi ? 'Phát hiện không xét được nữa vì thiếu hoặc hỏng dữ liệu' : 'Findings that cannot be judged any more, for lack of sound data',
    '?',
    findings.unjudged,
  )
  told(vi ? 'Phát hiện nay được miễn trừ' : 'Findings waived now', '−', findings.accepted)
  const folded = (title: string, count: number, items: readonly string[]): void => {
    if (items.length > 0)
      append(lines, ['', `<details><summary>${title} (${formatNumber(count, language)})</summary>`, '', ...cut(items), '', '</details>'])
  }
  folded(
    vi ? 'Phần đầu của mô hình' : 'Header of the model',
    diff.header.length,
    diff.header.map(
      (change) => `- ${text(fieldName('document', change, language))}: ${text(fieldChangeWords('document', change, model, language))}`,
    ),
  )
  for (const { kind } of KINDS) {
    const ofKind = diff.elements.filter((element) => element.kind === kind)
    folded(
      word(`kinds.${kind}`, language),
      ofKind.length,
      inOrder(ofKind).map((group) => groupLine(group, model, language)),
    )
  }
  for (const one of diff.money)
    folded(
      `${vi ? 'Kinh phí' : 'Money'} · ${text(moneyWords(one, language))}`,
      one.investments.length,
      one.investments.map(
        (investment) =>
          `- ${SIGNS[investment.change]} ${text(investment.name)}: ${text(investmentWords(investment, one.currency, language))}`,
      ),
    )
  folded(
    vi ? 'Vị trí của chỉ tiêu' : 'Where targets stand',
    diff.targets.length,
    diff.targets.map((target) => `- ${SIGNS[target.change]} ${text(target.name)}: ${text(targetWords(target, language))}`),
  )
  if (drawn && diff.elements.length > 0)
    lines.push(
      '',
      `<details><summary>${vi ? 'Sơ đồ' : 'Diagram'}</summary>`,
      '',
      '```mermaid',
      toMermaid(changePicture(model), language),
      '```',
      '',
      '</details>',
    )
  return lines
}

function groupLine(group: readonly ElementChange[], model: ModelComparison, language: Language): string {
  const [element] = group as readonly [ElementChange, ...ElementChange[]]
  const { change, kind, id, name, fields } = element
  const identity = identityWords(element, language)
  const shown = group.length > 1 ? text(together(group, language)) : name === id ? text(id) : `${text(name)} (${text(id)})`
  const head = `- ${SIGNS[change]} **${shown}**${identity === undefined ? '' : `: ${text(identity)}`}`
  if (change === 'added' || change === 'removed') return head
  return [
    head,
    ...fields.map((field) => `  - ${text(fieldName(kind, field, language))}: ${text(fieldChangeWords(kind, field, model, language))}`),
  ].join('\n')
}
