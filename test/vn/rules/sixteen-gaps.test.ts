import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { InvalidCase, RuleCases } from '../../../src/testing.ts'
import type { Rule } from '../../../src/vn/rule.ts'
import { GAPS } from './sixteen-gaps.ts'

const root = resolve(import.meta.dirname, '../../..')

const tables = vi.hoisted(() => new Map<string, { rule: Rule; cases: RuleCases }>())
vi.mock('../../rules/rule-test.ts', () => ({
  testRule: (id: string, rule: Rule, cases: RuleCases) => tables.set(id, { rule, cases }),
}))

for (const [, , rules] of GAPS) for (const id of rules) await import(/* @vite-ignore */ new URL(`./${id}.test.ts`, import.meta.url).href)

/** Facts of a model, each as a line. */
function factsOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path} ${String(value)}`]
  return Object.entries(value).flatMap(([key, one]) =>
    factsOf(one, `${path}/${(value as { id?: string }).id ?? ''}${Array.isArray(value) ? '' : key}`),
  )
}

/** By how many facts two models differ. */
function distance(a: unknown, b: unknown): number {
  const [mine, theirs] = [new Set(factsOf(a)), new Set(factsOf(b))]
  return [...mine].filter((fact) => !theirs.has(fact)).length + [...theirs].filter((fact) => !mine.has(fact)).length
}

/** The silent models nearest to a wrong one. */
const nearMisses = (wrong: InvalidCase, { valid }: RuleCases) =>
  valid
    // The same model judged by other limits, or on another day, is no model beside it.
    .filter(({ options, asOf, profile }) => options === undefined && asOf === wrong.asOf && profile === wrong.profile)
    .map((one) => ({ name: one.name, far: distance(wrong.model, one.model) }))
    .sort((a, b) => a.far - b.far)

const basisOf = ({ citations, statement }: Rule): string =>
  statement === 'heuristic' || citations.length === 0 ? 'heuristic' : citations.map(({ norm, locator }) => `${norm} ${locator}`).join('; ')

function row(letter: string, fields: readonly string[], id: string): string {
  const { rule, cases } = tables.get(id)!
  const [wrong] = cases.invalid
  const near = nearMisses(wrong!, cases).slice(0, 2)
  const told = fields.map((field) => `\`${field}\``).join(', ')
  return `| ${letter} | ${told} | [${rule.code}](../rules/${id}.md) | ${wrong!.name} | ${near.map(({ name }) => name).join(' · ')} | ${basisOf(rule)} |`
}

const page = (): string =>
  [
    '<!-- Written by `npx vitest run -u test/vn/rules/sixteen-gaps.test.ts` from the tables of the rules. Do not edit. -->',
    '',
    '# Sixteen gaps: a wrong model and its two nearest right ones',
    '',
    'Why the rules are cut this way stands in [the decision](rules-for-sixteen-gaps.md); each page has a wrong and a right example.',
    '',
    '| Gap | Fields | Rule | Wrong | Silent beside it | Rests on |',
    '|---|---|---|---|---|---|',
    ...GAPS.flatMap(([letter, fields, rules]) => rules.map((id) => row(letter, fields, id))),
    '',
  ].join('\n')

describe('the rules for sixteen kinds of gap', () => {
  it.each(GAPS.flatMap(([letter, fields, rules]) => rules.map((id) => [letter, id, fields] as const)))(
    '%s %s: has wrong models, two near misses that are silent, and a page',
    (_, id) => {
      const { rule, cases } = tables.get(id)!
      expect(cases.invalid.length).toBeGreaterThan(0)
      const [wrong] = cases.invalid
      const near = nearMisses(wrong!, cases).slice(0, 2)
      expect(near).toHaveLength(2)
      // A near miss is told apart by something, and by little.
      for (const { name, far } of near) expect(far, name).toBeGreaterThan(0)
      const text = readFileSync(resolve(root, `docs/rules/${id}.md`), 'utf8')
      expect(text).toContain(rule.code)
    },
  )

  it('read the fields they are said to read', () => {
    for (const [letter, fields, rules] of GAPS) {
      const models = rules.flatMap((id) => {
        const { valid, invalid } = tables.get(id)!.cases
        return [...valid, ...invalid].map(({ model }) => JSON.stringify(model))
      })
      for (const field of fields)
        expect(
          models.some((model) => model.includes(`"${field}":`)),
          `${letter} ${field}`,
        ).toBe(true)
    }
  })

  it('stand in the table', async () => {
    await expect(page()).toMatchFileSnapshot('../../../docs/decisions/sixteen-gaps.md')
  })
})
