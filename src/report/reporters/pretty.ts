import { styleText } from 'node:util'
import type { Finding, Severity, SkipReason } from '../../finding/define.ts'
import type { TargetState } from '../../model/targets.ts'
import type { Language, Text } from '../../text.ts'
import { formatDate, formatNumber } from '../../text.ts'
import type { ModelReport, RenderOptions, Report, Reporter } from '../define.ts'
import { frame } from '../frame.ts'
import { DAY_WORDS, frameworkName, kindCounts, noBasis, PASSED_OVER_WORDS, quantity, SKIP_WORDS, TARGET_WORDS } from '../model-words.ts'
import { citation, counted, plain, rule, SEVERITY_WORDS, sentence } from '../words.ts'

type Style = Parameters<typeof styleText>[0]

const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' }

const LABELS = {
  why: { vi: 'Vì sao', en: 'Why' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  remedy: { vi: 'Cần làm', en: 'To do' },
} as const satisfies Record<string, Text>

const LABEL_WIDTH = 8

/** For people at a terminal: findings by file and rule, with the line, why, on which basis, and what to do; then what was examined. */
export default {
  title: { vi: 'Văn bản cho người đọc', en: 'text for people' },
  render(report, options) {
    const paint = (style: Style, text: string): string => (options.colour ? styleText(style, text, { validateStream: false }) : text)
    const lines: string[] = []
    for (const model of report.models) {
      for (const [file, findings] of byFile(model.findings))
        lines.push(paint('underline', plain(file)), '', ...fileLines(report, findings, model, options, paint))
      lines.push(...summary(model, options.language, paint), '')
    }
    if (report.models.length > 1) lines.push(total(report.models, options.language, paint), '')
    return lines.join('\n')
  },
} satisfies Reporter

type Paint = (style: Style, text: string) => string

function byFile(findings: readonly Finding[]): Map<string, Finding[]> {
  return groupBy(findings, ({ place }) => place.file)
}

/** `Map.groupBy` is missing in Node 20. */
function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group === undefined) groups.set(key(item), [item])
    else group.push(item)
  }
  return groups
}

function fileLines(report: Report, findings: readonly Finding[], model: ModelReport, options: RenderOptions, paint: Paint): string[] {
  const { language } = options
  const lines: string[] = []
  for (const group of groupBy(findings, (finding) => `${finding.rule} ${finding.severity}`).values()) {
    const first = group[0]!
    const { title, why, remedy } = rule(report, first)
    const many = group.length > 1 ? paint('dim', ` (${formatNumber(group.length, language)})`) : ''
    lines.push(
      `  ${paint([STYLES[first.severity], 'bold'] as Style, SEVERITY_WORDS[first.severity][language])}  ${paint('bold', first.code)}  ${title[language]}${many}`,
    )
    for (const finding of group.slice(0, options.limit)) lines.push(...findingLines(report, finding, language, paint))
    if (group.length > options.limit) {
      const rest = formatNumber(group.length - options.limit, language)
      lines.push(
        paint(
          'dim',
          `      ${language === 'vi' ? `… và ${rest} phát hiện khác cùng quy tắc (--limit để xem thêm)` : `… and ${rest} more of this rule (--limit shows more)`}`,
        ),
      )
    }
    const label = (key: keyof typeof LABELS, text: string): string =>
      `      ${paint('dim', LABELS[key][language].padEnd(LABEL_WIDTH))} ${text}`
    lines.push(label('why', why[language]))
    const bases = first.citations.map((one) => citation(one, language))
    if (bases.length > 0)
      lines.push(...bases.map((basis, at) => (at === 0 ? label('basis', basis) : `${' '.repeat(LABEL_WIDTH + 7)}${basis}`)))
    else if (!first.rule.startsWith('core/')) lines.push(label('basis', noBasis(model, language)))
    lines.push(label('remedy', remedy[language]), '')
  }
  return lines
}

function findingLines(report: Report, finding: Finding, language: Language, paint: Paint): string[] {
  const { place } = finding
  const at = `${place.line}:${place.column}`
  const lines = [`    ${paint('dim', at.padEnd(8))}${plain(sentence(report, finding, language))}`]
  for (const { text } of frame(report, place, 0)) {
    const number = String(place.line)
    const shown = plain(text.length > 110 ? `${text.slice(0, 109)}…` : text)
    lines.push(paint('dim', `            ${number} │ ${shown}`))
    if (place.column <= 110)
      lines.push(
        paint('dim', `            ${' '.repeat(number.length)} │ ${' '.repeat(place.column - 1)}`) + paint(STYLES[finding.severity], '^'),
      )
  }
  return lines
}

const elementWords: Text = { vi: 'đối tượng', en: 'element' }
const fileWords: Text = { vi: 'tệp', en: 'file' }

function summary(model: ModelReport, language: Language, paint: Paint): string[] {
  const vi = language === 'vi'
  const { asOf } = model
  const name = plain(model.name[language])
  const row = (label: string, text: string): string => `  ${paint('dim', label.padEnd(vi ? 12 : 10))} ${text}`
  const lines = [
    `${paint('bold', name)}${model.id === name ? '' : ` (${plain(model.id)})`}`,
    row(
      vi ? 'Xét theo' : 'Judged by',
      `${formatDate(asOf.date, language)} (${DAY_WORDS[asOf.from][language]}) · ${frameworkName(model, language)}`,
    ),
    row(
      vi ? 'Đã xem' : 'Examined',
      `${counted(model.elements, elementWords, language)} (${kindCounts(model.examined, language)}), ${counted(model.files.length, fileWords, language)}`,
    ),
  ]
  for (const { file, reason } of model.passedOver)
    lines.push(row('', paint('dim', `${vi ? 'Bỏ qua' : 'Passed over'}: ${plain(file)} (${PASSED_OVER_WORDS[reason][language]})`)))
  lines.push(row(vi ? 'Quy tắc' : 'Rules', rules(model, language)))
  if (model.unjudged.length > 0) lines.push(row(vi ? 'Chưa xét' : 'Unjudged', unjudged(model, language)))
  if (model.targets.length > 0) lines.push(...targets(model, language, row, paint))
  if (model.waivers.length > 0)
    lines.push(row(vi ? 'Miễn trừ' : 'Waivers', vi ? `${model.waivers.length} miễn trừ` : `${model.waivers.length} declared`))
  lines.push(row(vi ? 'Kết quả' : 'Result', result(model.counts, language, paint)))
  return lines
}

function rules(model: ModelReport, language: Language): string {
  const vi = language === 'vi'
  const parts = [vi ? `${model.ran.length} đã chạy` : `${model.ran.length} ran`]
  for (const [reason, skipped] of groupBy(model.skipped, ({ reason }) => reason)) {
    parts.push(
      `${skipped.length} ${vi ? 'không chạy' : 'not run'}: ${SKIP_WORDS[reason as SkipReason][language]} (${skipped
        .map(({ code }) => code)
        .sort()
        .join(', ')})`,
    )
  }
  if (model.crashed.length > 0)
    parts.push(
      vi
        ? `${model.crashed.length} hỏng khi chạy (${model.crashed.map(({ code }) => code).join(', ')})`
        : `${model.crashed.length} crashed (${model.crashed.map(({ code }) => code).join(', ')})`,
    )
  return parts.join(' · ')
}

function unjudged(model: ModelReport, language: Language): string {
  const groups = [...groupBy(model.unjudged, ({ code }) => code)].map(
    ([code, items]) => `${code}: ${[...new Set(items.map(({ field }) => field))].join(', ')}${items.length > 1 ? ` ×${items.length}` : ''}`,
  )
  return `${language === 'vi' ? `${model.unjudged.length} chỗ chưa đủ dữ liệu` : `${model.unjudged.length} for lack of data`} (${groups.join('; ')})`
}

function targets(model: ModelReport, language: Language, row: (label: string, text: string) => string, paint: Paint): string[] {
  const vi = language === 'vi'
  const states = [...groupBy(model.targets, ({ state }) => state)].map(
    ([state, items]) => `${items.length} ${TARGET_WORDS[state as TargetState][language]}`,
  )
  const lines = [row(vi ? 'Chỉ tiêu' : 'Targets', states.join(' · '))]
  for (const { name, state, value, unit, due, measured } of model.targets) {
    const wanted = value === undefined ? '' : ` · ${vi ? 'mục tiêu' : 'target'} ${quantity(value, unit, language)}`
    const got =
      measured === undefined
        ? ''
        : ` · ${vi ? 'thực hiện' : 'measured'} ${quantity(measured.value, unit, language)} (${formatDate(measured.date, language)})`
    const until = due === undefined ? '' : ` · ${vi ? 'hạn' : 'due'} ${formatDate(due, language)}`
    lines.push(row('', `${paint('dim', '–')} ${plain(name)}: ${TARGET_WORDS[state][language]}${wanted}${got}${until}`))
  }
  return lines
}

function result(counts: Readonly<Record<Severity, number>>, language: Language, paint: Paint): string {
  const found = (['error', 'warning', 'info'] as const).filter((severity) => counts[severity] > 0)
  if (found.length === 0) return paint('green', language === 'vi' ? 'không có phát hiện nào' : 'nothing found')
  return found.map((severity) => paint(STYLES[severity], counted(counts[severity], SEVERITY_WORDS[severity], language))).join(', ')
}

function total(models: readonly ModelReport[], language: Language, paint: Paint): string {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const model of models) for (const severity of ['error', 'warning', 'info'] as const) counts[severity] += model.counts[severity]
  return `${paint('bold', language === 'vi' ? `Tổng cộng ${models.length} mô hình` : `${models.length} models in all`)}: ${result(counts, language, paint)}`
}
