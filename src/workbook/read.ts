/** Workbook files to sheets of cells. */

import { attribute, scanXml, unescapeXml } from '../xml.ts'
import { attachedTo } from './attached.ts'
import { type Cell, type Merge, type Sheet, type SheetRow, SUMMARY_SHEET, type Workbook } from './define.ts'
import { dateFormats, plainNumber, serialDate } from './formats.ts'
import { damaged, LIMITS, type Limits, openPackage, type Package, tooManyCells } from './package.ts'
import { placeOf } from './places.ts'
import { type Shape, shapesOf } from './shapes.ts'
import { unescapeText } from './xml.ts'

/**
 * Reads an .xlsx (or .xlsm) file: texts, number formats and cells with content, within `LIMITS`. Macros, links, drawings and the rest are
 * never looked at. `shown`: how to name the file in a fault.
 */
export async function readWorkbook(bytes: Uint8Array, shown: string, limits = LIMITS): Promise<Workbook> {
  const source = openPackage(bytes, shown, limits)
  const strings = source.sharedStrings === undefined ? [] : sharedStrings(source, source.sharedStrings, shown)
  const dates = source.styles === undefined ? [] : dateFormats(source.xml(source.styles) ?? '')
  const shapes = source.styles === undefined ? [] : shapesOf(source.xml(source.styles) ?? '')
  const counter = { cells: 0, limits }
  // The list of findings of an annotated copy is no data of whoever filled it in.
  const people = source.sheets.filter(({ name }) => name !== SUMMARY_SHEET)
  const sheets = people.map(({ name, hidden, part }): Sheet => {
    const xml = source.xml(part) ?? ''
    const read = readSheet(xml, { strings, dates, shapes, date1904: source.date1904, counter, part, shown })
    const attached = attachedTo(source, part, xml)
    return { name, hidden, ...read, ...(attached.size === 0 ? {} : { attached }) }
  })
  return { sheets, ignored: ignoredIn(source) }
}

function ignoredIn(source: Package): Workbook['ignored'] {
  const names = [...source.entries.keys()].map((name) => name.toLowerCase())
  return [
    ...(names.some((name) => name.endsWith('/vbaproject.bin') || name.includes('/macrosheets/')) ? (['macros'] as const) : []),
    ...(names.some((name) => name.includes('/externallinks/')) ? (['external-links'] as const) : []),
  ]
}

/** The standard of XML reads every line end as \n; spreadsheet programs write a typed one as `_x000D_\n`. */
const lines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)
const textOf = (raw: string): string => lines(unescapeText(lines(raw)))

/** The texts that cells share, as cells, so that a text that is used often is held once. Runs of rich text are joined; how to pronounce them is left out. */
function sharedStrings(source: Package, part: string, shown: string): readonly Cell[] {
  const cells: Cell[] = []
  let text = ''
  let inText = false
  let inReading = false
  const whole = scanXml(source.xml(part) ?? '', {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') inText = !inReading
      else if (name === 'rPh') inReading = true
    },
    close(name) {
      if (name === 'si') cells.push({ text: textOf(text), kind: 'text', formula: false })
      else if (name === 't') inText = false
      else if (name === 'rPh') inReading = false
    },
    text(said) {
      if (inText) text += said
    },
  })
  if (!whole) throw damaged(shown, part)
  return cells
}

interface Context {
  readonly strings: readonly Cell[]
  readonly dates: readonly boolean[]
  readonly shapes: readonly (Shape | undefined)[]
  readonly date1904: boolean
  readonly counter: { cells: number; readonly limits: Limits }
  readonly part: string
  readonly shown: string
}

function readSheet(xml: string, context: Context): Pick<Sheet, 'rows' | 'merges'> {
  const rows = new Map<number, { number: number; hidden: boolean; cells: Map<number, Cell> }>()
  const merges: Merge[] = []
  let inData = false
  let row = 0
  let column = 0
  let hidden = false
  let type: string | undefined
  let style: string | undefined
  let formula = false
  let value = ''
  let inValue = false
  let inReading = false
  let last = 0
  /** Rows whose cells do not stand in order, which only odd programs write. */
  const mixed = new Set<number>()
  const close = (): void => {
    const cell = cellOf(type, style, value, formula, context)
    if (cell.text === '' && !formula) return
    if (++context.counter.cells > context.counter.limits.cells) throw tooManyCells(context.shown, context.counter.limits)
    const known = rows.get(row)
    if (known === undefined) rows.set(row, { number: row, hidden, cells: new Map([[column, cell]]) })
    else known.cells.set(column, cell)
    if (known !== undefined && column < last) mixed.add(row)
    last = column
  }
  const whole = scanXml(xml, {
    open(name, raw) {
      switch (name) {
        case 'sheetData':
          inData = true
          return
        case 'row': {
          row = Number(attribute(raw, 'r') ?? row + 1)
          column = 0
          hidden = /^(1|true)$/.test(attribute(raw, 'hidden') ?? '')
          if (!(Number.isInteger(row) && row >= 1 && row <= 1_048_576)) throw damaged(context.shown, context.part)
          return
        }
        case 'c': {
          const ref = attribute(raw, 'r')
          const place = placeOf(ref)
          // Without a name of its own, a cell stands next to the one before it.
          column = place?.column ?? column + 1
          if (column > 16_384 || (ref !== undefined && place?.row !== row)) throw damaged(context.shown, context.part)
          type = attribute(raw, 't')
          style = attribute(raw, 's')
          formula = false
          value = ''
          return
        }
        case 'f':
          formula = true
          return
        case 'v':
          inValue = true
          return
        case 't':
          inValue = !inReading
          return
        case 'rPh':
          inReading = true
          return
        case 'mergeCell': {
          const [from, to] = (attribute(raw, 'ref') ?? '').split(':').map(placeOf)
          if (from === undefined) return
          merges.push({ fromRow: from.row, fromColumn: from.column, toRow: to?.row ?? from.row, toColumn: to?.column ?? from.column })
        }
      }
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'rPh') inReading = false
      else if (name === 'sheetData') inData = false
      else if (name === 'c' && inData && row > 0) close()
    },
    text(said) {
      if (inValue && inData) value += said
    },
  })
  if (!whole) throw damaged(context.shown, context.part)
  const sorted: SheetRow[] = [...rows.values()]
    .sort((a, b) => a.number - b.number)
    .map((found) => (mixed.has(found.number) ? { ...found, cells: new Map([...found.cells].sort(([a], [b]) => a - b)) } : found))
  return { rows: sorted, merges }
}

const EMPTY: Cell = { text: '', kind: 'text', formula: false }

/** What a person sees of a cell. */
function cellOf(type: string | undefined, style: string | undefined, value: string, formula: boolean, context: Context): Cell {
  if (type === 's') {
    const shared = context.strings[Number(value)] ?? EMPTY
    return formula ? { ...shared, formula } : shared
  }
  if (type === 'str' || type === 'inlineStr') return { text: textOf(value), kind: 'text', formula }
  const plain = value.trim()
  if (plain === '') return { text: '', kind: 'text', formula }
  if (type === 'b') return { text: /^(1|true)$/i.test(plain) ? 'TRUE' : 'FALSE', kind: 'boolean', formula }
  if (type === 'e') return { text: unescapeXml(plain), kind: 'error', formula }
  const iso = type === 'd' ? /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2})?)?/.exec(plain) : null
  if (iso !== null) {
    const [, day, minutes = '00:00', seconds = ':00'] = iso
    const time = seconds === ':00' ? minutes : minutes + seconds
    return { text: time === '00:00' ? day! : `${day} ${time}`, kind: 'date', formula }
  }
  const number = Number(plain)
  if (!Number.isFinite(number)) return { text: textOf(value), kind: 'text', formula }
  const date = style !== undefined && context.dates[Number(style)] ? serialDate(number, context.date1904) : undefined
  if (date !== undefined) return { text: date, kind: 'date', formula }
  const shape = style === undefined ? undefined : context.shapes[Number(style)]
  return { text: shape?.(number) ?? plainNumber(number), kind: 'number', formula }
}
