/** What `Map` and `WeakMap` have in common here. */
interface Table<K, V> {
  get(key: K): V | undefined
  set(key: K, value: V): unknown
}

/** The value of a key; where it has none yet, the one made now. */
export function getOrInsert<K, V extends object>(map: Table<K, V>, key: K, make: () => V): V {
  let known = map.get(key)
  if (known === undefined) map.set(key, (known = make()))
  return known
}

/** Puts a value at the end of the list of a key. */
export function addTo<K, V>(map: Table<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/** Items by key, in their order; those without a key are in no group. (`Map.groupBy` is missing in Node 20.) */
export function groupBy<K, V>(items: Iterable<V>, keyOf: (item: V) => K | undefined): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key !== undefined) addTo(groups, key, item)
  }
  return groups
}

/** Each value once, where it stands first. */
export function unique<V>(values: Iterable<V>): V[] {
  return [...new Set(values)]
}

/** Second halves of pairs by the first, in their order. */
export function grouped<K, V>(pairs: Iterable<readonly [K, V]>): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const [key, value] of pairs) addTo(groups, key, value)
  return groups
}
