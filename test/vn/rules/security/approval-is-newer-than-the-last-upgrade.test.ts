import rule from '../../../../src/vn/rules/security/approval-is-newer-than-the-last-upgrade.ts'
import { testRule } from '../../../rules/rule-test.ts'

const tinh = { id: 'tinh', name: 'UBND tỉnh', level: 'province' as const }
const bo = { id: 'bo', name: 'Bộ', level: 'ministry' as const }
const approval = (date?: string, status: 'approved' | 'pending' = 'approved') => ({
  securityApproval: { status, ...(date === undefined ? {} : { date }) },
})
const app = { id: 'app', name: 'Một cửa', kind: 'application' as const, owner: 'tinh', upgradedOn: '2025-03' }
const base = { agencies: [tinh, bo], body: 'tinh' }

testRule('security/approval-is-newer-than-the-last-upgrade', rule, {
  valid: [
    { name: 'an approval after the upgrade', model: { ...base, systems: [{ ...app, ...approval('2025-06-01') }] }, holds: ['app'] },
    { name: 'an approval in the month of the upgrade', model: { ...base, systems: [{ ...app, ...approval('2025-03-01') }] }, holds: [] },
    {
      name: 'an approval in the year of the upgrade',
      model: { ...base, systems: [{ ...app, upgradedOn: '2025', ...approval('2025-01-01') }] },
      holds: [],
    },
    {
      name: 'an approval on the day of the upgrade',
      model: { ...base, systems: [{ ...app, upgradedOn: '2025-03-10', ...approval('2025-03-10') }] },
      holds: [],
    },
    {
      name: 'an upgrade that is yet to come',
      model: { ...base, systems: [{ ...app, upgradedOn: '2027', ...approval('2021-01-01') }] },
      holds: [],
    },
    { name: 'an approval whose day is not told', model: { ...base, systems: [{ ...app, ...approval() }] }, holds: [] },
    { name: 'an approval that is pending', model: { ...base, systems: [{ ...app, ...approval('2021-01-01', 'pending') }] }, holds: [] },
    {
      name: 'a system that was never upgraded',
      model: { ...base, systems: [{ id: 'app', name: 'X', kind: 'application', owner: 'tinh', ...approval('2021-01-01') }] },
      holds: [],
    },
    {
      name: 'a system that is retired',
      model: { ...base, systems: [{ ...app, lifecycle: 'retired', ...approval('2021-01-01') }] },
      holds: [],
    },
    {
      name: 'an upgrade that changed neither level nor plan',
      model: {
        ...base,
        systems: [{ ...app, ...approval('2021-01-01'), notApplicable: [{ field: 'securityApproval', reason: 'vá lỗi' }] }],
      },
      holds: [],
    },
    { name: 'a system of another body', model: { ...base, systems: [{ ...app, owner: 'bo', ...approval('2021-01-01') }] }, holds: [] },
  ],
  invalid: [
    {
      name: 'an approval of years before',
      model: { ...base, systems: [{ ...app, ...approval('2021-05-10') }] },
      findings: [{ message: 'older', element: 'app', field: 'securityApproval', severity: 'info' }],
    },
    {
      name: 'an approval of the month before',
      model: { ...base, systems: [{ ...app, ...approval('2025-02-28') }] },
      findings: [{ message: 'older', element: 'app' }],
    },
    {
      name: 'an approval before an upgrade of which only the year is told',
      model: { ...base, systems: [{ ...app, upgradedOn: '2025', ...approval('2024-12-31') }] },
      findings: [{ message: 'older', element: 'app' }],
    },
    {
      name: 'an upgrade of today',
      model: { ...base, systems: [{ ...app, upgradedOn: '2026-11-21', ...approval('2024-12-31') }] },
      findings: [{ message: 'older', element: 'app' }],
    },
  ],
})
