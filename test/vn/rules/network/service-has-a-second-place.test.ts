import rule from '../../../../src/vn/rules/network/service-has-a-second-place.ts'
import { testRule, testSentences } from '../../../rules/rule-test.ts'

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

const wide = (services: number, more: object = {}) => ({
  ...model({ resilience: [] }),
  services: Array.from({ length: services }, (_, at) => ({ ...service, id: `dv-${at}`, name: `Dịch vụ ${at}`, ...more })),
})
const of = (system: object, serving: object) => model({ resilience: [], ...system }, serving)

testSentences('network/service-has-a-second-place', rule, [
  {
    name: 'what stops with a place: services, dossiers, systems',
    model: {
      ...wide(2),
      systems: [
        { ...system, resilience: [] },
        { ...system, id: 'luu', name: 'Lưu trữ' },
      ],
    },
    says: [
      'dong-ha: Nếu “dong-ha” ngừng thì 2 dịch vụ ngừng theo (Dịch vụ 0, Dịch vụ 1), với 40.000 hồ sơ một năm; 2 hệ thống ngừng. Hệ thống phục vụ chưa có nơi dự phòng: TTHC. [dv-0 dv-1 tthc]',
    ],
  },
  {
    name: 'twenty services of twenty-two as parts of the finding, and all of them by number',
    model: wide(22),
    says: [
      'dong-ha: Nếu “dong-ha” ngừng thì 22 dịch vụ ngừng theo (Dịch vụ 0, Dịch vụ 1, Dịch vụ 2, Dịch vụ 3, Dịch vụ 4, … (+17)), với 440.000 hồ sơ một năm; 1 hệ thống ngừng. Hệ thống phục vụ chưa có nơi dự phòng: TTHC. [dv-0 dv-1 dv-2 dv-3 dv-4 dv-5 dv-6 dv-7 dv-8 dv-9 dv-10 dv-11 dv-12 dv-13 dv-14 dv-15 dv-16 dv-17 dv-18 dv-19 tthc]',
    ],
  },
  {
    name: 'services of a level without a figure count no dossiers',
    model: {
      ...wide(1),
      services: [
        { ...service, id: 'a', name: 'A' },
        { id: 'b', name: 'B', owner: 'tinh', system: 'tthc', level: 4 },
      ],
    },
    says: [
      'dong-ha: Nếu “dong-ha” ngừng thì 2 dịch vụ ngừng theo (A, B), với 20.000 hồ sơ một năm; 1 hệ thống ngừng. Hệ thống phục vụ chưa có nơi dự phòng: TTHC. [a b tthc]',
    ],
  },
  { name: 'nothing of a service that is kept as a reference', model: of({}, { recordType: 'reference' }), says: [] },
  { name: 'nothing of a service no longer offered', model: of({}, { lifecycle: 'retired' }), says: [] },
  {
    name: 'nothing of the service of another body',
    model: { ...of({}, {}), body: 'bo', agencies: [...agencies, { id: 'bo', name: 'Bộ', level: 'ministry' as const }] },
    says: [],
  },
  {
    name: 'nothing of a system to which it does not apply',
    model: of({ notApplicable: [{ field: 'recoverySite', reason: 'thí điểm' }] }, {}),
    says: [],
  },
  {
    name: 'a service of exactly ten thousand dossiers',
    model: of({}, { dossiersPerYear: 10_000 }),
    says: [
      'dong-ha: Nếu “dong-ha” ngừng thì 1 dịch vụ ngừng theo (Dịch vụ), với 10.000 hồ sơ một năm; 1 hệ thống ngừng. Hệ thống phục vụ chưa có nơi dự phòng: TTHC. [dv tthc]',
    ],
  },
  { name: 'nothing of one dossier less', model: of({}, { dossiersPerYear: 9_999 }), says: [] },
  {
    name: 'nothing of a low level that tells no dossiers',
    model: of({}, { dossiersPerYear: undefined, level: 2 }),
    says: [],
  },
  {
    name: 'a second place on the same site that is told without means',
    model: model({ recoverySite: 'phong-may' }),
    says: [
      'dong-ha: Nếu “dong-ha” ngừng thì 1 dịch vụ ngừng theo (Dịch vụ), với 20.000 hồ sơ một năm; 1 hệ thống ngừng. Hệ thống phục vụ chưa có nơi dự phòng: TTHC. [dv tthc]',
    ],
  },
  {
    name: 'what is open where a place elsewhere is told without means',
    model: model({ recoverySite: 'du-phong' }),
    says: ['? tthc.resilience'],
  },
])
