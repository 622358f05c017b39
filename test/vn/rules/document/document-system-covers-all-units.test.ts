import rule from '../../../../src/vn/rules/document/document-system-covers-all-units.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'van-phong', name: 'Văn phòng', level: 'unit' as const, parent: 'bo' },
  { id: 'cuc', name: 'Cục', level: 'unit' as const, parent: 'bo' },
]
const counted = [
  agencies[0]!,
  { id: 'don-vi', name: 'Các đơn vị', level: 'unit' as const, parent: 'bo', count: 46 },
  { ...agencies[1]!, parent: 'don-vi' },
]
const parts = [
  { id: 'p-1', name: 'Phòng 1', level: 'unit' as const, parent: 'cuc' },
  { id: 'p-2', name: 'Phòng 2', level: 'unit' as const, parent: 'cuc' },
]
/** With a unit that has an identifier of its own and parts below it. */
const seated = [agencies[0]!, agencies[1]!, { ...agencies[2]!, identifier: 'G06.02' }, ...parts]
const system = {
  id: 'qlvb',
  name: 'Quản lý văn bản',
  kind: 'application' as const,
  functions: ['document-management'],
  owner: 'bo',
  coverage: ['van-phong'],
}

testRule('document/document-system-covers-all-units', rule, {
  valid: [
    { name: 'every unit', model: { agencies, systems: [{ ...system, coverage: ['van-phong', 'cuc'] }] }, holds: ['qlvb'] },
    { name: 'the body, and so every unit', model: { agencies, systems: [{ ...system, coverage: ['bo'] }] } },
    { name: 'a counted group', model: { agencies: counted, systems: [{ ...system, coverage: ['don-vi'] }] } },
    {
      name: 'two systems together',
      model: { agencies, systems: [system, { ...system, id: 'qlvb-2', owner: 'cuc', coverage: ['cuc'] }] },
      holds: ['qlvb', 'qlvb-2'],
    },
    {
      name: 'together with a system of another body',
      model: {
        agencies: [...agencies, { id: 'vpcp', name: 'VPCP', level: 'ministry' }],
        body: 'bo',
        systems: [system, { ...system, id: 'chung', owner: 'vpcp', coverage: ['cuc'] }],
      },
      holds: ['qlvb'],
    },
    {
      name: 'a unit that was dissolved',
      model: { agencies: agencies.map((one) => (one.id === 'cuc' ? { ...one, lifecycle: 'retired' as const } : one)), systems: [system] },
      holds: ['qlvb'],
    },
    {
      name: 'a unit that needs none, with a reason',
      model: {
        agencies: agencies.map((one) =>
          one.id === 'cuc' ? { ...one, notApplicable: [{ field: 'document-management', reason: 'đơn vị cơ yếu' }] } : one,
        ),
        systems: [system],
      },
    },
    { name: 'a body without units', model: { agencies: [agencies[0]!], systems: [{ ...system, coverage: ['bo'] }] } },
    {
      name: 'the bodies below a central one',
      model: {
        agencies: [{ id: 'cp', name: 'Chính phủ', level: 'central' }, { ...agencies[0]!, parent: 'cp' }, ...agencies.slice(1)],
        systems: [{ ...system, owner: 'cp', coverage: ['bo'] }],
      },
    },
    {
      name: 'a unit all of whose parts are named',
      model: { agencies: seated, systems: [{ ...system, coverage: ['van-phong', 'p-1', 'p-2'] }] },
      holds: ['qlvb'],
    },
    {
      name: 'a unit that is named, and so its parts',
      model: { agencies: seated, systems: [{ ...system, coverage: ['van-phong', 'cuc'] }] },
      holds: ['qlvb'],
    },
    { name: 'a system that is planned', model: { agencies, systems: [{ ...system, lifecycle: 'planned' }] } },
    { name: 'a model of one unit', model: { agencies, body: 'van-phong', systems: [{ ...system, owner: 'van-phong' }] } },
    {
      name: 'a body without units whose users are not told',
      model: { agencies: [agencies[0]!], systems: [{ ...system, coverage: [] }] },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'a unit without it and the parts of that unit: each counts',
      model: { agencies: seated, systems: [system] },
      findings: [{ message: 'partly', element: 'qlvb', with: ['cuc', 'p-1', 'p-2'] }],
    },
    {
      name: 'a record that only gathers units is none of them',
      model: { agencies: [agencies[0]!, agencies[1]!, { ...agencies[2]!, name: 'Các cục' }, ...parts], systems: [system] },
      findings: [{ message: 'partly', element: 'qlvb', with: ['p-1', 'p-2'] }],
    },
    {
      name: 'a department whose centre alone has it',
      model: {
        agencies: [agencies[0]!, agencies[1]!, { ...agencies[2]!, level: 'department' }, parts[0]!],
        systems: [{ ...system, coverage: ['van-phong', 'p-1'] }],
      },
      findings: [{ message: 'partly', element: 'qlvb', with: ['cuc'] }],
    },
    {
      name: 'one of two units',
      model: { agencies, systems: [system] },
      holds: [],
      findings: [{ message: 'partly', element: 'qlvb', field: 'coverage', severity: 'warning' }],
    },
    {
      name: 'a pilot in the office',
      model: { agencies, asOf: '2016-12-16', systems: [{ ...system, owner: 'van-phong', lifecycle: 'testing' }] },
      findings: [{ message: 'pilot', element: 'qlvb' }],
    },
    {
      name: 'one named unit of a counted group',
      model: { agencies: counted, systems: [system] },
      findings: [{ message: 'counted', element: 'qlvb' }],
    },
    {
      name: 'two systems that leave one out',
      model: {
        agencies: [...agencies, { id: 'vien', name: 'Viện', level: 'unit', parent: 'bo' }],
        systems: [system, { ...system, id: 'qlvb-2', coverage: ['cuc'] }],
      },
      findings: [{ message: 'partly', element: 'qlvb' }],
    },
  ],
  unjudged: [
    {
      name: 'who uses it is not told',
      model: {
        agencies,
        systems: [{ id: 'qlvb', name: 'Quản lý văn bản', kind: 'application', functions: ['document-management'], owner: 'bo' }],
      },
      unjudged: [{ element: 'qlvb', field: 'coverage' }],
    },
    {
      name: 'who uses one of two is not told',
      model: {
        agencies,
        systems: [system, { id: 'qlvb-2', name: 'Hai', kind: 'application', functions: ['document-management'], owner: 'bo' }],
      },
      unjudged: [{ element: 'qlvb-2', field: 'coverage' }],
    },
    {
      name: 'the owner is not told',
      model: {
        agencies,
        systems: [{ id: 'qlvb', name: 'Quản lý văn bản', kind: 'application', functions: ['document-management'], coverage: ['cuc'] }],
      },
      unjudged: [{ element: 'qlvb', field: 'owner' }],
    },
  ],
})
