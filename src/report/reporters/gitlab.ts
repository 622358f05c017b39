import type { Severity } from '../../finding/define.ts'
import { expiredWaivers, expiryRemark, reportFingerprints } from '../acceptance.ts'
import type { Reporter } from '../define.ts'
import { plain, sentence } from '../words.ts'

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', info: 'info' }

/** GitLab's Code Quality report: what is open, each with a fingerprint of its own, so that GitLab tells new from fixed by itself. */
export default {
  title: { vi: 'Code Quality của GitLab', en: 'Code Quality of GitLab' },
  render(report, { language }) {
    const fingerprints = reportFingerprints(report)
    const issues = report.models.flatMap((model) => {
      const lapsed = expiredWaivers(model)
      return model.findings.map((finding) => {
        const { file, line, cell } = finding.place
        const waiver = lapsed.get(finding.fingerprint)
        const said = `${finding.code}: ${cell === undefined ? '' : `${cell}: `}${sentence(report, finding, language)}`
        return {
          description: plain(waiver === undefined ? said : `${said} ${expiryRemark(waiver, language)}`),
          check_name: finding.rule,
          fingerprint: fingerprints.get(finding),
          severity: SEVERITY[finding.severity],
          location: { path: plain(file.replace(/^\.\//, '')), lines: { begin: line } },
        }
      })
    })
    return `${JSON.stringify(issues, null, 2)}\n`
  },
} satisfies Reporter
