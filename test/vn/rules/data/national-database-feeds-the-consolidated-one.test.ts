import rule from '../../../../src/vn/rules/data/national-database-feeds-the-consolidated-one.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'bca', name: 'Bộ Công an', level: 'ministry' as const },
]
type Extra = Readonly<Record<string, unknown>>
const systems = [
  { id: 'ndop', name: 'NDOP', kind: 'platform', platformRole: 'ndop', owner: 'bca' },
  { id: 'lgsp', name: 'LGSP', kind: 'platform', platformRole: 'lgsp', owner: 'bo' },
  { id: 'ht', name: 'Hệ thống quản lý', kind: 'application', owner: 'bo', stores: ['qg'] },
  { id: 'ht-2', name: 'Hệ thống khác', kind: 'application', owner: 'bo' },
]
const national = { id: 'qg', name: 'CSDL quốc gia', scope: 'national', owner: 'bo' }
const consolidated = { id: 'th', name: 'CSDL tổng hợp quốc gia', scope: 'national', role: 'consolidated', owner: 'bca' }
const feed = { id: 'kn', from: 'qg', to: 'th', kind: 'data-exchange', via: ['ndop'] }
const use = { id: 'kn-khac', from: 'qg', to: 'ht-2', kind: 'data-exchange', mechanism: 'api' }
const model = (integrations: readonly Extra[], database: Extra = {}, more: Extra = {}) =>
  ({ agencies, systems, databases: [{ ...national, ...database }, consolidated], integrations, body: 'bo', ...more }) as never
const elsewhere = { name: 'connected elsewhere only', model: model([use]) }

testRule('data/national-database-feeds-the-consolidated-one', rule, {
  valid: [
    { name: 'over NDOP', model: model([feed]) },
    { name: 'the system that keeps it feeds it over NDOP', model: model([{ ...feed, from: 'ht' }]) },
    {
      name: 'the whole it is part of does',
      model: model([{ ...feed, from: 'w' }], {}, { databases: [{ ...national, partOf: 'w' }, { ...national, id: 'w' }, consolidated] }),
    },
    { name: 'a sector database', model: model([use], { scope: 'sector' }) },
    { name: 'the database of another body', model: model([use], { owner: 'bca' }) },
    { name: 'a reference record', model: model([use], { recordType: 'reference' }) },
    { name: 'state secrets', model: model([use], { classification: 'state-secret' }) },
    { name: 'a database that is only planned', model: model([use], { lifecycle: 'planned' }) },
    {
      name: 'not applicable, with a reason',
      model: model([use], { notApplicable: [{ field: 'consolidation', reason: 'đang rà soát danh mục' }] }),
    },
    { name: 'directly without a reason is INT-02', model: model([{ ...feed, via: [], mechanism: 'api' }]) },
    {
      name: 'directly for a reason that does not hold is INT-03',
      model: model([{ ...feed, via: [], directReason: 'remote-area' }]),
      asOf: '2027-01-01',
    },
    {
      name: 'inside the body that runs the consolidated database',
      model: model([{ ...feed, via: [], mechanism: 'api' }], { owner: 'bca' }, { body: 'bca' }),
    },
    {
      name: 'no connection at all is INT-06, up to the deadline',
      model: model([{ ...use, from: 'ht-2', to: 'lgsp' }]),
      asOf: '2026-12-31',
    },
    { name: 'the day before the decree', model: model([use]), asOf: '2025-10-21' },
  ],
  invalid: [
    {
      name: 'directly because the platform is not ready, up to the deadline',
      model: model([{ ...feed, via: [], directReason: 'intermediary-not-ready' }]),
      asOf: '2026-12-31',
      findings: [{ message: 'notOverNdop', element: 'qg', severity: 'info' }],
    },
    {
      name: 'over NDOP to another system, which is named',
      model: model([{ ...feed, to: 'ht-2' }]),
      findings: [{ message: 'notFed', element: 'qg', severity: 'warning' }],
    },
    {
      name: 'still directly after the deadline, for a reason that holds',
      model: model([{ ...feed, via: [], directReason: 'intermediary-not-ready' }]),
      asOf: '2027-01-01',
      findings: [{ message: 'notOverNdop', element: 'qg', severity: 'warning' }],
    },
    { ...elsewhere, findings: [{ message: 'notFed', element: 'qg', severity: 'warning' }] },
    {
      ...elsewhere,
      name: 'the first day of the decree',
      asOf: '2025-10-22',
      findings: [{ message: 'notFed', element: 'qg', severity: 'warning' }],
    },
    {
      ...elsewhere,
      name: 'the day before the deadline',
      asOf: '2026-12-30',
      findings: [{ message: 'notFed', element: 'qg', severity: 'warning' }],
    },
    {
      ...elsewhere,
      name: 'the day of the deadline',
      asOf: '2026-12-31',
      findings: [{ message: 'notFed', element: 'qg', severity: 'warning' }],
    },
    {
      ...elsewhere,
      name: 'the day after the deadline',
      asOf: '2027-01-01',
      findings: [{ message: 'notFed', element: 'qg', severity: 'error' }],
    },
    {
      name: 'no connection at all, after the deadline',
      model: model([{ ...use, from: 'ht-2', to: 'lgsp' }]),
      asOf: '2027-01-01',
      findings: [{ message: 'notFed', element: 'qg', severity: 'error' }],
    },
    {
      name: 'over something else',
      model: model([{ ...feed, via: [], mechanism: 'ndxp' }]),
      findings: [{ message: 'notOverNdop', element: 'qg', severity: 'warning' }],
    },
    {
      name: 'over something else, after the deadline',
      model: model([{ ...feed, via: undefined, mechanism: 'ndxp' }]),
      asOf: '2027-01-01',
      findings: [{ message: 'notOverNdop', element: 'qg', severity: 'error' }],
    },
    {
      name: 'planned',
      model: model([{ ...feed, status: 'planned' }, use]),
      findings: [{ message: 'planned', element: 'qg', severity: 'info' }],
    },
    {
      name: 'still planned after the deadline',
      model: model([{ ...feed, status: 'planned' }, use]),
      asOf: '2027-01-01',
      findings: [{ message: 'planned', element: 'qg', severity: 'error' }],
    },
  ],
  unjudged: [
    {
      name: 'it joins NDOP, and nobody tells whether the data ends there',
      model: model([{ ...feed, to: 'ndop', via: undefined }]),
      unjudged: [{ element: 'qg', field: 'integrations' }],
    },
    {
      name: 'it joins the Agent Node, and nobody tells whether the data ends there',
      model: model(
        [{ ...feed, to: 'nut', via: ['ndop'] }],
        {},
        { systems: [...systems, { ...systems[0], id: 'nut', platformRole: 'agent-node' }] },
      ),
      unjudged: [{ element: 'qg', field: 'integrations' }],
    },
    { name: 'the way is not told', model: model([{ ...feed, via: undefined }]), unjudged: [{ element: 'qg', field: 'integrations' }] },
    {
      name: 'a platform of the body may pass on',
      model: model([{ ...feed, via: ['lgsp'] }]),
      unjudged: [{ element: 'qg', field: 'integrations' }],
    },
    {
      name: 'the consolidated database is derived from it',
      model: model([use], {}, { databases: [national, { ...consolidated, derivedFrom: ['qg'] }] }),
      unjudged: [{ element: 'qg', field: 'integrations' }],
    },
    {
      name: 'an inventory without connections, after the deadline',
      model: model([]),
      asOf: '2027-01-01',
      unjudged: [{ element: 'qg', field: 'integrations' }],
    },
  ],
})
