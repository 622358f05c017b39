import { readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { inRepository } from '../check/repository.ts'
import { inFolder, vneaf } from './terminal.ts'

const root = resolve(import.meta.dirname, '../..')
const validDiff = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(root, 'schemas/diff.schema.json'), 'utf8')),
)

const HEADER = `id: bo
name: Kiến trúc của Bộ
asOf: 2026-11-21
scope: ministry
body: bo
`
const AGENCY = `agencies:
  - { id: bo, name: Bộ, level: ministry }
`
const OLD = `${HEADER}include: [parts/*.yaml]
${AGENCY}`
const SYSTEMS = (name: string, id = 'ht'): string => `systems:
  - { id: ${id}, name: ${name}, kind: application, owner: bo }
`

const json = async (args: readonly string[], cwd: string) => {
  const { code, out, err } = await vneaf(['diff', ...args, '--format', 'json'], cwd)
  const document = JSON.parse(out)
  expect(validDiff(document), JSON.stringify(validDiff.errors)).toBe(true)
  return { code, err, ...document }
}

const told = (document: { models: { elements: { change: string; id: string }[] }[] }): string[] =>
  document.models.flatMap(({ elements }) => elements.map(({ change, id }) => `${change} ${id}`))

describe('vneaf diff', () => {
  it('compares two folders, and exits with 1 only when asked to', async () => {
    await inFolder(
      { 'cu/architecture.yaml': `${HEADER}${AGENCY}${SYSTEMS('Một')}`, 'moi/architecture.yaml': `${HEADER}${AGENCY}` },
      async (folder) => {
        expect(told(await json(['cu', 'moi'], folder))).toEqual(['removed ht'])
        expect((await vneaf(['diff', 'cu', 'moi'], folder)).code).toBe(0)
        expect((await vneaf(['diff', 'cu', 'moi', '--exit-code'], folder)).code).toBe(1)
        const same = await vneaf(['diff', 'cu', 'cu', '--exit-code'], folder)
        expect(same.code).toBe(0)
        expect(same.out).toContain('Không có khác biệt.')
      },
    )
  })

  it('reads a revision as git does, with the files that the model includes', async () => {
    await inRepository(
      { 'kt/architecture.yaml': OLD, 'kt/parts/a.yaml': SYSTEMS('Quản lý văn bản') },
      async ({ folder, commit, write, git }) => {
        const first = git('rev-parse', 'HEAD')
        git('checkout', '--quiet', '-b', 'nhanh')
        write({ 'kt/parts/a.yaml': SYSTEMS('Quản lý văn bản và điều hành') })
        commit()
        write({ 'kt/parts/b.yaml': 'databases:\n  - { id: db, name: Cơ sở dữ liệu, scope: internal, owner: bo }\n' })
        const committed = ['changed ht']
        const everything = ['changed ht', 'added db']
        for (const args of [
          ['main', 'kt'],
          ['main:kt', 'kt'],
          ['main:./kt', 'kt'],
          [first, 'kt'],
          ['main', 'kt/architecture.yaml'],
          ['main'],
          ['HEAD~1', '--path', 'kt'],
        ])
          expect([args, told(await json(args, folder))]).toEqual([args, everything])
        for (const args of [
          ['main..nhanh', 'kt'],
          ['main...HEAD', 'kt'],
          ['main..', 'kt'],
          ['main', 'nhanh', '--path', 'kt'],
          ['main:kt', 'HEAD:kt'],
          ['HEAD~1..HEAD'],
        ])
          expect([args, told(await json(args, folder))]).toEqual([args, committed])
        // From within the folder, and backwards.
        expect(told(await json(['main', '.'], join(folder, 'kt')))).toEqual(everything)
        expect(told(await json(['main:kt', '.'], join(folder, 'kt')))).toEqual(everything)
        expect(told(await json(['kt', 'main:kt'], folder))).toEqual(['changed ht', 'removed db'])
        const { before, after } = await json(['main', 'kt'], folder)
        expect([before, after]).toEqual([
          { from: 'revision', name: 'main:kt', commit: first },
          { from: 'path', name: 'kt' },
        ])
      },
    )
  })

  it('compares with what the branch left, not with what came after on the other', async () => {
    await inRepository({ 'architecture.yaml': `${HEADER}${AGENCY}${SYSTEMS('Một')}` }, async ({ folder, commit, write, git }) => {
      git('checkout', '--quiet', '-b', 'nhanh')
      write({ 'architecture.yaml': `${HEADER}${AGENCY}${SYSTEMS('Hai')}` })
      commit()
      git('checkout', '--quiet', 'main')
      write({ 'khac.yaml': 'databases:\n  - { id: db, name: Cơ sở dữ liệu, scope: internal, owner: bo }\n' })
      commit()
      expect(told(await json(['main..nhanh'], folder))).toEqual(['changed ht', 'removed db'])
      expect(told(await json(['main...nhanh'], folder))).toEqual(['changed ht'])
    })
  })

  it('says that everything is new where the old revision has nothing there', async () => {
    await inRepository({ 'README.md': 'x' }, async ({ folder, write }) => {
      write({ 'kt/architecture.yaml': `${HEADER}${AGENCY}` })
      const document = await json(['HEAD', 'kt'], folder)
      expect(told(document)).toEqual(['added bo'])
      expect(document.before).toMatchObject({ absent: true })
      expect((await vneaf(['diff', 'HEAD', 'kt'], folder)).out).toContain('không có gì ở đường dẫn này')
    })
  })

  it('is not led astray by names: of branches, of files, of links', async () => {
    const odd = 'kt/tên lạ "$(touch x)" `y`; #1'
    await inRepository(
      { [`${odd}/architecture.yaml`]: `${HEADER}include: [lien-ket.yaml]\n${AGENCY}`, 'kt/that.yaml': SYSTEMS('Một') },
      async ({ folder, commit, git, write }) => {
        symlinkSync('../that.yaml', join(folder, odd, 'ra-ngoai.yaml'))
        symlinkSync('trong.yaml', join(folder, odd, 'lien-ket.yaml'))
        write({ [`${odd}/trong.yaml`]: SYSTEMS('Hai') })
        commit()
        git('branch', 'nhánh/--output=x')
        write({ [`${odd}/trong.yaml`]: SYSTEMS('Ba') })
        expect(told(await json(['nhánh/--output=x', odd], folder))).toEqual(['changed ht'])
        for (const hostile of ['--output=x', '-h', '--all', "main' --exec='x", 'main\nHEAD', '$(id)'])
          expect([hostile, (await vneaf(['diff', '--', hostile, odd], folder)).code]).toEqual([hostile, 2])
        // A folder named like a branch: what is on disk goes first, a colon asks for the branch.
        write({ 'main/architecture.yaml': `${HEADER}${AGENCY}${SYSTEMS('Bốn')}` })
        expect((await json(['main', odd], folder)).before).toEqual({ from: 'path', name: 'main' })
      },
    )
  })

  it.each([
    [['khong-co', 'architecture.yaml'], 'không phải tệp, thư mục có trên đĩa'],
    [['khong-co:architecture.yaml', 'architecture.yaml'], 'Kho Git không có phiên bản “khong-co”'],
    [['main:khac', 'HEAD:khac'], 'Không bên nào có mô hình'],
    [['architecture.yaml'], 'Cần hai bên để so sánh'],
    [['main', 'khong-co.yaml'], 'không phải tệp, thư mục có trên đĩa'],
  ])('says what is wrong with %j', async (args, said) => {
    await inRepository({ 'architecture.yaml': `${HEADER}${AGENCY}` }, async ({ folder }) => {
      const { code, out, err } = await vneaf(['diff', ...args], folder)
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain(said)
    })
  })

  it('says that a folder is in no repository', async () => {
    await inFolder({ 'architecture.yaml': `${HEADER}${AGENCY}` }, async (folder) => {
      const { code, err } = await vneaf(['diff', 'main', 'architecture.yaml'], folder)
      expect(code).toBe(2)
      expect(err).toContain('không thuộc kho Git nào')
    })
  })

  it('judges both sides by one day, and tells findings that came and went apart from renamed elements', async () => {
    const system = (id: string, name: string): string =>
      `  - { id: ${id}, name: ${name}, kind: application, owner: bo, operator: khong-co, layer: applications }\n`
    await inFolder(
      {
        'cu/architecture.yaml': `${HEADER.replace('2026-11-21', '2016-12-16')}${AGENCY}systems:\n${system('a', 'Hệ thống quản lý cán bộ')}${system('b', 'Báo cáo')}`,
        'moi/architecture.yaml': `${HEADER}${AGENCY}systems:\n${system('can-bo', 'Hệ thống quản lý cán bộ')}`,
      },
      async (folder) => {
        const { models } = await json(['cu', 'moi'], folder)
        expect(models[0].asOf).toEqual({ date: '2026-11-21', from: 'model' })
        expect(told({ models })).toEqual(['removed b', 'renamed can-bo'])
        const about = (list: { elements: { id: string }[] }[]): string[] =>
          list.flatMap(({ elements }) => elements.slice(0, 1).map(({ id }) => id))
        expect(about(models[0].findings.appeared)).toEqual([])
        expect(about(models[0].findings.vanished)).toContain('b')
        expect(models[0].findings.unchanged).toBeGreaterThan(0)
        expect((await vneaf(['diff', 'cu', 'moi'], folder)).out).toContain('mô hình cũ ghi ngày 16/12/2016')
      },
    )
  })

  it('prints no secret, neither the old nor the new one', async () => {
    const model = (note: string): string =>
      `${HEADER}${AGENCY}systems:\n  - { id: ht, name: Hệ thống, kind: application, owner: bo, note: "${note}" }\n`
    await inFolder({ 'cu/architecture.yaml': model('mật khẩu: Abc@12345'), 'moi/architecture.yaml': model('đã xóa') }, async (folder) => {
      for (const format of ['text', 'json', 'markdown', 'mermaid'])
        expect((await vneaf(['diff', 'cu', 'moi', '--format', format], folder)).out).not.toContain('Abc@12345')
    })
  })

  it('needs Git only for revisions', async () => {
    await inRepository({ 'architecture.yaml': `${HEADER}${AGENCY}` }, async ({ folder }) => {
      rmSync(join(folder, '.git'), { recursive: true })
      expect((await vneaf(['diff', 'architecture.yaml', 'architecture.yaml'], folder)).code).toBe(0)
    })
  })

  it('does what the guide shows', async () => {
    const guide = readFileSync(join(root, 'docs/guide/so-sanh.md'), 'utf8')
    // The others need this very repository with its history.
    const lines = [...guide.matchAll(/^npx vneaf (diff (?:--transition )?models\/.*)$/gm)].map(([, line]) => line!.split(' '))
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines) expect([line, (await vneaf(line, root)).code]).toEqual([line, 0])
  })
})
