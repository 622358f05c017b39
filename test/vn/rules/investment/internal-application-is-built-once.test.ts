import rule from '../../../../src/vn/rules/investment/internal-application-is-built-once.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'don-vi', name: 'Các đơn vị', level: 'unit' as const, parent: 'bo', count: 46 },
  { id: 'cuc-a', name: 'Cục A', level: 'department' as const, parent: 'bo' },
  { id: 'cuc-b', name: 'Cục B', level: 'department' as const, parent: 'bo' },
  { id: 'tinh', name: 'UBND tỉnh', level: 'province' as const },
]
const app = { id: 'kt', name: 'Kế toán', kind: 'application' as const, functions: ['accounting'] }
const a = { ...app, id: 'kt-a', name: 'Kế toán Cục A', owner: 'cuc-a' }
const b = { ...app, id: 'kt-b', name: 'Kế toán Cục B', owner: 'cuc-b' }
const copies = { ...app, owner: 'don-vi', coverage: ['don-vi'], deployment: 'per-unit' as const }
const shared = { ...app, id: 'kt-bo', name: 'Kế toán của Bộ', owner: 'bo', coverage: ['cuc-a', 'cuc-b', 'don-vi'] }

testRule('investment/internal-application-is-built-once', rule, {
  valid: [
    {
      name: 'copies whose merging a gap and its task carry',
      model: {
        agencies,
        body: 'bo',
        systems: [a, { ...b, remedy: 'merge-reorganise' }],
        gaps: [{ id: 'nd', name: 'Hợp nhất', elements: ['kt-b'], tasks: ['nv'] }],
        tasks: [{ id: 'nv', name: 'Hợp nhất', lead: 'bo' }],
      },
    },
    {
      name: 'an installation of the product that the body shares',
      model: {
        agencies,
        body: 'bo',
        systems: [
          { ...shared, standardSolution: 'KT 1' },
          { ...a, standardSolution: 'KT 1' },
        ],
      },
    },
    { name: 'one unit with its own application', model: { agencies, body: 'bo', systems: [a] }, holds: ['kt-a'] },
    { name: 'one shared application', model: { agencies, body: 'bo', systems: [shared] }, holds: [] },
    {
      name: 'two units with different functions',
      model: { agencies, body: 'bo', systems: [a, { ...b, functions: ['asset-management'] }] },
      holds: ['kt-a', 'kt-b'],
    },
    {
      name: 'two specialised systems of two units',
      model: {
        agencies,
        body: 'bo',
        systems: [
          { ...a, functions: ['specialised'] },
          { ...b, functions: ['specialised'] },
        ],
      },
    },
    {
      name: 'two portals for people, which the service rules judge',
      model: {
        agencies,
        body: 'bo',
        systems: [
          { ...a, functions: ['public-services'] },
          { ...b, functions: ['public-services'] },
        ],
      },
    },
    {
      name: 'installations of one standard product',
      model: {
        agencies,
        body: 'bo',
        systems: [
          { ...a, standardSolution: 'MISA' },
          { ...b, standardSolution: 'MISA' },
        ],
      },
    },
    { name: 'copies of one standard product', model: { agencies, body: 'bo', systems: [{ ...copies, standardSolution: 'MISA' }] } },
    {
      name: 'modules of one system',
      model: {
        agencies,
        body: 'bo',
        systems: [
          { ...app, id: 'erp', functions: ['executive'], owner: 'bo' },
          { ...a, partOf: 'erp' },
          { ...b, partOf: 'erp' },
        ],
      },
    },
    {
      name: 'copies that are being merged',
      model: { agencies, body: 'bo', systems: [{ ...copies, lifecycle: 'merging' }, a, { ...b, lifecycle: 'replacing' }] },
    },
    { name: 'a copy that is only planned', model: { agencies, body: 'bo', systems: [a, { ...b, lifecycle: 'planned' }] } },
    { name: 'two systems of the same unit', model: { agencies, body: 'bo', systems: [a, { ...b, owner: 'cuc-a' }] } },
    { name: 'systems of two bodies', model: { agencies, scope: 'national', systems: [a, { ...b, owner: 'tinh' }] } },
    {
      name: 'separate copies in one named unit',
      model: { agencies, body: 'bo', systems: [{ ...copies, owner: 'cuc-a', coverage: ['cuc-a'] }] },
      holds: [],
    },
    {
      name: 'copies kept apart for a stated reason',
      model: {
        agencies,
        body: 'bo',
        systems: [{ ...copies, notApplicable: [{ field: 'shared-application', reason: 'chế độ kế toán khác nhau' }] }],
      },
    },
    {
      name: 'one shared application that is told to run centrally',
      model: { agencies, body: 'bo', systems: [{ ...shared, deployment: 'central' }] },
      holds: ['kt-bo'],
    },
    { name: 'an application whose function is not told', model: { agencies, body: 'bo', systems: [{ ...a, functions: [] }] }, holds: [] },
    {
      name: 'an application of a group of units, whose way of running is not told',
      model: { agencies, body: 'bo', systems: [{ ...app, owner: 'don-vi' }] },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'a merging that nothing but a wish carries',
      model: { agencies, body: 'bo', systems: [a, { ...b, remedy: 'merge-reorganise' }] },
      findings: [{ message: 'duplicated', element: 'kt-a' }],
    },
    {
      name: 'what a unit calls internal is its own, not the body’s',
      model: { agencies, body: 'bo', systems: [a, { ...b, sharing: 'internal', coverage: ['cuc-b'] }] },
      findings: [{ message: 'duplicated', element: 'kt-a' }],
    },
    {
      name: 'functions that only the author supposes',
      model: { agencies, body: 'bo', systems: [a, { ...b, assumed: ['functions'] }] },
      findings: [{ message: 'supposed', element: 'kt-a' }],
    },
    {
      name: 'copies that only the author supposes',
      model: { agencies, body: 'bo', systems: [{ ...copies, assumed: ['deployment'] }] },
      findings: [{ message: 'perUnitSupposed', element: 'kt' }],
    },
    {
      name: 'a record of copies whose units a shared application covers',
      model: { agencies, body: 'bo', systems: [shared, copies] },
      findings: [{ message: 'beside', element: 'kt' }],
    },
    {
      name: 'copies beside a shared application that covers their units',
      model: { agencies, body: 'bo', systems: [shared, a, b] },
      findings: [
        { message: 'beside', element: 'kt-a' },
        { message: 'beside', element: 'kt-b' },
      ],
    },
    {
      name: 'an application that each of a group of units builds',
      model: { agencies, body: 'bo', systems: [copies] },
      findings: [{ message: 'perUnit', element: 'kt', field: 'deployment', severity: 'warning' }],
    },
    {
      name: 'the same in 2010, as good practice',
      model: { agencies, body: 'bo', systems: [copies], asOf: '2010-06-16' },
      findings: [{ message: 'perUnit', element: 'kt', severity: 'warning' }],
    },
    {
      name: 'web sites that units build',
      model: { agencies, body: 'bo', systems: [{ ...copies, kind: 'website', functions: ['website'] }] },
      findings: [{ message: 'perUnit', element: 'kt' }],
    },
    {
      name: 'copies in two named units',
      model: { agencies, body: 'bo', systems: [{ ...copies, owner: 'bo', coverage: ['cuc-a', 'cuc-b'] }] },
      findings: [{ message: 'perUnit', element: 'kt' }],
    },
    {
      name: 'software that units build, without a telling function',
      model: { agencies, body: 'bo', systems: [{ ...copies, functions: ['specialised'] }] },
      findings: [{ message: 'scattered', element: 'kt', field: 'deployment' }],
    },
    {
      name: 'two units with applications of the same function',
      model: { agencies, body: 'bo', systems: [a, b] },
      holds: [],
      findings: [{ message: 'duplicated', element: 'kt-a', field: 'functions' }],
    },
    {
      name: 'two units, beside a shared application that serves only one',
      model: { agencies, body: 'bo', systems: [{ ...shared, coverage: ['don-vi'] }, a, b] },
      findings: [{ message: 'duplicated', element: 'kt-a' }],
    },
    {
      name: 'one product in two units and another in a third',
      model: {
        agencies,
        body: 'bo',
        systems: [
          { ...a, standardSolution: 'MISA' },
          { ...b, standardSolution: 'Fast' },
        ],
      },
      findings: [{ message: 'duplicated', element: 'kt-a' }],
    },
    {
      name: 'systems that overlap in two functions, once',
      model: { agencies, body: 'bo', systems: [a, b].map((one) => ({ ...one, functions: ['accounting', 'asset-management'] })) },
      findings: [{ message: 'duplicated', element: 'kt-a' }],
    },
    {
      name: 'a group of copies and a named unit, once',
      model: { agencies, body: 'bo', systems: [copies, a] },
      findings: [{ message: 'duplicated', element: 'kt' }],
    },
    {
      name: 'units that have units of their own',
      model: {
        agencies: [...agencies, { id: 'phong', name: 'Chi cục', level: 'unit', parent: 'cuc-a' }],
        body: 'bo',
        systems: [{ ...a, coverage: ['cuc-a', 'phong'] }, b],
      },
      findings: [{ message: 'duplicated', element: 'kt-a' }],
    },
  ],
  unjudged: [
    {
      name: 'an application of a group of units, which may be one system or many copies',
      model: { agencies, body: 'bo', systems: [{ ...app, owner: 'don-vi' }] },
      unjudged: [{ field: 'deployment' }],
    },
  ],
})
