import rule from '../../../../src/vn/rules/security/composite-takes-the-highest-level.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'x', name: 'Bộ khác', level: 'ministry' as const },
]
const system = (id: string, securityLevel?: number, partOf?: string) => ({
  id,
  name: `Hệ thống ${id}`,
  kind: 'application' as const,
  owner: 'bo',
  ...(securityLevel === undefined ? {} : { securityLevel }),
  ...(partOf === undefined ? {} : { partOf }),
})
const approved = { status: 'approved' as const, date: '2024-01-02' }
const none = { status: 'none' as const }

testRule('security/composite-takes-the-highest-level', rule, {
  valid: [
    {
      name: 'a whole of the level of its highest part',
      model: { agencies, systems: [system('w', 3), system('a', 3, 'w'), system('b', 1, 'w')] },
    },
    { name: 'a whole above its parts', model: { agencies, systems: [system('w', 4), system('a', 2, 'w')] } },
    { name: 'parts without levels', model: { agencies, systems: [system('w', 2), system('a', undefined, 'w')] } },
    {
      name: 'a higher part that is retired',
      model: { agencies, systems: [system('w', 2), { ...system('a', 3, 'w'), lifecycle: 'retired' }] },
    },
    {
      name: 'a higher part of another body’s record',
      model: { agencies, systems: [system('w', 2), { ...system('a', 4, 'w'), recordType: 'reference' }] },
    },
    { name: 'a whole of another body', model: { body: 'bo', agencies, systems: [{ ...system('w', 2), owner: 'x' }, system('a', 3, 'w')] } },
    {
      name: 'a system it only exchanges data with',
      model: {
        agencies,
        systems: [system('w', 2), system('a', 3)],
        integrations: [{ id: 'k', from: 'w', to: 'a', kind: 'data-exchange' }],
      },
    },
    {
      name: 'one to which it does not apply, with a reason',
      model: {
        agencies,
        systems: [{ ...system('w', 2), notApplicable: [{ field: 'securityLevel', reason: 'vùng mạng riêng' }] }, system('a', 3, 'w')],
      },
    },
    {
      name: 'parts approved one by one at one level',
      model: {
        agencies,
        systems: [
          { ...system('w'), securityApproval: none },
          { ...system('a', 2, 'w'), securityApproval: approved },
          { ...system('b', 2, 'w'), securityApproval: approved },
        ],
      },
    },
    { name: 'a circle', model: { agencies, systems: [system('a', 2, 'b'), system('b', 3, 'a')] } },
    { name: 'before the decree of 2016', model: { agencies, systems: [system('w', 2), system('a', 3, 'w')] }, asOf: '2016-06-30' },
  ],
  invalid: [
    {
      name: 'a whole below one of its parts',
      model: { agencies, systems: [system('w', 2), system('a', 3, 'w'), system('b', 4, 'w')] },
      findings: [{ message: 'lower', element: 'w', field: 'securityLevel', severity: 'error' }],
    },
    {
      name: 'a part of a part, over one without a level',
      model: { agencies, systems: [system('w', 2), system('a', undefined, 'w'), system('b', 3, 'a')] },
      findings: [{ message: 'lower', element: 'w' }],
    },
    {
      name: 'on the first day of the decree of 2016',
      model: { agencies, systems: [system('w', 2), system('a', 3, 'w')] },
      asOf: '2016-07-01',
      findings: [{ message: 'lower', element: 'w', severity: 'error' }],
    },
    {
      name: 'on its last day',
      model: { agencies, systems: [system('w', 2), system('a', 3, 'w')] },
      asOf: '2026-08-18',
      findings: [{ message: 'lower', element: 'w' }],
    },
    {
      name: 'on the first day of the decree of 2026',
      model: { agencies, systems: [system('w', 2), system('a', 3, 'w')] },
      asOf: '2026-08-19',
      findings: [{ message: 'lower', element: 'w', severity: 'error' }],
    },
    {
      name: 'parts approved one by one at different levels, and the whole not at all',
      model: {
        agencies,
        systems: [
          { ...system('w'), securityApproval: none },
          { ...system('a', 2, 'w'), securityApproval: approved },
          { ...system('b', 3, 'w'), securityApproval: approved },
        ],
      },
      findings: [{ message: 'split', element: 'w', field: 'securityApproval', severity: 'warning' }],
    },
  ],
  unjudged: [
    {
      name: 'a whole without a level over parts that have some',
      model: { agencies, systems: [system('w'), system('a', 3, 'w')] },
      unjudged: [{ element: 'w', field: 'securityLevel' }],
    },
  ],
})
