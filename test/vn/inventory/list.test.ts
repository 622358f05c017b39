import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadObject } from '../../../src/load/load.ts'
import { writtenFiles } from '../../../src/model/written.ts'
import type { Mapping } from '../../../src/vn/inventory/define.ts'
import { fromList, type ListReading } from '../../../src/vn/inventory/inventory.ts'
import type { Cell, Merge, Sheet } from '../../../src/workbook/define.ts'
import { readDelimited } from '../../../src/workbook/delimited.ts'

const cell = (text: string): Cell => ({ text, kind: 'text', formula: false })

/** A sheet of texts, from row 1 and column A. */
function sheet(rows: readonly (readonly string[])[], merges: readonly Merge[] = [], name = 'Danh mục hệ thống'): Sheet {
  return {
    name,
    hidden: false,
    merges,
    rows: rows.flatMap((texts, at) => {
      const cells = new Map(texts.flatMap((text, column) => (text === '' ? [] : [[column + 1, cell(text)] as const])))
      return cells.size === 0 ? [] : [{ number: at + 1, hidden: false, cells }]
    }),
  }
}

const read = (rows: readonly (readonly string[])[], merges: readonly Merge[] = [], mapping?: Mapping): ListReading =>
  fromList([sheet(rows, merges)], 'ds.xlsx', { id: 'ds', ...(mapping === undefined ? {} : { mapping }) })

const list = (reading: ListReading, collection: string) => (reading.document[collection] ?? []) as readonly Record<string, unknown>[]
const statuses = (reading: ListReading): string[] => reading.rows.map(({ row, status }) => `${row} ${status}`)
const said = (reading: ListReading): string[] => [...reading.rows.flatMap(({ remarks }) => remarks), ...reading.remarks].map(({ id }) => id)
const bytes = (reading: ListReading): string =>
  writtenFiles(reading.document)
    .map(({ name, text }) => `${name}\n${text}`)
    .join('')

describe('a list with merged cells', () => {
  test('reads an object whose connections take a row each as one', () => {
    const reading = read(
      [
        ['STT', 'Tên hệ thống', 'Đơn vị chủ quản', 'Kết nối với', 'Dữ liệu chia sẻ'],
        ['1', 'Hệ thống A', 'Sở X', 'Hệ thống B', 'Hồ sơ'],
        ['', '', '', 'Hệ thống C', 'Văn bản'],
        ['2', 'Hệ thống B', 'Sở X', '', ''],
        ['3', 'Hệ thống C', 'Sở Y', '', ''],
      ],
      [
        { fromRow: 2, toRow: 3, fromColumn: 2, toColumn: 2 },
        { fromRow: 2, toRow: 3, fromColumn: 3, toColumn: 3 },
      ],
    )
    expect(list(reading, 'systems').length).toBe(3)
    expect(list(reading, 'integrations').map(({ to, data }) => [to, data])).toEqual([
      ['he-thong-b', ['Hồ sơ']],
      ['he-thong-c', ['Văn bản']],
    ])
    expect(statuses(reading)).toEqual(['2 remarked', '3 remarked', '4 read', '5 read'])
  })

  test('joins a header in two rows', () => {
    const reading = read(
      [
        ['STT', 'Tên hệ thống', 'Kết nối', ''],
        ['', '', 'Hệ thống', 'Dữ liệu chia sẻ'],
        ['1', 'Hệ thống A', 'Hệ thống B', 'Hồ sơ'],
        ['2', 'Hệ thống B', '', ''],
      ],
      [
        { fromRow: 1, toRow: 2, fromColumn: 1, toColumn: 1 },
        { fromRow: 1, toRow: 2, fromColumn: 2, toColumn: 2 },
        { fromRow: 1, toRow: 1, fromColumn: 3, toColumn: 4 },
      ],
    )
    expect(reading.headerRow).toBe(2)
    expect(list(reading, 'systems').map(({ name }) => name)).toEqual(['Hệ thống A', 'Hệ thống B'])
  })

  test('takes the title of a section for the owner where it is the name of a body', () => {
    const reading = read([
      ['STT', 'Tên hệ thống', 'Ghi chú'],
      ['I', 'Sở Tài chính', ''],
      ['1', 'Phần mềm kế toán', 'dùng chung'],
      ['II', 'Nhóm khác', ''],
      ['1', 'Phần mềm lạ', ''],
      ['', 'Tổng cộng', '2'],
    ])
    expect(statuses(reading)).toEqual(['2 skipped', '3 remarked', '4 skipped', '5 read', '6 skipped'])
    expect(list(reading, 'systems').map(({ name, owner }) => [name, owner])).toEqual([
      ['Phần mềm kế toán', 'so-tai-chinh'],
      ['Phần mềm lạ', undefined],
    ])
  })

  test('knows a sum by its words though its numbers carry units, and no system that only begins like one', () => {
    const reading = read([
      ['Tên hệ thống', 'Chi phí hằng năm', 'Ghi chú'],
      ['Phần mềm kế toán', '1,2 tỷ', ''],
      ['Tổng hợp báo cáo', '850 triệu', ''],
      ['Tổng cộng', '2.050 triệu', '2 hệ thống'],
    ])
    expect(statuses(reading).at(-1)).toBe('4 skipped')
    expect(list(reading, 'systems').map(({ name }) => name)).toEqual(['Phần mềm kế toán', 'Tổng hợp báo cáo'])
  })
})

describe('a state that may say that a system runs or that it stopped', () => {
  test.each<readonly [string, string]>([
    ['dang dung', '“Đang vận hành”, “Kết thúc sử dụng”, “Trạng thái khác”'],
    ['da dung', '“Đang vận hành”, “Kết thúc sử dụng”'],
    ['dung', '“Đang vận hành”, “Kết thúc sử dụng”'],
    ['Đang dừng', '“Kết thúc sử dụng”, “Trạng thái khác”'],
  ])('“%s” is asked about: %s', (text, perhaps) => {
    const reading = read([
      ['Tên hệ thống', 'Đơn vị chủ quản', 'Tình trạng'],
      ['Hệ thống A', 'Sở X', text],
    ])
    expect(list(reading, 'systems')[0]!['lifecycle']).toBeUndefined()
    expect(reading.rows.flatMap(({ remarks }) => remarks).map(({ id, data }) => [id, data['perhaps']])).toEqual([
      ['value-of-several', perhaps],
    ])
    expect(JSON.stringify(list(reading, 'systems')[0])).toContain(text)
  })
})

describe('a sheet whose codes are those of the systems of another', () => {
  const main = sheet(
    [
      ['Mã HT', 'Tên hệ thống', 'Đơn vị chủ quản', 'Kết nối với'],
      ['HT01', 'Hệ thống A', 'Sở X', 'HT02'],
      ['HT02', 'Hệ thống B', 'Sở Y', ''],
    ],
    [],
    '1. Cơ bản',
  )
  const listed = sheet(
    [
      ['Mã CSDL', 'Tên CSDL', 'Đơn vị chủ quản'],
      ['DL01', 'CSDL hộ tịch', 'Sở X'],
    ],
    [],
    '2. Dữ liệu',
  )
  const databasesOf = (header: string, ...texts: readonly string[]) =>
    fromList(
      [main, sheet([['ID', 'Ngôn ngữ', header], ...texts.map((text, at) => [`HT0${at + 1}`, 'Java', text])], [], '3. Công nghệ'), listed],
      'ds.xlsx',
      { id: 'ds' },
    )

  test.each(['CSDL dùng', 'CSDL', 'Cơ sở dữ liệu', 'Hệ quản trị CSDL'])(
    'tells under “%s” what they run on, and lists no database',
    (header) => {
      const reading = databasesOf(header, 'Oracle 19c', 'SQL Server 2012; MySQL')
      expect(list(reading, 'databases').map(({ name }) => name)).toEqual(['CSDL hộ tịch'])
      expect(list(reading, 'integrations').map(({ from, to }) => [from, to])).toEqual([['ht01', 'ht02']])
      expect(list(reading, 'systems').map((system) => JSON.stringify(system).includes('SQL Server 2012; MySQL'))).toEqual([false, true])
      expect(list(reading, 'systems').map(({ stores }) => stores)).toEqual([undefined, undefined])
      expect(said(reading)).not.toContain('name-of-several')
      expect(said(reading)).not.toContain('unknown-name')
    },
  )

  test('tells which databases they keep where it names such', () => {
    const reading = databasesOf('CSDL', 'CSDL hộ tịch', 'Kho lạ')
    expect(list(reading, 'databases').map(({ name }) => name)).toEqual(['CSDL hộ tịch'])
    expect(list(reading, 'systems').map(({ stores }) => stores)).toEqual([['dl01'], undefined])
    expect(said(reading)).toContain('unknown-name')
  })

  test('but databases with codes of their own, or numbers only, are a list', () => {
    const own = (codes: readonly string[]) =>
      fromList([main, sheet([['ID', 'CSDL'], ...codes.map((code, at) => [code, `CSDL số ${at}`])], [], '2. CSDL')], 'ds.xlsx', { id: 'ds' })
    expect(list(own(['DL01', 'DL02']), 'databases')).toHaveLength(2)
    expect(list(own(['1', '2']), 'databases')).toHaveLength(2)
  })
})

test.each<readonly [string, readonly string[] | undefined, string]>([
  ['Các sở, ban, ngành', undefined, 'Các sở, ban, ngành'],
  ['Sở, ban, ngành', undefined, 'Sở, ban, ngành'],
  ['Toàn tỉnh, các sở, ban, ngành', ['province'], 'các sở, ban, ngành'],
])('a group of bodies is no scope of use: “%s”', (text, scopes, asked) => {
  const reading = read([
    ['Tên hệ thống', 'Phạm vi sử dụng'],
    ['Hệ thống A', text],
    ['Hệ thống B', 'Cấp tỉnh, ngành'],
  ])
  expect(list(reading, 'systems').map(({ usageScope }) => usageScope)).toEqual([scopes, ['province', 'sector']])
  expect(reading.rows.flatMap(({ remarks }) => remarks).map(({ data }) => data['text'])).toEqual([asked])
})

test('a mobile number or private mail stays out of the model and is told; a unit and its fixed line stay', () => {
  const reading = read([
    ['Tên hệ thống', 'Đầu mối', 'Ghi chú', 'Cột lạ'],
    ['Hệ thống A', 'a. Tuấn 0912345678', 'gọi 0912.345.678', 'tuan@gmail.com'],
    ['Hệ thống B', 'Phòng CNTT, 024 3943 1234', 'tổng đài 1900 1234', 'cntt@langson.gov.vn'],
  ])
  const [a, b] = list(reading, 'systems').map((system) => JSON.stringify(system))
  expect(a).not.toMatch(/0912|678|gmail/)
  expect(list(reading, 'systems').map(({ technicalContact }) => technicalContact)).toEqual(['a. Tuấn', 'Phòng CNTT, 024 3943 1234'])
  expect([b!.includes('024 3943 1234'), b!.includes('1900 1234'), b!.includes('cntt@langson.gov.vn')]).toEqual([true, true, true])
  expect(reading.tables.length).toBe(1)
  expect(
    reading.remarks.filter(({ id }) => id === 'personal-cells').map(({ column, data }) => [column, data['label'], data['count']]),
  ).toEqual([
    [2, 'Đầu mối', 1],
    [3, 'Ghi chú', 1],
    [4, 'Cột lạ', 1],
  ])
})

test('a company that runs a system is told to be its supplier only where it is recorded so', () => {
  const reading = read([
    ['Tên hệ thống', 'Đơn vị vận hành', 'Nhà cung cấp'],
    ['Hệ thống A', 'VNPT Lạng Sơn', 'Viettel'],
    ['Hệ thống B', 'Viettel', 'Viettel'],
    ['Hệ thống C', 'MISA', ''],
  ])
  expect(list(reading, 'systems').map(({ supplier }) => supplier)).toEqual(['Viettel', 'Viettel', 'MISA'])
  expect(JSON.stringify(list(reading, 'systems')[0])).toContain('VNPT Lạng Sơn')
  expect(reading.rows.flatMap(({ row, remarks }) => remarks.map(({ id, data }) => [row, id, data['names'], data['supplier']]))).toEqual([
    [2, 'company-beside-supplier', '“VNPT Lạng Sơn”', 'Viettel'],
  ])
  expect(reading.remarks.filter(({ id }) => id === 'supplier-no-agency').map(({ data }) => data['names'])).toEqual(['MISA, Viettel'])
})

describe('rows of one name', () => {
  const HEADER = ['Tên hệ thống', 'Đơn vị chủ quản', 'Địa chỉ truy cập']

  test('are one element when they agree, and several when owners or contents differ', () => {
    const reading = read([
      HEADER,
      ['Trang thông tin', 'Sở A', ''],
      ['Trang thông tin', 'Sở B', 'b.vn'],
      ['Trang thông tin', 'Sở A', 'a.vn'],
      ['Trang thông tin', 'Sở B', 'c.vn'],
    ])
    expect(list(reading, 'systems').map(({ id, url }) => [id, url])).toEqual([
      ['trang-thong-tin-so-a', 'a.vn'],
      ['trang-thong-tin-so-b', 'b.vn'],
      ['trang-thong-tin-so-b-2', 'c.vn'],
    ])
  })

  test('that differ in diacritics alone are not mixed up', () => {
    const reading = read([
      ['Tên hệ thống', 'Kết nối với'],
      ['Hệ thống kế toán', ''],
      ['Hệ thống kê toán', ''],
      ['Hệ thống C', 'Hệ thống kê toán'],
      ['Hệ thống D', 'He thong ke toan'],
    ])
    expect(list(reading, 'systems').length).toBe(4)
    expect(list(reading, 'integrations').length).toBe(1)
    expect(said(reading)).toContain('name-of-several')
  })
})

describe('a cell', () => {
  const value = (label: string, text: string): Record<string, unknown> =>
    list(
      read([
        ['Tên hệ thống', label],
        ['Hệ thống A', text],
      ]),
      'systems',
    )[0]!

  test.each([
    ['Cấp độ an toàn', 'Cấp độ 3', { securityLevel: 3 }],
    ['Cấp độ an toàn', 'IV', { securityLevel: 4 }],
    ['Số người dùng', '1.200 người', { users: 1200 }],
    ['Năm đưa vào sử dụng', '15/3/2020', { since: '2020-03-15' }],
    ['Năm đưa vào sử dụng', 'Năm 2019', { since: '2019' }],
    ['Tình trạng', 'Đang hoạt động', { lifecycle: 'operating' }],
    ['Tình trạng', 'operating', { lifecycle: 'operating' }],
    ['Đơn vị vận hành', 'Trung tâm\nCNTT', { operator: 'trung-tam-cntt' }],
    ['Địa chỉ truy cập', '=HYPERLINK("x")', { url: '=HYPERLINK("x")' }],
  ])('of “%s” that says “%s” is read', (label, text, fields) => {
    expect(value(label, text)).toMatchObject(fields)
  })

  test.each([
    ['Cấp độ an toàn', 'cao', 'not-a-number'],
    ['Cấp độ an toàn', '9', 'not-a-number'],
    ['Số người dùng', 'nhiều', 'not-a-number'],
    ['Năm đưa vào sử dụng', 'lâu rồi', 'not-a-date'],
    ['Tình trạng', 'Đang vận hàng', 'value-misspelt'],
    ['Kết nối với', 'Hệ thống ma', 'unknown-name'],
    ['Kết nối với', 'Hệ thống A', 'own-name'],
  ])('of “%s” that says “%s” is kept as written, with the remark %s', (label, text, id) => {
    const reading = read([
      ['Tên hệ thống', label],
      ['Hệ thống A', text],
    ])
    expect(reading.rows[0]!.remarks.map((remark) => remark.id)).toEqual([id])
    expect(reading.rows[0]!.remarks[0]).toMatchObject({ row: 2, column: 2 })
    expect(list(reading, 'systems')[0]!['dossier']).toMatchObject({ extra: [{ column: label, text }] })
  })

  test.each(['-', 'Không', 'Chưa có', 'N/A'])('that says “%s” names no connection and calls for no remark', (text) => {
    expect(
      statuses(
        read([
          ['Tên hệ thống', 'Kết nối với'],
          ['Hệ thống A', text],
        ]),
      ),
    ).toEqual(['2 read'])
  })

  test('with a text of the mapping means what the mapping says', () => {
    const mapping: Mapping = {
      kind: 'system',
      columns: { name: 'Tên', lifecycle: 'TT', connectsTo: { column: 'Nối', separator: '|' } },
      values: { lifecycle: { Xanh: 'operating' } },
    }
    const reading = read(
      [
        ['Tên', 'TT', 'Nối'],
        ['A; a', 'xanh', 'B|C'],
        ['B', '', ''],
        ['C', '', ''],
      ],
      [],
      mapping,
    )
    expect(list(reading, 'systems')[0]).toMatchObject({ name: 'A; a', lifecycle: 'operating' })
    expect(list(reading, 'integrations').map(({ to }) => to)).toEqual(['b', 'c'])
  })
})

describe('any list', () => {
  const NAMES = [
    'Hệ thống A',
    'Hệ thống B',
    'hệ thống a',
    'Cổng C',
    'Nền tảng LGSP',
    'kế toán',
    'kê toán',
    '=1+1',
    '<b>&"',
    ':#- *',
    'ＡＢ',
  ]
  const name = fc.constantFrom(...NAMES, '', '-')
  const owner = fc.constantFrom('', 'Sở X', 'SỞ X', 'Sở Y', 'Hệ thống A', 'so x')
  const text = fc.oneof(
    fc.constantFrom('', '3', 'Cấp độ 2', 'cao', '2020', 'Không'),
    fc.string({ maxLength: 12 }).map((one) => one.replace(/\0/g, '')),
  )
  const links = fc.array(fc.constantFrom(...NAMES, 'ma'), { maxLength: 3 }).map((all) => all.join('; '))
  // Extra text in front of the name column makes every row one of its own, never a title.
  const row = fc.tuple(
    name,
    owner,
    links,
    fc.constantFrom('', 'Hồ sơ', 'a; b'),
    fc.constantFrom('', 'LGSP', 'API', 'qua bưu điện'),
    text,
    text,
  )
  const HEADER = ['Tên hệ thống', 'Đơn vị chủ quản', 'Kết nối với', 'Dữ liệu chia sẻ', 'Hình thức kết nối', 'Cấp độ an toàn', 'Mô tả']

  test('tells every row with content once, and makes a document that loads without a finding', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const reading = read([HEADER, ...rows])
        const filled = rows.flatMap((texts, at) =>
          texts.some((one) => one.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu, '') !== '') ? [at + 2] : [],
        )
        expect(reading.rows.map(({ row: number }) => number)).toEqual(filled)
        expect(
          (await loadObject(JSON.parse(JSON.stringify(reading.document)))).findings.filter(
            ({ rule }) => rule !== 'core/model-is-not-empty',
          ),
        ).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('loses no word of a row that is read', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const reading = read([HEADER, ...rows])
        const whole = JSON.stringify(reading.document).toLowerCase()
        for (const { row: number, status } of reading.rows) {
          if (status === 'not-read' || status === 'skipped') continue
          const note = rows[number - 2]![6]!.normalize('NFC').trim()
          if (/^[\w ]+$/.test(note)) expect(whole).toContain(note.toLowerCase())
        }
      }),
      { numRuns: 100 },
    )
  })

  test('gives the same bytes when it comes again, and in whatever order its rows stand', async () => {
    const whole = row.filter(([first]) => first !== '' && first !== '-')
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(whole, { minLength: 1, maxLength: 10 })
          .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        async ([rows, shuffled]) => {
          const first = read([HEADER, ...rows])
          expect(bytes(read([HEADER, ...shuffled]))).toBe(bytes(first))
          const existing = (await loadObject(JSON.parse(JSON.stringify(first.document)))).graph
          const again = fromList([sheet([HEADER, ...shuffled])], 'ds.xlsx', { id: 'ds', existing })
          expect(bytes(again)).toBe(bytes(first))
        },
      ),
      { numRuns: 100 },
    )
  })

  test('of 20,000 rows is read, each row once', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [`Hệ thống ${at}`, `Sở ${at % 30}`, `Hệ thống ${(at * 7) % 20_000}`])
    const reading = read([['Tên hệ thống', 'Đơn vị chủ quản', 'Kết nối với'], ...rows])
    expect(reading.rows.length).toBe(20_000)
    expect(reading.counts).toMatchObject({ elements: 20_000, agencies: 30 })
  })

  test('with 20,000 merged cells is read like any other', () => {
    const rows = Array.from({ length: 2000 }, (_, at) => [`Hệ thống ${at}`, 'Sở X', 'Đang dùng'])
    const merges = rows.flatMap((_, at) =>
      Array.from({ length: 10 }, (_, one) => ({ fromRow: at + 2, toRow: at + 2, fromColumn: 4 + 2 * one, toColumn: 5 + 2 * one })),
    )
    expect(read([['Tên hệ thống', 'Đơn vị chủ quản', 'Tình trạng'], ...rows], merges).counts.elements).toBe(2000)
  })

  test('of 20,000 rows of one name is read too', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => ['Trang thông tin', 'Sở X', `x${at}.vn`])
    expect(read([['Tên hệ thống', 'Đơn vị chủ quản', 'Địa chỉ truy cập'], ...rows]).counts.elements).toBe(20_000)
  })
})

describe('the same list in another encoding or with another delimiter', () => {
  const TEXT = 'Tên hệ thống;Đơn vị chủ quản;Kết nối với\nHệ thống điều hành;Sở Nội vụ;Cổng thông tin\nCổng thông tin;Văn phòng;\n'

  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['decomposed text', Buffer.from(TEXT.normalize('NFD'))],
    ['tabs', Buffer.from(TEXT.replaceAll(';', '\t'))],
    ['commas', Buffer.from(TEXT.replaceAll(';', ','))],
    ['line ends of Windows', Buffer.from(TEXT.replaceAll('\n', '\r\n'))],
  ])('%s makes the same model', async (_, encoded) => {
    const model = async (content: Uint8Array): Promise<string> =>
      bytes(fromList([await readDelimited(content, 'ds.csv')], 'ds.csv', { id: 'ds' }))
    expect(await model(encoded)).toBe(await model(Buffer.from(TEXT)))
  })
})

describe('a list that tells what evidence needs', () => {
  const HEADER = ['Tên hệ thống', 'Mô tả', 'Nhà cung cấp', 'Hết hạn hợp đồng', 'Chi phí/năm (triệu đồng)', 'Căn cứ pháp lý', 'Sản phẩm']

  test('reads supplier, end of contract, cost, legal basis, product and description', async () => {
    const reading = read([
      HEADER,
      ['Một cửa', 'Tiếp nhận hồ sơ\nvà trả kết quả', 'Công ty A', '31/12/2027', '1.250', 'QĐ 1/QĐ-UBND; KH 2/KH-UBND', 'Sản phẩm X'],
    ])
    expect(list(reading, 'systems')).toEqual([
      expect.objectContaining({
        description: 'Tiếp nhận hồ sơ\nvà trả kết quả',
        supplier: 'Công ty A',
        contractEnd: '2027-12-31',
        annualCost: { amount: 1_250_000_000, currency: 'VND' },
        legalBasis: ['QĐ 1/QĐ-UBND', 'KH 2/KH-UBND'],
        standardSolution: 'Sản phẩm X',
      }),
    ])
    expect(said(reading)).toEqual([])
    // A supplier is a party, no agency of the state.
    expect(list(reading, 'agencies')).toEqual([])
    expect((await loadObject(JSON.parse(JSON.stringify(reading.document)))).findings).toEqual([])
  })

  test('reads the system where staff work on a service', async () => {
    const mapping: Mapping = { kind: 'service', columns: { name: 'Dịch vụ', owner: 'Cơ quan', backOffice: 'Phần mềm' }, defaults: {} }
    const existing = (await loadObject({ id: 'ds', systems: [{ id: 'qlcp', name: 'Phần mềm cấp phép', kind: 'application' }] })).graph
    const { document } = fromList(
      [
        sheet([
          ['Dịch vụ', 'Cơ quan', 'Phần mềm'],
          ['Cấp phép', 'Sở X', 'Phần mềm cấp phép'],
        ]),
      ],
      'ds.xlsx',
      { id: 'ds', mapping, existing },
    )
    expect((document['services'] as readonly unknown[])[0]).toMatchObject({ backOffice: 'qlcp' })
  })

  test.each([
    ['không rõ', 'not-an-amount'],
    ['khoảng 5 tỷ', 'not-an-amount'],
    ['2 - 3 tỷ', 'not-an-amount'],
    ['1,250', 'not-an-amount'],
    ['1.125 tỷ', 'not-an-amount'],
    ['Chưa có', undefined],
  ])('keeps an amount that is not clear as it is written: %s', (text, remark) => {
    const reading = read([HEADER, ['Một cửa', '', '', '', text, '', '']])
    expect(list(reading, 'systems')[0]).not.toHaveProperty('annualCost')
    expect(list(reading, 'systems')[0]).toHaveProperty('dossier.extra', [{ column: 'Chi phí/năm (triệu đồng)', text }])
    expect(said(reading)).toEqual(remark === undefined ? [] : [remark])
  })

  test.each([
    ['1,2 tỷ', 1_200_000_000, 'VND'],
    ['120 triệu đồng/năm', 120_000_000, 'VND'],
    ['1.250,5', 1_250_500_000, 'VND'],
    ['10.000 USD', 10_000, 'USD'],
    ['0', 0, 'VND'],
  ])('reads an amount in the unit of its cell, else of its header: %s', (text, amount, currency) => {
    expect(list(read([HEADER, ['Một cửa', '', '', '', text, '', '']]), 'systems')[0]).toHaveProperty('annualCost', { amount, currency })
  })

  test('takes a bare number for dong only where nothing else can be meant', () => {
    const cost = (text: string) =>
      list(
        read([
          ['Tên hệ thống', 'Chi phí/năm'],
          ['Một cửa', text],
        ]),
        'systems',
      )[0]!['annualCost']
    expect(cost('1.250.000.000')).toEqual({ amount: 1_250_000_000, currency: 'VND' })
    expect(cost('350')).toBeUndefined()
  })
})
