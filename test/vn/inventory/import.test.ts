import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { load } from '../../../src/sources/load.ts'
import { writeWorkbook } from '../../../src/workbook/write.ts'
import { vneaf as run } from '../../cli/terminal.ts'
import { folder } from '../../load/said.ts'

const LIST = `DANH MỤC HỆ THỐNG THÔNG TIN;;;;;;;;
STT;Tên hệ thống;Đơn vị chủ quản;Hệ thống kết nối;Dữ liệu chia sẻ;Hình thức kết nối;Cấp độ an toàn;Năm đưa vào sử dụng;Đặc điểm riêng
I;Hệ thống dùng chung;;;;;;;
1;Cổng dịch vụ công;Sở KH&CN;Hệ thống một cửa;Hồ sơ;API qua LGSP;Cấp độ 3;2019;Cổng của tỉnh
2;Hệ thống một cửa;Văn phòng UBND tỉnh;Hệ thống lạ;;;4;tháng 3/2020;
3;Nền tảng LGSP;Sở KH&CN;Hệ thống một cửa, Cổng dịch vụ công;;;IV;;
;;;;;;;;
Tổng cộng: 3;;;;;;;;
`

const texts = (at: string): Record<string, string> =>
  Object.fromEntries(readdirSync(at).map((name) => [name, readFileSync(join(at, name), 'utf8')]))

describe('vneaf import of a plain list', () => {
  test('makes elements, agencies and connections, and keeps every word', async () => {
    const root = folder({ 'ds.csv': LIST })
    const ran = await run(['import', 'ds.csv', '-o', 'model'], root)
    expect(ran).toMatchObject({ code: 0, err: '' })
    const [model] = await load([join(root, 'model')], { cwd: root })
    expect(model!.findings).toEqual([])
    const { graph } = model!
    expect(graph.find('system', 'cong-dich-vu-cong')).toMatchObject({
      name: 'Cổng dịch vụ công',
      kind: 'portal',
      owner: 'so-kh-cn',
      securityLevel: 3,
      since: '2019',
      assumed: ['kind'],
    })
    expect(graph.find('system', 'he-thong-mot-cua')).toMatchObject({ securityLevel: 4, since: '2020-03' })
    expect(graph.all('integration').map(({ from, to, mechanism, data }) => [from, to, mechanism, data])).toEqual([
      ['cong-dich-vu-cong', 'he-thong-mot-cua', 'api', ['Hồ sơ']],
      ['nen-tang-lgsp', 'cong-dich-vu-cong', undefined, undefined],
      ['nen-tang-lgsp', 'he-thong-mot-cua', undefined, undefined],
    ])
    const written = Object.values(texts(join(root, 'model'))).join()
    for (const kept of ['Hệ thống lạ', 'Cổng của tỉnh', 'API qua LGSP', 'I Hệ thống dùng chung']) expect(written).toContain(kept)
  })

  test('shows the mapping first and tells every row', async () => {
    const root = folder({ 'ds.csv': LIST })
    const { out, code } = await run(['import', 'ds.csv', '--dry-run'], root)
    expect(code).toBe(0)
    expect(out).toContain('D  Hệ thống kết nối    → connectsTo')
    expect(out).toContain('2 dòng đọc được, 1 dòng đọc kèm lưu ý, 2 dòng không phải dữ liệu.')
    expect(out).toContain('ds.csv!D5: “Hệ thống lạ” không phải tên hay mã')
    expect(out).toContain('Chưa ghi gì.')
    expect(readdirSync(root)).toEqual(['ds.csv'])
    const json = JSON.parse((await run(['import', 'ds.csv', '--dry-run', '--format', 'json'], root)).out)
    expect(json.rows.map(({ row, status }: Record<string, unknown>) => `${row} ${status}`)).toEqual([
      '3 skipped',
      '4 read',
      '5 remarked',
      '6 read',
      '8 skipped',
    ])
  })

  test('writes a mapping that reads the list the same way again, and takes an edited one', async () => {
    const root = folder({ 'ds.csv': LIST })
    expect((await run(['import', 'ds.csv', '--save-map', 'map.yaml'], root)).code).toBe(0)
    expect(existsSync(join(root, 'model'))).toBe(false)
    await run(['import', 'ds.csv', '-o', 'one'], root)
    await run(['import', 'ds.csv', '--map', 'map.yaml', '-o', 'two'], root)
    expect(texts(join(root, 'two'))).toEqual(texts(join(root, 'one')))
    const map = readFileSync(join(root, 'map.yaml'), 'utf8')
    writeFileSync(
      join(root, 'map.yaml'),
      `${map.replace('columns:', 'columns:\n  note: Đặc điểm riêng')}defaults:\n  lifecycle: operating\n`,
    )
    await run(['import', 'ds.csv', '--map', 'map.yaml', '-o', 'two'], root)
    const [model] = await load([join(root, 'two')], { cwd: root })
    expect(model!.graph.find('system', 'cong-dich-vu-cong')).toMatchObject({ note: 'Cổng của tỉnh', lifecycle: 'operating' })
    expect((await run(['import', 'ds.csv', '--save-map', 'map.yaml'], root)).err).toContain('map.yaml đã có')
  })

  test('a second time changes no byte, and a second list adds to the model', async () => {
    const root = folder({
      'ds.csv': LIST,
      'csdl.csv': 'Tên CSDL,Cơ quan quản lý,Nhận dữ liệu từ\nCSDL hồ sơ,Sở KH&CN,Hệ thống một cửa\nCSDL quốc gia về dân cư,Bộ Công an,\n',
    })
    await run(['import', 'ds.csv', '-o', 'model'], root)
    const first = texts(join(root, 'model'))
    await run(['import', 'ds.csv', '-o', 'model'], root)
    expect(texts(join(root, 'model'))).toEqual(first)
    expect((await run(['import', 'csdl.csv', '-o', 'model'], root)).code).toBe(0)
    const [model] = await load([join(root, 'model')], { cwd: root })
    expect(model!.findings).toEqual([])
    expect(model!.graph.all('system').length).toBe(3)
    expect(model!.graph.all('database').map(({ id, scope, owner }) => [id, scope, owner])).toEqual([
      ['csdl-ho-so', 'internal', 'so-kh-cn'],
      ['csdl-quoc-gia-ve-dan-cu', 'national', 'bo-cong-an'],
    ])
    expect(model!.graph.all('integration').some(({ from, to }) => from === 'he-thong-mot-cua' && to === 'csdl-ho-so')).toBe(true)
    const both = texts(join(root, 'model'))
    await run(['import', 'ds.csv', '-o', 'model'], root)
    await run(['import', 'csdl.csv', '-o', 'model'], root)
    expect(texts(join(root, 'model'))).toEqual(both)
  })

  test('what people wrote into the folder stays', async () => {
    const root = folder({ 'ds.csv': LIST })
    await run(['import', 'ds.csv', '-o', 'model'], root)
    const file = join(root, 'model/systems.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('kind: portal', 'kind: website\n    users: 700'))
    await run(['import', 'ds.csv', '-o', 'model'], root)
    const [model] = await load([join(root, 'model')], { cwd: root })
    expect(model!.graph.find('system', 'cong-dich-vu-cong')).toMatchObject({ kind: 'website', users: 700 })
  })
})

describe('a workbook that is not the form', () => {
  const book = async (...sheets: readonly (readonly [string, readonly (readonly string[])[]])[]): Promise<Buffer> =>
    Buffer.from(
      await writeWorkbook(
        sheets.map(([name, rows]) => ({ name, columns: rows[0]!.map(() => ({ width: 20 })), rows: rows.map((texts) => ({ texts })) })),
        'Danh mục',
      ),
    )
  const SYSTEMS = [
    'Hệ thống',
    [
      ['Name', 'Owner', 'Connects to'],
      ['Portal', 'Sở A', 'Registry'],
      ['Registry', 'Sở B', ''],
    ],
  ] as const
  const DATABASES = [
    'CSDL',
    [
      ['Tên', 'Cơ quan quản lý'],
      ['CSDL hộ tịch', 'Sở C'],
    ],
  ] as const

  test('is read as a list, all its sheets in one run', async () => {
    const root = folder({ 'a.xlsx': await book(SYSTEMS, DATABASES) })
    const ran = await run(['import', 'a.xlsx', '-o', 'model', '--lang', 'en'], root)
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain('sheet "CSDL", header in row 1')
    const [model] = await load([join(root, 'model')], { cwd: root })
    expect(model!.findings).toEqual([])
    expect(model!.graph.all('system').map(({ id }) => id)).toEqual(['portal', 'registry'])
    expect(model!.graph.all('database').map(({ id }) => id)).toEqual(['csdl-ho-tich'])
    expect(model!.graph.all('integration').map(({ from, to }) => [from, to])).toEqual([['portal', 'registry']])
  })
})

describe('a model with faults', () => {
  test('takes no list: writing it again would lose what the schema does not know', async () => {
    const root = folder({ 'ds.csv': LIST })
    await run(['import', 'ds.csv', '-o', 'model'], root)
    const file = join(root, 'model/systems.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('kind: portal', 'kind: portl'))
    const before = texts(join(root, 'model'))
    const ran = await run(['import', 'ds.csv', '-o', 'model'], root)
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('vneaf check model')
    expect(texts(join(root, 'model'))).toEqual(before)
  })
})

describe('a list that cannot be read', () => {
  const wrong = (files: Record<string, string>, args: readonly string[]) => run(['import', ...args], folder(files))

  test.each([
    ['that tells no kind', { 'a.csv': 'Tên,Ghi chú\nA,b\n' }, ['a.csv', '--dry-run'], '--kind'],
    ['without headers', { 'a.csv': '1,2\n3,4\n' }, ['a.csv', '--dry-run'], 'dòng tiêu đề'],
    [
      'without a column of names',
      { 'a.csv': 'Đơn vị chủ quản,Ghi chú\nA,b\n' },
      ['a.csv', '--kind', 'system', '--dry-run'],
      'columns: {name:',
    ],
    ['with nowhere to write to', { 'a.csv': LIST }, ['a.csv'], '-o mo-hinh'],
    ['of another sheet', { 'a.csv': LIST }, ['a.csv', '--sheet', 'X', '--dry-run'], 'không có trang “X”'],
    ['of another format', { 'a.docx': 'x' }, ['a.docx', '--dry-run'], '.csv'],
    ['that is to be written and not written', { 'a.csv': LIST }, ['a.csv', '--dry-run', '--save-map', 'm.yaml'], '--dry-run không ghi gì'],
  ] as const)('%s', async (_, files, args, said) => {
    const ran = await wrong(files, args)
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(said)
    expect(ran.out).toBe('')
  })

  test.each([
    [
      'a field that is none',
      'kind: system\ncolumns:\n  name: Tên hệ thống\n  ownr: Đơn vị chủ quản\n',
      'map.yaml:4:3: Không có khóa “ownr”. Có phải “owner”?',
    ],
    ['a field of another kind', 'kind: system\ncolumns:\n  name: Tên hệ thống\n  scope: Đặc điểm riêng\n', 'map.yaml:4'],
    ['no kind', 'columns:\n  name: Tên hệ thống\n', 'map.yaml:1'],
    ['no names', 'kind: system\ncolumns:\n  owner: Đơn vị chủ quản\n', 'map.yaml:2:1: Thiếu khóa bắt buộc “name”'],
    ['a column that is not there', 'kind: system\ncolumns:\n  name: Tên hệ thống\n  owner: Đơn vị chủ quan ly\n', 'Đơn vị chủ quan ly'],
    ['one column for two fields', 'kind: system\ncolumns:\n  name: Tên hệ thống\n  owner: Tên hệ thống\n', 'map.yaml:4:'],
    [
      'a value that the field does not take',
      'kind: system\ncolumns:\n  name: Tên hệ thống\nvalues:\n  lifecycle:\n    Chạy: runs\n',
      'map.yaml:6:',
    ],
    ['no YAML', 'kind: [', 'map.yaml:1:'],
  ])('by a mapping with %s', async (_, map, said) => {
    const ran = await wrong({ 'a.csv': LIST, 'map.yaml': map }, ['a.csv', '--map', 'map.yaml', '-o', 'model'])
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(said)
  })

  test('given to check says to import it first', async () => {
    const ran = await run(['check', 'a.csv'], folder({ 'a.csv': LIST }))
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('vneaf import a.csv -o mo-hinh')
  })
})
