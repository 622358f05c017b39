import rule from '../../../../src/vn/rules/service/level-scheme-fits-the-date.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'bo-khac', name: 'Bộ khác', level: 'ministry' as const },
]
const on = (asOf: string, ...services: readonly object[]) => ({
  agencies,
  asOf,
  services: services.map((service, at) => ({ id: `dv-${at}`, name: `Dịch vụ ${at}`, owner: 'bo', ...service })),
})
const level = { level: 3 }
const whole = { completeness: 'whole' as const }

testRule('service/level-scheme-fits-the-date', rule, {
  valid: [
    { name: 'levels in 2018', holds: ['dv-0', 'dv-1'], model: on('2018-06-01', level, { level: 2 }) },
    { name: 'levels in 2010, before the decree', holds: [], model: on('2010-06-16', level) },
    { name: 'levels on the last day of their decree', model: on('2022-08-14', level) },
    { name: 'end-to-end on the first day of the new decree', model: on('2022-08-15', whole, { completeness: 'partial' }) },
    { name: 'end-to-end on its last day', model: on('2026-06-30', whole) },
    { name: 'a level kept on a service that is no longer offered', model: on('2024-06-01', whole, { ...level, lifecycle: 'retired' }) },
    { name: 'a level on a service to come', model: on('2024-06-01', whole, { ...level, lifecycle: 'planned' }) },
    {
      name: 'a level with a reason',
      model: on('2024-06-01', whole, { ...level, notApplicable: [{ field: 'level', reason: 'ghi theo báo cáo năm 2021' }] }),
    },
    { name: 'a level on a reference', model: on('2024-06-01', { ...level, recordType: 'reference' }) },
    { name: 'a level on a service of another body', model: { ...on('2024-06-01', { ...level, owner: 'bo-khac' }), body: 'bo' } },
    { name: 'nothing graded, after both decrees', holds: [], model: on('2026-11-21', {}) },
  ],
  invalid: [
    {
      name: 'levels on the first day they no longer exist',
      model: on('2022-08-15', level, { level: 4 }),
      findings: [{ message: 'levelsEnded', element: 'bo', severity: 'warning' }],
    },
    {
      name: 'levels under the framework of 2025',
      model: on('2026-06-30', level),
      findings: [{ message: 'levelsEnded', element: 'bo', severity: 'warning' }],
    },
    {
      name: 'end-to-end in 2018',
      model: on('2018-06-01', whole),
      findings: [{ message: 'completenessTooEarly', element: 'bo', severity: 'warning' }],
    },
    {
      name: 'both scales in one body in 2024',
      model: on('2024-06-01', whole, level),
      findings: [{ message: 'mixedAfter', element: 'bo', severity: 'error' }],
    },
    {
      name: 'both scales on one service in 2024',
      model: on('2024-06-01', { ...whole, ...level }),
      findings: [{ message: 'mixedAfter', element: 'bo', severity: 'error' }],
    },
    {
      name: 'both scales in 2018',
      model: on('2018-06-01', whole, level),
      findings: [{ message: 'mixedBefore', element: 'bo', severity: 'error' }],
    },
    {
      name: 'both scales on a day for which the decree is only recalled: no error without a citation',
      model: on('2012-06-01', whole, level),
      findings: [{ message: 'mixedBefore', element: 'bo', severity: 'warning' }],
    },
    {
      name: 'each body by itself',
      model: on('2024-06-01', whole, level, { ...level, owner: 'bo-khac' }),
      findings: [
        { message: 'mixedAfter', element: 'bo' },
        { message: 'levelsEnded', element: 'bo-khac' },
      ],
    },
    {
      name: 'after both decrees neither scale is called wrong, once per model',
      model: on('2026-07-01', whole, { ...level, owner: 'bo-khac' }),
      findings: [{ message: 'unsettled', severity: 'info' }],
    },
    {
      name: 'after both decrees two scales of one body still do not add up',
      model: on('2026-11-21', whole, level),
      findings: [
        { message: 'unsettled', severity: 'info' },
        { message: 'mixedOpen', element: 'bo', severity: 'warning' },
      ],
    },
    {
      name: 'the same under the framework of 2026',
      model: on('2026-11-21', whole),
      findings: [{ message: 'unsettled', severity: 'info' }],
    },
  ],
  unjudged: [
    { name: 'no level told in 2018', model: on('2018-06-01', {}), unjudged: [{ element: 'dv-0', field: 'level' }] },
    { name: 'no completeness told in 2024', model: on('2024-06-01', whole, {}), unjudged: [{ element: 'dv-1', field: 'completeness' }] },
  ],
})
