import rule from '../../../../src/vn/rules/document/one-channel-for-documents.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'tinh', name: 'Tỉnh', level: 'province' as const },
  { id: 'so', name: 'Các sở', level: 'department' as const, parent: 'tinh' },
  { id: 'so-yt', name: 'Sở Y tế', level: 'department' as const, parent: 'so' },
  { id: 'huyen', name: 'Huyện', level: 'district' as const, parent: 'tinh' },
]
const mail = {
  id: 'thu',
  name: 'Thư công vụ',
  kind: 'email' as const,
  functions: ['email', 'document-exchange'],
  coverage: ['so', 'huyen'],
}
const site = {
  id: 'gnvb',
  name: 'Gửi nhận văn bản',
  kind: 'application' as const,
  functions: ['document-exchange'],
  coverage: ['so', 'huyen'],
}
const axis = { id: 'truc', name: 'Trục', kind: 'platform' as const, platformRole: 'document-axis' as const }
const joined = { id: 'kn', from: 'thu', to: 'gnvb', kind: 'data-exchange' as const }

testRule('document/one-channel-for-documents', rule, {
  valid: [
    { name: 'one channel', model: { agencies, systems: [site] }, holds: ['tinh'] },
    { name: 'two channels that are connected', model: { agencies, systems: [mail, site], integrations: [joined] }, holds: ['tinh'] },
    {
      name: 'two channels on the same axis',
      model: {
        agencies,
        systems: [mail, site, axis],
        integrations: [
          { ...joined, to: 'truc' },
          { id: 'kn-2', from: 'truc', to: 'gnvb', kind: 'technical' },
        ],
      },
    },
    { name: 'e-mail that carries no official documents', model: { agencies, systems: [{ ...mail, functions: ['email'] }, site] } },
    {
      name: 'channels of different agencies',
      model: {
        agencies,
        systems: [
          { ...mail, coverage: ['so'] },
          { ...site, coverage: ['huyen'] },
        ],
      },
    },
    {
      name: 'a document system without exchange',
      model: { agencies, systems: [{ ...site, id: 'qlvb', functions: ['document-management'] }, site] },
    },
    { name: 'a channel that is being replaced', model: { agencies, systems: [{ ...mail, replacedBy: 'gnvb' }, site] } },
    {
      name: 'a channel kept in reserve, with a reason',
      model: { agencies, systems: [{ ...mail, notApplicable: [{ field: 'document-exchange', reason: 'chỉ dùng khi sự cố' }] }, site] },
    },
    { name: 'parts of one whole', model: { agencies, systems: [{ ...mail, partOf: 'gnvb' }, site] } },
    { name: 'a channel that is planned', model: { agencies, systems: [{ ...mail, lifecycle: 'planned' }, site] } },
    { name: 'one channel, and who uses it is not told', model: { agencies, systems: [{ ...site, coverage: [] }] }, holds: [] },
    {
      name: 'of one of two channels nobody tells who uses it',
      model: { agencies, systems: [site, { ...mail, coverage: [] }] },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'e-mail beside an exchange site',
      model: { agencies, systems: [mail, site] },
      holds: [],
      findings: [{ message: 'parallel', element: 'tinh', severity: 'warning' }],
    },
    {
      name: 'in 2016, as good practice',
      model: { agencies, systems: [mail, site], asOf: '2016-12-30' },
      findings: [{ message: 'parallel', element: 'tinh' }],
    },
    {
      name: 'one covers a group and one a member of it',
      model: {
        agencies,
        systems: [
          { ...mail, coverage: ['so-yt'] },
          { ...site, coverage: ['so'] },
        ],
      },
      findings: [{ message: 'parallel', element: 'tinh' }],
    },
    {
      name: 'the connection between them is planned',
      model: { agencies, systems: [mail, site], integrations: [{ ...joined, status: 'planned' }] },
      findings: [{ message: 'parallel', element: 'tinh' }],
    },
    {
      name: 'two connected channels beside a third',
      model: { agencies, systems: [mail, site, { ...site, id: 'ba' }], integrations: [joined] },
      findings: [{ message: 'parallel', element: 'tinh' }],
    },
  ],
  unjudged: [
    {
      name: 'who uses a channel is not told',
      model: { agencies, systems: [{ id: 'thu', name: 'Thư', kind: 'email', functions: ['document-exchange'] }, site] },
      unjudged: [{ element: 'thu', field: 'coverage' }],
    },
  ],
})
