import { markdownText as text } from '../../escape.ts'
import type { Finding } from '../../finding/define.ts'
import { formatDate, formatNumber, type Language, type Text } from '../../text.ts'
import {
  type ClauseVerdict,
  STATE_WORDS,
  STATES,
  type Statement,
  type StatementRenderer,
  type Statements,
  type StateReason,
} from '../statement.ts'
import { byNorm, CAUTION, changed, DRAFTS, reasons, remark, TITLE, unchecked } from '../statement-words.ts'
import { clauseName, generalRemedy, instrumentName, SEVERITY_WORDS, sentence } from '../words.ts'

const WORDS = {
  body: { vi: 'Cơ quan', en: 'Body' },
  model: { vi: 'Mô hình', en: 'Model' },
  day: { vi: 'Xét theo văn bản có hiệu lực ngày', en: 'Judged by the norms in force on' },
  framework: { vi: 'Khung áp dụng', en: 'Framework' },
  size: { vi: 'Số đối tượng trong mô hình', en: 'Elements in the model' },
  tool: { vi: 'Công cụ', en: 'Tool' },
  state: { vi: 'Kết luận', en: 'Conclusion' },
  count: { vi: 'Số điều khoản', en: 'Clauses' },
  clause: { vi: 'Điều khoản', en: 'Clause' },
  asks: { vi: 'Yêu cầu', en: 'What it asks' },
  why: { vi: 'Căn cứ kết luận', en: 'Why' },
  toMend: { vi: 'Nội dung cần hoàn thiện', en: 'What to mend' },
  found: { vi: 'Phát hiện', en: 'Finding' },
  weight: { vi: 'Mức', en: 'Severity' },
  remedy: { vi: 'Việc cần làm', en: 'To do' },
  byClause: { vi: 'Kết luận theo từng điều khoản', en: 'Conclusions by clause' },
  annex: { vi: 'Phụ lục: điều khoản không xét từng điều', en: 'Annex: clauses not taken one by one' },
  noRule: { vi: 'Công cụ chưa có quy tắc kiểm tra (chưa đủ cơ sở đánh giá)', en: 'No rule of the tool checks them (insufficient basis)' },
  otherScope: { vi: 'Dành cho loại cơ quan khác (không áp dụng)', en: 'About another kind of body (not applicable)' },
  permission: { vi: 'Cho phép, không đặt ra nghĩa vụ (không áp dụng)', en: 'Allow something and oblige nobody (not applicable)' },
  dataBroken: { vi: 'Chưa xét được vì mô hình có lỗi dữ liệu', en: 'Not judged, for the model has faults' },
} as const satisfies Record<string, Text>

/** Rows of what to mend, and reasons of one clause, to print; a document is for people. */
const MOST_ROWS = 300
const MOST_REASONS = 12

/** Reasons that are the same for every clause: listed in the annex. */
const ANNEX: readonly (readonly [StateReason, Text])[] = [
  ['data-broken', WORDS.dataBroken],
  ['no-rule', WORDS.noRule],
  ['other-scope', WORDS.otherScope],
  ['permission', WORDS.permission],
]

/** A document to attach: what was judged, totals, what to mend, then every clause in the order of its instrument, and an annex of lists. */
export default {
  title: { vi: 'Markdown', en: 'Markdown' },
  render(statements, { language }) {
    const parts = statements.statements.flatMap((statement) => document(statement, statements, language))
    return `${parts.join('\n').trimEnd()}\n`
  },
} satisfies StatementRenderer

function document(statement: Statement, statements: Statements, language: Language): string[] {
  const { model, asOf, elements, counts, clauses, drafts } = statement
  const own = (list: readonly ClauseVerdict[]): ClauseVerdict[] => list.filter(({ reason }) => !ANNEX.some(([one]) => one === reason))
  const facts: (readonly [Text, string])[] = [
    ...(model.body === undefined ? [] : [[WORDS.body, text(model.body.name)] as const]),
    [WORDS.model, text(model.name[language])],
    [WORDS.day, formatDate(asOf.date, language)],
    [WORDS.framework, text(statement.framework[language])],
    [WORDS.size, formatNumber(elements, language)],
    [WORDS.tool, `${statements.tool.name} ${statements.tool.version}`],
  ]
  return [
    `# ${TITLE[language]}: ${text(model.body?.name ?? model.name[language])}`,
    '',
    table(
      ['', ''],
      facts.map(([label, value]) => [label[language], value]),
    ),
    '',
    table(
      [WORDS.state[language], WORDS.count[language]],
      STATES.map((state) => [STATE_WORDS[state][language], formatNumber(counts[state], language)]),
    ),
    '',
    `${unchecked(clauses, language)}.`,
    ...[changed(statement, language) ?? []].flat().map((line) => `\n${text(line)}`),
    '',
    `> ${text(CAUTION[language])}`,
    '',
    ...toMend(clauses, statements, language),
    `## ${WORDS.byClause[language]}`,
    '',
    ...instruments(own(clauses), statements, language),
    ...(own(drafts).length === 0 ? [] : [`## ${DRAFTS[language]}`, '', ...instruments(own(drafts), statements, language)]),
    ...annex([...clauses, ...drafts], statements, language),
  ]
}

/** Every finding that stands against a clause or is to be explained, once, with what to do. */
function toMend(clauses: readonly ClauseVerdict[], statements: Statements, language: Language): string[] {
  const findings = new Map<string, Finding>()
  for (const { findings: own } of clauses) for (const finding of own) findings.set(finding.fingerprint, finding)
  if (findings.size === 0) return []
  const rows = [...findings.values()].slice(0, MOST_ROWS).map((finding) => [
    finding.code,
    SEVERITY_WORDS[finding.severity][language],
    text(sentence(statements, finding, language)),
    generalRemedy(statements, finding, language)
      .map((part) => text(part.text))
      .join('<br>'),
  ])
  return [
    `## ${WORDS.toMend[language]} (${formatNumber(findings.size, language)})`,
    '',
    table([language === 'vi' ? 'Quy tắc' : 'Rule', WORDS.weight[language], WORDS.found[language], WORDS.remedy[language]], rows),
    ...(findings.size > MOST_ROWS ? ['', `… (+${formatNumber(findings.size - MOST_ROWS, language)}; vneaf check)`] : []),
    '',
  ]
}

function instruments(clauses: readonly ClauseVerdict[], statements: Statements, language: Language): string[] {
  return byNorm(statements, clauses).flatMap(({ instrument, clauses: verdicts }) => [
    `### ${text(instrumentName(instrument, language))} – ${text(instrument.title[language])}`,
    '',
    table(
      [WORDS.clause[language], WORDS.asks[language], WORDS.state[language], WORDS.why[language]],
      verdicts.map((verdict) => [
        text(clauseName(instrument, verdict.locator, language) + remark(verdict, language)),
        text(instrument.clauses[verdict.locator]!.asks[language]),
        `**${STATE_WORDS[verdict.state][language]}**`,
        shortened(reasons(verdict, statements, language).map(text)).join('<br>'),
      ]),
    ),
    '',
  ])
}

function annex(clauses: readonly ClauseVerdict[], statements: Statements, language: Language): string[] {
  const lists = ANNEX.flatMap(([reason, words]) => {
    const listed = clauses.filter((clause) => clause.reason === reason)
    if (listed.length === 0) return []
    const lines = byNorm(statements, listed).map(
      ({ instrument, clauses: verdicts }) =>
        `- ${text(instrumentName(instrument, language))}: ${verdicts.map(({ locator }) => text(clauseName(instrument, locator, language))).join('; ')}`,
    )
    return [`### ${words[language]} (${formatNumber(listed.length, language)})`, '', ...lines, '']
  })
  return lists.length === 0 ? [] : [`## ${WORDS.annex[language]}`, '', ...lists]
}

/** Reasons of one clause, no more than a page can take. */
function shortened(lines: readonly string[]): readonly string[] {
  return lines.length > MOST_REASONS ? [...lines.slice(0, MOST_REASONS), `… (+${lines.length - MOST_REASONS})`] : lines
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}
