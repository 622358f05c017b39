import rule from '../../../../src/vn/rules/supplier/no-supplier-stands-behind-most.ts'
import { testRule } from '../../../rules/rule-test.ts'

const tinh = { id: 'tinh', name: 'UBND tỉnh', level: 'province' as const }
const bo = { id: 'bo', name: 'Bộ', level: 'ministry' as const }
const so = { id: 'so', name: 'Sở', level: 'department' as const, parent: 'tinh' }
const systems = (...suppliers: (string | undefined)[]) =>
  suppliers.map((supplier, at) => ({
    id: `s${at}`,
    name: `HT ${at}`,
    kind: 'application' as const,
    owner: at % 2 === 0 ? 'tinh' : 'so',
    ...(supplier === undefined ? {} : { supplier }),
  }))
const base = { agencies: [tinh, so, bo], body: 'tinh' }

testRule('supplier/no-supplier-stands-behind-most', rule, {
  valid: [
    { name: 'systems of several suppliers', model: { ...base, systems: systems('A', 'A', 'B', 'B', 'C', 'C') }, holds: ['tinh'] },
    { name: 'most of a few', model: { ...base, systems: systems('A', 'A', 'A', 'A') }, holds: ['tinh'] },
    {
      name: 'five of eleven',
      model: { ...base, systems: systems('A', 'A', 'A', 'A', 'A', 'B', 'B', 'C', 'C', 'D', 'D') },
      holds: ['tinh'],
    },
    {
      name: 'five, where most systems do not tell theirs',
      model: { ...base, systems: systems('A', 'A', 'A', 'A', 'A', undefined, undefined, undefined, undefined, undefined, undefined) },
      holds: [],
    },
    { name: 'no supplier told', model: { ...base, systems: systems(undefined, undefined, undefined, undefined, undefined) }, holds: [] },
    {
      name: 'systems that are planned or retired',
      model: { ...base, systems: systems('A', 'A', 'A', 'A', 'A').map((one) => ({ ...one, lifecycle: 'retired' as const })) },
      holds: [],
    },
    {
      name: 'reference records',
      model: { ...base, systems: systems('A', 'A', 'A', 'A', 'A').map((one) => ({ ...one, recordType: 'reference' as const })) },
      holds: [],
    },
    {
      name: 'systems of another body',
      model: { ...base, systems: systems('A', 'A', 'A', 'A', 'A').map((one) => ({ ...one, owner: 'bo' })) },
      holds: [],
    },
    {
      name: 'a reason why it does not apply',
      model: {
        ...base,
        agencies: [{ ...tinh, notApplicable: [{ field: 'name', reason: 'đã bàn giao mã nguồn' }] }, so, bo],
        systems: systems('A', 'A', 'A', 'A', 'A'),
      },
      holds: [],
    },
    { name: 'other limits', model: { ...base, systems: systems('A', 'A', 'A', 'A', 'A') }, options: { systems: 6 }, holds: ['tinh'] },
  ],
  invalid: [
    {
      name: 'five of six from one supplier',
      model: { ...base, systems: systems('A', 'A', 'A', 'A', 'A', 'B') },
      findings: [{ message: 'most', element: 'tinh', severity: 'info' }],
    },
    {
      name: 'exactly half',
      model: { ...base, systems: systems('A', 'A', 'A', 'A', 'A', 'B', 'C', 'D', undefined, undefined) },
      findings: [{ message: 'most', element: 'tinh' }],
    },
    {
      name: 'one supplier spelt in several ways',
      model: { ...base, systems: systems('Công ty A', 'công ty A', 'công  ty a', 'CÔNG TY A', 'Công  ty A') },
      findings: [{ message: 'most', element: 'tinh' }],
    },
    {
      name: 'another share',
      model: { ...base, systems: systems('A', 'A', 'A', 'A', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H') },
      options: { share: 0.4 },
      findings: [{ message: 'most', element: 'tinh' }],
    },
  ],
})
