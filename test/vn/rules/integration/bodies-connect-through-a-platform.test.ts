import rule from '../../../../src/vn/rules/integration/bodies-connect-through-a-platform.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'cuc', name: 'Cục', level: 'unit' as const, parent: 'bo' },
  { id: 'tinh', name: 'Tỉnh', level: 'province' as const },
]
const system = (id: string, owner: string) => ({ id, name: id, kind: 'application' as const, owner })
const lgsp = { id: 'lgsp', name: 'LGSP', kind: 'platform' as const, platformRole: 'lgsp' as const, owner: 'tinh' }
const systems = [system('ht-bo', 'bo'), system('ht-cuc', 'cuc'), system('ht-tinh', 'tinh'), lgsp]
const exchange = { id: 'kn', from: 'ht-bo', to: 'ht-tinh', kind: 'data-exchange' as const, mechanism: 'api' as const }
const model = { agencies, systems }

testRule('integration/bodies-connect-through-a-platform', rule, {
  valid: [
    {
      name: 'a commune and its own province, in a model of the commune',
      model: {
        scope: 'commune',
        body: 'xa',
        agencies: [
          { id: 'tinh', name: 'Tỉnh', level: 'province' },
          { id: 'xa', name: 'Xã', level: 'commune', parent: 'tinh' },
        ],
        systems: [
          { id: 'cua-xa', name: 'Hệ thống của xã', kind: 'application', owner: 'xa' },
          { id: 'cua-tinh', name: 'Hệ thống của tỉnh', kind: 'application', owner: 'tinh' },
        ],
        integrations: [{ id: 'kn', from: 'cua-xa', to: 'cua-tinh', kind: 'data-exchange', mechanism: 'api', status: 'in-use' }],
      },
    },
    { name: 'through the LGSP', model: { ...model, integrations: [{ ...exchange, via: ['lgsp'] }] }, holds: ['kn'] },
    { name: 'the mechanism is NDXP', model: { ...model, integrations: [{ ...exchange, mechanism: 'ndxp' }] }, holds: ['kn'] },
    { name: 'documents over the document axis', model: { ...model, integrations: [{ ...exchange, mechanism: 'document-axis' }] } },
    { name: 'one end is the platform itself', model: { ...model, integrations: [{ ...exchange, to: 'lgsp' }] } },
    {
      name: 'one end is a national service that prescribes how to connect to it',
      model: {
        agencies,
        systems: [...systems, { ...lgsp, id: 'dinh-danh', platformRole: 'identity' }],
        integrations: [{ ...exchange, to: 'dinh-danh' }],
      },
    },
    { name: 'two units of one body', model: { ...model, integrations: [{ ...exchange, to: 'ht-cuc' }] }, holds: [] },
    {
      name: 'the reason for a direct link is given',
      model: { ...model, integrations: [{ ...exchange, directReason: 'intermediary-not-ready' }] },
      holds: [],
    },
    { name: 'a link that is only planned', model: { ...model, integrations: [{ ...exchange, status: 'planned' }] } },
    {
      name: 'an end that is retired',
      model: { agencies, systems: [{ ...system('ht-bo', 'bo'), lifecycle: 'retired' }, ...systems.slice(1)], integrations: [exchange] },
    },
    {
      name: 'staff of one body work in a system of another',
      model: { ...model, integrations: [{ id: 'kn', from: 'ht-bo', to: 'ht-tinh', kind: 'sharing' }] },
    },
    {
      name: 'state secrets have channels of their own',
      model: { ...model, integrations: [{ ...exchange, classification: 'state-secret' }] },
    },
    {
      name: 'two bodies that are only context',
      model: {
        ...model,
        body: 'bo',
        agencies: [...agencies, { id: 'tinh-2', name: 'Tỉnh 2', level: 'province' }],
        systems: [...systems, system('ht-tinh-2', 'tinh-2')],
        integrations: [{ ...exchange, from: 'ht-tinh-2' }],
      },
      holds: [],
    },
    { name: 'before any norm asked for it', model: { ...model, integrations: [exchange], asOf: '2018-06-01' } },
    {
      name: 'over NDXP to a system whose owner is not told',
      model: {
        agencies,
        systems: [...systems, { id: 'la', name: 'Lạ', kind: 'application' }],
        integrations: [{ ...exchange, to: 'la', mechanism: 'ndxp' }],
      },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'straight from ministry to province',
      model: { ...model, integrations: [exchange] },
      holds: [],
      findings: [{ message: 'direct', element: 'kn', field: 'via', severity: 'error' }],
    },
    {
      name: 'under version 3.0',
      model: { ...model, integrations: [exchange], asOf: '2024-08-01' },
      findings: [{ message: 'direct', element: 'kn', severity: 'warning' }],
    },
    {
      name: 'the model says that no platform is passed',
      model: { ...model, integrations: [{ id: 'kn', from: 'ht-bo', to: 'ht-tinh', kind: 'technical', via: [] }] },
      findings: [{ message: 'direct', element: 'kn' }],
    },
    {
      name: 'a procedure-handling system is no intermediary',
      model: {
        agencies,
        systems: [...systems, { ...system('tthc', 'tinh'), platformRole: 'procedure-handling' }],
        integrations: [{ ...exchange, to: 'tthc' }],
      },
      findings: [{ message: 'direct', element: 'kn' }],
    },
    {
      name: 'a database of another body',
      model: {
        ...model,
        databases: [{ id: 'csdl', name: 'CSDL', scope: 'national', owner: 'bo' }],
        integrations: [{ ...exchange, from: 'ht-tinh', to: 'csdl', mechanism: 'dedicated' }],
      },
      findings: [{ message: 'direct', element: 'kn' }],
    },
    {
      name: 'a service called over an API',
      model: { ...model, integrations: [{ ...exchange, kind: 'service-use' }] },
      findings: [{ message: 'direct', element: 'kn' }],
    },
  ],
  unjudged: [
    {
      name: 'neither platform nor mechanism is told',
      model: { ...model, integrations: [{ id: 'kn', from: 'ht-bo', to: 'ht-tinh', kind: 'data-exchange' }] },
      unjudged: [{ element: 'kn', field: 'via' }],
    },
    {
      name: 'the owner of one end is not told',
      model: { agencies, systems: [...systems, { id: 'la', name: 'Lạ', kind: 'application' }], integrations: [{ ...exchange, to: 'la' }] },
      unjudged: [{ element: 'la', field: 'owner' }],
    },
    {
      name: 'a platform of unknown role is passed',
      model: {
        agencies,
        systems: [...systems, { id: 'nen-tang', name: 'Nền tảng', kind: 'platform', owner: 'bo' }],
        integrations: [{ ...exchange, via: ['nen-tang'] }],
      },
      unjudged: [{ element: 'nen-tang', field: 'platformRole' }],
    },
  ],
})
