import rule from '../../../../src/vn/rules/investment/result-is-paid-once.ts'
import { testRule } from '../../../rules/rule-test.ts'

const tinh = { id: 'tinh', name: 'UBND tỉnh', level: 'province' as const }
const bo = { id: 'bo', name: 'Bộ', level: 'ministry' as const }
const app = { id: 'app', name: 'IOC', kind: 'platform' as const, owner: 'tinh', lifecycle: 'planned' as const }
const db = { id: 'db', name: 'CSDL', scope: 'shared' as const, owner: 'tinh' }
const one = { id: 'a', name: 'Xây IOC', owner: 'tinh', kind: 'new' as const, delivers: ['app'] }
const two = { id: 'b', name: 'Thuê IOC', owner: 'tinh', kind: 'lease' as const, delivers: ['app'] }
const years = (fromYear: number, toYear: number) => ({ budget: { amount: 1e9, currency: 'VND', fromYear, toYear } })
const base = { agencies: [tinh], systems: [app], databases: [db] }

testRule('investment/result-is-paid-once', rule, {
  valid: [
    {
      name: 'investments with results of their own',
      model: { ...base, investments: [one, { ...two, delivers: ['db'] }] },
      holds: ['a', 'b'],
    },
    { name: 'a build and its upgrade', model: { ...base, investments: [one, { ...two, kind: 'upgrade' }] }, holds: ['a'] },
    { name: 'a build and a merger', model: { ...base, investments: [one, { ...two, kind: 'merge' }] }, holds: ['a'] },
    {
      name: 'two phases whose years do not meet',
      model: {
        ...base,
        investments: [
          { ...one, ...years(2024, 2025) },
          { ...two, ...years(2026, 2027) },
        ],
      },
      holds: ['a', 'b'],
    },
    {
      name: 'three phases in any order',
      model: {
        ...base,
        investments: [
          { ...one, ...years(2028, 2029) },
          { ...two, ...years(2024, 2025) },
          { ...two, id: 'c', ...years(2026, 2027) },
        ],
      },
      holds: ['a', 'b', 'c'],
    },
    { name: 'one that has ended', model: { ...base, investments: [{ ...one, stage: 'ended' }, two] }, holds: ['b'] },
    { name: 'one that is given up', model: { ...base, investments: [{ ...one, lifecycle: 'retired' }, two] }, holds: ['b'] },
    {
      name: 'a reason why it does not apply',
      model: { ...base, investments: [one, { ...two, notApplicable: [{ field: 'delivers', reason: 'cùng một quyết định' }] }] },
      holds: ['a', 'b'],
    },
    {
      name: 'an investment of another body',
      model: { ...base, body: 'tinh', agencies: [tinh, bo], investments: [one, { ...two, owner: 'bo' }] },
      holds: ['a'],
    },
    {
      name: 'investments that tell no result',
      model: { ...base, investments: [{ id: 'a', name: 'A', owner: 'tinh', kind: 'new' }] },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'one builds what another hires',
      model: { ...base, investments: [two, one] },
      findings: [{ message: 'twice', element: 'a', field: 'delivers', severity: 'warning' }],
    },
    {
      name: 'two of which nothing but the result is told',
      model: {
        ...base,
        investments: [
          { id: 'a', name: 'A', owner: 'tinh', delivers: ['app'] },
          { id: 'b', name: 'B', owner: 'tinh', delivers: ['app'] },
        ],
      },
      findings: [{ message: 'twice', element: 'a' }],
    },
    {
      name: 'years that meet in one',
      model: {
        ...base,
        investments: [
          { ...one, ...years(2024, 2026) },
          { ...two, ...years(2026, 2027) },
        ],
      },
      findings: [{ message: 'twice', element: 'a' }],
    },
    {
      name: 'a long one around a short one and one after it',
      model: {
        ...base,
        investments: [
          { ...one, ...years(2024, 2028) },
          { ...two, ...years(2024, 2024) },
          { ...two, id: 'c', ...years(2027, 2027) },
        ],
      },
      findings: [{ message: 'twice', element: 'a' }],
    },
    {
      name: 'several results of the same two, said once',
      model: {
        ...base,
        investments: [
          { ...one, delivers: ['app', 'db'] },
          { ...two, delivers: ['db', 'app'] },
        ],
      },
      findings: [{ message: 'twice', element: 'a' }],
    },
    {
      name: 'the one of three that is apart is no part of it',
      model: { ...base, investments: [one, two, { ...one, id: 'c', kind: 'upgrade' }] },
      holds: [],
      findings: [{ message: 'twice', element: 'a' }],
    },
  ],
})
