import rule from '../../../../src/vn/rules/investment/no-shared-component-is-rebuilt.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'cuc', name: 'Cục', level: 'department' as const, parent: 'bo' },
  { id: 'tinh', name: 'UBND tỉnh', level: 'province' as const },
]
const body = 'bo'
const shared = {
  id: 'ns-bo',
  name: 'Nhân sự của Bộ',
  kind: 'application' as const,
  functions: ['human-resources'],
  owner: 'bo',
  sharing: 'ministry' as const,
}
const planned = {
  id: 'ns-cuc',
  name: 'Nhân sự của Cục',
  kind: 'application' as const,
  functions: ['human-resources'],
  owner: 'cuc',
  lifecycle: 'planned' as const,
}
const { sharing: _sharing, ...plain } = shared
const project = { id: 'da', name: 'Dự án nhân sự của Cục', owner: 'cuc', kind: 'new' as const, functions: ['human-resources'] }

testRule('investment/no-shared-component-is-rebuilt', rule, {
  valid: [
    {
      name: 'a project of a function that nothing shared has',
      model: { agencies, body, systems: [shared], investments: [{ ...project, functions: ['accounting'] }] },
      holds: ['da'],
    },
    { name: 'a project of another body', model: { agencies, systems: [shared], investments: [{ ...project, owner: 'tinh' }] }, holds: [] },
    {
      name: 'a project that upgrades',
      model: { agencies, body, systems: [shared], investments: [{ ...project, kind: 'upgrade' }] },
      holds: [],
    },
    {
      name: 'a project that says why the shared system will not do',
      model: {
        agencies,
        body,
        systems: [shared, planned],
        investments: [{ ...project, delivers: ['ns-cuc'], justification: 'Không đáp ứng yêu cầu bảo mật' }],
      },
    },
    {
      name: 'a lease of the shared system itself',
      model: { agencies, body, systems: [shared], investments: [{ ...project, kind: 'lease', delivers: ['ns-bo'] }] },
    },
    { name: 'a project that has ended', model: { agencies, body, systems: [shared], investments: [{ ...project, stage: 'ended' }] } },
    {
      name: 'a system that is to replace the shared one',
      model: { agencies, body, systems: [{ ...shared, replacedBy: 'ns-cuc' }, planned] },
    },
    {
      name: 'a shared system that is itself only planned',
      model: { agencies, body, systems: [{ ...shared, lifecycle: 'planned' }, planned] },
      holds: [],
    },
    {
      name: 'a system that one unit keeps for itself',
      model: { agencies, body, systems: [{ ...plain, deployment: 'central', coverage: [] }, planned] },
    },
    {
      name: 'a planned module of the shared system',
      model: { agencies, body, systems: [shared, { ...planned, partOf: 'ns-bo' }] },
      holds: ['ns-cuc'],
    },
    {
      name: 'a planned installation of the same standard product',
      model: {
        agencies,
        body,
        systems: [
          { ...shared, standardSolution: 'HRM' },
          { ...planned, standardSolution: 'HRM' },
        ],
      },
    },
    {
      name: 'a function as broad as “specialised”',
      model: {
        agencies,
        body,
        systems: [
          { ...shared, functions: ['specialised'] },
          { ...planned, functions: ['specialised'] },
        ],
      },
    },
    {
      name: 'a planned system kept apart for a stated reason',
      model: { agencies, body, systems: [shared, { ...planned, notApplicable: [{ field: 'shared-component', reason: 'mạng riêng' }] }] },
    },
    {
      name: 'the target of a shared system, in a to-be model',
      model: {
        agencies,
        body,
        state: 'to-be',
        systems: [
          { ...shared, state: 'both' },
          { ...shared, id: 'ns-moi' },
        ],
      },
    },
    {
      name: 'a project that does not tell what it is for',
      model: { agencies, body, systems: [shared], investments: [{ ...project, functions: [] }] },
      holds: [],
    },
    {
      name: 'a project of a body of which nothing shared is known',
      model: { agencies, body, systems: [plain], investments: [project] },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'a new project for what the ministry shares',
      model: { agencies, body, systems: [shared], investments: [project] },
      holds: [],
      findings: [{ message: 'invested', element: 'da', field: 'functions', severity: 'error' }],
    },
    {
      name: 'the same in 2016, as good practice',
      model: { agencies, body, systems: [shared], investments: [project], asOf: '2016-12-16' },
      findings: [{ message: 'invested', element: 'da', severity: 'warning' }],
    },
    {
      name: 'a lease of another system',
      model: { agencies, body, systems: [shared], investments: [{ ...project, kind: 'lease' }] },
      findings: [{ message: 'invested', element: 'da' }],
    },
    {
      name: 'a project and its planned system, once',
      model: { agencies, body, systems: [shared, planned], investments: [{ ...project, functions: [], delivers: ['ns-cuc'] }] },
      findings: [{ message: 'invested', element: 'da' }],
    },
    {
      name: 'a planned system without a project',
      model: { agencies, body, systems: [shared, planned] },
      findings: [{ message: 'planned', element: 'ns-cuc' }],
    },
    {
      name: 'a system being built beside a central one that units use',
      model: {
        agencies,
        body,
        systems: [
          { ...plain, deployment: 'central', coverage: ['cuc'] },
          { ...planned, lifecycle: 'building' },
        ],
      },
      findings: [{ message: 'planned', element: 'ns-cuc' }],
    },
  ],
  unjudged: [
    {
      name: 'a project whose kind is not told',
      model: {
        agencies,
        body,
        systems: [shared],
        investments: [{ id: 'da', name: 'Dự án', owner: 'cuc', functions: ['human-resources'] }],
      },
      unjudged: [{ element: 'da', field: 'kind' }],
    },
  ],
})
