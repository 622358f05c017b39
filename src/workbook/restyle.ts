/** Cells of a sheet that get other looks, filled or not; nothing that they say is touched. */
import { attribute, attributesOf, type Edit, edited, rootOf, scanXml } from '../xml.ts'
import { cellName } from './define.ts'
import { placeOf } from './places.ts'

export interface Restyling {
  /** What becomes of a look that a cell has, whichever cell. */
  readonly every: (look: number) => number
  /** What becomes of the look of some cells after that, by row and column. */
  readonly some: ReadonlyMap<number, ReadonlyMap<number, (look: number) => number>>
}

type Marks = (readonly [column: number, look: (look: number) => number])[]

/** A sheet with the looks of cells replaced; cells and rows that are looked at and missing are added, empty. Undefined when it breaks off. */
export function restyled(xml: string, restyling: Restyling): string | undefined {
  const pass = new Pass(xml, restyling)
  return scanXml(xml, pass) ? edited(xml, pass.edits) : undefined
}

class Pass {
  readonly edits: Edit[] = []
  readonly #xml: string
  readonly #prefix: string
  readonly #restyling: Restyling
  readonly #rows: [number, Marks][]
  readonly #columns: { readonly from: number; readonly to: number; readonly look: number }[] = []
  #nextRow = 0
  #isInData = false
  #row = 0
  #column = 0
  #rowLook: number | undefined
  #marks: Marks = []
  #nextMark = 0

  constructor(xml: string, restyling: Restyling) {
    this.#xml = xml
    this.#prefix = rootOf(xml).prefix
    this.#restyling = restyling
    this.#rows = [...restyling.some]
      .map(([row, marks]): [number, Marks] => [row, [...marks].sort(([a], [b]) => a - b)])
      .sort(([a], [b]) => a - b)
  }

  open(name: string, raw: string, closed: boolean, from: number, to: number): void {
    if (name === 'col' && !this.#isInData) this.#takeColumn(raw)
    else if (name === 'sheetData') {
      this.#isInData = true
      if (closed) this.#replace(from, to, this.#opened(from, to), this.#rowsBefore(Infinity), 'sheetData')
    } else if (name === 'row' && this.#isInData) this.#openRow(raw, closed, from, to)
    else if (name === 'c' && this.#isInData) this.#openCell(raw, from, to)
  }

  close(name: string, from: number): void {
    if (!this.#isInData) return
    if (name === 'row') this.#insert(from, this.#cellsBefore(Infinity))
    else if (name === 'sheetData') {
      this.#isInData = false
      this.#insert(from, this.#rowsBefore(Infinity))
    }
  }

  #takeColumn(raw: string): void {
    const { min, max, style } = attributesOf(raw)
    if (style !== undefined) this.#columns.push({ from: Number(min), to: Number(max), look: Number(style) })
  }

  #openRow(raw: string, closed: boolean, from: number, to: number): void {
    this.#row = Number(attribute(raw, 'r') ?? this.#row + 1)
    this.#column = 0
    this.#insert(from, this.#rowsBefore(this.#row))
    const { s, customFormat } = attributesOf(raw)
    this.#rowLook = s !== undefined && /^(1|true)$/.test(customFormat ?? '') ? Number(s) : undefined
    const isMarked = this.#rows[this.#nextRow]?.[0] === this.#row
    this.#marks = isMarked ? this.#rows[this.#nextRow++]![1] : []
    this.#nextMark = 0
    if (closed) this.#replace(from, to, this.#opened(from, to), this.#cellsBefore(Infinity), 'row')
  }

  #openCell(raw: string, from: number, to: number): void {
    this.#column = placeOf(attribute(raw, 'r'))?.column ?? this.#column + 1
    this.#insert(from, this.#cellsBefore(this.#column))
    const there = attribute(raw, 's')
    const look = Number(there ?? 0)
    const plain = this.#restyling.every(look)
    const own = this.#marks[this.#nextMark]
    const now = own?.[0] === this.#column ? own[1](plain) : plain
    if (own?.[0] === this.#column) this.#nextMark++
    if (now === look) return
    const tag = this.#xml.slice(from, to)
    const text =
      there === undefined ? tag.replace(/^<[^\s/>]+/, `$& s="${now}"`) : tag.replace(/(\ss\s*=\s*)("[^"]*"|'[^']*')/, `$1"${now}"`)
    this.edits.push({ from, to, text })
  }

  /** The cells of this row that are missing before a column. */
  #cellsBefore(column: number): string {
    let cells = ''
    for (let mark = this.#marks[this.#nextMark]; mark !== undefined && mark[0] < column; mark = this.#marks[++this.#nextMark]) {
      cells += this.#cell(this.#row, mark, this.#rowLook)
    }
    return cells
  }

  /** The rows that are missing before a row. */
  #rowsBefore(row: number): string {
    let rows = ''
    for (let next = this.#rows[this.#nextRow]; next !== undefined && next[0] < row; next = this.#rows[++this.#nextRow]) {
      const cells = next[1].map((mark) => this.#cell(next![0], mark, undefined)).join('')
      rows += `<${this.#prefix}row r="${next[0]}">${cells}</${this.#prefix}row>`
    }
    return rows
  }

  #cell(row: number, [column, look]: Marks[number], rowLook: number | undefined): string {
    const plain = rowLook ?? this.#columns.find(({ from, to }) => from <= column && column <= to)?.look ?? 0
    return `<${this.#prefix}c r="${cellName(row, column)}" s="${look(this.#restyling.every(plain))}"/>`
  }

  #insert(at: number, text: string): void {
    if (text !== '') this.edits.push({ from: at, to: at, text })
  }

  #opened(from: number, to: number): string {
    return this.#xml.slice(from, to).replace(/\s*\/>$/, '>')
  }

  /** An element without content, with some. */
  #replace(from: number, to: number, opening: string, text: string, name: string): void {
    if (text !== '') this.edits.push({ from, to, text: `${opening}${text}</${this.#prefix}${name}>` })
  }
}
