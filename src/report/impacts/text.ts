import { append } from '../../large.ts'
import { formatNumber, type Language } from '../../text.ts'
import { type Style, styled } from '../ansi.ts'
import type { ImpactOptions, ImpactRenderer } from '../impact.ts'
import { type Block, impactBlocks, type Weight } from '../impact-walk.ts'
import { sideWords, TITLES } from '../impact-words.ts'

type Paint = (style: Style, text: string) => string

const STYLES: Readonly<Record<Weight, Style>> = { plain: 'bold', stopped: 'red', degraded: 'yellow', open: 'yellow' }

/** For people at a terminal: figures first, then what stops and why, what could not be judged. */
export default {
  title: { vi: 'Văn bản cho người đọc', en: 'text for people' },
  render(report, options) {
    const { language } = options
    const paint: Paint = (style, text) => (options.colour ? styled(style, text) : text)
    const lines = [sideWords(report.side, language), '']
    for (const block of impactBlocks(report, language)) append(lines, linesOf(block, options, paint))
    return `${lines.join('\n').trimEnd()}\n`
  },
} satisfies ImpactRenderer

function linesOf(block: Block, { language, limit }: ImpactOptions, paint: Paint): string[] {
  switch (block.block) {
    case 'failure':
      return [`${paint('bold', TITLES.failure[language])}: ${block.text}`, '']
    case 'note':
      return [block.weight === 'plain' ? `  ${block.text}` : paint(STYLES[block.weight], block.text), '']
    case 'figures':
      return [...block.rows.map(({ part, value, label }) => `  ${part ? '  ' : ''}${value} ${label}`), '']
    case 'picture':
      return []
    case 'names': {
      const count = block.counted ? ` (${formatNumber(block.names.length, language)})` : ''
      return [`${paint('bold', `${block.title}${count}`)}: ${few(block.names, limit, language)}`, '']
    }
    case 'items':
      return [
        paint(STYLES[block.weight], `${block.title} (${formatNumber(block.count, language)})`),
        ...shortened(
          block.items.map(({ name, why }) => `  ${name}${why === undefined ? '' : ` – ${why}`}`),
          limit,
          language,
        ),
        '',
      ]
    case 'ranked':
      return [
        paint('bold', block.title),
        ...(block.note === undefined ? [] : [block.note]),
        '',
        ...block.rows.flatMap(({ name, loss, more }, at) => [
          `${String(at + 1).padStart(3)}. ${paint('bold', name)}`,
          ...[loss, ...more].map((line) => `     ${line}`),
        ]),
        '',
      ]
  }
}

function shortened(lines: readonly string[], limit: number, language: Language): string[] {
  return lines.length > limit ? [...lines.slice(0, limit), `  … (+${formatNumber(lines.length - limit, language)})`] : [...lines]
}

function few(names: readonly string[], limit: number, language: Language): string {
  const shown = names.slice(0, limit).join(', ')
  return names.length > limit ? `${shown} … (+${formatNumber(names.length - limit, language)})` : shown
}
