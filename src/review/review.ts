/** The review of models for investment made twice. */
import type { ArchitectureGraph } from '../model/graph.ts'
import { modelBody } from '../model/organisation.ts'
import { candidates, Rarity } from './candidates.ts'
import { clustersOf, moneyOf, productsOf } from './clusters.ts'
import type { Band, Cluster, Pair, Review, ReviewVocabulary, Skipped } from './define.ts'
import { Judge } from './evidence.ts'
import { Entries, type Entry } from './items.ts'

interface Judged {
  readonly entries: readonly Entry[]
  readonly pairs: readonly Pair[]
  readonly compared: number
  readonly skipped: readonly Skipped[]
  readonly elements: readonly number[]
}

function judgeAll(graphs: readonly ArchitectureGraph[], vocabulary: ReviewVocabulary): Judged {
  const entries = new Entries(vocabulary)
  const elements = graphs.map((graph, at) => entries.addModel(graph, at))
  entries.addPlatforms()
  const rarity = new Rarity(entries.all)
  const judge = new Judge(rarity, entries)
  const { pairs, skipped } = candidates(entries.all, rarity)
  const found: Pair[] = []
  let compared = 0
  for (const [a, b] of pairs) {
    const [one, other] = [entries.all[a]!, entries.all[b]!]
    // Platforms of the reference data are not under review themselves.
    if (one.kind === 'platform' && other.kind === 'platform') continue
    compared++
    const pair = judge.judge(one, other)
    if (pair !== undefined) found.push(pair)
  }
  found.sort((x, y) => y.score - x.score || x.a.number - y.a.number || x.b.number - y.b.number)
  return { entries: entries.all, pairs: found, compared, skipped, elements }
}

/** Every pair that something speaks for, the surest first, without clusters. */
export function judgedPairs(graphs: readonly ArchitectureGraph[], vocabulary: ReviewVocabulary): readonly Pair[] {
  return judgeAll(graphs, vocabulary).pairs
}

/** What may be one investment made twice in some models taken together, and what only looks like it. */
export function reviewGraphs(graphs: readonly ArchitectureGraph[], vocabulary: ReviewVocabulary): Review {
  const { entries, pairs, compared, skipped, elements } = judgeAll(graphs, vocabulary)
  const of = (band: Band): Pair[] => pairs.filter((pair) => pair.band === band)
  const { clusters: duplicates, refused } = clustersOf(of('duplicate'), 'duplicate', entries)
  const together = new Set(duplicates.flatMap(pairKeys))
  const { clusters: looks, refused: refusedLooks } = clustersOf(
    of('look').filter(({ a, b }) => !together.has(`${a.number} ${b.number}`)),
    'look',
    entries,
  )
  const clusters = [...duplicates.sort(byMoney), ...looks.sort(byMoney)]
  const products = productsOf(entries)
  const isInstallation = new Set(products.flatMap(({ installations }) => installations.map(({ number }) => number)))
  const members = clusters.flatMap((cluster) => cluster.members)
  const { budget, annualCost } = moneyOf(members)
  const own = entries.filter(({ kind }) => kind !== 'platform')
  return {
    models: graphs.map((graph, at) => ({
      id: graph.header.id ?? '',
      name: graph.header.name ?? modelBody(graph)?.name ?? graph.header.id ?? '',
      ...(graph.header.asOf === undefined ? {} : { asOf: graph.header.asOf }),
      elements: elements[at]!,
    })),
    counts: {
      reviewed: own.length,
      compared,
      untold: own.filter(({ told }) => told.length === 0).length,
      withoutFunction: own.filter(({ functions }) => functions.size === 0).length,
      duplicate: duplicates.length,
      look: looks.length,
      related: of('related').length,
    },
    functionNames: Object.fromEntries(vocabulary.functions.map(({ code, name }) => [code, name])),
    clusters,
    related: of('related').filter(
      ({ a, b, evidence }) =>
        !(
          evidence.some(({ kind, side }) => kind === 'product' && side === 'against') &&
          isInstallation.has(a.number) &&
          isInstallation.has(b.number)
        ),
    ),
    products,
    skipped,
    refused: [...refused, ...refusedLooks],
    budget,
    annualCost,
  }
}

/** Pairs of members, which a cluster tells together. */
function pairKeys({ members }: Cluster): string[] {
  return members.flatMap((a, at) => members.slice(at + 1).map((b) => `${a.number} ${b.number}`))
}

/** Clusters with proposed money first, then by how sure they are. */
function byMoney(a: Cluster, b: Cluster): number {
  const money = ({ budget }: Cluster): number => budget['VND'] ?? 0
  return money(b) - money(a) || b.pairs[0]!.score - a.pairs[0]!.score || (a.key < b.key ? -1 : 1)
}
