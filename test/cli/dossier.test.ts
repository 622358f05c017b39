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
    // Beside the model stands what the import has told, for the next one.
    expect(changedLines(first, texts(join(root, 'model'))).filter((line) => !line.includes('.vneaf.import.json'))).toEqual([
      '-systems.yaml:    lifecycle: operating',
      '+systems.yaml:    lifecycle: upgrading',
    ])
  })

  test('what a person has edited stays, and what contradicts it is told', async () => {
    const root = folder({ 'a.xlsx': await workbook({ objects: OBJECTS }) })
    await run(['import', 'a.xlsx', '-o', 'model'], root)
    const file = join(root, 'model/systems.yaml')
    const edit = readFileSync(file, 'utf8').replace('lifecycle: operating', 'lifecycle: merging')
    writeFileSync(file, edit)
    const same = await run(['import', 'a.xlsx', '-o', 'model'], root)
    expect(same.out).toContain(
      'Đã sửa tay trong mô hình, được giữ:\n  Hệ thống điều hành, “Trạng thái vòng đời”: sổ “Đang vận hành”; mô hình “Hợp nhất”',
    )
    expect(readFileSync(file, 'utf8')).toBe(edit)
    writeFileSync(join(root, 'a.xlsx'), await workbook({ objects: [{ ...OBJECTS[0]!, lifecycle: 'Nâng cấp' }, OBJECTS[1]!] }))
    const other = await run(['import', 'a.xlsx', '-o', 'model'], root)
    expect(other.out).toContain('Sổ và mô hình nói khác nhau')
    expect(other.out).toContain('“Trạng thái vòng đời”: sổ “Nâng cấp”; mô hình “Hợp nhất”')
    expect(readFileSync(file, 'utf8')).toBe(edit)
  })

  test('a model that a person wrote is not replaced field by field by a workbook that no one made from it', async () => {
    const hand = [
      'id: a',
      'name: Mô hình',
      'scope: province',
      'body: tinh',
      "version: '1.0'",
      'asOf: 2026-11-30',
      'agencies:',
      '  - {id: tinh, name: UBND tỉnh, level: province}',
      '  - {id: so-b, name: Sở B, level: department, parent: tinh}',
      'systems:',
      '  - {id: he-1, code: KT-1, name: Hệ thống điều hành của tôi, kind: application, owner: so-b, users: 5}',
      '',
    ].join('\n')
    const root = folder({ 'a.xlsx': await workbook({ objects: OBJECTS }), 'm/architecture.yaml': hand })
    const { code, out } = await run(['import', 'a.xlsx', '--into', 'm'], root)
    expect(code).toBe(0)
    expect(out).toContain('“Tên đối tượng”: sổ “Hệ thống điều hành”; mô hình “Hệ thống điều hành của tôi”')
    const [model] = await load([join(root, 'm')], { cwd: root })
    expect(model!.flaws).toEqual([])
    expect(model!.graph.find('system', 'he-1')).toMatchObject({
      name: 'Hệ thống điều hành của tôi',
      owner: 'so-b',
      users: 5,
      lifecycle: 'operating',
    })
    // And not by the same workbook a second time either.
    await run(['import', 'a.xlsx', '--into', 'm'], root)
    const [again] = await load([join(root, 'm')], { cwd: root })
    expect(again!.graph.find('system', 'he-1')).toEqual(model!.graph.find('system', 'he-1'))
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

  describe('asks whether two agencies are one', () => {
    const [A, B] = ['Sở Giáo dục và Đào tạo', 'Sở Giáo dục và Đào tao']
    const owners = (...names: readonly string[]) =>
      workbook({ objects: names.map((owner, at) => ({ ...OBJECTS[0]!, code: `KT-${at}`, name: `Hệ thống ${at}`, owner })) })
    const agencies = (root: string): string[] =>
      [...readFileSync(join(root, 'm/agencies.yaml'), 'utf8').matchAll(/name: (.*)/g)].map(([, name]) => name!).sort()
    const ASKED = 'có phải một cơ quan?'

    test('once: what is answered in the file of questions is asked no more, until the answer is taken out', async () => {
      const root = folder({ 'a.xlsx': await owners(A, B, A) })
      const first = await run(['import', 'a.xlsx', '-o', 'm', '--save-map', 'tra-loi.yaml'], root)
      expect(first.out).toContain(`“${B}” và “${A}” ${ASKED}`)
      expect(first.out).toContain('Đã ghi câu hỏi vào tra-loi.yaml')
      expect(agencies(root)).toEqual([B, A])
      const file = join(root, 'tra-loi.yaml')
      const questions = readFileSync(file, 'utf8')
      // As it was written it answers nothing yet.
      expect((await run(['import', 'a.xlsx', '-o', 'm', '--map', 'tra-loi.yaml'], root)).out).toContain(ASKED)
      writeFileSync(file, questions.replace(`# "${B}": "${A}"`, `"${B}": "${A}"`))
      const told = await run(['import', 'a.xlsx', '-o', 'm', '--map', 'tra-loi.yaml'], root)
      expect([told.code, told.err, told.out.includes(ASKED)]).toEqual([0, '', false])
      expect(agencies(root)).toEqual([A])
      await run(['export', 'm', '-o', 'ra.xlsx'], root)
      const { objects } = readTables(await readWorkbook(readFileSync(join(root, 'ra.xlsx')), 'ra.xlsx'), 'ra.xlsx')
      expect(objects.map(({ cells }) => cells.owner?.text)).toEqual([A, B, A])
      // Without the file, what was answered last time holds.
      expect((await run(['import', 'a.xlsx', '-o', 'm'], root)).out).not.toContain(ASKED)
      expect(agencies(root)).toEqual([A])
      // Answers stay when the questions are written anew, and go when somebody takes them out.
      await run(['import', 'a.xlsx', '-o', 'm', '--map', 'tra-loi.yaml', '--save-map', 'moi.yaml'], root)
      // Without a question nobody is told to answer one.
      const none = await run(['import', 'a.xlsx', '--map', 'tra-loi.yaml', '--save-map', 'khong.yaml'], root)
      expect(none.out).toContain('Không có câu hỏi nào cần trả lời')
      expect(none.out).not.toContain('Đã ghi câu hỏi')
      expect(readFileSync(join(root, 'moi.yaml'), 'utf8')).toContain(`\n  "${B}": "${A}"\n`)
      writeFileSync(file, questions)
      expect((await run(['import', 'a.xlsx', '-o', 'm', '--map', 'tra-loi.yaml'], root)).out).toContain(ASKED)
      expect(agencies(root)).toEqual([B, A])
      writeFileSync(file, questions.replace(`# "${B}": "${B}"`, `"${B}": "${B}"`))
      expect((await run(['import', 'a.xlsx', '-o', 'm', '--map', 'tra-loi.yaml'], root)).out).not.toContain(ASKED)
      expect(agencies(root)).toEqual([B, A])
    })

    test('of those that stand in most cells first, and of twenty at a time', async () => {
      const places = [...'ABCDEGHIKLMNOPQRSTUVXY'].map((letter) => `Sở Việc ${letter.repeat(3)}`)
      const slips = places.map((name) => name.replace('Việc', 'Viêc'))
      const root = folder({ 'a.xlsx': await owners(...places, ...slips, places[21]!, slips[21]!) })
      const { out } = await run(['import', 'a.xlsx', '--dry-run'], root)
      const asked = out.split('\n').filter((line) => line.includes(ASKED))
      expect(asked).toHaveLength(20)
      expect(asked[0]).toContain(places[21])
      expect(out).toContain('Còn 2 câu hỏi như vậy')
    })

    test('and says where the answers are no answers', async () => {
      const files = {
        'a.xlsx': await owners(A, B),
        'la.yaml': 'form: mau-03\nagences:\n  a: b\n',
        'so.yaml': 'form: mau-03\nagencies:\n  a: 3\n',
      }
      const root = folder(files)
      const strange = await run(['import', 'a.xlsx', '-o', 'm', '--map', 'la.yaml'], root)
      expect([strange.code, strange.err]).toEqual([2, expect.stringContaining('la.yaml:2:1: ')])
      const odd = await run(['import', 'a.xlsx', '-o', 'm', '--map', 'so.yaml'], root)
      expect([odd.code, odd.err]).toEqual([2, expect.stringContaining('so.yaml:3:3: ')])
      expect(existsSync(join(root, 'm'))).toBe(false)
    })
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
      '.vneaf.import.json',
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
