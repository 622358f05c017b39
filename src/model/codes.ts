import type { Element } from './element.ts'

/** How a dossier points at an object: its code, and its name where it has one. */
export function codedName({ id, code, name }: Element): string {
  return code === undefined ? (name ?? id) : name === undefined ? code : `${code} – ${name}`
}

/** Objects of a dossier for a sentence: at most `limit`, then how many more there are. */
export function codedNamesOf(elements: readonly Element[], limit = 5): string[] {
  const shown = elements.slice(0, limit).map(codedName)
  return elements.length > limit ? [...shown, `… (+${elements.length - limit})`] : shown
}
