import rule from '../../../../src/vn/rules/layer/v1-components-are-covered.ts'
import { testRule } from '../../../rules/rule-test.ts'

const asOf = '2016-12-16'
const agencies = [{ id: 'bo', name: 'Bộ', level: 'ministry' as const }]
const application = { id: 'qlvb', name: 'Quản lý văn bản', kind: 'application' as const, owner: 'bo', audience: ['internal' as const] }
const portal = { id: 'cong', name: 'Cổng TTĐT', kind: 'portal' as const, owner: 'bo' }
const lgsp = { id: 'lgsp', name: 'LGSP', kind: 'platform' as const, platformRole: 'lgsp' as const, owner: 'bo' }
const databases = [{ id: 'csdl', name: 'CSDL', scope: 'sector' as const, owner: 'bo' }]
const services = [{ id: 'dv', name: 'Thủ tục', owner: 'bo' }]
const complete = { asOf, agencies, systems: [application, portal, lgsp], databases, services }

testRule('layer/v1-components-are-covered', rule, {
  valid: [
    { name: 'a ministry with every group', model: complete, holds: ['bo'] },
    {
      name: 'a sharing platform that is only planned',
      model: { ...complete, systems: [application, portal, { ...lgsp, lifecycle: 'planned' }] },
    },
    {
      name: 'a group shown as a logical component',
      model: {
        ...complete,
        systems: [application, portal],
        components: [{ id: 'tp-lgsp', name: 'Nền tảng chia sẻ, tích hợp', role: 'lgsp' }],
      },
    },
    {
      name: 'a group that does not apply, with a reason',
      model: {
        ...complete,
        systems: [application, portal],
        agencies: [{ ...agencies[0]!, notApplicable: [{ field: 'lgsp', reason: 'dùng chung LGSP của tỉnh' }] }],
      },
    },
    {
      name: 'the system of a unit, not a ministry or province',
      model: { ...complete, agencies: [{ id: 'bo', name: 'Cục', level: 'department' }], systems: [application] },
    },
    { name: 'a model that describes no system', model: { asOf, agencies, databases }, holds: [] },
    { name: 'a day before framework 1.0', model: { ...complete, systems: [application], asOf: '2015-04-20' } },
    { name: 'a day of framework 2.0', model: { ...complete, systems: [application], asOf: '2019-12-31' } },
  ],
  invalid: [
    {
      name: 'a ministry without a sharing platform',
      model: { ...complete, systems: [application, portal] },
      holds: [],
      findings: [{ message: 'missing', element: 'bo', severity: 'warning' }],
    },
    {
      name: 'a province without portal, services, databases and platform, in one finding',
      model: { asOf, agencies: [{ id: 'tinh', name: 'UBND tỉnh', level: 'province' }], systems: [{ ...application, owner: 'tinh' }] },
      findings: [{ message: 'missing', element: 'tinh' }],
    },
    {
      name: 'a sharing platform that has been retired',
      model: { ...complete, systems: [application, portal, { ...lgsp, lifecycle: 'retired' }] },
      findings: [{ message: 'missing', element: 'bo' }],
    },
  ],
  unjudged: [
    {
      name: 'a ministry model that does not say which ministry',
      model: { ...complete, scope: 'ministry', agencies: [...agencies, { id: 'tinh', name: 'UBND tỉnh', level: 'province' }] },
      unjudged: [{ field: 'body' }],
    },
  ],
})
