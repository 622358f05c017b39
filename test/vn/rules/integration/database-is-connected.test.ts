import rule from '../../../../src/vn/rules/integration/database-is-connected.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [{ id: 'bo', name: 'Bộ', level: 'ministry' as const }]
const lgsp = { id: 'lgsp', name: 'LGSP', kind: 'platform' as const, platformRole: 'lgsp' as const, owner: 'bo' }
const database = { id: 'csdl', name: 'CSDL', scope: 'sector' as const, owner: 'bo' }

testRule('integration/database-is-connected', rule, {
  valid: [
    {
      name: 'a chain of databases of one owner that leads to the platform',
      model: {
        agencies: [{ id: 'so', name: 'Sở', level: 'province' }],
        systems: [{ id: 'lgsp', name: 'LGSP', kind: 'platform', platformRole: 'lgsp', owner: 'so' }],
        databases: [
          { id: 'mot', name: 'Một', scope: 'sector', owner: 'so' },
          { id: 'hai', name: 'Hai', scope: 'sector', owner: 'so' },
        ],
        integrations: [
          { id: 'x', from: 'mot', to: 'hai', kind: 'data-exchange', status: 'in-use' },
          { id: 'y', from: 'hai', to: 'lgsp', kind: 'technical', status: 'in-use' },
        ],
      },
      holds: ['mot', 'hai'],
    },
    {
      name: 'a database that exchanges data with a platform',
      model: {
        agencies,
        systems: [lgsp],
        databases: [database],
        integrations: [{ id: 'kn', from: 'csdl', to: 'lgsp', kind: 'data-exchange' }],
      },
      holds: ['csdl'],
    },
    {
      name: 'a database whose keeping system is connected',
      model: {
        agencies,
        systems: [lgsp, { id: 'ht', name: 'HT', kind: 'application', owner: 'bo', stores: ['csdl'] }],
        databases: [database],
        integrations: [{ id: 'kn', from: 'ht', to: 'lgsp', kind: 'data-exchange' }],
      },
    },
    {
      name: 'a database that another system uses',
      model: { agencies, systems: [{ id: 'ht', name: 'HT', kind: 'application', owner: 'bo', uses: ['csdl'] }], databases: [database] },
    },
    { name: 'a database that is only planned', model: { agencies, databases: [{ ...database, lifecycle: 'planned' }] }, holds: [] },
    {
      name: 'a database to which connection does not apply, with a reason',
      model: { agencies, databases: [{ ...database, notApplicable: [{ field: 'connection', reason: 'chỉ dùng trong phòng' }] }] },
      holds: [],
    },
    {
      name: 'state secrets, which are not to be shared',
      model: { agencies, databases: [{ ...database, classification: 'state-secret' }] },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'two databases of one owner that are joined only to each other',
      model: {
        agencies: [{ id: 'so', name: 'Sở', level: 'province' }],
        databases: [
          { id: 'mot', name: 'Một', scope: 'sector', owner: 'so' },
          { id: 'hai', name: 'Hai', scope: 'sector', owner: 'so' },
        ],
        integrations: [{ id: 'x', from: 'mot', to: 'hai', kind: 'data-exchange', status: 'in-use' }],
      },
      findings: [
        { message: 'island', element: 'mot' },
        { message: 'island', element: 'hai' },
      ],
    },
    {
      name: 'a database that nothing reaches',
      model: { agencies, databases: [database] },
      holds: [],
      findings: [{ message: 'isolated', element: 'csdl' }],
    },
    {
      name: 'the same before the first framework, as good practice',
      model: { agencies, databases: [database], asOf: '2010-06-16' },
      findings: [{ message: 'isolated', element: 'csdl', severity: 'warning' }],
    },
    {
      name: 'a database that only its own keeper uses',
      model: {
        agencies,
        systems: [{ id: 'ht', name: 'HT', kind: 'application', owner: 'bo', stores: ['csdl'], uses: ['csdl'] }],
        databases: [database],
      },
      findings: [{ message: 'isolated', element: 'csdl' }],
    },
    {
      name: 'a database whose connection is planned',
      model: {
        agencies,
        systems: [lgsp],
        databases: [database],
        integrations: [{ id: 'kn', from: 'csdl', to: 'lgsp', kind: 'data-exchange', status: 'planned' }],
      },
      findings: [{ message: 'planned', element: 'csdl' }],
    },
  ],
})
