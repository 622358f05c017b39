import type { ArchitectureDocument } from '../../../../src/model/types.generated.ts'
import rule from '../../../../src/vn/rules/governance/record-names-its-original.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies = [
  { id: 'tinh', name: 'Tỉnh', level: 'province' as const },
  { id: 'so', name: 'Sở', level: 'department' as const, parent: 'tinh' },
  { id: 'xa-a', name: 'Xã A', level: 'commune' as const, parent: 'tinh' },
  { id: 'xa-b', name: 'Xã B', level: 'commune' as const, parent: 'tinh' },
  { id: 'bo', name: 'Bộ', level: 'ministry' as const },
  { id: 'bo-khac', name: 'Bộ khác', level: 'ministry' as const },
]
const original = {
  id: 'kho',
  code: 'KT-1',
  name: 'Kho dữ liệu',
  kind: 'platform',
  owner: 'so',
  recordType: 'original',
  lifecycle: 'operating',
}
const reference = {
  id: 'ndxp',
  code: 'QG-1',
  name: 'NDXP',
  kind: 'platform',
  owner: 'bo',
  recordType: 'reference',
  sourceCode: 'BKHCN-08',
  usageStatus: 'in-use',
}
const central = {
  ...original,
  id: 'mot-cua-a',
  name: 'Một cửa xã A',
  kind: 'application',
  functions: ['one-stop'],
  deployment: 'central',
  operator: 'so',
  owner: 'xa-a',
}
const model = (...systems: readonly object[]): ArchitectureDocument =>
  ({ agencies, body: 'tinh', asOf: '2026-11-21', systems }) as ArchitectureDocument
const unknown = (field: string, deadline: string) => [{ field, source: 'Bộ KH&CN', focalPoint: 'Sở KH&CN', deadline }]
const many = Array.from({ length: 21 }, (_, at) => ({ ...reference, id: `qg-${at}`, sourceCode: `M-${at}`, usageStatus: undefined }))

testRule('governance/record-names-its-original', rule, {
  valid: [
    { name: 'a complete original and a complete reference', holds: ['kho', 'ndxp'], model: model(original, reference) },
    {
      name: 'a record of no told type, which GOV-01 asks for',
      holds: [],
      model: model({ ...original, recordType: undefined, lifecycle: undefined }),
    },
    { name: 'a reference without a life cycle', model: model({ ...reference, lifecycle: undefined }) },
    { name: 'an original without source code and status of use', model: model(original) },
    { name: 'an object that ended', model: model({ ...reference, sourceCode: undefined, lifecycle: 'retired' }) },
    {
      name: 'a source code that was never given, with a reason',
      model: model({ ...reference, sourceCode: undefined, notApplicable: [{ field: 'sourceCode', reason: 'chủ quản chưa cấp mã' }] }),
    },
    {
      name: 'one source code under two owners',
      model: model(reference, { ...reference, id: 'khac', name: 'Khác', owner: 'bo-khac' }),
    },
    {
      name: 'one object as it is and as it is to be',
      model: model({ ...original, sourceCode: 'S-1', state: 'as-is' }, { ...original, id: 'kho-moi', sourceCode: 'S-1', state: 'to-be' }),
    },
    {
      name: 'a platform and its part, of which NAS knows the platform',
      model: model({ ...original, nasId: 'NAS-77' }, { ...original, id: 'phan', name: 'Phân hệ', partOf: 'kho', nasId: 'NAS-77' }),
    },
    {
      name: 'two objects of one row of an annex',
      model: model({ ...original, nasId: 'PL II A-15' }, { ...original, id: 'kho-2', name: 'Khác', nasId: 'PL II A-15' }),
    },
    { name: 'one name in two units', model: model(original, { ...original, id: 'kho-2', owner: 'xa-a' }) },
    {
      name: 'one name with two official codes',
      model: model({ ...original, sourceCode: 'S-1' }, { ...original, id: 'kho-2', sourceCode: 'S-2' }),
    },
    {
      name: 'an original and a user’s reference in a model of several bodies',
      model: {
        ...model({ ...reference, recordType: 'original', lifecycle: 'operating' }, { ...reference, id: 'ndxp-2' }),
        scope: 'national',
      },
    },
    {
      name: 'a separate system in each commune',
      model: model(
        { ...central, deployment: 'single' },
        { ...central, id: 'mot-cua-b', name: 'Một cửa xã B', owner: 'xa-b', deployment: 'single' },
      ),
    },
    {
      name: 'a central system of each of two communes, run by the commune itself',
      model: model(
        { ...central, operator: 'xa-a' },
        { ...central, id: 'mot-cua-b', name: 'Một cửa xã B', owner: 'xa-b', operator: 'xa-b' },
      ),
    },
    {
      name: 'one central system for both communes',
      model: model({ ...central, owner: 'so', coverage: ['xa-a', 'xa-b'] }),
    },
    {
      name: 'a model without codes, which is no dossier',
      model: model({ ...reference, code: undefined, sourceCode: undefined, usageStatus: undefined }),
      holds: [],
    },
    { name: 'the day before the draft guide', model: { ...model({ ...reference, sourceCode: undefined }), asOf: '2026-09-12' } },
  ],
  invalid: [
    {
      name: 'a reference without source code and status of use',
      model: model({ ...reference, sourceCode: undefined, usageStatus: undefined }),
      findings: [{ message: 'incomplete', element: 'ndxp', severity: 'warning' }],
    },
    {
      name: 'the same on the first day of the draft guide',
      model: { ...model({ ...reference, sourceCode: undefined }), asOf: '2026-09-13' },
      findings: [{ message: 'incomplete', element: 'ndxp' }],
    },
    {
      name: 'an original without a life cycle',
      model: model({ ...original, lifecycle: undefined }),
      findings: [{ message: 'incomplete', element: 'kho' }],
    },
    {
      name: 'a promise to find out that has run out',
      model: model({ ...reference, sourceCode: undefined, undetermined: unknown('sourceCode', '2026-10-31') }),
      findings: [{ message: 'incomplete', element: 'ndxp' }],
    },
    {
      name: 'many incomplete references, as one finding per field',
      model: model(...many),
      findings: [{ message: 'incompleteMany', element: 'qg-0' }],
    },
    {
      name: 'an object of the body itself recorded as a reference',
      model: model({ ...reference, owner: 'so' }),
      findings: [{ message: 'ownReference', element: 'ndxp', field: 'recordType' }],
    },
    {
      name: 'two originals of one source code',
      model: model({ ...original, sourceCode: 'S-1' }, { ...original, id: 'kho-2', name: 'Kho dùng chung', sourceCode: 'S-1' }),
      findings: [{ message: 'sameSource', element: 'kho', field: 'sourceCode' }],
    },
    {
      name: 'two references to one object in one dossier',
      model: model(reference, { ...reference, id: 'ndxp-2' }),
      findings: [{ message: 'sameSource', element: 'ndxp' }],
    },
    {
      name: 'two originals of one NAS identifier, whoever owns them',
      model: model({ ...original, nasId: 'NAS-77' }, { ...original, id: 'kho-2', name: 'Kho dùng chung', owner: 'tinh', nasId: 'NAS-77' }),
      findings: [{ message: 'sameSource', element: 'kho', field: 'nasId' }],
    },
    {
      name: 'two originals of one name and owner',
      model: model(original, { ...original, id: 'kho-2', name: 'KHO DỮ LIỆU' }),
      findings: [{ message: 'sameName', element: 'kho', field: 'name' }],
    },
    {
      name: 'a central system recorded for each commune',
      model: model(central, { ...central, id: 'mot-cua-b', name: 'Một cửa xã B', owner: 'xa-b' }),
      findings: [{ message: 'perCommune', element: 'mot-cua-a', field: 'deployment' }],
    },
  ],
  unjudged: [
    {
      name: 'records with a type in a model without codes',
      model: model({ ...reference, code: undefined }),
      unjudged: [{ element: 'ndxp', field: 'code' }],
    },
    {
      name: 'a source code somebody is still to tell',
      model: model({ ...reference, sourceCode: undefined, undetermined: unknown('sourceCode', '2026-12-31') }),
      unjudged: [{ element: 'ndxp', field: 'sourceCode' }],
    },
  ],
})
