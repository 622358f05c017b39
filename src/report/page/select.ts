import { addTo } from '../../collections.ts'
import type { Severity } from '../../finding/define.ts'
import { compareCodePoints, fold } from '../../text.ts'
import { FINDING_STATES, type FindingFilter, PAGE_SEVERITIES, type PageData, type PageFinding } from './define.ts'

export type GroupBy = 'rule' | 'subject' | 'severity' | 'owner' | 'model' | 'file' | 'none'
export type SortBy = 'severity' | 'place' | 'rule' | 'message'

/** What the reader asks to see. An empty list or text asks for everything. */
export interface Query {
  readonly text: string
  readonly severities: readonly Severity[]
  readonly states: readonly FindingFilter[]
  /** A rule id, or a subject with a slash: `integration/`. */
  readonly rule: string
  readonly model: string
  readonly file: string
  readonly owner: string
  readonly group: GroupBy
  readonly sort: SortBy
}

export const EVERYTHING: Query = {
  text: '',
  severities: [],
  states: [],
  rule: '',
  model: '',
  file: '',
  owner: '',
  group: 'rule',
  sort: 'severity',
}

/** Findings under one heading, as positions in the list of the page. */
export interface Group {
  readonly key: string
  readonly members: readonly number[]
  /** How many findings that are, with those that members speak for. */
  readonly size: number
}

/** Everything a reader might look a finding up by, folded for matching without diacritics. */
export function searchText(data: PageData, finding: PageFinding): string {
  const rule = data.rules[finding.rule]!
  const model = data.models[finding.model]!
  return fold(
    [
      finding.message,
      rule.code,
      rule.id,
      rule.title,
      finding.fingerprint,
      ...finding.elements.flatMap(([at]) => [model.elements[at]!.id, model.elements[at]!.name]),
      finding.file === undefined ? '' : data.files[finding.file]!.name,
      finding.cell ?? '',
      finding.owner === undefined ? '' : data.owners[finding.owner]!,
      ...finding.citations.map((at) => data.citations[at]!.text),
    ].join(' '),
  )
}

/** The findings of a page, searched, filtered, sorted and grouped. Search texts are folded once, when first needed. */
export class Selection {
  readonly #data: PageData
  readonly #folded: string[] = []
  readonly #orders = new Map<SortBy, readonly number[]>()
  /** Which finding speaks for another. */
  readonly #tellers = new Map<number, number>()

  constructor(data: PageData) {
    this.#data = data
    for (const [teller, { tells }] of data.findings.entries()) for (const at of tells ?? []) this.#tellers.set(at, teller)
  }

  /** Folds the search texts of the next findings; false when all are. A page calls it while it is idle. */
  prepare(count: number): boolean {
    const { findings } = this.#data
    for (let at = this.#folded.length, end = Math.min(findings.length, at + count); at < end; at++)
      this.#folded.push(searchText(this.#data, findings[at]!))
    return this.#folded.length < findings.length
  }

  /** Positions of the findings that fit, in the order asked for. */
  matching(query: Query): number[] {
    const words = fold(query.text)
      .split(' ')
      .filter((word) => word !== '')
    if (words.length > 0) this.prepare(Number.POSITIVE_INFINITY)
    const { findings } = this.#data
    return this.#order(query.sort).filter(
      (at) => this.#fits(findings[at]!, query) && words.every((word) => this.#folded[at]!.includes(word)),
    )
  }

  /** The findings that fit and that no other of them speaks for, each with how many it speaks for. */
  told(query: Query): Map<number, number> {
    const matching = this.matching(query)
    const shown = new Set(matching)
    const told = new Map<number, number>()
    const spokenFor: number[] = []
    for (const at of matching) {
      const teller = this.#tellers.get(at)
      if (teller !== undefined && shown.has(teller)) spokenFor.push(teller)
      else told.set(at, 0)
    }
    for (const teller of spokenFor) told.set(teller, told.get(teller)! + 1)
    return told
  }

  /** The findings that fit, under their headings: first those with the gravest findings, then the longest. */
  groups(query: Query): Group[] {
    const told = this.told(query)
    const groups = new Map<string, number[]>()
    for (const at of told.keys()) addTo(groups, this.#key(this.#data.findings[at]!, query.group), at)
    const sized = [...groups].map(([key, members]) => ({ key, members, size: members.reduce((sum, at) => sum + 1 + told.get(at)!, 0) }))
    if (query.group === 'file' || query.group === 'model') return sized
    return sized
      .map((group) => ({
        ...group,
        rank: group.members.reduce((least, at) => Math.min(least, this.#rank(at)), Number.POSITIVE_INFINITY),
      }))
      .sort((a, b) => a.rank - b.rank || b.members.length - a.members.length || compareCodePoints(a.key, b.key))
  }

  #fits(finding: PageFinding, query: Query): boolean {
    const { rules, models, files, owners } = this.#data
    const { id } = rules[finding.rule]!
    return (
      (query.severities.length === 0 || (finding.severity !== undefined && query.severities.includes(finding.severity))) &&
      (query.states.length === 0 || query.states.includes(finding.state) || (finding.isNew === true && query.states.includes('new'))) &&
      (query.rule === '' || (query.rule.endsWith('/') ? id.startsWith(query.rule) : id === query.rule)) &&
      (query.model === '' || models[finding.model]!.key === query.model) &&
      (query.file === '' || (finding.file !== undefined && files[finding.file]!.name === query.file)) &&
      (query.owner === '' || (finding.owner !== undefined && owners[finding.owner] === query.owner))
    )
  }

  #key(finding: PageFinding, by: GroupBy): string {
    const { rules, models, files, owners } = this.#data
    switch (by) {
      case 'rule':
        return rules[finding.rule]!.id
      case 'subject':
        return rules[finding.rule]!.subject
      case 'severity':
        return finding.severity ?? ''
      case 'owner':
        return finding.owner === undefined ? '' : owners[finding.owner]!
      case 'model':
        return models[finding.model]!.key
      case 'file':
        return finding.file === undefined ? '' : files[finding.file]!.name
      case 'none':
        return ''
    }
  }

  /** Open before accepted before gone, and grave before mild. */
  #rank(at: number): number {
    const { state, severity } = this.#data.findings[at]!
    return FINDING_STATES.indexOf(state) * PAGE_SEVERITIES.length + (severity === undefined ? 0 : PAGE_SEVERITIES.indexOf(severity))
  }

  /**
   * All positions in an order, worked out once. Findings stand in the order of models, files and lines; that decides where the order asked
   * for does not.
   */
  #order(by: SortBy): readonly number[] {
    let order = this.#orders.get(by)
    if (order === undefined) {
      const { findings, rules } = this.#data
      const keys: readonly (string | number)[] = {
        severity: () => findings.map((_, at) => this.#rank(at)),
        rule: () => findings.map(({ rule }) => rules[rule]!.code),
        message: () => findings.map(({ message }) => fold(message)),
        place: () => findings.map((_, at) => at),
      }[by]()
      order = findings.map((_, at) => at).sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b))
      this.#orders.set(by, order)
    }
    return order
  }
}
