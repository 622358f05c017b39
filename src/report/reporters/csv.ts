import { csvCell } from '../../escape.ts'
import type { Finding } from '../../finding/define.ts'
import type { Language, Text } from '../../text.ts'
import { acceptance, expiredWaivers, expiryRemark } from '../acceptance.ts'
import type { ModelReport, Report, Reporter } from '../define.ts'
import { citation, type RemedyPart, remedyOf, SEVERITY_WORDS, sentence } from '../words.ts'

const STATES = {
  open: { vi: 'chưa khắc phục', en: 'open' },
  waiver: { vi: 'được miễn trừ', en: 'waived' },
  baseline: { vi: 'đã biết', en: 'known' },
  fixed: { vi: 'đã khắc phục', en: 'fixed' },
  unjudged: { vi: 'không xét được nữa', en: 'cannot be judged any more' },
  stale: { vi: 'mục đối chiếu không còn dùng được', en: 'stale baseline entry' },
} as const satisfies Record<string, Text>

/** A row of the sheet: what is known of a finding; of one that is gone, little is. */
interface Row {
  readonly model: string
  readonly state: keyof typeof STATES
  readonly code: string
  readonly rule: string
  readonly elements: readonly string[]
  readonly fingerprint: string
  readonly finding?: Finding
  readonly remark?: string
}

type Cell = string | number

function remedyPart(part: RemedyPart['part'], { finding }: Row, report: Report, language: Language): string {
  return finding === undefined ? '' : (remedyOf(report, finding, language).find((one) => one.part === part)?.text ?? '')
}

const COLUMNS: readonly { readonly head: Text; readonly cell: (row: Row, report: Report, language: Language) => Cell }[] = [
  { head: { vi: 'Mô hình', en: 'Model' }, cell: ({ model }) => model },
  { head: { vi: 'Trạng thái', en: 'State' }, cell: ({ state }, _, language) => STATES[state][language] },
  {
    head: { vi: 'Mức', en: 'Severity' },
    cell: ({ finding }, _, language) => (finding === undefined ? '' : SEVERITY_WORDS[finding.severity][language]),
  },
  { head: { vi: 'Mã quy tắc', en: 'Code' }, cell: ({ code }) => code },
  { head: { vi: 'Quy tắc', en: 'Rule' }, cell: (row, report, language) => report.rules.get(row.rule)?.title[language] ?? row.rule },
  {
    head: { vi: 'Phát hiện', en: 'Finding' },
    cell: ({ finding }, report, language) => (finding === undefined ? '' : sentence(report, finding, language)),
  },
  { head: { vi: 'Việc cần làm', en: 'To do' }, cell: (row, report, language) => remedyPart('do', row, report, language) },
  { head: { vi: 'Cách ghi', en: 'Record' }, cell: (row, report, language) => remedyPart('write', row, report, language) },
  {
    head: { vi: 'Căn cứ', en: 'Basis' },
    cell: ({ finding }, report, language) => finding?.citations.map((one) => citation(report, one, language)).join('; ') ?? '',
  },
  { head: { vi: 'Đối tượng', en: 'Elements' }, cell: ({ elements }) => elements.join('; ') },
  { head: { vi: 'Trường', en: 'Field' }, cell: ({ finding }) => finding?.elements[0]?.field ?? '' },
  { head: { vi: 'Tệp', en: 'File' }, cell: ({ finding }) => finding?.place.file ?? '' },
  { head: { vi: 'Dòng', en: 'Line' }, cell: ({ finding }) => finding?.place.line ?? '' },
  { head: { vi: 'Cột', en: 'Column' }, cell: ({ finding }) => finding?.place.column ?? '' },
  { head: { vi: 'Ô', en: 'Cell' }, cell: ({ finding }) => finding?.place.cell ?? '' },
  { head: { vi: 'Ghi chú', en: 'Remark' }, cell: ({ remark }) => remark ?? '' },
  { head: { vi: 'Dấu nhận dạng', en: 'Fingerprint' }, cell: ({ fingerprint }) => fingerprint },
  { head: { vi: 'Cùng sự việc với', en: 'Same fact as' }, cell: ({ finding }) => finding?.follows ?? '' },
]

const headers = (language: Language): string => COLUMNS.map(({ head }) => csv(head[language])).join(',')

/** One finding a row, for a spreadsheet: RFC 4180 with the mark by which Excel knows UTF-8. */
export default {
  title: { vi: 'CSV cho bảng tính', en: 'CSV for a spreadsheet' },
  render(report, { language }) {
    const rows = [...report.models.flatMap((model) => rowsOf(model, language)), ...gone(report)]
    const lines = [headers(language), ...rows.map((row) => COLUMNS.map(({ cell }) => csv(cell(row, report, language))).join(','))]
    return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`
  },
  bears: (text) => (['vi', 'en'] as const).some((language) => text.startsWith(`\ufeff${headers(language)}\r\n`)),
} satisfies Reporter

function rowsOf(model: ModelReport, language: Language): Row[] {
  const lapsed = expiredWaivers(model)
  const row = (finding: Finding, state: Row['state'], remark?: string): Row => ({
    model: model.id,
    state,
    code: finding.code,
    rule: finding.rule,
    elements: finding.elements.map(({ id }) => id),
    fingerprint: finding.fingerprint,
    finding,
    ...(remark === undefined ? {} : { remark }),
  })
  return [
    ...model.findings.map((finding) => {
      const waiver = lapsed.get(finding.fingerprint)
      return row(finding, 'open', waiver && expiryRemark(waiver, language))
    }),
    ...model.accepted.map((one) => row(one.finding, one.by, acceptance(one, model, language))),
    ...(model.since?.fixed ?? []).map((finding) => row(finding, 'fixed')),
    ...(model.since?.unjudged ?? []).map((finding) => row(finding, 'unjudged')),
  ]
}

function gone({ baseline }: Report): Row[] {
  if (baseline === undefined) return []
  return [
    ...baseline.fixed.map((entry) => ({ ...entry, state: 'fixed' as const })),
    ...baseline.stale.map((entry) => ({ ...entry, state: 'stale' as const })),
  ]
}

const csv = (cell: Cell): string => (typeof cell === 'number' ? String(cell) : csvCell(cell))
