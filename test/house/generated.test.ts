import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { inForce } from '../../src/framework/in-force.ts'
import type { Norm } from '../../src/framework/norm.ts'
import { INTEGRITY_RULES } from '../../src/load/integrity.ts'
import { citationsOn } from '../../src/rules/run.ts'
import { VN_DATA } from '../../src/vn/framework.ts'
import { NORMS } from '../../src/vn/norms/norms.ts'
import { RULES } from '../../src/vn/rules.generated.ts'

const root = resolve(import.meta.dirname, '../..')
const norms = Object.entries(NORMS) as [string, Norm][]

describe('the published schema', () => {
  it('compiles as it stands, in strict mode but for the keyword that names referenced kinds', () => {
    const ajv = new Ajv2020({ strict: true })
    ajv.addKeyword('x-ref')
    expect(() => ajv.compile(JSON.parse(readFileSync(join(root, 'schemas/architecture.schema.json'), 'utf8')))).not.toThrow()
  })
})

describe('the catalogue of rules', () => {
  it('uses each code and each id once', () => {
    const all = [...INTEGRITY_RULES, ...RULES]
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  it('cites on no day a clause that is out of force or merely recalled', () => {
    const days = [
      '2010-06-16',
      '2012-01-01',
      '2014-12-18',
      '2015-12-31',
      '2016-01-01',
      '2016-12-16',
      '2018-08-18',
      '2020-06-01',
      '2022-09-01',
      '2023-12-29',
      '2025-03-25',
      '2025-10-21',
      '2025-10-22',
      '2026-06-30',
      '2026-07-01',
      '2026-07-29',
      '2026-08-18',
      '2026-08-19',
      '2026-11-21',
      '2027-01-30',
    ]
    for (const day of days) {
      for (const { code, rule } of RULES) {
        for (const { norm, mark } of citationsOn(VN_DATA, rule.citations, day)) {
          const { issued, from, until }: Norm = NORMS[norm as keyof typeof NORMS]
          const known = `${code} cites ${norm} on ${day}`
          expect(mark, known).not.toBe('recalled')
          if (issued) expect(issued.date <= day, known).toBe(true)
          if (from && from.mark !== 'recalled') expect(from.date <= day, known).toBe(true)
          if (until) expect(day < until.date, known).toBe(true)
        }
      }
    }
  })
})

describe('the norms', () => {
  it('have dates in order, and say so when an end is not known', () => {
    for (const [id, { issued, from, until, openEnd, draft, attested = [] }] of norms) {
      if (issued && from) expect(issued.date <= from.date, id).toBe(true)
      if (from && until) expect(from.date < until.date, id).toBe(true)
      if (!draft)
        expect(until === null ? openEnd !== undefined : openEnd === undefined, `${id}: openEnd is given exactly when there is no end`).toBe(
          true,
        )
      expect([...attested].sort(), id).toEqual([...attested])
    }
  })

  it('name only norms that exist as their successors', () => {
    for (const [id, { replacedBy = [] }] of norms) for (const next of replacedBy) expect(Object.keys(NORMS), id).toContain(next)
  })

  it('are in force from their first day to the day before their last', () => {
    expect(inForce(NORMS['QD-1425-2026'], '2026-07-28')).toBeUndefined()
    expect(inForce(NORMS['QD-1425-2026'], '2026-07-29')).toBe('verified')
    expect(inForce(NORMS['ND-47-2020'], '2025-10-21')).toBeDefined()
    expect(inForce(NORMS['ND-47-2020'], '2025-10-22')).toBeUndefined()
    expect(inForce(NORMS['ND-85-2016'], '2016-12-16')).toBe('verified')
    expect(inForce(NORMS['ND-85-2016'], '2026-08-19')).toBeUndefined()
  })

  it('answer "recalled" outside the days on which a source shows them, when their dates are only recalled', () => {
    expect(inForce(NORMS['ND-43-2011'], '2014-12-18')).toBe('recalled')
    expect(inForce(NORMS['ND-43-2011'], '2016-12-16')).toBe('verified')
  })
})
