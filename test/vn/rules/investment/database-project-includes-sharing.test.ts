import rule from '../../../../src/vn/rules/investment/database-project-includes-sharing.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [{ id: 'bo', name: 'Bộ', level: 'ministry' as const }]
const lgsp = { id: 'lgsp', name: 'LGSP', kind: 'platform' as const, platformRole: 'lgsp' as const, owner: 'bo' }
const database = { id: 'csdl', name: 'CSDL', scope: 'sector' as const, owner: 'bo', lifecycle: 'building' as const }
const { lifecycle: _lifecycle, ...live } = database
const keeper = { id: 'ht', name: 'Hệ thống', kind: 'application' as const, owner: 'bo', stores: ['csdl'] }
const project = { id: 'da', name: 'Dự án CSDL', owner: 'bo', kind: 'new' as const, delivers: ['csdl'] }
const link = { id: 'kn', from: 'csdl', to: 'lgsp', kind: 'data-exchange' as const, status: 'planned' as const }

testRule('investment/database-project-includes-sharing', rule, {
  valid: [
    {
      name: 'a database whose connection is planned',
      model: { agencies, systems: [lgsp], databases: [database], investments: [project], integrations: [link] },
      holds: ['da'],
    },
    {
      name: 'a connection that the project itself delivers',
      model: {
        agencies,
        systems: [lgsp],
        databases: [database],
        investments: [{ ...project, delivers: ['csdl', 'kn'] }],
        integrations: [{ ...link, status: 'not-connected' }],
      },
    },
    {
      name: 'a database whose keeping system is to be connected',
      model: { agencies, systems: [lgsp, keeper], databases: [database], investments: [project], integrations: [{ ...link, from: 'ht' }] },
    },
    {
      name: 'a database that another system is to use',
      model: { agencies, systems: [{ ...keeper, stores: [], uses: ['csdl'] }], databases: [database], investments: [project] },
    },
    {
      name: 'a part of a connected database',
      model: {
        agencies,
        systems: [lgsp],
        databases: [
          { ...live, id: 'kho' },
          { ...database, partOf: 'kho' },
        ],
        investments: [project],
        integrations: [{ ...link, from: 'kho' }],
      },
    },
    {
      name: 'a database of state secrets',
      model: { agencies, databases: [{ ...database, classification: 'state-secret' }], investments: [project] },
      holds: [],
    },
    {
      name: 'a database that is not shared, with a reason',
      model: {
        agencies,
        databases: [{ ...database, notApplicable: [{ field: 'connection', reason: 'dữ liệu thử nghiệm' }] }],
        investments: [project],
      },
    },
    {
      name: 'a project that is a special case',
      model: { agencies, databases: [database], investments: [{ ...project, exception: { reason: 'dữ liệu điều tra' } }] },
    },
    {
      name: 'a project that upgrades a database',
      model: { agencies, databases: [live], investments: [{ ...project, kind: 'upgrade' }] },
      holds: [],
    },
    {
      name: 'a project that has ended, whose database INT-06 judges',
      model: { agencies, databases: [live], investments: [{ ...project, stage: 'ended' }] },
    },
    {
      name: 'the day before data was shared by default',
      model: { agencies, databases: [database], investments: [project], asOf: '2025-08-18' },
    },
    {
      name: 'a project for a system that stores nothing',
      model: { agencies, systems: [{ ...keeper, stores: [] }], investments: [{ ...project, delivers: ['ht'] }] },
      holds: [],
    },
    {
      name: 'a project for a system of which is not told what it stores',
      model: { agencies, systems: [lgsp], investments: [{ ...project, delivers: ['lgsp'] }] },
      holds: [],
    },
    { name: 'a project that does not tell what it builds', model: { agencies, investments: [{ ...project, delivers: [] }] }, holds: [] },
  ],
  invalid: [
    {
      name: 'a database project without any connection',
      model: { agencies, databases: [database], investments: [project] },
      holds: [],
      findings: [{ message: 'unconnectedUnderDecree', element: 'da', field: 'delivers', severity: 'error' }],
    },
    {
      name: 'the same on the first day of the decree of 2026',
      model: { agencies, databases: [database], investments: [project], asOf: '2026-03-01' },
      findings: [{ message: 'unconnectedUnderDecree', element: 'da', severity: 'error' }],
    },
    {
      name: 'the same the day before, as a warning',
      model: { agencies, databases: [database], investments: [project], asOf: '2026-02-28' },
      findings: [{ message: 'unconnected', element: 'da', severity: 'warning' }],
    },
    {
      name: 'a project approved before that decree',
      model: { agencies, databases: [database], investments: [{ ...project, approvedOn: '2025-12-01' }] },
      findings: [{ message: 'unconnected', element: 'da', severity: 'warning' }],
    },
    {
      name: 'a connection that has ended',
      model: { agencies, systems: [lgsp], databases: [database], investments: [project], integrations: [{ ...link, status: 'ended' }] },
      findings: [{ message: 'unconnectedUnderDecree', element: 'da' }],
    },
    {
      name: 'a database that only its own keeper reaches',
      model: {
        agencies,
        systems: [keeper],
        databases: [database],
        investments: [project],
        integrations: [{ ...link, from: 'ht', to: 'csdl' }].map((one) => ({ ...one, status: 'ended' as const })),
      },
      findings: [{ message: 'unconnectedUnderDecree', element: 'da' }],
    },
    {
      name: 'a database inside a system that the project builds',
      model: {
        agencies,
        systems: [{ ...keeper, lifecycle: 'building' }],
        databases: [database],
        investments: [{ ...project, delivers: ['ht'] }],
      },
      findings: [{ message: 'unconnectedUnderDecree', element: 'da' }],
    },
  ],
  unjudged: [
    {
      name: 'a project of unknown kind around a database in use',
      model: { agencies, databases: [live], investments: [{ id: 'da', name: 'Dự án', owner: 'bo', delivers: ['csdl'] }] },
      unjudged: [{ element: 'da', field: 'kind' }],
    },
  ],
})
