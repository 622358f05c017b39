import rule from '../../../../src/vn/rules/document/documents-are-signed-digitally.ts'
import { testRule } from '../../../rules/rule-test.ts'

const asOf = '2026-11-21'
const base = {
  asOf,
  body: 'bo',
  agencies: [
    { id: 'bo', name: 'Bộ', level: 'ministry' as const },
    { id: 'bcy', name: 'Ban Cơ yếu Chính phủ', level: 'central' as const },
  ],
}
const qlvb = { id: 'qlvb', name: 'Quản lý văn bản', kind: 'application' as const, functions: ['document-management'], owner: 'bo' }
const khac = { id: 'khac', name: 'Hệ thống khác', kind: 'application' as const, owner: 'bo' }
const kyso = {
  id: 'kyso',
  name: 'Chữ ký số chuyên dùng',
  kind: 'platform' as const,
  platformRole: 'digital-signature' as const,
  owner: 'bcy',
}
const lgsp = { id: 'lgsp', name: 'LGSP', kind: 'platform' as const, platformRole: 'lgsp' as const, owner: 'bo' }
const link = { id: 'k', from: 'qlvb', to: 'kyso', kind: 'service-use' as const }
const other = { id: 'k0', from: 'qlvb', to: 'khac', kind: 'technical' as const }
const units = (...certificates: number[]) =>
  certificates.map((digitalCertificates, at) => ({
    id: `dv${at}`,
    name: `Đơn vị ${at}`,
    level: 'department' as const,
    parent: 'bo',
    digitalCertificates,
  }))

testRule('document/documents-are-signed-digitally', rule, {
  valid: [
    {
      name: 'a document system connected to the signature service',
      model: { ...base, systems: [qlvb, kyso], integrations: [link] },
      holds: ['qlvb'],
    },
    {
      name: 'one of two document systems connected to it',
      model: { ...base, systems: [qlvb, { ...qlvb, id: 'qlvb2' }, kyso], integrations: [link] },
      holds: ['qlvb'],
    },
    {
      name: 'a document system that reaches it over the LGSP',
      model: {
        ...base,
        systems: [qlvb, kyso, lgsp],
        integrations: [
          { id: 'k1', from: 'qlvb', to: 'lgsp', kind: 'technical' },
          { id: 'k2', from: 'lgsp', to: 'kyso', kind: 'technical' },
        ],
      },
    },
    {
      name: 'a part of the document system that signs',
      model: {
        ...base,
        systems: [qlvb, kyso, khac, { id: 'ky', name: 'Phân hệ ký', kind: 'application', partOf: 'qlvb' }],
        integrations: [other, { ...link, from: 'ky' }],
      },
    },
    {
      name: 'a document system on trial',
      model: { ...base, systems: [{ ...qlvb, lifecycle: 'testing' }, khac, kyso], integrations: [other] },
    },
    {
      name: 'a document system with a reason',
      model: {
        ...base,
        systems: [{ ...qlvb, notApplicable: [{ field: 'digital-signature', reason: 'Ký trên thiết bị của cán bộ' }] }, khac, kyso],
        integrations: [other],
      },
    },
    { name: 'units that all have certificates', model: { ...base, agencies: [...base.agencies, ...units(3, 1)] }, holds: [] },
    {
      name: 'a unit whose certificates are not told',
      model: { ...base, agencies: [...base.agencies, { id: 'x', name: 'X', level: 'unit', parent: 'bo' }] },
    },
    { name: 'before the first framework', model: { ...base, asOf: '2015-04-20', agencies: [...base.agencies, ...units(0)] } },
    {
      name: 'a unit without certificates and with a reason',
      model: {
        ...base,
        agencies: [
          ...base.agencies,
          { ...units(0)[0]!, notApplicable: [{ field: 'digitalCertificates', reason: 'Không phát hành văn bản' }] },
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'a document system that is connected to other things only',
      model: { ...base, systems: [qlvb, khac, kyso], integrations: [other] },
      findings: [{ message: 'unlinked', element: 'qlvb', severity: 'warning' }],
      holds: [],
    },
    {
      name: 'the same where nobody names the signature service, under the framework of 2026',
      model: { ...base, asOf: '2026-07-29', systems: [qlvb, khac], integrations: [other] },
      findings: [{ message: 'unlinked', element: 'qlvb' }],
    },
    {
      name: 'the same where certificates show that people sign',
      model: { ...base, agencies: [...base.agencies, ...units(5)], systems: [qlvb, khac], integrations: [other] },
      findings: [{ message: 'unlinked', element: 'qlvb', severity: 'info' }],
    },
    {
      name: 'a connection that does not work yet, in 2018',
      model: { ...base, asOf: '2018-01-01', systems: [qlvb, kyso], integrations: [{ ...link, status: 'planned' }] },
      findings: [{ message: 'unlinked', element: 'qlvb', severity: 'warning' }],
    },
    {
      name: 'units without certificates, on the first day of the first framework',
      model: { ...base, asOf: '2015-04-21', agencies: [...base.agencies, ...units(0, 4, 0)] },
      findings: [{ message: 'withoutCertificates', element: 'dv0', field: 'digitalCertificates', severity: 'warning' }],
    },
    {
      name: 'a body that says itself that it has none',
      model: { ...base, agencies: [{ ...base.agencies[0]!, digitalCertificates: 0 }, base.agencies[1]!, ...units(0)] },
      findings: [{ message: 'withoutCertificates', element: 'bo' }],
    },
  ],
  unjudged: [
    { name: 'a model without integrations', model: { ...base, systems: [qlvb, kyso] }, unjudged: [{ field: 'integrations' }] },
    {
      name: 'an older model that names no signature service',
      model: { ...base, asOf: '2026-07-28', systems: [qlvb, khac], integrations: [other] },
      unjudged: [{ field: 'systems' }],
    },
  ],
})
