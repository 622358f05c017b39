/** Pairs to clusters: who, at what stage, how much money, and what could be done. */
import { getOrInsert } from '../collections.ts'
import type { Element } from '../model/element.ts'
import type { Advice, Band, Cluster, Item, Money, Pair, Refused, SharedProduct } from './define.ts'
import { productOf, scopeOf } from './evidence.ts'
import type { Entry } from './items.ts'

/** More things than this nobody reads as one case. */
const MOST_MEMBERS = 40

type Why = Refused['why']
type Group = Set<number>

/** Clusters of a band: pairs that hang together, the surest first. Pairs that would make a case too large or join what is apart are counted. */
export function clustersOf(
  pairs: readonly Pair[],
  band: Band,
  entries: readonly Entry[],
): { readonly clusters: Cluster[]; readonly refused: Refused[] } {
  const groupOf = new Map<number, Group>()
  const refused = new Map<Why, Pair[]>()
  for (const pair of pairs) {
    const one = groupOf.get(pair.a.number) ?? new Set([pair.a.number])
    const other = groupOf.get(pair.b.number) ?? new Set([pair.b.number])
    const why = one === other ? undefined : whyApart(one, other, entries)
    if (why !== undefined) getOrInsert(refused, why, () => []).push(pair)
    else if (one !== other) join(one, other, groupOf)
  }
  joinResults(groupOf, entries)
  // A pair that was refused may have come together since, by others or by a project and its result.
  const isTogether = ({ a, b }: Pair): boolean => groupOf.has(a.number) && groupOf.get(a.number) === groupOf.get(b.number)
  const pairsOf = new Map<Group, Pair[]>()
  for (const pair of pairs) if (isTogether(pair)) getOrInsert(pairsOf, groupOf.get(pair.a.number)!, () => []).push(pair)
  return {
    clusters: [...pairsOf.values()].map((list) => cluster(list, band, entries)),
    refused: [...refused].flatMap(([why, list]) =>
      refusedOf(
        band,
        why,
        list.filter((pair) => !isTogether(pair)),
        groupOf,
      ),
    ),
  }
}

function join(one: Group, other: Group, groupOf: Map<number, Group>): void {
  const [large, small] = one.size < other.size ? [other, one] : [one, other]
  for (const number of small) large.add(number)
  for (const number of large) groupOf.set(number, large)
}

function refusedOf(band: Band, why: Why, pairs: readonly Pair[], groupOf: ReadonlyMap<number, Group>): Refused[] {
  if (pairs.length === 0) return []
  const things = new Set(pairs.flatMap(({ a, b }) => [a.number, b.number]))
  return [{ band, why, pairs: pairs.length, unclustered: [...things].filter((number) => !groupOf.has(number)).length }]
}

/** A project and what it delivers are one party of a case: the cases of both are one. */
function joinResults(groupOf: Map<number, Group>, entries: readonly Entry[]): void {
  const numbers = new Map([...groupOf.keys()].map((number) => [`${entries[number]!.model} ${entries[number]!.id}`, number]))
  for (const number of [...groupOf.keys()]) {
    const { element, model } = entries[number]!
    for (const id of (element as Partial<Element<'investment'>> | undefined)?.delivers ?? []) {
      const result = numbers.get(`${model} ${id}`)
      const [one, other] = [groupOf.get(number)!, result === undefined ? undefined : groupOf.get(result)]
      if (other === undefined || one === other || whyApart(one, other, entries) !== undefined) continue
      for (const member of other) {
        one.add(member)
        groupOf.set(member, one)
      }
    }
  }
}

/** Why two groups are no one case; undefined where they may be. */
function whyApart(one: Group, other: Group, entries: readonly Entry[]): Why | undefined {
  if (one.size + other.size > MOST_MEMBERS) return 'members'
  const all = [...one, ...other]
  const isNational = all.some((number) => entries[number]!.wide === 'nation')
  for (const a of one)
    for (const b of other) {
      if (isTied(entries[a]!, entries[b]!)) return 'apart'
      if (!isNational && scopeOf(entries[a]!, entries[b]!) === 'territory') return 'apart'
    }
  return undefined
}

/** Whether one is the part, the store or the result of the other: a case is about things beside each other. */
function isTied(a: Entry, b: Entry): boolean {
  const names = (from: Entry, to: Entry): boolean => {
    const { partOf, stores, uses } = (from.element ?? {}) as Partial<Element<'system'>>
    return partOf === to.id || [stores, uses].some((list) => list?.includes(to.id) ?? false)
  }
  return a.model === b.model && (names(a, b) || names(b, a))
}

function cluster(pairs: readonly Pair[], band: Band, entries: readonly Entry[]): Cluster {
  const numbers = new Set(pairs.flatMap(({ a, b }) => [a.number, b.number]))
  const members = [...numbers].sort((a, b) => a - b).map((number) => entries[number]!)
  const proposed = members.filter((member) => member.proposed).length
  const stage = proposed === 0 ? 'existing' : proposed === members.length ? 'proposed' : 'proposed-existing'
  const reach = reachOf(members)
  const functions = commonFunctions(members)
  const keep = keptOf(members)
  const { budget, annualCost, untold } = moneyOf(members)
  return {
    key: members.map(({ model, id }) => `${model < 0 ? '' : `${model + 1}/`}${id}`).join('+'),
    band,
    stage,
    reach,
    members,
    pairs: pairs.toSorted((x, y) => y.score - x.score || x.a.number - y.a.number || x.b.number - y.b.number),
    functions,
    budget,
    annualCost,
    untold,
    advice: adviceOf(band, stage, reach),
    ...(keep === undefined ? {} : { keep }),
  }
}

function reachOf(members: readonly Entry[]): Cluster['reach'] {
  if (members.some(({ wide }) => wide === 'nation')) return 'national'
  if (new Set(members.map(({ body }) => body)).size > 1) return 'bodies'
  return new Set(members.map(({ chain }) => chain[0])).size > 1 ? 'body' : 'owner'
}

function adviceOf(band: Band, stage: Cluster['stage'], reach: Cluster['reach']): Advice {
  if (band !== 'duplicate') return 'clarify'
  if (reach === 'national') return 'use-national'
  if (stage === 'proposed') return 'one-project'
  return stage === 'existing' ? 'merge' : 'share'
}

/** What the others could use: what serves the country, or else what is in use and serves the most. */
function keptOf(members: readonly Entry[]): Entry | undefined {
  const national = members.find(({ wide }) => wide === 'nation')
  if (national !== undefined) return national
  const running = members.filter(({ proposed, kind }) => !proposed && kind !== 'investment')
  const users = ({ element }: Entry): number => (element as Partial<Element<'system'>>).users ?? 0
  return running.toSorted(
    (a, b) => Number(b.wide !== undefined) - Number(a.wide !== undefined) || users(b) - users(a) || a.number - b.number,
  )[0]
}

/** Functions that most members have, the surest first. */
function commonFunctions(members: readonly Entry[]): string[] {
  const sums = new Map<string, { count: number; sure: number }>()
  for (const { functions } of members)
    for (const [code, sure] of functions) {
      const known = sums.get(code) ?? { count: 0, sure: 0 }
      sums.set(code, { count: known.count + 1, sure: known.sure + sure })
    }
  return [...sums]
    .filter(([, { count }]) => count * 2 > members.length)
    .sort(([x, a], [y, b]) => b.sure - a.sure || (x < y ? -1 : 1))
    .slice(0, 2)
    .map(([code]) => code)
}

/** Budgets of projects and yearly costs of what runs, each record once, by currency. */
export function moneyOf(members: Iterable<Item>): { readonly budget: Money; readonly annualCost: Money; readonly untold: number } {
  const budget: Record<string, number> = {}
  const annualCost: Record<string, number> = {}
  let untold = 0
  const seen = new Set<number>()
  for (const { number, kind, element } of members) {
    if (element === undefined || seen.has(number)) continue
    seen.add(number)
    const facts = element as Partial<Element<'system'> & Element<'investment'>>
    const money = kind === 'investment' ? facts.budget : facts.annualCost
    if (money === undefined) untold++
    else {
      const sums = kind === 'investment' ? budget : annualCost
      sums[money.currency] = (sums[money.currency] ?? 0) + money.amount
    }
  }
  return { budget, annualCost, untold }
}

/** Installations of standard products, one line a product. */
export function productsOf(entries: readonly Entry[]): SharedProduct[] {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    if (entry.product === undefined || entry.kind !== 'system') continue
    const known = groups.get(entry.product)
    if (known === undefined) groups.set(entry.product, [entry])
    else known.push(entry)
  }
  return [...groups.values()]
    .filter((installations) => installations.length > 1)
    .map((installations) => {
      const { annualCost, untold } = moneyOf(installations)
      const units = new Set(installations.map(({ chain, number }) => chain[0] ?? `? ${number}`)).size
      return { product: productOf(installations[0]!), installations, units, annualCost, untold }
    })
    .sort((a, b) => b.installations.length - a.installations.length || (a.product < b.product ? -1 : 1))
}
