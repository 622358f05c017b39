import rule from '../../../../src/vn/rules/data/shared-store-is-fed.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'cuc', name: 'Cục', level: 'unit' as const, parent: 'bo' },
]
const store = { id: 'kho', name: 'Kho', scope: 'shared' as const, role: 'shared-store' as const, owner: 'bo' }
const a = { id: 'a', name: 'A', scope: 'sector' as const, owner: 'bo' }
const b = { id: 'b', name: 'B', scope: 'sector' as const, owner: 'cuc' }
const lgsp = { id: 'lgsp', name: 'LGSP', kind: 'platform' as const, platformRole: 'lgsp' as const, owner: 'bo' }
const app = { id: 'ht', name: 'HT', kind: 'application' as const, owner: 'bo' }
const joined = (from: string, to = 'kho') => ({ id: `${from}-${to}`, from, to, kind: 'data-exchange' as const })

testRule('data/shared-store-is-fed', rule, {
  valid: [
    {
      name: 'every sector database feeds it',
      model: { agencies, databases: [store, a, b], integrations: [joined('a'), joined('b')] },
      holds: ['kho'],
    },
    {
      name: 'over the platform',
      model: {
        agencies,
        systems: [lgsp],
        databases: [store, a, b],
        integrations: [joined('a', 'lgsp'), joined('b', 'lgsp'), joined('lgsp')],
      },
    },
    {
      name: 'over a platform named as the way',
      model: { agencies, systems: [lgsp], databases: [store, a], integrations: [{ ...joined('a'), via: ['lgsp'] }] },
      holds: ['kho'],
    },
    {
      name: 'on the platform that brings the store what others give',
      model: {
        agencies,
        systems: [lgsp],
        databases: [store, a, b],
        integrations: [{ ...joined('a'), via: ['lgsp'] }, joined('b', 'lgsp')],
      },
    },
    {
      name: 'through a connection that tells no direction',
      model: { agencies, databases: [store, a], integrations: [{ ...joined('kho', 'a'), kind: 'technical' }] },
    },
    {
      name: 'through the systems that keep the databases',
      model: { agencies, systems: [{ ...app, stores: ['a', 'b'] }], databases: [store, a, b], integrations: [joined('ht')] },
    },
    { name: 'the store tells its sources', model: { agencies, databases: [{ ...store, derivedFrom: ['a', 'b'] }, a, b] }, holds: ['kho'] },
    {
      name: 'parts of a database that feeds it',
      model: { agencies, databases: [store, a, { ...b, partOf: 'a' }], integrations: [joined('a')] },
    },
    {
      name: 'a database that stays outside with a reason',
      model: {
        agencies,
        databases: [store, a, { ...b, notApplicable: [{ field: 'connection', reason: 'dữ liệu thử nghiệm' }] }],
        integrations: [joined('a')],
      },
    },
    {
      name: 'state secrets do not go to the store',
      model: { agencies, databases: [store, a, { ...b, classification: 'state-secret' }], integrations: [joined('a')] },
    },
    { name: 'no store: whether there should be one is another question', model: { agencies, databases: [a, b] } },
    { name: 'a store that is planned', model: { agencies, databases: [{ ...store, lifecycle: 'planned' }, a, b] }, holds: [] },
    { name: 'before the national digital architecture', model: { agencies, databases: [store, a, b], asOf: '2026-07-28' } },
    {
      name: 'a second store that nothing reaches',
      model: { agencies, databases: [store, { ...store, id: 'kho-2' }, a], integrations: [joined('a')] },
      holds: ['kho'],
    },
    {
      name: 'a store whose sector databases are not in the model',
      model: { agencies, systems: [lgsp], databases: [store], integrations: [joined('lgsp')] },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'nothing feeds it',
      model: { agencies, databases: [store, a, b] },
      holds: [],
      findings: [{ message: 'notFed', element: 'kho', severity: 'warning' }],
    },
    {
      name: 'on its first day',
      model: { agencies, databases: [store, a, b], asOf: '2026-07-29' },
      findings: [{ message: 'notFed', element: 'kho' }],
    },
    {
      name: 'the connections are planned',
      model: { agencies, databases: [store, a], integrations: [{ ...joined('a'), status: 'planned' }] },
      findings: [{ message: 'notFed', element: 'kho' }],
    },
    {
      name: 'the databases are on a platform that the store is not on',
      model: { agencies, systems: [lgsp], databases: [store, a], integrations: [joined('a', 'lgsp')] },
      findings: [{ message: 'notFed', element: 'kho' }],
    },
    {
      name: 'the store only gives, over the platform that the databases are on',
      model: {
        agencies,
        systems: [lgsp, app],
        databases: [store, a],
        integrations: [joined('a', 'lgsp'), { ...joined('kho', 'ht'), via: ['lgsp'] }],
      },
      holds: [],
      findings: [{ message: 'notFed', element: 'kho', severity: 'warning' }],
    },
    {
      name: 'the database gives to another system over the platform of the store',
      model: {
        agencies,
        systems: [lgsp, app],
        databases: [store, a],
        integrations: [{ ...joined('a', 'ht'), via: ['lgsp'] }, joined('lgsp')],
      },
      findings: [{ message: 'notFed', element: 'kho' }],
    },
    {
      name: 'the store gives to the database',
      model: { agencies, databases: [store, a], integrations: [joined('kho', 'a')] },
      findings: [{ message: 'notFed', element: 'kho' }],
    },
    {
      name: 'one of two feeds it',
      model: { agencies, databases: [store, a, b], integrations: [joined('a')] },
      holds: [],
      findings: [{ message: 'partlyFed', element: 'kho', severity: 'info' }],
    },
  ],
  unjudged: [
    {
      name: 'a store without sources in a model without sector databases',
      model: { agencies, databases: [store] },
      unjudged: [{ element: 'kho', field: 'derivedFrom' }],
    },
    {
      name: 'a store whose owner is not told',
      model: { agencies, databases: [{ id: 'kho', name: 'Kho', scope: 'shared', role: 'shared-store' }, a] },
      unjudged: [{ element: 'kho', field: 'owner' }],
    },
  ],
})
