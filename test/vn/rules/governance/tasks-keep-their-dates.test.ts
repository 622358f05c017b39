import rule from '../../../../src/vn/rules/governance/tasks-keep-their-dates.ts'
import { testRule } from '../../../rules/rule-test.ts'

const tinh = { id: 'tinh', name: 'UBND tỉnh', level: 'province' as const }
const bo = { id: 'bo', name: 'Bộ', level: 'ministry' as const }
const nv = { id: 'nv', name: 'Chuẩn hóa', lead: 'tinh', deadline: '30/6/2026', status: 'not-started' as const }
const sau = { id: 'sau', name: 'Kết nối', lead: 'tinh', deadline: '31/12/2027', status: 'in-progress' as const, dependsOn: ['nv'] }
const base = { agencies: [tinh, bo], body: 'tinh' }
const model = (task: object, ...others: (typeof nv | typeof sau)[]) => ({ ...base, tasks: [{ ...nv, ...task }, ...others] }) as never

testRule('governance/tasks-keep-their-dates', rule, {
  valid: [
    { name: 'a task that is still in time', model: model({ deadline: '31/12/2026' }), holds: ['nv'] },
    { name: 'a task due today', model: model({ deadline: '21/11/2026' }), holds: ['nv'] },
    { name: 'a task due in this quarter', model: model({ deadline: 'Quý IV/2026' }), holds: ['nv'] },
    { name: 'a task due this year', model: model({ deadline: 'năm 2026' }), holds: ['nv'] },
    { name: 'a period that is not over', model: model({ deadline: '01/01/2026 – 31/12/2026' }), holds: ['nv'] },
    { name: 'a task that is late but on its way', model: model({ status: 'in-progress' }), holds: ['nv'] },
    { name: 'a task that is told to be late', model: model({ status: 'late' }), holds: ['nv'] },
    { name: 'a task that is done', model: model({ status: 'done-verified' }), holds: [] },
    { name: 'a task that was stopped', model: model({ status: 'stopped' }), holds: [] },
    { name: 'a task whose state is not told', model: model({ status: undefined }), holds: ['nv'] },
    { name: 'a deadline that names no day', model: model({ deadline: 'ngắn hạn' }), holds: [] },
    { name: 'work that goes on from a day', model: model({ deadline: 'từ 01/01/2026' }), holds: [] },
    { name: 'a task without a deadline', model: model({ deadline: undefined }), holds: [] },
    { name: 'a reason why it does not apply', model: model({ notApplicable: [{ field: 'deadline', reason: 'chờ quy định' }] }), holds: [] },
    { name: 'a task of another body', model: model({ lead: 'bo' }), holds: [] },
    { name: 'a task that waits for an earlier one', model: model({ status: 'in-progress' }, sau), holds: ['nv', 'sau'] },
    {
      name: 'a task that waits for one due the same day',
      model: model({ status: 'in-progress', deadline: '31/12/2027' }, sau),
      holds: ['nv', 'sau'],
    },
    {
      name: 'a task that waits for a later one that is done',
      model: model({ status: 'done-unverified', deadline: '2028' }, sau),
      holds: ['sau'],
    },
    { name: 'a task that waits for one whose deadline names no day', model: model({ deadline: 'dài hạn' }, sau), holds: ['sau'] },
  ],
  invalid: [
    {
      name: 'a task that is overdue and not begun',
      model: model({}),
      findings: [{ message: 'notBegun', element: 'nv', field: 'status', severity: 'warning' }],
    },
    { name: 'a task due yesterday', model: model({ deadline: '2026-11-20' }), findings: [{ message: 'notBegun', element: 'nv' }] },
    { name: 'a quarter that is over', model: model({ deadline: 'Quý III/2026' }), findings: [{ message: 'notBegun', element: 'nv' }] },
    { name: 'a task nobody leads', model: model({ lead: undefined }), findings: [{ message: 'notBegun', element: 'nv' }] },
    {
      name: 'a task that waits for a later one',
      model: model({ status: 'in-progress', deadline: '01/01/2028' }, sau),
      holds: ['nv'],
      findings: [{ message: 'waitsForLater', element: 'sau', field: 'dependsOn' }],
    },
    {
      name: 'an overdue task that waits for a later one',
      model: {
        ...base,
        tasks: [
          { ...nv, dependsOn: ['sau'] },
          { id: 'sau', name: 'Kết nối', deadline: '31/12/2027' },
        ],
      },
      findings: [
        { message: 'notBegun', element: 'nv' },
        { message: 'waitsForLater', element: 'nv' },
      ],
    },
  ],
})
