import type { ArchitectureDocument } from '../../../../src/model/types.generated.ts'
import rule from '../../../../src/vn/rules/agency/merged-systems-are-consolidated.ts'
import { testRule } from '../../../rules/rule-test.ts'

const agencies: NonNullable<ArchitectureDocument['agencies']> = [
  { id: 'quang-tri', name: 'Tỉnh Quảng Trị', level: 'province', mergedFrom: ['quang-tri-cu', 'quang-binh'] },
  { id: 'so-khcn', name: 'Sở KH&CN', level: 'department', parent: 'quang-tri' },
  { id: 'quang-tri-cu', name: 'Tỉnh Quảng Trị (cũ)', level: 'province', lifecycle: 'retired' },
  { id: 'quang-binh', name: 'Tỉnh Quảng Bình (cũ)', level: 'province', lifecycle: 'retired' },
  { id: 'so-qb', name: 'Sở TT&TT Quảng Bình (cũ)', level: 'department', parent: 'quang-binh' },
  { id: 'bo', name: 'Bộ KH&CN', level: 'ministry', mergedFrom: ['bo-tttt'] },
  { id: 'bo-tttt', name: 'Bộ TT&TT', level: 'ministry' },
]
const first = { id: 'qlvb-qt', name: 'QLVB Quảng Trị', kind: 'application', functions: ['document-management'], owner: 'quang-tri-cu' }
const second = { ...first, id: 'qlvb-qb', name: 'QLVB Quảng Bình', owner: 'quang-binh' }
const model = (...systems: readonly object[]): ArchitectureDocument =>
  ({ agencies, body: 'quang-tri', asOf: '2026-11-21', systems }) as ArchitectureDocument

testRule('agency/merged-systems-are-consolidated', rule, {
  valid: [
    { name: 'systems of different functions', holds: [], model: model(first, { ...second, functions: ['email'] }) },
    { name: 'two of one former province', model: model(first, { ...second, owner: 'quang-tri-cu' }) },
    { name: 'one that is being merged', holds: ['qlvb-qb'], model: model(first, { ...second, lifecycle: 'merging' }) },
    { name: 'one that is being replaced', model: model(first, { ...second, lifecycle: 'replacing' }) },
    { name: 'one with a successor', model: model(first, { ...second, replacedBy: 'qlvb-qt' }) },
    { name: 'one with a remedy', model: model(first, { ...second, remedy: 'replace-end' }) },
    { name: 'one that ended', model: model(first, { ...second, lifecycle: 'retired' }) },
    {
      name: 'one that a gap takes up',
      model: { ...model(first, second), gaps: [{ id: 'nd', name: 'Hợp nhất hệ thống quản lý văn bản', elements: ['qlvb-qb'] }] },
    },
    {
      name: 'one that a merging project takes up',
      model: {
        ...model(first, second),
        investments: [{ id: 'da', name: 'Dự án hợp nhất', owner: 'quang-tri', kind: 'merge', delivers: ['qlvb-qb'] }],
      },
    },
    {
      name: 'one with a reason',
      model: model(first, { ...second, notApplicable: [{ field: 'consolidation', reason: 'hai vùng thử nghiệm' }] }),
    },
    { name: 'the application of one department, which INV-03 compares', model: model(first, { ...second, owner: 'so-qb' }) },
    { name: 'copies per unit, which INV-03 counts', model: model(first, { ...second, deployment: 'per-unit' }) },
    {
      name: 'a function that fits any business',
      model: model({ ...first, functions: ['specialised'] }, { ...second, functions: ['specialised'] }),
    },
    {
      name: 'one of the new province beside one of a former one',
      model: model(first, { ...second, owner: 'so-khcn', coverage: ['quang-tri'], deployment: 'central' }),
    },
    {
      name: 'two procedure systems of the new province, which SVC-05 counts',
      model: model(
        { ...first, owner: 'so-khcn', platformRole: 'procedure-handling', coverage: ['quang-tri-cu'] },
        { ...second, owner: 'so-khcn', platformRole: 'procedure-handling', coverage: ['quang-binh'] },
      ),
    },
    {
      name: 'two systems of a province that took in another one',
      model: {
        ...model({ ...first, owner: 'quang-tri' }, { ...second, owner: 'so-khcn', coverage: ['quang-tri'] }),
        agencies: [{ ...agencies[0]!, mergedFrom: ['quang-binh'] }, ...agencies.slice(1)],
      },
    },
    {
      name: 'ministries that merged',
      model: {
        ...model({ ...first, owner: 'bo' }, { ...second, owner: 'bo-tttt' }),
        body: 'bo',
      },
    },
    {
      name: 'no merger told',
      model: { ...model(first, second), agencies: agencies.map(({ mergedFrom: _mergedFrom, ...agency }) => agency) },
    },
  ],
  invalid: [
    {
      name: 'the day before the framework',
      model: { ...model(first, second), asOf: '2026-07-28' },
      findings: [{ message: 'parallel', element: 'qlvb-qt', severity: 'warning' }],
    },
    {
      name: 'two systems of one function, one of each former province',
      model: model(first, second),
      findings: [{ message: 'parallel', element: 'qlvb-qt', severity: 'warning' }],
    },
    {
      name: 'the same on the first day of the framework',
      model: { ...model(first, second), asOf: '2026-07-29' },
      findings: [{ message: 'parallel', element: 'qlvb-qt' }],
    },
    {
      name: 'two functions in common are one finding',
      model: model(
        { ...first, functions: ['document-management', 'executive'] },
        { ...second, functions: ['document-management', 'executive'] },
      ),
      findings: [{ message: 'parallel', element: 'qlvb-qt' }],
    },
    {
      name: 'two sharing platforms of former provinces, by their role',
      model: model(
        { ...first, functions: undefined, kind: 'platform', platformRole: 'lgsp' },
        { ...second, functions: undefined, kind: 'platform', platformRole: 'lgsp', owner: 'so-qb' },
      ),
      findings: [{ message: 'parallel', element: 'qlvb-qt' }],
    },
    {
      name: 'two systems handed over to one department and still used apart',
      model: model(
        { ...first, owner: 'so-khcn', coverage: ['quang-tri-cu'] },
        { ...second, owner: 'so-khcn', coverage: ['quang-binh', 'so-qb'] },
      ),
      findings: [{ message: 'parallel', element: 'qlvb-qt' }],
    },
    {
      name: 'a province that took in another one and kept its own systems beside',
      model: {
        ...model({ ...first, owner: 'quang-tri', platformRole: 'lgsp' }, { ...second, platformRole: 'lgsp' }),
        agencies: [{ ...agencies[0]!, mergedFrom: ['quang-binh'] }, ...agencies.slice(1)],
      },
      findings: [{ message: 'parallel', element: 'qlvb-qt' }],
    },
    {
      name: 'a department’s system that the whole former province uses',
      model: model(first, { ...second, owner: 'so-qb', coverage: ['quang-binh'] }),
      findings: [{ message: 'parallel', element: 'qlvb-qt' }],
    },
  ],
  unjudged: [
    {
      name: 'systems of two former provinces of which no function is told at all',
      model: model({ ...first, functions: undefined }, { ...second, functions: undefined }),
      unjudged: [
        { element: 'qlvb-qt', field: 'functions' },
        { element: 'qlvb-qb', field: 'functions' },
      ],
    },
    {
      name: 'a system of which no function is told',
      model: model(first, { ...second, functions: undefined }),
      unjudged: [{ element: 'qlvb-qb', field: 'functions' }],
    },
  ],
})
