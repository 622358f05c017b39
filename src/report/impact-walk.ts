/** The one walk over an answer about failures. Text, Markdown and HTML write what it finds, each with its own pen. */
import type { Hit, Impact } from '../impact/define.ts'
import type { Day, End, EndWithLoss, Schedule } from '../impact/time.ts'
import type { Element } from '../model/element.ts'
import { word } from '../model/words.ts'
import { formatDate, formatNumber, type Language } from '../text.ts'
import { type ImpactReport, isJudged } from './impact.ts'
import {
  byKind,
  elementName,
  endWords,
  failureName,
  figureRows,
  figureValue,
  lossWords,
  NOTHING,
  NOTHING_TOLD,
  nameOf,
  reasonWords,
  servicesWords,
  sideWords,
  successorWords,
  TITLES,
  takenOverWords,
  undatedWords,
  untoldEndsWords,
  untoldWords,
  withstoodWords,
} from './impact-words.ts'

/** What a line is about, for pens that have colours. */
export type Weight = 'plain' | 'stopped' | 'degraded' | 'open'

/** A row of a table of figures. `part`: it is part of the row above. `lost`: something is lost. */
export interface FigureLine {
  readonly label: string
  readonly value: string
  readonly part: boolean
  readonly lost: boolean
}

/** An entry of a list: a name, and why it is there. */
export interface Item {
  readonly name: string
  readonly why?: string
}

/** An entry of a ranking or calendar: a name, and lines about it, the loss first. */
export interface Ranked {
  readonly name: string
  readonly loss: string
  readonly more: readonly string[]
}

export type Block =
  | { readonly block: 'failure'; readonly text: string }
  | { readonly block: 'note'; readonly text: string; readonly weight: Weight }
  | { readonly block: 'figures'; readonly rows: readonly FigureLine[] }
  | { readonly block: 'picture' }
  | { readonly block: 'names'; readonly title: string; readonly names: readonly string[]; readonly counted: boolean }
  | { readonly block: 'items'; readonly title: string; readonly weight: Weight; readonly count: number; readonly items: readonly Item[] }
  | { readonly block: 'ranked'; readonly title: string; readonly note?: string; readonly rows: readonly Ranked[] }

/** What an answer says, from top to bottom. */
export function impactBlocks(report: ImpactReport, language: Language): Block[] {
  return [
    ...(isJudged(report)
      ? []
      : [note((report.day ?? report.schedule) === undefined ? NOTHING_TOLD[language] : TITLES.noDates[language], 'open')]),
    ...impactPart(report, language),
    ...dayPart(report, language),
    ...schedulePart(report, language),
    ...rankings(report, language),
    ...weakPart(report, language),
  ]
}

/** The heading of an answer. */
export function impactTitle({ impact, side, day, schedule }: ImpactReport, language: Language): string {
  const at = day === undefined ? '' : ` – ${formatDate(day.on, language)}`
  const named = (impact?.failures ?? []).filter(
    (failure) => failure.what !== 'element' || !day?.ends.some(({ element }) => element.id === failure.element.id),
  )
  if (named.length > 0)
    return `${TITLES.impact[language]}: ${named.map((failure) => failureName(failure, side.graph, language)).join(' + ')}${at}`
  if (day !== undefined) return `${TITLES.day[language]} ${formatDate(day.on, language)}`
  return schedule === undefined ? TITLES.impact[language] : `${TITLES.schedule[language]} ${formatDate(schedule.until, language)}`
}

const note = (text: string, weight: Weight = 'plain'): Block => ({ block: 'note', text, weight })

function impactPart(report: ImpactReport, language: Language): Block[] {
  const { impact, against, side } = report
  if (impact === undefined) return []
  const rows = figureRows(impact).map(
    (row): FigureLine => ({
      label: row.label[language],
      value: figureValue(row, impact.figures, impact.totals, language),
      part: row.part === true,
      lost: (impact.figures[row.figure] ?? 0) > 0,
    }),
  )
  const held = withstoodWords(impact.withstood, language)
  const names = impact.failures.map((failure) => failureName(failure, side.graph, language)).join(' + ')
  return [
    ...(names === '' ? [] : [{ block: 'failure', text: names } as const]),
    ...(held === undefined ? [] : [note(held)]),
    ...(rows.length > 0 ? [{ block: 'figures', rows } as const] : isJudged(report) ? [note(NOTHING[language])] : []),
    ...impact.takenOver.map((one) => note(takenOverWords(one, language))),
    ...(against === undefined
      ? []
      : [note(`→ ${sideWords(against.side, language)}: ${against.impact === undefined ? '–' : lossWords(against.impact, language)}`)]),
    ...(impact.failures.length === 0 ? [] : [{ block: 'picture' } as const]),
    ...namesOf(TITLES.cutOff[language], impact.cutOff),
    ...hitParts(impact, language),
    ...list(
      TITLES.untold[language],
      'open',
      impact.untold.map((one) => ({ name: untoldWords(one, language) })),
    ),
  ]
}

function hitParts({ hits }: Impact, language: Language): Block[] {
  return (['stopped', 'degraded'] as const).flatMap((condition) =>
    byKind(hits, condition).map(
      ([kind, group]): Block => ({
        block: 'items',
        title: `${TITLES[condition][language]} – ${word(`kinds.${kind}`, language).toLowerCase()}`,
        weight: condition,
        count: group.length,
        // Lines and connections are counted, not listed one by one: there are too many to read.
        items: kind === 'integration' || kind === 'link' ? [] : group.map((hit) => itemOf(hit, language)),
      }),
    ),
  )
}

const itemOf = (hit: Hit, language: Language): Item => ({ name: nameOf(hit.element), why: reasonWords(hit, language) })

const namesOf = (title: string, elements: readonly Element[], counted = false): Block[] =>
  elements.length === 0 ? [] : [{ block: 'names', title, names: elements.map(nameOf), counted }]

const list = (title: string, weight: Weight, items: readonly Item[]): Block[] =>
  items.length === 0 ? [] : [{ block: 'items', title, weight, count: items.length, items }]

/** What is gone on the day asked about, and who has nobody to take over. */
function dayPart({ day }: ImpactReport, language: Language): Block[] {
  if (day === undefined) return []
  return [
    ...list(
      TITLES.ends[language],
      'plain',
      day.ends.map((end) => ({ name: elementName(end.element, end.kind, language), why: about(end, language).join('; ') })),
    ),
    ...namesOf(TITLES.withoutSuccessor[language], day.withoutSuccessor, true),
    ...namesOf(TITLES.openSuccessor[language], day.open, true),
    ...undatedPart(day, language),
  ]
}

function schedulePart({ schedule }: ImpactReport, language: Language): Block[] {
  if (schedule === undefined) return []
  const { ends, of, untold } = schedule
  const [weighed, all] = [ends.length, of].map((count) => formatNumber(count, language))
  const cut =
    language === 'vi' ? `Đã xét ${weighed} trong ${all} lần, theo thứ tự ngày.` : `${weighed} of ${all} weighed, in the order of days.`
  return [
    ...(ends.length === 0
      ? // Where no day is told at all, that has been said.
        untold.untold < untold.of
        ? [note(TITLES.noEnds[language])]
        : []
      : [
          {
            block: 'ranked',
            title: `${TITLES.schedule[language]} ${formatDate(schedule.until, language)}`,
            ...(ends.length < of ? { note: cut } : {}),
            rows: ends.map((end) => endRow(end, language)),
          } as const,
        ]),
    ...undatedPart(schedule, language),
  ]
}

function endRow(end: EndWithLoss, language: Language): Ranked {
  const services = servicesWords(end, language)
  return {
    name: `${dayWords(end, language)}: ${elementName(end.element, end.kind, language)}`,
    loss: lossWords(end.impact, language),
    more: [...about(end, language), ...services],
  }
}

function dayWords({ from, until }: End, language: Language): string {
  if (from === undefined) return language === 'vi' ? 'Hiện nay' : 'Today'
  const [start, last] = [from, until].map((day) => (day === undefined ? undefined : formatDate(day, language)))
  if (language === 'vi') return last === undefined ? `Từ ${start}` : `Từ ${start} đến hết ${last}`
  return last === undefined ? `From ${start}` : `From ${start} to ${last}`
}

function about(end: End, language: Language): string[] {
  const words = end.reasons.map((reason) => endWords(reason, language))
  return end.successor === undefined ? words : [...words, successorWords(end.successor, language)]
}

/** What the model leaves open about time. */
function undatedPart({ undated, untold }: Pick<Day | Schedule, 'undated' | 'untold'>, language: Language): Block[] {
  const open: Item[] = undated.map((one) => ({ name: elementName(one.element, one.kind, language), why: undatedWords(one, language) }))
  if (untold.untold > 0) open.push({ name: untoldEndsWords(untold, language) })
  return list(TITLES.untold[language], 'open', open)
}

function rankings({ ranking, pairs, side }: ImpactReport, language: Language): Block[] {
  const blocks: Block[] = []
  if (ranking !== undefined) {
    const [of, weighed, harmful] = [ranking.of, ranking.weighed, ranking.harmful].map((count) => formatNumber(count, language))
    blocks.push({
      block: 'ranked',
      title: TITLES.ranking[language],
      note:
        language === 'vi'
          ? `Đã xét ${weighed} trong ${of} sự cố đơn; ${harmful} sự cố gây thiệt hại.`
          : `${weighed} of ${of} single failures weighed; ${harmful} do harm.`,
      rows: ranking.worst.map(({ failure, impact }) => ({
        name: failureName(failure, side.graph, language),
        loss: lossWords(impact, language),
        more: [],
      })),
    })
  }
  if (pairs !== undefined)
    blocks.push({
      block: 'ranked',
      title: TITLES.pairs[language],
      rows: pairs.map(({ failures, impact, more }) => {
        const extra = formatNumber(more.length, language)
        return {
          name: failures.map((failure) => failureName(failure, side.graph, language)).join(' + '),
          loss: lossWords(impact, language),
          more: [language === 'vi' ? `thêm ${extra} đối tượng ngừng so với từng sự cố` : `${extra} more than either alone`],
        }
      }),
    })
  return blocks
}

function weakPart({ weakPoints }: ImpactReport, language: Language): Block[] {
  if (weakPoints === undefined) return []
  return (['bridges', 'cutStops'] as const).map((which) => ({
    block: 'names',
    title: TITLES[which][language],
    names: weakPoints[which].map(nameOf),
    counted: true,
  }))
}
