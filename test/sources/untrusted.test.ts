import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REPORTERS } from '../../src/report/reporters.generated.ts'
import { inRepository, type TestRepository } from '../check/repository.ts'
import { vneaf } from '../cli/terminal.ts'

const HEADER = `id: bo
name: Kiến trúc của Bộ
asOf: 2026-11-21
scope: ministry
body: bo
agencies:
  - { id: bo, name: Bộ, level: ministry }
databases:
`
const database = (id: string, more = ''): string =>
  `  - id: ${id}\n    name: Cơ sở dữ liệu ${id}\n    scope: internal\n    owner: bo\n    dataOwner: bo\n${more}`

const WAIVER = 'reason: Chờ gộp, approvedBy: Người gửi, expires: 2027-06-30'
/** What the change brings that a rule finds. */
const FRESH = HEADER + database('cu') + database('moi')
/** Code that leaves a trace when it is run. */
const CODE = "import { writeFileSync } from 'node:fs'\nwriteFileSync('da-chay', '')\nexport default { rules: { 'INT-06': 'off' } }\n"

interface Finding {
  readonly code: string
  readonly message: { readonly id: string }
  readonly place: { readonly file: string }
  readonly elements: readonly { readonly id: string }[]
}

const UNTRUSTED = ['--since', 'main', '--untrusted']

async function checked(folder: string, ...more: string[]) {
  const ran = await vneaf(['check', ...UNTRUSTED, '--format', 'json', ...more], folder)
  const findings = ran.out === '' ? [] : (JSON.parse(ran.out) as { readonly findings: readonly Finding[] }).findings
  return {
    ...ran,
    unconnected: findings.filter(({ code }) => code === 'INT-06').map(({ elements: [about] }) => about!.id),
    told: findings.filter(({ code }) => code === 'CORE-17').map(({ message, place }) => `${message.id} ${place.file}`),
  }
}

/** A branch with a stranger's change, on a main branch with some files. */
const change = (
  main: Readonly<Record<string, string>>,
  theirs: Readonly<Record<string, string>>,
  work: (repository: TestRepository) => Promise<void>,
): Promise<void> =>
  inRepository({ 'architecture.yaml': HEADER + database('cu'), ...main }, async (repository) => {
    repository.git('switch', '--quiet', '--create', 'theirs')
    repository.write({ 'architecture.yaml': FRESH, ...theirs })
    repository.commit()
    await work(repository)
  })

describe("a stranger's change", () => {
  it.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, readonly string[]]>([
    ['by new settings', {}, { 'vneaf.config.yaml': 'rules: {INT-06: off}\n' }, ['settings vneaf.config.yaml']],
    [
      'by edited settings',
      { 'vneaf.config.yaml': 'failOn: warning\n' },
      { 'vneaf.config.yaml': 'failOn: never\noverrides: [{files: ["**"], rules: {INT-06: off}}]\n' },
      ['settings vneaf.config.yaml'],
    ],
    [
      'by settings that are no longer readable',
      { 'vneaf.config.yaml': 'failOn: warning\n' },
      { 'vneaf.config.yaml': 'rules: [\n' },
      ['settings vneaf.config.yaml'],
    ],
    ['by settings that are code', {}, { 'vneaf.config.mjs': CODE }, ['settings vneaf.config.mjs']],
    [
      'by a rule pack of its own',
      { 'vneaf.config.yaml': 'failOn: warning\n' },
      { 'vneaf.config.yaml': 'packs: [la.mjs]\n', 'la.mjs': CODE },
      ['settings vneaf.config.yaml'],
    ],
    [
      'by editing a rule pack that the settings name',
      { 'vneaf.config.yaml': 'packs: [rieng.mjs]\nrules: {OWN-01: off}\n', 'rieng.mjs': 'export default {}\n' },
      { 'rieng.mjs': CODE },
      [],
    ],
    [
      'by a waiver of the settings',
      {},
      { 'vneaf.config.yaml': `waivers: [{rule: INT-06, elements: [moi], ${WAIVER}}]\n` },
      ['settings vneaf.config.yaml'],
    ],
    [
      'by a waiver of the model',
      {},
      { 'architecture.yaml': `${FRESH}waivers:\n  - {id: mt, rule: INT-06, elements: [moi], ${WAIVER}}\n` },
      ['waiver architecture.yaml'],
    ],
    [
      'by a waiver beside the element',
      {},
      { 'architecture.yaml': `${FRESH}    waivers: [{rule: INT-06, ${WAIVER}}]\n` },
      ['waiver architecture.yaml'],
    ],
    [
      'by making a waiver of the model last longer and reach further',
      { 'architecture.yaml': `${HEADER}${database('cu')}waivers:\n  - {id: mt, rule: INT-06, elements: [cu], ${WAIVER}}\n` },
      { 'architecture.yaml': `${FRESH}waivers:\n  - {id: mt, rule: INT-06, elements: ["*"], ${WAIVER}}\n` },
      ['waiver architecture.yaml'],
    ],
  ])('hides nothing %s, runs nothing, and is told so in every form of report', async (_, main, theirs, told) => {
    await change(main, theirs, async ({ folder }) => {
      const found = await checked(folder)
      expect(found.unconnected, found.err).toContain('moi')
      expect(found.told).toEqual(told)
      expect(found.code).toBe(1)
      expect(found.err).toContain('--untrusted')
      expect(existsSync(join(folder, 'da-chay')), readdirSync(folder).join(' ')).toBe(false)
      for (const reporter of told.length === 0 ? [] : Object.keys(REPORTERS))
        expect((await vneaf(['check', ...UNTRUSTED, '--format', reporter], folder)).out, reporter).toMatch(
          /CORE-17|change-does-not-judge-itself/,
        )
    })
  })

  it('hides nothing by a baseline, asked for by the settings or on the command line', async () => {
    const main = { 'vneaf.config.yaml': 'baseline: moc.jsonl\n', 'moc.jsonl': '{"vneaf-baseline":1}\n' }
    await change(main, {}, async ({ folder, commit }) => {
      expect((await vneaf(['baseline', '-o', 'moc.jsonl', '--force'], folder)).code).toBe(0)
      commit()
      expect((await vneaf(['check', '--since', 'main'], folder)).code).toBe(0)
      for (const more of [[], ['--baseline', 'moc.jsonl']]) {
        const found = await checked(folder, ...more)
        expect(found.unconnected).toContain('moi')
        expect(found.told).toEqual(['baseline moc.jsonl'])
      }
    })
  })

  it('that sets another day or framework is told to, for other rules may apply', async () => {
    await change({}, { 'architecture.yaml': FRESH.replace('2026-11-21', '2012-01-01') }, async ({ folder }) => {
      expect((await checked(folder)).told).toEqual(['header architecture.yaml'])
    })
  })

  it('is judged by what held before: settings, a waiver and a baseline of the main branch', async () => {
    const main = {
      'vneaf.config.yaml': 'rules: {INT-06: info}\nfailOn: warning\n',
      'architecture.yaml': `${HEADER}${database('cu')}waivers:\n  - {id: mt, rule: INT-06, elements: [cu], ${WAIVER}}\n`,
    }
    await change(
      main,
      { 'architecture.yaml': `${FRESH}waivers:\n  - {id: mt, rule: INT-06, elements: [cu], ${WAIVER}}\n` },
      async ({ folder }) => {
        const { told, out } = await checked(folder)
        expect(told).toEqual([])
        const [model] = (JSON.parse(out) as { models: { waivers: { id: string; state: string }[] }[] }).models
        expect(model!.waivers.map(({ id, state }) => [id, state])).toEqual([['mt', 'used']])
        expect(out).toMatch(/"severity": "info"/)
      },
    )
  })

  it('may be judged by settings that the caller keeps outside the repository', async () => {
    await inRepository({ 'cua-minh.yaml': 'rules: {INT-06: off}\n' }, async (own) => {
      await change({}, {}, async ({ folder }) => {
        const found = await checked(folder, '--config', join(own.folder, 'cua-minh.yaml'))
        expect(found.unconnected).toEqual([])
        expect(found.told).toEqual([])
      })
    })
  })

  it('needs a revision to take these from, and no settings that are code', async () => {
    await change({ 'vneaf.config.mjs': CODE }, {}, async ({ folder }) => {
      const alone = await vneaf(['check', '--untrusted'], folder)
      expect([alone.code, alone.err]).toEqual([2, expect.stringContaining('--since')])
      const code = await checked(folder)
      expect([code.code, code.err]).toEqual([2, expect.stringContaining('vneaf.config.mjs')])
      const none = await checked(folder, '--no-config')
      expect([none.code, none.unconnected]).toEqual([1, ['moi']])
      expect(existsSync(join(folder, 'da-chay'))).toBe(false)
    })
  })
})

describe('a check for which no rule runs', () => {
  it.each(['never', 'error'])('was none, whatever is to fail: --fail-on %s', async (failOn) => {
    const off = Object.fromEntries((await import('../../src/vn/rules.generated.ts')).RULES.map(({ code }) => [code, 'off']))
    await inRepository(
      { 'architecture.yaml': HEADER + database('cu'), 'vneaf.config.json': JSON.stringify({ rules: off }) },
      async ({ folder }) => {
        expect((await vneaf(['check', '--fail-on', failOn], folder)).code).toBe(2)
        expect((await vneaf(['check', '--no-config', '--fail-on', failOn], folder)).code).toBe(0)
      },
    )
  })
})
