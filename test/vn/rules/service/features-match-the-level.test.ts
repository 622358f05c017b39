import rule from '../../../../src/vn/rules/service/features-match-the-level.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'bo-khac', name: 'Bộ khác', level: 'ministry' as const },
]
const levels = (service: object) => ({ agencies, asOf: '2018-06-01', services: [{ id: 'dv', name: 'Dịch vụ', owner: 'bo', ...service }] })
const scopes = (service: object) => ({ agencies, asOf: '2024-06-01', services: [{ id: 'dv', name: 'Dịch vụ', owner: 'bo', ...service }] })

testRule('service/features-match-the-level', rule, {
  valid: [
    { name: 'level 1 needs nothing more', model: levels({ level: 1, features: ['information'] }), holds: [] },
    { name: 'level 2 with forms to download', model: levels({ level: 2, features: ['information', 'form-download'] }), holds: ['dv'] },
    {
      name: 'level 3 with an online form in place of one to download',
      model: levels({ level: 3, features: ['online-form', 'online-submission'] }),
    },
    { name: 'level 3 pays in person', model: levels({ level: 3, fee: true, features: ['online-form', 'online-submission'] }) },
    {
      name: 'level 4 with payment',
      model: levels({ level: 4, fee: true, features: ['online-form', 'online-submission', 'online-payment'] }),
      holds: ['dv'],
    },
    { name: 'level 4 without a fee', model: levels({ level: 4, fee: false, features: ['online-form', 'online-submission'] }) },
    {
      name: 'end-to-end with the result by post',
      model: scopes({ completeness: 'whole', features: ['online-submission', 'postal-result'] }),
      holds: ['dv'],
    },
    { name: 'partial', model: scopes({ completeness: 'partial', features: ['online-form'] }), holds: [] },
    { name: 'a level counts no longer in 2024', model: scopes({ level: 3, features: ['information'] }) },
    { name: 'end-to-end meant nothing in 2018', model: levels({ completeness: 'whole', features: [] }) },
    { name: 'a service being built', model: levels({ level: 3, features: [], lifecycle: 'building' }) },
    {
      name: 'a reason is given',
      model: levels({ level: 3, features: [], notApplicable: [{ field: 'features', reason: 'cơ quan khác cung cấp' }] }),
    },
    { name: 'a service of another body', model: { ...levels({ level: 3, features: [], owner: 'bo-khac' }), body: 'bo' } },
    { name: 'a service whose level is not told', model: levels({ features: ['online-form', 'online-submission'] }), holds: [] },
  ],
  invalid: [
    {
      name: 'counter only, after both decrees ended',
      model: { ...scopes({ completeness: 'whole', features: ['in-person-only'] }), asOf: '2026-07-01' },
      findings: [{ message: 'undefinedInPerson', element: 'dv', severity: 'warning' }],
    },
    {
      name: 'on a day for which the decree on levels is only recalled',
      model: { ...levels({ level: 3, features: [] }), asOf: '2014-12-18' },
      findings: [{ message: 'missing', element: 'dv', severity: 'warning' }],
    },
    {
      name: 'after both decrees ended',
      model: { ...scopes({ completeness: 'whole', features: [] }), asOf: '2026-07-01' },
      findings: [
        { message: 'undefinedNoSubmission', element: 'dv', severity: 'warning' },
        { message: 'undefinedNoResult', element: 'dv', severity: 'warning' },
      ],
    },
    {
      name: 'level 2 without any form',
      model: levels({ level: 2, features: ['information'] }),
      holds: [],
      findings: [{ message: 'noForm', element: 'dv', field: 'features', severity: 'error' }],
    },
    {
      name: 'level 3 without filing online',
      model: levels({ level: 3, features: ['form-download'] }),
      findings: [{ message: 'missing', element: 'dv', severity: 'error' }],
    },
    {
      name: 'level 4 with a fee and no payment',
      model: levels({ level: 4, fee: true, features: ['online-form', 'online-submission'] }),
      findings: [{ message: 'missing', element: 'dv' }],
    },
    {
      name: 'level 3 in person only',
      model: levels({ level: 3, features: ['online-form', 'in-person-only'] }),
      findings: [{ message: 'inPerson', element: 'dv' }],
    },
    {
      name: 'end-to-end without filing online',
      model: scopes({ completeness: 'whole', features: ['online-form', 'online-result'] }),
      findings: [{ message: 'missing', element: 'dv' }],
    },
    {
      name: 'end-to-end with the result at the counter',
      model: scopes({ completeness: 'whole', features: ['online-submission'] }),
      findings: [{ message: 'noResult', element: 'dv' }],
    },
    {
      name: 'end-to-end on its last day',
      model: { ...scopes({ completeness: 'whole', features: ['online-submission'] }), asOf: '2026-06-30' },
      findings: [{ message: 'noResult', element: 'dv' }],
    },
  ],
  unjudged: [
    { name: 'the features are not told', model: levels({ level: 3 }), unjudged: [{ element: 'dv', field: 'features' }] },
    {
      name: 'whether there is a fee is not told',
      model: levels({ level: 4, features: ['online-form', 'online-submission'] }),
      unjudged: [{ element: 'dv', field: 'fee' }],
    },
  ],
})
