import type { ElementChange } from '../../diff/define.ts'
import { plain } from '../../escape.ts'
import type { Finding } from '../../finding/define.ts'
import { append } from '../../large.ts'
import { KINDS } from '../../model/catalogue.generated.ts'
import { word } from '../../model/words.ts'
import { formatNumber, type Language } from '../../text.ts'
import { type Style, styled } from '../ansi.ts'
import { type Comparison, type ComparisonOptions, type ComparisonRenderer, differs, type ModelComparison } from '../comparison.ts'
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

const STYLES: Readonly<Record<ElementChange['change'], Style>> = {
  added: 'green',
  removed: 'red',
  changed: 'yellow',
  renamed: 'cyan',
  moved: 'cyan',
}

/** For people at a terminal: what differs, kind by kind, then money, targets and findings. */
export default {
  title: { vi: 'Văn bản cho người đọc', en: 'text for people' },
  render(comparison, options) {
    const { language } = options
    const paint = (style: Style | readonly Style[], text: string): string => (options.colour ? styled(style, text) : text)
    const lines = [
      `${language === 'vi' ? 'So sánh' : 'Comparison'}: ${plain(sideName(comparison.before, language))} → ${plain(sideName(comparison.after, language))}`,
      '',
    ]
    for (const model of comparison.models) append(lines, [...modelLines(comparison, model, options, paint), ''])
    append(
      lines,
      warnings(comparison, language).map((warning) => paint('yellow', warning)),
    )
    return `${lines.join('\n').trimEnd()}\n`
  },
} satisfies ComparisonRenderer

type Paint = (style: Style | readonly Style[], text: string) => string

function modelLines(comparison: Comparison, model: ModelComparison, { language, limit }: ComparisonOptions, paint: Paint): string[] {
  const vi = language === 'vi'
  const { diff, findings } = model
  const lines = [
    `${vi ? 'Mô hình' : 'Model'}: ${paint('bold', plain(modelName(model, language)))}`,
    `  ${plain(judgedBy(model, language))}`,
  ]
  if (!differs(model)) return [...lines, `  ${NO_DIFFERENCE[language]}`]
  lines.push(`  ${vi ? 'Tóm tắt' : 'Summary'}: ${summary(model, language)}`)
  const section = (title: string, items: readonly (readonly string[])[], count = items.length): void => {
    if (items.length === 0) return
    append(lines, ['', `  ${paint('bold', `${title} (${formatNumber(count, language)})`)}`, ...items.slice(0, limit).flat()])
    if (items.length > limit) lines.push(paint('dim', `    ${rest(items.length - limit, language)}`))
  }
  section(
    vi ? 'Phần đầu của mô hình' : 'Header of the model',
    diff.header.map((change) => [
      `    ${fieldName('document', change, language)}: ${plain(fieldChangeWords('document', change, model, language))}`,
    ]),
  )
  for (const { kind } of KINDS) {
    const ofKind = diff.elements.filter((element) => element.kind === kind)
    section(
      word(`kinds.${kind}`, language),
      inOrder(ofKind).map((group) => groupLines(group, model, language, paint)),
      ofKind.length,
    )
  }
  for (const one of diff.money) {
    section(
      `${vi ? 'Kinh phí' : 'Money'} · ${moneyWords(one, language)}`,
      one.investments.map((investment) => [
        `    ${paint(STYLES[investment.change], SIGNS[investment.change])} ${plain(investment.name)}: ${investmentWords(investment, one.currency, language)}`,
      ]),
    )
  }
  section(
    vi ? 'Vị trí của chỉ tiêu' : 'Where targets stand',
    diff.targets.map((target) => [
      `    ${paint(STYLES[target.change], SIGNS[target.change])} ${plain(target.name)}: ${plain(targetWords(target, language))}`,
    ]),
  )
  const told = (list: readonly Finding[], style: Style, sign: string): string[][] =>
    list.map((finding) => [
      `    ${paint(style, sign)} ${SEVERITY_WORDS[finding.severity][language]} ${finding.code}  ${plain(sentence(comparison, finding, language))}`,
      paint('dim', `        ${plain(finding.place.file)}:${finding.place.line}:${finding.place.column}`),
    ])
  section(vi ? 'Phát hiện mới' : 'New findings', told(findings.appeared, 'red', '+'))
  section(
    vi ? 'Phát hiện mở lại, vì không còn được miễn trừ' : 'Findings open again, no longer waived',
    told(findings.reopened, 'red', '+'),
  )
  section(vi ? 'Phát hiện đã hết' : 'Findings gone', told(findings.vanished, 'green', '−'))
  section(
    vi ? 'Phát hiện không xét được nữa vì thiếu hoặc hỏng dữ liệu' : 'Findings that cannot be judged any more, for lack of sound data',
    told(findings.unjudged, 'yellow', '?'),
  )
  section(vi ? 'Phát hiện nay được miễn trừ' : 'Findings waived now', told(findings.accepted, 'dim', '−'))
  return lines
}

function groupLines(group: readonly ElementChange[], model: ModelComparison, language: Language, paint: Paint): string[] {
  const [element] = group as readonly [ElementChange, ...ElementChange[]]
  const { change, kind, id, name, fields } = element
  const identity = identityWords(element, language)
  const shown = group.length > 1 ? together(group, language) : name === id ? id : `${name} (${id})`
  const head = `    ${paint(STYLES[change], `${SIGNS[change]} ${plain(shown)}`)}${identity === undefined ? '' : `: ${plain(identity)}`}`
  // What a new or removed element says is not a change of it.
  if (change === 'added' || change === 'removed') return [head]
  return [
    head,
    ...fields.map(
      (field) => `        ${plain(fieldName(kind, field, language))}: ${plain(fieldChangeWords(kind, field, model, language))}`,
    ),
  ]
}

const rest = (count: number, language: Language): string =>
  language === 'vi'
    ? `… và ${formatNumber(count, language)} mục khác (--limit để xem thêm)`
    : `… and ${formatNumber(count, language)} more (--limit shows more)`
