/** A column at the right of a sheet that holds what there is to say of each row. */
import { cellText } from '../escape.ts'
import { attribute, attributesOf, type Edit, edited, rootOf, scanXml } from '../xml.ts'
import { cellName } from './define.ts'
import { LINE_HEIGHT, linesOf, MAX_HEIGHT } from './heights.ts'
import { MAX_TEXT } from './notes.ts'
import { placeOf } from './places.ts'

/** Of the column, in characters. */
const WIDTH = 70

export interface Column {
  readonly number: number
  /** What stands in its cells, by row, and how these look. */
  readonly cells: ReadonlyMap<number, { readonly text: string; readonly look: number }>
  /** The row from which the column was ours before: what stood there and is said no more goes. */
  readonly ownFrom?: number
}

/** A text that fits a cell. */
export const shortened = (text: string): string => (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text)

/** A cell that holds a text of its own. */
export function textCell(prefix: string, place: string, text: string, look: number): string {
  const said = `<${prefix}is><${prefix}t xml:space="preserve">${cellText(shortened(text))}</${prefix}t></${prefix}is>`
  return `<${prefix}c r="${place}" s="${look}" t="inlineStr">${said}</${prefix}c>`
}

/** A sheet with the column. Undefined when it breaks off. */
export function withColumn(xml: string, column: Column): string | undefined {
  const pass = new Pass(xml, column)
  return scanXml(xml, pass) ? edited(xml, pass.edits) : undefined
}

class Pass {
  readonly edits: Edit[] = []
  readonly #xml: string
  readonly #prefix: string
  readonly #column: Column
  readonly #rows: readonly (readonly [row: number, cell: { readonly text: string; readonly look: number }])[]
  #next = 0
  #isInData = false
  #cols: { readonly from: number; readonly to: number; readonly closed: boolean } | undefined
  /** Where the definition of the column goes; undefined once it is there. */
  #colAt: { readonly from: number; readonly to: number; readonly around?: string } | undefined
  #isDefined = false
  #row = 0
  #rowTag = { from: 0, to: 0, closed: false }
  #at = 0
  /** Where the cell of the row goes, or stands. */
  #place: { from: number; to: number } | undefined
  /** Whether the cell there says something; a blank one with a look is nobody's to take. */
  #isFilled = false

  constructor(xml: string, column: Column) {
    this.#xml = xml
    this.#prefix = rootOf(xml).prefix
    this.#column = column
    this.#rows = [...column.cells].sort(([a], [b]) => a - b)
  }

  open(name: string, raw: string, closed: boolean, from: number, to: number): void {
    if (this.#isInData) {
      if (name === 'row') this.#openRow(raw, closed, from, to)
      else if (name === 'c') this.#openCell(raw, from, closed)
    } else if (name === 'dimension') this.#widen(raw, from, to)
    else if (name === 'cols') this.#cols = { from, to, closed }
    else if (name === 'col' && this.#cols !== undefined) this.#seeColumn(raw, from, to)
    else if (name === 'sheetData') {
      this.#isInData = true
      this.#define(from)
      if (closed) this.edits.push({ from, to, text: `<${this.#prefix}sheetData>${this.#rowsBefore(Infinity)}</${this.#prefix}sheetData>` })
    }
  }

  close(name: string, from: number, to: number): void {
    if (!this.#isInData) return
    if (name === 'c' && this.#at === this.#column.number && this.#place !== undefined) this.#place.to = to
    else if (name === 'row') this.#closeRow(from)
    else if (name === 'sheetData') {
      this.#isInData = false
      this.#insert(from, this.#rowsBefore(Infinity))
    }
  }

  #widen(raw: string, from: number, to: number): void {
    const [first, last] = (attributesOf(raw)['ref'] ?? '').split(':')
    const end = placeOf(last ?? first)
    if (end === undefined || end.column >= this.#column.number || this.#rows.length === 0) return
    const ref = `ref="${first}:${cellName(Math.max(end.row, this.#rows[0]![0]), this.#column.number)}"`
    this.edits.push({ from, to, text: this.#xml.slice(from, to).replace(/ref\s*=\s*(["'])[^"']*\1/, ref) })
  }

  #seeColumn(raw: string, from: number, to: number): void {
    const { number } = this.#column
    const { min, max } = attributesOf(raw)
    const [first, last] = [Number(min), Number(max)]
    if (last < number) this.#colAt = { from: to, to }
    if (first > number || last < number) return
    // A width that somebody gave to the column itself stays; one that it shares with all columns to the end of the sheet is none of its own.
    if (first === last || this.#column.ownFrom !== undefined) this.#isDefined = true
    else this.#colAt = { from, to, around: this.#xml.slice(from, to) }
  }

  #define(sheetData: number): void {
    const { number, cells } = this.#column
    if (this.#isDefined || cells.size === 0) return
    const own = `<${this.#prefix}col min="${number}" max="${number}" width="${WIDTH}" customWidth="1"/>`
    if (this.#cols === undefined || this.#cols.closed) {
      const { from, to } = this.#cols ?? { from: sheetData, to: sheetData }
      this.edits.push({ from, to, text: `<${this.#prefix}cols>${own}</${this.#prefix}cols>` })
      return
    }
    const { from, to, around } = this.#colAt ?? { from: this.#cols.to, to: this.#cols.to }
    this.edits.push({ from, to, text: around === undefined ? own : split(around, number, own) })
  }

  #openRow(raw: string, closed: boolean, from: number, to: number): void {
    this.#row = Number(attribute(raw, 'r') ?? this.#row + 1)
    this.#insert(from, this.#rowsBefore(this.#row))
    this.#rowTag = { from, to, closed }
    this.#at = 0
    this.#place = undefined
    this.#isFilled = false
  }

  #openCell(raw: string, from: number, closed: boolean): void {
    this.#at = placeOf(attribute(raw, 'r'))?.column ?? this.#at + 1
    if (this.#at < this.#column.number || this.#place !== undefined) return
    this.#place = { from, to: from }
    this.#isFilled = this.#at === this.#column.number && !closed
  }

  #closeRow(end: number): void {
    const cell = this.#rows[this.#next]
    const { number, ownFrom = Infinity } = this.#column
    if (cell?.[0] !== this.#row) {
      if (this.#place !== undefined && this.#isFilled && this.#row >= ownFrom) this.edits.push({ ...this.#place, text: '' })
      return
    }
    this.#next++
    const { from, to, closed } = this.#rowTag
    const { text, look } = cell[1]
    const added = textCell(this.#prefix, cellName(this.#row, number), text, look)
    const tag = heightened(spanning(this.#xml.slice(from, to), number), text)
    if (closed) this.edits.push({ from, to, text: `${tag.slice(0, -2).trimEnd()}>${added}</${this.#prefix}row>` })
    else this.edits.push({ from, to, text: tag }, { ...(this.#place ?? { from: end, to: end }), text: added })
  }

  /** Rows of the texts that come before a row and that the sheet does not have. */
  #rowsBefore(row: number): string {
    let rows = ''
    for (let next = this.#rows[this.#next]; next !== undefined && next[0] < row; next = this.#rows[++this.#next]) {
      const cell = textCell(this.#prefix, cellName(next[0], this.#column.number), next[1].text, next[1].look)
      rows += `<${this.#prefix}row r="${next[0]}">${cell}</${this.#prefix}row>`
    }
    return rows
  }

  #insert(at: number, text: string): void {
    if (text !== '') this.edits.push({ from: at, to: at, text })
  }
}

/** A definition of many columns, with one of them taken out for itself. */
function split(tag: string, column: number, own: string): string {
  const { min, max } = attributesOf(tag.slice(tag.search(/\s/), tag.indexOf('>')))
  const part = (from: number, to: number): string =>
    from > to
      ? ''
      : tag.replace(/(\smin\s*=\s*["'])\d+/, `$1${from}`).replace(/(\smax\s*=\s*["'])\d+/, (_, before: string) => `${before}${to}`)
  return part(Number(min), column - 1) + own + part(column + 1, Number(max))
}

/** The tag of a row whose hint of where its cells stand reaches the column. */
function spanning(tag: string, column: number): string {
  return tag.replace(/(\sspans\s*=\s*["']\d+:)(\d+)/, (whole, before: string, last: string) =>
    Number(last) < column ? `${before}${column}` : whole,
  )
}

/** The tag of a row that is high enough for the text, where it has a height that no person set. */
function heightened(tag: string, text: string): string {
  if (/\scustomHeight\s*=\s*["'](1|true)["']/.test(tag)) return tag
  const needed = Math.min(MAX_HEIGHT, linesOf(text, WIDTH) * LINE_HEIGHT)
  return tag.replace(/(\sht\s*=\s*["'])([\d.]+)/, (whole, before: string, height: string) =>
    Number(height) < needed ? before + needed : whole,
  )
}
