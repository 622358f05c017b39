import rule from '../../../../src/vn/rules/layer/province-components-are-present.ts'
import { testRule } from '../../../rules/rule-test.ts'

const asOf = '2026-11-21'
const province = { id: 'tinh', name: 'Tỉnh', level: 'province' as const }
const owner = 'tinh'
const systems = [
  { id: 'lgsp', name: 'LGSP', kind: 'platform' as const, platformRole: 'lgsp' as const, owner },
  { id: 'phan-tich', name: 'Phân tích', kind: 'platform' as const, functions: ['data-analysis'], owner },
  { id: 'qlvb', name: 'Quản lý văn bản', kind: 'application' as const, functions: ['executive'], owner },
  { id: 'tthc', name: 'TTHC', kind: 'application' as const, functions: ['procedure-handling'], owner },
  { id: 'ioc', name: 'IOC', kind: 'platform' as const, functions: ['operations-centre'], owner },
  { id: 'nguon', name: 'HTTT nguồn', kind: 'platform' as const, functions: ['grassroots-information'], owner },
  { id: 'cong', name: 'Cổng', kind: 'website' as const, platformRole: 'information-portal' as const, owner },
  { id: 'bang', name: 'Dashboard', kind: 'dashboard' as const, owner },
]
const whole = {
  asOf,
  scope: 'province' as const,
  body: 'tinh',
  agencies: [province],
  links: [{ id: 'dt', from: 'tinh', to: 'tinh', kind: 'tslcd' as const }],
  infrastructures: [
    { id: 'may-chu', name: 'Đám mây', kind: 'cloud' as const, owner },
    { id: 'may', name: 'Máy trạm', kind: 'end-devices' as const, owner },
  ],
  databases: [
    { id: 'kho', name: 'Kho dùng chung', scope: 'shared' as const, role: 'shared-store' as const, owner },
    { id: 'kho-ca-nhan', name: 'Kho cá nhân', scope: 'shared' as const, role: 'personal-repository' as const, owner },
  ],
  systems: [...systems, { id: 'bao-ve', name: 'Bảo vệ máy trạm', kind: 'application' as const, functions: ['endpoint-protection'], owner }],
  targets: [{ id: 'ct', name: 'Chỉ tiêu', owner, metric: 'x', unit: 'percent' }],
}
const missing = [{ message: 'missing', element: 'tinh', severity: 'warning' }]
/** With one system, and so eight of the sixteen components. */
const half = { ...whole, systems: whole.systems.slice(0, 1) }

testRule('layer/province-components-are-present', rule, {
  valid: [
    { name: 'a province with every expected component and nothing of the digital economy', model: whole, holds: ['tinh'] },
    { name: 'the day before QĐ 1425', model: { ...whole, asOf: '2026-07-28', infrastructures: [] } },
    { name: 'a model that describes no system', model: { ...whole, systems: [] }, holds: [] },
    {
      name: 'a ministry, which LAY-04 judges',
      model: { ...whole, infrastructures: [], scope: 'ministry', agencies: [{ ...province, level: 'ministry' }] },
    },
    {
      name: 'a province that explains why it has no operations centre',
      model: {
        ...whole,
        systems: whole.systems.filter(({ id }) => id !== 'ioc'),
        agencies: [{ ...province, notApplicable: [{ field: 'operations-centre', reason: 'Dùng chung của vùng' }] }],
      },
    },
    { name: 'a province in a model of the country', model: { ...whole, scope: 'national', infrastructures: [] } },
  ],
  invalid: [
    ...['ioc', 'nguon', 'lgsp', 'bao-ve'].map((id) => ({
      name: `a province without ${id}`,
      model: { ...whole, systems: whole.systems.filter((one) => one.id !== id) },
      findings: missing,
      holds: [],
    })),
    {
      name: 'a model that shows seven of sixteen, evidently a beginning',
      model: { ...half, targets: [] },
      findings: [{ message: 'sparse', element: 'tinh', severity: 'info' }],
      holds: [],
    },
    { name: 'a model that shows half of them', model: half, findings: missing, holds: [] },
    {
      name: 'the same by a threshold of the user’s own',
      model: half,
      options: { share: 51 },
      findings: [{ message: 'sparse', element: 'tinh', severity: 'info' }],
    },
    { name: 'the day of QĐ 1425', model: { ...whole, asOf: '2026-07-29', infrastructures: [] }, findings: missing },
    { name: 'a province without networks', model: { ...whole, links: [] }, findings: missing },
  ],
  unjudged: [
    {
      name: 'a province’s model that does not say which province',
      model: { asOf, scope: 'province', agencies: [province, { id: 'khac', name: 'Tỉnh khác', level: 'province' }], systems },
      unjudged: [{ field: 'body' }],
    },
  ],
})
