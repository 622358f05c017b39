/** Sheets of texts to a workbook file. What is written is text and nothing else: no formula, number or date is ever made of it. */
import { cellText, xmlText } from '../escape.ts'
import { Fault } from '../fault.ts'
import { cellName, columnName, type Merge } from './define.ts'
import { LINE_HEIGHT, linesOf, MAX_HEIGHT } from './heights.ts'
import { boxesPart, commentsPart, DECLARATION, MAIN, MAX_TEXT, type Note } from './notes.ts'
import { writeZip, type ZipPart } from './zip.ts'

/** How the cells of a row look. */
export type RowStyle = 'text' | 'header' | 'title' | 'label'

export interface WrittenRow {
  /** From column A; an empty text is an empty cell. */
  readonly texts: readonly string[]
  /** `label`: the first cell is bold. Default: `text`. */
  readonly style?: RowStyle
}

/** A drop-down list, whose values stand in cells of some sheet. */
export interface Choices {
  readonly sheet: string
  readonly column: number
  readonly fromRow: number
  readonly toRow: number
  /** A cell may hold several values or other words: the list only offers, and does not warn. */
  readonly open: boolean
  /** Shown when a cell is chosen. */
  readonly prompt: { readonly title: string; readonly text: string }
}

export interface WrittenColumn {
  /** In characters. */
  readonly width: number
  readonly choices?: Choices
}

export interface WrittenSheet {
  readonly name: string
  readonly columns: readonly WrittenColumn[]
  readonly rows: readonly WrittenRow[]
  /** Rows and columns that stay in sight; the rows are printed on every page. */
  readonly frozen?: { readonly rows: number; readonly columns: number }
  readonly merges?: readonly Merge[]
  readonly notes?: readonly Note[]
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGING = 'http://schemas.openxmlformats.org/package/2006'
/** Rows below the last written one that drop-down lists go on for: a common reader makes a cell of each row that they name. */
const ROWS_TO_FILL = 1_000
/** Width of the columns that are printed on one sheet of paper and can still be read, in characters. */
const PRINTED_WIDTH = 330

/** Numbers of the cell formats in `STYLES`. */
const FORMAT = { text: 1, header: 2, title: 3, label: 4, blank: 5 } as const

/** Every format is "Text" (49), so that what a person types into a form, too, stays as it was typed. */
const STYLES = (() => {
  const font = (more: string): string =>
    `<font>${more}<sz val="12"/><name val="Times New Roman"/><family val="1"/><charset val="163"/></font>`
  const edge = (side: string): string => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`
  const border = `<border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border>`
  const fill = '<fill><patternFill patternType="solid"><fgColor rgb="FFDCE6F1"/><bgColor indexed="64"/></patternFill></fill>'
  const format = (fontId: number, fillId: number, borderId: number, alignment: string): string =>
    `<xf numFmtId="49" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`
  return `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="3">${font('')}${font('<b/>')}${font('<b/>').replace('12', '14')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${border}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${[
    format(0, 0, 1, 'vertical="top" wrapText="1"'),
    format(1, 2, 1, 'horizontal="center" vertical="center" wrapText="1"'),
    format(2, 0, 0, 'vertical="center"'),
    format(1, 0, 1, 'vertical="top" wrapText="1"'),
    format(0, 0, 0, 'vertical="top" wrapText="1"'),
  ].join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
})()

/** Writes a workbook. The same sheets give the same bytes; nothing in the file tells when it was written. */
export async function writeWorkbook(sheets: readonly WrittenSheet[], title: string): Promise<Uint8Array> {
  const strings = new Map<string, number>()
  let uses = 0
  const stringOf = (text: string): number => {
    uses++
    const known = strings.get(text)
    if (known !== undefined) return known
    strings.set(text, strings.size)
    return strings.size - 1
  }
  const parts: (readonly [string, string])[] = []
  const types: (readonly [string, string])[] = [
    ['/xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
    ['/xl/styles.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'],
    ['/xl/sharedStrings.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml'],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ]
  for (const [at, sheet] of sheets.entries()) {
    const number = at + 1
    const notes = sheet.notes ?? []
    parts.push([`xl/worksheets/sheet${number}.xml`, sheetXml(sheet, stringOf, at === 0)])
    types.push([`/xl/worksheets/sheet${number}.xml`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'])
    if (notes.length === 0) continue
    parts.push(
      [
        `xl/worksheets/_rels/sheet${number}.xml.rels`,
        relations([
          ['vmlDrawing', `../drawings/vmlDrawing${number}.vml`],
          ['comments', `../comments${number}.xml`],
        ]),
      ],
      [`xl/comments${number}.xml`, commentsPart('vneaf', notes)],
      [`xl/drawings/vmlDrawing${number}.vml`, boxesPart(number, notes)],
    )
    types.push([`/xl/comments${number}.xml`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml'])
  }
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing'],
  ]
  const contentTypes = `${DECLARATION}<Types xmlns="${PACKAGING}/content-types">${defaults.map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`).join('')}${types.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('')}</Types>`
  const root = `${DECLARATION}<Relationships xmlns="${PACKAGING}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGING}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`
  const core = `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGING}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>vneaf</dc:creator></cp:coreProperties>`
  const related = relations([
    ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ])
  const texts = [...strings.keys()].map((text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`).join('')
  const all: (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', root],
    ['docProps/core.xml', core],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', related],
    ['xl/styles.xml', STYLES],
    ['xl/sharedStrings.xml', `${DECLARATION}<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${strings.size}">${texts}</sst>`],
    ...parts,
  ]
  return writeZip(
    all.map(([name, text]): ZipPart => ({ name, content: new TextEncoder().encode(text) })),
    { stamped: true },
  )
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const list = targets.map(([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
  return `${DECLARATION}<Relationships xmlns="${PACKAGING}/relationships">${list.join('')}</Relationships>`
}

function workbookXml(sheets: readonly WrittenSheet[]): string {
  const names = sheets.map(({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')
  const titles = sheets.flatMap(({ name, frozen }, at) =>
    frozen === undefined || frozen.rows === 0
      ? []
      : [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${xmlText(quoted(name))}!$1:$${frozen.rows}</definedName>`],
  )
  const defined = titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews><sheets>${names}</sheets>${defined}</workbook>`
}

/** The name of a sheet as formulas write it. */
const quoted = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`)

function sheetXml(sheet: WrittenSheet, stringOf: (text: string) => number, first: boolean): string {
  const { columns, rows, frozen } = sheet
  const widest = rows.reduce((most, { texts }) => Math.max(most, texts.length), Math.max(1, columns.length))
  const letters = Array.from({ length: widest }, (_, at) => columnName(at + 1))
  const cols = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${FORMAT.blank}" customWidth="1"/>`,
  )
  const data = rows.map(({ texts, style = 'text' }, at) => {
    const row = at + 1
    let cells = ''
    let lines = 1
    for (const [column, text] of texts.entries()) {
      const format = style === 'label' && column > 0 ? FORMAT.text : FORMAT[style]
      if (text === '') {
        if (style !== 'title') cells += `<c r="${letters[column]}${row}" s="${format}"/>`
        continue
      }
      if (text.length > MAX_TEXT) throw tooLong(sheet.name, cellName(row, column + 1), text.length)
      if (style !== 'title') lines = Math.max(lines, linesOf(text, columns[column]?.width ?? 10))
      cells += `<c r="${letters[column]}${row}" s="${format}" t="s"><v>${stringOf(text)}</v></c>`
    }
    // Not every program fits rows to wrapped text on opening; the height is a guess that the first edit replaces.
    const height = style === 'title' ? 24 : Math.min(MAX_HEIGHT, lines * LINE_HEIGHT)
    return `<row r="${row}" ht="${height}">${cells}</row>`
  })
  const merges = (sheet.merges ?? []).map(
    ({ fromRow, fromColumn, toRow, toColumn }) => `<mergeCell ref="${cellName(fromRow, fromColumn)}:${cellName(toRow, toColumn)}"/>`,
  )
  const validations = columns.flatMap(({ choices }, at) =>
    choices === undefined ? [] : [validation(choices, at + 1, (frozen?.rows ?? 1) + 1, rows.length + ROWS_TO_FILL)],
  )
  return [
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${cellName(Math.max(1, rows.length), widest)}"/>`,
    `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">${frozen === undefined ? '' : pane(frozen)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15.75"/>`,
    cols.length === 0 ? '' : `<cols>${cols.join('')}</cols>`,
    `<sheetData>${data.join('')}</sheetData>`,
    merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`,
    validations.length === 0 ? '' : `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    // A3 across.
    `<pageSetup paperSize="8" orientation="landscape" fitToWidth="${Math.ceil(columns.reduce((sum, { width }) => sum + width, 1) / PRINTED_WIDTH)}" fitToHeight="0"/>`,
    (sheet.notes ?? []).length === 0 ? '' : '<legacyDrawing r:id="rId1"/>',
    '</worksheet>',
  ].join('')
}

function pane({ rows, columns }: { readonly rows: number; readonly columns: number }): string {
  const across = columns > 0 ? ` xSplit="${columns}"` : ''
  const down = rows > 0 ? ` ySplit="${rows}"` : ''
  const active = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight'
  return `<pane${across}${down} topLeftCell="${cellName(rows + 1, columns + 1)}" activePane="${active}" state="frozen"/><selection pane="${active}"/>`
}

function validation({ sheet, column, fromRow, toRow, open, prompt }: Choices, at: number, from: number, last: number): string {
  const letters = columnName(column)
  const range = `${quoted(sheet)}!$${letters}$${fromRow}:$${letters}$${toRow}`
  // The form lets "Không áp dụng" and "Chưa xác định" with its facts stand in any cell, so even a single value is only warned about.
  const error = open
    ? ''
    : ' errorStyle="warning" showErrorMessage="1" errorTitle="Ngoài danh mục" error="Giá trị này không có trong danh mục của cột. Vẫn dùng giá trị này?"'
  return `<dataValidation type="list"${error} allowBlank="1" showInputMessage="1" promptTitle="${xmlText(prompt.title.slice(0, 32))}" prompt="${xmlText(prompt.text.slice(0, 255))}" sqref="${columnName(at)}${from}:${columnName(at)}${last}"><formula1>${xmlText(range)}</formula1></dataValidation>`
}

function tooLong(sheet: string, cell: string, length: number): Fault {
  return new Fault(
    'too-large',
    {
      vi: `Ô ${sheet}!${cell} sẽ có ${length} ký tự; một ô của bảng tính chứa nhiều nhất ${MAX_TEXT} ký tự.`,
      en: `Cell ${sheet}!${cell} would have ${length} characters; a spreadsheet cell holds ${MAX_TEXT} at most.`,
    },
    { vi: 'Rút gọn nội dung ấy trong mô hình.', en: 'Shorten that text in the model.' },
  )
}
