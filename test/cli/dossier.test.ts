import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MARKER } from '../../src/model/written.ts'
import { load } from '../../src/sources/load.ts'
import { fromBook } from '../../src/vn/form/book.ts'
import { TABLES } from '../../src/vn/form/columns.ts'
import { readTables } from '../../src/vn/form/read.ts'
import { readWorkbook } from '../../src/workbook/read.ts'
import { type WrittenSheet, writeWorkbook } from '../../src/workbook/write.ts'
import { folder } from '../load/said.ts'
import { contentOf } from '../vn/form/models.ts'
import { vneaf as run } from './terminal.ts'

/** A workbook with rows under the form's own headers, by sheet. */
async function workbook(
  rows: Readonly<Partial<Record<keyof typeof TABLES, readonly Readonly<Record<string, string>>[]>>>,
): Promise<Buffer> {
  const sheets: WrittenSheet[] = Object.values(TABLES).map(({ name, sheet, columns }) => ({
    name: sheet,
    columns: columns.map(() => ({ width: 20 })),
    rows: [
      { texts: columns.map(({ label }) => label) },
      ...(rows[name] ?? []).map((row) => ({ texts: columns.map(({ key }) => row[key] ?? '') })),
    ],
  }))
  return Buffer.from(await writeWorkbook(sheets, 'Hồ sơ'))
}

const OBJECTS = [
  {
    code: 'KT-1',
    recordType: 'Bản ghi gốc',
    name: 'Hệ thống điều hành',
    type: 'Hệ thống số/hệ thống thông tin',
    owner: 'Sở A',
    lifecycle: 'Đang vận hành',
  },
  {
    code: 'KT-2',
    recordType: 'Bản ghi gốc',
    name: 'Kho dữ liệu dùng chung',
    type: 'CSDL/tài sản dữ liệu',
    owner: 'Sở A',
    lifecycle: 'Đang vận hàng',
  },
]
const RELATIONS = [{ code: 'QH-1', from: 'KT-1', kind: 'Sử dụng dịch vụ', to: 'KT-2', status: 'Đang khai thác' }]

describe('vneaf export and import', () => {
  test('a model goes out and comes back into a folder that loads as the same model', async () => {
    const root = folder({})
    const [was] = await load(['models/most-2016'], { cwd: process.cwd() })
    const out = await run(['export', '--to', 'mau-03', join(process.cwd(), 'models/most-2016'), '-o', 'a.xlsx'], root)
    expect(out.code).toBe(0)
    const back = await run(['import', 'a.xlsx', '-o', 'model'], root)
    expect(back.code).toBe(0)
    const [is] = await load([join(root, 'model')], { cwd: root })
    expect(is!.findings).toEqual([])
    const given = new Map(
      is!.graph
        .elements()
        .flatMap(({ id, code }) => (code === undefined || was!.graph.get(id)?.code !== undefined ? [] : [[id, code] as const])),
    )
    expect(contentOf(is!.graph, given)).toEqual(contentOf(was!.graph))
  })

  test('the same workbook a second time changes no byte, one changed cell one line', async () => {
    const root = folder({ 'a.xlsx': await workbook({ objects: OBJECTS, relations: RELATIONS }) })
    expect((await run(['import', 'a.xlsx', '-o', 'model'], root)).code).toBe(0)
    const first = texts(join(root, 'model'))
    expect((await run(['import', 'a.xlsx', '-o', 'model'], root)).code).toBe(0)
    expect(texts(join(root, 'model'))).toEqual(first)
    const changed = [{ ...OBJECTS[0]!, lifecycle: 'Nâng cấp' }, OBJECTS[1]!]
    writeFileSync(join(root, 'a.xlsx'), await workbook({ objects: changed, relations: RELATIONS }))
    await run(['import', 'a.xlsx', '-o', 'model'], root)
    expect(changedLines(first, texts(join(root, 'model')))).toEqual([
      '-systems.yaml:    lifecycle: operating',
      '+systems.yaml:    lifecycle: upgrading',
    ])
  })

  test('what people wrote into the folder stays when the workbook comes again', async () => {
    const root = folder({ 'a.xlsx': await workbook({ objects: OBJECTS, relations: RELATIONS }) })
    await run(['import', 'a.xlsx', '-o', 'model'], root)
    const file = join(root, 'model/systems.yaml')
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('kind: application', 'kind: portal\n    users: 700').replace('id: kt-1', 'id: dieu-hanh'),
    )
    const relations = join(root, 'model/integrations.yaml')
    writeFileSync(relations, readFileSync(relations, 'utf8').replace('from: kt-1', 'from: dieu-hanh'))
    const renamed = [{ ...OBJECTS[0]!, name: 'Hệ thống điều hành tác nghiệp', lifecycle: 'Nâng cấp' }, OBJECTS[1]!]
    writeFileSync(join(root, 'a.xlsx'), await workbook({ objects: renamed, relations: RELATIONS }))
    await run(['import', 'a.xlsx', '-o', 'model'], root)
    const [model] = await load([join(root, 'model')], { cwd: root })
    expect(model!.graph.find('system', 'dieu-hanh')).toMatchObject({
      code: 'KT-1',
      name: 'Hệ thống điều hành tác nghiệp',
      kind: 'portal',
      users: 700,
      lifecycle: 'upgrading',
    })
    expect(model!.findings).toEqual([])
  })

  test('an agency that no cell names any more goes, one that people described stays', async () => {
    const root = folder({ 'a.xlsx': await workbook({ objects: OBJECTS }) })
    await run(['import', 'a.xlsx', '-o', 'model'], root)
    writeFileSync(join(root, 'a.xlsx'), await workbook({ objects: OBJECTS.map((row) => ({ ...row, owner: 'Sở B' })) }))
    await run(['import', 'a.xlsx', '-o', 'model'], root)
    expect(readFileSync(join(root, 'model/agencies.yaml'), 'utf8')).not.toContain('so-a')
    const file = join(root, 'model/agencies.yaml')
    writeFileSync(file, `${readFileSync(file, 'utf8')}    staff: 20\n`)
    await run(['import', 'a.xlsx', '-o', 'model'], root)
    writeFileSync(join(root, 'a.xlsx'), await workbook({ objects: OBJECTS }))
    await run(['import', 'a.xlsx', '-o', 'model'], root)
    expect(readFileSync(file, 'utf8')).toContain('staff: 20')
  })

  test('every row is told: read, read with a remark, not read and why', async () => {
    const rows = { objects: [...OBJECTS, { note: 'dòng lạc' }], relations: [...RELATIONS, { code: 'QH-2', from: 'KT-1' }] }
    const root = folder({ 'a.xlsx': await workbook(rows) })
    const text = await run(['import', 'a.xlsx', '-o', 'model'], root)
    expect(text.code).toBe(1)
    expect(text.out).toContain('DM_DOITUONG   1 dòng đọc được, 1 dòng đọc kèm lưu ý, 1 dòng không đọc được')
    expect(text.out).toContain('DM_DOITUONG!O3: “Đang vận hàng” không có trong danh mục của cột (có phải “Đang vận hành”?)')
    expect(text.out).toContain('QH_KETNOI!A3: Quan hệ thiếu “Đối tượng đích”')
    const english = await run(['import', 'a.xlsx', '-o', 'model', '--lang', 'en'], root)
    expect(english.out).toContain('QH_KETNOI!A3: The relation lacks "Đối tượng đích"')
    const json = JSON.parse((await run(['import', 'a.xlsx', '-o', 'model', '--format', 'json'], root)).out)
    expect(json.rows.map(({ sheet, row, status }: Record<string, unknown>) => `${sheet} ${row} ${status}`)).toEqual([
      'DM_DOITUONG 2 read',
      'DM_DOITUONG 3 remarked',
      'DM_DOITUONG 4 not-read',
      'QH_KETNOI 2 read',
      'QH_KETNOI 3 not-read',
    ])
  })

  test('a folder with a hand-written model is left alone, unless asked otherwise', async () => {
    const root = folder({ 'a.xlsx': await workbook({ objects: OBJECTS }), 'model/architecture.yaml': 'id: cua-toi\nname: Của tôi\n' })
    const refused = await run(['import', 'a.xlsx', '-o', 'model'], root)
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('architecture.yaml')
    expect(readFileSync(join(root, 'model/architecture.yaml'), 'utf8')).toBe('id: cua-toi\nname: Của tôi\n')
    expect((await run(['import', 'a.xlsx', '-o', 'model', '--force'], root)).code).toBe(0)
    const header = readFileSync(join(root, 'model/architecture.yaml'), 'utf8')
    expect(header.startsWith(MARKER)).toBe(true)
    expect(header).toContain('id: cua-toi')
  })

  test('a collection that is empty now has no file any more, other files stay', async () => {
    const root = folder({ 'a.xlsx': await workbook({ objects: OBJECTS, relations: RELATIONS }) })
    await run(['import', 'a.xlsx', '-o', 'model'], root)
    mkdirSync(join(root, 'model/ban-ve'))
    writeFileSync(join(root, 'model/README.md'), 'Ghi chú')
    writeFileSync(join(root, 'a.xlsx'), await workbook({ objects: OBJECTS }))
    await run(['import', 'a.xlsx', '-o', 'model'], root)
    expect(readdirSync(join(root, 'model'))).toEqual([
      'README.md',
      'agencies.yaml',
      'architecture.yaml',
      'ban-ve',
      'databases.yaml',
      'systems.yaml',
    ])
  })

  test.each([
    ['without a folder', ['import', 'a.xlsx'], 'Thiếu thư mục'],
    ['of a file that is none', ['import', 'b.xlsx', '-o', 'model'], 'b.xlsx'],
    ['of another kind of file', ['import', 'a.xls', '-o', 'model'], 'không phải sổ .xlsx'],
    ['of a form without rows', ['import', 'trong.xlsx', '-o', 'model'], 'Không dòng nào'],
    ['of a form that does not exist', ['export', '--to', 'mau-3', '-o', 'x'], 'mau-3'],
    ['to nowhere', ['export', '--to', 'mau-03', '--empty'], 'Thiếu tệp ghi ra'],
  ])('an order %s is one clear fault and writes nothing', async (_, order, said) => {
    const root = folder({ 'a.xlsx': await workbook({ objects: OBJECTS }), 'trong.xlsx': await workbook({}), 'a.xls': 'x' })
    const { code, err } = await run(order, root)
    expect(code).toBe(2)
    expect(err).toContain(said)
    expect(existsSync(join(root, 'model'))).toBe(false)
  })

  test('an empty form has every sheet and no row', async () => {
    const root = folder({})
    expect((await run(['export', '--empty', '-o', 'mau.xlsx'], root)).code).toBe(0)
    const tables = readTables(await readWorkbook(readFileSync(join(root, 'mau.xlsx')), 'mau.xlsx'), 'mau.xlsx')
    expect(tables.remarks).toEqual([])
    expect(fromBook(tables).rows).toEqual([])
  })
})

const texts = (path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'utf8')]))

/** Lines that only one of two folders has, as a diff would show them. */
function changedLines(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] {
  const lines = (files: Readonly<Record<string, string>>): string[] =>
    Object.entries(files).flatMap(([name, text]) => text.split('\n').map((line) => `${name}:${line}`))
  const [old, now] = [lines(before), lines(after)]
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ]
}
