import { describe, expect, test } from 'vitest'
import type { Header } from '../../../src/model/element.ts'
import { SUPPORT_SHEETS, TABLES, type TableName } from '../../../src/vn/form/columns.ts'
import type { TableRow } from '../../../src/vn/form/define.ts'
import { DICTIONARY } from '../../../src/vn/form/dictionary.ts'
import { headerRows, readFacts } from '../../../src/vn/form/header.ts'
import { LISTS } from '../../../src/vn/form/lists.ts'
import { readTables } from '../../../src/vn/form/read.ts'
import { REQUIRED } from '../../../src/vn/form/required.ts'
import { dossierSheets } from '../../../src/vn/form/sheets.ts'
import { readWorkbook } from '../../../src/workbook/read.ts'
import { writeWorkbook } from '../../../src/workbook/write.ts'

const EMPTY = { objects: [], relations: [], mappings: [], improvements: [] }
const facts = headerRows({ name: 'Kiến trúc số tỉnh X', asOf: '2026-11-21', version: '1.0' } as Header, 'UBND tỉnh X')
const info = { tool: 'vneaf 0', facts }
const names = Object.keys(TABLES) as TableName[]

function row<T extends TableName>(
  table: T,
  said: Readonly<Record<string, string>>,
  extra: readonly (readonly [string, string])[] = [],
): TableRow<T> {
  const cell = (text: string) => ({ text, column: 0, formula: false })
  const cells = Object.fromEntries(Object.entries(said).map(([key, text]) => [key, cell(text)]))
  return {
    table,
    sheet: '',
    row: 0,
    hidden: false,
    cells: cells as TableRow<T>['cells'],
    extra: extra.map(([label, text]) => ({ ...cell(text), label })),
  }
}

const back = async (...args: Parameters<typeof dossierSheets>) =>
  readTables(await readWorkbook(await writeWorkbook(dossierSheets(...args), 'Hồ sơ'), 'a.xlsx'), 'a.xlsx')

describe('the sheets of the form', () => {
  test('stand with the guide first and the further ones last', () => {
    const sheets = dossierSheets(EMPTY, info, { VNEAF_BO_SUNG: [['a']], LS_PHIENBAN: [] })
    expect(sheets.map(({ name }) => name)).toEqual([
      'HUONG_DAN',
      'DM_DOITUONG',
      'QH_KETNOI',
      'ANHXA',
      'HOANTHIEN_NV',
      'DM_GIATRI',
      'TU_DIEN_TRUONG',
      'LS_PHIENBAN',
      'VNEAF_BO_SUNG',
    ])
  })

  test('have the headers as the form lists them, also with nothing below', async () => {
    const tables = await back(EMPTY, info)
    for (const name of names) {
      expect(Object.keys(tables.headers[name]!.columns)).toEqual(TABLES[name].columns.map(({ key }) => key))
      expect(tables[name]).toEqual([])
    }
    expect(tables.remarks).toEqual([])
  })

  test('explain every column', () => {
    for (const name of names) expect(Object.keys(DICTIONARY[name])).toEqual(TABLES[name].columns.map(({ key }) => key))
    const dictionary = dossierSheets(EMPTY, info).find(({ name }) => name === SUPPORT_SHEETS.dictionary)!
    expect(dictionary.rows).toHaveLength(1 + names.reduce((sum, name) => sum + TABLES[name].columns.length, 0))
  })

  test('call required what the rules require', () => {
    for (const name of names) {
      const entries = Object.entries(DICTIONARY[name] as Readonly<Record<string, { obligation: string }>>)
      const called = entries.filter(
        ([, { obligation }]) => /^bắt buộc(?! (khi|với))/i.test(obligation) || / bắt buộc(;| từ)/.test(obligation),
      )
      expect(new Set(called.map(([key]) => key))).toEqual(REQUIRED[name])
    }
  })

  test('offer in each column the values of its list', () => {
    const sheets = dossierSheets(EMPTY, info)
    const lists = sheets.find(({ name }) => name === SUPPORT_SHEETS.lists)!
    for (const name of names) {
      const sheet = sheets.find((other) => other.name === TABLES[name].sheet)!
      for (const [at, column] of TABLES[name].columns.entries()) {
        const choices = sheet.columns[at]!.choices
        const values = 'list' in column ? LISTS[column.list].map(({ label }) => label) : undefined
        const offered = choices && lists.rows.slice(choices.fromRow - 1, choices.toRow).map(({ texts }) => texts[choices.column - 1])
        expect(offered).toEqual(values)
      }
    }
  })

  test('tell in the guide whose dossier it is and how much it holds', async () => {
    const improvements = [row('improvements', { gap: 'ND-1', task: 'NV-1' }), row('improvements', { gap: 'ND-1', task: 'NV-2' })]
    const { support } = await back({ ...EMPTY, objects: [row('objects', { code: 'KT-1' })], improvements }, info)
    const guide = support[SUPPORT_SHEETS.guide]!
    expect(readFacts(guide).get('body')).toMatchObject({ text: 'UBND tỉnh X', row: 3, column: 2 })
    expect(readFacts(guide).get('asOf')).toMatchObject({ value: '2026-11-21' })
    const told = new Map(guide.map(([label, value]) => [label, value]))
    expect([told.get('Số đối tượng'), told.get('Số nội dung cần hoàn thiện'), told.get('Số nhiệm vụ')]).toEqual(['1', '1', '2'])
  })
})

test('cells come back as they went out, those under headers that the form does not have too', async () => {
  const objects = [
    row('objects', { code: 'KT-1', name: '=1+1', note: 'hai\ndòng' }, [
      ['Đơn vị nhập', 'Phòng A'],
      ['Tên đối tượng', 'tên cũ'],
    ]),
    row('objects', { code: 'KT-2' }, [
      ['Tên đối tượng', 'một'],
      ['Tên đối tượng', 'hai'],
    ]),
  ]
  const read = (await back({ ...EMPTY, objects }, info)).objects
  const said = (rows: readonly TableRow[]) =>
    rows.map(({ cells, extra }) => [
      Object.entries(cells).map(([key, cell]) => [key, (cell as { text: string }).text]),
      extra.map(({ label, text }) => [label, text]),
    ])
  expect(said(read)).toEqual(said(objects))
})

test('further sheets come back row by row', async () => {
  const rows = [['Phiên bản', 'Ngày'], [], ['1.0', '', '=1']]
  expect((await back(EMPTY, info, { LS_PHIENBAN: rows })).support['LS_PHIENBAN']).toEqual(rows)
})
