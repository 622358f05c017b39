import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exitCode } from '../../src/check/exit.ts'
import { fingerprint } from '../../src/finding/fingerprint.ts'
import { loadObject, loadText } from '../../src/load/load.ts'
import type { ArchitectureDocument } from '../../src/model/types.generated.ts'
import type { ModelReport } from '../../src/report/define.ts'
import json from '../../src/report/reporters/json.ts'
import pretty from '../../src/report/reporters/pretty.ts'
import { catalogue, definePackRule as defineRule, from } from '../../src/vn/rule.ts'
import { check } from '../judge.ts'

const model: ArchitectureDocument = {
  id: 'm',
  name: 'M',
  asOf: '2016-12-16',
  agencies: [{ id: 'bo', name: 'Bộ', level: 'ministry' }],
  systems: [
    { id: 'ht-a', name: 'A', kind: 'application', owner: 'bo' },
    { id: 'ht-b', name: 'B', kind: 'application' },
  ],
  databases: [
    { id: 'd-a', name: 'D A', scope: 'sector', owner: 'bo' },
    { id: 'd-b', name: 'D B', scope: 'sector', owner: 'bo' },
  ],
}

const words = { title: { vi: 'a', en: 'a' }, why: { vi: 'b', en: 'b' }, remedy: { vi: 'c', en: 'c' } }
const base = {
  ...words,
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: from('none', 'warning'),
  citations: [],
  examines: ['system'],
} as const

const findingsOf = async (document: ArchitectureDocument): Promise<readonly string[]> =>
  (await check([await loadObject(document)], { today: '2026-11-22' })).models[0]!.findings.map((finding) => finding.fingerprint).sort()

describe('a check', () => {
  it('prints no secret, in no finding and no line', async () => {
    const secret = 'Cổng, mật khẩu: Abc@12345'
    const text = `id: m\nname: M\nasOf: 2026-11-21\nagencies:\n  - {id: bo, name: Bộ, level: ministry}\nsystems:\n  - {id: s, name: '${secret}', kind: application, owner: bo, audience: [citizens]}\n`
    const report = await check([await loadText(text)], { today: '2026-11-22' })
    expect(report.models[0]!.findings.map(({ code }) => code)).toContain('GOV-06')
    expect(report.models[0]!.findings.length).toBeGreaterThan(1)
    const options = { language: 'vi', colour: false, limit: 50, failOn: 'warning' } as const
    for (const printed of [pretty.render(report, options), json.render(report)]) expect(printed).not.toContain('Abc@12345')
  })

  it('goes on when a rule crashes, and says which', async () => {
    const rules = catalogue({
      'test/breaks': defineRule({
        ...base,
        code: 'TST-01',
        messages: {},
        check: () => {
          throw new Error('hỏng')
        },
      }),
      'test/works': defineRule({
        ...base,
        code: 'TST-02',
        messages: { seen: { vi: 'thấy {id}', en: 'saw {id}' } },
        check: ({ graph, report }) => {
          for (const system of graph.all('system')) report.seen(system, { id: system.id })
        },
      }),
    })
    const report = await check([await loadObject(model)], { today: '2026-11-22', rules })
    const [{ findings, crashed }] = report.models as [ModelReport]
    expect(crashed).toEqual([{ rule: 'test/breaks', code: 'TST-01', error: 'hỏng' }])
    expect(findings.map(({ code, severity }) => `${code} ${severity}`).sort()).toEqual([
      'CORE-99 error',
      'TST-02 warning',
      'TST-02 warning',
    ])
    expect(exitCode(report, 'never')).toBe(3)
  })

  it('takes back what a rule said before it crashed', async () => {
    const rules = catalogue({
      'test/half': defineRule({
        ...base,
        code: 'TST-03',
        messages: { seen: { vi: 'x', en: 'x' } },
        check: ({ graph, report }) => {
          report.seen(graph.all('system')[0]!, {})
          throw new Error('giữa chừng')
        },
      }),
    })
    const report = await check([await loadObject(model)], { today: '2026-11-22', rules })
    expect(report.models[0]!.findings.map(({ code }) => code)).toEqual(['CORE-99'])
  })

  it('does not run a normative rule whose norms are not in force, and says so', async () => {
    const report = await check([await loadObject(model)], { today: '2026-11-22' })
    const [{ skipped }] = report.models as [ModelReport]
    expect(skipped.find(({ code }) => code === 'INV-04')?.reason).toMatch(/no-norm-in-force|not-in-profile/)
  })

  it('runs no rule on a model whose date is none, rather than judge by the wrong law', async () => {
    const report = await check([await loadText('id: m\nasOf: 21/11/2024\ndatabases:\n  - {id: d, name: D, scope: sector}\n')], {
      today: '2026-11-22',
    })
    const [{ asOf, ran, findings }] = report.models as [ModelReport]
    expect(asOf.from).toBe('unreadable')
    expect(ran).toEqual([])
    expect(findings.map(({ code, place }) => `${code} ${place.line}`)).toEqual(['CORE-04 2'])
    // Nothing was judged, whatever was found in the text.
    expect(exitCode(report, 'warning')).toBe(2)
  })

  it('holds back what rules say of a record with faults, as not judged', async () => {
    const loaded = await loadText('id: m\nasOf: 2016-12-16\ndatabases:\n  - id: d\n    name: D\n    scope: sektor\n')
    const [{ findings, unjudged }] = (await check([loaded], { today: '2026-11-22' })).models as [ModelReport]
    expect(findings.map(({ code }) => code)).toEqual(['CORE-04'])
    expect(unjudged.some(({ element, code }) => element === 'd' && code === 'INT-06')).toBe(true)
  })

  it('finds the same in JSON and YAML, at lines of their own', async () => {
    const yaml =
      'id: m\nname: M\nasOf: 2016-12-16\nagencies:\n  - {id: bo, name: Bộ, level: ministry}\nsystems:\n  - {id: ht-a, name: A, kind: application, owner: bo}\n  - {id: ht-b, name: B, kind: application}\ndatabases:\n  - {id: d-a, name: D A, scope: sector, owner: bo}\n  - {id: d-b, name: D B, scope: sector, owner: bo}\n'
    const report = await check([await loadText(yaml)], { today: '2026-11-22' })
    expect(report.models[0]!.findings.map((finding) => finding.fingerprint).sort()).toEqual(await findingsOf(model))
    expect(
      report.models[0]!.findings.filter(({ code }) => code === 'INT-06').map(
        ({ place }) => `${place.line}:${place.column} ${place.pointer}`,
      ),
    ).toEqual(['10:5 /databases/0', '11:5 /databases/1'])
  })

  it('keeps fingerprints when elements are reordered', async () => {
    const expected = await findingsOf(model)
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(model.systems!, { minLength: 2 }),
        fc.shuffledSubarray(model.databases!, { minLength: 2 }),
        async (systems, databases) => {
          expect(await findingsOf({ ...model, systems, databases })).toEqual(expected)
        },
      ),
      { numRuns: 20 },
    )
  })
})

describe('a fingerprint', () => {
  it('tells parts apart and seldom collides', () => {
    expect(fingerprint(['ab', 'c'])).not.toBe(fingerprint(['a', 'bc']))
    const seen = new Set<string>()
    for (let number = 0; number < 50_000; number++) seen.add(fingerprint(['rule', 'message', 'system', `ht-${number}`]))
    expect(seen.size).toBe(50_000)
  })
})

describe('the exit code', () => {
  const counts = (error: number, warning: number, info: number) => ({ error, warning, info })
  const one = (over: Partial<ModelReport>): { models: ModelReport[] } => ({
    models: [{ elements: 1, crashed: [], ran: [{ rule: 'a/b', code: 'ABC-01' }], counts: counts(0, 0, 0), ...over } as ModelReport],
  })
  it.each([
    ['nothing found', one({}), 'warning', 0],
    ['a note, at the default threshold', one({ counts: counts(0, 0, 1) }), 'warning', 0],
    ['a note, when notes fail', one({ counts: counts(0, 0, 1) }), 'info', 1],
    ['a warning', one({ counts: counts(0, 1, 0) }), 'warning', 1],
    ['a warning, when only errors fail', one({ counts: counts(0, 1, 0) }), 'error', 0],
    ['256 errors', one({ counts: counts(256, 0, 0) }), 'warning', 1],
    ['257 errors', one({ counts: counts(257, 0, 0) }), 'warning', 1],
    ['errors, when nothing fails', one({ counts: counts(9, 0, 0) }), 'never', 0],
    ['a model without elements', one({ elements: 0 }), 'never', 2],
    ['a model for which no rule ran', one({ ran: [] }), 'never', 2],
    ['no model', { models: [] }, 'never', 2],
    ['a crash, above all', one({ elements: 0, crashed: [{ rule: 'a/b', code: 'ABC-01', error: '' }] }), 'never', 3],
  ] as const)('for %s is as promised', (_, report, failOn, code) => {
    expect(exitCode(report, failOn)).toBe(code)
  })
})
