import { groupBy } from '../../collections.ts'
import { plain } from '../../escape.ts'
import type { Finding, Severity, SkipReason } from '../../finding/define.ts'
import { append } from '../../large.ts'
import type { TargetState } from '../../model/targets.ts'
import type { Language, Text } from '../../text.ts'
import { formatDate, formatNumber } from '../../text.ts'
import { expiredWaivers, expiryRemark, NOTHING_CHECKED, overrideWords, WAIVER_STATES, waiverWords } from '../acceptance.ts'
import { type Style, styled } from '../ansi.ts'
import type {
  BaselineEntry,
  BaselineReport,
  ModelReport,
  ModelSince,
  RenderOptions,
  Report,
  Reporter,
  SinceReport,
  WaiverReport,
  WaiverState,
} from '../define.ts'
import { alike, consequences, type Fact, FOLLOWS, facts } from '../facts.ts'
import { frame, rowFrame } from '../frame.ts'
import { headline } from '../headline.ts'
import { DAY_WORDS, kindCounts, noBasis, PASSED_OVER_WORDS, quantity, SKIP_WORDS, TARGET_WORDS } from '../model-words.ts'
import { citation, counted, generalRemedy, nearestInOne, rule, SEVERITY_WORDS, sentence } from '../words.ts'

const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' }

const LABELS = {
  why: { vi: 'Vì sao', en: 'Why' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
} as const satisfies Record<string, Text>

const LABEL_WIDTH = 8

/** For people at a terminal: findings by file and rule, with the line, why, on which basis, and what to do; then what was examined. */
export default {
  title: { vi: 'Văn bản cho người đọc', en: 'text for people' },
  render(report, options) {
    const paint = (style: Style | readonly Style[], text: string): string => (options.colour ? styled(style, text) : text)
    const lines: string[] = []
    const budget = new Budget(options.limit)
    for (const model of report.models) {
      for (const [file, told] of groupBy(facts(model.findings), ({ finding }) => finding.place.file)) {
        const said = fileLines(report, told, model, options, paint, budget)
        if (said.length > 0) append(lines, [paint('underline', plain(file)), '', ...said])
        budget.spend(said.length)
      }
      append(lines, [...summary(model, options.language, paint), ''])
      if (report.since !== undefined && model.since !== undefined)
        append(lines, [...changed(report, report.since, model.since, model.findings.length, options, paint), ''])
    }
    append(lines, budget.left(report, options.language, paint))
    if (report.models.length > 1) lines.push(total(report.models, options.language, paint), '')
    if (report.models.length === 0) lines.push(paint('red', NOTHING_CHECKED[options.language]), '')
    if (report.baseline !== undefined) append(lines, [...compared(report, report.baseline, options, paint), ''])
    return lines.join('\n')
  },
  bears: (text) => [/^ {2}(?:Quy tắc|Rules) {2}/m, /^ {2}(?:Kết quả|Result) {2}/m].every((label) => label.test(text)),
} satisfies Reporter

type Paint = (style: Style | readonly Style[], text: string) => string

/** Lines of findings that a run prints for each finding that `--limit` allows a rule: whoever wants more asks for more. */
const LINES_PER_LIMIT = 50
const LEAST_LINES = 2_500

/** What a run may still print: so many findings of a rule over all its files, and so many lines in all. */
class Budget {
  readonly #limit: number
  readonly #shown = new Map<string, number>()
  readonly #left = new Map<string, { readonly finding: Finding; count: number }>()
  #lines: number

  constructor(limit: number) {
    this.#limit = limit
    this.#lines = Math.max(LEAST_LINES, limit * LINES_PER_LIMIT)
  }

  spend(lines: number): void {
    this.#lines -= lines
  }

  /** How many findings of a group may be printed; when none, they are counted as left. */
  take({ finding }: Fact, wanted: number): number {
    const key = `${finding.severity} ${finding.rule} ${finding.citations.map(({ norm, locator }) => `${norm}#${locator}`).join()}`
    const before = this.#shown.get(key) ?? 0
    const taken = this.#lines <= 0 ? 0 : Math.min(wanted, this.#limit - before)
    this.#shown.set(key, before + taken)
    if (taken > 0) return taken
    const known = this.#left.get(finding.rule)
    if (known === undefined) this.#left.set(finding.rule, { finding, count: wanted })
    else known.count += wanted
    return 0
  }

  /** What was not printed, by rule. */
  left(report: Report, language: Language, paint: Paint): string[] {
    if (this.#left.size === 0) return []
    const rows = [...this.#left.values()].map(({ finding, count }) => {
      const { title } = rule(report, finding)
      return paint('dim', `  ${finding.code}  ${plain(title[language])} (${formatNumber(count, language)})`)
    })
    const heading = language === 'vi' ? 'Ở các tệp khác (--limit để xem thêm):' : 'In other files (--limit shows more):'
    return [paint('dim', heading), ...rows, '']
  }
}

function fileLines(
  report: Report,
  told: readonly Fact[],
  model: ModelReport,
  options: RenderOptions,
  paint: Paint,
  budget: Budget,
): string[] {
  const { language } = options
  const lapsed = expiredWaivers(model)
  const lines: string[] = []
  for (const group of alike(told)) {
    const first = group[0].finding
    const shown = budget.take(group[0], group.length)
    if (shown === 0) continue
    const { title, why } = rule(report, first)
    const many = group.length > 1 ? paint('dim', ` (${formatNumber(group.length, language)})`) : ''
    lines.push(
      `  ${paint([STYLES[first.severity], 'bold'], SEVERITY_WORDS[first.severity][language])}  ${paint('bold', first.code)}  ${plain(title[language])}${many}`,
    )
    for (const { finding, follows } of group.slice(0, shown)) {
      append(lines, findingLines(report, finding, lapsed.get(finding.fingerprint), language, paint))
      for (const line of consequences(report, model, follows, language))
        lines.push(`            ${paint('dim', `${FOLLOWS[language]},`)} ${line}`)
    }
    if (group.length > shown) {
      const rest = formatNumber(group.length - shown, language)
      lines.push(
        paint(
          'dim',
          `      ${language === 'vi' ? `… và ${rest} phát hiện khác cùng quy tắc (--limit để xem thêm)` : `… and ${rest} more of this rule (--limit shows more)`}`,
        ),
      )
    }
    const named = (name: string, text: string): string => `      ${paint('dim', name.padEnd(LABEL_WIDTH))} ${text}`
    const label = (key: keyof typeof LABELS, text: string): string => named(LABELS[key][language], text)
    lines.push(label('why', plain(why[language])))
    const bases = first.citations.map((one) => citation(report, one, language))
    if (bases.length > 0)
      append(
        lines,
        bases.map((basis, at) => (at === 0 ? label('basis', basis) : `${' '.repeat(LABEL_WIDTH + 7)}${basis}`)),
      )
    else if (!first.rule.startsWith('core/')) lines.push(label('basis', noBasis(model, language)))
    for (const part of generalRemedy(report, first, language)) lines.push(named(part.label, plain(part.text)))
    lines.push('')
  }
  return lines
}

function findingLines(report: Report, finding: Finding, waiver: WaiverReport | undefined, language: Language, paint: Paint): string[] {
  const { place } = finding
  const at = place.cell === undefined ? `${place.line}:${place.column}` : `${plain(place.cell)} `
  const lines = [`    ${paint('dim', at.padEnd(8))}${plain(sentence(report, finding, language))}`]
  if (waiver !== undefined) lines.push(`            ${paint('yellow', plain(expiryRemark(waiver, language)))}`)
  const near = nearestInOne(finding, language)
  if (near !== '') lines.push(`            ${paint('cyan', plain(near))}`)
  for (const { label, text, here } of rowFrame(report, place)) {
    const said = text === '' ? (language === 'vi' ? '(trống)' : '(blank)') : plain(text.length > 90 ? `${text.slice(0, 89)}…` : text)
    lines.push(`${paint('dim', `            ${plain(label)}: `)}${here ? paint(STYLES[finding.severity], said) : paint('dim', said)}`)
  }
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
      `${formatDate(asOf.date, language)} (${DAY_WORDS[asOf.from][language]}) · ${model.framework[language]}`,
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
  if (model.targets.length > 0) append(lines, targets(model, language, row, paint))
  append(lines, acceptedRows(model, language, row, paint))
  lines.push(row(vi ? 'Kết quả' : 'Result', result(model.counts, language, paint)))
  return lines
}

/** What was accepted and by whom, what became of each waiver, and severities that the settings changed. */
function acceptedRows(model: ModelReport, language: Language, row: (label: string, text: string) => string, paint: Paint): string[] {
  const vi = language === 'vi'
  const lines: string[] = []
  const waived = model.accepted.filter(({ by }) => by === 'waiver').length
  const known = model.accepted.length - waived
  if (model.accepted.length > 0) {
    const parts = [
      ...(waived > 0 ? [`${waived} ${vi ? 'theo miễn trừ' : 'by waivers'}`] : []),
      ...(known > 0 ? [`${known} ${vi ? 'đã biết từ mốc đối chiếu' : 'known from the baseline'}`] : []),
    ]
    lines.push(row(vi ? 'Chấp nhận' : 'Accepted', parts.join(' · ')))
  }
  if (model.waivers.length > 0) {
    const states = [...groupBy(model.waivers, ({ state }) => state)].map(
      ([state, waivers]) => `${waivers.length} ${WAIVER_STATES[state as WaiverState][language]}`,
    )
    lines.push(row(vi ? 'Miễn trừ' : 'Waivers', states.join(' · ')))
    for (const waiver of model.waivers) {
      const state = WAIVER_STATES[waiver.state][language]
      const said = `${waiver.rule} ${waiver.elements.join(', ')} – ${waiverWords(waiver, language)}`
      lines.push(
        row(
          '',
          `${paint('dim', '–')} ${waiver.state === 'expired' || waiver.state === 'refused' ? paint('yellow', state) : state}: ${plain(said)}`,
        ),
      )
    }
  }
  for (const override of model.overrides) lines.push(row(vi ? 'Đổi mức' : 'Severity', plain(overrideWords(override, language))))
  return lines
}

/** What the change since a revision did: numbers, then what it mended and what cannot be judged any more. */
function changed(
  report: Report,
  { revision, commit }: SinceReport,
  since: ModelSince,
  shown: number,
  { language, limit }: RenderOptions,
  paint: Paint,
): string[] {
  const vi = language === 'vi'
  const number = (count: number): string => formatNumber(count, language)
  const hidden = since.hidden.error + since.hidden.warning + since.hidden.info
  const told = [
    `${vi ? 'mới' : 'new'}: ${number(since.new.length)}`,
    `${vi ? 'có từ trước, ở chỗ đã sửa' : 'older, where something changed'}: ${number(shown - since.new.length)}`,
    `${vi ? 'đã khắc phục' : 'fixed'}: ${number(since.fixed.length)}`,
    `${vi ? 'không nêu, vì ở chỗ không đổi' : 'not shown, where nothing changed'}: ${number(hidden)}`,
  ]
  const lines = [
    `${paint('bold', vi ? 'Thay đổi kể từ' : 'Changes since')} ${plain(revision)} (${commit.slice(0, 10)}): ${told.join(' · ')}`,
  ]
  const list = (label: string, findings: readonly Finding[]): void => {
    for (const finding of findings.slice(0, limit))
      lines.push(`  ${label}  ${plain(finding.code)}  ${plain(sentence(report, finding, language))}`)
    if (findings.length > limit) lines.push(`  ${vi ? '… và' : '… and'} ${number(findings.length - limit)}`)
  }
  list(paint('green', vi ? 'đã khắc phục' : 'fixed'), since.fixed)
  list(paint('yellow', vi ? 'không xét được nữa' : 'cannot be judged any more'), since.unjudged)
  return lines
}

/** What the comparison with a baseline showed: numbers, then what was mended and what the file need not hold any more. */
function compared(
  report: Report,
  { file, known, fixed, stale, elsewhere }: BaselineReport,
  options: RenderOptions,
  paint: Paint,
): string[] {
  const { language, limit } = options
  const vi = language === 'vi'
  const lines = [`${paint('bold', vi ? 'Mốc đối chiếu' : 'Baseline')} ${plain(file)}: ${headline(report, language)}`]
  if (known + fixed.length + stale.length === 0) lines.push(`  ${vi ? 'không có mục nào khớp' : 'no entry matches'}`)
  const list = (label: string, entries: readonly BaselineEntry[]): void => {
    for (const { code, rule: id, elements } of entries.slice(0, limit))
      lines.push(
        `  ${label}  ${plain(code)}  ${plain(report.rules.get(id)?.title[language] ?? id)}${elements.length === 0 ? '' : `: ${plain(elements.join(', '))}`}`,
      )
    if (entries.length > limit) lines.push(`  ${vi ? '… và' : '… and'} ${formatNumber(entries.length - limit, language)}`)
  }
  list(paint('green', vi ? 'đã khắc phục' : 'fixed'), fixed)
  list(vi ? 'không còn dùng được' : 'stale', stale)
  if (elsewhere > 0)
    lines.push(
      paint(
        'dim',
        vi ? `  ${elsewhere} mục của mô hình không được kiểm tra lần này` : `  ${elsewhere} entries are of models not checked this time`,
      ),
    )
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
