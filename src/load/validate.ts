import { append } from '../large.ts'
import type { Element } from '../model/element.ts'
import { kindOfCollection } from '../model/element.ts'
import type { ArchitectureDocument } from '../model/types.generated.ts'
import { nearest } from '../nearest.ts'
import { type IntegrityFinding, IntegrityFindings, integrityFinding } from './integrity.ts'
import type { Path } from './places.ts'
import quickValidator from './quick-validator.generated.js'

/** What Ajv tells of one error; `parentSchema` and `data` because the full validator is verbose. */
export interface SchemaError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly parentSchema?: {
    readonly properties?: Readonly<Record<string, unknown>>
    readonly pattern?: string
    readonly enum?: readonly unknown[]
  }
  readonly data?: unknown
}

/** A validator compiled ahead of time. */
export type Validator = ((value: unknown) => boolean) & { errors?: readonly SchemaError[] | null }

export interface Validated {
  /** The document without what is wrong with it, so that rules meet only what the schema promises. */
  readonly document: ArchitectureDocument
  /** Item of the file's list for each item of the cleaned list, for lists that lost some; by their path, joined with slashes. */
  readonly moved: ReadonlyMap<string, readonly number[]>
  readonly findings: readonly IntegrityFinding[]
  /** Elements that lost a field. */
  readonly faulty: readonly Element[]
  /** Ids of elements that were taken out whole: a reference to one is no mistake of its own. */
  readonly dropped: readonly string[]
  /** Ids that records taken out whole referred to: what stood between them and others is not told any more. */
  readonly shaded: readonly string[]
}

/** What a verbose validator finds wrong with any parsed value, in our words. */
export function complaints(validator: Validator, value: unknown): IntegrityFinding[] {
  if (validator(value)) return []
  const errors = validator.errors ?? []
  const mistyped = new Set(errors.flatMap(({ keyword, instancePath }) => (keyword === 'type' ? [instancePath] : [])))
  return errors
    .filter(({ keyword, instancePath }) => keyword !== 'enum' || !mistyped.has(instancePath))
    .flatMap((error) => describe(error, pathOf(error.instancePath, value), value, 0))
}

/** Checks a parsed document against the schema. The value is changed in place: what is wrong is taken out and reported. */
export async function validate(value: unknown, document: number): Promise<Validated> {
  if ((quickValidator as Validator)(value))
    return { document: value as ArchitectureDocument, moved: new Map(), findings: [], faulty: [], dropped: [], shaded: [] }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const found = { term: `type.${typeName(value)}` }
    return {
      document: {},
      moved: new Map(),
      findings: [integrityFinding('core/file-is-readable', 'notAModel', { found }, { document, path: [] })],
      faulty: [],
      dropped: [],
      shaded: [],
    }
  }
  const full = ((await import('./validator.generated.js')) as { default: Validator }).default
  full(value)
  const errors = full.errors ?? []
  // A value of the wrong type fails its list of values too; the type is what to mend.
  const mistyped = new Set(errors.flatMap(({ keyword, instancePath }) => (keyword === 'type' ? [instancePath] : [])))
  const findings = new IntegrityFindings()
  /** Paths to take out. */
  const remove: Path[] = []
  const faulty = new Set<Element>()
  const dropped = new Set<string>()
  const shaded = new Set<string>()
  for (const error of errors) {
    if (error.keyword === 'enum' && mistyped.has(error.instancePath)) continue
    const path = pathOf(error.instancePath, value)
    const wrong = tell(findings, error, path, value, document)
    if (wrong === undefined) continue
    const element = elementAt(value, path)
    // A faulty waiver goes whole and accepts nothing; it says nothing about the element it stands at, so what rules find there is not held back.
    if (element !== undefined && path[2] === 'waivers') {
      remove.push(path.slice(0, 4))
      continue
    }
    // A list item that is no element goes as a whole, and so does an element without a required key or a proper id; else the broken field alone.
    const whole = path.length === 2 ? error.keyword !== 'additionalProperties' : path.length === 3 && path[2] === 'id'
    if (element !== undefined && isNameless(error, element)) {
      faulty.add(element)
      continue
    }
    if (element !== undefined && whole) {
      remove.push(path.slice(0, 2))
      if (typeof element.id === 'string') dropped.add(element.id)
      // A waiver accepts what is found; without it everything stands.
      if (path[0] !== 'waivers') for (const id of relatedTo(element)) shaded.add(id)
      continue
    }
    if (element !== undefined) faulty.add(element)
    append(remove, wrong)
  }
  const moved = takeOut(value as Record<string, unknown>, remove)
  // Sentences about other elements may name this one: its id stands in for a name that is missing.
  for (const element of faulty)
    if (typeof element.id === 'string' && !Object.hasOwn(element, 'name')) (element as { name?: string }).name = element.id
  return {
    document: value as ArchitectureDocument,
    moved,
    findings: findings.all(),
    faulty: [...faulty],
    dropped: [...dropped],
    shaded: [...shaded],
  }
}

/** Fields by which a record says whose it is and who uses it; they say nothing of what stands between two others. */
const BELONGING: ReadonlySet<string> = new Set(['id', 'owner', 'operator', 'dataOwner', 'coverage', 'parent', 'sources'])

/** What may be an id among the values of a record. */
function relatedTo(element: Element): string[] {
  return Object.entries(element).flatMap(([field, value]: [string, unknown]) => {
    if (BELONGING.has(field)) return []
    const values: readonly unknown[] = Array.isArray(value) ? value : [value]
    return values.filter((one): one is string => typeof one === 'string')
  })
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
  if (typeof value === 'number' && !Number.isFinite(value)) return 'not-finite'
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
}

/** The findings behind one complaint of Ajv: one, or one for each repeated item of a list; none for what another complaint already says. */
function describe(error: SchemaError, path: Path, root: unknown, document: number): IntegrityFinding[] {
  if (error.keyword === 'uniqueItems') return repeatedItems(error.data as readonly unknown[], path, root, document)
  const wrong = describeOne(error, path, root, document)
  return wrong === undefined ? [] : [wrong]
}

function placeOf(path: Path, root: unknown, document: number): Pick<IntegrityFinding, 'document' | 'path' | 'elements'> {
  const element = elementAt(root, path)
  const kind = kindOfCollection(String(path[0]))
  const field = typeof path[2] === 'string' ? path[2] : undefined
  const elements =
    element !== undefined && kind !== undefined && typeof element.id === 'string'
      ? [{ element, kind, ...(field === undefined ? {} : { field }) }]
      : []
  return { document, path, elements }
}

/** Ajv names one pair; every item that stands in the list before is one too many. */
function repeatedItems(list: readonly unknown[], path: Path, root: unknown, document: number): IntegrityFinding[] {
  const seen = new Set<string>()
  return list.flatMap((item, at) => {
    const key = JSON.stringify(item)
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [
      integrityFinding(
        'core/values-are-allowed',
        'repeatedItem',
        { value: shown(item) },
        { ...placeOf(path, root, document), path: [...path, at] },
      ),
    ]
  })
}

/** Whether all that an element lacks is its name, which its id can stand in for. */
function isNameless({ keyword, params }: SchemaError, { id }: Element): boolean {
  return keyword === 'required' && params['missingProperty'] === 'name' && typeof id === 'string'
}

/** Tells of one error, and returns the paths that are wrong by it; undefined for what another error says already. */
function tell(findings: IntegrityFindings, error: SchemaError, path: Path, root: unknown, document: number): readonly Path[] | undefined {
  const { keyword, params } = error
  const rule = RULE_OF_KEYWORD[keyword]
  if (rule === undefined) return undefined
  if (keyword === 'uniqueItems') {
    const repeated = repeatedItems(error.data as readonly unknown[], path, root, document)
    for (const one of repeated) findings.add(rule, one, () => one, keyword)
    return repeated.map((one) => one.path)
  }
  findings.add(rule, { document, path }, () => describeOne(error, path, root, document)!, keyword)
  return keyword === 'additionalProperties' ? [[...path, params['additionalProperty'] as string]] : [path]
}

/** The rule behind each keyword of the schema that tells of a fault; what the others complain of, these say too. */
const RULE_OF_KEYWORD: Readonly<Record<string, 'core/keys-are-known' | 'core/required-keys-are-present' | 'core/values-are-allowed'>> = {
  additionalProperties: 'core/keys-are-known',
  required: 'core/required-keys-are-present',
  uniqueItems: 'core/values-are-allowed',
  enum: 'core/values-are-allowed',
  type: 'core/values-are-allowed',
  pattern: 'core/values-are-allowed',
  minLength: 'core/values-are-allowed',
  maxLength: 'core/values-are-allowed',
  minimum: 'core/values-are-allowed',
  maximum: 'core/values-are-allowed',
  exclusiveMinimum: 'core/values-are-allowed',
}

function describeOne(error: SchemaError, path: Path, root: unknown, document: number): IntegrityFinding | undefined {
  const at = placeOf(path, root, document)
  const { params } = error
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty'])
      const keys = Object.keys(error.parentSchema?.properties ?? {})
      const [suggestion] = nearest(key, keys, 1)
      const place = { ...at, path: [...path, key] }
      if (key === '<<') return integrityFinding('core/keys-are-known', 'mergeKey', {}, place)
      return suggestion === undefined
        ? integrityFinding('core/keys-are-known', 'unknown', { key, allowed: keys }, place)
        : integrityFinding('core/keys-are-known', 'misspelt', { key, suggestion }, place)
    }
    case 'required':
      return integrityFinding('core/required-keys-are-present', 'missing', { key: String(params['missingProperty']) }, at)
    case 'enum': {
      const allowed = (params['allowedValues'] as readonly unknown[]).map(String)
      const value = shown(error.data)
      const [suggestion] = nearest(value, allowed, 1)
      return suggestion === undefined
        ? integrityFinding('core/values-are-allowed', 'notListed', { value, allowed }, at)
        : integrityFinding('core/values-are-allowed', 'misspelt', { value, suggestion, allowed }, at)
    }
    case 'type': {
      const expected = String(params['type'])
      const name = typeName(error.data)
      const found = { term: `type.${expected === 'integer' && name === 'number' ? 'decimal' : name}` }
      if (expected === 'string' && name === 'number' && error.parentSchema?.enum === undefined)
        return integrityFinding('core/values-are-allowed', 'unquoted', { found }, at)
      return integrityFinding('core/values-are-allowed', 'wrongType', { expected: { term: `type.${expected}` }, found }, at)
    }
    case 'pattern': {
      const value = shown(error.data)
      const pattern = String(params['pattern'])
      if (pattern.startsWith('^[0-9]{4}')) return integrityFinding('core/values-are-allowed', 'notADate', { value }, at)
      if (pattern === '^[a-z0-9]+(-[a-z0-9]+)*$')
        return integrityFinding('core/values-are-allowed', 'notAnId', { value, example: exampleId(value) }, at)
      return integrityFinding('core/values-are-allowed', 'wrongForm', { value, pattern }, at)
    }
    case 'minLength':
      return integrityFinding('core/values-are-allowed', 'blank', {}, at)
    case 'maxLength':
      return integrityFinding('core/values-are-allowed', 'tooLong', { limit: Number(params['limit']) }, at)
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return integrityFinding(
        'core/values-are-allowed',
        'outOfRange',
        { value: Number(error.data), limit: `${String(params['comparison'])} ${String(params['limit'])}` },
        at,
      )
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
      names.set(parent, path.slice(0, -1).join('/'))
    } else if (typeof parent === 'object' && parent !== null) delete (parent as Record<string, unknown>)[last as string]
  }
  const moved = new Map<string, readonly number[]>()
  for (const [list, gone] of items) {
    const kept = list.map((_, item) => item).filter((item) => !gone.has(item))
    const name = names.get(list)
    if (name !== undefined) moved.set(name, kept)
    for (const [at, item] of kept.entries()) list[at] = list[item]
    list.length = kept.length
  }
  return moved
}
