import rule from '../../../../src/vn/rules/integration/body-has-one-sharing-platform.ts'
import { testRule } from '../../../rules/rule-test.ts'

const bo = { id: 'bo', name: 'Bộ', level: 'ministry' as const }
const cuc = { id: 'cuc', name: 'Cục', level: 'unit' as const, parent: 'bo' }
const other = { id: 'bo-khac', name: 'Bộ khác', level: 'ministry' as const }
const ndxp = { id: 'ndxp', name: 'NDXP', kind: 'platform' as const, platformRole: 'ndxp' as const, owner: 'bo-khac' }
const lgsp = { id: 'lgsp', name: 'LGSP', kind: 'platform' as const, platformRole: 'lgsp' as const, owner: 'bo' }
const app = { id: 'ht-1', name: 'Hệ thống 1', kind: 'application' as const, owner: 'bo' }
const second = { id: 'ht-2', name: 'Hệ thống 2', kind: 'application' as const, owner: 'cuc' }
const link = { id: 'kn', from: 'lgsp', to: 'ndxp', kind: 'technical' as const, status: 'in-use' as const }
const model = { body: 'bo', agencies: [bo, cuc, other] }

testRule('integration/body-has-one-sharing-platform', rule, {
  valid: [
    { name: 'one platform, linked to NDXP', model: { ...model, systems: [app, second, lgsp, ndxp], integrations: [link] }, holds: ['bo'] },
    {
      name: 'systems go through the platform and NDXP together',
      model: {
        ...model,
        systems: [app, second, lgsp, ndxp],
        integrations: [{ id: 'kn', from: 'ht-1', to: 'ht-2', kind: 'data-exchange', via: ['lgsp', 'ndxp'] }],
      },
    },
    {
      name: 'the mechanism names NDXP',
      model: {
        ...model,
        systems: [app, second, lgsp],
        integrations: [{ id: 'kn', from: 'ht-1', to: 'lgsp', kind: 'data-exchange', mechanism: 'ndxp' }],
      },
    },
    {
      name: 'a platform that a unit of the body owns',
      model: { ...model, systems: [app, second, { ...lgsp, owner: 'cuc' }, ndxp], integrations: [link] },
    },
    { name: 'a platform that is planned', model: { ...model, systems: [app, second, { ...lgsp, lifecycle: 'planned' }] }, holds: [] },
    {
      name: 'a platform of another body that covers this one',
      model: { ...model, systems: [app, second, { ...lgsp, owner: 'bo-khac', coverage: ['bo'] }] },
      holds: [],
    },
    {
      name: 'an LDOP beside the LGSP',
      model: {
        ...model,
        systems: [app, second, lgsp, { ...lgsp, id: 'ldop', name: 'LDOP', platformRole: 'ldop' }, ndxp],
        integrations: [link],
      },
    },
    {
      name: 'two platforms of which one is being replaced',
      model: {
        ...model,
        systems: [app, second, lgsp, { ...lgsp, id: 'cu', lifecycle: 'replacing', replacedBy: 'lgsp' }, ndxp],
        integrations: [link],
      },
    },
    { name: 'a body with a single system has nothing to join', model: { ...model, systems: [app] } },
    {
      name: 'e-mail and a website need no platform',
      model: { ...model, systems: [app, { ...app, id: 'mail', kind: 'email' }, { ...app, id: 'web', kind: 'website' }] },
    },
    {
      name: 'another body is context of this model',
      model: { ...model, systems: [{ ...app, owner: 'bo-khac' }, { ...second, owner: 'bo-khac' }, lgsp, ndxp], integrations: [link] },
    },
    { name: 'a model of one unit does not say what its ministry has', model: { ...model, body: 'cuc', systems: [app, second] } },
    { name: 'a record of several ministries', model: { agencies: [{ ...bo, count: 22 }, cuc], systems: [app, second] } },
    {
      name: 'a reason is given',
      model: {
        ...model,
        agencies: [{ ...bo, notApplicable: [{ field: 'platform', reason: 'dùng chung của tỉnh' }] }, cuc, other],
        systems: [app, second],
      },
    },
    {
      name: 'a link to NDXP was not yet asked for on 18/8/2025',
      model: { ...model, systems: [app, second, lgsp], asOf: '2025-08-18' },
      holds: ['bo'],
    },
    { name: 'before the decree on sharing was put to work', model: { ...model, systems: [app, second], asOf: '2020-03-01' } },
    { name: 'before version 2.0', model: { ...model, systems: [app, second], asOf: '2016-12-16' } },
    {
      name: 'a platform that covers this body, whose owner is not told',
      model: {
        ...model,
        systems: [app, second, { id: 'lgsp', name: 'LGSP', kind: 'platform', platformRole: 'lgsp', coverage: ['bo'] }, ndxp],
        integrations: [link],
      },
      holds: [],
    },
    {
      name: 'a platform of another body that covers this one and is on NDXP',
      model: { ...model, systems: [app, second, { ...lgsp, owner: 'bo-khac', coverage: ['bo'] }, ndxp], integrations: [link] },
      holds: ['bo'],
    },
  ],
  invalid: [
    {
      name: 'the link to NDXP ended',
      model: { ...model, systems: [app, second, lgsp, ndxp], integrations: [{ ...link, status: 'ended' }] },
      findings: [{ message: 'linkNotWorking', element: 'lgsp' }],
    },
    {
      name: 'the link to NDXP is planned',
      model: { ...model, systems: [app, second, lgsp, ndxp], integrations: [{ ...link, status: 'planned' }] },
      findings: [{ message: 'linkNotWorking', element: 'lgsp' }],
    },
    {
      name: 'no platform',
      model: { ...model, systems: [app, second] },
      findings: [{ message: 'none', element: 'bo', severity: 'warning' }],
    },
    {
      name: 'no platform, a system and a database',
      model: { ...model, systems: [app], databases: [{ id: 'csdl', name: 'CSDL', scope: 'sector', owner: 'bo' }] },
      findings: [{ message: 'none', element: 'bo' }],
    },
    {
      name: 'no platform on 04/6/2020',
      model: { ...model, systems: [app, second], asOf: '2020-06-04' },
      findings: [{ message: 'none', element: 'bo' }],
    },
    {
      name: 'a platform that was given up',
      model: { ...model, systems: [app, second, { ...lgsp, lifecycle: 'retired' }] },
      findings: [{ message: 'none', element: 'bo' }],
    },
    {
      name: 'two platforms',
      model: { ...model, systems: [app, second, lgsp, { ...lgsp, id: 'lgsp-2', owner: 'cuc' }, ndxp], integrations: [link] },
      holds: [],
      findings: [{ message: 'several', element: 'bo' }],
    },
    {
      name: 'no link to NDXP',
      model: { ...model, systems: [app, second, lgsp, ndxp] },
      holds: [],
      findings: [{ message: 'notLinked', element: 'lgsp' }],
    },
    {
      name: 'no link to NDXP on 19/8/2025',
      model: { ...model, systems: [app, second, lgsp], asOf: '2025-08-19' },
      findings: [{ message: 'notLinked', element: 'lgsp' }],
    },
    {
      name: 'a model of the country answers for every ministry',
      model: {
        agencies: [{ id: 'cp', name: 'Chính phủ', level: 'central' }, { ...bo, parent: 'cp' }, cuc],
        body: 'cp',
        systems: [app, second],
      },
      findings: [{ message: 'none', element: 'bo' }],
    },
  ],
  unjudged: [
    {
      name: 'a platform whose owner is not told',
      model: { ...model, systems: [app, second, { ...lgsp, owner: undefined }].map((one) => JSON.parse(JSON.stringify(one))) },
      unjudged: [{ element: 'lgsp', field: 'owner' }],
    },
  ],
})
