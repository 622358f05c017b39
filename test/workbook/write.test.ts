import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { Fault } from '../../src/fault.ts'
import { readWorkbook } from '../../src/workbook/read.ts'
import { type WrittenSheet, writeWorkbook } from '../../src/workbook/write.ts'
import { openZip } from '../../src/workbook/zip.ts'

const plain = (rows: readonly (readonly string[])[], more: Partial<WrittenSheet> = {}): WrittenSheet => ({
  name: 'Bảng 1',
  columns: [{ width: 20 }],
  rows: rows.map((texts) => ({ texts })),
  ...more,
})
const write = (...sheets: WrittenSheet[]) => writeWorkbook(sheets, 'Hồ sơ')
const textsOf = async (bytes: Uint8Array): Promise<string[][]> => {
  const { sheets } = await readWorkbook(bytes, 'a.xlsx')
  return sheets[0]!.rows.map(({ cells }) => [...cells.values()].map(({ text }) => text))
}
const xmlOf = (bytes: Uint8Array, part: string): string => Buffer.from(openZip(bytes, 1e9).read(part)!).toString('utf8')

/** Text as people write it, and what they never should. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom(
    '=1+1',
    '+84',
    '-1',
    '@SUM(A1)',
    '=cmd|" /C calc"!A1',
    '#REF!',
    'TRUE',
    '007',
    '2026-11-21',
    '_x0041_',
    '_x000D_',
    ' hai\n dòng ',
    '\u0007\u000b',
    ']]>',
    '<b>&amp;</b>',
    'Hệ thống thông tin'.normalize('NFD'),
    '😀',
    '\uFFFE',
  ),
)

describe('what is written is read again', () => {
  test('text of any kind, as text and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }), async (rows) => {
        const { sheets } = await readWorkbook(await write(plain(rows)), 'a.xlsx')
        const cells = sheets[0]!.rows.flatMap((row) => [...row.cells.values()])
        expect(cells.map((cell) => cell.text)).toEqual(rows.flat().map((said) => said.replace(/\r\n?/g, '\n')))
        expect(cells.every((cell) => cell.kind === 'text' && !cell.formula)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('also by another library', async () => {
    const said = ['=1+1', '_x0041_', ' hai\n dòng ', '<b>&amp;</b>', '#REF!', '007', '😀']
    const read = await readXlsx(await write(plain([said, ['', 'b']])))
    expect(read.sheets[0]!.rows).toEqual([said, [null, 'b', ...Array(said.length - 2).fill(null)]])
    expect([...(read.sheets[0]!.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([])
  })

  test('half a surrogate pair is no character and is replaced', async () => {
    expect(await textsOf(await write(plain([['a\ud800b']])))).toEqual([['a\uFFFDb']])
  })
})

test('the same sheets give the same bytes', async () => {
  const sheets = [plain([['a', 'b']]), plain([['c']], { name: 'Bảng 2', notes: [{ row: 1, column: 1, text: 'Ghi chú' }] })]
  expect(Buffer.from(await write(...sheets))).toEqual(Buffer.from(await write(...sheets)))
})

test('every cell has the format "Text", so that what is typed stays as it was typed', async () => {
  const bytes = await write(plain([['=1+1', 'KT-1']]))
  const formats = [...xmlOf(bytes, 'xl/styles.xml').matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id]) => id)
  expect(new Set(formats.slice(2))).toEqual(new Set(['49']))
  expect(xmlOf(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f>|<c [^>]*s="0"/)
})

test('a list is offered from the cells of its sheet, and other words are only warned about', async () => {
  const prompt = { title: 'Loại bản ghi', text: 'Bắt buộc & chọn một' }
  const choices = { sheet: 'DM GIATRI', column: 2, fromRow: 4, toRow: 5, open: false, prompt }
  const sheet = plain([['Loại'], ['']], {
    columns: [
      { width: 10, choices },
      { width: 10, choices: { ...choices, open: true } },
    ],
    frozen: { rows: 1, columns: 0 },
  })
  const [read] = (await readXlsx(await write(sheet))).sheets
  expect(read!.dataValidations).toMatchObject([
    {
      type: 'list',
      formula1: "'DM GIATRI'!$B$4:$B$5",
      errorStyle: 'warning',
      showErrorMessage: true,
      range: 'A2:A1002',
      inputMessage: prompt.text,
    },
    { type: 'list', range: 'B2:B1002' },
  ])
  expect(read!.dataValidations![1]!.showErrorMessage).toBeUndefined()
  expect(read!.freezePane).toEqual({ rows: 1 })
})

test('notes stand at their cells', async () => {
  const read = await readXlsx(await write(plain([['Mã'], ['KT-1']], { notes: [{ row: 1, column: 1, text: 'Bắt buộc.\nMã <cục bộ>' }] })))
  expect(read.sheets[0]!.cells!.get('0,0')!.comment!.text).toBe('Bắt buộc.\nMã <cục bộ>')
})

test('a text longer than a cell holds is refused at its cell', async () => {
  await expect(write(plain([['a'], ['x'.repeat(32_768)]]))).rejects.toThrow(Fault)
  await expect(write(plain([['a'], ['x'.repeat(32_768)]]))).rejects.toThrow(/Bảng 1!A2.*32768/)
})
