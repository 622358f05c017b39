import rule from '../../../../src/vn/rules/data/state-secrets-stay-apart.ts'
import { testRule } from '../../../rules/rule-test.ts'

const asOf = '2026-11-21'
const base = {
  asOf,
  agencies: [
    { id: 'bo', name: 'Bộ', level: 'ministry' as const },
    { id: 'bqp', name: 'Bộ khác', level: 'ministry' as const },
  ],
  networks: [
    { id: 'internet', name: 'Internet', kind: 'internet' as const },
    { id: 'tslcd', name: 'Mạng TSLCD', kind: 'tslcd' as const },
  ],
  links: [
    { id: 'dt-internet', from: 'bo', to: 'internet', kind: 'leased-line' as const },
    { id: 'dt-rieng', from: 'bo', to: 'bqp', kind: 'leased-line' as const },
  ],
  systems: [
    { id: 'a', name: 'Hệ thống A', kind: 'application' as const, owner: 'bo' },
    { id: 'b', name: 'Hệ thống B', kind: 'application' as const, owner: 'bqp' },
    { id: 'ndxp', name: 'NDXP', kind: 'platform' as const, platformRole: 'ndxp' as const },
    { id: 'ndop', name: 'NDOP', kind: 'platform' as const, platformRole: 'ndop' as const },
  ],
  databases: [{ id: 'mat', name: 'CSDL mật', scope: 'internal' as const, owner: 'bo', classification: 'state-secret' as const }],
}
const secret = { id: 'k', from: 'a', to: 'b', kind: 'data-exchange' as const, classification: 'state-secret' as const }
const ndop = { mechanism: 'ndop' as const }

testRule('data/state-secrets-stay-apart', rule, {
  valid: [
    {
      name: 'a secret over the Internet under the government cipher',
      model: { ...base, integrations: [{ ...secret, over: ['internet'], governmentCipher: true }] },
      holds: ['k'],
    },
    {
      name: 'a secret over TSLCD',
      model: { ...base, integrations: [{ ...secret, over: ['tslcd', 'dt-rieng'], governmentCipher: false }] },
      holds: [],
    },
    { name: 'a secret over a dedicated connection', model: { ...base, integrations: [{ ...secret, mechanism: 'dedicated' }] } },
    {
      name: 'private data over the Internet',
      model: { ...base, integrations: [{ ...secret, classification: 'private', over: ['internet'] }] },
      holds: [],
    },
    {
      name: 'public data that a database of secrets sends',
      model: { ...base, integrations: [{ ...secret, from: 'mat', classification: 'public', over: ['internet'] }] },
    },
    {
      name: 'a database with a class, and one without',
      model: {
        ...base,
        databases: [
          { ...base.databases[0]!, classification: 'public' },
          { id: 'khong-ro', name: 'CSDL', scope: 'internal', owner: 'bo' },
        ],
      },
      holds: [],
    },
    {
      name: 'an exchange without a class, in a model that classifies nothing',
      model: { ...base, databases: [], integrations: [{ id: 'k', from: 'a', to: 'b', kind: 'data-exchange', over: ['internet'] }] },
      holds: [],
    },
    { name: 'a connection that ended', model: { ...base, integrations: [{ ...secret, over: ['internet'], status: 'ended' }] } },
    { name: 'a connection still planned', model: { ...base, integrations: [{ ...secret, ...ndop, status: 'planned' }] } },
    {
      name: 'a connection with a permission of its own',
      model: {
        ...base,
        integrations: [{ ...secret, ...ndop, notApplicable: [{ field: 'governmentCipher', reason: 'Được cấp có thẩm quyền cho phép' }] }],
      },
    },
  ],
  invalid: [
    {
      name: 'a secret over the Internet without the cipher',
      model: { ...base, integrations: [{ ...secret, over: ['internet'], governmentCipher: false }] },
      findings: [{ message: 'exposed', element: 'k', field: 'governmentCipher', severity: 'error' }],
      holds: [],
    },
    {
      name: 'a secret over a line to the Internet',
      model: { ...base, integrations: [{ ...secret, over: ['dt-internet'], governmentCipher: false }] },
      findings: [{ message: 'exposed', element: 'k' }],
    },
    {
      name: 'a secret through NDXP, where the cipher is not told',
      model: { ...base, integrations: [{ ...secret, via: ['ndxp'] }] },
      findings: [{ message: 'unprotected', element: 'k', severity: 'warning' }],
    },
    {
      name: 'a secret to NDOP itself',
      model: { ...base, integrations: [{ ...secret, to: 'ndop', governmentCipher: false }] },
      findings: [{ message: 'exposed', element: 'k', severity: 'error' }],
    },
    {
      name: 'the first day of NĐ 278/2025',
      model: { ...base, asOf: '2025-10-22', integrations: [{ ...secret, ...ndop, governmentCipher: false }] },
      findings: [{ message: 'exposed', element: 'k', severity: 'error' }],
    },
    {
      name: 'the day before it, when nothing that the tool knows can be cited',
      model: { ...base, asOf: '2025-10-21', integrations: [{ ...secret, ...ndop, governmentCipher: false }] },
      findings: [{ message: 'exposed', element: 'k', severity: 'warning' }],
    },
  ],
  unjudged: [
    {
      name: 'a secret whose way is not told',
      model: { ...base, integrations: [secret] },
      unjudged: [{ element: 'k', field: 'over' }],
    },
    {
      name: 'an unclassified exchange of a database of secrets over the Internet',
      model: { ...base, integrations: [{ id: 'k', from: 'mat', to: 'b', kind: 'data-exchange', over: ['internet'] }] },
      unjudged: [{ element: 'k', field: 'classification' }],
    },
    {
      name: 'an exchange without a class over the Internet, in a model that classifies others',
      model: {
        ...base,
        databases: [],
        integrations: [
          { ...secret, classification: 'private' },
          { id: 'l', from: 'a', to: 'b', kind: 'data-exchange', over: ['internet'] },
        ],
      },
      unjudged: [{ field: 'classification' }],
    },
    {
      name: 'a cipher that is to be found out',
      model: {
        ...base,
        integrations: [
          {
            ...secret,
            ...ndop,
            undetermined: [{ field: 'governmentCipher', source: 'Ban Cơ yếu', focalPoint: 'Cục CNTT', deadline: '2026-12-31' }],
          },
        ],
      },
      unjudged: [{ element: 'k', field: 'governmentCipher' }],
    },
  ],
})
