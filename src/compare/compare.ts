import { type CheckOptions, check, dayOfWaivers, wordsFor } from '../check/check.ts'
import type { Diff } from '../diff/define.ts'
import { diff } from '../diff/diff.ts'
import { transition } from '../diff/transition.ts'
import type { Finding } from '../finding/define.ts'
import type { Model } from '../load/load.ts'
import { ArchitectureGraph } from '../model/graph.ts'
import type { ComparedModel, ComparedSide, Comparison, FindingChanges, ModelComparison } from '../report/comparison.ts'
import type { ModelReport } from '../report/define.ts'
import { VERSION } from '../version.generated.ts'

/** The models of one side, and where they came from. */
export interface Side extends ComparedSide {
  readonly models: readonly Model[]
}

/**
 * Compares models, and what the rules say of them. Both sides are judged by one day (the caller's, else that of the new model) and one
 * framework, so that a finding that appears comes from the model and never from the law.
 */
export async function compare(before: Side, after: Side, options: CheckOptions): Promise<Comparison> {
  const compared: ModelComparison[] = []
  for (const [old, now] of paired(before.models, after.models)) compared.push(await comparison(old, now, options))
  const shown = ({ models: _, ...side }: Side): ComparedSide => side
  return {
    tool: { name: 'vneaf', version: VERSION },
    before: shown(before),
    after: shown(after),
    models: compared,
    rules: await wordsFor([...before.models, ...after.models], options),
    norms: options.framework.norms,
  }
}

/** As-is against to-be of each model, as its own records tell. Rules judge whole models, so none is run. */
export async function compareStates(models: readonly Model[], options: CheckOptions): Promise<Comparison> {
  const compared: ModelComparison[] = []
  const words = await wordsFor(models, options)
  for (const model of models) {
    const report = (await check([model], options)).models[0]!
    const { asOf } = report
    const hidden = concealed(report, words)
    const conceals = (element: { readonly id: string } | null, field: string): boolean =>
      hidden.has(place(element, field)) || hidden.has(place(element, ''))
    const {
      diff: found,
      before,
      after,
    } = transition(model.graph, {
      day: asOf.date,
      conceals: (_, element, field) => conceals(element, field),
    })
    const side = (graph: ArchitectureGraph): ComparedModel => ({ ...comparedModel(model, report), elements: graph.size })
    compared.push({
      before: side(before),
      after: side(after),
      asOf: { date: asOf.date, from: asOf.from === 'unreadable' ? 'today' : asOf.from },
      profile: report.profile.id,
      framework: report.framework,
      diff: found,
      isTransition: true,
      findings: { appeared: [], vanished: [], unjudged: [], accepted: [], reopened: [], unchanged: 0 },
      graphs: { before, after },
      nameOf(_, id) {
        const element = model.graph.get(id)
        return element === undefined || conceals(element, 'name') ? undefined : element.name
      },
      crashed: report.crashed.map(({ code }) => code),
    })
  }
  return {
    tool: { name: 'vneaf', version: VERSION },
    before: { from: 'state', name: 'as-is' },
    after: { from: 'state', name: 'to-be' },
    models: compared,
    rules: words,
    norms: options.framework.norms,
  }
}

/** Which model is which: one and one, else by id, else by main file. */
export function paired(before: readonly Model[], after: readonly Model[]): [Model | undefined, Model | undefined][] {
  if (before.length === 1 && after.length === 1) return [[before[0], after[0]]]
  const left = new Set(before)
  const pairs: [Model | undefined, Model | undefined][] = []
  const unpaired: Model[] = []
  for (const model of after) {
    const twin = [...left].find(({ graph }) => graph.header.id !== undefined && graph.header.id === model.graph.header.id)
    if (twin === undefined) unpaired.push(model)
    else {
      left.delete(twin)
      pairs.push([twin, model])
    }
  }
  for (const model of unpaired) {
    const twin = [...left].find(({ files }) => files[0]?.name === model.files[0]?.name)
    if (twin !== undefined) left.delete(twin)
    pairs.push([twin, model])
  }
  for (const model of left) pairs.push([model, undefined])
  return pairs
}

/** What stands where a side has no such model. */
export const NOTHING = new ArchitectureGraph([])

async function comparison(before: Model | undefined, after: Model | undefined, options: CheckOptions): Promise<ModelComparison> {
  const leading = (after ?? before)!.graph.header
  const asOf: ModelComparison['asOf'] =
    options.asOf !== undefined
      ? { date: options.asOf, from: 'caller' }
      : leading.asOf !== undefined
        ? { date: leading.asOf, from: 'model' }
        : { date: options.today, from: 'today' }
  const profile = options.profile ?? (options.asOf === undefined ? leading.profile : undefined)
  // What was known before is what the old side has; a baseline file would only hide some of it.
  const { baseline: _, ...unhidden } = options
  const judged: CheckOptions = {
    ...unhidden,
    asOf: asOf.date,
    acceptanceDay: dayOfWaivers(options, asOf.date),
    ...(profile === undefined ? {} : { profile }),
  }
  const reportOf = async (model: Model | undefined): Promise<ModelReport | undefined> =>
    model === undefined ? undefined : (await check([model], judged)).models[0]
  const [old, now] = [await reportOf(before), await reportOf(after)]
  const words = await wordsFor(
    [before, after].filter((model) => model !== undefined),
    options,
  )
  const hidden = { before: concealed(old, words), after: concealed(now, words) }
  const conceals = (side: 'before' | 'after', element: { readonly id: string } | null, field: string): boolean =>
    hidden[side].has(place(element, field)) || hidden[side].has(place(element, ''))
  const graphs = { before: before?.graph ?? NOTHING, after: after?.graph ?? NOTHING }
  const found = diff(graphs.before, graphs.after, { day: asOf.date, conceals })
  return {
    ...(before === undefined ? {} : { before: comparedModel(before, old!) }),
    ...(after === undefined ? {} : { after: comparedModel(after, now!) }),
    asOf,
    profile: (now ?? old)!.profile.id,
    framework: (now ?? old)!.framework,
    diff: found,
    findings: findingChanges(old, now, found, after),
    graphs,
    nameOf(side, id) {
      const element = graphs[side].get(id)
      return element === undefined || conceals(side, element, 'name') ? undefined : element.name
    },
    crashed: [...new Set([...(old?.crashed ?? []), ...(now?.crashed ?? [])].map(({ code }) => code))],
  }
}

function comparedModel({ graph, findings }: Model, { id, name, files, elements }: ModelReport): ComparedModel {
  const { asOf } = graph.header
  return {
    id,
    name,
    files,
    elements,
    ...(asOf === undefined ? {} : { asOf }),
    faults: findings.filter(({ severity }) => severity === 'error').length,
  }
}

const place = (element: { readonly id: string } | null, field: string): string => `${element?.id ?? ''} ${field}`

/** Where a model says what must not be spread, by the findings of the rules that look for it. */
function concealed(report: ModelReport | undefined, words: ReadonlyMap<string, { readonly conceals?: true }>): ReadonlySet<string> {
  const findings = report === undefined ? [] : [...report.findings, ...report.accepted.map(({ finding }) => finding)]
  return new Set(
    findings
      .filter(({ rule }) => words.get(rule)?.conceals)
      .map(({ elements: [about], place: { pointer } }) =>
        about === undefined ? place(null, pointer.split('/')[1] ?? '') : place(about, about.field ?? ''),
      ),
  )
}

/** Compares findings by fingerprint; those of a renamed element by what they say of it. `model`: the new one, where there is one. */
export function findingChanges(
  before: ModelReport | undefined,
  after: ModelReport | undefined,
  { elements }: Pick<Diff, 'elements'>,
  model: Model | undefined,
): FindingChanges {
  const renamed = new Map(elements.flatMap(({ was, kind, id }) => (was === undefined ? [] : [[was.id, { kind, id }] as const])))
  const all = (report: ModelReport | undefined): { readonly finding: Finding; readonly isAccepted: boolean }[] => [
    ...(report?.findings ?? []).map((finding) => ({ finding, isAccepted: false })),
    ...(report?.accepted ?? []).map(({ finding }) => ({ finding, isAccepted: true })),
  ]
  const nowOf = (id: string): string => renamed.get(id)?.id ?? id
  const sentence = ({ rule, message, elements: [about] }: Finding, old: boolean): string => {
    const now = (old && about !== undefined ? renamed.get(about.id) : undefined) ?? about
    return JSON.stringify([rule, message.id, now?.kind, now?.id, about?.field])
  }
  const ran = after === undefined || model === undefined ? undefined : new Set(after.ran.map(({ rule }) => rule))
  const ranBefore = new Set(before?.ran.map(({ rule }) => rule))
  const unjudged = new Set(after?.unjudged.map(({ rule, element }) => `${rule} ${element ?? ''}`))
  const faulty = new Set([...(model?.faulty ?? [])].map(({ id }) => id))
  /** Faults of the text are always judged; rules only where they ran, and not on records that are broken. */
  const isJudged = ({ rule, elements: [about] }: Finding): boolean => {
    if (ran === undefined || !ranBefore.has(rule)) return true
    const id = about === undefined ? '' : nowOf(about.id)
    return ran.has(rule) && !unjudged.has(`${rule} ${id}`) && !faulty.has(id)
  }
  const old = new Map(all(before).map((one) => [one.finding.fingerprint, one]))
  const pairs: { readonly was: boolean; readonly is: boolean; readonly finding: Finding }[] = []
  const come: { readonly finding: Finding; readonly isAccepted: boolean }[] = []
  for (const one of all(after)) {
    const twin = old.get(one.finding.fingerprint)
    if (twin === undefined) come.push(one)
    else {
      old.delete(one.finding.fingerprint)
      pairs.push({ was: twin.isAccepted, is: one.isAccepted, finding: one.finding })
    }
  }
  const gone = new Map<string, { readonly finding: Finding; readonly isAccepted: boolean }[]>()
  for (const one of old.values()) {
    const said = sentence(one.finding, true)
    gone.set(said, [...(gone.get(said) ?? []), one])
  }
  const appeared: Finding[] = []
  for (const one of come) {
    const twin = gone.get(sentence(one.finding, false))?.shift()
    if (twin === undefined) appeared.push(one.finding)
    else pairs.push({ was: twin.isAccepted, is: one.isAccepted, finding: one.finding })
  }
  const lost = [...gone.values()].flat().map(({ finding }) => finding)
  return {
    appeared,
    vanished: lost.filter(isJudged),
    unjudged: lost.filter((finding) => !isJudged(finding)),
    accepted: pairs.filter(({ was, is }) => !was && is).map(({ finding }) => finding),
    reopened: pairs.filter(({ was, is }) => was && !is).map(({ finding }) => finding),
    unchanged: pairs.filter(({ was, is }) => was === is).length,
  }
}
