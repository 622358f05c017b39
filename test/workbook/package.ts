import { writeZip, type ZipPart } from '../../src/workbook/zip.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGING = 'http://schemas.openxmlformats.org/package/2006'

/** What a workbook made by hand may say otherwise than the plainest one. */
export interface Made {
  /** Content of the worksheet element, by sheet name. */
  readonly sheets?: Readonly<Record<string, string>>
  readonly sharedStrings?: string
  readonly styles?: string
  readonly workbookPr?: string
  /** Further parts, or parts to replace. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

export const rowsXml = (...rows: readonly string[]): string => `<sheetData>${rows.join('')}</sheetData>`

/** The parts of a workbook as other programs lay it out. */
export function partsOf(made: Made = {}): Map<string, string | Uint8Array> {
  const sheets = Object.entries(made.sheets ?? { Sheet1: rowsXml() })
  const relation = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
  const names = sheets.map(([name], at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')
  const related = sheets.map((_, at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('')
  return new Map<string, string | Uint8Array>([
    ['[Content_Types].xml', `<Types xmlns="${PACKAGING}/content-types"/>`],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGING}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    ['xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${made.workbookPr ?? ''}<sheets>${names}</sheets></workbook>`],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGING}/relationships">${related}${relation(90, 'sharedStrings', 'sharedStrings.xml')}${relation(91, 'styles', '/xl/styles.xml')}</Relationships>`,
    ],
    ...sheets.map(
      ([, xml], at) => [`xl/worksheets/sheet${at + 1}.xml`, `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${xml}</worksheet>`] as const,
    ),
    ...(made.sharedStrings === undefined ? [] : [['xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${made.sharedStrings}</sst>`] as const]),
    ...(made.styles === undefined ? [] : [['xl/styles.xml', `<styleSheet xmlns="${MAIN}">${made.styles}</styleSheet>`] as const]),
    ...Object.entries(made.parts ?? {}),
  ])
}

export function zipOf(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  return writeZip(
    [...parts].map(([name, content]): ZipPart => ({ name, content: typeof content === 'string' ? Buffer.from(content, 'utf8') : content })),
  )
}

/** A workbook made by hand. */
export const made = (what: Made = {}): Uint8Array => zipOf(partsOf(what))
