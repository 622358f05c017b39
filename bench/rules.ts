/** Every rule at N and 4N elements: time must grow about as the model does. */
import { ArchitectureGraph } from '../src/model/graph.ts'
import { runRules } from '../src/rules/run.ts'
import { VN_DATA } from '../src/vn/framework.ts'
import { RULES } from '../src/vn/rules.generated.ts'
import { country } from './country.ts'

/** Below this (milliseconds at 4N) a rule is too quick for its growth to be told from noise. */
const TOO_QUICK = 8

export interface RuleGrowth {
  readonly code: string
  /** Milliseconds at N and at 4N. */
  readonly small: number
  readonly large: number
  /** 1 is linear, 2 quadratic. */
  readonly exponent: number
}

/** Growth of each rule that takes long enough to tell, on a country with planted defects, the steepest first. */
export function ruleGrowth(elements: number): RuleGrowth[] {
  const documents = [elements, elements * 4].map((size) => country({ elements: size, defects: 0.1 }))
  const time = (document: (typeof documents)[number], rule: (typeof RULES)[number]): number => {
    let best = Number.POSITIVE_INFINITY
    for (let round = 0; round < 3; round++) {
      // A new graph each round: what a rule remembers of a graph must not count as quick.
      const graph = new ArchitectureGraph([document])
      const start = performance.now()
      runRules(graph, [rule], { framework: VN_DATA, asOf: '2026-11-21', profile: 'vn-digital-1.0' })
      best = Math.min(best, performance.now() - start)
    }
    return best
  }
  return RULES.map((rule) => {
    const [small, large] = documents.map((document) => time(document, rule)) as [number, number]
    return { code: rule.code, small, large, exponent: Math.log(large / small) / Math.log(4) }
  })
    .filter(({ large }) => large > TOO_QUICK)
    .sort((a, b) => b.exponent - a.exponent)
}
