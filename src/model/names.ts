import type { Element } from './element.ts'

/** Names of elements for a sentence: at most `limit`, then how many more there are. */
export function namesOf(elements: readonly Element[], limit = 5): string[] {
  const names = elements.slice(0, limit).map((element) => element.name ?? element.id)
  return elements.length > limit ? [...names, `… (+${elements.length - limit})`] : names
}
