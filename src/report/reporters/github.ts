import { plain, workflowMessage, workflowProperty } from '../../escape.ts'
import { type Finding, SEVERITIES, type Severity } from '../../finding/define.ts'
import { largest } from '../../large.ts'
import { formatNumber, type Language } from '../../text.ts'
import { CRASHED, expiredWaivers, expiryRemark, gravestFirst, NOTHING_CHECKED, tally } from '../acceptance.ts'
import type { Reporter, WaiverReport } from '../define.ts'
import { consequences, FOLLOWS, facts } from '../facts.ts'
import { headline } from '../headline.ts'
import { citation, labelled, remedyOf, rule, sentence } from '../words.ts'

/** Annotations of a level that GitHub shows for a step. */
const MOST_SHOWN = 10

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/**
 * Workflow commands of GitHub Actions, one a line: annotations at the lines of a change. GitHub shows the first ten of each level, so the
 * gravest come first. Nothing but commands is printed: a line of any other text could be taken for one.
 */
export default {
  title: { vi: 'Chú thích của GitHub Actions', en: 'annotations of GitHub Actions' },
  render(report, { language, inRepository = (file) => file }) {
    const lapsed = new Map<Finding, WaiverReport>()
    for (const model of report.models) {
      const expired = expiredWaivers(model)
      for (const finding of model.findings) {
        const waiver = expired.get(finding.fingerprint)
        if (waiver !== undefined) lapsed.set(finding, waiver)
      }
    }
    // GitHub shows ten annotations of a level: a fact takes one of them.
    const told = new Map(
      report.models.flatMap((model) => facts(model.findings).map(({ finding, follows }) => [finding, { model, follows }] as const)),
    )
    const lines = [command('notice', { title: 'vneaf' }, [headline(report, language), ...notShown([...told.keys()], language)].join('\n'))]
    const { crashed, unchecked } = tally(report)
    if (unchecked > 0) lines.push(command('error', { title: 'vneaf' }, NOTHING_CHECKED[language]))
    if (crashed > 0) lines.push(command('error', { title: 'vneaf' }, `${CRASHED[language]}: ${crashed}`))
    for (const finding of gravestFirst([...told.keys()])) {
      const { file, line, column, cell } = finding.place
      const words = rule(report, finding)
      const waiver = lapsed.get(finding)
      const { model, follows } = told.get(finding)!
      const said = [
        `${cell === undefined ? '' : `${cell}: `}${sentence(report, finding, language)}`,
        ...consequences(report, model, follows, language).map((line) => `${FOLLOWS[language]}, ${line}`),
        ...(waiver === undefined ? [] : [expiryRemark(waiver, language)]),
        ...labelled(remedyOf(report, finding, language)),
        ...finding.citations.map((one) => citation(report, one, language)),
      ]
      lines.push(
        command(
          LEVELS[finding.severity],
          { file: inRepository(file), line: String(line), col: String(column), title: `${finding.code} ${words.title[language]}` },
          said.map(plain).join('\n'),
        ),
      )
    }
    return `${lines.join('\n')}\n`
  },
  bears: (text) =>
    text.startsWith('::notice title=vneaf::') &&
    text
      .trimEnd()
      .split('\n')
      .every((line) => line.startsWith('::')),
} satisfies Reporter

/** That GitHub leaves some out, in the annotation that it shows first. */
function notShown(findings: readonly Finding[], language: Language): string[] {
  const most = largest(SEVERITIES.map((severity) => findings.filter((one) => one.severity === severity).length))
  if (most <= MOST_SHOWN) return []
  const count = formatNumber(findings.length, language)
  return [
    language === 'vi'
      ? `GitHub chỉ hiện ${MOST_SHOWN} chú thích mỗi mức cho một bước, nặng nhất trước; đủ ${count} chỗ có trong bản tóm tắt của lượt chạy và tệp SARIF.`
      : `GitHub shows ${MOST_SHOWN} annotations of each level for a step, the gravest first; all ${count} are in the summary of the run and in the SARIF file.`,
  ]
}

/** A workflow command as the runner reads it: percent signs first, then what would end a line, a property or the list of properties. */
function command(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${workflowProperty(value)}`)
  return `::${name} ${list.join(',')}::${workflowMessage(message)}`
}
