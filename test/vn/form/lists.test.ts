import { describe, expect, test } from 'vitest'
import { fold } from '../../../src/text.ts'
import { TABLES } from '../../../src/vn/form/columns.ts'
import { CLASSIFICATIONS, LISTS, labelOf, matchValue, matchValues, suggestion } from '../../../src/vn/form/lists.ts'

describe('lists of the form', () => {
  test('every list has values, no two of which are alike when folded', () => {
    for (const [name, values] of Object.entries({ ...LISTS, CLASSIFICATIONS })) {
      expect(values.length, name).toBeGreaterThan(1)
      expect(new Set(values.map(({ label }) => fold(label))).size, name).toBe(values.length)
    }
  })

  test('every list stands on a column, but for priorities, which share theirs', () => {
    const used = new Set(
      Object.values(TABLES).flatMap(({ columns }) => columns.flatMap((column) => ('list' in column ? [column.list] : []))),
    )
    expect(Object.keys(LISTS).filter((name) => !used.has(name as never))).toEqual(['priority'])
  })

  test('a label means its value, whatever its case, composition, spacing and dashes', () => {
    for (const [name, values] of Object.entries(LISTS)) {
      for (const { value, label } of values) {
        const list = name as keyof typeof LISTS
        for (const text of [label, label.toUpperCase(), label.normalize('NFD'), ` ${label.replace(/ /g, '  ')} `, label.replace('-', '–')])
          expect(matchValue(list, text), text).toBe(value)
        expect(labelOf(list, value)).toBe(label)
      }
    }
  })

  test.each([
    ['objectType', 'CSDL', 'database'],
    ['objectType', 'Cơ sở dữ liệu', 'database'],
    ['objectType', 'Hệ thống thông tin', 'system'],
    ['objectType', 'Hệ thống', 'system'],
    ['lifecycle', 'Dừng', 'retired'],
    ['lifecycle', 'Đã dừng', 'retired'],
    ['lifecycle', 'Đang dùng', 'operating'],
    ['lifecycle', 'dung', undefined],
    ['lifecycle', 'Đa dung', undefined],
    ['lifecycle', 'dang dung', undefined],
    ['lifecycle', 'Đang dừng', undefined],
    ['lifecycle', 'dang su dung', 'operating'],
    ['usageStatus', 'đang dung', undefined],
    ['usageStatus', 'Đang dùng', 'in-use'],
    ['relationStatus', 'Đang dừng', undefined],
    ['remedy', 'dung', undefined],
    ['sharing', 'dung rieng', 'dedicated'],
    ['lifecycle', 'Dang van hanh', 'operating'],
    ['usageScope', 'Cấp tính', undefined],
    ['usageScope', 'Cap tinh', 'province'],
    ['state', 'Hiện trạng & Mục tiêu', 'both'],
    ['remedy', 'Nâng cấp, tích hợp', undefined],
    ['remedy', 'Dùng chung', undefined],
    ['relationStatus', 'Sẵn sàng kết nối', undefined],
    ['taskStatus', 'Dùng', undefined],
    ['layer', 'Lớp 2', 'data-core-platforms'],
    ['layer', 'Lớp 2: Dữ liệu và nền tảng lõi', 'data-core-platforms'],
    ['layer', 'Lớp 3 - Dữ liệu và nền tảng lõi', undefined],
    ['sharing', 'Dùng chung quốc gia cho các ngành, lĩnh vực – nhóm A', 'national-group-a'],
    ['remedy', 'Kết nối', 'standardise-connect'],
    ['taskStatus', 'hoàn thành – chờ kiểm chứng', 'done-unverified'],
  ] as const)('%s: “%s” means %s', (list, text, value) => {
    expect(matchValue(list, text)).toBe(value)
  })

  test.each([
    ['Cấp tỉnh; cấp xã', ['province', 'commune'], []],
    ['Quốc gia, ngành, lĩnh vực', ['national', 'sector'], []],
    ['Ngành, lĩnh vực\ncấp bộ', ['sector', 'ministry'], []],
    ['Cấp tỉnh/cấp xã', ['province', 'commune'], []],
    ['Cấp tỉnh và cấp xã', ['province', 'commune'], []],
    ['Cơ quan/tổ chức, đơn vị', ['organisation', 'unit'], []],
    ['Cấp tỉnh; toàn cầu', ['province'], ['toàn cầu']],
    ['Cấp tỉnh; Cấp tỉnh', ['province'], []],
  ])('“%s” holds %j and not %j', (text, values, unknown) => {
    expect(matchValues('usageScope', text)).toEqual({ values, unknown })
  })

  test('“Khác” alone is the value that ends in it', () => {
    expect(matchValue('relationKind', 'Khác')).toBe('other')
    expect(matchValue('relationStatus', 'khác')).toBe('other')
    expect(matchValue('lifecycle', 'Khác')).toBe('other')
    expect(matchValue('objectType', 'Khác')).toBe('other')
  })

  test('a slip is answered with the value meant, nonsense with none', () => {
    expect(suggestion('lifecycle', 'Đang vận hàng')).toBe('Đang vận hành')
    expect(suggestion('lifecycle', 'xanh lá cây')).toBeUndefined()
  })
})
