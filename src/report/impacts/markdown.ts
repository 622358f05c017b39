import { toMermaid } from '../../diagram/mermaid.ts'
import { markdownText } from '../../escape.ts'
import { append } from '../../large.ts'
import { formatNumber, type Language } from '../../text.ts'
import type { ImpactOptions, ImpactRenderer, ImpactReport } from '../impact.ts'
import { impactPicture } from '../impact-picture.ts'
import { type Block, type Item, impactBlocks, impactTitle } from '../impact-walk.ts'
import { sideWords, TITLES } from '../impact-words.ts'

/** For a page of a wiki or a pull request: figures as a table, the picture, lists. */
export default {
  title: { vi: 'Markdown để đưa vào tài liệu', en: 'Markdown for a document' },
  render(report, options) {
    const { language } = options
    const lines = [`### ${markdownText(impactTitle(report, language))}`, '', markdownText(sideWords(report.side, language)), '']
    for (const block of impactBlocks(report, language)) append(lines, linesOf(block, report, options))
    return `${lines.join('\n').trimEnd()}\n`
  },
} satisfies ImpactRenderer

function linesOf(block: Block, report: ImpactReport, { language, limit }: ImpactOptions): string[] {
  switch (block.block) {
    case 'failure':
      return []
    case 'note':
      return [`${block.weight === 'open' ? '> ' : ''}${markdownText(block.text)}`, '']
    case 'figures':
      return [
        `| ${TITLES.figure[language]} | ${TITLES.loss[language]} |`,
        '|---|--:|',
        ...block.rows.map(({ part, label, value }) => `| ${part ? '– ' : ''}${label} | ${value} |`),
        '',
      ]
    case 'picture':
      return ['```mermaid', toMermaid(impactPicture(report, language), language).trimEnd(), '```', '']
    case 'names': {
      const count = block.counted ? ` (${formatNumber(block.names.length, language)})` : ''
      return [`**${block.title}**${count}: ${markdownText(few(block.names, limit, language))}`, '']
    }
    case 'items':
      return items(block.title, block.count, block.items, limit, language)
    case 'ranked':
      return [
        `**${block.title}**`,
        '',
        ...(block.note === undefined ? [] : [markdownText(block.note), '']),
        `| | ${TITLES.failure[language]} | ${TITLES.loss[language]} |`,
        '|--:|---|---|',
        ...block.rows.map(
          ({ name, loss, more }, at) => `| ${at + 1} | ${markdownText(name)} | ${[loss, ...more].map(markdownText).join('<br>')} |`,
        ),
        '',
      ]
  }
}

function items(title: string, count: number, all: readonly Item[], limit: number, language: Language): string[] {
  const head = `${title}: ${formatNumber(count, language)}`
  if (all.length === 0) return [`- ${head}`, '']
  const shown = all.slice(0, limit).map(({ name, why }) => `- ${markdownText(name)}${why === undefined ? '' : ` – ${markdownText(why)}`}`)
  const rest = all.length > limit ? [`- … (+${formatNumber(all.length - limit, language)})`] : []
  return [`<details><summary>${head}</summary>`, '', ...shown, ...rest, '', '</details>', '']
}

function few(names: readonly string[], limit: number, language: Language): string {
  const shown = names.slice(0, limit).join(', ')
  return names.length > limit ? `${shown} … (+${formatNumber(names.length - limit, language)})` : shown
}
