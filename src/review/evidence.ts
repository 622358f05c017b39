/** What speaks for two things being one investment made twice, what speaks against it, and the score of both. */
import { getOrInsert } from '../collections.ts'
import { spelling, unmarked } from '../fold.ts'
import { integrationsOf, otherEnd } from '../model/connection.ts'
import type { Element } from '../model/element.ts'
import type { Rarity } from './candidates.ts'
import { type Against, BANDS, type Band, CAPS, COUNTERWEIGHTS, type Evidence, type For, type Pair, WEIGHTS } from './define.ts'
import type { Entries, Entry } from './items.ts'
import type { Suggester } from './suggest.ts'

/** Kinds that by themselves say nothing of what a thing does. */
const CIRCUMSTANCES: ReadonlySet<For | Against> = new Set(['users', 'years', 'product'])
/** Ways of having the same users that count as evidence of their own. */
const TELLING_USERS: ReadonlySet<string | undefined> = new Set(['same-owner', 'contained', 'national', 'units'])
/** Roles by which a platform stands between others. */
const CONNECTORS: ReadonlySet<string | undefined> = new Set([
  'lgsp',
  'ldop',
  'ndxp',
  'ndop',
  'document-axis',
  'identity',
  'payment',
  'national-service-portal',
])
/** Least strength at which a kind counts as evidence of its own. */
const COUNTS = 0.25

/** How much the sharing of a function says by its nature. */
const NATURES = { subject: 1, office: 1, own: 1, form: 0.6, group: 0.4 } as const
/** As sure as a name makes it. */
const NAMED = 0.8
/** Ways of working that a text names in passing. */
const OPEN_WAYS: ReadonlySet<string> = new Set(['website', 'information-portal', 'digitisation', 'executive'])

type Add = (kind: For, strength: number, more?: Pick<Evidence, 'way' | 'items'>) => void
type Less = (kind: Against, more?: Pick<Evidence, 'way' | 'items'>) => void

export class Judge {
  readonly #rarity: Rarity
  readonly #suggester: Suggester

  /** Pieces of a thing as it writes them, read for the things of a pair only. */
  readonly #written: (entry: Entry) => ReadonlyMap<string, string>

  constructor(rarity: Rarity, entries: Entries) {
    this.#rarity = rarity
    this.#suggester = entries.suggester
    const known = new Map<Entry, ReadonlyMap<string, string>>()
    this.#written = (entry) => getOrInsert(known, entry, () => entries.written(entry))
  }

  /** The pair with its evidence; undefined where too little speaks for it to be worth a word. */
  judge(a: Entry, b: Entry): Pair | undefined {
    if (isBeyond(a, b) || isBeyond(b, a)) return undefined
    const found: Evidence[] = []
    const add = (kind: For, strength: number, more: Pick<Evidence, 'way' | 'items'> = {}): void => {
      if (strength > 0) found.push({ kind, side: 'for', points: Math.round(WEIGHTS[kind] * Math.min(1, strength)), ...more })
    }
    const less = (kind: Against, more: Pick<Evidence, 'way' | 'items'> = {}): void => {
      found.push({ kind, side: 'against', points: COUNTERWEIGHTS[kind], ...more })
    }
    const shared = this.#functions(a, b, add)
    this.#words(a, b, add)
    this.#circumstances(a, b, add)
    const sum = found.reduce((total, { points }) => total + points, 0)
    if (sum < BANDS.related) return undefined
    this.#apart(a, b, shared, less)
    this.#relations(a, b, less)
    this.#scope(a, b, shared, add, less)
    const evidence = found.filter(({ points }) => points > 0)
    const score = Math.max(
      0,
      Math.min(
        100,
        evidence.reduce((total, { side, points }) => total + (side === 'for' ? points : -points), 0),
      ),
    )
    // What no rule says a body could rebuild is at most a question.
    const band = bandOf(score, evidence, a.isOnlyNamed || b.isOnlyNamed)
    return band === undefined ? undefined : { a, b, score, band, evidence: evidence.map((one) => this.#asWritten(a, b, one)) }
  }

  /** Words in common as one of both writes them, that with diacritics first: folded syllables are for comparing only. */
  #asWritten(a: Entry, b: Entry, evidence: Evidence): Evidence {
    if ((evidence.kind !== 'name' && evidence.kind !== 'words') || evidence.items === undefined) return evidence
    const items = evidence.items.map((piece) => {
      const [one, other] = [this.#written(a).get(piece), this.#written(b).get(piece)]
      if (one === undefined || other === undefined) return one ?? other ?? piece
      return isTypedBare(one) && !isTypedBare(other) ? other : one
    })
    return { ...evidence, items: [...new Set(items)] }
  }

  /** The codes both have; adds the strongest as evidence. */
  #functions(a: Entry, b: Entry, add: Add): ReadonlyMap<string, number> {
    const shared = new Map<string, number>()
    let best = 0
    let told = true
    const codes: string[] = []
    for (const [code, sure] of a.functions) {
      const other = b.functions.get(code)
      if (other === undefined) continue
      const nature = this.#suggester.natureOf(code)
      const strength = Math.min(sure, other) * NATURES[nature ?? 'subject']
      shared.set(code, strength)
      codes.push(code)
      if (strength > best) {
        best = strength
        told = a.told.includes(code) && b.told.includes(code)
      }
    }
    codes.sort((one, other) => shared.get(other)! - shared.get(one)! || (one < other ? -1 : 1))
    // A way of working and a subject together say more than either.
    const rest = [...shared.values()].reduce((missed, strength) => missed * (1 - strength / 2), 1) / (1 - best / 2)
    add('function', 1 - (1 - best) * rest, { way: told ? 'told' : 'suggested', items: codes.slice(0, 3) })
    return shared
  }

  #words(a: Entry, b: Entry, add: Add): void {
    if (a.spelt === b.spelt) add('name', 1, { way: 'same' })
    else {
      const name = this.#alike(a.namePieces, b.namePieces)
      add('name', name.strength < 0.15 ? 0 : name.strength, { way: 'alike', items: name.common })
    }
    const inName = new Set(a.namePieces.filter((piece) => b.namePieces.includes(piece)))
    const rest = (pieces: readonly string[]): string[] => pieces.filter((piece) => !inName.has(piece))
    const text = this.#alike(rest(a.textPieces), rest(b.textPieces))
    const amount = text.common.reduce((sum, piece) => sum + this.#rarity.of(piece), 0)
    // Two rare words in common tell more than a share of a long text.
    add('words', Math.min(1, Math.max(text.strength * 1.6, amount / 22)), { items: text.common.slice(0, 6) })
    const data = [...a.data].filter(([entity]) => b.data.has(entity)).map(([, name]) => name)
    if (data.length > 0) add('data', (2 * data.length) / (a.data.size + b.data.size) + 0.2, { items: data.slice(0, 6) })
  }

  /** Share of the telling words of the shorter text, and of both. */
  #alike(one: readonly string[], other: readonly string[]): { strength: number; common: string[] } {
    if (one.length === 0 || other.length === 0) return { strength: 0, common: [] }
    const has = new Set(other)
    const common = one.filter((piece) => has.has(piece))
    if (common.length === 0) return { strength: 0, common }
    const weigh = (pieces: readonly string[]): number => pieces.reduce((sum, piece) => sum + this.#rarity.of(piece), 0)
    const both = weigh(common)
    const [first, second] = [weigh(one), weigh(other)]
    common.sort((x, y) => this.#rarity.of(y) - this.#rarity.of(x) || (x < y ? -1 : 1))
    return { strength: both / (first + second) + both / (2 * Math.min(first, second)), common }
  }

  #circumstances(a: Entry, b: Entry, add: Add): void {
    if (a.role !== undefined && a.role === b.role) add('role', 1, { items: [a.role] })
    if (a.basis !== undefined && a.basis === b.basis) add('basis', 1)
    const [one, other] = [yearsOf(a), yearsOf(b)]
    if (one !== undefined && other !== undefined && one[0] <= other[1] && other[0] <= one[1])
      add('years', 1, { items: [`${Math.max(one[0], other[0])}–${Math.min(one[1], other[1])}`] })
    const supplier = supplierOf(a)
    if (supplier !== undefined && supplier === supplierOf(b)) add('product', 0.5, { way: 'supplier', items: [supplier] })
  }

  /** What the words say of different work. */
  #apart(a: Entry, b: Entry, shared: ReadonlyMap<string, number>, less: Less): void {
    const nature = (code: string) => this.#suggester.natureOf(code)
    const solid = [...shared].filter(([code, strength]) => nature(code) !== 'form' && strength >= 0.5)
    const [one, other] = [a.subjects, b.subjects].map((codes) => codes.filter((code) => !shared.has(code)))
    if (solid.length === 0) {
      if (a.subjects.length > 0 && b.subjects.length > 0) less('subject', { items: [...one!.slice(0, 2), ...other!.slice(0, 2)] })
      else if (shared.size > 0 && (one!.length > 0 || other!.length > 0)) less('narrower', { items: [...one!, ...other!].slice(0, 2) })
      return
    }
    const isOffice = solid.every(([code]) => nature(code) !== 'subject')
    // What both sides told outweighs what words suggest beside it.
    const isTold = solid.some(([code]) => a.told.includes(code) && b.told.includes(code))
    const counts = (entry: Entry, code: string): boolean => (isTold ? entry.told.includes(code) : entry.functions.get(code)! >= NAMED)
    const extra = [...one!.filter((code) => counts(a, code)), ...other!.filter((code) => counts(b, code))]
    const more = extra.filter((code) => (nature(code) === 'subject') !== isOffice || !isOffice)
    // Office work of one subject is done by what does it for all; what a name adds to that is another work.
    if (isOffice ? more.length > 0 : extra.length > 0)
      less(isOffice ? 'other-work' : 'narrower', { items: (isOffice ? more : extra).slice(0, 2) })
    else this.#ways(a, b, less)
    sectorsApart(a, b, isOffice && !isTold, less)
    if (a.layer !== undefined && b.layer !== undefined && a.layer !== b.layer) less('layer')
  }

  /** One is only a way of working with the subject, for example an assistant beside a portal. */
  #ways(a: Entry, b: Entry, less: Less): void {
    const ways = (entry: Entry): string[] => entry.ways.filter((code) => !OPEN_WAYS.has(code))
    const [one, other] = [ways(a), ways(b)]
    const apart = [...one.filter((code) => !b.functions.has(code)), ...other.filter((code) => !a.functions.has(code))]
    if (apart.length > 0) less('narrower', { way: 'form', items: apart })
  }

  #relations(a: Entry, b: Entry, less: Less): void {
    this.#records(a, b, less)
    if (a.product !== undefined && a.product === b.product) less('product', { items: [productOf(a)] })
    if (a.role !== b.role && (CONNECTORS.has(a.role) || CONNECTORS.has(b.role))) less('role')
    if (speaksOf(a, b) || speaksOf(b, a)) less('uses', { way: 'spoken' })
    else if (isFed(a, b)) less('uses', { way: 'feeds' })
    if (a.model !== b.model || a.element === undefined || b.element === undefined) return
    const either = (field: string): boolean => refersTo(a, field, b.id) || refersTo(b, field, a.id)
    if (either('partOf') || isSameWhole(a, b)) less('part-of')
    if (either('stores') || either('uses') || either('derivedFrom')) less('uses')
    else if (areJoined(a, b)) less('uses', { way: 'joined' })
    if (either('delivers')) less('delivers', { way: 'told' })
    else if (isLikelyResult(a, b) || isLikelyResult(b, a)) less('delivers', { way: 'likely' })
    this.#course(a, b, less)
  }

  /** What comes after what. */
  #course(a: Entry, b: Entry, less: Less): void {
    const either = (field: string): boolean => refersTo(a, field, b.id) || refersTo(b, field, a.id)
    if (either('replacedBy') || isEnding(a, b) || isEnding(b, a)) less('successor')
    else if (a.chain[0] === b.chain[0] && isOnTrial(a) !== isOnTrial(b) && !a.proposed && !b.proposed) less('successor', { way: 'likely' })
    else if (isUpgrade(a) !== isUpgrade(b)) less('upgrade')
  }

  /** A record of what somebody else runs stands for that thing: it is not a second one. */
  #records(a: Entry, b: Entry, less: Less): void {
    if (a.isReference && b.isReference) less('reference')
    else if ((a.isReference || b.isReference) && a.spelt === b.spelt) less('same-record')
    else if (a.model !== b.model && a.spelt === b.spelt && a.chain[0] !== undefined && a.chain[0] === b.chain[0]) less('same-record')
  }

  /** Whom both serve. */
  #scope(a: Entry, b: Entry, shared: ReadonlyMap<string, number>, add: Add, less: Less): void {
    const way = scopeOf(a, b)
    const isOwn = [...shared].some(([code, strength]) => strength >= 0.3 && this.#suggester.natureOf(code) === 'own')
    const office = [...shared].some(([code, strength]) => strength >= 0.5 && this.#suggester.natureOf(code) === 'office')
    if (way === 'territory' || way === 'operators') less(way)
    else if (way === 'siblings' && office) add('users', 0.85, { way: 'units' })
    else if (isOwn && way !== 'same-owner' && !(a.wide !== undefined && b.wide !== undefined)) less('operators')
    else if (way === 'bodies') {
      less('bodies')
      if (a.role !== undefined && a.role === b.role) less('operators')
    } else add('users', way === 'national' && !isListedNation(a) && !isListedNation(b) ? 0.5 : USERS[way], { way })
  }
}

const isTypedBare = (text: string): boolean => unmarked(spelling(text)) === spelling(text)

/** Each for a sector of its own; or one of them for a sector only, of what every office does. */
function sectorsApart(a: Entry, b: Entry, isOffice: boolean, less: Less): void {
  if (a.sector === b.sector) return
  const sectors = [a.sector, b.sector].filter((sector) => sector !== undefined)
  const items = [a.sectorWritten, b.sectorWritten].filter((sector) => sector !== undefined)
  if (sectors.length === 2 || isOffice) less('narrower', { way: 'sector', items })
}

type Scope = 'same-owner' | 'contained' | 'national' | 'siblings' | 'bodies' | 'unknown' | 'territory' | 'operators'

const USERS: Readonly<Record<Scope, number>> = {
  'same-owner': 1,
  contained: 1,
  national: 1,
  siblings: 0.65,
  bodies: 0,
  unknown: 0,
  territory: 0,
  operators: 0,
}

/** How the users of two things stand to each other. */
export function scopeOf(a: Entry, b: Entry): Scope {
  const [one, other] = [a.chain[0], b.chain[0]]
  if (one !== undefined && one === other) return 'same-owner'
  if (a.wide === 'nation' || b.wide === 'nation') return 'national'
  if (one === undefined || other === undefined) return 'unknown'
  if (a.body !== b.body) return scopeOfBodies(a, b)
  if (a.chain.includes(other) || b.chain.includes(one)) return 'contained'
  if (a.level === 'commune' && b.level === 'commune') return 'territory'
  const isOwnWork = a.establishment || b.establishment
  if (a.wide === 'body' || b.wide === 'body') return isOwnWork ? 'siblings' : 'contained'
  return isOwnWork ? 'operators' : 'siblings'
}

function scopeOfBodies(a: Entry, b: Entry): Scope {
  if (a.area === undefined || b.area === undefined) return 'bodies'
  return a.area === b.area ? 'siblings' : 'territory'
}

function bandOf(score: number, evidence: readonly Evidence[], isQuestion: boolean): Band | undefined {
  const kinds = new Set<For | Against>()
  let isCapped = false
  for (const { kind, side, points, way } of evidence) {
    if (side === 'against') isCapped ||= CAPS.has(kind as Against)
    else if (kind === 'users') {
      if (TELLING_USERS.has(way)) kinds.add(kind)
    } else if (points >= COUNTS * WEIGHTS[kind as For] && !CIRCUMSTANCES.has(kind)) kinds.add(kind)
  }
  if (score < BANDS.related) return undefined
  if (isCapped || kinds.size < 2 || score < BANDS.look) return 'related'
  return score >= BANDS.duplicate && !isQuestion ? 'duplicate' : 'look'
}

function refersTo({ element }: Entry, field: string, id: string): boolean {
  const value = (element as unknown as Record<string, unknown>)[field]
  return Array.isArray(value) ? value.includes(id) : value === id
}

/** Whether a thing is not to be compared: a platform that is not there yet on the day of the model, or its owner's own work. */
function isBeyond(one: Entry, other: Entry): boolean {
  if (one.isOwnWork && one.body !== other.body) return true
  if (one.kind !== 'platform') return false
  const asOf = other.graph?.header.asOf
  if (one.from !== undefined && (asOf === undefined || asOf < one.from)) return true
  if (one.role !== undefined && one.role === other.role) return false
  return ![...one.functions.keys()].some((code) => other.functions.has(code))
}

/** Whether a name or description speaks of the other thing as of something that is used or added to. */
function speaksOf(one: Entry, other: Entry): boolean {
  return other.words >= 4 && one.spokenOf.some((text) => text.startsWith(other.spelt))
}

/** Words alone say less of whom a thing serves than the list of national platforms. */
const isListedNation = ({ wide, isListed }: Entry): boolean => wide === 'nation' && isListed

/** A national database is made of what bodies keep: they feed it. */
function isFed(a: Entry, b: Entry): boolean {
  return a.kind === 'database' && b.kind === 'database' && a.wide !== b.wide && (a.wide === 'nation' || b.wide === 'nation')
}

const isSameWhole = (a: Entry, b: Entry): boolean => {
  const whole = ({ element }: Entry): string | undefined => (element as Partial<Element<'system'>>).partOf
  return whole(a) !== undefined && whole(a) === whole(b)
}

/** Whether two things exchange data or are to: what is joined is beside each other on purpose. */
function areJoined({ graph, element }: Entry, { element: other }: Entry): boolean {
  if (graph === undefined || element === undefined || other === undefined) return false
  if (!graph.is(element, 'system') && !graph.is(element, 'database')) return false
  return integrationsOf(graph, element).some((one) => one.status !== 'ended' && otherEnd(graph, one, element) === other)
}

/** Whether a thing is on its way out and the other may be what comes after it: it names no other successor. */
function isEnding({ element }: Entry, other: Entry): boolean {
  const { lifecycle, remedy, replacedBy, kind } = (element ?? {}) as Partial<Element<'system'> & { kind: string }>
  if ((kind as string) === 'merge') return true
  if (replacedBy !== undefined) return replacedBy === other.id
  return lifecycle === 'merging' || lifecycle === 'replacing' || remedy === 'merge-reorganise' || remedy === 'replace-end'
}

/** Whether a project that names no result is likely what pays for a thing that is on its way, with the same owner. */
function isLikelyResult(project: Entry, thing: Entry): boolean {
  if (project.kind !== 'investment' || thing.kind === 'investment' || project.chain[0] !== thing.chain[0]) return false
  const told = (project.element as Element<'investment'>).delivers !== undefined
  return !told && (thing.proposed || thing.element?.lifecycle === 'testing')
}

const isOnTrial = ({ element }: Entry): boolean => element?.lifecycle === 'testing'

const isUpgrade = ({ kind, element }: Entry): boolean => kind === 'investment' && (element as Element<'investment'>).kind === 'upgrade'

export const productOf = ({ element }: Entry): string => (element as Element<'system'>).standardSolution ?? ''

const supplierOf = ({ element }: Entry): string | undefined =>
  (element as Partial<Element<'system'>> | undefined)?.supplier as string | undefined

function yearsOf({ kind, element }: Entry): readonly [number, number] | undefined {
  if (kind !== 'investment') return undefined
  const { budget } = element as Element<'investment'>
  if (budget?.fromYear === undefined) return undefined
  return [budget.fromYear, budget.toYear ?? budget.fromYear]
}
