import type { ArchitectureDocument } from '../../../../src/model/types.generated.ts'
import rule from '../../../../src/vn/rules/agency/no-district-owns-a-system.ts'
import { testRule, testSentences } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'tinh', name: 'Tỉnh', level: 'province' as const },
  { id: 'xa', name: 'Xã', level: 'commune' as const, parent: 'tinh' },
  { id: 'huyen', name: 'Huyện', level: 'district' as const, parent: 'tinh' },
  { id: 'phong', name: 'Phòng Văn hóa huyện', level: 'department' as const, parent: 'huyen' },
  { id: 'tinh-khac', name: 'Tỉnh khác', level: 'province' as const },
  { id: 'huyen-khac', name: 'Huyện khác', level: 'district' as const, parent: 'tinh-khac' },
]
const system = { id: 'ht', name: 'Trang thông tin huyện', kind: 'website', owner: 'huyen' }
const model = (...systems: readonly object[]): ArchitectureDocument =>
  ({ agencies, body: 'tinh', asOf: '2026-11-21', systems }) as ArchitectureDocument

testRule('agency/no-district-owns-a-system', rule, {
  valid: [
    { name: 'a system handed over to a commune', model: model({ ...system, owner: 'xa' }), holds: ['ht'] },
    { name: 'a system whose owner is not told', model: model({ ...system, owner: undefined }), holds: [] },
    {
      name: 'a system of an office of which nobody tells what it belongs to',
      model: { ...model({ ...system, owner: 'phong-2' }), agencies: [...agencies, { id: 'phong-2', name: 'Phòng', level: 'department' }] },
      holds: [],
    },
    { name: 'a system that ended with the district', model: model({ ...system, lifecycle: 'retired' }) },
    { name: 'a reference', model: model({ ...system, recordType: 'reference' }) },
    { name: 'a handover that is not finished', model: model({ ...system, notApplicable: [{ field: 'owner', reason: 'đang bàn giao' }] }) },
    { name: 'a district that owns nothing any more', model: model() },
    {
      name: 'a system that people in a former district use',
      model: model({ ...system, owner: 'tinh', coverage: ['huyen'] }),
      holds: ['ht'],
    },
    { name: 'a district of a body that others answer for', model: model({ ...system, owner: 'huyen-khac' }) },
    { name: 'the last day of the districts', model: { ...model(system), asOf: '2025-06-30' } },
    { name: 'an article of 2016', model: { ...model(system), asOf: '2016-12-30' } },
    {
      name: 'a commune that tells which town it was',
      model: { ...model(), agencies: [agencies[0]!, { ...agencies[1]!, name: 'UBND xã Ba Chúc (thị trấn Ba Chúc cũ)' }] },
    },
    {
      name: 'a town that is told to be a commune now',
      model: { ...model(), agencies: [agencies[0]!, { ...agencies[1]!, name: 'UBND thị trấn Ba Chúc', communeType: 'commune' }] },
    },
    {
      name: 'a town on the last day of the districts',
      model: { ...model(), asOf: '2025-06-30', agencies: [agencies[0]!, { ...agencies[1]!, name: 'UBND thị trấn Ba Chúc' }] },
    },
  ],
  invalid: [
    {
      name: 'a town at commune level',
      model: { ...model(), agencies: [agencies[0]!, { ...agencies[1]!, name: 'UBND thị trấn Ba Chúc' }] },
      findings: [{ message: 'town', element: 'xa', field: 'communeType', severity: 'warning' }],
    },
    {
      name: 'a district that the model puts below nobody',
      model: { ...model(system), agencies: [agencies[0]!, { ...agencies[2]!, parent: undefined }] } as never,
      findings: [{ message: 'owns', element: 'huyen', severity: 'warning' }],
      holds: [],
    },
    {
      name: 'a district that owns a system',
      model: model(system, { ...system, id: 'ht-2', owner: 'tinh' }),
      findings: [{ message: 'owns', element: 'huyen', severity: 'warning' }],
      holds: ['ht-2'],
    },
    {
      name: 'the same on the first day without districts',
      model: { ...model(system), asOf: '2025-07-01' },
      findings: [{ message: 'owns', element: 'huyen' }],
    },
    {
      name: 'all a district and its offices own or run, as one finding',
      model: {
        ...model(system, { ...system, id: 'ht-2', owner: 'phong' }, { ...system, id: 'ht-3', owner: 'tinh', operator: 'huyen' }),
        databases: [{ id: 'csdl', name: 'CSDL', scope: 'internal', owner: 'tinh', dataOwner: 'phong' }],
      },
      findings: [{ message: 'owns', element: 'huyen' }],
    },
    {
      name: 'a district of a province that was merged into this one',
      model: {
        ...model({ ...system, owner: 'huyen-khac' }),
        agencies: [{ ...agencies[0]!, mergedFrom: ['tinh-khac'] }, ...agencies.slice(1)],
      },
      findings: [{ message: 'owns', element: 'huyen-khac' }],
    },
  ],
})

const town = (more: object = {}) =>
  ({
    ...model(),
    agencies: [...agencies, { id: 'tt', name: 'Thị trấn Lao Bảo', level: 'commune', parent: 'tinh', ...more }],
  }) as ArchitectureDocument

testSentences('agency/no-district-owns-a-system', rule, [
  {
    name: 'which commune still goes by the name of a town',
    model: town(),
    says: ['tt: “Thị trấn Lao Bảo” được ghi là cấp xã và có tên của một thị trấn; từ 01/7/2025 cấp xã chỉ gồm xã, phường, đặc khu. []'],
  },
  { name: 'nothing of a unit that is no commune', model: town({ level: 'unit' }), says: [] },
  { name: 'nothing of one that tells its type', model: town({ communeType: 'commune' }), says: [] },
  { name: 'nothing of one that is kept as a reference', model: town({ recordType: 'reference' }), says: [] },
  { name: 'nothing of one that was dissolved', model: town({ lifecycle: 'retired' }), says: [] },
  {
    name: 'nothing of one to which it does not apply',
    model: town({ notApplicable: [{ field: 'communeType', reason: 'tên gọi lịch sử' }] }),
    says: [],
  },
  { name: 'nothing of one of another province', model: town({ parent: 'tinh-khac' }), says: [] },
  { name: 'nothing of one by the name of a commune', model: town({ name: 'Xã Lao Bảo' }), says: [] },
])
