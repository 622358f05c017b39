import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldValue } from '../../src/diff/define.ts'
import { canonical } from '../../src/diff/fields.ts'
import { KINDS, REFERENCES } from '../../src/model/catalogue.generated.ts'
import type { ArchitectureDocument } from '../../src/model/types.generated.ts'
import { changes, SCHEMA, sampleOf } from './models.ts'

type Record_ = { id: string; [field: string]: unknown }
type Document = Record<string, Record_[]>

/** Models of all kinds with records half filled at random, whose references lead somewhere. */
const model: fc.Arbitrary<Document> = fc
  .array(fc.record({ kind: fc.nat(KINDS.length - 1), id: fc.nat(30), fields: fc.nat(), value: fc.nat(2) }), { maxLength: 12 })
  .map((seeds) => {
    const document: Document = {}
    const used = new Set<number>()
    for (const { kind, id, fields, value } of seeds) {
      if (used.has(id)) continue
      used.add(id)
      const { kind: name, collection } = KINDS[kind]!
      const schema = SCHEMA['$defs'][name]
      const full = sampleOf(schema, value) as Record_
      const kept = Object.entries(full).filter(([field], at) => schema.required.includes(field) || (fields >> (at % 30)) % 2 === 1)
      const record: Record_ = { ...Object.fromEntries(kept), id: `e-${id}` }
      if (typeof record['name'] === 'string') record['name'] = `Tên ${id} ${value}`
      for (const { field, many } of REFERENCES.filter((one) => one.kind === name))
        if (record[field] !== undefined) record[field] = many ? [`e-${value}`, `e-${(id + 1) % 30}`] : `e-${value}`
      ;(document[collection] ??= []).push(record)
    }
    return document
  })

const compared = (before: Document, after: Document) => changes(before as ArchitectureDocument, after as ArchitectureDocument)

/** The same model, written in another order: of elements, of keys, of lists. */
const shuffled = (value: unknown, turn: (length: number) => number[]): unknown => {
  if (Array.isArray(value)) return turn(value.length).map((at) => shuffled(value[at], turn))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  return Object.fromEntries(turn(entries.length).map((at) => [entries[at]![0], shuffled(entries[at]![1], turn)]))
}

const orders = fc.infiniteStream(fc.nat()).map((stream) => (length: number): number[] => {
  const keys = Array.from({ length }, (_, at) => ({ at, key: stream.next().value as number }))
  return keys.sort((a, b) => a.key - b.key || a.at - b.at).map(({ at }) => at)
})

const NOTHING = { header: [], elements: [], relations: [], money: [], targets: [] }

describe('a comparison of models', () => {
  it('finds nothing between a model and itself', () => {
    fc.assert(
      fc.property(model, (one) => {
        expect(compared(one, structuredClone(one))).toMatchObject(NOTHING)
      }),
    )
  })

  it('finds nothing where only the order of writing differs', () => {
    fc.assert(
      fc.property(model, orders, (one, turn) => {
        // Ids are written once each, so that no order decides which of two counts.
        expect(compared(one, shuffled(one, turn) as Document)).toMatchObject(NOTHING)
      }),
    )
  })

  it('does not depend on the order of writing', () => {
    fc.assert(
      fc.property(model, model, orders, (one, other, turn) => {
        const sorted = (found: ReturnType<typeof compared>) => ({
          ...found,
          elements: found.elements.map((element) => ({
            ...element,
            fields: element.fields.map((field) => canonical({ ...field } as FieldValue)).sort(),
          })),
          relations: found.relations.map((relation) => JSON.stringify(relation)).sort(),
        })
        expect(sorted(compared(shuffled(one, turn) as Document, shuffled(other, turn) as Document))).toEqual(sorted(compared(one, other)))
      }),
    )
  })

  it('says the same backwards: what was added is removed, what was before is after', () => {
    fc.assert(
      fc.property(model, model, (one, other) => {
        const there = compared(one, other)
        const back = compared(other, one)
        const count = (found: typeof there, change: string): number => found.elements.filter((element) => element.change === change).length
        expect([count(back, 'removed'), count(back, 'added')]).toEqual([count(there, 'added'), count(there, 'removed')])
        for (const change of ['changed', 'renamed', 'moved']) expect(count(back, change)).toBe(count(there, change))
        expect(back.unchanged).toBe(there.unchanged)
        expect(back.relations.filter(({ change }) => change === 'added')).toHaveLength(
          there.relations.filter(({ change }) => change === 'removed').length,
        )
        expect(back.money.map(({ after, before }) => [after, before])).toEqual(there.money.map(({ before, after }) => [before, after]))
        const positions = (found: typeof there, turned: boolean): string[] =>
          found.targets.map(({ before, after }) => JSON.stringify(turned ? [after, before] : [before, after])).sort()
        expect(positions(back, true)).toEqual(positions(there, false))
      }),
    )
  })

  it('pairs each element with one other at most, and leaves none out', () => {
    fc.assert(
      fc.property(model, model, (one, other) => {
        const { elements, unchanged } = compared(one, other)
        const size = (document: Document): number => Object.values(document).reduce((sum, { length }) => sum + length, 0)
        const of = (...names: string[]): number => elements.filter(({ change }) => names.includes(change)).length
        expect(of('added', 'changed', 'renamed', 'moved') + unchanged).toBe(size(other))
        expect(of('removed', 'changed', 'renamed', 'moved') + unchanged).toBe(size(one))
        const old = elements.flatMap(({ was }) => (was === undefined ? [] : [was.id]))
        expect(new Set(old).size).toBe(old.length)
      }),
    )
  })
})

describe('items of lists', () => {
  const target = (measurements: { date: string; value: number; note?: string }[]): ArchitectureDocument => ({
    targets: [{ id: 't', name: 'Chỉ tiêu', metric: 'x', unit: 'percent', value: 90, due: '2026', measurements }],
  })

  it('are told apart by what names them, not by their place', () => {
    const before = target([
      { date: '2024', value: 50 },
      { date: '2025', value: 60 },
    ])
    const after = target([
      { date: '2025', value: 65 },
      { date: '2026', value: 91 },
      { date: '2024', value: 50 },
    ])
    const { elements, targets } = changes(before, after)
    expect(elements[0]!.fields).toEqual([
      { field: 'measurements.value', item: ['2025'], before: 60, after: 65 },
      { field: 'measurements', item: ['2026'], after: { date: '2026', value: 91 } },
    ])
    expect(targets).toMatchObject([
      { id: 't', change: 'changed', before: { measured: { date: '2025', value: 60 } }, after: { measured: { value: 91 }, state: 'met' } },
    ])
  })

  it('that share a name are paired by what they say', () => {
    const before = target([
      { date: '2025', value: 60, note: 'sở' },
      { date: '2025', value: 70, note: 'xã' },
    ])
    const after = target([
      { date: '2025', value: 75, note: 'xã' },
      { date: '2025', value: 60, note: 'sở' },
    ])
    expect(changes(before, after).elements[0]!.fields).toEqual([{ field: 'measurements.value', item: ['2025'], before: 70, after: 75 }])
  })

  it('of plain words are members of a set', () => {
    const system = (resilience: ('backup' | 'standby')[]): ArchitectureDocument => ({
      systems: [{ id: 's', name: 'S', kind: 'application', resilience }],
    })
    expect(changes(system(['backup', 'standby']), system(['standby', 'backup'])).elements).toEqual([])
    expect(changes(system(['backup', 'standby']), system(['standby'])).elements[0]!.fields).toEqual([
      { field: 'resilience', before: 'backup' },
    ])
  })
})

describe('money', () => {
  it('is summed by currency on both sides, and says what made the difference', () => {
    const budget = (amount: number, currency = 'VND', qualifier: 'exactly' | 'about' = 'exactly') => ({ amount, currency, qualifier })
    const before: ArchitectureDocument = {
      investments: [
        { id: 'a', name: 'A', owner: 'bo', budget: budget(40e9) },
        { id: 'b', name: 'B', owner: 'bo', budget: budget(0.1) },
        { id: 'c', name: 'C', owner: 'bo', budget: budget(5, 'USD') },
      ],
    }
    const after: ArchitectureDocument = {
      investments: [
        { id: 'a', name: 'A', owner: 'bo', budget: budget(45e9, 'VND', 'about') },
        { id: 'b', name: 'B', owner: 'bo', budget: budget(0.3) },
        { id: 'c', name: 'C', owner: 'bo', budget: budget(5, 'USD') },
        { id: 'd', name: 'D', owner: 'bo', budget: budget(1e9) },
      ],
    }
    expect(changes(before, after).money).toMatchObject([
      {
        currency: 'VND',
        before: 40000000000.1,
        after: 46000000000.3,
        difference: 6000000000.2,
        inexact: true,
        investments: [
          { id: 'a', change: 'changed', before: 40e9, after: 45e9 },
          { id: 'b', change: 'changed', before: 0.1, after: 0.3 },
          { id: 'd', change: 'added', after: 1e9 },
        ],
      },
    ])
  })
})
