import { addTo, groupBy } from '../collections.ts'
import { mermaidLine } from '../escape.ts'
import { largest } from '../large.ts'
import type { Language, Text } from '../text.ts'
import { headOf } from './codes.ts'
import { type Box, type Entry, type Fact, type Group, type Label, type Line, type Look, type Picture, type Shape, say } from './define.ts'
import { fit, type Length } from './fit.ts'
import { legible, linesOf, wrap } from './lines.ts'
import { CHANGES, TONES } from './palette.ts'

/** Longest line of a box, of a group's title and of a note, in characters a reader sees. */
const WIDTH = { box: 28, line: 24, key: 22, top: 60, note: 110 }

/** Boxes or groups side by side, where nothing else decides; more of them on a landscape page. */
const COLUMNS = { narrow: 5, wide: 12 }

/** Constants only: a model's words never stand in the YAML header. The layout is named because Mermaid 12 changes the default. */
const header = (rankSpacing: number): string => `---
config:
  layout: dagre
  flowchart:
    wrappingWidth: 1000
    nodeSpacing: 22
    rankSpacing: ${rankSpacing}
    padding: 12
    subGraphTitleMargin:
      top: 0
      bottom: 0
---
flowchart TB`

/** Room between ranks; lines need more of it than boxes alone. */
const ROOM = { right: 36, down: 22, none: 10 }

const SHAPES: Readonly<Record<Shape, readonly [string, string]>> = {
  box: ['[', ']'],
  framed: ['[[', ']]'],
  rounded: ['(', ')'],
  pill: ['([', '])'],
  cylinder: ['[(', ')]'],
  hexagon: ['{{', '}}'],
  slanted: ['[/', '/]'],
}

const CLASSES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(TONES).map(([tone, { fill, edge }]) => [tone, `fill:${fill},stroke:${edge},stroke-width:1px,color:#111111`]),
  ),
  medium: 'stroke-width:2px',
  thick: 'stroke-width:4px',
  planned: 'stroke-dasharray:7 4',
  ended: 'stroke-dasharray:2 4,color:#444444',
  alert: 'stroke:#a3261b,stroke-width:4px',
  added: `fill:${CHANGES.added.fill},stroke:${CHANGES.added.edge},stroke-width:3px,stroke-dasharray:none`,
  removed: `fill:${CHANGES.removed.fill},stroke:${CHANGES.removed.edge},stroke-width:3px,stroke-dasharray:2 4`,
  changed: `fill:${CHANGES.changed.fill},stroke:${CHANGES.changed.edge},stroke-width:3px,stroke-dasharray:none`,
  title: 'fill:none,stroke:none,font-size:20px',
  head: 'fill:none,stroke:none,font-weight:bold',
  key: 'font-size:13px',
  words: 'fill:none,stroke:none,font-size:13px',
  note: 'fill:#fffbe8,stroke:#8c8c8c,stroke-width:1px,color:#111111,font-size:13px',
  frame: 'fill:#808080,fill-opacity:0.07,stroke:#808080,stroke-width:1px',
  bare: 'fill:none,stroke:none',
}

const OURS = {
  legend: { vi: 'Chú giải', en: 'Legend' },
  notes: { vi: 'Ghi chú', en: 'Notes' },
  nothing: { vi: 'Mô hình không có gì để vẽ ở sơ đồ này.', en: 'The model has nothing to show in this view.' },
} satisfies Readonly<Record<string, Text>>

/**
 * Prints a picture as a Mermaid flowchart, without a line break at the end. It stays within Mermaid's limits in both languages: what does
 * not fit is collapsed and the picture says so.
 */
export function toMermaid(picture: Picture, language: Language): string {
  return new Printer(fitted(picture), language).text
}

const known = new WeakMap<Picture, Picture>()

/** The picture as it is printed: the same, or collapsed, with what was collapsed in its notes. */
export function fitted(picture: Picture): Picture {
  let small = known.get(picture)
  if (small === undefined) known.set(picture, (small = fit(picture, lengthOf))).set(small, small)
  return small
}

function lengthOf(picture: Picture): Length {
  const printed = (['vi', 'en'] as const).map((language) => new Printer(picture, language))
  return { edges: largest(printed.map(({ edges }) => edges)), characters: largest(printed.map(({ text }) => text.length)) }
}

/**
 * Words that mean nothing in Markdown and HTML. Mermaid resolves our entities before it reads Markdown, so that only such words may be made
 * bold. An ampersand may stand as in “KH&CN”, but not where HTML reads a character (`&GTVT` begins with `&GT`).
 */
const PLAIN =
  /^(?![-+=]|\d+[.)](?: |$))(?!.*\b[wW]{3}\.)(?:[\p{L}\p{M}\p{N} ,.()/–—“”‘’'"…·•×!?+=%-]|:(?= |$)|&(?!AMP|COPY|ETH|GT|LT|QUOT|REG|THORN)(?=[A-ZĐ]{2,6}(?![A-Za-z])))*$/u

/** How many columns, at most `most`, make `count` boxes a block without much of a hole in its last row. */
function columnsFor(count: number, most: number): number {
  if (count <= most) return count
  const holes = (columns: number): number => (columns - (count % columns)) % columns
  return [most, most - 1, most - 2]
    .filter((columns) => columns > 3 || count <= 9)
    .reduce((best, columns) => (holes(columns) < holes(best) ? columns : best))
}

function rowsOf<T>(items: readonly T[], columns: number): T[][] {
  const rows: T[][] = []
  for (let at = 0; at < items.length; at += columns) rows.push(items.slice(at, at + columns))
  return rows
}

const TOP = ''

/**
 * Prints one picture in one language. Mermaid has no grid, and overprints the titles of frames that lines cross; so lines that cannot be
 * seen hold boxes in rows, and a frame's title is a box of its own or has empty frames beneath it.
 */
class Printer {
  readonly text: string
  /** Lines in the text, seen and unseen. */
  edges = 0

  readonly #picture: Picture
  readonly #language: Language
  readonly #body: string[] = []
  readonly #unseen: string[] = []
  readonly #members = new Map<string, string[]>()
  readonly #nodes = new Map<string, string>()
  readonly #boxesIn: ReadonlyMap<string, readonly Box[]>
  readonly #groupsIn: ReadonlyMap<string, readonly Group[]>
  readonly #linked = new Set<string>()
  /** Boxes that a line from their own group leads to. */
  readonly #led = new Set<string>()
  readonly #crossed = new Set<string>()
  /** Lines of the legend. */
  readonly #samples: (Pick<Line, 'stroke' | 'head'> & { readonly text: string })[] = []
  #nodeCount = 0
  #groupCount = 0

  constructor(picture: Picture, language: Language) {
    this.#picture = picture
    this.#language = language
    this.#boxesIn = groupBy(picture.boxes, ({ group }) => group ?? TOP)
    this.#groupsIn = groupBy(picture.groups, ({ parent }) => parent ?? TOP)
    this.#findCrossings()
    this.text = this.#print()
  }

  #findCrossings(): void {
    const groupOf = new Map(this.#picture.boxes.map(({ id, group }) => [id, group ?? TOP]))
    const parentOf = new Map(this.#picture.groups.map(({ id, parent }) => [id, parent ?? TOP]))
    for (const { from, to } of this.#picture.lines) {
      this.#linked.add(from).add(to)
      const start = groupOf.get(from) ?? TOP
      const end = groupOf.get(to) ?? TOP
      if (start === end) {
        if (from !== to) this.#led.add(to)
        continue
      }
      const around = new Set<string>()
      for (let at = start; at !== TOP; at = parentOf.get(at) ?? TOP) around.add(at)
      let common = end
      for (; common !== TOP && !around.has(common); common = parentOf.get(common) ?? TOP) this.#crossed.add(common)
      for (let at = start; at !== common; at = parentOf.get(at) ?? TOP) this.#crossed.add(at)
    }
  }

  #print(): string {
    const { title, subtitle, caption, summary, direction, lines, legend, notes, boxes } = this.#picture
    const rows: string[][] = [[this.#title()]]
    if (caption !== undefined) rows.push([this.#caption(caption)])
    const tops = this.#groupsIn.get(TOP) ?? []
    const loose = this.#boxesIn.get(TOP) ?? []
    const tied = tops.filter(({ id }) => this.#crossed.has(id))
    const linked = loose.filter(({ id }) => this.#linked.has(id))
    if (tied.length + linked.length > 0) {
      rows.push([
        this.#subgraph('bare', this.#way, () => {
          for (const box of linked) this.#box(box)
          for (const group of tied) this.#group(group)
        }),
      ])
    }
    const single = loose.filter(({ id }) => !this.#linked.has(id))
    if (single.length > 0) rows.push([this.#subgraph('bare', 'TB', () => this.#grid(single, []))])
    for (const row of this.#groupRows(tops.filter(({ id }) => !this.#crossed.has(id))))
      rows.push(row.map((group) => this.#group(group).frame))
    if (legend.length > 0 && boxes.length > 0) rows.push([this.#legend(legend)])
    const told = boxes.length === 0 && notes.length === 0 ? [OURS.nothing] : notes
    if (told.length > 0) rows.push([this.#notes(told)])
    this.#stack(rows)
    const seen = lines.map((line) => `${this.#nodes.get(line.from)} ${this.#arrow(line)} ${this.#nodes.get(line.to)}`)
    const all = [...seen, ...this.#samples.map(({ text }) => text)]
    const dashed = [...lines, ...this.#samples].flatMap(({ stroke }, number) => (stroke === 'dashed' ? [number] : []))
    this.edges = all.length + this.#unseen.length
    // In the order of the table, because a later class has the last word.
    const used = Object.keys(CLASSES).filter((name) => this.#members.has(name))
    const name = subtitle === undefined ? say(title, this.#language) : `${say(title, this.#language)}: ${say(subtitle, this.#language)}`
    return [
      header(ROOM[lines.length > 0 ? direction : 'none']),
      `accTitle: ${this.#flat(name)}`,
      `accDescr: ${this.#flat(say(summary, this.#language))}`,
      ...this.#body,
      ...all,
      ...this.#unseen,
      ...(dashed.length > 0 ? [`linkStyle ${dashed.join(',')} stroke-dasharray:7 4`] : []),
      ...used.map((name) => `classDef ${name} ${CLASSES[name]}`),
      ...used.map((name) => `class ${this.#members.get(name)!.join(',')} ${name}`),
    ].join('\n')
  }

  get #columns(): number {
    return this.#picture.wide === true ? COLUMNS.wide : COLUMNS.narrow
  }

  get #way(): 'LR' | 'TB' {
    return this.#picture.direction === 'right' ? 'LR' : 'TB'
  }

  #flat(text: string): string {
    return mermaidLine(legible(text).replaceAll('\n', ' ').trim())
  }

  /** A label as quoted text; the first part bold when every word of the label allows it. */
  #quote(name: readonly string[], rest: readonly string[] = [], side = ''): string {
    const bold = name.length > 0 && [...name, ...rest].every((line) => PLAIN.test(line))
    const lines = [...name.map((line) => (bold ? `**${mermaidLine(line)}**` : mermaidLine(line))), ...rest.map(mermaidLine)]
    const text = lines.map((line) => `${side}${line}${side}`).join('<br/>')
    return text === '' ? '" "' : bold ? `"\`${text}\`"` : `"${text}"`
  }

  #lines(label: Label | undefined, width: number): string[] {
    return linesOf(label, this.#language, width)
  }

  #node(shape: Shape, label: string, ...classes: readonly string[]): string {
    const node = `n${this.#nodeCount++}`
    const [open, close] = SHAPES[shape]
    this.#body.push(`${node}${open}${label}${close}`)
    this.#assign(node, ...classes)
    return node
  }

  #assign(member: string, ...classes: readonly string[]): void {
    for (const name of classes) {
      addTo(this.#members, name, member)
    }
  }

  #subgraph(look: 'frame' | 'bare', way: 'LR' | 'TB', fill: () => void, title = '" "'): string {
    const frame = `s${this.#groupCount++}`
    this.#body.push(`subgraph ${frame}[${title}]`, `direction ${way}`)
    fill()
    this.#body.push('end')
    this.#assign(frame, look)
    return frame
  }

  #unseenLine(from: string, to: string): void {
    this.#unseen.push(`${from} ~~~ ${to}`)
  }

  #title(): string {
    const { title, subtitle } = this.#picture
    return this.#node('box', this.#quote(this.#lines(title, WIDTH.top), this.#lines(subtitle, WIDTH.top + 44)), 'title')
  }

  /** What a diagram tells of itself, a field beside the other. */
  #caption(facts: readonly Fact[]): string {
    const told = facts.map(({ name, value }): Label => ({ words: [`${name[this.#language]}:`, value] }))
    return this.#node('box', this.#quote([], this.#lines(told, WIDTH.note)), 'words')
  }

  #box(box: Box): string {
    const marks = [...this.#lines(box.details, WIDTH.box), ...this.#lines(box.mark, WIDTH.box)]
    const node = this.#node(box.shape, this.#quote(this.#lines(headOf(box), WIDTH.box), marks, side(box)), ...looks(box))
    this.#nodes.set(box.id, node)
    return node
  }

  /** Prints a group and what is in it. Returns its frame, and the box that carries its title where it has one. */
  #group(group: Group): { readonly frame: string; readonly head: readonly string[] } {
    const boxes = this.#boxesIn.get(group.id) ?? []
    const children = this.#groupsIn.get(group.id) ?? []
    const flows =
      this.#crossed.has(group.id) || boxes.some(({ id }) => this.#linked.has(id)) || children.some(({ id }) => this.#crossed.has(id))
    return flows && this.#way === 'LR' ? this.#sideways(group, boxes, children) : this.#downwards(group, boxes, children)
  }

  /** A group whose lines run to the right: an empty frame within its frame for each line of the title, to make room for it. */
  #sideways(group: Group, boxes: readonly Box[], children: readonly Group[]): { readonly frame: string; readonly head: readonly string[] } {
    const title = this.#lines(group.label, WIDTH.box)
    const fill = (inner: number): void => {
      if (inner > 0) {
        this.#subgraph('bare', 'LR', () => fill(inner - 1))
        return
      }
      for (const box of boxes.filter(({ id }) => this.#linked.has(id))) this.#box(box)
      const single = boxes.filter(({ id }) => !this.#linked.has(id))
      if (single.length > 3) this.#subgraph('bare', 'TB', () => this.#grid(single, [], 2))
      else for (const box of single) this.#box(box)
      for (const child of children) this.#sideways(child, this.#boxesIn.get(child.id) ?? [], this.#groupsIn.get(child.id) ?? [])
    }
    return { frame: this.#subgraph('frame', 'LR', () => fill(title.length), this.#quote(title)), head: [] }
  }

  #downwards(
    group: Group,
    boxes: readonly Box[],
    children: readonly Group[],
  ): { readonly frame: string; readonly head: readonly string[] } {
    let head = ''
    const frame = this.#subgraph('frame', 'TB', () => {
      head = this.#node('box', this.#quote([], this.#lines(group.label, WIDTH.top)), 'head')
      for (const box of boxes.filter(({ id }) => this.#linked.has(id))) {
        const node = this.#box(box)
        if (!this.#led.has(box.id)) this.#unseenLine(head, node)
      }
      const last = this.#grid(
        boxes.filter(({ id }) => !this.#linked.has(id)),
        [head],
      )
      for (const child of children.filter(({ id }) => this.#crossed.has(id)))
        for (const below of this.#group(child).head) this.#unseenLine(head, below)
      const rows = this.#groupRows(children.filter(({ id }) => !this.#crossed.has(id))).map((row) =>
        row.map((child) => this.#group(child).frame),
      )
      this.#stack([last, ...rows])
    })
    return { frame, head: [head] }
  }

  /** Prints boxes in rows, kind by kind where the page is narrow, below what stands above; returns the last row. */
  #grid(boxes: readonly Box[], above: readonly string[], most = this.#columns): readonly string[] {
    // A landscape page has its boxes in the order that the view gives them.
    const kinds = this.#picture.wide === true ? [boxes] : [...groupBy(boxes, ({ kind }) => kind).values()]
    const columns = Math.min(
      most,
      largest(
        kinds.map(({ length }) => columnsFor(length, this.#columns)),
        1,
      ),
    )
    let row = above
    for (const next of kinds.flatMap((ofKind) => rowsOf(ofKind, columns))) {
      const nodes = next.map((box) => this.#box(box))
      this.#stack([row, nodes])
      row = nodes
    }
    return row
  }

  /** Holds rows one below the other. */
  #stack(rows: readonly (readonly string[])[]): void {
    for (let number = 1; number < rows.length; number++) {
      const above = rows[number - 1]!
      const row = rows[number]!
      if (above.length === 0) continue
      for (const [place, one] of row.entries()) {
        const middle = ((place + 0.5) * above.length) / row.length
        this.#unseenLine(above[Math.floor(middle)]!, one)
        // Between two of the row above: under both.
        if (middle > 0 && Number.isInteger(middle)) this.#unseenLine(above[middle - 1]!, one)
      }
    }
  }

  /** Puts groups side by side as far as they fit. */
  #groupRows(groups: readonly Group[]): Group[][] {
    const rows: Group[][] = []
    let room = 0
    for (const group of groups) {
      const width = this.#breadth(group)
      if (rows.length === 0 || width > room) {
        rows.push([])
        room = this.#columns
      }
      rows.at(-1)!.push(group)
      room -= width
    }
    return rows
  }

  /** About how many boxes wide a group is. */
  #breadth(group: Group): number {
    const boxes = columnsFor((this.#boxesIn.get(group.id) ?? []).length, this.#columns)
    const children = (this.#groupsIn.get(group.id) ?? []).reduce((sum, child) => sum + this.#breadth(child), 0)
    return group.band === true ? this.#columns : Math.min(this.#columns, Math.max(1, boxes, children))
  }

  #arrow({ stroke, head, label }: Line): string {
    const arrow = ARROWS[stroke][head]
    const lines = this.#lines(label, WIDTH.line)
    return lines.length === 0 ? arrow : `${arrow}|${this.#quote([], lines)}|`
  }

  #legend(entries: readonly Entry[]): string {
    return this.#subgraph('frame', 'LR', () => {
      const head = this.#node('box', this.#quote([OURS.legend[this.#language]]), 'words')
      const boxes = entries.flatMap((entry) => ('box' in entry ? [entry] : []))
      const lines = entries.flatMap((entry) => ('line' in entry ? [entry] : []))
      for (const row of rowsOf(boxes, 6)) {
        let before = head
        for (const { box, label } of row) {
          const node = this.#node(box.shape, this.#quote([], this.#lines(label, WIDTH.key), side(box)), ...looks(box), 'key')
          this.#unseenLine(before, node)
          before = node
        }
      }
      for (const row of rowsOf(lines, 3)) {
        let before = head
        for (const { line, label } of row) {
          const start = this.#node('rounded', '" "', 'organisation', 'key')
          const end = this.#node('box', this.#quote([], this.#lines(label, WIDTH.key)), 'words')
          this.#samples.push({ ...line, text: `${start} ${ARROWS[line.stroke][line.head]} ${end}` })
          this.#unseenLine(before, start)
          before = end
        }
      }
    })
  }

  #notes(notes: readonly Label[]): string {
    const lines = notes.flatMap((note) => wrap(`• ${say(note, this.#language)}`, WIDTH.note))
    return this.#node('box', this.#quote([OURS.notes[this.#language]], lines), 'note')
  }
}

const ARROWS: Readonly<Record<Line['stroke'], Readonly<Record<Line['head'], string>>>> = {
  solid: { none: '---', arrow: '-->', both: '<-->', cross: '--x' },
  thick: { none: '===', arrow: '==>', both: '<==>', cross: '==x' },
  dashed: { none: '-.-', arrow: '-.->', both: '<-.->', cross: '-.-x' },
}

/** Mermaid leaves no room beside the words of a cylinder: a hard space does. */
const side = ({ shape }: Look): string => (shape === 'cylinder' ? '#160;' : '')

function looks({ tone, state, border, alert, change }: Look): string[] {
  return [
    tone,
    ...(border === undefined ? [] : [border]),
    ...(state === 'planned' || state === 'ended' ? [state] : []),
    ...(alert === true ? ['alert'] : []),
    ...(change === undefined ? [] : [change]),
  ]
}
