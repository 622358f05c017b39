import rule from '../../../../src/vn/rules/security/logs-are-kept-by-level.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'x', name: 'Bộ khác', level: 'ministry' as const },
]
const asOf = '2025-06-01'
const system = (securityLevel: number, logRetentionMonths: number) => ({
  id: `cap-${securityLevel}`,
  name: `Hệ thống cấp ${securityLevel}`,
  kind: 'application' as const,
  owner: 'bo',
  securityLevel,
  logRetentionMonths,
})

testRule('security/logs-are-kept-by-level', rule, {
  valid: [
    {
      name: 'just long enough at each level',
      model: { asOf, agencies, systems: [system(1, 0), system(2, 1), system(3, 3), system(4, 6), system(5, 12)] },
    },
    {
      name: 'a part that logs with the whole',
      model: {
        asOf,
        agencies,
        systems: [system(3, 3), { id: 'm', name: 'Mô-đun', kind: 'application', owner: 'bo', securityLevel: 3, partOf: 'cap-3' }],
      },
    },
    { name: 'a reference record', model: { asOf, agencies, systems: [{ ...system(3, 1), recordType: 'reference' }] } },
    { name: 'a retired system', model: { asOf, agencies, systems: [{ ...system(3, 1), lifecycle: 'retired' }] } },
    { name: 'a system of another body', model: { asOf, body: 'bo', agencies, systems: [{ ...system(3, 1), owner: 'x' }] } },
    {
      name: 'one to which it does not apply, with a reason',
      model: {
        asOf,
        agencies,
        systems: [{ ...system(3, 1), notApplicable: [{ field: 'logRetentionMonths', reason: 'nhật ký lưu ở SOC' }] }],
      },
    },
    {
      name: 'a year of logs at an untold level',
      model: { asOf, agencies, systems: [{ id: 's', name: 'S', kind: 'application', owner: 'bo', logRetentionMonths: 12 }] },
    },
    { name: 'the first day of the decree of 2026', model: { agencies, systems: [system(3, 1)] }, asOf: '2026-08-19' },
  ],
  invalid: [
    {
      name: 'the day before the circular is known to be in force',
      model: { agencies, systems: [system(3, 1)] },
      asOf: '2022-12-30',
      findings: [{ message: 'tooShort', element: 'cap-3', severity: 'warning' }],
    },
    {
      name: 'just too short at each level',
      model: { asOf, agencies, systems: [system(2, 0), system(3, 2), system(4, 5), system(5, 11)] },
      findings: [2, 3, 4, 5].map((level) => ({
        message: 'tooShort',
        element: `cap-${level}`,
        field: 'logRetentionMonths',
        severity: 'warning',
      })),
    },
    {
      name: 'the first day of the circular',
      model: { agencies, systems: [system(3, 1)] },
      asOf: '2022-12-31',
      findings: [{ message: 'tooShort', element: 'cap-3' }],
    },
    {
      name: 'its last day',
      model: { agencies, systems: [system(3, 1)] },
      asOf: '2026-08-18',
      findings: [{ message: 'tooShort', element: 'cap-3' }],
    },
    {
      name: 'a part of a higher whole is held to its own level',
      model: { asOf, agencies, systems: [system(3, 3), { ...system(2, 0), partOf: 'cap-3' }] },
      findings: [{ message: 'tooShort', element: 'cap-2' }],
    },
  ],
  unjudged: [
    {
      name: 'no figure',
      model: { asOf, agencies, systems: [{ id: 's', name: 'S', kind: 'application', owner: 'bo', securityLevel: 3 }] },
      unjudged: [{ element: 's', field: 'logRetentionMonths' }],
    },
    {
      name: 'a short time at an untold level',
      model: { asOf, agencies, systems: [{ id: 's', name: 'S', kind: 'application', owner: 'bo', logRetentionMonths: 3 }] },
      unjudged: [{ element: 's', field: 'securityLevel' }],
    },
  ],
})
