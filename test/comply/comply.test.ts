import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { statementExitCode } from '../../src/check/exit.ts'
import { loadObject } from '../../src/load/load.ts'
import type { ArchitectureDocument } from '../../src/model/types.generated.ts'
import type { ClauseVerdict, Statement } from '../../src/report/statement.ts'
import json from '../../src/report/statements/json.ts'
import markdown from '../../src/report/statements/markdown.ts'
import text from '../../src/report/statements/text.ts'
import { withOwn } from '../../src/vn/reference/reference.ts'
import { catalogue, cite, definePackRule as defineRule, from } from '../../src/vn/rule.ts'
import { comply } from '../judge.ts'

const words = { title: { vi: 'Có chủ quản', en: 'Has an owner' }, why: { vi: 'b', en: 'b' }, remedy: { vi: 'c', en: 'c' } }

/** A rule on systems: no owner told is unknown, `ht-xau` is bad, others are right. */
const rules = catalogue({
  'test/system-has-an-owner': defineRule({
    ...words,
    code: 'TST-01',
    statement: 'normative',
    withoutNorm: 'skip',
    severity: from('none', 'error'),
    citations: [cite('QD-1425-2026', 'Đ2 k1 d'), cite('QD-1425-2026', 'PL I.3.c'), cite('ND-85-2016', 'Đ5 k1')],
    examines: ['system'],
    messages: { bad: { vi: 'sai {name}', en: 'bad {name}' } },
    check: ({ graph, report }) => {
      for (const system of graph.all('system')) {
        if (system.owner === undefined) report.unknown(system, 'owner')
        else if (system.id === 'ht-xau') report.bad(system, { name: system.name })
        else report.holds(system)
      }
    },
  }),
})

const model: ArchitectureDocument = {
  id: 'm',
  name: 'M <b>|',
  asOf: '2026-11-21',
  agencies: [{ id: 'bo', name: 'Bộ', level: 'ministry' }],
  systems: [{ id: 'ht', name: 'HT', kind: 'application', owner: 'bo' }],
}

async function statement(document: ArchitectureDocument): Promise<Statement> {
  return (await comply([await loadObject(document)], { today: '2026-11-22', rules })).statements[0]!
}

async function verdict(document: ArchitectureDocument, locator: string, norm = 'QD-1425-2026'): Promise<ClauseVerdict | undefined> {
  return (await statement(document)).clauses.find((clause) => clause.norm === norm && clause.locator === locator)
}

describe('A compliance statement', () => {
  it('says "met" of a clause whose rule looked at something and found nothing against it', async () => {
    expect(await verdict(model, 'Đ2 k1 d')).toMatchObject({
      state: 'met',
      reason: 'held',
      examined: { system: 1 },
      elements: [{ kind: 'system', id: 'ht' }],
      rules: [{ code: 'TST-01', held: 1, findings: 0, unjudged: 0 }],
    })
  })

  it('says "not met" with the findings, however many others are right', async () => {
    const systems = [...model.systems!, { id: 'ht-xau', name: 'Xấu', kind: 'application' as const, owner: 'bo' }]
    const found = await verdict({ ...model, systems }, 'Đ2 k1 d')
    expect(found).toMatchObject({ state: 'not-met', reason: 'findings', examined: { system: 2 } })
    expect(found!.findings.map(({ elements }) => elements[0]!.id)).toEqual(['ht-xau'])
  })

  it('says what data would let a clause be judged', async () => {
    const systems = [...model.systems!, { id: 'ht-2', name: 'HT 2', kind: 'application' as const }]
    expect(await verdict({ ...model, systems }, 'Đ2 k1 d')).toMatchObject({
      state: 'insufficient',
      reason: 'data-missing',
      missing: [{ code: 'TST-01', field: 'owner', elements: [{ kind: 'system', id: 'ht-2' }] }],
    })
  })

  it('never says "met" of a clause when its rule found nothing to look at', async () => {
    expect(await verdict({ ...model, systems: [] }, 'Đ2 k1 d')).toMatchObject({ state: 'insufficient', reason: 'nothing-examined' })
  })

  it('never says "met" of a clause that no rule checks', async () => {
    expect(await verdict(model, 'II.2.1.g')).toMatchObject({ state: 'insufficient', reason: 'no-rule', rules: [] })
  })

  it('passes over clauses for other kinds of body, and clauses of norms not in force', async () => {
    expect(await verdict(model, 'PL I.3.c')).toMatchObject({ state: 'not-applicable', reason: 'other-scope' })
    expect(await verdict(model, 'Đ5 k1', 'ND-85-2016')).toBeUndefined()
    const before = { ...model, asOf: '2026-08-18' }
    expect(await verdict(before, 'Đ5 k1', 'ND-85-2016')).toMatchObject({ state: 'met' })
  })

  it('takes the word of the body, with its reason, that a clause does not apply, unless findings say otherwise', async () => {
    const agencies = [{ ...model.agencies![0]!, notApplicable: [{ field: 'QD-1425-2026#Đ2 k1 d', reason: 'cơ quan không có hệ thống' }] }]
    expect(await verdict({ ...model, agencies, systems: [] }, 'Đ2 k1 d')).toMatchObject({
      state: 'not-applicable',
      reason: 'declared',
      note: 'cơ quan không có hệ thống',
    })
    const systems = [{ id: 'ht-xau', name: 'Xấu', kind: 'application' as const, owner: 'bo' }]
    expect(await verdict({ ...model, agencies, systems }, 'Đ2 k1 d')).toMatchObject({ state: 'not-met' })
  })

  it('counts of a rule that asks several things only the ones it holds of', async () => {
    const several = catalogue({
      'test/several': defineRule({
        ...words,
        code: 'TST-02',
        statement: 'normative',
        withoutNorm: 'skip',
        severity: from('none', 'error'),
        citations: [cite('QD-1425-2026', 'Đ2 k1 d')],
        examines: ['system'],
        messages: {
          one: { vi: 'a', en: 'a', citations: [cite('QD-1425-2026', 'II.3')] },
          other: { vi: 'b', en: 'b', citations: [cite('QD-1425-2026', 'II.2.2.h')] },
        },
        check: ({ graph, report }) => {
          for (const system of graph.all('system')) report.holds(system, ['one'])
        },
      }),
    })
    const { clauses } = (await comply([await loadObject(model)], { today: '2026-11-22', rules: several })).statements[0]!
    const stateOf = (locator: string): string =>
      clauses.find((clause) => clause.locator === locator && clause.norm === 'QD-1425-2026')!.reason
    expect(stateOf('II.3')).toBe('held')
    expect(stateOf('II.2.2.h')).toBe('nothing-examined')
  })

  it('does not call a clause met when one of its rules did not run, or found something under another clause', async () => {
    const second = (check: 'quiet' | 'loud') =>
      defineRule({
        ...words,
        code: 'TST-03',
        statement: 'normative',
        withoutNorm: 'heuristic',
        severity: check === 'quiet' ? { 'vn-egov-1.0': 'error' } : from('none', 'error'),
        citations: [cite('QD-1425-2026', 'Đ2 k1 d')],
        examines: ['system'],
        messages: { bad: { vi: 'b', en: 'b', citations: [cite('QD-1425-2026', 'II.2.2.h')] } },
        check: ({ graph, report }) => {
          for (const system of graph.all('system')) report.bad(system, {})
        },
      })
    const reasonWith = async (extra: 'quiet' | 'loud'): Promise<string> => {
      const both = [...rules, ...catalogue({ 'test/second': second(extra) })]
      const { clauses } = (await comply([await loadObject(model)], { today: '2026-11-22', rules: both })).statements[0]!
      return clauses.find(({ norm, locator }) => norm === 'QD-1425-2026' && locator === 'Đ2 k1 d')!.reason
    }
    expect(await reasonWith('quiet')).toBe('rules-not-run')
    expect(await reasonWith('loud')).toBe('noted')
  })

  it('does not hold a body to a deadline that has not come', async () => {
    const due = catalogue({
      'test/due': defineRule({
        ...words,
        code: 'TST-04',
        statement: 'normative',
        withoutNorm: 'skip',
        severity: from('none', 'warning'),
        citations: [cite('ND-278-2025', 'hạn 31/12/2026')],
        examines: ['system'],
        messages: { late: { vi: 'c', en: 'c' } },
        check: ({ graph, report }) => {
          for (const system of graph.all('system')) report.late(system, {})
        },
      }),
    })
    const stateOn = async (asOf: string): Promise<string> => {
      const { clauses } = (await comply([await loadObject(model)], { today: asOf, asOf, rules: due })).statements[0]!
      const { state, reason } = clauses.find(({ norm, locator }) => norm === 'ND-278-2025' && locator === 'hạn 31/12/2026')!
      return `${state} ${reason}`
    }
    expect(await stateOn('2026-12-31')).toBe('insufficient not-due')
    expect(await stateOn('2027-01-01')).toBe('not-met findings')
  })

  it('says which lists and thresholds the settings changed', async () => {
    const changed = withOwn({ agencyCodes: [{ code: 'H26', name: 'Hà Nội' }] })
    const options = { today: '2026-11-22', rules, reference: changed, ruleOptions: { 'test/system-has-an-owner': {} } }
    expect((await comply([await loadObject(model)], options)).statements[0]!.settings).toEqual({
      lists: ['agencyCodes'],
      rules: ['test/system-has-an-owner'],
    })
    expect((await statement(model)).settings).toEqual({ lists: [], rules: [] })
  })

  it('calls nothing met while the model has faults', async () => {
    const { clauses } = await statement({ ...model, agencies: [{ ...model.agencies![0]!, parent: 'khong-co' }] })
    expect(clauses.some(({ state }) => state === 'met')).toBe(false)
    expect(clauses.some(({ reason }) => reason === 'data-broken')).toBe(true)
  })

  it('keeps drafts apart from law and counts them nowhere', async () => {
    const { clauses, drafts, counts } = await statement(model)
    expect(drafts.length).toBeGreaterThan(0)
    expect(new Set(drafts.map(({ mark }) => mark))).toEqual(new Set(['draft']))
    expect(clauses.some(({ mark }) => mark === 'draft')).toBe(false)
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(clauses.length)
  })

  it('never names a clause that was only recalled, nor one about the instrument itself', async () => {
    const { clauses } = await statement(model)
    expect(clauses.some(({ norm }) => norm === 'QD-28-2018')).toBe(false)
    expect(clauses.some(({ norm, locator }) => norm === 'QD-1425-2026' && locator === 'Đ3 k2')).toBe(false)
  })

  it('is JSON by its schema, and text that nothing in the model can break', async () => {
    const statements = await comply([await loadObject(model)], { today: '2026-11-22', rules })
    const ajv = new Ajv2020({ allowUnionTypes: true })
    ajv.addSchema(JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')))
    const validate = ajv.compile(JSON.parse(readFileSync('schemas/statement.schema.json', 'utf8')))
    const printed = JSON.parse(json.render(statements))
    expect(validate(printed), JSON.stringify(validate.errors)).toBe(true)
    for (const language of ['vi', 'en'] as const) {
      expect(text.render(statements, { language, colour: false })).not.toMatch(/undefined|\[object|\{\w+\}/)
      const page = markdown.render(statements, { language, colour: false })
      expect(page).toContain('M &lt;b&gt;\\|')
      expect(page).not.toMatch(/undefined|\[object|<b>/)
      // Every row of a table has as many cells as its head.
      const cells = (line: string): number => line.split(/(?<!\\)\|/).length
      let head = 0
      for (const line of page.split('\n')) {
        if (!line.startsWith('|')) head = 0
        else if (head === 0) head = cells(line)
        else expect(cells(line), line).toBe(head)
      }
    }
  })
})

describe('The exit code of statements', () => {
  const one = {
    crashed: [],
    elements: 1,
    asOf: { date: '2026-11-21', from: 'model' },
    counts: { 'not-met': 0 },
    clauses: [],
  } as unknown as Statement

  it.each([
    ['nothing against any clause', [one], 0],
    ['a clause that is not met', [{ ...one, counts: { ...one.counts, 'not-met': 1 } }], 1],
    ['a model with faults', [{ ...one, clauses: [{ reason: 'data-broken' } as ClauseVerdict] }], 1],
    ['an empty model', [{ ...one, elements: 0 }], 2],
    ['no model', [], 2],
    ['a model whose date is none', [{ ...one, asOf: { date: '', from: 'unreadable' } }], 2],
    [
      'an empty model and a crash',
      [
        { ...one, elements: 0 },
        { ...one, crashed: ['INT-06'] },
      ],
      3,
    ],
  ] as const)('on %s is %s', (_, statements, code) => {
    expect(statementExitCode({ statements: statements as readonly Statement[] })).toBe(code)
  })
})
