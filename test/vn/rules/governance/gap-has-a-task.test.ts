import rule from '../../../../src/vn/rules/governance/gap-has-a-task.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [{ id: 'bo', name: 'Bộ', level: 'ministry' as const }]
const gap = { id: 'nd', name: 'Chín cơ sở dữ liệu chưa kết nối' }
const linked = { ...gap, tasks: ['nv'] }
const task = { id: 'nv', name: 'Kết nối cơ sở dữ liệu', lead: 'bo', deadline: 'quý IV/2027', verification: '9/9 cơ sở dữ liệu đã kết nối' }
const { verification: _verification, ...unverified } = task

testRule('governance/gap-has-a-task', rule, {
  valid: [
    { name: 'a gap with a complete task', model: { agencies, gaps: [linked], tasks: [task] }, holds: ['nd', 'nv'] },
    { name: 'a gap whose remedy is to go on as it is', model: { agencies, gaps: [{ ...gap, remedy: 'continue' }] }, holds: [] },
    { name: 'a gap that is closed', model: { agencies, gaps: [{ ...gap, lifecycle: 'retired' }] } },
    {
      name: 'a gap that an investment takes up',
      model: { agencies, gaps: [gap], investments: [{ id: 'da', name: 'Dự án', owner: 'bo', addresses: ['nd'] }] },
      holds: ['nd'],
    },
    {
      name: 'a gap that needs no task, with a reason',
      model: { agencies, gaps: [{ ...gap, notApplicable: [{ field: 'tasks', reason: 'Bộ khác chủ trì' }] }] },
    },
    { name: 'a term with years in it', model: { agencies, gaps: [linked], tasks: [{ ...task, deadline: 'trung hạn (2027–2028)' }] } },
    {
      name: 'a task that is done and verified',
      model: { agencies, gaps: [linked], tasks: [{ id: 'nv', name: 'Việc cũ', status: 'done-verified' }] },
    },
    { name: 'a task that no gap names', model: { agencies, tasks: [{ id: 'nv', name: 'Việc thường xuyên' }] } },
    {
      name: 'an incomplete task in a source of 2016',
      model: { agencies, gaps: [linked], tasks: [{ id: 'nv', name: 'Việc' }], asOf: '2016-12-16' },
    },
    {
      name: 'an incomplete task the day before the draft guide',
      model: { agencies, gaps: [linked], tasks: [unverified], asOf: '2026-09-12' },
      holds: [],
    },
    {
      name: 'a gap whose only task was stopped',
      model: { agencies, gaps: [linked], tasks: [{ ...task, status: 'stopped' }] },
      holds: [],
    },
    {
      name: 'a task whose verification is still to be settled',
      model: {
        agencies,
        gaps: [linked],
        tasks: [
          { ...unverified, undetermined: [{ field: 'verification', source: 'Kế hoạch', focalPoint: 'Cục CNTT', deadline: '2026-12-31' }] },
        ],
      },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'a gap without a task',
      model: { agencies, gaps: [gap] },
      holds: [],
      findings: [{ message: 'noTask', element: 'nd', field: 'tasks', severity: 'error' }],
    },
    {
      name: 'the same in 2016, as good practice',
      model: { agencies, gaps: [gap], asOf: '2016-12-16' },
      findings: [{ message: 'noTask', element: 'nd', severity: 'warning' }],
    },
    {
      name: 'the same in 2014, before any framework',
      model: { agencies, gaps: [gap], asOf: '2014-12-18' },
      findings: [{ message: 'noTask', element: 'nd', severity: 'warning' }],
    },
    {
      name: 'an empty list of tasks',
      model: { agencies, gaps: [{ ...gap, tasks: [] }] },
      findings: [{ message: 'noTask', element: 'nd' }],
    },
    {
      name: 'a task without verification',
      model: { agencies, gaps: [linked], tasks: [unverified] },
      holds: [],
      findings: [{ message: 'incomplete', element: 'nv' }],
    },
    {
      name: 'the same on the day of the draft guide',
      model: { agencies, gaps: [linked], tasks: [unverified], asOf: '2026-09-13' },
      findings: [{ message: 'incomplete', element: 'nv' }],
    },
    {
      name: 'one task of two gaps, once',
      model: { agencies, gaps: [linked, { ...linked, id: 'nd-2' }], tasks: [unverified] },
      findings: [{ message: 'incomplete', element: 'nv' }],
    },
    {
      name: 'a deadline that is only “medium term”',
      model: { agencies, gaps: [linked], tasks: [{ ...task, deadline: 'Trung hạn' }] },
      findings: [{ message: 'vague', element: 'nv', field: 'deadline' }],
    },
  ],
  unjudged: [
    {
      name: 'tasks still to be set by a named contact',
      model: {
        agencies,
        gaps: [{ ...gap, undetermined: [{ field: 'tasks', source: 'Kế hoạch 2027', focalPoint: 'Cục CNTT', deadline: '2026-12-31' }] }],
      },
      unjudged: [{ element: 'nd', field: 'tasks' }],
    },
  ],
})
