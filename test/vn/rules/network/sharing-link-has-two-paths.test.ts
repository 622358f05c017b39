import rule from '../../../../src/vn/rules/network/sharing-link-has-two-paths.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'tinh', name: 'Tỉnh', level: 'province' as const },
  { id: 'xa', name: 'Xã', level: 'commune' as const, parent: 'tinh' },
]
type Extra = Readonly<Record<string, unknown>>
const networks = [
  { id: 'tslcd', name: 'Mạng TSLCD', kind: 'tslcd' as const },
  { id: 'internet', name: 'Internet', kind: 'internet' as const },
]
const sites = [{ id: 'nha-may', name: 'Cơ sở 2', agency: 'tinh', kind: 'data-centre' as const }]
const infrastructures = [
  { id: 'ttdl', name: 'Trung tâm dữ liệu tỉnh', kind: 'data-centre' as const, owner: 'tinh' },
  { id: 'phong-may', name: 'Phòng máy', kind: 'server-room' as const, owner: 'tinh' },
  { id: 'ttdl-2', name: 'Trung tâm dữ liệu cơ sở 2', kind: 'data-centre' as const, owner: 'tinh', site: 'nha-may' },
]
const lgsp = {
  id: 'lgsp',
  name: 'LGSP của tỉnh',
  kind: 'platform' as const,
  platformRole: 'lgsp' as const,
  owner: 'tinh',
  hostedAt: 'ttdl',
}
const system = (id: string, owner: string, hostedAt?: string) => ({
  id,
  name: id,
  kind: 'application' as const,
  owner,
  ...(hostedAt === undefined ? {} : { hostedAt }),
})
const link = (extra: Extra = {}) => ({ id: 'duong', name: 'Kênh TSLCD', from: 'ttdl', to: 'tslcd', kind: 'tslcd', paths: 1, ...extra })
const exchange = { id: 'kn', from: 'ht-tinh', to: 'ht-bo', kind: 'data-exchange' as const, mechanism: 'ndxp' as const }
const model = (links: readonly Extra[], more: Extra = {}) =>
  ({ agencies, networks, sites, infrastructures, systems: [lgsp], links, ...more }) as never
const without = (links: readonly Extra[], hostedAt: string | undefined, over: readonly string[], owner = 'tinh') =>
  model(links, { systems: [system('ht-tinh', owner, hostedAt), system('ht-bo', 'bo')], integrations: [{ ...exchange, over }] })

testRule('network/sharing-link-has-two-paths', rule, {
  valid: [
    { name: 'two directions', model: model([link({ paths: 2 })]) },
    { name: 'two lines, each told as one direction', model: model([link(), link({ id: 'duong-2' })]) },
    { name: 'one record of two lines', model: model([link({ count: 2 })]) },
    { name: 'a line to the Internet', model: model([link({ to: 'internet', kind: 'internet' })]) },
    { name: 'a leased line to somewhere else', model: model([link({ to: 'tinh', kind: 'leased-line' })]) },
    { name: 'a planned line', model: model([link({ status: 'planned' })]) },
    { name: 'a data centre from which nothing is exchanged', model: without([link()], undefined, []) },
    { name: 'a data centre that exchanges over the Internet', model: without([link()], 'ttdl', ['internet']) },
    { name: 'a server room of a commune', model: without([link({ from: 'xa' })], undefined, ['duong'], 'xa') },
    {
      name: 'the line of the office, while the data centre stands elsewhere',
      model: model([link({ from: 'tinh' })], { systems: [{ ...lgsp, hostedAt: 'ttdl-2' }] }),
    },
    { name: 'an LGSP that is only planned', model: model([link()], { systems: [{ ...lgsp, lifecycle: 'planned' }] }) },
    { name: 'the platform of another body', model: model([link()], { body: 'bo' }) },
    { name: 'not applicable, with a reason', model: model([link({ notApplicable: [{ field: 'paths', reason: 'đảo' }] })]) },
    { name: 'the day before framework 4.0', model: model([link()]), asOf: '2025-03-24' },
  ],
  invalid: [
    {
      name: 'a second line of the same body, at its office and not at the data centre',
      model: model([link(), link({ id: 'duong-2', from: 'tinh' })]),
      findings: [{ message: 'onePath', element: 'duong', field: 'paths' }],
    },
    {
      name: 'the LGSP has one direction; today it is good practice',
      model: model([link()]),
      findings: [{ message: 'onePath', element: 'duong', field: 'paths', severity: 'info' }],
    },
    {
      name: 'the day on which the decision was seen in force',
      model: model([link()]),
      asOf: '2025-07-18',
      findings: [{ message: 'onePath', element: 'duong', severity: 'warning' }],
    },
    {
      name: 'the day after',
      model: model([link()]),
      asOf: '2025-07-19',
      findings: [{ message: 'onePath', element: 'duong', severity: 'info' }],
    },
    {
      name: 'the day before',
      model: model([link()]),
      asOf: '2025-07-17',
      findings: [{ message: 'onePath', element: 'duong', severity: 'info' }],
    },
    {
      name: 'a leased line into TSLCD',
      model: model([link({ kind: 'leased-line' })]),
      findings: [{ message: 'onePath', element: 'duong' }],
    },
    {
      name: 'the line of the office, where the data centre stands',
      model: model([link({ from: 'tinh' })]),
      findings: [{ message: 'onePath', element: 'duong' }],
    },
    {
      name: 'a data centre that exchanges over TSLCD',
      model: without([link()], 'ttdl', ['tslcd']),
      findings: [{ message: 'onePath', element: 'duong' }],
    },
    {
      name: 'a line of the body that an exchange names',
      model: without([link({ from: 'tinh' })], undefined, ['duong']),
      findings: [{ message: 'onePath', element: 'duong' }],
    },
  ],
  unjudged: [
    { name: 'directions are not told', model: model([link({ paths: undefined })]), unjudged: [{ element: 'duong', field: 'paths' }] },
    { name: 'directions are supposed', model: model([link({ assumed: ['paths'] })]), unjudged: [{ element: 'duong', field: 'paths' }] },
    {
      name: 'nobody tells where the LGSP stands',
      model: model([link({ from: 'tinh' })], { systems: [{ ...lgsp, hostedAt: undefined }] }),
      unjudged: [{ element: 'lgsp', field: 'hostedAt' }],
    },
  ],
})
