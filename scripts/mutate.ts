/**
 * Breaks one fact at a time in a model and tells which changes no rule notices: every field removed, every listed value, number, switch, date
 * and reference changed, every element taken out. Usage: `npm run mutate -- models/moh-2026-target models/quang-tri-2026-target [--all]`.
 */

import { join } from 'node:path'
import { getOrInsert } from '../src/collections.ts'
import { KINDS } from '../src/model/catalogue.generated.ts'
import type { Element, Kind } from '../src/model/element.ts'
import { ArchitectureGraph } from '../src/model/graph.ts'
import type { ArchitectureDocument } from '../src/model/types.generated.ts'
import { runRules } from '../src/rules/run.ts'
import { load } from '../src/sources/load.ts'
import { VN_DATA } from '../src/vn/framework.ts'
import { profileOn } from '../src/vn/profiles.ts'
import { RULES } from '../src/vn/rules.generated.ts'
import { fieldsOf, readSchemas, resolved } from './gen/schema.ts'

type Json = Record<string, any>

const root = join(import.meta.dirname, '..')
const schemas = readSchemas(root)
const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const all = process.argv.includes('--all')

/** Fields of prose or of the author's own book-keeping: no rule could know better. */
const PROSE = new Set(['id', 'name', 'nameEn', 'note', 'tags', 'sources', 'assumed', 'figures', 'abbreviation', 'address'])

interface Group {
  total: number
  found: number
  lost: number
  readonly rules: Set<string>
  readonly missed: string[]
}

interface Mutation {
  /** What kind of change, for example `system.owner removed`. */
  readonly group: string
  readonly element: string
  apply(document: Json): void
}

const collectionOf = (kind: Kind): string => KINDS.find((one) => one.kind === kind)!.collection

/** The element of an id in a copy of the document. */
const at = (document: Json, kind: Kind, id: string): Json => (document[collectionOf(kind)] as Json[]).find((one) => one['id'] === id)!

function* mutationsOf(graph: ArchitectureGraph): Generator<Mutation> {
  for (const { kind, schema } of schemas.kinds.map((one) => ({ kind: one.kind as Kind, schema: one }))) {
    if (kind === 'waiver') continue
    const fields = fieldsOf(schemas, schema)
    const elements = graph.all(kind) as readonly Element[]
    for (const [number, element] of elements.entries()) {
      yield {
        group: `${kind} taken out`,
        element: element.id,
        apply: (document) => takeOut(document, element.id),
      }
      for (const [field, raw] of Object.entries(fields)) {
        const value = (element as unknown as Json)[field]
        if (value === undefined || PROSE.has(field)) continue
        const { id } = element
        if (!(schema.schema['required'] as string[]).includes(field))
          yield { group: `${kind}.${field} removed`, element: id, apply: (document) => void delete at(document, kind, id)[field] }
        const put = (group: string, other: unknown): Mutation => ({
          group: `${kind}.${field} ${group}`,
          element: id,
          apply: (document) => void (at(document, kind, id)[field] = other),
        })
        const shape = resolved(schemas, raw)
        if (shape['enum'] && shape['type'] !== 'array') {
          const others = (shape['enum'] as string[]).filter((one) => one !== value)
          if (others.length > 0) yield put('changed', others[number % others.length])
        } else if (shape['type'] === 'boolean') yield put('flipped', !value)
        else if (shape['type'] === 'integer' || shape['type'] === 'number') {
          const low = Math.max(Number(shape['minimum'] ?? 1), 0)
          if (value !== low) yield put('lowered', low)
        } else if (shape['x-ref'] && shape['type'] !== 'array') {
          const others = (graph.all(graph.kindOf(graph.get(value as string) ?? element)) as readonly Element[]).filter(
            ({ id: one }) => one !== value && one !== id,
          )
          if (others.length > 0) yield put('pointed elsewhere', others[(number * 7) % others.length]!.id)
        } else if (shape['type'] === 'array' && Array.isArray(value) && value.length > 1) yield put('shortened', value.slice(1))
        else if (shape['type'] === 'object')
          for (const key of Object.keys(value as Json)) {
            if (((shape['required'] ?? []) as string[]).includes(key)) continue
            const { [key]: _, ...rest } = value as Json
            yield { ...put('', rest), group: `${kind}.${field}.${key} removed` }
          }
      }
    }
  }
}

/** Removes an element and every reference to it. */
function takeOut(document: Json, id: string): void {
  for (const { collection } of KINDS) {
    const list = document[collection] as Json[] | undefined
    if (list === undefined) continue
    document[collection] = list.filter((one) => one['id'] !== id)
    for (const one of document[collection] as Json[])
      for (const [field, value] of Object.entries(one)) {
        if (field === 'id') continue
        if (value === id) delete one[field]
        else if (Array.isArray(value) && value.includes(id)) one[field] = value.filter((item) => item !== id)
      }
  }
}

/** What the rules say, one line each, so that two runs compare; and, apart, of what they hold, on which the compliance statement rests. */
function said(document: Json, asOf: string): { readonly lines: ReadonlySet<string>; readonly held: ReadonlySet<string> } {
  const graph = new ArchitectureGraph([document as ArchitectureDocument])
  const outcome = runRules(graph, RULES, {
    framework: VN_DATA,
    asOf,
    profile: graph.header.profile ?? profileOn(asOf) ?? 'none',
    remember: true,
  })
  const held = new Set(outcome.ran.flatMap((ran) => [...ran.held.keys()].map((element) => `held ${ran.rule.code} ${element?.id ?? ''}`)))
  const lines = new Set([
    ...outcome.findings.map(
      ({ rule, message, subject, severity, data }) => `${severity} ${rule.code} ${message} ${subject?.id ?? ''} ${JSON.stringify(data)}`,
    ),
    ...outcome.unjudged.map(({ rule, subject, field }) => `unjudged ${rule.code} ${subject?.id ?? ''} ${field}`),
    ...outcome.crashed.map(({ rule, error }) => `crashed ${rule.code} ${error}`),
    ...graph.unresolved.map(({ from, field }) => `core ${from.id}.${field}`),
  ])
  return { lines, held }
}

for (const model of await load(paths, { cwd: process.cwd() })) {
  const { graph } = model
  const document: Json = { ...graph.header }
  for (const { kind, collection } of KINDS) if (graph.all(kind).length > 0) document[collection] = graph.all(kind)
  delete document['include']
  const asOf = graph.header.asOf ?? '2026-11-21'
  const before = said(structuredClone(document), asOf)
  const groups = new Map<string, Group>()
  let crashes = 0
  for (const { group, element, apply } of mutationsOf(graph)) {
    const copy = structuredClone(document)
    apply(copy)
    const after = said(copy, asOf)
    const fresh = [...after.lines].filter((line) => !before.lines.has(line))
    // A verdict on the element that is gone because the element itself is says nothing.
    const lost = [...before.held].filter((line) => !after.held.has(line) && !(group.endsWith('taken out') && line.endsWith(` ${element}`)))
    crashes += fresh.filter((line) => line.startsWith('crashed')).length
    const known = getOrInsert(groups, group, () => ({ total: 0, found: 0, lost: 0, rules: new Set<string>(), missed: [] }))
    known.total++
    if (fresh.length > 0) known.found++
    else if (lost.length > 0) known.lost++
    else known.missed.push(element)
    for (const line of fresh.length > 0 ? fresh : lost) known.rules.add(line.split(' ')[1]!)
  }
  const list = [...groups]
  const sum = (of: (group: Group) => number): number => list.reduce((total, [, one]) => total + of(one), 0)
  const total = sum((one) => one.total)
  const share = (count: number): string => `${count} (${Math.round((100 * count) / total)}%)`
  console.log(`${model.files[0]!.name}: ${total} changes of ${list.length} kinds; ${crashes} crashes`)
  console.log(`  raise a finding or "cannot judge": ${share(sum(({ found }) => found))}`)
  console.log(`  only take a verdict from the compliance statement: ${share(sum(({ lost }) => lost))}`)
  console.log(`  no rule notices: ${share(sum(({ missed }) => missed.length))}`)
  console.log('Kinds of change that no rule ever notices:')
  for (const [group, { total }] of list.filter(([, { found, lost }]) => found + lost === 0)) console.log(`  ${group} (${total})`)
  if (all) {
    console.log('Noticed:')
    for (const [group, one] of list.filter(([, { found, lost }]) => found + lost > 0))
      console.log(
        `  ${group}: ${one.found} found, ${one.lost} lost, of ${one.total}, by ${[...one.rules].sort().join(', ')}${one.missed.length > 0 ? `; not for ${one.missed.slice(0, 5).join(', ')}` : ''}`,
      )
  }
  console.log()
}
