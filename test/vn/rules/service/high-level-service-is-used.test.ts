import rule from '../../../../src/vn/rules/service/high-level-service-is-used.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'bo-khac', name: 'Bộ khác', level: 'ministry' as const },
]
const model = (service: object) => ({
  agencies,
  asOf: '2016-12-16',
  services: [{ id: 'dv', name: 'Dịch vụ', owner: 'bo', level: 3, ...service }],
})

testRule('service/high-level-service-is-used', rule, {
  valid: [
    { name: 'few dossiers that nearly all come online', model: model({ dossiersPerYear: 120, onlineShare: 80 }) },
    { name: 'many dossiers, many of them online', model: model({ dossiersPerYear: 5000, onlineShare: 60 }), holds: ['dv'] },
    { name: 'exactly at both thresholds', model: model({ dossiersPerYear: 500, onlineShare: 10 }) },
    { name: 'a level 2 service', model: model({ level: 2, dossiersPerYear: 10, onlineShare: 0 }), holds: [] },
    {
      name: 'a partial service',
      model: { agencies, services: [{ id: 'dv', name: 'Dịch vụ', owner: 'bo', completeness: 'partial', onlineShare: 1 }] },
    },
    { name: 'a service on paper only', model: model({ lifecycle: 'planned', onlineShare: 0 }) },
    {
      name: 'few dossiers by nature',
      model: model({ dossiersPerYear: 10, onlineShare: 90, notApplicable: [{ field: 'onlineShare', reason: 'thủ tục hiếm' }] }),
    },
    { name: 'a service of another body', model: { ...model({ owner: 'bo-khac', onlineShare: 1 }), body: 'bo' } },
    { name: 'many online, of how many dossiers is not told', model: model({ onlineShare: 60 }), holds: [] },
    {
      name: 'many online, as the author supposes',
      model: model({ dossiersPerYear: 5000, onlineShare: 60, assumed: ['onlineShare'] }),
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'few online',
      model: model({ dossiersPerYear: 5000, onlineShare: 4.5 }),
      holds: [],
      findings: [{ message: 'fewOnline', element: 'dv', field: 'onlineShare', severity: 'info' }],
    },
    { name: 'few dossiers, share not told', model: model({ dossiersPerYear: 0 }), findings: [{ message: 'fewDossiers', element: 'dv' }] },
    { name: 'few of both', model: model({ dossiersPerYear: 120, onlineShare: 4 }), findings: [{ message: 'few', element: 'dv' }] },
    {
      name: 'figures that the author supplied',
      model: model({ dossiersPerYear: 300, onlineShare: 9.9, assumed: ['dossiersPerYear', 'onlineShare'] }),
      findings: [{ message: 'assumed', element: 'dv', severity: 'info' }],
    },
    {
      name: 'an end-to-end service in 2026',
      model: { agencies, services: [{ id: 'dv', name: 'Dịch vụ', owner: 'bo', completeness: 'whole', onlineShare: 3 }] },
      findings: [{ message: 'fewOnline', element: 'dv' }],
    },
  ],
  unjudged: [
    { name: 'no figures', model: model({}), unjudged: [{ element: 'dv', field: 'onlineShare' }] },
    { name: 'many dossiers, share not told', model: model({ dossiersPerYear: 5000 }), unjudged: [{ element: 'dv', field: 'onlineShare' }] },
  ],
})
