import { toMermaid } from '../../diagram/mermaid.ts'
import { markdownText } from '../../escape.ts'
import type { Hit } from '../../impact/define.ts'
import { append } from '../../large.ts'
import { word } from '../../model/words.ts'
import { formatNumber, type Language } from '../../text.ts'
import { type ImpactOptions, type ImpactRenderer, type ImpactReport, isJudged } from '../impact.ts'
import { impactPicture } from '../impact-picture.ts'
import {
  byKind,
  failureName,
  figureRows,
  figureValue,
  lossWords,
  NOTHING,
  NOTHING_TOLD,
  nameOf,
  reasonWords,
  sideWords,
  TITLES,
  untoldWords,
  withstoodWords,
} from '../impact-words.ts'

/** For a page of a wiki or a pull request: figures as a table, the picture, lists. */
export default {
  title: { vi: 'Markdown để đưa vào tài liệu', en: 'Markdown for a document' },
  render(report, options) {
    const { language } = options
    const lines = [`### ${titleOf(report, language)}`, '', markdownText(sideWords(report.side, language)), '']
    if (!isJudged(report)) lines.push(`> ${markdownText(NOTHING_TOLD[language])}`, '')
    append(lines, [...impactLines(report, options), ...rankingLines(report, language), ...weakLines(report, options)])
    return `${lines.join('\n').trimEnd()}\n`
  },
} satisfies ImpactRenderer

function titleOf({ impact, side }: ImpactReport, language: Language): string {
  if (impact === undefined) return TITLES.impact[language]
  const names = impact.failures.map((failure) => failureName(failure, side.graph, language)).join(' + ')
  return `${TITLES.impact[language]}: ${markdownText(names)}`
}

function impactLines(report: ImpactReport, { language, limit }: ImpactOptions): string[] {
  const { impact, against } = report
  if (impact === undefined) return []
  const rows = figureRows(impact)
  const held = withstoodWords(impact.withstood, language)
  const lines =
    rows.length === 0
      ? [NOTHING[language], '']
      : [
          `| ${TITLES.figure[language]} | ${TITLES.loss[language]} |`,
          '|---|--:|',
          ...rows.map(
            (row) => `| ${row.part ? '– ' : ''}${row.label[language]} | ${figureValue(row, impact.figures, impact.totals, language)} |`,
          ),
          '',
        ]
  if (held !== undefined) lines.push(markdownText(held), '')
  if (against !== undefined)
    lines.push(
      `**${markdownText(sideWords(against.side, language))}**: ${against.impact === undefined ? '–' : markdownText(lossWords(against.impact, language))}`,
      '',
    )
  lines.push('```mermaid', toMermaid(impactPicture(report, language), language).trimEnd(), '```', '')
  if (impact.cutOff.length > 0)
    lines.push(`**${TITLES.cutOff[language]}**: ${markdownText(few(impact.cutOff.map(nameOf), limit, language))}`, '')
  for (const condition of ['stopped', 'degraded'] as const)
    for (const [kind, hits] of byKind(impact.hits, condition)) {
      if (kind === 'integration' || kind === 'link') continue
      append(lines, [
        `<details><summary>${TITLES[condition][language]}: ${formatNumber(hits.length, language)} ${word(`kinds.${kind}`, language).toLowerCase()}</summary>`,
        '',
        ...hitLines(hits, limit, language),
        '',
        '</details>',
        '',
      ])
    }
  if (impact.untold.length > 0)
    lines.push(`${TITLES.untold[language]}: ${impact.untold.map((one) => markdownText(untoldWords(one, language))).join('; ')}.`, '')
  return lines
}

function hitLines(hits: readonly Hit[], limit: number, language: Language): string[] {
  const shown = hits.slice(0, limit).map((hit) => `- ${markdownText(nameOf(hit.element))} – ${markdownText(reasonWords(hit, language))}`)
  return hits.length > limit ? [...shown, `- … (+${formatNumber(hits.length - limit, language)})`] : shown
}

function few(names: readonly string[], limit: number, language: Language): string {
  const shown = names.slice(0, limit).join(', ')
  return names.length > limit ? `${shown} … (+${formatNumber(names.length - limit, language)})` : shown
}

function rankingLines({ ranking, pairs, side }: ImpactReport, language: Language): string[] {
  const table = (title: string, rows: readonly (readonly [string, string])[]): string[] => [
    `**${title}**`,
    '',
    `| | ${TITLES.failure[language]} | ${TITLES.loss[language]} |`,
    '|--:|---|---|',
    ...rows.map(([name, loss], at) => `| ${at + 1} | ${markdownText(name)} | ${markdownText(loss)} |`),
    '',
  ]
  return [
    ...(ranking === undefined
      ? []
      : table(
          TITLES.ranking[language],
          ranking.worst.map(({ failure, impact }) => [failureName(failure, side.graph, language), lossWords(impact, language)] as const),
        )),
    ...(pairs === undefined
      ? []
      : table(
          TITLES.pairs[language],
          pairs.map(
            ({ failures, impact }) =>
              [failures.map((failure) => failureName(failure, side.graph, language)).join(' + '), lossWords(impact, language)] as const,
          ),
        )),
  ]
}

function weakLines({ weakPoints }: ImpactReport, { language, limit }: ImpactOptions): string[] {
  if (weakPoints === undefined) return []
  return (['bridges', 'cutStops'] as const).flatMap((which) => [
    `**${TITLES[which][language]}** (${formatNumber(weakPoints[which].length, language)}): ${markdownText(few(weakPoints[which].map(nameOf), limit, language))}`,
    '',
  ])
}
