import { addTo, getOrInsert } from '../collections.ts'
import { xmlLines } from '../escape.ts'
import { largest, smallest } from '../large.ts'
import type { Language, Text } from '../text.ts'
import { headOf } from './codes.ts'
import { type Box, type Entry, type Group, type Label, type Line, type Look, type Picture, type Shape, say } from './define.ts'
import { legible, linesOf, wrap } from './lines.ts'
import { fitted } from './mermaid.ts'
import { CHANGES, TONES } from './palette.ts'

/** A3 landscape in the editor's points, a hundred to the inch. */
const PAGE = { width: 1654, height: 1169, margin: 24 }

const BOX = { gap: 10, line: 13, pad: 12 }
/** Width of a box and of its lines: broad where lines join boxes, so that the ranks are not taller than a page. */
const NARROW = { width: 172, characters: 28 }
const BROAD = { width: 250, characters: 42 }
/** Room on the side of a box for each line that ends there. */
const END = 9
const FRAME = { pad: 10, title: 24 }
/** Between ranks of boxes that lines join; the lines run in it. */
const CHANNEL = 220
/** Where the label of a line stands, from the box. */
const LABEL = 64
const CAPTION = { width: 480, name: 110, characters: 66, row: 15 }
const LEGEND = { sample: 46, width: 260, height: 22, characters: 38 }
const NOTE_LINE = 14
const GROUND = '#f5f5f5'

/** Widest and narrowest page tried, in boxes. */
const COLUMNS = { least: 6, most: 18 }

const OURS = {
  legend: { vi: 'Chú giải', en: 'Legend' },
  notes: { vi: 'Ghi chú', en: 'Notes' },
  nothing: { vi: 'Mô hình không có gì để vẽ ở sơ đồ này.', en: 'The model has nothing to show in this view.' },
} satisfies Readonly<Record<string, Text>>

const SHAPES: Readonly<Record<Shape, string>> = {
  box: 'rounded=0;',
  framed: 'shape=process;size=0.04;',
  rounded: 'rounded=1;arcSize=20;',
  pill: 'rounded=1;arcSize=50;',
  cylinder: 'shape=cylinder3;boundedLbl=1;size=7;',
  hexagon: 'shape=hexagon;perimeter=hexagonPerimeter2;size=10;fixedSize=1;',
  slanted: 'shape=parallelogram;perimeter=parallelogramPerimeter;size=10;fixedSize=1;',
}

/**
 * Prints a picture as an editable draw.io file: uncompressed XML, frames as containers, boxes in a grid, for a landscape A3 page. It shows what
 * the Mermaid text of the picture shows. The same picture gives the same bytes; ends with a line break.
 */
export function toDrawio(picture: Picture, language: Language): string {
  return new Sheet(fitted(picture), language).xml
}

const OPENING = '<mxfile host="vneaf">'

/** Something with a size that can be put at a place in a container. */
interface Laid {
  readonly width: number
  readonly height: number
  /** Writes it; what may grow takes the given width and height. */
  put(parent: string, x: number, y: number, width: number, height: number): void
}

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

class Sheet {
  readonly xml: string

  readonly #picture: Picture
  readonly #language: Language
  readonly #cells: string[] = []
  readonly #ids = new Map<string, string>()
  readonly #boxesIn = new Map<string, Box[]>()
  readonly #groupsIn = new Map<string, Group[]>()
  readonly #words = new Map<Box, { readonly head: string[]; readonly rest: string[] }>()
  readonly #known = new Map<string, Laid>()
  /** Where boxes came to stand on the page. */
  readonly #places = new Map<string, Rectangle>()
  /** Top left corner of containers on the page. */
  readonly #corners = new Map<string, { readonly x: number; readonly y: number }>([['1', { x: 0, y: 0 }]])
  readonly #boxes: typeof NARROW
  /** How many lines end at the busier side of a box, at most. */
  readonly #ends = new Map<string, number>()
  #samples = 0

  constructor(picture: Picture, language: Language) {
    this.#picture = picture
    this.#language = language
    this.#boxes = picture.lines.length > 0 ? BROAD : NARROW
    for (const { from, to } of picture.lines) for (const end of [from, to]) this.#ends.set(end, (this.#ends.get(end) ?? 0) + 1)
    for (const box of picture.boxes) addTo(this.#boxesIn, box.group ?? '', box)
    for (const group of picture.groups) addTo(this.#groupsIn, group.parent ?? '', group)
    this.xml = this.#print()
  }

  #print(): string {
    const { title, lines } = this.#picture
    const body = lines.length > 0 ? this.#ranks() : this.#columns()
    const page = this.#page(body)
    const scale = Math.max(
      1,
      Math.ceil(Math.max((page.width + 2 * PAGE.margin) / PAGE.width, (page.height + 2 * PAGE.margin) / PAGE.height) * 100) / 100,
    )
    page.put('1', PAGE.margin, PAGE.margin, page.width, page.height)
    this.#edges(lines)
    return `${[
      OPENING,
      `  <diagram id="sheet" name="${xmlLines(flat(title[this.#language]))}">`,
      `    <mxGraphModel grid="1" gridSize="10" guides="1" tooltips="1" connect="1" arrows="1" fold="1" page="1" pageScale="${scale}" pageWidth="${PAGE.width}" pageHeight="${PAGE.height}" math="0" shadow="0">`,
      '      <root>',
      '        <mxCell id="0" />',
      '        <mxCell id="1" parent="0" />',
      ...this.#cells.map((cell) => `        ${cell}`),
      '      </root>',
      '    </mxGraphModel>',
      '  </diagram>',
      '</mxfile>',
    ].join('\n')}\n`
  }

  /** The page that needs the least scaling down to fit A3, over all numbers of columns. */
  #columns(): Laid {
    let best: Laid | undefined
    let least = Number.POSITIVE_INFINITY
    for (let columns = COLUMNS.least; columns <= COLUMNS.most; columns++) {
      const body = this.#inside('', columns)
      const { width, height } = this.#page(body)
      const scale = Math.max(width / PAGE.width, height / PAGE.height)
      if (scale >= least) continue
      least = scale
      best = body
    }
    return best!
  }

  /** Title, drawing, legend, notes and caption, one below the other. */
  #page(body: Laid): Laid {
    const { title, subtitle, legend, notes, boxes } = this.#picture
    const width = Math.max(body.width, COLUMNS.least * (this.#boxes.width + BOX.gap))
    const head = [title[this.#language], ...(subtitle === undefined ? [] : [flat(say(subtitle, this.#language))])]
    const parts: Laid[] = [
      {
        width,
        height: 24 * head.length + 4,
        put: (parent, x, y, wide) => {
          for (const [place, text] of head.entries())
            this.#vertex(
              `title-${place}`,
              parent,
              place === 0 ? bold(html(text)) : html(text),
              `${TEXT}align=center;verticalAlign=middle;fontSize=${place === 0 ? 20 : 14};`,
              { x, y: y + 24 * place, width: wide, height: 24 },
            )
        },
      },
      body,
    ]
    if (legend.length > 0 && boxes.length > 0) parts.push(this.#legend(legend, width))
    const told = boxes.length === 0 && notes.length === 0 ? [OURS.nothing] : notes
    parts.push(this.#foot(told, width))
    return stacked(parts, 12)
  }

  /** What stands in a group, or on the page (`''`), so many boxes wide. */
  #inside(id: string, columns: number): Laid {
    const parts: Laid[] = []
    const boxes = this.#boxesIn.get(id) ?? []
    if (boxes.length > 0) parts.push(this.#grid(boxes, columns))
    for (const row of this.#rows(this.#groupsIn.get(id) ?? [], columns)) parts.push(beside(this.#shared(row, columns), BOX.gap))
    return stacked(parts, BOX.gap)
  }

  /** Groups side by side as far as they fit. */
  #rows(groups: readonly Group[], columns: number): Group[][] {
    const rows: Group[][] = []
    let room = 0
    for (const group of groups) {
      const wanted = group.band === true ? columns : Math.min(columns, Math.ceil(Math.sqrt(this.#useful(group.id))))
      if (rows.length === 0 || wanted > room) {
        rows.push([])
        room = columns
      }
      rows.at(-1)!.push(group)
      room -= wanted
    }
    return rows
  }

  /** Groups of a row with their share of its columns: the tallest gets the next column. */
  #shared(row: readonly Group[], columns: number): Laid[] {
    const shares = row.map(() => 1)
    for (let left = columns - row.length; left > 0; left--) {
      const tallest = row
        .map((group, place) => ({ place, height: this.#framed(group, shares[place]!).height, useful: this.#useful(group.id) }))
        .filter(({ place, useful }) => shares[place]! < useful)
        .sort((a, b) => b.height - a.height || a.place - b.place)[0]
      if (tallest === undefined) break
      shares[tallest.place]!++
    }
    return row.map((group, place) => this.#framed(group, shares[place]!))
  }

  /** How many columns a group can make use of. */
  #useful(id: string): number {
    const below = (this.#groupsIn.get(id) ?? []).reduce((sum, group) => sum + this.#useful(group.id), 0)
    return Math.max(1, (this.#boxesIn.get(id) ?? []).length, below)
  }

  #framed(group: Group, columns: number): Laid {
    const key = `${columns} ${group.id}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const laid = this.#frame(group, this.#inside(group.id, columns))
    this.#known.set(key, laid)
    return laid
  }

  #frame(group: Group, inner: Laid): Laid {
    const least = Math.max(inner.width, this.#boxes.width)
    const title = wrap(flat(say(group.label, this.#language)), Math.floor(least / 7))
    const top = FRAME.title + 14 * (Math.max(1, title.length) - 1)
    return {
      width: least + 2 * FRAME.pad,
      height: inner.height + top + 2 * FRAME.pad,
      put: (parent, x, y, width, height) => {
        const id = this.#vertex(
          this.#id('g', group.id),
          parent,
          bold(title.map(html).join('<br>')),
          `swimlane;shape=swimlane;html=1;startSize=${top};verticalAlign=middle;collapsible=0;container=1;rounded=0;fontSize=12;fontStyle=0;fillColor=#e6e6e6;swimlaneFillColor=${GROUND};strokeColor=#808080;fontColor=#111111;`,
          { x, y, width, height },
        )
        inner.put(id, FRAME.pad, top + FRAME.pad, width - 2 * FRAME.pad, height - top - 2 * FRAME.pad)
      },
    }
  }

  #grid(boxes: readonly Box[], columns: number): Laid {
    const wide = Math.min(columns, boxes.length)
    const rows: Box[][] = []
    for (let at = 0; at < boxes.length; at += wide) rows.push(boxes.slice(at, at + wide))
    const heights = rows.map((row) => largest(row.map((box) => this.#height(box))))
    return {
      width: wide * this.#boxes.width + (wide - 1) * BOX.gap,
      height: heights.reduce((sum, height) => sum + height + BOX.gap, -BOX.gap),
      put: (parent, x, y) => {
        let top = y
        for (const [number, row] of rows.entries()) {
          for (const [place, box] of row.entries())
            this.#box(box, parent, {
              x: x + place * (this.#boxes.width + BOX.gap),
              y: top,
              width: this.#boxes.width,
              height: heights[number]!,
            })
          top += heights[number]! + BOX.gap
        }
      },
    }
  }

  #wordsOf(box: Box): { readonly head: string[]; readonly rest: string[] } {
    let words = this.#words.get(box)
    if (words === undefined) {
      const lines = (label: Label | undefined): string[] => linesOf(label, this.#language, this.#boxes.characters)
      this.#words.set(box, (words = { head: lines(headOf(box)), rest: [...lines(box.details), ...lines(box.mark)] }))
    }
    return words
  }

  #height(box: Box): number {
    const { head, rest } = this.#wordsOf(box)
    const words = Math.max(1, head.length + rest.length) * BOX.line + BOX.pad + (box.shape === 'cylinder' ? 10 : 0)
    return Math.max(words, (this.#ends.get(box.id) ?? 0) * END)
  }

  #box(box: Box, parent: string, place: Rectangle): void {
    const { head, rest } = this.#wordsOf(box)
    const text = [...(head.length > 0 ? [bold(head.map(html).join('<br>'))] : []), ...rest.map(html)].join('<br>')
    this.#vertex(this.#id('b', box.id), parent, text, `${styleOf(box)}html=1;fontSize=10;fontColor=#111111;`, place)
    const { x, y } = this.#corners.get(parent)!
    this.#places.set(box.id, { ...place, x: x + place.x, y: y + place.y })
  }

  #legend(entries: readonly Entry[], width: number): Laid {
    const columns = Math.max(1, Math.floor((width - 2 * FRAME.pad) / LEGEND.width))
    const texts = entries.map(({ label }) => wrap(say(label, this.#language), LEGEND.characters))
    const rows: { readonly entry: Entry; readonly lines: string[] }[][] = []
    for (const [place, entry] of entries.entries()) {
      if (place % columns === 0) rows.push([])
      rows.at(-1)!.push({ entry, lines: texts[place]! })
    }
    const heights = rows.map((row) =>
      largest(
        row.map(({ lines }) => lines.length * BOX.line + 4),
        LEGEND.height,
      ),
    )
    const height = FRAME.title + FRAME.pad + heights.reduce((sum, one) => sum + one + 4, 0)
    return {
      width,
      height,
      put: (parent, x, y, wide) => {
        const id = this.#vertex('legend', parent, bold(html(OURS.legend[this.#language])), PANEL, { x, y, width: wide, height })
        let top = FRAME.title + FRAME.pad / 2
        for (const [number, row] of rows.entries()) {
          for (const [place, { entry, lines }] of row.entries()) {
            const left = FRAME.pad + place * LEGEND.width
            this.#sample(entry, id, { x: left, y: top, width: LEGEND.sample, height: heights[number]! })
            this.#vertex(
              `legend-${this.#samples++}`,
              id,
              lines.map(html).join('<br>'),
              `${TEXT}align=left;verticalAlign=middle;fontSize=10;`,
              {
                x: left + LEGEND.sample + 6,
                y: top,
                width: LEGEND.width - LEGEND.sample - 12,
                height: heights[number]!,
              },
            )
          }
          top += heights[number]! + 4
        }
      },
    }
  }

  #sample(entry: Entry, parent: string, { x, y, width, height }: Rectangle): void {
    const id = `sample-${this.#samples}`
    if ('box' in entry) {
      this.#vertex(id, parent, '', `${styleOf(entry.box)}html=1;`, { x, y: y + (height - 18) / 2, width, height: 18 })
      return
    }
    const middle = y + height / 2
    this.#cells.push(
      `<mxCell id="${id}" value="" style="${lineStyle(entry.line)}" edge="1" parent="${parent}"><mxGeometry relative="1" as="geometry"><mxPoint x="${x}" y="${middle}" as="sourcePoint" /><mxPoint x="${x + width}" y="${middle}" as="targetPoint" /></mxGeometry></mxCell>`,
    )
  }

  /** Notes, and the caption at their right. */
  #foot(notes: readonly Label[], width: number): Laid {
    const { caption } = this.#picture
    const room = caption === undefined ? width : width - CAPTION.width - BOX.gap
    const lines = notes.flatMap((note) => wrap(`• ${say(note, this.#language)}`, Math.max(40, Math.floor(room / 5))))
    const facts = (caption ?? []).map(({ name, value }) => ({
      name: name[this.#language],
      lines: wrap(say(value, this.#language), CAPTION.characters),
    }))
    const rows = facts.map(({ lines: told }) => Math.max(1, told.length) * CAPTION.row + 6)
    const tall = caption === undefined ? 0 : FRAME.title + rows.reduce((sum, row) => sum + row, 0)
    const height = Math.max(lines.length === 0 ? 0 : FRAME.title + lines.length * NOTE_LINE + FRAME.pad, tall)
    return {
      width,
      height,
      put: (parent, x, y, wide) => {
        if (lines.length > 0) {
          const id = this.#vertex('notes', parent, bold(html(OURS.notes[this.#language])), PANEL, {
            x,
            y,
            width: room + wide - width,
            height,
          })
          this.#vertex('notes-text', id, lines.map(html).join('<br>'), `${TEXT}align=left;verticalAlign=top;fontSize=10;spacingLeft=6;`, {
            x: 0,
            y: FRAME.title,
            width: room + wide - width,
            height: height - FRAME.title,
          })
        }
        if (caption === undefined) return
        const id = this.#vertex('caption', parent, bold(html(this.#picture.title[this.#language])), PANEL, {
          x: x + wide - CAPTION.width,
          y,
          width: CAPTION.width,
          height,
        })
        let top = FRAME.title
        for (const [number, { name, lines: told }] of facts.entries()) {
          // The last row takes what is left, so that the table closes.
          const tallest = number === facts.length - 1 ? height - top : rows[number]!
          this.#vertex(`caption-${number}-name`, id, bold(html(name)), FIELD, { x: 0, y: top, width: CAPTION.name, height: tallest })
          this.#vertex(`caption-${number}`, id, told.map(html).join('<br>'), FIELD, {
            x: CAPTION.name,
            y: top,
            width: CAPTION.width - CAPTION.name,
            height: tallest,
          })
          top += tallest
        }
      },
    }
  }

  /** Boxes that lines join, in ranks from left to right: groups and loose boxes that nothing leads to first. */
  #ranks(): Laid {
    const parents = new Map(this.#picture.groups.map(({ id, parent }) => [id, parent]))
    const top = (group: string): string => {
      let at = group
      const seen = new Set<string>()
      for (let above = parents.get(at); above !== undefined && !seen.has(above); above = parents.get(at)) {
        seen.add(at)
        at = above
      }
      return at
    }
    const unitOf = new Map(this.#picture.boxes.map(({ id, group }) => [id, group === undefined ? `box ${id}` : `group ${top(group)}`]))
    const order = [...new Set([...(this.#groupsIn.get('') ?? []).map(({ id }) => `group ${id}`), ...unitOf.values()])]
    // A landscape page has its groups in the order that the view gives them.
    const rank =
      this.#picture.wide === true
        ? new Map(order.map((unit, place) => [unit, place]))
        : ranksOf(
            order,
            this.#picture.lines.flatMap(({ from, to }) => {
              const [start, end] = [unitOf.get(from)!, unitOf.get(to)!]
              return start === end ? [] : [[start, end] as const]
            }),
          )
    const linked = new Set(this.#picture.lines.flatMap(({ from, to }) => [from, to]))
    const columns: Laid[][] = []
    const boxes = new Map(this.#picture.boxes.map((box) => [`box ${box.id}`, box]))
    const groups = new Map(this.#picture.groups.map((group) => [`group ${group.id}`, group]))
    for (const unit of order) {
      const group = groups.get(unit)
      const at = (columns[rank.get(unit)!] ??= [])
      if (group === undefined) at.push(this.#grid([boxes.get(unit)!], 1))
      else {
        const inside = this.#picture.boxes.filter(({ id }) => unitOf.get(id) === unit)
        // Lines cannot get at a box behind another.
        at.push(this.#framed(group, inside.some(({ id }) => linked.has(id)) ? 1 : Math.ceil(Math.sqrt(inside.length))))
      }
    }
    return ranked(
      columns.filter((column) => column !== undefined).map((column) => stacked(column, 3 * BOX.gap)),
      CHANNEL,
    )
  }

  /** Lines leave and reach a box at places of their own, and turn in the channel at the side of their start, each in its own track. */
  #edges(lines: readonly Line[]): void {
    const ends = new Map<string, { readonly line: Line; readonly other: Rectangle }[]>()
    const side = (at: Rectangle, other: Rectangle): 0 | 1 => (other.x + other.width <= at.x ? 0 : 1)
    for (const line of lines) {
      const [from, to] = [this.#places.get(line.from)!, this.#places.get(line.to)!]
      addTo(ends, `${line.from} ${side(from, to)}`, { line, other: to })
      if (line.from !== line.to) addTo(ends, `${line.to} ${side(to, from)}`, { line, other: from })
    }
    for (const list of ends.values()) list.sort((a, b) => a.other.y - b.other.y)
    const tracks = new Map<number, number>()
    for (const [number, line] of lines.entries()) {
      const [from, to] = [this.#places.get(line.from)!, this.#places.get(line.to)!]
      const [exit, entry] = [side(from, to), side(to, from)]
      const at = (end: string, where: 0 | 1): number => {
        const list = ends.get(`${end} ${where}`)!
        return Number(((list.findIndex((one) => one.line === line) + 1) / (list.length + 1)).toFixed(3))
      }
      const [exitY, entryY] = [at(line.from, exit), line.from === line.to ? 0.9 : at(line.to, entry)]
      const ys = [from.y + exitY * from.height, to.y + entryY * to.height] as const
      const xs = [exit === 1 ? from.x + from.width : from.x, entry === 1 ? to.x + to.width : to.x] as const
      // Beside the busier end, each in a track of its own, so that labels stand clear at the other; unless it would run over boxes then.
      const busy = ends.get(`${line.from} ${exit}`)!.length > ends.get(`${line.to} ${entry}`)!.length ? 0 : 1
      const covers = (y: number): boolean =>
        [...this.#places.values()].some(
          (box) => box !== from && box !== to && box.x > smallest(xs) && box.x < largest(xs) && box.y < y && y < box.y + box.height,
        )
      const busier = covers(ys[1 - busy]!) && !covers(ys[busy]!) ? ((1 - busy) as 0 | 1) : busy
      const away = (busier === 0 ? exit : entry) === 1 ? 1 : -1
      const track = tracks.get(xs[busier] * away) ?? 0
      tracks.set(xs[busier] * away, track + 1)
      const turn = xs[busier] + away * (16 + ((track * 6) % (CHANNEL - LABEL - 60)))
      const points = ys.map((y) => `<mxPoint x="${round(turn)}" y="${round(y)}" />`)
      const length = Math.abs(turn - xs[0]) + Math.abs(ys[1] - ys[0]) + Math.abs(xs[1] - turn)
      const along = Math.min(1, (2 * LABEL) / Math.max(1, length))
      const place = round(busier === 1 ? along - 1 : 1 - along)
      const text = linesOf(line.label, this.#language, 24)
      this.#cells.push(
        `<mxCell id="e${number}" value="${xmlLines(text.map(html).join('<br>'))}" style="${lineStyle(line)}edgeStyle=orthogonalEdgeStyle;rounded=1;html=1;fontSize=9;labelBackgroundColor=#ffffff;exitX=${exit};exitY=${exitY};entryX=${entry};entryY=${entryY};" edge="1" parent="1" source="${this.#ids.get(`b ${line.from}`)}" target="${this.#ids.get(`b ${line.to}`)}"><mxGeometry x="${place}" relative="1" as="geometry"><Array as="points">${points.join('')}</Array></mxGeometry></mxCell>`,
      )
    }
  }

  /** An id that stays the same when other elements come and go, where the element's own can be one. */
  #id(prefix: 'b' | 'g', id: string): string {
    const key = `${prefix} ${id}`
    let known = this.#ids.get(key)
    if (known === undefined)
      this.#ids.set(
        key,
        (known = /^[a-z0-9:/ -]{1,120}$/.test(id) ? `${prefix}-${id.replaceAll(' ', '_')}` : `${prefix}#${this.#ids.size}`),
      )
    return known
  }

  #vertex(id: string, parent: string, value: string, style: string, place: Rectangle): string {
    const { x, y, width, height } = place
    this.#cells.push(
      `<mxCell id="${xmlLines(id)}" value="${xmlLines(value)}" style="${style}whiteSpace=wrap;" vertex="1" parent="${xmlLines(parent)}"><mxGeometry x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" as="geometry" /></mxCell>`,
    )
    const corner = this.#corners.get(parent)!
    this.#corners.set(id, { x: corner.x + x, y: corner.y + y })
    return id
  }
}

const TEXT = 'text;html=1;strokeColor=none;fillColor=none;fontColor=#111111;'

const PANEL = `swimlane;shape=swimlane;verticalAlign=middle;html=1;startSize=${FRAME.title};collapsible=0;container=1;rounded=0;fontSize=12;fontStyle=0;fillColor=#e6e6e6;swimlaneFillColor=#ffffff;strokeColor=#808080;fontColor=#111111;`

const FIELD =
  'rounded=0;html=1;align=left;verticalAlign=middle;fontSize=10;spacingLeft=6;fillColor=#ffffff;strokeColor=#bbbbbb;fontColor=#111111;'

function styleOf({ shape, tone, state, border, alert, change }: Look): string {
  const { fill, edge } = change === undefined ? TONES[tone] : CHANGES[change]
  const dashed = state === 'planned' ? 'dashed=1;dashPattern=7 4;' : state === 'ended' ? 'dashed=1;dashPattern=2 4;' : ''
  const width = alert === true ? 4 : border === 'thick' || change !== undefined ? 3 : border === 'medium' ? 2 : 1
  return `${SHAPES[shape]}fillColor=${fill};strokeColor=${alert === true ? '#a3261b' : edge};strokeWidth=${width};${dashed}`
}

function lineStyle({ stroke, head }: Pick<Line, 'stroke' | 'head'>): string {
  const arrow = {
    none: 'endArrow=none;',
    arrow: 'endArrow=block;endFill=1;',
    both: 'startArrow=block;startFill=1;endArrow=block;endFill=1;',
    cross: 'endArrow=cross;',
  }[head]
  return `${arrow}strokeColor=#333333;strokeWidth=${stroke === 'thick' ? 3 : 1};${stroke === 'dashed' ? 'dashed=1;dashPattern=7 4;' : ''}`
}

/** Parts one below the other, all as wide as the widest. */
function stacked(parts: readonly Laid[], gap: number): Laid {
  const width = largest(
    parts.map((part) => part.width),
    0,
  )
  return {
    width,
    height: parts.reduce((sum, { height }) => sum + height + gap, parts.length === 0 ? 0 : -gap),
    put: (parent, x, y, wide) => {
      let top = y
      for (const part of parts) {
        part.put(parent, x, top, wide, part.height)
        top += part.height + gap
      }
    },
  }
}

/** Parts side by side; they share what is left of the width, and are as tall as the tallest. */
function beside(parts: readonly Laid[], gap: number): Laid {
  const width = across(parts, gap)
  const height = largest(
    parts.map((part) => part.height),
    0,
  )
  return {
    width,
    height,
    put: (parent, x, y, wide) => {
      const more = Math.max(0, wide - width) / parts.length
      let left = x
      for (const part of parts) {
        part.put(parent, left, y, part.width + more, height)
        left += part.width + more + gap
      }
    },
  }
}

/** Parts side by side with room for lines between them, as they are, around one middle line. */
function ranked(parts: readonly Laid[], gap: number): Laid {
  const height = largest(
    parts.map((part) => part.height),
    0,
  )
  return {
    width: across(parts, gap),
    height,
    put: (parent, x, y) => {
      let left = x
      for (const part of parts) {
        part.put(parent, left, y + (height - part.height) / 2, part.width, part.height)
        left += part.width + gap
      }
    },
  }
}

const across = (parts: readonly Laid[], gap: number): number =>
  parts.reduce((sum, { width }) => sum + width + gap, parts.length === 0 ? 0 : -gap)

/** Ranks of units so that lines lead to the right as far as circles allow. */
function ranksOf(units: readonly string[], lines: readonly (readonly [string, string])[]): Map<string, number> {
  const next = new Map<string, Set<string>>()
  for (const [from, to] of lines) {
    getOrInsert(next, from, () => new Set()).add(to)
  }
  // Depth first; a line back to a unit that is still open closes a circle and is not followed.
  const done: string[] = []
  const state = new Map<string, 'open' | 'done'>()
  const back = new Set<string>()
  for (const start of units) {
    const stack = [{ unit: start, rest: [...(next.get(start) ?? [])] }]
    if (state.has(start)) continue
    state.set(start, 'open')
    while (stack.length > 0) {
      const top = stack.at(-1)!
      const to = top.rest.shift()
      if (to === undefined) {
        state.set(top.unit, 'done')
        done.push(top.unit)
        stack.pop()
      } else if (state.get(to) === 'open') back.add(JSON.stringify([top.unit, to]))
      else if (!state.has(to)) {
        state.set(to, 'open')
        stack.push({ unit: to, rest: [...(next.get(to) ?? [])] })
      }
    }
  }
  const rank = new Map(units.map((unit) => [unit, 0]))
  for (const unit of done.reverse())
    for (const to of next.get(unit) ?? [])
      if (!back.has(JSON.stringify([unit, to]))) rank.set(to, Math.max(rank.get(to)!, rank.get(unit)! + 1))
  return rank
}

const bold = (text: string): string => (text === '' ? '' : `<b>${text}</b>`)

const flat = (text: string): string => legible(text).replaceAll('\n', ' ').trim()

const round = (value: number): number => Math.round(value * 100) / 100

/** Words as HTML, which the editor shows labels in. */
const html = (text: string): string => xmlLines(legible(text))
