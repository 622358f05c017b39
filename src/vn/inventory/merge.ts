/** A list put into a model again: what it told last time, what the model says now, and what it tells today. */
import { compareCodePoints } from '../../text.ts'
import { canonical } from '../form/fields.ts'
import { type Kept, keep } from './records.ts'

type Json = Readonly<Record<string, unknown>>
type Draft = Record<string, unknown>

/** A value that a table told, and which table: lists with the same columns are versions of one. */
interface Told {
  readonly value: unknown
  readonly source: string
}

/** What imports have told of the elements of a model: kept beside it, so that the next import can tell edits by hand from news. */
export interface ImportBase {
  /** What people had answered about agencies when a workbook of the form was last read: by a name, the name that it means. */
  readonly answers?: Readonly<Record<string, string>>
  readonly elements: Readonly<Record<string, { readonly fields: Readonly<Record<string, Told>>; readonly texts: readonly KeptText[] }>>
}

/** A text that no field holds, with the header that it stood under. */
interface KeptText {
  readonly column: string
  readonly text: string
  readonly source: string
}

export const NO_BASE: ImportBase = { elements: {} }

/** What an import did to a field of an element that was there. */
export interface ListChange {
  readonly id: string
  readonly name: string
  readonly field: string
  /**
   * `changed`: the list says something else than last time. `went`: it says nothing any more. `edited`: the model was edited by hand since,
   * and the edit stays. `contradicts`: the list and the model both say something new, or another list said so; the model's stays.
   */
  readonly what: 'changed' | 'went' | 'edited' | 'contradicts'
  readonly before: unknown
  readonly now: unknown
}

const same = (a: unknown, b: unknown): boolean => canonical(a ?? null) === canonical(b ?? null)

export interface Merged {
  readonly element: Draft
  readonly changes: readonly ListChange[]
}

/**
 * An element after the list.
 * @param there The model's own, when it has one.
 * @param told What the list tells.
 * @param guesses What follows from the name where nobody tells.
 * @param asked Fields that the list has columns for: one that is blank now is told no more.
 */
export function mergeElement(
  there: Json | undefined,
  told: Json,
  guesses: Json,
  {
    asked,
    base,
    source,
    kept,
  }: { readonly asked: ReadonlySet<string>; readonly base: ImportBase; readonly source: string; readonly kept: Kept },
): Merged {
  const id = String(told['id'])
  const before = base.elements[id]?.fields ?? {}
  const changes: ListChange[] = []
  const element: Draft = { ...there }
  const assumed = new Set((there?.['assumed'] as readonly string[] | undefined) ?? [])
  const note = (field: string, what: ListChange['what'], old: unknown, now: unknown): void => {
    changes.push({ id, name: String(told['name'] ?? there?.['name'] ?? id), field, what, before: old, now })
  }
  for (const field of new Set([...Object.keys(told), ...asked])) {
    const now = told[field]
    const mine = there?.[field]
    const last = before[field]
    if (there === undefined || mine === undefined || assumed.has(field)) {
      if (now === undefined) continue
      // A value that somebody took out by hand stays out while the list says what it said.
      if (there !== undefined && mine === undefined && last !== undefined && same(last.value, now)) {
        note(field, 'edited', now, undefined)
        continue
      }
      element[field] = now
      assumed.delete(field)
      if (there !== undefined && mine !== undefined && !same(mine, now)) note(field, 'changed', mine, now)
      continue
    }
    if (same(now, mine)) continue
    if (last === undefined) {
      if (now === undefined) continue
      // No import has told the model's value, so a person has: it stays, and what the list says is told and kept.
      note(field, 'contradicts', mine, now)
      keep(kept, field, textOf(now))
    } else if (!same(mine, last.value)) {
      if (!same(now, last.value) && now !== undefined) {
        note(field, 'contradicts', mine, now)
        keep(kept, field, textOf(now))
      } else note(field, 'edited', now, mine)
    } else if (last.source !== source) {
      if (now === undefined) continue
      note(field, 'contradicts', mine, now)
      keep(kept, field, textOf(now))
    } else if (now === undefined) {
      note(field, 'went', mine, undefined)
      delete element[field]
    } else {
      note(field, 'changed', mine, now)
      element[field] = now
    }
  }
  for (const [field, value] of Object.entries(guesses)) {
    if (element[field] !== undefined) continue
    element[field] = value
    assumed.add(field)
  }
  // A role goes with the kind that it was guessed with.
  if (told['kind'] !== undefined && told['kind'] !== 'platform' && assumed.has('platformRole')) {
    delete element['platformRole']
    assumed.delete('platformRole')
  }
  if (assumed.size === 0) delete element['assumed']
  else element['assumed'] = [...assumed].sort(compareCodePoints)
  return { element, changes }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** The base after an import: what this list told now, and what others told of the same elements. */
export function nextBase(
  base: ImportBase,
  told: ReadonlyMap<string, { readonly fields: Json; readonly source: string; readonly kept: Kept }>,
  isThere: (id: string) => boolean,
): ImportBase {
  const elements: Record<string, ImportBase['elements'][string]> = {}
  const ids = [...new Set([...Object.keys(base.elements), ...told.keys()])].filter(isThere).sort(compareCodePoints)
  for (const id of ids) {
    const before = base.elements[id]
    const now = told.get(id)
    if (now === undefined) {
      elements[id] = before!
      continue
    }
    const fields: Record<string, Told> = {}
    for (const [field, last] of Object.entries(before?.fields ?? {})) if (last.source !== now.source) fields[field] = last
    for (const [field, value] of Object.entries(now.fields))
      if (field !== 'id' && value !== undefined) fields[field] ??= { value, source: now.source }
    const texts = [
      ...(before?.texts ?? []).filter(({ source }) => source !== now.source),
      ...[...now.kept].flatMap(([column, all]) => [...all].map((text) => ({ column, text, source: now.source }))),
    ]
    elements[id] = {
      fields: Object.fromEntries(Object.entries(fields).sort(([a], [b]) => compareCodePoints(a, b))),
      texts: texts.sort((a, b) => compareCodePoints(canonical(a), canonical(b))),
    }
  }
  return { ...(base.answers === undefined ? {} : { answers: base.answers }), elements }
}

/** An element with the texts that no field holds. Those that this list told before and tells no more go; nobody else's do. */
export function withTexts(element: Draft, kept: Kept, { base, source }: { readonly base: ImportBase; readonly source: string }): Draft {
  const { dossier: there, ...rest } = element
  const { extra = [], ...others } = (there as Json | undefined) ?? {}
  const last = base.elements[String(element['id'])]?.texts ?? []
  const mine = new Set(last.filter((one) => one.source === source).map(({ column, text }) => `${column}\u0001${text}`))
  const theirs = new Set(last.filter((one) => one.source !== source).map(({ column, text }) => `${column}\u0001${text}`))
  const entries = new Map<string, { column: string; text: string }>()
  for (const { column, text } of extra as readonly { column: string; text: string }[]) {
    // What the list says again needs no second copy.
    const again = new Set([...(kept.get(column) ?? [])].flatMap((one) => one.split('\n')))
    if (text.split('\n').every((line) => again.has(line))) continue
    for (const line of lines(column, text, mine)) {
      const key = `${column}\u0001${line}`
      if (!mine.has(key) || theirs.has(key)) entries.set(key, { column, text: line })
    }
  }
  for (const [column, texts] of kept) for (const text of texts) entries.set(`${column}\u0001${text}`, { column, text })
  const byColumn = new Map<string, string[]>()
  for (const { column, text } of entries.values()) byColumn.set(column, [...(byColumn.get(column) ?? []), text])
  const all = [...byColumn]
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([column, texts]) => ({ column, text: texts.sort(compareCodePoints).join('\n') }))
  const dossier = all.length === 0 ? others : { ...others, extra: all }
  return Object.keys(dossier).length === 0 ? rest : { ...rest, dossier }
}

/** A kept text as its parts, where it was joined from texts that this list told. */
function lines(column: string, text: string, mine: ReadonlySet<string>): readonly string[] {
  if (mine.has(`${column}\u0001${text}`) || !text.includes('\n')) return [text]
  const parts = text.split('\n')
  return parts.some((part) => mine.has(`${column}\u0001${part}`)) ? parts : [text]
}
