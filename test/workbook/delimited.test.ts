import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Fault } from '../../src/fault.ts'
import { readDelimited } from '../../src/workbook/delimited.ts'

const read = (bytes: Uint8Array | string) => readDelimited(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, 'ds.csv')
const textsOf = async (bytes: Uint8Array | string) =>
  (await read(bytes)).rows.map(({ number, cells }) => [number, ...[...cells].map(([column, { text }]) => `${column}:${text}`)])

/** Bytes of a text in an encoding of one byte a character, by what Node decodes. */
function encode(text: string, encoding: string): Uint8Array {
  const all = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, at) => at))
  const byte = (char: string): number => all.indexOf(char)
  return Uint8Array.from(
    [...text].flatMap((char) => {
      if (byte(char) >= 0) return [byte(char)]
      // windows-1258 keeps letters with a hat, a breve or a horn, and writes the tone after them.
      const [base = '', ...marks] = char.normalize('NFD')
      const tones = marks.filter((mark) => /[\u0300\u0301\u0303\u0309\u0323]/.test(mark))
      const letter = (base + marks.filter((mark) => !tones.includes(mark)).join('')).normalize('NFC')
      return [letter, ...tones].map(byte)
    }),
  )
}

const HEADER = ['Mã', 'Tên hệ thống', 'Cơ quan chủ quản']
const ROW = ['HT-1', 'Hệ thống thông tin giải quyết thủ tục hành chính', 'Văn phòng Ủy ban nhân dân tỉnh']

describe('the delimiter', () => {
  test.each([',', ';', '\t', '|'] as const)('%j is found', async (delimiter) => {
    const list = await read([HEADER, ROW, ROW].map((row) => row.join(delimiter)).join('\r\n'))
    expect(list.delimiter).toBe(delimiter)
    expect([...list.rows[1]!.cells.values()].map(({ text }) => text)).toEqual(ROW)
  })

  test('is found below title lines and in spite of the commas in texts', async () => {
    const lines = ['DANH SÁCH HỆ THỐNG, CƠ SỞ DỮ LIỆU', '', HEADER.join(';'), 'HT-1;Một, hai, ba, bốn;A', 'HT-2;x, y;B']
    expect((await read(lines.join('\n'))).delimiter).toBe(';')
  })

  test('on a line of its own, as Excel writes it, counts as a line', async () => {
    expect(await textsOf('sep=|\r\na,b|c\r\n')).toEqual([[2, '1:a,b', '2:c']])
  })

  test('a list of one column has none', async () => {
    expect(await textsOf('Tên\nA\nB')).toEqual([
      [1, '1:Tên'],
      [2, '1:A'],
      [3, '1:B'],
    ])
  })
})

describe('fields', () => {
  test('in quotes hold delimiters, line ends and quotes; empty ones are no cells', async () => {
    expect(await textsOf('a,"b\r\nc, ""d""",\n,,e\n\n"f"g,h"i')).toEqual([
      [1, '1:a', '2:b\nc, "d"'],
      [2, '3:e'],
      [4, '1:fg', '2:h"i'],
    ])
  })

  test('a quote that is never closed is named with its line', async () => {
    await expect(read('a,b\n"c\nd",e\nf,"g\nh')).rejects.toThrow(/line 4/)
  })

  test('come back as they were written, whatever they say', async () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'ộ', ' ', ',', ';', '"', '\n', '\t', '=', '|'), maxLength: 6 })
    // What Excel writes as a formula to keep leading zeros is the text that it shows.
    const asShown = (text: string): string => /^="([^"]*)"$/.exec(text)?.[1] ?? text
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(field, field, field), { minLength: 3, maxLength: 6 }),
        fc.constantFrom(',', ';'),
        async (rows, delimiter) => {
          const list = await read(`${HEADER.join(delimiter)}\n${rows.map((row) => row.map(quoted).join(delimiter)).join('\n')}`)
          const cells = rows.map((_, at) => list.rows.find(({ number }) => number === at + 2)?.cells)
          expect(cells.map((row) => [1, 2, 3].map((column) => row?.get(column)?.text ?? ''))).toEqual(rows.map((row) => row.map(asShown)))
        },
      ),
    )
  })
})

describe('the encoding', () => {
  const list = [HEADER, ROW].map((row) => row.join(';')).join('\r\n')
  const wide = Buffer.from(list, 'utf16le')
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(list), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${list}`), 'utf-8'],
    ['UTF-16 as Excel writes it', Buffer.concat([Buffer.from([0xff, 0xfe]), wide]), 'utf-16le'],
    ['UTF-16 the other way round', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()]), 'utf-16be'],
    ['UTF-16 without its mark', wide, 'utf-16le'],
    ['windows-1258', encode(list, 'windows-1258'), 'windows-1258'],
  ])('%s is read', async (_, bytes, encoding) => {
    const found = await read(bytes)
    expect(found.encoding).toBe(encoding)
    expect(found.rows.map(({ cells }) => [...cells.values()].map(({ text }) => text))).toEqual([HEADER, ROW])
  })

  // "Cộng hòa xã hội chủ nghĩa Việt Nam; Hệ thống thông tin" as the two old ways write it.
  test.each([
    ['TCVN3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam;HÖ thèng th«ng tin'],
    ['VNI', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam;Heä thoáng thoâng tin'],
  ])('%s is told and refused, with what to do', async (name, text) => {
    const fault = await read(encode(text, 'windows-1252')).catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(Fault)
    expect((fault as Fault).text.vi).toContain(name)
    expect((fault as Fault).hint!.vi).toContain('UTF-8')
  })

  test.each<[string, Uint8Array]>([
    ['nothing', Buffer.alloc(0)],
    ['white space', Buffer.from(' \n')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 1])],
    ['control characters', Buffer.from([0x41, 0x01, 0x02, 0xff, 0xfe, 0x42])],
  ])('%s is refused', async (_, bytes) => {
    await expect(read(bytes)).rejects.toThrow(Fault)
  })

  test('any bytes give a list or a fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const result = await read(bytes).catch((error: unknown) => error)
        if (result instanceof Error) expect(result).toBeInstanceOf(Fault)
      }),
      { numRuns: 500 },
    )
  })
})
