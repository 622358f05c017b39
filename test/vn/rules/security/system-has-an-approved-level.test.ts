import rule from '../../../../src/vn/rules/security/system-has-an-approved-level.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'cuc', name: 'Cục', level: 'department' as const, parent: 'bo' },
]
const other = { id: 'bo-khac', name: 'Bộ khác', level: 'ministry' as const }
const approved = { status: 'approved' as const, number: '01/QĐ', date: '2024-05-06' }
const none = { status: 'none' as const }
const app = { id: 'pm', name: 'Phần mềm', kind: 'application' as const, owner: 'bo' }
const good = { ...app, securityLevel: 2, securityApproval: approved }
const far = { id: 'xa', name: 'Hệ thống xa', kind: 'application' as const, owner: 'bo-khac' }
const link = { id: 'kn', from: 'pm', to: 'xa', kind: 'data-exchange' as const, mechanism: 'ndxp' as const, status: 'in-use' as const }

testRule('security/system-has-an-approved-level', rule, {
  valid: [
    { name: 'an approved system', model: { agencies, systems: [good] } },
    {
      name: 'a part of a system that has the approval, whatever its own record says',
      model: { agencies, systems: [good, { ...app, id: 'mo-dun', partOf: 'pm', securityApproval: none }] },
    },
    {
      name: 'a part of a platform of another body that has the approval',
      model: {
        body: 'bo',
        agencies: [...agencies, other],
        systems: [
          { ...good, id: 'nen-tang', owner: 'bo-khac', recordType: 'reference' },
          { ...app, partOf: 'nen-tang', securityApproval: none },
        ],
      },
    },
    {
      name: 'a whole whose parts are all approved: SEC-06 looks at it',
      model: {
        agencies,
        systems: [
          { ...app, securityApproval: none },
          { ...good, id: 'a', partOf: 'pm' },
          { ...good, id: 'b', partOf: 'pm' },
        ],
      },
    },
    {
      name: 'systems on trial, being built, planned or retired',
      model: {
        agencies,
        systems: (['testing', 'building', 'planned', 'retired'] as const).map((lifecycle) => ({
          ...app,
          id: lifecycle,
          lifecycle,
          securityApproval: none,
        })),
      },
    },
    { name: 'a system of a target architecture', model: { state: 'to-be', agencies, systems: [{ ...app, securityApproval: none }] } },
    { name: 'a reference record', model: { agencies, systems: [{ ...app, recordType: 'reference', securityApproval: none }] } },
    {
      name: 'a national platform that the model names without an owner',
      model: {
        body: 'bo',
        agencies,
        systems: [{ id: 'ndxp', name: 'NDXP', kind: 'platform', platformRole: 'ndxp', securityApproval: none }],
      },
    },
    {
      name: 'a system of another body',
      model: { body: 'bo', agencies: [...agencies, other], systems: [{ ...app, owner: 'bo-khac', securityApproval: none }] },
    },
    {
      name: 'a bank',
      model: { agencies: [{ id: 'nh', name: 'Ngân hàng', level: 'other' }], systems: [{ ...app, owner: 'nh', securityApproval: none }] },
    },
    {
      name: 'a Party body under the decree of 2016',
      model: { agencies: [{ id: 'vp', name: 'Văn phòng', level: 'party' }], systems: [{ ...app, owner: 'vp', securityApproval: none }] },
      asOf: '2026-08-18',
    },
    {
      name: 'one to which it does not apply, with a reason',
      model: {
        agencies,
        systems: [{ ...app, securityApproval: none, notApplicable: [{ field: 'securityApproval', reason: 'máy đơn lẻ' }] }],
      },
    },
    { name: 'before the decree on levels', model: { agencies, systems: [{ ...app, securityApproval: none }] }, asOf: '2016-06-30' },
    {
      name: 'one that exchanges data with another body: SEC-09 speaks',
      model: {
        agencies: [...agencies, other],
        systems: [
          { ...app, securityApproval: none },
          { ...far, securityLevel: 2, securityApproval: approved },
        ],
        integrations: [link],
      },
    },
    {
      name: 'a server room of which no level is told',
      model: { agencies, infrastructures: [{ id: 'pmc', name: 'Phòng máy chủ', kind: 'server-room', owner: 'bo' }] },
    },
  ],
  invalid: [
    {
      name: 'systems without a dossier, or with one that is not approved yet',
      model: {
        agencies,
        systems: [
          { ...app, securityApproval: none },
          { ...app, id: 'b', securityLevel: 2, securityApproval: { status: 'pending' } },
        ],
      },
      findings: [
        { message: 'unapproved', element: 'pm', field: 'securityApproval', severity: 'error' },
        { message: 'pending', element: 'b', severity: 'warning' },
      ],
    },
    {
      name: 'a whole and its part without approval: one finding, for the whole',
      model: {
        agencies,
        systems: [
          { ...app, securityApproval: none },
          { ...app, id: 'mo-dun', partOf: 'pm', securityApproval: none },
        ],
      },
      findings: [{ message: 'unapproved', element: 'pm' }],
    },
    {
      name: 'an approved part does not answer for the whole',
      model: {
        agencies,
        systems: [
          { ...app, securityApproval: none },
          { ...good, id: 'a', partOf: 'pm' },
          { ...app, id: 'b', partOf: 'pm' },
        ],
      },
      findings: [{ message: 'unapproved', element: 'pm' }],
    },
    {
      name: 'a system in a national cloud: the cloud’s approval is not its own',
      model: {
        agencies,
        infrastructures: [
          { id: 'may', name: 'Đám mây quốc gia', kind: 'cloud', recordType: 'reference', securityLevel: 5, securityApproval: approved },
        ],
        systems: [{ ...app, hostedAt: 'may', securityApproval: none }],
      },
      findings: [{ message: 'unapproved', element: 'pm' }],
    },
    {
      name: 'a data centre without approval',
      model: { agencies, infrastructures: [{ id: 'tt', name: 'TTDL', kind: 'data-centre', owner: 'bo', securityApproval: none }] },
      findings: [{ message: 'unapproved', element: 'tt' }],
    },
    {
      name: 'on the first day of the decree of 2016',
      model: { agencies, systems: [{ ...app, securityApproval: none }] },
      asOf: '2016-07-01',
      findings: [{ message: 'unapproved', element: 'pm', severity: 'error' }],
    },
    {
      name: 'on its last day',
      model: { agencies, systems: [{ ...app, securityApproval: none }] },
      asOf: '2026-08-18',
      findings: [{ message: 'unapproved', element: 'pm', severity: 'error' }],
    },
    {
      name: 'a Party body under the law of 2025',
      model: { agencies: [{ id: 'vp', name: 'Văn phòng', level: 'party' }], systems: [{ ...app, owner: 'vp', securityApproval: none }] },
      asOf: '2026-08-19',
      findings: [{ message: 'unapproved', element: 'pm' }],
    },
    {
      name: 'one that exchanges data with another body before that asked for approval',
      model: {
        agencies: [...agencies, other],
        systems: [
          { ...app, securityApproval: none },
          { ...far, securityLevel: 2, securityApproval: approved },
        ],
        integrations: [link],
      },
      asOf: '2025-07-17',
      findings: [{ message: 'unapproved', element: 'pm' }],
    },
    {
      name: 'one that exchanges data inside its body only',
      model: {
        agencies,
        systems: [
          { ...app, securityApproval: none },
          { ...good, id: 'xa', owner: 'cuc' },
        ],
        integrations: [link],
      },
      findings: [{ message: 'unapproved', element: 'pm' }],
    },
    {
      name: 'in a target architecture, what already runs',
      model: { state: 'to-be', agencies, systems: [{ ...app, state: 'both', securityApproval: none }] },
      findings: [{ message: 'unapproved', element: 'pm' }],
    },
  ],
  unjudged: [
    {
      name: 'a model without any level: one remark',
      model: { agencies, systems: [app, { ...app, id: 'b' }] },
      unjudged: [{ field: 'securityApproval' }],
    },
    {
      name: 'a system without a word beside one with a level',
      model: { agencies, systems: [good, { ...app, id: 'b' }] },
      unjudged: [{ element: 'b', field: 'securityApproval' }],
    },
    {
      name: 'a level without an approval',
      model: { agencies, systems: [{ ...app, securityLevel: 2 }] },
      unjudged: [{ element: 'pm', field: 'securityApproval' }],
    },
    {
      name: 'an approval without a level',
      model: { agencies, systems: [{ ...app, securityApproval: approved }] },
      unjudged: [{ element: 'pm', field: 'securityLevel' }],
    },
    {
      name: 'an approval of a later day',
      model: { agencies, systems: [good] },
      asOf: '2024-05-05',
      unjudged: [{ element: 'pm', field: 'securityApproval' }],
    },
    {
      name: 'one whose author says that it is not known yet',
      model: {
        agencies,
        systems: [{ ...app, undetermined: [{ field: 'securityLevel', source: 'hồ sơ', focalPoint: 'Cục', deadline: '2026-12-31' }] }],
      },
      unjudged: [{ element: 'pm', field: 'securityApproval' }],
    },
  ],
})
