import type { Element } from '../model/element.ts'
import { kindOfCollection } from '../model/element.ts'
import type { ArchitectureDocument } from '../model/types.generated.ts'
import { type Flaw, flaw } from './integrity.ts'
import { nearest } from './nearest.ts'
import type { Path } from './places.ts'
import quickValidator from './quick-validator.generated.js'

/** What Ajv tells of one error; `parentSchema` and `data` because the full validator is verbose. */
interface SchemaError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly parentSchema?: { readonly properties?: Readonly<Record<string, unknown>>; readonly pattern?: string }
  readonly data?: unknown
}

type Validator = ((value: unknown) => boolean) & { errors?: readonly SchemaError[] | null }

export interface Validated {
  /** The document without what is wrong with it, so that rules meet only what the schema promises. */
  readonly document: ArchitectureDocument
  /** Item of the file's list for each item of the cleaned list, for collections that lost some. */
  readonly moved: ReadonlyMap<string, readonly number[]>
  readonly flaws: readonly Flaw[]
  /** Elements that lost a field. */
  readonly faulty: readonly Element[]
}

/** Checks a parsed document against the schema. The value is changed in place: what is wrong is taken out and reported. */
export async function validate(value: unknown, document: number): Promise<Validated> {
  if ((quickValidator as Validator)(value)) return { document: value as ArchitectureDocument, moved: new Map(), flaws: [], faulty: [] }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const found = { term: `type.${typeName(value)}` }
    return { document: {}, moved: new Map(), flaws: [flaw('core/file-is-readable', 'notAModel', { found }, { document, path: [] })], faulty: [] }
  }
  const full = ((await import('./validator.generated.js')) as { default: Validator }).default
  full(value)
  const errors = full.errors ?? []
  const flaws: Flaw[] = []
  /** Paths to take out, deepest and last first so that earlier items keep their positions. */
  const remove: Path[] = []
  const faulty = new Set<Element>()
  for (const error of errors) {
    const path = pathOf(error.instancePath, value)
    const wrong = describe(error, path, value, document)
    if (wrong === undefined) continue
    flaws.push(wrong)
    const gone = error.keyword === 'required' ? path : error.keyword === 'additionalProperties' ? [...path, error.params['additionalProperty'] as string] : path
    // A broken list item or an element without its required keys goes as a whole; a broken field alone.
    const element = elementAt(value, path)
    const whole = element !== undefined && (error.keyword === 'required' ? path.length === 2 : path.length === 2 || (path.length === 3 && path[2] === 'id'))
    if (whole && error.keyword !== 'additionalProperties') remove.push(path.slice(0, 2))
    else {
      remove.push(gone)
      if (element) faulty.add(element)
    }
  }
  const moved = takeOut(value as Record<string, unknown>, remove)
  return { document: value as ArchitectureDocument, moved, flaws, faulty: [...faulty] }
}

function pathOf(pointer: string, root: unknown): Path {
  if (pointer === '') return []
  const path: (string | number)[] = []
  let at = root
  for (const part of pointer.slice(1).split('/')) {
    const key = part.replace(/~1/g, '/').replace(/~0/g, '~')
    path.push(Array.isArray(at) ? Number(key) : key)
    at = (at as Record<string, unknown> | undefined)?.[key]
  }
  return path
}

/** The element a path runs through, when it has an id. */
function elementAt(root: unknown, path: Path): Element | undefined {
  const [collection, item] = path
  if (typeof collection !== 'string' || typeof item !== 'number' || kindOfCollection(collection) === undefined) return undefined
  const element = (root as Record<string, unknown[]>)[collection]?.[item]
  return typeof element === 'object' && element !== null ? (element as Element) : undefined
}

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

function typeName(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
}

function describe(error: SchemaError, path: Path, root: unknown, document: number): Flaw | undefined {
  const element = elementAt(root, path)
  const kind = kindOfCollection(String(path[0]))
  const field = typeof path[2] === 'string' ? path[2] : undefined
  const elements = element !== undefined && kind !== undefined && typeof element.id === 'string' ? [{ element, kind, ...(field === undefined ? {} : { field }) }] : []
  const at = { document, path, elements }
  const { params } = error
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty'])
      const keys = Object.keys(error.parentSchema?.properties ?? {})
      const [suggestion] = nearest(key, keys, 1)
      const place = { ...at, path: [...path, key] }
      return suggestion === undefined
        ? flaw('core/keys-are-known', 'unknown', { key, allowed: keys }, place)
        : flaw('core/keys-are-known', 'misspelt', { key, suggestion }, place)
    }
    case 'required':
      return flaw('core/required-keys-are-present', 'missing', { key: String(params['missingProperty']) }, at)
    case 'enum': {
      const allowed = (params['allowedValues'] as readonly unknown[]).map(String)
      const value = shown(error.data)
      const [suggestion] = nearest(value, allowed, 1)
      return suggestion === undefined
        ? flaw('core/values-are-allowed', 'notListed', { value, allowed }, at)
        : flaw('core/values-are-allowed', 'misspelt', { value, suggestion, allowed }, at)
    }
    case 'type': {
      const found = { term: `type.${typeName(error.data)}` }
      return flaw('core/values-are-allowed', 'wrongType', { expected: { term: `type.${String(params['type'])}` }, found }, at)
    }
    case 'pattern': {
      const value = shown(error.data)
      const pattern = String(params['pattern'])
      if (pattern.startsWith('^[0-9]{4}')) return flaw('core/values-are-allowed', 'notADate', { value }, at)
      if (pattern === '^[a-z0-9]+(-[a-z0-9]+)*$') return flaw('core/values-are-allowed', 'notAnId', { value, example: exampleId(value) }, at)
      return flaw('core/values-are-allowed', 'wrongForm', { value, pattern }, at)
    }
    case 'minLength':
      return flaw('core/values-are-allowed', 'blank', {}, at)
    case 'maxLength':
      return flaw('core/values-are-allowed', 'tooLong', { limit: Number(params['limit']) }, at)
    case 'uniqueItems': {
      const value = shown((error.data as readonly unknown[])[Number(params['i'])])
      return flaw('core/values-are-allowed', 'repeatedItem', { value }, { ...at, path: [...path, Number(params['i'])] })
    }
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return flaw('core/values-are-allowed', 'outOfRange', { value: Number(error.data), limit: `${String(params['comparison'])} ${String(params['limit'])}` }, at)
    default:
      return undefined
  }
}

/** A name as an id would be written: folded, with dashes. */
function exampleId(value: string): string {
  const id = value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return id === '' ? 'he-thong-1' : id
}

function takeOut(root: Record<string, unknown>, paths: readonly Path[]): ReadonlyMap<string, readonly number[]> {
  const items = new Map<unknown[], Set<number>>()
  const names = new Map<unknown[], string>()
  for (const path of paths) {
    if (path.length === 0) continue
    let parent: unknown = root
    for (const part of path.slice(0, -1)) parent = (parent as Record<string | number, unknown> | undefined)?.[part]
    const last = path.at(-1)!
    if (Array.isArray(parent)) {
      if (!items.has(parent)) items.set(parent, new Set())
      items.get(parent)!.add(last as number)
      if (path.length === 2) names.set(parent, path[0] as string)
    } else if (typeof parent === 'object' && parent !== null) delete (parent as Record<string, unknown>)[last as string]
  }
  const moved = new Map<string, readonly number[]>()
  for (const [list, gone] of items) {
    const kept = list.map((_, item) => item).filter((item) => !gone.has(item))
    const name = names.get(list)
    if (name !== undefined) moved.set(name, kept)
    list.splice(0, list.length, ...kept.map((item) => list[item]))
  }
  return moved
}
