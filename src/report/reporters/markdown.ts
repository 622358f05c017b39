import { affected } from '../../diagram/affected.ts'
import { toMermaid } from '../../diagram/mermaid.ts'
import { markdownText, markupText } from '../../escape.ts'
import type { Finding } from '../../finding/define.ts'
import { append } from '../../large.ts'
import { formatDate, formatNumber, type Language, type Text } from '../../text.ts'
import {
  acceptance,
  CRASHED,
  expiredWaivers,
  expiryRemark,
  gravestFirst,
  NOTHING_CHECKED,
  overrideWords,
  tally,
  WAIVER_STATES,
  waiverWords,
  wasChecked,
} from '../acceptance.ts'
import type { BaselineEntry, ModelReport, RenderOptions, Report, Reporter, WaiverReport } from '../define.ts'
import { alike, consequences, FOLLOWS, facts } from '../facts.ts'
import { headlineParts } from '../headline.ts'
import { failureName, lossWords } from '../impact-words.ts'
import { noBasis } from '../model-words.ts'
import { citation, generalRemedy, nearestInOne, rule, SEVERITY_WORDS, sentence } from '../words.ts'

/** By this line whoever posts the report finds the comment of an earlier run and replaces it. */
export const MARKER = '<!-- vneaf-report -->'

/** Characters of a comment: GitHub refuses more than 65,536, and whoever posts it may add a line of its own. */
const MOST_CHARACTERS = 64_000

/** Findings of a rule, and other entries of a list, that a comment takes. */
const MOST_ENTRIES = 20

/** Single failures beside a list of findings. */
const MOST_FAILURES = 5

/** Elements at fault that the picture starts from; what is next to them is drawn too. */
const MOST_DRAWN = 8

/** Characters of a diagram beside a list; a larger one is left out. */
const MOST_DIAGRAM = 12_000

const WORDS = {
  why: { vi: 'Vì sao', en: 'Why' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  fixed: { vi: 'Đã khắc phục', en: 'Fixed' },
  stale: { vi: 'Mục đối chiếu không còn dùng được', en: 'Stale baseline entries' },
  waivers: { vi: 'Miễn trừ', en: 'Waivers' },
  accepted: { vi: 'Đã chấp nhận, không tính', en: 'Accepted, not counted' },
  overrides: { vi: 'Mức do cấu hình đổi', en: 'Severities that the settings changed' },
  picture: { vi: 'Sơ đồ phần kiến trúc liên quan', en: 'Diagram of the part concerned' },
  failures: { vi: 'Nếu một thứ ngừng: các sự cố đơn nặng nhất', en: 'If one thing fails: the single failures that do most harm' },
  clean: { vi: 'Không có phát hiện nào.', en: 'Nothing was found.' },
  untouched: { vi: 'Không có phát hiện nào ở chỗ thay đổi.', en: 'Nothing was found where something changed.' },
  expired: { vi: 'Miễn trừ hết hạn', en: 'Waiver expired' },
  fresh: { vi: 'mới', en: 'new' },
  unjudged: { vi: 'Không xét được nữa, vì thiếu hoặc hỏng dữ liệu', en: 'Cannot be judged any more, for lack of sound data' },
} as const satisfies Record<string, Text>

/**
 * For the comment on a pull request and the summary of a job: numbers first, each rule folded, the part of the architecture concerned as a
 * diagram. What does not fit is counted.
 */
export default {
  title: { vi: 'Markdown cho yêu cầu hợp nhất', en: 'Markdown for a pull request' },
  render(report, options) {
    const { language } = options
    const changes = [
      entries(WORDS.fixed, report.baseline?.fixed ?? [], report, language),
      ...report.models.map((model) => told(WORDS.fixed, model.since?.fixed ?? [], report, language)),
      ...report.models.map((model) => told(WORDS.unjudged, model.since?.unjudged ?? [], report, language)),
      ...report.models.map((model) => waivers(model, language)),
      ...report.models.map((model) => accepted(model, report, language)),
      ...report.models.map((model) => overrides(model, language)),
      entries(WORDS.stale, report.baseline?.stale ?? [], report, language),
    ]
    const page = new Page([MARKER, heading(report, language), '', ...warnings(report, language)])
    // Long lists of findings must not crowd out what was mended and who accepted what.
    page.reserve(Math.min(lengthOf(changes.flat()), MOST_CHARACTERS / 4))
    for (const model of report.models) findings(page, model, report, options)
    page.reserve(0)
    if (report.models.length > 0 && tally(report).all === 0)
      page.add([(report.since === undefined ? WORDS.clean : WORDS.untouched)[language], ''])
    for (const block of changes) page.add(block)
    for (const model of report.models) page.add(failures(model, language))
    for (const model of report.models) page.add(picture(model, report, language))
    page.foot(
      report.models.map((model) => judged(model, language)),
      language,
    )
    return page.text
  },
  bears: (text) => text.startsWith(MARKER),
} satisfies Reporter

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length + 1, 0)

/** Text that grows block by block and leaves out, and counts, the blocks that would make it too long. */
class Page {
  readonly #lines: string[]
  #length: number
  #reserved = 0
  #left = 0

  constructor(start: readonly string[]) {
    this.#lines = [...start]
    this.#length = lengthOf(start)
  }

  /** Keeps room for what comes later. */
  reserve(characters: number): void {
    this.#reserved = characters
  }

  /** Adds a block whole or not at all; `findings`: how many open findings it tells of. */
  add(block: readonly string[], findings = 0): void {
    const length = lengthOf(block)
    if (this.#length + length > MOST_CHARACTERS - this.#reserved) {
      this.#left += findings
      return
    }
    append(this.#lines, block)
    this.#length += length
  }

  /** Says what was left out, then adds lines as far as they fit. */
  foot(lines: readonly string[], language: Language): void {
    const left = formatNumber(this.#left, language)
    if (this.#left > 0)
      this.#lines.push(
        language === 'vi'
          ? `**Chưa nêu ở đây, vì bình luận có giới hạn độ dài: ${left} phát hiện.** Xem đủ trong báo cáo JSON, CSV hoặc HTML.`
          : `**Not shown here, for a comment has a limit: ${left} findings.** The JSON, CSV and HTML reports hold them all.`,
        '',
      )
    for (const line of lines) this.add([line])
  }

  get text(): string {
    return `${this.#lines.join('\n').trimEnd()}\n`
  }
}

function heading(report: Report, language: Language): string {
  const parts = headlineParts(report, language).map(({ text, matters }) => (matters ? `**${markdownText(text)}**` : markdownText(text)))
  return `### vneaf: ${parts.join(' · ')}`
}

function warnings(report: Report, language: Language): string[] {
  const crashed = report.models.flatMap((model) => model.crashed)
  const unchecked = report.models.filter((model) => !wasChecked(model)).map(({ name }) => name[language])
  const lines: string[] = []
  if (crashed.length > 0)
    lines.push(`> **${CRASHED[language]}**: ${few([...new Set(crashed.map(({ code }) => markdownText(code)))], language).join(', ')}`, '')
  if (unchecked.length > 0 || report.models.length === 0)
    lines.push(
      `> **${NOTHING_CHECKED[language]}** ${few(
        unchecked.map((name) => short(markdownText(name))),
        language,
      ).join(', ')}`,
      '',
    )
  return lines
}

/** The first of a list, and how many more there are. */
function few(items: readonly string[], language: Language): readonly string[] {
  if (items.length <= MOST_ENTRIES) return items
  const more = formatNumber(items.length - MOST_ENTRIES, language)
  return [...items.slice(0, MOST_ENTRIES), language === 'vi' ? `… và ${more} mục khác` : `… and ${more} more`]
}

/** Escaped text that is too long for a line of a list; what is cut off leaves no half of an escape behind. */
function short(text: string): string {
  return text.length <= 1500 ? text : `${text.slice(0, 1500).replace(/(?:&[#\w]{0,6}|\\+)$/, '')}…`
}

function details(summary: string, body: readonly string[], open = false): string[] {
  return [`<details${open ? ' open' : ''}><summary>${summary}</summary>`, '', ...body, '', '</details>', '']
}

/** Open findings, a block for each rule, the gravest first. */
function findings(page: Page, model: ModelReport, report: Report, { language, limit }: RenderOptions): void {
  if (model.findings.length === 0) return
  if (report.models.length > 1) page.add([`#### ${short(markdownText(model.name[language]))}`, ''])
  const lapsed = expiredWaivers(model)
  const fresh = model.since === undefined ? undefined : new Set(model.since.new)
  for (const told of alike(facts(gravestFirst(model.findings)))) {
    const first = told[0].finding
    const group = told.map(({ finding }) => finding)
    const following = new Map(told.map(({ finding, follows }) => [finding, follows]))
    const number = group.length + told.reduce((sum, { follows }) => sum + follows.length, 0)
    const { title, why } = rule(report, first)
    // What is open again is told first, then what a change brought, then what was there before.
    const rank = ({ fingerprint }: Finding): number => (lapsed.has(fingerprint) ? 2 : fresh?.has(fingerprint) ? 1 : 0)
    const ordered = group.toSorted((a, b) => rank(b) - rank(a))
    const shown = ordered.slice(0, Math.min(limit, MOST_ENTRIES))
    const rest = formatNumber(group.length - shown.length, language)
    const expired = group.filter(({ fingerprint }) => lapsed.has(fingerprint)).length
    const brought = fresh === undefined ? 0 : group.filter(({ fingerprint }) => fresh.has(fingerprint)).length
    const note = [
      ...(expired === 0 ? [] : [` – ${WORDS.expired[language]}: ${formatNumber(expired, language)}`]),
      ...(brought === 0 ? [] : [` – ${WORDS.fresh[language]}: ${formatNumber(brought, language)}`]),
    ].join('')
    const cited = first.citations.map((one) => citation(report, one, language))
    const bases = cited.length > 0 || first.rule.startsWith('core/') ? cited : [noBasis(model, language)]
    page.add(
      details(
        `<b>${SEVERITY_WORDS[first.severity][language]}</b> ${markupText(first.code)} ${markupText(title[language])} (${formatNumber(group.length, language)})${note}`,
        [
          ...shown.flatMap((finding) => [
            entry(finding, report, lapsed.get(finding.fingerprint), fresh?.has(finding.fingerprint) ?? false, language),
            ...consequences(report, model, following.get(finding) ?? [], language).map(
              (line) => `  - ${FOLLOWS[language]}, ${short(markdownText(line))}`,
            ),
          ]),
          ...(shown.length === group.length
            ? []
            : [language === 'vi' ? `- … và ${rest} phát hiện khác cùng quy tắc` : `- … and ${rest} more of this rule`]),
          '',
          `**${WORDS.why[language]}**: ${markdownText(why[language])}<br>`,
          ...[
            ...generalRemedy(report, first, language).map(({ label, text }) => `**${label}**: ${markdownText(text)}`),
            ...(bases.length === 0 ? [] : [`**${WORDS.basis[language]}**: ${bases.map(markdownText).join('; ')}`]),
          ].map((line, at, { length }) => (at === length - 1 ? line : `${line}<br>`)),
        ],
      ),
      number,
    )
  }
}

function entry(finding: Finding, report: Report, waiver: WaiverReport | undefined, isNew: boolean, language: Language): string {
  const near = nearestInOne(finding, language)
  const remark = waiver === undefined ? '' : ` **${short(markdownText(expiryRemark(waiver, language)))}**`
  return `- ${isNew ? `**${WORDS.fresh[language]}**: ` : ''}${short(markdownText(sentence(report, finding, language)))} (${placeOf(finding)})${remark}${near === '' ? '' : `<br>${short(markdownText(near))}`}`
}

function placeOf({ place: { file, line, cell } }: Finding): string {
  return short(markdownText(cell === undefined ? `${file}:${line}` : `${file} ${cell}`))
}

/** The single failures that would stop most. */
function failures(model: ModelReport, language: Language): string[] {
  const answer = model.findings.length === 0 ? undefined : model.failures(MOST_FAILURES)
  const worst = answer?.ranking?.worst ?? []
  if (answer === undefined || worst.length === 0) return []
  return details(
    WORDS.failures[language],
    worst.map(
      ({ failure, impact }) =>
        `- **${markdownText(failureName(failure, answer.side.graph, language))}**: ${short(markdownText(lossWords(impact, language)))}`,
    ),
  )
}

/** What surrounds the gravest findings. Nothing is drawn of what a finding says must not be spread. */
function picture(model: ModelReport, report: Report, language: Language): string[] {
  const ids = gravestFirst(model.findings).flatMap((finding) =>
    rule(report, finding).conceals ? [] : finding.elements.slice(0, 1).map(({ id }) => id),
  )
  const around = model.around([...new Set(ids)].slice(0, MOST_DRAWN))
  if (around.nodes.length === 0) return []
  const text = toMermaid(affected(around, model.name), language)
  if (text.length > MOST_DIAGRAM) return []
  const of = report.models.length > 1 ? `: ${markupText(model.name[language])}` : ''
  return details(`${WORDS.picture[language]}${of}`, ['```mermaid', text, '```'])
}

function entries(title: Text, list: readonly BaselineEntry[], report: Report, language: Language): string[] {
  if (list.length === 0) return []
  const lines = few(
    list.map(({ rule: id, code, elements }) =>
      short(
        markdownText(`${code} ${report.rules.get(id)?.title[language] ?? id}${elements.length === 0 ? '' : `: ${elements.join(', ')}`}`),
      ),
    ),
    language,
  )
  return details(
    `<b>${title[language]}</b> (${formatNumber(list.length, language)})`,
    lines.map((line) => `- ${line}`),
  )
}

/** Findings of before a change, in their own words. */
function told(title: Text, list: readonly Finding[], report: Report, language: Language): string[] {
  if (list.length === 0) return []
  const lines = few(
    list.map((finding) => `${markdownText(finding.code)} ${short(markdownText(sentence(report, finding, language)))}`),
    language,
  )
  return details(
    `<b>${title[language]}</b> (${formatNumber(list.length, language)})`,
    lines.map((line) => `- ${line}`),
  )
}

/** Waivers that need somebody: all but those in use, which stand with what they accept. */
function waivers(model: ModelReport, language: Language): string[] {
  const list = model.waivers.filter(({ state }) => state !== 'used')
  if (list.length === 0) return []
  const lines = few(
    list.map(
      (waiver) =>
        `**${WAIVER_STATES[waiver.state][language]}** – ${short(markdownText(`${waiver.rule} ${waiver.elements.join(', ')}: ${waiverWords(waiver, language)}`))}`,
    ),
    language,
  )
  return details(
    `${WORDS.waivers[language]} (${formatNumber(list.length, language)})`,
    lines.map((line) => `- ${line}`),
  )
}

function accepted(model: ModelReport, report: Report, language: Language): string[] {
  // What a baseline knows is counted above; who accepted what by a waiver is for the reader to see.
  const list = model.accepted.filter(({ by }) => by === 'waiver')
  if (list.length === 0) return []
  const lines = few(
    list.map(
      (one) =>
        `${markdownText(one.finding.code)} ${short(markdownText(sentence(report, one.finding, language)))} – ${short(markdownText(acceptance(one, model, language)))}`,
    ),
    language,
  )
  return details(
    `${WORDS.accepted[language]} (${formatNumber(list.length, language)})`,
    lines.map((line) => `- ${line}`),
  )
}

function overrides(model: ModelReport, language: Language): string[] {
  if (model.overrides.length === 0) return []
  const lines = few(
    model.overrides.map((override) => short(markdownText(overrideWords(override, language)))),
    language,
  )
  return details(
    `${WORDS.overrides[language]} (${formatNumber(model.overrides.length, language)})`,
    lines.map((line) => `- ${line}`),
  )
}

/** One line on what was judged, by which day and framework. */
function judged(model: ModelReport, language: Language): string {
  const vi = language === 'vi'
  const number = (count: number): string => formatNumber(count, language)
  const hidden = model.since === undefined ? 0 : model.since.hidden.error + model.since.hidden.warning + model.since.hidden.info
  const said = [
    vi
      ? `xét theo văn bản có hiệu lực ngày ${formatDate(model.asOf.date, 'vi')}, ${model.framework.vi}`
      : `judged by the norms in force on ${model.asOf.date}, ${model.framework.en}`,
    vi
      ? `${number(model.elements)} đối tượng, ${number(model.ran.length)} quy tắc đã chạy`
      : `${number(model.elements)} elements, ${number(model.ran.length)} rules ran`,
    ...(hidden === 0
      ? []
      : [
          vi
            ? `không nêu ${number(hidden)} phát hiện có từ trước ở chỗ không đổi`
            : `${number(hidden)} older findings where nothing changed are not shown`,
        ]),
    ...(model.unjudged.length === 0
      ? []
      : [
          vi
            ? `${number(model.unjudged.length)} chỗ chưa đủ dữ liệu để xét`
            : `${number(model.unjudged.length)} places not judged for lack of data`,
        ]),
  ]
  return `<sub>${short(markdownText(`${model.name[language]}: ${said.join(' · ')}`))}</sub><br>`
}
