import type { Element } from '../../model/element.ts'
import { fold } from '../../text.ts'
import type { NationalOwner } from './national-platforms.ts'

/** A body as names and abbreviations compare. */
interface Folded {
  readonly name: string
  readonly abbreviation: string | undefined
}

const folded = new WeakMap<object, Folded>()

/** A name may carry its abbreviation: “Bộ Nội vụ (BNV)”. */
function foldedOf(body: { readonly name: string; readonly abbreviation?: string }): Folded {
  let known = folded.get(body)
  if (known === undefined) {
    const abbreviation = body.abbreviation && fold(body.abbreviation).replaceAll(' ', '')
    known = { name: fold(body.name.replace(/\([^)]*\)/g, '')), abbreviation }
    folded.set(body, known)
  }
  return known
}

/** Whether an agency of a model is an owner of national platforms, by its name or usual abbreviation. */
export function isOwner(agency: Element<'agency'>, owner: NationalOwner): boolean {
  const body = foldedOf(agency)
  const other = foldedOf(owner)
  return body.name === other.name || (body.abbreviation !== undefined && body.abbreviation === other.abbreviation)
}
