import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fill, fold, formatDate, formatNumber } from '../../src/text.ts'

describe('a sentence', () => {
  it('fills its names with text, numbers, lists, dates and words of the schema', () => {
    const data = { a: 'Bộ', b: 1234.5, c: ['x', 'y'], d: { date: '2026-07-01' }, e: { term: 'kind.system' } }
    const words = (term: string, language: string): string => `${language}:${term}`
    expect(fill('{a} {b} {c} {d} {e}', data, 'vi', words)).toBe('Bộ 1.234,5 x, y 01/7/2026 vi:kind.system')
    expect(fill('{a} {b} {c} {d} {e}', data, 'en', words)).toBe('Bộ 1,234.5 x, y 2026-07-01 en:kind.system')
  })

  it('never reads what it fills in as a name', () => {
    expect(fill('{a} {b}', { a: '{b}', b: '$&' }, 'vi')).toBe('{b} $&')
  })
})

describe('dates', () => {
  it.each([
    ['2026-07-29', '29/7/2026'],
    ['2026-02-05', '05/02/2026'],
    ['2026-01-10', '10/01/2026'],
    ['2016-12-16', '16/12/2016'],
    ['2015-12', '12/2015'],
    ['2015', '2015'],
  ])('%s is written %s in Vietnamese official documents', (date, written) => {
    expect(formatDate(date, 'vi')).toBe(written)
    expect(formatDate(date, 'en')).toBe(date)
  })
})

describe('numbers', () => {
  it.each([
    [1_700_000_000_000, '1.700.000.000.000', '1,700,000,000,000'],
    [999, '999', '999'],
    [-1234.25, '-1.234,25', '-1,234.25'],
  ])('%d', (value, vi, en) => {
    expect(formatNumber(value, 'vi')).toBe(vi)
    expect(formatNumber(value, 'en')).toBe(en)
  })
})

describe('folding', () => {
  it('makes Vietnamese text equal whatever its diacritics, composition and case, đ included', () => {
    expect(fold('Đơn vị  –  QUẢN LÝ')).toBe('don vi quan ly')
    fc.assert(
      fc.property(
        fc.constantFrom('Hệ thống', 'Đắk Lắk', 'Ứng dụng', 'Cổng dịch vụ'),
        (text) => fold(text.normalize('NFD')) === fold(text.normalize('NFC')),
      ),
    )
  })
})
