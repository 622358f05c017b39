import type { RemedyParts, Severity } from '../finding/define.ts'
import { NO_PROFILE } from '../framework/define.ts'
import { PROFILES } from '../model/catalogue.generated.ts'
import {
  type CataloguedRule,
  catalogue as catalogueOf,
  type Messages,
  type RuleContext as RuleContextOf,
  type Rule as RuleOf,
  type SameNames,
} from '../rules/define.ts'
import type { KnownFields } from '../rules/field-references.ts'
import { type SeverityRange, type SeverityRanges, since as sinceOf, through as throughOf } from '../rules/severity.ts'
import type { Text } from '../text.ts'
import type { NORMS, NormId } from './norms/norms.ts'
import type { ProfileKey, Vietnamese } from './profiles.ts'
import { COMPONENT_TERMS } from './reference/components.ts'
import { FUNCTION_TERMS } from './reference/functions.ts'

type Norms = typeof NORMS

/** A clause a rule rests on. Both id and locator are checked by the compiler against the shipped norms. */
export type CitedClause = { [N in NormId]: { readonly norm: N; readonly locator: keyof Norms[N]['clauses'] & string } }[NormId]

/** Names a clause of a shipped norm. */
export function cite<N extends NormId>(norm: N, locator: keyof Norms[N]['clauses'] & string): CitedClause {
  return { norm, locator } as unknown as CitedClause
}

/** What a rule is given to judge a model. */
export type RuleContext<M extends Messages = Messages, O extends object = object> = RuleContextOf<M, O, Vietnamese>

/** A rule of the framework as it ships: its severity says since when it holds and, where it ended, through which version. */
export type ShippedRule<M extends Messages = Messages, O extends object = object> = RuleOf<M, O, Vietnamese>

/** Severity by version of the framework, each named; a rule does not apply under a version that is absent. */
export type SeverityByProfile = Readonly<Partial<Record<ProfileKey, Severity>>>

/** A rule: as they ship, or with a severity for each version by name. */
export type Rule<M extends Messages = Messages, O extends object = object> = Omit<ShippedRule<M, O>, 'severity'> & {
  readonly severity: SeverityByProfile | SeverityRanges<ProfileKey>
}

/** One severity from a version on, and what it becomes with later ones: `since('none', 'warning', ['vn-digital-1.0', 'error'])`. */
export const since = sinceOf<ProfileKey>

/** Ranges, ended: `through('vn-egov-2.0', since('none', 'info'))` holds up to that version and not under later ones. */
export const through = throughOf<ProfileKey>

const KEYS: readonly ProfileKey[] = [NO_PROFILE, ...PROFILES]

/** The newest version when severities were still told by name. Nobody who wrote them could have meant a later one to fall silent. */
const NEWEST_BY_NAME: ProfileKey = 'vn-digital-1.0'

/**
 * One severity from a version on, with exceptions by name: `from('vn-egov-1.0', 'warning', { 'vn-digital-1.0': 'error' })`. Versions after
 * `vn-digital-1.0` are as that one. `since` says the same of every version to come.
 */
export function from(first: ProfileKey, severity: Severity, exceptions: SeverityByProfile = {}): SeverityByProfile {
  const named = KEYS.slice(KEYS.indexOf(first), KEYS.indexOf(NEWEST_BY_NAME) + 1)
  return { ...Object.fromEntries(named.map((profile) => [profile, severity])), ...exceptions }
}

/** Severities by name as ranges; what holds under the newest version that could be named goes on under later ones. */
function rangesOf(byName: SeverityByProfile | SeverityRanges<ProfileKey>): SeverityRanges<ProfileKey> {
  if (Array.isArray(byName)) return byName as SeverityRanges<ProfileKey>
  const named = byName as SeverityByProfile
  const ranges: SeverityRange<ProfileKey>[] = []
  for (const [at, profile] of KEYS.entries()) {
    const severity = named[profile]
    const isLast = at === KEYS.length - 1
    if (severity === undefined) continue
    const goesOn = isLast || named[KEYS[at + 1]!] !== undefined || at >= KEYS.indexOf(NEWEST_BY_NAME)
    ranges.push({ since: profile, severity, ...(goesOn ? {} : { through: profile }) })
  }
  return ranges
}

/** Defines a rule of a pack, whose severity may be told by version too; the compiler checks messages, fields, norms and clauses. */
export function definePackRule<const M extends Messages, const R extends RemedyParts | Text, const O extends object = Record<never, never>>(
  rule: Rule<M, O> & {
    readonly messages: SameNames<M> & KnownFields<M, string>
    readonly remedy: R & KnownFields<R, string>
    readonly citations: readonly CitedClause[]
  },
): ShippedRule {
  return { ...rule, severity: rangesOf(rule.severity) } as unknown as ShippedRule
}

/** What rules ask that is no field of the schema, and that may be said not to apply all the same. */
type Topic = 'agentNode' | 'connection' | 'consolidation' | 'platform' | 'portal'

/**
 * Defines a rule that ships. A severity by name, which would be silent under the next version, does not compile; nor does a remedy in one piece,
 * nor a reference to a field that the schema has not.
 */
export function defineRule<const M extends Messages, const R extends RemedyParts, const O extends object = Record<never, never>>(
  rule: ShippedRule<M, O> & {
    readonly messages: SameNames<M> & KnownFields<M, Topic>
    readonly remedy: R & KnownFields<R, Topic>
    readonly citations: readonly CitedClause[]
  },
): ShippedRule {
  return rule as unknown as ShippedRule
}

/** Words of the reference data. */
export const REFERENCE_TERMS = { ...FUNCTION_TERMS, ...COMPONENT_TERMS }

/** Gives rules their ids. `rules` maps an id (`subject/the-truth-that-holds`) to a rule. */
export function catalogue(rules: Readonly<Record<string, Rule>>): readonly CataloguedRule[] {
  return catalogueOf(
    Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, { ...rule, severity: rangesOf(rule.severity) } as ShippedRule])),
    REFERENCE_TERMS,
  )
}
