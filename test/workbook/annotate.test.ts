import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { type AnnotatedSheet, annotateWorkbook } from '../../src/workbook/annotate.ts'
import { signed } from '../../src/workbook/notes.ts'
import { readWorkbook } from '../../src/workbook/read.ts'
import { writeWorkbook } from '../../src/workbook/write.ts'
import { openZip } from '../../src/workbook/zip.ts'
import { type Made, made, rowsXml, zipOf } from './package.ts'

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
const SUMMARY = { widths: [20], rows: [{ cells: [{ text: 'Tổng hợp', look: 'title' as const }] }] }
const annotate = (bytes: Uint8Array, ...sheets: AnnotatedSheet[]) =>
  annotateWorkbook(bytes, 'a.xlsx', sheets, { header: HEADER, summary: SUMMARY, prompt: 'Chọn một giá trị.' })
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
    // The directory, its relations and the types name the sheet of ours and the styles, which this workbook had none of.
    expect(changed.map(({ name }) => name)).toEqual([
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet1.xml',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
    ])
    const added = [...copy.entries.keys()].filter((name) => !openZip(source, 1e9).entries.has(name))
    expect(added).toEqual(['xl/worksheets/sheet3.xml', 'xl/styles.xml'])
  })

  test('keeps what else the sheet says, in its order', async () => {
    const before = xml(made(RICH), 'xl/worksheets/sheet1.xml')
    const after = xml(await annotate(made(RICH), SHEET), 'xl/worksheets/sheet1.xml')
    const tail = before.slice(before.indexOf('</sheetData>'))
    const link = `<hyperlinks><hyperlink ref="D1" location="'TỔNG HỢP (vneaf)'!A1"/></hyperlinks>`
    expect(after.endsWith(tail.replace('<drawing', `${link}<drawing`))).toBe(true)
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
    expect(after).toMatch(/<row r="1" spans="1:4" ht="30">.*<c r="D1" s="\d+" t="inlineStr">/)
    expect(after).toMatch(/<row r="2" spans="1:4">.*<c r="D2" s="\d+" t="inlineStr">/)
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
      '1,1': [HEADER, signed('Mã không có ở bảng 1')],
      '3,0': [HEADER, signed('Dòng chưa có')],
      '0,3': [HEADER, signed('Cả trang')],
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

  test('knows its comments again where a program has left out who wrote them, and keeps those that a person has written into', async () => {
    const once = await annotate(made(RICH), SHEET)
    const parts = new Map([...openZip(once, 1e9).entries.keys()].map((name) => [name, xml(once, name)]))
    const comments = parts.get('xl/comments1.xml')!.replace(HEADER, 'Author')
    parts.set('xl/comments1.xml', comments.replace('Dòng chưa có', 'Dòng chưa có: đã hỏi Sở Y tế').replaceAll('\n', '\r\n'))
    const again = await annotate(zipOf(parts), { ...SHEET, notes: [{ row: 4, column: 1, text: 'Mới' }] })
    const left = [...xml(again, 'xl/comments1.xml').matchAll(/<comment ref="(\w+)".*?<\/comment>/gs)].map(([whole, ref]) => [
      ref,
      whole.includes('đã hỏi'),
    ])
    expect(left).toEqual([
      ['A2', false],
      ['A4', true],
    ])
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
    expect(read!.cells!.get('0,1')!.comment!.text).toBe(signed('Ô B1'))
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

  describe('marks cells', () => {
    const STYLES =
      '<fonts count="1"><font><sz val="12"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/></patternFill></fill></fills><borders count="1"><border/></borders><cellXfs count="3"><xf fontId="0" fillId="0"/><xf fontId="0" fillId="2" applyFill="1"/><xf numFmtId="14" fontId="0" fillId="0"><alignment horizontal="right"/></xf></cellXfs><cellStyles count="0"/>'
    const BOOK = made({
      styles: STYLES,
      sheets: {
        S: rowsXml(
          `<row r="1">${text('A1', 'Mã')}${text('B1', 'Loại')}</row>`,
          `<row r="2">${text('A2', 'x', ' s="1"')}${text('B2', 'y', ' s="2"')}</row>`,
          '<row r="4" s="2" customFormat="1"/>',
        ),
      },
    })
    const note = (row: number, column: number, kind: 'error' | 'warning' | 'info') => ({ row, column, kind, text: 'sai' })
    const withNotes = (bytes: Uint8Array, ...notes: AnnotatedSheet['notes']) => annotate(bytes, { name: 'S', headerRow: 1, notes })

    /** The look of a cell: its fill's colour, and what else there is. */
    const lookOf = (bytes: Uint8Array, cell: string): { colour: string | undefined; rest: string } => {
      const styles = xml(bytes, 'xl/styles.xml')
      const tag = new RegExp(`<c [^>]*r="${cell}"[^>]*>`).exec(xml(bytes, 'xl/worksheets/sheet1.xml'))?.[0] ?? ''
      const at = Number(/ s="(\d+)"/.exec(tag)?.[1] ?? 0)
      const items = (list: string, item: string): string[] =>
        new RegExp(`<${list}[ >].*?</${list}>`, 's').exec(styles)![0].match(new RegExp(`<${item}(?=[ />])(?:[^>]*/>|.*?</${item}>)`, 'gs'))!
      const xf = items('cellXfs', 'xf')[at]!
      const fill = items('fills', 'fill')[Number(/fillId="(\d+)"/.exec(xf)![1])]!
      return { colour: /fgColor rgb="FF(\w+)"/.exec(fill)?.[1], rest: xf.replace(/ (fillId|applyFill)="\d+"/g, '') }
    }
    const isRed = (colour = ''): boolean => /^F[8-F]B[8-F]B[0-7]$/.test(colour)

    test('by the gravest that is said of them, and leaves the rest of their look', async () => {
      const copy = await withNotes(
        BOOK,
        note(2, 1, 'info'),
        note(2, 1, 'error'),
        note(2, 2, 'warning'),
        note(3, 1, 'info'),
        note(4, 2, 'error'),
      )
      expect(isRed(lookOf(copy, 'A2').colour)).toBe(true)
      expect(lookOf(copy, 'B2')).toEqual({
        colour: expect.stringMatching(/^F[8-F]E[0-7]A[0-7]$/),
        rest: '<xf numFmtId="14" fontId="0"><alignment horizontal="right"/></xf>',
      })
      // A cell that is not there looks as its row does.
      expect(lookOf(copy, 'B4').rest).toContain('numFmtId="14"')
      expect(await cellsOf(copy)).toMatchObject({ A2: 'x', B2: 'y' })
    })

    test('and gives a mended one its fill back, a green one its green', async () => {
      const once = await withNotes(BOOK, note(2, 1, 'error'), note(2, 2, 'error'), note(4, 1, 'error'))
      expect([lookOf(once, 'A2').colour, lookOf(once, 'B2').colour].every(isRed)).toBe(true)
      const mended = await withNotes(once, note(2, 2, 'error'))
      expect(lookOf(mended, 'A2')).toEqual(lookOf(BOOK, 'A2'))
      expect(isRed(lookOf(mended, 'B2').colour)).toBe(true)
      const clean = await withNotes(mended)
      for (const cell of ['A2', 'B2', 'A4']) expect(lookOf(clean, cell).colour).toBe(lookOf(BOOK, cell).colour)
      expect(await cellsOf(clean)).toEqual({ ...(await cellsOf(BOOK)), C1: HEADER })
      expect(Buffer.from(await withNotes(clean))).toEqual(Buffer.from(clean))
    })

    test('and keeps what a person has changed about a marked one in between', async () => {
      const once = await withNotes(BOOK, note(2, 1, 'error'), note(2, 2, 'error'))
      const parts = new Map([...openZip(once, 1e9).entries.keys()].map((name) => [name, xml(once, name)]))
      // A program numbers looks as it likes; the person has set A2 bold and filled B2 with a colour of their own.
      const styles = parts.get('xl/styles.xml')!
      const marked = /<c r="A2" s="(\d+)"/.exec(parts.get('xl/worksheets/sheet1.xml')!)![1]!
      const xfs = styles.match(/<cellXfs.*<\/cellXfs>/s)![0].match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)!
      const bold = xfs[Number(marked)]!.replace('<xf ', '<xf quotePrefix="1" ')
      parts.set('xl/styles.xml', styles.replace('</cellXfs>', `${bold}<xf fontId="0" fillId="1"/></cellXfs>`))
      parts.set(
        'xl/worksheets/sheet1.xml',
        parts
          .get('xl/worksheets/sheet1.xml')!
          .replace(/<c r="A2" s="\d+"/, `<c r="A2" s="${xfs.length}"`)
          .replace(/<c r="B2" s="\d+"/, `<c r="B2" s="${xfs.length + 1}"`),
      )
      const clean = await withNotes(zipOf(parts))
      expect(lookOf(clean, 'A2')).toEqual({ colour: '00FF00', rest: expect.stringContaining('quotePrefix="1"') })
      expect(lookOf(clean, 'B2').rest).toBe('<xf fontId="0"/>')
    })

    test('and takes marks off where the sheet of ours that knew what they cover is gone', async () => {
      const once = await withNotes(BOOK, note(2, 1, 'error'))
      const parts = new Map([...openZip(once, 1e9).entries.keys()].map((name) => [name, xml(once, name)]))
      parts.set('xl/workbook.xml', parts.get('xl/workbook.xml')!.replace(/<sheet [^>]*vneaf[^>]*>/, ''))
      expect(lookOf(await withNotes(zipOf(parts)), 'A2').colour).toBeUndefined()
    })

    test('which are merged at the one that is seen', async () => {
      const rows = rowsXml(`<row r="1">${text('A1', 'Mã')}</row>`, `<row r="2">${text('A2', 'x')}</row>`)
      const merged = made({ styles: STYLES, sheets: { S: `${rows}<mergeCells count="1"><mergeCell ref="A2:A5"/></mergeCells>` } })
      const copy = await withNotes(merged, note(4, 1, 'error'))
      expect(isRed(lookOf(copy, 'A2').colour)).toBe(true)
      expect(xml(copy, 'xl/comments1.xml')).toContain('ref="A2"')
      expect(await cellsOf(copy)).toMatchObject({ B4: 'A4: sai' })
    })
  })

  describe('offers the values of which one mends a cell', () => {
    const LIST = ['Hiện trạng', 'Mục tiêu']
    const sheetOf = (more: string) => made({ sheets: { S: `${rowsXml(`<row r="1">${text('A1', 'a')}</row>`)}${more}` } })
    const choose = (bytes: Uint8Array, row = 2) =>
      annotate(bytes, { name: 'S', headerRow: 1, notes: [{ row, column: 1, text: 'sai', choices: LIST }] })
    const OWN = /<dataValidation [^>]*sqref="A(\d+)"><formula1>'TỔNG HỢP \(vneaf\)'!\$AD\$1:\$AD\$2<\/formula1><\/dataValidation>/g
    const ownIn = (bytes: Uint8Array): string[] => [...xml(bytes, 'xl/worksheets/sheet1.xml').matchAll(OWN)].map(([, row]) => row!)

    test('from a list on the sheet of ours, once, where the standard wants it', async () => {
      const once = await choose(sheetOf('<conditionalFormatting sqref="A1"/><pageMargins/>'))
      expect(ownIn(once)).toEqual(['2'])
      expect(xml(once, 'xl/worksheets/sheet1.xml')).toMatch(
        /<conditionalFormatting[^>]*><dataValidations count="1">.*<\/dataValidations><hyperlinks>.*<\/hyperlinks><pageMargins\/><legacyDrawing/,
      )
      expect(xml(once, 'xl/worksheets/sheet2.xml')).toMatch(/<c r="AD1"[^>]*>.*Hiện trạng.*<c r="AD2"[^>]*>.*Mục tiêu/)
      expect(ownIn(await choose(once, 3))).toEqual(['3'])
      const clean = await annotate(once, { name: 'S', headerRow: 1, notes: [] })
      expect(xml(clean, 'xl/worksheets/sheet1.xml')).not.toContain('dataValidation')
    })

    test('but not on a cell that has a list of somebody else', async () => {
      const theirs =
        '<dataValidations count="1"><dataValidation type="list" sqref="A1:B9 D4"><formula1>"a,b"</formula1></dataValidation></dataValidations>'
      const copy = await choose(sheetOf(theirs))
      expect(xml(copy, 'xl/worksheets/sheet1.xml')).toContain(theirs)
      expect(ownIn(copy)).toEqual([])
      const beyond = xml(await choose(sheetOf(theirs), 10), 'xl/worksheets/sheet1.xml')
      expect(beyond).toMatch(/<dataValidations count="2"><dataValidation type="list" sqref="A1:B9 D4">.*sqref="A10"/)
    })

    test('also after a newer program has put them among the extensions of the sheet', async () => {
      const ext = (items: string): string =>
        `<extLst><ext uri="{CCE6A557}"><x14:dataValidations xmlns:x14="x" count="${items.split('</x14:dataValidation>').length - 1}">${items}</x14:dataValidations></ext></extLst>`
      const item = (formula: string, cells: string): string =>
        `<x14:dataValidation type="list"><x14:formula1><xm:f xmlns:xm="y">${formula}</xm:f></x14:formula1><xm:sqref xmlns:xm="y">${cells}</xm:sqref></x14:dataValidation>`
      const own = item("'TỔNG HỢP (vneaf)'!$AD$1:$AD$2", 'A5')
      const theirs = item('DM!$B$1:$B$4', 'A2')
      const both = xml(await choose(sheetOf(ext(own + theirs))), 'xl/worksheets/sheet1.xml')
      expect(both).toContain(ext(theirs))
      expect(both).not.toContain('<dataValidation ')
      expect(xml(await choose(sheetOf(ext(own))), 'xl/worksheets/sheet1.xml')).not.toContain('extLst')
    })
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
