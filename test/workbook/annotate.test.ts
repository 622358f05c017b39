import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { type AnnotatedSheet, annotateWorkbook } from '../../src/workbook/annotate.ts'
import { readWorkbook } from '../../src/workbook/read.ts'
import { writeWorkbook } from '../../src/workbook/write.ts'
import { openZip } from '../../src/workbook/zip.ts'
import { type Made, made, rowsXml } from './package.ts'

const HEADER = 'KIỂM TRA (vneaf)'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
const text = (ref: string, said: string, more = ''): string => `<c r="${ref}"${more} t="inlineStr"><is><t>${said}</t></is></c>`

/** A sheet as Excel leaves it, with what people put into one. */
const RICH: Made = {
  sheets: {
    QH_KETNOI: [
      '<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:C4"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>',
      '<cols><col min="1" max="1" width="12"/><col min="5" max="16384" width="9"/></cols>',
      rowsXml(
        `<row r="1" spans="1:3" ht="30">${text('A1', 'Mã quan hệ', ' s="2"')}${text('B1', 'Đối tượng nguồn', ' s="2"')}${text('C1', 'Trạng thái', ' s="4"')}</row>`,
        `<row r="2" spans="1:3">${text('A2', 'QH-1')}<c r="B2" s="7"><f>CONCATENATE("KT-",1)</f><v>KT-1</v></c><c r="D2" s="9"/></row>`,
        '<row r="3" hidden="1"/>',
        `<row r="5">${text('C5', 'dự kiến', ' s="5"')}</row>`,
      ),
      '<conditionalFormatting sqref="A2"><cfRule type="expression" priority="1"><formula>A2=""</formula></cfRule></conditionalFormatting>',
      '<dataValidations count="1"><dataValidation type="list" sqref="C2:C9"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
      '<drawing r:id="rId1"/><legacyDrawing r:id="rId7"/><tableParts count="0"/>',
    ].join(''),
    Khác: rowsXml(`<row r="1">${text('A1', 'để yên')}</row>`),
  },
  parts: {
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'drawing', '../drawings/drawing1.xml')}${relation('rId7', 'vmlDrawing', '../drawings/vmlDrawing1.vml')}${relation('rId8', 'comments', '../comments1.xml')}</Relationships>`,
    'xl/comments1.xml': `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Nguyễn &amp; A</author></authors><commentList><comment ref="A2" authorId="0"><text><t>Của người</t></text></comment></commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"></v:shapetype><v:shape id="_x0000_s1029" type="#_x0000_t202"><v:textbox><br></v:textbox><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>`,
    'xl/drawings/drawing1.xml': '<d/>',
    'xl/vbaProject.bin': new Uint8Array([1, 2, 3]),
  },
}

const SHEET: AnnotatedSheet = {
  name: 'QH_KETNOI',
  headerRow: 1,
  notes: [
    { row: 2, column: 2, text: 'Mã không có ở bảng 1' },
    { row: 2, column: 1, text: 'Trùng mã' },
    { row: 4, column: 1, text: 'Dòng chưa có' },
    { row: 5, text: 'Thiếu\ncăn cứ' },
    { row: 0, text: 'Cả trang' },
  ],
}
const annotate = (bytes: Uint8Array, ...sheets: AnnotatedSheet[]) => annotateWorkbook(bytes, 'a.xlsx', sheets, HEADER)
const xml = (bytes: Uint8Array, part: string): string => Buffer.from(openZip(bytes, 1e9).read(part) ?? []).toString('utf8')
const cellsOf = async (bytes: Uint8Array, sheet = 0): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await readWorkbook(bytes, 'a.xlsx')).sheets[sheet]!.rows.flatMap(({ number, cells }) =>
      [...cells].map(([column, cell]) => [`${String.fromCharCode(64 + column)}${number}`, cell.text]),
    ),
  )

describe('an annotated copy', () => {
  test('has one more column at the right end with the notes of each row, and nothing else is different', async () => {
    const source = made(RICH)
    const copy = await annotate(source, SHEET)
    expect(await cellsOf(copy)).toEqual({
      ...(await cellsOf(source)),
      D1: HEADER,
      D2: 'B2: Mã không có ở bảng 1\nA2: Trùng mã',
      D4: 'A4: Dòng chưa có',
      D5: 'Thiếu\ncăn cứ',
    })
    expect(await cellsOf(copy, 1)).toEqual({ A1: 'để yên' })
  })

  test('keeps every part that it need not touch byte for byte, as it is packed', async () => {
    const source = made(RICH)
    const copy = openZip(await annotate(source, SHEET), 1e9)
    const changed = [...openZip(source, 1e9).entries.values()].filter(
      (entry) => Buffer.compare(entry.packed, copy.entries.get(entry.name)!.packed) !== 0,
    )
    expect(changed.map(({ name }) => name)).toEqual(['xl/worksheets/sheet1.xml', 'xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml'])
    expect(copy.entries.size).toBe(openZip(source, 1e9).entries.size)
  })

  test('keeps what else the sheet says, in its order', async () => {
    const before = xml(made(RICH), 'xl/worksheets/sheet1.xml')
    const after = xml(await annotate(made(RICH), SHEET), 'xl/worksheets/sheet1.xml')
    const tail = before.slice(before.indexOf('</sheetData>'))
    expect(after.endsWith(tail)).toBe(true)
    for (const kept of [
      '<f>CONCATENATE("KT-",1)</f><v>KT-1</v>',
      '<row r="3" hidden="1"/>',
      '<sheetPr><tabColor rgb="FFFF0000"/></sheetPr>',
    ])
      expect(after).toContain(kept)
    expect(after).toContain('<dimension ref="A1:D4"/>')
    expect(after).toContain(
      '<col min="1" max="1" width="12"/><col min="4" max="4" width="70" customWidth="1"/><col min="5" max="16384" width="9"/>',
    )
    expect(after).toMatch(/<row r="1" spans="1:4" ht="30">.*<c r="D1" s="4" t="inlineStr">/)
    expect(after).toMatch(/<row r="2" spans="1:4">.*<c r="D2" s="9" t="inlineStr">/)
  })

  test('makes a row higher for its notes, unless someone set its height', async () => {
    const rows = rowsXml(
      `<row r="1" ht="16">${text('A1', 'Mã')}</row>`,
      `<row r="2" ht="16">${text('A2', 'a')}</row>`,
      `<row r="3" ht="16" customHeight="1">${text('A3', 'b')}</row>`,
    )
    const notes = [2, 3].map((row) => ({ row, text: 'một\nhai\nba' }))
    const after = xml(await annotate(made({ sheets: { QH_KETNOI: rows } }), { ...SHEET, notes }), 'xl/worksheets/sheet1.xml')
    expect([...after.matchAll(/ ht="([\d.]+)"/g)].map(([, height]) => height)).toEqual(['16.5', '49.5', '16'])
  })

  test('has a comment on each cell with a finding but where someone else has one', async () => {
    const [read] = (await readXlsx(await annotate(made(RICH), SHEET))).sheets
    const comments = Object.fromEntries(
      [...read!.cells!].flatMap(([at, { comment }]) => (comment === undefined ? [] : [[at, [comment.author, comment.text]]])),
    )
    expect(comments).toEqual({
      '1,0': ['Nguyễn & A', 'Của người'],
      '1,1': [HEADER, 'Mã không có ở bảng 1'],
      '3,0': [HEADER, 'Dòng chưa có'],
      '0,3': [HEADER, 'Cả trang'],
    })
    const boxes = xml(await annotate(made(RICH), SHEET), 'xl/drawings/vmlDrawing1.vml')
    expect([...boxes.matchAll(/id="_x0000_s(\d+)"/g)].map(([, id]) => id)).toEqual(['1029', '1030', '1031', '1032'])
  })

  test('of an annotated copy has the new notes in the same column, and none of the old', async () => {
    const once = await annotate(made(RICH), SHEET)
    const again = await annotate(once, { ...SHEET, notes: [{ row: 5, column: 3, text: 'Mới' }] })
    const before = await cellsOf(made(RICH))
    expect(await cellsOf(again)).toEqual({ ...before, D1: HEADER, D5: 'C5: Mới' })
    expect([...xml(again, 'xl/comments1.xml').matchAll(/<comment ref="(\w+)"/g)].map(([, ref]) => ref)).toEqual(['A2', 'C5'])
    expect(xml(again, 'xl/drawings/vmlDrawing1.vml').match(/<v:shape /g)).toHaveLength(2)
    expect(await annotate(again, SHEET).then(cellsOf)).toEqual(await cellsOf(once))
  })

  test('without comments of its own so far gets the parts for them, their types and their relations', async () => {
    const copy = await annotate(
      made({
        sheets: { QH_KETNOI: `${rowsXml(`<row>${'<c t="inlineStr"><is><t>a</t></is></c>'.repeat(2)}</row>`)}<pageMargins/><extLst/>` },
      }),
      {
        ...SHEET,
        notes: [{ row: 1, column: 2, text: 'Ô B1' }],
      },
    )
    expect(xml(copy, 'xl/worksheets/sheet1.xml')).toMatch(/<pageMargins\/><legacyDrawing [^>]*r:id="rIdKT2"\/><extLst\/>/)
    const types = xml(copy, '[Content_Types].xml')
    expect([types.includes('/xl/comments1.xml'), types.includes('Extension="vml"')]).toEqual([true, true])
    const [read] = (await readXlsx(copy)).sheets
    expect(read!.cells!.get('0,1')!.comment!.text).toBe('Ô B1')
    expect(await cellsOf(copy)).toEqual({ A1: 'a', B1: 'a', C1: HEADER })
  })

  test('of a sheet that only rewrites its prefix is written with that prefix', async () => {
    const parts = {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    }
    const copy = await annotate(made({ sheets: { QH_KETNOI: '' }, parts }), { ...SHEET, notes: [{ row: 2, column: 1, text: 'x' }] })
    expect(await cellsOf(copy)).toEqual({ A1: '1', B1: HEADER, B2: 'A2: x' })
    expect(xml(copy, 'xl/worksheets/sheet1.xml')).not.toMatch(/<\/?(c|row|t|is|cols|legacyDrawing)[ >]/)
  })

  test('keeps every cell of any sheet, and tells every note', async () => {
    const place = fc.record({
      row: fc.integer({ min: 0, max: 9 }),
      column: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
      text: fc.string({ unit: 'grapheme', minLength: 1 }),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.constantFrom('', 'a', 'b'), { maxLength: 5 }), { minLength: 1, maxLength: 7 }),
        fc.array(place),
        async (rows, notes) => {
          const source = await writeWorkbook([{ name: 'S', columns: [], rows: rows.map((texts) => ({ texts })) }], '')
          const said = notes.map(({ column, ...note }) => (column === undefined ? note : { ...note, column }))
          const copy = await annotate(source, { name: 'S', headerRow: 1, notes: said })
          const before = await cellsOf(source)
          const after = await cellsOf(copy)
          expect(after).toMatchObject(before)
          expect(Object.keys(after).length - Object.keys(before).length).toBe(new Set([1, ...notes.map(({ row }) => row || 1)]).size)
          expect(Buffer.from(await annotate(copy, { name: 'S', headerRow: 1, notes: said }))).toEqual(Buffer.from(copy))
        },
      ),
      { numRuns: 25 },
    )
  })
})
