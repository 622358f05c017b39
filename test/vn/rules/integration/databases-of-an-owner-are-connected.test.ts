import rule from '../../../../src/vn/rules/integration/databases-of-an-owner-are-connected.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'cuc', name: 'Cục', level: 'unit' as const, parent: 'bo' },
  { id: 'bo-khac', name: 'Bộ khác', level: 'ministry' as const },
]
const lgsp = { id: 'lgsp', name: 'LGSP', kind: 'platform' as const, platformRole: 'lgsp' as const, owner: 'bo' }
const database = (id: string, owner = 'bo') => ({ id, name: id, scope: 'sector' as const, owner })
const three = [database('a'), database('b'), database('c', 'cuc')]
/** A gap that names a database: the model tells of connections, though it lists none. */
const gaps = [{ id: 'nd', name: 'Chưa kết nối', elements: ['a'] }]
const joined = (from: string) => ({ id: `kn-${from}`, from, to: 'lgsp', kind: 'data-exchange' as const })

testRule('integration/databases-of-an-owner-are-connected', rule, {
  valid: [
    {
      name: 'all are connected',
      model: { agencies, systems: [lgsp], databases: three, integrations: [joined('a'), joined('b'), joined('c')] },
      holds: ['bo'],
    },
    {
      name: 'state secrets are not to be shared',
      model: { agencies, gaps, databases: three.map((one) => ({ ...one, classification: 'state-secret' as const })) },
      holds: [],
    },
    { name: 'a single database is not a set', model: { agencies, databases: [database('a')] }, holds: [] },
    { name: 'two databases of two bodies', model: { agencies, databases: [database('a'), database('b', 'bo-khac')] } },
    {
      name: 'databases of another body are context',
      model: { agencies, body: 'bo', databases: [database('a', 'bo-khac'), database('b', 'bo-khac'), database('c', 'bo-khac')] },
    },
    {
      name: 'databases reached through the system that keeps them',
      model: {
        agencies,
        systems: [lgsp, { id: 'ht', name: 'HT', kind: 'application', owner: 'bo', stores: ['a', 'b', 'c'] }],
        databases: three,
        integrations: [joined('ht')],
      },
    },
    {
      name: 'those that need no connection do not count',
      model: {
        agencies,
        databases: three.map((one) => ({ ...one, notApplicable: [{ field: 'connection', reason: 'chỉ dùng trong phòng' }] })),
      },
    },
    {
      name: 'planned databases do not count',
      model: { agencies, databases: three.map((one) => ({ ...one, lifecycle: 'planned' as const })) },
    },
    {
      name: 'the shared store is what the others connect to',
      model: { agencies, databases: [database('a'), { ...database('kho'), role: 'shared-store' }] },
    },
    {
      name: 'the parts of a connected whole',
      model: {
        agencies,
        systems: [lgsp],
        databases: [database('tong'), ...three.map((one) => ({ ...one, partOf: 'tong' }))],
        integrations: [joined('tong')],
      },
    },
    {
      name: 'the only database of a body, connected',
      model: { agencies, systems: [lgsp], databases: [database('a')], integrations: [joined('a')] },
      holds: ['bo'],
    },
  ],
  invalid: [
    {
      name: 'none of three',
      model: { agencies, gaps, databases: three },
      findings: [{ message: 'none', element: 'bo', severity: 'error' }],
    },
    {
      name: 'none of nine in 2016, as good practice',
      model: { agencies, asOf: '2016-12-16', gaps, databases: 'abcdefghi'.split('').map((id) => database(id)) },
      findings: [{ message: 'none', element: 'bo', severity: 'warning' }],
    },
    {
      name: 'none of two',
      model: { agencies, gaps, databases: three.slice(0, 2) },
      findings: [{ message: 'few', element: 'bo', severity: 'warning' }],
    },
    {
      name: 'one of three',
      model: { agencies, systems: [lgsp], databases: three, integrations: [joined('a')] },
      holds: [],
      findings: [{ message: 'few', element: 'bo', severity: 'warning' }],
    },
    {
      name: 'all three connections are planned',
      model: {
        agencies,
        systems: [lgsp],
        databases: three,
        integrations: three.map(({ id }) => ({ ...joined(id), status: 'planned' as const })),
      },
      findings: [{ message: 'none', element: 'bo' }],
    },
    {
      name: 'a whole is counted by its parts',
      model: { agencies, gaps, databases: [database('tong'), ...three.slice(0, 2).map((one) => ({ ...one, partOf: 'tong' }))] },
      findings: [{ message: 'few', element: 'bo' }],
    },
  ],
  unjudged: [
    {
      name: 'an inventory that tells of no connection at all',
      model: { agencies, databases: three },
      unjudged: [{ field: 'integrations' }],
    },
    {
      name: 'the owner is not told',
      model: { agencies, databases: [{ id: 'a', name: 'A', scope: 'sector' }] },
      unjudged: [{ element: 'a', field: 'owner' }],
    },
  ],
})
