import type { Element } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import type { Text } from '../text.ts'
import type { Label } from './define.ts'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

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
  const [year, month, day] = date.split('-')
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) return { vi: date, en: date }
  if (day === undefined) return { vi: `${month}/${year}`, en: `${name} ${year}` }
  return { vi: `${day}/${month}/${year}`, en: `${Number(day)} ${name} ${year}` }
}
