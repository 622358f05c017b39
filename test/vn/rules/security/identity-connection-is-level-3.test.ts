import rule from '../../../../src/vn/rules/security/identity-connection-is-level-3.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'bca', name: 'Bộ Công an', level: 'ministry' as const },
]
const system = { id: 'pm', name: 'Phần mềm', kind: 'application' as const, owner: 'bo', audience: ['internal' as const], securityLevel: 2 }
const identity = {
  id: 'dinh-danh',
  name: 'Hệ thống định danh và xác thực điện tử',
  kind: 'platform' as const,
  platformRole: 'identity' as const,
  owner: 'bca',
}
const link = { id: 'kn', from: 'pm', to: 'dinh-danh', kind: 'service-use' as const, status: 'in-use' as const }
const base = { body: 'bo', agencies, systems: [system, identity], integrations: [link] }

testRule('security/identity-connection-is-level-3', rule, {
  valid: [
    { name: 'level 3', model: { ...base, systems: [{ ...system, securityLevel: 3 }, identity] } },
    {
      name: 'a part of a system of level 3',
      model: {
        ...base,
        systems: [{ ...system, partOf: 'lon' }, { id: 'lon', name: 'Lớn', kind: 'platform', owner: 'bo', securityLevel: 3 }, identity],
      },
    },
    { name: 'the sign-on of the body itself', model: { ...base, systems: [system, { ...identity, owner: 'bo' }] } },
    {
      name: 'an identity system of which nothing tells that it is the national one',
      model: { ...base, systems: [system, { id: 'dinh-danh', name: 'SSO', kind: 'platform', platformRole: 'identity' }] },
    },
    { name: 'a connection still planned', model: { ...base, integrations: [{ ...link, status: 'planned' }] } },
    { name: 'a dependency without a connection', model: { ...base, integrations: [{ ...link, kind: 'dependency' }] } },
    {
      name: 'a system of another body',
      model: {
        ...base,
        agencies: [...agencies, { id: 'x', name: 'Bộ khác', level: 'ministry' }],
        systems: [{ ...system, owner: 'x' }, identity],
      },
    },
    {
      name: 'one to which it does not apply, with a reason',
      model: { ...base, systems: [{ ...system, notApplicable: [{ field: 'securityLevel', reason: 'môi trường thử' }] }, identity] },
    },
    { name: 'the day before the decree', model: base, asOf: '2024-06-30' },
  ],
  invalid: [
    {
      name: 'one with the data of many people: of which SEC-03 speaks too',
      model: { ...base, systems: [{ ...system, audience: ['citizens'], personalData: 'basic', dataSubjects: 200_000 }, identity] },
      findings: [{ message: 'tooLow', element: 'pm' }],
    },
    {
      name: 'a procedure system: of which SEC-02 speaks too',
      model: { ...base, systems: [{ ...system, platformRole: 'procedure-handling' }, identity] },
      findings: [{ message: 'tooLow', element: 'pm' }],
    },
    {
      name: 'a system of level 2',
      model: base,
      findings: [{ message: 'tooLow', element: 'pm', field: 'securityLevel', severity: 'error' }],
    },
    {
      name: 'two connections of one system: one finding',
      model: { ...base, integrations: [link, { ...link, id: 'kn2', from: 'dinh-danh', to: 'pm', kind: 'data-exchange' }] },
      findings: [{ message: 'tooLow', element: 'pm' }],
    },
    {
      name: 'the national system as a reference without an owner',
      model: {
        ...base,
        systems: [system, { id: 'dinh-danh', name: 'Định danh', kind: 'platform', platformRole: 'identity', recordType: 'reference' }],
      },
      findings: [{ message: 'tooLow', element: 'pm' }],
    },
    {
      name: 'a procedure system without demanding services, under the decree of 2016',
      model: { ...base, systems: [{ ...system, platformRole: 'procedure-handling' }, identity] },
      asOf: '2026-08-18',
      findings: [{ message: 'tooLow', element: 'pm' }],
    },
    {
      name: 'the first day of the decree',
      model: base,
      asOf: '2024-07-01',
      findings: [{ message: 'tooLow', element: 'pm', severity: 'error' }],
    },
  ],
  unjudged: [
    {
      name: 'a system without a level',
      model: { ...base, systems: [{ id: 'pm', name: 'Phần mềm', kind: 'application', owner: 'bo' }, identity] },
      unjudged: [{ element: 'pm', field: 'securityLevel' }],
    },
  ],
})
