import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.generated.ts'
import type { CommandDefinition } from '../../src/cli/define.ts'
import { REPORTERS } from '../../src/report/reporters.generated.ts'
import { TABLES } from '../../src/vn/form/columns.ts'
import { type WrittenSheet, writeWorkbook } from '../../src/workbook/write.ts'
import { writeZip } from '../../src/workbook/zip.ts'
import { inFolder, vneaf } from './terminal.ts'

const MODEL = `id: mo-hinh
name: Mô hình
scope: ministry
body: bo
version: '1.0'
asOf: 2026-12-16
agencies:
  - {id: bo, name: Bộ, level: ministry}
databases:
  - {id: csdl, name: Cơ sở dữ liệu, scope: sector, owner: bo}
`
const LIST = 'Mã,Tên hệ thống,Cơ quan chủ quản\nHT1,Hệ thống một,Bộ\n'

/** A form with rows, as a person has filled and saved it: by another program, so without our mark. */
async function filledForm(rows: number): Promise<Uint8Array> {
  const sheets: WrittenSheet[] = Object.values(TABLES).map(({ name, sheet, columns }) => ({
    name: sheet,
    columns: columns.map(() => ({ width: 20 })),
    rows: [
      { texts: columns.map(({ label }) => label) },
      ...Array.from({ length: name === 'objects' ? rows : 0 }, (_, at) => ({
        texts: columns.map(({ key }) => (key === 'code' ? `KT-${at + 1}` : key === 'name' ? `Hệ thống ${at + 1}` : '')),
      })),
    ],
  }))
  return savedByAnother(await writeWorkbook(sheets, 'Hồ sơ'))
}

/** What every other program does to a workbook when it saves it: times of its own. */
async function savedByAnother(workbook: Uint8Array): Promise<Uint8Array> {
  const { openZip } = await import('../../src/workbook/zip.ts')
  const zip = openZip(workbook, 1e9)
  return writeZip([...zip.entries.keys()].map((name) => ({ name, content: zip.read(name)! })))
}

/** How each option that takes a file to write is used, `PATH` being that file; `ending`: of files that it takes. */
const OUTPUTS: Readonly<Record<string, readonly { readonly args: readonly string[]; readonly ending: string; readonly path?: string }[]>> =
  {
    'check --report': Object.keys(REPORTERS).map((form) => ({ args: ['check', 'm', '--report', `${form}=PATH`], ending: '' })),
    'check --annotate': [{ args: ['check', 'so.xlsx', '--annotate', 'PATH'], ending: '.xlsx' }],
    'export --out': [
      { args: ['export', 'm', '--to', 'mau-03', '-o', 'PATH'], ending: '' },
      { args: ['export', '--to', 'mau-03', '--empty', '-o', 'PATH'], ending: '' },
      { args: ['export', 'm', '--to', 'mau-02', '-o', 'ra'], ending: '', path: 'ra/SĐ-B-01_Mo-hinh-khai-quat_v1.0.drawio' },
    ],
    'baseline --output': [{ args: ['baseline', 'm', '-o', 'PATH'], ending: '' }],
    'import --out': [{ args: ['import', 'ds.csv', '-o', 'ra'], ending: '.yaml', path: 'ra/systems.yaml' }],
    'import --save-map': [{ args: ['import', 'ds.csv', '--save-map', 'PATH'], ending: '' }],
    'init [folder]': [{ args: ['init', 'ra'], ending: '', path: 'ra/architecture.yaml' }],
  }

/** Options with a value that is no file to write. */
const OTHERS = new Set([
  'check --baseline',
  'check --since',
  'check --limit',
  'check --root',
  'diff --path',
  'diff --limit',
  'impact --model',
  'impact --worst',
  'impact --pairs',
  'impact --against',
  'impact --limit',
  'impact --on',
  'impact --until',
  'import --map',
  'import --sheet',
  'import --body',
  // Adds to what is there, and keeps it: tested on its own.
  'import --into',
  ...Object.keys(COMMANDS).flatMap((command) => [`${command} --as-of`, `${command} --config`]),
])

const PRECIOUS: Readonly<Record<string, () => Promise<string | Uint8Array>>> = {
  'a filled form': () => filledForm(15),
  'a hand-written model': async () => MODEL,
  'a list': async () => LIST,
  'a drawing that somebody has worked on': async () => '<mxfile host="app.diagrams.net"><mxCell vertex="1"/></mxfile>',
  'a page of notes': async () => '# Ghi chú\n\nviệc cần làm\n',
  'a mapping that somebody has edited': async () => 'kind: systems\ncolumns: {}\n# vneaf:0123456789abcdef\n',
  'a picture': async () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255]),
  'a report of another tool': async () => '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"khac"}}}]}',
}

const folderWith = async <T>(work: (folder: string) => Promise<T>): Promise<T> =>
  inFolder({ 'm/architecture.yaml': MODEL, 'ds.csv': LIST, 'ra/ghi-chu.txt': '' }, async (folder) => {
    writeFileSync(join(folder, 'so.xlsx'), await filledForm(2))
    return work(folder)
  })

const cases = Object.entries(OUTPUTS).flatMap(([option, ways]) => ways.map((way) => [`${option}: ${way.args.join(' ')}`, way] as const))

describe('a file that vneaf did not write', () => {
  it('is thought of for every option that takes a value', async () => {
    const unknown: string[] = []
    for (const [name, open] of Object.entries(COMMANDS)) {
      const { options }: CommandDefinition = await open()
      for (const { flags, choices } of options) {
        const long = /--[a-z-]+/.exec(flags)![0]
        const option = `${name} ${long}`
        if (flags.includes('<') && choices === undefined && !OTHERS.has(option) && OUTPUTS[option] === undefined) unknown.push(option)
      }
    }
    expect(unknown).toEqual([])
  })

  it.each(cases)('is kept by %s', async (_, { args, ending, path = `quy${ending}` }) => {
    for (const [what, content] of Object.entries(PRECIOUS))
      await folderWith(async (folder) => {
        const file = join(folder, path)
        const bytes = Buffer.from((await content()) as string)
        writeFileSync(file, bytes)
        const before = readdirSync(folder, { recursive: true }).sort()
        const { code, err } = await vneaf(
          args.map((arg) => arg.replace('PATH', path)),
          folder,
        )
        expect({ what, code, err }).toEqual({ what, code: 2, err: expect.stringContaining('không ghi đè') })
        expect(err).toContain(path.split('/').at(-1))
        expect(readFileSync(file).equals(bytes)).toBe(true)
        expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before)
      })
  })

  it('is described, so that its owner knows it again', () =>
    folderWith(async (folder) => {
      writeFileSync(join(folder, 'ho-so.xlsx'), await filledForm(15))
      const { err } = await vneaf(['export', 'm', '-o', 'ho-so.xlsx'], folder)
      expect(err).toContain('Tệp ho-so.xlsx đã có 15 dòng dữ liệu')
      expect(err).toContain('--force')
      writeFileSync(join(folder, 'x.json'), MODEL)
      expect((await vneaf(['check', 'm', '--report', 'json=m2.yaml', '--lang', 'en'], folder)).code).toBe(1)
      writeFileSync(join(folder, 'm2.yaml'), MODEL)
      const { err: english } = await vneaf(['check', 'm', '--report', 'json=m2.yaml', '--lang', 'en'], folder)
      expect(english).toContain('m2.yaml is there with 2 elements of a model')
    }))

  it.each(cases.filter(([name]) => !name.startsWith('init') && !name.startsWith('import --out')))(
    'goes by --force: %s',
    (_, { args, ending, path = `quy${ending}` }) =>
      folderWith(async (folder) => {
        writeFileSync(join(folder, path), 'cũ')
        await vneaf([...args.map((arg) => arg.replace('PATH', path)), '--force'], folder)
        expect(readFileSync(join(folder, path), 'utf8')).not.toBe('cũ')
      }),
  )

  it('is not replaced even by force when this very run has read it', () =>
    folderWith(async (folder) => {
      writeFileSync(join(folder, 'vneaf.config.yaml'), 'failOn: error\n')
      symlinkSync('m', join(folder, 'kia'))
      await vneaf(['baseline', 'm', '-o', 'moc.jsonl'], folder)
      for (const path of ['m/architecture.yaml', 'kia/architecture.yaml', 'vneaf.config.yaml', 'moc.jsonl']) {
        const before = readFileSync(join(folder, path), 'utf8')
        const { code, err } = await vneaf(['check', 'm', '--baseline', 'moc.jsonl', '--report', `json=${path}`, '--force'], folder)
        expect([code, err]).toEqual([2, expect.stringContaining('vừa được đọc')])
        expect(readFileSync(join(folder, path), 'utf8')).toBe(before)
      }
    }))

  it('is not replaced where its owner has made it read-only', () =>
    folderWith(async (folder) => {
      writeFileSync(join(folder, 'a.json'), 'cũ')
      chmodSync(join(folder, 'a.json'), 0o444)
      const { code, err } = await vneaf(['check', 'm', '--report', 'json=a.json', '--force'], folder)
      expect([code, err]).toEqual([2, expect.stringContaining('không có quyền ghi')])
    }))
})

describe('a file that vneaf wrote', () => {
  it.each(cases.filter(([name]) => !name.startsWith('init')))(
    'is replaced without a word: %s',
    async (_, { args, ending, path = `quy${ending}` }) => {
      await folderWith(async (folder) => {
        const run = (more: readonly string[] = []) => vneaf([...args.map((arg) => arg.replace('PATH', path)), ...more], folder)
        const first = await run()
        expect(first.err).not.toContain('không ghi đè')
        expect(existsSync(join(folder, path))).toBe(true)
        const before = readFileSync(join(folder, path))
        writeFileSync(join(folder, 'm/architecture.yaml'), MODEL.replaceAll('Cơ sở dữ liệu', 'Kho hồ sơ'))
        writeFileSync(join(folder, 'ds.csv'), `${LIST}HT2,Hệ thống hai,Bộ\n`)
        const again = await run()
        expect(again.err).toBe(first.err)
        expect([first.code, again.code]).not.toContain(2)
        const isAboutModel = args.includes('m') && !args.includes('baseline')
        if (isAboutModel && !/gitlab|junit/.test(args.join())) expect(readFileSync(join(folder, path)).equals(before)).toBe(false)
      })
    },
  )

  it('keeps who may read and write it', () =>
    folderWith(async (folder) => {
      await vneaf(['check', 'm', '--report', 'json=a.json'], folder)
      chmodSync(join(folder, 'a.json'), 0o640)
      await vneaf(['check', 'm', '--report', 'json=a.json', '--as-of', '2026-11-01'], folder)
      expect(statSync(join(folder, 'a.json')).mode & 0o777).toBe(0o640)
    }))

  it('is kept once a person has saved it with another program, or changed a letter', () =>
    folderWith(async (folder) => {
      await vneaf(['export', '--empty', '-o', 'a.xlsx'], folder)
      writeFileSync(join(folder, 'a.xlsx'), await savedByAnother(readFileSync(join(folder, 'a.xlsx'))))
      expect((await vneaf(['export', 'm', '-o', 'a.xlsx'], folder)).err).toContain('đã có 0 dòng dữ liệu')
      await vneaf(['export', 'm', '--to', 'mau-02', '-o', 'ra'], folder)
      const drawing = join(folder, 'ra/SĐ-B-01_Mo-hinh-khai-quat_v1.0.mmd')
      const text = readFileSync(drawing, 'utf8')
      // Git may change line ends on its way through a repository of Windows.
      writeFileSync(drawing, text.replaceAll('\n', '\r\n'))
      expect((await vneaf(['export', 'm', '--to', 'mau-02', '-o', 'ra', '--lang', 'en'], folder)).code).toBe(0)
      writeFileSync(drawing, text.replace('Bộ', 'Bộ A'))
      expect((await vneaf(['export', 'm', '--to', 'mau-02', '-o', 'ra'], folder)).err).toContain('SĐ-B-01_Mo-hinh-khai-quat_v1.0.mmd đã có')
    }))
})

describe('a model that something is added to', () => {
  const HAND = MODEL.replace('databases:', '# Ghi chú của người viết\ndatabases:')

  it.each(['kien-truc', 'kien-truc/architecture.yaml'])('is named by --into %s, needs no force, and is kept with its comments', (into) =>
    inFolder(
      {
        'kien-truc/architecture.yaml': HAND,
        'kien-truc/khac.yaml': 'systems:\n  - {id: he-cu, name: Hệ thống cũ, kind: application, owner: bo}\n',
        'ds.csv': LIST,
      },
      async (folder) => {
        expect((await vneaf(['import', 'ds.csv', '-o', 'kien-truc'], folder)).err).toContain('--into kien-truc')
        const { code, out, err } = await vneaf(['import', 'ds.csv', '--into', into], folder)
        expect({ code, err }).toEqual({ code: 0, err: '' })
        expect(out).toContain('architecture.yaml.bak')
        const files = readdirSync(join(folder, 'kien-truc')).sort()
        expect(files).toEqual([
          '.vneaf.import.json',
          'agencies.yaml',
          'architecture.yaml',
          'architecture.yaml.bak',
          'databases.yaml',
          'khac.yaml.bak',
          'systems.yaml',
        ])
        expect(readFileSync(join(folder, 'kien-truc/architecture.yaml.bak'), 'utf8')).toBe(HAND)
        const { out: checked } = await vneaf(['check', 'kien-truc', '--format', 'json', '--fail-on', 'never'], folder)
        expect(JSON.parse(checked).models[0]).toMatchObject({ elements: 4, passedOver: [] })
        // Nothing is set aside a second time: what is there now says nothing that the data do not.
        await vneaf(['import', 'ds.csv', '--into', into], folder)
        expect(readdirSync(join(folder, 'kien-truc')).sort()).toEqual(files)
      },
    ),
  )

  it('keeps a part that could not be read', () =>
    inFolder({ 'kien-truc/architecture.yaml': MODEL.replace('scope: sector', 'scope: sai'), 'ds.csv': LIST }, async (folder) => {
      const { err } = await vneaf(['import', 'ds.csv', '--into', 'kien-truc'], folder)
      expect(err).toContain('sai lược đồ')
      expect(readdirSync(join(folder, 'kien-truc'))).toEqual(['architecture.yaml'])
    }))

  it('must be there', () =>
    inFolder({ 'ds.csv': LIST }, async (folder) => {
      const { code, err } = await vneaf(['import', 'ds.csv', '--into', 'chua-co'], folder)
      expect([code, err]).toEqual([2, expect.stringContaining('-o chua-co')])
    }))
})
