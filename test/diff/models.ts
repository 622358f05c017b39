import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { diff } from '../../src/diff/diff.ts'
import { ArchitectureGraph } from '../../src/model/graph.ts'
import type { ArchitectureDocument } from '../../src/model/types.generated.ts'

type Json = Record<string, any>

const root = resolve(import.meta.dirname, '../..')

/** The published schema of a model. */
export const SCHEMA: Json = JSON.parse(readFileSync(join(root, 'schemas/architecture.schema.json'), 'utf8'))

/** The changes between two documents, judged on 21/11/2026. */
export const changes = (before: ArchitectureDocument, after: ArchitectureDocument) =>
  diff(new ArchitectureGraph([before]), new ArchitectureGraph([after]), { day: '2026-11-21' })

function resolved(schema: Json): Json {
  if (typeof schema['$ref'] !== 'string') return schema
  const { $ref, ...own } = schema
  return { ...resolved(SCHEMA['$defs'][($ref as string).replace('#/$defs/', '')]), ...own }
}

/** A value that the schema allows; another one for another number. */
export function sampleOf(schema: Json, number: number): any {
  const field = resolved(schema)
  if (field['enum']) return field['enum'][number % field['enum'].length]
  switch (field['type']) {
    case 'object':
      return Object.fromEntries(Object.entries(field['properties'] as Json).map(([name, inner]) => [name, sampleOf(inner, number)]))
    case 'array':
      return [sampleOf(field['items'], number)]
    case 'string':
      if (String(field['pattern'] ?? '').startsWith('^[0-9]{4}-((')) return `2026-0${1 + number}-15`
      if (String(field['pattern'] ?? '').startsWith('^[0-9]{4}')) return `${2020 + number}`
      if (field['pattern'] === '^[A-Z]{3}$') return ['VND', 'USD', 'EUR'][number]
      return `${field['pattern'] === undefined ? 'Chữ ' : 'ma-'}${number}`
    case 'integer':
    case 'number':
      return Math.max(field['minimum'] ?? 0, 1) + number
    case 'boolean':
      return number % 2 === 0
    default:
      throw new Error(`No value for ${JSON.stringify(field)}`)
  }
}

/** A field of the schema, as the names that lead to it (`0`: the first item of a list), and a way to give it another value. */
export interface Leaf {
  readonly path: readonly string[]
  readonly schema: Json
}

/** Every field of a record: lists and records too, and what is in them. */
export function leavesOf(properties: Json, path: readonly string[] = []): Leaf[] {
  return Object.entries(properties).flatMap(([name, raw]) => {
    const schema = resolved(raw as Json)
    const here = [...path, name]
    if (schema['type'] === 'object') return [{ path: here, schema }, ...leavesOf(schema['properties'], here)]
    if (schema['type'] !== 'array') return [{ path: here, schema }]
    const items = resolved(schema['items'])
    return [{ path: here, schema }, ...(items['type'] === 'object' ? leavesOf(items['properties'], [...here, '0']) : [])]
  })
}

/** A copy of a record with one value replaced, or taken out. */
export function withValue(record: any, [first, ...rest]: readonly string[], value: unknown): any {
  const copy = Array.isArray(record) ? [...record] : { ...record }
  if (rest.length > 0) copy[first!] = withValue(copy[first!], rest, value)
  else if (value === undefined) delete copy[first!]
  else copy[first!] = value
  return copy
}
