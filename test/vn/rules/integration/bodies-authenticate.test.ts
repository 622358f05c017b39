import rule from '../../../../src/vn/rules/integration/bodies-authenticate.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'cuc', name: 'Cục', level: 'unit' as const, parent: 'bo' },
  { id: 'tinh', name: 'Tỉnh', level: 'province' as const },
  { id: 'tinh-2', name: 'Tỉnh 2', level: 'province' as const },
  { id: 'ngan-hang', name: 'Ngân hàng', level: 'other' as const },
]
const system = (id: string, owner?: string) => ({ id, name: id, kind: 'application' as const, ...(owner === undefined ? {} : { owner }) })
const base = {
  agencies,
  systems: [system('a', 'bo'), system('a2', 'cuc'), system('b', 'tinh'), system('b2', 'tinh-2'), system('nh', 'ngan-hang'), system('x')],
}
const untold = { id: 'kn', from: 'a', to: 'b', kind: 'data-exchange' as const, mechanism: 'api' as const }
const open = { ...untold, authentication: 'none' as const }

testRule('integration/bodies-authenticate', rule, {
  valid: [
    { name: 'a certificate', model: { ...base, integrations: [{ ...open, authentication: 'certificate' }] } },
    { name: 'a password, however weak', model: { ...base, integrations: [{ ...open, authentication: 'password' }] } },
    { name: 'open data', model: { ...base, integrations: [{ ...open, classification: 'public' }] } },
    { name: 'inside one body', model: { ...base, integrations: [{ ...open, to: 'a2' }] } },
    { name: 'people who work in the system of another body', model: { ...base, integrations: [{ ...open, kind: 'sharing' }] } },
    { name: 'planned', model: { ...base, integrations: [{ ...open, status: 'planned' }] } },
    { name: 'two bodies that are only context', model: { ...base, body: 'bo', integrations: [{ ...open, from: 'b2' }] } },
    {
      name: 'not applicable, with a reason',
      model: { ...base, integrations: [{ ...open, notApplicable: [{ field: 'authentication', reason: 'kênh vật lý riêng' }] }] },
    },
    { name: 'under version 3.0', model: { ...base, integrations: [open] }, asOf: '2024-08-01' },
  ],
  invalid: [
    {
      name: 'the day before the framework',
      model: { ...base, integrations: [open] },
      asOf: '2026-07-28',
      findings: [{ message: 'open', element: 'kn', severity: 'warning' }],
    },
    {
      name: 'a day on which no clause seen was in force',
      model: { ...base, integrations: [open] },
      asOf: '2025-07-19',
      findings: [{ message: 'open', element: 'kn', severity: 'warning' }],
    },
    {
      name: 'no authentication between ministry and province',
      model: { ...base, integrations: [open] },
      findings: [{ message: 'open', element: 'kn', field: 'authentication', severity: 'error' }],
    },
    { name: 'nor with a bank', model: { ...base, integrations: [{ ...open, to: 'nh' }] }, findings: [{ message: 'open', element: 'kn' }] },
    {
      name: 'over a platform all the same',
      model: { ...base, integrations: [{ ...open, mechanism: 'ndxp' }] },
      findings: [{ message: 'open', element: 'kn' }],
    },
    {
      name: 'the day of QĐ 1562/QĐ-TTg',
      model: { ...base, integrations: [open] },
      asOf: '2025-07-18',
      findings: [{ message: 'open', element: 'kn', severity: 'error' }],
    },
    {
      name: 'the first day of the framework',
      model: { ...base, integrations: [open] },
      asOf: '2026-07-29',
      findings: [{ message: 'open', element: 'kn' }],
    },
  ],
  unjudged: [
    {
      name: 'authentication is not told',
      model: { ...base, integrations: [untold] },
      unjudged: [{ element: 'kn', field: 'authentication' }],
    },
    {
      name: 'an end without an owner',
      model: { ...base, integrations: [{ ...open, to: 'x' }] },
      unjudged: [{ element: 'x', field: 'owner' }],
    },
  ],
})
