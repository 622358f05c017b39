import { describe, expect, it } from 'vitest'
import { load } from '../../src/index.ts'
import { ArchitectureGraph } from '../../src/model/graph.ts'
import type { ArchitectureDocument } from '../../src/model/types.generated.ts'
import type { Band, Cluster } from '../../src/review/define.ts'
import { Suggester } from '../../src/review/suggest.ts'
import { FUNCTION_LIST } from '../../src/vn/reference/function-list.ts'
import { FUNCTIONS } from '../../src/vn/reference/functions.ts'
import { reviewModels } from '../../src/vn/review.ts'
import { reviewVocabulary } from '../../src/vn/review-vocabulary.ts'
import { labelled, measure } from './measure.ts'

/** A province with departments, communes and hospitals. */
const base: ArchitectureDocument = {
  id: 'tinh',
  name: 'Tỉnh',
  scope: 'province',
  body: 'tinh',
  asOf: '2026-11-21',
  agencies: [
    { id: 'tinh', name: 'UBND tỉnh An Bình', level: 'province' },
    { id: 'so-1', name: 'Sở Nội vụ', level: 'department', parent: 'tinh' },
    { id: 'so-2', name: 'Sở Tư pháp', level: 'department', parent: 'tinh' },
    { id: 'xa-1', name: 'UBND xã Hòa Lạc', level: 'commune', parent: 'tinh' },
    { id: 'xa-2', name: 'UBND xã Phú Mỹ', level: 'commune', parent: 'tinh' },
    { id: 'bv-1', name: 'Bệnh viện Đa khoa', level: 'unit', parent: 'tinh' },
    { id: 'bv-2', name: 'Bệnh viện Nhi', level: 'unit', parent: 'tinh' },
  ],
}

type Systems = NonNullable<ArchitectureDocument['systems']>
type Investments = NonNullable<ArchitectureDocument['investments']>

const reportOf = (...documents: ArchitectureDocument[]) =>
  reviewModels(documents.map((document) => ({ graph: new ArchitectureGraph([document]) })))

const reviewed = (systems: Systems, investments: Investments = [], document: ArchitectureDocument = base) =>
  reportOf({ ...document, systems, investments })

const groups = (clusters: readonly Cluster[], band: Band): string[] =>
  clusters.filter((cluster) => cluster.band === band).map(({ members }) => members.map(({ id }) => id).join(' '))

const app = (id: string, owner: string, name: string, more: Partial<Systems[number]> = {}): Systems[number] => ({
  id,
  name,
  owner,
  kind: 'application',
  ...more,
})

describe('two that are one', () => {
  it.each<[string, Systems, Investments, string]>([
    [
      'two departments propose the same work',
      [],
      [
        { id: 'd1', name: 'DA truy xuất 1', owner: 'so-1', kind: 'new', stage: 'proposed', functions: ['truy-xuat'] },
        { id: 'd2', name: 'DA truy xuất 2', owner: 'so-2', kind: 'new', stage: 'proposed', functions: ['truy-xuat'] },
      ],
      'd1 d2',
    ],
    [
      'one department has two',
      [app('a', 'so-1', 'Giám sát khai thác tài nguyên nước'), app('b', 'so-1', 'Hệ thống quản lý tài nguyên nước')],
      [],
      'a b',
    ],
    [
      'a new one beside that of the province',
      [app('a', 'tinh', 'Hệ thống quản lý văn bản và điều hành', { sharing: 'province' })],
      [{ id: 'd', name: 'Thuê phần mềm quản lý văn bản', owner: 'so-2', kind: 'lease', stage: 'proposed' }],
      'a d',
    ],
  ])('%s', (_, systems, investments, expected) => {
    expect(groups(reviewed(systems, investments).clusters, 'duplicate')).toContain(expected)
  })

  it('two ministries build the same, in one model or in two', () => {
    const national = (id: string): ArchitectureDocument => ({
      id: `m-${id}`,
      scope: 'ministry',
      body: id,
      asOf: '2026-11-21',
      agencies: [{ id, name: `Bộ ${id.toUpperCase()}`, level: 'ministry' }],
      systems: [app(`${id}-giong`, id, 'Hệ thống quản lý giống cây trồng', { functions: ['giong-cay'] })],
    })
    const found = reportOf(national('x'), national('y'))
    expect(groups(found.clusters, 'duplicate')).toEqual(['x-giong y-giong'])
    expect(found.clusters[0]?.reach).toBe('bodies')
  })
})

describe('two that only look like one', () => {
  it.each<[string, Systems, Investments]>([
    ['parts of one whole', [app('w', 'so-1', 'Quản lý hộ tịch'), app('p', 'so-1', 'Phân hệ quản lý hộ tịch', { partOf: 'w' })], []],
    ['communes, each for itself', [app('a', 'xa-1', 'Đài truyền thanh thông minh'), app('b', 'xa-2', 'Đài truyền thanh thông minh')], []],
    ['hospitals, each for itself', [app('a', 'bv-1', 'Quản lý bệnh viện HIS'), app('b', 'bv-2', 'Quản lý bệnh viện HIS')], []],
    [
      'installations of one product',
      [
        app('a', 'so-1', 'Kế toán Sở Nội vụ', { standardSolution: 'Kế toán X', functions: ['accounting'] }),
        app('b', 'so-2', 'Kế toán Sở Tư pháp', { standardSolution: 'Kế toán X', functions: ['accounting'] }),
      ],
      [],
    ],
    [
      'a project and what it delivers',
      [app('a', 'so-1', 'Hệ thống quản lý hộ tịch', { lifecycle: 'planned' })],
      [{ id: 'd', name: 'Xây dựng hệ thống quản lý hộ tịch', owner: 'so-1', kind: 'new', stage: 'proposed', delivers: ['a'] }],
    ],
    ['words that any system has', [app('a', 'so-1', 'Hệ thống quản lý hồ sơ'), app('b', 'so-2', 'Phần mềm quản lý danh mục')], []],
  ])('%s', (_, systems, investments) => {
    expect(reviewed(systems, investments).clusters).toEqual([])
  })

  it('the same function alone makes no duplicate', () => {
    const found = reviewed([app('a', 'so-1', 'Sổ cái', { functions: ['rieng'] }), app('b', 'so-2', 'Nhật ký', { functions: ['rieng'] })])
    expect(groups(found.clusters, 'duplicate')).toEqual([])
  })
})

describe('what a cluster tells', () => {
  const money: Investments = [
    { id: 'd1', name: 'Xây dựng kho hộ tịch', owner: 'so-1', kind: 'new', stage: 'proposed', budget: { amount: 5, currency: 'VND' } },
    { id: 'd2', name: 'Xây dựng kho hộ tịch', owner: 'so-1', kind: 'new', stage: 'proposed', budget: { amount: 7, currency: 'USD' } },
    { id: 'd3', name: 'Xây dựng kho hộ tịch', owner: 'so-1', kind: 'new', stage: 'proposed' },
  ]

  it('counts each budget once and adds no currency to another', () => {
    const [cluster] = reviewed([], money).clusters
    expect(cluster).toMatchObject({ budget: { VND: 5, USD: 7 }, untold: 1, stage: 'proposed', advice: 'one-project' })
    expect(cluster?.pairs).toHaveLength(3)
  })

  it('sums up the installations of a product in one line', () => {
    const found = reviewed([
      app('a', 'so-1', 'A', { standardSolution: 'X', annualCost: { amount: 3, currency: 'VND' } }),
      app('b', 'so-2', 'B', { standardSolution: 'X' }),
    ])
    expect(found.products).toMatchObject([{ product: 'X', units: 2, annualCost: { VND: 3 }, untold: 1 }])
  })

  it('counts the pairs that would make a case larger than anybody reads, and makes no case of each', () => {
    const many = Array.from({ length: 90 }, (_, at) => app(`h${at}`, 'so-1', 'Quản lý hộ tịch', { functions: ['civil-status'] }))
    const { clusters, refused } = reviewed(many)
    const sizes = clusters.map(({ members }) => members.length)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(40)
    expect(clusters.length).toBeLessThan(10)
    const members = new Set(clusters.flatMap((cluster) => cluster.members.map(({ id }) => id)))
    expect(refused).toMatchObject([{ band: 'duplicate', why: 'members', unclustered: 90 - members.size }])
    expect(refused[0]?.pairs).toBeGreaterThan(0)
  })

  it('counts the pairs that would join what is known to be apart', () => {
    const found = reviewed([
      app('w', 'so-1', 'Quản lý hộ tịch', { functions: ['civil-status'] }),
      app('x', 'so-1', 'Quản lý hộ tịch', { functions: ['civil-status'] }),
      app('p', 'so-1', 'Quản lý hộ tịch', { functions: ['civil-status'], partOf: 'w' }),
    ])
    expect(groups(found.clusters, 'duplicate')).toHaveLength(1)
    expect(found.refused).toEqual([{ band: 'duplicate', why: 'apart', pairs: 1, unclustered: 1 }])
  })

  it('gives words in common as they are written, not as they are compared', () => {
    const [cluster] = reviewed([
      app('a', 'so-1', 'Giám sát khai thác tài nguyên nước', {
        functions: ['x-nuoc'],
        description: 'Cấp GCN QSDĐ; trạm quan trắc lưu vực',
      }),
      app('b', 'so-1', 'Quan ly tai nguyen nuoc', { functions: ['x-nuoc'], description: 'Trạm quan trắc ở lưu vực' }),
    ]).clusters
    const items = (kind: string) => cluster?.pairs[0]?.evidence.find((one) => one.kind === kind)?.items
    expect(items('name')).toEqual(['nguyên nước'])
    expect(items('words')?.map((words) => words.toLowerCase())).toEqual(expect.arrayContaining(['quan trắc', 'lưu vực']))
  })

  it('says which groups were too large to compare in full', () => {
    const many = Array.from({ length: 60 }, (_, at) => app(`h${at}`, 'so-1', `Hộ tịch ${at}`, { functions: ['civil-status'] }))
    expect(reviewed(many).skipped).toContainEqual({ by: 'function', key: 'civil-status', members: 60 })
  })
})

describe('functions', () => {
  const suggester = new Suggester(reviewVocabulary())

  it.each([
    ['Phần mềm QLVB&ĐH', 'document-management'],
    ['Quản lí tầu cá', 'fishing-vessels'],
    ['HTTT giải quyết TTHC', 'procedure-handling'],
    ['Quan ly thi dua khen thuong', 'emulation'],
    ['ViLIS 2.0', 'land'],
  ])('“%s” suggests %s', (name, code) => {
    expect(suggester.suggest({ name })[0]).toMatchObject({ code })
  })

  it('tell the words they were read from as they are written', () => {
    expect(suggester.suggest({ name: 'Phần mềm QLVB & điều hành' })[0]?.evidence[0]?.words).toMatch(/^QLVB( & điều hành)?$/)
    expect(suggester.suggest({ name: 'Quản lí Tầu cá' })[0]?.evidence[0]?.words).toContain('Tầu cá')
  })

  it('are suggested by nothing where words say nothing', () => {
    expect(suggester.suggest({ name: 'Hệ thống thông tin tổng hợp số 3' })).toEqual([])
  })

  it('have codes of their own, a group each, and all codes that rules know', () => {
    const codes = FUNCTION_LIST.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(Object.keys(FUNCTIONS).filter((code) => !codes.includes(code))).toEqual([])
    const groupCodes = FUNCTION_LIST.filter(({ nature }) => nature === 'group').map(({ code }) => code)
    expect(FUNCTION_LIST.filter(({ parent, nature }) => nature !== 'group' && !groupCodes.includes(parent ?? ''))).toEqual([])
  })
})

describe('shipped models', () => {
  it('name only what the check names too', async () => {
    const found = (await load(['models/quang-tri-2026', 'models/moh-2026'])).map((model) =>
      groups(reviewModels([model]).clusters, 'duplicate'),
    )
    expect(found).toEqual([['cbccvc-qg phan-mem-can-bo dt-can-bo', 'phan-anh-hien-truong phan-anh-quang-binh'], ['cbccvc-qg can-bo']])
  })
})

describe('records that the weights were not tuned on', () => {
  it('are told apart at least as well as before', () => {
    const { band, labelled: pairs, precision, recall } = measure(labelled(new URL('./sets/b.json', import.meta.url)))
    expect(pairs).toBe(69)
    // Raise these whenever the engine gets better; 0.95 and 0.90 are what it needs to be offered.
    expect(band.duplicate.right).toBeGreaterThanOrEqual(15)
    expect(precision).toBeGreaterThanOrEqual(15 / 27)
    expect(recall).toBeGreaterThanOrEqual(26 / 69)
  })
})
