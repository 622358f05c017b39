import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadObject } from '../../../src/load/load.ts'
import { fromBook, toBook } from '../../../src/vn/form/book.ts'
import { TABLES, type TableName } from '../../../src/vn/form/columns.ts'
import type { Tables } from '../../../src/vn/form/define.ts'
import { LISTS } from '../../../src/vn/form/lists.ts'
import { toTables } from '../../../src/vn/form/to-tables.ts'
import { type Said, saidBy, tablesOf } from './rows.ts'

type Content = Readonly<Record<string, any>>
type Rows = Readonly<Partial<Record<TableName, readonly Said[]>>>

const read = (rows: Rows) => fromBook(tablesOf(rows))

/** The one element of a collection that a code stands for. */
function made(rows: Rows, collection: string, at = 0): Content {
  return (read(rows).document[collection] as readonly Content[])[at]!
}

const object = (more: Said): Rows => ({ objects: [{ code: 'KT-1', name: 'Hệ thống A', type: 'Hệ thống số/hệ thống thông tin', ...more }] })

const PAIR = {
  objects: [
    { code: 'KT-1', name: 'A', type: 'Nền tảng số' },
    { code: 'KT-2', name: 'B', type: 'CSDL/tài sản dữ liệu' },
  ],
}

describe('a row of table 1', () => {
  test.each([
    ['Thành phần logic', 'Kiến trúc dữ liệu', 'components', undefined],
    ['Hạ tầng số', 'Trung tâm dữ liệu tỉnh', 'infrastructures', 'data-centre'],
    ['Hạ tầng số', 'Mạng truyền số liệu chuyên dùng cấp tỉnh', 'networks', 'tslcd'],
    ['Hệ thống số/hệ thống thông tin', 'Hệ thống quản lý văn bản', 'systems', 'application'],
    ['Nền tảng số', 'Nền tảng họp trực tuyến', 'systems', 'platform'],
    ['Dịch vụ số', 'Cấp giấy phép', 'services', undefined],
    ['Loại khác', 'Quy chế', 'components', undefined],
  ])('of type “%s” named “%s” is of %s', (type, name, collection, kind) => {
    expect(made({ objects: [{ code: 'KT-1', name, type }] }, collection)).toMatchObject({
      id: 'kt-1',
      code: 'KT-1',
      name,
      ...(kind && { kind }),
    })
  })

  test('says in “assumed” what the form does not tell', () => {
    expect(made(object({}), 'systems')['assumed']).toEqual(['kind'])
    expect(made(object({ type: 'Nền tảng số' }), 'systems')['assumed']).toBeUndefined()
    const lgsp = made(object({ type: 'Nền tảng số', name: 'Nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh (LGSP)' }), 'systems')
    expect(lgsp).toMatchObject({ platformRole: 'lgsp', assumed: ['platformRole'] })
    expect(made(object({ type: 'Nền tảng số', name: 'Nền tảng giám sát kết nối LGSP' }), 'systems')['platformRole']).toBeUndefined()
  })

  test.each([
    [{ sharing: 'Nhóm A' }, 'national'],
    [{ usageScope: 'Ngành, lĩnh vực' }, 'sector'],
    [{ sharing: 'Dùng chung cấp tỉnh' }, 'shared'],
    [{}, 'internal'],
  ])('of a database with %j has scope %s, assumed', (more, scope) => {
    const database = made({ objects: [{ code: 'KT-1', name: 'A', type: 'CSDL/tài sản dữ liệu', ...more } as Said] }, 'databases')
    expect(database['scope']).toBe(scope)
    expect(database['assumed']).toContain('scope')
  })

  test('names agencies, each made once, of a level that its name gives away', () => {
    const rows = object({ owner: 'Ủy ban nhân dân tỉnh X', operator: 'Sở Khoa học và Công nghệ' })
    const { document } = read({
      objects: [...rows.objects!, { code: 'KT-2', name: 'B', type: 'Loại khác', owner: 'Sở Khoa học và Công nghệ' }],
    })
    expect(document['agencies']).toEqual([
      { id: 'uy-ban-nhan-dan-tinh-x', name: 'Ủy ban nhân dân tỉnh X', level: 'province', assumed: ['level'] },
      { id: 'so-khoa-hoc-va-cong-nghe', name: 'Sở Khoa học và Công nghệ', level: 'department', assumed: ['level'] },
    ])
  })

  test('keeps placeholders where the schema has a place for them, else as written', () => {
    const system = made(
      object({
        owner: 'Chưa xác định (nguồn: phiếu rà soát; đầu mối: Sở A; thời hạn: 30/11/2026)',
        operator: 'Không áp dụng: chưa vận hành',
        remedy: 'Chưa xác định',
        slot: 'Không áp dụng',
      }),
      'systems',
    )
    expect(system).toMatchObject({
      undetermined: [{ field: 'owner', source: 'phiếu rà soát', focalPoint: 'Sở A', deadline: '2026-11-30' }],
      notApplicable: [{ field: 'operator', reason: 'chưa vận hành' }],
      slot: 'not-applicable',
      dossier: { cells: [{ column: 'remedy', text: 'Chưa xác định' }] },
    })
    expect(system).not.toHaveProperty('owner')
    expect(system).not.toHaveProperty('remedy')
  })

  test('keeps what no field holds: a column that its kind lacks, an extra column, an odd spelling', () => {
    const component = made(
      { objects: [{ code: 'KT-1', name: 'A', type: 'Thành phần logic', operator: 'Sở A', lifecycle: 'đang  vận hành', 'Ghi thêm': 'x' }] },
      'components',
    )
    expect(component).toMatchObject({
      lifecycle: 'operating',
      dossier: {
        cells: [
          { column: 'lifecycle', text: 'đang  vận hành' },
          { column: 'operator', text: 'Sở A' },
        ],
        extra: [{ column: 'Ghi thêm', text: 'x' }],
      },
    })
  })

  test('without a code gets an id of its name; with a code that is taken, an id of its own', () => {
    const { document, rows } = read({
      objects: [{ name: 'Cổng tỉnh', type: 'Loại khác' }, ...object({}).objects!, { code: 'KT-1', name: 'Hệ thống B', type: 'Loại khác' }],
    })
    expect((document['components'] as Content[]).map(({ id }) => id)).toEqual(['cong-tinh', 'kt-1-2'])
    expect(rows.map(({ status }) => status)).toEqual(['remarked', 'read', 'remarked'])
  })
})

describe('a row of table 2', () => {
  test('of several objects is several relations that share a row', () => {
    const { document } = read({
      ...PAIR,
      relations: [{ code: 'QH-1', from: 'KT-1; KT-2', to: 'KT-1', kind: 'Kết nối kỹ thuật', status: 'Dự kiến' }],
    })
    expect(document['integrations']).toEqual([
      { id: 'qh-1', code: 'QH-1', from: 'kt-1', to: 'kt-1', kind: 'technical', status: 'planned' },
      { id: 'qh-1-kt-2-kt-1', from: 'kt-2', to: 'kt-1', kind: 'technical', status: 'planned', dossier: { sharesRow: 'qh-1' } },
    ])
  })

  test.each([
    ['KT-1, KT-2', 2],
    ['KT-1\nKT-2', 2],
    ['KT-1 và KT-2', 2],
    ['KT-1 KT-2', 2],
    ['kt 1', 1],
    ['KT-1 – Nền tảng tích hợp', 1],
    ['A', 1],
  ])('finds %j', (from, count) => {
    const { document, rows } = read({ ...PAIR, relations: [{ code: 'QH-1', from, to: 'KT-2', kind: 'Kế thừa' }] })
    const integrations = document['integrations'] as Content[]
    expect(integrations).toHaveLength(count)
    expect(integrations[0]).toMatchObject({ from: 'kt-1', to: 'kt-2', kind: 'inheritance' })
    expect(rows.at(-1)!.status).not.toBe('not-read')
  })

  test('keeps a reference that leads nowhere', () => {
    const { document, rows } = read({ ...PAIR, relations: [{ code: 'QH-1', from: 'KT-1', to: 'KT-99', kind: 'Phụ thuộc' }] })
    expect(document['integrations']).toMatchObject([{ to: 'kt-99', dossier: { cells: [{ column: 'to', text: 'KT-99' }] } }])
    expect(rows.at(-1)!.remarks.map(({ id }) => id)).toEqual(['reference-unknown'])
  })

  test('parts frequency from service level, and class from protection', () => {
    const relation = {
      code: 'QH-1',
      from: 'KT-1',
      to: 'KT-2',
      kind: 'Trao đổi dữ liệu',
      data: 'hộ tịch; cư trú',
      frequency: 'Hằng ngày; SLA 99,9%',
      protection: 'Dữ liệu cá nhân; mã hóa',
    }
    expect(made({ ...PAIR, relations: [relation] }, 'integrations')).toMatchObject({
      data: ['hộ tịch', 'cư trú'],
      frequency: 'Hằng ngày',
      serviceLevel: 'SLA 99,9%',
      classification: 'personal',
      protection: 'mã hóa',
    })
  })
})

describe('rows of table 4', () => {
  const row = {
    gap: 'ND-1',
    elements: 'KT-1; KT-2',
    completion: 'Kết nối kho dữ liệu.',
    task: 'NV-1',
    taskName: 'Kết nối',
    priority: 'Cao; phụ thuộc: NV-2',
    deadline: '2026-12-31',
    lead: 'Sở A',
    supporting: 'Bộ Văn hóa, Thể thao và Du lịch; Sở B',
  }
  const other = { gap: 'ND-1', task: 'NV-2', taskName: 'Chuẩn hóa', note: 'làm trước' }

  test('are one gap with its tasks, and what is told of a pair', () => {
    const { document } = read({ ...PAIR, improvements: [row, other] })
    expect(document['gaps']).toMatchObject([
      {
        id: 'nd-1',
        name: 'Kết nối kho dữ liệu',
        elements: ['kt-1', 'kt-2'],
        tasks: ['nv-1', 'nv-2'],
        pairs: [{ task: 'nv-2', note: 'làm trước' }],
      },
    ])
    expect(document['tasks']).toMatchObject([
      {
        id: 'nv-1',
        priority: 'high',
        dependsOn: ['nv-2'],
        deadline: '31/12/2026',
        lead: 'so-a',
        supporting: ['bo-van-hoa-the-thao-va-du-lich', 'so-b'],
      },
      { id: 'nv-2', name: 'Chuẩn hóa' },
    ])
  })

  test('that disagree keep what each says', () => {
    const { document } = read({ ...PAIR, improvements: [row, { ...other, completion: 'Chuẩn hóa danh mục' }] })
    expect(document['gaps']).toMatchObject([
      {
        completion: 'Kết nối kho dữ liệu.',
        pairs: [{ extra: [{ column: 'Nội dung cần hoàn thiện', text: 'Chuẩn hóa danh mục' }], note: 'làm trước' }],
      },
    ])
  })
})

test('each place in the document leads to its cell', () => {
  const rows = {
    ...PAIR,
    relations: [{ code: 'QH-1', from: 'KT-1', to: 'KT-2', kind: 'Phụ thuộc', status: 'Dự kiến' }],
    mappings: [{ code: 'KT-2', general: 'Khối dữ liệu' }],
    improvements: [{ gap: 'ND-1', completion: 'x', task: 'NV-1', taskName: 'y', lead: 'Sở A' }],
  }
  const { placeOf } = read(rows)
  const cells = [
    [['databases', 0], 'DM_DOITUONG!A3'],
    [['databases', 0, 'name'], 'DM_DOITUONG!D3'],
    [['systems', 0, 'kind'], 'DM_DOITUONG!E2'],
    [['systems', 0, 'owner'], 'DM_DOITUONG!A2'],
    [['integrations', 0, 'to'], 'QH_KETNOI!D2'],
    [['integrations', 0, 'status'], 'QH_KETNOI!G2'],
    [['databases', 0, 'mappings', 0], 'ANHXA!A2'],
    [['gaps', 0, 'tasks', 0], 'HOANTHIEN_NV!H2'],
    [['tasks', 0, 'name'], 'HOANTHIEN_NV!I2'],
    [['agencies', 0, 'level'], 'HOANTHIEN_NV!K2'],
  ] as const
  for (const [path, cell] of cells) expect(placeOf(path).cell, path.join('/')).toBe(cell)
})

const TEXTS = [
  'Sở Khoa học và Công nghệ',
  'Phiếu rà soát; biên bản 2/2026',
  'hai\ndòng',
  'Không áp dụng',
  'Không áp dụng: không có',
  'Chưa xác định',
  'Chưa xác định (nguồn: phiếu; đầu mối: Sở A; thời hạn: 31/12/2026)',
  '=1+1',
  'Cao; phụ thuộc: NV-1',
  'KT-1',
  'Quý III/2026',
  '2026',
  'Công cộng',
  'x',
]
const CODES: Readonly<Record<TableName, string>> = { objects: 'KT', relations: 'QH', mappings: 'KT', improvements: 'ND' }

/** Cells of a column as people fill them: a label, a label written otherwise, something else, or nothing. */
function cell(table: TableName, at: number): fc.Arbitrary<string> {
  const column = TABLES[table].columns[at]! as { key: string; list?: keyof typeof LISTS; many?: true }
  const { key, list } = column
  if (key === 'from' || key === 'to' || (table === 'mappings' && key === 'code')) {
    const one = fc.constantFrom('KT-1', 'KT-2', 'KT-3')
    return table === 'mappings' ? one : fc.oneof({ weight: 5, arbitrary: one }, fc.constantFrom('KT-1; KT-2', 'KT-2, KT-3', 'KT-9', 'kt 1'))
  }
  if (key === 'elements') return fc.constantFrom('', 'KT-1', 'KT-1; KT-3', 'KT-2\nKT-3', 'KT-77')
  if (list !== undefined) {
    const labels = LISTS[list].map(({ label }) => label)
    const odd = fc.constantFrom(...labels.map((label) => label.toLowerCase()), 'không rõ', '', 'Không áp dụng', 'Chưa xác định')
    return fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...labels) },
      odd,
      ...(column.many ? [fc.constant(labels.slice(0, 2).join('; '))] : []),
    )
  }
  return fc.oneof(fc.constant(''), fc.constantFrom(...TEXTS))
}

const rowsOf = (table: TableName, most: number): fc.Arbitrary<Said[]> =>
  fc.array(fc.record(Object.fromEntries(TABLES[table].columns.map(({ key }, at) => [key, cell(table, at)]))) as fc.Arbitrary<Said>, {
    maxLength: most,
  })

const coded = (rows: readonly Said[], table: TableName, key: string): Said[] =>
  rows.map((row, at) => ({ ...row, [key]: `${CODES[table]}-${at + 1}` }))

const dossiers = fc
  .record({
    objects: rowsOf('objects', 5),
    relations: rowsOf('relations', 4),
    mappings: rowsOf('mappings', 4),
    improvements: rowsOf('improvements', 4),
  })
  .map(({ objects, relations, mappings, improvements }) => {
    // Three objects are there for the others to point at.
    const named = [...objects, {}, {}, {}].map((row) => ({ ...row, name: 'Kho A' }))
    return {
      objects: coded(named, 'objects', 'code'),
      relations: coded(relations, 'relations', 'code'),
      mappings: [...mappings].sort((a, b) => (a['code']! < b['code']! ? -1 : a['code']! > b['code']! ? 1 : 0)),
      improvements: coded(improvements, 'improvements', 'gap').map((row, at) => ({ ...row, task: `NV-${at + 1}` })),
    }
  })

test('any dossier read and written again has the same cells', async () => {
  await fc.assert(
    fc.asyncProperty(dossiers, async (rows) => {
      const { document } = read(rows)
      const { graph, findings } = await loadObject(JSON.parse(JSON.stringify(document)))
      expect(findings.filter(({ rule }) => rule !== 'core/references-resolve' && rule !== 'core/hierarchy-has-no-cycle')).toEqual([])
      const { tables } = toTables(graph)
      const filled = (said: readonly Said[]): Said[] =>
        said.map((row) => Object.fromEntries(Object.entries(row).filter(([, text]) => text !== '')))
      for (const table of Object.keys(TABLES) as TableName[]) expect(saidBy(tables[table])).toEqual(filled(rows[table]))
    }),
    { numRuns: 200, endOnFailure: true },
  )
}, 120_000)

test.each([
  ['thời hạn: Quý I/2027', '2027-03-31'],
  ['thời hạn: quý 4 năm 2026', '2026-12-31'],
  ['thời hạn: tháng 2/2028', '2028-02-29'],
  ['thời hạn: năm 2027', '2027-12-31'],
  ['thời hạn: 15/3/2027', '2027-03-15'],
  ['trước 30/6/2027', '2027-06-30'],
  ['thời hạn: khi có kinh phí', undefined],
])('what is not known yet is known by the last day of its term: %s', async (term, deadline) => {
  const owner = `Chưa xác định (nguồn: phiếu rà soát; đầu mối: Sở A; ${term})`
  const { document } = read(object({ owner }))
  const [system] = document['systems'] as readonly Content[]
  expect(system!['undetermined']?.[0].deadline).toBe(deadline)
  const { tables } = toTables((await loadObject(document)).graph)
  expect(saidBy(tables.objects)[0]).toMatchObject({ owner })
})

describe('names of groups and companies', () => {
  const none = ['Các sở', 'Các sở, ngành', 'UBND các xã, phường', 'UBND xã', 'VNPT']
  test.each([
    ...none.map((name) => [name, []] as const),
    ...none.map((name) => [`Sở Tài chính; ${name}`, ['so-tai-chinh']] as const),
    ['UBND xã Gio Linh', ['ubnd-xa-gio-linh']] as const,
  ])('become no agencies among those that support a task: %s', async (supporting, ids) => {
    const rows = { improvements: [{ gap: 'ND-1', task: 'NV-1', name: 'Nâng cấp', lead: none[0]!, supporting }] }
    const { document } = read(rows)
    const agencies = ((document['agencies'] ?? []) as readonly Content[]).map(({ id }) => String(id))
    expect(agencies).toEqual(ids)
    expect((document['tasks'] as readonly Content[])[0]!['supporting'] ?? []).toEqual(ids)
    // The words stay where they stood.
    const { tables } = toTables((await loadObject(document)).graph)
    expect(saidBy(tables.improvements)[0]).toMatchObject({ supporting, lead: none[0] })
  })

  test.each(none)('own nothing: %s', (owner) => {
    expect(read(object({ owner })).document['agencies']).toBeUndefined()
  })
})

describe('what HUONG_DAN says', () => {
  const guide = (asOf: string, state: string, profile: string): Tables['support'] => ({
    HUONG_DAN: [
      ['Ngày của hồ sơ', asOf],
      ['Trạng thái mô hình', state],
      ['Khung áp dụng', profile],
    ],
  })
  const objects = [{ code: 'KT-1', name: 'Cổng dịch vụ công', type: 'Nền tảng số' }]
  const shown = (rows: readonly (readonly string[])[]): readonly string[] =>
    ['Ngày của hồ sơ', 'Trạng thái mô hình', 'Khung áp dụng'].map((label) => rows.find(([own]) => own === label)?.[1] ?? '')

  test.each([
    ['tháng 11/2026', 'Hiện trạng & Mục tiêu', '1.0'],
    ['30/11/2026', 'Hiện trạng', 'Khung kiến trúc tổng thể quốc gia số 1.0'],
    ['30/11/2026', 'chưa rõ', ''],
    ['', '', ''],
  ])('comes back in its own words: %s, %s, %s', async (...texts) => {
    const { graph } = await loadObject(fromBook(tablesOf({ objects }, guide(...texts))).document)
    const { sheets } = toBook(graph, 'vneaf')
    const rows = sheets.find(({ name }) => name === 'HUONG_DAN')!.rows.map((row) => row.texts.map(String))
    expect(shown(rows)).toEqual(texts)
  })

  test('holds over what the folder held, and a cell that was blank is heard', async () => {
    const said = (...texts: [string, string, string]) => tablesOf({ objects }, guide(...texts))
    const { graph: blank } = await loadObject(fromBook(said('', '', '')).document)
    expect(fromBook(said('30/11/2026', 'Mục tiêu', ''), { existing: blank }).document).toMatchObject({ asOf: '2026-11-30', state: 'to-be' })
    const { graph: told } = await loadObject(fromBook(said('30/11/2026', 'Mục tiêu', '')).document)
    expect(fromBook(said('30/11/2026', 'Cả hai', ''), { existing: told }).document).not.toHaveProperty('state')
  })
})

describe('an agency that only cells name', () => {
  const support = { HUONG_DAN: [['Cơ quan, địa phương', 'Ủy ban nhân dân tỉnh X']] }
  const owned = (recordType: string, owner: string, more: Said = {}): Said => ({
    code: `KT-${owner}${recordType}`,
    name: `Hệ thống của ${owner}`,
    type: 'Nền tảng số',
    recordType,
    owner,
    ...more,
  })
  const parentOf = (name: string, objects: readonly Said[]): unknown => {
    const { document } = fromBook({ ...tablesOf({ objects }), support })
    return (document['agencies'] as readonly Content[]).find((agency) => agency['name'] === name)?.['parent']
  }

  test.each([
    ['Sở Nội vụ', 'Bản ghi gốc'],
    ['Phường Y', 'Bản ghi gốc'],
    ['Ban Quản lý khu kinh tế', 'Bản ghi gốc'],
  ])('stands below the province when it keeps originals: %s', (owner, type) => {
    expect(parentOf(owner, [owned(type, owner)])).toBe('uy-ban-nhan-dan-tinh-x')
  })

  test.each([
    ['Cục Hộ tịch', 'Bản ghi tham chiếu'],
    ['Sở Y tế tỉnh Z', 'Bản ghi tham chiếu'],
    ['Bộ Công an', 'Bản ghi gốc'],
    ['Công ty M', 'Bản ghi gốc'],
  ])('stands by itself when it keeps references only, or is a body of its own: %s', (owner, type) => {
    expect(parentOf(owner, [owned(type, owner)])).toBeUndefined()
  })

  test.each([
    ['Trung tâm Chuyển đổi số tỉnh', 'uy-ban-nhan-dan-tinh-x'],
    ['Sở Nội vụ', 'uy-ban-nhan-dan-tinh-x'],
    ['Trung tâm Chuyển đổi số tỉnh X', 'uy-ban-nhan-dan-tinh-x'],
    ['Sở Nội vụ tỉnh Z', undefined],
    ['Trung tâm Viễn thông', undefined],
  ])('is put below the province by its name where it owns nothing: %s', (operator, parent) => {
    expect(parentOf(operator, [owned('Bản ghi gốc', 'Văn phòng UBND tỉnh', { operator })])).toBe(parent)
  })
})

test('rows that no element is made of are kept, and come back as they were', async () => {
  const rows = {
    objects: [{ code: 'KT-1', name: 'Kho A', type: 'CSDL/tài sản dữ liệu' }, { note: 'dòng chỉ có ghi chú' }],
    relations: [
      { code: 'QH-1', from: 'KT-1', kind: 'Kết nối kỹ thuật', note: 'chưa rõ đích' },
      { code: 'QH-2', from: 'KT-1', kind: 'Phụ thuộc', to: 'KT-1' },
    ],
    mappings: [{ code: 'KT-9', general: 'Khối dữ liệu', 'Cột riêng': 'x' }, { general: 'Khối hạ tầng' }],
    improvements: [{ lead: 'Sở A', note: 'chưa có mã' }],
  }
  const { document, rows: status } = read(rows)
  expect(status.filter((row) => row.status === 'not-read')).toHaveLength(5)
  const { graph, findings } = await loadObject(JSON.parse(JSON.stringify(document)))
  expect(findings).toEqual([])
  const { tables } = toTables(graph)
  for (const table of Object.keys(rows) as TableName[]) expect(saidBy(tables[table])).toEqual(rows[table as keyof typeof rows])
})

test('a code that a kept row has is given to no other', async () => {
  const { document } = read({
    objects: [{ code: 'KT-1', name: 'A' }],
    relations: [
      { from: 'KT-1', to: 'KT-1' },
      { code: 'QH-1', from: 'KT-1' },
    ],
  })
  const { graph } = await loadObject(JSON.parse(JSON.stringify(document)))
  expect(saidBy(toTables(graph).tables.relations).map((row) => row['code'])).toEqual(['QH-1', 'QH-2'])
})

test('a service whose owner is left blank or not yet known is read like any other object', async () => {
  const { document } = read({
    objects: [
      { code: 'KT-1', name: 'Dịch vụ A', type: 'Dịch vụ số' },
      { code: 'KT-2', name: 'Dịch vụ B', type: 'Dịch vụ số', owner: 'Chưa xác định' },
    ],
  })
  const { graph, findings } = await loadObject(JSON.parse(JSON.stringify(document)))
  expect(findings).toEqual([])
  expect(saidBy(toTables(graph).tables.objects).map((row) => row['owner'])).toEqual([undefined, 'Chưa xác định'])
})

describe('the role of a platform', () => {
  test.each([
    ['Nền tảng tích hợp, chia sẻ dữ liệu của tỉnh', 'lgsp'],
    ['Nền tảng tích hợp và chia sẻ dữ liệu cấp bộ', 'lgsp'],
    ['Trục kết nối, tích hợp, chia sẻ dữ liệu tỉnh A', 'lgsp'],
    ['Nền tảng chia sẻ, điều phối dữ liệu cấp tỉnh', 'ldop'],
    ['Nền tảng tích hợp, chia sẻ dữ liệu quốc gia', 'ndxp'],
    ['Nền tảng tích hợp, chia sẻ dữ liệu của Đại học Quốc gia', undefined],
    ['Nền tảng phân tích dữ liệu', undefined],
  ])('“%s”', (name, role) => {
    const { document } = read({ objects: [{ code: 'KT-1', name, type: 'Nền tảng số' }] })
    expect((document['systems'] as { platformRole?: string }[])[0]!.platformRole).toBe(role)
  })
})
