import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Fault } from '../fault.ts'
import type { Model } from '../load/load.ts'
import { formatOf, parse } from '../load/parse.ts'
import { MAIN_FILE, MARKER, writtenAgain, writtenFiles } from '../model/written.ts'
import { load } from '../sources/load.ts'
import { asideName } from '../sources/swap.ts'
import type { ImportBase } from '../vn/inventory/merge.ts'
import { type Output, writeOutputs } from './write.ts'

/** A folder that a model made from something else goes into. */
export interface ModelFolder {
  /** As the caller named it. */
  readonly path: string
  /** The model that is there: of an import before, with what people have added since, or one that the caller wants to be added to. */
  readonly existing: Model | undefined
  /** Whether a person wrote some of its files. */
  readonly isByHand?: boolean
}

/** What was written, and under which names old copies are kept that hold more than the model does. */
export interface WrittenFolder {
  readonly written: readonly string[]
  readonly kept: readonly string[]
}

export interface FolderOptions {
  readonly cwd: string
  /** The caller named the model as the one to add to. */
  readonly into: boolean
  readonly force: boolean
}

/**
 * Opens the folder of an import.
 * @throws {Fault} when it holds a model that no import wrote, unless the caller named it as the one to add to; or when there is none to add to.
 */
export async function openModelFolder(named: string, { cwd, into, force }: FolderOptions): Promise<ModelFolder> {
  const isFile = into && statSync(resolve(cwd, named), { throwIfNoEntry: false })?.isFile() === true
  const path = isFile ? dirname(named) : named
  const folder = resolve(cwd, path)
  if (!existsSync(folder)) {
    if (into) throw nothingToAddTo(named)
    return { path, existing: undefined }
  }
  const files = modelFilesIn(folder, path)
  const foreign = files.filter((name) => !isOurs(join(folder, name)))
  if (foreign.length > 0 && !force && !into) {
    const names = `${foreign.slice(0, 3).join(', ')}${foreign.length > 3 ? ', …' : ''}`
    throw new Fault(
      'exists',
      {
        vi: `Thư mục ${path} đã có mô hình không do lệnh nhập ghi (${names}); không ghi đè.`,
        en: `Folder ${path} holds a model that no import wrote (${names}); it was not overwritten.`,
      },
      {
        vi: `Chọn thư mục khác, hoặc nhập thêm vào mô hình ấy: --into ${path}. Mã và các trường không có cột được giữ; tệp cũ có chú thích được giữ thành .bak.`,
        en: `Choose another folder, or add to that model: --into ${path}. Ids and fields without a column are kept; old files with comments are kept as .bak.`,
      },
    )
  }
  if (!existsSync(join(folder, MAIN_FILE)) && foreign.length === 0) {
    if (into) throw nothingToAddTo(named)
    return { path, existing: undefined }
  }
  const models = await load([path], { cwd })
  if (models.length > 1)
    throw new Fault(
      'ambiguous',
      { vi: `Thư mục ${path} có ${models.length} mô hình.`, en: `Folder ${path} holds ${models.length} models.` },
      { vi: 'Ghi rõ thư mục của một mô hình.', en: 'Name the folder of one of them.' },
    )
  return { path, existing: models[0], isByHand: foreign.length > 0 }
}

/** Beside the model: what imports of lists have told of it, which the next one compares with. Never edited by hand. */
const BASE = '.vneaf.import.json'

/** What imports before have told of the folder's model; nothing where that is not known. */
export function importBaseOf({ path }: ModelFolder, cwd: string): ImportBase {
  const file = join(resolve(cwd, path), BASE)
  if (!existsSync(file)) return { elements: {} }
  try {
    const base = JSON.parse(readFileSync(file, 'utf8')) as Partial<ImportBase> | null
    return { ...(base?.answers === undefined ? {} : { answers: base.answers }), elements: base?.elements ?? {} }
  } catch {
    throw new Fault(
      'unreadable',
      { vi: `Không đọc được ${path}/${BASE}.`, en: `${path}/${BASE} cannot be read.` },
      {
        vi: 'Xóa tệp ấy rồi nhập lại: lần nhập này sẽ không phân biệt được sửa tay với nội dung mới của danh mục.',
        en: 'Remove the file and import again: this once, edits by hand cannot be told from what is new in the list.',
      },
    )
  }
}

/** The file that the next import of a list compares with. */
export function importBaseFile({ path }: ModelFolder, base: ImportBase): Output {
  return { path: `${path.replace(/[\\/]+$/, '')}/${BASE}`, content: `${JSON.stringify(base, null, 1)}\n`, replaces: () => true }
}

/**
 * Writes a document into the folder, and other files beside it: all or none. Files of the model that was there and have nothing in them any more
 * go. An old file that holds more than the data that were read from it, such as comments or a faulty part, is kept under another name.
 */
export async function writeModelFolder(
  { path, existing }: ModelFolder,
  document: Readonly<Record<string, unknown>>,
  {
    cwd,
    more = [],
    ...writing
  }: { readonly cwd: string; readonly more?: readonly Output[]; readonly force?: boolean; readonly read?: readonly string[] },
): Promise<WrittenFolder> {
  const files = writtenFiles(document)
  const texts = new Map(files.map(({ name, text }) => [resolve(cwd, path, name), text]))
  const moves: { readonly from: string; readonly to: string }[] = []
  const stale: string[] = []
  const isFaulty = existing?.findings.some(({ severity }) => severity === 'error') ?? false
  for (const { name } of existing?.files ?? []) {
    const file = resolve(cwd, name)
    const text = readFileSync(file, 'utf8')
    const now = texts.get(file)
    if (now === text) continue
    const isData = !isFaulty && (await isDataOnly(basename(file), text))
    if (isData && now !== undefined) continue
    const to = asideName(file)
    moves.push({ from: file, to })
    if (isData) stale.push(to)
  }
  const merged = new Set((existing?.files ?? []).map(({ name }) => resolve(cwd, name)))
  const outputs = files.map(
    ({ name, text }): Output => ({
      path: `${path.replace(/[\\/]+$/, '')}/${name}`,
      content: text,
      // What it held is in the document.
      replaces: () => merged.has(resolve(cwd, path, name)),
    }),
  )
  await writeOutputs([...outputs, ...more], { cwd, ...writing, moves })
  for (const file of stale) rmSync(file)
  const kept = moves.filter(({ to }) => !stale.includes(to)).map(({ to }) => basename(to))
  return { written: files.map(({ name }) => name), kept }
}

/** Whether a file says nothing beyond its data: written again from them it would be the same. */
async function isDataOnly(name: string, text: string): Promise<boolean> {
  const { value, findings } = await parse(Buffer.from(text), formatOf(name) ?? 'yaml')
  if (findings.length > 0 || typeof value !== 'object' || value === null) return false
  return writtenAgain(name, value as Readonly<Record<string, unknown>>) === text
}

function modelFilesIn(folder: string, path: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && formatOf(entry.name) !== undefined)
      .map(({ name }) => name)
      .sort()
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new Fault('unreadable', {
      vi: `Không dùng được ${path} làm thư mục (${reason}).`,
      en: `${path} cannot be used as a folder (${reason}).`,
    })
  }
}

const isOurs = (file: string): boolean => readFileSync(file, 'utf8').startsWith(MARKER)

const nothingToAddTo = (path: string): Fault =>
  new Fault(
    'not-found',
    { vi: `Không có mô hình nào ở ${path} để nhập thêm vào.`, en: `There is no model at ${path} to add to.` },
    { vi: `Ghi mô hình mới bằng -o ${path}.`, en: `Write a new one with -o ${path}.` },
  )
