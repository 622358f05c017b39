import rule from '../../../../src/vn/rules/network/service-does-not-hang-on-one-way.ts'
import { testRule } from '../../../rules/rule-test.ts'

const line = (id: string, more = {}) => ({ id, from: 'nha', to: 'm', kind: 'wan' as const, ...more })
const far = { carrier: 'B', conduits: ['Cột 2'] }
const near = { carrier: 'A', conduits: ['Cống 1'] }
const model = (links: object[], { site = {}, system = {}, service = {} } = {}) =>
  ({
    agencies: [{ id: 'tinh', name: 'Tỉnh', level: 'province' }],
    sites: [{ id: 'nha', name: 'Nhà', agency: 'tinh', kind: 'data-centre', ...site }],
    networks: [{ id: 'm', name: 'WAN', kind: 'wan' }],
    links,
    systems: [{ id: 's', name: 'S', kind: 'application', owner: 'tinh', hostedAt: 'nha', ...system }],
    services: [{ id: 'dv', name: 'Dịch vụ', owner: 'tinh', system: 's', dossiersPerYear: 20_000, ...service }],
  }) as never
const found = (message: string) => [{ message: message as never, element: 'nha', severity: 'info' as const }]
const platform = (count: number, resilience?: string[]) =>
  ({
    agencies: [{ id: 'tinh', name: 'Tỉnh', level: 'province' }],
    systems: [
      { id: 'lgsp', name: 'LGSP', kind: 'platform', platformRole: 'lgsp', owner: 'tinh', resilience },
      { id: 'a', name: 'A', kind: 'application', owner: 'tinh' },
      { id: 'b', name: 'B', kind: 'application', owner: 'tinh' },
    ],
    integrations: Array.from({ length: count }, (_, at) => ({ id: `i${at}`, from: 'a', to: 'b', kind: 'data-exchange', via: ['lgsp'] })),
  }) as never

testRule('network/service-does-not-hang-on-one-way', rule, {
  valid: [
    { name: 'two ways with two carriers', model: model([line('l', near), line('k', far)]), holds: ['nha'] },
    { name: 'one line over two paths', model: model([line('l', { paths: 2 })]), holds: ['nha'] },
    {
      name: 'a shared conduit that one of the lines goes around',
      model: model([line('l', near), line('k', { ...far, paths: 2, conduits: ['Cống 1', 'Cột 2'] })]),
      holds: ['nha'],
    },
    { name: 'a service with few dossiers', model: model([line('l')], { service: { dossiersPerYear: 90 } }), holds: [] },
    {
      name: 'a service with few dossiers on a high level',
      model: model([line('l')], { service: { dossiersPerYear: 90, level: 4 } }),
      holds: [],
    },
    {
      name: 'one carrier of a headquarters, which NET-09 tells',
      model: model([line('l', near), line('k', { ...near, conduits: ['Cột 2'] })], { site: { kind: 'headquarters' } }),
      holds: [],
    },
    {
      name: 'a place to which it does not apply',
      model: model([line('l')], { site: { notApplicable: [{ field: 'connection', reason: 'tạm' }] } }),
    },
    { name: 'a place of which no line is told', model: model([]), holds: [] },
    { name: 'a line that the author supposes', model: model([line('l', { assumed: ['from'] })]), holds: [] },
    {
      name: 'lines of a model that tells of no conduit',
      model: model([line('l', { carrier: 'A' }), line('k', { carrier: 'B' })]),
      holds: ['nha'],
    },
    { name: 'a platform with a standby', model: platform(60, ['standby']), holds: ['lgsp'] },
    { name: 'a platform that carries little', model: platform(9, ['backup']), holds: [] },
  ],
  invalid: [
    { name: 'one line', model: model([line('l')]), findings: found('oneLink') },
    {
      name: 'one line of a system of level 3',
      model: model([line('l')], { system: { securityLevel: 3 }, service: { dossiersPerYear: 9 } }),
      findings: found('oneLink'),
    },
    {
      name: 'a service of level 3',
      model: model([line('l')], { service: { dossiersPerYear: undefined, level: 3 } }),
      findings: found('oneLink'),
    },
    {
      name: 'two lines in one conduit',
      model: model([line('l', near), line('k', { ...far, conduits: ['cống 1'] })]),
      findings: found('oneConduit'),
    },
    {
      name: 'two lines with one carrier',
      model: model([line('l', near), line('k', { ...far, carrier: 'a' })]),
      findings: found('oneCarrier'),
    },
    { name: 'a platform with a backup alone', model: platform(60, ['backup']), findings: [{ message: 'onePlatform', element: 'lgsp' }] },
  ],
  unjudged: [
    {
      name: 'lines that do not tell where they run',
      model: model([line('l'), line('k', far)]),
      unjudged: [{ field: 'conduits' }],
    },
    { name: 'a platform of which no standby is told', model: platform(60), unjudged: [{ element: 'lgsp', field: 'resilience' }] },
  ],
})
