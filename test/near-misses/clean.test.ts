import { describe, expect, it } from 'vitest'
import { loadObject } from '../../src/load/load.ts'
import type { ArchitectureDocument } from '../../src/model/types.generated.ts'
import { check } from '../judge.ts'
import { province } from './clean.ts'

const own = { kind: 'application' as const, owner: 'so-b', coverage: ['so-b'], monitoredBy: 'soc' }
const exchange = { kind: 'data-exchange' as const, status: 'in-use' as const, classification: 'public' as const }
const store = { scope: 'sector' as const, owner: 'so-b', dataOwner: 'so-b', classification: 'public' as const }
const joins = (id: string) => ({ id: `noi-${id}`, from: id, to: 'kho', ...exchange, via: ['lgsp'], data: ['dữ liệu'] })

/** Models that lie next to a fault without being one. */
const CLEAN: readonly (readonly [name: string, model: ArchitectureDocument])[] = [
  ['the province itself', province()],
  // Networks
  [
    'an office of which no line is told',
    province({ agencies: [{ id: 'phong', name: 'Văn phòng Sở A', level: 'unit', parent: 'so-a', staff: 12 }] }),
  ],
  [
    'a counted group of which no line is told',
    province({ agencies: [{ id: 'cac-so', name: 'Các sở khác', level: 'department', parent: 'tinh', count: 14, staff: 900 }] }),
  ],
  [
    'a unit at headquarters',
    province({ agencies: [{ id: 'van-phong', name: 'Văn phòng', level: 'unit', parent: 'tinh', location: 'headquarters', staff: 30 }] }),
  ],
  [
    'a unit attached through its site',
    province({
      agencies: [{ id: 'chi-cuc', name: 'Chi cục', level: 'unit', parent: 'so-a', staff: 9 }],
      sites: [{ id: 'nha-cc', name: 'Nhà Chi cục', agency: 'chi-cuc', kind: 'branch' }],
      links: [{ id: 'd9', from: 'nha-cc', to: 'tslcd', kind: 'tslcd', status: 'in-use', paths: 2 }],
    }),
  ],
  [
    'a unit attached through its own LAN',
    province({
      agencies: [{ id: 'chi-cuc', name: 'Chi cục', level: 'unit', parent: 'so-a', staff: 9 }],
      networks: [{ id: 'lan-cc', name: 'LAN Chi cục', kind: 'lan', owner: 'chi-cuc' }],
      links: [{ id: 'd9', from: 'lan-cc', to: 'tslcd', kind: 'tslcd', status: 'in-use', paths: 2 }],
    }),
  ],
  [
    'two parallel lines of one direction each',
    province({ links: [{ id: 'd6', from: 'so-b', to: 'lan', kind: 'lan', status: 'in-use' }] }, { d4: { paths: 1 } }),
  ],
  [
    'an upgrading line beside one that works',
    province({ links: [{ id: 'd6', from: 'so-b', to: 'tslcd', kind: 'tslcd', status: 'upgrading' }] }),
  ],
  ['an ended line beside one that works', province({ links: [{ id: 'd6', from: 'so-b', to: 'tslcd', kind: 'tslcd', status: 'ended' }] })],
  [
    'a unit for which lines do not apply',
    province({
      agencies: [
        { id: 'tram', name: 'Trạm', level: 'unit', parent: 'so-a', staff: 2, notApplicable: [{ field: 'links', reason: 'đã sáp nhập' }] },
      ],
    }),
  ],
  [
    'a commune of which nothing of its network is told',
    province({ agencies: [{ id: 'xa', name: 'Xã A', level: 'commune', communeType: 'commune', parent: 'tinh' }] }),
  ],
  ['a remote exchange with its reason', province({}, { i4: { over: [], directReason: 'remote-area' } })],
  // Integrations
  [
    'an exchange inside one department, straight',
    province({
      systems: [{ ...own, id: 'x', name: 'X' }],
      integrations: [{ id: 'x1', from: 'x', to: 'nhan-su', ...exchange, data: ['tin'] }],
    }),
  ],
  [
    'two bodies whose way is not told',
    province({
      integrations: [
        { id: 'x1', from: 'nhan-su', to: 'dvcqg', kind: 'technical', status: 'in-use', authentication: 'certificate', over: ['tslcd'] },
      ],
    }),
  ],
  [
    'a planned link beside one that works',
    province({ integrations: [{ id: 'x1', from: 'lgsp', to: 'ndxp', kind: 'technical', status: 'planned' }] }),
  ],
  [
    'a second platform that is retired',
    province({
      systems: [{ id: 'lgsp-cu', name: 'LGSP cũ', kind: 'platform', platformRole: 'lgsp', owner: 'so-a', lifecycle: 'retired' }],
    }),
  ],
  [
    'a second platform that stands by as a part',
    province({
      systems: [
        { id: 'lgsp-dp', name: 'LGSP dự phòng', kind: 'platform', platformRole: 'lgsp', owner: 'so-a', partOf: 'lgsp', monitoredBy: 'soc' },
      ],
    }),
  ],
  [
    'a platform to come beside the one that works',
    province({
      systems: [{ id: 'lgsp-moi', name: 'LGSP mới', kind: 'platform', platformRole: 'lgsp', owner: 'so-a', lifecycle: 'planned' }],
    }),
  ],
  [
    'a platform of another kind beside it',
    province({
      systems: [
        {
          id: 'ldop',
          name: 'LDOP',
          kind: 'platform',
          platformRole: 'ldop',
          owner: 'so-a',
          coverage: ['tinh'],
          sharing: 'province',
          monitoredBy: 'soc',
          securityLevel: 3,
          securityApproval: { status: 'approved', number: '9', date: '2026-09-02' },
        },
      ],
      integrations: [{ id: 'x1', from: 'ldop', to: 'lgsp', kind: 'technical', status: 'in-use' }],
    }),
  ],
  ['public data without a login', province({}, { i2: { authentication: 'none' } })],
  [
    'an API with all that is asked',
    province({
      systems: [{ ...own, id: 'x', name: 'X' }],
      integrations: [
        {
          id: 'x1',
          from: 'x',
          to: 'lgsp',
          kind: 'technical',
          status: 'in-use',
          mechanism: 'api',
          api: { registryId: 'A', version: '1', accessScope: 'tỉnh' },
        },
      ],
    }),
  ],
  [
    'an API of which nothing is told',
    province({
      systems: [{ ...own, id: 'x', name: 'X' }],
      integrations: [{ id: 'x1', from: 'x', to: 'lgsp', kind: 'technical', status: 'in-use', mechanism: 'api' }],
    }),
  ],
  [
    'a database that the platform reaches through another one',
    province({
      databases: [{ ...store, id: 'db-c', name: 'CSDL C' }],
      integrations: [
        { id: 'x1', from: 'db-c', to: 'db-b', ...exchange, data: ['x'] },
        { id: 'x2', from: 'db-c', to: 'kho', ...exchange, via: ['lgsp'], data: ['x'], status: 'in-use' },
      ],
    }),
  ],
  ['a database fed by its whole', province({ databases: [{ ...store, id: 'db-c', name: 'CSDL C', partOf: 'db-b' }] })],
  [
    'a database that needs no connection, with the reason',
    province({
      databases: [{ ...store, id: 'db-c', name: 'CSDL C', notApplicable: [{ field: 'connection', reason: 'chỉ dùng tại chỗ' }] }],
    }),
  ],
  ['a database to come', province({ databases: [{ ...store, id: 'db-c', name: 'CSDL C', lifecycle: 'planned' }] })],
  ['a retired database', province({ databases: [{ ...store, id: 'db-c', name: 'CSDL C', lifecycle: 'retired' }] })],
  [
    'a database of another body on record',
    province({ databases: [{ id: 'db-q', name: 'CSDLQG', scope: 'national', owner: 'bca', recordType: 'reference', sourceCode: 'QG-1' }] }),
  ],
  [
    'an application of one unit that exchanges nothing',
    province({ systems: [{ ...own, id: 'x', name: 'Sổ trực', functions: ['so-truc'], audience: ['internal'] }] }),
  ],
  [
    'an application whose users are not told',
    province({ systems: [{ id: 'x', name: 'X', kind: 'application', owner: 'so-b', monitoredBy: 'soc' }] }),
  ],
  // Data
  [
    'two databases that hold one entity, one from the other',
    province({
      databases: [{ ...store, id: 'db-c', name: 'CSDL C', holds: ['cau'], derivedFrom: ['db-a'] }],
      integrations: [joins('db-c')],
    }),
  ],
  [
    'two databases of half the same contents',
    province({
      databases: [{ ...store, id: 'db-c', name: 'CSDL C', holds: ['cau', 'ham', 'pha'], derivedFrom: ['db-a'] }],
      integrations: [joins('db-c')],
    }),
  ],
  ['a data owner that is another unit', province({}, { 'db-a': { dataOwner: 'so-b' } })],
  [
    'a data owner still to be found by a day to come',
    province(
      {},
      {
        'db-a': {
          dataOwner: undefined,
          undetermined: [{ field: 'dataOwner', source: 'phiếu', focalPoint: 'Sở A', deadline: '2026-12-31' }],
        },
      },
    ),
  ],
  [
    'personal data with its safeguards',
    province(
      {},
      {
        'db-a': { classification: 'personal', personalData: 'basic', safeguards: ['access-control', 'activity-log', 'retention-period'] },
        kho: { classification: 'personal', personalData: 'basic', safeguards: ['access-control', 'activity-log', 'retention-period'] },
        i2: { classification: 'personal' },
      },
    ),
  ],
  ['a service that asks for what no national database has', province({}, { dv: { collects: ['bản vẽ'] } })],
  // Applications built once
  [
    'one system with two names in time',
    province({
      systems: [{ ...own, id: 'ns-cu', name: 'Nhân sự (cũ)', functions: ['human-resources'], lifecycle: 'retired', replacedBy: 'nhan-su' }],
    }),
  ],
  [
    'a copy that is being replaced',
    province({
      systems: [
        {
          ...own,
          id: 'ns-b',
          name: 'Nhân sự Sở B',
          functions: ['human-resources'],
          lifecycle: 'replacing',
          remedy: 'replace-end',
          replacedBy: 'nhan-su',
        },
      ],
    }),
  ],
  [
    'a part of the shared system',
    province({ systems: [{ ...own, id: 'ns-b', name: 'Phân hệ nhân sự', functions: ['human-resources'], partOf: 'nhan-su' }] }),
  ],
  [
    'a copy kept apart for a reason',
    province({
      systems: [
        {
          ...own,
          id: 'ns-b',
          name: 'Nhân sự công an',
          functions: ['human-resources'],
          notApplicable: [{ field: 'shared-application', reason: 'bí mật nhà nước' }],
        },
      ],
    }),
  ],
  [
    'two applications of two units for different work',
    province({
      systems: [
        { ...own, id: 'x', name: 'X', functions: ['thu-y'], audience: ['internal'] },
        { ...own, id: 'y', name: 'Y', owner: 'so-a', coverage: ['so-a'], functions: ['bien-gioi'], audience: ['internal'] },
      ],
    }),
  ],
  [
    'two business systems of two sectors',
    province({
      systems: [
        { ...own, id: 'x', name: 'X', functions: ['specialised'], audience: ['internal'] },
        { ...own, id: 'y', name: 'Y', owner: 'so-a', coverage: ['so-a'], functions: ['specialised'], audience: ['internal'] },
      ],
    }),
  ],
  [
    'an application to come of the same work',
    province({
      systems: [
        { ...own, id: 'x', name: 'X', functions: ['thu-y'], audience: ['internal'] },
        { ...own, id: 'y', name: 'Y', owner: 'so-a', coverage: ['so-a'], functions: ['thu-y'], lifecycle: 'retired' },
      ],
    }),
  ],
  // Sites and portals
  [
    'a site that is part of the portal',
    province({
      systems: [
        { id: 'web', name: 'Trang Sở B', kind: 'website', owner: 'so-b', partOf: 'cong', audience: ['citizens'], monitoredBy: 'soc' },
      ],
    }),
  ],
  [
    'a site joined to the portal',
    province({
      systems: [{ id: 'web', name: 'Trang Sở B', kind: 'website', owner: 'so-b', audience: ['citizens'], monitoredBy: 'soc' }],
      integrations: [{ id: 'x1', from: 'web', to: 'cong', kind: 'sharing', status: 'in-use', classification: 'public' }],
    }),
  ],
  [
    'a site for the exchange of documents',
    province({
      systems: [
        {
          id: 'web',
          name: 'Trang gửi nhận',
          kind: 'website',
          functions: ['document-exchange'],
          owner: 'so-b',
          coverage: ['so-b'],
          audience: ['internal'],
          monitoredBy: 'soc',
        },
      ],
    }),
  ],
  ['a retired site', province({ systems: [{ id: 'web', name: 'Trang cũ', kind: 'website', owner: 'so-b', lifecycle: 'retired' }] })],
  // Documents
  [
    'a reserve channel for documents',
    province({
      systems: [
        {
          id: 'thu',
          name: 'Thư công vụ',
          kind: 'email',
          functions: ['email', 'document-exchange'],
          owner: 'so-a',
          coverage: ['tinh'],
          sharing: 'province',
          monitoredBy: 'soc',
          notApplicable: [
            { field: 'document-exchange', reason: 'dự phòng' },
            { field: 'national-platform', reason: 'chưa chuyển' },
          ],
        },
      ],
    }),
  ],
  [
    'official mail beside the document system',
    province({
      systems: [
        {
          id: 'thu',
          name: 'Thư công vụ',
          kind: 'email',
          functions: ['email'],
          owner: 'so-a',
          coverage: ['tinh'],
          sharing: 'province',
          monitoredBy: 'soc',
          notApplicable: [{ field: 'national-platform', reason: 'chưa chuyển' }],
        },
      ],
    }),
  ],
  ['coverage that names the body alone', province({}, { qlvb: { coverage: ['tinh'] } })],
  ['coverage that names every unit', province({}, { qlvb: { coverage: ['so-a', 'so-b'] } })],
  // Services
  [
    'a service at the counter by law, with the reason',
    province({}, { dv: { signOn: undefined, notApplicable: [{ field: 'signOn', reason: 'thực hiện lưu động' }] } }),
  ],
  [
    'a service on a part of the procedure system',
    province({
      systems: [
        { id: 'ph', name: 'Phân hệ đất đai', kind: 'application', owner: 'so-b', partOf: 'tthc', monitoredBy: 'soc', securityLevel: 3 },
      ],
      services: [{ id: 'dv-2', name: 'Cấp sổ', owner: 'so-b', system: 'ph', signOn: ['vneid'] }],
    }),
  ],
  [
    'a service on a business system that hands its dossiers to the procedure system',
    province({
      systems: [{ ...own, id: 'ql', name: 'Quản lý đất', functions: ['specialised'] }],
      services: [{ id: 'dv-2', name: 'Cấp sổ', owner: 'so-b', system: 'ql', signOn: ['vneid'] }],
      integrations: [
        {
          id: 'x1',
          from: 'ql',
          to: 'tthc',
          kind: 'data-exchange',
          status: 'in-use',
          via: ['lgsp'],
          data: ['hồ sơ'],
          classification: 'private',
        },
      ],
    }),
  ],
  ['a free service that runs wholly online', province({}, { dv: { completeness: undefined, fee: false } })],
  [
    'a second procedure system that is being merged',
    province({
      systems: [
        {
          id: 'mc',
          name: 'Một cửa cũ',
          kind: 'application',
          platformRole: 'procedure-handling',
          functions: ['procedure-handling'],
          owner: 'so-b',
          lifecycle: 'merging',
          replacedBy: 'tthc',
          securityLevel: 3,
          securityApproval: { status: 'approved', number: '8', date: '2026-09-03' },
          monitoredBy: 'soc',
        },
      ],
    }),
  ],
  // Security
  ['a level higher than its parts ask', province({ systems: [{ ...own, id: 'x', name: 'X', partOf: 'tthc', securityLevel: 2 }] })],
  [
    'a system of level 1 with public information',
    province({
      systems: [
        { ...own, id: 'x', name: 'X', functions: ['tin-noi-bo'], securityLevel: 1, classification: 'public', audience: ['internal'] },
      ],
    }),
  ],
  [
    'an internal system that knows many people',
    province({
      systems: [
        {
          ...own,
          id: 'x',
          name: 'X',
          functions: ['luong'],
          securityLevel: 2,
          personalData: 'basic',
          dataSubjects: 200000,
          audience: ['internal'],
          safeguards: ['access-control', 'activity-log', 'retention-period'],
        },
      ],
    }),
  ],
  [
    'a level 4 system that can recover elsewhere',
    province({
      sites: [{ id: 'nha-2', name: 'Nhà dự phòng', agency: 'so-b', kind: 'data-centre' }],
      systems: [
        {
          ...own,
          id: 'x',
          name: 'X',
          functions: ['canh-bao'],
          audience: ['internal'],
          securityLevel: 4,
          securityApproval: { status: 'approved', number: '7', date: '2026-09-03' },
          resilience: ['backup', 'standby', 'disaster-recovery'],
          recoverySite: 'nha-2',
          hostedAt: 'dc',
        },
      ],
    }),
  ],
  [
    'a system on trial without an approved level',
    province({
      systems: [
        {
          ...own,
          id: 'x',
          name: 'X',
          functions: ['thu-nghiem'],
          audience: ['internal'],
          lifecycle: 'testing',
          securityLevel: 2,
          securityApproval: { status: 'pending' },
        },
      ],
    }),
  ],
  [
    'a monitor that watches itself',
    province({
      systems: [{ ...own, id: 'x', name: 'Giám sát', kind: 'platform', functions: ['security-monitoring'], audience: ['internal'] }],
    }),
  ],
  // Investments, gaps and tasks
  [
    'an upgrade of the shared system',
    province({
      investments: [
        { id: 'da', name: 'Nâng cấp', owner: 'so-b', kind: 'upgrade', stage: 'proposed', delivers: ['nhan-su'], addresses: ['nd'] },
      ],
      gaps: [{ id: 'nd', name: 'Thiếu báo cáo', elements: ['nhan-su'], tasks: ['nv'] }],
      tasks: [{ id: 'nv', name: 'Nâng cấp', lead: 'so-b', deadline: '2027-06-30', result: 'xong', verification: 'biên bản' }],
    }),
  ],
  [
    'a new system of new work',
    province({
      investments: [
        {
          id: 'da',
          name: 'Xây dựng',
          owner: 'so-b',
          kind: 'new',
          stage: 'proposed',
          functions: ['quan-trac'],
          delivers: ['qt'],
          addresses: ['nd'],
        },
      ],
      systems: [{ id: 'qt', name: 'Quan trắc', kind: 'application', functions: ['quan-trac'], owner: 'so-b', lifecycle: 'planned' }],
      gaps: [{ id: 'nd', name: 'Chưa có quan trắc', elements: ['qt'], tasks: ['nv'] }],
      tasks: [{ id: 'nv', name: 'Xây dựng', lead: 'so-b', deadline: '2027-06-30', result: 'xong', verification: 'biên bản' }],
    }),
  ],
  [
    'a project with its review before approval',
    province({
      investments: [
        {
          id: 'da',
          name: 'Nâng cấp',
          owner: 'so-b',
          kind: 'upgrade',
          stage: 'approved',
          approvedOn: '2026-10-20',
          budget: { amount: 1, currency: 'VND', funding: ['local'] },
          complianceReview: { date: '2026-10-01', result: 'compliant' },
          delivers: ['nhan-su'],
          addresses: ['nd'],
        },
      ],
      gaps: [{ id: 'nd', name: 'N', elements: ['nhan-su'], tasks: ['nv'] }],
      tasks: [{ id: 'nv', name: 'T', lead: 'so-b', deadline: '2027-06-30', result: 'xong', verification: 'biên bản' }],
    }),
  ],
  ['a gap that is closed', province({ gaps: [{ id: 'nd', name: 'Đã xong', elements: ['nhan-su'], lifecycle: 'retired' }] })],
  [
    'a target still in time',
    province({
      targets: [
        {
          id: 'ct',
          name: 'Tỷ lệ',
          metric: 'm',
          unit: '%',
          value: 90,
          due: '2027-12-31',
          measurements: [{ date: '2026-10-01', value: 60 }],
        },
      ],
    }),
  ],
]

const sentencesOf = async (model: ArchitectureDocument): Promise<string[]> => {
  const clean = JSON.parse(JSON.stringify(model)) as ArchitectureDocument
  const { findings } = (await check([await loadObject(clean)], { today: '2026-11-28' })).models[0]!
  return findings.map(({ code, severity, message, elements }) => `${severity} ${code} ${message.id} ${elements.map(({ id }) => id).join()}`)
}

describe('What lies next to a fault', () => {
  it('is shown in at least sixty ways', () => expect(CLEAN.length).toBeGreaterThanOrEqual(60))

  it.each(CLEAN)('is none: %s', async (_name, model) => expect(await sentencesOf(model)).toEqual([]))
})
