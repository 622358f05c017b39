import type { Element, Kind } from '../model/element.ts'

/** Something that goes out of reach: an element of the model, or what lines share that is no element. */
export type Failure =
  | { readonly what: 'element'; readonly element: Element }
  | { readonly what: 'carrier' | 'conduit'; readonly name: string; readonly links: readonly Element<'link'>[] }

/** How far something is hit. `degraded`: it goes on, on its second path, at its second place, or without a part of what it uses. */
export type Condition = 'stopped' | 'degraded'

/** Why an element is hit: through what, and by which dependency (an entry of `DEPENDENCIES`), or because it is itself what failed. */
export interface Reason {
  readonly through: Element | undefined
  readonly dependency: string
}

/** An element that is hit. */
export interface Hit {
  readonly element: Element
  readonly kind: Kind
  readonly condition: Condition
  readonly reason: Reason
}

/** What a model must tell before a loss can be counted. */
export type Aspect = 'attachment' | 'hosting' | 'service-system' | 'integrations' | 'dossiers' | 'users' | 'personal-data'

/** What the model leaves untold of an aspect: of how many elements, out of how many. With all untold the figure is not judged. */
export interface Untold {
  readonly aspect: Aspect
  readonly untold: number
  readonly of: number
}

/** Figures of a loss, in the units of whoever has to answer for it. */
export type Figure =
  | 'agencies'
  | 'communes'
  | 'systems'
  | 'degradedSystems'
  | 'services'
  | 'degradedServices'
  | 'procedures'
  | 'dossiers'
  | 'users'
  | 'integrations'
  | 'databases'
  | 'personalDatabases'

/** null: not judged, for the model does not tell. */
export type Figures = Readonly<Record<Figure, number | null>>

/** What stops and what is degraded when some things fail at once. */
export interface Impact {
  readonly failures: readonly Failure[]
  readonly hits: readonly Hit[]
  /** Agencies that no private path joins to the rest any more, in the order of the model. */
  readonly cutOff: readonly Element<'agency'>[]
  readonly figures: Figures
  /** How much there is of each figure in all; null where the model has none of it. */
  readonly totals: Figures
  readonly untold: readonly Untold[]
  /** Links among the failures that run over several separate paths: one cut does not stop them. */
  readonly withstood: readonly Element<'link'>[]
  /** Systems that stop while another one does their work; they are no hit, and what hangs on them is not either. */
  readonly takenOver: readonly { readonly system: Element<'system'>; readonly by: Element<'system'> }[]
}
