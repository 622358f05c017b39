import rule from '../../../../src/vn/rules/data/entity-has-one-master.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'tinh', name: 'Tỉnh', level: 'province' as const },
  { id: 'xa-1', name: 'Xã 1', level: 'commune' as const, parent: 'tinh' },
  { id: 'xa-2', name: 'Xã 2', level: 'commune' as const, parent: 'tinh' },
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
]
const database = (id: string, more: object = {}) => ({ id, name: id, scope: 'sector' as const, owner: 'tinh', ...more })
const master = (id: string, more: object = {}) => database(id, { masterOf: ['tổ chức'], ...more })
const holder = (id: string, more: object = {}) => database(id, { holds: ['tổ chức'], ...more })
const any = database('dat', { masterOf: ['thửa đất'] })

testRule('data/entity-has-one-master', rule, {
  valid: [
    {
      name: 'one master and copies of it',
      model: { agencies, databases: [master('a'), holder('b'), holder('c')] },
      holds: ['a', 'b', 'c'],
    },
    { name: 'masters of different entities', model: { agencies, databases: [master('a'), any] } },
    { name: 'masters in two bodies', model: { agencies, databases: [master('a'), master('b', { owner: 'bo' })] }, holds: ['a', 'b'] },
    {
      name: 'a part of the national master, and a source of it',
      model: {
        agencies,
        databases: [
          master('a', { partOf: 'qg' }),
          database('b', { masterOf: ['thửa đất'] }),
          master('qg', { scope: 'national', owner: 'bo', recordType: 'reference', masterOf: ['tổ chức', 'thửa đất'], derivedFrom: ['b'] }),
        ],
        scope: 'province',
        body: 'tinh',
      },
    },
    { name: 'a part and the whole it belongs to', model: { agencies, databases: [master('a'), master('b', { partOf: 'a' })] } },
    {
      name: 'communes that each keep their own area',
      model: { agencies, databases: [master('a', { owner: 'xa-1' }), master('b', { owner: 'xa-2' })] },
    },
    { name: 'a master that is being replaced', model: { agencies, databases: [master('a'), master('b', { lifecycle: 'replacing' })] } },
    { name: 'a master that is planned', model: { agencies, databases: [master('a'), master('b', { lifecycle: 'planned' })] } },
    { name: 'a reference to the same record', model: { agencies, databases: [master('a'), master('b', { recordType: 'reference' })] } },
    {
      name: 'a copy that names its source',
      model: { agencies, databases: [any, holder('a'), holder('b', { derivedFrom: ['a'] })] },
      holds: ['dat'],
    },
    {
      name: 'a national master',
      model: { agencies, databases: [master('qg', { scope: 'national', owner: 'bo' }), holder('a'), holder('b')] },
    },
    { name: 'held once', model: { agencies, databases: [any, holder('a')] }, holds: ['dat'] },
    { name: 'another body is context', model: { agencies, body: 'bo', databases: [master('a'), master('b')] } },
    { name: 'a database that does not tell what it holds', model: { agencies, databases: [any, database('a')] }, holds: ['dat'] },
    {
      name: 'a database that holds one thing with a master and one without',
      model: { agencies, databases: [any, database('a', { holds: ['thửa đất', 'tổ chức'] })] },
      holds: ['dat'],
    },
  ],
  invalid: [
    {
      name: 'two national databases of two bodies that both claim to be the master',
      model: {
        agencies: [
          { id: 'bo-a', name: 'Bộ A', level: 'ministry' },
          { id: 'bo-b', name: 'Bộ B', level: 'ministry' },
        ],
        scope: 'national',
        databases: [
          { id: 'qg-a', name: 'CSDLQG A', scope: 'national', owner: 'bo-a', masterOf: ['công dân'] },
          { id: 'qg-b', name: 'CSDLQG B', scope: 'national', owner: 'bo-b', masterOf: ['công dân'] },
        ],
      },
      findings: [{ message: 'nationals', element: 'qg-a', severity: 'error' }],
      holds: [],
    },
    {
      name: 'before any norm asked for it',
      model: { agencies, databases: [master('a'), master('b')], asOf: '2025-10-21' },
      findings: [{ message: 'several', element: 'a', severity: 'warning' }],
    },
    {
      name: 'a body’s own master of what a national database is the master of',
      model: {
        agencies,
        databases: [master('a'), master('qg', { scope: 'national', owner: 'bo', recordType: 'reference' })],
        scope: 'province',
        body: 'tinh',
      },
      findings: [{ message: 'beside', element: 'a', severity: 'warning' }],
      holds: [],
    },
    {
      name: 'two masters',
      model: { agencies, databases: [master('a'), master('b')] },
      holds: [],
      findings: [{ message: 'several', element: 'a', field: 'masterOf', severity: 'error' }],
    },
    {
      name: 'two masters on 22/10/2025',
      model: { agencies, databases: [master('a'), master('b')], asOf: '2025-10-22' },
      findings: [{ message: 'several', element: 'a' }],
    },
    {
      name: 'the entity is written in another way',
      model: { agencies, databases: [master('a'), database('b', { masterOf: ['Tổ  Chức'] })] },
      findings: [{ message: 'several', element: 'a' }],
    },
    {
      name: 'a commune beside the province',
      model: { agencies, databases: [master('a'), master('b', { owner: 'xa-1' })] },
      findings: [{ message: 'several', element: 'a' }],
    },
    {
      name: 'two masters in one commune',
      model: { agencies, databases: [master('a', { owner: 'xa-1' }), master('b', { owner: 'xa-2' }), master('c', { owner: 'xa-2' })] },
      findings: [{ message: 'several', element: 'b' }],
    },
    {
      name: 'held twice without a master',
      model: { agencies, databases: [any, holder('a'), holder('b')] },
      holds: ['dat'],
      findings: [{ message: 'none', element: 'a', field: 'holds', severity: 'warning' }],
    },
    {
      name: 'a dozen entities held by the same two are told once',
      model: {
        agencies,
        databases: [any, ...['a', 'b'].map((id) => ({ ...holder(id), holds: Array.from({ length: 12 }, (_, at) => `thực thể ${at}`) }))],
      },
      findings: [{ message: 'none', element: 'a' }],
    },
  ],
  unjudged: [
    {
      name: 'no database is declared a master',
      model: { agencies, databases: [holder('a'), holder('b')] },
      unjudged: [{ field: 'masterOf' }],
    },
  ],
})
