import { fold } from '../../text.ts'

/** What a cell says that gives one of the two placeholders of the form instead of a value. */
export interface Placeholder {
  readonly kind: 'not-applicable' | 'undetermined'
  /** What stands behind the placeholder, or in the row's note where nothing does; empty when nothing is said. */
  readonly rest: string
  /** Who or what will tell, for `undetermined`. */
  readonly source?: string
  readonly focalPoint?: string
  /** The day by which it will be known, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly deadline?: string
}

const START = /^\s*(không áp dụng|chưa xác định)(?![\p{L}\p{N}])[\s.,;:()[\]–—-]*/iu
/** What most cells can be told apart by, faster than by the words. */
const BEGINS = /^\s*[kKcC]/
/** Names of the three facts as people write them, up to the colon or the words themselves. */
const PART =
  /(?<![\p{L}])(nguồn(?: cung cấp| xác định| thông tin)?|đầu mối(?: cung cấp| xác định| xác nhận)?|(?:thời )?hạn(?: xác định| cung cấp| hoàn thành)?|dự kiến(?: xác định)?|trước ngày|đến ngày)\s*(?:[:=]|(?=\s))\s*/giu
const DAY = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/u
/** `ngày 05 tháng 11 năm 2026`, as instruments write it. */
const OFFICIAL = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu
const ISO = /(?<!\d)(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/u
const MONTH = /(?<![\d/])(?:tháng\s+)?(\d{1,2})[/.-](\d{4})(?!\d)/iu
const QUARTER = /quý\s+(IV|III|II|I|[1-4])\s*[/–-]?\s*(?:năm\s*)?(\d{4})/iu
const YEAR = /(?:năm\s+)(\d{4})(?!\d)/iu

/** Reads a cell as a placeholder; undefined when it holds a value. `note` is the row's note, where the form lets the facts stand too. */
export function placeholderOf(text: string, note = ''): Placeholder | undefined {
  if (!BEGINS.test(text)) return undefined
  const start = START.exec(text)
  if (start === null) return undefined
  const own = text.slice(start[0].length).replace(/[)\].;\s]+$/u, '')
  const rest = own === '' ? note.trim() : own
  if (fold(start[1]!) === 'khong ap dung') return { kind: 'not-applicable', rest }
  return { kind: 'undetermined', rest, ...partsOf(note), ...partsOf(own) }
}

/** The three facts that must come with “Chưa xác định”, as far as a text tells them. */
function partsOf(text: string): Pick<Placeholder, 'source' | 'focalPoint' | 'deadline'> {
  const parts: { source?: string; focalPoint?: string; deadline?: string } = {}
  const marks = [...text.matchAll(PART)]
  for (const [at, mark] of marks.entries()) {
    const said = text.slice(mark.index + mark[0].length, marks[at + 1]?.index ?? text.length).replace(/^[\s:;,.–-]+|[\s:;,(–-]+$/gu, '')
    const word = fold(mark[1]!)
    if (said === '') continue
    if (word.startsWith('nguon')) parts.source ??= said
    else if (word.startsWith('dau moi')) parts.focalPoint ??= said
    else {
      const day = dateIn(said)
      if (day !== undefined) parts.deadline ??= day
    }
  }
  return parts
}

/** The first calendar day, month, quarter or year that a Vietnamese text names, as far as it is one; a quarter is its last month. */
export function dateIn(text: string): string | undefined {
  const iso = ISO.exec(text)
  if (iso) return valid(iso[1]!, iso[2], iso[3])
  const day = DAY.exec(text) ?? OFFICIAL.exec(text)
  if (day) return valid(day[3]!, day[2], day[1])
  const month = MONTH.exec(text)
  if (month) return valid(month[2]!, month[1], undefined)
  const quarter = QUARTER.exec(text)
  if (quarter) {
    const number = { I: 1, II: 2, III: 3, IV: 4 }[quarter[1]!.toUpperCase()] ?? Number(quarter[1])
    return valid(quarter[2]!, String(number * 3), undefined)
  }
  const year = YEAR.exec(text) ?? /^\s*(\d{4})\s*$/u.exec(text)
  return year ? valid(year[1]!, undefined, undefined) : undefined
}

function valid(year: string, month: string | undefined, day: string | undefined): string | undefined {
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)]
  if (y < 1990 || y > 2100 || m < 1 || m > 12) return undefined
  const date = new Date(Date.UTC(y, m - 1, d))
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return undefined
  const two = (part: string): string => part.padStart(2, '0')
  return [year, ...(month === undefined ? [] : [two(month)]), ...(day === undefined ? [] : [two(day)])].join('-')
}
