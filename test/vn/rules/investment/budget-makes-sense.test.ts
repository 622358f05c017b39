import rule from '../../../../src/vn/rules/investment/budget-makes-sense.ts'
import { testRule } from '../../../rules/rule-test.ts'

const tinh = { id: 'tinh', name: 'UBND tỉnh', level: 'province' as const }
const bo = { id: 'bo', name: 'Bộ', level: 'ministry' as const }
const model = (budget: object, more = {}) => ({
  agencies: [tinh, bo],
  body: 'tinh',
  investments: [{ id: 'dt', name: 'Dự án', owner: 'tinh', budget: { amount: 1e9, currency: 'VND', ...budget }, ...more }],
})

testRule('investment/budget-makes-sense', rule, {
  valid: [
    { name: 'years in order', model: model({ fromYear: 2026, toYear: 2028 }), holds: ['dt'] },
    { name: 'one year', model: model({ fromYear: 2026, toYear: 2026 }), holds: ['dt'] },
    { name: 'only the year it begins', model: model({ fromYear: 2026 }), holds: ['dt'] },
    { name: 'only the year it ends', model: model({ toYear: 2026 }), holds: ['dt'] },
    { name: 'what an enterprise pays', model: model({ amount: 0, funding: ['enterprise'] }), holds: ['dt'] },
    { name: 'no budget yet', model: { agencies: [tinh], investments: [{ id: 'dt', name: 'Dự án', owner: 'tinh' }] }, holds: [] },
    {
      name: 'a reason why it does not apply',
      model: model({ amount: 0 }, { notApplicable: [{ field: 'budget', reason: 'tài trợ' }] }),
      holds: [],
    },
    { name: 'a reference record', model: model({ amount: 0 }, { recordType: 'reference' }), holds: [] },
    { name: 'an investment of another body', model: model({ amount: 0 }, { owner: 'bo' }), holds: [] },
  ],
  invalid: [
    {
      name: 'years the wrong way round',
      model: model({ fromYear: 2028, toYear: 2026 }),
      findings: [{ message: 'reversed', element: 'dt', field: 'budget', severity: 'warning' }],
    },
    { name: 'an amount of zero', model: model({ amount: 0 }), findings: [{ message: 'zero', element: 'dt', field: 'budget' }] },
    { name: 'zero from the state budget', model: model({ amount: 0, funding: ['local'] }), findings: [{ message: 'zero', element: 'dt' }] },
    {
      name: 'both',
      model: model({ amount: 0, fromYear: 2028, toYear: 2026 }),
      findings: [
        { message: 'reversed', element: 'dt' },
        { message: 'zero', element: 'dt' },
      ],
    },
  ],
})
