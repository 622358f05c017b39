/** The disk: which files a caller means, and their bytes. */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { Fault } from '../fault.ts'
import { compareCodePoints } from '../text.ts'
import { formatOf } from './parse.ts'

/** One thing to load: files that stand together until their headers tell otherwise. */
export interface Group {
  /** Absolute paths, in the order they are read. */
  readonly files: readonly string[]
  /** `named`: the caller named each file. `folder`: found in a folder, so files that are no model are passed over, and said to be. */
  readonly origin: 'named' | 'folder'
  /** The model's main file, when the folder has one (`architecture.yaml`). */
  readonly main?: string
}

const MAIN = /^architecture\.(ya?ml|json)$/i
const PASSED_OVER = new Set(['node_modules', 'dist', 'coverage'])

/** Bytes a file may have: Node's longest string is about 512 Mi characters. */
const MAX_BYTES = 512 * 1024 * 1024

/** Resolves paths, folders and globs. Without any, looks for main files below the working folder. */
export async function resolveInputs(paths: readonly string[], cwd: string): Promise<Group[]> {
  if (paths.length === 0) {
    const groups = foldersWithMain(cwd)
    if (groups.length > 0) return groups
    throw new Fault(
      'no-input',
      { vi: 'Không tìm thấy mô hình nào từ thư mục hiện tại.', en: 'No model found from the working folder.' },
      {
        vi: 'Mô hình có tệp architecture.yaml hoặc architecture.json. Tạo mô hình đầu tiên bằng “vneaf init”, hoặc ghi rõ đường dẫn.',
        en: 'A model has an architecture.yaml or architecture.json. Write a first one with "vneaf init", or name a path.',
      },
    )
  }
  const groups: Group[] = []
  const named: string[] = []
  for (const path of paths) {
    const full = resolve(cwd, path)
    const stat = statSync(full, { throwIfNoEntry: false })
    if (stat?.isDirectory()) {
      const found = foldersWithMain(full)
      if (found.length > 0) groups.push(...found)
      else {
        const files = modelFiles(full)
        if (files.length === 0) throw nothingIn(path)
        groups.push({ files, origin: 'folder' })
      }
    } else if (stat) {
      if (formatOf(full) === undefined) throw wrongEnding(path)
      named.push(full)
    } else if (/[*?[\]{}]/.test(path)) {
      const { glob } = await import('tinyglobby')
      const found = (await glob(path.split(sep).join('/'), { cwd, absolute: true, dot: false, ignore: ['**/node_modules/**'] }))
        .map((file) => resolve(file))
        .filter((file) => formatOf(file) !== undefined)
      if (found.length === 0) throw notFound(path)
      named.push(...found.sort(compareCodePoints))
    } else throw notFound(path)
  }
  if (named.length > 0) groups.unshift({ files: [...new Set(named)], origin: 'named' })
  return groups
}

/** Files that an `include` names, or why not. They must be inside the model's folder, also behind symbolic links. */
export async function resolveInclude(pattern: string, from: string, root: string): Promise<string[] | 'outside' | 'missing'> {
  if (isAbsolute(pattern) || /^[a-z][a-z0-9+.-]*:/i.test(pattern) || /^[\\/]/.test(pattern)) return 'outside'
  const folder = dirname(from)
  let files: string[]
  if (/[*?[\]{}]/.test(pattern)) {
    if (pattern.includes('..')) return 'outside'
    const { glob } = await import('tinyglobby')
    files = (await glob(pattern, { cwd: folder, absolute: true, dot: false, followSymbolicLinks: false }))
      .map((file) => resolve(file))
      .filter((file) => file !== from && formatOf(file) !== undefined)
  } else files = [resolve(folder, pattern)]
  if (files.length === 0) return 'missing'
  for (const file of files) {
    if (!inside(file, root)) return 'outside'
    const stat = statSync(file, { throwIfNoEntry: false })
    if (!stat?.isFile() || formatOf(file) === undefined) return 'missing'
    if (!inside(realpathSync(file), realpathSync(root))) return 'outside'
  }
  return files.sort(compareCodePoints)
}

/** A file's bytes, or a fault that says why not. `shown` is how to name the file. */
export function readBytes(file: string, shown: string): Buffer {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (stat === undefined) throw notFound(shown)
  if (stat.size > MAX_BYTES) {
    throw new Fault(
      'too-large',
      { vi: `Tệp ${shown} lớn hơn 512 MiB.`, en: `File ${shown} is larger than 512 MiB.` },
      { vi: 'Chia mô hình thành nhiều tệp và dùng “include”.', en: 'Split the model into several files and use "include".' },
    )
  }
  try {
    return readFileSync(file)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new Fault('unreadable', { vi: `Không đọc được tệp ${shown} (${reason}).`, en: `File ${shown} cannot be read (${reason}).` })
  }
}

/** How to name a file in a report: relative to the working folder where it is below it, with forward slashes. */
export function shownPath(file: string, cwd: string): string {
  const path = relative(cwd, file)
  const inside = path !== '' && !path.startsWith('..') && !isAbsolute(path)
  return (inside ? path : file).split(sep).join('/')
}

const inside = (file: string, folder: string): boolean => {
  const path = relative(folder, file)
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path)
}

/** Every folder at or below this one with a main file: each is a model of its own. */
function foldersWithMain(folder: string): Group[] {
  const mains = walk(folder).filter((file) => MAIN.test(file.slice(file.lastIndexOf(sep) + 1)))
  const folders = mains.map((main) => dirname(main))
  return mains.map((main) => {
    const own = dirname(main)
    const nested = folders.filter((other) => other !== own && inside(other, own))
    const files = modelFiles(own).filter((file) => file !== main && !nested.some((other) => inside(file, other)))
    return { files: [main, ...files], origin: 'folder', main }
  })
}

const modelFiles = (folder: string): string[] => walk(folder).filter((file) => formatOf(file) !== undefined)

/** Every file below a folder, by code point; hidden folders and those of tools are passed over. */
function walk(folder: string): string[] {
  const files: string[] = []
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => compareCodePoints(a.name, b.name))
  for (const entry of entries) {
    if (entry.name.startsWith('.') || PASSED_OVER.has(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) files.push(...walk(path))
    else if (entry.isFile()) files.push(path)
  }
  return files
}

const notFound = (path: string): Fault =>
  new Fault(
    'not-found',
    { vi: `Không có tệp hay thư mục nào khớp “${path}”.`, en: `No file or folder matches "${path}".` },
    { vi: 'Kiểm tra lại đường dẫn; đường dẫn được tính từ thư mục hiện tại.', en: 'Check the path; it is taken from the working folder.' },
  )

const nothingIn = (path: string): Fault =>
  new Fault(
    'no-input',
    {
      vi: `Thư mục “${path}” không có tệp mô hình (.yaml, .yml, .json).`,
      en: `Folder "${path}" holds no model file (.yaml, .yml, .json).`,
    },
    {
      vi: 'Chưa có gì được kiểm tra. Tạo mô hình mẫu bằng “vneaf init”.',
      en: 'Nothing was checked. Write a sample model with "vneaf init".',
    },
  )

const wrongEnding = (path: string): Fault =>
  new Fault(
    'not-found',
    { vi: `“${path}” không phải tệp mô hình.`, en: `"${path}" is not a model file.` },
    { vi: 'Tệp mô hình có đuôi .yaml, .yml hoặc .json.', en: 'A model file ends in .yaml, .yml or .json.' },
  )
