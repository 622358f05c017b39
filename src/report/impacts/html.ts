import type { Hit } from '../../impact/define.ts'
import { word } from '../../model/words.ts'
import { formatNumber, type Language } from '../../text.ts'
import { type ImpactOptions, type ImpactRenderer, type ImpactReport, isJudged } from '../impact.ts'
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
import { type Child, h, toHtml } from '../page/tree.ts'

const STYLE =
  ':root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}table{border-collapse:collapse}th,td{text-align:left;padding:.25rem .75rem;border-bottom:1px solid #8884;vertical-align:top}td.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}td.part{padding-left:2rem}tr.lost td{font-weight:600}.soft{opacity:.75}@media print{details{display:block}}'

/** One page that opens from a file and asks nothing of a network. */
export default {
  title: { vi: 'trang HTML để gửi và in', en: 'an HTML page to forward and print' },
  render(report, options) {
    const { language } = options
    const { impact, side } = report
    const title =
      impact === undefined
        ? TITLES.impact[language]
        : `${TITLES.impact[language]}: ${impact.failures.map((failure) => failureName(failure, side.graph, language)).join(' + ')}`
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
        h('p', { class: 'soft' }, sideWords(side, language)),
        !isJudged(report) && h('p', {}, NOTHING_TOLD[language]),
        impactPart(report, options),
        ranking(report, language),
        weak(report, language),
      ),
    )
    return `<!doctype html>\n${toHtml(page)}\n`
  },
} satisfies ImpactRenderer

function impactPart({ impact, against }: ImpactReport, { language, limit }: ImpactOptions): Child {
  if (impact === undefined) return undefined
  const rows = figureRows(impact)
  const held = withstoodWords(impact.withstood, language)
  return [
    held !== undefined && h('p', {}, held),
    rows.length === 0
      ? h('p', {}, NOTHING[language])
      : h(
          'table',
          {},
          rows.map((row) =>
            h(
              'tr',
              { class: (impact.figures[row.figure] ?? 0) > 0 && !row.part ? 'lost' : undefined },
              h('td', { class: row.part ? 'part' : undefined }, row.label[language]),
              h('td', { class: 'number' }, figureValue(row, impact.figures, impact.totals, language)),
            ),
          ),
        ),
    against !== undefined && [
      h('h2', {}, sideWords(against.side, language)),
      h('p', {}, against.impact === undefined ? '–' : lossWords(against.impact, language)),
    ],
    impact.cutOff.length > 0 && [h('h2', {}, TITLES.cutOff[language]), h('p', {}, impact.cutOff.map(nameOf).join(', '))],
    (['stopped', 'degraded'] as const).map((condition) =>
      byKind(impact.hits, condition).flatMap(([kind, hits]) =>
        kind === 'integration' || kind === 'link'
          ? []
          : [list(`${TITLES[condition][language]}: ${word(`kinds.${kind}`, language).toLowerCase()}`, hits, limit, language)],
      ),
    ),
    impact.untold.length > 0 && [
      h('h2', {}, TITLES.untold[language]),
      h(
        'ul',
        {},
        impact.untold.map((one) => h('li', {}, untoldWords(one, language))),
      ),
    ],
  ]
}

function list(title: string, hits: readonly Hit[], limit: number, language: Language): Child {
  return h(
    'details',
    { open: hits.length <= limit },
    h('summary', {}, `${title} (${formatNumber(hits.length, language)})`),
    h(
      'ul',
      {},
      hits.map((hit) => h('li', {}, nameOf(hit.element), h('span', { class: 'soft' }, ` – ${reasonWords(hit, language)}`))),
    ),
  )
}

function ranking({ ranking: found, pairs, side }: ImpactReport, language: Language): Child {
  const table = (title: string, rows: readonly (readonly [string, string])[]): Child => [
    h('h2', {}, title),
    h(
      'table',
      {},
      rows.map(([name, loss], at) => h('tr', {}, h('td', { class: 'number' }, String(at + 1)), h('td', {}, name), h('td', {}, loss))),
    ),
  ]
  return [
    found !== undefined &&
      table(
        TITLES.ranking[language],
        found.worst.map(({ failure, impact }) => [failureName(failure, side.graph, language), lossWords(impact, language)] as const),
      ),
    pairs !== undefined &&
      table(
        TITLES.pairs[language],
        pairs.map(
          ({ failures, impact }) =>
            [failures.map((failure) => failureName(failure, side.graph, language)).join(' + '), lossWords(impact, language)] as const,
        ),
      ),
  ]
}

function weak({ weakPoints }: ImpactReport, language: Language): Child {
  if (weakPoints === undefined) return undefined
  return (['bridges', 'cutStops'] as const).map((which) => [
    h('h2', {}, `${TITLES[which][language]} (${formatNumber(weakPoints[which].length, language)})`),
    h(
      'ul',
      {},
      weakPoints[which].map((one) => h('li', {}, nameOf(one))),
    ),
  ])
}
