/**
 * A copy of a workbook that a person can work through: cells marked by how grave what was found there is, a column with a sentence for each, comments,
 * drop-downs, and a sheet that lists all of it. Only what that asks for is patched, in the text of the parts concerned; every other part is
 * copied as it is packed, so formats, formulas, charts, macros and whatever else the file holds stay as they were.
 */
import { addTo } from '../collections.ts'
import { xmlText } from '../escape.ts'
import { Fault } from '../fault.ts'
import { rootOf, tagsOf } from '../xml.ts'
import { Changes, FreshRelations, inside, OFFICE, relate, STRICT_OFFICE, typed } from './changes.ts'
import { shortened, withColumn } from './column.ts'
import { commentsReplaced } from './comments.ts'
import { cellName, columnName, type Merge, type Sheet, SUMMARY_SHEET } from './define.ts'
import { type DropDown, dropDownsReplaced } from './dropdowns.ts'
import { type MarkKind, Marks } from './marks.ts'
import type { Note } from './notes.ts'
import { damaged, openPackage, type Package, type SheetPart } from './package.ts'
import { readWorkbook } from './read.ts'
import { restyled } from './restyle.ts'
import { StyleSheet } from './styles.ts'
import { HIDDEN, type Look, listRange, locationOf, ownLooks, type Summary, summaryPart } from './summary.ts'
import { itemsReplaced, type SheetList } from './worksheet.ts'

export interface AnnotatedSheet {
  readonly name: string
  /** Row where the column gets its header; notes of no row stand there. */
  readonly headerRow: number
  readonly notes: readonly Annotation[]
}

/** What there is to say of a row, or of one of its cells. */
export interface Annotation {
  readonly row: number
  readonly column?: number | undefined
  /** The sentence in the column. */
  readonly text: string
  /** What the comment on the cell says, where it says more. */
  readonly comment?: string
  /** How the cell is marked; a note without it marks nothing. */
  readonly kind?: MarkKind
  /** Values one of which mends the cell. */
  readonly choices?: readonly string[]
}

export interface AnnotateOptions {
  /** Of the column; also the author of the comments, by which they are known again. */
  readonly header: string
  readonly summary: Summary
  /** What is shown when a cell with a drop-down is chosen. */
  readonly prompt: string
}

/** Comments on one sheet beyond which programs become slow; the column has them all. */
const MOST_COMMENTS = 2_000
/** Lists of drop-downs of one workbook. */
const MOST_LISTS = 300
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
const LINKS: SheetList = { name: 'hyperlinks', item: 'hyperlink', isCounted: false }

/**
 * Adds a column under `header` at the right end of each sheet given, with the notes of each row, marks the cells, puts a comment on each and a
 * drop-down on those that one choice mends, and adds the sheet that lists everything. Of a copy that has all that already, what was there of ours is
 * replaced, and cells of which nothing is said any more look as before. A cell with a comment or drop-down of someone else keeps that one.
 */
export async function annotateWorkbook(
  bytes: Uint8Array,
  shown: string,
  sheets: readonly AnnotatedSheet[],
  options: AnnotateOptions,
): Promise<Uint8Array> {
  const read = new Map((await readWorkbook(bytes, shown)).sheets.map((sheet) => [sheet.name, sheet]))
  const copy = new Copy(openPackage(bytes, shown), shown, options)
  copy.open([...read.values()].some((sheet) => headerIn(sheet, options.header) !== undefined))
  const given = new Map(sheets.map((sheet) => [sheet.name, sheet]))
  for (const [name, sheet] of read) copy.annotate(sheet, given.get(name))
  return copy.written()
}

/** The cell of a sheet that is the header of our column. */
function headerIn({ rows }: Sheet, header: string): { readonly row: number; readonly column: number } | undefined {
  for (const { number, cells } of rows) for (const [column, { text }] of cells) if (text === header) return { row: number, column }
  return undefined
}

/** A copy in the making. */
class Copy {
  readonly #source: Package
  readonly #shown: string
  readonly #options: AnnotateOptions
  readonly #changed: Changes
  readonly #styles: StyleSheet
  readonly #look: (look: Look | 'header') => number
  readonly #own: SheetPart | undefined
  /** Values of drop-downs, and the ranges where they stand. */
  readonly #lists = new Map<string, { readonly values: readonly string[]; readonly range: string }>()
  #marks!: Marks
  #wasMarked = false

  constructor(source: Package, shown: string, options: AnnotateOptions) {
    this.#source = source
    this.#shown = shown
    this.#options = options
    this.#changed = new Changes(source)
    this.#styles = new StyleSheet(source.styles === undefined ? undefined : this.#changed.xml(source.styles))
    this.#look = ownLooks(this.#styles)
    this.#own = source.sheets.find(({ name }) => name === SUMMARY_SHEET)
  }

  open(wasMarked: boolean): void {
    this.#wasMarked = wasMarked || this.#own !== undefined
    const summary = this.#own === undefined ? undefined : this.#changed.xml(this.#own.part)
    this.#marks = new Marks(this.#styles, summary, HIDDEN, this.#wasMarked)
  }

  /** @param given What there is to say of the sheet; without it what was said before only goes. */
  annotate(sheet: Sheet, given: AnnotatedSheet | undefined): void {
    const { part } = this.#source.sheets.find(({ name }) => name === sheet.name)!
    const there = headerIn(sheet, this.#options.header)
    if (given === undefined && !this.#wasMarked) return
    const headerRow = given?.headerRow ?? there?.row ?? 1
    const notes = (given?.notes ?? []).map(({ column: at, ...note }) => ({
      ...note,
      ...(note.row > 0 ? { column: at } : { row: headerRow }),
    }))
    const onCells = anchored(notes, sheet.merges)
    const column = there?.column ?? 1 + lastColumn(sheet)
    if (column > 16_384) throw noRoom(this.#shown, sheet.name)
    this.#mark(part, onCells)
    if (given !== undefined || there !== undefined) this.#sayInColumn(part, given, notes, { column, headerRow, there: there?.row })
    const links = given === undefined ? [] : [{ row: headerRow, column }]
    this.#patch(part, (xml) => linked(xml, links))
    this.#patch(part, (xml) =>
      dropDownsReplaced(xml, this.#dropDowns(onCells), SUMMARY_SHEET, { title: this.#options.header, text: this.#options.prompt }),
    )
    const comments = commentsOf(onCells)
    const onHeader = notes.filter(({ row }) => row === headerRow)
    if (onHeader.length > 0) comments.push({ row: headerRow, column, text: shortened(onHeader.map(inColumn).join('\n')) })
    commentsReplaced(this.#source, this.#changed, part, comments, this.#options.header, this.#shown)
  }

  written(): Uint8Array {
    const { summary } = this.#options
    const lists = [...this.#lists.values()].map(({ values }) => values)
    const isStrict = (this.#changed.xml(this.#source.book) ?? '').includes(STRICT_MAIN)
    const xml = summaryPart(summary, { witnesses: this.#marks.witnesses, lists }, this.#look, isStrict ? STRICT_MAIN : undefined)
    if (this.#own === undefined) this.#addSheet(xml)
    else this.#changed.set(this.#own.part, xml)
    const styles = this.#styles.written()
    if (styles !== undefined) this.#setStyles(styles)
    return this.#changed.written()
  }

  #patch(part: string, work: (xml: string) => string | undefined): void {
    const now = work(this.#changed.xml(part) ?? '')
    if (now === undefined) throw damaged(this.#shown, part)
    this.#changed.set(part, now)
  }

  /** Takes off the marks of before and puts on those of now. */
  #mark(part: string, notes: readonly Annotation[]): void {
    const some = new Map<number, Map<number, (look: number) => number>>()
    for (const [cell, kind] of gravest(notes)) {
      const [row, column] = cell
      const cells = some.get(row) ?? new Map<number, (look: number) => number>()
      some.set(row, cells)
      cells.set(column, (look) => this.#marks.marked(look, kind))
    }
    if (!this.#wasMarked && some.size === 0) return
    this.#patch(part, (xml) => restyled(xml, { every: (look) => this.#marks.plain(look), some }))
  }

  #sayInColumn(
    part: string,
    given: AnnotatedSheet | undefined,
    notes: readonly Annotation[],
    { column, headerRow, there }: { readonly column: number; readonly headerRow: number; readonly there: number | undefined },
  ): void {
    const cells = new Map<number, { text: string; look: number }>()
    if (given !== undefined) cells.set(headerRow, { text: this.#options.header, look: this.#look('header') })
    const kinds = new Map<number, MarkKind | undefined>()
    for (const note of notes) {
      if (note.row === headerRow) continue
      const before = cells.get(note.row)?.text
      const kind = graver(kinds.get(note.row), note.kind)
      kinds.set(note.row, kind)
      const text = inColumn(note)
      cells.set(note.row, { text: before === undefined ? text : `${before}\n${text}`, look: this.#look(kind ?? 'text') })
    }
    this.#patch(part, (xml) => withColumn(xml, { number: column, cells, ...(there === undefined ? {} : { ownFrom: there }) }))
  }

  #dropDowns(notes: readonly Annotation[]): DropDown[] {
    const cells = new Map<string, DropDown>()
    for (const { row, column, choices } of notes) {
      if (column === undefined || choices === undefined || choices.length === 0) continue
      const cell = cellName(row, column)
      const range = cells.has(cell) ? undefined : this.#rangeOf(choices)
      if (range !== undefined) cells.set(cell, { row, column, range })
    }
    return [...cells.values()]
  }

  #rangeOf(values: readonly string[]): string | undefined {
    const key = values.join('\u0001')
    const known = this.#lists.get(key)
    if (known !== undefined) return known.range
    if (this.#lists.size >= MOST_LISTS) return undefined
    const range = listRange(SUMMARY_SHEET, this.#lists.size, values)
    this.#lists.set(key, { values, range })
    return range
  }

  #addSheet(xml: string): void {
    const { book } = this.#source
    const name = this.#changed.unused('xl/worksheets/sheet', '.xml')
    this.#changed.set(name, xml)
    typed(
      this.#changed,
      `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
    )
    const id = this.#related('worksheet', name)
    const directory = this.#changed.xml(book) ?? ''
    const numbers = tagsOf(directory, 'sheet').map(({ attributes }) => Number(attributes['sheetId']) || 0)
    const next = numbers.reduce((most, number) => Math.max(most, number), 0) + 1
    const { prefix } = rootOf(directory)
    const space = directory.includes('purl.oclc.org/ooxml/officeDocument') ? STRICT_OFFICE : OFFICE
    const sheet = `<${prefix}sheet xmlns:r="${space}" name="${xmlText(SUMMARY_SHEET)}" sheetId="${next}" r:id="${id}"/>`
    this.#changed.set(book, inside(directory, `${prefix}sheets`, sheet))
  }

  #setStyles(xml: string): void {
    if (this.#source.styles !== undefined) {
      this.#changed.set(this.#source.styles, xml)
      return
    }
    // The directory may name a part that is not there.
    const named = this.#source.relations(this.#source.book).find(({ type }) => type.endsWith('/styles'))?.target
    const name = named ?? this.#changed.unused('xl/styles', '.xml')
    this.#changed.set(name, xml)
    typed(
      this.#changed,
      `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>`,
    )
    if (named === undefined) this.#related('styles', name)
  }

  /** Relates the workbook to a new part; the id. */
  #related(kind: string, part: string): string {
    const { book } = this.#source
    const relations = new FreshRelations([...this.#source.relations(book), ...this.#added])
    const id = relations.add(kind, part)
    this.#added.push({ id })
    relate(this.#changed, book, relations.list, this.#shown)
    return id
  }

  readonly #added: { readonly id: string }[] = []
}

const RANK: Readonly<Record<MarkKind, number>> = { info: 0, warning: 1, error: 2 }

const graver = (one: MarkKind | undefined, other: MarkKind | undefined): MarkKind | undefined =>
  one === undefined || (other !== undefined && RANK[other] > RANK[one]) ? other : one

/** How a note stands in the column: behind the name of its cell. */
const inColumn = ({ row, column, text }: Annotation): string => (column === undefined ? text : `${cellName(row, column)}: ${text}`)

/** Notes on cells that are merged into another: a person sees only that one. */
function anchored(notes: readonly Annotation[], merges: readonly Merge[]): readonly Annotation[] {
  if (merges.length === 0) return notes
  const byColumn = new Map<number, Annotation[]>()
  for (const note of [...notes].sort((a, b) => a.row - b.row)) if (note.column !== undefined) addTo(byColumn, note.column, note)
  const anchors = new Map<Annotation, Merge>()
  for (const merge of merges)
    for (const [column, list] of byColumn) {
      if (column < merge.fromColumn || column > merge.toColumn) continue
      for (let at = firstFrom(list, merge.fromRow); at < list.length && list[at]!.row <= merge.toRow; at++) anchors.set(list[at]!, merge)
    }
  return notes.map((note) => {
    const merge = anchors.get(note)
    return merge === undefined ? note : { ...note, row: merge.fromRow, column: merge.fromColumn }
  })
}

/** Where the notes from a row on begin, in their order. */
function firstFrom(notes: readonly Annotation[], row: number): number {
  let [low, high] = [0, notes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (notes[middle]!.row < row) low = middle + 1
    else high = middle
  }
  return low
}

/** The gravest that is said of each cell. */
function gravest(notes: readonly Annotation[]): (readonly [cell: readonly [row: number, column: number], kind: MarkKind])[] {
  const cells = new Map<string, readonly [readonly [number, number], MarkKind]>()
  for (const { row, column, kind } of notes) {
    if (column === undefined || kind === undefined) continue
    const cell = cellName(row, column)
    cells.set(cell, [[row, column], graver(cells.get(cell)?.[1], kind)!])
  }
  return [...cells.values()]
}

function lastColumn({ rows }: Sheet): number {
  let last = 0
  for (const { cells } of rows) for (const column of cells.keys()) if (column > last) last = column
  return last
}

/** One comment for each cell, in the order of the sheet. */
function commentsOf(notes: readonly Annotation[]): Note[] {
  const cells = new Map<string, Note>()
  for (const { row, column, text, comment = text } of notes) {
    if (column === undefined) continue
    const cell = cellName(row, column)
    const known = cells.get(cell)
    cells.set(cell, { row, column, text: known === undefined ? comment : `${known.text}\n\n${comment}` })
  }
  return [...cells.values()]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .slice(0, MOST_COMMENTS)
    .map((note) => ({ ...note, text: shortened(note.text) }))
}

/** A sheet whose header of our column leads to the sheet that lists everything. */
function linked(xml: string, cells: readonly { readonly row: number; readonly column: number }[]): string {
  const to = locationOf({ row: 1, column: 1 })
  const { prefix } = rootOf(xml)
  const added = cells.map(({ row, column }) => `<${prefix}hyperlink ref="${cellName(row, column)}" location="${xmlText(to)}"/>`)
  return itemsReplaced(xml, LINKS, ({ location = '' }) => location.includes(SUMMARY_SHEET), added)
}

function noRoom(shown: string, sheet: string): Fault {
  return new Fault(
    'too-large',
    {
      vi: `Trang ${sheet} của tệp ${shown} không còn cột trống bên phải để ghi kết quả (cột cuối là ${columnName(16_384)}).`,
      en: `Sheet ${sheet} of file ${shown} has no free column at its right for the findings (the last one is ${columnName(16_384)}).`,
    },
    { vi: 'Xóa nội dung ở cột cuối của trang.', en: 'Clear the content of the last column of that sheet.' },
  )
}
