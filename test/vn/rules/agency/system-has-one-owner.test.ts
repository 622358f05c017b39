import rule from '../../../../src/vn/rules/agency/system-has-one-owner.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'cac-cuc', name: 'Các cục', level: 'department' as const, parent: 'bo', count: 12 },
]
const system = { id: 'ht', name: 'Hệ thống', kind: 'application' as const }
const told = { id: 'khac', name: 'Hệ thống khác', kind: 'application' as const, owner: 'bo' }
const many = Array.from({ length: 10 }, (_, at) => ({ ...system, id: `ht-${at}` }))

/** A system of an office of a district. */
const ofDistrict = {
  agencies: [
    { id: 'tinh', name: 'Tỉnh', level: 'province' as const },
    { id: 'huyen', name: 'Huyện', level: 'district' as const, parent: 'tinh' },
    { id: 'phong', name: 'Phòng Văn hóa', level: 'department' as const, parent: 'huyen' },
  ],
  systems: [{ ...system, owner: 'phong' }],
}

testRule('agency/system-has-one-owner', rule, {
  valid: [
    {
      name: 'a system of a district, while there were districts',
      model: { ...ofDistrict, asOf: '2025-06-30' },
      holds: ['ht'],
    },
    { name: 'a system with an owner', model: { agencies, systems: [{ ...system, owner: 'bo' }] }, holds: ['ht'] },
    {
      name: 'a part of a system that has an owner',
      model: {
        agencies,
        systems: [
          { ...system, owner: 'bo' },
          { ...system, id: 'phan-he', partOf: 'ht' },
        ],
      },
      holds: ['ht'],
    },
    { name: 'a system that is only planned', model: { agencies, systems: [{ ...system, lifecycle: 'planned' }] } },
    { name: 'a retired system', model: { agencies, systems: [{ ...system, lifecycle: 'retired' }] } },
    { name: 'a reference to a system of another body', model: { agencies, systems: [{ ...system, recordType: 'reference' }] } },
    {
      name: 'a national platform, whose owner its own decision names',
      model: { agencies, systems: [{ ...system, platformRole: 'ndxp' }] },
    },
    { name: 'a system declared as nationally shared', model: { agencies, systems: [{ ...system, sharing: 'national-group-b' }] } },
    {
      name: 'a system to which an owner does not apply, with a reason',
      model: { agencies, systems: [{ ...system, notApplicable: [{ field: 'owner', reason: 'phần mềm công cộng' }] }] },
    },
    {
      name: 'separate copies that a group of units owns',
      model: { agencies, systems: [{ ...system, owner: 'cac-cuc', deployment: 'per-unit' }] },
      holds: ['ht'],
    },
    { name: 'a record whose way of running is not told', model: { agencies, systems: [{ ...system, owner: 'cac-cuc' }] }, holds: [] },
    {
      name: 'central copies of which there are as many as units, whose owner is the group',
      model: { agencies, systems: [{ ...system, owner: 'cac-cuc', deployment: 'central', count: 12 }] },
      holds: ['ht'],
    },
    {
      name: 'copies that are only counted, whose owner is the group',
      model: { agencies, systems: [{ ...system, owner: 'cac-cuc', count: 12 }] },
      holds: ['ht'],
    },
    {
      name: 'one central copy of an agency that counts one',
      model: {
        agencies: [{ id: 'bo', name: 'Bộ', level: 'ministry', count: 1 }],
        systems: [{ ...system, owner: 'bo', deployment: 'central' }],
      },
      holds: ['ht'],
    },
    { name: 'a model of June 2016, before the decree', model: { agencies, systems: [system], asOf: '2016-06-30' } },
  ],
  invalid: [
    {
      name: 'a system without an owner that a gap names, where no owner is told',
      model: { agencies, systems: [system], gaps: [{ id: 'nd', name: 'Quản lý phân tán', elements: ['ht'] }] },
      findings: [{ message: 'inGap', element: 'ht', field: 'owner', severity: 'warning' }],
    },
    {
      name: 'an owner that was to be determined by a day that has passed',
      model: {
        agencies,
        systems: [{ ...system, undetermined: [{ field: 'owner', source: 'Phiếu', focalPoint: 'Văn phòng', deadline: '2026-10-01' }] }],
      },
      findings: [{ message: 'overdue', element: 'ht', field: 'owner', severity: 'warning' }],
    },
    {
      name: 'a system without an owner',
      model: { agencies, systems: [system, told] },
      holds: ['khac'],
      findings: [{ message: 'missing', element: 'ht', field: 'owner', severity: 'warning' }],
    },
    {
      name: 'the same on the first day of the decree of 2016',
      model: { agencies, systems: [system, told], asOf: '2016-07-01' },
      findings: [{ message: 'missing', element: 'ht' }],
    },
    {
      name: 'a whole without an owner, but not also its parts',
      model: { agencies, systems: [system, told, { ...system, id: 'phan-he', partOf: 'ht' }] },
      findings: [{ message: 'missing', element: 'ht' }],
    },
    {
      name: 'one shared system whose owner is a group of units',
      model: { agencies, systems: [{ ...system, owner: 'cac-cuc', deployment: 'central' }] },
      holds: [],
      findings: [{ message: 'several', element: 'ht', field: 'owner', with: ['cac-cuc'] }],
    },
    {
      name: 'one copy for all, whose owner is a group of units',
      model: { agencies, systems: [{ ...system, owner: 'cac-cuc', deployment: 'single' }] },
      holds: [],
      findings: [{ message: 'several', element: 'ht', field: 'owner' }],
    },
    {
      name: 'a system of which something else is still to be determined',
      model: {
        agencies,
        systems: [told, { ...system, undetermined: [{ field: 'operator', source: 'S', focalPoint: 'VP', deadline: '2026-12-31' }] }],
      },
      findings: [{ message: 'missing', element: 'ht' }],
    },
    {
      name: 'the one owner that is missing in a large inventory',
      model: { agencies, systems: [...many.map((one) => ({ ...one, owner: 'bo' })), system] },
      findings: [{ message: 'missing', element: 'ht' }],
    },
  ],
  unjudged: [
    {
      name: 'a system of an office of a district that is gone',
      model: { ...ofDistrict, asOf: '2025-07-01' },
      unjudged: [{ element: 'ht', field: 'owner' }],
    },
    {
      name: 'an inventory that tells of no owner at all',
      model: { agencies, systems: many.slice(0, 2) },
      unjudged: [
        { element: 'ht-0', field: 'owner' },
        { element: 'ht-1', field: 'owner' },
      ],
    },
    {
      name: 'an owner still to be determined by a named contact',
      model: {
        agencies,
        systems: [
          { ...system, undetermined: [{ field: 'owner', source: 'Quyết định giao', focalPoint: 'Văn phòng', deadline: '2026-12-31' }] },
        ],
      },
      unjudged: [{ element: 'ht', field: 'owner' }],
    },
  ],
})
