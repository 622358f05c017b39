import { describe, it } from 'vitest'
import { type RuleCases, ruleTests } from '../../src/testing.ts'
import type { Rule } from '../../src/vn/rule.ts'

/** A table of small models for one rule, as tests. */
export function testRule(id: string, rule: Rule, cases: RuleCases): void {
  describe(`${rule.code} ${id}`, () => {
    for (const { name, run } of ruleTests(rule, cases)) it(name, run)
  })
}
