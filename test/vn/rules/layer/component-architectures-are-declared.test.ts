import rule from '../../../../src/vn/rules/layer/component-architectures-are-declared.ts'
import { testRule } from '../../../rules/rule-test.ts'

const asOf = '2021-06-01'
const agencies = [{ id: 'bo', name: 'Bộ', level: 'ministry' as const }]
const views = ['business' as const, 'data' as const, 'application' as const, 'technology' as const, 'security' as const]
const referenceModels = ['brm' as const, 'drm' as const, 'arm' as const, 'trm' as const, 'srm' as const]
const issued = { status: 'issued' as const, date: '2020-12-31', views, referenceModels }

const coded = (...referenceCodes: string[]) => ({
  asOf,
  agencies,
  issuedFramework: issued,
  databases: [
    { id: 'a', name: 'CSDL A', scope: 'internal' as const, referenceCodes },
    { id: 'b', name: 'CSDL B', scope: 'internal' as const, referenceCodes },
  ],
})
const brm = { referenceModels: [{ model: 'brm' as const, prefix: 'BRM', codes: ['BRM001', 'BRM001.002'] }] }

testRule('layer/component-architectures-are-declared', rule, {
  valid: [
    { name: 'an architecture with all five of each', model: { asOf, agencies, issuedFramework: issued }, holds: ['(model)'] },
    {
      name: 'an architecture still being drafted',
      model: { asOf, agencies, issuedFramework: { status: 'drafting', views: ['business'] } },
      holds: [],
    },
    { name: 'no architecture at all, which LAY-07 reports', model: { asOf, agencies, issuedFramework: { status: 'none' } } },
    {
      name: 'an architecture built on framework 1.0, which had no such parts',
      model: { asOf, agencies, issuedFramework: { status: 'issued', date: '2017-12-29', views: ['business'], referenceModels: [] } },
    },
    { name: 'the day before framework 2.0', model: { asOf: '2019-12-30', agencies, issuedFramework: { ...issued, views: [] } } },
    { name: 'the day framework 4.0 was succeeded', model: { asOf: '2026-07-29', agencies, issuedFramework: { ...issued, views: [] } } },
    { name: 'codes that the user’s list knows', model: coded('BRM001', 'BRM001.002'), reference: brm },
    { name: 'codes of the form that the draft of the data model shows', model: coded('DRM001', 'DRM004.005.001') },
    { name: 'codes of components, which belong to no reference model', model: coded('HTS7', 'KTT7') },
    { name: 'codes on the day framework 4.0 was succeeded', model: { ...coded('DRM1'), asOf: '2026-07-29' } },
  ],
  invalid: [
    {
      name: 'an architecture that declares no views',
      model: { asOf, agencies, issuedFramework: { ...issued, views: [] } },
      findings: [{ message: 'noViews', field: 'issuedFramework', severity: 'warning' }],
      holds: [],
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
      holds: [],
    },
    {
      name: 'a code that is not on the user’s list, once for all that use it',
      model: coded('BRM001', 'BRM009'),
      reference: brm,
      findings: [{ message: 'unlisted', element: 'a', field: 'referenceCodes', severity: 'warning' }],
    },
    {
      name: 'codes of another form than the draft shows',
      model: coded('DRM1', 'drm001', 'DRM-001'),
      findings: ['DRM1', 'drm001', 'DRM-001'].map(() => ({ message: 'malformed', element: 'a', field: 'referenceCodes' })),
    },
    {
      name: 'a code that the user’s list has in place of the form',
      model: coded('DRM001'),
      reference: { referenceModels: [{ model: 'drm', prefix: 'DRM', codes: ['DRM-K1'] }] },
      findings: [{ message: 'unlisted', element: 'a' }],
    },
  ],
  unjudged: [
    { name: 'codes of a model whose list nobody supplied', model: coded('ARM001', 'TRM002'), unjudged: [{ field: 'referenceCodes' }] },
    { name: 'a model silent about its architecture', model: { asOf, agencies }, unjudged: [{ field: 'issuedFramework' }] },
    {
      name: 'an issued architecture whose parts are not told',
      model: { asOf, agencies, issuedFramework: { status: 'issued', date: '2020-12-31' } },
      unjudged: [{ field: 'issuedFramework' }],
    },
  ],
})
