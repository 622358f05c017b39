import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { digest } from '../../src/digest.ts'
import { withFault } from './faults.ts'
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
const LIST = 'Mã,Tên hệ thống,Cơ quan chủ quản\nHT1,Hệ thống một,Bộ\nHT2,Hệ thống hai,Bộ\n'
const HAND = MODEL.replace('databases:', '# Ghi chú của người viết\ndatabases:')

/** Commands that write, and what stands in their folder before. */
const COMMANDS: Readonly<
  Record<
    string,
    { readonly args: readonly string[]; readonly before?: readonly string[]; readonly files?: Readonly<Record<string, string>> }
  >
> = {
  'a report': {
    args: ['check', 'm', '--report', 'json=ra/a.json'],
    before: ['check', 'm', '--report', 'json=ra/a.json', '--as-of', '2026-11-01'],
  },
  'several reports': {
    args: ['check', 'm', '--report', 'json=a.json', '--report', 'sarif=ra/b.sarif', '--report', 'csv=c.csv'],
    before: ['check', 'm', '--report', 'json=a.json', '--report', 'csv=c.csv', '--as-of', '2026-11-01'],
  },
  'a workbook': { args: ['export', 'm', '-o', 'a.xlsx'], before: ['export', '--empty', '-o', 'a.xlsx'] },
  'the mandatory diagrams': {
    args: ['export', 'm', '--to', 'mau-02', '-o', 'ra'],
    before: ['export', 'm', '--to', 'mau-02', '-o', 'ra', '--lang', 'en'],
  },
  'a first import': { args: ['import', 'ds.csv', '-o', 'kt', '--save-map', 'anh-xa.yaml'] },
  'another import': { args: ['import', 'ds.csv', '-o', 'kt'], before: ['import', 'cu.csv', '-o', 'kt'] },
  'an import into a model': { args: ['import', 'ds.csv', '--into', 'kt'], files: { 'kt/architecture.yaml': HAND } },
  'a baseline': { args: ['baseline', 'm', '-o', 'moc.jsonl'], before: ['baseline', 'm', '-o', 'moc.jsonl', '--as-of', '2000-01-01'] },
  'a first model': { args: ['init', 'moi'] },
}

const digestOf = (text: string): string => `${text.length} ${digest([text])}`

const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(folder.length + 1), digestOf(readFileSync(file, 'latin1'))]),
  )

/** What is in a folder but for what a run keeps beside the files that it writes. */
const withoutLeft = (folder: string): Record<string, string> =>
  Object.fromEntries(Object.entries(contents(folder)).filter(([file]) => !/(^|\/)\.vneaf-[0-9a-f]{8}-/.test(file)))

async function prepared<T>(name: string, work: (folder: string) => Promise<T>): Promise<T> {
  const { before, files } = COMMANDS[name]!
  return inFolder({ 'm/architecture.yaml': MODEL, 'ds.csv': LIST, 'cu.csv': LIST.replace('một', 'cũ'), ...files }, async (folder) => {
    if (before !== undefined) await vneaf(before, folder)
    return work(folder)
  })
}

/** What is in the folder once the command has done its work, and how many changes that takes. */
const wholeRun = (name: string) =>
  prepared(name, async (folder) => {
    const before = contents(folder)
    const { result, changes } = await withFault('full', 0, () => vneaf(COMMANDS[name]!.args, folder))
    return { before, after: contents(folder), changes, code: result!.code }
  })

describe.each(Object.keys(COMMANDS))('%s', { timeout: 120_000 }, (name) => {
  it('is there whole or not at all when the disk is full, or says no, at any moment', async () => {
    const { before, after, changes } = await wholeRun(name)
    expect(changes).toBeGreaterThan(1)
    for (let nth = 1; nth <= changes; nth++)
      await prepared(name, async (folder) => {
        const { result, error } = await withFault(nth % 2 === 0 ? 'full' : 'denied', nth, () => vneaf(COMMANDS[name]!.args, folder))
        expect(error).toBeUndefined()
        // A fault in clearing up, when everything is in its place, changes nothing.
        expect({ nth, now: withoutLeft(folder) }).toEqual({ nth, now: result!.code === 2 ? before : after })
        if (result!.code === 2) expect(result!.err).toMatch(/^Lỗi: Không ghi được .+(hết chỗ|không có quyền)/)
      })
  })

  it('is there whole or not at all once the next run has come, wherever the process was killed', async () => {
    const { before, after, changes, code } = await wholeRun(name)
    for (let nth = 1; nth <= changes; nth++)
      await prepared(name, async (folder) => {
        const { isKilled } = await withFault('killed', nth, () => vneaf(COMMANDS[name]!.args, folder))
        expect(isKilled).toBe(true)
        // Whatever reads what is there sees it whole.
        await vneaf(['check', '.', '--fail-on', 'never'], folder)
        const left = withoutLeft(folder)
        expect([before, after]).toContainEqual(left)
        // The next run does what was asked for, and leaves nothing of the killed one.
        const again = await vneaf(COMMANDS[name]!.args, folder)
        const now = contents(folder)
        // A model that is there by then is not written a second time.
        if (again.code === 2 && name === 'a first model') return
        expect(again.code, again.err).toBe(code)
        expect(Object.keys(now).filter((file) => /(^|\/)\.vneaf-[0-9a-f]{8}-/.test(file))).toEqual([])
        if (name !== 'an import into a model') expect({ nth, now }).toEqual({ nth, now: after })
      })
  })
})

describe('what a stranger calls a journal', () => {
  it('moves nothing of ours', () =>
    inFolder({ 'm/architecture.yaml': MODEL }, async (folder) => {
      await withFault('killed', 5, () => vneaf(['init', 'm2'], folder))
      const [left] = readdirSync(join(folder, 'm2'), { recursive: true, encoding: 'utf8' }).filter((file) => file.includes('.vneaf-'))
      const prefix = /\.vneaf-[0-9a-f]{8}-/.exec(left!)![0]
      mkdirSync(join(folder, 'ra'))
      writeFileSync(join(folder, 'ra/quy.txt'), 'quý')
      writeFileSync(join(folder, 'ra', `${prefix}1073741824.journal`), JSON.stringify({ moves: [['quy.txt', 'a.json']] }))
      writeFileSync(
        join(folder, 'ra', `${prefix}1073741823.journal`),
        JSON.stringify({ moves: [['../m/architecture.yaml', '../m/architecture.yaml.bak']] }),
      )
      writeFileSync(join(folder, 'ra', `${prefix}1073741822.journal`), JSON.stringify({ main: '.' }))
      await vneaf(['check', 'm', '--report', 'json=ra/b.json'], folder)
      expect(readdirSync(join(folder, 'ra')).sort()).toEqual(['b.json', 'quy.txt'])
      expect(readdirSync(join(folder, 'm'))).toEqual(['architecture.yaml'])
    }))
})
