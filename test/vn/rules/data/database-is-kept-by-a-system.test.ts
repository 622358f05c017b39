import rule from '../../../../src/vn/rules/data/database-is-kept-by-a-system.ts'
import { testRule } from '../../../rules/rule-test.ts'

const tinh = { id: 'tinh', name: 'UBND tỉnh', level: 'province' as const }
const db = { id: 'db', name: 'CSDL', scope: 'sector' as const, owner: 'tinh' }
const other = { id: 'khac', name: 'CSDL khác', scope: 'sector' as const, owner: 'tinh' }
const app = { id: 'app', name: 'Phần mềm', kind: 'application' as const, owner: 'tinh', stores: ['khac'] }
const link = { id: 'kn', from: 'db', to: 'app', kind: 'data-exchange' as const }
const base = { agencies: [tinh], databases: [db, other], systems: [app], integrations: [link] }

testRule('data/database-is-kept-by-a-system', rule, {
  valid: [
    { name: 'databases that a system keeps', model: { ...base, systems: [{ ...app, stores: ['khac', 'db'] }] }, holds: ['db', 'khac'] },
    { name: 'a database that a system uses', model: { ...base, systems: [{ ...app, uses: ['db'] }] }, holds: ['db', 'khac'] },
    { name: 'a part of a database that is kept', model: { ...base, databases: [{ ...db, partOf: 'khac' }, other] }, holds: ['db', 'khac'] },
    { name: 'a whole whose part is kept', model: { ...base, databases: [db, { ...other, partOf: 'db' }] }, holds: ['db', 'khac'] },
    { name: 'a database that nothing is connected to, which INT-06 tells', model: { ...base, integrations: [] }, holds: ['khac'] },
    { name: 'a database that feeds another', model: { ...base, databases: [db, { ...other, derivedFrom: ['db'] }] }, holds: ['khac'] },
    { name: 'a shared store', model: { ...base, databases: [{ ...db, role: 'shared-store' }, other] }, holds: ['khac'] },
    { name: 'a national database', model: { ...base, databases: [{ ...db, scope: 'national' }, other] }, holds: ['khac'] },
    {
      name: 'a model that tells this of no database',
      model: { ...base, systems: [{ id: 'app', name: 'Phần mềm', kind: 'application', owner: 'tinh' }] },
      holds: [],
    },
    { name: 'a reference record', model: { ...base, databases: [{ ...db, recordType: 'reference' }, other] }, holds: ['khac'] },
    { name: 'a database that is planned', model: { ...base, databases: [{ ...db, lifecycle: 'planned' }, other] }, holds: ['khac'] },
    {
      name: 'a reason why it does not apply',
      model: { ...base, databases: [{ ...db, notApplicable: [{ field: 'stores', reason: 'tệp giấy' }] }, other] },
      holds: ['khac'],
    },
    {
      name: 'a database of another body',
      model: {
        ...base,
        body: 'tinh',
        agencies: [tinh, { id: 'bo', name: 'Bộ', level: 'ministry' }],
        databases: [{ ...db, owner: 'bo' }, other],
      },
      holds: ['khac'],
    },
  ],
  invalid: [
    {
      name: 'a database that is connected, but kept and used by nothing',
      model: base,
      holds: ['khac'],
      findings: [{ message: 'ownerless', element: 'db', severity: 'info' }],
    },
  ],
})
