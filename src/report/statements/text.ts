import { plain } from '../../escape.ts'
import { append } from '../../large.ts'
import { formatNumber, type Language } from '../../text.ts'
import { type Style, styled } from '../ansi.ts'
import {
  type ClauseVerdict,
  type ComplianceState,
  STATE_WORDS,
  STATES,
  type StatementRenderer,
  type Statements,
  type StateReason,
} from '../statement.ts'
import { byNorm, CAUTION, changed, DRAFTS, judgedBy, reasons, remark, TITLE, totals, unchecked } from '../statement-words.ts'
import { clauseName, instrumentName } from '../words.ts'

type Paint = (style: Style | readonly Style[], text: string) => string

const STYLES: Readonly<Record<ComplianceState, Style>> = { met: 'green', 'not-met': 'red', insufficient: 'yellow', 'not-applicable': 'dim' }
const SIGNS: Readonly<Record<ComplianceState, string>> = { met: '+', 'not-met': 'x', insufficient: '?', 'not-applicable': '-' }

/** Reasons that are the same for every clause: said once, over a list of the clauses. */
const LISTED: ReadonlySet<StateReason> = new Set(['no-rule', 'other-scope', 'permission', 'data-broken'])

/** Lines of reasons to print of one clause. */
const MOST = 6

/** For people at a terminal: what is not met first, then what cannot be judged and why, what is met, what does not apply. */
export default {
  title: { vi: 'Văn bản cho người đọc', en: 'text for people' },
  render(statements, { language, colour }) {
    const paint: Paint = (style, text) => (colour ? styled(style, text) : text)
    const lines: string[] = []
    for (const statement of statements.statements) {
      append(lines, [
        `${paint('bold', TITLE[language])}: ${plain(statement.model.name[language])}`,
        judgedBy(statement, language),
        totals(statement.counts, language),
        `${unchecked(statement.clauses, language)}.`,
        ...[changed(statement, language) ?? []].flat(),
        '',
        ...section(statement.clauses, statements, language, paint),
      ])
      if (statement.drafts.length > 0)
        append(lines, [paint('underline', DRAFTS[language]), '', ...section(statement.drafts, statements, language, paint)])
      lines.push(CAUTION[language], '')
    }
    return lines.join('\n')
  },
} satisfies StatementRenderer

function section(clauses: readonly ClauseVerdict[], statements: Statements, language: Language, paint: Paint): string[] {
  const lines: string[] = []
  for (const state of STATES) {
    const here = clauses.filter((clause) => clause.state === state)
    if (here.length === 0) continue
    lines.push(paint([STYLES[state], 'bold'], `${STATE_WORDS[state][language]} (${formatNumber(here.length, language)})`), '')
    const listed = here.filter(({ reason }) => LISTED.has(reason))
    for (const { instrument, clauses: verdicts } of byNorm(
      statements,
      here.filter((clause) => !listed.includes(clause)),
    )) {
      lines.push(`  ${paint('bold', instrumentName(instrument, language))} – ${instrument.title[language]}`)
      for (const verdict of verdicts) {
        const name = clauseName(instrument, verdict.locator, language)
        lines.push(
          `    ${paint(STYLES[state], SIGNS[state])} ${name}${remark(verdict, language)}: ${instrument.clauses[verdict.locator]!.asks[language]}`,
        )
        const why = reasons(verdict, statements, language)
        for (const line of why.slice(0, MOST)) lines.push(`        ${line}`)
        if (why.length > MOST) lines.push(paint('dim', `        … (+${formatNumber(why.length - MOST, language)})`))
      }
      lines.push('')
    }
    for (const reason of LISTED) {
      const alike = listed.filter((clause) => clause.reason === reason)
      if (alike.length === 0) continue
      lines.push(`  ${reasons(alike[0]!, statements, language)[0]!}`)
      for (const { instrument, clauses: verdicts } of byNorm(statements, alike))
        lines.push(`    ${instrument.number}: ${verdicts.map(({ locator }) => clauseName(instrument, locator, language)).join('; ')}`)
      lines.push('')
    }
  }
  return lines
}
