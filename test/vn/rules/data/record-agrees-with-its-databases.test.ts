import rule from '../../../../src/vn/rules/data/record-agrees-with-its-databases.ts'
import { testRule } from '../../../rules/rule-test.ts'

const tinh = { id: 'tinh', name: 'UBND tỉnh', level: 'province' as const }
const db = { id: 'db', name: 'CSDL cán bộ', scope: 'internal' as const, owner: 'tinh', personalData: 'basic' as const }
const app = { id: 'app', name: 'Phần mềm', kind: 'application' as const, owner: 'tinh', stores: ['db'] }
const base = { agencies: [tinh], databases: [db] }

testRule('data/record-agrees-with-its-databases', rule, {
  valid: [
    {
      name: 'a system that says what its database holds',
      model: { ...base, systems: [{ ...app, personalData: 'basic' }] },
      holds: ['app'],
    },
    {
      name: 'a class as high as that of the database',
      model: { ...base, systems: [{ ...app, classification: 'personal' }] },
      holds: ['app'],
    },
    {
      name: 'a public system that says that it holds personal data',
      model: { ...base, systems: [{ ...app, classification: 'public', personalData: 'basic' }] },
      holds: ['app'],
    },
    { name: 'private beside personal: another kind', model: { ...base, systems: [{ ...app, classification: 'private' }] }, holds: ['app'] },
    {
      name: 'a public register that also holds personal data',
      model: { ...base, databases: [{ ...db, classification: 'public' }], systems: [{ ...app, classification: 'public' }] },
      holds: ['app'],
    },
    {
      name: 'a database that is merely used',
      model: {
        ...base,
        systems: [{ id: 'app', name: 'Phần mềm', kind: 'application', owner: 'tinh', uses: ['db'], personalData: 'none' }],
      },
      holds: [],
    },
    {
      name: 'a database that is retired',
      model: { ...base, databases: [{ ...db, lifecycle: 'retired' }], systems: [{ ...app, personalData: 'none' }] },
      holds: [],
    },
    {
      name: 'a database that tells nothing of its data',
      model: {
        ...base,
        databases: [{ id: 'db', name: 'CSDL', scope: 'internal', owner: 'tinh' }],
        systems: [{ ...app, personalData: 'none' }],
      },
      holds: [],
    },
    { name: 'a system that tells nothing of its data', model: { ...base, systems: [app] }, holds: [] },
    { name: 'a system that is planned', model: { ...base, systems: [{ ...app, personalData: 'none', lifecycle: 'planned' }] }, holds: [] },
    { name: 'a reference record', model: { ...base, systems: [{ ...app, personalData: 'none', recordType: 'reference' }] }, holds: [] },
    {
      name: 'a reason why it does not apply',
      model: { ...base, systems: [{ ...app, personalData: 'none', notApplicable: [{ field: 'personalData', reason: 'đã mã hóa' }] }] },
      holds: [],
    },
    {
      name: 'a system of another body',
      model: {
        ...base,
        body: 'tinh',
        agencies: [tinh, { id: 'bo', name: 'Bộ', level: 'ministry' }],
        systems: [{ ...app, owner: 'bo', personalData: 'none' }],
      },
      holds: [],
    },
  ],
  invalid: [
    {
      name: '"none" beside a personal database',
      model: { ...base, systems: [{ ...app, personalData: 'none' }] },
      findings: [{ message: 'noneBeside', element: 'app', field: 'personalData', severity: 'warning' }],
    },
    {
      name: '"none" beside sensitive data, said once though the class is too low too',
      model: {
        ...base,
        databases: [{ ...db, personalData: 'sensitive' }],
        systems: [{ ...app, personalData: 'none', classification: 'public' }],
      },
      findings: [{ message: 'noneBeside', element: 'app' }],
    },
    {
      name: 'a public system that keeps a personal database',
      model: { ...base, systems: [{ ...app, classification: 'public' }] },
      findings: [{ message: 'classBelow', element: 'app', field: 'classification' }],
    },
    {
      name: 'a private system that keeps secrets',
      model: { ...base, databases: [{ ...db, classification: 'state-secret' }], systems: [{ ...app, classification: 'private' }] },
      findings: [{ message: 'classBelow', element: 'app' }],
    },
  ],
})
