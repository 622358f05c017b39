/** Workbook files to sheets of cells. */
import { Fault } from '../fault.ts'
import { type Cell, cellName, type Sheet, type SheetRow, type Workbook } from './define.ts'
import { damaged, LIMITS, openPackage, type Package, rootOf, tooLarge, tooManyCells } from './package.ts'
import { attributesOf, escapeXml } from './xml.ts'
import { writeZip } from './zip.ts'

/**
 * Reads an .xlsx (or .xlsm) file. The library gets a package that holds nothing but what is read (texts, number formats, cells with content),
 * rebuilt here from parts within `LIMITS`; macros, links, drawings and the rest never reach it. `shown`: how to name the file in a fault.
 */
export async function readWorkbook(bytes: Uint8Array, shown: string): Promise<Workbook> {
  const source = openPackage(bytes, shown)
  const { readXlsx } = await import('hucre/xlsx')
  let read: Awaited<ReturnType<typeof readXlsx>>
  try {
    read = await readXlsx(reduced(source, shown), { dateSystem: source.date1904 ? '1904' : '1900' })
  } catch (error) {
    if (error instanceof Fault) throw error
    throw damaged(shown, '')
  }
  const sheets = read.sheets.map((sheet, index): Sheet => {
    const special = new Map<number, { formula: boolean; error: boolean }>()
    for (const [key, cell] of sheet.cells ?? []) {
      const [row, column] = key.split(',').map(Number)
      special.set(row! * 16_384 + column!, { formula: cell.formula !== undefined, error: cell.type === 'error' })
    }
    const rows: SheetRow[] = []
    for (const [row, values] of sheet.rows.entries()) {
      const cells = new Map<number, Cell>()
      for (const [column, value] of values.entries()) {
        const known = special.size > 0 ? special.get(row * 16_384 + column) : undefined
        const said = textOf(value)
        if (said.text === '' && known?.formula !== true) continue
        cells.set(column + 1, { ...said, ...(known?.error && { kind: 'error' }), formula: known?.formula ?? false })
      }
      if (cells.size > 0) rows.push({ number: row + 1, hidden: sheet.rowDefs?.get(row)?.hidden ?? false, cells })
      // The row is copied; let go of it, so that large sheets are not held twice.
      sheet.rows[row] = []
    }
    return {
      name: source.sheets[index]!.name,
      hidden: source.sheets[index]!.hidden,
      rows,
      merges: (sheet.merges ?? []).map((merge) => ({
        fromRow: merge.startRow + 1,
        fromColumn: merge.startCol + 1,
        toRow: merge.endRow + 1,
        toColumn: merge.endCol + 1,
      })),
    }
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

/** What a person sees of a value. */
function textOf(value: unknown): Pick<Cell, 'text' | 'kind'> {
  // The standard of XML reads every line end as \n.
  if (typeof value === 'string') return { text: value.replace(/\r\n?/g, '\n'), kind: 'text' }
  if (typeof value === 'number') return { text: plainNumber(value), kind: 'number' }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', kind: 'boolean' }
  if (value instanceof Date && !Number.isNaN(value.getTime())) return { text: dateText(value), kind: 'date' }
  return { text: '', kind: 'text' }
}

/** Plain decimals of at most fifteen digits, as spreadsheet programs show them. */
export function plainNumber(value: number): string {
  const short = Number(value.toPrecision(15))
  const text = String(short)
  if (!text.includes('e')) return text
  if (Math.abs(short) >= 1) return BigInt(short).toString()
  return short.toFixed(100).replace(/0+$/, '').replace(/\.$/, '')
}

/** `2026-11-21`, with the time when there is one; a time of no day stands alone. */
function dateText(date: Date): string {
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000)
  const [day, clock] = rounded.toISOString().slice(0, 19).split('T') as [string, string]
  const time = clock.endsWith(':00') ? clock.slice(0, 5) : clock
  if (rounded.getUTCFullYear() < 1900) return time
  return clock === '00:00:00' ? day : `${day} ${time}`
}

/** The package that the library reads: our own directory, the texts and formats as they stand, sheets without their empty cells. */
function reduced(source: Package, shown: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packaging = 'http://schemas.openxmlformats.org/package/2006'
  const counter = { cells: 0 }
  const parts: [string, string][] = []
  const relations: [string, string][] = []
  source.sheets.forEach((sheet, index) => {
    parts.push([`xl/sheet${index + 1}.xml`, reducedSheet(source.xml(sheet.part) ?? '', sheet.name, counter, shown)])
    relations.push(['worksheet', `sheet${index + 1}.xml`])
  })
  for (const [kind, part] of [
    ['sharedStrings', source.sharedStrings],
    ['styles', source.styles],
  ] as const) {
    if (part === undefined) continue
    parts.push([`xl/${kind}.xml`, source.xml(part) ?? ''])
    relations.push([kind, `${kind}.xml`])
  }
  const listed = (of: readonly [string, string][]): string =>
    of.map(([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${kind}" Target="${target}"/>`).join('')
  const names = source.sheets.map((_, at) => `<sheet name="Sheet${at + 1}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')
  parts.unshift(
    ['[Content_Types].xml', `<Types xmlns="${packaging}/content-types"/>`],
    [
      '_rels/.rels',
      `<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    ['xl/workbook.xml', `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${packaging}/relationships">${listed(relations)}</Relationships>`],
  )
  return writeZip(parts.map(([name, text]) => ({ name, content: Buffer.from(text, 'utf8'), stored: true })))
}

const NAME = /(?:^|\s)r\s*=\s*["']([^"']*)["']/
const CELL = /<(?:[\w.-]+:)?c(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*?)(\/>|>(?:\s*<\/(?:[\w.-]+:)?c\s*>)?)/g

/**
 * The rows and merged cells of a sheet, without cells that hold nothing: forms are often formatted down to the last row. Counts what is left
 * and refuses cells that would stretch the sheet to an absurd size.
 */
function reducedSheet(xml: string, name: string, counter: { cells: number }, shown: string): string {
  const { prefix } = rootOf(xml)
  const open = new RegExp(`<${prefix}sheetData\\s*>`).exec(xml)
  const from = open === null ? -1 : open.index + open[0].length
  const to = xml.lastIndexOf(`</${prefix}sheetData`)
  let row = 0
  let column = 0
  const data = from < 0 || to < from ? '' : xml.slice(from, to)
  const kept = data.replace(CELL, (whole, inner: string, ending: string) => {
    // Without a name of its own, a cell stands next to the one before it, so an empty one holds a place.
    const ref = NAME.exec(inner)?.[1]
    if (ending !== '>') return ref === undefined ? whole : ''
    counter.cells++
    if (counter.cells > LIMITS.cells) {
      throw tooManyCells(shown)
    }
    const place = placeOf(ref)
    if (place === undefined) return whole
    if (place.row > 1_048_576 || place.column > 16_384 || place.row < 1) throw damaged(shown, name)
    row = Math.max(row, place.row)
    column = Math.max(column, place.column)
    if (row * column > LIMITS.area) {
      throw tooLarge(shown, {
        vi: `ô ${name}!${cellName(place.row, place.column)} có nội dung và nằm quá xa vùng dữ liệu`,
        en: `cell ${name}!${cellName(place.row, place.column)} has content and stands too far away from the data`,
      })
    }
    return whole
  })
  const tail = to < 0 ? '' : xml.slice(to)
  const merged = [...tail.matchAll(/<(?:[\w.-]+:)?mergeCell\s((?:[^>"']|"[^"]*"|'[^']*')*)>/g)]
    .map(([, inner]) => attributesOf(inner!)['ref'] ?? '')
    .filter((ref) => /^[A-Z]{1,3}\d{1,7}(:[A-Z]{1,3}\d{1,7})?$/.test(ref))
    .map((ref) => `<mergeCell ref="${escapeXml(ref)}"/>`)
  const binding = prefix === '' ? '' : ` xmlns:${prefix.slice(0, -1)}="urn:sheet"`
  return `<worksheet${binding}><sheetData>${kept}</sheetData><mergeCells>${merged.join('')}</mergeCells></worksheet>`
}

/** Row and column of `C17`; undefined when it is no such name. */
export function placeOf(ref: string | undefined): { row: number; column: number } | undefined {
  const found = ref === undefined ? null : /^\$?([A-Za-z]{1,7})\$?(\d{1,10})$/.exec(ref)
  if (found === null) return undefined
  let column = 0
  for (const letter of found[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(found[2]), column }
}
