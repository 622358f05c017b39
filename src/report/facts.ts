import { plain } from '../escape.ts'
import type { Finding } from '../finding/define.ts'
import { formatNumber, type Language } from '../text.ts'
import type { ModelReport, Report } from './define.ts'
import { sentence } from './words.ts'

/** A fact as a reader is told it once: the finding that tells it, and those that say what follows from it. */
export interface Fact {
  readonly finding: Finding
  readonly follows: readonly Finding[]
}

/** Findings as facts, in their order. What follows from a finding that is not among them stands for itself. */
export function facts(findings: readonly Finding[]): Fact[] {
  const heads = new Set(findings.flatMap(({ fingerprint, follows }) => (follows === undefined ? [fingerprint] : [])))
  const following = new Map<string, Finding[]>()
  const own = findings.filter((finding) => {
    const { follows } = finding
    if (follows === undefined || !heads.has(follows)) return true
    const known = following.get(follows)
    if (known === undefined) following.set(follows, [finding])
    else known.push(finding)
    return false
  })
  return own.map((finding) => ({ finding, follows: following.get(finding.fingerprint) ?? [] }))
}

/** Facts that are printed under one heading: of one rule, severity and legal basis. */
export function alike(list: readonly Fact[]): readonly (readonly [Fact, ...Fact[]])[] {
  const groups = new Map<string, [Fact, ...Fact[]]>()
  for (const fact of list) {
    const { severity, rule, citations } = fact.finding
    const key = `${severity} ${rule} ${citations.map(({ norm, locator }) => `${norm}#${locator}`).join()}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [fact])
    else group.push(fact)
  }
  return [...groups.values()]
}

/** Of findings that say what follows from another, in words for one line: which finding that is. */
export function sameFact(findings: readonly Finding[], language: Language): Map<Finding, string> {
  return new Map(
    facts(findings).flatMap(({ finding, follows }) =>
      follows.map((one) => [one, `(${FOLLOWS[language].toLowerCase()}: ${finding.code}, ${finding.fingerprint})`] as const),
    ),
  )
}

/** Elements that a line names beside that of its sentence. */
const NAMED = 10

/** What follows from a finding of a model, a line for each rule: its first sentence, and which other elements it names. */
export function consequences(report: Report, { around }: ModelReport, follows: readonly Finding[], language: Language): string[] {
  const byRule = new Map<string, Finding[]>()
  for (const finding of follows) {
    const known = byRule.get(finding.code)
    if (known === undefined) byRule.set(finding.code, [finding])
    else known.push(finding)
  }
  return [...byRule.values()].map((list) => {
    const [first, ...others] = list as [Finding, ...Finding[]]
    const ids = others.flatMap(({ elements: [one] }) => (one === undefined ? [] : [one.id]))
    const shown = ids.slice(0, NAMED)
    const names = new Map(shown.length === 0 ? [] : around(shown).nodes.map(({ id, name }) => [id, name] as const))
    const named = shown.map((id) => plain(names.get(id) ?? id)).join('; ')
    const rest = ids.length === 0 ? '' : ` (+${formatNumber(ids.length, language)}: ${named}${ids.length > NAMED ? '; …' : ''})`
    return `${first.code}: ${plain(sentence(report, first, language))}${rest}`
  })
}

/** What stands before them. */
export const FOLLOWS = { vi: 'Cùng sự việc', en: 'Same fact' } as const
