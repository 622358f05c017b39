import { formatNumber, type Language } from '../text.ts'
import { tally } from './acceptance.ts'
import type { Report } from './define.ts'
import { counted, SEVERITY_WORDS } from './words.ts'

/** One part of a headline: a number that matters, or one that is only good to know. */
export interface HeadlinePart {
  readonly text: string
  readonly matters: boolean
}

/** What changed first, then what stands: new, fixed and expired where there is a baseline, else what was found; then what is accepted. */
export function headlineParts(report: Report, language: Language): readonly HeadlinePart[] {
  const vi = language === 'vi'
  const { open, all, fresh, expired, waived, known, fixed, stale, unusedWaivers } = tally(report)
  const number = (count: number): string => formatNumber(count, language)
  const severities = (['error', 'warning', 'info'] as const)
    .filter((severity) => open[severity] > 0)
    .map((severity) => counted(open[severity], SEVERITY_WORDS[severity], language))
  const part = (label: string, count: number, matters = false): HeadlinePart => ({ text: `${label}: ${number(count)}`, matters })
  const parts: HeadlinePart[] =
    report.baseline === undefined && report.since === undefined
      ? [part(vi ? 'Phát hiện' : 'Findings', all, true)]
      : [part(vi ? 'Mới' : 'New', fresh, true), part(vi ? 'Đã khắc phục' : 'Fixed', fixed, true)]
  if (report.baseline !== undefined || expired > 0) parts.push(part(vi ? 'Miễn trừ hết hạn' : 'Expired waivers', expired, true))
  if (severities.length > 0) parts.push({ text: severities.join(', '), matters: false })
  if (report.baseline !== undefined) parts.push(part(vi ? 'đã biết' : 'known', known))
  if (waived > 0) parts.push(part(vi ? 'được miễn trừ' : 'waived', waived))
  if (unusedWaivers > 0) parts.push(part(vi ? 'miễn trừ không khớp phát hiện nào' : 'waivers that fit no finding', unusedWaivers))
  if (stale > 0) parts.push(part(vi ? 'mục đối chiếu không còn dùng được' : 'stale baseline entries', stale))
  return parts
}

/** The headline as one line of plain text. */
export function headline(report: Report, language: Language): string {
  return headlineParts(report, language)
    .map(({ text }) => text)
    .join(' · ')
}
