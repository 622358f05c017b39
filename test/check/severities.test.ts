import { describe, expect, it } from 'vitest'
import { loadText } from '../../src/load/load.ts'
import { catalogue, cite, definePackRule as defineRule, from } from '../../src/vn/rule.ts'
import { type CheckOptions, check, comply } from '../judge.ts'

const words = { title: { vi: 'a', en: 'a' }, why: { vi: 'b', en: 'b' }, remedy: { vi: 'c', en: 'c' } }

/** Finds every system as grave as the rule, and one of many users as a note. */
const OWN = catalogue({
  'test/systems-are-absent': defineRule({
    ...words,
    code: 'TST-01',
    statement: 'normative',
    withoutNorm: 'heuristic',
    severity: from('vn-egov-1.0', 'warning'),
    citations: [cite('QD-1425-2026', 'II.2.1.d')],
    examines: ['system'],
    messages: { seen: { vi: 'thấy', en: 'seen' }, crowded: { vi: 'đông', en: 'crowded', severity: 'info' } },
    check: ({ graph, report }) => {
      for (const system of graph.all('system')) {
        report.seen(system, {})
        if (system.users !== undefined) report.crowded(system, {})
      }
    },
  }),
  'test/names-are-short': defineRule({
    ...words,
    code: 'TST-02',
    statement: 'heuristic',
    withoutNorm: 'heuristic',
    severity: from('vn-egov-2.0', 'info'),
    citations: [],
    examines: ['system'],
    messages: { long: { vi: 'dài', en: 'long' } },
    check: ({ graph, report }) => {
      for (const system of graph.all('system')) report.long(system, {})
    },
  }),
})

const MODEL = 'id: m\nname: M\nasOf: 2026-11-21\nsystems:\n  - {id: ht-1, name: A, kind: application, users: 9}\n'

async function weighed(options: Partial<CheckOptions>, file = 'don-vi/a.yaml') {
  const report = await check([await loadText(MODEL, file)], { today: '2026-11-22', rules: OWN, ...options })
  const [model] = report.models
  return { ...model!, said: model!.findings.map(({ message, severity }) => `${message.id} ${severity}`).sort() }
}

describe('severities of the settings', () => {
  it('are those of the rules where nothing is set', async () => {
    const { said, overrides } = await weighed({})
    expect(said).toEqual(['crowded info', 'long info', 'seen warning'])
    expect(overrides).toEqual([])
  })

  it('weigh what a rule finds; what the rule holds milder stays milder', async () => {
    expect((await weighed({ severities: { 'test/systems-are-absent': 'error' } })).said).toEqual([
      'crowded info',
      'long info',
      'seen error',
    ])
    expect((await weighed({ severities: { 'test/systems-are-absent': 'info' } })).said).toEqual(['crowded info', 'long info', 'seen info'])
  })

  it('may raise a rule that rests on no norm, and the report says so', async () => {
    const { said, overrides } = await weighed({ severities: { 'test/names-are-short': 'error' } })
    expect(said).toContain('long error')
    expect(overrides).toEqual([
      { rule: 'test/names-are-short', code: 'TST-02', statement: 'heuristic', shipped: 'info', chosen: 'error', findings: 1 },
    ])
  })

  it('turn a rule off, and the report says so', async () => {
    const { said, skipped, overrides } = await weighed({ severities: { 'test/systems-are-absent': 'off' } })
    expect(said).toEqual(['long info'])
    expect(skipped).toEqual([{ rule: 'test/systems-are-absent', code: 'TST-01', reason: 'turned-off' }])
    expect(overrides).toMatchObject([{ code: 'TST-01', statement: 'normative', shipped: 'warning', chosen: 'off' }])
  })

  it('hold under the framework they name', async () => {
    const severities = { 'test/systems-are-absent': { 'vn-egov-2.0': 'off', 'vn-digital-1.0': 'error' } } as const
    expect((await weighed({ severities })).said).toContain('seen error')
    expect((await weighed({ severities, profile: 'vn-egov-2.0' })).said).toEqual(['long info'])
    expect((await weighed({ severities, profile: 'vn-egov-3.0' })).said).toContain('seen warning')
  })

  it('make a rule apply under a framework only when that is named', async () => {
    const at = { profile: 'vn-egov-1.0' } as const
    expect((await weighed({ ...at, severities: { 'test/names-are-short': 'error' } })).said).toEqual(['crowded info', 'seen warning'])
    const named = await weighed({ ...at, severities: { 'test/names-are-short': { 'vn-egov-1.0': 'warning' } } })
    expect(named.said).toContain('long warning')
    expect(named.overrides).toMatchObject([{ code: 'TST-02', chosen: 'warning' }])
    expect(named.overrides[0]).not.toHaveProperty('shipped')
  })

  it('hold for the files they name, the last that fits going first', async () => {
    const rule = 'test/systems-are-absent'
    const overrides = [
      { files: ['**/*.yaml'], rules: { [rule]: 'error' } },
      { files: ['don-vi/*'], rules: { [rule]: 'off' } },
    ] as const
    const off = await weighed({ overrides })
    expect(off.said).toEqual(['long info'])
    expect(off.ran).toHaveLength(2)
    expect(off.overrides).toEqual([
      { rule, code: 'TST-01', statement: 'normative', shipped: 'warning', chosen: 'error', files: ['**/*.yaml'], findings: 0 },
      { rule, code: 'TST-01', statement: 'normative', shipped: 'warning', chosen: 'off', files: ['don-vi/*'], findings: 2 },
    ])
    const elsewhere = await weighed({ overrides }, 'bo/a.yaml')
    expect(elsewhere.said).toContain('seen error')
    expect(elsewhere.overrides.map(({ files }) => files)).toEqual([['**/*.yaml']])
    expect((await weighed({ overrides: overrides.toReversed() })).said).toContain('seen error')
  })

  it('may turn a rule off but for some files', async () => {
    const options = {
      severities: { 'test/names-are-short': 'off' },
      overrides: [{ files: ['bo/**'], rules: { 'test/names-are-short': 'warning' } }],
    } as const
    expect((await weighed(options)).said).not.toContain('long info')
    expect((await weighed(options, 'bo/a.yaml')).said).toContain('long warning')
  })

  it('count paths from the folder of the settings', async () => {
    const overrides = [{ files: ['goc/don-vi/*'], rules: { 'test/systems-are-absent': 'off' } }] as const
    expect((await weighed({ overrides, settingsPath: (file) => `goc/${file}` })).said).toEqual(['long info'])
  })

  it('do not make a waiver look unused where its rule is off', async () => {
    const waivers = [{ rule: 'TST-01', elements: ['ht-1'], reason: 'r', approvedBy: 'a', expires: '2027-01-01' }]
    const overrides = [{ files: ['**'], rules: { 'test/systems-are-absent': 'off' } }] as const
    expect((await weighed({ waivers, overrides })).waivers.map(({ state }) => state)).toEqual(['idle'])
    const general = await weighed({ waivers, severities: { 'test/systems-are-absent': 'off' } })
    expect(general.waivers.map(({ state }) => state)).toEqual(['idle'])
  })

  it('and waivers change nothing in a statement of compliance', async () => {
    const model = await loadText(MODEL)
    const waivers = [{ rule: 'TST-01', elements: ['*'], reason: 'r', approvedBy: 'a', expires: '2027-01-01' }]
    const options = { today: '2026-11-22', rules: OWN }
    const plain = await comply([model], options)
    for (const more of [{ waivers }, { severities: { 'test/systems-are-absent': 'off' } }] as const) {
      const { statements } = await comply([model], { ...options, ...more })
      expect(statements[0]!.clauses).toEqual(plain.statements[0]!.clauses)
    }
    expect(plain.statements[0]!.counts['not-met']).toBeGreaterThan(0)
  })
})
