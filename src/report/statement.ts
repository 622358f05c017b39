import type { Citation, Finding, RuleWords, SkipReason, Subject } from '../finding/define.ts'
import type { Clause, Norm } from '../framework/norm.ts'
import type { Kind } from '../model/element.ts'
import type { Language, Text } from '../text.ts'
import type { ModelReport } from './define.ts'

/** The four conclusions on a clause. */
export type ComplianceState = 'met' | 'not-met' | 'insufficient' | 'not-applicable'

/**
 * Why a clause has its state. `held`: rules looked at elements and all were right. `findings`: some were not. `no-rule`: no rule checks the
 * clause. `rules-not-run`: none of its rules ran. `noted`: nothing stands against it, but something is to be
 * explained. `evidence-in-doubt`: its rules found nothing against it, but an element that would prove it carries a finding of another rule.
 * `permission`: it allows something and obliges nobody. `partly`: rules found nothing against it, but it asks for more than they see. `not-due`: not done yet, and the day has not come. `data-missing`: a rule could not judge an element. `data-broken`: the model has faults, and what is broken was not judged. `nothing-examined`: a rule found no
 * element that it could give a verdict on. `other-scope`: the clause is about another kind of body. `declared`: the model says that it does
 * not apply, with a reason.
 */
export type StateReason =
  | 'held'
  | 'findings'
  | 'no-rule'
  | 'rules-not-run'
  | 'noted'
  | 'evidence-in-doubt'
  | 'permission'
  | 'partly'
  | 'not-due'
  | 'data-missing'
  | 'data-broken'
  | 'nothing-examined'
  | 'other-scope'
  | 'declared'

/** What one rule contributes to the verdict on a clause. */
export interface RuleVerdict {
  readonly rule: string
  readonly code: string
  /** Why the rule did not run, when it did not; `crashed`: it broke. */
  readonly notRun?: SkipReason | 'crashed'
  /** Elements of which the rule holds. */
  readonly held: number
  /** Findings at or above warning that cite the clause. */
  readonly findings: number
  /** Findings below warning that cite the clause: looked at, and no breach. */
  readonly notes: number
  readonly unjudged: number
}

/** An element as a person would ask for it. */
export interface NamedSubject extends Subject {
  readonly name?: string
}

/** Data without which a rule could not judge: the field, of which elements. No element: the model as a whole. */
export interface MissingData {
  readonly rule: string
  readonly code: string
  readonly field: string
  readonly elements: readonly NamedSubject[]
}

/** The verdict on one clause. */
export interface ClauseVerdict {
  readonly norm: string
  readonly locator: string
  /** How far clause and validity were verified. */
  readonly mark: Citation['mark']
  readonly kind: Clause['kind']
  readonly state: ComplianceState
  readonly reason: StateReason
  /** The reason the model gives, for `declared`. */
  readonly note?: string
  readonly rules: readonly RuleVerdict[]
  /** Number of elements of each kind that the verdict rests on. */
  readonly examined: Readonly<Partial<Record<Kind, number>>>
  readonly elements: readonly Subject[]
  readonly findings: readonly Finding[]
  readonly missing: readonly MissingData[]
}

/** A compliance statement of one model, clause by clause. */
export interface Statement {
  readonly model: { readonly id: string; readonly name: Text; readonly body?: { readonly id: string; readonly name: string } }
  readonly asOf: ModelReport['asOf']
  readonly profile: ModelReport['profile']
  readonly framework: ModelReport['framework']
  readonly elements: number
  /** What the user's settings changed: reference lists, and rules with thresholds of their own. Empty lists: the tool as it ships. */
  readonly settings: { readonly lists: readonly string[]; readonly rules: readonly string[] }
  /** Codes of rules that broke: what they check was not judged. */
  readonly crashed: readonly string[]
  /** Clauses of instruments in force. */
  readonly counts: Readonly<Record<ComplianceState, number>>
  readonly clauses: readonly ClauseVerdict[]
  /** Clauses of drafts: for preparation, counted apart, never as law. */
  readonly drafts: readonly ClauseVerdict[]
}

/** The statements of some models. Everything a renderer prints is in it. */
export interface Statements {
  readonly tool: { readonly name: 'vneaf'; readonly version: string }
  readonly statements: readonly Statement[]
  readonly rules: ReadonlyMap<string, RuleWords>
  /** The instruments whose clauses are judged. */
  readonly norms: Readonly<Record<string, Norm>>
}

export interface StatementOptions {
  readonly language: Language
  /** Whether to print terminal colours. */
  readonly colour: boolean
}

/** Turns statements into text. Pure: the same statements give the same bytes everywhere. */
export interface StatementRenderer {
  readonly title: Text
  render(statements: Statements, options: StatementOptions): string
}

export const STATE_WORDS: Readonly<Record<ComplianceState, Text>> = {
  met: { vi: 'Đáp ứng', en: 'Met' },
  'not-met': { vi: 'Chưa đáp ứng', en: 'Not met' },
  insufficient: { vi: 'Chưa đủ cơ sở đánh giá', en: 'Insufficient basis' },
  'not-applicable': { vi: 'Không áp dụng', en: 'Not applicable' },
}

/** From what needs work to what needs none. */
export const STATES: readonly ComplianceState[] = ['not-met', 'insufficient', 'met', 'not-applicable']
