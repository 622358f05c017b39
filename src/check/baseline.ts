/** Baseline files: findings that were there when checking began, so that only new ones fail. One a line, in one order, so that two branches merge. */
import { plain } from '../escape.ts'
import { Fault } from '../fault.ts'
import type { Finding } from '../finding/define.ts'
import { compareFindings } from '../finding/order.ts'
import type { Model } from '../load/load.ts'
import { baselineName, expiredWaivers, wasChecked } from '../report/acceptance.ts'
import type { AcceptedFinding, BaselineEntry, BaselineReport, ModelReport, Report } from '../report/define.ts'
import { compareCodePoints, type Text } from '../text.ts'

/** A baseline file as it was read. */
export interface Baseline {
  /** Path as reports show it. */
  readonly file: string
  readonly entries: readonly BaselineEntry[]
}

/** The key of the first line, and the version of the form that this tool reads and writes. */
const MARK = 'vneaf-baseline'
const VERSION = 1

/** Rules whose findings are never known: while they last something was not checked, or an acceptance is itself in doubt. */
const isNeverKnown = (rule: string): boolean =>
  rule === 'core/file-is-readable' ||
  rule === 'core/includes-are-found' ||
  rule === 'core/rules-do-not-crash' ||
  rule === 'core/change-does-not-judge-itself' ||
  rule.startsWith('core/waivers-')

/** Whether a text says of itself that it is a baseline, whatever else is wrong with it. */
export function isBaseline(text: string): boolean {
  return new RegExp(`^\\ufeff?\\s*\\{\\s*"${MARK}"`).test(text)
}

/** The entries of a baseline's text, in its order. */
export function parseBaseline(text: string, file: string): BaselineEntry[] {
  const wrong = (line: number, said: Text): Fault =>
    new Fault('invalid-baseline', { vi: `${plain(file)}:${line}: ${said.vi}`, en: `${plain(file)}:${line}: ${said.en}` }, AGAIN)
  const entries = new Map<string, BaselineEntry>()
  let isMarked = false
  for (const [at, content] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const number = at + 1
    if (content.trim() === '') continue
    if (/^(<{7}|\|{7}|={7}|>{7})/.test(content))
      throw wrong(number, { vi: 'còn dấu xung đột khi gộp nhánh.', en: 'a conflict mark of a merge is left here.' })
    let value: unknown
    try {
      value = JSON.parse(content)
    } catch {
      throw wrong(number, { vi: 'không phải JSON trên một dòng.', en: 'this is not one line of JSON.' })
    }
    const fields = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
    if (MARK in fields) {
      if (fields[MARK] !== VERSION)
        throw wrong(number, {
          vi: `tệp theo phiên bản ${plain(JSON.stringify(fields[MARK]))}, công cụ này đọc phiên bản ${VERSION}.`,
          en: `the file is of version ${plain(JSON.stringify(fields[MARK]))}; this tool reads version ${VERSION}.`,
        })
      isMarked = true
      continue
    }
    if (!isMarked)
      throw wrong(number, { vi: `dòng đầu phải là {"${MARK}":${VERSION}}.`, en: `the first line must be {"${MARK}":${VERSION}}.` })
    const entry = entryOf(fields)
    if (entry === undefined)
      throw wrong(number, {
        vi: 'cần đủ model, rule, code, elements, fingerprint (16 chữ số hệ 16), không có khóa khác.',
        en: 'it needs model, rule, code, elements and fingerprint (16 hexadecimal digits), and no other key.',
      })
    entries.set(keyOf(entry.model, entry.fingerprint), entry)
  }
  if (!isMarked) throw wrong(1, { vi: `dòng đầu phải là {"${MARK}":${VERSION}}.`, en: `the first line must be {"${MARK}":${VERSION}}.` })
  return [...entries.values()]
}

const AGAIN: Text = {
  vi: 'Sửa dòng đó (giữ cả hai bên nếu là xung đột), hoặc ghi lại bằng “vneaf baseline”.',
  en: 'Mend the line (keep both sides of a conflict), or write the file again with "vneaf baseline".',
}

function entryOf(fields: Readonly<Record<string, unknown>>): BaselineEntry | undefined {
  const { model, rule, code, elements, fingerprint, ...others } = fields
  const isComplete =
    typeof model === 'string' &&
    typeof rule === 'string' &&
    typeof code === 'string' &&
    Array.isArray(elements) &&
    elements.every((id): id is string => typeof id === 'string') &&
    typeof fingerprint === 'string' &&
    /^[0-9a-f]{16}$/.test(fingerprint)
  return isComplete && Object.keys(others).length === 0 ? { model, rule, code, elements, fingerprint } : undefined
}

/** A baseline's text: the mark, then an entry a line by model, rule, elements and fingerprint. */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const sorted = entries.toSorted(
    (a, b) =>
      compareCodePoints(a.model, b.model) ||
      compareCodePoints(a.rule, b.rule) ||
      compareCodePoints(a.elements.join(' '), b.elements.join(' ')) ||
      compareCodePoints(a.fingerprint, b.fingerprint),
  )
  const lines = sorted.map(({ model, rule, code, elements, fingerprint }) => JSON.stringify({ model, rule, code, elements, fingerprint }))
  return `${[JSON.stringify({ [MARK]: VERSION }), ...lines].join('\n')}\n`
}

/**
 * What a baseline of a report would hold: everything open but what can never be known and what an expired waiver brought back, which is to
 * be mended or approved again. What a waiver accepts is left to the waiver.
 */
export function entriesOf({ models }: Pick<Report, 'models'>): BaselineEntry[] {
  return models.flatMap((model) => {
    const lapsed = expiredWaivers(model)
    return [...model.findings, ...model.accepted.filter(({ by }) => by === 'baseline').map(({ finding }) => finding)]
      .filter(({ rule, fingerprint }) => !isNeverKnown(rule) && !lapsed.has(fingerprint))
      .map(({ rule, code, elements, fingerprint }) => ({
        model: baselineName(model),
        rule,
        code,
        // The element at fault tells a reader which one it is; those involved may change without a new finding.
        elements: elements.slice(0, 1).map(({ id }) => id),
        fingerprint,
      }))
  })
}

/** Compares findings with a baseline: what it knows no longer counts, and what it knows and is gone was mended or is stale. */
export function compared(
  reports: readonly ModelReport[],
  models: readonly Model[],
  rules: Report['rules'],
  { file, entries }: Baseline,
): { readonly models: readonly ModelReport[]; readonly baseline: BaselineReport } {
  const left = new Map(entries.map((entry) => [keyOf(entry.model, entry.fingerprint), entry]))
  const waiting = new Set(left.keys())
  let known = 0
  const weighed = reports.map((model) => {
    const lapsed = expiredWaivers(model)
    const findings: Finding[] = []
    const accepted: AcceptedFinding[] = [...model.accepted]
    for (const { finding } of model.accepted) waiting.delete(keyOf(baselineName(model), finding.fingerprint))
    for (const finding of model.findings) {
      const key = keyOf(baselineName(model), finding.fingerprint)
      waiting.delete(key)
      if (left.has(key) && wasChecked(model) && !isNeverKnown(finding.rule) && !lapsed.has(finding.fingerprint)) {
        accepted.push({ finding, by: 'baseline' })
        known++
      } else findings.push(finding)
    }
    const counts = { error: 0, warning: 0, info: 0 }
    for (const { severity } of findings) counts[severity]++
    return { ...model, findings, accepted: accepted.sort((a, b) => compareFindings(a.finding, b.finding)), counts }
  })
  const fixed: BaselineEntry[] = []
  const stale: BaselineEntry[] = []
  let elsewhere = 0
  const judged = new Map(reports.map((report, at) => [baselineName(report), { report, model: models[at]! }]))
  for (const key of waiting) {
    const entry = left.get(key)!
    const of = judged.get(entry.model)
    const fate = of === undefined ? 'unknown' : fateOf(entry, of.report, of.model, rules)
    if (fate === 'fixed') fixed.push(entry)
    else if (fate === 'stale') stale.push(entry)
    else elsewhere++
  }
  return { models: weighed, baseline: { file, known, fixed, stale, elsewhere } }
}

/** What became of a finding that is not there any more; unknown where its rule did not judge its element this time. */
function fateOf(
  { rule, elements }: BaselineEntry,
  report: ModelReport,
  model: Model,
  rules: Report['rules'],
): 'fixed' | 'stale' | 'unknown' {
  if (!wasChecked(report)) return 'unknown'
  if (!rules.has(rule)) return 'stale'
  const isGone = elements.some((id) => model.graph.get(id) === undefined)
  // In a model with faults the element may be there and have been taken out.
  if (isGone) return model.findings.some(({ severity }) => severity === 'error') ? 'unknown' : 'stale'
  const isSkipped = [...report.skipped, ...report.crashed].some((one) => one.rule === rule)
  const isOff = report.overrides.some((one) => one.rule === rule && one.chosen === 'off')
  const isUnjudged = report.unjudged.some((one) => one.rule === rule && (one.element === undefined || elements.includes(one.element)))
  return isSkipped || isOff || isUnjudged ? 'unknown' : 'fixed'
}

const keyOf = (model: string, fingerprint: string): string => `${fingerprint} ${model}`
