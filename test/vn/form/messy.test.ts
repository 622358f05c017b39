import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { xmlText } from '../../../src/escape.ts'
import { open } from '../../../src/sources/open.ts'
import { TABLES, type TableName } from '../../../src/vn/form/columns.ts'
import { cellName } from '../../../src/workbook/define.ts'
import { writeZip } from '../../../src/workbook/zip.ts'
import { check } from '../../judge.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGING = 'http://schemas.openxmlformats.org/package/2006'

/** A cell as a spreadsheet program stores it: a text, a day by its number, or a formula with its stored result. */
type Stored = string | { readonly day: number } | { readonly formula: string; readonly result: string }

const cell = (row: number, column: number, stored: Stored): string => {
  const at = cellName(row, column)
  if (typeof stored === 'string')
    return stored === '' ? '' : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${xmlText(stored)}</t></is></c>`
  if ('day' in stored) return `<c r="${at}" s="1"><v>${stored.day}</v></c>`
  return `<c r="${at}" t="str"><f>${xmlText(stored.formula)}</f><v>${xmlText(stored.result)}</v></c>`
}

/** A workbook part by part, with what real ones have: formats, merged cells, hidden rows. */
function workbook(
  sheets: readonly {
    readonly name: string
    readonly rows: readonly (readonly Stored[])[]
    readonly hidden?: number
    readonly merge?: string
  }[],
): Uint8Array {
  const text = (content: string): Uint8Array => Buffer.from(content, 'utf8')
  const related = (of: readonly (readonly [string, string])[]): string =>
    `<Relationships xmlns="${PACKAGING}/relationships">${of.map(([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`).join('')}</Relationships>`
  return writeZip([
    {
      name: '[Content_Types].xml',
      content: text(`<Types xmlns="${PACKAGING}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`),
    },
    { name: '_rels/.rels', content: text(related([['officeDocument', 'xl/workbook.xml']])) },
    {
      name: 'xl/workbook.xml',
      content: text(
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: text(related([...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const), ['styles', 'styles.xml']])),
    },
    {
      name: 'xl/styles.xml',
      content: text(
        `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ),
    },
    ...sheets.map(({ rows, hidden, merge }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: text(
        `<worksheet xmlns="${MAIN}"><sheetData>${rows
          .map(
            (stored, row) =>
              `<row r="${row + 1}"${row + 1 === hidden ? ' hidden="1"' : ''}>${stored.map((one, column) => cell(row + 1, column + 1, one)).join('')}</row>`,
          )
          .join('')}</sheetData>${merge === undefined ? '' : `<mergeCells count="1"><mergeCell ref="${merge}"/></mergeCells>`}</worksheet>`,
      ),
    })),
  ])
}

/** Values in the order of some labels, whatever order those stand in. */
const row = (table: TableName, labels: readonly string[], values: Readonly<Record<string, Stored>>): Stored[] =>
  labels.map((label) => values[TABLES[table].columns.find((column) => column.label === label)!.key] ?? '')

const labelsOf = (table: TableName): string[] => TABLES[table].columns.map(({ label }) => label)

const OBJECT = {
  recordType: 'bản ghi gốc ',
  type: 'hệ thống số/hệ thống thông tin',
  layer: 'ung dung va nghiep vu dung chung',
  slot: 'Ứng dụng và nghiệp vụ dùng chung'.normalize('NFD'),
  state: 'HIỆN TRẠNG',
  usageScope: 'Cấp tỉnh;\nCấp xã',
  sharing: 'dùng chung cấp tỉnh',
  owner: 'Sở Khoa học và Công nghệ tỉnh Quảng Trị'.normalize('NFD'),
  lifecycle: 'đang vận hành',
  evidence: 'Quyết định số 12/QĐ-UBND',
  confirmedBy: '\u00a0Trung tâm Chuyển đổi số  ',
} as const

it('a workbook as people hand it in is read as they meant it', async () => {
  const reversed = labelsOf('objects').reverse()
  const bytes = workbook([
    {
      name: 'hoanthien_nv',
      rows: [
        labelsOf('improvements'),
        row('improvements', labelsOf('improvements'), {
          gap: 'ND-1',
          elements: 'KT-1, KT-2',
          current: 'Chưa liên thông',
          required: 'Liên thông qua LGSP',
          completion: 'Kết nối hai hệ thống',
          remedy: 'chuẩn hóa/kết nối/tích hợp',
          task: 'NV-1',
          taskName: 'Kết nối',
          result: 'Hai hệ thống trao đổi dữ liệu',
          lead: 'Sở Khoa học và Công nghệ tỉnh Quảng Trị',
          priority: 'Cao',
          // 30/6/2027 as the day of a date cell.
          deadline: { day: 46568 },
          resources: 'Ngân sách tỉnh',
          verification: 'Biên bản nghiệm thu',
        }),
      ],
    },
    {
      name: 'Dm_Doituong ',
      merge: 'A1:T1',
      hidden: 4,
      rows: [
        ['BẢNG 1. DANH MỤC ĐỐI TƯỢNG KIẾN TRÚC SỐ'],
        reversed.map((label) => ` ${label.toUpperCase().replace(' ', '\n')} (*)`),
        row('objects', reversed, { ...OBJECT, code: { formula: '"KT-"&1', result: 'KT-1' }, name: 'Hệ thống báo cáo' }),
        row('objects', reversed, { ...OBJECT, code: 'KT-2 ', name: 'Hệ thống điều hành' }),
      ],
    },
    {
      name: 'QH_KETNOI',
      rows: [
        [...labelsOf('relations'), 'KIỂM TRA', 'Mã cũ'],
        [
          ...row('relations', labelsOf('relations'), {
            code: 'QH-1',
            from: 'kt-1',
            kind: 'trao đổi dữ liệu',
            to: 'KT-2',
            data: 'Báo cáo',
            mechanism: 'Lgsp',
            status: 'đang khai thác',
            frequency: 'Hằng ngày',
            basis: 'Biên bản kết nối',
            protection: 'Dữ liệu dùng chung',
            contact: 'Trung tâm Chuyển đổi số',
          }),
          { formula: 'IF(A2="","Thiếu","Đủ")', result: 'Đủ' },
          'CU-7',
        ],
      ],
    },
    {
      name: 'LS_PHIENBAN',
      rows: [
        ['Phiên bản', 'Ngày'],
        ['1.0', { day: 46347 }],
      ],
    },
    ...['ANHXA', 'HUONG_DAN', 'DM_GIATRI', 'TU_DIEN_TRUONG'].map((name) => ({
      name,
      rows: name === 'ANHXA' ? [labelsOf('mappings')] : [[name]],
    })),
  ])
  const folder = mkdtempSync(join(tmpdir(), 'vneaf-messy-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'so.xlsx'), bytes)
  const [model] = await open(['so.xlsx'], { cwd: folder })
  const { graph } = model!
  expect(
    graph
      .all('system')
      .map(({ code, name, state, layer, slot, sharing, usageScope }) => [code, name, state, layer, slot, sharing, usageScope]),
  ).toEqual([
    ['KT-1', 'Hệ thống báo cáo', 'as-is', 'applications', 'shared-applications', 'province', ['province', 'commune']],
    ['KT-2', 'Hệ thống điều hành', 'as-is', 'applications', 'shared-applications', 'province', ['province', 'commune']],
  ])
  expect(graph.all('agency').map(({ name }) => name)).toContain('Sở Khoa học và Công nghệ tỉnh Quảng Trị')
  expect(graph.all('integration').map(({ from, to, mechanism, dossier }) => [from, to, mechanism, dossier?.extra])).toEqual([
    ['kt-1', 'kt-2', 'lgsp', [{ column: 'Mã cũ', text: 'CU-7' }]],
  ])
  expect(graph.all('gap').map(({ elements }) => elements)).toEqual([['kt-1', 'kt-2']])
  expect(graph.all('task').map(({ deadline }) => deadline)).toEqual(['30/06/2027'])
  const { models } = await check([model!], { today: '2026-11-22' })
  const told = models[0]!.findings.filter(({ rule, severity }) => rule.startsWith('dossier/') && severity !== 'info')
  expect(told.map(({ rule, place }) => [rule, place.cell])).toEqual([])
})
