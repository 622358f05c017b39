/**
 * Measures the review on labelled sets: `npx tsx test/review/measure.ts [set.json] [--errors]`; without a path on both sets that lie beside it.
 */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { ArchitectureGraph } from '../../src/model/graph.ts'
import type { ArchitectureDocument } from '../../src/model/types.generated.ts'
import type { Band, Pair } from '../../src/review/define.ts'
import { judgedPairs } from '../../src/review/review.ts'
import { reviewVocabulary } from '../../src/vn/review-vocabulary.ts'

/** A cluster counts as all its pairs; a pair in neither list is nothing. Sets without kinds are lists of ids. */
export interface LabelledSet {
  readonly model: ArchitectureDocument
  readonly clusters: readonly ({ readonly kind: string; readonly ids: readonly string[] } | readonly string[])[]
  readonly related: readonly ({ readonly kind: string; readonly pair: readonly string[] } | readonly string[])[]
}

export interface Measured {
  readonly labelled: number
  readonly band: Readonly<Record<Band, { readonly pairs: number; readonly right: number }>>
  /** Of the pairs called duplicate: how many are labelled so. */
  readonly precision: number
  /** Of the pairs labelled duplicate: how many are called duplicate or to be looked at. */
  readonly recall: number
  /** Pairs called duplicate that are none, by what they are labelled. */
  readonly wrong: ReadonlyMap<string, readonly Pair[]>
  /** Labelled pairs that are neither called duplicate nor to be looked at, by what makes them hard. */
  readonly missed: ReadonlyMap<string, readonly string[]>
}

const SETS = ['a', 'b'].map((name) => new URL(`./sets/${name}.json`, import.meta.url))

export const labelled = (path: string | URL): LabelledSet => JSON.parse(readFileSync(path, 'utf8')) as LabelledSet

const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Kind by labelled pair, of duplicates and of what is only near. */
function labelsOf({ clusters, related }: LabelledSet): Record<'duplicate' | 'related', Map<string, string>> {
  const labels = { duplicate: new Map<string, string>(), related: new Map<string, string>() }
  for (const cluster of clusters) {
    const { kind, ids } = 'ids' in cluster ? cluster : { kind: 'duplicate', ids: cluster }
    for (const [at, a] of ids.entries()) for (const b of ids.slice(at + 1)) labels.duplicate.set(keyOf(a, b), kind)
  }
  for (const one of related) {
    const { kind, pair } = 'pair' in one ? one : { kind: 'related', pair: one }
    labels.related.set(keyOf(pair[0]!, pair[1]!), kind)
  }
  return labels
}

function put<V>(table: Map<string, V[]>, kind: string, value: V): void {
  const there = table.get(kind)
  if (there === undefined) table.set(kind, [value])
  else there.push(value)
}

export function measure(set: LabelledSet): Measured {
  const { duplicate, related } = labelsOf(set)
  const pairs = judgedPairs([new ArchitectureGraph([set.model])], reviewVocabulary()).filter(({ a, b }) => a.model >= 0 && b.model >= 0)
  const band = { duplicate: { pairs: 0, right: 0 }, look: { pairs: 0, right: 0 }, related: { pairs: 0, right: 0 } }
  const found = new Set<string>()
  const wrong = new Map<string, Pair[]>()
  for (const pair of pairs) {
    const key = keyOf(pair.a.id, pair.b.id)
    const isRight = duplicate.has(key)
    band[pair.band].pairs++
    if (isRight) band[pair.band].right++
    if (isRight && pair.band !== 'related') found.add(key)
    if (!isRight && pair.band === 'duplicate') put(wrong, related.get(key) ?? 'nothing', pair)
  }
  const missed = new Map<string, string[]>()
  for (const [key, kind] of duplicate) if (!found.has(key)) put(missed, kind, key)
  return {
    labelled: duplicate.size,
    band,
    precision: band.duplicate.pairs === 0 ? 0 : band.duplicate.right / band.duplicate.pairs,
    recall: duplicate.size === 0 ? 0 : found.size / duplicate.size,
    wrong,
    missed,
  }
}

function print(name: string, { labelled: pairs, band, precision, recall, wrong, missed }: Measured, withErrors: boolean): void {
  const counted = (table: ReadonlyMap<string, readonly unknown[]>): string =>
    [...table]
      .sort(([x, a], [y, b]) => b.length - a.length || (x < y ? -1 : 1))
      .map(([kind, list]) => `${kind} ${list.length}`)
      .join(', ')
  console.log(`${name}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ${pairs} labelled pairs`)
  for (const [key, { pairs: all, right }] of Object.entries(band)) console.log(`  ${key}: ${all} pairs, ${right} labelled duplicate`)
  console.log(`  wrong: ${counted(wrong)}\n  missed: ${counted(missed)}`)
  if (!withErrors) return
  for (const [kind, list] of wrong)
    for (const { a, b, score, evidence } of list)
      console.log(
        `  wrong (${kind}) ${score} ${a.id} ${a.name} ~ ${b.id} ${b.name}: ${evidence.map((one) => `${one.kind} ${one.side === 'for' ? '+' : '-'}${one.points} ${one.items?.join('; ') ?? ''}`).join(' | ')}`,
      )
  for (const [kind, list] of missed) for (const key of list) console.log(`  missed (${kind}) ${key}`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
  for (const path of paths.length === 0 ? SETS : paths)
    print(String(path).split('/').at(-1)!, measure(labelled(path)), process.argv.includes('--errors'))
}
