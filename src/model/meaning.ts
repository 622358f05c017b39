/** What values of the schema mean, whatever they are called: a country names its networks, platforms and tiers; the graph asks what they are. */
import { MEANINGS } from './catalogue.generated.ts'

type Meanings = typeof MEANINGS

/** The values of a field that mean something. */
export function valuesMeaning<F extends keyof Meanings>(field: F, meaning: keyof Meanings[F] & string): ReadonlySet<string | undefined> {
  return new Set((MEANINGS[field] as Readonly<Record<string, readonly string[]>>)[meaning])
}
