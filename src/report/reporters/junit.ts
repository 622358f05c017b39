import { addTo, groupBy } from '../../collections.ts'
import { type Finding, SEVERITIES, type Severity } from '../../finding/define.ts'
import { formatDate, type Language, type Text } from '../../text.ts'
import { acceptance, baselineName, expiredWaivers, expiryRemark, NOTHING_CHECKED, overrideWords, wasChecked } from '../acceptance.ts'
import type { FailOn, ModelReport, Report, Reporter } from '../define.ts'
import { sameFact } from '../facts.ts'
import { SKIP_WORDS } from '../model-words.ts'
import { counted, labelled, remedyOf, SEVERITY_WORDS, sentence } from '../words.ts'
import { type XmlElement, xml } from '../xml.ts'

const CHECKED: Text = { vi: 'Mô hình được kiểm tra', en: 'The model is checked' }
const UNJUDGED: Text = { vi: 'chỗ chưa đủ dữ liệu để xét', en: 'place' }

/** What becomes of a rule in one model. */
interface Case {
  readonly rule: string
  readonly code: string
  readonly failed: readonly Finding[]
  readonly outcome?: XmlElement
  readonly told: readonly string[]
}

/**
 * JUnit as Jenkins, GitLab and others read it: a suite for each model, a case for each rule. A rule that held is a green case; a failure lists
 * its places. No time is told, because a report knows no clock.
 */
export default {
  title: { vi: 'JUnit XML', en: 'JUnit XML' },
  render(report, { language, failOn }) {
    const suites = report.models.map((model) => suite(model, report, failOn, language))
    if (suites.length === 0) suites.push(suiteOf('vneaf', [], [nothing('vneaf', language)]))
    return xml({
      name: 'testsuites',
      attributes: { name: 'vneaf', ...sums(suites), time: 0 },
      children: suites.map(({ element }) => element),
    })
  },
  bears: (text) => /^<\?xml[^>]*>\s*<testsuites name="vneaf"/.test(text),
} satisfies Reporter

interface Suite {
  readonly element: XmlElement
  readonly tests: number
  readonly failures: number
  readonly errors: number
}

function sums(suites: readonly Suite[]): { tests: number; failures: number; errors: number } {
  const total = { tests: 0, failures: 0, errors: 0 }
  for (const one of suites) for (const key of ['tests', 'failures', 'errors'] as const) total[key] += one[key]
  return total
}

function suiteOf(name: string, properties: readonly (readonly [string, string])[], cases: readonly XmlElement[]): Suite {
  const having = (child: string): number => cases.filter(({ children }) => children?.some((one) => one.name === child)).length
  const numbers = { tests: cases.length, failures: having('failure'), errors: having('error') }
  const told: XmlElement[] =
    properties.length === 0
      ? []
      : [{ name: 'properties', children: properties.map(([key, value]) => ({ name: 'property', attributes: { name: key, value } })) }]
  return {
    ...numbers,
    element: { name: 'testsuite', attributes: { name, ...numbers, skipped: having('skipped'), time: 0 }, children: [...told, ...cases] },
  }
}

function suite(model: ModelReport, report: Report, failOn: FailOn, language: Language): Suite {
  const properties: (readonly [string, string])[] = [
    ['model', model.name[language]],
    ['asOf', model.asOf.date],
    ...(model.profile.id === null ? [] : [['profile', model.profile.id] as const]),
    ['elements', String(model.elements)],
    ...model.waivers.map(
      ({ id, rule, elements, state, expires }) =>
        [`waiver ${id}`, `${rule} ${elements.join(' ')}: ${state}, ${formatDate(expires, language)}`] as const,
    ),
    ...(report.since === undefined || model.since === undefined
      ? []
      : ([
          ['since', `${report.since.revision} ${report.since.commit}`],
          ['fixed', String(model.since.fixed.length)],
          ['not shown', String(model.since.hidden.error + model.since.hidden.warning + model.since.hidden.info)],
        ] as const)),
    ...model.overrides.map((override) => [`severity ${override.rule}`, overrideWords(override, language)] as const),
    ...(report.baseline === undefined
      ? []
      : [...report.baseline.fixed, ...report.baseline.stale]
          .filter((entry) => entry.model === baselineName(model))
          .map(
            (entry) =>
              [
                `${report.baseline!.fixed.includes(entry) ? 'fixed' : 'stale'} ${entry.fingerprint}`,
                `${entry.code} ${entry.elements.join(' ')}`,
              ] as const,
          )),
  ]
  const checked = wasChecked(model)
    ? { name: 'testcase', attributes: named('vneaf', CHECKED[language], model) }
    : nothing(model.id, language)
  const same = sameFact(model.findings, language)
  const line: Line = (finding) => [placed(finding, report, language), same.get(finding)].filter((part) => part !== undefined).join(' ')
  return suiteOf(model.id, properties, [
    checked,
    ...casesOf(model, failOn, line, language).map((one) => testcase(one, model, report, line, language)),
  ])
}

/** The case that says that a model was not checked at all. */
function nothing(model: string, language: Language): XmlElement {
  return {
    name: 'testcase',
    attributes: { name: CHECKED[language], classname: `${model}.vneaf`, time: 0 },
    children: [{ name: 'error', attributes: { message: NOTHING_CHECKED[language], type: 'nothing-checked' } }],
  }
}

const named = (rule: string, name: string, { id }: ModelReport) => ({ name, classname: `${id}.${rule}`, time: 0 })

/** Whether a finding fails its case. Where nothing fails the command, the report still tells failures by the command's default. */
function fails(severity: Severity, failOn: FailOn): boolean {
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(failOn === 'never' ? 'warning' : failOn)
}

/** A finding as one line: its place, what it says, and which other tells the same fact. */
type Line = (finding: Finding) => string

function casesOf(model: ModelReport, failOn: FailOn, written: Line, language: Language): Case[] {
  const open = groupBy(model.findings, (finding) => finding.rule)
  const accepted = new Map<string, string[]>()
  for (const one of model.accepted) {
    const line = `${written(one.finding)} ${acceptance(one, model, language)}`
    addTo(accepted, one.finding.rule, line)
  }
  const unjudged = new Map<string, number>()
  for (const { rule } of model.unjudged) unjudged.set(rule, (unjudged.get(rule) ?? 0) + 1)
  const known = new Set([...model.ran, ...model.skipped, ...model.crashed].map(({ rule }) => rule))
  const found = [...model.findings, ...model.accepted.map(({ finding }) => finding)]
  // A crash is told by the case of its own rule.
  const others = new Map(found.filter(({ rule, code }) => !known.has(rule) && code !== 'CORE-99').map(({ rule, code }) => [rule, code]))
  const ran = [...[...others].map(([rule, code]) => ({ rule, code })), ...model.ran].map(({ rule, code }): Case => {
    const findings = open.get(rule) ?? []
    const left = unjudged.get(rule)
    return {
      rule,
      code,
      failed: findings.filter(({ severity }) => fails(severity, failOn)),
      told: [
        ...findings.filter(({ severity }) => !fails(severity, failOn)).map(written),
        ...(accepted.get(rule) ?? []),
        ...(left === undefined
          ? []
          : [language === 'vi' ? `${left} ${UNJUDGED.vi}` : `${counted(left, UNJUDGED, 'en')} not judged for lack of data`]),
      ],
    }
  })
  return [
    ...ran,
    ...model.crashed.map(
      ({ rule, code, error }): Case => ({
        rule,
        code,
        failed: [],
        told: [],
        outcome: { name: 'error', attributes: { message: error, type: 'crash' } },
      }),
    ),
    ...model.skipped.map(
      ({ rule, code, reason }): Case => ({
        rule,
        code,
        failed: [],
        told: [],
        outcome: { name: 'skipped', attributes: { message: SKIP_WORDS[reason][language] } },
      }),
    ),
  ]
}

function testcase(
  { rule, code, failed, told, outcome }: Case,
  model: ModelReport,
  report: Report,
  written: Line,
  language: Language,
): XmlElement {
  const children: XmlElement[] = []
  if (outcome !== undefined) children.push(outcome)
  if (failed.length > 0) {
    const gravest = SEVERITIES.findLast((severity) => failed.some((finding) => finding.severity === severity))!
    const lapsed = expiredWaivers(model)
    const lines = failed.map((finding) => {
      const waiver = lapsed.get(finding.fingerprint)
      return `${written(finding)}${waiver === undefined ? '' : ` ${expiryRemark(waiver, language)}`}`
    })
    const first = sentence(report, failed[0]!, language)
    children.push({
      name: 'failure',
      attributes: { message: failed.length === 1 ? first : `${first} (+${failed.length - 1})`, type: gravest },
      text: [...lines, ...labelled(remedyOf(report, failed[0]!, language))],
    })
  }
  if (told.length > 0) children.push({ name: 'system-out', text: told })
  return { name: 'testcase', attributes: named(rule, `${code} ${report.rules.get(rule)?.title[language] ?? rule}`, model), children }
}

function placed(finding: Finding, report: Report, language: Language): string {
  const { file, line, column, cell } = finding.place
  return `${file}:${cell ?? `${line}:${column}`}: ${SEVERITY_WORDS[finding.severity][language]}: ${sentence(report, finding, language)}`
}
