import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Fault } from '../../src/fault.ts'
import type { Model } from '../../src/load/load.ts'
import { load } from '../../src/sources/load.ts'
import { folder, said } from './said.ts'

const AGENCY = (id: string): string => `agencies:\n  - id: ${id}\n    name: ${id.toUpperCase()}\n    level: ministry\n`
const SYSTEM = (id: string, owner?: string): string =>
  `systems:\n  - id: ${id}\n    name: ${id.toUpperCase()}\n    kind: application\n${owner === undefined ? '' : `    owner: ${owner}\n`}`

const at = (cwd: string, ...paths: string[]): Promise<Model[]> => load(paths, { cwd })
const idsOf = (model: Model | undefined): string[] => model!.graph.elements().map(({ id }) => id)

/** The fault that loading ends with. */
async function faultOf(cwd: string, ...paths: string[]): Promise<Fault> {
  try {
    await load(paths, { cwd })
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
  throw new Error('Loading did not fail.')
}

describe('a model of several files', () => {
  it('is joined by its main file, each file read once, in the order named', async () => {
    const read: string[] = []
    const cwd = folder({
      'm/architecture.yaml': `id: m\ninclude: [parts/*.yaml, parts/b.yaml]\n${AGENCY('bo')}`,
      'm/parts/a.yaml': SYSTEM('a', 'bo'),
      'm/parts/b.yaml': SYSTEM('b', 'bo'),
    })
    const [model, ...more] = await load(['m'], { cwd, onFile: (name) => void read.push(name) })
    expect(more).toEqual([])
    expect(model!.findings).toEqual([])
    expect(idsOf(model)).toEqual(['bo', 'a', 'b'])
    expect(read).toEqual(['m/architecture.yaml', 'm/parts/a.yaml', 'm/parts/b.yaml'])
  })

  it('is all model files of a folder whose main file includes nothing', async () => {
    const cwd = folder({
      'm/architecture.yaml': `id: m\n${AGENCY('bo')}`,
      'm/systems.yml': SYSTEM('a', 'bo'),
      'm/more/db.json': '{"databases":[{"id":"d","name":"D","scope":"internal","owner":"bo"}]}',
      'm/package.json': '{"name":"x"}',
    })
    const [model] = await at(cwd, 'm')
    expect(idsOf(model)).toEqual(['bo', 'a', 'd'])
    expect(model!.passedOver).toEqual([{ name: 'm/package.json', reason: 'not-a-model' }])
  })

  it('says which files beside an including main file were not read', async () => {
    const cwd = folder({
      'm/architecture.yaml': `id: m\ninclude: [a.yaml]\n${AGENCY('bo')}`,
      'm/a.yaml': SYSTEM('a', 'bo'),
      'm/b.yaml': SYSTEM('b', 'bo'),
    })
    const [model] = await at(cwd, 'm')
    expect(idsOf(model)).toEqual(['bo', 'a'])
    expect(model!.passedOver).toEqual([{ name: 'm/b.yaml', reason: 'not-included' }])
  })

  it('follows what a file beside the main file includes', async () => {
    const cwd = folder({
      'm/architecture.yaml': `id: m\n${AGENCY('bo')}`,
      'm/systems.yaml': `include: [parts/db.yaml, khong-co.yaml]\n${SYSTEM('a', 'bo')}`,
      'm/parts/db.yaml': 'databases: [{ id: d, name: D, scope: internal, owner: bo }]\n',
    })
    const [model] = await at(cwd, 'm')
    expect(idsOf(model)).toEqual(['bo', 'a', 'd'])
    expect(await said(model!)).toMatchObject([{ what: 'includes-are-found.missing', at: 'm/systems.yaml:1:26' }])
  })

  it('resolves references over files, also when the files are named one by one', async () => {
    const cwd = folder({ 'a.yaml': SYSTEM('a', 'bo'), 'b.yaml': `id: m\nasOf: 2016-12-16\n${AGENCY('bo')}` })
    const [model, ...more] = await at(cwd, 'a.yaml', 'b.yaml')
    expect(more).toEqual([])
    expect(model!.findings).toEqual([])
    expect(model!.graph.header.asOf).toBe('2016-12-16')
  })

  it('names the file of an id that two files use', async () => {
    const cwd = folder({ 'm/architecture.yaml': `id: m\ninclude: [a.yaml]\n${AGENCY('bo')}`, 'm/a.yaml': SYSTEM('bo') })
    const [model] = await at(cwd, 'm')
    expect(await said(model!)).toMatchObject([
      {
        what: 'ids-are-unique.repeated',
        at: 'm/a.yaml:2:5',
        vi: 'Mã “bo” đã dùng ở m/architecture.yaml; bản ghi này chưa được kiểm tra.',
        en: 'Id "bo" is already used in m/architecture.yaml; this record was not checked.',
      },
    ])
  })

  it('has one header: the first file with an id', async () => {
    const cwd = folder({
      'm/architecture.yaml': `id: m\nasOf: 2016-12-16\ninclude: [a.yaml]\n${AGENCY('bo')}`,
      'm/a.yaml': `id: a\nasOf: 2026-01-01\n${SYSTEM('a', 'bo')}`,
    })
    const [model] = await at(cwd, 'm')
    expect(model!.graph.header).toMatchObject({ id: 'm', asOf: '2016-12-16' })
    expect(await said(model!)).toMatchObject([
      {
        what: 'header-is-single.second',
        at: 'm/a.yaml:1:1',
        vi: 'Phần đầu mô hình đã khai ở m/architecture.yaml; khóa “id” ở đây bị bỏ qua.',
        en: 'The header is already in m/architecture.yaml; the "id" here is ignored.',
      },
    ])
  })

  it('says which keys of the header stand where nobody reads them', async () => {
    const cwd = folder({
      'm/architecture.yaml': `id: m\ninclude: [a.yaml]\n${AGENCY('bo')}`,
      'm/a.yaml': `asOf: 2016-12-16\n${SYSTEM('a', 'bo')}`,
    })
    const [model] = await at(cwd, 'm')
    expect(model!.graph.header.asOf).toBeUndefined()
    expect(await said(model!)).toMatchObject([
      {
        what: 'header-is-single.stray',
        at: 'm/a.yaml:1:1',
        pointer: '/asOf',
        vi: 'Khóa “asOf” của phần đầu ghi ở đây bị bỏ qua; phần đầu của mô hình được đọc từ m/architecture.yaml.',
        en: 'The header key "asOf" is ignored here; the header of the model is read from m/architecture.yaml.',
      },
    ])
  })
})

describe('includes', () => {
  it('that match nothing are named at the item', async () => {
    const cwd = folder({
      'm/architecture.yaml': `id: m\ninclude:\n  - systems.yaml\n  - parts/*.yaml\n  - notes.txt\n${AGENCY('bo')}`,
      'm/notes.txt': 'x',
    })
    const [model] = await at(cwd, 'm')
    expect(await said(model!)).toMatchObject([
      {
        what: 'includes-are-found.missing',
        severity: 'error',
        at: 'm/architecture.yaml:3:5',
        pointer: '/include/0',
        vi: 'Không có tệp nào khớp “systems.yaml”.',
        en: 'No file matches "systems.yaml".',
      },
      { at: 'm/architecture.yaml:4:5', vi: 'Không có tệp nào khớp “parts/*.yaml”.' },
      { at: 'm/architecture.yaml:5:5', vi: 'Không có tệp nào khớp “notes.txt”.' },
    ])
    expect(idsOf(model)).toEqual(['bo'])
  })

  it('that run in a circle are named, and each file is still read once', async () => {
    const cwd = folder({
      'm/architecture.yaml': `id: m\ninclude: [a.yaml]\n${AGENCY('bo')}`,
      'm/a.yaml': `include: [b.yaml]\n${SYSTEM('a', 'bo')}`,
      'm/b.yaml': `include: [a.yaml, b.yaml]\n${SYSTEM('b', 'bo')}`,
    })
    const [model] = await at(cwd, 'm')
    expect(idsOf(model)).toEqual(['bo', 'a', 'b'])
    expect(await said(model!)).toMatchObject([
      {
        what: 'includes-are-found.circular',
        at: 'm/b.yaml:1:11',
        vi: 'Tệp “m/a.yaml” đã nằm trong chuỗi gộp: các tệp gộp lẫn nhau khép vòng.',
        en: 'File "m/a.yaml" is already being included: the files include each other in a circle.',
      },
      { what: 'includes-are-found.circular', at: 'm/b.yaml:1:19' },
    ])
  })

  it('of one file by two others are no circle', async () => {
    const cwd = folder({
      'm/architecture.yaml': `id: m\ninclude: [a.yaml, b.yaml]\n${AGENCY('bo')}`,
      'm/a.yaml': `include: [c.yaml]\n${SYSTEM('a', 'bo')}`,
      'm/b.yaml': `include: [c.yaml]\n${SYSTEM('b', 'bo')}`,
      'm/c.yaml': SYSTEM('c', 'bo'),
    })
    const [model] = await at(cwd, 'm')
    expect(model!.findings).toEqual([])
    expect(idsOf(model).sort()).toEqual(['a', 'b', 'bo', 'c'])
  })

  it.each([
    '../secret.yaml',
    'parts/../../secret.yaml',
    '../*.yaml',
    '/etc/passwd.yaml',
    'C:\\secret.yaml',
    '\\\\server\\share.yaml',
    'https://example.com/a.yaml',
    'file:///secret.yaml',
  ])('never leave the folder of the model: %s', async (path) => {
    const read: string[] = []
    const cwd = folder({
      'secret.yaml': SYSTEM('secret'),
      'm/architecture.yaml': `id: m\ninclude: [${JSON.stringify(path)}]\n${AGENCY('bo')}`,
    })
    const [model] = await load(['m'], { cwd, onFile: (name) => void read.push(name) })
    expect(read).toEqual(['m/architecture.yaml'])
    expect(await said(model!)).toMatchObject([
      {
        what: 'includes-are-found.outside',
        at: 'm/architecture.yaml:2:11',
        vi: `“${path}” nằm ngoài thư mục của mô hình hoặc không phải đường dẫn tương đối; tệp không được đọc.`,
        en: `"${path}" is outside the folder of the model, or not a relative path; it was not read.`,
      },
    ])
  })

  it('do not leave it through a symbolic link either', async () => {
    const cwd = folder({
      'secret.yaml': SYSTEM('secret'),
      'hidden/s.yaml': SYSTEM('s'),
      'm/architecture.yaml': `id: m\ninclude: [link.yaml, out/s.yaml, "out/*.yaml"]\n${AGENCY('bo')}`,
    })
    symlinkSync(join(cwd, 'secret.yaml'), join(cwd, 'm/link.yaml'))
    symlinkSync(join(cwd, 'hidden'), join(cwd, 'm/out'))
    const [model] = await at(cwd, 'm')
    const found = await said(model!)
    expect(found.slice(0, 2)).toMatchObject([{ what: 'includes-are-found.outside' }, { what: 'includes-are-found.outside' }])
    // A pattern does not go through linked folders at all.
    expect(['includes-are-found.outside', 'includes-are-found.missing']).toContain(found[2]!.what)
    expect(idsOf(model)).toEqual(['bo'])
  })

  it('may name a file whose name begins with two dots', async () => {
    const cwd = folder({ 'm/architecture.yaml': `id: m\ninclude: [..a.yaml]\n${AGENCY('bo')}`, 'm/..a.yaml': SYSTEM('a', 'bo') })
    const [model] = await at(cwd, 'm')
    expect(model!.findings).toEqual([])
    expect(idsOf(model)).toEqual(['bo', 'a'])
  })

  it('of a file with faults report them in that file', async () => {
    const cwd = folder({ 'm/architecture.yaml': `id: m\ninclude: [a.yaml]\n${AGENCY('bo')}`, 'm/a.yaml': 'systems: [\n' })
    const [model] = await at(cwd, 'm')
    expect(await said(model!)).toMatchObject([{ what: 'file-is-readable.syntax', at: expect.stringMatching(/^m\/a\.yaml:/) as string }])
  })
})

describe('a model of which a part could not be read', () => {
  it.each([
    ['broken', { 'm/a.yaml': 'agencies: [\n' }, 'file-is-readable.syntax'],
    ['missing', {}, 'includes-are-found.missing'],
  ])('does not blame others for what may stand in the %s file', async (_what, files, what) => {
    const cwd = folder({ 'm/architecture.yaml': `id: m\nbody: bo\ninclude: [a.yaml]\n${SYSTEM('thu', 'bo')}`, ...files })
    const [model] = await at(cwd, 'm')
    expect((await said(model!)).map((one) => one.what)).toEqual([what])
    expect([...model!.faulty].map(({ id }) => id)).toEqual(['thu'])
  })

  it('still names what is wrong in the parts that were read', async () => {
    const cwd = folder({ 'm/architecture.yaml': `id: m\ninclude: [a.yaml]\n${AGENCY('bo')}${SYSTEM('bo')}` })
    const [model] = await at(cwd, 'm')
    expect((await said(model!)).map((one) => one.what)).toEqual(['includes-are-found.missing', 'ids-are-unique.repeated'])
  })
})

describe('which files are a model', () => {
  it('is told apart by the headers of named files: two headers are two models', async () => {
    const cwd = folder({ 'a.yaml': `id: a\n${AGENCY('bo-a')}`, 'b.yaml': `id: b\n${AGENCY('bo-b')}` })
    expect((await at(cwd, 'a.yaml', 'b.yaml')).map(idsOf)).toEqual([['bo-a'], ['bo-b']])
  })

  it('is every folder with a main file below the one named', async () => {
    const cwd = folder({
      'models/a/architecture.yaml': `id: a\n${AGENCY('bo-a')}`,
      'models/b/architecture.json': '{"id":"b","agencies":[{"id":"bo-b","name":"B","level":"ministry"}]}',
      'models/node_modules/x/architecture.yaml': AGENCY('x'),
    })
    expect((await at(cwd, 'models')).map(idsOf)).toEqual([['bo-a'], ['bo-b']])
    expect((await at(cwd)).map(idsOf)).toEqual([['bo-a'], ['bo-b']])
  })

  it('is found by a pattern', async () => {
    const cwd = folder({ 'a/x.yaml': `id: a\n${AGENCY('bo-a')}`, 'b/x.yml': `id: b\n${AGENCY('bo-b')}`, 'b/x.txt': 'x' })
    expect((await at(cwd, '*/x.*')).map(idsOf)).toEqual([['bo-a'], ['bo-b']])
  })

  it('is not a file of other tools that uses the same words', async () => {
    const cwd = folder({
      'm/a.yaml': AGENCY('bo'),
      'm/compose.yaml': 'services:\n  web:\n    image: nginx\nnetworks:\n  front: {}\n',
      'm/openapi.json': '{"openapi":"3.1.0","components":{"schemas":{}}}',
      'm/ci.yml': 'on: push\njobs: {}\n',
    })
    const [model] = await at(cwd, 'm')
    expect(idsOf(model)).toEqual(['bo'])
    expect(model!.findings).toEqual([])
    expect(model!.passedOver.map(({ name }) => name).sort()).toEqual(['m/ci.yml', 'm/compose.yaml', 'm/openapi.json'])
  })

  it('is a file with a misspelt collection: its author hears of it', async () => {
    const cwd = folder({ 'm/a.yaml': AGENCY('bo'), 'm/b.yaml': 'sytems:\n  - { id: a, name: A, kind: portal }\n' })
    const [model] = await at(cwd, 'm')
    expect((await said(model!)).map(({ what }) => what)).toEqual(['keys-are-known.misspelt'])
  })
})

describe('faults of the caller', () => {
  it('a path that matches nothing', async () => {
    for (const path of ['khong-co.yaml', 'khong-co', '*.yaml']) {
      const fault = await faultOf(folder({ 'a.txt': 'x' }), path)
      expect(fault.code).toBe('not-found')
      expect(fault.text).toEqual({ vi: `Không có tệp hay thư mục nào khớp “${path}”.`, en: `No file or folder matches "${path}".` })
      expect(fault.hint!.vi).toContain('Kiểm tra lại đường dẫn')
    }
  })

  it('a folder without model files, or nothing at all', async () => {
    const cwd = folder({ 'm/readme.txt': 'x' })
    expect(await faultOf(cwd, 'm')).toMatchObject({
      code: 'no-input',
      text: {
        vi: 'Thư mục “m” không có tệp mô hình (.yaml, .yml, .json) hay sổ Mẫu số 03 (.xlsx).',
        en: 'Folder "m" holds no model file (.yaml, .yml, .json) and no workbook of form 03 (.xlsx).',
      },
    })
    expect(await faultOf(cwd)).toMatchObject({
      code: 'no-input',
      text: { vi: 'Không tìm thấy mô hình nào từ thư mục hiện tại.', en: 'No model found from the working folder.' },
    })
  })

  it('a folder in which no file is a model', async () => {
    const cwd = folder({ 'm/package.json': '{"name":"x"}', 'm/ci.yml': 'on: push\n' })
    const fault = await faultOf(cwd, 'm')
    expect(fault.code).toBe('no-input')
    expect(fault.text).toEqual({
      vi: 'Không tệp nào trong 2 tệp đã đọc là mô hình kiến trúc.',
      en: 'None of the 2 files read is an architecture model.',
    })
    expect(fault.hint!.en).toContain('vneaf init')
  })

  it('a file of another kind', async () => {
    expect(await faultOf(folder({ 'a.txt': 'x' }), 'a.txt')).toMatchObject({
      code: 'not-found',
      text: { vi: '“a.txt” không phải tệp mô hình.', en: '"a.txt" is not a model file.' },
    })
  })

  it('a file that could belong to either of two models', async () => {
    const cwd = folder({ 'a.yaml': `id: a\n${AGENCY('bo-a')}`, 'b.yaml': `id: b\n${AGENCY('bo-b')}`, 'c.yaml': SYSTEM('c') })
    const fault = await faultOf(cwd, 'a.yaml', 'b.yaml', 'c.yaml')
    expect(fault.code).toBe('ambiguous')
    expect(fault.text).toEqual({
      vi: 'Không rõ tệp c.yaml thuộc mô hình nào: có 2 tệp mang phần đầu (id).',
      en: 'It is unclear which model c.yaml belongs to: 2 files carry a header (id).',
    })
    expect(fault.hint!.vi).toContain('“include”')
  })

  it('is settled by an include', async () => {
    const cwd = folder({
      'a.yaml': `id: a\ninclude: [c.yaml]\n${AGENCY('bo-a')}`,
      'b.yaml': `id: b\n${AGENCY('bo-b')}`,
      'c.yaml': SYSTEM('c', 'bo-a'),
    })
    expect((await at(cwd, 'a.yaml', 'b.yaml', 'c.yaml')).map(idsOf)).toEqual([['bo-a', 'c'], ['bo-b']])
  })
})
