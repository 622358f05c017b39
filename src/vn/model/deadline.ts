import { lastDay } from '../../model/targets.ts'
import { fold, isDay } from '../../text.ts'

/** Whether a deadline says “short, medium or long term” without a year or a number, and so says nothing. */
export function isVague(deadline: string): boolean {
  return !/\d/.test(deadline) && /\b(ngan|trung|dai) han\b|\b(short|medium|long)\b/.test(fold(deadline))
}

const ROMAN = ['i', 'ii', 'iii', 'iv']

/** Ways to write a point in time, the fullest first, each as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
const POINTS: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g, (year, month, day) => `${year}-${pad(month)}-${pad(day)}`],
  [/(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/g, (day, month, year) => `${year}-${pad(month)}-${pad(day)}`],
  [/\bquy\s+(iii|ii|iv|i|[1-4])\s*[/–-]?\s*(?:nam\s*)?(\d{4})(?!\d)/g, (quarter, year) => `${year}-${pad(String(monthOf(quarter!)))}`],
  [/(?<!\d)(\d{1,2})[/.](\d{4})(?!\d)/g, (month, year) => `${year}-${pad(month)}`],
  [/(?<!\d)(\d{4})-(0[1-9]|1[0-2])(?!\d)/g, (year, month) => `${year}-${month}`],
  [/(?<!\d)((?:19|20)\d{2})(?!\d)/g, (year) => year!],
]

const pad = (part: string | undefined): string => (part ?? '').padStart(2, '0')
const monthOf = (quarter: string): number => 3 * (ROMAN.includes(quarter) ? ROMAN.indexOf(quarter) + 1 : Number(quarter))

/**
 * The last day that a deadline allows, `YYYY-MM-DD`: the latest day, month, quarter or year it names, to its end. Undefined where it names
 * none, or only the day from which work goes on.
 */
export function deadlineDay(deadline: string): string | undefined {
  let text = deadline.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
  if (/^\s*(tu|sau|from|after|since)\b/.test(text) && !/\b(den|to|until)\b/.test(text)) return undefined
  let latest: string | undefined
  for (const [pattern, point] of POINTS) {
    text = text.replace(pattern, (_, ...parts: string[]) => {
      const named = point(...parts)
      const month = Number(named.slice(5, 7) || 1)
      const day = month >= 1 && month <= 12 ? lastDay(named) : ''
      if (isDay(day) && (latest === undefined || day > latest)) latest = day
      return ' | '
    })
  }
  return latest
}
