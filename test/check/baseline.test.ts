import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Baseline, entriesOf, parseBaseline, printBaseline } from '../../src/check/baseline.ts'
import { exitCode } from '../../src/check/exit.ts'
import { Fault } from '../../src/fault.ts'
import { loadObject } from '../../src/load/load.ts'
import type { ArchitectureDocument } from '../../src/model/types.generated.ts'
import { RULES } from '../../src/vn/rules.generated.ts'
import { inFolder, vneaf } from '../cli/terminal.ts'
import { type CheckOptions, check } from '../judge.ts'

/** A body whose databases named here stand alone, which INT-06 finds. */
const model = (databases: readonly string[], more: Partial<ArchitectureDocument> = {}): ArchitectureDocument => ({
  id: 'bo-x',
  name: 'Bộ X',
  asOf: '2026-11-21',
  agencies: [{ id: 'bo', name: 'Bộ', level: 'ministry' }],
  databases: databases.map((id) => ({ id, name: id, scope: 'internal', owner: 'bo', dataOwner: 'bo' })),
  ...more,
})

const RULE = RULES.filter(({ code }) => code === 'INT-06')

async function checked(document: ArchitectureDocument, options: Partial<CheckOptions> = {}) {
  return check([await loadObject(document)], { today: '2026-11-22', rules: RULE, ...options })
}

const baselineOf = async (document: ArchitectureDocument): Promise<Baseline> => ({
  file: 'moc.jsonl',
  entries: parseBaseline(printBaseline(entriesOf(await checked(document))), 'moc.jsonl'),
})

const ids = (entries: readonly { readonly elements: readonly string[] }[]): string[] => entries.map(({ elements }) => elements.join())

describe('a baseline', () => {
  it('is written one finding a line, in one order, with its version first', async () => {
    const text = printBaseline(entriesOf(await checked(model(['csdl-b', 'csdl-a']))))
    const lines = text.split('\n')
    expect(lines[0]).toBe('{"vneaf-baseline":1}')
    expect(lines.slice(1, -1).map((line) => (JSON.parse(line) as { elements: string[] }).elements)).toEqual([['csdl-a'], ['csdl-b']])
    expect(lines.at(-1)).toBe('')
    expect(printBaseline(entriesOf(await checked(model(['csdl-a', 'csdl-b']))))).toBe(text)
  })

  it('lets only new findings count, and tells what was fixed', async () => {
    const before = await baselineOf(model(['csdl-a', 'csdl-b']))
    const same = await checked(model(['csdl-a', 'csdl-b']), { baseline: before })
    expect(exitCode(same, 'info')).toBe(0)
    expect(same.baseline).toEqual({ file: 'moc.jsonl', known: 2, fixed: [], stale: [], elsewhere: 0 })
    const document = model(['csdl-a', 'csdl-b', 'csdl-c'])
    const joined = {
      ...document,
      systems: [{ id: 'ht', name: 'HT', kind: 'application' as const, owner: 'bo' }],
      integrations: [{ id: 'kn', name: 'KN', kind: 'data-exchange' as const, from: 'csdl-a', to: 'ht', status: 'in-use' as const }],
    }
    const after = await checked(joined, { baseline: before })
    expect(after.models[0]!.findings.map(({ elements }) => elements[0]!.id)).toEqual(['csdl-c'])
    expect(after.models[0]!.accepted.map(({ by, finding }) => `${by} ${finding.elements[0]!.id}`)).toEqual(['baseline csdl-b'])
    expect(ids(after.baseline!.fixed)).toEqual(['csdl-a'])
    expect(exitCode(after, 'info')).toBe(1)
  })

  it('calls stale what nothing can match any more, and says nothing of what was not judged', async () => {
    const before = await baselineOf(model(['csdl-a', 'csdl-b']))
    expect(ids((await checked(model(['csdl-a']), { baseline: before })).baseline!.stale)).toEqual(['csdl-b'])
    expect((await checked(model(['csdl-a', 'csdl-b']), { baseline: before, rules: [] })).baseline).toMatchObject({ fixed: [], known: 0 })
    for (const unjudged of [
      await checked(model([], { id: 'mo-hinh-khac' }), { baseline: before }),
      await checked(model(['csdl-a', 'csdl-b']), { baseline: before, severities: { 'integration/database-is-connected': 'off' } }),
      await checked(model(['csdl-a', 'csdl-b']), {
        baseline: before,
        overrides: [{ files: ['**'], rules: { 'integration/database-is-connected': 'off' } }],
      }),
    ])
      expect(unjudged.baseline).toEqual({ file: 'moc.jsonl', known: 0, fixed: [], stale: [], elsewhere: 2 })
  })

  it('leaves a waiver its finding, and never hides that the waiver expired', async () => {
    const waived = (expires: string): ArchitectureDocument =>
      model(['csdl-a', 'csdl-b'], {
        waivers: [{ id: 'mt', rule: 'INT-06', elements: ['csdl-a'], reason: 'Chờ gộp', approvedBy: 'Cục trưởng', expires }],
      })
    expect(ids((await baselineOf(waived('2027-01-01'))).entries)).toEqual(['csdl-b'])
    // Written after it expired, the finding is still to be mended or approved again.
    expect(ids((await baselineOf(waived('2026-01-31'))).entries)).toEqual(['csdl-b'])
    const all = await baselineOf(model(['csdl-a', 'csdl-b']))
    const expired = await checked(waived('2026-01-31'), { baseline: all })
    expect(expired.models[0]!.findings.map(({ code }) => code).sort()).toEqual(['CORE-15', 'INT-06'])
  })

  it('knows no findings of a model of which nothing was judged', async () => {
    const before = await baselineOf(model(['csdl-a']))
    const report = await checked({ ...model(['csdl-a']), asOf: '21/11/2026' }, { baseline: before })
    expect(report.baseline).toMatchObject({ known: 0, fixed: [], elsewhere: 1 })
  })

  it('tells two models with the same elements apart', async () => {
    const before = await baselineOf(model(['csdl-a']))
    const other = await checked(model(['csdl-a'], { id: 'muc-tieu' }), { baseline: before })
    expect(other.models[0]!.findings).toHaveLength(1)
  })

  it('knows a model without an id by its content, whatever its file is called', async () => {
    const { id: _, name: __, ...document } = model(['csdl-a'])
    const report = async (file: string, baseline?: Baseline) =>
      check([await loadObject(document, file)], { today: '2026-11-22', rules: RULE, ...(baseline === undefined ? {} : { baseline }) })
    const entries = entriesOf(await report('cu.json'))
    expect((await report('moi.json', { file: 'moc', entries })).models[0]!.findings).toEqual([])
  })
})

describe('the text of a baseline', () => {
  const line = '{"model":"m","rule":"a/b","code":"ABC-01","elements":["x"],"fingerprint":"0123456789abcdef"}'
  const head = '{"vneaf-baseline":1}'

  it('may have lines twice, an empty line or other line ends, as merging leaves them', () => {
    for (const text of [
      `${head}\n${line}\n${line}\n`,
      `${head}\r\n${line}\r\n\r\n`,
      `\ufeff${head}\n${line}`,
      `${head}\n${head}\n${line}\n`,
    ])
      expect(parseBaseline(text, 'moc')).toHaveLength(1)
  })

  it('comes back from print as it went in, whatever was in it, sorted and once', () => {
    const entry = fc.record({
      model: fc.string(),
      rule: fc.string(),
      code: fc.string(),
      elements: fc.array(fc.string(), { maxLength: 2 }),
      fingerprint: fc.stringMatching(/^[0-9a-f]{16}$/),
    })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), fc.nat(), (entries, at) => {
        const text = printBaseline(entries)
        expect(text.split('\n')).toHaveLength(entries.length + 2)
        const turned = [...entries.slice(at % (entries.length + 1)), ...entries.slice(0, at % (entries.length + 1))]
        const [once, again] = [parseBaseline(text, 'moc'), parseBaseline(printBaseline(turned), 'moc')]
        const keys = new Set(entries.map(({ model: of, fingerprint }) => `${fingerprint} ${of}`))
        expect(once).toHaveLength(keys.size)
        expect(again.map(({ fingerprint }) => fingerprint)).toEqual(once.map(({ fingerprint }) => fingerprint))
      }),
    )
  })

  it.each([
    ['', 1, 'vneaf-baseline'],
    [line, 1, 'vneaf-baseline'],
    ['{"vneaf-baseline":2}', 1, '2'],
    [`${head}\n<<<<<<< HEAD\n${line}\n`, 2, 'xung đột'],
    [`${head}\n${line}\n=======\n`, 3, 'xung đột'],
    [`${head}\n{"model":"m"`, 2, 'JSON'],
    [`${head}\n{"model":"m"}`, 2, 'fingerprint'],
    [`${head}\n${line.replace('0123456789abcdef', '<script>')}`, 2, 'fingerprint'],
    [`${head}\n${line.replace('"model"', '"__proto__":{},"model"')}`, 2, 'model'],
    [`${head}\n[]`, 2, 'model'],
  ])('that is wrong (%j) is refused with its line', (text, at, what) => {
    let found: unknown
    try {
      parseBaseline(text, 'moc.jsonl')
    } catch (error) {
      found = error
    }
    expect(found).toBeInstanceOf(Fault)
    expect((found as Fault).text.vi).toContain(`moc.jsonl:${at}:`)
    expect((found as Fault).text.vi).toContain(what)
    expect((found as Fault).hint!.vi).toContain('vneaf baseline')
  })
})

describe('vneaf baseline', () => {
  const yaml = (databases: readonly string[]): string => JSON.stringify(model(databases))

  it('writes what check then knows, prunes what is gone, and adds nothing', () =>
    inFolder({ 'architecture.json': yaml(['csdl-a', 'csdl-b']) }, async (folder) => {
      const file = join(folder, 'vneaf-baseline.jsonl')
      expect(await vneaf(['baseline'], folder)).toMatchObject({ code: 0, err: '' })
      const first = readFileSync(file, 'utf8')
      expect((await vneaf(['check', '--baseline', 'vneaf-baseline.jsonl', '--fail-on', 'info'], folder)).code).toBe(0)
      writeFileSync(join(folder, 'architecture.json'), yaml(['csdl-a', 'csdl-c']))
      expect((await vneaf(['check', '--baseline', 'vneaf-baseline.jsonl'], folder)).code).toBe(1)
      const { code, out } = await vneaf(['baseline', '--prune'], folder)
      expect(code).toBe(0)
      expect(out).toContain('không còn khớp')
      const pruned = readFileSync(file, 'utf8')
      expect(pruned).not.toContain('csdl-b')
      expect(pruned).not.toContain('csdl-c')
      expect(first.split('\n')).toEqual(expect.arrayContaining(pruned.split('\n')))
    }))

  it('is found through the settings', () =>
    inFolder({ 'architecture.json': yaml(['csdl-a']), 'vneaf.config.yaml': 'baseline: moc/da-biet.jsonl\n' }, async (folder) => {
      const missing = await vneaf(['check'], folder)
      expect(missing.code).toBe(2)
      expect(missing.err).toContain('moc/da-biet.jsonl')
      expect((await vneaf(['baseline'], folder)).out).toContain('moc/da-biet.jsonl')
      expect((await vneaf(['check', '--fail-on', 'info'], folder)).code).toBe(0)
    }))

  it('writes nothing when nothing was checked, or a rule crashed', () =>
    inFolder(
      {
        'rong/architecture.yaml': 'id: rong\nname: Rỗng\n',
        'hong/architecture.json': yaml(['csdl-a']),
        'hong.yaml': 'packs: [hong.mjs]\n',
        'hong.mjs': `export default { 'own/breaks': { code: 'OWN-01', title: { vi: 'a', en: 'a' }, why: { vi: 'a', en: 'a' }, remedy: { vi: 'a', en: 'a' },
          statement: 'heuristic', withoutNorm: 'heuristic', severity: { 'vn-digital-1.0': 'info' }, citations: [], examines: [], messages: {},
          check() { throw new Error('x') } } }`,
      },
      async (folder) => {
        expect((await vneaf(['baseline', 'rong', '-o', 'moc.jsonl'], folder)).code).toBe(2)
        const crashed = await vneaf(['baseline', 'hong', '--config', 'hong.yaml', '-o', 'moc.jsonl'], folder)
        expect(crashed.code).toBe(3)
        expect(crashed.err).toContain('OWN-01')
        expect(() => readFileSync(join(folder, 'moc.jsonl'))).toThrow()
      },
    ))
})
