import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REPORTERS } from '../../src/report/reporters.generated.ts'
import { inFolder, vneaf } from './terminal.ts'

const tsx = import.meta.resolve('tsx')

const MODEL = `id: mo-hinh
name: Mô hình
asOf: 2016-12-16
agencies:
  - {id: bo, name: Bộ, level: ministry}
databases:
  - {id: csdl, name: Cơ sở dữ liệu, scope: sector, owner: bo}
`

const withModel = <T>(work: (folder: string) => Promise<T>): Promise<T> => inFolder({ 'm/architecture.yaml': MODEL }, work)

describe('several reports in one run', () => {
  it('are written each to its file, with the text for people on standard output', () =>
    withModel(async (folder) => {
      const { code, out, err } = await vneaf(['check', 'm', '--report', 'sarif=out/a.sarif', '--report', 'junit=out/b.xml'], folder)
      expect({ code, err }).toEqual({ code: 1, err: '' })
      expect(out).toContain('INT-06')
      expect(JSON.parse(readFileSync(join(folder, 'out/a.sarif'), 'utf8')).version).toBe('2.1.0')
      expect(readFileSync(join(folder, 'out/b.xml'), 'utf8')).toContain('<testsuites')
      expect(readdirSync(join(folder, 'out')).sort()).toEqual(['a.sarif', 'b.xml'])
    }))

  it('go to standard output when asked, in place of the text for people', () =>
    withModel(async (folder) => {
      const { out } = await vneaf(['check', 'm', '--report', 'json=a.json', '--report', 'github=-'], folder)
      expect(out.split('\n').filter((line) => line !== '' && !line.startsWith('::'))).toEqual([])
      expect((await vneaf(['check', 'm', '--report', 'json'], folder)).out).toBe(readFileSync(join(folder, 'a.json'), 'utf8'))
    }))

  it('do not change the exit code', () =>
    withModel(async (folder) => {
      for (const form of Object.keys(REPORTERS))
        for (const [threshold, code] of [
          ['warning', 1],
          ['never', 0],
        ] as const)
          expect((await vneaf(['check', 'm', '--format', form, '--fail-on', threshold], folder)).code, form).toBe(code)
    }))

  it.each([
    [['--report', 'sarf=x'], 'Không có dạng báo cáo “sarf”.', 'sarif'],
    [['--report', 'sarif='], 'thiếu tên tệp', 'sarif=-'],
    [['--report', 'sarif=-', '--format', 'json'], 'Chỉ in được một báo cáo', '--report'],
    [['--report', 'sarif=-', '--report', 'json'], 'Chỉ in được một báo cáo', '--report'],
    [['--report', 'sarif=x', '--report', 'json=./x'], 'Hai báo cáo cùng ghi vào tệp ./x.', ''],
    [['--report', 'json=m/architecture.yaml'], 'vừa được đọc', 'tệp khác'],
    [['--report', 'json=m'], 'Không ghi được tệp m: đó là một thư mục.', 'đường dẫn khác'],
    [['--report', 'json=m/architecture.yaml/x'], 'Không ghi được tệp', 'không phải thư mục'],
  ])('are refused in one sentence when %j cannot be done', (args, what, hint) =>
    withModel(async (folder) => {
      const { code, out, err } = await vneaf(['check', 'm', ...args], folder)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain(what)
      expect(err).toContain(hint)
      expect(readFileSync(join(folder, 'm/architecture.yaml'), 'utf8')).toBe(MODEL)
    }),
  )

  it('are all there or none: what cannot be written keeps the others away', () =>
    withModel(async (folder) => {
      mkdirSync(join(folder, 'taken'))
      const { code } = await vneaf(['check', 'm', '--report', 'json=a.json', '--report', 'csv=taken'], folder)
      expect(code).toBe(2)
      expect(readdirSync(folder).sort()).toEqual(['m', 'taken'])
    }))

  it('replace the file behind a link, and leave the link', () =>
    withModel(async (folder) => {
      await vneaf(['check', 'm', '--report', 'json=real.json', '--as-of', '2016-12-17'], folder)
      const old = readFileSync(join(folder, 'real.json'), 'utf8')
      symlinkSync('real.json', join(folder, 'link.json'))
      await vneaf(['check', 'm', '--report', 'json=link.json'], folder)
      expect(readFileSync(join(folder, 'real.json'), 'utf8')).not.toBe(old)
      expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true)
    }))

  it('are the same bytes in another folder, time zone and language of the machine', async () => {
    const written = async (env: Readonly<Record<string, string>>): Promise<Record<string, string>> =>
      withModel(async (folder) => {
        const forms = Object.keys(REPORTERS).filter((form) => form !== 'pretty')
        const reports = forms.flatMap((form) => ['--report', `${form}=out/${form}`])
        const bin = resolve(import.meta.dirname, '../../src/cli/bin.ts')
        const { status, stdout } = spawnSync(process.execPath, ['--import', tsx, bin, 'check', 'm', ...reports], {
          cwd: folder,
          env: { PATH: process.env['PATH'], ...env },
          encoding: 'utf8',
        })
        expect(status).toBe(1)
        expect(stdout).not.toContain(folder)
        return Object.fromEntries([['pretty', stdout], ...forms.map((form) => [form, readFileSync(join(folder, 'out', form), 'utf8')])])
      })
    const here = await written({ TZ: 'UTC', LANG: 'C' })
    expect(await written({ TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'tr_TR.UTF-8' })).toEqual(here)
  }, 60_000)

  it('of a path that matches nothing are not written', () =>
    withModel(async (folder) => {
      const { code } = await vneaf(['check', 'khong-co.yaml', '--report', 'json=a.json'], folder)
      expect(code).toBe(2)
      expect(existsSync(join(folder, 'a.json'))).toBe(false)
    }))
})
