import rule from '../../../../src/vn/rules/data/databases-do-not-repeat-each-other.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'cuc', name: 'Cục', level: 'unit' as const, parent: 'bo' },
  { id: 'tinh', name: 'Tỉnh', level: 'province' as const },
  { id: 'xa-1', name: 'Xã 1', level: 'commune' as const, parent: 'tinh' },
  { id: 'xa-2', name: 'Xã 2', level: 'commune' as const, parent: 'tinh' },
]
type Extra = Readonly<Record<string, unknown>>
const all = ['tổ chức', 'cán bộ', 'nhiệm vụ', 'kết quả', 'kinh phí']
const database = (id: string, holds: readonly string[] | undefined, extra: Extra = {}) => ({
  id,
  name: id.toUpperCase(),
  scope: 'sector',
  owner: 'bo',
  ...(holds === undefined ? {} : { holds }),
  ...extra,
})
const model = (databases: readonly Extra[], more: Extra = {}) => ({ agencies, databases, ...more }) as never
const a = database('a', all)

testRule('data/databases-do-not-repeat-each-other', rule, {
  valid: [
    { name: 'different content', model: model([a, database('b', ['phòng họp', 'xe', 'nhà'])]) },
    { name: 'three entities of five', model: model([a, database('b', all.slice(0, 3))]) },
    { name: 'four of five beside one of its own: two thirds', model: model([a, database('b', [...all.slice(0, 4), 'xe'])]) },
    {
      name: 'a single common entity, of which one is told to be the master',
      model: model([database('a', ['tổ chức'], { masterOf: ['tổ chức'] }), database('b', ['tổ chức'])]),
    },
    {
      name: 'a single common entity, one derived from the other',
      model: model([database('a', ['tổ chức']), database('b', ['tổ chức'], { derivedFrom: ['a'] })]),
    },
    {
      name: 'a single common entity beside others of their own',
      model: model([database('a', ['tổ chức', 'cán bộ']), database('b', ['tổ chức', 'xe'])]),
    },
    { name: 'one is derived from the other', model: model([a, database('b', all, { derivedFrom: ['a'] })]) },
    { name: 'the shared store holds what the databases hold', model: model([a, database('kho', all, { role: 'shared-store' })]) },
    { name: 'one on its way into the other', model: model([a, database('b', all, { lifecycle: 'merging' })]) },
    { name: 'one to be replaced', model: model([a, database('b', all, { remedy: 'replace-end' })]) },
    { name: 'retired', model: model([a, database('b', all, { lifecycle: 'retired' })]) },
    { name: 'a part and its whole', model: model([a, database('b', all, { partOf: 'a' })]) },
    {
      name: 'two parts of one whole',
      model: model([database('w', undefined), database('a', all, { partOf: 'w' }), database('b', all, { partOf: 'w' })]),
    },
    {
      name: 'the two are synchronised',
      model: model([a, database('b', all)], { integrations: [{ id: 'kn', from: 'a', to: 'b', kind: 'data-exchange' }] }),
    },
    { name: 'two bodies', model: model([a, database('b', all, { owner: 'tinh' })]) },
    {
      name: 'each commune keeps its own area',
      model: model([database('a', all, { owner: 'xa-1' }), database('b', all, { owner: 'xa-2' })]),
    },
    {
      name: 'a body that is only context',
      model: model([database('a', all, { owner: 'tinh' }), database('b', all, { owner: 'tinh' })], { body: 'bo' }),
    },
    { name: 'a reference record', model: model([a, database('b', all, { recordType: 'reference' })]) },
    {
      name: 'not applicable, with a reason',
      model: model([a, database('b', all, { notApplicable: [{ field: 'holds', reason: 'khác kỳ' }] })]),
    },
    {
      name: 'both claim to be the master: DAT-01 speaks',
      model: model([database('a', all.slice(1), { masterOf: ['tổ chức'] }), database('b', all.slice(1), { masterOf: ['tổ chức'] })]),
    },
  ],
  invalid: [
    {
      name: 'a single entity, the same in both, and nothing that sets them apart',
      model: model([database('a', ['tổ chức']), database('b', ['Tổ chức'], { owner: 'cuc' })]),
      findings: [{ message: 'one', element: 'a', field: 'holds', severity: 'info', with: ['b'] }],
    },
    {
      name: 'the same content, told in other letters',
      model: model([
        a,
        database(
          'b',
          all.map((entity) => entity.toUpperCase()),
        ),
      ]),
      findings: [{ message: 'same', element: 'a', field: 'holds', severity: 'warning' }],
    },
    {
      name: 'four entities of five: exactly the threshold',
      model: model([a, database('b', all.slice(0, 4))]),
      findings: [{ message: 'repeated', element: 'a' }],
    },
    {
      name: 'the database of a unit of the body',
      model: model([a, database('b', all, { owner: 'cuc' })]),
      findings: [{ message: 'same', element: 'a' }],
    },
    {
      name: 'what one is master of, the other holds',
      model: model([a, database('b', all.slice(1), { masterOf: ['tổ chức'] })]),
      findings: [{ message: 'same', element: 'a' }],
    },
    {
      name: 'three alike: one finding',
      model: model([a, database('b', all), database('c', all.slice(0, 4))]),
      findings: [{ message: 'repeated', element: 'a' }],
    },
    {
      name: 'communes that keep again what the province keeps: one finding',
      model: model([
        database('x1', all, { owner: 'xa-1' }),
        database('x2', all.slice(0, 4), { owner: 'xa-2' }),
        database('p', all, { owner: 'tinh' }),
      ]),
      findings: [{ message: 'repeated', element: 'p' }],
    },
    {
      name: 'one commune twice',
      model: model([
        database('x1', all, { owner: 'xa-1' }),
        database('x2', all, { owner: 'xa-1' }),
        database('x3', all, { owner: 'xa-2' }),
      ]),
      findings: [{ message: 'same', element: 'x1' }],
    },
    {
      name: 'long before the framework, as good practice',
      model: model([a, database('b', all)]),
      asOf: '2016-12-16',
      findings: [{ message: 'same', element: 'a', severity: 'warning' }],
    },
    {
      name: 'both claim to be the master, the day before DAT-01 has a basis',
      model: model([database('a', all.slice(1), { masterOf: ['tổ chức'] }), database('b', all.slice(1), { masterOf: ['tổ chức'] })]),
      asOf: '2025-10-21',
      findings: [{ message: 'same', element: 'a' }],
    },
  ],
  unjudged: [
    {
      name: 'no database says what it holds',
      model: model([database('a', undefined), database('b', undefined)]),
      unjudged: [{ field: 'holds' }],
    },
  ],
})
