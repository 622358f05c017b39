import rule from '../../../../src/vn/rules/integration/relation-is-recorded-in-full.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'tinh', name: 'Tỉnh', level: 'province' as const },
]
const systems = [
  { id: 'dieu-hanh', name: 'Hệ thống điều hành', code: 'KT-1', kind: 'application' as const, owner: 'bo' },
  { id: 'lgsp', name: 'LGSP', code: 'KT-3', kind: 'platform' as const, platformRole: 'lgsp' as const, owner: 'bo' },
  { id: 'ht-tinh', name: 'Hệ thống của tỉnh', code: 'LQ-1', kind: 'application' as const, owner: 'tinh', recordType: 'reference' as const },
  {
    id: 'ht-tinh-2',
    name: 'Hệ thống thứ hai của tỉnh',
    code: 'LQ-2',
    kind: 'application' as const,
    owner: 'tinh',
    recordType: 'reference' as const,
  },
]
const databases = [{ id: 'kho', name: 'Kho dữ liệu', code: 'KT-2', scope: 'shared' as const, role: 'shared-store' as const, owner: 'bo' }]
const base = { agencies, systems, databases, body: 'bo' }
const full = {
  id: 'qh-1',
  from: 'dieu-hanh',
  to: 'kho',
  kind: 'data-exchange' as const,
  data: ['chỉ tiêu'],
  status: 'in-use' as const,
  basis: 'Quyết định 12',
  protection: 'Mã hóa đường truyền',
  contact: 'Cục Chuyển đổi số',
}
const { protection: _protection, ...unprotected } = full
const { data: _data, ...nameless } = full
const { contact: _contact, ...contactless } = full
const { basis: _basis, ...baseless } = full
const bare = { id: 'qh-1', from: 'dieu-hanh', to: 'kho', kind: 'data-exchange' as const }
const later = { field: 'data', source: 'Đơn vị vận hành', focalPoint: 'Cục CĐS' }

testRule('integration/relation-is-recorded-in-full', rule, {
  valid: [
    { name: 'a complete exchange', model: { ...base, integrations: [full] } },
    { name: 'public data needs no protection', model: { ...base, integrations: [{ ...unprotected, classification: 'public' }] } },
    { name: 'a cipher is a protection', model: { ...base, integrations: [{ ...unprotected, governmentCipher: true }] } },
    { name: 'a source stands for the basis', model: { ...base, integrations: [{ ...baseless, evidence: 'Biên bản kết nối' }] } },
    { name: 'a technical connection exchanges nothing of its own', model: { ...base, integrations: [{ ...nameless, kind: 'technical' }] } },
    {
      name: 'between records of others no contact of ours is due',
      model: { ...base, integrations: [{ ...contactless, from: 'ht-tinh', to: 'ht-tinh-2' }] },
    },
    { name: 'a platform serves its own body', model: { ...base, integrations: [{ ...full, to: 'lgsp' }] } },
    {
      name: 'a platform serves another body, with its service level',
      model: { ...base, integrations: [{ ...full, from: 'ht-tinh', to: 'lgsp', frequency: 'hằng ngày' }] },
    },
    { name: 'another relation, explained', model: { ...base, integrations: [{ ...full, kind: 'other', note: 'LGSP thay cho kho' }] } },
    {
      name: 'not known yet, by a day still to come',
      model: { ...base, integrations: [{ ...nameless, undetermined: [{ ...later, deadline: '2026-12-20' }] }] },
    },
    {
      name: 'not applicable, with a reason',
      model: { ...base, integrations: [{ ...nameless, notApplicable: [{ field: 'data', reason: 'chỉ truyền nhật ký' }] }] },
    },
    { name: 'a relation that ended', model: { ...base, integrations: [{ ...bare, status: 'ended' }] } },
    { name: 'no relations at all', model: { ...base } },
    { name: 'the day before the draft', model: { ...base, integrations: [bare] }, asOf: '2026-09-12' },
  ],
  invalid: [
    {
      name: 'a bare exchange: one finding',
      model: { ...base, integrations: [bare] },
      findings: [{ message: 'missing', element: 'qh-1', severity: 'warning' }],
    },
    {
      name: 'no data named',
      model: { ...base, integrations: [nameless] },
      findings: [{ message: 'missing', element: 'qh-1', field: 'data' }],
    },
    {
      name: 'an empty list of data',
      model: { ...base, integrations: [{ ...full, data: [] }] },
      findings: [{ message: 'missing', element: 'qh-1', field: 'data' }],
    },
    {
      name: 'a platform serves another body without a service level',
      model: { ...base, integrations: [{ ...full, from: 'ht-tinh', to: 'lgsp' }] },
      findings: [{ message: 'missing', element: 'qh-1', field: 'serviceLevel' }],
    },
    {
      name: 'another relation, not explained',
      model: { ...base, integrations: [{ ...full, kind: 'other' }] },
      findings: [{ message: 'missing', element: 'qh-1', field: 'note' }],
    },
    {
      name: 'the day it was to be known has passed',
      model: { ...base, integrations: [{ ...nameless, undetermined: [{ ...later, deadline: '2026-11-20' }] }] },
      findings: [{ message: 'missing', element: 'qh-1', field: 'data' }],
    },
    {
      name: 'the first day of the draft',
      model: { ...base, integrations: [bare] },
      asOf: '2026-09-13',
      findings: [{ message: 'missing', element: 'qh-1' }],
    },
    {
      name: 'very many of them: one finding per field',
      model: { ...base, integrations: Array.from({ length: 30 }, (_, index) => ({ ...nameless, id: `qh-${index}` })) },
      findings: [{ message: 'missingInMany', element: 'qh-0', field: 'data' }],
    },
  ],
  unjudged: [
    {
      name: 'a model without codes is no data set of a dossier',
      model: {
        ...base,
        systems: systems.map(({ code: _code, ...rest }) => rest),
        databases: databases.map(({ code: _code, ...rest }) => rest),
        integrations: [bare],
      },
      unjudged: [{ element: 'qh-1', field: 'code' }],
    },
  ],
})
