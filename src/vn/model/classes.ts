import type { Element } from '../../model/element.ts'

type Holder = Element<'system' | 'database'>

/** The class of information a record holds. */
export type InformationClass = NonNullable<Holder['classification']>

/** Private and personal information differ in kind, not in height. */
const HEIGHT: Readonly<Record<InformationClass, number>> = { public: 0, private: 1, personal: 1, 'state-secret': 2 }

/** Whether information of one class is guarded less than that of another. */
export function isLower(one: InformationClass, other: InformationClass): boolean {
  return HEIGHT[one] < HEIGHT[other]
}

const isPersonal = ({ personalData }: Holder): boolean => personalData === 'basic' || personalData === 'sensitive'

/** The highest class that a record is said to be fit for: its own, or that of the personal data it holds; undefined where it tells neither. */
export function highestClass(holder: Holder): InformationClass | undefined {
  return holder.classification !== 'state-secret' && isPersonal(holder) ? 'personal' : holder.classification
}

/**
 * The class of what a record holds as a whole: its own or, where it tells none, that of its personal data. A public register that also holds
 * personal data is a public one.
 */
export function toldClass(holder: Holder): InformationClass | undefined {
  return holder.classification ?? (isPersonal(holder) ? 'personal' : undefined)
}
