import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inFolder, vneaf } from '../cli/terminal.ts'

const MODEL = `id: mo-hinh
name: Mô hình
asOf: 2026-11-01
agencies:
  - {id: bo, name: Bộ, level: ministry}
`

const tsx = import.meta.resolve('tsx')
const bin = resolve(import.meta.dirname, '../../src/cli/bin.ts')

describe('what is read', () => {
  it('comes through a pipe when it is named "-", as YAML or JSON', () => {
    const run = (input: string) =>
      spawnSync(process.execPath, ['--import', tsx, bin, 'check', '-', '--format', 'json', '--fail-on', 'never'], {
        input,
        encoding: 'utf8',
      })
    for (const input of [
      MODEL,
      JSON.stringify({ id: 'mo-hinh', asOf: '2026-11-01', agencies: [{ id: 'bo', name: 'Bộ', level: 'ministry' }] }),
    ]) {
      const { status, stdout } = run(input)
      expect([status, JSON.parse(stdout).models[0].elements, JSON.parse(stdout).models[0].files]).toEqual([0, 1, ['-']])
    }
  })

  it.skipIf(!existsSync('/proc'))('is a regular file, never a pipe, a device or a file of the system, also when named', () =>
    inFolder({ 'm/architecture.yaml': MODEL }, async (folder) => {
      execFileSync('mkfifo', [join(folder, 'ong.yaml')])
      symlinkSync('/dev/zero', join(folder, 'so-khong.yaml'))
      symlinkSync('/proc/self/environ', join(folder, 'moi-truong.yaml'))
      symlinkSync('/proc/self/environ', join(folder, 'm/them.yaml'))
      for (const name of ['ong.yaml', 'so-khong.yaml', 'moi-truong.yaml']) {
        const { code, err } = await vneaf(['check', name], folder)
        expect([name, code, err]).toEqual([name, 2, expect.stringContaining(`${name} là thiết bị hoặc tệp của hệ thống`)])
        expect((await vneaf(['check', 'm', '--config', name], folder)).code).toBe(2)
        expect((await vneaf(['check', 'm', '--baseline', name], folder)).code).toBe(2)
      }
      // A link in the folder of a model is passed over.
      expect((await vneaf(['check', 'm', '--fail-on', 'never'], folder)).code).toBe(0)
    }),
  )

  it('is not what a link leads to that a glob or an include finds outside', () =>
    inFolder(
      { 'm/architecture.yaml': `include: [ngoai.yaml]\n${MODEL}`, 'n/a.yaml': MODEL, 'bi-mat/khac.yaml': 'password: abc\n' },
      async (folder) => {
        for (const name of ['m/ngoai.yaml', 'n/ngoai.yaml']) symlinkSync(join(folder, 'bi-mat/khac.yaml'), join(folder, name))
        const { code, err } = await vneaf(['check', '*.yaml'], join(folder, 'n'))
        expect([code, err]).toEqual([2, expect.stringContaining('ngoai.yaml là liên kết dẫn ra ngoài')])
        const { out } = await vneaf(['check', 'architecture.yaml'], join(folder, 'm'))
        expect(out).toContain('CORE-10')
        expect(out).not.toContain('abc')
        // Within the folder that the caller looks in, links are files like any other.
        expect((await vneaf(['check', 'n/a*.yaml', '--fail-on', 'never'], folder)).code).toBe(0)
      },
    ))

  it.skipIf(process.getuid?.() === 0)('is told by its name where it may not be read', () =>
    inFolder({ 'm/architecture.yaml': MODEL, 'm/kin/x.yaml': MODEL }, async (folder) => {
      chmodSync(join(folder, 'm/kin'), 0)
      const { code, err } = await vneaf(['check', 'm'], folder)
      chmodSync(join(folder, 'm/kin'), 0o700)
      expect([code, err]).toEqual([2, expect.stringContaining('Không đọc được m/kin: không có quyền đọc')])
    }),
  )

  it('is found whatever form of Unicode its name has on the disk', () =>
    inFolder({}, async (folder) => {
      mkdirSync(join(folder, 'kiến trúc'.normalize('NFD')))
      writeFileSync(join(folder, 'kiến trúc'.normalize('NFD'), 'mô hình.yaml'.normalize('NFD')), MODEL)
      for (const path of ['kiến trúc', 'kiến trúc/mô hình.yaml'])
        expect((await vneaf(['check', path.normalize('NFC'), '--fail-on', 'never'], folder)).code).toBe(0)
      expect((await vneaf(['check', 'kiến trúc/khác.yaml'], folder)).code).toBe(2)
    }))

  it.each([
    ['a name with NUL', '"a\\0b.yaml"'],
    ['a name of 300 letters', 'a'.repeat(300).concat('.yaml')],
    ['a name of 300 letters below a file', `architecture.yaml/${'a'.repeat(300)}.yaml`],
    ['an unfinished pattern', '"[z-a]*.yaml"'],
    ['braces without end', `"${'{a,b}'.repeat(400)}.yaml"`],
  ])('by an include of %s is a finding', (_, include) =>
    inFolder({ 'architecture.yaml': `include: [${include}]\n${MODEL}` }, async (folder) => {
      const { code, out, err } = await vneaf(['check', '--format', 'json'], folder)
      expect([code, err]).toEqual([1, ''])
      expect(JSON.parse(out).findings.map(({ code: one }: { code: string }) => one)).toContain('CORE-10')
      expect(out).not.toContain(folder)
    }),
  )

  it.each(['a\0b.yaml', `${'a'.repeat(300)}.yaml`, '[z-a].yaml'])('by a name that cannot be is a mistake of the caller: %j', (path) =>
    inFolder({}, async (folder) => {
      expect((await vneaf(['check', path], folder)).code).toBe(2)
    }),
  )
})

describe('what is wrong in a model', () => {
  it('is told of sources too: two of one id', () =>
    inFolder({ 'architecture.yaml': `sources:\n  - {id: s1, title: Một}\n  - {id: s1, title: Hai}\n${MODEL}` }, async (folder) => {
      const { out } = await vneaf(['check', '--format', 'json'], folder)
      const found = JSON.parse(out).findings.filter(({ code }: { code: string }) => code === 'CORE-07' || code === 'CORE-06')
      expect(found.map(({ place }: { place: { line: number } }) => place.line)).toEqual([3])
    }))

  it('reaches no picture as undefined', () =>
    inFolder(
      { 'architecture.yaml': `${MODEL}targets:\n  - {id: t, name: T, metric: m, value: 5, unit: 5, due: "2027"}\n` },
      async (folder) => {
        const { code, out } = await vneaf(['draw', 'investments'], folder)
        expect([code, out]).toEqual([0, expect.not.stringMatching(/undefined|NaN/)])
      },
    ))
})

describe('annotations of GitHub', () => {
  it('say first how many of them nobody will see', () =>
    inFolder({}, async () => {
      const { out } = await vneaf(['check', resolve(import.meta.dirname, '../../models/quang-tri-2026'), '--format', 'github'])
      expect(out.split('\n')[0]).toMatch(/^::notice title=vneaf::.*%0AGitHub chỉ hiện 10 chú thích mỗi mức.*đủ \d+ chỗ/)
    }))
})
