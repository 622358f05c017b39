import rule from '../../../src/rules/packs/layer/component-architectures-are-declared.ts'
import { testRule } from '../rule-test.ts'

const asOf = '2021-06-01'
const agencies = [{ id: 'bo', name: 'Bộ', level: 'ministry' as const }]
const views = ['business' as const, 'data' as const, 'application' as const, 'technology' as const, 'security' as const]
const referenceModels = ['brm' as const, 'drm' as const, 'arm' as const, 'trm' as const, 'srm' as const]
const issued = { status: 'issued' as const, date: '2020-12-31', views, referenceModels }

testRule('layer/component-architectures-are-declared', rule, {
  valid: [
    { name: 'an architecture with all five of each', model: { asOf, agencies, issuedFramework: issued } },
    {
      name: 'an architecture still being drafted',
      model: { asOf, agencies, issuedFramework: { status: 'drafting', views: ['business'] } },
    },
    { name: 'no architecture at all, which LAY-07 reports', model: { asOf, agencies, issuedFramework: { status: 'none' } } },
    {
      name: 'an architecture built on framework 1.0, which had no such parts',
      model: { asOf, agencies, issuedFramework: { status: 'issued', date: '2017-12-29', views: ['business'], referenceModels: [] } },
    },
    { name: 'the day before framework 2.0', model: { asOf: '2019-12-30', agencies, issuedFramework: { ...issued, views: [] } } },
    { name: 'the day framework 4.0 was succeeded', model: { asOf: '2026-07-29', agencies, issuedFramework: { ...issued, views: [] } } },
  ],
  invalid: [
    {
      name: 'an architecture that declares no views',
      model: { asOf, agencies, issuedFramework: { ...issued, views: [] } },
      findings: [{ message: 'noViews', field: 'issuedFramework', severity: 'warning' }],
    },
    ...views.map((view) => ({
      name: `an architecture without its ${view} view`,
      model: { asOf, agencies, issuedFramework: { ...issued, views: views.filter((one) => one !== view) } },
      findings: [{ message: view, field: 'issuedFramework' }],
    })),
    {
      name: 'an architecture that uses three reference models, on the last day of framework 4.0',
      model: { asOf: '2026-07-28', agencies, issuedFramework: { ...issued, referenceModels: ['brm', 'drm', 'arm'] } },
      findings: [{ message: 'models', field: 'issuedFramework' }],
    },
  ],
  unjudged: [
    { name: 'a model silent about its architecture', model: { asOf, agencies }, unjudged: [{ field: 'issuedFramework' }] },
    {
      name: 'an issued architecture whose parts are not told',
      model: { asOf, agencies, issuedFramework: { status: 'issued', date: '2020-12-31' } },
      unjudged: [{ field: 'issuedFramework' }],
    },
  ],
})
