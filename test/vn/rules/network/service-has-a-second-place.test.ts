import rule from '../../../../src/vn/rules/network/service-has-a-second-place.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [{ id: 'tinh', name: 'Tỉnh', level: 'province' as const }]
const sites = ['dong-ha', 'dong-hoi'].map((id) => ({ id, name: id, agency: 'tinh', kind: 'data-centre' as const }))
const infrastructures = [
  { id: 'ttdl', name: 'Trung tâm dữ liệu', kind: 'data-centre' as const, owner: 'tinh', site: 'dong-ha' },
  { id: 'phong-may', name: 'Phòng máy', kind: 'server-room' as const, owner: 'tinh', site: 'dong-ha' },
  { id: 'du-phong', name: 'Trung tâm dự phòng', kind: 'data-centre' as const, owner: 'tinh', site: 'dong-hoi' },
]
const system = { id: 'tthc', name: 'TTHC', kind: 'application' as const, owner: 'tinh', hostedAt: 'ttdl' }
const service = { id: 'dv', name: 'Dịch vụ', owner: 'tinh', system: 'tthc', dossiersPerYear: 20_000 }
const model = (more: object = {}, serving: object = {}) => ({
  agencies,
  sites,
  infrastructures,
  systems: [{ ...system, ...more }],
  services: [{ ...service, ...serving }],
})

testRule('network/service-has-a-second-place', rule, {
  valid: [
    { name: 'standby at another site', model: model({ resilience: ['standby'], recoverySite: 'du-phong' }), holds: ['dv'] },
    { name: 'standby at a place that is not told', model: model({ resilience: ['standby'] }), holds: [] },
    { name: 'a service with few dossiers', model: model({}, { dossiersPerYear: 900 }), holds: [] },
    { name: 'few dossiers on a high level', model: model({ resilience: [] }, { dossiersPerYear: 900, level: 4 }), holds: [] },
    { name: 'a service that tells no dossiers', model: model({}, { dossiersPerYear: undefined }), holds: [] },
    { name: 'a service no longer offered', model: model({}, { lifecycle: 'retired' }), holds: [] },
    {
      name: 'the service of another body',
      model: { ...model(), body: 'bo', agencies: [...agencies, { id: 'bo', name: 'Bộ', level: 'ministry' }] },
    },
    { name: 'a system to which it does not apply', model: model({ notApplicable: [{ field: 'recoverySite', reason: 'thí điểm' }] }) },
  ],
  invalid: [
    {
      name: 'no means at all',
      model: model({ resilience: [] }),
      findings: [{ message: 'onePlace', element: 'dong-ha', severity: 'info' }],
    },
    {
      name: 'a service of level 3 that tells no dossiers',
      model: model({ resilience: ['backup'] }, { dossiersPerYear: undefined, level: 3 }),
      findings: [{ message: 'onePlace', element: 'dong-ha' }],
    },
    { name: 'a backup alone', model: model({ resilience: ['backup'] }), findings: [{ message: 'onePlace', element: 'dong-ha' }] },
    {
      name: 'a second room at the same site',
      model: model({ resilience: ['standby'], recoverySite: 'phong-may' }),
      findings: [{ message: 'onePlace', element: 'dong-ha' }],
    },
  ],
  unjudged: [
    { name: 'a system that tells of no standby', model: model(), unjudged: [{ element: 'tthc', field: 'resilience' }] },
    {
      name: 'a system of which nobody tells where it runs',
      model: model({ hostedAt: undefined }),
      unjudged: [{ element: 'tthc', field: 'hostedAt' }],
    },
  ],
})
