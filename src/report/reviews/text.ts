import type { Cluster, Pair, Review } from '../../review/define.ts'
import { formatNumber } from '../../text.ts'
import { type Style, styled } from '../ansi.ts'
import type { ReviewOptions, ReviewRenderer } from '../review.ts'
import {
  adviceWords,
  countWords,
  evidenceWords,
  kindWords,
  modelWords,
  moneyWords,
  ownerWords,
  productWords,
  REACHES,
  STAGES,
  skippedWords,
  TITLES,
} from '../review-words.ts'

/** For people at a terminal: clusters with their reasons, then what is shared, then what was compared in part only. */
export default {
  title: { vi: 'Văn bản cho người đọc', en: 'text for people' },
  render({ review }, options) {
    const { language, limit } = options
    const paint = (style: Style, text: string): string => (options.colour ? styled(style, text) : text)
    const lines = [...countWords(review, language), '']
    if (review.clusters.length === 0) lines.push(TITLES.none[language], '')
    for (const cluster of review.clusters.slice(0, limit))
      for (const line of clusterLines(cluster, review, options, paint)) lines.push(line)
    if (review.clusters.length > limit) lines.push(`… (+${formatNumber(review.clusters.length - limit, language)})`, '')
    const list = (title: string, items: readonly string[]): void => {
      if (items.length === 0) return
      lines.push(paint('bold', `${title} (${formatNumber(items.length, language)})`))
      for (const item of items.slice(0, limit)) lines.push(`  ${item}`)
      if (items.length > limit) lines.push(`  … (+${formatNumber(items.length - limit, language)})`)
      lines.push('')
    }
    list(
      TITLES.products[language],
      review.products.map((product) => productWords(product, language)),
    )
    list(
      TITLES.related[language],
      review.related.map((pair) => `${pair.a.name} ~ ${pair.b.name} (${formatNumber(pair.score, language)})`),
    )
    list(
      TITLES.skipped[language],
      review.skipped.map((one) => skippedWords(one, review.functionNames, language)),
    )
    return `${lines.join('\n').trimEnd()}\n`
  },
} satisfies ReviewRenderer

function clusterLines(
  cluster: Cluster,
  review: Review,
  { language }: ReviewOptions,
  paint: (style: Style, text: string) => string,
): string[] {
  const names = cluster.functions.map((code) => review.functionNames[code]?.[language] ?? code).join(', ')
  const title = `${TITLES[cluster.band][language]}${names === '' ? '' : `: ${names}`}`
  const lines = [
    `${paint(cluster.band === 'duplicate' ? 'red' : 'yellow', title)} – ${STAGES[cluster.stage][language]}, ${REACHES[cluster.reach][language]}`,
    ...cluster.members.map(
      (item) => `  • ${modelWords(item, review)}${item.name} [${item.id}] – ${ownerWords(item)} (${kindWords(item, language)})`,
    ),
    `  ${TITLES.money[language]}: ${moneyWords(cluster, language)}`,
    `  ${TITLES.todo[language]}: ${adviceWords(cluster, language)}`,
  ]
  for (const pair of cluster.pairs.slice(0, 3)) for (const line of pairLines(pair, review, language)) lines.push(line)
  if (cluster.pairs.length > 3) lines.push(`    … (+${formatNumber(cluster.pairs.length - 3, language)})`)
  return [...lines, '']
}

function pairLines(pair: Pair, { functionNames }: Review, language: ReviewOptions['language']): string[] {
  return [
    `    ${pair.a.id} ~ ${pair.b.id}: ${formatNumber(pair.score, language)}`,
    ...pair.evidence.map((one) => `      ${one.side === 'for' ? '+' : '−'}${one.points} ${evidenceWords(one, functionNames, language)}`),
  ]
}
