import { describe, expect, test } from 'vitest'
import { inForm } from '../../../src/vn/form/wording.ts'
import { RULES } from '../../../src/vn/rules.generated.ts'

/** Names of fields as a model's file writes them, and the two lists that a workbook has not. */
const KEY = /notApplicable|undetermined|\bfield:|[“"(][a-z]+[A-Z][a-z]\w*|[“"][a-z]{3,}: [a-z-]+[”"]/u

describe('what to do about a finding in a workbook', () => {
  test.each(RULES.map(({ code, remedy }) => [code, remedy] as const))('names no field of a model: %s', (_, remedy) => {
    const { vi, en } = inForm(remedy)
    expect(vi).not.toMatch(KEY)
    expect(en).not.toMatch(KEY)
  })

  test.each([
    ['ghi ở “via”.', 'ghi ở “Cơ chế/kênh kết nối”.'],
    ['ghi “lifecycle: retired”.', 'ghi “Trạng thái vòng đời: kết thúc sử dụng”.'],
    [
      'Ghi ở “dataOwner”; nếu không áp dụng, ghi lý do ở “notApplicable” (field: dataOwner).',
      'Ghi ở “Chủ quản dữ liệu”; nếu không áp dụng, ghi “Không áp dụng: lý do” ở cột “Chủ quản dữ liệu”.',
    ],
    [
      'Ghi ở “owner”; nếu không áp dụng, ghi lý do ở “notApplicable” (field: owner) của nó.',
      'Ghi ở “Cơ quan chủ quản”; nếu không áp dụng, ghi lý do ở Ghi chú để giải trình.',
    ],
    ['ghi ở “securityLevel”.', 'ghi ở “Cấp độ an toàn”. Biểu mẫu không có cột “Cấp độ an toàn”: ghi ở Ghi chú.'],
    ['khác “tiếp tục sử dụng”.', 'khác “tiếp tục sử dụng”.'],
  ])('reads %s as %s', (vi, worded) => {
    expect(inForm({ vi, en: '' }).vi).toBe(worded)
  })
})
