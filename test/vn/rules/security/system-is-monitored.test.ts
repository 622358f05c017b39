import rule from '../../../../src/vn/rules/security/system-is-monitored.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [{ id: 'bo', name: 'Bộ', level: 'ministry' as const }]
const soc = { id: 'soc', name: 'SOC', kind: 'soc' as const, owner: 'bo' }
const portal = { id: 'cong', name: 'Cổng', kind: 'portal' as const, owner: 'bo', audience: ['citizens' as const] }
const core = {
  id: 'loi',
  name: 'Hệ thống lõi',
  kind: 'application' as const,
  owner: 'bo',
  audience: ['internal' as const],
  securityLevel: 3,
}
const base = { agencies, infrastructures: [soc] }

testRule('security/system-is-monitored', rule, {
  valid: [
    {
      name: 'systems under the SOC',
      model: {
        ...base,
        systems: [
          { ...portal, monitoredBy: 'soc' },
          { ...core, monitoredBy: 'soc' },
        ],
      },
      holds: ['cong', 'loi'],
    },
    {
      name: 'a part of a system that is monitored as a whole',
      model: {
        ...base,
        systems: [
          { ...core, monitoredBy: 'soc' },
          { ...portal, partOf: 'loi' },
        ],
      },
    },
    { name: 'an internal system of level 2', model: { ...base, systems: [{ ...core, securityLevel: 2 }] }, holds: [] },
    {
      name: 'a system for other agencies only, of level 2',
      model: { ...base, systems: [{ ...core, securityLevel: 2, audience: ['agencies'] }] },
    },
    { name: 'a system not in service yet', model: { ...base, systems: [{ ...portal, lifecycle: 'planned' }] } },
    {
      name: 'the monitoring system itself',
      model: {
        agencies,
        systems: [
          { ...core, id: 'siem', name: 'SIEM' },
          { ...portal, monitoredBy: 'siem' },
        ],
      },
    },
    { name: 'a national platform that the model only refers to', model: { ...base, systems: [{ ...portal, recordType: 'reference' }] } },
    {
      name: 'a system of another body',
      model: {
        ...base,
        body: 'bo',
        agencies: [...agencies, { id: 'bca', name: 'Bộ khác', level: 'ministry' }],
        systems: [{ ...portal, owner: 'bca' }],
      },
      holds: [],
    },
    {
      name: 'one to which it does not apply, with a reason',
      model: { ...base, systems: [{ ...portal, notApplicable: [{ field: 'monitoredBy', reason: 'ngắt mạng' }] }] },
    },
    {
      name: 'systems of which the level or the users are not told',
      model: {
        ...base,
        systems: [
          { id: 'a', name: 'A', kind: 'application', owner: 'bo', audience: ['internal'] },
          { id: 'b', name: 'B', kind: 'application', owner: 'bo', securityLevel: 2 },
        ],
      },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'a system watched only through the data centre that hosts it',
      model: {
        agencies,
        infrastructures: [soc, { id: 'ttdl', name: 'TTDL', kind: 'data-centre', owner: 'bo', monitoredBy: 'soc' }],
        systems: [
          { ...portal, hostedAt: 'ttdl' },
          { ...core, monitoredBy: 'soc', hostedAt: 'ttdl' },
        ],
      },
      findings: [{ message: 'throughHost', element: 'bo', severity: 'info' }],
      holds: ['loi'],
    },
    {
      name: 'systems that nobody watches while the body has a SOC',
      model: { ...base, systems: [portal, core] },
      holds: [],
      findings: [
        { message: 'unmonitored', element: 'cong', field: 'monitoredBy', severity: 'warning' },
        { message: 'unmonitored', element: 'loi' },
      ],
    },
    {
      name: 'a SOC that is not at work yet',
      model: {
        agencies,
        infrastructures: [
          { ...soc, lifecycle: 'building' },
          { ...soc, id: 'noc', kind: 'noc' },
        ],
        systems: [{ ...portal, monitoredBy: 'soc' }],
      },
      findings: [{ message: 'unmonitored', element: 'cong' }],
    },
    {
      name: 'a model that records no monitoring at all: one finding',
      model: { agencies, systems: [portal, core] },
      findings: [{ message: 'nothingMonitored', element: 'bo', severity: 'warning' }],
    },
    {
      name: 'on the first day of the national framework',
      model: { agencies, systems: [portal, core] },
      asOf: '2026-07-29',
      findings: [{ message: 'nothingMonitored', element: 'bo' }],
    },
    {
      name: 'before it, one finding with the ratio, as good practice',
      model: { ...base, systems: [{ ...portal, monitoredBy: 'soc' }, core] },
      asOf: '2026-07-28',
      holds: ['cong'],
      findings: [{ message: 'partlyMonitored', element: 'bo', severity: 'warning' }],
    },
  ],
  unjudged: [
    {
      name: 'a commune that tells of no monitoring, which the province may do for it',
      model: {
        agencies: [
          { id: 'tinh', name: 'Tỉnh', level: 'province' },
          { id: 'xa', name: 'Xã', level: 'commune', parent: 'tinh' },
        ],
        body: 'xa',
        scope: 'commune',
        systems: [{ ...portal, owner: 'xa' }],
      },
      unjudged: [{ field: 'monitoredBy' }],
    },
    {
      name: 'systems of which the level or the users are not told, once for each field',
      model: {
        ...base,
        systems: [
          { id: 'a', name: 'A', kind: 'application', owner: 'bo', audience: ['internal'] },
          { id: 'b', name: 'B', kind: 'application', owner: 'bo', securityLevel: 2 },
        ],
      },
      unjudged: [{ field: 'securityLevel' }, { field: 'audience' }],
    },
    {
      name: 'an old model that says nothing of monitoring',
      model: { agencies, systems: [portal] },
      asOf: '2016-12-16',
      unjudged: [{ field: 'monitoredBy' }],
    },
    {
      name: 'a model without any body',
      model: { systems: [{ id: 'cong', name: 'Cổng', kind: 'portal', audience: ['citizens'] }] },
      unjudged: [{ field: 'monitoredBy' }],
    },
  ],
})
