import { markdownText } from '../../escape.ts'
import type { Cluster, Review } from '../../review/define.ts'
import { formatNumber, type Language } from '../../text.ts'
import type { ReviewRenderer } from '../review.ts'
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

/** For a page of a wiki, a pull request or the file of a review meeting: a table of members and the reasons for each cluster. */
export default {
  title: { vi: 'Markdown để đưa vào tài liệu', en: 'Markdown for a document' },
  render({ review }, { language, limit }) {
    const lines = [`### ${TITLES.review[language]}`, '']
    for (const line of countWords(review, language)) lines.push(markdownText(line), '')
    if (review.clusters.length === 0) lines.push(TITLES.none[language], '')
    for (const [at, cluster] of review.clusters.slice(0, limit).entries())
      for (const line of clusterLines(cluster, at + 1, review, language)) lines.push(line)
    if (review.clusters.length > limit) lines.push(`… (+${formatNumber(review.clusters.length - limit, language)})`, '')
    const list = (title: string, items: readonly string[]): void => {
      if (items.length === 0) return
      lines.push(`**${title}** (${formatNumber(items.length, language)})`, '')
      for (const item of items.slice(0, limit)) lines.push(`- ${markdownText(item)}`)
      if (items.length > limit) lines.push(`- … (+${formatNumber(items.length - limit, language)})`)
      lines.push('')
    }
    list(
      TITLES.products[language],
      review.products.map((product) => productWords(product, language)),
    )
    list(
      TITLES.related[language],
      review.related.map(({ a, b, score }) => `${a.name} ~ ${b.name} (${formatNumber(score, language)})`),
    )
    list(
      TITLES.skipped[language],
      review.skipped.map((one) => skippedWords(one, review.functionNames, language)),
    )
    return `${lines.join('\n').trimEnd()}\n`
  },
} satisfies ReviewRenderer

function clusterLines(cluster: Cluster, number: number, review: Review, language: Language): string[] {
  const names = cluster.functions.map((code) => review.functionNames[code]?.[language] ?? code).join(', ')
  const lines = [
    `#### ${number}. ${TITLES[cluster.band][language]}${names === '' ? '' : `: ${markdownText(names)}`}`,
    '',
    `${STAGES[cluster.stage][language]}; ${REACHES[cluster.reach][language]}`,
    '',
    `| ${TITLES.name[language]} | ${TITLES.owner[language]} | ${TITLES.kind[language]} |`,
    '|---|---|---|',
    ...cluster.members.map(
      (item) =>
        `| ${markdownText(`${modelWords(item, review)}${item.name}`)} | ${markdownText(ownerWords(item))} | ${markdownText(kindWords(item, language))} |`,
    ),
    '',
    `- ${TITLES.money[language]}: ${markdownText(moneyWords(cluster, language))}`,
    `- ${TITLES.todo[language]}: ${markdownText(adviceWords(cluster, language))}`,
  ]
  for (const { a, b, score, evidence } of cluster.pairs.slice(0, 3)) {
    lines.push(`- ${markdownText(a.name)} ~ ${markdownText(b.name)} (${TITLES.score[language]} ${formatNumber(score, language)})`)
    for (const one of evidence)
      lines.push(`  - ${one.side === 'for' ? '+' : '−'}${one.points} ${markdownText(evidenceWords(one, review.functionNames, language))}`)
  }
  if (cluster.pairs.length > 3) lines.push(`- … (+${formatNumber(cluster.pairs.length - 3, language)})`)
  return [...lines, '']
}
