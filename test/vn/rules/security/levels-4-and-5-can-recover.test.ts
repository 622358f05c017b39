import rule from '../../../../src/vn/rules/security/levels-4-and-5-can-recover.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'x', name: 'Bộ khác', level: 'ministry' as const },
]
const sites = [
  { id: 'hn', name: 'Hà Nội', kind: 'data-centre' as const, agency: 'bo' },
  { id: 'dn', name: 'Đà Nẵng', kind: 'data-centre' as const, agency: 'bo' },
]
const main = { id: 'ttdl', name: 'TTDL chính', kind: 'data-centre' as const, owner: 'bo', site: 'hn' }
const spare = { id: 'ttdp', name: 'TTDL dự phòng', kind: 'data-centre' as const, owner: 'bo', site: 'dn' }
const all = ['backup' as const, 'standby' as const, 'disaster-recovery' as const]
const core = { id: 'loi', name: 'Hệ thống lõi', kind: 'platform' as const, owner: 'bo', securityLevel: 4, hostedAt: 'ttdl' }
const good = { ...core, resilience: all, recoverySite: 'ttdp' }
const base = { agencies, sites, infrastructures: [main, spare] }

testRule('security/levels-4-and-5-can-recover', rule, {
  valid: [
    { name: 'all three, and another place', model: { ...base, systems: [good] } },
    { name: 'a site as the other place', model: { ...base, systems: [{ ...good, recoverySite: 'dn' }] } },
    { name: 'level 3', model: { ...base, systems: [{ ...core, securityLevel: 3, resilience: [] }] } },
    {
      name: 'a part of a whole that recovers',
      model: { ...base, systems: [good, { ...core, id: 'mo-dun', partOf: 'loi', resilience: ['backup'] }] },
    },
    { name: 'a system being built', model: { ...base, systems: [{ ...core, lifecycle: 'building', resilience: [] }] } },
    { name: 'a reference record', model: { ...base, systems: [{ ...core, recordType: 'reference', resilience: [] }] } },
    { name: 'a system of another body', model: { ...base, body: 'bo', systems: [{ ...core, owner: 'x', resilience: [] }] } },
    {
      name: 'one to which it does not apply, with a reason',
      model: { ...base, systems: [{ ...core, resilience: [], notApplicable: [{ field: 'resilience', reason: 'sắp dừng' }] }] },
    },
    {
      name: 'two places whose sites are not told',
      model: {
        ...base,
        infrastructures: [
          { id: 'ttdl', name: 'A', kind: 'cloud' },
          { id: 'ttdp', name: 'B', kind: 'cloud' },
        ],
        systems: [good],
      },
    },
    { name: 'the day before the national framework', model: { ...base, systems: [{ ...core, resilience: [] }] }, asOf: '2026-07-28' },
  ],
  invalid: [
    {
      name: 'backup only',
      model: { ...base, systems: [{ ...core, resilience: ['backup'] }] },
      findings: [{ message: 'missing', element: 'loi', field: 'resilience', severity: 'error' }],
    },
    {
      name: 'on the first day of the framework, at level 5',
      model: { ...base, systems: [{ ...core, securityLevel: 5, resilience: [] }] },
      asOf: '2026-07-29',
      findings: [{ message: 'missing', element: 'loi' }],
    },
    {
      name: 'a whole and its part of level 4: one finding',
      model: {
        ...base,
        systems: [
          { ...core, resilience: [] },
          { ...core, id: 'mo-dun', partOf: 'loi', resilience: [] },
        ],
      },
      findings: [{ message: 'missing', element: 'loi' }],
    },
    {
      name: 'a part of level 4 in a whole of level 3',
      model: {
        ...base,
        systems: [
          { ...core, securityLevel: 3 },
          { ...core, id: 'mo-dun', partOf: 'loi', resilience: [] },
        ],
      },
      findings: [{ message: 'missing', element: 'mo-dun' }],
    },
    {
      name: 'recovery at the place where it stands',
      model: { ...base, systems: [{ ...good, recoverySite: 'ttdl' }] },
      findings: [{ message: 'samePlace', element: 'loi', field: 'recoverySite', severity: 'warning' }],
    },
    {
      name: 'recovery in another room of one site',
      model: { ...base, infrastructures: [main, { ...spare, site: 'hn' }], systems: [good] },
      findings: [{ message: 'samePlace', element: 'loi' }],
    },
    {
      name: 'recovery at a place that is not built yet',
      model: { ...base, infrastructures: [main, { ...spare, lifecycle: 'building' }], systems: [good] },
      findings: [{ message: 'notReady', element: 'loi', field: 'recoverySite', severity: 'error' }],
    },
    {
      name: 'a target without the measures',
      model: { ...base, state: 'to-be', systems: [{ ...core, lifecycle: 'planned', resilience: ['backup'] }] },
      findings: [{ message: 'missing', element: 'loi' }],
    },
  ],
  unjudged: [
    {
      name: 'a system that tells of no measures',
      model: { ...base, systems: [core] },
      unjudged: [{ element: 'loi', field: 'resilience' }],
    },
    {
      name: 'a system of which it is not told where it stands itself',
      model: {
        ...base,
        systems: [
          { id: 'loi', name: 'Hệ thống lõi', kind: 'platform', owner: 'bo', securityLevel: 4, resilience: all, recoverySite: 'ttdp' },
        ],
      },
      unjudged: [{ element: 'loi', field: 'hostedAt' }],
    },
    {
      name: 'recovery at an untold place',
      model: { ...base, systems: [{ ...core, resilience: all }] },
      unjudged: [{ element: 'loi', field: 'recoverySite' }],
    },
  ],
})
