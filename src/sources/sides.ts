import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Side } from '../compare/compare.ts'
import { Fault } from '../fault.ts'
import type { Model } from '../load/load.ts'
import { Repository, type Revision } from './git.ts'
import type { LoadOptions } from './load.ts'
import { open } from './open.ts'
import type { Since } from './since.ts'

export interface SideOptions extends LoadOptions {
  /** Environment of the caller, for Git. */
  readonly environment: NodeJS.ProcessEnv
  /** Where the models are in a revision that is named without a path. */
  readonly path?: string
}

/** What a caller means by one word: a place on disk, or a revision with or without a path. */
type Meant =
  | { readonly path: string }
  | { readonly revision: string; readonly with?: { readonly revision: string }; readonly path?: string; readonly fromTop?: boolean }

/**
 * Opens both sides of a comparison as `git diff` would read them: a path on disk; `<revision>:<path>` from the top of the repository
 * (`<revision>:./<path>` from here); a revision, whose path is that of the other side or `options.path`; `a..b`, or `a...b` for what b
 * changed since it left a. Without a second side, the first one is compared with what is on disk. What is on disk goes before a revision
 * of the same name.
 * @throws {Fault} when a word is neither, or there is nothing to compare on both sides.
 */
export async function openSides(old: string, now: string | undefined, options: SideOptions): Promise<[Side, Side]> {
  const { cwd } = options
  const range = existing(old, cwd) ? null : /^(.*?)(\.{2,3})([^:]*?)$/s.exec(old)
  let meant: [Meant, Meant]
  let path = options.path
  if (range !== null && !old.includes(':')) {
    const [, from, dots, to] = range
    const ends = { from: from || 'HEAD', to: to || 'HEAD' }
    if (now !== undefined && path !== undefined) throw tooMany()
    path ??= now
    meant = [dots === '...' ? { revision: ends.from, with: { revision: ends.to } } : { revision: ends.from }, { revision: ends.to }]
  } else {
    const first = meaning(old, cwd)
    meant = [first, now === undefined ? { path: '' } : meaning(now, cwd)]
    const told = meant.find((one) => 'path' in one && one.path !== undefined && one.path !== '' && !('fromTop' in one))
    path ??= told === undefined ? undefined : told.path
    if (now === undefined && !('revision' in first)) throw missing()
  }
  const [before, after]: [Side, Side] = [await openSide(meant[0], path, options), await openSide(meant[1], path, options)]
  const sides: [Side, Side] = [await moved(before, after, options), after]
  if (sides.every(({ models }) => models.length === 0))
    throw new Fault(
      'no-input',
      {
        vi: `Không bên nào có mô hình: “${sides[0].name}” và “${sides[1].name}”.`,
        en: `Neither side holds a model: "${sides[0].name}" and "${sides[1].name}".`,
      },
      { vi: 'Kiểm tra lại đường dẫn.', en: 'Check the path.' },
    )
  return sides
}

/**
 * The models of a revision at the places where a check finds its own. `main...`: of the last revision in common with main.
 * @throws {Fault} when there is no repository or no such revision.
 */
export async function openSince(name: string, paths: readonly string[], now: readonly Model[], options: SideOptions): Promise<Since> {
  const { cwd, environment } = options
  const repository = new Repository(paths[0] === undefined ? cwd : resolve(cwd, paths[0].replace(GLOBBED, '')), environment)
  const [, from, to] = /^(.*?)\.\.\.(.*)$/s.exec(name) ?? []
  const revision =
    from === undefined
      ? repository.revision(name)
      : repository.mergeBase(repository.revision(from || 'HEAD'), repository.revision(to || 'HEAD'))
  const there = await modelsAt(repository, revision, paths, options)
  return { revision, models: [...there, ...(await movedFrom(repository, revision, there, now, options))] }
}

/** The old side of a comparison, with the models that stood elsewhere then. */
async function moved(before: Side, after: Side, options: SideOptions): Promise<Side> {
  if (before.from !== 'revision' || before.commit === undefined || before.models.length > 0) return before
  const repository = new Repository(options.cwd, options.environment)
  const models = await movedFrom(repository, { name: before.name, commit: before.commit }, before.models, after.models, options)
  if (models.length === 0) return before
  const { absent: _, ...side } = before
  return { ...side, models }
}

/** Places that are looked at for models that have moved since. */
const MOST_PLACES = 200

const MODEL_FILE = /\.(ya?ml|json|xls[xm])$/i

/**
 * Models of a revision that stood elsewhere then: of those that are there now and have no counterpart of their id, where files are gone since, or
 * anywhere when another model has taken the place.
 */
async function movedFrom(
  repository: Repository,
  revision: Revision,
  there: readonly Model[],
  now: readonly Model[],
  options: LoadOptions,
): Promise<Model[]> {
  const idOf = ({ graph }: Model): string | undefined => graph.header.id
  const known = new Set(there.map(idOf))
  const missing = now.filter((model) => idOf(model) !== undefined && !known.has(idOf(model)))
  if (missing.length === 0) return []
  const present = new Set(now.map(idOf))
  const isTaken = there.some((model) => !present.has(idOf(model)))
  const paths = repository.paths(revision).filter((path) => MODEL_FILE.test(path) && (isTaken || !existing(path, options.cwd)))
  const places = new Set(paths.map((path) => placeBefore(path, options.cwd)))
  const found = new Map<string, Model>()
  const wanted = new Set(missing.map(idOf))
  for (const place of [...places].slice(0, MOST_PLACES)) {
    let models: readonly Model[]
    try {
      models = await modelsAt(repository, revision, [place], options)
    } catch (error) {
      // What is gone and could not be read then was no model that anything can be compared with.
      if (error instanceof Fault) continue
      throw error
    }
    for (const model of models) {
      const id = idOf(model)
      if (id !== undefined && wanted.has(id) && !found.has(id)) found.set(id, model)
    }
  }
  return [...found.values()]
}

/** What stood where a file is gone: the highest folder that is gone with it, or the file. */
function placeBefore(file: string, cwd: string): string {
  let place = file
  while (!existing(dirname(place), cwd)) place = dirname(place)
  return existing(place, cwd) ? dirname(place) : place
}

/** What of a path is no plain folder: from the first part with a mark of a glob on. */
const GLOBBED = /[^/\\]*[*?[\]{}].*$/s

const existing = (path: string, cwd: string): boolean => statSync(resolve(cwd, path), { throwIfNoEntry: false }) !== undefined

function meaning(word: string, cwd: string): Meant {
  if (existing(word, cwd) || /[*?[\]{}]/.test(word)) return { path: word }
  // One letter before a colon is a drive of Windows.
  const [, revision, path] = /^([^:]{2,}):(.*)$/s.exec(word) ?? []
  if (revision !== undefined && path !== undefined) return { revision, path, fromTop: !/^\.{1,2}(\/|$)/.test(path) }
  return { revision: word }
}

async function openSide(meant: Meant, path: string | undefined, options: SideOptions): Promise<Side> {
  if (!('revision' in meant)) {
    const paths = meant.path !== '' ? [meant.path] : path === undefined ? [] : [path]
    return { from: 'path', name: paths[0] ?? '.', models: await open(paths, options) }
  }
  const { cwd, environment } = options
  const own = meant.path ?? path
  const repository = new Repository(own === undefined || meant.fromTop ? cwd : resolve(cwd, own), environment)
  const root = meant.fromTop ? repository.top : cwd
  let revision: Revision
  try {
    revision = repository.revision(meant.revision)
    if (meant.with !== undefined) revision = repository.mergeBase(revision, repository.revision(meant.with.revision))
  } catch (error) {
    throw meant.path === undefined && error instanceof Fault ? neither(meant.revision, error) : error
  }
  const paths = own === undefined || own === '' ? [] : [own]
  const name = `${revision.name}:${own ?? '.'}`
  const models = await modelsAt(repository, revision, paths, { ...options, cwd: root })
  return { from: 'revision', name, commit: revision.commit, ...(models.length === 0 ? { absent: true } : {}), models }
}

/** The models at a revision; none where it has nothing there. */
export async function modelsAt(
  repository: Repository,
  revision: Revision,
  paths: readonly string[],
  options: LoadOptions,
): Promise<Model[]> {
  const { cwd } = options
  const folders: string[] = []
  const there: string[] = []
  for (const path of paths) {
    const place = resolve(cwd, path.replace(GLOBBED, ''))
    const kind = repository.kindAt(revision, place)
    if (kind === undefined) continue
    there.push(path)
    folders.push(kind === 'file' ? dirname(place) : place)
  }
  if (paths.length > 0 && there.length === 0) return []
  const files = repository.files(revision, paths.length === 0 ? [cwd] : folders)
  try {
    return await open(there, { ...options, files })
  } catch (error) {
    if (error instanceof Fault && (error.code === 'no-input' || error.code === 'not-found')) return []
    throw error
  }
}

const neither = (word: string, { code, text, hint }: Fault): Fault =>
  new Fault(
    code,
    {
      vi: `“${word}” không phải tệp, thư mục có trên đĩa; đọc như phiên bản Git thì: ${text.vi}`,
      en: `"${word}" is no file or folder on disk; read as a Git revision: ${text.en}`,
    },
    hint,
  )

const missing = (): Fault =>
  new Fault(
    'usage',
    { vi: 'Cần hai bên để so sánh.', en: 'A comparison needs two sides.' },
    {
      vi: 'Ví dụ: vneaf diff cu/ moi/, vneaf diff main models/x, vneaf diff main..HEAD models/x.',
      en: 'For example: vneaf diff old/ new/, vneaf diff main models/x, vneaf diff main..HEAD models/x.',
    },
  )

const tooMany = (): Fault => new Fault('usage', { vi: 'Đường dẫn được ghi hai lần.', en: 'The path is given twice.' })
