import rule from '../../../../src/vn/rules/security/procedure-system-is-level-3.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'cuc', name: 'Cục', level: 'department' as const, parent: 'bo' },
]
const system = {
  id: 'mot-cua',
  name: 'Hệ thống một cửa',
  kind: 'application' as const,
  owner: 'bo',
  platformRole: 'procedure-handling' as const,
}
const plain = { id: 'pm', name: 'Phần mềm', kind: 'application' as const, owner: 'bo', securityLevel: 2 }
const service = { id: 'dv', name: 'Cấp phép', owner: 'cuc', system: 'pm', level: 3 }
const approved = (date?: string) => ({ status: 'approved' as const, ...(date === undefined ? {} : { date }) })

testRule('security/procedure-system-is-level-3', rule, {
  valid: [
    { name: 'a procedure system of level 3', model: { agencies, systems: [{ ...system, securityLevel: 3 }] } },
    {
      name: 'a part of a system of level 3',
      model: {
        agencies,
        systems: [
          { ...plain, securityLevel: 3 },
          { ...system, securityLevel: 2, partOf: 'pm' },
        ],
      },
    },
    { name: 'an application that handles no procedures', model: { agencies, systems: [plain] } },
    {
      name: 'a portal that only shows the services',
      model: { agencies, systems: [{ ...plain, kind: 'portal', platformRole: 'service-portal' }] },
    },
    { name: 'a reference record', model: { agencies, systems: [{ ...system, securityLevel: 2, recordType: 'reference' }] } },
    { name: 'a retired system', model: { agencies, systems: [{ ...system, securityLevel: 2, lifecycle: 'retired' }] } },
    {
      name: 'a system of another body',
      model: {
        body: 'bo',
        agencies: [...agencies, { id: 'x', name: 'Bộ khác', level: 'ministry' }],
        systems: [{ ...system, owner: 'x', securityLevel: 2 }],
      },
    },
    {
      name: 'one to which it does not apply, with a reason',
      model: { agencies, systems: [{ ...system, securityLevel: 2, notApplicable: [{ field: 'securityLevel', reason: 'chỉ tra cứu' }] }] },
    },
    {
      name: 'a procedure system without services of level 3, before 19/8/2026',
      model: { agencies, systems: [{ ...system, securityLevel: 2 }] },
      asOf: '2026-08-18',
    },
    {
      name: 'a system with services of level 2 only, before 19/8/2026',
      model: {
        agencies,
        systems: [plain],
        services: [
          { ...service, level: 2 },
          { id: 'b', name: 'Đăng ký', owner: 'cuc', system: 'pm', completeness: 'partial' },
        ],
      },
      asOf: '2026-08-18',
    },
    { name: 'before the decree of 2016', model: { agencies, systems: [plain], services: [service] }, asOf: '2016-06-30' },
  ],
  invalid: [
    {
      name: 'a procedure system of level 2',
      model: { agencies, systems: [{ ...system, securityLevel: 2 }] },
      findings: [{ message: 'tooLow', element: 'mot-cua', field: 'securityLevel', severity: 'error' }],
    },
    {
      name: 'one told by its function',
      model: { agencies, systems: [{ ...plain, functions: ['procedure-handling'] }] },
      findings: [{ message: 'tooLow', element: 'pm' }],
    },
    {
      name: 'on the first day of the decree of 2026',
      model: { agencies, systems: [{ ...system, securityLevel: 2 }] },
      asOf: '2026-08-19',
      findings: [{ message: 'tooLow', element: 'mot-cua', severity: 'error' }],
    },
    {
      name: 'approved at level 2 under the former decree',
      model: { agencies, systems: [{ ...system, securityLevel: 2, securityApproval: approved('2026-08-18') }] },
      findings: [{ message: 'approvedBefore', element: 'mot-cua', severity: 'warning' }],
    },
    {
      name: 'approved at level 2 under the present one',
      model: { agencies, systems: [{ ...system, securityLevel: 2, securityApproval: approved('2026-08-19') }] },
      findings: [{ message: 'tooLow', element: 'mot-cua', severity: 'error' }],
    },
    {
      name: 'approved at level 2 on an untold day',
      model: { agencies, systems: [{ ...system, securityLevel: 2, securityApproval: approved() }] },
      findings: [{ message: 'tooLow', element: 'mot-cua', severity: 'warning' }],
    },
    {
      name: 'a system of level 2 with services of level 3, before 19/8/2026',
      model: { agencies, systems: [plain], services: [service] },
      asOf: '2026-08-18',
      findings: [{ message: 'service', element: 'pm', field: 'securityLevel', severity: 'warning' }],
    },
    {
      name: 'one with end-to-end services',
      model: { agencies, systems: [plain], services: [{ id: 'dv', name: 'Cấp phép', owner: 'cuc', system: 'pm', completeness: 'whole' }] },
      asOf: '2023-05-05',
      findings: [{ message: 'service', element: 'pm' }],
    },
    {
      name: 'on the first day of the decree of 2016',
      model: { agencies, systems: [plain], services: [service] },
      asOf: '2016-07-01',
      findings: [{ message: 'service', element: 'pm' }],
    },
  ],
  unjudged: [
    {
      name: 'a procedure system without a level',
      model: { agencies, systems: [system] },
      unjudged: [{ element: 'mot-cua', field: 'securityLevel' }],
    },
    {
      name: 'a system with services of level 3 and no level told',
      model: { agencies, systems: [{ id: 'pm', name: 'Phần mềm', kind: 'application', owner: 'bo' }], services: [service] },
      asOf: '2016-12-16',
      unjudged: [{ element: 'pm', field: 'securityLevel' }],
    },
  ],
})
