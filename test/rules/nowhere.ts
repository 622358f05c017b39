/**
 * The models of a rule's table with one reference that leads nowhere. What a rule finds of such a record is held back, for the record is at fault itself;
 * but the rule is run, and has to judge the others.
 */
import { REFERENCES } from '../../src/model/catalogue.generated.ts'
import { ArchitectureGraph } from '../../src/model/graph.ts'
import { runRules } from '../../src/rules/run.ts'
import type { RuleCase, RuleCases } from '../../src/testing.ts'
import { VN_DATA } from '../../src/vn/framework.ts'
import { profileOn } from '../../src/vn/profiles.ts'
import { withOwn } from '../../src/vn/reference/reference.ts'
import { catalogue, type Rule } from '../../src/vn/rule.ts'
import { casesOf, twinModel } from './twins.ts'

const NOWHERE = 'khong-dau-ca'
/** So many models of a table are tried for one field: the same record stands in most of them. */
const MODELS_A_FIELD = 3

interface Loose {
  readonly model: RuleCase['model']
  /** The reference: `links/a/from`. */
  readonly at: string
}

function* looseOf({ model }: RuleCase, tried: Map<string, number>): Generator<Loose> {
  const lists = Object.entries(model as unknown as Readonly<Record<string, unknown>>).filter(([, list]) => Array.isArray(list))
  const graph = new ArchitectureGraph([model])
  for (const [list, parts] of lists as [string, readonly Readonly<Record<string, unknown>>[]][]) {
    for (const part of parts) {
      const element = graph.get(part['id'] as string)
      const kind = element === undefined ? undefined : graph.kindOf(element)
      for (const { field, many } of REFERENCES.filter((one) => one.kind === kind && part[one.field] !== undefined)) {
        const times = tried.get(`${kind}.${field}`) ?? 0
        if (times >= MODELS_A_FIELD) continue
        tried.set(`${kind}.${field}`, times + 1)
        const at = `${list}/${part['id'] as string}/${field}`
        yield { at, model: twinModel(model, at, many ? [NOWHERE] : NOWHERE) }
      }
    }
  }
}

/** What running a rule over a model gives, whether its references lead anywhere or not. */
export function outcomeOf(rule: Rule, { model, asOf, profile, reference, options }: Omit<RuleCase, 'name'>) {
  const [entry] = catalogue({ 'test/rule': rule })
  const day = asOf ?? model.asOf ?? '2026-11-21'
  return runRules(new ArchitectureGraph([model]), [entry!], {
    framework: VN_DATA,
    asOf: day,
    remember: true,
    profile: profile ?? model.profile ?? profileOn(day) ?? 'none',
    ...(reference === undefined ? {} : { reference: withOwn(reference) }),
    ...(options === undefined ? {} : { ruleOptions: { 'test/rule': options } }),
  })
}

/** Where a rule crashes, with the reference that led nowhere. */
export function stumblesOf(rule: Rule, cases: RuleCases): readonly string[] {
  const tried = new Map<string, number>()
  return casesOf(cases).flatMap((one) =>
    [...looseOf(one, tried)].flatMap(({ model, at }) =>
      outcomeOf(rule, { ...one, model }).crashed.map(({ error }) => `${one.name}: ${at}: ${error}`),
    ),
  )
}
