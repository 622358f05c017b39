import rule from '../../../../src/vn/rules/agency/identifier-is-unique-and-nested.ts'
import { testRule } from '../../../rules/rule-test.ts'

const asOf = '2024-06-01'
const ministry = { id: 'bo', name: 'Bộ', level: 'ministry' as const, identifier: 'G06' }
const unit = (id: string, identifier: string, parent = 'bo') => ({
  id,
  name: id.toUpperCase(),
  level: 'department' as const,
  parent,
  identifier,
})
const of = (...agencies: ReturnType<typeof unit>[]) => ({ asOf, agencies: [ministry, ...agencies] })

testRule('agency/identifier-is-unique-and-nested', rule, {
  valid: [
    { name: 'units below their ministry', model: of(unit('a', 'G06.01'), unit('b', 'G06.02'), unit('c', 'G06.02.7', 'b')) },
    { name: 'a unit two groups below', model: of(unit('a', 'G06.01.02')), holds: ['bo', 'a'] },
    {
      name: 'a unit whose group has no code',
      model: {
        asOf,
        agencies: [ministry, { ...unit('a', 'G06.01'), parent: 'khoi' }, { id: 'khoi', name: 'Khối', level: 'unit', parent: 'bo' }],
      },
    },
    { name: 'a body of the first level below another', model: of(unit('a', 'G31')), holds: ['bo'] },
    {
      name: 'agencies whose code, or whose parent, is not told',
      model: {
        asOf,
        body: 'bo',
        agencies: [
          { id: 'bo', name: 'Bộ', level: 'ministry' },
          unit('a', 'G06.01'),
          { id: 'b', name: 'B', level: 'department', identifier: 'G06.02' },
          { id: 'c', name: 'C', level: 'department', parent: 'bo' },
        ],
      },
      holds: [],
    },
    {
      name: 'the council of a province, with a letter of its own',
      model: { asOf, agencies: [{ id: 'tinh', name: 'Tỉnh', level: 'province', identifier: 'H57' }, unit('vp-hdnd', 'K57.01', 'tinh')] },
    },
    { name: 'the day before QĐ 20/2020', model: { ...of(unit('a', 'G06'), unit('b', 'G09.1')), asOf: '2020-09-14' } },
    {
      name: 'a code of a closed level-1 code, which AGY-04 reports',
      model: { asOf: '2026-11-21', agencies: [ministry, unit('a', 'G14.01')] },
      holds: ['bo'],
    },
    { name: 'a malformed code, which AGY-01 reports', model: of(unit('a', 'g06.01')), holds: ['bo'] },
    {
      name: 'a province that kept the code of the one whose name it keeps',
      model: {
        asOf: '2025-08-01',
        agencies: [
          { id: 'quang-tri', name: 'Quảng Trị', level: 'province', identifier: 'H50', mergedFrom: ['quang-tri-cu'] },
          { id: 'quang-tri-cu', name: 'Quảng Trị (cũ)', level: 'province', identifier: 'H50' },
        ],
      },
      holds: ['quang-tri'],
    },
    {
      name: 'a dissolved unit with the code of its successor',
      model: { asOf, agencies: [ministry, unit('a', 'G06.01'), { ...unit('b', 'G06.01'), lifecycle: 'retired' }] },
    },
  ],
  invalid: [
    {
      name: 'two units with one code, on the first day of QĐ 20/2020',
      model: { ...of(unit('a', 'G06.01'), unit('b', 'G06.01')), asOf: '2020-09-15' },
      findings: [{ message: 'shared', element: 'a', field: 'identifier', severity: 'error' }],
      holds: ['bo'],
    },
    {
      name: 'a unit with the code of its ministry',
      model: of(unit('a', 'G06')),
      findings: [{ message: 'shared', element: 'bo', severity: 'error' }],
    },
    {
      name: 'two units with one code of the old structure',
      model: of(unit('a', '000.00.10.G06'), unit('b', '000.00.10.G06')),
      findings: [{ message: 'shared', element: 'a' }],
    },
    {
      name: 'a unit with the code of another ministry',
      model: of(unit('a', 'G09.01')),
      findings: [{ message: 'misplaced', element: 'a', severity: 'warning' }],
    },
    {
      name: 'a code that only begins alike',
      model: of(unit('a', 'G06.1'), unit('b', 'G06.10.2', 'a')),
      findings: [{ message: 'misplaced', element: 'b' }],
      holds: ['bo'],
    },
    {
      name: 'the communes of a merged province with codes of the old one',
      model: {
        asOf: '2026-11-21',
        agencies: [
          { id: 'tinh', name: 'Tỉnh', level: 'province', identifier: 'H50' },
          ...['x1', 'x2', 'x3'].map((id, at) => ({ id, name: id, level: 'commune' as const, parent: 'tinh', identifier: `H46.${at}` })),
        ],
      },
      findings: [{ message: 'misplacedMany', element: 'tinh', field: 'identifier', severity: 'warning' }],
      holds: [],
    },
    {
      name: 'agencies above each other in a circle, which ends',
      model: { asOf, agencies: [unit('a', 'G06.1.2.3', 'b'), unit('b', 'G06.1.2', 'a')] },
      findings: [{ message: 'misplaced', element: 'b' }],
    },
  ],
})
