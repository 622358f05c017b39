import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type RuleCase, type RuleCases, ruleTests, runRule } from '../../src/testing.ts'
import type { Rule } from '../../src/vn/rule.ts'
import { stumblesOf } from './nowhere.ts'
import { casesOf, saidOf, type Twin, twinModel } from './twins.ts'

const TABLES = resolve(import.meta.dirname, '../vn/rules')

/** The tables that this process knows, for who searches twins. */
export interface Table {
  readonly id: string
  readonly rule: Rule
  readonly cases: RuleCases
  readonly runRule: typeof runRule
}

/** A table of small models for one rule, as tests, with the twins of its models. */
export function testRule(id: string, rule: Rule, cases: RuleCases): void {
  ;(globalThis as { tables?: Table[] }).tables?.push({ id, rule, cases, runRule })
  const path = join(TABLES, id.split('/')[0]!, 'twins.json')
  const twins: readonly Twin[] = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8'))[id] ?? []) : []
  describe(`${rule.code} ${id}`, () => {
    for (const { name, run } of ruleTests(rule, cases)) it(name, run)
    it('does not stumble over references that lead nowhere', () => expect(stumblesOf(rule, cases)).toEqual([]))
    for (const { case: name, but, is, says } of twins) {
      it(`twin: ${name}, but ${but} ${is === undefined ? 'taken out' : `is ${JSON.stringify(is)}`}`, () => {
        const base = casesOf(cases).find((one) => one.name === name)
        expect(base, 'the case it is a twin of').toBeDefined()
        expect(saidOf(runRule(rule, { ...base!, model: twinModel(base!.model, but, is) }))).toEqual(says)
      })
    }
  })
}

/** A model, and all that a rule says of it in Vietnamese: sentences with the other elements, what it cannot judge (`?`), of what it holds (`=`). */
export interface Spoken extends RuleCase {
  readonly says: readonly string[]
}

/** A table of what a rule says word by word, where its figures and lists of names are more than a table of findings tells apart. */
export function testSentences(id: string, rule: Rule, cases: readonly Spoken[]): void {
  describe(`${rule.code} ${id} says`, () => {
    it.each(cases)('$name', ({ says, ...one }) => {
      const { findings, unjudged, held } = runRule(rule, one)
      expect([
        ...findings.map(({ element, text, with: others }) => `${element}: ${text.vi} [${others.join(' ')}]`),
        ...unjudged.map(({ element, field }) => `? ${element ?? '(model)'}.${field}`),
        ...held.map((element) => `= ${element}`),
      ]).toEqual(says)
    })
  })
}
