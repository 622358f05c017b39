import rule from '../../../../src/vn/rules/investment/compliance-is-assessed-before-approval.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [{ id: 'bo', name: 'Bộ', level: 'ministry' as const }]
const budget = { amount: 20_000_000_000, currency: 'VND', funding: ['central' as const] }
const project = { id: 'da', name: 'Dự án', owner: 'bo', stage: 'approved' as const, approvedOn: '2026-10-01', budget }
const review = { date: '2026-09-15', result: 'compliant' as const }

testRule('investment/compliance-is-assessed-before-approval', rule, {
  valid: [
    {
      name: 'a project assessed before it was approved',
      model: { agencies, investments: [{ ...project, complianceReview: review }] },
      holds: ['da'],
    },
    {
      name: 'a project assessed on the day of approval',
      model: { agencies, investments: [{ ...project, complianceReview: { ...review, date: '2026-10-01' } }] },
    },
    {
      name: 'a project found compliant on conditions',
      model: { agencies, investments: [{ ...project, complianceReview: { ...review, result: 'conditional' } }] },
    },
    {
      name: 'a project that is only proposed',
      model: { agencies, investments: [{ id: 'da', name: 'Dự án', owner: 'bo', stage: 'proposed', budget }] },
      holds: [],
    },
    {
      name: 'a project approved before the decree in force',
      model: { agencies, investments: [{ ...project, approvedOn: '2026-06-30' }] },
      holds: [],
    },
    {
      name: 'a project paid by an enterprise',
      model: { agencies, investments: [{ ...project, budget: { ...budget, funding: ['enterprise'] } }] },
      holds: [],
    },
    {
      name: 'a project to which it does not apply, with a reason',
      model: { agencies, investments: [{ ...project, notApplicable: [{ field: 'complianceReview', reason: 'nhiệm vụ khẩn cấp' }] }] },
    },
    {
      name: 'a project of another body',
      model: { agencies: [...agencies, { id: 'tinh', name: 'UBND tỉnh', level: 'province' }], body: 'tinh', investments: [project] },
    },
    {
      name: 'the day before the decree of March 2026',
      model: { agencies, asOf: '2026-02-28', investments: [{ ...project, approvedOn: '2026-02-20' }] },
    },
    { name: 'a project of 2016', model: { agencies, asOf: '2016-12-30', investments: [{ ...project, approvedOn: '2016-10-01' }] } },
    {
      name: 'a project that tells neither stage nor approval',
      model: { agencies, investments: [{ id: 'da', name: 'Dự án', owner: 'bo', budget, complianceReview: review }] },
      holds: [],
    },
    {
      name: 'an assessment whose result is not told',
      model: { agencies, investments: [{ ...project, complianceReview: { date: '2026-09-15' } }] },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'a project without an assessment',
      model: { agencies, investments: [project] },
      holds: [],
      findings: [{ message: 'none', element: 'da', severity: 'error' }],
    },
    {
      name: 'a project approved on the first day of the decree in force',
      model: { agencies, investments: [{ ...project, approvedOn: '2026-07-01' }] },
      findings: [{ message: 'none', element: 'da' }],
    },
    {
      name: 'a project of spring 2026 under the decree of that time',
      model: { agencies, asOf: '2026-06-30', investments: [{ ...project, approvedOn: '2026-03-01' }] },
      findings: [{ message: 'none', element: 'da', severity: 'warning' }],
    },
    {
      name: 'a project assessed after it was approved',
      model: { agencies, investments: [{ ...project, complianceReview: { ...review, date: '2026-10-02' } }] },
      holds: [],
      findings: [{ message: 'late', element: 'da', field: 'complianceReview' }],
    },
    {
      name: 'a project approved although it does not comply',
      model: { agencies, investments: [{ ...project, complianceReview: { ...review, result: 'not-compliant' } }] },
      findings: [{ message: 'notCompliant', element: 'da' }],
    },
  ],
  unjudged: [
    {
      name: 'an approved project whose day of approval is not told',
      model: { agencies, investments: [{ id: 'da', name: 'Dự án', owner: 'bo', stage: 'implementation', budget }] },
      unjudged: [{ element: 'da', field: 'approvedOn' }],
    },
    {
      name: 'an approved project whose funding is not told',
      model: { agencies, investments: [{ id: 'da', name: 'Dự án', owner: 'bo', stage: 'approved', approvedOn: '2026-10-01' }] },
      unjudged: [{ element: 'da', field: 'budget' }],
    },
  ],
})
