import { LOOKS } from '../diagram/affected.ts'
import type { Box, Group, Label, Line, Picture } from '../diagram/define.ts'
import { legendFor } from '../diagram/legend.ts'
import type { Hit, Impact } from '../impact/define.ts'
import type { Kind } from '../model/element.ts'
import type { Language, Text } from '../text.ts'
import type { ImpactReport } from './impact.ts'
import { FIGURES, figureWords, lossWords, nameOf, shortName, sideWords } from './impact-words.ts'

/** Names in a group of the picture; the rest are one box with their number. */
const NAMED = 6

const FAILED: Text = { vi: '(!) sự cố', en: '(!) fails' }
const STOPPED: Text = { vi: '(!) ngừng', en: '(!) stops' }
const DEGRADED: Text = { vi: '(~) suy giảm', en: '(~) degraded' }
const TITLE: Text = { vi: 'Điều gì ngừng khi có sự cố', en: 'What stops when something fails' }
const CUT_OFF: Text = { vi: 'Cơ quan, đơn vị mất kết nối', en: 'Agencies cut off' }
const NO_FAILURE: Text = { vi: 'Chưa hỏi về sự cố nào.', en: 'No failure was asked about.' }

/** Columns from what fails to whom it hurts. */
const COLUMNS: readonly Kind[] = ['infrastructure', 'system', 'service']

/**
 * What a failure takes with it, column by column: what fails, the systems that stop, the services, and who is cut off. Of each the few that most
 * hangs on are named, the rest counted: a picture is read in seconds, the list beside it at leisure.
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

class Drawing {
  readonly groups: Group[] = []
  readonly boxes: Box[] = []
  readonly lines: Line[] = []

  constructor(impact: Impact) {
    const failed = impact.failures.map((failure, at): string => {
      const id = `failure:${at}`
      const kind: Kind =
        failure.what === 'element' ? (impact.hits.find(({ element }) => element === failure.element)?.kind ?? 'agency') : 'link'
      this.boxes.push({ id, kind, label: shortName(failure), ...LOOKS[kind], alert: true, mark: FAILED })
      return id
    })
    const asked = new Set<unknown>(impact.failures.map((failure) => (failure.what === 'element' ? failure.element : failure)))
    for (const kind of COLUMNS) {
      const hits = impact.hits.filter((hit) => hit.kind === kind && !asked.has(hit.element))
      // A network that degrades a hundred systems would bury what stops.
      const stopped = hits.filter(({ condition }) => condition === 'stopped')
      const shown = stopped.length > 0 ? stopped : hits
      if (shown.length === 0) continue
      this.#join(failed[0]!, this.#column(kind, shown, impact), shown)
    }
    const cut = impact.cutOff.filter((agency) => !asked.has(agency))
    if (cut.length > 0) {
      const group = 'group:agency'
      this.groups.push({ id: group, label: CUT_OFF })
      const ids = cut.slice(0, NAMED).map((agency): string => {
        this.boxes.push({ id: agency.id, group, kind: 'agency', label: nameOf(agency), ...LOOKS.agency, alert: true })
        return agency.id
      })
      this.#rest(group, 'agency', cut.length - ids.length, true)
      this.#line(failed[0]!, ids[0]!)
    }
  }

  /** A column of what is hit: what most hangs on first. Returns the ids of its boxes. */
  #column(kind: Kind, hits: readonly Hit[], impact: Impact): string[] {
    const group = `group:${kind}`
    const isStopped = hits[0]!.condition === 'stopped'
    this.groups.push({ id: group, label: columnLabel(kind, isStopped, impact) })
    const carried = new Map<unknown, number>()
    for (const { reason } of impact.hits)
      if (reason.through !== undefined) carried.set(reason.through, (carried.get(reason.through) ?? 0) + 1)
    const sorted = hits.toSorted((one, other) => (carried.get(other.element) ?? 0) - (carried.get(one.element) ?? 0))
    const ids = sorted.slice(0, NAMED).map(({ element, condition }): string => {
      const look = condition === 'stopped' ? { alert: true, mark: STOPPED } : { state: 'planned' as const, mark: DEGRADED }
      this.boxes.push({ id: element.id, group, kind, label: nameOf(element), ...LOOKS[kind], ...look })
      return element.id
    })
    this.#rest(group, kind, hits.length - ids.length, isStopped)
    return ids
  }

  #rest(group: string, kind: Kind, count: number, alert: boolean): void {
    if (count <= 0) return
    const label: Label = {
      words: [
        { vi: '… và', en: '… and' },
        { count, kind },
        { vi: 'khác', en: 'more' },
      ],
    }
    this.boxes.push({ id: `${group}:rest`, group, kind, label, ...LOOKS[kind], ...(alert ? { alert: true } : { state: 'planned' }) })
  }

  /** Lines along the reasons where both ends are drawn; else one line from what fails to the column. */
  #join(failed: string, ids: readonly string[], hits: readonly Hit[]): void {
    const drawn = new Set(this.boxes.map(({ id }) => id))
    const own = new Set(ids)
    let joined = false
    for (const { element, reason } of hits) {
      if (!own.has(element.id) || reason.through === undefined || !drawn.has(reason.through.id) || own.has(reason.through.id)) continue
      this.#line(reason.through.id, element.id)
      joined = true
    }
    if (!joined) this.#line(failed, ids[0]!)
  }

  #line(from: string, to: string): void {
    this.lines.push({ from, to, stroke: 'thick', head: 'arrow' })
  }
}

/** What a column counts: `36/71 hệ thống ngừng`. */
function columnLabel(kind: Kind, isStopped: boolean, { figures, totals }: Impact): Label {
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
  if (row === undefined) return { term: `kinds.${kind}` }
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
