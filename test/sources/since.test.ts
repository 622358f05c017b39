import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { entriesOf } from '../../src/check/baseline.ts'
import { loadText, type Model } from '../../src/load/load.ts'
import { changedLines } from '../../src/sources/since.ts'
import { inRepository } from '../check/repository.ts'
import { vneaf } from '../cli/terminal.ts'
import { check, checkSince, compare } from '../judge.ts'

const root = resolve(import.meta.dirname, '../..')
const validReport = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(root, 'schemas/report.schema.json'), 'utf8')),
)

const HEADER = `id: bo
name: Kiến trúc của Bộ
asOf: 2026-11-21
scope: ministry
body: bo
agencies:
  - { id: bo, name: Bộ, level: ministry }
`

/** A system whose operator is not in the model: a finding of its own. */
const broken = (id: string, name = `Hệ thống ${id}`): string => `  - id: ${id}
    name: ${name}
    kind: application
    owner: bo
    operator: khong-co
`
const sound = (id: string): string => broken(id).replace('    operator: khong-co\n', '')

const model = (...systems: string[]): string => `${HEADER}systems:\n${systems.join('')}`

const since = async (args: readonly string[], cwd: string) => {
  const { code, out, err } = await vneaf(['check', ...args, '--format', 'json'], cwd)
  if (out === '') return { code, err, of: [], model: undefined, report: undefined }
  const report = JSON.parse(out)
  expect(validReport(report), JSON.stringify(validReport.errors)).toBe(true)
  const named = (findings: { rule: string; elements: { id: string }[] }[]): string[] =>
    findings.filter(({ rule }) => rule === 'core/references-resolve').map(({ elements: [about] }) => about!.id)
  return { code, err, report, of: named(report.findings), fixed: named(report.models[0].since.fixed), model: report.models[0] }
}

describe('vneaf check --since', () => {
  it('shows what is new and what stands where something changed; counts the rest; lists what was mended', async () => {
    await inRepository({ 'architecture.yaml': model(broken('a'), broken('b'), broken('c')) }, async ({ folder, write, git }) => {
      const commit = git('rev-parse', 'HEAD')
      write({ 'architecture.yaml': model(broken('a', 'Tên khác'), broken('b'), sound('c'), broken('d')) })
      const { of, fixed, report, model: told, code } = await since(['--since', 'main'], folder)
      expect(of).toEqual(['a', 'd'])
      expect(fixed).toEqual(['c'])
      expect(report.since).toEqual({ revision: 'main', commit })
      const fingerprint = report.findings.find((finding: { elements: { id: string }[] }) => finding.elements[0]?.id === 'd').fingerprint
      expect(told.since.new).toContain(fingerprint)
      expect(told.since.hidden.error).toBeGreaterThan(0)
      expect(told.counts).toEqual(report.summary.findings)
      expect(code).toBe(1)
      const { out } = await vneaf(['check', '--since', 'main'], folder)
      expect(out).toContain(`Thay đổi kể từ main (${commit.slice(0, 10)})`)
      expect(out).toMatch(/đã khắc phục {2}CORE-\d\d/)
    })
  })

  it('is clean when a change breaks nothing, whatever else is wrong', async () => {
    await inRepository({ 'architecture.yaml': model(broken('a')), 'b.yaml': `systems:\n${sound('b')}` }, async ({ folder, write }) => {
      expect((await vneaf(['check'], folder)).code).toBe(1)
      const unchanged = await since(['--since', 'HEAD'], folder)
      expect([unchanged.code, unchanged.of]).toEqual([0, []])
      // Moved, reordered and commented is not changed.
      write({ 'architecture.yaml': model().replace('systems:\n', '# Ghi chú\n'), 'b.yaml': `systems:\n${broken('a')}${sound('b')}` })
      expect([(await since(['--since', 'HEAD'], folder)).code, (await since(['--since', 'HEAD'], folder)).of]).toEqual([0, []])
    })
  })

  it('shows what a change broke elsewhere', async () => {
    const system = (owner: string): string => `  - { id: a, name: Hệ thống, kind: application, owner: ${owner}, layer: applications }\n`
    const before = `${HEADER}  - { id: cuc, name: Cục, level: department, parent: bo }\nsystems:\n${system('cuc')}`
    await inRepository({ 'architecture.yaml': before }, async ({ folder, write }) => {
      write({ 'architecture.yaml': `${HEADER}systems:\n${system('cuc')}` })
      expect((await since(['--since', 'main'], folder)).of).toEqual(['a'])
    })
  })

  it('does not call mended what can no longer be judged', async () => {
    const system = (operator: string): string =>
      `  - { id: a, name: Hệ thống, kind: application, owner: bo, ${operator}note: "mật khẩu: Abc@12345" }\n`
    await inRepository({ 'architecture.yaml': model(system('')) }, async ({ folder, write }) => {
      write({ 'architecture.yaml': model(system('operator: khong-co, ')) })
      const { of, model: told } = await since(['--since', 'main'], folder)
      expect(of).toEqual(['a'])
      expect(told.since.fixed.map(({ code }: { code: string }) => code)).not.toContain('GOV-06')
      expect(told.since.unjudged.map(({ code }: { code: string }) => code)).toContain('GOV-06')
    })
  })

  it('takes everything for new where the revision has no such model, and follows a renamed folder or file', async () => {
    await inRepository({ 'README.md': 'x' }, async ({ folder, write, commit, git }) => {
      write({ 'kt/architecture.yaml': model(broken('a')) })
      expect((await since(['--since', 'main', 'kt'], folder)).of).toEqual(['a'])
      commit()
      git('mv', 'kt', 'kien-truc')
      expect((await since(['--since', 'main', 'kien-truc'], folder)).of).toEqual([])
      git('mv', 'kien-truc', 'kt')
      git('mv', 'kt/architecture.yaml', 'kt/architecture.yml')
      expect((await since(['--since', 'main', 'kt'], folder)).of).toEqual([])
    })
  })

  it('with three dots counts from where the branch left', async () => {
    await inRepository({ 'architecture.yaml': model(broken('a')) }, async ({ folder, write, commit, git }) => {
      git('checkout', '--quiet', '-b', 'nhanh')
      write({ 'architecture.yaml': model(broken('a'), broken('b')) })
      commit()
      git('checkout', '--quiet', 'main')
      write({ 'architecture.yaml': model(sound('a')) })
      commit()
      git('checkout', '--quiet', 'nhanh')
      expect((await since(['--since', 'main'], folder)).of).toEqual(['a', 'b'])
      expect((await since(['--since', 'main...'], folder)).of).toEqual(['b'])
    })
  })

  it('says that there is no such revision', async () => {
    await inRepository({ 'architecture.yaml': model() }, async ({ folder }) => {
      const { code, err } = await vneaf(['check', '--since', 'mian'], folder)
      expect(code).toBe(2)
      expect(err).toContain('Kho Git không có phiên bản “mian”')
    })
  })
})

describe('a change checked against a baseline as well', () => {
  it('takes the old side as it was: what the baseline knows is not called new because it was renamed, nor open again', async () => {
    const of = async (text: string) => [await loadText(text)]
    const [before, after] = [await of(model(broken('a'))), await of(model(broken('a')).replace('id: bo\n', 'id: bo-moi\n'))]
    const options = { today: '2026-11-22' }
    const entries = entriesOf(await check(before, options))
    expect(entries.some(({ rule }) => rule === 'core/references-resolve')).toBe(true)
    const revision = { name: 'main', commit: 'a'.repeat(40) }
    const report = await checkSince(after, { revision, models: before }, { ...options, baseline: { file: 'm.jsonl', entries } })
    expect(report.models[0]!.since!.new).toEqual([])
    const side = (models: readonly Model[], name: string) => ({ from: 'path', name, models }) as const
    const compared = await compare(side(before, 'cu'), side(after, 'moi'), { ...options, baseline: { file: 'm.jsonl', entries } })
    const { appeared, vanished, accepted, reopened } = compared.models[0]!.findings
    expect([appeared, vanished, accepted, reopened]).toEqual([[], [], [], []])
  })
})

describe('lines that changed', () => {
  const file = (text: string, name = 'a.yaml') => ({ name, text, format: 'yaml' as const })
  const changed = (before: string, after: string): number[] => [...(changedLines([file(before)], [file(after)]).get('a.yaml') ?? [])]

  it('are those that the old text did not have', () => {
    expect(changed('a\nb\nc', 'a\nB\nc')).toEqual([2])
    expect(changed('a\nb\nc', 'a\nb\nx\nc')).toEqual([3])
    expect(changed('a\nb\nc', 'c\nb\na')).toEqual([])
    expect(changed('a\nb', 'a\nb\nb')).toEqual([3])
    expect(changed('a\r\nb  ', 'a\nb')).toEqual([])
    expect(changed('a', 'a')).toEqual([])
  })

  it('are not those of a file that only has a new name', () => {
    expect([...changedLines([file('a\nb', 'cu.yaml')], [file('a\nb')]).get('a.yaml')!]).toEqual([])
  })
})

describe('a model that has moved since', () => {
  const inFolder = (name: string, text: string) => ({ [`${name}/architecture.yaml`]: text })

  it.each([
    ['its folder is named again', ['moi']],
    ['its folder is named again, and no path is given', []],
  ])('is compared with what it was when %s', (_, paths) =>
    inRepository(inFolder('cu', model(broken('a'), broken('b'))), async ({ folder, git, write }) => {
      git('mv', 'cu', 'moi')
      expect((await since([...paths, '--since', 'main'], folder)).of).toEqual([])
      write(inFolder('moi', model(broken('a'), broken('b'), broken('c'))))
      expect((await since([...paths, '--since', 'main'], folder)).of).toEqual(['c'])
    }),
  )

  it('is found in files, in deeper folders, and behind another that took its place', () =>
    inRepository(
      {
        ...inFolder('x', model(broken('a'))),
        ...inFolder('y', model(broken('b')).replace('id: bo\nname', 'id: khac\nname')),
        'le.yaml': model(broken('c')).replace('id: bo\nname', 'id: le\nname'),
      },
      async ({ folder, git }) => {
        git('mv', 'x', 'tam')
        git('mv', 'y', 'x')
        git('mv', 'tam', 'y')
        expect((await since(['x', '--since', 'main'], folder)).of).toEqual([])
        expect((await since(['y', '--since', 'main'], folder)).of).toEqual([])
        git('mv', 'le.yaml', 'x/le-moi.yml')
        expect((await since(['x/le-moi.yml', '--since', 'main'], folder)).of).toEqual([])
      },
    ))

  it('is new where the old one is still there', () =>
    inRepository(inFolder('cu', model(broken('a'))), async ({ folder, write }) => {
      write(inFolder('moi', model(broken('a'))))
      expect((await since(['moi', '--since', 'main'], folder)).of).toEqual(['a'])
    }))

  it('is compared by diff too', () =>
    inRepository(inFolder('cu', model(broken('a'))), async ({ folder, git }) => {
      git('mv', 'cu', 'moi')
      const { code, out } = await vneaf(['diff', 'main', 'moi', '--exit-code', '--lang', 'en'], folder)
      expect([code, out]).toEqual([0, expect.not.stringContaining('absent')])
    }))
})

describe('a repository of another user', () => {
  it('is named with a remedy that can be pasted', () =>
    inRepository({ 'architecture.yaml': model(broken('a')) }, async ({ folder }) => {
      const other = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1', HOME: folder }
      for (const args of [
        ['check', '--since', 'main'],
        ['diff', 'main', '.'],
      ]) {
        const { code, err } = await vneaf(args, folder, false, other)
        expect([code, err]).toEqual([2, expect.stringContaining(`git config --global --add safe.directory ${folder}\n`)])
      }
    }))
})
