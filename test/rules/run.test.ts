import { describe, expect, it } from 'vitest'
import { ArchitectureGraph } from '../../src/model/graph.ts'
import { citationsOn, runRules } from '../../src/rules/run.ts'
import { VN_DATA } from '../../src/vn/framework.ts'
import { catalogue, cite, definePackRule as defineRule, from } from '../../src/vn/rule.ts'

const words = { vi: 'a', en: 'a' }
const rule = defineRule({
  code: 'TST-01',
  title: words,
  why: words,
  remedy: words,
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: from('none', 'error'),
  citations: [cite('QD-1425-2026', 'PL I.2.b'), cite('QD-1425-2026', 'PL I.3.b'), cite('QD-1425-2026', 'II.2.1.b')],
  examines: ['system'],
  messages: { seen: { vi: 'x', en: 'x' }, elsewhere: { vi: 'y', en: 'y', citations: [cite('QD-1425-2026', 'Đ3 k6')] } },
  check({ graph, report }) {
    for (const agency of graph.all('agency')) report.seen(agency, {})
    for (const system of graph.all('system')) report.elsewhere(system, {}, { on: '2026-07-10' })
  },
})

const graph = new ArchitectureGraph([
  {
    agencies: [
      { id: 'bo', name: 'Bộ', level: 'ministry' },
      { id: 'cuc', name: 'Cục', level: 'unit', parent: 'bo' },
      { id: 'ub', name: 'UBND tỉnh', level: 'province' },
    ],
    systems: [{ id: 'ht', name: 'HT', kind: 'application', owner: 'bo' }],
  },
])

const run = (asOf: string) =>
  runRules(graph, catalogue({ 'test/rule': rule }), { framework: VN_DATA, asOf, profile: 'vn-digital-1.0' }).findings

describe('the clauses a finding cites', () => {
  it('are about its kind of body: a province is not cited what ministries are to have', () => {
    const cited = Object.fromEntries(
      run('2026-11-21').map(({ subject, citations }) => [subject!.id, citations.map(({ locator }) => locator)]),
    )
    expect(cited['bo']).toEqual(['PL I.2.b', 'II.2.1.b'])
    expect(cited['cuc']).toEqual(['PL I.2.b', 'II.2.1.b'])
    expect(cited['ub']).toEqual(['PL I.3.b', 'II.2.1.b'])
  })

  it('were in force on the day of the act that is judged', () => {
    expect(run('2026-11-21').find(({ message }) => message === 'elsewhere')?.citations).toEqual([])
  })

  it('make an error only where there is one: without a norm it is a warning', () => {
    expect(run('2026-11-21').map(({ severity }) => severity)).toEqual(['error', 'error', 'error', 'warning'])
    expect(new Set(run('2020-01-01').map(({ severity }) => severity))).toEqual(new Set(['warning']))
  })

  it('begin no earlier than the clause itself', () => {
    const clause = cite('ND-224-2026', 'Đ26–27')
    expect(citationsOn(VN_DATA, [clause], '2026-11-21')).toEqual([])
    expect(citationsOn(VN_DATA, [clause], '2027-07-01').map(({ locator }) => locator)).toEqual(['Đ26–27'])
  })
})
