import rule from '../../../../src/vn/rules/supplier/contracts-are-in-date.ts'
import { testRule } from '../../../rules/rule-test.ts'

const tinh = { id: 'tinh', name: 'UBND tỉnh', level: 'province' as const }
const bo = { id: 'bo', name: 'Bộ', level: 'ministry' as const }
const app = { id: 'app', name: 'Văn bản', kind: 'application' as const, owner: 'tinh' }
const base = { agencies: [tinh, bo], body: 'tinh' }

testRule('supplier/contracts-are-in-date', rule, {
  valid: [
    {
      name: 'ends that are yet to come',
      model: { ...base, systems: [{ ...app, contractEnd: '2027-01-01', supportEnd: '2028', licenceEnd: '2026-12' }] },
      holds: ['app'],
    },
    { name: 'a contract that ends today', model: { ...base, systems: [{ ...app, contractEnd: '2026-11-21' }] }, holds: ['app'] },
    { name: 'a contract that ends this month', model: { ...base, systems: [{ ...app, contractEnd: '2026-11' }] }, holds: ['app'] },
    { name: 'a contract that ends this year', model: { ...base, systems: [{ ...app, contractEnd: '2026' }] }, holds: ['app'] },
    { name: 'nothing told', model: { ...base, systems: [app] }, holds: [] },
    { name: 'a system that is retired', model: { ...base, systems: [{ ...app, contractEnd: '2020', lifecycle: 'retired' }] }, holds: [] },
    {
      name: 'a line that is cut',
      model: {
        ...base,
        networks: [{ id: 'm', name: 'Internet', kind: 'internet' }],
        links: [{ id: 'l', from: 'tinh', to: 'm', kind: 'internet', contractEnd: '2020', status: 'ended' }],
      },
      holds: [],
    },
    { name: 'a reference record', model: { ...base, systems: [{ ...app, contractEnd: '2020', recordType: 'reference' }] }, holds: [] },
    { name: 'a system of another body', model: { ...base, systems: [{ ...app, owner: 'bo', contractEnd: '2020' }] }, holds: [] },
    {
      name: 'a reason why it does not apply',
      model: { ...base, systems: [{ ...app, contractEnd: '2020', notApplicable: [{ field: 'contractEnd', reason: 'đã nhận bàn giao' }] }] },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'a contract that ended yesterday',
      model: { ...base, systems: [{ ...app, contractEnd: '2026-11-20' }] },
      findings: [{ message: 'contractEnd', element: 'app', field: 'contractEnd', severity: 'warning' }],
    },
    {
      name: 'support that ended last month, though the contract runs',
      model: {
        ...base,
        databases: [{ id: 'db', name: 'CSDL', scope: 'internal', owner: 'tinh', contractEnd: '2028', supportEnd: '2026-10' }],
      },
      holds: [],
      findings: [{ message: 'supportEnd', element: 'db', field: 'supportEnd' }],
    },
    {
      name: 'a licence that ended last year',
      model: { ...base, infrastructures: [{ id: 'ht', name: 'Máy chủ', kind: 'server-room', owner: 'tinh', licenceEnd: '2025' }] },
      findings: [{ message: 'licenceEnd', element: 'ht', field: 'licenceEnd' }],
    },
    {
      name: 'the contract of a network and of a line',
      model: {
        ...base,
        networks: [{ id: 'm', name: 'WAN', kind: 'wan', owner: 'tinh', contractEnd: '2025' }],
        links: [{ id: 'l', from: 'tinh', to: 'm', kind: 'wan', contractEnd: '2025-12-31' }],
      },
      findings: [
        { message: 'contractEnd', element: 'm' },
        { message: 'contractEnd', element: 'l' },
      ],
    },
    {
      name: 'contract and support, each said',
      model: { ...base, systems: [{ ...app, contractEnd: '2025', supportEnd: '2025' }] },
      findings: [
        { message: 'contractEnd', element: 'app' },
        { message: 'supportEnd', element: 'app' },
      ],
    },
  ],
})
