import type { Kind } from '../../model/element.ts'
import { fieldOrder } from '../../model/written.ts'
import { compareCodePoints } from '../../text.ts'
import { type Fields, hasField } from './codec.ts'

/** Lists of an element whose entries are fields of their own, by the key that tells the entries apart. */
const KEYED = [
  { field: 'notApplicable', prefix: 'notApplicable:', key: 'field', value: 'reason' },
  { field: 'undetermined', prefix: 'undetermined:', key: 'field', value: undefined },
  { field: 'cells', prefix: 'cell:', key: 'column', value: 'text' },
  { field: 'extra', prefix: 'extra:', key: 'column', value: 'text' },
] as const

type Json = Readonly<Record<string, unknown>>

/** An element as flat fields. */
export function flatten(element: Json): Fields {
  const fields: Fields = new Map()
  for (const [name, value] of Object.entries(element)) {
    if (value === undefined) continue
    if (name === 'notApplicable' || name === 'undetermined') entries(name, value, fields)
    else if (name === 'dossier') {
      for (const [part, content] of Object.entries(value as Json)) {
        if (part === 'cells' || part === 'extra') entries(part, content, fields)
        else fields.set(part, content)
      }
    } else fields.set(name, value)
  }
  return fields
}

function entries(name: (typeof KEYED)[number]['field'], list: unknown, fields: Fields): void {
  const { prefix, key, value } = KEYED.find(({ field }) => field === name)!
  for (const entry of list as readonly Json[]) {
    const { [key]: told, ...rest } = entry
    let at = `${prefix}${String(told)}`
    for (let number = 2; fields.has(at); number++) at = `${prefix}${String(told)}\u0001${number}`
    fields.set(at, value === undefined ? rest : entry[value])
  }
}

/** Flat fields as an element, its fields in the schema's order and its lists in the order of what they are about. */
export function unflatten(kind: Kind, fields: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const element: Record<string, unknown> = {}
  const lists = new Map<string, Json[]>()
  const names = [...fields.keys()].sort((a, b) => fieldOrder(kind, a) - fieldOrder(kind, b) || compareCodePoints(a, b))
  const dossier: Record<string, unknown> = {}
  for (const name of names) {
    const content = fields.get(name)
    const list = KEYED.find(({ prefix }) => name.startsWith(prefix))
    if (list === undefined) {
      if (name === 'sharesRow' || name === 'unread') dossier[name] = content
      else element[name] = content
      continue
    }
    const told = name.slice(list.prefix.length).replace(/\u0001\d+$/, '')
    const entry = list.value === undefined ? { [list.key]: told, ...(content as Json) } : { [list.key]: told, [list.value]: content }
    const known = lists.get(list.field)
    if (known === undefined) lists.set(list.field, [entry])
    else known.push(entry)
  }
  for (const field of ['notApplicable', 'undetermined']) if (lists.has(field)) element[field] = lists.get(field)
  for (const field of ['cells', 'extra']) if (lists.has(field)) dossier[field] = lists.get(field)
  if (Object.keys(dossier).length > 0) element['dossier'] = dossier
  return element
}

/** Whether a flat field may stand on an element of a kind. */
export function mayStand(kind: string, name: string): boolean {
  return name === 'sharesRow' || name === 'unread' || KEYED.some(({ prefix }) => name.startsWith(prefix)) || hasField(kind, name)
}

/** Whether two values say the same. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && canonical(a) === canonical(b))
}

/** A value as text that is the same for equal values. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareCodePoints(a, b)))
      : part,
  )
}
