import rule from '../../../../src/vn/rules/lifecycle/old-system-has-been-upgraded.ts'
import { testRule } from '../../../rules/rule-test.ts'

const tinh = { id: 'tinh', name: 'UBND tỉnh', level: 'province' as const }
const app = { id: 'app', name: 'Kế toán', kind: 'application' as const, owner: 'tinh', since: '2008' }
const base = { agencies: [tinh] }

testRule('lifecycle/old-system-has-been-upgraded', rule, {
  valid: [
    { name: 'an old system that was upgraded since', model: { ...base, systems: [{ ...app, upgradedOn: '2022-05' }] }, holds: ['app'] },
    { name: 'a system in its tenth year', model: { ...base, systems: [{ ...app, since: '2016' }] }, holds: ['app'] },
    { name: 'ten years tomorrow', model: { ...base, systems: [{ ...app, since: '2016-11-22' }] }, holds: ['app'] },
    { name: 'a month that has not ended ten years ago', model: { ...base, systems: [{ ...app, since: '2016-11' }] }, holds: ['app'] },
    { name: 'a system that is being replaced', model: { ...base, systems: [{ ...app, lifecycle: 'replacing' }] }, holds: ['app'] },
    { name: 'a system that is being upgraded', model: { ...base, systems: [{ ...app, lifecycle: 'upgrading' }] }, holds: ['app'] },
    { name: 'a system that is to be upgraded', model: { ...base, systems: [{ ...app, remedy: 'upgrade-extend' }] }, holds: ['app'] },
    {
      name: 'a system with a successor',
      model: {
        ...base,
        systems: [
          { ...app, replacedBy: 'moi' },
          { id: 'moi', name: 'Mới', kind: 'application', owner: 'tinh' },
        ],
      },
      holds: ['app'],
    },
    {
      name: 'a system that an investment takes up',
      model: { ...base, systems: [app], investments: [{ id: 'dt', name: 'Nâng cấp', owner: 'tinh', delivers: ['app'] }] },
      holds: ['app'],
    },
    {
      name: 'a system that a gap takes up',
      model: { ...base, systems: [app], gaps: [{ id: 'nd', name: 'Cũ', elements: ['app'] }] },
      holds: ['app'],
    },
    {
      name: 'a system of which no year is told',
      model: { ...base, systems: [{ id: 'app', name: 'Kế toán', kind: 'application', owner: 'tinh' }] },
      holds: [],
    },
    { name: 'a system that is retired', model: { ...base, systems: [{ ...app, lifecycle: 'retired' }] }, holds: [] },
    { name: 'a system of the target', model: { ...base, state: 'to-be', systems: [app] }, holds: [] },
    { name: 'a reference record', model: { ...base, systems: [{ ...app, recordType: 'reference' }] }, holds: [] },
    {
      name: 'a reason why it needs none',
      model: { ...base, systems: [{ ...app, notApplicable: [{ field: 'upgradedOn', reason: 'dịch vụ thuê luôn mới' }] }] },
      holds: [],
    },
    {
      name: 'a system of another body',
      model: { body: 'tinh', agencies: [tinh, { id: 'bo', name: 'Bộ', level: 'ministry' }], systems: [{ ...app, owner: 'bo' }] },
      holds: [],
    },
    { name: 'another limit', model: { ...base, systems: [app] }, options: { years: 30 }, holds: ['app'] },
  ],
  invalid: [
    {
      name: 'a system in use since 2008 without an upgrade',
      model: { ...base, systems: [app] },
      findings: [{ message: 'never', element: 'app', field: 'since', severity: 'info' }],
    },
    {
      name: 'ten years today',
      model: { ...base, systems: [{ ...app, since: '2016-11-21' }] },
      findings: [{ message: 'never', element: 'app' }],
    },
    {
      name: 'an upgrade of long ago',
      model: { ...base, systems: [{ ...app, upgradedOn: '2012' }] },
      findings: [{ message: 'longAgo', element: 'app', field: 'upgradedOn' }],
    },
  ],
})
