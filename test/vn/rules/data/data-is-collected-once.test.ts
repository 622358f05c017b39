import rule from '../../../../src/vn/rules/data/data-is-collected-once.ts'
import { testRule } from '../../../rules/rule-test.ts'

const tinh = { id: 'tinh', name: 'UBND tỉnh', level: 'province' as const }
const a = { id: 'a', name: 'CSDL nhà ở', scope: 'sector' as const, owner: 'tinh', collects: ['diện tích'] }
const b = { id: 'b', name: 'CSDL giấy phép', scope: 'sector' as const, owner: 'tinh', collects: ['Diện tích', 'số giấy phép'] }
const master = { id: 'm', name: 'CSDL đất đai', scope: 'sector' as const, owner: 'tinh', masterOf: ['thửa đất'] }
const app = { id: 'app', name: 'Một cửa', kind: 'application' as const, owner: 'tinh' }
const dv = { id: 'dv', name: 'Cấp sổ', owner: 'tinh', system: 'app', collects: ['Thửa đất'] }

testRule('data/data-is-collected-once', rule, {
  valid: [
    {
      name: 'databases that collect different data',
      model: { agencies: [tinh], databases: [a, { ...b, collects: ['số giấy phép'] }] },
      holds: ['a', 'b'],
    },
    {
      name: 'a copy that takes its data from the other',
      model: { agencies: [tinh], databases: [a, { ...b, derivedFrom: ['a'] }] },
      holds: ['a'],
    },
    { name: 'a part that collects for its whole', model: { agencies: [tinh], databases: [a, { ...b, partOf: 'a' }] }, holds: ['a', 'b'] },
    {
      name: 'one that is on its way into another',
      model: { agencies: [tinh], databases: [a, { ...b, lifecycle: 'merging' }] },
      holds: ['a'],
    },
    {
      name: 'one that is to be reorganised',
      model: { agencies: [tinh], databases: [a, { ...b, remedy: 'merge-reorganise' }] },
      holds: ['a'],
    },
    { name: 'one that is to end', model: { agencies: [tinh], databases: [a, { ...b, remedy: 'replace-end' }] }, holds: ['a'] },
    { name: 'one that is retired', model: { agencies: [tinh], databases: [a, { ...b, lifecycle: 'retired' }] }, holds: ['a'] },
    {
      name: 'databases of two bodies',
      model: { agencies: [tinh, { id: 'bo', name: 'Bộ', level: 'ministry' }], databases: [a, { ...b, owner: 'bo' }] },
      holds: ['a', 'b'],
    },
    {
      name: 'databases that repeat each other as a whole, which DAT-02 tells',
      model: {
        agencies: [tinh],
        databases: [
          { ...a, holds: ['nhà', 'đất'] },
          { ...b, holds: ['đất', 'nhà'] },
        ],
      },
      holds: ['a', 'b'],
    },
    {
      name: 'data that a national database is the master of, which DAT-03 judges',
      model: { agencies: [tinh], databases: [a, b, { id: 'qg', name: 'CSDLQG', scope: 'national', masterOf: ['diện tích'] }] },
      holds: ['b'],
    },
    {
      name: 'a key that both need, with a reason',
      model: { agencies: [tinh], databases: [a, { ...b, notApplicable: [{ field: 'collects', reason: 'khóa tra cứu' }] }] },
      holds: ['a'],
    },
    { name: 'a reference record', model: { agencies: [tinh], databases: [a, { ...b, recordType: 'reference' }] }, holds: ['a'] },
    {
      name: 'a service that fills the database its system keeps',
      model: { agencies: [tinh], databases: [master], systems: [{ ...app, stores: ['m'] }], services: [dv] },
      holds: ['dv'],
    },
    {
      name: 'a service whose back office keeps the database',
      model: {
        agencies: [tinh],
        databases: [master],
        systems: [app, { ...app, id: 'nv', stores: ['m'] }],
        services: [{ ...dv, backOffice: 'nv' }],
      },
      holds: ['dv'],
    },
    {
      name: 'a service whose system is part of the one that keeps it',
      model: {
        agencies: [tinh],
        databases: [master],
        systems: [
          { ...app, partOf: 'whole' },
          { ...app, id: 'whole', stores: ['m'] },
        ],
        services: [dv],
      },
      holds: ['dv'],
    },
    {
      name: 'a service that asks for what another body has',
      model: {
        agencies: [tinh, { id: 'bo', name: 'Bộ', level: 'ministry' }],
        databases: [{ ...master, owner: 'bo' }],
        systems: [app],
        services: [dv],
      },
      holds: ['dv'],
    },
    {
      name: 'a service that tells nothing of what it asks for',
      model: {
        agencies: [tinh],
        databases: [master],
        systems: [app],
        services: [{ id: 'dv', name: 'Cấp sổ', owner: 'tinh', system: 'app' }],
      },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'two databases that each collect the same',
      model: { agencies: [tinh], databases: [b, a] },
      findings: [{ message: 'twice', element: 'a', field: 'collects', severity: 'warning' }],
    },
    {
      name: 'several entities of the same databases, said once',
      model: {
        agencies: [tinh],
        databases: [
          { ...a, collects: ['diện tích', 'số nhà'] },
          { ...b, collects: ['số nhà', 'diện tích'] },
        ],
      },
      findings: [{ message: 'twice', element: 'a' }],
    },
    {
      name: 'units of one body',
      model: { agencies: [tinh, { id: 'so', name: 'Sở', level: 'department', parent: 'tinh' }], databases: [a, { ...b, owner: 'so' }] },
      findings: [{ message: 'twice', element: 'a' }],
    },
    {
      name: 'a service that asks for what its body already has',
      model: { agencies: [tinh], databases: [master], systems: [app], services: [dv] },
      findings: [{ message: 'held', element: 'dv', field: 'collects' }],
    },
  ],
})
