import rule from '../../../../src/vn/rules/security/exchange-across-levels-is-protected.ts'
import { testRule } from '../../../rules/rule-test.ts'

const tinh = { id: 'tinh', name: 'UBND tỉnh', level: 'province' as const }
const bo = { id: 'bo', name: 'Bộ', level: 'ministry' as const }
const low = { id: 'low', name: 'Trang tin', kind: 'application' as const, owner: 'tinh', securityLevel: 1 as const }
const high = { id: 'high', name: 'Một cửa', kind: 'application' as const, owner: 'tinh', securityLevel: 3 as const }
const lgsp = {
  id: 'lgsp',
  name: 'LGSP',
  kind: 'platform' as const,
  platformRole: 'lgsp' as const,
  owner: 'tinh',
  securityLevel: 3 as const,
}
const kn = { id: 'kn', from: 'low', to: 'high', kind: 'data-exchange' as const, authentication: 'none' as const }
const base = { agencies: [tinh, bo], body: 'tinh', systems: [low, high, lgsp] }

testRule('security/exchange-across-levels-is-protected', rule, {
  valid: [
    { name: 'both ends authenticate', model: { ...base, integrations: [{ ...kn, authentication: 'certificate' }] }, holds: ['kn'] },
    { name: 'a measure is told', model: { ...base, integrations: [{ ...kn, protection: 'tường lửa' }] }, holds: ['kn'] },
    { name: 'the government cipher', model: { ...base, integrations: [{ ...kn, governmentCipher: true }] }, holds: ['kn'] },
    { name: 'over the sharing platform', model: { ...base, integrations: [{ ...kn, via: ['lgsp'] }] }, holds: ['kn'] },
    { name: 'systems of one level', model: { ...base, systems: [{ ...low, securityLevel: 3 }, high], integrations: [kn] }, holds: [] },
    { name: 'public data', model: { ...base, integrations: [{ ...kn, classification: 'public' }] }, holds: [] },
    {
      name: 'nothing told of authentication',
      model: { ...base, integrations: [{ id: 'kn', from: 'low', to: 'high', kind: 'data-exchange' }] },
      holds: [],
    },
    {
      name: 'a system whose level is not told',
      model: { ...base, systems: [{ id: 'low', name: 'X', kind: 'application', owner: 'tinh' }, high], integrations: [kn] },
      holds: [],
    },
    {
      name: 'an exchange between bodies, which INT-12 judges',
      model: { ...base, systems: [{ ...low, owner: 'bo' }, high], integrations: [kn] },
      holds: [],
    },
    {
      name: 'two systems of another body',
      model: {
        ...base,
        systems: [
          { ...low, owner: 'bo' },
          { ...high, owner: 'bo' },
        ],
        integrations: [kn],
      },
      holds: [],
    },
    { name: 'a relation that carries no data', model: { ...base, integrations: [{ ...kn, kind: 'dependency' }] }, holds: [] },
    { name: 'a relation that has ended', model: { ...base, integrations: [{ ...kn, status: 'ended' }] }, holds: [] },
    { name: 'a reference record', model: { ...base, integrations: [{ ...kn, recordType: 'reference' }] }, holds: [] },
    {
      name: 'a reason why it does not apply',
      model: { ...base, integrations: [{ ...kn, notApplicable: [{ field: 'protection', reason: 'một chiều' }] }] },
      holds: [],
    },
    {
      name: 'a part that takes its level from the whole',
      model: { ...base, systems: [{ ...low, partOf: 'high' }, high, { ...high, id: 'x' }], integrations: [{ ...kn, to: 'x' }] },
      holds: [],
    },
  ],
  invalid: [
    {
      name: 'level 1 joined to level 3 without authentication',
      model: { ...base, integrations: [kn] },
      findings: [{ message: 'unprotected', element: 'kn', field: 'authentication', severity: 'warning' }],
    },
    {
      name: 'the other way round',
      model: { ...base, integrations: [{ ...kn, from: 'high', to: 'low' }] },
      findings: [{ message: 'unprotected', element: 'kn' }],
    },
    {
      name: 'over a system that is no sharing platform',
      model: { ...base, systems: [low, high, { ...high, id: 'x' }], integrations: [{ ...kn, via: ['x'] }] },
      findings: [{ message: 'unprotected', element: 'kn' }],
    },
    {
      name: 'a database of the level of its highest keeper',
      model: {
        ...base,
        databases: [{ id: 'db', name: 'CSDL', scope: 'internal', owner: 'tinh' }],
        systems: [low, { ...high, stores: ['db'] }, { ...low, id: 'low2', stores: ['db'] }],
        integrations: [{ ...kn, to: 'db' }],
      },
      findings: [{ message: 'unprotected', element: 'kn' }],
    },
    {
      name: 'an infrastructure with a level of its own',
      model: {
        ...base,
        infrastructures: [{ id: 'ht', name: 'TTDL', kind: 'data-centre', owner: 'tinh', securityLevel: 4 }],
        integrations: [{ ...kn, to: 'ht' }],
      },
      findings: [{ message: 'unprotected', element: 'kn' }],
    },
  ],
})
