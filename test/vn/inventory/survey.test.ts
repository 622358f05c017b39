import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadObject } from '../../../src/load/load.ts'
import { writtenFiles } from '../../../src/model/written.ts'
import { load } from '../../../src/sources/load.ts'
import { fromList, type ListReading } from '../../../src/vn/inventory/inventory.ts'
import type { Sheet } from '../../../src/workbook/define.ts'
import { readWorkbook } from '../../../src/workbook/read.ts'
import { vneaf as run } from '../../cli/terminal.ts'
import { folder } from '../../load/said.ts'

const BODY = 'Bộ Khoa học và Công nghệ'
const file = (program: string): Buffer => readFileSync(`test/fixtures/lists/survey.${program}.xlsx`)
const sheetsOf = async (program: string): Promise<readonly Sheet[]> => (await readWorkbook(file(program), 'survey.xlsx')).sheets
const read = (sheets: readonly Sheet[]): ListReading => fromList(sheets, 'survey.xlsx', { id: 'survey', body: BODY })
const bytes = ({ document }: ListReading): string =>
  writtenFiles(document)
    .map(({ name, text }) => `${name}\n${text}`)
    .join('')

describe.each(['sheetjs', 'exceljs', 'openpyxl', 'libreoffice'])('a survey of thirteen sheets and a cover, as %s writes it', (program) => {
  test('becomes one model in one run: connections, functions, costs and suppliers', async () => {
    const root = folder({ 'survey.xlsx': file(program) })
    const ran = await run(['import', 'survey.xlsx', '--body', BODY, '-o', 'model'], root)
    expect(ran).toMatchObject({ code: 0, err: '' })
    const [model] = await load([join(root, 'model')], { cwd: root })
    expect(model!.findings).toEqual([])
    const { graph } = model!
    const documents = graph.find('system', 'ht02')!
    expect(documents).toMatchObject({
      name: 'Hệ thống quản lý văn bản',
      functions: ['document-management'],
      audience: ['internal'],
      securityLevel: 3,
      since: '2016-03-15',
      users: 1250,
      supplier: 'VNPT',
      annualCost: { amount: 120_000_000, currency: 'VND' },
      stores: ['csdl-van-ban'],
    })
    expect(graph.find('system', 'ht04')?.lifecycle).toBe('retired')
    expect(graph.find('system', 'ht03')?.audience).toEqual(['internal', 'businesses', 'citizens'])
    expect(graph.all('integration').map(({ from, to }) => `${from} ${to}`)).toEqual([
      'ht02 ht01',
      'ht02 ht03',
      'ht02 quoc-gia-document-axis',
      'ht03 quoc-gia-service-portal',
      'ht03 quoc-gia-vneid',
    ])
    expect(graph.all('investment').map(({ delivers, budget }) => [delivers, budget?.amount, budget?.funding])).toEqual([
      [['ht02'], 2_500_000_000, ['central']],
      [['ht03'], 1_200_000_000, ['central']],
    ])
    expect(graph.all('service').map(({ completeness, onlineShare }) => [completeness, onlineShare])).toEqual([
      ['partial', undefined],
      ['whole', 85.5],
    ])
    expect(graph.find('agency', documents.owner!)?.parent).toBe(graph.header.body)
    // Addresses, accounts and connection strings stay out, what stands beside them does not.
    const written = JSON.stringify(graph.elements())
    for (const leak of ['10.0.0.5', '1521', 'jdbc', 'Uid=web', 'W3b@2024', 'quản trị']) expect(written).not.toContain(leak)
    for (const leak of ['10.0.0', 'jdbc', 'W3b@2024']) expect(ran.out).not.toContain(leak)
    expect(written).toContain('Bàn giao năm 2019')
  })

  test('imported again changes nothing, and of an edited copy just what was edited', async () => {
    const sheets = await sheetsOf(program)
    const first = read(sheets)
    const existing = (await loadObject(JSON.parse(JSON.stringify(first.document)))).graph
    const again = fromList(sheets, 'survey.xlsx', { id: 'survey', body: BODY, existing, base: first.base })
    expect(bytes(again)).toBe(bytes(first))
    expect(again.changes).toEqual([])
    const edited = sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: new Map([...row.cells].map(([at, cell]) => [at, cell.text === 'Công ty ABC' ? { ...cell, text: 'Công ty XYZ' } : cell])),
      })),
    }))
    const later = fromList(edited, 'survey.xlsx', { id: 'survey', body: BODY, existing, base: first.base })
    expect(later.changes).toEqual([
      { id: 'ht03', name: 'Cổng thông tin điện tử', field: 'supplier', what: 'changed', before: 'Công ty ABC', now: 'Công ty XYZ' },
    ])
    expect(bytes(later).replaceAll('Công ty XYZ', 'Công ty ABC')).toBe(bytes(first))
  })
})

test('edits by hand stay, and what contradicts them is told and kept', async () => {
  const sheets = await sheetsOf('openpyxl')
  const first = read(sheets)
  const document = JSON.parse(JSON.stringify(first.document))
  const portal = document.systems.find(({ id }: { id: string }) => id === 'ht03')
  portal.supplier = 'Công ty của tôi'
  portal.users = 999
  const existing = (await loadObject(document)).graph
  const edited = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: new Map([...row.cells].map(([at, cell]) => [at, cell.text === 'Công ty ABC' ? { ...cell, text: 'Công ty XYZ' } : cell])),
    })),
  }))
  const again = fromList(edited, 'survey.xlsx', { id: 'survey', body: BODY, existing, base: first.base })
  expect(again.changes.map(({ field, what, now }) => [field, what, now])).toEqual([
    ['users', 'edited', 999],
    ['supplier', 'contradicts', 'Công ty XYZ'],
  ])
  const there = (again.document['systems'] as readonly Record<string, unknown>[]).find(({ id }) => id === 'ht03')
  expect(there).toMatchObject({ supplier: 'Công ty của tôi', users: 999 })
  expect(JSON.stringify(there)).toContain('Công ty XYZ')
})

test('is the same model in whatever order its sheets and rows stand', async () => {
  const sheets = await sheetsOf('openpyxl')
  const whole = bytes(read(sheets))
  fc.assert(
    fc.property(fc.shuffledSubarray([...sheets], { minLength: sheets.length }), fc.nat(), (shuffled, turn) => {
      const turned = shuffled.map((sheet) => {
        const header = sheet.rows.findIndex(({ cells }) => [...cells.values()].some(({ text }) => /^Mã /.test(text)))
        if (header < 0) return sheet
        const data = sheet.rows.slice(header + 1)
        const numbers = data.map(({ number }) => number)
        const moved = data.map((_, at) => ({ ...data[(at + turn) % data.length]!, number: numbers[at]! }))
        return { ...sheet, rows: [...sheet.rows.slice(0, header + 1), ...moved] }
      })
      expect(bytes(read(turned))).toBe(whole)
    }),
    { numRuns: 20 },
  )
})

test('a second sheet put into the same model loses no word of the first', async () => {
  const root = folder({
    'a.csv': 'Mã hệ thống,Tên hệ thống,Ghi chú lạ\nA1,Hệ thống A,từ danh mục một\n',
    'b.csv': 'Mã hệ thống,Tên hệ thống,Ghi chú lạ,Cấp độ an toàn\nA1,Hệ thống A,từ danh mục hai,3\n',
  })
  await run(['import', 'a.csv', '-o', 'model'], root)
  await run(['import', 'b.csv', '-o', 'model'], root)
  const [model] = await load([join(root, 'model')], { cwd: root })
  const written = JSON.stringify(model!.graph.find('system', 'a1'))
  expect(written).toContain('từ danh mục một')
  expect(written).toContain('từ danh mục hai')
  expect(model!.graph.find('system', 'a1')?.securityLevel).toBe(3)
})

test('what no import has told is of a person: a list that says otherwise is told and kept, and replaces nothing', async () => {
  const sheets = await sheetsOf('openpyxl')
  const document = JSON.parse(JSON.stringify(read(sheets).document))
  document.systems.find(({ id }: { id: string }) => id === 'ht03').supplier = 'Công ty của tôi'
  const again = fromList(sheets, 'survey.xlsx', { id: 'survey', body: BODY, existing: (await loadObject(document)).graph })
  expect(again.changes.map(({ field, what, before, now }) => [field, what, before, now])).toEqual([
    ['supplier', 'contradicts', 'Công ty của tôi', 'Công ty ABC'],
  ])
  const there = (again.document['systems'] as readonly Record<string, unknown>[]).find(({ id }) => id === 'ht03')
  expect(there).toMatchObject({ supplier: 'Công ty của tôi' })
  expect(JSON.stringify(there)).toContain('Công ty ABC')
})
