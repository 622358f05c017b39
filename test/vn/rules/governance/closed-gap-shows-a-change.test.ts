import rule from '../../../../src/vn/rules/governance/closed-gap-shows-a-change.ts'
import { testRule } from '../../../rules/rule-test.ts'

const tinh = { id: 'tinh', name: 'UBND tỉnh', level: 'province' as const }
const bo = { id: 'bo', name: 'Bộ', level: 'ministry' as const }
const app = { id: 'app', name: 'Văn bản', kind: 'application' as const, owner: 'tinh' }
const truc = { id: 'truc', name: 'Trục', kind: 'platform' as const, owner: 'bo' }
const kn = { id: 'kn', from: 'app', to: 'truc', kind: 'data-exchange' as const }
const nd = { id: 'nd', name: 'Chưa kết nối trục', elements: ['kn'], tasks: ['nv'] }
const nv = { id: 'nv', name: 'Kết nối', status: 'done-verified' as const }
const base = {
  agencies: [tinh, bo],
  systems: [app, truc],
  integrations: [{ ...kn, status: 'not-connected' as const }],
  gaps: [nd],
  tasks: [nv],
}

testRule('governance/closed-gap-shows-a-change', rule, {
  valid: [
    { name: 'a connection that is in use now', model: { ...base, integrations: [{ ...kn, status: 'in-use' }] }, holds: ['nd'] },
    { name: 'a task that is still going on', model: { ...base, tasks: [{ ...nv, status: 'in-progress' }] }, holds: [] },
    {
      name: 'one of two tasks that is done',
      model: { ...base, gaps: [{ ...nd, tasks: ['nv', 'nv2'] }], tasks: [nv, { id: 'nv2', name: 'Nghiệm thu', status: 'not-started' }] },
      holds: [],
    },
    { name: 'a task whose state is not told', model: { ...base, tasks: [{ id: 'nv', name: 'Kết nối' }] }, holds: [] },
    { name: 'a gap without tasks', model: { ...base, gaps: [{ id: 'nd', name: 'Chưa kết nối', elements: ['kn'] }] }, holds: [] },
    { name: 'a gap about nothing in the model', model: { ...base, gaps: [{ id: 'nd', name: 'Chưa kết nối', tasks: ['nv'] }] }, holds: [] },
    { name: 'an element of the target', model: { ...base, integrations: [{ ...kn, status: 'planned', state: 'to-be' }] }, holds: ['nd'] },
    { name: 'a gap that is closed as a record', model: { ...base, gaps: [{ ...nd, lifecycle: 'retired' }] }, holds: [] },
    {
      name: 'a reason why it does not apply',
      model: { ...base, gaps: [{ ...nd, notApplicable: [{ field: 'elements', reason: 'kết quả là báo cáo' }] }] },
      holds: [],
    },
    {
      name: 'a system that was replaced',
      model: {
        ...base,
        gaps: [{ ...nd, elements: ['app'], remedy: 'replace-end' }],
        systems: [{ ...app, lifecycle: 'operating', replacedBy: 'truc' }, truc],
      },
      holds: ['nd'],
    },
    {
      name: 'one of two systems that ended',
      model: {
        ...base,
        gaps: [{ ...nd, elements: ['app', 'truc'], remedy: 'replace-end' }],
        systems: [
          { ...app, lifecycle: 'retired' },
          { ...truc, lifecycle: 'operating' },
        ],
      },
      holds: ['nd'],
    },
    {
      name: 'a system that was to be extended and operates',
      model: {
        ...base,
        gaps: [{ ...nd, elements: ['app'], remedy: 'upgrade-extend' }],
        systems: [{ ...app, lifecycle: 'operating' }, truc],
      },
      holds: ['nd'],
    },
  ],
  invalid: [
    {
      name: 'a connection that is still not there',
      model: base,
      findings: [{ message: 'unchanged', element: 'nd', field: 'elements', severity: 'warning' }],
    },
    {
      name: 'a connection that is still planned, done but not verified',
      model: { ...base, integrations: [{ ...kn, status: 'planned' }], tasks: [{ ...nv, status: 'done-unverified' }] },
      findings: [{ message: 'unchanged', element: 'nd' }],
    },
    {
      name: 'a system that is still planned',
      model: { ...base, gaps: [{ ...nd, elements: ['app'] }], systems: [{ ...app, lifecycle: 'planned' }, truc] },
      findings: [{ message: 'unchanged', element: 'nd' }],
    },
    {
      name: 'a system that is still being built',
      model: { ...base, gaps: [{ ...nd, elements: ['app', 'truc'] }], systems: [{ ...app, lifecycle: 'building' }, truc] },
      findings: [{ message: 'unchanged', element: 'nd' }],
    },
    {
      name: 'a system that was to end and operates',
      model: { ...base, gaps: [{ ...nd, elements: ['app'], remedy: 'replace-end' }], systems: [{ ...app, lifecycle: 'operating' }, truc] },
      findings: [{ message: 'notEnded', element: 'nd' }],
    },
  ],
})
