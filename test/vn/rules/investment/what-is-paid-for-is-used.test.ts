import rule from '../../../../src/vn/rules/investment/what-is-paid-for-is-used.ts'
import { testRule } from '../../../rules/rule-test.ts'

const tinh = { id: 'tinh', name: 'UBND tỉnh', level: 'province' as const }
const bo = { id: 'bo', name: 'Bộ', level: 'ministry' as const }
const cost = { annualCost: { amount: 3e8, currency: 'VND' } }
const app = { id: 'app', name: 'Họp không giấy', kind: 'application' as const, owner: 'tinh', users: 0 }
const qg = {
  id: 'qg',
  name: 'Nền tảng quốc gia',
  kind: 'platform' as const,
  sharing: 'national-group-a' as const,
  recordType: 'reference' as const,
  functions: ['hop'],
}
const paid = (stage: 'operation' | 'ended' | 'approved', amount = 1e9) => [
  { id: 'dt', name: 'Mua', owner: 'tinh', stage, budget: { amount, currency: 'VND' }, delivers: ['app'] },
]
const base = { agencies: [tinh] }

testRule('investment/what-is-paid-for-is-used', rule, {
  valid: [
    { name: 'a system with users', model: { ...base, systems: [{ ...app, ...cost, users: 1 }] }, holds: ['app'] },
    {
      name: 'a system whose users are not told',
      model: { ...base, systems: [{ id: 'app', name: 'App', kind: 'application', owner: 'tinh', ...cost }] },
      holds: [],
    },
    {
      name: 'a system without users that costs nothing',
      model: { ...base, systems: [{ ...app, annualCost: { amount: 0, currency: 'VND' } }] },
      holds: [],
    },
    { name: 'a system on trial', model: { ...base, systems: [{ ...app, ...cost, lifecycle: 'testing' }] }, holds: [] },
    { name: 'a system that is planned', model: { ...base, systems: [{ ...app, ...cost, lifecycle: 'planned' }] }, holds: [] },
    { name: 'a system whose investment is only approved', model: { ...base, systems: [app], investments: paid('approved') }, holds: [] },
    { name: 'a system whose investment cost nothing', model: { ...base, systems: [app], investments: paid('operation', 0) }, holds: [] },
    {
      name: 'a reason why it does not apply',
      model: { ...base, systems: [{ ...app, ...cost, notApplicable: [{ field: 'users', reason: 'máy dùng' }] }] },
      holds: [],
    },
    {
      name: 'a system of another body',
      model: { body: 'tinh', agencies: [tinh, bo], systems: [{ ...app, ...cost, owner: 'bo' }] },
      holds: [],
    },
    { name: 'a national platform in use', model: { ...base, systems: [{ ...qg, usageStatus: 'partly-used' }] }, holds: ['qg'] },
    { name: 'a national platform being connected', model: { ...base, systems: [{ ...qg, usageStatus: 'connecting' }] }, holds: ['qg'] },
    { name: 'a national platform of which no use is told', model: { ...base, systems: [qg] }, holds: [] },
    {
      name: 'a national platform whose work a system of its own does, which INV-01 tells',
      model: {
        ...base,
        systems: [
          { ...qg, usageStatus: 'not-used' },
          { ...app, functions: ['hop'] },
        ],
      },
      holds: [],
    },
    {
      name: 'a national platform that is yet to come',
      model: { ...base, systems: [{ ...qg, usageStatus: 'not-used', lifecycle: 'building' }] },
      holds: [],
    },
    {
      name: 'a reason why the platform is not used',
      model: {
        ...base,
        systems: [{ ...qg, usageStatus: 'not-used', notApplicable: [{ field: 'usageStatus', reason: 'không thuộc phạm vi' }] }],
      },
      holds: [],
    },
    {
      name: 'a platform of another province that is not used',
      model: { ...base, systems: [{ id: 'x', name: 'X', kind: 'platform', recordType: 'reference', usageStatus: 'not-used' }] },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'a yearly cost and no users',
      model: { ...base, systems: [{ ...app, ...cost }] },
      findings: [{ message: 'noUsers', element: 'app', field: 'users', severity: 'warning' }],
    },
    {
      name: 'an investment that operates, and no users',
      model: { ...base, systems: [app], investments: paid('operation') },
      findings: [{ message: 'noUsers', element: 'app' }],
    },
    {
      name: 'an investment that has ended, and no users',
      model: { ...base, systems: [app], investments: paid('ended') },
      findings: [{ message: 'noUsers', element: 'app' }],
    },
    {
      name: 'a cost for what is suspended',
      model: { ...base, systems: [{ ...qg, ...cost, sharing: 'dedicated', usageStatus: 'suspended' }] },
      findings: [{ message: 'notUsed', element: 'qg', field: 'usageStatus' }],
    },
    {
      name: 'no users and not used, said once',
      model: { ...base, systems: [{ ...app, ...cost, usageStatus: 'no-longer-used' }] },
      findings: [{ message: 'noUsers', element: 'app' }],
    },
    {
      name: 'a national platform that is not used',
      model: { ...base, systems: [{ ...qg, usageStatus: 'not-used' }] },
      findings: [{ message: 'nationalUnused', element: 'qg', field: 'usageStatus' }],
    },
    {
      name: 'a national platform known by its role',
      model: { ...base, systems: [{ id: 'qg', name: 'NDXP', kind: 'platform', platformRole: 'ndxp', usageStatus: 'not-used' }] },
      findings: [{ message: 'nationalUnused', element: 'qg' }],
    },
    {
      name: 'a national platform beside a system of its own that is retired',
      model: {
        ...base,
        systems: [
          { ...qg, usageStatus: 'not-used' },
          { ...app, functions: ['hop'], lifecycle: 'retired' },
        ],
      },
      findings: [{ message: 'nationalUnused', element: 'qg' }],
    },
  ],
})
