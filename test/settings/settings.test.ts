import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import schema from '../../schemas/config.schema.json' with { type: 'json' }
import { Fault } from '../../src/fault.ts'
import { loadConfig } from '../../src/sources/settings.ts'
import { OBLIGATION_RULES } from '../../src/vn/form/obligations.ts'
import { RULES } from '../../src/vn/rules.generated.ts'
import { VIET_NAM } from '../../src/vn/viet-nam.ts'
import { inFolder, vneaf } from '../cli/terminal.ts'

type Files = Readonly<Record<string, string>>

const read = (files: Files, at = '.', file?: string) =>
  inFolder(files, (folder) => loadConfig(VIET_NAM, { cwd: join(folder, at), ...(file === undefined ? {} : { file }) }))

async function fault(files: Files): Promise<Fault> {
  try {
    await read(files)
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
  throw new Error('It should not be accepted.')
}

const WAIVER =
  'waivers:\n  - rule: INT-06\n    elements: [csdl-1]\n    reason: Chờ gộp\n    approvedBy: Cục trưởng\n    expires: 2027-06-30\n'

/** A rule as JavaScript, with what is to be changed in it. */
const rule = (changes = ''): string => `{
  code: 'OWN-01',
  title: { vi: 'Hệ thống có số người dùng', en: 'Systems tell their users' },
  why: { vi: 'b', en: 'b' }, remedy: { vi: 'c', en: 'c' },
  statement: 'heuristic', withoutNorm: 'heuristic', severity: { 'vn-digital-1.0': 'warning' }, citations: [], examines: ['system'],
  messages: { missing: { vi: 'thiếu {id}', en: 'missing {id}' } },
  check({ graph, report }) { for (const one of graph.all('system')) report.missing(one, { id: one.id }) },
  ${changes}
}`
const pack = (id: string, changes?: string): string => `export default { '${id}': ${rule(changes)} }\n`

const MODEL = 'id: m\nname: M\nasOf: 2026-11-21\nsystems:\n  - {id: ht-1, name: A, kind: application}\n'

describe('the settings file', () => {
  it('says how grave a rule is, for all frameworks or by framework, in short or beside its thresholds', async () => {
    const settings = await read({
      'vneaf.config.yaml':
        'rules:\n  integration/database-is-connected: off\n  service/high-level-service-is-used:\n    severity: {vn-digital-1.0: error}\n    options: {onlineShare: 25}\n',
    })
    expect(settings.severities).toEqual({
      'integration/database-is-connected': 'off',
      'service/high-level-service-is-used': { 'vn-digital-1.0': 'error' },
    })
    expect(settings.ruleOptions).toEqual({ 'service/high-level-service-is-used': { onlineShare: 25 } })
  })

  it('says the same in YAML, JSON and as a module', async () => {
    const content = {
      failOn: 'error',
      waiverYears: 2,
      overrides: [{ files: ['a/**'], rules: { 'service/high-level-service-is-used': 'off' } }],
    }
    const json = await read({ 'vneaf.config.json': JSON.stringify(content) })
    expect(json).toEqual({ ...content, settingsFiles: ['vneaf.config.json'] })
    expect(await read({ 'vneaf.config.mjs': `export default ${JSON.stringify(content)}\n` })).toEqual({
      ...content,
      settingsFiles: ['vneaf.config.mjs'],
    })
    expect(
      await read({
        'vneaf.config.yml':
          'failOn: error\nwaiverYears: 2\noverrides:\n  - files: ["a/**"]\n    rules:\n      service/high-level-service-is-used: off\n',
      }),
    ).toEqual({ ...content, settingsFiles: ['vneaf.config.yml'] })
  })

  it('names rules by code or by id, those of the form and of packs too', async () => {
    const settings = await read({
      'vneaf.config.yaml': `packs: [rieng.mjs]
rules:
  INT-06: off
  OWN-01: {severity: {vn-digital-1.0: error}}
  HS-03: info
overrides:
  - files: [a]
    rules: {AGY-01: off, own/users: info}
`,
      'rieng.mjs': pack('own/users'),
    })
    expect(settings.severities).toEqual({
      'integration/database-is-connected': 'off',
      'own/users': { 'vn-digital-1.0': 'error' },
      'dossier/codes-are-unique': 'info',
    })
    expect(settings.overrides).toEqual([{ files: ['a'], rules: { 'agency/identifier-is-well-formed': 'off', 'own/users': 'info' } }])
  })

  it('keeps the place of each waiver', async () => {
    const { waivers } = await read({ 'vneaf.config.yaml': `# ghi chú\n${WAIVER}` })
    expect(waivers).toMatchObject([{ rule: 'INT-06', place: { file: 'vneaf.config.yaml', line: 3, column: 5, pointer: '/waivers/0' } }])
  })

  it('counts its paths from its own folder', async () => {
    const files = { 'goc/vneaf.config.yaml': 'baseline: moc/vneaf-baseline.jsonl\n', 'goc/con/a.txt': '' }
    const below = await read(files, '.', 'goc/vneaf.config.yaml')
    expect(below.baselineFile).toBe('goc/moc/vneaf-baseline.jsonl')
    expect(below.settingsPath!('goc/con/a.yaml')).toBe('con/a.yaml')
    const above = await read(files, 'goc/con', '../vneaf.config.yaml')
    expect(above.settingsPath!('a.yaml')).toBe('con/a.yaml')
  })

  it.each([
    ['two files', { 'vneaf.config.yaml': '{}', 'vneaf.config.mjs': 'export default {}' }, 'vneaf.config.yaml, vneaf.config.mjs'],
    ['an unknown severity', { 'vneaf.config.yaml': 'rules:\n  integration/database-is-connected: eror\n' }, 'vneaf.config.yaml:2:3'],
    ['a rule that is a number', { 'vneaf.config.yaml': 'rules:\n  integration/database-is-connected: 2\n' }, 'vneaf.config.yaml:2:3'],
    [
      'a framework that does not exist',
      { 'vneaf.config.yaml': 'rules:\n  integration/database-is-connected:\n    severity: {vn-digital-2.0: off}\n' },
      'vn-digital-1.0',
    ],
    ['a code that no rule has', { 'vneaf.config.yaml': 'rules:\n  INT-6: off\n' }, 'INT-06'],
    [
      'one rule by its code and by its id',
      { 'vneaf.config.yaml': 'rules:\n  INT-06: off\n  integration/database-is-connected: error\n' },
      'vneaf.config.yaml:3:3',
    ],
    [
      'a threshold that a rule does not have, by its code',
      { 'vneaf.config.yaml': 'rules:\n  SVC-03:\n    options: {onlineShares: 1}\n' },
      'vneaf.config.yaml:3:15',
    ],
    [
      'a misspelt rule of an override',
      { 'vneaf.config.yaml': 'overrides:\n  - files: [a]\n    rules:\n      integration/database-is-conected: off\n' },
      'vneaf.config.yaml:4:7',
    ],
    ['a waiver without reason', { 'vneaf.config.yaml': WAIVER.replace('    reason: Chờ gộp\n', '') }, 'reason'],
    ['a waiver without expiry', { 'vneaf.config.yaml': WAIVER.replace('    expires: 2027-06-30\n', '') }, 'expires'],
    ['a waiver of a rule that does not exist', { 'vneaf.config.yaml': WAIVER.replace('INT-06', 'INT-66') }, 'vneaf.config.yaml:2:5'],
    ['a waiver of what cannot be waived', { 'vneaf.config.yaml': WAIVER.replace('INT-06', 'CORE-01') }, 'CORE-01'],
    ['a waiver until no day', { 'vneaf.config.yaml': WAIVER.replace('2027-06-30', '2027-02-29') }, '2027-02-29'],
    ['a module that is no data', { 'vneaf.config.mjs': 'export default { rules: () => 1 }' }, 'vneaf.config.mjs'],
    ['a module that exports nothing', { 'vneaf.config.mjs': 'export const a = 1' }, 'export default'],
    ['a module that is wrong', { 'vneaf.config.mjs': 'export default { failOn: "errors" }' }, 'vneaf.config.mjs:/failOn'],
    ['a module that throws', { 'vneaf.config.mjs': 'throw new Error("hỏng")' }, 'hỏng'],
  ])('with %s is refused, and what is wrong is named', async (_, files, what) => {
    const { text, hint } = await fault(files as unknown as Files)
    for (const said of [text.vi, text.en]) {
      expect(said).toContain(what)
      expect(said).not.toMatch(/undefined|\{\w+\}|\[object|at .*:\d+:\d+\)/)
      expect(said).not.toContain('/tmp')
    }
    if (hint !== undefined) expect(hint.vi).not.toBe('')
  })

  it('lets its own failOn decide, and the command line over it', () =>
    inFolder({ 'architecture.yaml': MODEL, 'vneaf.config.yaml': 'failOn: never\n' }, async (folder) => {
      expect((await vneaf(['check'], folder)).code).toBe(0)
      expect((await vneaf(['check', '--fail-on', 'info'], folder)).code).toBe(1)
    }))

  it('is offered by editors with the codes and ids of all rules', () => {
    const ajv = new Ajv2020({ strict: true })
    const validate = ajv.compile(schema)
    expect(Object.keys(schema.properties.rules.properties).sort()).toEqual(
      [...RULES, ...OBLIGATION_RULES].flatMap(({ id, code }) => [id, code]).sort(),
    )
    expect(validate({ rules: { 'integration/database-is-connected': 'off', 'own/rule': { severity: { none: 'info' } } } })).toBe(true)
    expect(validate({ rules: { 'integration/database-is-connected': 'of' } })).toBe(false)
  })
})

describe('rule packs of a user', () => {
  const packs = 'packs: [quy-tac/rieng.mjs]\n'

  it('are run with the shipped rules', () =>
    inFolder(
      { 'architecture.yaml': MODEL, 'vneaf.config.yaml': packs, 'quy-tac/rieng.mjs': pack('own/users-are-told') },
      async (folder) => {
        const { out } = await vneaf(['check', '--format', 'json'], folder)
        const { findings } = JSON.parse(out) as { findings: { rule: string; severity: string }[] }
        expect(findings).toContainEqual(expect.objectContaining({ rule: 'own/users-are-told', severity: 'warning' }))
        expect(findings.some(({ rule: id }) => id === 'layer/component-has-a-layer')).toBe(true)
      },
    ))

  it('may be what rulePack gives, and be set like shipped rules', async () => {
    const source = `const check = ${rule()}\nexport default [{ id: 'own/users-are-told', code: 'OWN-01', rule: check }]\n`
    const settings = await read({
      'vneaf.config.yaml': `${packs}rules:\n  own/users-are-told: error\n`,
      'quy-tac/rieng.mjs': source,
    })
    expect(settings.rules).toHaveLength(RULES.length + 1)
    expect(settings.severities).toEqual({ 'own/users-are-told': 'error' })
  })

  it('tell a remedy in one piece, as they always did, or in its two parts', async () => {
    const parts = `export default { 'own/a': ${rule()}, 'own/b': ${rule("code: 'OWN-02', remedy: { do: { vi: 'Nối.', en: 'Join.' }, write: { vi: 'Ghi “{field:users}”.', en: 'Fill \"{field:users}\".' } },")} }`
    const settings = await read({ 'vneaf.config.yaml': packs, 'quy-tac/rieng.mjs': parts })
    expect(settings.rules?.slice(-2).map(({ remedy }) => remedy)).toEqual([
      { vi: 'c', en: 'c' },
      {
        vi: 'Nối. Ghi “users”.',
        en: 'Join. Fill "users".',
        do: { vi: 'Nối.', en: 'Join.' },
        write: { vi: 'Ghi “users”.', en: 'Fill "users".' },
      },
    ])
  })

  it.each([
    ['no default export', 'export const a = 1', 'export default'],
    ['an id without a subject', pack('users-are-told'), 'users-are-told'],
    ['an id of the core', pack('core/users-are-told'), 'core'],
    ['the id of a shipped rule', pack('integration/database-is-connected'), 'integration/database-is-connected'],
    ['the code of a shipped rule', pack('own/a', "code: 'INT-06',"), 'integration/database-is-connected'],
    ['a code twice', `export default { 'own/a': ${rule()}, 'own/b': ${rule()} }`, 'own/a'],
    ['a code of another form', pack('own/a', "code: 'own1',"), 'own/a'],
    ['a title in one language', pack('own/a', "title: { vi: 'x' },"), 'title'],
    ['a part of a remedy in one language', pack('own/a', "remedy: { do: { vi: 'x' } },"), 'remedy'],
    ['a remedy without a part', pack('own/a', 'remedy: {},'), 'remedy'],
    ['a remedy with a part of another name', pack('own/a', "remedy: { say: { vi: 'x', en: 'x' } },"), 'remedy'],
    ['messages that ask for different names', pack('own/a', "messages: { missing: { vi: '{id}', en: '{name}' } },"), 'messages.missing'],
    ['a norm that does not exist', pack('own/a', "citations: [{ norm: 'QD-1', locator: 'Đ1' }],"), 'QD-1'],
    ['a severity that does not exist', pack('own/a', "severity: { none: 'fatal' },"), 'severity.none'],
    ['a kind that does not exist', pack('own/a', "examines: ['server'],"), 'examines'],
    ['no check', pack('own/a', 'check: undefined,'), 'check'],
    ['a syntax error', 'export default {', 'rieng.mjs'],
    ['an import that is missing', "import 'khong-co-goi-nay'\nexport default {}", 'khong-co-goi-nay'],
  ])('with %s are refused, naming file and rule', async (_, source, what) => {
    const { code, text } = await fault({ 'vneaf.config.yaml': packs, 'quy-tac/rieng.mjs': source })
    expect(['invalid-rule', 'not-found']).toContain(code)
    for (const said of [text.vi, text.en]) {
      expect(said).toContain('quy-tac/rieng.mjs')
      expect(said).toContain(what)
      expect(said).not.toContain('/tmp')
      expect(said).not.toMatch(/undefined\b.*undefined|\[object/)
    }
  })

  it('are never named by a model', () =>
    inFolder({ 'architecture.yaml': `${MODEL}packs: [a.mjs]\n`, 'a.mjs': 'throw new Error("BOOM")' }, async (folder) => {
      const { out, err } = await vneaf(['check'], folder)
      expect(out + err).not.toContain('BOOM')
      expect(out).toContain('CORE-03')
    }))
})
