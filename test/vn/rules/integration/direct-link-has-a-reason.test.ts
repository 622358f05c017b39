import rule from '../../../../src/vn/rules/integration/direct-link-has-a-reason.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'cuc', name: 'Cục', level: 'unit' as const, parent: 'bo' },
  { id: 'tinh', name: 'Tỉnh', level: 'province' as const },
  { id: 'ngan-hang', name: 'Ngân hàng', level: 'other' as const },
]
const system = (id: string, owner?: string) => ({ id, name: id, kind: 'application' as const, ...(owner === undefined ? {} : { owner }) })
const lgsp = { id: 'lgsp', name: 'LGSP', kind: 'platform' as const, platformRole: 'lgsp' as const, owner: 'tinh' }
const systems = [
  system('ht-bo', 'bo'),
  system('ht-bo-2', 'bo'),
  system('ht-cuc', 'cuc'),
  system('ht-tinh', 'tinh'),
  system('ht-nh', 'ngan-hang'),
  system('la'),
  lgsp,
]
const model = { agencies, systems }
const link = { id: 'kn', from: 'ht-bo', to: 'ht-tinh', kind: 'data-exchange' as const, mechanism: 'api' as const }
const notReady = { ...link, directReason: 'intermediary-not-ready' as const }
const inadequate = { ...link, directReason: 'intermediary-inadequate' as const }
const remote = { ...link, directReason: 'remote-area' as const }
const over = {
  id: 'qua',
  name: 'Kết nối qua NDXP',
  from: 'ht-tinh',
  to: 'ht-bo-2',
  kind: 'data-exchange' as const,
  mechanism: 'ndxp' as const,
}

testRule('integration/direct-link-has-a-reason', rule, {
  valid: [
    { name: 'the platform is not ready', model: { ...model, integrations: [notReady] } },
    {
      name: 'the owner of the platform found it inadequate, in writing',
      model: { ...model, integrations: [{ ...inadequate, basis: 'Công văn 12/CNTT' }] },
    },
    {
      name: 'inadequate though the two bodies use a platform for other data',
      model: { ...model, integrations: [{ ...inadequate, basis: 'Công văn 12/CNTT' }, over] },
    },
    { name: 'no reason at all, which is INT-02', model: { ...model, integrations: [link] } },
    { name: 'a remote area, yet through the platform', model: { ...model, integrations: [{ ...remote, via: ['lgsp'] }] } },
    { name: 'a remote area, yet over NDXP', model: { ...model, integrations: [{ ...remote, mechanism: 'ndxp' }] } },
    { name: 'inside one body', model: { ...model, integrations: [{ ...remote, to: 'ht-cuc' }] } },
    { name: 'with a bank', model: { ...model, integrations: [{ ...remote, to: 'ht-nh' }] } },
    { name: 'state secrets', model: { ...model, integrations: [{ ...remote, classification: 'state-secret' }] } },
    { name: 'a planned link', model: { ...model, integrations: [{ ...remote, status: 'planned' }] } },
    {
      name: 'another reason that the model explains',
      model: { ...model, integrations: [{ ...remote, notApplicable: [{ field: 'directReason', reason: 'thí điểm' }] }] },
    },
    {
      name: 'not ready, while the exchange over the platform is only planned',
      model: { ...model, integrations: [notReady, { ...over, status: 'planned' }] },
    },
    {
      name: 'not ready, while the ministry uses a platform with others only',
      model: {
        agencies: [...agencies, { id: 'tinh-2', name: 'Tỉnh 2', level: 'province' }],
        systems: [...systems, system('ht-tinh-2', 'tinh-2')],
        integrations: [notReady, { ...over, from: 'ht-tinh-2' }],
      },
    },
    {
      name: 'not ready, while both only join the platform of the province',
      model: { ...model, integrations: [notReady, { ...over, from: 'ht-bo-2', to: 'lgsp', mechanism: 'api' }] },
    },
    { name: 'the day before the decree', model: { ...model, integrations: [remote] }, asOf: '2020-05-24' },
    { name: 'under version 1.0', model: { ...model, integrations: [remote] }, asOf: '2018-06-01' },
  ],
  invalid: [
    {
      name: 'the first day of the decree',
      model: { ...model, integrations: [remote] },
      asOf: '2020-05-25',
      findings: [{ message: 'otherReason', element: 'kn' }],
    },
    {
      name: 'a remote area is no reason for a direct link',
      model: { ...model, integrations: [remote] },
      findings: [{ message: 'otherReason', element: 'kn', field: 'directReason', severity: 'warning' }],
    },
    {
      name: 'not ready, though the two bodies already exchange over NDXP',
      model: { ...model, integrations: [notReady, over] },
      findings: [{ message: 'platformIsReady', element: 'kn', field: 'directReason', severity: 'warning' }],
    },
    {
      name: 'not ready, though the two bodies already exchange through the LGSP',
      model: { ...model, integrations: [notReady, { ...over, mechanism: 'api', via: ['lgsp'] }] },
      findings: [{ message: 'platformIsReady', element: 'kn' }],
    },
    {
      name: 'the first day on which the decree was seen in force',
      model: { ...model, integrations: [remote] },
      asOf: '2020-06-04',
      findings: [{ message: 'otherReason', element: 'kn' }],
    },
    {
      name: 'the last day of the decree',
      model: { ...model, integrations: [remote] },
      asOf: '2025-10-21',
      findings: [{ message: 'otherReason', element: 'kn' }],
    },
    {
      name: 'the day after the decree, by the law on e-transactions',
      model: { ...model, integrations: [remote] },
      asOf: '2025-10-22',
      findings: [{ message: 'otherReason', element: 'kn' }],
    },
  ],
  unjudged: [
    {
      name: 'inadequate without a document',
      model: { ...model, integrations: [inadequate] },
      unjudged: [{ element: 'kn', field: 'basis' }],
    },
    {
      name: 'a remote area where the way is not told',
      model: { ...model, integrations: [{ id: 'kn', from: 'ht-bo', to: 'ht-tinh', kind: 'data-exchange', directReason: 'remote-area' }] },
      unjudged: [{ element: 'kn', field: 'via' }],
    },
    {
      name: 'an end without an owner',
      model: { ...model, integrations: [{ ...remote, to: 'la' }] },
      unjudged: [{ element: 'la', field: 'owner' }],
    },
    {
      name: 'a platform of unknown role is passed',
      model: {
        agencies,
        systems: [...systems, { id: 'nen-tang', name: 'Nền tảng', kind: 'platform', owner: 'bo' }],
        integrations: [{ ...remote, via: ['nen-tang'] }],
      },
      unjudged: [{ element: 'nen-tang', field: 'platformRole' }],
    },
  ],
})
