import rule from '../../../../src/vn/rules/integration/system-is-connected.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'cac-cuc', name: 'Các cục', level: 'unit' as const, parent: 'bo', count: 12 },
  { id: 'van-phong', name: 'Văn phòng', level: 'unit' as const, parent: 'bo' },
]
const app = {
  id: 'ht',
  name: 'Hệ thống',
  kind: 'application' as const,
  owner: 'bo',
  coverage: ['cac-cuc', 'van-phong'],
  audience: ['internal' as const],
}
const far = { id: 'khac', name: 'Khác', kind: 'application' as const, owner: 'bo', coverage: ['van-phong'] }
const database = { id: 'csdl', name: 'CSDL', scope: 'sector' as const, owner: 'bo' }
const joined = { id: 'kn', from: 'ht', to: 'khac', kind: 'data-exchange' as const }

testRule('integration/system-is-connected', rule, {
  valid: [
    { name: 'a system with a working connection', model: { agencies, systems: [app, far], integrations: [joined] }, holds: ['ht', 'khac'] },
    {
      name: 'a system that uses a database it does not keep',
      model: { agencies, systems: [{ ...app, uses: ['csdl'] }], databases: [database] },
    },
    {
      name: 'a system whose database another system uses',
      model: {
        agencies,
        systems: [
          { ...app, stores: ['csdl'] },
          { ...far, uses: ['csdl'] },
        ],
        databases: [database],
      },
    },
    {
      name: 'a system whose database is connected',
      model: { agencies, systems: [{ ...app, stores: ['csdl'] }, far], databases: [database], integrations: [{ ...joined, from: 'csdl' }] },
    },
    {
      name: 'a system of which a part is connected',
      model: { agencies, systems: [app, far, { ...app, id: 'phan', partOf: 'ht' }], integrations: [{ ...joined, from: 'phan' }] },
    },
    {
      name: 'a part is judged with its whole',
      model: { agencies, systems: [{ ...app, id: 'phan', partOf: 'ht' }, app, far], integrations: [joined] },
    },
    {
      name: 'a system that others connect through',
      model: {
        agencies,
        systems: [app, far, { ...far, id: 'khac-2' }],
        integrations: [{ id: 'kn', from: 'khac', to: 'khac-2', kind: 'data-exchange', via: ['ht'] }],
      },
    },
    { name: 'a system of one unit', model: { agencies, systems: [{ ...app, coverage: ['van-phong'] }] }, holds: [] },
    {
      name: 'e-mail, portals and websites',
      model: {
        agencies,
        systems: [
          { ...app, id: 'a', kind: 'email' },
          { ...app, id: 'b', kind: 'portal' },
          { ...app, id: 'c', kind: 'website', deployment: 'per-unit' },
        ],
      },
    },
    {
      name: 'a video conference and a document system',
      model: {
        agencies,
        systems: [
          { ...app, id: 'a', functions: ['video-conference'] },
          { ...app, id: 'b', functions: ['document-management', 'executive'] },
        ],
      },
    },
    {
      name: 'a platform',
      model: {
        agencies,
        systems: [
          { ...app, kind: 'platform' },
          { ...app, id: 'b', platformRole: 'lgsp' },
        ],
      },
    },
    { name: 'a system that is being built', model: { agencies, systems: [{ ...app, lifecycle: 'building' }] } },
    { name: 'a reference to a record of another body', model: { agencies, systems: [{ ...app, recordType: 'reference' }] } },
    {
      name: 'a reason is given',
      model: { agencies, systems: [{ ...app, notApplicable: [{ field: 'connection', reason: 'hệ thống mật' }] }] },
      holds: [],
    },
    {
      name: 'a system of one unit of which is not told whether others use it',
      model: { agencies, systems: [(({ audience: _audience, ...one }) => ({ ...one, coverage: ['van-phong'] }))(app)] },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'users that only the author supposes',
      model: {
        agencies: [
          { id: 'bo', name: 'Bộ', level: 'ministry' },
          { id: 'cuc-1', name: 'Cục 1', level: 'unit', parent: 'bo' },
          { id: 'cuc-2', name: 'Cục 2', level: 'unit', parent: 'bo' },
        ],
        systems: [{ id: 'ht', name: 'HT', kind: 'application', owner: 'cuc-1', coverage: ['cuc-1', 'cuc-2'], assumed: ['coverage'] }],
      },
      findings: [{ message: 'supposed', element: 'ht' }],
    },
    {
      name: 'two units use it and nothing reaches it',
      model: { agencies, systems: [app, far] },
      holds: [],
      findings: [{ message: 'isolated', element: 'ht', severity: 'warning' }],
    },
    {
      name: 'a counted group uses it',
      model: { agencies, systems: [{ ...app, coverage: ['cac-cuc'] }] },
      findings: [{ message: 'isolated', element: 'ht' }],
    },
    {
      name: 'citizens use it',
      model: { agencies, systems: [{ ...app, coverage: [], audience: ['citizens'] }] },
      findings: [{ message: 'isolated', element: 'ht' }],
    },
    {
      name: 'only its part is used outside',
      model: {
        agencies,
        systems: [
          { ...app, coverage: ['van-phong'], audience: ['internal'] },
          { ...app, id: 'phan', partOf: 'ht', coverage: [], audience: ['businesses'] },
        ],
      },
      findings: [{ message: 'isolated', element: 'ht' }],
    },
    {
      name: 'each unit has its own',
      model: { agencies, systems: [{ ...app, deployment: 'per-unit' }] },
      findings: [{ message: 'perUnit', element: 'ht' }],
    },
    {
      name: 'its connection is planned',
      model: { agencies, systems: [app, far], integrations: [{ ...joined, status: 'planned' }] },
      findings: [{ message: 'planned', element: 'ht' }],
    },
    {
      name: 'it exchanges data with its own part only',
      model: { agencies, systems: [app, { ...app, id: 'phan', partOf: 'ht' }], integrations: [{ ...joined, to: 'phan' }] },
      findings: [{ message: 'isolated', element: 'ht' }],
    },
    {
      name: 'it is connected to its own database only',
      model: {
        agencies,
        systems: [{ ...app, stores: ['csdl'], uses: ['csdl'] }],
        databases: [database],
        integrations: [{ ...joined, to: 'csdl' }],
      },
      findings: [{ message: 'isolated', element: 'ht' }],
    },
    {
      name: 'before the first framework, as good practice',
      model: { agencies, systems: [app], asOf: '2014-12-18' },
      findings: [{ message: 'isolated', element: 'ht', severity: 'warning' }],
    },
    {
      name: 'a target picture that connects others but not this one',
      model: {
        agencies,
        state: 'to-be',
        systems: [app, far, { ...far, id: 'khac-2' }],
        integrations: [{ id: 'kn', from: 'khac', to: 'khac-2', kind: 'data-exchange', status: 'planned' }],
      },
      findings: [{ message: 'isolated', element: 'ht' }],
    },
  ],
  unjudged: [
    {
      name: 'who uses it is not told',
      model: { agencies, systems: [{ id: 'ht', name: 'Hệ thống', kind: 'application', owner: 'bo' }] },
      unjudged: [{ element: 'ht', field: 'coverage' }],
    },
    {
      name: 'a target picture without a single connection',
      model: { agencies, state: 'to-be', systems: [app] },
      unjudged: [{ field: 'integrations' }],
    },
  ],
})
