import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadObject } from '../../src/load/load.ts'
import type { ArchitectureDocument } from '../../src/model/types.generated.ts'
import { supplementOf, supplementRows } from '../../src/vn/form/supplement.ts'
import { toTables } from '../../src/vn/form/to-tables.ts'
import { fieldTerm, fits, INVENTORY_FIELDS, type InventoryField } from '../../src/vn/inventory/fields.ts'
import { changes, SCHEMA } from '../diff/models.ts'
import { content, contentOf, there } from './form/models.ts'

const DOCS = resolve(import.meta.dirname, '../../docs/reference')
const MODEL: ArchitectureDocument = {
  id: 'm',
  name: 'Mô hình',
  body: 'so',
  agencies: [{ id: 'so', name: 'Sở', level: 'department' }],
  systems: [
    { id: 'ht', name: 'Hệ thống', kind: 'application', owner: 'so' },
    { id: 'mot-cua', name: 'Một cửa', kind: 'application', owner: 'so' },
  ],
  services: [{ id: 'dv', name: 'Cấp phép', owner: 'so', system: 'mot-cua' }],
  networks: [{ id: 'wan', name: 'WAN', kind: 'wan', owner: 'so' }],
  links: [{ id: 'dt', from: 'so', to: 'wan', kind: 'wan' }],
}

/** The fields that evidence needs: on which element, and what it may say. The product of a system is its standard solution. */
const FIELDS = [
  ['description', 'system', 'systems', 'Tiếp nhận và xử lý văn bản.'],
  ['supplier', 'system', 'systems', 'Công ty A'],
  ['standardSolution', 'system', 'systems', 'Phần mềm B'],
  ['contractEnd', 'system', 'systems', '2027-06-30'],
  ['supportEnd', 'system', 'systems', '2028-12'],
  ['licenceEnd', 'system', 'systems', '2029'],
  ['annualCost', 'system', 'systems', { amount: 1200, currency: 'VND' }],
  ['legalBasis', 'system', 'systems', ['Quyết định giao việc']],
  ['conduits', 'link', 'links', ['Cống bể số 1']],
  ['backOffice', 'service', 'services', 'ht'],
] as const

const having = (collection: (typeof FIELDS)[number][2], field: string, value: unknown): ArchitectureDocument => {
  const [first, ...rest] = MODEL[collection]!
  return { ...MODEL, [collection]: [{ ...first, [field]: value }, ...rest] } as ArchitectureDocument
}

const wordOf = (value: (typeof FIELDS)[number][3]): string => (typeof value === 'string' ? value : String(Object.values(value)[0]))

describe.each(FIELDS)('the field %s of a %s', (field, kind, collection, value) => {
  it('is in the schema, in both languages, and takes its value', async () => {
    const given = SCHEMA['$defs'][kind].properties[field]
    const own = given.$ref === undefined ? given : SCHEMA['$defs'][given.$ref.split('/').at(-1)]
    expect(own.title).toMatch(/^\p{Lu}.+ — \p{Lu}.+$/u)
    expect(own.description).toMatch(/.+\n\n.+/)
    expect((await loadObject(having(collection, field, value))).flaws).toEqual([])
  })

  it('has a column in lists of its kind, or its kind has no lists', () => {
    if (kind === 'link') return expect(INVENTORY_FIELDS).not.toContain(field)
    expect(fits(kind, field as InventoryField)).toBe(true)
    expect(fieldTerm(field as InventoryField, kind).vi).not.toBe('')
  })

  it('is on the reference page of its kind', () => {
    expect(readFileSync(resolve(DOCS, `${kind}.md`), 'utf8')).toMatch(new RegExp(`^\\| \`${field}\` \\| \\p{Lu}`, 'mu'))
  })

  it('is told when it changes', () => {
    const [told, ...others] = changes(MODEL, having(collection, field, value)).elements
    expect(others).toEqual([])
    expect(told!.change).toBe('changed')
    for (const change of told!.fields) expect(change.field.split('.')[0]).toBe(field)
    expect(JSON.stringify(told!.fields)).toContain(wordOf(value))
  })

  it('stands in the supplement of form 03 or in a column, and comes back', async () => {
    const { graph } = await loadObject(having(collection, field, value))
    const made = toTables(graph)
    const rows = supplementRows(supplementOf(graph, made)).map((row) => row.join('\t'))
    const cells = JSON.stringify(made.tables)
    const word = wordOf(value)
    expect(rows.some((row) => row.includes(word)) || cells.includes(word)).toBe(true)
    const { made: given, back } = there(graph)
    expect(content(back.document, given.given)).toEqual(contentOf(graph))
  })
})
