import rule from '../../../../src/vn/rules/security/interoperating-systems-have-approved-levels.ts'
import { testRule, testSentences } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'tinh', name: 'Tỉnh', level: 'province' as const },
]
const approved = { status: 'approved' as const, date: '2024-05-06' }
const none = { status: 'none' as const }
const ours = { id: 'pm', name: 'Phần mềm', kind: 'application' as const, owner: 'bo', securityApproval: none }
const theirs = {
  id: 'xa',
  name: 'Hệ thống của tỉnh',
  kind: 'application' as const,
  owner: 'tinh',
  securityLevel: 3,
  securityApproval: approved,
}
const lgsp = { id: 'lgsp', name: 'LGSP', kind: 'platform' as const, platformRole: 'lgsp' as const, owner: 'bo', securityLevel: 3 }
const link = { id: 'kn', from: 'pm', to: 'xa', kind: 'data-exchange' as const, status: 'in-use' as const }
const base = { agencies, systems: [ours, theirs], integrations: [link] }

testRule('security/interoperating-systems-have-approved-levels', rule, {
  valid: [
    { name: 'both ends approved', model: { ...base, systems: [{ ...ours, securityLevel: 2, securityApproval: approved }, theirs] } },
    {
      name: 'a part of an approved whole',
      model: { ...base, systems: [{ ...ours, partOf: 'lgsp' }, theirs, { ...lgsp, securityApproval: approved }] },
    },
    { name: 'an exchange inside one body: SEC-01 speaks', model: { ...base, systems: [ours, { ...theirs, owner: 'bo' }] } },
    { name: 'the far end of another body that the model does not answer for', model: { ...base, body: 'tinh' } },
    { name: 'a link not in place yet', model: { ...base, integrations: [{ ...link, status: 'not-connected' }] } },
    { name: 'a link that is planned', model: { ...base, integrations: [{ ...link, status: 'planned' }] } },
    { name: 'people of one body who work in a system of the other', model: { ...base, integrations: [{ ...link, kind: 'sharing' }] } },
    {
      name: 'a bank at the far end',
      model: { ...base, agencies: [agencies[0]!, { id: 'tinh', name: 'Ngân hàng', level: 'other' }] },
    },
    { name: 'a far end without an owner', model: { ...base, body: 'bo', systems: [ours, { id: 'xa', name: 'Xa', kind: 'application' }] } },
    { name: 'a target architecture', model: { ...base, state: 'to-be' } },
    { name: 'the day before the decision', model: base, asOf: '2025-07-17' },
    {
      name: 'one to which it does not apply, with a reason',
      model: { ...base, systems: [{ ...ours, notApplicable: [{ field: 'securityApproval', reason: 'thử nghiệm có kiểm soát' }] }, theirs] },
    },
  ],
  invalid: [
    {
      name: 'a system without a dossier that exchanges data with a province',
      model: base,
      findings: [{ message: 'unapproved', element: 'pm', field: 'securityApproval', severity: 'error' }],
    },
    {
      name: 'one whose level awaits approval',
      model: { ...base, systems: [{ ...ours, securityApproval: { status: 'pending' } }, theirs] },
      findings: [{ message: 'pending', element: 'pm', severity: 'error' }],
    },
    {
      name: 'several exchanges: one finding',
      model: { ...base, integrations: [link, { ...link, id: 'kn2', from: 'xa', to: 'pm' }] },
      findings: [{ message: 'unapproved', element: 'pm' }],
    },
    {
      name: 'both ends, in a model of both',
      model: { ...base, systems: [ours, { ...theirs, securityApproval: none }] },
      findings: [
        { message: 'unapproved', element: 'pm' },
        { message: 'unapproved', element: 'xa' },
      ],
    },
    {
      name: 'the platform on the way',
      model: {
        ...base,
        systems: [{ ...ours, securityApproval: approved }, theirs, { ...lgsp, securityApproval: none }],
        integrations: [{ ...link, via: ['lgsp'] }],
      },
      findings: [{ message: 'unapproved', element: 'lgsp' }],
    },
    {
      name: 'the system that keeps a database that exchanges',
      model: {
        agencies,
        databases: [{ id: 'csdl', name: 'CSDL', scope: 'sector', owner: 'bo' }],
        systems: [{ ...ours, stores: ['csdl'] }, theirs],
        integrations: [{ ...link, from: 'csdl' }],
      },
      findings: [{ message: 'unapproved', element: 'pm' }],
    },
    {
      name: 'a data centre',
      model: {
        agencies,
        infrastructures: [{ id: 'tt', name: 'TTDL', kind: 'data-centre', owner: 'bo', securityApproval: none }],
        systems: [theirs],
        integrations: [{ ...link, from: 'tt' }],
      },
      findings: [{ message: 'unapproved', element: 'tt' }],
    },
    {
      name: 'the whole answers for its parts',
      model: { ...base, systems: [{ ...ours, partOf: 'lgsp' }, theirs, { ...lgsp, securityApproval: none }] },
      findings: [{ message: 'unapproved', element: 'lgsp' }],
    },
    {
      name: 'on the day of the decision',
      model: base,
      asOf: '2025-07-18',
      findings: [{ message: 'unapproved', element: 'pm', severity: 'error' }],
    },
    {
      name: 'on the last day of the decree of 2016',
      model: base,
      asOf: '2026-08-18',
      findings: [{ message: 'unapproved', element: 'pm', severity: 'error' }],
    },
    {
      name: 'on the first day of the decree of 2026',
      model: base,
      asOf: '2026-08-19',
      findings: [{ message: 'unapproved', element: 'pm', severity: 'error' }],
    },
    {
      name: 'a trial that already exchanges data',
      model: { ...base, systems: [{ ...ours, lifecycle: 'testing' }, theirs] },
      findings: [{ message: 'unapproved', element: 'pm' }],
    },
  ],
  unjudged: [
    {
      name: 'an exchange by a system of which no approval is told',
      model: { ...base, systems: [{ id: 'pm', name: 'Phần mềm', kind: 'application', owner: 'bo' }, theirs] },
      unjudged: [{ element: 'pm', field: 'securityApproval' }],
    },
  ],
})

const exempt = (field: string) => ({ ...base, systems: [{ ...ours, notApplicable: [{ field, reason: 'hệ thống của bên thuê' }] }, theirs] })

testSentences('security/interoperating-systems-have-approved-levels', rule, [
  {
    name: 'with whose system the data is exchanged',
    model: base,
    says: [
      'pm: “Phần mềm” trao đổi dữ liệu với hệ thống của cơ quan khác (Hệ thống của tỉnh) nhưng chưa lập hồ sơ phê duyệt cấp độ. [xa]',
      '= xa',
    ],
  },
  { name: 'nothing where approval does not apply', model: exempt('securityApproval'), says: ['= xa'] },
  { name: 'nothing where a level does not apply', model: exempt('securityLevel'), says: ['= xa'] },
])
