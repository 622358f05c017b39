import type { Finding } from '../../../src/finding/define.ts'
import { loadObject, loadText } from '../../../src/load/load.ts'
import type { ArchitectureDocument } from '../../../src/model/types.generated.ts'
import type { ModelReport, Report, WaiverReport } from '../../../src/report/define.ts'
import html from '../../../src/report/reporters/html.ts'
import type { Language } from '../../../src/text.ts'
import { check, comply } from '../../judge.ts'

/** A ministry with open gaps of several kinds, as text, so that there are lines to show. */
export const MINISTRY = `id: bo
name: Kiến trúc của Bộ
nameEn: Architecture of the ministry
asOf: 2026-11-21
body: bo
agencies:
  - {id: bo, name: Bộ Mẫu, level: ministry}
  - {id: cuc, name: Cục Chuyển đổi số, level: department, parent: bo}
systems:
  - id: ht-van-ban
    name: Hệ thống quản lý văn bản
    kind: application
    owner: cuc
    stores: [csdl-van-ban]
  - id: ht-bao-cao
    name: Hệ thống thông tin báo cáo
    kind: application
    owner: bo
databases:
  - {id: csdl-van-ban, name: Cơ sở dữ liệu văn bản, scope: sector, owner: cuc}
  - {id: csdl-can-bo, name: Cơ sở dữ liệu cán bộ, scope: sector, owner: bo}
`

export async function checked(model: string | ArchitectureDocument = MINISTRY): Promise<Report> {
  const models = [typeof model === 'string' ? await loadText(model) : await loadObject(model)]
  const options = { today: '2026-11-22' }
  return { ...(await check(models, options)), statements: (await comply(models, options)).statements }
}

/** The page of a report. */
export function pageOf(report: Report, language: Language = 'vi'): string {
  return html.render(report, { language, colour: false, limit: 50, failOn: 'warning' })
}

/** The same report with some findings accepted by a waiver or a baseline, one open again, and one fixed. */
export function accepted(report: Report): Report {
  const [model] = report.models as [ModelReport]
  const [waived, known, again, ...open] = model.findings as [Finding, Finding, Finding, ...Finding[]]
  const waiver = (id: string, state: WaiverReport['state'], findings: readonly Finding[]): WaiverReport => ({
    id,
    from: 'model',
    rule: findings[0]?.rule ?? 'INT-06',
    elements: ['*'],
    reason: 'Chờ nâng cấp năm 2027',
    approvedBy: 'Nguyễn Văn A, Cục trưởng',
    approvedOn: '2026-02-01',
    expires: state === 'expired' ? '2026-10-31' : '2027-06-30',
    ticket: '12/TTr-CĐS',
    state,
    findings: findings.map(({ fingerprint }) => fingerprint),
  })
  return {
    ...report,
    models: [
      {
        ...model,
        findings: [again, ...open],
        counts: countsOf([again, ...open]),
        accepted: [
          { finding: waived, by: 'waiver', waiver: 0 },
          { finding: known, by: 'baseline' },
        ],
        waivers: [waiver('cho-nang-cap', 'used', [waived]), waiver('qua-han', 'expired', [again]), waiver('thua', 'unused', [])],
      },
    ],
    baseline: {
      file: 'vneaf-baseline.json',
      known: 1,
      fixed: [{ fingerprint: '0123456789abcdef', model: 'bo', rule: waived.rule, code: waived.code, elements: ['ht-bao-cao'] }],
      stale: [{ fingerprint: 'fedcba9876543210', model: 'bo', rule: 'cu/khong-con', code: 'CU-01', elements: ['mat'] }],
      elsewhere: 2,
    },
  }
}

export function countsOf(findings: readonly Finding[]): ModelReport['counts'] {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

/** A report with so many findings: those of one model over and over, each with an element and a line of its own. */
export function multiplied(report: Report, amount: number): Report {
  const [model] = report.models as [ModelReport]
  const findings = Array.from({ length: amount }, (_, at): Finding => {
    const finding = model.findings[at % model.findings.length]!
    return {
      ...finding,
      place: { ...finding.place, line: (at % 20) + 1 },
      fingerprint: at.toString(16).padStart(16, '0'),
    }
  })
  return { ...report, models: [{ ...model, findings, counts: countsOf(findings) }] }
}
