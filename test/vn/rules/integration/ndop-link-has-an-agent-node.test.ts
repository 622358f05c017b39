import rule from '../../../../src/vn/rules/integration/ndop-link-has-an-agent-node.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'cuc', name: 'Cục', level: 'unit' as const, parent: 'bo' },
  { id: 'tinh', name: 'Tỉnh', level: 'province' as const },
  { id: 'bca', name: 'Bộ Công an', level: 'ministry' as const },
  { id: 'dn', name: 'Doanh nghiệp', level: 'other' as const },
]
const system = (id: string, owner: string) => ({ id, name: id.toUpperCase(), kind: 'application' as const, owner })
const ndop = {
  id: 'ndop',
  name: 'NDOP',
  kind: 'platform' as const,
  platformRole: 'ndop' as const,
  owner: 'bca',
  recordType: 'reference' as const,
}
const lgsp = { id: 'lgsp', name: 'LGSP', kind: 'platform' as const, platformRole: 'lgsp' as const, owner: 'bo' }
const node = { id: 'nut', name: 'Agent Node của Bộ', kind: 'platform' as const, platformRole: 'agent-node' as const }
const ownNode = { ...node, owner: 'cuc' }
const systems = [system('ht-bo', 'bo'), system('ht-tinh', 'tinh'), system('ht-bca', 'bca'), system('ht-dn', 'dn'), lgsp, ndop]
const base = { agencies, systems, body: 'bo' }
const straight = { id: 'kn', from: 'lgsp', to: 'ndop', kind: 'technical' as const }
const exchange = { id: 'td', from: 'ht-bo', to: 'ht-tinh', kind: 'data-exchange' as const, mechanism: 'ndop' as const }

testRule('integration/ndop-link-has-an-agent-node', rule, {
  valid: [
    { name: 'the node is passed', model: { ...base, systems: [...systems, ownNode], integrations: [{ ...straight, via: ['nut'] }] } },
    {
      name: 'the node is an end',
      model: {
        ...base,
        systems: [...systems, ownNode],
        integrations: [
          { id: 'kn', from: 'nut', to: 'ndop', kind: 'technical' },
          { id: 'kn-2', from: 'lgsp', to: 'nut', kind: 'technical' },
        ],
      },
    },
    {
      name: 'an exchange over NDOP of a body that has its node',
      model: { ...base, systems: [...systems, ownNode], integrations: [exchange] },
    },
    {
      name: 'a node that the owner of NDOP runs for the body',
      model: { ...base, systems: [...systems, { ...node, owner: 'bca', coverage: ['bo'] }], integrations: [exchange] },
    },
    {
      name: 'a node without an owner, in a model of one body',
      model: { ...base, systems: [...systems, node], integrations: [exchange] },
    },
    {
      name: 'a node that is planned',
      model: { ...base, systems: [...systems, { ...ownNode, lifecycle: 'planned' }], integrations: [straight] },
    },
    { name: 'NDXP needs no node', model: { ...base, integrations: [{ ...exchange, mechanism: 'ndxp' }] } },
    { name: 'a connection to come', model: { ...base, integrations: [{ ...straight, status: 'planned' }] } },
    { name: 'the body that runs NDOP', model: { ...base, body: 'bca', integrations: [{ ...straight, from: 'ht-bca' }] } },
    { name: 'an enterprise', model: { agencies, systems, integrations: [{ ...straight, from: 'ht-dn' }] } },
    { name: 'another body, which its own model describes', model: { ...base, integrations: [{ ...straight, from: 'ht-tinh' }] } },
    {
      name: 'not applicable to the body, with a reason',
      model: {
        ...base,
        agencies: [
          { ...agencies[0]!, notApplicable: [{ field: 'agentNode', reason: 'dùng chung nút của Bộ Công an' }] },
          ...agencies.slice(1),
        ],
        integrations: [straight],
      },
    },
    { name: 'under version 4.0', model: { ...base, integrations: [straight] }, asOf: '2026-07-01' },
  ],
  invalid: [
    {
      name: 'LGSP joined to NDOP without any node: one finding for the body',
      model: { ...base, integrations: [straight, exchange] },
      findings: [{ message: 'none', element: 'bo', severity: 'warning' }],
    },
    {
      name: 'before the draft, by the decree on mandatory sharing',
      model: { ...base, integrations: [straight] },
      asOf: '2026-08-25',
      findings: [{ message: 'none', element: 'bo', severity: 'warning' }],
    },
    {
      name: 'the first day of the draft',
      model: { ...base, integrations: [straight] },
      asOf: '2026-09-13',
      findings: [{ message: 'none', element: 'bo' }],
    },
    {
      name: 'LGSP goes past the node that the body has',
      model: {
        ...base,
        systems: [...systems, ownNode],
        integrations: [straight, { id: 'kn-2', from: 'nut', to: 'ndop', kind: 'technical' }],
      },
      findings: [{ message: 'bypassed', element: 'kn', field: 'via', severity: 'warning' }],
    },
    {
      name: 'each body of a national model for itself',
      model: { agencies, systems, scope: 'national', integrations: [exchange] },
      findings: [
        { message: 'none', element: 'bo' },
        { message: 'none', element: 'tinh' },
      ],
    },
  ],
  unjudged: [
    {
      name: 'a node without an owner among several bodies',
      model: { agencies, systems: [...systems, node], scope: 'national', integrations: [exchange] },
      unjudged: [{ element: 'nut', field: 'owner' }],
    },
    {
      name: 'a system without an owner that is connected to NDOP',
      model: {
        ...base,
        systems: [...base.systems, { id: 'ht-vo-chu', name: 'HT', kind: 'application' as const }],
        integrations: [{ ...straight, from: 'ht-vo-chu' }],
      },
      unjudged: [{ element: 'ht-vo-chu', field: 'owner' }],
    },
    {
      name: 'a body that will tell later',
      model: {
        ...base,
        agencies: [
          { ...agencies[0]!, undetermined: [{ field: 'agentNode', source: 'TTDLQG', focalPoint: 'Cục CĐS', deadline: '2026-12-20' }] },
          ...agencies.slice(1),
        ],
        integrations: [straight],
      },
      unjudged: [{ element: 'bo', field: 'systems' }],
    },
  ],
})
