import { formatNumber, type Language } from '../../text.ts'
import type { ImpactOptions, ImpactRenderer, ImpactReport } from '../impact.ts'
import { impactPicture } from '../impact-picture.ts'
import { columnsSvg } from '../impact-svg.ts'
import { type Block, impactBlocks, impactTitle } from '../impact-walk.ts'
import { sideWords } from '../impact-words.ts'
import { type Child, h, toHtml } from '../page/tree.ts'

const STYLE =
  ':root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:76rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}table{border-collapse:collapse}th,td{text-align:left;padding:.25rem .75rem;border-bottom:1px solid #8884;vertical-align:top}td.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}td.part{padding-left:2rem}tr.lost td{font-weight:600}.soft{opacity:.75}figure{margin:1.5rem 0;overflow-x:auto}svg{max-width:100%;height:auto}@media print{details{display:block}}'

/** One page that opens from a file and asks nothing of a network. */
export default {
  title: { vi: 'trang HTML để gửi và in', en: 'an HTML page to forward and print' },
  render(report, options) {
    const { language } = options
    const title = impactTitle(report, language)
    const page = h(
      'html',
      { lang: language },
      h(
        'head',
        {},
        h('meta', { charset: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', {}, title),
        h('style', {}, STYLE),
      ),
      h(
        'body',
        {},
        h('h1', {}, title),
        h('p', { class: 'soft' }, sideWords(report.side, language)),
        impactBlocks(report, language).map((block) => markupOf(block, report, options)),
      ),
    )
    return `<!doctype html>\n${toHtml(page)}\n`
  },
} satisfies ImpactRenderer

function markupOf(block: Block, report: ImpactReport, { language, limit }: ImpactOptions): Child {
  switch (block.block) {
    case 'failure':
      return undefined
    case 'note':
      return h('p', {}, block.text)
    case 'figures':
      return h(
        'table',
        {},
        block.rows.map(({ part, lost, label, value }) =>
          h(
            'tr',
            { class: lost && !part ? 'lost' : undefined },
            h('td', { class: part ? 'part' : undefined }, label),
            h('td', { class: 'number' }, value),
          ),
        ),
      )
    case 'picture':
      return h('figure', {}, columnsSvg(impactPicture(report, language), language))
    case 'names':
      return [h('h2', {}, counted(block.title, block.names.length, language)), h('p', {}, block.names.join(', '))]
    case 'items':
      return items(block, limit, language)
    case 'ranked':
      return [
        h('h2', {}, block.title),
        block.note !== undefined && h('p', {}, block.note),
        h(
          'table',
          {},
          block.rows.map(({ name, loss, more }, at) =>
            h(
              'tr',
              {},
              h('td', { class: 'number' }, String(at + 1)),
              h('td', {}, name),
              h(
                'td',
                {},
                loss,
                more.map((line) => h('div', { class: 'soft' }, line)),
              ),
            ),
          ),
        ),
      ]
  }
}

function items({ title, count, items: all }: Extract<Block, { block: 'items' }>, limit: number, language: Language): Child {
  if (all.length === 0) return h('p', {}, counted(title, count, language))
  return h(
    'details',
    { open: all.length <= limit },
    h('summary', {}, counted(title, count, language)),
    h(
      'ul',
      {},
      all.map(({ name, why }) => h('li', {}, name, why !== undefined && h('span', { class: 'soft' }, ` – ${why}`))),
    ),
  )
}

const counted = (title: string, count: number, language: Language): string => `${title} (${formatNumber(count, language)})`
