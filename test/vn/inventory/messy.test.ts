import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadObject } from '../../../src/load/load.ts'
import { writtenFiles } from '../../../src/model/written.ts'
import { fromList, type ListReading } from '../../../src/vn/inventory/inventory.ts'
import { listReportText } from '../../../src/vn/inventory/report.ts'
import type { Sheet } from '../../../src/workbook/define.ts'

type Element = Readonly<Record<string, unknown>>

/** A workbook as somebody wrote it, and beside it what its cells say. */
interface Messy {
  readonly body: string
  readonly sheets: Readonly<Record<string, readonly (readonly string[])[]>>
  readonly merges: Readonly<Record<string, readonly (readonly [number, number, number, number])[]>>
  readonly counts: Readonly<Record<string, number>>
  readonly agencies: readonly string[]
  readonly facts: readonly (readonly [kind: string, element: string, field: string, value: unknown])[]
  readonly links: readonly (readonly [from: string, to: string, said: Element])[]
  readonly kept: readonly (readonly [kind: string, element: string, text: string])[]
}

const COLLECTIONS: Readonly<Record<string, string>> = {
  system: 'systems',
  database: 'databases',
  service: 'services',
  infrastructure: 'infrastructures',
  network: 'networks',
  integration: 'integrations',
  agency: 'agencies',
}

const messy = (name: string): Messy => JSON.parse(readFileSync(`test/fixtures/lists/${name}.json`, 'utf8')) as Messy

const sheetsOf = ({ sheets, merges }: Messy): Sheet[] =>
  Object.entries(sheets).map(([name, rows]) => ({
    name,
    hidden: false,
    merges: (merges[name] ?? []).map(([fromRow, fromColumn, toRow, toColumn]) => ({ fromRow, fromColumn, toRow, toColumn })),
    rows: rows.flatMap((texts, at) => {
      const cells = new Map(
        texts.flatMap((text, column) => (text === '' ? [] : [[column + 1, { text, kind: 'text' as const, formula: false }]])),
      )
      return cells.size === 0 ? [] : [{ number: at + 1, hidden: false, cells }]
    }),
  }))

const read = (input: Messy, sheets = sheetsOf(input)): ListReading => fromList(sheets, 'ds.xlsx', { id: 'ds', body: input.body })
const list = (reading: ListReading, kind: string): readonly Element[] => (reading.document[COLLECTIONS[kind]!] ?? []) as readonly Element[]
const bytes = ({ document }: ListReading): string =>
  writtenFiles(document)
    .map(({ name, text }) => `${name}\n${text}`)
    .join('')

/** What a model says in names instead of ids. */
function inNames(reading: ListReading) {
  const names = new Map(Object.keys(COLLECTIONS).flatMap((kind) => list(reading, kind).map(({ id, name }) => [id, name] as const)))
  const named = (value: unknown): unknown => (Array.isArray(value) ? value.map(named) : (names.get(value) ?? value))
  const find = (kind: string, element: string): Element | undefined =>
    list(reading, kind).find(({ code, procedureCode, name }) => [code, procedureCode, name].includes(element))
  return { named, find }
}

/** Texts of the inputs that give away how to reach or enter a machine. */
const LEAKS = /LgsP@2024|Tms#2022|10\.64\.2|Abc@12345|Nn@2023|P@ssw0rd|Ytesl#2023|Bxd@2023|10\.64\.1|10\.1\.1|10\.20\.1\.8|172\.16|jdbc/

const NAMES = ['messy-province', 'messy-survey', 'messy-departments', 'messy-sheets', 'messy-city', 'messy-ids']

describe.each(NAMES)('%s', (name) => {
  const input = messy(name)
  const reading = read(input)

  test('is understood cell by cell, and nothing arises that it does not say', () => {
    const { named, find } = inNames(reading)
    const links = list(reading, 'integration').map((one) => [one, named([one['from'], one['to']]) as readonly string[]] as const)
    const said = input.facts.map(([kind, element, field]) => [kind, element, field, named(find(kind, element)?.[field]) ?? null])
    expect(said).toEqual(input.facts)
    for (const [from, to, fields] of input.links) {
      const there = links.find(([, ends]) => ends[0] === from && ends[1] === to)?.[0]
      expect(Object.fromEntries(Object.keys(fields).map((key) => [key, named(there?.[key])])), `${from} → ${to}`).toEqual(fields)
    }
    for (const [kind, element, text] of input.kept) expect(JSON.stringify(find(kind, element)), element).toContain(text)
    expect(Object.fromEntries(Object.keys(input.counts).map((kind) => [kind, list(reading, kind).length]))).toEqual(input.counts)
    expect(list(reading, 'agency').map((agency) => agency['name'])).toEqual(expect.arrayContaining([...input.agencies]))
    expect(list(reading, 'agency')).toHaveLength(input.agencies.length)
  })

  test('gives nothing away, in the model or in the report', () => {
    expect(JSON.stringify(reading.document)).not.toMatch(LEAKS)
    expect(JSON.stringify(reading.base)).not.toMatch(LEAKS)
    expect(listReportText(reading, 'ds.xlsx', 'vi')).not.toMatch(LEAKS)
  })

  test('is the same model in another order of sheets, under its own mapping, and when it comes again', async () => {
    const sheets = sheetsOf(input)
    expect(bytes(read(input, [...sheets].reverse()))).toBe(bytes(reading))
    expect(bytes(fromList(sheets, 'ds.xlsx', { id: 'ds', mapping: reading.mapping }))).toBe(bytes(reading))
    const existing = (await loadObject(JSON.parse(JSON.stringify(reading.document)))).graph
    const again = fromList(sheets, 'ds.xlsx', { id: 'ds', body: input.body, existing, base: reading.base })
    expect([again.changes, bytes(again)]).toEqual([[], bytes(reading)])
  })
})

test('five of them hold accounts or addresses', () => {
  expect(NAMES.filter((name) => LEAKS.test(JSON.stringify(messy(name).sheets)))).toHaveLength(5)
})

test.each([
  ['messy-province', '2021-2023', 'a range of years'],
  ['messy-province', '“120 %” lớn hơn 100 %', 'a share over 100 %'],
  ['messy-province', '“Các sở, ban, ngành” là nhiều cơ quan', 'a group in a cell of one agency'],
  ['messy-province', '“UBND cấp xã” là nhiều cơ quan', 'a kind of body'],
  ['messy-province', '“DVCTT” không phải giá trị', 'a service that is online and nothing more'],
  ['messy-survey', '“Cục QLTNN” và “Cục Quản lý tài nguyên nước” có phải một cơ quan?', 'initials'],
  ['messy-survey', '“Thời gian hoàn thành” ghi ngày tháng', 'a column of dates'],
  ['messy-survey', '“Hệ thống của FAO”', 'a system that nobody lists'],
  ['messy-departments', '“Cổng giám định BHYT”', 'a system that nobody lists'],
  ['messy-city', '“Tạm dừng” không phải giá trị', 'a system that rests'],
  ['messy-ids', '“Sắp thay thế” không phải giá trị', 'a system near its end'],
  ['messy-sheets', '“Cục ĐBVN” và “Cục Đường bộ Việt Nam” có phải một cơ quan?', 'initials'],
])('%s asks about %s: %s', (name, words) => {
  expect(listReportText(read(messy(name)), 'ds.xlsx', 'vi')).toContain(words)
})
