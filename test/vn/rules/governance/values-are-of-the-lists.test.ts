import type { ArchitectureDocument } from '../../../../src/model/types.generated.ts'
import rule from '../../../../src/vn/rules/governance/values-are-of-the-lists.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'tinh', name: 'Tỉnh', level: 'province' as const },
  { id: 'so', name: 'Sở', level: 'department' as const, parent: 'tinh' },
  { id: 'bo-yt', name: 'Bộ Y tế (BYT)', level: 'ministry' as const },
  { id: 'bo-khcn', name: 'Bộ Khoa học và Công nghệ', level: 'ministry' as const },
  { id: 'bo-ca', name: 'Bộ Công an', level: 'ministry' as const },
  { id: 'ca-tinh', name: 'Công an tỉnh', level: 'department' as const, parent: 'bo-ca' },
  { id: 'cuc', name: 'Cục Công nghệ thông tin', level: 'department' as const, parent: 'bo-yt' },
  { id: 'bo-la', name: 'Ban Quản lý Lăng', level: 'ministry' as const },
]
const system = { id: 'ht', name: 'Hệ thống', kind: 'platform', owner: 'so' }
const model = (...systems: readonly object[]): ArchitectureDocument =>
  ({ agencies, body: 'tinh', asOf: '2026-11-21', systems }) as ArchitectureDocument
const related = (relation: object, end: object = {}): ArchitectureDocument => ({
  ...model(system, { ...system, id: 'dich', name: 'Đích', ...end }),
  integrations: [{ id: 'qh', from: 'ht', to: 'dich', kind: 'data-exchange', status: 'in-use', ...relation }],
})

testRule('governance/values-are-of-the-lists', rule, {
  valid: [
    { name: 'a provincial system shared in the province', holds: ['ht'], model: model({ ...system, sharing: 'province' }) },
    {
      name: 'a ministry’s system shared in the ministry',
      model: model({ ...system, owner: 'bo-yt', sharing: 'ministry', recordType: 'reference' }),
    },
    {
      name: 'what an office of a ministry in the province shares there',
      holds: [],
      model: model({ ...system, name: 'SOC tỉnh', owner: 'ca-tinh', sharing: 'province' }),
    },
    {
      name: 'what such an office shares in its ministry',
      holds: ['ht'],
      model: model({ ...system, owner: 'ca-tinh', sharing: 'ministry' }),
    },
    { name: 'a ministry that owns platforms of group B', model: model({ ...system, owner: 'bo-yt', sharing: 'national-group-b' }) },
    {
      name: 'a ministry under a name the annex does not use',
      holds: [],
      model: model({ ...system, owner: 'bo-la', sharing: 'national-group-a' }),
    },
    {
      name: 'a national platform without an owner in the model',
      model: model({ ...system, owner: undefined, sharing: 'national-group-a' }),
    },
    { name: 'NDXP in group A', model: model({ ...system, owner: 'bo-khcn', platformRole: 'ndxp', sharing: 'national-group-a' }) },
    {
      name: 'a national component that only Part II names',
      model: model({ ...system, name: 'Nền tảng họp trực tuyến quốc gia', owner: undefined, sharing: 'national-group-a' }),
    },
    {
      name: 'a form of sharing with a reason',
      model: model({ ...system, sharing: 'national-group-b', notApplicable: [{ field: 'sharing', reason: 'được giao chủ trì năm 2027' }] }),
    },
    { name: 'what ended and is no longer used', model: model({ ...system, lifecycle: 'retired', usageStatus: 'no-longer-used' }) },
    { name: 'a plan in the picture of the target', model: model({ ...system, state: 'to-be', lifecycle: 'planned' }) },
    { name: 'what is being built, in both pictures', model: model({ ...system, state: 'both', lifecycle: 'building' }) },
    { name: 'a NAS identifier of another pattern', model: model({ ...system, code: 'KT-1', nasId: 'NAS.G06.0001' }) },
    { name: 'a relation in use', model: related({}) },
    { name: 'a relation that ended with its end', model: related({ status: 'ended' }, { lifecycle: 'retired' }) },
    { name: 'a relation of no told status', model: related({ status: undefined }, { lifecycle: 'retired' }) },
    { name: 'a relation of the target with a planned end', model: related({ state: 'to-be' }, { lifecycle: 'planned' }) },
    { name: 'a planned end of the target', model: { ...related({}, { lifecycle: 'planned' }), state: 'to-be' } },
    { name: 'an end on trial', model: related({}, { lifecycle: 'testing' }) },
    { name: 'the scope of the body', model: { ...model(system), scope: 'province' } },
    { name: 'the model of a department', model: { ...model(system), scope: 'ministry', body: 'so' } },
    {
      name: 'the national list the day before it was issued',
      model: { ...model({ ...system, sharing: 'national-group-a' }), asOf: '2026-07-28' },
    },
    { name: 'the value lists the day before the draft', model: { ...model({ ...system, sharing: 'ministry' }), asOf: '2026-09-12' } },
  ],
  invalid: [
    {
      name: 'a province’s system declared as nationally shared',
      model: model({ ...system, sharing: 'national-group-b' }),
      findings: [{ message: 'notListedAbove', element: 'ht', field: 'sharing', severity: 'warning' }],
    },
    {
      name: 'the same on the day of the list, before the draft',
      model: { ...model({ ...system, sharing: 'national-group-a' }), asOf: '2026-07-29' },
      findings: [{ message: 'notListedAbove', element: 'ht' }],
    },
    {
      name: 'a ministry that owns nothing in that group',
      model: model({ ...system, owner: 'bo-yt', sharing: 'national-group-a' }),
      findings: [{ message: 'notListed', element: 'ht' }],
    },
    {
      name: 'NDXP in group B',
      model: model({ ...system, owner: 'bo-khcn', platformRole: 'ndxp', sharing: 'national-group-b' }),
      findings: [{ message: 'wrongGroup', element: 'ht', field: 'sharing' }],
    },
    {
      name: 'a platform of group B in group A, by its name',
      model: model({ ...system, name: 'Nền tảng Sổ sức khỏe điện tử', owner: undefined, sharing: 'national-group-a' }),
      findings: [{ message: 'wrongGroup', element: 'ht' }],
    },
    {
      name: 'a province’s system shared in a ministry',
      model: model({ ...system, sharing: 'ministry' }),
      findings: [{ message: 'otherBodyAbove', element: 'ht', field: 'sharing' }],
    },
    {
      name: 'what a ministry’s own department shares in a province',
      model: model({ ...system, owner: 'cuc', sharing: 'province' }),
      findings: [{ message: 'otherBodyAbove', element: 'ht', field: 'sharing' }],
    },
    {
      name: 'what the ministry itself shares in a province',
      model: model({ ...system, owner: 'bo-ca', sharing: 'province' }),
      findings: [{ message: 'otherBody', element: 'ht', field: 'sharing' }],
    },
    {
      name: 'the same on the first day of the draft',
      model: { ...model({ ...system, sharing: 'ministry' }), asOf: '2026-09-13' },
      findings: [{ message: 'otherBodyAbove', element: 'ht' }],
    },
    {
      name: 'what ended and is still in use',
      model: model({ ...system, lifecycle: 'retired', usageStatus: 'in-use' }),
      findings: [{ message: 'endedInUse', element: 'ht', field: 'usageStatus' }],
    },
    {
      name: 'a plan in the picture of today',
      model: model({ ...system, state: 'as-is', lifecycle: 'planned' }),
      findings: [{ message: 'contradictory', element: 'ht', field: 'lifecycle' }],
    },
    {
      name: 'what ended in the picture of the target',
      model: model({ ...system, state: 'to-be', lifecycle: 'retired' }),
      findings: [{ message: 'contradictory', element: 'ht' }],
    },
    {
      name: 'a local code as NAS identifier',
      model: model({ ...system, nasId: 'KT-12' }),
      findings: [{ message: 'ownNasId', element: 'ht', field: 'nasId' }],
    },
    {
      name: 'a relation in use with an end that ended',
      model: related({}, { lifecycle: 'retired' }),
      findings: [{ message: 'deadEnd', element: 'qh', field: 'status' }],
    },
    {
      name: 'a relation in use with an end that is only planned',
      model: related({}, { lifecycle: 'planned' }),
      findings: [{ message: 'deadEnd', element: 'qh' }],
    },
    {
      name: 'a model of a province with the scope of a ministry',
      model: { ...model(system), scope: 'ministry' },
      findings: [{ message: 'scope', field: 'scope' }],
    },
  ],
})
