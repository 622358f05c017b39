import type { Finding } from '../finding/define.ts'
import { SEVERITIES } from '../finding/define.ts'
import type { CataloguedRule, Repeats } from '../rules/define.ts'

/**
 * Marks findings that tell a fact another finding tells already, each with the fingerprint of that one. Nothing is left out: every rule keeps
 * its findings, severities and fingerprints, so waivers, baselines, counts and exit codes know nothing of it; a reader is told the fact once.
 */
export function markRepeats(findings: readonly Finding[], rules: readonly CataloguedRule[]): Finding[] {
  const repeating = new Map<string, Repeats>()
  for (const { id, rule } of rules) if (rule.repeats !== undefined) repeating.set(id, rule.repeats)
  if (repeating.size === 0) return [...findings]
  // The kinds of element by which findings of a code may be found again.
  const kinds = new Map<string, Set<string>>()
  for (const { of, kind } of repeating.values())
    for (const code of of) {
      const known = kinds.get(code)
      if (known === undefined) kinds.set(code, new Set([kind]))
      else known.add(kind)
    }
  const tellers = new Map<string, Finding>()
  for (const finding of findings) {
    const wanted = kinds.get(finding.code)
    if (wanted === undefined) continue
    for (const { kind, id } of finding.elements) {
      const key = `${finding.code} ${id}`
      if (wanted.has(kind) && !tellers.has(key)) tellers.set(key, finding)
    }
  }
  const marked = findings.map((finding): Finding => {
    const repeats = repeating.get(finding.rule)
    const teller = repeats === undefined ? undefined : tellerOf(finding, repeats, tellers, repeating)
    return teller === undefined ? finding : { ...finding, follows: teller.fingerprint }
  })
  // A fact that is told by one that follows itself is told where that one is told.
  const told = new Map(marked.flatMap(({ fingerprint, follows }) => (follows === undefined ? [] : [[fingerprint, follows] as const])))
  return marked.map((finding) => {
    let at = finding.follows
    for (let next = at && told.get(at); next !== undefined && next !== finding.fingerprint; next = told.get(next)) at = next
    return at === finding.follows ? finding : { ...finding, follows: at! }
  })
}

/** The finding that tells all a finding says, of the first code that does. Nothing graver hides behind something milder. */
function tellerOf(
  finding: Finding,
  { kind, of, beside }: Repeats,
  tellers: ReadonlyMap<string, Finding>,
  repeating: ReadonlyMap<string, Repeats>,
): Finding | undefined {
  const about = finding.elements.filter((element, at) => element.kind === kind && !(beside && at === 0))
  if (about.length === 0) return undefined
  for (const code of of) {
    const found = about.map(({ id }) => tellers.get(`${code} ${id}`))
    if (found.every((one) => one !== undefined && one !== finding && weight(one, finding) >= 0 && !isMutual(one, finding, repeating)))
      return found[0]
  }
  return undefined
}

const weight = (one: Finding, other: Finding): number => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity)

/** Whether of two rules that may each tell the other's fact this finding is the one to tell it: the graver, or the first by code. */
function isMutual(teller: Finding, finding: Finding, repeating: ReadonlyMap<string, Repeats>): boolean {
  if (repeating.get(teller.rule)?.of.includes(finding.code) !== true) return false
  const more = weight(teller, finding)
  return more < 0 || (more === 0 && finding.code < teller.code)
}
