/** A picture of a few columns as SVG: what fails on the left, whom it hurts on the right. No layout engine: the same picture, the same bytes. */
import { type Box, type Label, type Picture, say } from '../diagram/define.ts'
import { linesOf } from '../diagram/lines.ts'
import { TONES } from '../diagram/palette.ts'
import { largest } from '../large.ts'
import type { Language } from '../text.ts'
import { headOf } from './impact-picture.ts'
import { h, type Markup } from './page/tree.ts'

const BOX = { width: 216, gap: 10, line: 17, pad: 8, letters: 27 }
const COLUMN = { pad: 12, head: 20, letters: 29 }
/** Between columns, wide enough for an arrow to be seen. */
const CHANNEL = 56
const MARGIN = 10
const ALERT = '#a3261b'

/** A column: its title, and what is under each other in it. */
interface Column {
  readonly id: string
  readonly x: number
  readonly height: number
  readonly title: readonly string[]
  readonly boxes: readonly {
    readonly box: Box
    readonly lines: readonly string[]
    readonly marked: number
    readonly y: number
    readonly height: number
  }[]
}

/**
 * Draws what fails as the first column, and each kind that is hit as one more: how much of it is hit as its head, the names below. Lines run from
 * column to column, not from box to box: what hangs on what in detail stands in the list below the picture.
 */
export function columnsSvg(picture: Picture, language: Language): Markup {
  const heads = new Map(
    picture.groups.map(({ id }) => [id, picture.boxes.find((box) => headOf(box.kind) === box.id && `group:${box.kind}` === id)]),
  )
  const isHead = new Set([...heads.values()].map((box) => box?.id))
  const columns = [undefined, ...picture.groups.map(({ id }) => id)]
    .map((group) => ({ group, boxes: picture.boxes.filter((box) => box.group === group && !isHead.has(box.id)) }))
    .filter(({ boxes }) => boxes.length > 0)
    .map(({ group, boxes }, at) => column(group, heads.get(group ?? '')?.label, boxes, at, language))
  const tallest = largest(columns.map(({ height }) => height))
  const placeOf = new Map(
    columns.flatMap(({ id, boxes }, at) => [[heads.get(id)?.id ?? id, at] as const, ...boxes.map(({ box }) => [box.id, at] as const)]),
  )
  const arrows = new Set(
    picture.lines.flatMap(({ from, to }) => {
      const [one, other] = [placeOf.get(from), placeOf.get(to)]
      return one === undefined || other === undefined || one === other ? [] : [`${one} ${other}`]
    }),
  )
  const far = [...arrows].map((arrow) => arrow.split(' ').map(Number) as [number, number]).filter(([one, other]) => other - one > 1)
  const width = columns.length * (BOX.width + 2 * COLUMN.pad) + (columns.length - 1) * CHANNEL
  const height = tallest + far.length * 22 + (far.length > 0 ? 14 : 0)
  return h(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN}`,
      width: width + 2 * MARGIN,
      height: height + 2 * MARGIN,
      role: 'img',
      'font-family': 'system-ui,sans-serif',
      'font-size': 13,
    },
    h('title', {}, `${picture.title[language]}. ${picture.summary[language]}`),
    h(
      'defs',
      {},
      h(
        'marker',
        { id: 'tip', viewBox: '0 0 10 10', refX: 9, refY: 5, markerWidth: 5, markerHeight: 5, orient: 'auto' },
        h('path', { d: 'M0 0L10 5L0 10z', fill: ALERT }),
      ),
    ),
    columns.map((one) => drawn(one, (tallest - one.height) / 2, language)),
    [...arrows]
      .map((arrow) => arrow.split(' ').map(Number) as [number, number])
      .filter(([one, other]) => other - one === 1)
      .map(([one, other]) => arrowOf(`M${right(columns[one]!) + 3} ${tallest / 2}H${columns[other]!.x - 3}`)),
    far.map(([one, other], at) => {
      const below = tallest + 14 + at * 22
      const start = columns[one]!.x + BOX.width / 2 + COLUMN.pad - 8 * at
      const end = columns[other]!.x + BOX.width / 2 + COLUMN.pad
      const bottom = (index: number): number => (tallest + columns[index]!.height) / 2
      return arrowOf(`M${start} ${bottom(one) + 3}V${below}H${end}V${bottom(other) + 4}`)
    }),
  )
}

const right = ({ x }: Column): number => x + BOX.width + 2 * COLUMN.pad

const arrowOf = (d: string): Markup => h('path', { d, fill: 'none', stroke: ALERT, 'stroke-width': 3, 'marker-end': 'url(#tip)' })

function column(group: string | undefined, head: Label | undefined, boxes: readonly Box[], at: number, language: Language): Column {
  const title = linesOf(head, language, COLUMN.letters)
  let y = COLUMN.pad + title.length * COLUMN.head
  const placed = boxes.map((box) => {
    const mark = linesOf(box.mark, language, BOX.letters)
    const lines = [...linesOf(box.label, language, BOX.letters), ...mark]
    const one = { box, lines, marked: mark.length, y, height: lines.length * BOX.line + 2 * BOX.pad }
    y += one.height + BOX.gap
    return one
  })
  return { id: group ?? '', x: at * (BOX.width + 2 * COLUMN.pad + CHANNEL), height: y - BOX.gap + COLUMN.pad, title, boxes: placed }
}

function drawn({ x, height, title, boxes }: Column, top: number, language: Language): Markup {
  const left = x + COLUMN.pad
  return h(
    'g',
    { transform: `translate(0 ${top})` },
    title.length > 0 &&
      h('rect', { x, y: 0, width: BOX.width + 2 * COLUMN.pad, height, rx: 6, fill: '#808080', 'fill-opacity': '0.08', stroke: '#808080' }),
    title.map((line, at) => h('text', { x: left, y: 20 + at * COLUMN.head, 'font-weight': 'bold', fill: 'currentColor' }, line)),
    boxes.map(({ box, lines, marked, y, height: tall }) => {
      const { fill, edge } = TONES[box.tone]
      return h(
        'g',
        {},
        h('title', {}, say(box.label, language)),
        h('rect', {
          x: left,
          y,
          width: BOX.width,
          height: tall,
          rx: box.shape === 'box' ? 2 : 10,
          fill,
          stroke: box.alert === true ? ALERT : edge,
          'stroke-width': box.alert === true ? 3 : 1,
          'stroke-dasharray': box.state === 'planned' ? '7 4' : undefined,
        }),
        lines.map((line, at) =>
          h(
            'text',
            {
              x: left + BOX.width / 2,
              y: y + BOX.pad + 13 + at * BOX.line,
              'text-anchor': 'middle',
              fill: at >= lines.length - marked ? ALERT : '#111111',
              'font-weight': at >= lines.length - marked ? 'bold' : undefined,
            },
            line,
          ),
        ),
      )
    }),
  )
}
