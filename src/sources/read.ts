/** The disk: which files a caller means, and their bytes. */

import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, parse as parsePath, relative, resolve, sep } from 'node:path'
import type { GlobOptions } from 'tinyglobby'
import { Fault } from '../fault.ts'
import { append } from '../large.ts'
import { formatOf } from '../load/parse.ts'
import { compareCodePoints } from '../text.ts'
import { isLeft, tidy } from './swap.ts'

/** One thing to load: files that stand together until their headers tell otherwise. */
export interface Group {
  /** Absolute paths, in the order they are read. */
  readonly files: readonly string[]
  /** `named`: the caller named each file. `folder`: found in a folder, so files that are no model are passed over, and said to be. */
  readonly origin: 'named' | 'folder'
  /** The model's main file, when the folder has one (`architecture.yaml`). */
  readonly main?: string
  /** Files of other formats in the folder: it holds text of a model, so they are not looked at. */
  readonly aside?: readonly string[]
}

/** A tree of files to read models from: the disk, or a revision of a repository as if it were there. Paths are absolute. */
export interface Files {
  /** What a path leads to, links followed; undefined when there is nothing. */
  stat(path: string): { readonly kind: EntryKind; readonly size: number } | undefined
  /** What is in a folder, links not followed. */
  list(folder: string): readonly { readonly name: string; readonly kind: EntryKind }[]
  realPath(path: string): string
  read(file: string): Buffer
}

export type EntryKind = 'file' | 'folder' | 'other'

const kindOf = (entry: { isFile(): boolean; isDirectory(): boolean }): EntryKind =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other'

/** What the system says of names with NUL, of names that are too long, and of links that lead in a circle. */
const IMPOSSIBLE: ReadonlySet<string> = new Set(['ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'ERR_INVALID_ARG_VALUE'])

/** Folders of the system whose files are no files: memory, settings of the kernel, devices. */
const SYSTEM = /^\/(?:proc|sys|dev)(?:\/|$)/

export const DISK_FILES: Files = {
  stat(path) {
    try {
      const stat = statSync(path, { throwIfNoEntry: false })
      return stat && { kind: kindOf(stat), size: stat.size }
    } catch (error) {
      // Under such a name there can be nothing.
      if (IMPOSSIBLE.has((error as NodeJS.ErrnoException).code ?? '')) return undefined
      throw error
    }
  },
  list(folder) {
    const entries = readdirSync(folder, { withFileTypes: true })
    // A run that was killed while it moved files is finished first, so that nobody reads half of what it wrote.
    if (entries.some(({ name }) => isLeft(name))) {
      tidy(folder)
      return DISK_FILES.list(folder)
    }
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
  },
  realPath: (path) => realpathSync(path),
  read: (file) => readFileSync(file),
}

/** Characters a glob of a model may have. */
const MAX_PATTERN = 1_000

const MAIN = /^architecture\.(ya?ml|json)$/i
const PASSED_OVER = new Set(['node_modules', 'dist', 'coverage'])

/** Bytes a file may have: Node's longest string is about 512 Mi characters. */
const MAX_BYTES = 512 * 1024 * 1024

/**
 * Resolves paths, folders and globs. Without any, looks for main files below the working folder. Files of other formats (`isOther`) are models of
 * their own; in a folder they are looked at only when it holds no text of a model, for there they were made from it, or it from them.
 */
export async function resolveInputs(
  paths: readonly string[],
  cwd: string,
  files: Files = DISK_FILES,
  isOther: (file: string) => boolean = () => false,
): Promise<Group[]> {
  const isTable = (file: string): boolean => isOther(file) && !isLock(file)
  if (paths.length === 0) {
    const groups = foldersWithMain(cwd, files, isTable)
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
  const others: string[] = []
  for (const path of paths) {
    const full = asWritten(resolve(cwd, path), files)
    const stat = files.stat(full)
    if (stat?.kind === 'folder') {
      const found = foldersWithMain(full, files, isTable)
      if (found.length > 0) append(groups, found)
      else {
        const inside = modelFiles(full, files)
        const tables = walk(full, files).filter(isTable)
        if (inside.length === 0 && tables.length === 0) throw nothingIn(path)
        if (inside.length > 0) groups.push({ files: inside, origin: 'folder', aside: tables })
        else append(others, tables)
      }
    } else if (stat) {
      if (isOther(full)) others.push(full)
      else if (formatOf(full) === undefined) throw wrongEnding(path)
      else named.push(full)
    } else if (/[*?[\]{}]/.test(path)) {
      const found = await globbed(path, cwd, files, isTable)
      for (const file of found.sort(compareCodePoints)) (isOther(file) ? others : named).push(file)
    } else throw notFound(path)
  }
  if (named.length > 0) groups.unshift({ files: [...new Set(named)], origin: 'named' })
  for (const file of new Set(others)) groups.push({ files: [file], origin: 'named' })
  // One that the caller names as well is checked, not passed over.
  return groups.map((group) =>
    group.aside === undefined ? group : { ...group, aside: group.aside.filter((file) => !others.includes(file)) },
  )
}

/**
 * A path as the disk writes it: macOS hands out names in decomposed Unicode and people type them composed, and on other disks these are two
 * names. The path itself where nothing is there either way.
 */
function asWritten(path: string, files: Files): string {
  if (files.stat(path) !== undefined || !/[^\u0000-\u007f]/.test(path)) return path
  const { root } = parsePath(path)
  let at = root
  for (const step of path.slice(root.length).split(sep)) {
    const next = join(at, step)
    if (files.stat(next) !== undefined) {
      at = next
      continue
    }
    if (files.stat(at)?.kind !== 'folder') return path
    const same = files.list(at).find(({ name }) => name.normalize('NFC') === step.normalize('NFC'))
    if (same === undefined) return path
    at = join(at, same.name)
  }
  return at
}

/** What of a path is no plain folder: from the first part with a mark of a glob on. */
const GLOBBED = /[^/\\]*[*?[\]{}].*$/s

/** A link that a glob finds is not one that the caller named: it must not lead out of where the caller looks. */
function refuseEscape(file: string, roots: readonly string[], cwd: string, files: Files): void {
  const real = files.realPath(file)
  if (real === file || roots.some((root) => inside(real, files.realPath(root)))) return
  const shown = shownPath(file, cwd)
  throw new Fault(
    'unreadable',
    { vi: `${shown} là liên kết dẫn ra ngoài thư mục làm việc.`, en: `${shown} is a link that leads out of the working folder.` },
    { vi: 'Nếu cần tệp ấy, ghi rõ tên nó thay cho mẫu đường dẫn.', en: 'If that file is meant, name it instead of a glob.' },
  )
}

/** Files of models that a glob of the caller matches. */
async function globbed(path: string, cwd: string, files: Files, isTable: (file: string) => boolean): Promise<string[]> {
  const found = (await matching(path.split(sep).join('/'), cwd, files, { ignore: ['**/node_modules/**'] })).filter(
    (file) => formatOf(file) !== undefined || isTable(file),
  )
  if (found.length === 0) throw notFound(path)
  for (const file of found) refuseEscape(file, [cwd, resolve(cwd, path.replace(GLOBBED, ''))], cwd, files)
  return found
}

/** What spreadsheet programs keep beside a file that is open. */
const isLock = (file: string): boolean => /(^|[\\/])~\$[^\\/]*$/.test(file)

/** Files that an `include` names, or why not. They must be inside the model's folder, also behind symbolic links. */
export async function resolveInclude(
  pattern: string,
  from: string,
  root: string,
  files: Files = DISK_FILES,
): Promise<string[] | 'outside' | 'missing'> {
  if (isAbsolute(pattern) || /^[a-z][a-z0-9+.-]*:/i.test(pattern) || /^[\\/]/.test(pattern)) return 'outside'
  const folder = dirname(from)
  let found: string[]
  if (/[*?[\]{}]/.test(pattern)) {
    if (pattern.includes('..')) return 'outside'
    found = (await included(pattern, folder, files)).filter((file) => file !== from && formatOf(file) !== undefined)
  } else found = [resolve(folder, pattern)]
  if (found.length === 0) return 'missing'
  for (const file of found) {
    if (!inside(file, root)) return 'outside'
    if (files.stat(file)?.kind !== 'file' || formatOf(file) === undefined) return 'missing'
    if (!inside(files.realPath(file), files.realPath(root))) return 'outside'
  }
  return found.sort(compareCodePoints)
}

/** Files that a glob of a model matches; a pattern that cannot be understood matches none. */
async function included(pattern: string, folder: string, files: Files): Promise<string[]> {
  if (pattern.length > MAX_PATTERN) return []
  try {
    return await matching(pattern, folder, files, { followSymbolicLinks: false })
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError) return []
    throw error
  }
}

/** Files that match a glob, as absolute paths. */
async function matching(
  pattern: string,
  cwd: string,
  files: Files,
  options: { readonly ignore?: string[]; readonly followSymbolicLinks?: false },
): Promise<string[]> {
  const { globSync } = await import('tinyglobby')
  const fs = files === DISK_FILES ? {} : { fs: globbable(files) }
  return globSync(pattern, { cwd, absolute: true, dot: false, ...options, ...fs }).map((file) => resolve(file))
}

/** What a glob asks of a file system, answered by a tree of files. */
function globbable(files: Files): NonNullable<GlobOptions['fs']> {
  const entry = (name: string, kind: EntryKind) => ({
    name,
    isFile: () => kind === 'file',
    isDirectory: () => kind === 'folder',
    isSymbolicLink: () => false,
  })
  // Folders are asked for with a separator behind them.
  return {
    readdirSync: (folder: string) => files.list(resolve(folder)).map(({ name, kind }) => entry(name, kind)),
    realpathSync: (path: string) => files.realPath(resolve(path)),
    statSync: (path: string) => entry(path, files.stat(resolve(path))?.kind ?? 'other'),
  } as unknown as NonNullable<GlobOptions['fs']>
}

/** A file's bytes, or a fault that says why not. `shown` is how to name the file. */
export function readBytes(path: string, shown: string, files: Files = DISK_FILES): Buffer {
  const file = asWritten(path, files)
  const stat = files.stat(file)
  if (stat === undefined) throw notFound(shown)
  if (stat.kind === 'folder') {
    throw new Fault(
      'unreadable',
      { vi: `${shown} là thư mục, không phải tệp.`, en: `${shown} is a folder, not a file.` },
      { vi: 'Ghi đường dẫn tới tệp nằm trong thư mục.', en: 'Name the file inside the folder.' },
    )
  }
  if (stat.kind !== 'file' || SYSTEM.test(files.realPath(file)))
    throw new Fault(
      'unreadable',
      {
        vi: `${shown} là thiết bị hoặc tệp của hệ thống, không phải tệp thường.`,
        en: `${shown} is a device or a file of the system, no regular file.`,
      },
      { vi: 'Để đọc từ ống lệnh, ghi “-” thay cho tên tệp.', en: 'To read from a pipe, write "-" for the name of the file.' },
    )
  if (stat.size > MAX_BYTES) {
    throw new Fault(
      'too-large',
      { vi: `Tệp ${shown} lớn hơn 512 MiB.`, en: `File ${shown} is larger than 512 MiB.` },
      formatOf(file) === undefined
        ? {
            vi: 'Bỏ những gì không thuộc hồ sơ, hoặc chia thành nhiều tệp.',
            en: 'Remove what is no part of the dossier, or split the file.',
          }
        : { vi: 'Chia mô hình thành nhiều tệp và dùng “include”.', en: 'Split the model into several files and use "include".' },
    )
  }
  try {
    return files.read(file)
  } catch (error) {
    if (error instanceof Fault) throw error
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
function foldersWithMain(folder: string, files: Files, isTable: (file: string) => boolean): Group[] {
  const mains = walk(folder, files).filter((file) => MAIN.test(file.slice(file.lastIndexOf(sep) + 1)))
  const folders = mains.map((main) => dirname(main))
  return mains.map((main) => {
    const own = dirname(main)
    const nested = folders.filter((other) => other !== own && inside(other, own))
    const beside = walk(own, files).filter((file) => file !== main && !nested.some((other) => inside(file, other)))
    return {
      files: [main, ...beside.filter((file) => formatOf(file) !== undefined)],
      origin: 'folder',
      main,
      aside: beside.filter(isTable),
    }
  })
}

const modelFiles = (folder: string, files: Files): string[] => walk(folder, files).filter((file) => formatOf(file) !== undefined)

/** Every file below a folder, by code point; hidden folders and those of tools are passed over. */
function walk(folder: string, files: Files): string[] {
  const found: string[] = []
  for (const { name, kind } of [...files.list(folder)].sort((a, b) => compareCodePoints(a.name, b.name))) {
    if (name.startsWith('.') || PASSED_OVER.has(name)) continue
    const path = join(folder, name)
    if (kind === 'folder') append(found, walk(path, files))
    else if (kind === 'file') found.push(path)
  }
  return found
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
      vi: `Thư mục “${path}” không có tệp mô hình (.yaml, .yml, .json) hay sổ Mẫu số 03 (.xlsx).`,
      en: `Folder "${path}" holds no model file (.yaml, .yml, .json) and no workbook of form 03 (.xlsx).`,
    },
    {
      vi: 'Chưa có gì được kiểm tra. Tạo mô hình mẫu bằng “vneaf init”.',
      en: 'Nothing was checked. Write a sample model with "vneaf init".',
    },
  )

const wrongEnding = (path: string): Fault =>
  /\.(csv|tsv)$/i.test(path)
    ? new Fault(
        'not-found',
        { vi: `“${path}” là danh sách, chưa phải mô hình.`, en: `"${path}" is a list and no model yet.` },
        {
          vi: `Nhập danh sách trước rồi kiểm tra mô hình: vneaf import ${path} -o mo-hinh && vneaf check mo-hinh`,
          en: `Import it first and check the model: vneaf import ${path} -o model && vneaf check model`,
        },
      )
    : new Fault(
        'not-found',
        { vi: `“${path}” không phải tệp mô hình.`, en: `"${path}" is not a model file.` },
        /\.(xls|xlsb|ods)$/i.test(path)
          ? {
              vi: 'Mở bảng tính và lưu thành “Excel Workbook (.xlsx)” rồi kiểm tra tệp ấy.',
              en: 'Open the spreadsheet, save it as "Excel Workbook (.xlsx)" and check that file.',
            }
          : {
              vi: 'Tệp mô hình có đuôi .yaml, .yml hoặc .json; sổ Mẫu số 03 có đuôi .xlsx.',
              en: 'A model file ends in .yaml, .yml or .json; a workbook of form 03 in .xlsx.',
            },
      )
