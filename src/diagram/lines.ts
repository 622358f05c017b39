import { append } from '../large.ts'
import type { Language } from '../text.ts'
import { type Label, say } from './define.ts'

/** Control, format and private-use characters, halves of a pair and non-characters; not the joiners that emoji and scripts need. */
const UNPRINTED = /(?![\n\u{200C}\u{200D}])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u{FFFE}\u{FFFF}]/gu

/**
 * The characters of a text that are printed: composed (NFC), without control characters, private-use characters and marks that turn the
 * direction of writing, which could make a label read as another one.
 */
export function legible(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\r\n?|[\u{85}\u{2028}\u{2029}\v\f]/gu, '\n')
      .replace(/[^\S\n]+/gu, ' ')
      .replace(UNPRINTED, '')
      // Mermaid inside writes entities as \u{FB02}° … \u{B6}\u{DF} and takes a text's own for its own.
      .replaceAll('\u{FB02}', 'fl')
      .replaceAll('\u{B6}\u{DF}', '\u{B6}\u{200C}\u{DF}')
  )
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** Stands for a space at which no line ends; no text has it, because private-use characters are not printed. */
const GLUE = '\u{E000}'

/** Words of several syllables that official names are full of; no line ends within one. A longer word stands before its beginning. */
const WORDS =
  /(?<![\p{L}\p{N}])(bưu chính|chuyên dùng|chuyên môn|chuyên ngành|chính phủ|chính quyền|cơ quan|cơ sở dữ liệu|cơ sở|công dân|công nghệ|công nghiệp|công chức|công tác|dịch vụ|doanh nghiệp|dữ liệu|điện toán|điện tử|điều hành|đơn vị|giám sát|hạ tầng|hành chính|hệ thống|khoa học|kinh tế|mức độ|ngân sách|nghiệp vụ|nhân dân|nông thôn|nội bộ|phần mềm|quản lý|quốc gia|số liệu|thông tin|thủ tục|thư điện tử|tích hợp|tiêu chuẩn|trung tâm|truyền thông|trực tuyến|ủy ban|văn bản|văn phòng|viễn thông|xây dựng|xã hội)(?![\p{L}\p{N}])/giu

/** Breaks a text into lines of at most a width, about equally long; a longer word is broken. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const paragraph of legible(text).split('\n')) {
    const words = paragraph
      .replace(WORDS, (word) => word.replaceAll(' ', GLUE))
      .split(' ')
      .filter((word) => word !== '')
      .flatMap((word) => (word.length <= width ? word.replaceAll(GLUE, ' ') : pieces(word.replaceAll(GLUE, ' '), width)))
    if (words.length === 0) continue
    let best = filled(words, width)
    for (let narrower = width - 1; narrower > width / 2; narrower--) {
      const next = filled(words, narrower)
      if (next.length > best.length || next.some((line) => line.length > width)) break
      best = next
    }
    append(lines, best)
  }
  return lines
}

function filled(words: readonly string[], width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    if (line === '') line = word
    else if (line.length + 1 + word.length <= width) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}

function pieces(word: string, width: number): string[] {
  const found: string[] = []
  let piece = ''
  let length = 0
  for (const { segment } of graphemes.segment(word)) {
    if (length === width) {
      found.push(piece)
      piece = ''
      length = 0
    }
    piece += segment
    length++
  }
  return piece === '' ? found : [...found, piece]
}

/** A label in lines; the parts of a list share a line when they fit. */
export function linesOf(label: Label | undefined, language: Language, width: number): string[] {
  if (label === undefined) return []
  if (!Array.isArray(label)) return wrap(say(label, language), width)
  const lines: string[] = []
  for (const part of (label as readonly Label[]).flatMap((one) => linesOf(one, language, width))) {
    const joined = `${lines.at(-1) ?? ''} · ${part}`
    if (lines.length > 0 && joined.length <= width) lines[lines.length - 1] = joined
    else lines.push(part)
  }
  return lines
}
