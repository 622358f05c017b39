import { getOrInsert } from '../collections.ts'
import { append } from '../large.ts'
import { HEADER_KEYS, KINDS, REFERENCES } from '../model/catalogue.generated.ts'
import type { Element, Kind } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import { targetStatus } from '../model/targets.ts'
import { compareCodePoints } from '../text.ts'
import type {
  Diff,
  ElementChange,
  FieldChange,
  FieldValue,
  MoneyChange,
  Named,
  RelationChange,
  TargetChange,
  TargetPosition,
} from './define.ts'
import { fieldChanges, type Renamed } from './fields.ts'
import { type Rename, renames } from './renames.ts'

export interface DiffOptions {
  /** Whether other ids are other elements, as within one model; without it, renamed elements are recognised. */
  readonly keepsIds?: true
  /** The day on which targets are judged, on both sides. */
  readonly day: string
  /** Whether what a field of an element (null: of the header) says must not be spread. */
  readonly conceals?: (side: 'before' | 'after', element: Element | null, field: string) => boolean
}

/** Stands for a value that must not be spread. */
export const CONCEALED = '***'

/** One element on both sides, or on one. */
interface Pair {
  readonly before: Element | undefined
  readonly after: Element | undefined
  readonly rename: Rename | undefined
}

type Fields = Readonly<Record<string, FieldValue | undefined>>

const IDENTITY: ReadonlySet<string> = new Set(['id'])

/** Compares two models. Pure, and about linear in their size; the order in which anything is written does not matter. */
export function diff(before: ArchitectureGraph, after: ArchitectureGraph, options: DiffOptions): Diff {
  const found = options.keepsIds ? [] : renames(before, after)
  const byNew = new Map(found.map((rename) => [rename.after, rename]))
  const newId = new Map(found.map((rename) => [rename.before.id, rename.after.id]))
  const oldId = new Map(found.map((rename) => [rename.after.id, rename.before.id]))
  // An old id that led nowhere is not the one that another element has now; no id holds a space.
  const renamed: Renamed = (id) => newId.get(id) ?? (oldId.has(id) ? ` ${id}` : id)
  const gone = new Set(found.map((rename) => rename.before))

  const pairs: Pair[] = []
  for (const element of after.elements()) {
    const rename = byNew.get(element)
    pairs.push({ before: rename?.before ?? before.get(element.id), after: element, rename })
  }
  for (const element of before.elements())
    if (!gone.has(element) && after.get(element.id) === undefined) pairs.push({ before: element, after: undefined, rename: undefined })
  const kindOf = ({ before: old, after: now }: Pair): Kind => (now === undefined ? before.kindOf(old!) : after.kindOf(now))
  const idOf = ({ before: old, after: now }: Pair): string => (now ?? old)!.id
  const order = new Map(KINDS.map(({ kind }, number) => [kind, number]))
  pairs.sort((a, b) => order.get(kindOf(a))! - order.get(kindOf(b))! || compareCodePoints(idOf(a), idOf(b)))

  const sides = { before: new Side('before', before, options), after: new Side('after', after, options) }
  const elements: ElementChange[] = []
  const relations: RelationChange[] = []
  let unchanged = 0
  for (const pair of pairs) {
    const change = elementChange(pair, sides, renamed)
    if (change === undefined) unchanged++
    else elements.push(change)
    append(relations, relationChanges(pair, sides, renamed))
  }
  return {
    header: withoutSecrets(
      fieldChanges('document', headerOf(before), headerOf(after), renamed),
      (field) => sides.before.conceals(null, field) || sides.after.conceals(null, field),
    ),
    elements,
    relations,
    money: moneyChanges(pairs, sides),
    targets: targetChanges(pairs, sides, options.day),
    unchanged,
  }
}

const headerOf = ({ header }: ArchitectureGraph): Fields =>
  Object.fromEntries(HEADER_KEYS.flatMap((key) => (header[key] === undefined ? [] : [[key, header[key] as FieldValue]])))

/** One of the two models, as it may be shown. */
class Side {
  readonly graph: ArchitectureGraph
  readonly #side: 'before' | 'after'
  readonly #conceals: NonNullable<DiffOptions['conceals']>

  constructor(side: 'before' | 'after', graph: ArchitectureGraph, { conceals = () => false }: DiffOptions) {
    this.graph = graph
    this.#side = side
    this.#conceals = conceals
  }

  named(element: Element): Named {
    const { id, nameEn } = element
    const name = this.#nameOf(element) ?? this.#ends(element) ?? id
    return {
      kind: this.graph.kindOf(element),
      id,
      name,
      ...(nameEn === undefined || this.conceals(element, 'nameEn') ? {} : { nameEn }),
    }
  }

  conceals(element: Element | null, field: string): boolean {
    return this.#conceals(this.#side, element, field)
  }

  #nameOf(element: Element): string | undefined {
    return element.name === undefined || this.conceals(element, 'name') ? undefined : element.name
  }

  /** “A → B” for a link or an integration without a name. */
  #ends(element: Element): string | undefined {
    const { from, to } = element as { readonly from?: string; readonly to?: string }
    if (from === undefined || to === undefined) return undefined
    const [start, end] = [from, to].map((id) => {
      const one = this.graph.get(id)
      return one === undefined ? id : (this.#nameOf(one) ?? id)
    })
    return `${start} → ${end}`
  }
}

/** Names of the elements of one model, without what must not be spread. */
export function naming(graph: ArchitectureGraph, options: DiffOptions): (element: Element) => Named {
  const side = new Side('after', graph, options)
  return (element) => side.named(element)
}

interface Sides {
  readonly before: Side
  readonly after: Side
}

function elementChange({ before, after, rename }: Pair, sides: Sides, renamed: Renamed): ElementChange | undefined {
  const concealed = (changes: readonly FieldChange[]): FieldChange[] =>
    withoutSecrets(
      changes,
      (field) =>
        (before !== undefined && sides.before.conceals(before, field)) || (after !== undefined && sides.after.conceals(after, field)),
    )
  if (before === undefined || after === undefined) {
    const [side, element] = after === undefined ? [sides.before, before!] : [sides.after, after]
    const kind = side.graph.kindOf(element)
    const record = element as unknown as Fields
    const fields =
      after === undefined ? fieldChanges(kind, record, {}, renamed, IDENTITY) : fieldChanges(kind, {}, record, renamed, IDENTITY)
    return { change: after === undefined ? 'removed' : 'added', ...side.named(element), fields: concealed(fields) }
  }
  const kind = sides.after.graph.kindOf(after)
  const fields = concealed(fieldChanges(kind, before as unknown as Fields, after as unknown as Fields, renamed, IDENTITY))
  const named = sides.after.named(after)
  if (rename !== undefined) return { change: 'renamed', ...named, was: sides.before.named(before), by: rename.by, fields }
  if (sides.before.graph.kindOf(before) !== kind) return { change: 'moved', ...named, was: sides.before.named(before), fields }
  return fields.length === 0 ? undefined : { change: 'changed', ...named, fields }
}

/** Puts a mark in the place of what must not be spread, on both sides: the old value of a mended field is still a secret. */
function withoutSecrets(changes: readonly FieldChange[], hides: (field: string) => boolean): FieldChange[] {
  return changes.map((change) => {
    const [top] = change.field.split('.') as [string]
    if (!hides(top)) return change
    const { field, before, after } = change
    return { field, ...(before === undefined ? {} : { before: CONCEALED }), ...(after === undefined ? {} : { after: CONCEALED }) }
  })
}

const REFERENCE_FIELDS: ReadonlyMap<string, readonly string[]> = new Map(
  KINDS.map(({ kind }) => [kind, REFERENCES.filter((reference) => reference.kind === kind).map(({ field }) => field)]),
)

function relationChanges({ before, after }: Pair, sides: Sides, renamed: Renamed): RelationChange[] {
  const referencesOf = (side: Side, element: Element | undefined): { readonly field: string; readonly id: string }[] =>
    element === undefined
      ? []
      : REFERENCE_FIELDS.get(side.graph.kindOf(element))!.flatMap((field) => {
          const value = (element as unknown as Fields)[field]
          const ids = value === undefined ? [] : Array.isArray(value) ? (value as readonly string[]) : [value as string]
          return ids.map((id) => ({ field, id }))
        })
  const old = referencesOf(sides.before, before)
  const now = referencesOf(sides.after, after)
  const key = (field: string, id: string): string => `${field} ${id}`
  const then = new Set(old.map(({ field, id }) => key(field, renamed(id))))
  const current = new Set(now.map(({ field, id }) => key(field, id)))
  const told = (change: 'added' | 'removed', side: Side, element: Element, field: string, id: string): RelationChange => {
    const to = side.graph.get(id)
    return { change, from: side.named(element), field, to: to === undefined ? { id } : side.named(to) }
  }
  return [
    ...old
      .filter(({ field, id }) => !current.has(key(field, renamed(id))))
      .map(({ field, id }) => told('removed', sides.before, before!, field, id)),
    ...now.filter(({ field, id }) => !then.has(key(field, id))).map(({ field, id }) => told('added', sides.after, after!, field, id)),
  ]
}

function moneyChanges(pairs: readonly Pair[], sides: Sides): MoneyChange[] {
  type Item = MoneyChange['investments'][number]
  const byCurrency = new Map<string, { before: number; after: number; inexact: boolean; investments: Item[] }>()
  const sums = (currency: string) => {
    return getOrInsert(byCurrency, currency, () => ({ before: 0, after: 0, inexact: false, investments: [] }))
  }
  for (const { before, after } of pairs) {
    const old = before !== undefined && sides.before.graph.is(before, 'investment') ? before.budget : undefined
    const now = after !== undefined && sides.after.graph.is(after, 'investment') ? after.budget : undefined
    for (const currency of new Set([old?.currency, now?.currency])) {
      if (currency === undefined) continue
      const was = old?.currency === currency ? old : undefined
      const is = now?.currency === currency ? now : undefined
      const sum = sums(currency)
      sum.before += was?.amount ?? 0
      sum.after += is?.amount ?? 0
      if ([was, is].some((budget) => (budget?.qualifier ?? 'exactly') !== 'exactly')) sum.inexact = true
      if (was?.amount === is?.amount) continue
      const [side, element] = now === undefined ? [sides.before, before!] : [sides.after, after!]
      sum.investments.push({
        change: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed',
        ...side.named(element),
        ...(was === undefined ? {} : { before: was.amount }),
        ...(is === undefined ? {} : { after: is.amount }),
      })
    }
  }
  return [...byCurrency]
    .filter(([, { investments }]) => investments.length > 0)
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([currency, { before, after, inexact, investments }]) => ({
      currency,
      before: rounded(before),
      after: rounded(after),
      difference: rounded(after - before),
      inexact,
      investments: investments.sort(byId),
    }))
}

/** Without what adding decimals leaves behind. */
const rounded = (amount: number): number => Number(amount.toPrecision(15))

function targetChanges(pairs: readonly Pair[], sides: Sides, day: string): TargetChange[] {
  const positionOf = (target: Element<'target'>): TargetPosition => {
    const { state, measured } = targetStatus(target, day)
    const { value, unit, due } = target
    return {
      ...(value === undefined ? {} : { value }),
      unit,
      ...(due === undefined ? {} : { due }),
      ...(measured === undefined ? {} : { measured: { date: measured.date, value: measured.value } }),
      state,
    }
  }
  const changes: TargetChange[] = []
  for (const { before, after } of pairs) {
    const was = before !== undefined && sides.before.graph.is(before, 'target') ? positionOf(before) : undefined
    const is = after !== undefined && sides.after.graph.is(after, 'target') ? positionOf(after) : undefined
    if (JSON.stringify(was) === JSON.stringify(is)) continue
    const [side, element] = is === undefined ? [sides.before, before!] : [sides.after, after!]
    changes.push({
      ...side.named(element),
      change: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed',
      ...(was === undefined ? {} : { before: was }),
      ...(is === undefined ? {} : { after: is }),
    })
  }
  return changes.sort(byId)
}

const byId = (a: Named, b: Named): number => compareCodePoints(a.id, b.id)
