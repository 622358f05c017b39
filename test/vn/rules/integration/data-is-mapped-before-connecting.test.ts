import rule from '../../../../src/vn/rules/integration/data-is-mapped-before-connecting.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'tinh', name: 'Tỉnh', level: 'province' as const },
]
type Extra = Readonly<Record<string, unknown>>
const database = (id: string, extra: Extra = {}) => ({ id, name: id.toUpperCase(), scope: 'sector' as const, owner: 'bo', ...extra })
const unmapped = database('csdl', { dictionaryMapped: false })
const systems = [
  { id: 'ht-tinh', name: 'Hệ thống của tỉnh', kind: 'application' as const, owner: 'tinh' },
  { id: 'ndxp', name: 'NDXP', kind: 'platform' as const, platformRole: 'ndxp' as const, owner: 'bo' },
  { id: 'lgsp', name: 'LGSP', kind: 'platform' as const, platformRole: 'lgsp' as const, owner: 'bo' },
]
const keeper = (...stores: string[]) => ({ id: 'ht-bo', name: 'Hệ thống của Bộ', kind: 'application' as const, owner: 'bo', stores })
const exchange = { id: 'kn', from: 'csdl', to: 'ht-tinh', kind: 'data-exchange' as const, mechanism: 'ndxp' as const }
const model = (databases: readonly Extra[], integrations: readonly Extra[], more: Extra = {}) =>
  ({ agencies, systems, databases, integrations, ...more }) as never
const kept = (databases: readonly Extra[], integration: Extra) =>
  model(databases, [{ ...exchange, from: 'ht-bo', ...integration }], {
    systems: [...systems, keeper(...databases.map(({ id }) => id as string))],
  })

testRule('integration/data-is-mapped-before-connecting', rule, {
  valid: [
    { name: 'mapped and connected', model: model([database('csdl', { dictionaryMapped: true })], [exchange]) },
    { name: 'not mapped, and connected over the LGSP only', model: model([unmapped], [{ ...exchange, mechanism: 'lgsp', via: ['lgsp'] }]) },
    { name: 'not mapped and not connected', model: model([unmapped], []) },
    { name: 'a connection that ended', model: model([unmapped], [{ ...exchange, status: 'ended' }]) },
    { name: 'a connection nobody plans', model: model([unmapped], [{ ...exchange, status: 'not-connected' }]) },
    { name: 'a dependency', model: model([unmapped], [{ ...exchange, kind: 'dependency' }]) },
    { name: 'the database of another body', model: model([{ ...unmapped, owner: 'tinh' }], [exchange], { body: 'bo' }) },
    { name: 'a reference record', model: model([{ ...unmapped, recordType: 'reference' }], [exchange]) },
    {
      name: 'not applicable, with a reason',
      model: model([{ ...unmapped, notApplicable: [{ field: 'dictionaryMapped', reason: 'dữ liệu ảnh' }] }], [exchange]),
    },
    { name: 'the system uses a service of others and gives nothing', model: kept([unmapped], { kind: 'service-use', data: ['dân cư'] }) },
    {
      name: 'the system shares what another of its databases holds',
      model: kept([{ ...unmapped, holds: ['nhật ký'] }, database('csdl-2', { dictionaryMapped: true, holds: ['tổ chức'] })], {
        data: ['tổ chức'],
      }),
    },
    { name: 'the day before the framework', model: model([unmapped], [exchange]), asOf: '2026-07-28' },
  ],
  invalid: [
    {
      name: 'connected over NDXP, not mapped',
      model: model([unmapped], [exchange]),
      findings: [{ message: 'unmapped', element: 'csdl', field: 'dictionaryMapped', severity: 'error' }],
    },
    {
      name: 'NDOP is passed',
      model: model([unmapped], [{ ...exchange, mechanism: 'ndop' }]),
      findings: [{ message: 'unmapped', element: 'csdl' }],
    },
    {
      name: 'over the LGSP and then NDXP',
      model: model([unmapped], [{ ...exchange, mechanism: 'api', via: ['lgsp', 'ndxp'] }]),
      findings: [{ message: 'unmapped', element: 'csdl' }],
    },
    {
      name: 'two connections: one finding',
      model: model([unmapped], [exchange, { ...exchange, id: 'kn-2', mechanism: 'ndop' }]),
      findings: [{ message: 'unmapped', element: 'csdl' }],
    },
    {
      name: 'a connection to come',
      model: model([unmapped], [{ ...exchange, status: 'planned' }]),
      findings: [{ message: 'toMap', element: 'csdl', severity: 'warning' }],
    },
    { name: 'the only database of a system', model: kept([unmapped], {}), findings: [{ message: 'unmapped', element: 'csdl' }] },
    {
      name: 'the database that holds what the system shares',
      model: kept([{ ...unmapped, holds: ['Tổ chức'] }, database('csdl-2', { dictionaryMapped: false, holds: ['nhật ký'] })], {
        data: ['tổ chức'],
      }),
      findings: [{ message: 'unmapped', element: 'csdl' }],
    },
    {
      name: 'the system joins the platform itself to use it',
      model: kept([unmapped], { kind: 'service-use', to: 'ndxp' }),
      findings: [{ message: 'unmapped', element: 'csdl' }],
    },
    {
      name: 'the first day of the framework',
      model: model([unmapped], [exchange]),
      asOf: '2026-07-29',
      findings: [{ message: 'unmapped', element: 'csdl' }],
    },
  ],
  unjudged: [
    {
      name: 'mapping is not told',
      model: model([database('csdl')], [exchange]),
      unjudged: [{ element: 'csdl', field: 'dictionaryMapped' }],
    },
    {
      name: 'a system with several databases that does not say what it shares',
      model: kept([unmapped, database('csdl-2')], {}),
      unjudged: [{ element: 'kn', field: 'data' }],
    },
  ],
})
