import rule from '../../../../src/vn/rules/investment/result-works-once-it-operates.ts'
import { testRule } from '../../../rules/rule-test.ts'

const tinh = { id: 'tinh', name: 'UBND tỉnh', level: 'province' as const }
const bo = { id: 'bo', name: 'Bộ', level: 'ministry' as const }
const app = { id: 'app', name: 'LGSP', kind: 'platform' as const, owner: 'tinh', lifecycle: 'planned' as const }
const dt = { id: 'dt', name: 'Xây LGSP', owner: 'tinh', stage: 'operation' as const, delivers: ['app'] }
const base = { agencies: [tinh], systems: [app] }

testRule('investment/result-works-once-it-operates', rule, {
  valid: [
    { name: 'a result in use', model: { ...base, systems: [{ ...app, lifecycle: 'operating' }], investments: [dt] }, holds: ['dt'] },
    { name: 'a result on trial', model: { ...base, systems: [{ ...app, lifecycle: 'testing' }], investments: [dt] }, holds: ['dt'] },
    {
      name: 'a result whose lifecycle is not told',
      model: { ...base, systems: [{ id: 'app', name: 'LGSP', kind: 'platform', owner: 'tinh' }], investments: [dt] },
      holds: ['dt'],
    },
    {
      name: 'a result that has served its time',
      model: { ...base, systems: [{ ...app, lifecycle: 'retired' }], investments: [{ ...dt, stage: 'ended' }] },
      holds: ['dt'],
    },
    { name: 'an investment still being carried out', model: { ...base, investments: [{ ...dt, stage: 'implementation' }] }, holds: [] },
    {
      name: 'an investment whose stage is not told',
      model: { ...base, investments: [{ id: 'dt', name: 'Xây LGSP', owner: 'tinh', delivers: ['app'] }] },
      holds: [],
    },
    {
      name: 'an investment that tells no result',
      model: { ...base, investments: [{ id: 'dt', name: 'Xây LGSP', owner: 'tinh', stage: 'operation' }] },
      holds: [],
    },
    {
      name: 'a reason why it does not apply',
      model: { ...base, investments: [{ ...dt, notApplicable: [{ field: 'stage', reason: 'từng phần' }] }] },
      holds: [],
    },
    { name: 'a reference record', model: { ...base, investments: [{ ...dt, recordType: 'reference' }] }, holds: [] },
    {
      name: 'an investment of another body',
      model: { ...base, body: 'tinh', agencies: [tinh, bo], investments: [{ ...dt, owner: 'bo' }] },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'a result that is still planned',
      model: { ...base, investments: [dt] },
      findings: [{ message: 'stillPlanned', element: 'dt', field: 'stage', severity: 'warning' }],
    },
    {
      name: 'one of two results that is being built',
      model: {
        ...base,
        systems: [
          { ...app, lifecycle: 'building' },
          { ...app, id: 'app2', lifecycle: 'operating' },
        ],
        investments: [{ ...dt, stage: 'ended', delivers: ['app', 'app2'] }],
      },
      findings: [{ message: 'stillPlanned', element: 'dt' }],
    },
    {
      name: 'a connection that is not there',
      model: {
        ...base,
        systems: [
          { ...app, lifecycle: 'operating' },
          { ...app, id: 'x', lifecycle: 'operating' },
        ],
        integrations: [{ id: 'kn', from: 'app', to: 'x', kind: 'technical', status: 'not-connected' }],
        investments: [{ ...dt, delivers: ['kn'] }],
      },
      findings: [{ message: 'stillPlanned', element: 'dt' }],
    },
    {
      name: 'a connection that is planned',
      model: {
        ...base,
        systems: [app, { ...app, id: 'x' }],
        integrations: [{ id: 'kn', from: 'app', to: 'x', kind: 'technical', status: 'planned' }],
        investments: [{ ...dt, delivers: ['kn'] }],
      },
      findings: [{ message: 'stillPlanned', element: 'dt' }],
    },
  ],
})
