import { type ListValue, meaningOf, meaningsOf, type PieceMeaning, type ValueMeaning, valuesOf } from '../words/meaning.ts'
import type { ListName } from './columns.ts'

/** The schema's terms behind each list; types of objects are not one field of the schema and stand below. */
const TERMS: Readonly<Record<Exclude<ListName, 'objectType'>, string>> = {
  recordType: 'recordType',
  layer: 'layer',
  slot: 'slot',
  state: 'state',
  usageScope: 'usageScope',
  sharing: 'sharing',
  lifecycle: 'lifecycle',
  usageStatus: 'usageStatus',
  remedy: 'remedy',
  relationKind: 'integration.kind',
  mechanism: 'integration.mechanism',
  relationStatus: 'integration.status',
  mappingRelation: 'mappings.relation',
  managementScope: 'gap.managementScope',
  priority: 'task.priority',
  concretisation: 'task.concretisation',
  dataReadiness: 'task.dataReadiness',
  taskStatus: 'task.status',
}

const OBJECT_TYPES = [
  { value: 'component', label: 'Thành phần logic' },
  { value: 'infrastructure', label: 'Hạ tầng số' },
  { value: 'system', label: 'Hệ thống số/hệ thống thông tin' },
  { value: 'platform', label: 'Nền tảng số' },
  { value: 'database', label: 'CSDL/tài sản dữ liệu' },
  { value: 'service', label: 'Dịch vụ số' },
  { value: 'other', label: 'Loại khác' },
] as const satisfies readonly ListValue[]

/** Types of objects of the form. */
export type ObjectType = (typeof OBJECT_TYPES)[number]['value']

/** The values of each list, in the form's order. */
export const LISTS: Readonly<Record<ListName, readonly ListValue[]>> = {
  objectType: OBJECT_TYPES,
  ...(Object.fromEntries(Object.entries(TERMS).map(([list, term]) => [list, valuesOf(term)])) as Record<
    keyof typeof TERMS,
    readonly ListValue[]
  >),
}

/** Classes of data, which the form asks for inside a column of free text. */
export const CLASSIFICATIONS: readonly ListValue[] = valuesOf('integration.classification')

const VALUES = new Map<ListName, ReadonlyMap<string, string>>(
  (Object.keys(LISTS) as ListName[]).map((list) => [list, new Map(LISTS[list].map(({ value, label }) => [label, value]))]),
)

const LABELS = new Map<ListName, ReadonlyMap<string, string>>(
  (Object.keys(LISTS) as ListName[]).map((list) => [list, new Map(LISTS[list].map(({ value, label }) => [value, label]))]),
)

/** How the form prints a value of a list. */
export function labelOf(list: ListName, value: string): string | undefined {
  return LABELS.get(list)?.get(value)
}

const termOf = (list: ListName): string => (list === 'objectType' ? list : TERMS[list])

/** What a text means as a value of a list: case, spacing, dashes and slashes do not matter, and of diacritics only whether there are any. */
export function meaningIn(list: ListName, text: string): ValueMeaning {
  // Most cells are filled from the list itself.
  const exact = VALUES.get(list)!.get(text)
  if (exact !== undefined) return { value: exact, perhaps: [exact] }
  const meaning = meaningOf(termOf(list), text, LISTS[list])
  if (meaning.value !== undefined || list !== 'layer') return meaning
  // "Lớp 2: Dữ liệu và nền tảng lõi"
  const [, number, name] = /^(lớp [1-4]|l[1-4])[\s:.–-]+(.+)$/iu.exec(text.normalize('NFC').trim()) ?? []
  if (name === undefined) return meaning
  const named = meaningOf('layer', name, LISTS.layer).value
  return named !== undefined && named === meaningOf('layer', number!, LISTS.layer).value
    ? { value: named, isSynonym: true, perhaps: [named] }
    : { perhaps: [] }
}

/** The value that a text means, when it means one. */
export function matchValue(list: ListName, text: string): string | undefined {
  return VALUES.get(list)!.get(text) ?? meaningIn(list, text).value
}

/** What the pieces of a text with several values mean. */
export function meaningsIn(list: ListName, text: string): readonly PieceMeaning[] {
  return meaningsOf(termOf(list), text, LISTS[list])
}

/** The values that a text with several means, and the pieces that are none. */
export function matchValues(list: ListName, text: string): { readonly values: readonly string[]; readonly unknown: readonly string[] } {
  const found = meaningsIn(list, text)
  return {
    values: [...new Set(found.flatMap(({ value }) => value ?? []))],
    unknown: found.flatMap(({ value, text: piece }) => (value === undefined ? [piece] : [])),
  }
}

/** The label that a text may mean which is none for sure. */
export function suggestion(list: ListName, text: string): string | undefined {
  const [first] = meaningIn(list, text).perhaps
  return first === undefined ? undefined : labelOf(list, first)
}

/** Pieces of a text between separators, trimmed, without empty ones. */
export function pieces(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}
