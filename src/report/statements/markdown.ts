import { formatNumber, type Language } from '../../text.ts'
import { markdownText as text } from '../markdown.ts'
import { type ClauseVerdict, STATE_WORDS, STATES, type StatementRenderer, type Statements } from '../statement.ts'
import { byNorm, CAUTION, DRAFTS, judgedBy, reasons, remark, TITLE } from '../statement-words.ts'
import { clauseName, instrumentName } from '../words.ts'

const HEADS = {
  state: { vi: 'Kết luận', en: 'Conclusion' },
  count: { vi: 'Số điều khoản', en: 'Clauses' },
  clause: { vi: 'Điều khoản', en: 'Clause' },
  asks: { vi: 'Yêu cầu', en: 'What it asks' },
  why: { vi: 'Căn cứ kết luận', en: 'Why' },
} as const

/** A document to attach: a table of totals, then a table per instrument with every clause. */
export default {
  title: { vi: 'Markdown', en: 'Markdown' },
  render(statements, { language }) {
    return `${statements.statements
      .flatMap((statement) => [
        `# ${TITLE[language]}: ${text(statement.model.name[language])}`,
        '',
        `${text(judgedBy(statement, language))}.`,
        '',
        table(
          [HEADS.state[language], HEADS.count[language]],
          STATES.map((state) => [STATE_WORDS[state][language], formatNumber(statement.counts[state], language)]),
        ),
        '',
        `> ${text(CAUTION[language])}`,
        '',
        ...instruments(statement.clauses, statements, language),
        ...(statement.drafts.length === 0
          ? []
          : [`## ${DRAFTS[language]}`, '', ...instruments(statement.drafts, statements, language, '###')]),
      ])
      .join('\n')
      .trimEnd()}\n`
  },
} satisfies StatementRenderer

function instruments(clauses: readonly ClauseVerdict[], statements: Statements, language: Language, level = '##'): string[] {
  return byNorm(clauses).flatMap(({ instrument, clauses: verdicts }) => [
    `${level} ${text(instrumentName(instrument, language))} – ${text(instrument.title[language])}`,
    '',
    table(
      [HEADS.clause[language], HEADS.asks[language], HEADS.state[language], HEADS.why[language]],
      [...verdicts]
        .sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state))
        .map((verdict) => [
          text(clauseName(instrument, verdict.locator, language) + remark(verdict, language)),
          text(instrument.clauses[verdict.locator]!.asks[language]),
          `**${STATE_WORDS[verdict.state][language]}**`,
          reasons(verdict, statements, language).map(text).join('<br>'),
        ]),
    ),
    '',
  ])
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}
