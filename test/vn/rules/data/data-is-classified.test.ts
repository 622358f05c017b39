import rule from '../../../../src/vn/rules/data/data-is-classified.ts'
import { testRule } from '../../../rules/rule-test.ts'

const asOf = '2026-11-21'
const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'khac', name: 'Tỉnh khác', level: 'province' as const },
]
const base = { asOf, agencies, body: 'bo' }
const database = (id: string, more: object = {}) => ({ id, name: id, scope: 'internal' as const, owner: 'bo', ...more })
const system = (id: string, more: object = {}) => ({ id, name: id, kind: 'application' as const, owner: 'bo', ...more })
const exchange = (id: string, more: object = {}) => ({ id, from: 's', to: 't', kind: 'data-exchange' as const, ...more })
const open = database('mo', { classification: 'public' })
const all = ['access-control', 'activity-log', 'retention-period'] as const
const systems = [system('s'), system('t', { owner: 'khac' })]

testRule('data/data-is-classified', rule, {
  valid: [
    { name: 'a database with a class', model: { ...base, databases: [open] }, holds: ['mo'] },
    {
      name: 'private databases, of which one says that it keeps no personal data',
      model: {
        ...base,
        databases: [database('x', { classification: 'private' }), database('y', { classification: 'private', personalData: 'none' })],
      },
      holds: ['y'],
    },
    { name: 'a part of a classified database', model: { ...base, databases: [open, database('phan', { partOf: 'mo' })] } },
    {
      name: 'a classified exchange',
      model: { ...base, systems, integrations: [exchange('k', { classification: 'private' })] },
      holds: ['k'],
    },
    {
      name: 'an exchange that a classified database sends',
      model: { ...base, systems, databases: [open], integrations: [exchange('k', { from: 'mo' })] },
    },
    {
      name: 'a technical connection, which exchanges nothing by itself',
      model: { ...base, systems, databases: [open], integrations: [exchange('k', { kind: 'technical' })] },
      holds: ['mo'],
    },
    { name: 'a database of another body', model: { ...base, databases: [open, database('cua-tinh', { owner: 'khac' })] } },
    { name: 'a database that was retired', model: { ...base, databases: [open, database('cu', { lifecycle: 'retired' })] } },
    {
      name: 'a database with a reason',
      model: { ...base, databases: [open, database('x', { notApplicable: [{ field: 'classification', reason: 'Dữ liệu thử' }] })] },
    },
    { name: 'the day before QĐ 1425', model: { ...base, asOf: '2026-07-28', databases: [open, database('x')] } },
    {
      name: 'personal data with all safeguards, some of them in the system that keeps it',
      model: {
        ...base,
        systems: [system('s', { stores: ['ca-nhan'], safeguards: ['access-control', 'activity-log'] })],
        databases: [database('ca-nhan', { classification: 'personal', safeguards: ['retention-period'] })],
      },
      holds: ['ca-nhan'],
    },
    {
      name: 'a database with all safeguards and without a class, in a model that classifies nothing else of its own',
      model: {
        ...base,
        databases: [
          database('x', {
            personalData: 'basic',
            safeguards: [...all],
            notApplicable: [{ field: 'classification', reason: 'Dữ liệu thử' }],
          }),
        ],
      },
      holds: [],
    },
    {
      name: 'a system of personal data with all safeguards',
      model: { ...base, systems: [system('s', { personalData: 'basic', safeguards: [...all] })] },
      holds: ['s'],
    },
    {
      name: 'a system whose database of personal data is judged in its place',
      model: {
        ...base,
        systems: [system('s', { personalData: 'basic', stores: ['ca-nhan'], safeguards: [] })],
        databases: [database('ca-nhan', { classification: 'personal', safeguards: [...all] })],
      },
    },
  ],
  invalid: [
    {
      name: 'databases without a class beside one that has it, on the day of QĐ 1425',
      model: { ...base, asOf: '2026-07-29', databases: [open, database('x', { count: 3 }), database('y')] },
      findings: [{ message: 'databases', element: 'x', field: 'classification', severity: 'warning' }],
    },
    {
      name: 'an exchange without a class beside one that has it',
      model: { ...base, systems, integrations: [exchange('k', { classification: 'private' }), exchange('l', { from: 't', to: 's' })] },
      findings: [{ message: 'exchanges', element: 'l', field: 'classification' }],
      holds: ['k'],
    },
    {
      name: 'personal data with some of the safeguards',
      model: { ...base, databases: [database('x', { classification: 'personal', safeguards: ['access-control', 'encryption'] })] },
      findings: [{ message: 'safeguards', element: 'x', field: 'safeguards', severity: 'warning' }],
      holds: [],
    },
    {
      name: 'a system of sensitive data with no safeguard',
      model: { ...base, systems: [system('s', { personalData: 'sensitive', safeguards: [] })] },
      findings: [{ message: 'safeguards', element: 's' }],
    },
  ],
  unjudged: [
    { name: 'a model that classifies nothing', model: { ...base, databases: [database('x')] }, unjudged: [{ field: 'classification' }] },
    {
      name: 'a class still to be found out',
      model: {
        ...base,
        databases: [
          open,
          database('x', { undetermined: [{ field: 'classification', source: 'Cục A', focalPoint: 'Cục A', deadline: '2026-12-31' }] }),
        ],
      },
      unjudged: [{ element: 'x', field: 'classification' }],
    },
    {
      name: 'personal data whose safeguards are not told',
      model: { ...base, databases: [database('x', { classification: 'personal' })] },
      unjudged: [{ element: 'x', field: 'safeguards' }],
    },
  ],
})
