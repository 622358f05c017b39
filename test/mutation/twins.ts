/** Searches models beside those of a rule's table that tell mutants from the original which the table does not tell apart. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { RuleCase } from '../../src/testing.ts'
import type { Table } from '../rules/rule-test.ts'
import { casesOf, saidOf, type Twin, twinModel } from '../rules/twins.ts'

/** How long to search for one rule, in ms. */
const TIME = 12_000

type Part = Readonly<Record<string, unknown>>

export interface Tried {
  /** Runs something with no mutant, and says which it reaches. */
  readonly original: <T>(run: () => T) => { readonly result: T; readonly reached: ReadonlyMap<string, number> }
  readonly mutated: <T>(mutant: string, times: number, run: () => T) => T
  readonly isOver: (mutant: string) => boolean
  readonly kill: (mutant: string) => void
}

const SCHEMAS = resolve(import.meta.dirname, '../../schemas/architecture.schema.json')

/** Twins that kill what is alive. */
export function searchTwins({ rule, cases, runRule }: Table, { original, mutated, isOver, kill }: Tried): Twin[] {
  const found: Twin[] = []
  const end = performance.now() + TIME
  const run = (one: RuleCase, model: RuleCase['model']): string => {
    try {
      return JSON.stringify(saidOf(runRule(rule, { ...one, model })))
    } catch (error) {
      return `!${(error as Error).name}`
    }
  }
  for (const { one, but, is } of shuffled(changesOf(casesOf(cases)))) {
    if (performance.now() > end) break
    const model = twinModel(one.model, but, is)
    const { result, reached } = original(() => run(one, model))
    // What a table may not say: a reference that leads nowhere.
    if (result.startsWith('!')) continue
    let isNeeded = false
    for (const [mutant, times] of reached) {
      if (isOver(mutant) || mutated(mutant, times, () => run(one, model)) === result) continue
      kill(mutant)
      isNeeded = true
    }
    if (isNeeded) found.push({ case: one.name, but, ...(is === undefined ? {} : { is }), says: JSON.parse(result) as string[] })
  }
  return found
}

interface Change {
  readonly one: RuleCase
  readonly but: string
  readonly is?: unknown
}

type ByText<T> = Map<string, Map<string, T>>

/** What the models of a table say: of themselves, of their parts, and each fact of a part. */
interface Said {
  readonly header: ByText<unknown>
  readonly parts: ByText<Part>
  readonly facts: ByText<unknown>
}

function remember<T>(into: ByText<T>, key: string, value: T): void {
  if (!into.has(key)) into.set(key, new Map())
  into.get(key)!.set(JSON.stringify(value), value)
}

const LIFE: Readonly<Record<string, readonly string[]>> = { recordType: ['reference'], lifecycle: ['retired', 'planned', 'operating'] }

function saidIn(models: readonly Part[]): Said {
  const said: Said = { header: new Map(), parts: new Map(), facts: new Map() }
  const part = (list: string, one: Part): void => {
    remember(said.parts, list, one)
    for (const [field, fact] of Object.entries(one)) if (field !== 'id') remember(said.facts, `${list}/${field}`, fact)
  }
  for (const [key, value] of models.flatMap((model) => Object.entries(model))) {
    if (Array.isArray(value)) for (const one of value as readonly Part[]) part(key, one)
    else remember(said.header, key, value)
  }
  for (const list of said.parts.keys()) {
    for (const [field, values] of Object.entries(LIFE))
      for (const value of values) if (allows(list, field, value)) remember(said.facts, `${list}/${field}`, value)
  }
  return said
}

/** Every one-fact change of the models of a table, with facts of its other models. */
function changesOf(cases: readonly RuleCase[]): Change[] {
  const said = saidIn(cases.map(({ model }) => model as unknown as Part))
  return cases.flatMap((one) => {
    const model = one.model as unknown as Part
    const changes: Omit<Change, 'one'>[] = []
    for (const [key, values] of said.header) changes.push(...otherValues(key, model[key], values), ...(key in model ? [{ but: key }] : []))
    for (const [list, donors] of said.parts) {
      const mine = (model[list] ?? []) as readonly Part[]
      for (const part of donors.values()) if (!mine.some(({ id }) => id === part['id'])) changes.push({ but: list, is: part })
      for (const part of mine) changes.push(...partChanges(list, part, said.facts))
    }
    return changes.map((change) => ({ one, ...change }))
  })
}

function otherValues(but: string, now: unknown, values: ReadonlyMap<string, unknown>): Omit<Change, 'one'>[] {
  return [...values].filter(([text]) => text !== JSON.stringify(now)).map(([, is]) => ({ but, is }))
}

function partChanges(list: string, part: Part, facts: ByText<unknown>): Omit<Change, 'one'>[] {
  const at = `${list}/${part['id'] as string}`
  const changes: Omit<Change, 'one'>[] = [{ but: at }, { but: list, is: { ...part, id: `${part['id'] as string}-2` } }]
  for (const [fact, values] of facts) {
    if (!fact.startsWith(`${list}/`)) continue
    const field = fact.slice(list.length + 1)
    const now = part[field]
    changes.push(...otherValues(`${at}/${field}`, now, values))
    if (now !== undefined && !requires(list, field)) changes.push({ but: `${at}/${field}` })
    if (Array.isArray(now) && now.length > 1) changes.push({ but: `${at}/${field}`, is: now.slice(1) })
  }
  return changes
}

interface Definition {
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, unknown>>
}

const schema = JSON.parse(readFileSync(SCHEMAS, 'utf8')) as {
  readonly properties: Readonly<Record<string, { readonly items?: { readonly $ref?: string } }>>
  readonly $defs: Readonly<Record<string, Definition>>
}

function definition(list: string): Definition {
  const name = schema.properties[list]?.items?.$ref?.split('/').at(-1)
  return name === undefined ? {} : (schema.$defs[name] ?? {})
}

const requires = (list: string, field: string): boolean => definition(list).required?.includes(field) ?? false

function allows(list: string, field: string, value: string): boolean {
  const text = JSON.stringify(definition(list).properties?.[field] ?? '')
  const name = /"#\/\$defs\/([^"]+)"/.exec(text)?.[1]
  return text.includes(`"${value}"`) || (name !== undefined && JSON.stringify(schema.$defs[name]).includes(`"${value}"`))
}

/** In an order that is the same every time. */
function shuffled<T>(list: readonly T[]): T[] {
  const out = [...list]
  let state = 20261122
  for (let at = out.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = state % (at + 1)
    ;[out[at], out[other]] = [out[other]!, out[at]!]
  }
  return out
}
