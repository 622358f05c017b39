/** Numbers of a workbook as a person sees them: which formats show a day or a time, and what they show. */
import { attributesOf, scanXml } from '../xml.ts'

/** Formats that every spreadsheet program knows by number and that show a day or a time. */
const BUILT_IN = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const

/** By the number of a cell's format, whether it shows a day or a time. */
export function dateFormats(styles: string): readonly boolean[] {
  const codes = new Map<number, string>()
  const dates: boolean[] = []
  let inCells = false
  scanXml(styles, {
    open(name, raw) {
      if (name === 'numFmt') {
        const { numFmtId, formatCode } = attributesOf(raw)
        codes.set(Number(numFmtId), formatCode ?? '')
      } else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const id = Number(attributesOf(raw)['numFmtId'] ?? 0)
        const code = codes.get(id)
        dates.push(code === undefined ? BUILT_IN.some(([from, to]) => id >= from && id <= to) : showsDate(code))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return dates
}

/** Whether a format code has a part of a day or a time outside quotes, escapes and brackets other than those of elapsed time. */
export function showsDate(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^[\]]*\]/gi, '')
    .split(';')[0]!
  return !/general/i.test(bare) && /[ymdhs]/i.test(bare)
}

/** Plain decimals of at most fifteen digits, as spreadsheet programs show them. */
export function plainNumber(value: number): string {
  const short = Number(value.toPrecision(15))
  const text = String(short)
  if (!text.includes('e')) return text
  if (Math.abs(short) >= 1) return BigInt(short).toString()
  const [digits = '', exponent] = text.split('e-')
  const places = Number(exponent) + digits.replace(/^-?\d\.?/, '').length
  return places > 100 ? '0' : short.toFixed(places)
}

const DAY = 86_400

/** The day and time of a serial number: `2026-11-21`, `2026-11-21 14:30`, or `14:30` for a time of no day; undefined when it is none. */
export function serialDate(serial: number, date1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < 2_958_466)) return undefined
  const seconds = Math.round(serial * DAY)
  const days = Math.floor(seconds / DAY)
  const clock = new Date((seconds % DAY) * 1000).toISOString().slice(11, 19)
  const time = clock.endsWith(':00') ? clock.slice(0, 5) : clock
  if (days === 0) return time
  // The 1900 system has a 29 February 1900, which never was, as its sixtieth day.
  const day = date1904
    ? isoDay(Date.UTC(1904, 0, 1), days)
    : days === 60
      ? '1900-02-29'
      : isoDay(Date.UTC(1899, 11, days > 60 ? 30 : 31), days)
  return time === '00:00' ? day : `${day} ${time}`
}

const isoDay = (start: number, days: number): string => new Date(start + days * DAY * 1000).toISOString().slice(0, 10)
