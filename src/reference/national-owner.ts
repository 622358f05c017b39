import type { Element } from '../model/element.ts'
import { fold } from '../text.ts'
import type { NationalOwner } from './national-platforms.ts'

/** Whether an agency of a model is an owner of national platforms, by its name or usual abbreviation. A name may carry its abbreviation: “Bộ Nội vụ (BNV)”. */
export function isOwner(agency: Element<'agency'>, owner: NationalOwner): boolean {
  const squeezed = (text: string): string => fold(text).replaceAll(' ', '')
  return (
    fold(agency.name.replace(/\([^)]*\)/g, '')) === fold(owner.name) ||
    (agency.abbreviation !== undefined && squeezed(agency.abbreviation) === squeezed(owner.abbreviation))
  )
}
