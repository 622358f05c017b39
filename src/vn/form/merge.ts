/** A workbook of the form read into a model again: what it told last time, what the model says now, and what it tells today. */

import { KINDS } from '../../model/catalogue.generated.ts'
import { compareCodePoints } from '../../text.ts'
import type { ImportBase } from '../inventory/merge.ts'
import { GOVERNING, type Part } from './codec.ts'
import { canonical } from './fields.ts'

type Json = Readonly<Record<string, unknown>>
type Collections = Readonly<Record<string, unknown>>

/** Where a value that a base holds came from. */
const SOURCE = 'mau-03'

const PARTS = Object.keys(GOVERNING) as Part[]

/** Fields that cells tell. */
const ASKED: ReadonlySet<string> = new Set(
  PARTS.flatMap((part) => [...GOVERNING[part].keys()]).filter((field) => !/[:@]/.test(field) && field !== 'id'),
)

/** What the import left as a person had it. */
export interface FormChange {
  readonly name: string
  readonly field: string
  /** `edited`: the workbook says what it said last time. `contradicts`: it says something new, too. */
  readonly what: 'edited' | 'contradicts'
  /** What the workbook says; undefined where it says nothing. */
  readonly told: unknown
  /** What the model says, and goes on saying. */
  readonly kept: unknown
}

export interface MergedForm {
  readonly document: Json
  readonly base: ImportBase
  readonly changes: readonly FormChange[]
}

/**
 * The document of a workbook after edits by hand of the model that it is read into.
 * @param document What the workbook tells, with what the model says of fields that it does not ask for.
 * @param there The model's own document.
 * @param base What imports before have told. An element that none has told of is a person's where `isByHand`: the workbook replaces nothing in it.
 */
export function mergeForm(document: Json, there: Json, base: ImportBase, isByHand: boolean): MergedForm {
  const mine = elementsIn(there)
  const changes: FormChange[] = []
  const merged: Record<string, unknown> = { ...document }
  for (const { collection } of KINDS) {
    const list = document[collection] as readonly Json[] | undefined
    if (list === undefined) continue
    merged[collection] = list.map((element) => {
      const own = mine.get(String(element['id']))
      if (own === undefined) return element
      return mergeElement(element, own, base.elements[String(element['id'])]?.fields, { isByHand, changes })
    })
  }
  return { document: withNamed(merged, there, mine), base: { ...base, elements: nextElements(document, base) }, changes }
}

type Last = Readonly<Record<string, { readonly value: unknown; readonly source: string }>>

function mergeElement(
  told: Json,
  mine: Json,
  last: Last | undefined,
  { isByHand, changes }: { readonly isByHand: boolean; readonly changes: FormChange[] },
): Json {
  if (last === undefined && !isByHand) return told
  const element: Record<string, unknown> = { ...told }
  for (const field of new Set([...Object.keys(mine), ...Object.keys(told)])) {
    if (!ASKED.has(field) || same(told[field], mine[field])) continue
    const before = last?.[field]?.value
    // What is not in the model though it was told was taken out by hand only if it was there.
    if (mine[field] === undefined && (last === undefined || before === undefined)) continue
    if (last !== undefined && same(mine[field], before)) continue
    const isNews = last === undefined || !same(told[field], before)
    const name = String(mine['name'] ?? mine['id'])
    changes.push({ name, field, what: isNews ? 'contradicts' : 'edited', told: told[field], kept: mine[field] })
    if (mine[field] === undefined) delete element[field]
    else element[field] = mine[field]
    withoutCell(element, field)
  }
  return element
}

/** The words of a cell stand for its field no more where that is told by hand. */
function withoutCell(element: Record<string, unknown>, field: string): void {
  const dossier = element['dossier'] as { readonly cells?: readonly { readonly column: string }[] } | undefined
  if (dossier?.cells === undefined) return
  const columns = new Set(PARTS.flatMap((part) => GOVERNING[part].get(field) ?? []))
  const cells = dossier.cells.filter(({ column }) => !columns.has(column))
  const { cells: _, ...rest } = dossier
  const now = cells.length === 0 ? rest : { ...rest, cells }
  if (Object.keys(now).length === 0) delete element['dossier']
  else element['dossier'] = now
}

/** With the elements that a kept value names and that the workbook alone would not have. */
function withNamed(document: Json, there: Json, mine: ReadonlyMap<string, Json>): Json {
  const known = elementsIn(document)
  const collections = new Map(
    KINDS.flatMap(({ collection }) =>
      ((there[collection] as readonly Json[] | undefined) ?? []).map(({ id }) => [String(id), collection] as const),
    ),
  )
  const named: Record<string, unknown> = { ...document }
  const take = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) take(one)
    else if (typeof value === 'string' && !known.has(value) && mine.has(value)) {
      const element = mine.get(value)!
      const collection = collections.get(value)!
      known.set(value, element)
      named[collection] = [...((named[collection] as readonly Json[] | undefined) ?? []), element]
      for (const inner of Object.values(element)) take(inner)
    }
  }
  for (const element of [...known.values()]) for (const value of Object.values(element)) take(value)
  return named
}

function elementsIn(document: Collections): Map<string, Json> {
  const elements = new Map<string, Json>()
  for (const { collection } of KINDS)
    for (const element of (document[collection] as readonly Json[] | undefined) ?? []) elements.set(String(element['id']), element)
  return elements
}

/** What the workbook has told now of each element, and imports of lists of others. */
function nextElements(document: Json, base: ImportBase): ImportBase['elements'] {
  const elements: Record<string, ImportBase['elements'][string]> = { ...base.elements }
  for (const [id, element] of elementsIn(document)) {
    const last = base.elements[id]
    const fields = Object.entries(element).filter(([field, value]) => ASKED.has(field) && value !== undefined)
    elements[id] = {
      // What a list has told and the workbook says as well goes on being the list's.
      fields: {
        ...last?.fields,
        ...Object.fromEntries(
          fields.map(([field, value]) => [
            field,
            same(last?.fields[field]?.value, value) ? last!.fields[field]! : { value, source: SOURCE },
          ]),
        ),
      },
      texts: last?.texts ?? [],
    }
  }
  return Object.fromEntries(Object.entries(elements).sort(([a], [b]) => compareCodePoints(a, b)))
}

const same = (a: unknown, b: unknown): boolean => canonical(a ?? null) === canonical(b ?? null)
