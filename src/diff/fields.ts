/** Two records of the schema to the fields that differ. */
import { getOrInsert } from '../collections.ts'
import { KEYED_LISTS, MENTIONS, REFERENCES } from '../model/catalogue.generated.ts'
import type { Kind } from '../model/element.ts'
import { compareCodePoints } from '../text.ts'
import type { FieldChange, FieldValue } from './define.ts'

type Fields = Readonly<Record<string, FieldValue | undefined>>

/** What an old id is called now. */
export type Renamed = (id: string) => string

const MENTIONED: ReadonlySet<string> = new Set([
  ...REFERENCES.map(({ kind, field }) => `${kind}.${field}`),
  ...MENTIONS,
  // The one reference of the header.
  'document.body',
])

/** Whether a field of a kind (`document`: of the header) holds ids of elements. */
export function namesElements(kind: Kind | 'document', field: string): boolean {
  return MENTIONED.has(`${kind}.${field}`) || MENTIONED.has(field)
}

const keyOf = (kind: string, field: string): readonly string[] | undefined => KEYED_LISTS[`${kind}.${field}`] ?? KEYED_LISTS[field]

/** A value as text that is equal for equal values, whatever the order of keys and of lists. */
export function canonical(value: FieldValue): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort(compareCodePoints).join(',')}]`
  if (typeof value === 'object') {
    const entries = Object.entries(value as Fields).filter((entry): entry is [string, FieldValue] => entry[1] !== undefined)
    return `{${entries
      .sort(([a], [b]) => compareCodePoints(a, b))
      .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
      .join(',')}}`
  }
  return JSON.stringify(value)
}

/** The fields in which an old record differs from a new one, but for `skip`. A reference that only follows a renamed element is no change. */
export function fieldChanges(
  kind: Kind | 'document',
  before: Fields,
  after: Fields,
  renamed: Renamed,
  skip: ReadonlySet<string> = new Set(),
): FieldChange[] {
  const comparison = new Comparison(kind, renamed)
  for (const name of new Set([...Object.keys(after), ...Object.keys(before)]))
    if (!skip.has(name)) comparison.value(name, [], before[name], after[name])
  return comparison.changes
}

class Comparison {
  readonly changes: FieldChange[] = []
  readonly #kind: Kind | 'document'
  readonly #renamed: Renamed

  constructor(kind: Kind | 'document', renamed: Renamed) {
    this.#kind = kind
    this.#renamed = renamed
  }

  value(field: string, item: readonly string[], before: FieldValue | undefined, after: FieldValue | undefined): void {
    if (before === undefined && after === undefined) return
    if (isList(before) || isList(after)) {
      if (before !== undefined && after !== undefined && isList(before) !== isList(after)) {
        this.#tell(field, item, before, after)
        return
      }
      this.#lists(field, item, before as readonly FieldValue[] | undefined, after as readonly FieldValue[] | undefined)
    } else if (isRecord(before) || isRecord(after)) {
      if ((before !== undefined && !isRecord(before)) || (after !== undefined && !isRecord(after))) {
        this.#tell(field, item, before, after)
        return
      }
      const names = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])
      // A record without fields says something all the same.
      if (names.size === 0 && before !== after && (before === undefined || after === undefined)) this.#tell(field, item, before, after)
      for (const name of names) this.value(`${field}.${name}`, item, before?.[name], after?.[name])
    } else if (this.#now(field, before) !== after) this.#tell(field, item, before, after)
  }

  #tell(field: string, item: readonly string[], before: FieldValue | undefined, after: FieldValue | undefined): void {
    this.changes.push({
      field,
      ...(item.length === 0 ? {} : { item }),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    })
  }

  /** An old value as it would be written now: an element may have a new id. */
  #now(field: string, value: FieldValue | undefined): FieldValue | undefined {
    return typeof value === 'string' && namesElements(this.#kind, field) ? this.#renamed(value) : value
  }

  #lists(
    field: string,
    item: readonly string[],
    before: readonly FieldValue[] | undefined,
    after: readonly FieldValue[] | undefined,
  ): void {
    // “None” is not the same as nothing said.
    if ((before ?? []).length === 0 && (after ?? []).length === 0) {
      if (before === undefined || after === undefined) this.#tell(field, item, before, after)
      return
    }
    const key = keyOf(this.#kind, field)
    if (key !== undefined) {
      this.#keyed(field, item, key, before ?? [], after ?? [])
      return
    }
    const now = new Set((after ?? []).map(canonical))
    const then = new Set((before ?? []).map((value) => canonical(this.#now(field, value)!)))
    for (const value of before ?? []) if (!now.has(canonical(this.#now(field, value)!))) this.#tell(field, item, value, undefined)
    for (const value of after ?? []) if (!then.has(canonical(value))) this.#tell(field, item, undefined, value)
  }

  /** Items with the same key are the same item; where several share one, equal ones are paired first. */
  #keyed(
    field: string,
    item: readonly string[],
    key: readonly string[],
    before: readonly FieldValue[],
    after: readonly FieldValue[],
  ): void {
    const told = (value: FieldValue, now: boolean): string[] =>
      key.flatMap((name) => {
        const part = isRecord(value) ? value[name] : undefined
        const current = now ? part : this.#now(`${field}.${name}`, part)
        return current === undefined ? [] : [String(current)]
      })
    const groups = new Map<string, { readonly label: string[]; readonly before: FieldValue[]; readonly after: FieldValue[] }>()
    const group = (value: FieldValue, now: boolean) => {
      const label = told(value, now)
      const name = JSON.stringify(label)
      return getOrInsert(groups, name, () => ({ label, before: [], after: [] }))
    }
    for (const value of after) group(value, true).after.push(value)
    for (const value of before) group(value, false).before.push(value)
    for (const { label, before: old, after: now } of groups.values()) {
      const at = [...item, label.join(' · ')]
      const [left, right] = old.length === 1 && now.length === 1 ? [old, now] : withoutEqual(old, now)
      for (let place = 0; place < Math.max(left.length, right.length); place++) {
        const [one, other] = [left[place], right[place]]
        if (one === undefined || other === undefined) this.#tell(field, at, one, other)
        else this.value(field, at, one, other)
      }
    }
  }
}

/** Drops what is on both sides, and puts the rest in an order that does not depend on how it was written. */
function withoutEqual(before: readonly FieldValue[], after: readonly FieldValue[]): [FieldValue[], FieldValue[]] {
  const sorted = (values: readonly FieldValue[]): { readonly text: string; readonly value: FieldValue }[] =>
    values.map((value) => ({ text: canonical(value), value })).sort((a, b) => compareCodePoints(a.text, b.text))
  const counts = new Map<string, number>()
  for (const { text } of sorted(after)) counts.set(text, (counts.get(text) ?? 0) + 1)
  const left = sorted(before).filter(({ text }) => {
    const count = counts.get(text) ?? 0
    if (count > 0) counts.set(text, count - 1)
    return count === 0
  })
  const right = sorted(after).filter(({ text }) => {
    const count = counts.get(text) ?? 0
    if (count > 0) counts.set(text, count - 1)
    return count > 0
  })
  return [left.map(({ value }) => value), right.map(({ value }) => value)]
}

const isList = (value: FieldValue | undefined): value is readonly FieldValue[] => Array.isArray(value)

const isRecord = (value: FieldValue | undefined): value is { readonly [key: string]: FieldValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
