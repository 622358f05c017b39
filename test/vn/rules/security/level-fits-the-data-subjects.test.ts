import rule from '../../../../src/vn/rules/security/level-fits-the-data-subjects.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'cuc', name: 'Cục', level: 'department' as const, parent: 'bo' },
]
const system = {
  id: 'cong',
  name: 'Cổng',
  kind: 'portal' as const,
  owner: 'bo',
  audience: ['citizens' as const],
  securityLevel: 2,
  personalData: 'basic' as const,
  dataSubjects: 100_000,
}
const open = { id: 'cong', name: 'Cổng', kind: 'portal' as const, owner: 'bo', audience: ['citizens' as const], securityLevel: 2 }
const database = { id: 'csdl', name: 'CSDL', scope: 'sector' as const, owner: 'bo' }

testRule('security/level-fits-the-data-subjects', rule, {
  valid: [
    { name: 'level 3', model: { agencies, systems: [{ ...system, securityLevel: 3 }] } },
    { name: 'just below the limit for basic data', model: { agencies, systems: [{ ...system, dataSubjects: 99_999 }] } },
    {
      name: 'just below the limit for sensitive data',
      model: { agencies, systems: [{ ...system, personalData: 'sensitive', dataSubjects: 9_999 }] },
    },
    {
      name: 'just below the limit of the former decree',
      model: { agencies, systems: [{ ...system, dataSubjects: 9_999 }] },
      asOf: '2026-08-18',
    },
    { name: 'an internal system', model: { agencies, systems: [{ ...system, audience: ['internal'] }] } },
    { name: 'no personal data', model: { agencies, systems: [{ ...system, personalData: 'none' }] } },
    { name: 'many visitors of whom nothing is kept', model: { agencies, systems: [{ ...open, users: 95_000_000 }] }, asOf: '2020-01-01' },
    {
      name: 'databases below the limit each: people are not added up',
      model: {
        agencies,
        databases: [
          { ...database, personalData: 'basic', dataSubjects: 60_000 },
          { ...database, id: 'b', personalData: 'basic', dataSubjects: 60_000 },
        ],
        systems: [{ ...open, stores: ['csdl', 'b'] }],
      },
    },
    {
      name: 'a part of a system of level 3',
      model: {
        agencies,
        systems: [
          { ...system, partOf: 'lon' },
          { id: 'lon', name: 'Hệ thống lớn', kind: 'platform', owner: 'bo', securityLevel: 3 },
        ],
      },
    },
    { name: 'a reference record', model: { agencies, systems: [{ ...system, recordType: 'reference' }] } },
    {
      name: 'one to which it does not apply, with a reason',
      model: { agencies, systems: [{ ...system, notApplicable: [{ field: 'securityLevel', reason: 'dữ liệu khử nhận dạng' }] }] },
    },
    { name: 'before the decree of 2016', model: { agencies, systems: [system] }, asOf: '2016-06-30' },
  ],
  invalid: [
    {
      name: 'a procedure system: of which SEC-02 speaks too',
      model: { agencies, systems: [{ ...system, platformRole: 'procedure-handling' }] },
      findings: [{ message: 'tooLow', element: 'cong' }],
    },
    {
      name: 'basic data of 100,000 people at level 2',
      model: { agencies, systems: [system] },
      findings: [{ message: 'tooLow', element: 'cong', field: 'securityLevel', severity: 'error' }],
    },
    {
      name: 'sensitive data of 10,000 people',
      model: { agencies, systems: [{ ...system, personalData: 'sensitive', dataSubjects: 10_000 }] },
      findings: [{ message: 'tooLow', element: 'cong' }],
    },
    {
      name: 'so many people that the kind of data does not matter',
      model: { agencies, systems: [{ ...open, dataSubjects: 100_000 }] },
      findings: [{ message: 'tooLow', element: 'cong' }],
    },
    {
      name: 'people told by the database it keeps',
      model: {
        agencies,
        databases: [{ ...database, personalData: 'sensitive', dataSubjects: 20_000 }],
        systems: [{ ...open, stores: ['csdl'] }],
      },
      findings: [{ message: 'tooLow', element: 'cong' }],
    },
    {
      name: 'on the first day of the decree of 2026',
      model: { agencies, systems: [system] },
      asOf: '2026-08-19',
      findings: [{ message: 'tooLow', element: 'cong' }],
    },
    {
      name: 'the lower limit of the former decree, on its last day',
      model: { agencies, systems: [{ ...system, dataSubjects: 10_000 }] },
      asOf: '2026-08-18',
      findings: [{ message: 'tooLow', element: 'cong', severity: 'error' }],
    },
    {
      name: 'users with personal data, under the former decree',
      model: { agencies, systems: [{ ...open, personalData: 'basic', users: 12_000 }] },
      asOf: '2020-01-01',
      findings: [{ message: 'tooLow', element: 'cong' }],
    },
    {
      name: 'a procedure system without services of level 3, under the former decree',
      model: { agencies, systems: [{ ...system, platformRole: 'procedure-handling' }] },
      asOf: '2026-08-18',
      findings: [{ message: 'tooLow', element: 'cong' }],
    },
  ],
  unjudged: [
    {
      name: 'many people and no level',
      model: {
        agencies,
        systems: [{ id: 'cong', name: 'Cổng', kind: 'portal', owner: 'bo', audience: ['citizens'], dataSubjects: 200_000 }],
      },
      unjudged: [{ element: 'cong', field: 'securityLevel' }],
    },
    {
      name: 'personal data of nobody knows how many',
      model: { agencies, systems: [{ ...open, personalData: 'basic' }] },
      unjudged: [{ element: 'cong', field: 'dataSubjects' }],
    },
    {
      name: 'a number that only matters for sensitive data',
      model: { agencies, systems: [{ ...open, dataSubjects: 20_000 }] },
      unjudged: [{ element: 'cong', field: 'personalData' }],
    },
    {
      name: 'nobody tells whom it serves',
      model: {
        agencies,
        systems: [
          { id: 'cong', name: 'Cổng', kind: 'portal', owner: 'bo', securityLevel: 2, personalData: 'basic', dataSubjects: 100_000 },
        ],
      },
      unjudged: [{ element: 'cong', field: 'audience' }],
    },
  ],
})
