/** Elements that have a new id: which of the new ones is which of the old ones. */
import { addTo } from '../collections.ts'
import { KINDS } from '../model/catalogue.generated.ts'
import type { Element, Kind } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import { compareCodePoints, fold } from '../text.ts'
import type { FieldValue, RenameReason } from './define.ts'
import { canonical, namesElements, type Renamed } from './fields.ts'

/** An old element and the new one it is taken for. */
export interface Rename {
  readonly before: Element
  readonly after: Element
  readonly by: RenameReason
}

type Fields = Readonly<Record<string, FieldValue | undefined>>

/** Codes that an authority or the dossier gives to one thing only, the strongest first. */
const CODES = ['nasId', 'identifier', 'procedureCode', 'sourceCode', 'code']

/** Codes that outlive everything else: where both sides have one and they differ, it is not the same thing. */
const LASTING = ['nasId', 'identifier', 'procedureCode']

/** Fields that say whose, where or between what an element is; with its name they make it that element. */
const PLACES = ['owner', 'parent', 'agency', 'lead', 'from', 'to', 'kind']

/** Fields that many elements have alike, or that say nothing of the thing itself. */
const TELLS_NOTHING: ReadonlySet<string> = new Set(['id', 'name', 'nameEn', 'sources', 'assumed', 'dossier'])

/** A feature that more elements than this share makes no pair to look at: it tells none of them apart, and pairs would grow with its square. */
const RARE = 8

/** Least share of what two elements say that must be equal, weighed by how rare it is. */
const ALIKE = 0.65
/** From here on a wholly new name is believed. */
const SAME = 0.85
/** How much better than the second best a pair must be. */
const MARGIN = 0.1
/** Least sum of what is equal: one thing that no other element says, and a name, or two such things. */
const ENOUGH = 1.5
/** What a name weighs against things that only one element says. */
const NAME = 1.5

/** Finds renamed elements, one to one: by code, by name in its place, then by likeness. The order of the models does not matter. */
export function renames(before: ArchitectureGraph, after: ArchitectureGraph): Rename[] {
  const found: Rename[] = []
  const newId = new Map<string, string>()
  const taken = new Set<Element>()
  const renamed: Renamed = (id) => newId.get(id) ?? id
  const left = new Map(KINDS.map(({ kind }) => [kind, before.all(kind).filter(({ id }) => after.get(id) === undefined)] as const))
  const right = new Map(KINDS.map(({ kind }) => [kind, after.all(kind).filter(({ id }) => before.get(id) === undefined)] as const))
  const add = (one: Element, other: Element, by: RenameReason): void => {
    found.push({ before: one, after: other, by })
    newId.set(one.id, other.id)
    taken.add(one).add(other)
  }
  // Owners come before what they own; a second round sees by their new ids what the first one still saw by the old.
  for (let round = 0; round < 2; round++) {
    for (const { kind } of KINDS) {
      const open = (): [Element[], Element[]] => [
        left.get(kind)!.filter((element) => !taken.has(element)),
        right.get(kind)!.filter((element) => !taken.has(element)),
      ]
      for (const code of CODES) {
        pair(
          ...open(),
          (element) => fieldsOf(element)[code] as string | undefined,
          (one, other, by) => {
            // Codes of a dossier are given anew when its rows are.
            if (code !== 'code' || haveWordsInCommon(one, other)) add(one, other, by)
          },
          'code',
        )
      }
      for (const withPlace of [true, false]) {
        pair(
          ...open(),
          (element, old) => nameKey(kind, element, withPlace, old ? renamed : (id) => id),
          (one, other, by) => {
            if (!contradict(one, other, LASTING)) add(one, other, by)
          },
          'name',
        )
      }
      for (const [one, other] of alike(kind, ...open(), before, after, renamed)) add(one, other, 'likeness')
    }
  }
  const order = new Map(KINDS.map(({ kind }, number) => [kind, number]))
  return found.sort(
    (a, b) => order.get(after.kindOf(a.after))! - order.get(after.kindOf(b.after))! || compareCodePoints(a.after.id, b.after.id),
  )
}

const fieldsOf = (element: Element): Fields => element as unknown as Fields

/** Pairs elements whose key only one on each side has. */
function pair(
  left: readonly Element[],
  right: readonly Element[],
  keyOf: (element: Element, old: boolean) => string | undefined,
  add: (one: Element, other: Element, by: RenameReason) => void,
  by: RenameReason,
): void {
  if (left.length === 0 || right.length === 0) return
  const only = (elements: readonly Element[], old: boolean): Map<string, Element | undefined> => {
    const byKey = new Map<string, Element | undefined>()
    for (const element of elements) {
      const key = keyOf(element, old)
      if (key !== undefined) byKey.set(key, byKey.has(key) ? undefined : element)
    }
    return byKey
  }
  const ours = only(right, false)
  for (const [key, one] of only(left, true)) {
    const other = ours.get(key)
    if (one !== undefined && other !== undefined) add(one, other, by)
  }
}

/** The name of an element, with its place or, where it is long enough to be no common one, without. */
function nameKey(kind: Kind, element: Element, withPlace: boolean, renamed: Renamed): string | undefined {
  const fields = fieldsOf(element)
  const name = fold(element.name ?? '')
  if (!withPlace) return name.split(' ').length < 4 ? undefined : name
  const place = PLACES.map((field) => {
    const value = fields[field]
    return value === undefined ? '' : namesElements(kind, field) ? renamed(String(value)) : String(value)
  })
  // A relation without a name is known by its ends.
  if (name === '' && (fields['from'] === undefined || fields['to'] === undefined)) return undefined
  return JSON.stringify([name, ...place])
}

const contradict = (one: Element, other: Element, codes: readonly string[]): boolean =>
  codes.some((code) => {
    const [a, b] = [fieldsOf(one)[code], fieldsOf(other)[code]]
    return a !== undefined && b !== undefined && a !== b
  })

/** Whether a third of the words of two names are the same; also where one has no name. */
function haveWordsInCommon(one: Element, other: Element): boolean {
  const share = sameWords(wordsOf(one), wordsOf(other))
  return share === undefined || share >= 1 / 3
}

const wordsOf = ({ name }: Element): ReadonlySet<string> =>
  new Set(
    fold(name ?? '')
      .split(' ')
      .filter((word) => word !== ''),
  )

/** The share of words that two names have in common, from 0 to 1; undefined when either has none. */
function sameWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number | undefined {
  if (one.size === 0 || other.size === 0) return undefined
  return (2 * [...one].filter((word) => other.has(word)).length) / (one.size + other.size)
}

/** What an element says, as texts that are equal where two say the same; and the words of its name. */
interface Profile {
  readonly features: ReadonlySet<string>
  readonly name: ReadonlySet<string>
}

function profileOf(graph: ArchitectureGraph, kind: Kind, element: Element, renamed: Renamed): Profile {
  const features = new Set<string>()
  const visit = (field: string, value: FieldValue): void => {
    if (Array.isArray(value)) for (const one of value) visit(field, one)
    else if (typeof value === 'object') features.add(`${field}=${canonical(value)}`)
    else features.add(`${field}=${typeof value === 'string' && namesElements(kind, field) ? renamed(value) : value}`)
  }
  for (const [field, value] of Object.entries(fieldsOf(element))) if (value !== undefined && !TELLS_NOTHING.has(field)) visit(field, value)
  for (const { from, field, to } of graph.attachedTo(element))
    if (to === element && from !== element) features.add(`${graph.kindOf(from)}.${field}<${renamed(from.id)}`)
  return { features, name: wordsOf(element) }
}

/** Pairs of elements that say much the same, where what they share is rare and no other element comes near. */
function alike(
  kind: Kind,
  left: readonly Element[],
  right: readonly Element[],
  before: ArchitectureGraph,
  after: ArchitectureGraph,
  renamed: Renamed,
): [Element, Element][] {
  if (left.length === 0 || right.length === 0) return []
  const profiles = (graph: ArchitectureGraph, elements: readonly Element[], to: Renamed): Map<Element, Profile> =>
    new Map(elements.map((element) => [element, profileOf(graph, kind, element, to)]))
  const old = profiles(before, before.all(kind), renamed)
  const now = profiles(after, after.all(kind), (id) => id)
  const count = (all: ReadonlyMap<Element, Profile>): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const { features } of all.values()) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
    return counts
  }
  const [often, oftenNow] = [count(old), count(now)]
  const weight = (feature: string): number => 1 / Math.max(often.get(feature) ?? 0, oftenNow.get(feature) ?? 0, 1)

  const byFeature = new Map<string, Element[]>()
  const markers = ({ features, name }: Profile): string[] => [...features, ...[...name].map((word) => `name~${word}`)]
  for (const element of right)
    for (const marker of markers(now.get(element)!)) {
      addTo(byFeature, marker, element)
    }
  const scored: { readonly one: Element; readonly other: Element; readonly score: number }[] = []
  for (const one of left) {
    const candidates = new Set<Element>()
    for (const marker of markers(old.get(one)!)) {
      const others = byFeature.get(marker)
      if (others !== undefined && others.length <= RARE) for (const other of others) candidates.add(other)
    }
    for (const other of candidates) {
      const score = likeness(one, other, old.get(one)!, now.get(other)!, weight, renamed)
      if (score > 0) scored.push({ one, other, score })
    }
  }
  const best = new Map<Element, number[]>()
  for (const { one, other, score } of scored) {
    for (const element of [one, other]) {
      addTo(best, element, score)
    }
  }
  const standsOut = (element: Element, score: number): boolean => best.get(element)!.filter((other) => other > score - MARGIN).length === 1
  return scored
    .filter(({ one, other, score }) => standsOut(one, score) && standsOut(other, score))
    .sort((a, b) => b.score - a.score || compareCodePoints(a.one.id, b.one.id))
    .map(({ one, other }) => [one, other])
}

/** How much of what two elements say is equal, from 0 to 1; 0 also when it is too little to tell. */
function likeness(one: Element, other: Element, old: Profile, now: Profile, weight: (feature: string) => number, renamed: Renamed): number {
  if (contradict(one, other, CODES)) return 0
  const [a, b] = [fieldsOf(one), fieldsOf(other)]
  // A relation is what it joins.
  for (const end of ['from', 'to']) if (a[end] !== undefined && b[end] !== undefined && renamed(String(a[end])) !== b[end]) return 0
  let shared = 0
  let all = 0
  for (const feature of old.features) {
    const heavy = weight(feature)
    all += heavy
    if (now.features.has(feature)) shared += heavy
  }
  for (const feature of now.features) if (!old.features.has(feature)) all += weight(feature)
  const name = sameWords(old.name, now.name)
  if (name !== undefined) {
    shared += NAME * name
    all += NAME
  }
  const score = shared / all
  return shared < ENOUGH || score < ALIKE || ((name ?? 1) < 0.5 && score < SAME) ? 0 : score
}
