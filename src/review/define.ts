import type { Element } from '../model/element.ts'
import type { Text } from '../text.ts'

/**
 * A function of state bodies and the words by which a text tells it. `nature`: `office` work is the same in every office whatever its subject,
 * `subject` work is of one subject, `form` is a way of working whose subject tells which work, `own` is what each unit usually does for itself,
 * `group` only groups others.
 */
export interface FunctionReference {
  readonly code: string
  readonly parent?: string
  readonly name: Text
  readonly nature: 'group' | 'office' | 'subject' | 'form' | 'own'
  readonly words: readonly string[]
  readonly abbreviations?: readonly string[]
  readonly products?: readonly string[]
}

/** A platform that everybody shares, of the reference data; what a model proposes or runs is compared with it. */
export interface SharedPlatform {
  readonly id: string
  readonly name: Text
  readonly owner?: string
  readonly functions: readonly string[]
  readonly role?: string
  /** First day on which it is compared with. */
  readonly from?: string
  /** Whether what others build is compared with it. */
  readonly compared: boolean
  /** Whether it does its owner's own work and no one else's. */
  readonly ownWork?: true
}

/** What a country's language and bodies add to the review. */
export interface ReviewVocabulary {
  readonly functions: readonly FunctionReference[]
  readonly platforms: readonly SharedPlatform[]
  /** Short forms and what they stand for. */
  readonly abbreviations: Readonly<Record<string, string>>
  /** Phrases that any system may have in its name. */
  readonly generic: readonly string[]
  /** Phrases that say that a thing serves a whole province, ministry or the whole country. */
  readonly wide: { readonly nation: readonly string[]; readonly body: readonly string[] }
  /** Phrases that say what a thing is made of, and the word before the name of a sector. */
  readonly layers: { readonly data: readonly string[]; readonly software: readonly string[] }
  readonly sector: string
  /** Words after which a name tells what is used or added to, not what is built. */
  readonly uses: readonly string[]
  /** Phrases in the names of agencies that run their own establishment: hospitals, schools, enterprises. */
  readonly establishments: readonly string[]
}

export type ReviewedKind = 'system' | 'database' | 'investment'
export type Reviewed = Element<ReviewedKind>

/** Where a suggestion was read. */
export type SuggestionSource = 'name' | 'description' | 'data' | 'product'

/** A function that an element likely has. Never told: it rests on words alone. */
export interface Suggestion {
  readonly code: string
  /** From 0 to 1. */
  readonly confidence: number
  readonly evidence: readonly { readonly source: SuggestionSource; readonly words: string }[]
}

export type Band = 'duplicate' | 'look' | 'related'

/** What speaks for two things being one, by the weight it has at full strength. */
export const WEIGHTS = {
  function: 36,
  name: 34,
  words: 34,
  data: 34,
  users: 16,
  product: 12,
  basis: 20,
  role: 20,
  years: 4,
} as const

/** What speaks against it, by what it takes away. */
export const COUNTERWEIGHTS = {
  'part-of': 60,
  uses: 40,
  delivers: 60,
  reference: 60,
  successor: 45,
  'same-record': 100,
  product: 60,
  territory: 62,
  bodies: 12,
  operators: 35,
  subject: 26,
  narrower: 18,
  'other-work': 22,
  layer: 40,
  upgrade: 30,
  role: 34,
} as const

/** Reasons that the model tells or that leave no doubt: with one of them a pair is related at most, whatever speaks for it. */
export const CAPS: ReadonlySet<keyof typeof COUNTERWEIGHTS> = new Set([
  'part-of',
  'delivers',
  'reference',
  'same-record',
  'product',
  'uses',
  'territory',
  'operators',
])

/** Least score of a band; a duplicate also needs two kinds of evidence beside common users and years. */
export const BANDS: Readonly<Record<Band, number>> = { duplicate: 58, look: 34, related: 22 }

export type For = keyof typeof WEIGHTS
export type Against = keyof typeof COUNTERWEIGHTS

/** One reason, with what it was seen in: codes, words, names or numbers, free of language. */
export interface Evidence {
  readonly kind: For | Against
  readonly side: 'for' | 'against'
  /** What it adds to the score or takes from it. */
  readonly points: number
  /** How it was seen, where there are several ways: `told`, `suggested`, `same-owner` … */
  readonly way?: string
  /** Function codes, words, entities or names that both share, or what tells them apart. */
  readonly items?: readonly string[]
}

/** A thing under review: a record of a model, or a platform of the reference data. */
export interface Item {
  /** Position among all things under review. */
  readonly number: number
  /** Position of the model in the run; -1 for the reference data. */
  readonly model: number
  readonly kind: ReviewedKind | 'platform'
  readonly id: string
  readonly name: string
  readonly element?: Reviewed
  readonly owner?: string
  readonly ownerName?: string
  /** Whether it is not yet in use: planned, being built, or an investment. */
  readonly proposed: boolean
  readonly suggestions: readonly Suggestion[]
  /** Functions that the model tells, those that only say "business" left out. */
  readonly told: readonly string[]
}

export interface Pair {
  readonly a: Item
  readonly b: Item
  readonly score: number
  readonly band: Band
  readonly evidence: readonly Evidence[]
}

/** Money by currency: never added across currencies. */
export type Money = Readonly<Record<string, number>>

/** What could be done about a cluster. */
export type Advice = 'use-national' | 'share' | 'merge' | 'one-project' | 'clarify'

export interface Cluster {
  /** Ids of the members, joined: stable as long as the members are. */
  readonly key: string
  readonly band: Band
  readonly stage: 'existing' | 'proposed-existing' | 'proposed'
  /** Inside one unit, across units of one body, across bodies, or with a national platform. */
  readonly reach: 'owner' | 'body' | 'bodies' | 'national'
  readonly members: readonly Item[]
  readonly pairs: readonly Pair[]
  readonly functions: readonly string[]
  /** Budgets of the projects, each once, and what runs cost a year. */
  readonly budget: Money
  readonly annualCost: Money
  /** Members that tell no money. */
  readonly untold: number
  readonly advice: Advice
  /** The member that the others could use. */
  readonly keep?: Item
}

/** Installations of one standard product: shared, not duplicated. */
export interface SharedProduct {
  readonly product: string
  readonly installations: readonly Item[]
  readonly units: number
  readonly annualCost: Money
  readonly untold: number
}

/** A block too large to compare all with all. */
export interface Skipped {
  readonly by: 'function' | 'words' | 'data' | 'product' | 'role'
  readonly key: string
  readonly members: number
}

/** Pairs of a band that no cluster tells. */
export interface Refused {
  readonly band: Band
  /** `members`: the case would be larger than anybody reads; `apart`: it would join what is known to be apart. */
  readonly why: 'members' | 'apart'
  readonly pairs: number
  /** Things of those pairs that stand in no cluster of the band. */
  readonly unclustered: number
}

export interface Review {
  readonly models: readonly { readonly id: string; readonly name: string; readonly asOf?: string; readonly elements: number }[]
  /** `untold`: the model tells no function that says what they do; `withoutFunction`: their words suggest none either. */
  readonly counts: {
    readonly reviewed: number
    readonly compared: number
    readonly untold: number
    readonly withoutFunction: number
  } & Readonly<Record<Band, number>>
  /** Names of the functions that are spoken of. */
  readonly functionNames: Readonly<Record<string, Text>>
  readonly clusters: readonly Cluster[]
  /** Pairs that belong to no cluster of duplicates or of things to look at. */
  readonly related: readonly Pair[]
  readonly products: readonly SharedProduct[]
  readonly skipped: readonly Skipped[]
  readonly refused: readonly Refused[]
  /** Budgets of all clusters together, each project once. */
  readonly budget: Money
  readonly annualCost: Money
}
