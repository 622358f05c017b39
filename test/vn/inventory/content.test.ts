import { describe, expect, test } from 'vitest'
import type { ListKind } from '../../../src/vn/inventory/define.ts'
import type { InventoryField } from '../../../src/vn/inventory/fields.ts'
import { fromList, type ListReading } from '../../../src/vn/inventory/inventory.ts'
import type { Sheet } from '../../../src/workbook/define.ts'

function sheet(rows: readonly (readonly string[])[]): Sheet {
  return {
    name: 'Danh mục',
    hidden: false,
    merges: [],
    rows: rows.map((texts, at) => ({
      number: at + 1,
      hidden: false,
      cells: new Map(texts.flatMap((text, column) => (text === '' ? [] : [[column + 1, { text, kind: 'text' as const, formula: false }]]))),
    })),
  }
}

const NAMES: Readonly<Record<ListKind, string>> = {
  system: 'Tên hệ thống',
  database: 'Tên CSDL',
  service: 'Tên dịch vụ công',
  network: 'Tên mạng',
  infrastructure: 'Tên hạ tầng',
}

/** A list with a column whose header nobody knows. */
const read = (kind: ListKind, texts: readonly string[], header = 'Cột lạ', more: readonly string[] = []): ListReading =>
  fromList(
    [sheet([[NAMES[kind], header, ...more], ...texts.map((text, at) => [`Bản ghi ${at}`, text, ...more.map(() => 'Đang dùng')])])],
    'ds.xlsx',
    {
      id: 'ds',
      kind,
    },
  )
const told = ({ remarks }: ListReading, id: string) => remarks.filter((one) => one.id === id)

describe('a column whose header is not understood is what its cells are', () => {
  test.each<readonly [ListKind, InventoryField, readonly string[]]>([
    ['system', 'lifecycle', ['Đang dùng', 'Đã dừng', 'đang HĐ']],
    ['system', 'owner', ['Sở Y tế', 'Sở Tư pháp', 'VP UBND tỉnh']],
    ['system', 'supplier', ['VNPT', 'Công ty ABC', 'Viettel']],
    ['system', 'connectsTo', ['VNeID', 'CSDLQG về dân cư', 'LGSP']],
    ['system', 'mechanism', ['LGSP / API nội bộ', 'NDXP / API', 'API']],
    ['system', 'audience', ['Người dân, Doanh nghiệp', 'Nội bộ', 'Doanh nghiệp']],
    ['system', 'securityLevel', ['Cấp độ 3', 'Cấp 2', 'cấp độ 3']],
    ['database', 'scope', ['Dùng chung', 'CSDL chuyên ngành', 'Nội bộ']],
    ['service', 'completeness', ['Toàn trình', 'Một phần', 'Toàn trình']],
    ['service', 'procedureCode', ['1.004227', '2.000635', '1.001612']],
  ])('of a list of kind %s: %s', (kind, field, texts) => {
    const reading = read(kind, texts)
    expect(reading.mapping.columns[field]).toBe('Cột lạ')
    expect(told(reading, 'column-by-content')).toHaveLength(1)
  })

  test.each<readonly [string, readonly string[], string]>([
    ['dates', ['15/3/2018', '2019', '6/2020'], 'since'],
    ['amounts', ['1,2 tỷ', '350 triệu', '15 tỷ đồng'], 'annualCost'],
    ['links', ['https://a.gov.vn', 'https://b.gov.vn', 'https://c.gov.vn'], 'url'],
  ])('but %s may be several things, and a person is asked once', (_, texts, field) => {
    const reading = read('system', texts)
    expect(Object.keys(reading.mapping.columns)).toEqual(['name'])
    expect(told(reading, 'column-perhaps').map(({ data }) => String(data['fields']))).toEqual([expect.stringContaining(`(${field})`)])
    expect(JSON.stringify(reading.document)).toContain(texts[0]!)
  })

  test.each<readonly [string, readonly string[]]>([
    ['too few cells', ['Đang dùng', 'Đã dừng']],
    ['words of its own', ['tốt', 'trung bình', 'kém']],
    ['yes and no', ['Có', 'Không', 'Có']],
    ['shares', ['85 %', '100 %', '12 %']],
    ['values and as many other words', ['Đang dùng', 'xanh', 'đỏ', 'Đã dừng']],
  ])('%s say nothing', (_, texts) => {
    const reading = read('system', texts, 'Tỷ lệ')
    expect(Object.keys(reading.mapping.columns)).toEqual(['name'])
    expect([...told(reading, 'column-by-content'), ...told(reading, 'column-perhaps')]).toEqual([])
  })

  test('and a header that is understood is never overruled', () => {
    const reading = read('system', ['Đang dùng', 'Đã dừng', 'Đang dùng'], 'Ghi chú')
    expect(reading.mapping.columns).toEqual({ name: 'Tên hệ thống', note: 'Ghi chú' })
    const second = read('system', ['Đang dùng', 'Đã dừng', 'Đang dùng'], 'Cột lạ', ['Tình trạng'])
    expect(second.mapping.columns).toEqual({ name: 'Tên hệ thống', lifecycle: 'Tình trạng' })
  })
})
