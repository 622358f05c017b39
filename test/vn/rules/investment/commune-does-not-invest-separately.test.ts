import type { ArchitectureDocument } from '../../../../src/model/types.generated.ts'
import rule from '../../../../src/vn/rules/investment/commune-does-not-invest-separately.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'tinh', name: 'Tỉnh', level: 'province' as const },
  { id: 'so', name: 'Sở', level: 'department' as const, parent: 'tinh' },
  { id: 'xa-a', name: 'Xã A', level: 'commune' as const, parent: 'tinh' },
  { id: 'van-phong-xa', name: 'Văn phòng xã A', level: 'unit' as const, parent: 'xa-a' },
  { id: 'xa-b', name: 'Xã B', level: 'commune' as const, parent: 'tinh' },
  { id: 'tinh-khac', name: 'Tỉnh khác', level: 'province' as const },
  { id: 'bo-ca', name: 'Bộ Công an', level: 'ministry' as const },
]
const cloud = { id: 'may-tinh', name: 'Đám mây của tỉnh', kind: 'cloud', owner: 'so', sharing: 'province' }
const room = { id: 'phong-may', name: 'Phòng máy chủ xã', kind: 'server-room', owner: 'xa-a', lifecycle: 'planned' }
const petitions = {
  id: 'pakn',
  name: 'Hệ thống phản ánh kiến nghị',
  kind: 'application',
  functions: ['petitions'],
  owner: 'so',
  coverage: ['tinh'],
}
const project = { id: 'da', name: 'Dự án của xã', owner: 'xa-a', kind: 'new' }
const rooms = { ...project, delivers: ['phong-may'] }
const model = (more: object): ArchitectureDocument => ({ agencies, body: 'tinh', asOf: '2026-11-21', ...more })
const hosted = (investment: object, provider: object = {}): ArchitectureDocument =>
  model({ infrastructures: [{ ...cloud, ...provider }, room], investments: [investment] })
const platform = {
  id: 'nen-tang',
  name: 'Nền tảng phản ánh hiện trường',
  kind: 'platform',
  owner: 'so',
  operator: 'xa-a',
  coverage: ['xa-a', 'xa-b'],
}

testRule('investment/commune-does-not-invest-separately', rule, {
  valid: [
    { name: 'a department of the province invests', model: hosted({ ...rooms, owner: 'so' }) },
    { name: 'nothing of the kind is provided', holds: [], model: model({ infrastructures: [room], investments: [rooms] }) },
    { name: 'the provider is another province', model: hosted(rooms, { owner: 'tinh-khac' }) },
    { name: 'the province keeps its cloud to itself', model: hosted(rooms, { sharing: 'internal' }) },
    { name: 'what the province is still building', model: hosted(rooms, { lifecycle: 'building' }) },
    { name: 'a justification', model: hosted({ ...rooms, justification: 'đảo xa, chưa có cáp quang' }) },
    { name: 'a special case', model: hosted({ ...rooms, exception: { reason: 'đặc thù' } }) },
    { name: 'a reason', model: hosted({ ...rooms, notApplicable: [{ field: 'shared-component', reason: 'thuê theo đợt' }] }) },
    { name: 'an upgrade', model: hosted({ ...rooms, kind: 'upgrade' }) },
    { name: 'a project that ended', model: hosted({ ...rooms, stage: 'ended' }) },
    {
      name: 'devices and a local network, which are the commune’s own part',
      model: model({
        infrastructures: [cloud, { ...room, kind: 'end-devices' }],
        networks: [{ id: 'lan', name: 'LAN xã', kind: 'lan', owner: 'xa-a', lifecycle: 'planned' }],
        investments: [{ ...project, delivers: ['phong-may', 'lan'] }],
      }),
    },
    {
      name: 'a new data centre, which NET-07 judges',
      model: model({ infrastructures: [cloud, { ...room, kind: 'data-centre' }], investments: [rooms] }),
    },
    {
      name: 'a site of the commune beside the portal of the province',
      model: model({
        systems: [{ ...petitions, functions: ['information-portal'] }],
        investments: [{ ...project, functions: ['information-portal'] }],
      }),
    },
    {
      name: 'a system that the province shares, which INV-02 compares',
      model: model({ systems: [{ ...petitions, sharing: 'province' }], investments: [{ ...project, functions: ['petitions'] }] }),
    },
    {
      name: 'a function of a national platform, which INV-01 compares',
      model: model({ systems: [{ ...petitions, functions: ['email'] }], investments: [{ ...project, functions: ['email'] }] }),
    },
    {
      name: 'a system of the province that other communes use',
      holds: ['da'],
      model: model({ systems: [{ ...petitions, coverage: ['xa-b'] }], investments: [{ ...project, functions: ['petitions'] }] }),
    },
    {
      name: 'an essential component of the commune by its code',
      model: model({ infrastructures: [{ ...room, kind: 'other', referenceCodes: ['HTS7'] }], investments: [rooms] }),
    },
    { name: 'a platform that the province runs', model: model({ systems: [{ ...platform, operator: 'so' }] }) },
    { name: 'a platform of one commune for itself', model: model({ systems: [{ ...platform, coverage: ['xa-a', 'van-phong-xa'] }] }) },
    { name: 'an application that two communes use', model: model({ systems: [{ ...platform, kind: 'application' }] }) },
    { name: 'a platform that is being handed over', model: model({ systems: [{ ...platform, lifecycle: 'merging' }] }) },
    {
      name: 'a platform with a reason',
      model: model({ systems: [{ ...platform, notApplicable: [{ field: 'operator', reason: 'thí điểm đến 3/2027' }] }] }),
    },
    { name: 'the day before the framework', model: { ...hosted(rooms), asOf: '2026-07-28' } },
  ],
  invalid: [
    {
      name: 'a server room beside the cloud of the province',
      model: hosted(rooms),
      findings: [{ message: 'base', element: 'da', severity: 'error' }],
    },
    {
      name: 'the same on the first day of the framework',
      model: { ...hosted(rooms), asOf: '2026-07-29' },
      findings: [{ message: 'base', element: 'da' }],
    },
    {
      name: 'a project of a unit of the commune',
      model: hosted({ ...rooms, owner: 'van-phong-xa' }),
      findings: [{ message: 'base', element: 'xa-a', severity: 'error' }],
    },
    {
      name: 'a project approved before the framework is only warned about',
      model: hosted({ ...rooms, approvedOn: '2026-06-01' }),
      findings: [{ message: 'base', element: 'da', severity: 'warning' }],
    },
    {
      name: 'a cloud of the nation',
      model: hosted(rooms, { owner: 'bo-ca', sharing: 'national-group-a' }),
      findings: [{ message: 'base', element: 'da' }],
    },
    {
      name: 'a wide area network of its own',
      model: model({
        networks: [
          { id: 'wan', name: 'WAN tỉnh', kind: 'wan', owner: 'so', usageScope: ['commune'] },
          { id: 'wan-xa', name: 'WAN xã', kind: 'wan', owner: 'xa-a', lifecycle: 'planned' },
        ],
        investments: [{ ...project, delivers: ['wan-xa'] }],
      }),
      findings: [{ message: 'base', element: 'da' }],
    },
    {
      name: 'a function that a system covering the whole province serves',
      model: model({ systems: [petitions], investments: [{ ...project, functions: ['petitions'] }] }),
      // Of which part of the commune model a function of the model's own is, nobody told.
      findings: [{ message: 'otherApplication', element: 'da' }],
    },
    {
      name: 'software of digital government, under its own clause',
      model: model({
        systems: [{ ...petitions, functions: ['reporting'] }],
        investments: [{ ...project, functions: ['reporting'] }],
      }),
      findings: [{ message: 'application', element: 'da' }],
    },
    {
      name: 'in a model of the commune itself, what it uses of the province as a reference',
      model: {
        ...model({
          systems: [{ ...petitions, sharing: 'province', recordType: 'reference', usageStatus: 'in-use' }],
          investments: [{ ...project, functions: ['petitions'] }],
        }),
        body: 'xa-a',
        scope: 'commune',
      },
      findings: [{ message: 'otherApplication', element: 'da', severity: 'error' }],
    },
    {
      name: 'a component that the commune model leaves to the province',
      model: model({ infrastructures: [{ ...room, kind: 'other', referenceCodes: ['HTS4'] }], investments: [rooms] }),
      findings: [{ message: 'reserved', element: 'da', severity: 'warning' }],
    },
    {
      name: 'a commune that runs a platform for others',
      model: model({ systems: [platform] }),
      findings: [{ message: 'operates', element: 'xa-a', severity: 'error' }],
    },
    {
      name: 'a commune that owns and runs what is declared as shared in the province',
      model: model({ systems: [{ ...platform, kind: 'application', owner: 'xa-a', operator: undefined, sharing: 'province' }] }),
      findings: [{ message: 'operates', element: 'xa-a' }],
    },
  ],
  unjudged: [
    {
      name: 'a project that names neither function nor component',
      model: hosted(project),
      unjudged: [{ element: 'da', field: 'functions' }],
    },
    {
      name: 'a cloud of which it is not told who may use it',
      model: hosted(rooms, { sharing: undefined }),
      unjudged: [{ element: 'may-tinh', field: 'sharing' }],
    },
    {
      name: 'a project of no told kind that delivers what stands already',
      model: model({ infrastructures: [cloud, { ...room, lifecycle: 'operating' }], investments: [{ ...rooms, kind: undefined }] }),
      unjudged: [{ element: 'da', field: 'kind' }],
    },
  ],
})
