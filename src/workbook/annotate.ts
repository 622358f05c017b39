/**
 * A copy of a workbook with one more column and comments on cells. Only what that asks for is patched, in the text of the parts concerned;
 * every other part is copied as it is packed, so formats, formulas, charts, macros and whatever else the file holds stay as they were.
 */
import { cellText, xmlText } from '../escape.ts'
import { Fault } from '../fault.ts'
import { attribute, attributesOf, type Edit, edited, rootOf, scanXml, tagsOf } from '../xml.ts'
import { cellName, columnName, type Sheet } from './define.ts'
import { LINE_HEIGHT, linesOf, MAX_HEIGHT } from './heights.ts'
import { boxesPart, boxXml, commentsPart, commentXml, MAX_TEXT, type Note, SHAPE_TYPE } from './notes.ts'
import { damaged, openPackage, type Package, relationsPart } from './package.ts'
import { placeOf } from './places.ts'
import { readWorkbook } from './read.ts'
import { writeZip, type ZipPart } from './zip.ts'

export interface AnnotatedSheet {
  readonly name: string
  /** Row where the column gets its header; notes of no row stand there. */
  readonly headerRow: number
  readonly notes: readonly Annotation[]
}

/** What there is to say of a row, or of one of its cells. */
export interface Annotation {
  readonly row: number
  readonly column?: number
  readonly text: string
}

/** Comments on one sheet beyond which programs become slow; the column has them all. */
const MOST_COMMENTS = 2_000

/** Of the column, in characters. */
const WIDTH = 70

/**
 * Adds a column under `header` at the right end of each sheet given, with the notes of each row, and a comment to each cell that has one. A
 * copy that has the column already gets its content replaced, and the comments of before (their author is `header`) removed. A cell with a
 * comment of someone else keeps that one.
 */
export async function annotateWorkbook(
  bytes: Uint8Array,
  shown: string,
  sheets: readonly AnnotatedSheet[],
  header: string,
): Promise<Uint8Array> {
  const read = await readWorkbook(bytes, shown)
  const source = openPackage(bytes, shown)
  const changed = new Changes(source)
  for (const annotated of sheets) {
    const at = read.sheets.findIndex(({ name }) => name === annotated.name)
    if (at < 0) continue
    annotateSheet(source, changed, source.sheets[at]!.part, read.sheets[at]!, annotated, header, shown)
  }
  return changed.written()
}

/** Parts that are no longer as the source has them. */
class Changes {
  readonly #source: Package
  readonly #parts = new Map<string, string>()
  /** Names of parts without regard to case. */
  readonly #taken: Set<string>

  constructor(source: Package) {
    this.#source = source
    this.#taken = new Set([...source.entries.keys()].map((name) => name.toLowerCase()))
  }

  xml(part: string): string | undefined {
    return this.#parts.get(this.#source.nameOf(part)) ?? this.#source.xml(part)
  }

  set(part: string, xml: string): void {
    this.#parts.set(this.#source.nameOf(part), xml)
    this.#taken.add(part.toLowerCase())
  }

  /** The first name with a number that no part has. */
  unused(before: string, after: string): string {
    for (let number = 1; ; number++) if (!this.#taken.has(`${before}${number}${after}`.toLowerCase())) return `${before}${number}${after}`
  }

  written(): Uint8Array {
    const kept = [...this.#source.entries.values()].map((entry): ZipPart => this.#part(entry.name) ?? entry)
    const added = [...this.#parts.keys()].filter((name) => !this.#source.entries.has(name)).map((name) => this.#part(name)!)
    return writeZip([...kept, ...added], { stamped: true })
  }

  #part(name: string): ZipPart | undefined {
    const xml = this.#parts.get(name)
    return xml === undefined ? undefined : { name, content: new TextEncoder().encode(xml) }
  }
}

function annotateSheet(
  source: Package,
  changed: Changes,
  part: string,
  sheet: Sheet,
  { headerRow, notes }: AnnotatedSheet,
  header: string,
  shown: string,
): void {
  const placed = notes.map((note) => (note.row > 0 ? note : { row: headerRow, text: note.text }))
  const own = [...(sheet.rows.find(({ number }) => number === headerRow)?.cells ?? [])].find(([, { text }]) => text === header)?.[0]
  const column = own ?? 1 + lastColumn(sheet)
  if (column > 16_384) throw noRoom(shown, sheet.name)
  const texts = new Map<number, string>([[headerRow, header]])
  const onHeader: string[] = []
  for (const note of placed) {
    const text = note.column === undefined ? note.text : `${cellName(note.row, note.column)}: ${note.text}`
    if (note.row === headerRow) onHeader.push(text)
    else texts.set(note.row, texts.has(note.row) ? `${texts.get(note.row)}\n${text}` : text)
  }
  const comments = commentsOf(placed)
  if (onHeader.length > 0) comments.push({ row: headerRow, column, text: shortened(onHeader.join('\n')) })
  const xml = changed.xml(part) ?? ''
  const withColumn = columnAdded(xml, column, { texts, headerRow, again: own !== undefined }, part, shown)
  changed.set(part, withColumn)
  commentsReplaced(source, changed, part, comments, header, shown)
}

function lastColumn({ rows }: Sheet): number {
  let last = 0
  for (const { cells } of rows) for (const column of cells.keys()) if (column > last) last = column
  return last
}

/** One comment for each cell, in the order of the sheet. */
function commentsOf(notes: readonly Annotation[]): Note[] {
  const cells = new Map<string, Note>()
  for (const { row, column, text } of notes) {
    if (column === undefined) continue
    const cell = cellName(row, column)
    const known = cells.get(cell)
    cells.set(cell, { row, column, text: known === undefined ? text : `${known.text}\n${text}` })
  }
  return [...cells.values()]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .slice(0, MOST_COMMENTS)
    .map((note) => ({ ...note, text: shortened(note.text) }))
}

const shortened = (text: string): string => (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text)

/** The sheet with the texts in the column, by row. `again`: the column was there, so its other cells under the header are emptied. */
function columnAdded(
  xml: string,
  column: number,
  { texts, headerRow, again }: { readonly texts: ReadonlyMap<number, string>; readonly headerRow: number; readonly again: boolean },
  part: string,
  shown: string,
): string {
  const { prefix } = rootOf(xml)
  const edits: Edit[] = []
  const waiting = [...texts].sort(([a], [b]) => a - b)
  const cellXml = (row: number, text: string, style: string | undefined): string =>
    `<${prefix}c r="${cellName(row, column)}"${style === undefined ? '' : ` s="${style}"`} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${cellText(shortened(text))}</${prefix}t></${prefix}is></${prefix}c>`
  /** Rows of the texts that come before a row and that the sheet does not have. */
  const rowsBefore = (number: number): string => {
    let rows = ''
    while (waiting.length > 0 && waiting[0]![0] < number) {
      const [row, text] = waiting.shift()!
      rows += `<${prefix}row r="${row}">${cellXml(row, text, undefined)}</${prefix}row>`
    }
    return rows
  }
  let inData = false
  let row = 0
  let rowTag = { from: 0, to: 0, raw: '', closed: false }
  let at = 0
  let cell = { from: 0, raw: '' }
  let style: string | undefined
  /** Where the cell goes, once it is known. */
  let place: Edit | undefined
  let cols: { from: number; to: number; closed: boolean } | undefined
  let colAfter: number | undefined
  let covered = false
  const text = (): string | undefined => (waiting[0]?.[0] === row ? waiting[0][1] : undefined)
  const whole = scanXml(xml, {
    open(name, raw, closed, from, to) {
      if (name === 'dimension') {
        const [first, last] = (attributesOf(raw)['ref'] ?? '').split(':')
        const end = placeOf(last ?? first)
        if (end !== undefined && end.column < column) {
          edits.push({
            from,
            to,
            text: xml
              .slice(from, to)
              .replace(/ref\s*=\s*(["'])[^"']*\1/, `ref="${first}:${cellName(Math.max(end.row, headerRow), column)}"`),
          })
        }
      } else if (name === 'cols') cols = { from, to, closed }
      else if (name === 'col' && cols !== undefined && !inData) {
        const { min, max } = attributesOf(raw)
        if (Number(min) <= column && column <= Number(max)) covered = true
        if (Number(max) < column) colAfter = to
      } else if (name === 'sheetData') {
        inData = true
        const added = `<${prefix}col min="${column}" max="${column}" width="${WIDTH}" customWidth="1"/>`
        if (cols === undefined || cols.closed) {
          const place = cols ?? { from, to: from }
          edits.push({ from: place.from, to: place.to, text: `<${prefix}cols>${added}</${prefix}cols>` })
        } else if (!covered) edits.push({ from: colAfter ?? cols.to, to: colAfter ?? cols.to, text: added })
        if (closed) edits.push({ from, to, text: `<${prefix}sheetData>${rowsBefore(Infinity)}</${prefix}sheetData>` })
      } else if (name === 'row' && inData) {
        row = Number(attribute(raw, 'r') ?? row + 1)
        const missing = rowsBefore(row)
        if (missing !== '') edits.push({ from, to: from, text: missing })
        rowTag = { from, to, raw, closed }
        at = 0
        style = undefined
        place = undefined
      } else if (name === 'c' && inData) {
        cell = { from, raw }
        at = placeOf(attribute(raw, 'r'))?.column ?? at + 1
        if (at > column && place === undefined) place = { from, to: from, text: '' }
        else if (at < column) style = attribute(raw, 's')
      }
    },
    close(name, from, to) {
      if (name === 'c' && inData && at === column) {
        style = attribute(cell.raw, 's')
        place = { from: cell.from, to, text: '' }
      } else if (name === 'row' && inData) {
        const said = text()
        if (said === undefined) {
          if (again && place !== undefined && place.to > place.from && row > headerRow) {
            edits.push({ ...place, text: style === undefined ? '' : `<${prefix}c r="${cellName(row, column)}" s="${style}"/>` })
          }
          return
        }
        waiting.shift()
        const added = cellXml(row, said, style)
        const tag = heightened(spanning(xml.slice(rowTag.from, rowTag.to), column), said)
        if (rowTag.closed) {
          edits.push({ from: rowTag.from, to: rowTag.to, text: `${tag.slice(0, -2).trimEnd()}>${added}</${prefix}row>` })
          return
        }
        edits.push({ from: rowTag.from, to: rowTag.to, text: tag })
        edits.push({ from: place?.from ?? from, to: place?.to ?? from, text: added })
      } else if (name === 'sheetData' && inData) {
        inData = false
        const missing = rowsBefore(Infinity)
        if (missing !== '') edits.push({ from, to: from, text: missing })
      }
    },
  })
  if (!whole) throw damaged(shown, part)
  return edited(xml, edits)
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

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

/** Removes the comments of before and adds the new ones, with the parts that they need. */
function commentsReplaced(source: Package, changed: Changes, part: string, comments: readonly Note[], author: string, shown: string): void {
  const related = source.relations(part)
  const target = (kind: string): string | undefined => related.find(({ type }) => type.endsWith(`/${kind}`))?.target
  const texts = target('comments')
  const boxes = target('vmlDrawing')
  const known = texts === undefined ? undefined : changed.xml(texts)
  const { xml, removed, taken } =
    known === undefined ? { xml: undefined, removed: new Set<string>(), taken: new Set<string>() } : withoutComments(known, author)
  const fresh = comments.filter(({ row, column }) => !taken.has(cellName(row, column)))
  if (fresh.length === 0 && removed.size === 0) return
  const relations: (readonly [id: string, kind: string, target: string])[] = []
  const used = new Set(related.map(({ id }) => id))
  const nextId = (): string => {
    let number = 1
    while (used.has(`rIdKT${number}`)) number++
    used.add(`rIdKT${number}`)
    return `rIdKT${number}`
  }
  if (xml !== undefined) changed.set(texts!, withComments(xml, fresh, author))
  else {
    const name = changed.unused('xl/comments', '.xml')
    changed.set(name, commentsPart(author, fresh))
    relations.push([nextId(), 'comments', name])
    typed(changed, `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`)
  }
  const drawing = boxes === undefined ? undefined : changed.xml(boxes)
  if (drawing !== undefined) changed.set(boxes!, withBoxes(withoutBoxes(drawing, removed), fresh))
  else {
    const name = changed.unused('xl/drawings/vmlDrawing', '.vml')
    changed.set(name, boxesPart(1 + source.sheets.findIndex((sheet) => sheet.part === part), fresh))
    const id = nextId()
    relations.push([id, 'vmlDrawing', name])
    changed.set(part, withDrawing(changed.xml(part)!, id))
    typed(changed, '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>')
  }
  if (relations.length > 0) relate(changed, part, relations, shown)
}

/** The part without the comments of an author; the cells that these stood on, and those that keep a comment. */
function withoutComments(xml: string, author: string): { xml: string; removed: Set<string>; taken: Set<string> } {
  const authors = authorsOf(xml)
  const edits: Edit[] = []
  const removed = new Set<string>()
  const taken = new Set<string>()
  let comment = { from: 0, ref: '', author: '' }
  scanXml(xml, {
    open(name, raw, _closed, from) {
      if (name !== 'comment') return
      const { ref = '', authorId } = attributesOf(raw)
      comment = { from, ref: ref.toUpperCase(), author: authors[Number(authorId)] ?? '' }
    },
    close(name, _from, to) {
      if (name !== 'comment') return
      if (comment.author === author) {
        removed.add(comment.ref)
        edits.push({ from: comment.from, to, text: '' })
      } else taken.add(comment.ref)
    },
  })
  return { xml: edited(xml, edits), removed, taken }
}

function authorsOf(xml: string): string[] {
  const authors: string[] = []
  let isAuthor = false
  scanXml(xml, {
    open(name) {
      isAuthor = name === 'author'
      if (isAuthor) authors.push('')
    },
    close() {
      isAuthor = false
    },
    text(said) {
      if (isAuthor) authors[authors.length - 1] += said
    },
  })
  return authors
}

function withComments(xml: string, comments: readonly Note[], author: string): string {
  if (comments.length === 0) return xml
  const { prefix } = rootOf(xml)
  const authors = authorsOf(xml)
  const known = authors.indexOf(author)
  const added = comments.map((note) => commentXml(note, known < 0 ? authors.length : known, prefix)).join('')
  const withAuthor = known < 0 ? inside(xml, `${prefix}authors`, `<${prefix}author>${xmlText(author)}</${prefix}author>`) : xml
  return inside(withAuthor, `${prefix}commentList`, added)
}

/** Adds to the end of the last element of a name, which may be closed in its opening tag. */
function inside(xml: string, element: string, added: string): string {
  const local = element.slice(element.indexOf(':') + 1)
  let end: Edit | undefined
  scanXml(xml, {
    open() {},
    close(name, from, to) {
      if (name !== local) return
      end = xml.startsWith('</', from) ? { from, to: from, text: added } : { from: to - 2, to, text: `>${added}</${element}>` }
    },
  })
  return end === undefined ? xml : edited(xml, [end])
}

/** A drawing without the boxes of comments on the cells given. Such drawings need not be XML, so their text is cut. */
function withoutBoxes(vml: string, cells: ReadonlySet<string>): string {
  if (cells.size === 0) return vml
  const pieces: string[] = []
  let at = 0
  for (;;) {
    const from = vml.indexOf('<v:shape ', at)
    const end = from < 0 ? -1 : vml.indexOf('</v:shape>', from)
    if (end < 0) break
    const to = end + '</v:shape>'.length
    const shape = vml.slice(from, to)
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/i.exec(shape)?.[1]
    const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/i.exec(shape)?.[1]
    const own =
      row !== undefined &&
      column !== undefined &&
      /ObjectType\s*=\s*["']Note["']/i.test(shape) &&
      cells.has(cellName(Number(row) + 1, Number(column) + 1))
    pieces.push(vml.slice(at, from), own ? '' : shape)
    at = to
  }
  pieces.push(vml.slice(at))
  return pieces.join('')
}

function withBoxes(vml: string, notes: readonly Note[]): string {
  if (notes.length === 0) return vml
  const ids = [...vml.matchAll(/_x0000_s(\d{1,9})/g)].map(([, id]) => Number(id))
  const first = ids.reduce((most, id) => Math.max(most, id), 1024) + 1
  const type = vml.includes('id="_x0000_t202"') ? '' : SHAPE_TYPE
  const end = vml.lastIndexOf('</xml')
  return vml.slice(0, end) + type + notes.map((note, at) => boxXml(note, first + at)).join('') + vml.slice(end)
}

/** Elements of a sheet that come after the drawing of its comments. */
const AFTER_DRAWING = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
  'AlternateContent',
])

function withDrawing(xml: string, id: string): string {
  const { prefix, attributes } = rootOf(xml)
  const strict = Object.values(attributes).some((value) => value === STRICT_OFFICE)
  const element = `<${prefix}legacyDrawing xmlns:r="${strict ? STRICT_OFFICE : OFFICE}" r:id="${id}"/>`
  let depth = 0
  let seenData = false
  let at: number | undefined
  scanXml(xml, {
    open(name, _raw, _closed, from) {
      if (depth === 1 && seenData && at === undefined && AFTER_DRAWING.has(name)) at = from
      if (name === 'sheetData') seenData = true
      depth++
    },
    close(_name, from) {
      depth--
      if (depth === 0) at ??= from
    },
  })
  return at === undefined ? xml : edited(xml, [{ from: at, to: at, text: element }])
}

function relate(changed: Changes, part: string, relations: readonly (readonly [string, string, string])[], shown: string): void {
  const name = relationsPart(part)
  const strict = (changed.xml(part) ?? '').includes(STRICT_OFFICE)
  const list = relations
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${strict ? STRICT_OFFICE : OFFICE}/${kind}" Target="/${target}"/>`)
    .join('')
  const known = changed.xml(name)
  if (known === undefined) {
    changed.set(
      name,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`,
    )
    return
  }
  const { prefix } = rootOf(known)
  if (prefix !== '') throw damaged(shown, name)
  changed.set(name, inside(known, 'Relationships', list))
}

/** Says of what type a part is, unless the package says so already. */
function typed(changed: Changes, entry: string): void {
  const part = '[Content_Types].xml'
  const known = changed.xml(part) ?? ''
  const vml = tagsOf(known, 'Default').some(({ attributes }) => attributes['Extension']?.toLowerCase() === 'vml')
  if (entry.startsWith('<Default')) {
    if (vml) return
    const first = tagsOf(known, 'Types')[0]
    if (first !== undefined && !first.closed) {
      changed.set(part, edited(known, [{ from: first.to, to: first.to, text: entry }]))
      return
    }
  }
  changed.set(part, inside(known, 'Types', entry))
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
