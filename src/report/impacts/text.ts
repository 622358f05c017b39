import type { Hit } from '../../impact/define.ts'
import { word } from '../../model/words.ts'
import { formatNumber, type Language } from '../../text.ts'
import { type Style, styled } from '../ansi.ts'
import { type ImpactOptions, type ImpactRenderer, type ImpactReport, isJudged } from '../impact.ts'
import {
  byKind,
  failureName,
  figureRows,
  figureWords,
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

type Paint = (style: Style, text: string) => string

/** For people at a terminal: figures first, then what stops and why, what could not be judged. */
export default {
  title: { vi: 'Văn bản cho người đọc', en: 'text for people' },
  render(report, options) {
    const { language } = options
    const paint: Paint = (style, text) => (options.colour ? styled(style, text) : text)
    const lines = [`${sideWords(report.side, language)}`, '']
    if (!isJudged(report)) lines.push(paint('yellow', NOTHING_TOLD[language]), '')
    const parts = [impactLines(report, options, paint), rankingLines(report, options, paint), weakLines(report, options, paint)]
    for (const line of parts.flat()) lines.push(line)
    return `${lines.join('\n').trimEnd()}\n`
  },
} satisfies ImpactRenderer

function impactLines({ impact, against, side }: ImpactReport, options: ImpactOptions, paint: Paint): string[] {
  if (impact === undefined) return []
  const { language, limit } = options
  const lines = [
    `${paint('bold', TITLES.failure[language])}: ${impact.failures.map((failure) => failureName(failure, side.graph, language)).join(' + ')}`,
    '',
  ]
  const held = withstoodWords(impact.withstood, language)
  if (held !== undefined) lines.push(`  ${held}`)
  const rows = figureRows(impact)
  for (const row of rows) lines.push(`  ${row.part ? '  ' : ''}${figureWords(row, impact.figures, impact.totals, language)}`)
  if (rows.length === 0) lines.push(`  ${NOTHING[language]}`)
  lines.push('')
  if (against !== undefined) {
    lines.push(paint('bold', `→ ${sideWords(against.side, language)}`))
    lines.push(`  ${against.impact === undefined ? '–' : lossWords(against.impact, language)}`, '')
  }
  if (impact.cutOff.length > 0)
    lines.push(`${paint('bold', TITLES.cutOff[language])}: ${named(impact.cutOff.map(nameOf), limit, language)}`, '')
  for (const condition of ['stopped', 'degraded'] as const)
    for (const line of conditionLines(impact.hits, condition, options, paint)) lines.push(line)
  if (impact.untold.length > 0) {
    lines.push(`${TITLES.untold[language]}:`)
    for (const one of impact.untold) lines.push(`  ${untoldWords(one, language)}`)
  }
  return [...lines, '']
}

function conditionLines(hits: readonly Hit[], condition: Hit['condition'], { language, limit }: ImpactOptions, paint: Paint): string[] {
  const lines: string[] = []
  for (const [kind, group] of byKind(hits, condition)) {
    const title = `${TITLES[condition][language]} – ${word(`kinds.${kind}`, language).toLowerCase()} (${formatNumber(group.length, language)})`
    lines.push(paint(condition === 'stopped' ? 'red' : 'yellow', title))
    // Lines and connections are counted, not listed one by one: there are too many to read.
    if (kind !== 'integration' && kind !== 'link') for (const line of hitLines(group, limit, language)) lines.push(line)
  }
  return lines.length === 0 ? [] : [...lines, '']
}

function hitLines(hits: readonly Hit[], limit: number, language: Language): string[] {
  const shown = hits.slice(0, limit).map((hit) => `  ${nameOf(hit.element)} – ${reasonWords(hit, language)}`)
  return hits.length > limit ? [...shown, `  … (+${formatNumber(hits.length - limit, language)})`] : shown
}

function named(names: readonly string[], limit: number, language: Language): string {
  const shown = names.slice(0, limit).join(', ')
  return names.length > limit ? `${shown} … (+${formatNumber(names.length - limit, language)})` : shown
}

function rankingLines({ ranking, pairs, side }: ImpactReport, { language }: ImpactOptions, paint: Paint): string[] {
  const lines: string[] = []
  if (ranking !== undefined) {
    const [of, weighed] = [ranking.of, ranking.weighed].map((count) => formatNumber(count, language))
    lines.push(
      paint('bold', TITLES.ranking[language]),
      language === 'vi'
        ? `Đã xét ${weighed} trong ${of} sự cố đơn; ${formatNumber(ranking.harmful, language)} sự cố gây thiệt hại.`
        : `${weighed} of ${of} single failures weighed; ${formatNumber(ranking.harmful, language)} do harm.`,
      '',
    )
    for (const [at, { failure, impact }] of ranking.worst.entries())
      lines.push(
        `${String(at + 1).padStart(3)}. ${paint('bold', failureName(failure, side.graph, language))}`,
        `     ${lossWords(impact, language)}`,
      )
    lines.push('')
  }
  if (pairs !== undefined) {
    lines.push(paint('bold', TITLES.pairs[language]), '')
    for (const [at, { failures, impact, more }] of pairs.entries()) {
      const names = failures.map((failure) => failureName(failure, side.graph, language)).join(' + ')
      const extra = formatNumber(more.length, language)
      lines.push(
        `${String(at + 1).padStart(3)}. ${paint('bold', names)}`,
        `     ${language === 'vi' ? `thêm ${extra} đối tượng ngừng so với từng sự cố` : `${extra} more than either alone`}; ${lossWords(impact, language)}`,
      )
    }
    lines.push('')
  }
  return lines
}

function weakLines({ weakPoints }: ImpactReport, { language, limit }: ImpactOptions, paint: Paint): string[] {
  if (weakPoints === undefined) return []
  const list = (title: string, names: readonly string[]): string[] => [
    `${paint('bold', title)} (${formatNumber(names.length, language)})`,
    ...names.slice(0, limit).map((name) => `  ${name}`),
    ...(names.length > limit ? [`  … (+${formatNumber(names.length - limit, language)})`] : []),
    '',
  ]
  return [
    ...list(TITLES.bridges[language], weakPoints.bridges.map(nameOf)),
    ...list(TITLES.cutStops[language], weakPoints.cutStops.map(nameOf)),
  ]
}
