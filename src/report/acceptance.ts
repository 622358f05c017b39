/** What of a report is new, known, accepted, mended or open again, in numbers and in words: for every reporter the same. */
import { type Finding, SEVERITIES, type Severity } from '../finding/define.ts'
import { fingerprintsOf } from '../finding/fingerprint.ts'
import { formatDate, type Language, type Text } from '../text.ts'
import type { AcceptedFinding, ModelReport, Report, SeverityOverride, WaiverReport, WaiverState } from './define.ts'
import { SEVERITY_WORDS } from './words.ts'

/** The numbers a reader asks for first. */
export interface Tally {
  /** Open findings. */
  readonly open: Readonly<Record<Severity, number>>
  readonly all: number
  /** Open findings that no expired waiver explains, nor say that one has expired, nor were there before: what is new. */
  readonly fresh: number
  /** Waivers whose last day has passed, so that findings are open again. */
  readonly expired: number
  readonly waived: number
  readonly known: number
  readonly fixed: number
  readonly stale: number
  readonly unusedWaivers: number
  readonly crashed: number
  /** Models in which nothing was checked; a report without a model counts as one. */
  readonly unchecked: number
}

export function tally(report: Report): Tally {
  const open = { error: 0, warning: 0, info: 0 }
  let fresh = 0
  let waived = 0
  let known = 0
  for (const model of report.models) {
    const isFresh = freshIn(model)
    for (const finding of model.findings) {
      open[finding.severity]++
      if (isFresh(finding)) fresh++
    }
    for (const { by } of model.accepted) by === 'waiver' ? waived++ : known++
  }
  const all = open.error + open.warning + open.info
  const sum = (count: (model: ModelReport) => number): number => report.models.reduce((total, model) => total + count(model), 0)
  return {
    open,
    all,
    fresh,
    expired: sum(({ waivers }) => waivers.filter(({ state }) => state === 'expired').length),
    waived,
    known,
    fixed: report.since === undefined ? (report.baseline?.fixed.length ?? 0) : sum(({ since }) => since?.fixed.length ?? 0),
    stale: report.baseline?.stale.length ?? 0,
    unusedWaivers: sum(({ waivers }) => waivers.filter(({ state }) => state === 'unused').length),
    crashed: sum(({ crashed }) => crashed.length),
    unchecked: report.models.length === 0 ? 1 : sum((model) => Number(!wasChecked(model))),
  }
}

/** Tells the open findings of a model that are new: neither there before, nor open again because a waiver expired, nor saying that one has. */
export function freshIn(model: ModelReport): (finding: Finding) => boolean {
  const lapsed = expiredWaivers(model)
  const brought = model.since === undefined ? undefined : new Set(model.since.new)
  return (finding) => !lapsed.has(finding.fingerprint) && !saysExpired(finding) && (brought?.has(finding.fingerprint) ?? true)
}

/** How a baseline names a model: by its id; one that has none is named by its file elsewhere, and files may be renamed. */
export const baselineName = ({ id, files }: Pick<ModelReport, 'id' | 'files'>): string => (files.includes(id) ? '' : id)

/** Whether anything was judged: a model without elements, of no known day, or with every rule turned off was not. */
export function wasChecked({ elements, asOf, ran }: ModelReport): boolean {
  return elements > 0 && asOf.from !== 'unreadable' && ran.length > 0
}

export const NOTHING_CHECKED: Text = {
  vi: 'Chưa kiểm tra được gì: mô hình không có đối tượng nào, ngày ghi trong mô hình không hợp lệ, hoặc không quy tắc nào chạy.',
  en: 'Nothing was checked: the model has no elements, names a day that is none, or no rule ran.',
}

export const CRASHED: Text = {
  vi: 'Quy tắc hỏng khi chạy nên kết quả chưa đầy đủ',
  en: 'Rules crashed, so the result is incomplete',
}

const saysExpired = ({ rule, message }: Finding): boolean => rule === 'core/waivers-are-in-date' && message.id === 'expired'

/** Expired waivers by the fingerprints of the findings that are open again because of them. */
export function expiredWaivers({ waivers }: ModelReport): ReadonlyMap<string, WaiverReport> {
  const found = new Map<string, WaiverReport>()
  for (const waiver of waivers)
    if (waiver.state === 'expired') for (const fingerprint of waiver.findings) if (!found.has(fingerprint)) found.set(fingerprint, waiver)
  return found
}

/** Said at a finding that is open again because its waiver has expired. */
export function expiryRemark({ id, expires }: WaiverReport, language: Language): string {
  return language === 'vi'
    ? `Miễn trừ ${id} đã hết hạn ngày ${formatDate(expires, 'vi')}, nên phát hiện này được nêu lại.`
    : `Waiver ${id} expired on ${expires}, so this finding is open again.`
}

/** Why a finding does not count: the waiver with its reason, approver, last day and ticket, or the baseline. */
export function acceptance({ by, waiver: position }: AcceptedFinding, { waivers }: ModelReport, language: Language): string {
  const waiver = by === 'waiver' && position !== undefined ? waivers[position] : undefined
  if (by === 'baseline') return language === 'vi' ? 'Đã biết từ mốc đối chiếu.' : 'Known from the baseline.'
  return waiver === undefined ? (language === 'vi' ? 'Được miễn trừ.' : 'Waived.') : waiverWords(waiver, language)
}

/** A waiver in a sentence. */
export function waiverWords({ id, reason, approvedBy, approvedOn, expires, ticket }: WaiverReport, language: Language): string {
  const vi = language === 'vi'
  const approved = approvedOn === undefined ? '' : vi ? ` ngày ${formatDate(approvedOn, 'vi')}` : ` on ${approvedOn}`
  const file = ticket === undefined ? '' : vi ? `, hồ sơ ${ticket}` : `, ticket ${ticket}`
  return vi
    ? `Miễn trừ ${id}: ${reason} (${approvedBy} phê duyệt${approved}, đến hết ngày ${formatDate(expires, 'vi')}${file})`
    : `Waiver ${id}: ${reason} (approved by ${approvedBy}${approved}, until ${expires}${file})`
}

export const WAIVER_STATES: Readonly<Record<WaiverState, Text>> = {
  used: { vi: 'đang áp dụng', en: 'in use' },
  expired: { vi: 'đã hết hạn', en: 'expired' },
  pending: { vi: 'chưa đến ngày áp dụng', en: 'not yet approved on this day' },
  unused: { vi: 'không còn phát hiện nào để miễn trừ, có thể bỏ', en: 'no longer needed: nothing is found there' },
  idle: { vi: 'chưa xét được, vì quy tắc không chạy hoặc thiếu dữ liệu', en: 'could not be judged: its rule did not run, or lacks data' },
  refused: { vi: 'khai sai nên không được áp dụng', en: 'faulty, so not applied' },
}

/** A severity that the settings changed: what it was and is, of which files, and how many findings it changed. */
export function overrideWords({ code, shipped, chosen, files, findings }: SeverityOverride, language: Language): string {
  const vi = language === 'vi'
  const severity = (of: Severity | 'off' | undefined): string =>
    of === undefined || of === 'off' ? (vi ? 'không áp dụng' : 'off') : SEVERITY_WORDS[of][language]
  const where = files === undefined ? '' : ` (${files.join(', ')})`
  return `${code}: ${severity(shipped)} → ${severity(chosen)}${where} ×${findings}`
}

/** Findings from grave to mild, otherwise in their order. */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity))
}

/** Fingerprints that are unique in the whole report, where two models may hold the same finding. */
export function reportFingerprints({ models }: Report): ReadonlyMap<Finding, string> {
  const all = models.flatMap(({ id, findings, accepted }) =>
    [...findings, ...accepted.map((one) => one.finding)].map((finding) => ({ finding, parts: [id, finding.fingerprint], tie: '' })),
  )
  const prints = fingerprintsOf(all)
  return new Map(all.map(({ finding }, at) => [finding, prints[at]!]))
}
