import { type CheckOptions, check, dayOfWaivers, type Judgement, wordsFor } from '../check/check.ts'
import { findingChanges, NOTHING, paired } from '../compare/compare.ts'
import { diff } from '../diff/diff.ts'
import type { Finding } from '../finding/define.ts'
import type { Model, SourceFile } from '../load/load.ts'
import type { ModelReport, Report } from '../report/define.ts'
import type { Revision } from './git.ts'

/** A revision and the models it holds; none where it has nothing there. */
export interface Since {
  readonly revision: Revision
  readonly models: readonly Model[]
}

/**
 * Checks models and keeps of the open findings those that the change since a revision brought, and those that stand where something was
 * changed; the rest are counted. Both sides are judged by the day and framework of the new one, so that time alone changes nothing.
 */
export async function checkSince(
  models: readonly Model[],
  since: Since,
  options: CheckOptions,
  judgements?: readonly Judgement[],
): Promise<Report> {
  const report = await check(models, options, judgements)
  const before = new Map(paired(since.models, models).map(([old, now]) => [now, old]))
  const narrowed: ModelReport[] = []
  for (const [at, model] of models.entries()) narrowed.push(await onlyChanged(report.models[at]!, model, before.get(model), options))
  const rules = new Map([...(await wordsFor(since.models, options)), ...report.rules])
  return { ...report, rules, models: narrowed, since: { revision: since.revision.name, commit: since.revision.commit } }
}

async function onlyChanged(report: ModelReport, model: Model, before: Model | undefined, options: CheckOptions): Promise<ModelReport> {
  const { asOf, profile } = report
  // A baseline and what a stranger's change may not decide are about the new side; what the old side found stands as it was.
  const { baseline: _, untrusted: __, ...ofOld } = options
  // A model of no known day was not judged; neither is its old self.
  const judged: CheckOptions =
    asOf.from === 'unreadable'
      ? { ...ofOld, rules: [] }
      : {
          ...ofOld,
          asOf: asOf.date,
          acceptanceDay: dayOfWaivers(options, asOf.date),
          ...(profile.id === null ? {} : { profile: profile.id }),
        }
  const old = before === undefined ? undefined : (await check([before], judged)).models[0]!
  const found = diff(before?.graph ?? NOTHING, model.graph, { day: asOf.date })
  const { appeared, reopened, vanished, unjudged } = findingChanges(old, report, found, model)
  const fresh = new Set([...appeared, ...reopened].map(({ fingerprint }) => fingerprint))
  const touched = new Set(found.elements.filter(({ change }) => change !== 'removed').map(({ id }) => id))
  const lines = changedLines(before?.files ?? [], model.files)
  const isShown = ({ fingerprint, elements: [about], place }: Finding): boolean =>
    fresh.has(fingerprint) || (about !== undefined && touched.has(about.id)) || (lines.get(place.file)?.has(place.line) ?? false)
  const hidden = { error: 0, warning: 0, info: 0 }
  const counts = { error: 0, warning: 0, info: 0 }
  const findings: Finding[] = []
  for (const finding of report.findings) {
    const isOpen = isShown(finding)
    if (isOpen) findings.push(finding)
    ;(isOpen ? counts : hidden)[finding.severity]++
  }
  const isNew = findings.filter(({ fingerprint }) => fresh.has(fingerprint)).map(({ fingerprint }) => fingerprint)
  return { ...report, findings, counts, since: { new: isNew, hidden, fixed: vanished, unjudged } }
}

/**
 * Lines (one-based) of each file that the old text did not have. What was only moved is not changed: between the first and the last line
 * that differ, lines are compared as a set, first with those of the same file, then with those that are gone from any other.
 */
export function changedLines(before: readonly SourceFile[], after: readonly SourceFile[]): ReadonlyMap<string, ReadonlySet<number>> {
  const split = ({ text }: SourceFile): string[] => text.split(/\r?\n/).map((line) => line.trimEnd())
  const old = new Map(before.map((file) => [file.name, split(file)]))
  const names = new Set(after.map(({ name }) => name))
  const gone = new Pool(before.filter(({ name }) => !names.has(name)).flatMap(split))
  const changed = new Map<string, { readonly line: number; readonly text: string }[]>()
  for (const file of after) {
    const now = split(file)
    const then = old.get(file.name) ?? []
    const shorter = Math.min(now.length, then.length)
    let start = 0
    let end = 0
    while (start < shorter && now[start] === then[start]) start++
    while (end < shorter - start && now[now.length - 1 - end] === then[then.length - 1 - end]) end++
    const own = new Pool(then.slice(start, then.length - end))
    const fresh = now.slice(start, now.length - end).map((text, at) => ({ line: start + at + 1, text }))
    changed.set(
      file.name,
      fresh.filter(({ text }) => !own.take(text)),
    )
    gone.add(own)
  }
  return new Map([...changed].map(([name, lines]) => [name, new Set(lines.filter(({ text }) => !gone.take(text)).map(({ line }) => line))]))
}

/** Lines that each can be taken once. */
class Pool {
  readonly #counts = new Map<string, number>()

  constructor(lines: readonly string[]) {
    for (const line of lines) this.#counts.set(line, (this.#counts.get(line) ?? 0) + 1)
  }

  take(line: string): boolean {
    const count = this.#counts.get(line) ?? 0
    if (count > 0) this.#counts.set(line, count - 1)
    return count > 0
  }

  add(other: Pool): void {
    for (const [line, count] of other.#counts) this.#counts.set(line, (this.#counts.get(line) ?? 0) + count)
  }
}
