import rule from '../../../../src/vn/rules/integration/relation-is-recorded-in-full.ts'
import { testRule, testSentences } from '../../../rules/rule-test.ts'

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

/** What a relation that is filled with nothing lacks, by its kind. */
const LACKS = [
  ['data-exchange', 'Dữ liệu/dịch vụ trao đổi, Trạng thái, Yêu cầu bảo vệ dữ liệu, Căn cứ/nguồn xác nhận, Cơ quan/đầu mối phối hợp'],
  ['service-use', 'Dữ liệu/dịch vụ trao đổi, Trạng thái, Căn cứ/nguồn xác nhận, Cơ quan/đầu mối phối hợp'],
  ['sharing', 'Trạng thái, Yêu cầu bảo vệ dữ liệu, Căn cứ/nguồn xác nhận, Cơ quan/đầu mối phối hợp'],
  ['technical', 'Trạng thái, Căn cứ/nguồn xác nhận, Cơ quan/đầu mối phối hợp'],
  ['other', 'Trạng thái, Căn cứ/nguồn xác nhận, Cơ quan/đầu mối phối hợp, Ghi chú'],
] as const
const many = (count: number, relation: object) => Array.from({ length: count }, (_, at) => ({ ...bare, ...relation, id: `qh-${at}` }))
const of = (more: object, integration: object = {}) => ({ ...base, integrations: [{ ...bare, ...integration }], ...more })

testSentences('integration/relation-is-recorded-in-full', rule, [
  ...LACKS.map(([kind, fields]) => ({
    name: `all that a relation of kind ${kind} lacks`,
    model: of({}, { kind }),
    says: [`qh-1: Quan hệ “Hệ thống điều hành” → “Kho dữ liệu” còn thiếu: ${fields}. []`],
  })),
  {
    name: 'what a sharing of public data lacks: no protection',
    model: of({}, { kind: 'sharing', classification: 'public' }),
    says: ['qh-1: Quan hệ “Hệ thống điều hành” → “Kho dữ liệu” còn thiếu: Trạng thái, Căn cứ/nguồn xác nhận, Cơ quan/đầu mối phối hợp. []'],
  },
  {
    name: 'nothing of a relation with a source, a service level, a cipher and a technical contact',
    model: of(
      { sources: [{ id: 's', title: 'Phiếu' }] },
      { data: ['a'], status: 'in-use', sources: ['s'], serviceLevel: '99 %', governmentCipher: true, technicalContact: 'Phòng' },
    ),
    says: ['= qh-1'],
  },
  {
    name: 'that an empty list of sources is no basis, and a denied cipher no protection',
    model: of({}, { data: ['a'], status: 'in-use', sources: [], governmentCipher: false, contact: 'Phòng' }),
    says: ['qh-1: Quan hệ “Hệ thống điều hành” → “Kho dữ liệu” còn thiếu: Yêu cầu bảo vệ dữ liệu, Căn cứ/nguồn xác nhận. []'],
  },
  {
    name: 'a relation by its code',
    model: of({}, { ...full, data: [], code: 'QH-1' }),
    says: ['qh-1: Quan hệ QH-1 còn thiếu: Dữ liệu/dịch vụ trao đổi. []'],
  },
  {
    name: 'a relation by its code and name',
    model: of({}, { ...full, data: [], code: 'QH-1', name: 'Gửi chỉ tiêu' }),
    says: ['qh-1: Quan hệ QH-1 – Gửi chỉ tiêu còn thiếu: Dữ liệu/dịch vụ trao đổi. []'],
  },
  {
    name: 'a relation by its name',
    model: of({}, { ...full, data: [], name: 'Gửi chỉ tiêu' }),
    says: ['qh-1: Quan hệ “Gửi chỉ tiêu” còn thiếu: Dữ liệu/dịch vụ trao đổi. []'],
  },
  {
    name: 'nothing of a relation that has ended or is kept as a reference or retired',
    model: {
      ...base,
      integrations: [
        { ...bare, status: 'ended' as const },
        { ...bare, id: 'b', lifecycle: 'retired' as const },
        { ...bare, id: 'c', recordType: 'reference' as const },
      ],
    },
    says: [],
  },
  {
    name: 'that a dossier is known by the code of a relation alone',
    model: {
      ...base,
      systems: systems.map(({ code: _, ...one }) => one),
      databases: databases.map(({ code: _, ...one }) => one),
      integrations: [{ ...bare, code: 'QH-1' }],
    },
    says: [
      'qh-1: Quan hệ QH-1 còn thiếu: Dữ liệu/dịch vụ trao đổi, Trạng thái, Yêu cầu bảo vệ dữ liệu, Căn cứ/nguồn xác nhận, Cơ quan/đầu mối phối hợp. []',
    ],
  },
  {
    name: 'that a dossier is known by the code of a system alone',
    model: {
      ...base,
      systems: systems.map(({ code, ...one }) => (one.id === 'lgsp' ? { ...one, code } : one)),
      databases: databases.map(({ code: _, ...one }) => one),
      integrations: [full],
    },
    says: ['= qh-1'],
  },
  {
    name: 'nothing where it is to be known on this very day',
    model: of({}, { ...nameless, undetermined: [{ ...later, deadline: '2026-11-21' }] }),
    says: ['= qh-1'],
  },
  {
    name: 'twenty relations one by one',
    model: { ...base, integrations: many(20, nameless) },
    says: [
      'qh-0: Quan hệ “Hệ thống điều hành” → “Kho dữ liệu” còn thiếu: Dữ liệu/dịch vụ trao đổi. []',
      'qh-1: Quan hệ “Hệ thống điều hành” → “Kho dữ liệu” còn thiếu: Dữ liệu/dịch vụ trao đổi. []',
      'qh-2: Quan hệ “Hệ thống điều hành” → “Kho dữ liệu” còn thiếu: Dữ liệu/dịch vụ trao đổi. []',
      'qh-3: Quan hệ “Hệ thống điều hành” → “Kho dữ liệu” còn thiếu: Dữ liệu/dịch vụ trao đổi. []',
      'qh-4: Quan hệ “Hệ thống điều hành” → “Kho dữ liệu” còn thiếu: Dữ liệu/dịch vụ trao đổi. []',
      'qh-5: Quan hệ “Hệ thống điều hành” → “Kho dữ liệu” còn thiếu: Dữ liệu/dịch vụ trao đổi. []',
      'qh-6: Quan hệ “Hệ thống điều hành” → “Kho dữ liệu” còn thiếu: Dữ liệu/dịch vụ trao đổi. []',
      'qh-7: Quan hệ “Hệ thống điều hành” → “Kho dữ liệu” còn thiếu: Dữ liệu/dịch vụ trao đổi. []',
      'qh-8: Quan hệ “Hệ thống điều hành” → “Kho dữ liệu” còn thiếu: Dữ liệu/dịch vụ trao đổi. []',
      'qh-9: Quan hệ “Hệ thống điều hành” → “Kho dữ liệu” còn thiếu: Dữ liệu/dịch vụ trao đổi. []',
      'qh-10: Quan hệ “Hệ thống điều hành” → “Kho dữ liệu” còn thiếu: Dữ liệu/dịch vụ trao đổi. []',
      'qh-11: Quan hệ “Hệ thống điều hành” → “Kho dữ liệu” còn thiếu: Dữ liệu/dịch vụ trao đổi. []',
      'qh-12: Quan hệ “Hệ thống điều hành” → “Kho dữ liệu” còn thiếu: Dữ liệu/dịch vụ trao đổi. []',
      'qh-13: Quan hệ “Hệ thống điều hành” → “Kho dữ liệu” còn thiếu: Dữ liệu/dịch vụ trao đổi. []',
      'qh-14: Quan hệ “Hệ thống điều hành” → “Kho dữ liệu” còn thiếu: Dữ liệu/dịch vụ trao đổi. []',
      'qh-15: Quan hệ “Hệ thống điều hành” → “Kho dữ liệu” còn thiếu: Dữ liệu/dịch vụ trao đổi. []',
      'qh-16: Quan hệ “Hệ thống điều hành” → “Kho dữ liệu” còn thiếu: Dữ liệu/dịch vụ trao đổi. []',
      'qh-17: Quan hệ “Hệ thống điều hành” → “Kho dữ liệu” còn thiếu: Dữ liệu/dịch vụ trao đổi. []',
      'qh-18: Quan hệ “Hệ thống điều hành” → “Kho dữ liệu” còn thiếu: Dữ liệu/dịch vụ trao đổi. []',
      'qh-19: Quan hệ “Hệ thống điều hành” → “Kho dữ liệu” còn thiếu: Dữ liệu/dịch vụ trao đổi. []',
    ],
  },
  {
    name: 'twenty-one relations by field, five of them by name',
    model: { ...base, integrations: many(21, nameless) },
    says: [
      'qh-0: Còn thiếu “Dữ liệu/dịch vụ trao đổi” ở 21 trong 21 quan hệ của bộ dữ liệu, ví dụ: “Hệ thống điều hành” → “Kho dữ liệu”, “Hệ thống điều hành” → “Kho dữ liệu”, “Hệ thống điều hành” → “Kho dữ liệu”, “Hệ thống điều hành” → “Kho dữ liệu”, “Hệ thống điều hành” → “Kho dữ liệu”, … (+16). [qh-1 qh-2 qh-3 qh-4]',
    ],
  },
  {
    name: 'by field, where exactly five lack it',
    model: {
      ...base,
      integrations: [...many(21, nameless), ...many(5, contactless).map((one) => ({ ...one, id: `c-${one.id}` }))],
    },
    says: [
      'qh-0: Còn thiếu “Dữ liệu/dịch vụ trao đổi” ở 21 trong 26 quan hệ của bộ dữ liệu, ví dụ: “Hệ thống điều hành” → “Kho dữ liệu”, “Hệ thống điều hành” → “Kho dữ liệu”, “Hệ thống điều hành” → “Kho dữ liệu”, “Hệ thống điều hành” → “Kho dữ liệu”, “Hệ thống điều hành” → “Kho dữ liệu”, … (+16). [qh-1 qh-2 qh-3 qh-4]',
      'c-qh-0: Còn thiếu “Cơ quan/đầu mối phối hợp” ở 5 trong 26 quan hệ của bộ dữ liệu, ví dụ: “Hệ thống điều hành” → “Kho dữ liệu”, “Hệ thống điều hành” → “Kho dữ liệu”, “Hệ thống điều hành” → “Kho dữ liệu”, “Hệ thống điều hành” → “Kho dữ liệu”, “Hệ thống điều hành” → “Kho dữ liệu”. [c-qh-1 c-qh-2 c-qh-3 c-qh-4]',
    ],
  },
  {
    name: 'by field, where one lacks it',
    model: {
      ...base,
      integrations: [...many(21, nameless), { ...baseless, id: 'khac' }],
    },
    says: [
      'qh-0: Còn thiếu “Dữ liệu/dịch vụ trao đổi” ở 21 trong 22 quan hệ của bộ dữ liệu, ví dụ: “Hệ thống điều hành” → “Kho dữ liệu”, “Hệ thống điều hành” → “Kho dữ liệu”, “Hệ thống điều hành” → “Kho dữ liệu”, “Hệ thống điều hành” → “Kho dữ liệu”, “Hệ thống điều hành” → “Kho dữ liệu”, … (+16). [qh-1 qh-2 qh-3 qh-4]',
      'khac: Còn thiếu “Căn cứ/nguồn xác nhận” ở 1 trong 22 quan hệ của bộ dữ liệu, ví dụ: “Hệ thống điều hành” → “Kho dữ liệu”. []',
    ],
  },
  { name: 'no service level of a platform of ours that serves our own system', model: of({}, { ...full, to: 'lgsp' }), says: ['= qh-1'] },
  {
    name: 'a service level of our shared database that another body reads',
    model: of({}, { ...full, from: 'ht-tinh', to: 'kho' }),
    says: ['qh-1: Quan hệ “Hệ thống của tỉnh” → “Kho dữ liệu” còn thiếu: Mức dịch vụ. []'],
  },
  {
    name: 'the same the other way round',
    model: of({}, { ...full, from: 'kho', to: 'ht-tinh' }),
    says: ['qh-1: Quan hệ “Kho dữ liệu” → “Hệ thống của tỉnh” còn thiếu: Mức dịch vụ. []'],
  },
  {
    name: 'a service level of our national database',
    model: of({ databases: [{ ...databases[0]!, scope: 'national' as const }] }, { ...full, from: 'ht-tinh', to: 'kho' }),
    says: ['qh-1: Quan hệ “Hệ thống của tỉnh” → “Kho dữ liệu” còn thiếu: Mức dịch vụ. []'],
  },
  {
    name: 'no service level of a database of our own use',
    model: of(
      { databases: [{ ...databases[0]!, scope: 'internal' as const, role: 'operational' as const }] },
      { ...full, from: 'ht-tinh', to: 'kho' },
    ),
    says: ['= qh-1'],
  },
  { name: 'no service level of our application', model: of({}, { ...full, from: 'ht-tinh', to: 'dieu-hanh' }), says: ['= qh-1'] },
  {
    name: 'a service level of a system of ours in the role of a platform',
    model: of(
      { systems: systems.map((one) => (one.id === 'dieu-hanh' ? { ...one, platformRole: 'lgsp' as const } : one)) },
      { ...full, from: 'ht-tinh', to: 'dieu-hanh' },
    ),
    says: ['qh-1: Quan hệ “Hệ thống của tỉnh” → “Hệ thống điều hành” còn thiếu: Mức dịch vụ. []'],
  },
  {
    name: 'no service level of a platform that is kept as a reference',
    model: of(
      { systems: systems.map((one) => (one.id === 'lgsp' ? { ...one, recordType: 'reference' as const } : one)) },
      { ...full, from: 'ht-tinh', to: 'lgsp' },
    ),
    says: ['= qh-1'],
  },
  {
    name: 'no service level of the platform of another body, which this model is not about',
    model: of({ body: 'tinh' }, { ...full, from: 'ht-tinh', to: 'lgsp' }),
    says: ['= qh-1'],
  },
  {
    name: 'no service level where an owner is not told',
    model: of(
      { systems: systems.map(({ owner, ...one }) => (one.id === 'ht-tinh' ? one : { ...one, owner })) },
      { ...full, from: 'ht-tinh', to: 'lgsp' },
    ),
    says: ['= qh-1'],
  },
  {
    name: 'a contact where one end is ours',
    model: of({}, { ...contactless, from: 'ht-tinh', to: 'dieu-hanh' }),
    says: ['qh-1: Quan hệ “Hệ thống của tỉnh” → “Hệ thống điều hành” còn thiếu: Cơ quan/đầu mối phối hợp. []'],
  },
  {
    name: 'no contact where our end is kept as a reference too',
    model: of(
      { systems: systems.map((one) => ({ ...one, recordType: 'reference' as const })) },
      { ...contactless, from: 'ht-tinh', to: 'dieu-hanh' },
    ),
    says: ['= qh-1'],
  },
])
