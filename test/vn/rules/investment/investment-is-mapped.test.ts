import rule from '../../../../src/vn/rules/investment/investment-is-mapped.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [{ id: 'bo', name: 'Bộ', level: 'ministry' as const }]
const systems = [{ id: 'ht', name: 'Hệ thống', kind: 'application' as const, owner: 'bo' }]
const gaps = [{ id: 'nd', name: 'Nội dung' }]
const project = { id: 'da', name: 'Dự án', owner: 'bo' }
const mapped = { ...project, delivers: ['ht'] }

testRule('investment/investment-is-mapped', rule, {
  valid: [
    {
      name: 'a project tied to a component and a gap',
      model: { agencies, systems, gaps, investments: [{ ...mapped, addresses: ['nd'] }] },
      holds: ['da'],
    },
    {
      name: 'a project of 2016 tied to a component only',
      model: { agencies, systems, gaps, investments: [mapped], asOf: '2016-12-30' },
      holds: ['da'],
    },
    {
      name: 'a project tied to a component the day before the draft guide',
      model: { agencies, systems, gaps, investments: [mapped], asOf: '2026-09-12' },
    },
    {
      name: 'a project that has ended and settles nothing any more',
      model: { agencies, systems, gaps, investments: [{ ...mapped, stage: 'ended' }] },
    },
    {
      name: 'spending that builds nothing, with a reason',
      model: {
        agencies,
        gaps,
        investments: [{ ...project, addresses: ['nd'], notApplicable: [{ field: 'delivers', reason: 'chi đào tạo' }] }],
      },
      holds: ['da'],
    },
    {
      name: 'a project of another body',
      model: { agencies: [...agencies, { id: 'tinh', name: 'UBND tỉnh', level: 'province' }], body: 'tinh', investments: [project] },
    },
    {
      name: 'a project to which neither applies',
      model: {
        agencies,
        investments: [
          {
            ...project,
            notApplicable: [
              { field: 'delivers', reason: 'chi đào tạo' },
              { field: 'addresses', reason: 'chi thường xuyên' },
            ],
          },
        ],
      },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'spending of 2016 that names no result, as good practice',
      model: { agencies, investments: [project], asOf: '2016-12-30' },
      findings: [{ message: 'noComponent', element: 'da', severity: 'warning' }],
    },
    {
      name: 'spending of 2010 that names no result',
      model: { agencies, investments: [{ ...project, delivers: [] }], asOf: '2010-06-16' },
      findings: [{ message: 'noComponent', element: 'da' }],
    },
    {
      name: 'a project that settles no gap',
      model: { agencies, systems, gaps, investments: [mapped] },
      holds: [],
      findings: [{ message: 'noTask', element: 'da', severity: 'warning' }],
    },
    {
      name: 'the same on the day of the draft guide',
      model: { agencies, systems, gaps, investments: [mapped], asOf: '2026-09-13' },
      findings: [{ message: 'noTask', element: 'da' }],
    },
    {
      name: 'a project tied to nothing at all',
      model: { agencies, systems, gaps, investments: [project] },
      findings: [
        { message: 'noComponent', element: 'da' },
        { message: 'noTask', element: 'da' },
      ],
    },
  ],
  unjudged: [
    {
      name: 'a model that records neither gaps nor tasks',
      model: { agencies, systems, investments: [mapped] },
      unjudged: [{ element: 'da', field: 'addresses' }],
    },
    {
      name: 'results still to be settled by a named contact',
      model: {
        agencies,
        gaps,
        investments: [
          {
            ...project,
            addresses: ['nd'],
            undetermined: [{ field: 'delivers', source: 'Báo cáo khả thi', focalPoint: 'Ban QLDA', deadline: '2026-12-31' }],
          },
        ],
      },
      unjudged: [{ element: 'da', field: 'delivers' }],
    },
  ],
})
