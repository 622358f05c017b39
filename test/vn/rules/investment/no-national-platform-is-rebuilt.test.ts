import rule from '../../../../src/vn/rules/investment/no-national-platform-is-rebuilt.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'tinh', name: 'UBND tỉnh', level: 'province' as const },
  { id: 'so', name: 'Sở', level: 'department' as const, parent: 'tinh' },
]
const body = 'tinh'
const meeting = { id: 'hop', name: 'Họp trực tuyến của tỉnh', kind: 'application' as const, functions: ['video-conference'], owner: 'tinh' }
const planned = { ...meeting, lifecycle: 'planned' as const }
const axis = { id: 'truc', name: 'Trục văn bản của tỉnh', kind: 'platform' as const, platformRole: 'document-axis' as const, owner: 'tinh' }
const identity = {
  id: 'dd',
  name: 'Định danh',
  kind: 'platform' as const,
  platformRole: 'identity' as const,
  owner: 'so',
  lifecycle: 'building' as const,
}
const project = { id: 'da', name: 'Dự án họp trực tuyến', owner: 'so', kind: 'new' as const, functions: ['video-conference'] }
const office = { id: 'vpcp', name: 'Văn phòng Chính phủ', level: 'ministry' as const }

testRule('investment/no-national-platform-is-rebuilt', rule, {
  valid: [
    { name: 'a reference to the national platform', model: { agencies, body, systems: [{ ...planned, recordType: 'reference' }] } },
    {
      name: 'a record that tells how the national platform is used',
      model: { agencies, body, systems: [{ ...meeting, usageStatus: 'in-use' }] },
    },
    {
      name: 'the national platform kept by its own owner',
      model: { agencies: [office], body: 'vpcp', systems: [{ ...axis, owner: 'vpcp' }] },
      holds: ['truc'],
    },
    {
      name: 'the national platform of another body, in a province model',
      model: {
        agencies: [...agencies, { id: 'khac', name: 'Cơ quan khác', level: 'ministry' }],
        body,
        systems: [{ ...axis, owner: 'khac' }],
      },
    },
    { name: 'the platform of the country in a national model', model: { agencies, scope: 'national', systems: [planned] } },
    {
      name: 'a system of a function that no national platform has',
      model: { agencies, body, systems: [{ ...planned, functions: ['accounting'] }] },
      holds: ['hop'],
    },
    {
      name: 'human resources, which is wider than the register of officials',
      model: { agencies, body, systems: [{ ...planned, functions: ['human-resources'] }] },
    },
    { name: 'a sign-on for the staff of the body', model: { agencies, body, systems: [{ ...identity, audience: ['internal'] }] } },
    {
      name: 'a system in use whose end is planned',
      model: { agencies, body, systems: [{ ...meeting, remedy: 'replace-end' }] },
      holds: [],
    },
    {
      name: 'a system in use that joins the national one',
      model: {
        agencies: [...agencies, office],
        body,
        systems: [axis, { ...axis, id: 'truc-qg', owner: 'vpcp', recordType: 'reference' }],
        integrations: [{ id: 'kn', from: 'truc', to: 'truc-qg', kind: 'data-exchange', status: 'planned' }],
      },
      holds: [],
    },
    {
      name: 'a part of a system, which its whole answers for',
      model: {
        agencies,
        body,
        systems: [
          { ...meeting, functions: ['executive'] },
          { ...planned, id: 'phan-he', partOf: 'hop' },
        ],
      },
    },
    {
      name: 'a system kept apart for a stated reason',
      model: {
        agencies,
        body,
        systems: [{ ...planned, notApplicable: [{ field: 'national-platform', reason: 'mạng riêng của lực lượng' }] }],
      },
    },
    {
      name: 'a project that is a special case',
      model: { agencies, body, systems: [planned], investments: [{ ...project, delivers: ['hop'], exception: { reason: 'họp mật' } }] },
      holds: [],
    },
    {
      name: 'a project that connects to the national platform',
      model: {
        agencies,
        body,
        systems: [{ ...planned, recordType: 'reference' }],
        investments: [{ ...project, delivers: ['hop'] }],
      },
    },
    { name: 'a project that merges', model: { agencies, body, investments: [{ ...project, kind: 'merge' }] }, holds: [] },
    {
      name: 'a project whose result is in use and being replaced',
      model: { agencies, body, systems: [{ ...meeting, remedy: 'replace-end' }], investments: [{ ...project, delivers: ['hop'] }] },
    },
    { name: 'a project that has ended', model: { agencies, body, investments: [{ ...project, stage: 'ended' }] } },
    {
      name: 'online meetings under framework 4.0, when no source shows them as national',
      model: { agencies, body, systems: [planned], asOf: '2026-04-15' },
    },
    {
      name: 'a document axis under framework 1.0',
      model: { agencies, body, systems: [{ ...axis, lifecycle: 'planned' }], asOf: '2016-12-30' },
    },
    { name: 'an identity platform under framework 2.0', model: { agencies, body, systems: [identity], asOf: '2021-06-01' } },
    {
      name: 'a system in use that is connected to the national one',
      model: {
        agencies: [...agencies, office],
        body,
        systems: [axis, { ...axis, id: 'truc-qg', owner: 'vpcp', recordType: 'reference' }],
        integrations: [{ id: 'kn', from: 'truc', to: 'truc-qg', kind: 'data-exchange', status: 'in-use' }],
      },
      holds: ['truc'],
    },
    {
      name: 'systems that do not tell what they do',
      model: {
        agencies,
        body,
        systems: [
          { ...meeting, functions: [] },
          { ...meeting, id: 'nt', kind: 'platform', functions: ['accounting'] },
        ],
      },
      holds: [],
    },
    {
      name: 'a project for what no national platform does',
      model: { agencies, body, investments: [{ ...project, functions: ['accounting'] }] },
      holds: ['da'],
    },
    {
      name: 'a project that does not tell what it is for',
      model: { agencies, body, investments: [{ ...project, functions: [] }] },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'a planned system that does what a national component is for',
      model: { agencies, body, systems: [planned] },
      findings: [{ message: 'rebuilt', element: 'hop', severity: 'error' }],
    },
    {
      name: 'a system put into use after the framework',
      model: { agencies, body, systems: [{ ...meeting, since: '2026-09' }] },
      findings: [{ message: 'rebuilt', element: 'hop' }],
    },
    {
      name: 'a system in use with nothing said of its future',
      model: { agencies, body, systems: [meeting] },
      findings: [{ message: 'parallel', element: 'hop', severity: 'info' }],
    },
    {
      name: 'an identity platform for people, by its role',
      model: { agencies, body, systems: [{ ...identity, audience: ['citizens'] }] },
      findings: [{ message: 'rebuilt', element: 'dd' }],
    },
    {
      name: 'a project without a system of its own in the model',
      model: { agencies, body, investments: [project] },
      findings: [{ message: 'rebuilt', element: 'da', severity: 'error' }],
    },
    {
      name: 'a project and its planned system, once',
      model: { agencies, body, systems: [planned], investments: [{ ...project, delivers: ['hop'] }] },
      holds: [],
      findings: [{ message: 'rebuilt', element: 'da' }],
    },
    {
      name: 'a lease',
      model: { agencies, body, investments: [{ ...project, kind: 'lease' }] },
      findings: [{ message: 'rebuilt', element: 'da' }],
    },
    {
      name: 'a project approved before the framework',
      model: { agencies, body, investments: [{ ...project, approvedOn: '2026-07-28' }] },
      findings: [{ message: 'approvedEarlier', element: 'da', severity: 'warning' }],
    },
    {
      name: 'a project approved on its first day',
      model: { agencies, body, investments: [{ ...project, approvedOn: '2026-07-29' }] },
      findings: [{ message: 'rebuilt', element: 'da' }],
    },
    {
      name: 'a document axis under framework 2.0, as good practice',
      model: { agencies, body, systems: [{ ...axis, lifecycle: 'planned' }], asOf: '2021-06-01' },
      findings: [{ message: 'rebuilt', element: 'truc', severity: 'warning' }],
    },
    {
      name: 'an identity platform under framework 3.0',
      model: { agencies, body, systems: [identity], asOf: '2024-06-01' },
      findings: [{ message: 'rebuilt', element: 'dd', severity: 'warning' }],
    },
  ],
  unjudged: [
    {
      name: 'a system whose owner is not told',
      model: { agencies, body, systems: [{ id: 'hop', name: 'Họp', kind: 'application', functions: ['video-conference'] }] },
      unjudged: [{ element: 'hop', field: 'owner' }],
    },
    {
      name: 'a project whose kind is not told',
      model: { agencies, body, investments: [{ id: 'da', name: 'Dự án', owner: 'so', functions: ['video-conference'] }] },
      unjudged: [{ element: 'da', field: 'kind' }],
    },
  ],
})
