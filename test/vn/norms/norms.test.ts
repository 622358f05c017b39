import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { inForce } from '../../../src/framework/in-force.ts'
import type { Norm } from '../../../src/framework/norm.ts'
import { citation } from '../../../src/report/words.ts'
import { citationsOn } from '../../../src/rules/run.ts'
import { VN_DATA } from '../../../src/vn/framework.ts'
import { NORMS } from '../../../src/vn/norms/norms.ts'
import { profileOn } from '../../../src/vn/profiles.ts'
import { RULES } from '../../../src/vn/rules.generated.ts'

const norms = Object.entries(NORMS) as [string, Norm][]

/** The day before, of and after every date on which something changes, and days far from all. */
function daysOfChange(): string[] {
  const days = new Set(['2000-01-01', '2010-06-16', '2016-12-16', '2026-11-21', '2040-01-01'])
  for (const [, { issued, from, until, attested = [], clauses }] of norms)
    for (const date of [issued?.date, from?.date, until?.date, ...attested, ...Object.values(clauses).map((clause) => clause.from?.date)]) {
      if (date === undefined) continue
      for (const shift of [-1, 0, 1]) days.add(new Date(Date.parse(date) + shift * 86_400_000).toISOString().slice(0, 10))
    }
  return [...days].sort()
}

const cited = RULES.flatMap(({ rule, code }) =>
  [...rule.citations, ...Object.values(rule.messages).flatMap(({ citations }) => citations ?? [])].map((clause) => ({ code, ...clause })),
)

describe('The norms', () => {
  const validate = new Ajv2020().compile(JSON.parse(readFileSync('schemas/norm.schema.json', 'utf8')))

  test.each(norms)('%s follows the schema', (_, norm) => {
    expect(validate(norm), JSON.stringify(validate.errors)).toBe(true)
  })

  test.each(norms)('%s has its dates, or says that they are unknown', (_, { issued, from, until, openEnd, attested, draft }) => {
    // A beginning is a date, or days on which a source shows the norm in force, or a plain "not known".
    expect(from === null || from.date >= (issued?.date ?? '')).toBe(true)
    expect(until === null || from === null || until.date > from.date).toBe(true)
    if (until === null && !draft) expect(openEnd).toBeDefined()
    if (until !== null) expect(openEnd).toBeUndefined()
    if (attested) expect([...attested].sort()).toEqual(attested)
  })

  test.each(norms)('%s is replaced only by norms that exist', (_, { replacedBy = [] }) => {
    for (const id of replacedBy) expect(Object.keys(NORMS)).toContain(id)
  })

  test('are told of in sentences of their own, both languages', () => {
    for (const [id, { clauses }] of norms)
      for (const [locator, { asks }] of Object.entries(clauses)) {
        expect(asks.vi, `${id}#${locator}`).toMatch(/\.$/)
        expect(asks.en, `${id}#${locator}`).toMatch(/\.$/)
      }
  })
})

describe('Citations', () => {
  test('of every rule name a clause that exists', () => {
    for (const { code, norm, locator } of cited) expect(Object.keys(VN_DATA.norms[norm]!.clauses), `${code}: ${norm}`).toContain(locator)
  })

  test('of every rule, on every day on which something changes, are in force and not merely recalled', () => {
    const days = daysOfChange()
    expect(days.length).toBeGreaterThan(100)
    let printed = 0
    for (const day of days)
      for (const one of citationsOn(VN_DATA, cited, day)) {
        const norm: Norm = NORMS[one.norm as keyof typeof NORMS]
        printed++
        expect(one.mark).not.toBe('recalled')
        expect(inForce(norm, day), `${one.norm} on ${day}`).not.toBe('recalled')
        // The dates themselves, not the function that reads them.
        if (norm.issued !== null) expect(day >= norm.issued.date, `${one.norm} on ${day}`).toBe(true)
        if (norm.until !== null) expect(day < norm.until.date, `${one.norm} on ${day}`).toBe(true)
        if (norm.from !== null && norm.from.mark !== 'recalled' && norm.attested === undefined)
          expect(day >= norm.from.date, `${one.norm} on ${day}`).toBe(true)
        expect(norm.clauses[one.locator]!.mark).not.toBe('recalled')
      }
    expect(printed).toBeGreaterThan(1000)
  })

  test('are told apart from checked ones when they come from a digest or a draft', () => {
    expect(citation({ norms: NORMS }, { norm: 'ND-331-2026', locator: 'Đ13.2.b', mark: 'secondary' }, 'vi')).toContain(
      'chưa đối chiếu bản gốc',
    )
    expect(citation({ norms: NORMS }, { norm: 'DRAFT-GUIDE-2026', locator: 'Bảng 1', mark: 'draft' }, 'en')).toContain('draft')
  })
})

describe('The framework that applies', () => {
  test.each([
    ['2015-04-20', undefined],
    ['2015-04-21', 'vn-egov-1.0'],
    ['2019-12-30', 'vn-egov-1.0'],
    ['2019-12-31', 'vn-egov-2.0'],
    ['2023-12-28', 'vn-egov-2.0'],
    ['2023-12-29', 'vn-egov-3.0'],
    ['2025-03-24', 'vn-egov-3.0'],
    ['2025-03-25', 'vn-egov-4.0'],
    ['2026-07-28', 'vn-egov-4.0'],
    ['2026-07-29', 'vn-digital-1.0'],
  ])('on %s is %s', (day, profile) => {
    expect(profileOn(day)).toBe(profile)
  })
})
