import type { Severity } from '../../finding/define.ts'
import type { Kind } from '../../model/element.ts'
import type { Language } from '../../text.ts'
import type { WaiverState } from '../define.ts'
import type { Labels } from './labels.ts'

/** What became of a finding. `fixed`: a baseline, or the revision compared with, had it, and it is gone. */
export type FindingState = 'open' | 'waived' | 'known' | 'fixed'

/** What a reader may filter by: a state, or being new, as some of what is open is. */
export type FindingFilter = FindingState | 'new'

/** In the order in which they are offered and sorted. */
export const FINDING_STATES: readonly FindingState[] = ['open', 'waived', 'known', 'fixed']

/** From grave to mild. */
export const PAGE_SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

/** A rule in one language. */
export interface PageRule {
  readonly id: string
  readonly code: string
  readonly subject: string
  readonly title: string
  readonly why: string
  /** What to do and how to write it down: what each part is called, and its sentences. */
  readonly remedy: readonly (readonly [label: string, text: string])[]
}

/** A legal basis as it is printed, once however many findings rest on it. */
export interface PageCitation {
  readonly text: string
  readonly title: string
  readonly mark: 'verified' | 'secondary' | 'draft'
}

/** An element that a finding is about or that stands next to one. */
export interface PageElement {
  readonly id: string
  readonly kind: Kind
  readonly name: string
  readonly state: 'present' | 'planned' | 'ended'
}

export interface PageWaiver {
  readonly id: string
  readonly state: WaiverState
  /** Label and text of each thing that is known of it. */
  readonly facts: readonly (readonly [string, string])[]
}

/** A model as findings need it; what is said of it as a whole stands in the page itself. */
export interface PageModel {
  /** Tells it apart from others of the page, and its heading's id. */
  readonly key: string
  readonly name: string
  /** What to print where a finding has no basis. */
  readonly noBasis: string
  readonly elements: readonly PageElement[]
  /** References between `elements` by position, and the position of their words in `relations`. */
  readonly references: readonly (readonly [from: number, to: number, relation: number])[]
  readonly waivers: readonly PageWaiver[]
}

/** A finding in one language. Numbers are positions in the lists of the page. */
export interface PageFinding {
  readonly model: number
  readonly rule: number
  /** None for what is gone: a baseline does not keep it. */
  readonly severity?: Severity
  readonly state: FindingState
  /** Whether it is open and was not there before; said only where something is compared with. */
  readonly isNew?: true
  readonly message: string
  /** The elements it is about: their position in the model, and the words for the field where it shows. */
  readonly elements: readonly (readonly [element: number, field?: string])[]
  /** Position in `files`; none for what is gone. */
  readonly file?: number
  readonly line?: number
  readonly column?: number
  readonly cell?: string
  /** Line numbers of its code frame, first and last. */
  readonly frame?: readonly [number, number]
  /** The row of its cell: what each column is called, what it says, and whether it is the cell. */
  readonly row?: readonly (readonly [label: string, text: string, here: boolean])[]
  readonly citations: readonly number[]
  /** The nearest ways out, as sentences. */
  readonly nearest?: readonly string[]
  /** Position in the waivers of its model: the one that accepts it, or one that would but for its dates or a fault. */
  readonly waiver?: number
  /** Findings of the list that say what follows from this one: a reader who is told it is told them with it. */
  readonly tells?: readonly number[]
  /** Position in `owners`. */
  readonly owner?: number
  readonly fingerprint: string
}

/** Everything the page's script knows, in one language. */
export interface PageData {
  readonly language: Language
  readonly labels: Labels
  readonly kinds: Readonly<Record<string, string>>
  readonly subjects: Readonly<Record<string, string>>
  readonly relations: readonly string[]
  readonly models: readonly PageModel[]
  readonly rules: readonly PageRule[]
  readonly citations: readonly PageCitation[]
  readonly owners: readonly string[]
  readonly files: readonly { readonly name: string; readonly lines: Readonly<Record<number, string>> }[]
  readonly findings: readonly PageFinding[]
}
