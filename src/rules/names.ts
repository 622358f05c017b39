/** Rules by what people call them: the id, or the code of the catalogue. */

/** As much of a rule as its names. */
export interface Named {
  readonly id: string
  readonly code: string
}

/** The id of the rule that a name means; undefined when there is none. */
export function idsByName(rules: readonly Named[]): (name: string) => string | undefined {
  const ids = new Map(rules.flatMap(({ id, code }) => [[code, id] as const, [id, id] as const]))
  return (name) => ids.get(name)
}

/** What is told by rule, with ids as keys; names of no known rule stay as they are. */
export function byId<T>(told: Readonly<Record<string, T>>, idOf: (name: string) => string | undefined): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(told).map(([name, value]) => [idOf(name) ?? name, value]))
}
