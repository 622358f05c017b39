import { VALUE_TERMS } from '../../model/terms.generated.ts'
import { nearest } from '../../nearest.ts'
import { fold } from '../../text.ts'
import type { ListName } from './columns.ts'

/** A value of a list: as the schema spells it and as the form prints it. */
export interface ListValue {
  readonly value: string
  readonly label: string
}

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
  ...(Object.fromEntries(Object.entries(TERMS).map(([list, term]) => [list, termValues(term)])) as Record<
    keyof typeof TERMS,
    readonly ListValue[]
  >),
}

/** Classes of data, which the form asks for inside a column of free text. */
export const CLASSIFICATIONS: readonly ListValue[] = termValues('integration.classification')

/** Further spellings that people use for a value. Parts of a label with slashes (`CSDL`, `tài sản dữ liệu`) need no entry. */
const SPELLINGS: Readonly<Partial<Record<ListName, Readonly<Record<string, string>>>>> = {
  objectType: { 'Cơ sở dữ liệu': 'database', 'Nền tảng': 'platform', 'Dịch vụ công': 'service', 'Dịch vụ công trực tuyến': 'service' },
  recordType: { Gốc: 'original', 'Tham chiếu': 'reference' },
  layer: {
    'Lớp 1': 'infrastructure-security',
    'Lớp 2': 'data-core-platforms',
    'Lớp 3': 'applications',
    'Lớp 4': 'channels-measurement',
  },
  sharing: { 'Nhóm A': 'national-group-a', 'Nhóm B': 'national-group-b' },
  state: { 'Hiện trạng và mục tiêu': 'both' },
}

/** Spellings of each list, folded, to their value. A spelling that would fit two values fits neither. */
const INDEX = new Map<ListName, ReadonlyMap<string, string>>(
  (Object.keys(LISTS) as ListName[]).map((list) => {
    const labels = new Map(LISTS[list].map(({ value, label }) => [fold(label), value]))
    const others = new Map<string, string | undefined>()
    const add = (spelling: string, value: string): void => {
      const key = fold(spelling)
      if (labels.has(key)) return
      others.set(key, others.has(key) && others.get(key) !== value ? undefined : value)
    }
    // “Quan hệ khác”, “Trạng thái khác”: people choose the word that matters.
    for (const { value, label } of LISTS[list]) if (/ khác$/i.test(label)) add('Khác', value)
    for (const { value, label } of LISTS[list]) if (label.includes('/')) for (const part of label.split('/')) add(part, value)
    for (const [spelling, value] of Object.entries(SPELLINGS[list] ?? {})) add(spelling, value)
    const known = [...labels, ...[...others].filter((entry): entry is [string, string] => entry[1] !== undefined)]
    return [list, new Map(known)]
  }),
)

const VALUES = new Map<ListName, ReadonlyMap<string, string>>(
  (Object.keys(LISTS) as ListName[]).map((list) => [list, new Map(LISTS[list].map(({ value, label }) => [label, value]))]),
)

const LABELS = new Map<ListName, ReadonlyMap<string, string>>(
  (Object.keys(LISTS) as ListName[]).map((list) => [list, new Map(LISTS[list].map(({ value, label }) => [value, label]))]),
)

function termValues(term: string): readonly ListValue[] {
  return Object.entries(VALUE_TERMS).flatMap(([key, { vi }]) =>
    key.startsWith(`${term}.`) ? [{ value: key.slice(term.length + 1), label: vi }] : [],
  )
}

/** How the form prints a value of a list. */
export function labelOf(list: ListName, value: string): string | undefined {
  return LABELS.get(list)?.get(value)
}

/** The value that a text means: case, diacritics, spacing, dashes and slashes do not matter. */
export function matchValue(list: ListName, text: string): string | undefined {
  // Most cells are filled from the list itself, and folding is what takes time.
  const exact = VALUES.get(list)!.get(text)
  if (exact !== undefined) return exact
  const known = INDEX.get(list)!
  const folded = fold(text)
  const found = known.get(folded)
  if (found !== undefined || list !== 'layer') return found
  // "Lớp 2: Dữ liệu và nền tảng lõi"
  const [, number, name] = /^lop ([1-4]) (.+)$/.exec(folded) ?? []
  if (name === undefined) return undefined
  const named = known.get(name)
  return named === known.get(`lop ${number}`) ? named : undefined
}

/** The values that a text with several means, and the pieces that are none. Separators: semicolon, line break, and where needed comma or slash. */
export function matchValues(list: ListName, text: string): { readonly values: readonly string[]; readonly unknown: readonly string[] } {
  const values = new Set<string>()
  const unknown: string[] = []
  for (const piece of pieces(text, /[;\n]/)) {
    const whole = matchValue(list, piece)
    if (whole !== undefined) {
      values.add(whole)
      continue
    }
    // A label may hold a comma itself ("Ngành, lĩnh vực"), so the longest run of pieces that is a label is taken.
    const parts = pieces(piece, /[,/+&]|\s+và\s+/i)
    for (let from = 0; from < parts.length; ) {
      let to = parts.length
      let found: string | undefined
      for (; to > from; to--) {
        found = matchValue(list, parts.slice(from, to).join(' '))
        if (found !== undefined) break
      }
      if (found === undefined) {
        unknown.push(parts[from]!)
        from++
      } else {
        values.add(found)
        from = to
      }
    }
  }
  return { values: [...values], unknown }
}

/** The label nearest to a text that is none, when one is near enough to be meant. */
export function suggestion(list: ListName, text: string): string | undefined {
  const [best] = nearest(
    fold(text),
    LISTS[list].map(({ label }) => fold(label)),
    1,
  )
  return best === undefined ? undefined : LISTS[list].find(({ label }) => fold(label) === best)!.label
}

/** Pieces of a text between separators, trimmed, without empty ones. */
export function pieces(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}
