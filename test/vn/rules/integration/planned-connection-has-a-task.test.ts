import rule from '../../../../src/vn/rules/integration/planned-connection-has-a-task.ts'
import { testRule } from '../../../rules/rule-test.ts'

const tinh = { id: 'tinh', name: 'UBND tỉnh', level: 'province' as const }
const bo = { id: 'bo', name: 'Bộ', level: 'ministry' as const }
const lgsp = { id: 'lgsp', name: 'LGSP', kind: 'platform' as const, platformRole: 'lgsp' as const, owner: 'tinh' }
const app = { id: 'app', name: 'Một cửa', kind: 'application' as const, owner: 'tinh' }
const app2 = { ...app, id: 'app2', name: 'Văn bản' }
const ndxp = { id: 'ndxp', name: 'NDXP', kind: 'platform' as const, platformRole: 'ndxp' as const }
const kn = { id: 'kn', from: 'lgsp', to: 'ndxp', kind: 'technical' as const, status: 'planned' as const }
const nv = { id: 'nv', name: 'Kết nối' }
const base = { agencies: [tinh, bo], body: 'tinh', systems: [lgsp, app, app2, ndxp], tasks: [nv], integrations: [kn] }
const gap = (...elements: string[]) => [{ id: 'nd', name: 'Chưa kết nối', elements, tasks: ['nv'] }]

testRule('integration/planned-connection-has-a-task', rule, {
  valid: [
    { name: 'a gap with a task that names the connection', model: { ...base, gaps: gap('kn') }, holds: ['kn'] },
    { name: 'a gap with a task that names its own end', model: { ...base, gaps: gap('lgsp') }, holds: ['kn'] },
    {
      name: 'an investment that makes it',
      model: { ...base, investments: [{ id: 'dt', name: 'Dự án', owner: 'tinh', delivers: ['kn'] }] },
      holds: ['kn'],
    },
    {
      name: 'an investment that builds its end',
      model: { ...base, investments: [{ id: 'dt', name: 'Dự án', owner: 'tinh', delivers: ['lgsp'] }] },
      holds: ['kn'],
    },
    {
      name: 'a gap without a task that an investment addresses',
      model: {
        ...base,
        gaps: [{ id: 'nd', name: 'Chưa', elements: ['kn'] }],
        investments: [{ id: 'dt', name: 'Dự án', owner: 'tinh', addresses: ['nd'] }],
      },
      holds: ['kn'],
    },
    { name: 'a connection in use', model: { ...base, integrations: [{ ...kn, status: 'in-use' }] }, holds: [] },
    { name: 'a connection on trial', model: { ...base, integrations: [{ ...kn, status: 'testing', lifecycle: 'planned' }] }, holds: [] },
    { name: 'a connection given up', model: { ...base, integrations: [{ ...kn, status: 'ended' }] }, holds: [] },
    { name: 'a record of the past', model: { ...base, integrations: [{ ...kn, lifecycle: 'retired' }] }, holds: [] },
    {
      name: 'a connection of the target that is to be in use',
      model: { ...base, integrations: [{ ...kn, status: 'in-use', state: 'to-be' }] },
      holds: [],
    },
    {
      name: 'a connection between two systems of its own',
      model: { ...base, integrations: [{ ...kn, from: 'app', to: 'app2' }] },
      holds: [],
    },
    {
      name: 'a connection of national platforms',
      model: {
        ...base,
        systems: [ndxp, { ...ndxp, id: 'ndop', platformRole: 'ndop' }],
        integrations: [{ ...kn, from: 'ndxp', to: 'ndop' }],
      },
      holds: [],
    },
    {
      name: 'a connection of other bodies',
      model: {
        ...base,
        systems: [
          { ...lgsp, owner: 'bo' },
          { ...ndxp, owner: 'bo' },
        ],
      },
      holds: [],
    },
    { name: 'a reference record', model: { ...base, integrations: [{ ...kn, recordType: 'reference' }] }, holds: [] },
    {
      name: 'a reason why it does not apply',
      model: { ...base, integrations: [{ ...kn, notApplicable: [{ field: 'status', reason: 'chờ bộ' }] }] },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'a planned connection to NDXP that nobody was given',
      model: base,
      findings: [{ message: 'nothing', element: 'kn', field: 'status', severity: 'warning' }],
    },
    {
      name: 'one that is not connected, over the LGSP',
      model: { ...base, integrations: [{ ...kn, from: 'app', to: 'app2', via: ['lgsp'], status: 'not-connected' }] },
      findings: [{ message: 'nothing', element: 'kn' }],
    },
    {
      name: 'one of the target whose status is not told',
      model: { ...base, integrations: [{ id: 'kn', from: 'lgsp', to: 'ndxp', kind: 'technical', state: 'to-be' }] },
      findings: [{ message: 'nothing', element: 'kn' }],
    },
    {
      name: 'one that is planned as a record',
      model: { ...base, integrations: [{ id: 'kn', from: 'lgsp', to: 'ndxp', kind: 'technical', lifecycle: 'planned' }] },
      findings: [{ message: 'nothing', element: 'kn' }],
    },
    {
      name: 'one to a national database',
      model: { ...base, databases: [{ id: 'qg', name: 'CSDLQG', scope: 'national' }], integrations: [{ ...kn, from: 'app', to: 'qg' }] },
      findings: [{ message: 'nothing', element: 'kn' }],
    },
    {
      name: 'one to a shared platform without a role',
      model: {
        ...base,
        systems: [lgsp, app, { id: 'ndxp', name: 'Nền tảng', kind: 'platform', sharing: 'national-group-b' }],
        integrations: [{ ...kn, from: 'app' }],
      },
      findings: [{ message: 'nothing', element: 'kn' }],
    },
    {
      name: 'a gap that names it and has no task',
      model: { ...base, gaps: [{ id: 'nd', name: 'Chưa', elements: ['kn'] }] },
      findings: [{ message: 'nothing', element: 'kn' }],
    },
    {
      name: 'a gap with a task about the national platform only',
      model: { ...base, gaps: gap('ndxp') },
      findings: [{ message: 'nothing', element: 'kn' }],
    },
  ],
  unjudged: [{ name: 'a model without tasks and investments', model: { ...base, tasks: [] }, unjudged: [{ field: 'tasks' }] }],
})
