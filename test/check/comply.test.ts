import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { comply } from '../../src/check/comply.ts'
import { loadObject } from '../../src/load/load.ts'
import type { ArchitectureDocument } from '../../src/model/types.generated.ts'
import type { ClauseVerdict, Statement } from '../../src/report/statement.ts'
import json from '../../src/report/statements/json.ts'
import markdown from '../../src/report/statements/markdown.ts'
import text from '../../src/report/statements/text.ts'
import { catalogue, cite, defineRule, from } from '../../src/rules/define.ts'

const words = { title: { vi: 'Có chủ quản', en: 'Has an owner' }, why: { vi: 'b', en: 'b' }, remedy: { vi: 'c', en: 'c' } }

/** A rule on systems: no owner told is unknown, `ht-xau` is bad, others are right. */
const rules = catalogue({
  'test/system-has-an-owner': defineRule({
    ...words,
    code: 'TST-01',
    statement: 'normative',
    withoutNorm: 'skip',
    severity: from('none', 'error'),
    citations: [cite('QD-1425-2026', 'II.2.2.b'), cite('QD-1425-2026', 'PL I.3.c'), cite('ND-85-2016', 'Đ5 k1')],
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
    expect(await verdict(model, 'II.2.2.b')).toMatchObject({
      state: 'met',
      reason: 'held',
      examined: { system: 1 },
      elements: [{ kind: 'system', id: 'ht' }],
      rules: [{ code: 'TST-01', held: 1, findings: 0, unjudged: 0 }],
    })
  })

  it('says "not met" with the findings, however many others are right', async () => {
    const systems = [...model.systems!, { id: 'ht-xau', name: 'Xấu', kind: 'application' as const, owner: 'bo' }]
    const found = await verdict({ ...model, systems }, 'II.2.2.b')
    expect(found).toMatchObject({ state: 'not-met', reason: 'findings', examined: { system: 2 } })
    expect(found!.findings.map(({ elements }) => elements[0]!.id)).toEqual(['ht-xau'])
  })

  it('says what data would let a clause be judged', async () => {
    const systems = [...model.systems!, { id: 'ht-2', name: 'HT 2', kind: 'application' as const }]
    expect(await verdict({ ...model, systems }, 'II.2.2.b')).toMatchObject({
      state: 'insufficient',
      reason: 'data-missing',
      missing: [{ code: 'TST-01', field: 'owner', elements: [{ kind: 'system', id: 'ht-2' }] }],
    })
  })

  it('never says "met" of a clause when its rule found nothing to look at', async () => {
    expect(await verdict({ ...model, systems: [] }, 'II.2.2.b')).toMatchObject({ state: 'insufficient', reason: 'nothing-examined' })
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
    const agencies = [{ ...model.agencies![0]!, notApplicable: [{ field: 'QD-1425-2026#II.2.2.b', reason: 'cơ quan không có hệ thống' }] }]
    expect(await verdict({ ...model, agencies, systems: [] }, 'II.2.2.b')).toMatchObject({
      state: 'not-applicable',
      reason: 'declared',
      note: 'cơ quan không có hệ thống',
    })
    const systems = [{ id: 'ht-xau', name: 'Xấu', kind: 'application' as const, owner: 'bo' }]
    expect(await verdict({ ...model, agencies, systems }, 'II.2.2.b')).toMatchObject({ state: 'not-met' })
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
