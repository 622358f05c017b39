import rule from '../../../../src/vn/rules/data/known-data-is-not-collected-again.ts'
import { testRule } from '../../../rules/rule-test.ts'

const asOf = '2026-11-21'
const base = {
  asOf,
  agencies: [
    { id: 'tinh', name: 'Tỉnh', level: 'province' as const },
    { id: 'bca', name: 'Bộ Công an', level: 'ministry' as const },
  ],
  systems: [
    { id: 'tthc', name: 'Hệ thống TTHC', kind: 'application' as const, owner: 'tinh' },
    { id: 'lgsp', name: 'LGSP', kind: 'platform' as const, platformRole: 'lgsp' as const, owner: 'tinh' },
    { id: 'ndxp', name: 'NDXP', kind: 'platform' as const, platformRole: 'ndxp' as const },
    { id: 'he-thong-dan-cu', name: 'Hệ thống dân cư', kind: 'application' as const, owner: 'bca', stores: ['dan-cu'] },
  ],
  databases: [
    { id: 'dan-cu', name: 'CSDL quốc gia về dân cư', scope: 'national' as const, owner: 'bca', masterOf: ['Thông tin công dân'] },
    { id: 'ho-so', name: 'CSDL hồ sơ', scope: 'internal' as const, owner: 'tinh' },
  ],
  body: 'tinh',
}
const service = { id: 'dv', name: 'Cấp giấy phép', owner: 'tinh', system: 'tthc', collects: ['thông tin công dân', 'Bản vẽ'] }
const direct = [{ id: 'k', from: 'tthc', to: 'dan-cu', kind: 'service-use' as const, via: ['ndxp'] }]
const chain = [
  { id: 'k1', from: 'tthc', to: 'lgsp', kind: 'technical' as const },
  { id: 'k2', from: 'lgsp', to: 'ndxp', kind: 'technical' as const },
  { id: 'k3', from: 'he-thong-dan-cu', to: 'ndxp', kind: 'technical' as const },
]
const excused = [{ field: 'collects', reason: 'Chỉ hỏi số định danh để tra cứu' }]

testRule('data/known-data-is-not-collected-again', rule, {
  valid: [
    {
      name: 'a service that asks for nothing known',
      model: { ...base, integrations: direct, services: [{ ...service, collects: ['Bản vẽ'] }] },
      holds: ['dv'],
    },
    {
      name: 'a service that does not tell what it asks for',
      model: { ...base, integrations: direct, services: [{ id: 'dv', name: 'Cấp giấy phép', owner: 'tinh', system: 'tthc' }] },
      holds: [],
    },
    {
      name: 'a model that does not tell of what anything is the master',
      model: {
        ...base,
        databases: [base.databases[1]!],
        systems: base.systems.slice(0, 1),
        services: [{ ...service, collects: ['Bản vẽ'] }],
      },
      holds: [],
    },
    { name: 'a service whose system has no connection yet', model: { ...base, services: [service] }, holds: [] },
    {
      name: 'a connection still planned',
      model: { ...base, integrations: [{ ...direct[0]!, status: 'planned' }], services: [service] },
    },
    { name: 'a service with a reason', model: { ...base, integrations: direct, services: [{ ...service, notApplicable: excused }] } },
    { name: 'the day before QĐ 1425', model: { ...base, asOf: '2026-07-28', integrations: direct, services: [service] } },
    {
      name: 'the national database itself, which collects what it is the master of',
      model: {
        ...base,
        body: 'bca',
        databases: base.databases.map((one) => (one.id === 'dan-cu' ? { ...one, collects: ['Thông tin công dân'] } : one)),
      },
      holds: ['dan-cu'],
    },
    {
      name: 'a database of another sector that only holds the entity',
      model: {
        ...base,
        databases: [{ id: 'dan-cu', name: 'CSDL dân cư', scope: 'national', owner: 'bca', holds: ['Thông tin công dân'] }],
        integrations: direct,
        services: [service],
      },
    },
    {
      name: 'a service of another body',
      model: { ...base, body: 'bca', integrations: direct, services: [service] },
    },
  ],
  invalid: [
    {
      name: 'a service whose system is connected to the master, beside one that asks for nothing known',
      model: { ...base, integrations: direct, services: [service, { ...service, id: 'dv2', collects: [] }] },
      holds: ['dv2'],
      findings: [{ message: 'service', element: 'dv', field: 'collects', severity: 'warning' }],
    },
    {
      name: 'the day of QĐ 1425, over the system that keeps the master',
      model: { ...base, asOf: '2026-07-29', integrations: [{ ...direct[0]!, to: 'he-thong-dan-cu' }], services: [service] },
      findings: [{ message: 'service', element: 'dv' }],
    },
    {
      name: 'a system that uses the master by its record',
      model: {
        ...base,
        systems: base.systems.map((one) => (one.id === 'tthc' ? { ...one, uses: ['dan-cu'] } : one)),
        services: [service],
      },
      findings: [{ message: 'service', element: 'dv' }],
    },
    {
      name: 'a service whose system is on a platform joined to that of the master',
      model: { ...base, integrations: chain, services: [service] },
      findings: [{ message: 'serviceOnPlatform', element: 'dv', severity: 'info' }],
    },
    {
      name: 'a database that is filled by hand, though it is connected',
      model: {
        ...base,
        integrations: [{ ...direct[0]!, from: 'ho-so' }],
        databases: base.databases.map((one) => (one.id === 'ho-so' ? { ...one, collects: ['Thông tin công dân'] } : one)),
      },
      findings: [{ message: 'database', element: 'ho-so', severity: 'warning' }],
    },
    {
      name: 'a database whose system is on the same platform',
      model: {
        ...base,
        integrations: chain,
        systems: base.systems.map((one) => (one.id === 'tthc' ? { ...one, stores: ['ho-so'] } : one)),
        databases: base.databases.map((one) => (one.id === 'ho-so' ? { ...one, collects: ['Thông tin công dân'] } : one)),
      },
      findings: [{ message: 'databaseOnPlatform', element: 'ho-so', severity: 'info' }],
    },
  ],
  unjudged: [
    {
      name: 'a service whose system is not told',
      model: {
        ...base,
        integrations: direct,
        services: [{ id: 'dv', name: 'Cấp giấy phép', owner: 'tinh', collects: ['Thông tin công dân'] }],
      },
      unjudged: [{ element: 'dv', field: 'system' }],
    },
  ],
})
