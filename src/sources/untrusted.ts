/** The change of somebody whose say does not count yet: what decides about it comes from the revision before it, and nothing of it is run. */
import { relative, resolve, sep } from 'node:path'
import { type Baseline, parseBaseline } from '../check/baseline.ts'
import type { Untrusted } from '../check/check.ts'
import type { Framework } from '../check/framework.ts'
import type { Waiver, WaiverFinding } from '../check/waivers.ts'
import { paired } from '../compare/compare.ts'
import { integrityFinding } from '../load/integrity.ts'
import type { Model } from '../load/load.ts'
import type { Settings } from '../settings/config.ts'
import { readBaseline } from './baseline.ts'
import { Repository } from './git.ts'
import { DISK_FILES, type Files, shownPath } from './read.ts'
import { loadConfig, SETTINGS_NAMES } from './settings.ts'
import type { Since } from './since.ts'

export interface Trusted {
  readonly settings: Settings
  readonly baseline: Baseline | undefined
  readonly untrusted: Untrusted
  /** Files of the change that were not used, as reports show them: edited settings, an edited baseline, packs. */
  readonly ignored: readonly string[]
}

export interface TrustedOptions {
  readonly cwd: string
  /** Environment of the caller, for Git. */
  readonly environment: NodeJS.ProcessEnv
  /** Settings file that the caller names. */
  readonly config?: string
  /** Use no settings. */
  readonly noConfig?: boolean
  /** Baseline that the caller names. */
  readonly baseline?: string
}

/**
 * Settings, baseline and waivers as they were at the revision that a change is compared with. A file outside the repository is the caller's own and
 * read as it is.
 * @throws {Fault} when the settings of that revision are code, or wrong.
 */
export async function trustedAt(framework: Framework, models: readonly Model[], since: Since, options: TrustedOptions): Promise<Trusted> {
  const { cwd, config, noConfig = false } = options
  const repository = new Repository(cwd, options.environment)
  const before = repository.files(since.revision, [repository.top])
  const isInside = (file: string): boolean => {
    const path = relative(repository.top, file)
    return path !== '..' && !path.startsWith(`..${sep}`) && resolve(repository.top, path) === file
  }
  const settings = await settingsBefore(framework, options, before, isInside)
  const named = config === undefined ? undefined : resolve(cwd, config)
  const candidates = noConfig ? [] : named === undefined ? SETTINGS_NAMES.map((name) => resolve(cwd, name)) : [named]
  const edited = candidates.filter((file) => isInside(file) && isEdited(file, before))
  const asked = options.baseline ?? settings.baselineFile
  const known = asked === undefined ? undefined : resolve(cwd, asked)
  const isOwn = known !== undefined && isInside(known)
  const baseline = asked === undefined ? undefined : isOwn ? baselineOf(known!, asked, before) : readBaseline(asked, { cwd })
  const editedBaseline = isOwn && isEdited(known!, before) ? [known!] : []
  const told = (message: 'settings' | 'baseline', file: string): WaiverFinding => {
    const shown = shownPath(file, cwd)
    const at = { document: 0, path: [], identity: [shown] }
    return {
      finding: integrityFinding('core/change-does-not-judge-itself', message, { file: shown }, at),
      place: { file: shown, line: 1, column: 1, pointer: '' },
    }
  }
  const changes = [...edited.map((file) => told('settings', file)), ...editedBaseline.map((file) => told('baseline', file))]
  const [first] = models
  const headers = new Map(paired(since.models, models).map(([old, now]) => [now, now === undefined ? [] : headerChanges(old, now)]))
  return {
    settings,
    baseline,
    untrusted: {
      held: heldBefore(since.models),
      changes: new Map(models.map((model) => [model, [...(model === first ? changes : []), ...(headers.get(model) ?? [])]])),
    },
    ignored: [...[...edited, ...editedBaseline].map((file) => shownPath(file, cwd)), ...(settings.packsLeftOut ?? [])],
  }
}

/** The settings before the change; those that the caller keeps outside the repository as they are. */
async function settingsBefore(
  framework: Framework,
  { cwd, config, noConfig }: TrustedOptions,
  before: Files,
  isInside: (file: string) => boolean,
): Promise<Settings> {
  if (noConfig === true) return {}
  if (config === undefined) return loadConfig(framework, { cwd, files: before, dataOnly: true })
  const file = resolve(cwd, config)
  if (!isInside(file)) return loadConfig(framework, { cwd, file })
  return isFile(file, before) ? loadConfig(framework, { cwd, file, files: before, dataOnly: true }) : {}
}

const isFile = (file: string, files: Files): boolean => files.stat(file)?.kind === 'file'

/** Whether a file is another one than it was, came or went. */
function isEdited(file: string, before: Files): boolean {
  const [was, is] = [isFile(file, before), isFile(file, DISK_FILES)]
  return was !== is || (was && !before.read(file).equals(DISK_FILES.read(file)))
}

const baselineOf = (file: string, shown: string, before: Files): Baseline | undefined =>
  isFile(file, before) ? { file: shown, entries: parseBaseline(new TextDecoder().decode(before.read(file)), shown) } : undefined

/** Tells the waivers that stood in the models in the same words. */
function heldBefore(models: readonly Model[]): (waiver: Waiver) => boolean {
  const known = new Set<string>()
  for (const { graph } of models) {
    for (const waiver of graph.all('waiver')) known.add(keyOf(waiver))
    for (const element of graph.elements())
      for (const waiver of element.waivers ?? []) known.add(keyOf({ ...waiver, elements: [element.id] }))
  }
  return (waiver) => known.has(keyOf(waiver))
}

const keyOf = ({ rule, elements, reason, approvedBy, approvedOn, expires }: Waiver): string =>
  JSON.stringify([rule, [...elements].sort(), reason, approvedBy, approvedOn ?? '', expires])

/** What a change edits in the header of a model that decides which norms and rules apply. */
function headerChanges(old: Model | undefined, now: Model): WaiverFinding[] {
  if (old === undefined) return []
  return (['asOf', 'profile'] as const).flatMap((field) => {
    const [before = '–', after = '–'] = [old.graph.header[field], now.graph.header[field]]
    const at = { document: now.headerDocument, path: [field], identity: [field] }
    return before === after
      ? []
      : [{ finding: integrityFinding('core/change-does-not-judge-itself', 'header', { field, before, after }, at) }]
  })
}
