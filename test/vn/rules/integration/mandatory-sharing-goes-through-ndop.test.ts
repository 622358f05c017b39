import rule from '../../../../src/vn/rules/integration/mandatory-sharing-goes-through-ndop.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'cuc', name: 'Cục', level: 'unit' as const, parent: 'bo' },
  { id: 'tinh', name: 'Tỉnh', level: 'province' as const },
  { id: 'bca', name: 'Bộ Công an', level: 'ministry' as const },
  { id: 'ngan-hang', name: 'Ngân hàng', level: 'other' as const },
]
type Extra = Readonly<Record<string, unknown>>
const system = (id: string, owner?: string, extra: Extra = {}) => ({
  id,
  name: id.toUpperCase(),
  kind: 'application' as const,
  ...(owner === undefined ? {} : { owner }),
  ...extra,
})
const platform = (id: string, role: 'lgsp' | 'ndop' | 'ndxp' | 'agent-node' | 'national-service-portal', owner: string) => ({
  id,
  name: id.toUpperCase(),
  kind: 'platform' as const,
  platformRole: role,
  owner,
})
const systems = [
  system('ht-bo', 'bo', { stores: ['csdl-chuyen-nganh'] }),
  system('ht-cuc', 'cuc'),
  system('ht-tinh', 'tinh'),
  system('mot-cua', 'tinh', { functions: ['procedure-handling'] }),
  system('ht-nh', 'ngan-hang'),
  system('la', undefined, { stores: ['csdl-chu-khac'] }),
  platform('lgsp', 'lgsp', 'tinh'),
  platform('ndop', 'ndop', 'bca'),
  platform('ndxp', 'ndxp', 'bo'),
  platform('nut', 'agent-node', 'tinh'),
  platform('dvcqg', 'national-service-portal', 'bca'),
]
const databases = [
  { id: 'csdl-chuyen-nganh', name: 'CSDL chuyên ngành', scope: 'sector' as const, owner: 'bo', masterOf: ['Tổ chức'], holds: ['Nhiệm vụ'] },
  { id: 'csdl-chu-khac', name: 'CSDL khác', scope: 'sector' as const, masterOf: ['Nguồn lực'] },
  { id: 'csdl-qg', name: 'CSDL quốc gia', scope: 'national' as const, owner: 'bo' },
  { id: 'csdl-noi-bo', name: 'CSDL nội bộ', scope: 'internal' as const, owner: 'bo' },
]
const base = { agencies, systems, databases }
const exchange = { id: 'kn', from: 'ht-bo', to: 'ht-tinh', kind: 'data-exchange' as const, mechanism: 'ndxp' as const, data: ['tổ chức'] }
const national = { ...exchange, from: 'csdl-qg', data: ['dân cư'] }
const direct = { ...exchange, mechanism: 'api' as const, directReason: 'intermediary-not-ready' as const }
const one = (integration: Extra, more: readonly Extra[] = []) => ({ ...base, integrations: [integration, ...more] }) as never

testRule('integration/mandatory-sharing-goes-through-ndop', rule, {
  valid: [
    { name: 'the mechanism is NDOP', model: one({ ...exchange, mechanism: 'ndop' }) },
    { name: 'NDOP is passed', model: one({ ...exchange, mechanism: 'api', via: ['lgsp', 'ndop'] }) },
    { name: 'the Agent Node leads to NDOP', model: one({ ...exchange, mechanism: 'api', via: ['nut'] }) },
    { name: 'data that is neither master nor shared', model: one({ ...exchange, data: ['nhiệm vụ'] }) },
    { name: 'an internal database', model: one({ ...exchange, from: 'csdl-noi-bo', data: ['nhật ký'] }) },
    { name: 'inside one body', model: one({ ...exchange, to: 'ht-cuc' }) },
    { name: 'with a bank', model: one({ ...exchange, to: 'ht-nh' }) },
    { name: 'state secrets', model: one({ ...exchange, classification: 'state-secret' }) },
    { name: 'documents on the document axis', model: one({ ...exchange, from: 'mot-cua', to: 'ht-bo', mechanism: 'document-axis' }) },
    {
      name: 'the national service portal prescribes its own way',
      model: one({ ...exchange, from: 'mot-cua', to: 'dvcqg', mechanism: 'api' }),
    },
    { name: 'a platform that joins another platform', model: one({ ...exchange, from: 'lgsp', to: 'ndxp' }) },
    {
      name: 'a national database joined to the consolidated one is DAT-05',
      model: {
        ...(one({ ...national, to: 'th' }) as object),
        databases: [...databases, { id: 'th', name: 'CSDL tổng hợp', scope: 'national', role: 'consolidated', owner: 'bca' }],
      } as never,
    },
    { name: 'planned', model: one({ ...exchange, status: 'planned' }) },
    { name: 'not mandatory, with a reason', model: one({ ...exchange, notApplicable: [{ field: 'via', reason: 'dữ liệu mở' }] }) },
    { name: 'direct without a reason is INT-02', model: one({ ...exchange, mechanism: 'api' }), asOf: '2027-01-01' },
    {
      name: 'direct for a reason that does not hold is INT-03',
      model: one({ ...direct, directReason: 'remote-area' }),
      asOf: '2027-01-01',
    },
    { name: 'direct because the platform is not ready, up to the deadline', model: one(direct), asOf: '2026-12-31' },
    {
      name: 'two bodies that are only context',
      model: { ...(one({ ...exchange, from: 'csdl-qg' }) as object), body: 'bca' } as never,
    },
    { name: 'the day before the decree', model: one(exchange), asOf: '2025-10-21' },
  ],
  invalid: [
    {
      name: 'a sector database joined to the consolidated one',
      model: {
        ...(one({ ...exchange, from: 'csdl-chuyen-nganh', to: 'th' }) as object),
        databases: [...databases, { id: 'th', name: 'CSDL tổng hợp', scope: 'national', role: 'consolidated', owner: 'bca' }],
      } as never,
      findings: [{ message: 'masterData', element: 'kn' }],
    },
    {
      name: 'master data over NDXP',
      model: one(exchange),
      findings: [{ message: 'masterData', element: 'kn', field: 'via', severity: 'warning' }],
    },
    {
      name: 'a national database over NDXP',
      model: one(national),
      findings: [{ message: 'sharedData', element: 'kn', severity: 'warning' }],
    },
    {
      name: 'data for procedures through the LGSP',
      model: one({ ...exchange, from: 'mot-cua', to: 'ht-bo', mechanism: 'api', via: ['lgsp'], data: ['hồ sơ'] }),
      findings: [{ message: 'workData', element: 'kn', severity: 'warning' }],
    },
    {
      name: 'the first day of the decree',
      model: one(exchange),
      asOf: '2025-10-22',
      findings: [{ message: 'masterData', element: 'kn', severity: 'warning' }],
    },
    {
      name: 'the day before the deadline',
      model: one(exchange),
      asOf: '2026-12-30',
      findings: [{ message: 'masterData', element: 'kn', severity: 'warning' }],
    },
    {
      name: 'the day of the deadline',
      model: one(exchange),
      asOf: '2026-12-31',
      findings: [{ message: 'masterData', element: 'kn', severity: 'warning' }],
    },
    {
      name: 'the day after the deadline',
      model: one(exchange),
      asOf: '2027-01-01',
      findings: [{ message: 'masterData', element: 'kn', severity: 'error' }],
    },
    {
      name: 'still direct after the deadline',
      model: one(direct),
      asOf: '2027-01-01',
      findings: [{ message: 'stillDirect', element: 'kn', severity: 'warning' }],
    },
  ],
  unjudged: [
    {
      name: 'the data of a system that keeps master data is not named',
      model: one({ id: 'kn', from: 'ht-bo', to: 'ht-tinh', kind: 'data-exchange', mechanism: 'ndxp' }),
      unjudged: [{ element: 'kn', field: 'data' }],
    },
    {
      name: 'the LGSP joins NDOP and may pass the data on',
      model: one({ ...exchange, mechanism: 'api', via: ['lgsp'] }, [{ id: 'kn-ndop', from: 'lgsp', to: 'ndop', kind: 'technical' }]),
      unjudged: [{ element: 'kn', field: 'via' }],
    },
    {
      name: 'some LGSP, not told which',
      model: one({ ...exchange, mechanism: 'lgsp' }),
      unjudged: [{ element: 'kn', field: 'via' }],
    },
    {
      name: 'neither way nor mechanism',
      model: one({ id: 'kn', from: 'csdl-qg', to: 'ht-tinh', kind: 'data-exchange' }),
      unjudged: [{ element: 'kn', field: 'via' }],
    },
    {
      name: 'an end without an owner',
      model: one({ ...exchange, from: 'la', data: ['nguồn lực'] }),
      unjudged: [{ element: 'la', field: 'owner' }],
    },
    {
      name: 'the way is still to be settled, by an entry that says who will tell',
      model: one({ ...exchange, undetermined: [{ field: 'via', source: 'TTDLQG', focalPoint: 'Cục CĐS', deadline: '2026-12-20' }] }),
      unjudged: [{ element: 'kn', field: 'via' }],
    },
  ],
})
