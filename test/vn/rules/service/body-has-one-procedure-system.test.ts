import type { ArchitectureDocument } from '../../../../src/model/types.generated.ts'
import rule from '../../../../src/vn/rules/service/body-has-one-procedure-system.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo-yt', name: 'Bộ Y tế', level: 'ministry' as const },
  { id: 'cuc', name: 'Cục', level: 'department' as const, parent: 'bo-yt' },
  { id: 'tinh', name: 'Tỉnh', level: 'province' as const },
  { id: 'xa', name: 'Xã', level: 'commune' as const, parent: 'tinh' },
  { id: 'dang', name: 'Văn phòng Trung ương Đảng', level: 'party' as const },
]
const one = { id: 'tthc', name: 'Hệ thống TTHC', kind: 'platform' as const, platformRole: 'procedure-handling' as const, owner: 'tinh' }
const other = { ...one, id: 'tthc-2', name: 'Một cửa điện tử cấp xã', owner: 'xa' }
const model = (...systems: readonly object[]) => ({ agencies, asOf: '2026-11-21', systems }) as ArchitectureDocument
const on = (asOf: string) => ({ ...model(one, other), asOf })

testRule('service/body-has-one-procedure-system', rule, {
  valid: [
    { name: 'one system', holds: ['tthc'], model: model(one) },
    { name: 'one system each for two bodies', model: model(one, { ...other, owner: 'cuc' }) },
    { name: 'a second one that is being replaced', holds: ['tthc'], model: model(one, { ...other, lifecycle: 'replacing' }) },
    { name: 'a second one that is to be merged', model: model(one, { ...other, remedy: 'merge-reorganise' }) },
    { name: 'a second one with a successor', model: model(one, { ...other, replacedBy: 'tthc' }) },
    { name: 'a second one that ended', model: model(one, { ...other, lifecycle: 'retired' }) },
    { name: 'a new one on trial', model: model(one, { ...other, lifecycle: 'testing' }) },
    { name: 'a module', model: model(one, { ...other, partOf: 'tthc' }) },
    { name: 'the central system of a ministry, as a reference', model: model(one, { ...other, owner: 'bo-yt', recordType: 'reference' }) },
    {
      name: 'the ministry’s system is the one of the national list',
      model: model({ ...one, owner: 'bo-yt', sharing: 'national-group-b' }),
    },
    {
      name: 'two, with a reason',
      model: model(one, { ...other, notApplicable: [{ field: 'procedure-handling', reason: 'thủ tục của cơ quan Đảng' }] }),
    },
    { name: 'two of the Party', holds: [], model: model({ ...one, owner: 'dang' }, { ...other, owner: 'dang' }) },
    { name: 'one record of copies per unit, which INV-03 counts', model: model({ ...one, deployment: 'per-unit', count: 12 }) },
    {
      name: 'another body of the model',
      model: { ...model({ ...one, owner: 'bo-yt' }, { ...other, owner: 'cuc' }), body: 'tinh' },
    },
    { name: 'under version 2.0', model: on('2021-06-01') },
  ],
  invalid: [
    {
      name: 'before the amended decree, as good practice',
      model: on('2024-11-01'),
      findings: [{ message: 'several', element: 'tthc', severity: 'warning' }],
    },
    {
      name: 'two systems of a province',
      model: model(one, other),
      findings: [{ message: 'several', element: 'tthc', severity: 'warning' }],
    },
    {
      name: 'the same on the first day of the amended decree',
      model: on('2025-12-31'),
      findings: [{ message: 'several', element: 'tthc', severity: 'warning' }],
    },
    {
      name: 'one record that stands for three',
      model: model({ ...one, count: 3 }),
      findings: [{ message: 'several', element: 'tthc' }],
    },
    {
      name: 'two of a ministry of the national list',
      model: model({ ...one, owner: 'bo-yt', sharing: 'national-group-b' }, { ...other, owner: 'cuc' }),
      findings: [{ message: 'listed', element: 'tthc' }],
    },
    {
      name: 'the same before the list was issued',
      model: { ...model({ ...one, owner: 'bo-yt' }, { ...other, owner: 'cuc' }), asOf: '2026-07-28' },
      findings: [{ message: 'several', element: 'tthc' }],
    },
  ],
  unjudged: [
    {
      name: 'an application that lists the function but names no role',
      model: model(one, { ...other, platformRole: undefined, functions: ['procedure-handling', 'licensing'] }),
      unjudged: [{ element: 'tthc-2', field: 'platformRole' }],
    },
    {
      name: 'a second system without an owner',
      model: model(one, { ...other, owner: undefined }),
      unjudged: [{ element: 'tthc-2', field: 'owner' }],
    },
  ],
})
