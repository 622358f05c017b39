import { describe, expect, test } from 'vitest'
import { Fault } from '../../../src/fault.ts'
import { fold } from '../../../src/text.ts'
import { TABLES, type TableName } from '../../../src/vn/form/columns.ts'
import { clean, readTables } from '../../../src/vn/form/read.ts'
import { REMARKS, remarkText } from '../../../src/vn/form/remarks.ts'
import type { Sheet } from '../../../src/workbook/define.ts'
import { FINDINGS_HEADER } from '../../../src/workbook/define.ts'
import { sheet, workbook } from './sheet.ts'

const labels = (table: TableName): string[] => TABLES[table].columns.map(({ label }) => label)
const read = (...sheets: Sheet[]) => readTables(workbook(...sheets), 'ho-so.xlsx')
const ids = (tables: ReturnType<typeof read>): string[] => tables.remarks.map(({ id }) => id).filter((id) => id !== 'missing-sheet')
const relation = ['QH-1', 'KT-1', 'Kết nối kỹ thuật', 'KT-2']
const relations = (...rows: Parameters<typeof sheet>[1]) => sheet('QH_KETNOI', rows)

describe('the labels of each table', () => {
  test.each(Object.keys(TABLES) as TableName[])('%s: no two fold to the same words', (table) => {
    const folded = labels(table).map(fold)
    expect(new Set(folded).size).toBe(folded.length)
  })
})

describe('a clean sheet', () => {
  const tables = read(relations(labels('relations'), relation, [], ['QH-2', 'KT-2']))

  test('each row under the header is read with its row number and columns', () => {
    expect(tables.relations.map(({ row }) => row)).toEqual([2, 4])
    expect(tables.relations[0]!.cells.kind).toEqual({ text: 'Kết nối kỹ thuật', column: 3, formula: false })
    expect(tables.headers.relations).toMatchObject({ sheet: 'QH_KETNOI', row: 1, columns: { code: 1, note: 12 } })
  })

  test.each([
    ['a number', '23'],
    ['a number of something', '23 quan hệ'],
    ['a formula whose result the file does not store', { text: '', formula: true }],
  ])('a row that adds up the others is none of them: %s', (_what, sum) => {
    const { relations: rows } = read(relations(labels('relations'), relation, ['Tổng cộng', null, null, sum]))
    expect(rows.map(({ row }) => row)).toEqual([2])
  })

  test('nothing is remarked but the tables that are missing', () => {
    expect(ids(tables)).toEqual([])
    expect(tables.remarks.map(({ data }) => data['sheet'])).toEqual(['DM_DOITUONG', 'ANHXA', 'HOANTHIEN_NV'])
  })
})

describe('headers as people leave them', () => {
  const messy = [
    '  mã   quan hệ ',
    'ĐỐI TƯỢNG NGUỒN (*)',
    'Loại\nquan hệ'.normalize('NFD'),
    'Đối tượng đích (3)',
    'Dữ liệu / dịch vụ trao đổi\u00a0',
    '6. Cơ chế/kênh kết nối',
    'Trạng thái*',
    'Tần suất / mức dịch vụ (bắt buộc)',
    'Căn cứ, nguồn xác nhận',
    'Phân loại và yêu cầu bảo vệ dữ liệu [10]',
    'Co quan/dau moi phoi hop',
    'Ghi chú.',
  ]

  test('case, spacing, line breaks, marks, brackets and missing diacritics do not matter', () => {
    const tables = read(relations(['DANH MỤC QUAN HỆ'], [], ['Tỉnh X, năm 2026'], messy, relation))
    expect(tables.headers.relations!.columns).toEqual(Object.fromEntries(TABLES.relations.columns.map(({ key }, at) => [key, at + 1])))
    expect(tables.headers.relations!.row).toBe(4)
    expect(tables.relations).toHaveLength(1)
    expect(ids(tables)).toEqual([])
  })

  test('columns may stand in any order', () => {
    const shuffled = [...labels('relations')].reverse()
    const tables = read(relations(shuffled, ['ghi chú', ...Array(7).fill(null), 'KT-2', 'phụ thuộc', 'KT-1', 'QH-1']))
    expect(tables.relations[0]!.cells).toMatchObject({
      code: { text: 'QH-1', column: 12 },
      from: { text: 'KT-1' },
      note: { text: 'ghi chú' },
    })
  })

  test('a header in two rows with merged cells is one header', () => {
    const rows = [
      ['Mã quan hệ', 'Hai đầu', null, null, 'Nội dung', null],
      [null, 'Đối tượng nguồn', 'Loại quan hệ', 'Đối tượng đích', 'Dữ liệu/dịch vụ trao đổi', 'Trạng thái'],
      ['QH-1', 'KT-1', 'phụ thuộc', 'KT-2', 'Hồ sơ', 'dự kiến'],
    ]
    const merges = [
      { fromRow: 1, toRow: 2, fromColumn: 1, toColumn: 1 },
      { fromRow: 1, toRow: 1, fromColumn: 2, toColumn: 4 },
      { fromRow: 1, toRow: 1, fromColumn: 5, toColumn: 6 },
    ]
    const tables = read(sheet('QH_KETNOI', rows, { merges }))
    expect(tables.headers.relations).toMatchObject({ row: 2, columns: { code: 1, from: 2, kind: 3, to: 4, data: 5, status: 6 } })
    expect(tables.relations).toHaveLength(1)
  })

  test('a missing column is named, an extra one keeps its cells, a second one of a name is kept aside', () => {
    const header = ['Mã quan hệ', 'Đối tượng nguồn', 'Đối tượng đích', 'Đơn vị nhập', 'Đối tượng nguồn', null]
    const tables = read(relations(header, ['QH-1', 'KT-1', 'KT-2', 'Phòng A', 'KT-9', 'thừa']))
    expect(tables.relations[0]!.extra.map(({ label, text }) => [label, text])).toEqual([
      ['Đơn vị nhập', 'Phòng A'],
      ['Đối tượng nguồn', 'KT-9'],
      ['F', 'thừa'],
    ])
    expect(ids(tables).filter((id) => id !== 'missing-column')).toEqual(['extra-column', 'duplicate-column', 'unnamed-column'])
    expect(ids(tables).filter((id) => id === 'missing-column')).toHaveLength(9)
  })

  test('a misspelt column is kept as an extra one and its likely name is said', () => {
    const header = labels('relations').map((label) => (label === 'Trạng thái' ? 'Trạng thía' : label))
    const found = read(relations(header, relation)).remarks.find(({ id }) => id === 'extra-column-near')
    expect(remarkText(found!, 'vi')).toContain('có phải “Trạng thái”?')
  })

  test.each(['KIỂM TRA', 'Kiểm tra mã', FINDINGS_HEADER])('the check column “%s” is skipped and said to be', (label) => {
    const tables = read(relations([...labels('relations'), label], [...relation, ...Array(8).fill(null), { text: '#REF!', kind: 'error' }]))
    expect(ids(tables)).toEqual(['check-column'])
    expect(tables.relations[0]!.extra).toEqual([])
  })

  test('without a header no row is read, and that is said', () => {
    const tables = read(relations(['a', 'b'], ['QH-1', 'KT-1']))
    expect(ids(tables)).toEqual(['no-header'])
    expect(tables.relations).toEqual([])
  })
})

describe('rows that are no data', () => {
  const numbers = labels('relations').map((_, at) => `(${at + 1})`)

  test('the line that numbers the columns is skipped, and so is one that tells what is required', () => {
    const tables = read(relations(labels('relations'), numbers, ['Bắt buộc', 'Bắt buộc', 'Khi có'], relation))
    expect(ids(tables)).toEqual(['numbering-row', 'obligation-row'])
    expect(tables.relations.map(({ row }) => row)).toEqual([4])
  })

  test('a header printed again is skipped', () => {
    const tables = read(relations(labels('relations'), relation, labels('relations'), relation))
    expect(ids(tables)).toEqual(['repeated-header'])
    expect(tables.relations).toHaveLength(2)
  })

  test('a section title over the whole width is skipped', () => {
    const merges = [{ fromRow: 2, toRow: 2, fromColumn: 1, toColumn: 12 }]
    const tables = read(sheet('QH_KETNOI', [labels('relations'), ['I. Kết nối nội bộ'], relation], { merges }))
    expect(tables.remarks.find(({ id }) => id === 'section-row')!.data).toEqual({ text: 'I. Kết nối nội bộ' })
    expect(tables.relations).toHaveLength(1)
  })

  test('a row of white space only is no row', () => {
    expect(read(relations(labels('relations'), [' ', '\u00a0', '\u200b'])).relations).toEqual([])
  })
})

describe('cells', () => {
  test('are cleaned on the outside only: NFC, no white space or invisible marks around, \\n between lines', () => {
    expect(clean('\ufeff\u00a0 Cơ sở\r\ndữ  liệu\u200b\t'.normalize('NFD'))).toBe('Cơ sở\ndữ  liệu')
  })

  test('of formulas keep their stored result; without one they are said to be empty', () => {
    const tables = read(relations(labels('relations'), [{ text: 'QH-1', formula: true }, 'KT-1', { text: '', formula: true }]))
    expect(tables.relations[0]!.cells.code).toEqual({ text: 'QH-1', column: 1, formula: true })
    expect(ids(tables)).toEqual(['formula-without-value', 'formula'])
  })

  test('with an error are left out and remarked at their place', () => {
    const tables = read(relations(labels('relations'), ['QH-1', { text: '#REF!', kind: 'error' }]))
    expect(tables.relations[0]!.cells.from).toBeUndefined()
    expect(tables.remarks.find(({ id }) => id === 'error-cell')).toMatchObject({ row: 2, column: 2, data: { text: '#REF!' } })
  })

  test('merged over several rows hold for each of them', () => {
    const rows = [
      labels('improvements'),
      ['ND-1', null, null, null, null, null, null, 'NV-1'],
      [null, null, null, null, null, null, null, 'NV-2'],
    ]
    const tables = read(sheet('HOANTHIEN_NV', rows, { merges: [{ fromRow: 2, toRow: 3, fromColumn: 1, toColumn: 1 }] }))
    expect(tables.improvements.map(({ cells }) => [cells.gap?.text, cells.task?.text])).toEqual([
      ['ND-1', 'NV-1'],
      ['ND-1', 'NV-2'],
    ])
    expect(ids(tables)).toEqual(['merged-cell'])
  })
})

describe('sheets', () => {
  test('are known by name whatever its case, spacing and diacritics, in any order', () => {
    const tables = read(sheet(' qh_ketnoi ', [labels('relations'), relation]), sheet('DM ĐỐITƯỢNG', [labels('objects'), ['KT-1']]))
    expect([tables.relations.length, tables.objects.length]).toEqual([1, 1])
  })

  test('hidden ones and hidden rows are read and remarked', () => {
    const tables = read(sheet('QH_KETNOI', [labels('relations'), relation], { hidden: true, hiddenRows: [2] }))
    expect(ids(tables)).toEqual(['hidden-sheet', 'hidden-row'])
    expect(tables.relations[0]!.hidden).toBe(true)
  })

  test('a renamed one is known by its columns; a second one of a name is not read', () => {
    const tables = read(
      sheet('Bảng quan hệ', [labels('relations'), relation]),
      sheet('DM_DOITUONG', [labels('objects'), ['KT-1']]),
      sheet('dm-doituong', [labels('objects'), ['KT-2']]),
    )
    expect(ids(tables).sort()).toEqual(['duplicate-sheet', 'renamed-sheet'])
    expect(tables.objects.map(({ cells }) => cells.code?.text)).toEqual(['KT-1'])
    expect(tables.relations[0]!.sheet).toBe('Bảng quan hệ')
  })

  test('others are kept aside, those of the form under their own name', () => {
    const tables = read(
      relations(labels('relations')),
      sheet('Hướng_dẫn', [['Cơ quan', null, 'Sở A'], [], ['Ngày']]),
      sheet('LS_PHIENBAN', [['1.0']]),
    )
    expect(tables.support).toEqual({ HUONG_DAN: [['Cơ quan', '', 'Sở A'], [], ['Ngày']], LS_PHIENBAN: [['1.0']] })
    expect(ids(tables)).toEqual(['extra-sheet'])
  })

  test('without any table of the form the file is refused, and its sheets are named', () => {
    expect(() => read(sheet('Sheet1', [['STT', 'Tên hệ thống']]))).toThrow(Fault)
    expect(() => read(sheet('Sheet1', [['STT', 'Tên hệ thống']]))).toThrow(/DM_DOITUONG, QH_KETNOI, ANHXA, HOANTHIEN_NV.*“Sheet1”/)
  })
})

test('each remark asks for the same names in both languages', () => {
  const names = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort()
  for (const { vi, en } of Object.values(REMARKS)) expect(names(vi)).toEqual(names(en))
})
