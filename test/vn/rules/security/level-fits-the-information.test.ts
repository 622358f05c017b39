import rule from '../../../../src/vn/rules/security/level-fits-the-information.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'x', name: 'Bộ khác', level: 'ministry' as const },
]
const system = { id: 'pm', name: 'Phần mềm', kind: 'application' as const, owner: 'bo', audience: ['internal' as const], securityLevel: 1 }
const database = { id: 'csdl', name: 'CSDL', scope: 'internal' as const, owner: 'bo' }

testRule('security/level-fits-the-information', rule, {
  valid: [
    {
      name: 'public information at level 1',
      model: { agencies, systems: [{ ...system, classification: 'public', personalData: 'none' }] },
    },
    {
      name: 'personal information at level 2',
      model: { agencies, systems: [{ ...system, securityLevel: 2, classification: 'personal' }] },
    },
    { name: 'state secrets at level 3', model: { agencies, systems: [{ ...system, securityLevel: 3, classification: 'state-secret' }] } },
    {
      name: 'a part of a system of level 3',
      model: {
        agencies,
        systems: [
          { ...system, partOf: 'lon', classification: 'private' },
          { id: 'lon', name: 'Lớn', kind: 'platform', owner: 'bo', securityLevel: 3 },
        ],
      },
    },
    {
      name: 'a database it only reads from',
      model: {
        agencies,
        databases: [{ ...database, classification: 'state-secret' }],
        systems: [{ ...system, classification: 'public', uses: ['csdl'] }],
      },
    },
    {
      name: 'a database that is retired',
      model: {
        agencies,
        databases: [{ ...database, classification: 'personal', lifecycle: 'retired' }],
        systems: [{ ...system, classification: 'public', stores: ['csdl'] }],
      },
    },
    { name: 'a reference record', model: { agencies, systems: [{ ...system, classification: 'state-secret', recordType: 'reference' }] } },
    {
      name: 'a system of another body',
      model: { body: 'bo', agencies, systems: [{ ...system, owner: 'x', classification: 'state-secret' }] },
    },
    {
      name: 'one to which it does not apply, with a reason',
      model: {
        agencies,
        systems: [{ ...system, classification: 'private', notApplicable: [{ field: 'securityLevel', reason: 'máy đơn lẻ' }] }],
      },
    },
    {
      name: 'before the decree of 2016',
      model: { agencies, systems: [{ ...system, classification: 'state-secret' }] },
      asOf: '2016-06-30',
    },
  ],
  invalid: [
    {
      name: 'one with the data of many people: of which SEC-03 speaks too',
      model: { agencies, systems: [{ ...system, audience: ['citizens'], personalData: 'basic', dataSubjects: 10_000 }] },
      asOf: '2026-08-18',
      findings: [{ message: 'notPublic', element: 'pm' }],
    },
    {
      name: 'a procedure system: of which SEC-02 speaks too',
      model: { agencies, systems: [{ ...system, platformRole: 'procedure-handling', personalData: 'basic' }] },
      findings: [{ message: 'notPublic', element: 'pm' }],
    },
    {
      name: 'state secrets at level 2',
      model: { agencies, systems: [{ ...system, securityLevel: 2, classification: 'state-secret' }] },
      findings: [{ message: 'secret', element: 'pm', field: 'securityLevel', severity: 'error' }],
    },
    {
      name: 'state secrets in the database it keeps',
      model: {
        agencies,
        databases: [{ ...database, classification: 'state-secret' }],
        systems: [{ ...system, securityLevel: 2, stores: ['csdl'] }],
      },
      findings: [{ message: 'secret', element: 'pm' }],
    },
    {
      name: 'private information at level 1',
      model: { agencies, systems: [{ ...system, classification: 'private' }] },
      findings: [{ message: 'notPublic', element: 'pm', field: 'securityLevel', severity: 'error' }],
    },
    {
      name: 'personal data in a system that calls itself public',
      model: { agencies, systems: [{ ...system, classification: 'public', personalData: 'basic' }] },
      findings: [{ message: 'notPublic', element: 'pm' }],
    },
    {
      name: 'the same under either decree: the last day of one',
      model: { agencies, systems: [{ ...system, classification: 'state-secret' }] },
      asOf: '2026-08-18',
      findings: [{ message: 'secret', element: 'pm', severity: 'error' }],
    },
    {
      name: 'the first day of the other',
      model: { agencies, databases: [{ ...database, personalData: 'sensitive' }], systems: [{ ...system, stores: ['csdl'] }] },
      asOf: '2026-08-19',
      findings: [{ message: 'notPublic', element: 'pm', severity: 'error' }],
    },
    {
      name: 'the data of many people, too few for the decree of 2026',
      model: { agencies, systems: [{ ...system, audience: ['citizens'], personalData: 'basic', dataSubjects: 10_000 }] },
      asOf: '2026-08-19',
      findings: [{ message: 'notPublic', element: 'pm' }],
    },
  ],
  unjudged: [
    { name: 'level 1 and no class', model: { agencies, systems: [system] }, unjudged: [{ element: 'pm', field: 'classification' }] },
    {
      name: 'state secrets and no level',
      model: { agencies, systems: [{ id: 'pm', name: 'Phần mềm', kind: 'application', owner: 'bo', classification: 'state-secret' }] },
      unjudged: [{ element: 'pm', field: 'securityLevel' }],
    },
  ],
})
