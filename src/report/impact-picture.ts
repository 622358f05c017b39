import { LOOKS } from '../diagram/affected.ts'
import type { Box, Group, Label, Line, Picture } from '../diagram/define.ts'
import { legendFor } from '../diagram/legend.ts'
import type { Hit, Impact } from '../impact/define.ts'
import type { Element, Kind } from '../model/element.ts'
import type { Language, Text } from '../text.ts'
import type { ImpactReport } from './impact.ts'
import { FIGURES, figureWords, lossWords, nameOf, shortName, sideWords } from './impact-words.ts'

/** Names in a group of the picture; the rest are one box with their number. */
const NAMED = 6

const FAILED: Text = { vi: '(!) sự cố', en: '(!) fails' }
const STOPPED: Text = { vi: '(!) ngừng', en: '(!) stops' }
const DEGRADED: Text = { vi: '(~) suy giảm', en: '(~) degraded' }
const TITLE: Text = { vi: 'Điều gì ngừng khi có sự cố', en: 'What stops when something fails' }
const CUT_OFF: Text = { vi: '(!) mất kết nối', en: '(!) cut off' }
const NO_FAILURE: Text = { vi: 'Chưa hỏi về sự cố nào.', en: 'No failure was asked about.' }

/** Columns from what fails to whom it hurts. */
const COLUMNS: readonly Kind[] = ['system', 'service', 'infrastructure']

/**
 * What a failure takes with it: what fails, how many systems stop, how many services with them, who is cut off, in a chain of a few boxes; below it
 * the names, of each kind those that most hangs on, the rest counted. A picture is read in seconds, the list beside it at leisure.
 */
export function impactPicture(report: ImpactReport, language: Language): Picture {
  const { impact, side } = report
  const empty = {
    title: TITLE,
    subtitle: sideWords(side, language),
    direction: 'right',
    groups: [],
    boxes: [],
    lines: [],
    legend: [],
  } as const
  if (impact === undefined) return { ...empty, summary: TITLE, notes: [NO_FAILURE] }
  const drawing = new Drawing(impact)
  return {
    ...empty,
    title: {
      vi: `Nếu mất ${impact.failures.map(shortName).join(' + ')}`,
      en: `Without ${impact.failures.map(shortName).join(' + ')}`,
    },
    summary: { vi: lossWords(impact, 'vi'), en: lossWords(impact, 'en') },
    groups: drawing.groups,
    boxes: drawing.boxes,
    lines: drawing.lines,
    legend: legendFor(
      [
        { box: { shape: 'box', tone: 'system', alert: true }, label: { vi: '(!) sự cố, ngừng', en: '(!) fails, stops' } },
        { box: { shape: 'box', tone: 'system', state: 'planned' }, label: { vi: '(~) suy giảm', en: '(~) degraded' } },
      ],
      drawing.boxes,
      drawing.lines,
    ),
    notes: [{ vi: lossWords(impact, 'vi'), en: lossWords(impact, 'en') }],
  }
}

/** Id of the box that tells how much of a kind is hit; `columnsSvg` sets it as the head of the names of that kind. */
export const headOf = (kind: Kind): string => `head:${kind}`

class Drawing {
  readonly groups: Group[] = []
  readonly boxes: Box[] = []
  readonly lines: Line[] = []

  constructor(impact: Impact) {
    const failed = this.#failures(impact)
    const asked = new Set<unknown>(impact.failures.map((failure) => (failure.what === 'element' ? failure.element : failure)))
    for (const kind of COLUMNS) {
      const hits = impact.hits.filter((hit) => hit.kind === kind && !asked.has(hit.element))
      // A network that degrades a hundred systems would bury what stops.
      const stopped = hits.filter(({ condition }) => condition === 'stopped')
      const shown = stopped.length > 0 ? stopped : hits
      if (shown.length === 0) continue
      const isStopped = shown === stopped
      this.#head(kind, columnLabel(kind, shown.length, isStopped, impact), isStopped)
      const through = kind === 'service' && this.boxes.some(({ id }) => id === headOf('system')) && shown.some(isThroughSystem)
      for (const from of through ? [headOf('system')] : failed) this.#line(from, headOf(kind))
      this.#names(kind, heaviest(shown, impact), isStopped)
    }
    const cut = impact.cutOff.filter((agency) => !asked.has(agency))
    if (cut.length === 0) return
    const figure = FIGURES.find((row) => row.figure === 'agencies')!
    const label = (language: Language): string => figureWords(figure, impact.figures, impact.totals, language)
    this.#head('agency', { vi: label('vi'), en: label('en') }, true)
    for (const from of failed) this.#line(from, headOf('agency'))
    this.#names('agency', cut, true)
  }

  /** What fails, each as a box; of very many the rest is counted. */
  #failures(impact: Impact): string[] {
    const ids = impact.failures.slice(0, NAMED).map((failure, at): string => {
      const id = `failure:${at}`
      const kind: Kind =
        failure.what === 'element' ? (impact.hits.find(({ element }) => element === failure.element)?.kind ?? 'agency') : 'link'
      this.boxes.push({ id, kind, label: shortName(failure), ...LOOKS[kind], alert: true, mark: FAILED })
      return id
    })
    const more = impact.failures.length - ids.length
    if (more > 0) {
      const label: Label = { phrase: { vi: '… và {more} sự cố khác', en: '… and {more} more failures' }, data: { more } }
      this.boxes.push({ id: 'failure:rest', kind: 'system', label, ...LOOKS.system, alert: true })
    }
    return ids
  }

  #head(kind: Kind, label: Label, isStopped: boolean): void {
    this.boxes.push({ id: headOf(kind), kind, label, ...LOOKS[kind], ...(isStopped ? { alert: true } : { state: 'planned' }) })
  }

  /** Names of what is hit, in a frame of their own; no line crosses them. */
  #names(kind: Kind, elements: readonly Element[], isStopped: boolean): void {
    const group = `group:${kind}`
    const isCut = elements.length > NAMED
    this.groups.push({
      id: group,
      label: isCut ? { words: [{ term: `kinds.${kind}` }, { vi: '(một số)', en: '(some)' }] } : { term: `kinds.${kind}` },
    })
    const look = isStopped ? { alert: true, mark: kind === 'agency' ? CUT_OFF : STOPPED } : { state: 'planned' as const, mark: DEGRADED }
    for (const element of elements.slice(0, NAMED))
      this.boxes.push({ id: element.id, group, kind, label: nameOf(element), ...LOOKS[kind], ...look })
    if (!isCut) return
    const label: Label = {
      words: [
        { vi: '… và', en: '… and' },
        { count: elements.length - NAMED, kind },
        { vi: 'khác', en: 'more' },
      ],
    }
    this.boxes.push({ id: `${group}:rest`, group, kind, label, ...LOOKS[kind], ...(isStopped ? { alert: true } : { state: 'planned' }) })
  }

  #line(from: string, to: string): void {
    this.lines.push({ from, to, stroke: 'thick', head: 'arrow' })
  }
}

const isThroughSystem = ({ reason }: Hit): boolean => reason.dependency.startsWith('service.') && reason.through !== undefined

/** What is hit, that first on which most of the rest hangs. */
function heaviest(hits: readonly Hit[], impact: Impact): Element[] {
  const carried = new Map<unknown, number>()
  for (const { reason } of impact.hits)
    if (reason.through !== undefined) carried.set(reason.through, (carried.get(reason.through) ?? 0) + 1)
  return hits.toSorted((one, other) => (carried.get(other.element) ?? 0) - (carried.get(one.element) ?? 0)).map(({ element }) => element)
}

/** What a column counts: `36/71 hệ thống ngừng`. */
function columnLabel(kind: Kind, count: number, isStopped: boolean, { figures, totals }: Impact): Label {
  const figure =
    kind === 'system'
      ? isStopped
        ? 'systems'
        : 'degradedSystems'
      : kind === 'service'
        ? isStopped
          ? 'services'
          : 'degradedServices'
        : undefined
  const row = FIGURES.find((one) => one.figure === figure)
  if (row === undefined)
    return { words: [{ count, kind }, isStopped ? { vi: 'ngừng', en: 'stopped' } : { vi: 'suy giảm', en: 'degraded' }] }
  const dossiers = kind === 'service' && isStopped ? FIGURES.find((one) => one.figure === 'dossiers') : undefined
  const words = (language: Language): string => {
    const more =
      dossiers === undefined || figures.dossiers === null
        ? ''
        : ` · ${figureWords({ ...dossiers, bare: true, label: { vi: 'hồ sơ một năm', en: 'dossiers a year' } }, figures, totals, language)}`
    return `${figureWords(row, figures, totals, language)}${more}`
  }
  return { vi: words('vi'), en: words('en') }
}
