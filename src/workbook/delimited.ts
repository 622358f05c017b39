/** Lists in plain text, one row a line: told apart by their delimiter and encoding. */

import { Fault } from '../fault.ts'
import { largest } from '../large.ts'
import type { Text } from '../text.ts'
import type { Cell, Sheet, SheetRow } from './define.ts'
import { LIMITS, tooLarge, tooManyCells } from './package.ts'

export type Delimiter = ',' | ';' | '\t' | '|'
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258'

export interface DelimitedSheet extends Sheet {
  readonly delimiter: Delimiter
  readonly encoding: Encoding
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|']

/** Reads a list as a sheet of texts. `shown`: how to name the file in a fault; `name`: of the sheet. */
export async function readDelimited(bytes: Uint8Array, shown: string, name = shown): Promise<DelimitedSheet> {
  const { text, encoding } = decode(bytes, shown)
  if (text.trim() === '') throw refused(shown, { vi: 'tệp trống', en: 'it is empty' })
  // Excel writes the delimiter of a list on a line of its own when asked to.
  const declared = /^sep=(.)\r?\n/i.exec(text)
  const body = declared === null ? text : text.slice(declared[0].length)
  const given = DELIMITERS.find((delimiter) => delimiter === declared?.[1])
  const delimiter = given ?? likeliest(body)
  const { records, open } = recordsOf(body, delimiter)
  const before = declared === null ? 0 : 1
  if (open !== undefined) throw unclosed(shown, open + before)
  const rows: SheetRow[] = []
  let cells = 0
  for (const [index, values] of records.entries()) {
    const row = new Map<number, Cell>()
    for (const [column, value] of values.entries()) {
      const text = untricked(value)
      if (text !== '') row.set(column + 1, { text: text.replace(/\r\n?/g, '\n'), kind: 'text', formula: false })
    }
    cells += row.size
    if (cells > LIMITS.cells) {
      throw tooManyCells(shown)
    }
    if (row.size > 0) rows.push({ number: index + 1 + before, hidden: false, cells: row })
  }
  return { name, hidden: false, rows, merges: [], delimiter, encoding }
}

/** A code without what web systems put around it so that Excel keeps its zeros: `="00123"`, `'00123`. */
function untricked(value: string): string {
  const [, quoted] = /^="([^"]*)"$/.exec(value) ?? []
  return quoted ?? (/^'\d[\d.\-/]*$/.test(value) ? value.slice(1) : value)
}

/** Records of fields. Quotes count where they open a field; `open` is the line of a quote that is never closed. */
function recordsOf(text: string, delimiter: string): { records: string[][]; open?: number } {
  const records: string[][] = []
  let record: string[] = []
  let line = 1
  let at = 0
  while (at < text.length) {
    let field = ''
    if (text[at] === '"') {
      const opened = line
      for (at++; ; at += 2) {
        const end = text.indexOf('"', at)
        const said = text.slice(at, end < 0 ? text.length : end)
        field += said
        line += said.split('\n').length - 1
        at = end
        if (end < 0) return { records: [...records, [...record, field]], open: opened }
        if (text[end + 1] !== '"') break
        field += '"'
      }
      at++
    }
    let end = at
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++
    record.push(field + text.slice(at, end))
    at = end + 1
    if (text[end] === delimiter) {
      if (at === text.length) record.push('')
      continue
    }
    if (text[end] === '\r' && text[at] === '\n') at++
    line++
    records.push(record)
    record = []
  }
  if (record.length > 0) records.push(record)
  return { records }
}

/** The delimiter that cuts the first rows into the most cells, where rows agree on how many. */
function likeliest(text: string): Delimiter {
  const sample = text.slice(0, 64 * 1024)
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of DELIMITERS) {
    const widths = new Map<number, number>()
    for (const { length } of recordsOf(sample, delimiter).records) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1)
    const score = largest(
      [...widths].map(([width, rows]) => (width - 1) * rows * rows),
      0,
    )
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function decode(bytes: Uint8Array, shown: string): { text: string; encoding: Encoding } {
  if (bytes.length > LIMITS.unpackedMegabytes * 1024 * 1024) {
    throw tooLarge(shown, { vi: `tệp lớn hơn ${LIMITS.unpackedMegabytes} MB`, en: `it is over ${LIMITS.unpackedMegabytes} MB` })
  }
  const wide = wideEncoding(bytes)
  if (wide !== undefined) {
    const text = new TextDecoder(wide).decode(bytes)
    if (text.includes('\uFFFD') || text.includes('\0')) throw binary(shown)
    return { text, encoding: wide }
  }
  if (bytes.includes(0)) throw binary(shown)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (looksLikeViqr(text)) throw unknownEncoding(shown, { vi: 'có vẻ là VIQR', en: 'it looks like VIQR' })
    return { text, encoding: 'utf-8' }
  } catch (error) {
    if (error instanceof Fault) throw error
    return { text: decodeOld(bytes, shown), encoding: 'windows-1258' }
  }
}

/** UTF-16 by its mark, or by the zero bytes that plain letters have in it. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 1024)
  if (sample.length < 4 || sample.length % 2 !== 0) return undefined
  let even = 0
  let odd = 0
  for (let at = 0; at < sample.length; at += 2) {
    if (sample[at] === 0) even++
    if (sample[at + 1] === 0) odd++
  }
  const half = sample.length / 2
  if (odd > half / 3 && even === 0) return 'utf-16le'
  if (even > half / 3 && odd === 0) return 'utf-16be'
  return undefined
}

const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f]/
/** A syllable of the language: its first consonants, vowels that go together, last consonants. Tones are taken off before. */
const SYLLABLE =
  /^(?:ngh?|nh|ph|th|tr|ch|kh|gh|gi|qu|[bcdđghklmnprstvx])?(?:iêu|yêu|oai|oay|oao|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ươ|ưi|ưu|yê|[aăâeêioôơuưy])(?:ngh?|nh|ch|[cmnpt])?$/u
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * windows-1258 writes tones as marks after their letters. The older TCVN3 (ABC) and VNI use the same bytes for other letters, and no kept
 * library reads them: their text would come out as nonsense, so it is refused with what was seen.
 */
function decodeOld(bytes: Uint8Array, shown: string): string {
  const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  if (CONTROLS.test(text)) throw binary(shown)
  const words = (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => /[^\u0000-\u007f]/.test(word))
  const fitting = words.filter((word) => SYLLABLE.test(word.toLowerCase().normalize('NFD').replace(TONES, '').normalize('NFC'))).length
  if (fitting >= words.length * 0.7) return text
  const latin = new TextDecoder('windows-1252').decode(bytes)
  // TCVN3 puts its letters where symbols stand in Latin text; VNI writes each mark as a letter after the vowel (aø, eâ, oå).
  const vni = (latin.match(/[aeouiyAEOUIY][øùûõïâåáàãäéèúüëêñ]/g) ?? []).length
  const tcvn = (latin.match(/[¡-¿µ¶·¸¹¨©ª«¬®]/g) ?? []).length
  const seen: Text =
    vni > tcvn
      ? { vi: 'có vẻ là VNI', en: 'it looks like VNI' }
      : tcvn > 0
        ? { vi: 'có vẻ là TCVN3 (ABC)', en: 'it looks like TCVN3 (ABC)' }
        : { vi: 'không phải UTF-8, UTF-16 hay windows-1258', en: 'it is neither UTF-8, UTF-16 nor windows-1258' }
  throw unknownEncoding(shown, seen)
}

/** Vowels with the signs of VIQR behind them, within words: `tho^'ng`, `va(n`, `Tu+`. */
const VIQR = /\p{L}*(?:[aeo]\^|a\(|[ou]\+)['`?~.]?(?=\p{L}|[\s,;.]|$)/giu

/** Whether a text has no letter of Vietnamese, and the signs that stand for them in VIQR. */
function looksLikeViqr(text: string): boolean {
  const sample = text.slice(0, 64 * 1024)
  return !/[^\u0000-\u007f]/.test(sample.replaceAll('\ufeff', '')) && (sample.match(VIQR) ?? []).length >= 3
}

function unknownEncoding(shown: string, seen: Text): Fault {
  return new Fault(
    'unreadable',
    {
      vi: `Không đọc được bảng mã của tệp ${shown}: ${seen.vi}.`,
      en: `The encoding of file ${shown} cannot be read: ${seen.en}.`,
    },
    {
      vi: 'Chuyển sang Unicode (Unikey: Ctrl+Shift+F6), mở bằng Excel rồi lưu thành “CSV UTF-8” hoặc .xlsx.',
      en: 'Convert it to Unicode (Unikey: Ctrl+Shift+F6), open it in Excel and save it as "CSV UTF-8" or .xlsx.',
    },
  )
}

function unclosed(shown: string, line: number): Fault {
  return new Fault(
    'unreadable',
    {
      vi: `Tệp ${shown}, dòng ${line}: dấu ngoặc kép mở đầu ô không được đóng.`,
      en: `File ${shown}, line ${line}: the quotation mark that opens a cell is never closed.`,
    },
    {
      vi: 'Thêm dấu ngoặc kép đóng, hoặc viết hai dấu liền nhau cho dấu ngoặc kép trong nội dung.',
      en: 'Add the closing mark, or write two marks for one that is part of the text.',
    },
  )
}

const binary = (shown: string): Fault =>
  refused(shown, { vi: 'đây là tệp nhị phân, không phải văn bản', en: 'it is a binary file, not text' })

function refused(shown: string, why: Text): Fault {
  return new Fault(
    'unreadable',
    { vi: `Không đọc được tệp ${shown} như một danh sách: ${why.vi}.`, en: `File ${shown} cannot be read as a list: ${why.en}.` },
    { vi: 'Mở tệp bằng Excel rồi lưu thành “CSV UTF-8” hoặc .xlsx.', en: 'Open it in Excel and save it as "CSV UTF-8" or .xlsx.' },
  )
}
