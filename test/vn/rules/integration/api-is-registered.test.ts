import rule from '../../../../src/vn/rules/integration/api-is-registered.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'tinh', name: 'Tỉnh', level: 'province' as const },
]
const systems = [
  { id: 'a', name: 'Hệ thống A', kind: 'application' as const, owner: 'bo' },
  { id: 'b', name: 'Hệ thống B', kind: 'application' as const, owner: 'bo' },
  { id: 'ngoai', name: 'Hệ thống của tỉnh', kind: 'application' as const, owner: 'tinh' },
  { id: 'tham-chieu', name: 'Nền tảng quốc gia', kind: 'platform' as const, recordType: 'reference' as const },
]
const base = { agencies, systems, body: 'bo' }
const use = { id: 'kn', from: 'a', to: 'b', kind: 'service-use' as const, mechanism: 'api' as const }
const api = { registryId: 'API-01', version: '1.2', accessScope: 'các sở' }
const { registryId: _id, ...unregistered } = api

testRule('integration/api-is-registered', rule, {
  valid: [
    { name: 'a registered API', model: { ...base, integrations: [{ ...use, api }] } },
    { name: 'another mechanism', model: { ...base, integrations: [{ ...use, mechanism: 'ndxp' }] } },
    { name: 'the API of another body', model: { ...base, integrations: [{ ...use, to: 'ngoai', api: unregistered }] } },
    { name: 'data that another body sends', model: { ...base, integrations: [{ ...use, kind: 'data-exchange', from: 'ngoai', api: {} }] } },
    { name: 'the API of a reference record', model: { ...base, integrations: [{ ...use, to: 'tham-chieu', api: {} }] } },
    { name: 'a planned connection', model: { ...base, integrations: [{ ...use, status: 'planned', api: {} }] } },
    {
      name: 'a registry id that is on its way',
      model: {
        ...base,
        integrations: [
          {
            ...use,
            api: unregistered,
            undetermined: [{ field: 'api.registryId', source: 'LGSP', focalPoint: 'Cục', deadline: '2026-12-20' }],
          },
        ],
      },
    },
    {
      name: 'not applicable, with a reason',
      model: { ...base, integrations: [{ ...use, api: {}, notApplicable: [{ field: 'api', reason: 'thử nghiệm' }] }] },
    },
    { name: 'the day before the framework', model: { ...base, integrations: [{ ...use, api: {} }] }, asOf: '2026-07-28' },
  ],
  invalid: [
    {
      name: 'an API without a registry id',
      model: { ...base, integrations: [{ ...use, api: unregistered }] },
      findings: [{ message: 'unregistered', element: 'kn', field: 'api', severity: 'warning' }],
    },
    {
      name: 'an API of which nothing is told',
      model: { ...base, integrations: [{ ...use, api: {} }] },
      findings: [{ message: 'unregistered', element: 'kn' }],
    },
    {
      name: 'registered, without a version',
      model: { ...base, integrations: [{ ...use, api: { registryId: 'API-01', accessScope: 'các sở' } }] },
      findings: [{ message: 'incomplete', element: 'kn', severity: 'info' }],
    },
    {
      name: 'one API, many consumers: one finding',
      model: { ...base, integrations: [1, 2, 3].map((index) => ({ ...use, id: `kn-${index}`, api: unregistered })) },
      findings: [{ message: 'unregistered', element: 'kn-1' }],
    },
    {
      name: 'an API told of beside another mechanism',
      model: { ...base, integrations: [{ ...use, kind: 'data-exchange', mechanism: 'lgsp', api: unregistered }] },
      findings: [{ message: 'unregistered', element: 'kn' }],
    },
    {
      name: 'the first day of the framework',
      model: { ...base, integrations: [{ ...use, api: {} }] },
      asOf: '2026-07-29',
      findings: [{ message: 'unregistered', element: 'kn' }],
    },
  ],
  unjudged: [
    {
      name: 'an API of which the model says nothing',
      model: { ...base, integrations: [use] },
      unjudged: [{ element: 'kn', field: 'api' }],
    },
  ],
})
