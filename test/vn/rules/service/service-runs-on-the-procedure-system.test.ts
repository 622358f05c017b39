import type { ArchitectureDocument } from '../../../../src/model/types.generated.ts'
import rule from '../../../../src/vn/rules/service/service-runs-on-the-procedure-system.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'tinh', name: 'Tỉnh', level: 'province' as const },
  { id: 'so', name: 'Sở', level: 'department' as const, parent: 'tinh' },
  { id: 'bo-cong-an', name: 'Bộ Công an', level: 'ministry' as const },
  { id: 'dang', name: 'Tỉnh ủy', level: 'party' as const },
]
const tthc = {
  id: 'tthc',
  name: 'Hệ thống thông tin giải quyết TTHC',
  kind: 'platform' as const,
  platformRole: 'procedure-handling' as const,
  owner: 'tinh',
}
const portal = {
  id: 'cong',
  name: 'Cổng Dịch vụ công quốc gia',
  kind: 'portal' as const,
  platformRole: 'national-service-portal' as const,
  recordType: 'reference' as const,
}
const lgsp = { id: 'lgsp', name: 'LGSP', kind: 'platform' as const, platformRole: 'lgsp' as const, owner: 'tinh' }
const ndxp = {
  id: 'ndxp',
  name: 'NDXP',
  kind: 'platform' as const,
  platformRole: 'ndxp' as const,
  recordType: 'reference' as const,
}
const license = { id: 'cap-phep', name: 'Phần mềm cấp phép', kind: 'application' as const, functions: ['licensing'], owner: 'so' }
const service = { id: 'dv', name: 'Cấp giấy phép', owner: 'so', system: 'tthc' }
const link = (from: string, to: string, more: object = {}) => ({ id: `${from}-${to}`, from, to, kind: 'data-exchange' as const, ...more })
const linked = link('tthc', 'cong')
const model = (systems: readonly object[], integrations: readonly object[], services: readonly object[] = [service]) =>
  ({ agencies, body: 'tinh', asOf: '2026-11-21', systems, integrations, services }) as ArchitectureDocument

testRule('service/service-runs-on-the-procedure-system', rule, {
  valid: [
    { name: 'a linked system that serves', holds: ['tthc'], model: model([tthc, portal], [linked]) },
    { name: 'a link from the portal', model: model([tthc, portal], [link('cong', 'tthc')]) },
    { name: 'a link that runs over a platform', model: model([tthc, portal, lgsp], [link('tthc', 'cong', { via: ['lgsp'] })]) },
    {
      name: 'a link step by step over two platforms',
      model: model([tthc, portal, lgsp, ndxp], [link('tthc', 'lgsp'), link('lgsp', 'ndxp'), link('ndxp', 'cong')]),
    },
    {
      name: 'a portal known by its name alone',
      model: model([tthc, { id: 'cong', name: 'Cổng Dịch vụ công Quốc gia', kind: 'portal' }], [linked]),
    },
    {
      name: 'a link of a part of the system',
      model: model(
        [tthc, { id: 'ket-noi', name: 'Phân hệ kết nối', kind: 'application', partOf: 'tthc' }, portal],
        [link('ket-noi', 'cong')],
      ),
    },
    {
      name: 'a service on a module of the procedure system',
      model: model([tthc, portal, { ...license, partOf: 'tthc' }], [linked], [{ ...service, system: 'cap-phep' }]),
    },
    {
      name: 'a specialised system linked to the procedure system',
      holds: ['tthc', 'cap-phep'],
      model: model([tthc, portal, license], [linked, link('cap-phep', 'tthc')], [{ ...service, system: 'cap-phep' }]),
    },
    {
      name: 'a specialised system linked to the national portal itself',
      model: model([tthc, portal, license], [linked, link('cap-phep', 'cong')], [{ ...service, system: 'cap-phep' }]),
    },
    {
      name: 'a service that a ministry settles centrally on its own system',
      model: model(
        [tthc, portal, { ...license, id: 'bca', owner: 'bo-cong-an', platformRole: 'procedure-handling', recordType: 'reference' }],
        [linked],
        [{ ...service, system: 'bca' }],
      ),
    },
    {
      name: 'a specialised system of another body',
      model: model([tthc, portal, { ...license, owner: 'bo-cong-an' }], [linked], [{ ...service, system: 'cap-phep' }]),
    },
    {
      name: 'a system on its way out',
      model: model([tthc, portal, { ...tthc, id: 'cu', name: 'Một cửa cũ', lifecycle: 'replacing' }], [linked]),
    },
    { name: 'a system that is only planned', model: model([{ ...tthc, lifecycle: 'planned' }, portal, lgsp], [link('lgsp', 'cong')], []) },
    {
      name: 'a system with a reason',
      holds: [],
      model: model(
        [{ ...tthc, notApplicable: [{ field: 'national-service-portal', reason: 'dữ liệu mật' }] }, portal, lgsp],
        [link('lgsp', 'cong')],
      ),
    },
    {
      name: 'a service with a reason',
      model: model(
        [tthc, portal, license],
        [linked],
        [{ ...service, system: 'cap-phep', notApplicable: [{ field: 'system', reason: 'quy định riêng' }] }],
      ),
    },
    { name: 'a system of the Party', model: model([{ ...tthc, owner: 'dang' }, portal, lgsp], [link('lgsp', 'cong')], []) },
    {
      name: 'the day before the framework',
      model: { ...model([tthc, portal, lgsp], [link('lgsp', 'cong')]), asOf: '2026-07-28' },
    },
  ],
  invalid: [
    {
      name: 'a system without a link to the portal',
      model: model([tthc, portal, lgsp, license], [link('cap-phep', 'tthc')]),
      findings: [{ message: 'unlinked', element: 'tthc', severity: 'error' }],
    },
    {
      name: 'the same on the first day of the framework',
      model: { ...model([tthc, portal, lgsp, license], [link('cap-phep', 'tthc')]), asOf: '2026-07-29' },
      findings: [{ message: 'unlinked', element: 'tthc', severity: 'error' }],
    },
    {
      name: 'a link that ended',
      model: model([tthc, portal], [link('tthc', 'cong', { status: 'ended' })]),
      findings: [{ message: 'unlinked', element: 'tthc' }],
    },
    {
      name: 'a link still to come',
      model: model([tthc, portal], [link('tthc', 'cong', { status: 'planned' })]),
      findings: [{ message: 'planned', element: 'tthc', severity: 'warning' }],
    },
    {
      name: 'a platform that does not reach the portal',
      model: model([tthc, portal, lgsp], [link('tthc', 'lgsp'), link('lgsp', 'cong', { status: 'not-connected' })]),
      findings: [{ message: 'unlinked', element: 'tthc' }],
    },
    {
      name: 'two services on a system that stands apart, as one finding',
      model: model(
        [tthc, portal, license],
        [linked],
        [
          { ...service, system: 'cap-phep' },
          { ...service, id: 'dv-2', system: 'cap-phep' },
        ],
      ),
      findings: [{ message: 'elsewhere', element: 'cap-phep', severity: 'warning' }],
    },
    {
      name: 'a service on the information portal',
      model: model(
        [tthc, portal, { id: 'ttdt', name: 'Cổng TTĐT', kind: 'portal', platformRole: 'information-portal', owner: 'tinh' }],
        [linked],
        [{ ...service, system: 'ttdt' }],
      ),
      findings: [{ message: 'elsewhere', element: 'ttdt' }],
    },
  ],
  unjudged: [
    { name: 'no integrations told', model: model([tthc, portal], []), unjudged: [{ element: 'tthc', field: 'integrations' }] },
    {
      name: 'the portal is not in the model',
      model: model([tthc, license], [link('cap-phep', 'tthc')]),
      unjudged: [{ element: 'tthc', field: 'integrations' }],
    },
    {
      name: 'the system of a service is not told',
      model: model([tthc, portal], [linked], [{ id: 'dv', name: 'Dịch vụ', owner: 'so' }]),
      unjudged: [{ element: 'dv', field: 'system' }],
    },
    {
      name: 'what the system of a service does is not told',
      model: model([tthc, portal, { ...license, functions: undefined }], [linked], [{ ...service, system: 'cap-phep' }]),
      unjudged: [{ element: 'cap-phep', field: 'platformRole' }],
    },
    {
      name: 'neither procedure system nor portal in the model',
      model: model([license, lgsp], [link('lgsp', 'cap-phep')], [{ ...service, system: 'lgsp' }]),
      unjudged: [{ element: 'lgsp', field: 'integrations' }],
    },
  ],
})
