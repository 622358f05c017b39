/** The versions of the framework wherever a schema lists them, so that a new one stands in all of them. */
type Json = Readonly<Record<string, unknown>>

/** A schema in which each list of versions (an enumeration or properties that name the first version) is the list given. */
export function withVersions<T>(schema: T, versions: readonly string[]): T {
  const [first = ''] = versions
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) {
      if (!node.includes(first)) return node.map(walk)
      const others = node.filter((value) => typeof value !== 'string' || !versions.includes(value))
      return [...versions, ...others]
    }
    if (typeof node !== 'object' || node === null) return node
    const entries = Object.entries(node as Json).map(([key, value]) => [key, walk(value)] as const)
    const own = Object.fromEntries(entries)
    if (!Object.hasOwn(own, first) || typeof own[first] !== 'object') return own
    const rest = entries.filter(([key]) => !versions.includes(key))
    return Object.fromEntries([...rest, ...versions.map((version) => [version, own[first]] as const)])
  }
  return walk(schema) as T
}
