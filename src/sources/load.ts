/** Paths, folders and globs to models: which files stand together, and what they include. */
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Fault } from '../fault.ts'
import { append } from '../large.ts'
import { type IntegrityFinding, integrityFinding } from '../load/integrity.ts'
import { build, hasHeader, keysOf, type Model, type Opener, type PassedOver, type Read } from '../load/load.ts'
import { formatOf, parse } from '../load/parse.ts'
import { KINDS } from '../model/catalogue.generated.ts'
import { nearest } from '../nearest.ts'
import type { Text } from '../text.ts'
import { type Files, type Group, readBytes, resolveInclude, resolveInputs, shownPath } from './read.ts'

export interface LoadOptions {
  /** Folder that relative paths start from, and that file names are shown relative to. */
  readonly cwd: string
  /** Where the files are; on disk when absent. */
  readonly files?: Files
  /** Called when a file was read and is about to be parsed, with its size in bytes. */
  readonly onFile?: (name: string, bytes: number) => void
  /** Who reads files of other formats, by their ending. */
  readonly openers?: readonly Opener[]
}

/**
 * Loads the models that paths, folders and globs name. What is wrong with a model's text becomes findings of the model.
 * @throws {Fault} when a path matches nothing, or it is unclear which model a file belongs to.
 */
export async function load(paths: readonly string[], options: LoadOptions): Promise<Model[]> {
  try {
    return paths.length === 1 && paths[0] === STDIN ? [await loadStandardInput()] : await loadPaths(paths, options)
  } catch (error) {
    const { code, path, syscall } = error as NodeJS.ErrnoException
    if (error instanceof Fault || code === undefined || syscall === undefined) throw error
    const shown = path === undefined ? STDIN : shownPath(path, options.cwd)
    const reason = REASONS[code] ?? { vi: code, en: code }
    throw new Fault('unreadable', { vi: `Không đọc được ${shown}: ${reason.vi}.`, en: `${shown} cannot be read: ${reason.en}.` })
  }
}

/** By which standard input is named. */
const STDIN = '-'

const REASONS: Readonly<Record<string, Text>> = {
  EACCES: { vi: 'không có quyền đọc', en: 'permission denied' },
  EPERM: { vi: 'không có quyền đọc', en: 'permission denied' },
  EIO: { vi: 'ổ đĩa báo lỗi', en: 'the disk reports a fault' },
  EMFILE: { vi: 'hệ thống không cho mở thêm tệp', en: 'the system opens no more files' },
}

/** The model that comes through a pipe: JSON where it begins as JSON does, YAML otherwise. */
async function loadStandardInput(): Promise<Model> {
  const bytes = readFileSync(0)
  const format = /^(?:\xef\xbb\xbf)?\s*[{[]/.test(bytes.subarray(0, 512).toString('latin1')) ? 'json' : 'yaml'
  const parsed = await parse(bytes, format)
  return build([{ file: STDIN, source: { name: STDIN, format, text: parsed.text }, parsed }], [], [])
}

async function loadPaths(paths: readonly string[], options: LoadOptions): Promise<Model[]> {
  const models: Model[] = []
  const { cwd, files, onFile, openers = [] } = options
  const openerOf = (file: string): Opener | undefined =>
    openers.find(({ endings }) => endings.some((ending) => file.toLowerCase().endsWith(ending)))
  for (const group of await resolveInputs(paths, cwd, files, (file) => openerOf(file) !== undefined)) {
    const opener = group.files.length === 1 ? openerOf(group.files[0]!) : undefined
    if (opener === undefined) {
      const aside = (group.aside ?? []).map((file): PassedOver => ({ name: shownPath(file, cwd), reason: 'beside-text' }))
      const loaded = await loadGroup(group, options)
      append(models, aside.length === 0 ? loaded : loaded.map((model) => ({ ...model, passedOver: [...model.passedOver, ...aside] })))
      continue
    }
    const name = shownPath(group.files[0]!, cwd)
    const bytes = readBytes(group.files[0]!, name, files)
    onFile?.(name, bytes.length)
    models.push(await opener.open(bytes, name))
  }
  return models
}

async function loadGroup(group: Group, options: LoadOptions): Promise<Model[]> {
  const cache = new Map<string, Promise<Read>>()
  const read = (file: string): Promise<Read> => {
    let known = cache.get(file)
    if (known === undefined) cache.set(file, (known = readFile(file, options)))
    return known
  }
  return group.main === undefined ? loadFiles(group, read, options) : [await loadMain(group, group.main, read, options)]
}

type Reader = (file: string) => Promise<Read>

/** The model of a folder with a main file: what that includes, or else what stands beside it. */
async function loadMain(group: Group, file: string, read: Reader, options: LoadOptions): Promise<Model> {
  const main = await read(file)
  if (includesOf(main).length > 0) {
    const { reads, findings } = await withIncludes([main], dirname(file), read, options)
    const used = new Set(reads.map((one) => one.file))
    const left = group.files.filter((one) => !used.has(one))
    return build(reads, findings, await Promise.all(left.map(async (one) => passOver(await read(one), 'not-included'))))
  }
  const starts = [main]
  const aside: Read[] = []
  for (const other of group.files.slice(1)) {
    const next = await read(other)
    if (looksLikeModel(next.parsed.value) || next.parsed.value === undefined) starts.push(next)
    else aside.push(next)
  }
  const { reads, findings } = await withIncludes(starts, dirname(file), read, options)
  const used = new Set(reads.map((one) => one.file))
  return build(
    reads,
    findings,
    aside.filter((one) => !used.has(one.file)).map((one) => passOver(one, 'not-a-model')),
  )
}

/** The models of files that stand together without a main file. */
async function loadFiles(group: Group, read: Reader, options: LoadOptions): Promise<Model[]> {
  const all = await Promise.all(group.files.map(read))
  const passedOver =
    group.origin === 'folder' ? all.filter(({ parsed }) => parsed.value !== undefined && !looksLikeModel(parsed.value)) : []
  const candidates = all.filter((one) => !passedOver.includes(one))
  if (candidates.length === 0) {
    throw new Fault(
      'no-input',
      {
        vi: `Không tệp nào trong ${all.length} tệp đã đọc là mô hình kiến trúc.`,
        en: `None of the ${all.length} files read is an architecture model.`,
      },
      {
        vi: 'Mô hình có ít nhất một danh mục: agencies, systems, databases … Tạo mô hình mẫu bằng “vneaf init”.',
        en: 'A model has at least one collection: agencies, systems, databases … Write a sample with "vneaf init".',
      },
    )
  }
  const over = passedOver.map((one) => passOver(one, 'not-a-model'))
  // Files that another file includes belong to it; the rest are told apart by their headers.
  const included = new Set<string>()
  const trees = new Map<string, Awaited<ReturnType<typeof withIncludes>>>()
  for (const one of candidates) {
    if (includesOf(one).length === 0) continue
    const tree = await withIncludes([one], dirname(one.file), read, options)
    trees.set(one.file, tree)
    for (const { file } of tree.reads.slice(1)) included.add(file)
  }
  const roots = candidates.filter(({ file }) => !included.has(file))
  const headed = (roots.length === 0 ? candidates : roots).filter((one) => hasHeader(one.parsed.value))
  const starts = roots.length === 0 ? candidates.slice(0, 1) : roots
  if (headed.length <= 1) {
    const { reads, findings } = await withIncludes(starts, dirname((headed[0] ?? starts[0]!).file), read, options)
    return [await build(reads, findings, over)]
  }
  const orphan = starts.find((one) => !hasHeader(one.parsed.value))
  if (orphan !== undefined) {
    throw new Fault(
      'ambiguous',
      {
        vi: `Không rõ tệp ${orphan.source.name} thuộc mô hình nào: có ${headed.length} tệp mang phần đầu (id).`,
        en: `It is unclear which model ${orphan.source.name} belongs to: ${headed.length} files carry a header (id).`,
      },
      {
        vi: 'Kiểm tra từng mô hình một, hoặc gộp tệp bằng “include” trong tệp có phần đầu.',
        en: 'Check one model at a time, or name the file under "include" in the file with the header.',
      },
    )
  }
  return Promise.all(headed.map(async (one) => build(trees.get(one.file)?.reads ?? [one], trees.get(one.file)?.findings ?? [], over)))
}

async function readFile(file: string, { cwd, files, onFile }: LoadOptions): Promise<Read> {
  const name = shownPath(file, cwd)
  const format = formatOf(file)!
  const bytes = readBytes(file, name, files)
  onFile?.(name, bytes.length)
  const parsed = await parse(bytes, format)
  return { file, source: { name, format, text: parsed.text }, parsed }
}

const passOver = (read: Read, reason: PassedOver['reason']): PassedOver => ({ name: read.source.name, reason })

function includesOf({ parsed }: Read): readonly string[] {
  const include = (parsed.value as { include?: unknown } | undefined)?.include
  return Array.isArray(include) ? include.filter((path): path is string => typeof path === 'string' && path !== '') : []
}

/** Collections whose name other tools use too (compose files, API descriptions): there they hold a mapping. */
const COMMON: ReadonlySet<string> = new Set(['services', 'networks', 'components', 'links', 'sites', 'tasks', 'targets'])

/** Whether a file found in a folder is meant as a model: it names our schema, or has a collection (also misspelt by a letter or two). */
function looksLikeModel(value: unknown): boolean {
  const keys = keysOf(value)
  const content = value as Readonly<Record<string, unknown>>
  const schema = keys.includes('$schema') ? content['$schema'] : undefined
  if (typeof schema === 'string' && schema.includes('architecture.schema.json')) return true
  const collections: readonly string[] = KINDS.map(({ collection }) => collection)
  const long = collections.filter((name) => name.length > 5)
  return keys.some((key) => {
    if (key === 'asOf') return true
    if (collections.includes(key)) return !COMMON.has(key) || Array.isArray(content[key])
    return Array.isArray(content[key]) && nearest(key, long, 1).length > 0
  })
}

/** Follows `include` from the given files on; each file is read once, circles and missing files become findings. */
async function withIncludes(
  starts: readonly Read[],
  root: string,
  read: Reader,
  options: LoadOptions,
): Promise<{ readonly reads: readonly Read[]; readonly findings: readonly IntegrityFinding[] }> {
  const reads: Read[] = []
  const findings: IntegrityFinding[] = []
  const number = new Map<string, number>()
  const visit = async (one: Read, chain: readonly string[]): Promise<void> => {
    const document = reads.length
    number.set(one.file, document)
    reads.push(one)
    for (const [item, pattern] of includesOf(one).entries()) {
      const at = { document, path: ['include', item] }
      const found = await resolveInclude(pattern, one.file, root, options.files)
      if (typeof found === 'string') {
        findings.push(integrityFinding('core/includes-are-found', found, { path: pattern }, at))
        continue
      }
      for (const file of found) {
        if (file === one.file || chain.includes(file))
          findings.push(integrityFinding('core/includes-are-found', 'circular', { path: shownPath(file, options.cwd) }, at))
        else if (!number.has(file)) await visit(await read(file), [...chain, one.file])
      }
    }
  }
  for (const start of starts) if (!number.has(start.file)) await visit(start, [])
  return { reads, findings }
}
