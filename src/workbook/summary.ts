/** The sheet of an annotated copy that lists what was found: ours whole, so that it is written anew each time. */
import { xmlText } from '../escape.ts'
import { largest } from '../large.ts'
import { shortened, textCell } from './column.ts'
import { cellName, columnName, SUMMARY_SHEET } from './define.ts'
import { LINE_HEIGHT, linesOf, MAX_HEIGHT } from './heights.ts'
import { type MarkKind, plainColour, solid } from './marks.ts'
import { DECLARATION, MAIN } from './notes.ts'
import type { StyleSheet } from './styles.ts'

/** How a cell of ours looks. */
export type Look = 'title' | 'section' | 'head' | 'group' | 'text' | 'plain' | 'link' | 'jump' | MarkKind

export interface SummaryCell {
  readonly text: string
  readonly look: Look
  /** The cell that a click leads to; of this very sheet where none is named. */
  readonly to?: { readonly sheet?: string; readonly row: number; readonly column: number }
}

export interface SummaryRow {
  /** From column A; undefined for a cell without anything. */
  readonly cells: readonly (SummaryCell | undefined)[]
  /** Whether it is below the row of a group, which folds it. */
  readonly isDetail?: true
}

export interface Summary {
  /** In characters. */
  readonly widths: readonly number[]
  readonly rows: readonly SummaryRow[]
}

/** What the sheet keeps out of sight for the next run and for drop-downs. */
export interface Hidden {
  /** Pairs of looks. */
  readonly witnesses: readonly (readonly [number, number])[]
  /** Values of drop-downs, a column each. */
  readonly lists: readonly (readonly string[])[]
}

/** One-based columns out of sight: far enough to the right for any list of findings to come. */
export const HIDDEN = { before: 27, marked: 28, lists: 30 } as const

/** More links than this on a sheet and programs call the file damaged. */
const MOST_LINKS = 60_000

const font = (more: string, size = 11): string => `<font>${more}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`
const edge = (side: string): string => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`

/** The numbers of our own looks in a workbook. */
export function ownLooks(styles: StyleSheet): (look: Look | 'header') => number {
  const plain = styles.add('fonts', font(''))
  const bold = styles.add('fonts', font('<b/>'))
  const title = styles.add('fonts', font('<b/>', 15))
  const link = styles.add('fonts', '<font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Times New Roman"/><family val="1"/></font>')
  const border = styles.add('borders', `<border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border>`)
  const bare = styles.add('borders', '<border><left/><right/><top/><bottom/><diagonal/></border>')
  const none = styles.add('fills', '<fill><patternFill patternType="none"/></fill>')
  const xf = (fontId: number, fillId: number, borderId: number, alignment: string): number =>
    styles.add(
      'cellXfs',
      `<xf numFmtId="49" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`,
    )
  const wrapped = 'vertical="top" wrapText="1"'
  const centred = 'horizontal="center" vertical="center" wrapText="1"'
  const filled = (kind: MarkKind): number => xf(plain, styles.add('fills', solid(plainColour(kind))), border, wrapped)
  const blue = styles.add('fills', solid('DCE6F1'))
  const looks: Readonly<Record<Look | 'header', number>> = {
    title: xf(title, none, bare, 'vertical="center"'),
    section: xf(styles.add('fonts', font('<b/>', 13)), none, bare, 'vertical="center"'),
    head: xf(bold, blue, border, centred),
    header: xf(bold, blue, border, centred),
    group: xf(bold, styles.add('fills', solid('EFEFEF')), border, wrapped),
    text: xf(plain, none, border, wrapped),
    plain: xf(plain, none, bare, 'vertical="top"'),
    link: xf(link, none, border, wrapped),
    jump: xf(link, none, bare, 'vertical="top"'),
    error: filled('error'),
    warning: filled('warning'),
    info: filled('info'),
  }
  return (look) => looks[look]
}

/** Where a click leads, as a sheet writes it. */
export const locationOf = ({ sheet = SUMMARY_SHEET, row, column }: NonNullable<SummaryCell['to']>): string =>
  `'${sheet.replaceAll("'", "''")}'!${cellName(row, column)}`

/** The range that a drop-down takes its values from. */
export function listRange(sheet: string, at: number, values: readonly string[]): string {
  const letters = columnName(HIDDEN.lists + at)
  return `'${sheet.replaceAll("'", "''")}'!$${letters}$1:$${letters}$${values.length}`
}

/** The part of the sheet. `main`: the vocabulary that the workbook is written in. */
export function summaryPart(
  { widths, rows }: Summary,
  { witnesses, lists }: Hidden,
  looks: (look: Look) => number,
  main: string = MAIN,
): string {
  const links: string[] = []
  const count = Math.max(
    rows.length,
    witnesses.length,
    largest(
      lists.map(({ length }) => length),
      1,
    ),
  )
  const data = Array.from({ length: count }, (_, at) => {
    const number = at + 1
    const row = rows[at]
    const cells = (row?.cells ?? []).map((cell, column) => {
      if (cell === undefined) return ''
      const place = cellName(number, column + 1)
      if (cell.to !== undefined && links.length < MOST_LINKS)
        links.push(`<hyperlink ref="${place}" location="${xmlText(locationOf(cell.to))}"/>`)
      return cell.text === '' ? `<c r="${place}" s="${looks(cell.look)}"/>` : textCell('', place, cell.text, looks(cell.look))
    })
    const pair = witnesses[at]
    const hidden = [
      ...(pair === undefined
        ? []
        : [`<c r="${cellName(number, HIDDEN.before)}" s="${pair[0]}"/><c r="${cellName(number, HIDDEN.marked)}" s="${pair[1]}"/>`]),
      ...lists.map((values, list) =>
        values[at] === undefined ? '' : textCell('', cellName(number, HIDDEN.lists + list), values[at], looks('text')),
      ),
    ]
    return `<row r="${number}"${rowAttributes(row, widths)}>${cells.join('')}${hidden.join('')}</row>`
  })
  const cols = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  const last = HIDDEN.lists + Math.max(0, lists.length - 1)
  return [
    `${DECLARATION}<worksheet xmlns="${main}"><sheetPr><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15.75" outlineLevelRow="1"/>',
    `<cols>${cols.join('')}<col min="${HIDDEN.before}" max="${last}" width="9" hidden="1" customWidth="1"/></cols>`,
    `<sheetData>${data.join('')}</sheetData>`,
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
  ].join('')
}

/** The level and height of a row. Not every program fits rows to wrapped text on opening. */
function rowAttributes(row: SummaryRow | undefined, widths: readonly number[]): string {
  if (row === undefined) return ''
  const isTall = row.cells.some((cell) => cell?.look === 'title' || cell?.look === 'section')
  const lines = largest(
    row.cells.map((cell, at) =>
      cell === undefined || cell.look === 'plain' || cell.look === 'jump' || isTall ? 1 : linesOf(shortened(cell.text), widths[at] ?? 10),
    ),
    1,
  )
  const height = isTall ? 24 : Math.min(MAX_HEIGHT, lines * LINE_HEIGHT)
  return ` ht="${height}"${row.isDetail === true ? ' outlineLevel="1"' : ''}`
}
