import type { Element } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import { formatDate, type Text } from '../text.ts'
import type { Label } from './define.ts'

/** An element's name; in English the one the model gives, or the official one when it gives none. */
export function nameOf(element: Element): Label {
  const name = element.name ?? element.id
  return element.nameEn === undefined ? name : { vi: name, en: element.nameEn }
}

/** The model's name and date. */
export function subtitleOf(graph: ArchitectureGraph): Label {
  const { id, name, nameEn, asOf } = graph.header
  const named = name ?? id ?? ''
  return [nameEn === undefined ? named : { vi: named, en: nameEn }, ...(asOf === undefined ? [] : [dateText(asOf)])]
}

/** A year, month or day as people write it. */
export function dateText(date: string): Text {
  return { vi: formatDate(date, 'vi'), en: formatDate(date, 'en') }
}
