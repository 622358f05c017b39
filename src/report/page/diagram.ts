import { largest } from '../../large.ts'
import { fill } from '../../text.ts'
import type { PageData, PageElement, PageFinding } from './define.ts'
import { h, type Markup, type Tree } from './tree.ts'

/** Boxes to draw on each side; the rest are counted. */
const MOST = 7

const BOX = { width: 216, gap: 14, apart: 40, line: 17, head: 20, pad: 9 }
/** Between the columns, with room for the words on a line. */
const CHANNEL = 172
const MARGIN = 8
const LETTERS = { box: 27, relation: 24 }

/** A box and where it stands. */
interface Placed {
  readonly element: number
  readonly lines: readonly string[]
  readonly height: number
  readonly x: number
  y: number
}

type Side = 'left' | 'right'

/**
 * What a finding is about, with what refers to it on the left and what it refers to on the right, as SVG. Undefined where there is no
 * relation to show. Three columns need no layout engine, and the same data give the same picture.
 */
export function findingDiagram(data: PageData, finding: PageFinding): Markup | undefined {
  const { elements, references } = data.models[finding.model]!
  const among = new Set(finding.elements.map(([at]) => at).slice(0, MOST))
  const touching = references.filter(([from, to]) => among.has(from) || among.has(to))
  if (touching.length === 0) return undefined
  const inside = touching.filter(([from, to]) => among.has(from) && among.has(to))
  const asked = hubInTheMiddle([...among], inside)
  const sides = new Map<number, Side>()
  for (const [from, to] of touching) {
    if (!among.has(from) && !sides.has(from)) sides.set(from, 'left')
    if (!among.has(to) && !sides.has(to)) sides.set(to, 'right')
  }
  // Beside what they are joined to, so that few lines cross.
  const height = (element: number): number => {
    const joined = touching.flatMap(([from, to]) => (from === element ? asked.indexOf(to) : to === element ? asked.indexOf(from) : []))
    return joined.reduce((sum, at) => sum + at, 0) / joined.length
  }
  const of = (side: Side): number[] =>
    [...sides]
      .filter(([, one]) => one === side)
      .map(([element]) => element)
      .sort((a, b) => height(a) - height(b))
  const columns = {
    left: column(of('left'), 0),
    middle: column(asked, 1, inside.length > 0 ? BOX.apart : BOX.gap),
    right: column(of('right'), 2),
  }
  const drawn = new Map(
    [columns.left, columns.middle, columns.right].flatMap(({ boxes }) => boxes.map((box) => [box.element, box] as const)),
  )
  const tallest = largest(Object.values(columns).map((one) => one.height))
  for (const { boxes, height: own } of Object.values(columns)) for (const box of boxes) box.y += (tallest - own) / 2
  const hasLeft = columns.left.boxes.length > 0
  const hasRight = columns.right.boxes.length > 0
  const first = hasLeft ? 0 : BOX.width + CHANNEL
  const last = (hasRight ? 3 : 2) * BOX.width + (hasRight ? 2 : 1) * CHANNEL
  // Words of lines within the middle, and lines that bend around a box, stand to the right of it.
  const bend = inside.length > 0 && !hasRight ? CHANNEL : 0
  const viewBox = [first - MARGIN, -MARGIN, last - first + bend + 2 * MARGIN, tallest + 2 * MARGIN]

  function column(
    members: readonly number[],
    at: number,
    gap: number = BOX.gap,
  ): { readonly boxes: Placed[]; readonly more: number; readonly height: number } {
    const boxes: Placed[] = []
    let y = 0
    for (const element of members.slice(0, MOST)) {
      const lines = wrap(elements[element]!.name, LETTERS.box, 3)
      const tall = BOX.head + lines.length * BOX.line + BOX.pad
      boxes.push({ element, lines, height: tall, x: at * (BOX.width + CHANNEL), y })
      y += tall + gap
    }
    const more = Math.max(0, members.length - MOST)
    return { boxes, more, height: y - gap + (more > 0 ? BOX.gap + BOX.line : 0) }
  }

  const title = data.labels.diagram
  const names = asked.map((at) => elements[at]!.name).join('; ')
  return h(
    'svg',
    {
      class: 'diagram',
      viewBox: viewBox.join(' '),
      width: viewBox[2],
      height: viewBox[3],
      role: 'img',
      'aria-label': `${title}: ${names}`,
    },
    lines(data, touching, drawn, among),
    [...drawn.values()].map((box) => boxOf(data, elements[box.element]!, box, among.has(box.element))),
    (['left', 'right'] as const).map((side) => {
      const { more } = columns[side]
      if (more === 0) return undefined
      const x = side === 'left' ? 0 : 2 * (BOX.width + CHANNEL)
      const y = (tallest + columns[side].height) / 2
      return h('text', { class: 'more', x, y: round(y) }, fill(data.labels.diagramMore, { count: more }, data.language))
    }),
  )
}

function boxOf({ kinds, labels }: PageData, element: PageElement, { lines: words, height, x, y }: Placed, asked: boolean): Markup {
  const state = element.state === 'present' ? '' : ` (${labels[`element.${element.state}`]})`
  return h(
    'g',
    { class: `box ${element.kind} ${element.state}${asked ? ' asked' : ''}` },
    h('title', {}, `${element.name} · ${element.id}`),
    h('rect', { x, y: round(y), width: BOX.width, height, rx: 6 }),
    h('text', { class: 'kind', x: x + 10, y: round(y + 16) }, `${kinds[element.kind] ?? element.kind}${state}`),
    words.map((line, at) => h('text', { x: x + 10, y: round(y + BOX.head + 13 + at * BOX.line) }, line)),
  )
}

/** Lines with their words; several between the same two boxes are one. */
function lines(
  { relations }: PageData,
  touching: readonly (readonly [number, number, number])[],
  drawn: ReadonlyMap<number, Placed>,
  among: ReadonlySet<number>,
): Tree[] {
  const between = new Map<string, { readonly from: number; readonly to: number; readonly words: string[] }>()
  for (const [from, to, relation] of touching) {
    const known = between.get(`${from} ${to}`)
    if (known === undefined) between.set(`${from} ${to}`, { from, to, words: [relations[relation]!] })
    else if (!known.words.includes(relations[relation]!)) known.words.push(relations[relation]!)
  }
  const strokes: Tree[] = []
  const labels: Tree[] = []
  const labelled = new Map<number, number>()
  const middle = [...drawn.values()].filter(({ element }) => among.has(element))
  for (const { from, to, words } of between.values()) {
    const a = drawn.get(from)
    const b = drawn.get(to)
    if (a === undefined || b === undefined || a === b) continue
    const label = words.join(', ')
    const [line = ''] = wrap(label, LETTERS.relation, 1)
    const inside = among.has(from) && among.has(to)
    if (inside && Math.abs(middle.indexOf(a) - middle.indexOf(b)) === 1) {
      // Neighbours in the middle are joined straight; two lines between them stand side by side.
      const down = a.y < b.y
      const x = a.x + BOX.width / 2 + (down ? -10 : 10)
      const [start, end] = down ? [a.y + a.height, b.y] : [a.y, b.y + b.height]
      const tip = down ? -8 : 8
      strokes.push(stroke(label, `M${x} ${round(start)}V${round(end)}`, [x, end, x - 4, end + tip, x + 4, end + tip]))
      labels.push(h('text', { x: down ? x - 8 : x + 8, y: round((start + end) / 2 + 4), 'text-anchor': down ? 'end' : 'start' }, line))
      continue
    }
    const start = a.y + a.height / 2
    const end = b.y + b.height / 2
    const forward = a.x < b.x
    const x1 = inside || forward ? a.x + BOX.width : a.x
    const x2 = inside || !forward ? b.x + BOX.width : b.x
    const reach = inside ? 58 : forward ? CHANNEL / 2 : -CHANNEL / 2
    const tip = inside || !forward ? 8 : -8
    strokes.push(
      stroke(
        label,
        `M${x1} ${round(start)}C${x1 + reach} ${round(start)} ${inside ? x2 + reach : x2 - reach} ${round(end)} ${x2} ${round(end)}`,
        [x2, end, x2 + tip, end - 4, x2 + tip, end + 4],
      ),
    )
    // The words stand at the box outside the middle, where lines are apart; a second line at the same box writes below the first.
    const outer = among.has(from) ? b : a
    const after = inside || outer.x === 0
    const times = labelled.get(outer.element) ?? 0
    labelled.set(outer.element, times + 1)
    const y = outer.y + outer.height / 2 - 6 + times * 26
    labels.push(
      h('text', { x: after ? outer.x + BOX.width + 12 : outer.x - 12, y: round(y), 'text-anchor': after ? 'start' : 'end' }, line),
    )
  }
  return [h('g', { class: 'lines' }, strokes), h('g', { class: 'words' }, labels)]
}

function stroke(label: string, path: string, tip: readonly number[]): Markup {
  return h('g', {}, h('title', {}, label), h('path', { d: path }), h('polygon', { points: tip.map(round).join(' ') }))
}

/** Of three boxes the one that most lines join stands between the others, so that lines need not go around it. */
function hubInTheMiddle(members: readonly number[], inside: readonly (readonly [number, number, number])[]): readonly number[] {
  if (members.length !== 3) return members
  const joined = (member: number): number => inside.filter(([from, to]) => from === member || to === member).length
  const hub = members.reduce((best, member) => (joined(member) > joined(best) ? member : best))
  const [first, last] = members.filter((member) => member !== hub)
  return [first!, hub, last!]
}

const round = (value: number): number => Math.round(value * 10) / 10

/** Breaks a text into at most so many lines of at most so many letters; what does not fit ends in an ellipsis. */
export function wrap(text: string, letters: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, letters))) {
    if (line === '') line = word
    else if (length(line) + 1 + length(word) <= letters) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `${[...lines[most - 1]!].slice(0, letters - 1).join('')}…`]
}

const length = (text: string): number => [...text].length

function pieces(word: string, letters: number): string[] {
  const characters = [...word]
  const found: string[] = []
  for (let at = 0; at < characters.length; at += letters) found.push(characters.slice(at, at + letters).join(''))
  return found
}
