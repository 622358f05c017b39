import type { RemedyParts, RuleWords, Severity } from '../finding/define.ts'
import { remedyWords } from '../finding/remedy.ts'
import type { Dialect, FrameworkData } from '../framework/define.ts'
import type { Remedy } from '../impact/remedies.ts'
import type { Collection, Element, Kind } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import type { Data, Names, Text } from '../text.ts'
import { inModel, referencesIn } from './field-references.ts'
import type { SeverityRanges } from './severity.ts'

/** A clause a rule rests on: id of a norm of the framework, and locator of one of its clauses. */
export interface CitedClause {
  readonly norm: string
  readonly locator: string
}

/** A sentence of a finding; it may have a severity of its own, whatever the profile says. */
export interface Message<V extends string = string, E extends string = string> {
  readonly vi: V
  readonly en: E
  readonly severity?: Severity
  /** What this finding rests on, where it is not what the rule rests on as a whole. */
  readonly citations?: readonly CitedClause[]
}

export type Messages = Readonly<Record<string, Message>>

/** Both languages must ask for the same `{names}`. */
export type SameNames<M extends Messages> = {
  readonly [K in keyof M]: [Names<M[K]['vi']>, Names<M[K]['en']>] extends [Names<M[K]['en']>, Names<M[K]['vi']>]
    ? M[K]
    : { readonly error: 'vi and en must have the same {names}' }
}

/** Where a finding shows, beside its element: a field, and the other elements involved. */
export interface Details<W = Element> {
  readonly field?: string
  readonly with?: readonly W[]
  /** The day of the act that is judged, for example an approval: only what was in force then is cited. */
  readonly on?: string
  /** Milder than the rule's severity, for what weighs less. */
  readonly severity?: Severity
  /** The nearest ways out, best first. */
  readonly remedies?: readonly Remedy[]
}

/** Which other rules tell the same fact when they name the same elements. */
export interface Repeats {
  /** Kind of the elements that both name. */
  readonly kind: Kind
  /** Codes of the rules that tell it, the best first. */
  readonly of: readonly string[]
  /** Whether the fact is about the elements beside the subject, not about the subject. */
  readonly beside?: true
}

type FieldOf<K extends Kind> = keyof Element<K> & string

/**
 * One method per message, `holds` for what was looked at and is right, and `unknown` for what cannot be judged. Silence means that an element
 * is none of the rule's business. A subject of `null` means the model as a whole.
 */
export type Report<M extends Messages> = {
  readonly [I in keyof M]: <K extends Kind>(
    subject: Element<K> | null,
    data: Data<M[I]['vi']>,
    details?: FieldOf<K> | (Details & { readonly field?: FieldOf<K> | keyof ArchitectureGraph['header'] }),
  ) => void
} & {
  /**
   * An element was looked at and what the rule says is true of it; null means the model as a whole. Where a rule asks several things, `of`
   * names the messages whose contrary is known; without it, all.
   */
  readonly holds: (subject: Element | null, of?: readonly (keyof M & string)[]) => void
  /** There is too little data to judge an element: the field, header key or collection that would allow it. */
  readonly unknown: <K extends Kind>(subject: Element<K> | null, field: FieldOf<K> | keyof ArchitectureGraph['header'] | Collection) => void
}

/** What a rule is given to judge a model. */
export interface RuleContext<M extends Messages = Messages, O extends object = object, D extends Dialect = Dialect> {
  readonly graph: ArchitectureGraph
  readonly report: Report<M>
  /** The day whose norms apply, `YYYY-MM-DD`. */
  readonly asOf: string
  /** The version of the framework judged by; `none` before the first. */
  readonly profile: D['profile']
  /** What that version asks, beyond severities. */
  readonly traits: D['traits']
  readonly framework: FrameworkData<D>
  readonly options: Readonly<O>
  /** The lists a rule consults: what ships, with the user's own entries. */
  readonly reference: D['reference']
}

/** What kind of statement a rule makes: a norm obliges; a norm recommends, illustrates or sets a target; experience suggests. */
export type Statement = 'normative' | 'target' | 'heuristic'

/**
 * A rule over whatever it is given to judge: the graph of a model, the tables of a form. `C` is what its function is given, `P` the ids of
 * the framework's versions.
 */
export interface RuleOver<C, M extends Messages = Messages, O extends object = object, P extends string = string> {
  /** Catalogue code, `ABC-12`. */
  readonly code: string
  /** The truth that should hold. */
  readonly title: Text
  readonly why: Text
  /**
   * What to do and how to write it down, in real sentences; fields of a model stand in them as references (`field-references.ts`). Rules of
   * packs may tell it in one piece.
   */
  readonly remedy: RemedyParts | Text
  readonly statement: Statement
  /** What to do on a day when none of the cited norms is in force: not run, or run as good practice without a legal basis. */
  readonly withoutNorm: 'skip' | 'heuristic'
  readonly severity: SeverityRanges<P>
  readonly citations: readonly CitedClause[]
  /** Whether what the rule finds must not be shown again: reporters print no line of the model around its findings. */
  readonly conceals?: true
  /** Thresholds with their defaults. */
  readonly options?: O
  readonly messages: M
  check(context: C): void
}

/** A rule over the graph of a model. Its id is its path under the pack's folder; the catalogue adds it. */
export interface Rule<M extends Messages = Messages, O extends object = object, D extends Dialect = Dialect>
  extends RuleOver<RuleContext<M, O, D>, M, O, D['profile']> {
  /** Kinds of element the rule gives a verdict on; `model` for the model as a whole. */
  readonly examines: readonly (Kind | 'model')[]
  /** Kinds of body the rule is about; all when absent. */
  readonly scopes?: readonly string[]
  /** Rules of which it repeats a fact where they name the same elements; a reader is then told it once, with this rule as what follows. */
  readonly repeats?: Repeats
}

/** A rule over what a form says, in the form's own shape. */
export interface FormRule<C = never, M extends Messages = Messages> extends RuleOver<C, M> {
  /** Messages of framework rules (`governance/gap-has-a-task.noTask`) that ask the same of a model, and are silent where this rule ran. */
  readonly instead?: readonly string[]
}

/** A rule with its id: what the engine runs and the reporters print. */
export interface CataloguedRule<R extends RuleOver<never> = Rule> extends RuleWords {
  readonly rule: R
}

const CODE = /^[A-Z]{2,4}-\d{2}$/
const ID = /^[a-z0-9-]+\/[a-z0-9-]+$/

/** Gives rules their ids. `rules` maps an id (`subject/the-truth-that-holds`) to a rule; `terms` are words of their data that are none of the schema. */
export function catalogue<R extends RuleOver<never> = Rule>(
  rules: Readonly<Record<string, R>>,
  terms: Readonly<Record<string, Text>> = {},
): readonly CataloguedRule<R>[] {
  return Object.entries(rules).map(([id, rule]) => {
    if (!ID.test(id)) throw new TypeError(`A rule id is "subject/the-truth-that-holds"; "${id}" is not.`)
    if (!CODE.test(rule.code)) throw new TypeError(`Rule ${id}: a code is letters, a dash and two digits; "${rule.code}" is not.`)
    return {
      id,
      code: rule.code,
      title: rule.title,
      why: rule.why,
      remedy: remedyWords(rule.remedy, inModel),
      messages: messagesIn(rule.messages, inModel),
      clauses: [rule.citations, ...Object.values(rule.messages).map(({ citations }) => citations ?? [])].flat(),
      terms,
      ...(rule.conceals === undefined ? {} : { conceals: rule.conceals }),
      rule,
    }
  })
}

/** Messages in some words for the fields that they name; those that name none as they are. */
export function messagesIn(messages: Messages, inWords: (sentence: Text) => Text): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([id, message]) => [id, namesFields(message) ? { ...message, ...inWords(message) } : message]),
  )
}

/** The messages that name fields, in the words of a form. */
export function messagesNamingFields(messages: Messages, inWords: (sentence: Text) => Text): Messages {
  return messagesIn(Object.fromEntries(Object.entries(messages).filter(([, message]) => namesFields(message))), inWords)
}

const namesFields = ({ vi, en }: Text): boolean => referencesIn(vi).length + referencesIn(en).length > 0
