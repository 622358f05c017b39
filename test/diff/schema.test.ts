import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { Diff } from '../../src/diff/define.ts'
import { HEADER_KEYS, KINDS } from '../../src/model/catalogue.generated.ts'
import { changes, leavesOf, SCHEMA, sampleOf, withValue } from './models.ts'

const ajv = new Ajv2020({ strict: false })
const valid = ajv.compile(SCHEMA)

const isEmpty = ({ header, elements, relations, money, targets }: Diff): boolean =>
  [header, elements, relations, money, targets].every(({ length }) => length === 0)

/** The record's own field, without places in lists. */
const fieldName = (path: readonly string[]): string => path.filter((part) => part !== '0').join('.')

describe('every field of every kind', () => {
  for (const { kind, collection } of KINDS) {
    const schema = SCHEMA['$defs'][kind]
    // Every field filled, so that a change in one of them is a change in a full record.
    const full = { ...sampleOf(schema, 0), id: 'doi-tuong' }
    const document = (element: object) => ({ [collection]: [element] })
    const leaves = leavesOf(schema.properties).filter(({ path }) => path.join() !== 'id')

    it(`${kind}: a full record is valid, and equal to itself`, () => {
      expect(valid(document(full)), JSON.stringify(valid.errors)).toBe(true)
      expect(isEmpty(changes(document(full), document(structuredClone(full))))).toBe(true)
    })

    it.each(leaves.map((leaf) => [leaf.path.join('.'), leaf] as const))(`${kind}.%s: a new value is seen`, (_, { path, schema: field }) => {
      const other = withValue(full, path, sampleOf(field, 1))
      for (const [before, after] of [
        [full, other],
        [other, full],
      ]) {
        const { elements, unchanged } = changes(document(before), document(after))
        expect(unchanged).toBe(0)
        expect(elements).toMatchObject([{ change: 'changed', kind, id: 'doi-tuong' }])
        const [top] = path
        expect(new Set(elements[0]!.fields.map((change) => change.field.split('.')[0]))).toEqual(new Set([top]))
      }
    })

    it.each(leaves.map((leaf) => [leaf.path.join('.'), leaf] as const))(`${kind}.%s: a value that comes or goes is seen`, (_, { path }) => {
      const without = withValue(full, path, undefined)
      const gone = changes(document(full), document(without)).elements
      const come = changes(document(without), document(full)).elements
      expect(gone).toHaveLength(1)
      expect(gone[0]!.fields.some(({ field }) => field.startsWith(path[0]!))).toBe(true)
      expect(come[0]!.fields.map(({ field }) => field).sort()).toEqual(gone[0]!.fields.map(({ field }) => field).sort())
      // Said empty is not the same as not said.
      if (path.length === 1 && Array.isArray((full as Record<string, unknown>)[path[0]!])) {
        const empty = withValue(full, path, [])
        expect(changes(document(without), document(empty)).elements[0]!.fields).toEqual([{ field: fieldName(path), after: [] }])
      }
    })
  }
})

describe('every field of the header', () => {
  const properties = Object.fromEntries(HEADER_KEYS.map((key) => [key, SCHEMA['properties'][key]]))
  const full = sampleOf({ type: 'object', properties }, 0)

  it('is covered by a valid header', () => {
    expect(valid(full), JSON.stringify(valid.errors)).toBe(true)
  })

  it.each(leavesOf(properties).map((leaf) => [leaf.path.join('.'), leaf] as const))('%s: a change is seen', (_, { path, schema }) => {
    for (const value of [sampleOf(schema, 1), undefined]) {
      const { header, elements } = changes(full, withValue(full, path, value))
      expect(header.length).toBeGreaterThan(0)
      expect(header.every(({ field }) => field.split('.')[0] === path[0])).toBe(true)
      expect(elements).toEqual([])
    }
  })
})

describe('money of the schema', () => {
  it('is the budget of investments, whose sums are compared, and what things cost a year, compared one by one', () => {
    const places = KINDS.flatMap(({ kind }) => {
      const leaves = leavesOf(SCHEMA['$defs'][kind].properties)
      return leaves.filter(({ path }) => path.at(-1) === 'currency').map(({ path }) => `${kind}.${fieldName(path)}`)
    })
    expect(places.filter((place) => !place.endsWith('.annualCost.currency'))).toEqual(['investment.budget.currency'])
  })
})
