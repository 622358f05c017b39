import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { annotated, firstSentence, workbookAmong } from '../../src/check/annotate.ts'
import type { Report } from '../../src/report/define.ts'
import github from '../../src/report/reporters/github.ts'
import json from '../../src/report/reporters/json.ts'
import junit from '../../src/report/reporters/junit.ts'
import pretty from '../../src/report/reporters/pretty.ts'
import sarif from '../../src/report/reporters/sarif.ts'
import { load } from '../../src/sources/load.ts'
import { open } from '../../src/sources/open.ts'
import { loadConfig } from '../../src/sources/settings.ts'
import { BEYOND_THE_FORM } from '../../src/vn/form/beyond-the-form.ts'
import { toBook } from '../../src/vn/form/book.ts'
import { OBLIGATION_RULES } from '../../src/vn/form/obligations.ts'
import { RULES } from '../../src/vn/rules.generated.ts'
import { VIET_NAM } from '../../src/vn/viet-nam.ts'
import type { Workbook } from '../../src/workbook/define.ts'
import { FINDINGS_HEADER } from '../../src/workbook/define.ts'
import { readWorkbook } from '../../src/workbook/read.ts'
import { writeWorkbook } from '../../src/workbook/write.ts'
import { openZip } from '../../src/workbook/zip.ts'
import { type CheckOptions, check } from '../judge.ts'
import { CLEAN, formOf, type Parts } from '../vn/form/clean.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vneaf-open-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A workbook's bytes, as a spreadsheet program would have written them. */
async function bytesOf({ sheets }: Workbook): Promise<Uint8Array> {
  return writeWorkbook(
    sheets.map(({ name, rows }) => ({
      name,
      columns: [],
      rows: rows.map(({ cells }) => ({
        texts: Array.from({ length: Math.max(...cells.keys()) }, (_, at) => cells.get(at + 1)?.text ?? ''),
      })),
    })),
    'Mẫu số 03',
  )
}

async function written(name: string, parts: Parts = {}): Promise<string> {
  writeFileSync(join(folder, name), await bytesOf(formOf(parts)))
  return name
}

const checked = async (...paths: string[]): Promise<Report> => check(await open(paths, { cwd: folder }), { today: '2026-11-22' })

const places = ({ models }: Report): string[] =>
  models.flatMap(({ findings }) => findings.map(({ code, message, place }) => `${code}.${message.id} ${place.file} ${place.cell ?? '–'}`))

const PRINTED = { language: 'vi', colour: false, limit: 50, failOn: 'warning' } as const

describe('a workbook of form 03', () => {
  it('is checked as it is, and a clean one has no finding', async () => {
    const report = await checked(await written('sach.xlsx'))
    expect(places(report)).toEqual([])
    expect(report.models[0]).toMatchObject({ id: 'sach', elements: 12, files: ['sach.xlsx'] })
  })

  it('names the sheet and the cell of each fault, and tells each once', async () => {
    const [first, ...others] = CLEAN.objects
    const [relation, ...relations] = CLEAN.relations
    const [pair, task] = CLEAN.improvements
    const { owner: _, ...ownerless } = first!
    const report = await checked(
      await written('hong.xlsx', {
        objects: [ownerless, ...others],
        relations: [{ ...relation!, to: 'KT-22', status: 'Chạy tốt' }, ...relations],
        improvements: [pair!, { ...task!, deadline: 'Trung hạn' }],
      }),
    )
    expect(places(report)).toEqual([
      'HS-04.blank hong.xlsx DM_DOITUONG!K2',
      'HS-13.vague hong.xlsx HOANTHIEN_NV!N3',
      'HS-08.misspelt hong.xlsx QH_KETNOI!D2',
      'HS-07.unknown hong.xlsx QH_KETNOI!G2',
    ])
  })

  it('cites the draft guide only on days when it was there', async () => {
    const name = await written('ngay.xlsx', { objects: CLEAN.objects.map(({ evidence: _, ...row }) => row) })
    const models = await open([name], { cwd: folder })
    const citations = async (asOf: string) => (await check(models, { today: '2026-11-22', asOf })).models[0]!.findings[0]!.citations
    expect(await citations('2026-11-22')).toContainEqual({ norm: 'DRAFT-GUIDE-2026', locator: 'Bảng 1', mark: 'draft' })
    expect(await citations('2026-09-12')).toEqual([])
  })

  it('is known again after rows were added above', async () => {
    const [relation, ...rest] = CLEAN.relations
    const prints = async (name: string, parts: Parts) =>
      (await checked(await written(name, parts))).models[0]!.findings.map(({ fingerprint }) => fingerprint)
    const broken = { ...relation!, status: 'Chạy tốt' }
    const before = await prints('truoc.xlsx', { relations: [broken, ...rest] })
    const after = await prints('sau.xlsx', { relations: [...rest, broken] })
    expect(after).toEqual(before)
  })

  it('has its rows printed under the labels of the form', async () => {
    const { owner: _, ...ownerless } = CLEAN.objects[0]!
    const text = pretty.render(await checked(await written('khung.xlsx', { objects: [ownerless, ...CLEAN.objects.slice(1)] })), PRINTED)
    expect(text).toContain('DM_DOITUONG!K2')
    expect(text).toContain('Mã đối tượng: KT-1')
    expect(text).toContain('Cơ quan chủ quản: (trống)')
  })

  it('keeps a secret to itself: neither sentences nor rows repeat it', async () => {
    const secret = 'mật khẩu: Abc@12345'
    const [first, ...others] = CLEAN.objects
    const report = await checked(await written('mat.xlsx', { objects: [{ ...first!, name: `Hệ thống, ${secret}`, owner: '' }, ...others] }))
    expect(places(report)).toContain('HS-16.password mat.xlsx DM_DOITUONG!D2')
    for (const text of [pretty.render(report, PRINTED), json.render(report)]) expect(text).not.toContain('Abc@12345')
  })

  it('says more with the supplement of an export, and then is judged as the model is', async () => {
    const root = join(import.meta.dirname, '../../models')
    const [model] = await load([join(root, 'moh-2026')], { cwd: root })
    writeFileSync(join(folder, 'xuat.xlsx'), await writeWorkbook(toBook(model!.graph, 'vneaf').sheets, 'Mẫu số 03'))
    const framework = (report: Report): string[] =>
      report.models[0]!.findings.filter(({ code }) => !/^(HS|GOV-0[1246]|INT-09|LAY-01|AGY-05)/.test(code))
        .map(({ code, message }) => `${code}.${message.id}`)
        .sort()
    expect(framework(await checked('xuat.xlsx'))).toEqual(framework(await check([model!], { today: '2026-11-22' })))
  })

  it('may be an .xlsm, matched by a glob or found in a folder that holds no text of a model', async () => {
    const inner = join(folder, 'bo')
    mkdirSync(inner, { recursive: true })
    writeFileSync(join(inner, 'a.xlsm'), await bytesOf(formOf()))
    writeFileSync(join(inner, '~$a.xlsm'), 'khóa tệp')
    expect((await checked('bo')).models[0]!.files).toEqual(['bo/a.xlsm'])
    expect((await checked('b*/*.xlsm')).models.length).toBeGreaterThan(0)
    writeFileSync(join(inner, 'architecture.yaml'), 'id: m\nagencies:\n  - id: a\n    name: A\n    level: ministry\n')
    for (const paths of [['bo'], ['bo/architecture.yaml', 'bo']]) {
      const beside = (await checked(...paths)).models.find(({ passedOver }) => passedOver.length > 0)!
      expect(beside.files).toEqual(['bo/architecture.yaml'])
      expect(beside.passedOver).toEqual([{ file: 'bo/a.xlsm', reason: 'beside-text' }])
    }
    // One that is named is checked too, and then it is not passed over.
    const both = await checked('bo', 'bo/a.xlsm')
    expect(both.models.map(({ files, passedOver }) => [...files, ...passedOver])).toEqual([['bo/architecture.yaml'], ['bo/a.xlsm']])
    renameSync(join(inner, 'architecture.yaml'), join(inner, 'kien-truc.yaml'))
    expect((await checked('bo')).models[0]!.passedOver).toEqual([{ file: 'bo/a.xlsm', reason: 'beside-text' }])
  })

  it('is pointed into by its rows, never beyond the last, wherever a tool asks for a line', async () => {
    const root = join(import.meta.dirname, '../../docs/guide/mau-03')
    const name = 'ho-so-quang-tri-co-loi.xlsx'
    const { sheets } = await readWorkbook(readFileSync(join(root, name)), name)
    const last = new Map(sheets.map((sheet) => [sheet.name, Math.max(1, ...sheet.rows.map(({ number }) => number))]))
    const report = await check(await open([name], { cwd: root }), { today: '2026-11-22' })
    const places = report.models[0]!.findings.map(({ place }) => place)
    expect(places.some(({ cell }) => cell !== undefined)).toBe(true)
    for (const { cell, line, column } of places) {
      if (cell === undefined) expect([line, column]).toEqual([1, 1])
      else {
        expect(cell).toMatch(new RegExp(`![A-Z]+${line}$`))
        expect(line).toBeLessThanOrEqual(last.get(cell.slice(0, cell.lastIndexOf('!')))!)
      }
    }
    const asked = places.map(({ line }) => line).sort((a, b) => a - b)
    const annotated = [...github.render(report, PRINTED).matchAll(/^::\w+ file=[^,]*,line=(\d+),/gm)].map(([, line]) => Number(line))
    expect(annotated.sort((a, b) => a - b)).toEqual(asked)
    const { results } = JSON.parse(sarif.render(report, PRINTED)).runs[0]
    const regions = results.map(({ locations: [one] }: any) => one.physicalLocation.region.startLine)
    expect(regions.sort((a: number, b: number) => a - b)).toEqual(asked)
  })

  describe('under settings and waivers', () => {
    const RELATION = CLEAN.relations.map((row, at) => (at === 0 ? { ...row, to: 'KT-22', status: 'Chạy tốt' } : row))
    const weighed = async (options: Partial<CheckOptions>, name = 'cai-dat.xlsx') => {
      const models = await open([await written(name, { relations: RELATION })], { cwd: folder })
      const report = await check(models, { today: '2026-11-22', ...options })
      const [model] = report.models
      return { ...model!, report, said: model!.findings.map(({ code, message, severity }) => `${code}.${message.id} ${severity}`).sort() }
    }

    it('tells each rule of the form that ran, for one that holds is worth knowing too', async () => {
      const { said, ran, report } = await weighed({})
      expect(said).toEqual(['HS-07.unknown warning', 'HS-08.misspelt error'])
      expect(ran.filter(({ code }) => code.startsWith('HS-'))).toHaveLength(OBLIGATION_RULES.length)
      expect(junit.render(report, PRINTED)).toMatch(/<testcase name="HS-01 [^>]*\/>/)
    })

    it('weighs a rule of the form as the settings say, for all or for some files, and says so', async () => {
      const rule = 'dossier/references-resolve'
      const softened = await weighed({ severities: { [rule]: 'info' } })
      expect(softened.said).toEqual(['HS-07.unknown warning', 'HS-08.misspelt info'])
      expect(softened.overrides).toEqual([{ rule, code: 'HS-08', statement: 'heuristic', shipped: 'error', chosen: 'info', findings: 1 }])
      const off = await weighed({ severities: { [rule]: { 'vn-digital-1.0': 'off' } } })
      expect(off.said).not.toContain('HS-08.misspelt error')
      expect(off.skipped).toContainEqual({ rule, code: 'HS-08', reason: 'turned-off' })
      expect(off.ran.map(({ code }) => code)).not.toContain('HS-08')
      const overrides = [{ files: ['cai-dat.xlsx'], rules: { 'dossier/values-are-listed': 'off' } }] as const
      expect((await weighed({ overrides })).said).toEqual(['HS-08.misspelt error'])
      expect((await weighed({ overrides }, 'khac.xlsx')).said).toHaveLength(2)
    })

    it('lets what a rule of the form stood for be told again when that is turned off', async () => {
      const said = (await weighed({ severities: { 'dossier/references-resolve': 'off', 'dossier/values-are-listed': 'off' } })).said
      expect(said.filter((one) => one.startsWith('HS'))).toEqual([])
      expect(said.length).toBeGreaterThan(0)
    })

    it('accepts a finding of the form by a waiver, by its code or its id, and knows when that is of no use any more', async () => {
      const accepting = (rule: string, expires = '2027-06-30') =>
        weighed({
          waivers: [{ rule, elements: ['*'], reason: 'Chờ rà soát', approvedBy: 'Giám đốc Sở', approvedOn: '2026-09-01', expires }],
        })
      for (const rule of ['HS-08', 'dossier/references-resolve']) {
        const { said, accepted, waivers } = await accepting(rule)
        expect(said).toEqual(['HS-07.unknown warning'])
        expect(accepted.map(({ finding, by }) => [finding.code, by])).toEqual([['HS-08', 'waiver']])
        expect(waivers.map(({ state }) => state)).toEqual(['used'])
      }
      expect((await accepting('HS-01')).waivers.map(({ state }) => state)).toEqual(['unused'])
      const expired = await accepting('HS-08', '2026-10-31')
      expect(expired.waivers.map(({ state }) => state)).toEqual(['expired'])
      expect(expired.said).toContain('HS-08.misspelt error')
    })

    it('is set in the settings file like any other, and a slip in its name is told', async () => {
      const file = join(folder, 'vneaf.config.yaml')
      writeFileSync(file, 'rules:\n  dossier/references-resolve: off\n')
      expect((await loadConfig(VIET_NAM, { cwd: folder })).severities).toEqual({ 'dossier/references-resolve': 'off' })
      for (const slip of ['HS-8', 'dossier/references-resolv']) {
        writeFileSync(file, `overrides:\n  - files: ['*.xlsx']\n    rules: { ${slip}: off }\n`)
        await expect(loadConfig(VIET_NAM, { cwd: folder })).rejects.toMatchObject({
          text: { en: expect.stringMatching(/HS-08|dossier\/references-resolve/) },
        })
      }
      rmSync(file)
    })
  })

  it('that is none ends in one clear fault', async () => {
    writeFileSync(join(folder, 'gia.xlsx'), 'không phải sổ')
    await expect(checked('gia.xlsx')).rejects.toMatchObject({ name: 'Fault' })
  })
})

describe('an annotated copy', () => {
  it('adds a column of findings and keeps every other cell', async () => {
    const name = await written('goc.xlsx', { relations: CLEAN.relations.map((row, at) => (at === 0 ? { ...row, to: 'KT-22' } : row)) })
    const bytes = readFileSync(join(folder, name))
    const models = await open([name], { cwd: folder })
    const copy = await annotated(workbookAmong(models), await check(models, { today: '2026-11-22' }), 'vi')
    const [before, after] = [await readWorkbook(bytes, name), await readWorkbook(copy, name)]
    for (const [at, sheet] of before.sheets.entries())
      for (const row of sheet.rows) {
        const copied = after.sheets[at]!.rows.find(({ number }) => number === row.number)!
        for (const [column, cell] of row.cells) expect(copied.cells.get(column)).toEqual(cell)
      }
    const relations = after.sheets.find((sheet) => sheet.name === 'QH_KETNOI')!.rows
    const column = [...relations[0]!.cells].find(([, { text }]) => text === FINDINGS_HEADER)![0]
    expect(relations[1]!.cells.get(column)!.text).toContain('LỖI HS-08: “Đối tượng đích” dẫn mã “KT-22”')
    expect(relations[2]!.cells.has(column)).toBe(false)
    // The column of findings is no data: checked again, the copy shows what the original did.
    writeFileSync(join(folder, 'goc-2.xlsx'), copy)
    expect(places(await checked('goc-2.xlsx'))).toEqual(['HS-08.misspelt goc-2.xlsx QH_KETNOI!D2'])
  })

  it('lists what was found by sheet, by who has to mend it and by rule, each with a way to its cell', async () => {
    const name = await written('liet-ke.xlsx', {
      objects: CLEAN.objects.map((row) => (row.code === 'KT-1' ? { ...row, state: 'Hiện trang hóa' } : row)),
      relations: CLEAN.relations.map((row, at) => (at === 0 ? { ...row, to: 'KT-22' } : row)),
    })
    const models = await open([name], { cwd: folder })
    const copy = await annotated(workbookAmong(models), await check(models, { today: '2026-11-22' }), 'vi')
    const zip = openZip(copy, 1e9)
    const part = (path: string): string => Buffer.from(zip.read(path)!).toString('utf8')
    const number = [...part('xl/workbook.xml').matchAll(/<sheet /g)].length
    const summary = part(`xl/worksheets/sheet${number}.xml`)
    const texts = [...summary.matchAll(/<c r="([A-G]\d+)"[^>]*><is><t[^>]*>(.*?)<\/t>/g)].map(([, place, said]) => [place!, said!] as const)
    const links = new Map([...summary.matchAll(/<hyperlink ref="(\w+)" location="([^"]*)"/g)].map(([, place, to]) => [place!, to!]))
    for (const cell of ['DM_DOITUONG!H', 'QH_KETNOI!D']) {
      const named = texts.filter(([, said]) => said.startsWith(cell))
      expect(named).toHaveLength(3)
      for (const [place, said] of named) expect(links.get(place)).toBe(`'${said.replace('!', "'!")}`)
    }
    const titles = texts.filter(([place]) => /^A/.test(place)).map(([, said]) => said)
    expect(titles.filter((said) => /^\d\. /.test(said))).toEqual([
      ...['1. Theo trang', '2. Theo đơn vị phụ trách', '3. Theo quy tắc'],
      ...['1. Theo trang', '2. Theo đơn vị phụ trách', '3. Theo quy tắc'],
    ])
    const said = texts.map(([, text]) => text)
    expect(said).toContain('Có phải “Hiện trạng”?')
    expect(said).toContain('HS-07 – Giá trị của cột có danh mục đều nằm trong danh mục')
    // The law and the reasons are for the comment; the column has a sentence.
    const all = [...zip.entries.keys()].map(part)
    const [, column] = all.flatMap((xml) => /<c r="U\d+"[^>]*><is><t[^>]*>(H\d+: .*?)<\/t>/.exec(xml) ?? [])
    expect(column).toMatch(
      /^H\d+: CẢNH BÁO HS-07: “KT-1”: “Hiện trang hóa” không có trong danh mục “Trạng thái mô hình”\. Có phải “Hiện trạng”\?$/,
    )
    expect(all.some((xml) => /Giá trị được dùng: Hiện trạng, .*Vì sao: .*Căn cứ: Dự thảo/s.test(xml))).toBe(true)
    // The sheet of ours is no data of the form.
    expect((await readWorkbook(copy, name)).sheets.map((sheet) => sheet.name)).toEqual(
      (await readWorkbook(readFileSync(join(folder, name)), name)).sheets.map((sheet) => sheet.name),
    )
  })

  it.each([
    ['Một. Hai.', 'Một.'],
    ['“Cty. ABC” không có. Có phải “A. B”?', '“Cty. ABC” không có.'],
    ['Theo Đ. 5 khoản 1.', 'Theo Đ. 5 khoản 1.'],
    ['"A. B" is not there. Did you mean "C"?', '"A. B" is not there.'],
    ['Không có dấu chấm', 'Không có dấu chấm'],
  ])('says of “%s” no more than its first sentence in the column', (text, first) => {
    expect(firstSentence(text)).toBe(first)
  })

  it('is made of one workbook only', async () => {
    const names = [await written('mot.xlsx'), await written('hai.xlsx')]
    const models = await open(names, { cwd: folder })
    expect(() => workbookAmong(models)).toThrow('An annotated copy')
    expect(() => workbookAmong([])).toThrow('An annotated copy')
  })
})

describe('what the form cannot say', () => {
  it('is told of messages that exist', () => {
    const messages = new Set(RULES.flatMap(({ id, messages: own }) => Object.keys(own).map((message) => `${id}.${message}`)))
    expect([...BEYOND_THE_FORM.keys()].filter((message) => !messages.has(message))).toEqual([])
  })
})
