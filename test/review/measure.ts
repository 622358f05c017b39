/**
 * Measures the review on a labelled set: `npx tsx test/review/measure.ts <set.json> [--errors]`. The set is `{model, clusters, related}`, a cluster
 * counting as all its pairs; every pair in neither list is nothing.
 */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { ArchitectureGraph } from '../../src/model/graph.ts'
import type { ArchitectureDocument } from '../../src/model/types.generated.ts'
import type { Band, Pair } from '../../src/review/define.ts'
import { judgedPairs } from '../../src/review/review.ts'
import { reviewVocabulary } from '../../src/vn/review-vocabulary.ts'

export interface LabelledSet {
  readonly model: ArchitectureDocument
  readonly clusters: readonly (readonly string[])[]
  readonly related: readonly (readonly [string, string])[]
}

export interface Measured {
  readonly labelled: number
  readonly band: Readonly<Record<Band, { readonly pairs: number; readonly right: number }>>
  /** Of the pairs called duplicate: how many are labelled so. */
  readonly precision: number
  /** Of the pairs labelled duplicate: how many are called duplicate or to be looked at. */
  readonly recall: number
  readonly wrong: readonly Pair[]
  readonly missed: readonly string[]
}

const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

export function measure({ model, clusters }: LabelledSet): Measured {
  const truth = new Set<string>()
  for (const ids of clusters) for (const [at, a] of ids.entries()) for (const b of ids.slice(at + 1)) truth.add(keyOf(a, b))
  const pairs = judgedPairs([new ArchitectureGraph([model])], reviewVocabulary()).filter(({ b, a }) => a.model >= 0 && b.model >= 0)
  const band = { duplicate: { pairs: 0, right: 0 }, look: { pairs: 0, right: 0 }, related: { pairs: 0, right: 0 } }
  const found = new Set<string>()
  const wrong: Pair[] = []
  for (const pair of pairs) {
    const key = keyOf(pair.a.id, pair.b.id)
    const isRight = truth.has(key)
    band[pair.band].pairs++
    if (isRight) band[pair.band].right++
    if (isRight && pair.band !== 'related') found.add(key)
    if (!isRight && pair.band === 'duplicate') wrong.push(pair)
  }
  return {
    labelled: truth.size,
    band,
    precision: band.duplicate.pairs === 0 ? 0 : band.duplicate.right / band.duplicate.pairs,
    recall: truth.size === 0 ? 0 : found.size / truth.size,
    wrong,
    missed: [...truth].filter((key) => !found.has(key)),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { wrong, missed, ...figures } = measure(JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as LabelledSet)
  console.log(JSON.stringify({ ...figures, wrong: wrong.length, missed: missed.length }, null, 1))
  if (process.argv.includes('--errors')) {
    for (const { a, b, score, evidence } of wrong)
      console.log(
        `wrong ${score} ${a.id} ${a.name} ~ ${b.id} ${b.name}: ${evidence.map(({ kind, points, side }) => `${kind} ${side === 'for' ? '+' : '-'}${points}`).join(' ')}`,
      )
    for (const key of missed) console.log(`missed ${key}`)
  }
}
