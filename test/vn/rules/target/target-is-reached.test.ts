import rule from '../../../../src/vn/rules/target/target-is-reached.ts'
import { testRule, testSentences } from '../../../rules/rule-test.ts'

const target = { id: 'ct', name: 'Văn bản điện tử', metric: 'documents', unit: 'percent', value: 90, due: '2015' }
const measured = (date: string, value: number) => ({ ...target, measurements: [{ date, value }] })

testRule('target/target-is-reached', rule, {
  valid: [
    {
      name: 'a target that nobody measured, not due yet',
      model: { targets: [target] },
      asOf: '2015-12-31',
    },
    {
      name: 'the same on the last day',
      model: { targets: [measured('2015-11', 71.5)] },
      asOf: '2015-12-31',
    },
    { name: 'a target reached', model: { targets: [measured('2015-12', 92)] }, asOf: '2016-06-30', holds: ['ct'] },
    { name: 'a target just reached', model: { targets: [measured('2015-12', 90)] }, asOf: '2016-06-30' },
    {
      name: 'a target whose latest figure reaches it',
      model: {
        targets: [
          {
            ...target,
            measurements: [
              { date: '2015-12', value: 95 },
              { date: '2014', value: 40 },
            ],
          },
        ],
      },
      asOf: '2016-06-30',
    },
    {
      name: 'a ceiling that is kept',
      model: { targets: [{ ...measured('2015-12', 3), direction: 'at-most', value: 5 }] },
      asOf: '2016-06-30',
    },
    { name: 'a target that was given up', model: { targets: [{ ...target, lifecycle: 'retired' }] }, asOf: '2016-06-30', holds: [] },
    {
      name: 'one that is no longer followed, with a reason',
      model: { targets: [{ ...target, notApplicable: [{ field: 'measurements', reason: 'thay bằng chỉ tiêu mới' }] }] },
      asOf: '2016-06-30',
    },
  ],
  invalid: [
    {
      name: 'a target that nobody measured and that has no due date',
      model: { targets: [{ id: 'ct', name: 'Chỉ tiêu', metric: 'm', unit: '%', value: 90 }] },
      findings: [{ message: 'notMeasured', element: 'ct', severity: 'info' }],
    },
    {
      name: 'a target missed',
      model: { targets: [measured('2015-12', 71.5)] },
      asOf: '2016-01-01',
      holds: [],
      findings: [{ message: 'missed', element: 'ct', field: 'due', severity: 'warning' }],
    },
    {
      name: 'a figure measured after the day does not count',
      model: { targets: [measured('2016-03', 95)] },
      asOf: '2016-01-01',
      findings: [{ message: 'overdue', element: 'ct' }],
    },
    {
      name: 'a ceiling that is broken',
      model: { targets: [{ ...measured('2015-12', 8), direction: 'at-most', value: 5 }] },
      asOf: '2016-01-01',
      findings: [{ message: 'missed', element: 'ct' }],
    },
    {
      name: 'the same when it is due',
      model: { targets: [target] },
      asOf: '2016-01-01',
      findings: [{ message: 'overdue', element: 'ct', field: 'due', severity: 'warning' }],
    },
    {
      name: 'a target without a date',
      model: {
        targets: [{ id: 'ct', name: 'Chỉ tiêu', metric: 'm', unit: 'services/unit', value: 3, measurements: [{ date: '2016', value: 1 }] }],
      },
      asOf: '2016-12-31',
      holds: [],
      findings: [{ message: 'withoutDate', element: 'ct', severity: 'info' }],
    },
  ],
  unjudged: [
    {
      name: 'a target without a value',
      model: { targets: [{ id: 'ct', name: 'Hầu hết dịch vụ', metric: 'm', unit: 'percent', due: '2015' }] },
      asOf: '2016-06-30',
      unjudged: [{ element: 'ct', field: 'value' }],
    },
  ],
})

const ceiling = (more: object) => ({ targets: [{ ...target, direction: 'at-most' as const, value: 5, ...more }] })

testSentences('target/target-is-reached', rule, [
  {
    name: 'what was measured and what was to be reached',
    model: { targets: [measured('2015-12', 71.5)] },
    asOf: '2016-06-30',
    says: ['ct: Chỉ tiêu “Văn bản điện tử” chưa đạt khi đến hạn 2015: đo ngày 12/2015 được 71,5 %, mục tiêu ≥ 90 %. []'],
  },
  {
    name: 'what was measured above a ceiling',
    model: ceiling({ measurements: [{ date: '2015-12', value: 7 }] }),
    asOf: '2016-06-30',
    says: ['ct: Chỉ tiêu “Văn bản điện tử” chưa đạt khi đến hạn 2015: đo ngày 12/2015 được 7 %, mục tiêu ≤ 5 %. []'],
  },
  {
    name: 'a ceiling past its day that nobody measured',
    model: ceiling({}),
    asOf: '2016-06-30',
    says: ['ct: Chỉ tiêu “Văn bản điện tử” (≤ 5 %) đã quá hạn 2015 mà chưa có số liệu đo. []'],
  },
])
