import { plain } from '../../escape.ts'
import type { Severity } from '../../finding/define.ts'
import { expiredWaivers, expiryRemark, reportFingerprints } from '../acceptance.ts'
import type { Reporter } from '../define.ts'
import { sameFact } from '../facts.ts'
import { sentence } from '../words.ts'

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', info: 'info' }

/** GitLab's Code Quality report: what is open, each with a fingerprint of its own, so that GitLab tells new from fixed by itself. */
export default {
  title: { vi: 'Code Quality của GitLab', en: 'Code Quality of GitLab' },
  render(report, { language, inRepository = (file) => file }) {
    const fingerprints = reportFingerprints(report)
    const issues = report.models.flatMap((model) => {
      const lapsed = expiredWaivers(model)
      const same = sameFact(model.findings, language)
      return model.findings.map((finding) => {
        const { file, line, cell } = finding.place
        const waiver = lapsed.get(finding.fingerprint)
        const said = `${finding.code}: ${cell === undefined ? '' : `${cell}: `}${sentence(report, finding, language)}`
        return {
          description: plain(
            [said, same.get(finding), waiver && expiryRemark(waiver, language)].filter((part) => part !== undefined).join(' '),
          ),
          check_name: finding.rule,
          fingerprint: fingerprints.get(finding),
          severity: SEVERITY[finding.severity],
          location: { path: plain(inRepository(file).replace(/^\.\//, '')), lines: { begin: line } },
        }
      })
    })
    return `${JSON.stringify(issues, null, 2)}\n`
  },
  bears(text) {
    let issues: unknown
    try {
      issues = JSON.parse(text)
    } catch {
      return false
    }
    return Array.isArray(issues) && issues.every(isIssue)
  },
} satisfies Reporter

/** The format has no place for the name of a tool; rules are known by their form, and every fingerprint by its length. */
function isIssue(issue: unknown): boolean {
  const { check_name: rule, fingerprint } = { ...(issue as Readonly<Record<string, unknown>> | null) }
  return (
    typeof rule === 'string' &&
    /^[a-z0-9-]+\/[a-z0-9-]+$/.test(rule) &&
    typeof fingerprint === 'string' &&
    /^[0-9a-f]{16}/.test(fingerprint)
  )
}
