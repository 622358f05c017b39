import type { ArchitectureDocument } from '../../../../src/model/types.generated.ts'
import rule from '../../../../src/vn/rules/agency/agencies-are-told-apart.ts'
import { testRule, testSentences } from '../../../rules/rule-test.ts'

const province = { id: 'tinh', name: 'Ủy ban nhân dân tỉnh X', level: 'province' }
const department = (id: string, name: string, parent = 'tinh'): object => ({ id, name, level: 'department', parent })
const model = (...agencies: readonly object[]): ArchitectureDocument =>
  ({ agencies: [province, ...agencies], body: 'tinh', asOf: '2026-11-21' }) as ArchitectureDocument

testRule('agency/agencies-are-told-apart', rule, {
  valid: [
    { name: 'two departments', model: model(department('a', 'Sở Nội vụ'), department('b', 'Sở Ngoại vụ')) },
    { name: 'a body that went into another', model: model(department('a', 'Sở TT&TT'), department('b', 'Sở Khoa học và Công nghệ')) },
    {
      name: 'units of one name below two departments',
      model: model(department('a', 'Sở A'), department('b', 'Sở B'), department('c', 'Văn phòng', 'a'), department('d', 'Văn phòng', 'b')),
      holds: ['tinh', 'a', 'b', 'c', 'd'],
    },
    { name: 'a unit in brackets', model: model(department('a', 'Bộ Công an'), department('b', 'Bộ Công an (C06)')) },
    { name: 'an agency and what stands under it', model: model(department('a', 'Sở Y tế'), department('b', 'Sở Y tê', 'a')) },
    { name: 'communes whose names differ by a letter', model: model(department('a', 'Xã Hải Lăng'), department('b', 'Xã Hải Lâm')) },
    {
      name: 'departments of two provinces',
      model: model({ id: 'y', name: 'Tỉnh Y', level: 'province' }, department('a', 'Sở KHCN'), department('b', 'Sở KH&CN', 'y')),
    },
  ],
  invalid: [
    {
      name: 'an abbreviation and the name written out',
      model: model(department('a', 'Sở KH&CN'), department('b', 'Sở Khoa học và Công nghệ')),
      findings: [{ message: 'sameName', element: 'b' }],
    },
    {
      name: 'a name with the province behind it',
      model: model(department('a', 'VP UBND tỉnh'), department('b', 'Văn phòng UBND tỉnh X')),
      findings: [{ message: 'sameName', element: 'b' }],
    },
    {
      name: 'the very same name twice below one parent',
      model: model(department('a', 'Sở Y tế'), department('b', 'Sở Y tế')),
      findings: [{ message: 'identical', element: 'b', with: ['a'] }],
      holds: ['tinh'],
    },
    {
      name: 'a slip in the diacritics',
      model: model(department('a', 'Sở Y tế'), department('b', 'Sở Y tê')),
      findings: [{ message: 'alike', element: 'b' }],
    },
  ],
})

const pairs = model(department('a', 'Sở Y tế'), department('b', 'Sở Y tế'), department('c', 'Sở Nội vụ'), department('d', 'Sở Nội vụ'))

testSentences('agency/agencies-are-told-apart', rule, [
  {
    name: 'which of two has the later id, whatever their order',
    model: model(department('b', 'Sở KH&CN'), department('a', 'Sở Khoa học và Công nghệ')),
    says: ['b: “Sở KH&CN” (b) và “Sở Khoa học và Công nghệ” (a) có phải một cơ quan? Hai tên chỉ khác cách viết. [a]', '= tinh'],
  },
  {
    name: 'two pairs',
    model: pairs,
    says: [
      'b: “Sở Y tế” (b) và “Sở Y tế” (a) có phải một cơ quan? Hai bản ghi cùng tên, cùng cơ quan cấp trên. [a]',
      'd: “Sở Nội vụ” (d) và “Sở Nội vụ” (c) có phải một cơ quan? Hai bản ghi cùng tên, cùng cơ quan cấp trên. [c]',
      '= tinh',
    ],
  },
  {
    name: 'as many pairs as are asked for, and holds of no other',
    model: pairs,
    options: { most: 1 },
    says: ['b: “Sở Y tế” (b) và “Sở Y tế” (a) có phải một cơ quan? Hai bản ghi cùng tên, cùng cơ quan cấp trên. [a]', '= tinh'],
  },
])
