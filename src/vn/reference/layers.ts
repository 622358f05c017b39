import type { Element } from '../../model/element.ts'

type Component = Element<'network' | 'infrastructure' | 'system' | 'database' | 'component'>

/** A layer or a cross-cutting part of the framework of QĐ 1425/QĐ-TTg. */
export type Layer = NonNullable<Component['layer']>

/** A slot of a layer. */
export type Slot = NonNullable<Component['slot']>

/**
 * Slots of each layer, after QĐ 1425/QĐ-TTg II.3 and Bảng 1 of the draft guide. A layer with one slot needs none in the record; the four
 * cross-cutting parts have none.
 */
export const SLOTS: Readonly<Record<Layer, readonly Slot[]>> = {
  'infrastructure-security': ['digital-infrastructure', 'cyber-security'],
  'data-core-platforms': ['data', 'core-platforms'],
  applications: ['shared-applications'],
  'channels-measurement': ['channels', 'measurement'],
  governance: ['not-applicable'],
  standards: ['not-applicable'],
  'ai-first': ['not-applicable'],
  'data-centric': ['not-applicable'],
}
