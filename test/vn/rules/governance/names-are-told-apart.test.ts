import rule from '../../../../src/vn/rules/governance/names-are-told-apart.ts'
import { testRule } from '../../../rules/rule-test.ts'

const tinh = { id: 'tinh', name: 'UBND tỉnh', level: 'province' as const }
const bo = { id: 'bo', name: 'Bộ', level: 'ministry' as const }
const so = { id: 'so', name: 'Sở', level: 'department' as const, parent: 'tinh' }
const one = { id: 'a', name: 'Quản lý văn bản', kind: 'application' as const, owner: 'tinh' }
const two = { ...one, id: 'b' }
const base = { agencies: [tinh, so, bo], body: 'tinh' }

testRule('governance/names-are-told-apart', rule, {
  valid: [
    { name: 'names that differ', model: { ...base, systems: [one, { ...two, name: 'Quản lý văn bản Đảng' }] }, holds: ['a', 'b'] },
    {
      name: 'names that differ in a tone',
      model: {
        ...base,
        systems: [
          { ...one, name: 'Quản lý tỉnh' },
          { ...two, name: 'Quản lý tính' },
        ],
      },
      holds: ['a', 'b'],
    },
    {
      name: 'a system and its database',
      model: { ...base, systems: [one], databases: [{ id: 'b', name: one.name, scope: 'internal', owner: 'tinh' }] },
      holds: ['a', 'b'],
    },
    { name: 'systems of two bodies', model: { agencies: [tinh, bo], systems: [one, { ...two, owner: 'bo' }] }, holds: ['a', 'b'] },
    { name: 'a system and its successor', model: { ...base, systems: [{ ...one, replacedBy: 'b' }, two] }, holds: ['b'] },
    { name: 'one that is being merged', model: { ...base, systems: [{ ...one, lifecycle: 'merging' }, two] }, holds: ['b'] },
    { name: 'one that is being replaced', model: { ...base, systems: [{ ...one, lifecycle: 'replacing' }, two] }, holds: ['b'] },
    { name: 'one that is to be reorganised', model: { ...base, systems: [{ ...one, remedy: 'merge-reorganise' }, two] }, holds: ['b'] },
    { name: 'one that is to end', model: { ...base, systems: [{ ...one, remedy: 'replace-end' }, two] }, holds: ['b'] },
    { name: 'one that is retired', model: { ...base, systems: [{ ...one, lifecycle: 'retired' }, two] }, holds: ['b'] },
    { name: 'a record of many', model: { ...base, systems: [{ ...one, count: 12 }, two] }, holds: ['b'] },
    {
      name: 'what each unit runs for itself',
      model: {
        ...base,
        systems: [
          { ...one, deployment: 'per-unit' },
          { ...two, owner: 'so', deployment: 'per-unit' },
        ],
      },
      holds: [],
    },
    { name: 'a reference record', model: { ...base, systems: [{ ...one, recordType: 'reference' }, two] }, holds: ['b'] },
    {
      name: 'official names that are the same, with a reason',
      model: { ...base, systems: [{ ...one, notApplicable: [{ field: 'name', reason: 'tên do bộ đặt' }] }, two] },
      holds: ['b'],
    },
    {
      name: 'systems nobody is told to own',
      model: {
        ...base,
        systems: [
          { id: 'a', name: 'X', kind: 'application' },
          { id: 'b', name: 'X', kind: 'application' },
        ],
      },
      holds: [],
    },
    {
      name: 'systems of a body the model does not answer for',
      model: {
        ...base,
        systems: [
          { ...one, owner: 'bo' },
          { ...two, owner: 'bo' },
        ],
      },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'two systems of one agency',
      model: { ...base, systems: [two, one] },
      findings: [{ message: 'sameOwner', element: 'a', field: 'name', severity: 'warning' }],
    },
    {
      name: 'names that differ in case and spaces',
      model: { ...base, systems: [one, { ...two, name: ' QUẢN LÝ  văn bản ' }] },
      findings: [{ message: 'sameOwner', element: 'a' }],
    },
    {
      name: 'two investments',
      model: {
        ...base,
        investments: [
          { id: 'a', name: 'Dự án', owner: 'tinh' },
          { id: 'b', name: 'Dự án', owner: 'tinh' },
        ],
      },
      findings: [{ message: 'sameOwner', element: 'a' }],
    },
    {
      name: 'two units of one body',
      model: { ...base, systems: [one, { ...two, owner: 'so' }] },
      findings: [{ message: 'sameBody', element: 'a', severity: 'info' }],
    },
    {
      name: 'three records, two of one unit',
      model: { ...base, systems: [one, two, { ...two, id: 'c', owner: 'so' }] },
      findings: [{ message: 'sameOwner', element: 'a' }],
    },
    {
      name: 'more records than a sentence lists',
      model: { ...base, systems: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ ...one, id })) },
      findings: [{ message: 'sameOwner', element: 'a' }],
    },
  ],
})
