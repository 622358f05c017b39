import rule from '../../../../src/vn/rules/lifecycle/what-is-in-use-rests-on-what-works.ts'
import { testRule } from '../../../rules/rule-test.ts'

const tinh = { id: 'tinh', name: 'UBND tỉnh', level: 'province' as const }
const app = { id: 'app', name: 'Một cửa', kind: 'application' as const, owner: 'tinh' }
const dv = { id: 'dv', name: 'Khai sinh', owner: 'tinh', system: 'app' }
const ttdl = { id: 'ttdl', name: 'TTDL', kind: 'data-centre' as const, owner: 'tinh' }

testRule('lifecycle/what-is-in-use-rests-on-what-works', rule, {
  valid: [
    { name: 'a service on a system that works', model: { agencies: [tinh], systems: [app], services: [dv] }, holds: ['dv'] },
    {
      name: 'a service on a system on trial',
      model: { agencies: [tinh], systems: [{ ...app, lifecycle: 'testing' }], services: [dv] },
      holds: ['dv'],
    },
    {
      name: 'a planned service on a planned system',
      model: { agencies: [tinh], systems: [{ ...app, lifecycle: 'planned' }], services: [{ ...dv, lifecycle: 'planned' }] },
      holds: [],
    },
    {
      name: 'a retired service on a retired system',
      model: { agencies: [tinh], systems: [{ ...app, lifecycle: 'retired' }], services: [{ ...dv, lifecycle: 'retired' }] },
      holds: [],
    },
    {
      name: 'a planned system in a model of the target',
      model: {
        state: 'to-be',
        agencies: [tinh],
        systems: [{ ...app, lifecycle: 'planned', hostedAt: 'ttdl' }],
        infrastructures: [{ ...ttdl, lifecycle: 'planned' }],
        services: [dv],
      },
      holds: ['dv', 'app'],
    },
    {
      name: 'a service recorded for reference',
      model: { agencies: [tinh], systems: [{ ...app, lifecycle: 'retired' }], services: [{ ...dv, recordType: 'reference' }] },
      holds: [],
    },
    {
      name: 'a reason why it does not apply',
      model: {
        agencies: [tinh],
        systems: [{ ...app, lifecycle: 'retired' }],
        services: [{ ...dv, notApplicable: [{ field: 'system', reason: 'đang chuyển' }] }],
      },
      holds: [],
    },
    {
      name: 'a system in a data centre that works',
      model: { agencies: [tinh], systems: [{ ...app, hostedAt: 'ttdl' }], infrastructures: [ttdl] },
      holds: ['app'],
    },
    {
      name: 'a planned system in a planned data centre',
      model: {
        agencies: [tinh],
        systems: [{ ...app, hostedAt: 'ttdl', lifecycle: 'planned' }],
        infrastructures: [{ ...ttdl, lifecycle: 'planned' }],
      },
      holds: [],
    },
    {
      name: 'a system at a site',
      model: {
        agencies: [tinh],
        sites: [{ id: 'nha', name: 'Trụ sở', agency: 'tinh', kind: 'headquarters' }],
        systems: [{ ...app, hostedAt: 'nha' }],
      },
      holds: ['app'],
    },
    {
      name: 'a system of another body',
      model: {
        body: 'tinh',
        agencies: [tinh, { id: 'bo', name: 'Bộ', level: 'ministry' }],
        systems: [{ ...app, owner: 'bo', hostedAt: 'ttdl' }],
        infrastructures: [{ ...ttdl, lifecycle: 'retired' }],
      },
      holds: [],
    },
    {
      name: 'a host where it does not apply, with a reason',
      model: {
        agencies: [tinh],
        systems: [{ ...app, hostedAt: 'ttdl', notApplicable: [{ field: 'hostedAt', reason: 'đang dời' }] }],
        infrastructures: [{ ...ttdl, lifecycle: 'retired' }],
      },
      holds: [],
    },
    {
      name: 'a host that belongs to the present only, in a model of the target',
      model: { state: 'to-be', agencies: [tinh], systems: [{ ...app, hostedAt: 'ttdl' }], infrastructures: [{ ...ttdl, state: 'as-is' }] },
      holds: ['app'],
    },
  ],
  invalid: [
    {
      name: 'a service on a retired system',
      model: { agencies: [tinh], systems: [{ ...app, lifecycle: 'retired' }], services: [dv] },
      findings: [{ message: 'serviceOnRetired', element: 'dv', field: 'system', severity: 'warning' }],
    },
    {
      name: 'a service whose back office is retired, though its portal works',
      model: { agencies: [tinh], systems: [app, { ...app, id: 'nv', lifecycle: 'retired' }], services: [{ ...dv, backOffice: 'nv' }] },
      holds: [],
      findings: [{ message: 'serviceOnRetired', element: 'dv', field: 'backOffice' }],
    },
    {
      name: 'a service on a system that is being built',
      model: { agencies: [tinh], systems: [{ ...app, lifecycle: 'building' }], services: [dv] },
      findings: [{ message: 'serviceOnPlanned', element: 'dv' }],
    },
    {
      name: 'a service on a system of the target only',
      model: { agencies: [tinh], systems: [{ ...app, state: 'to-be' }], services: [dv] },
      findings: [{ message: 'serviceOnPlanned', element: 'dv' }],
    },
    {
      name: 'a service on a retired system in a model of the target',
      model: { state: 'to-be', agencies: [tinh], systems: [{ ...app, lifecycle: 'retired' }], services: [dv] },
      findings: [{ message: 'serviceOnRetired', element: 'dv' }],
    },
    {
      name: 'a working system in a planned data centre',
      model: { agencies: [tinh], systems: [{ ...app, hostedAt: 'ttdl' }], infrastructures: [{ ...ttdl, lifecycle: 'planned' }] },
      findings: [{ message: 'hostPlanned', element: 'app', field: 'hostedAt' }],
    },
    {
      name: 'a database in a data centre that is closed',
      model: {
        agencies: [tinh],
        databases: [{ id: 'db', name: 'CSDL', scope: 'internal', owner: 'tinh', hostedAt: 'ttdl' }],
        infrastructures: [{ ...ttdl, lifecycle: 'retired' }],
      },
      findings: [{ message: 'hostRetired', element: 'db' }],
    },
  ],
})
