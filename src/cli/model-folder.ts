import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Fault } from '../fault.ts'
import { load, type Model } from '../load/load.ts'
import { formatOf } from '../load/parse.ts'
import { MARKER, WRITTEN_NAMES, writtenFiles } from '../model/written.ts'
import { writeWhole } from './write.ts'

/** A folder that a model made from something else goes into. */
export interface ModelFolder {
  /** As the caller named it. */
  readonly path: string
  /** What an import before wrote there, with what people have added since. */
  readonly existing: Model | undefined
}

/**
 * Opens the folder of an import.
 * @throws {Fault} when it holds a model that no import wrote, unless `force`: writing would lose its comments and layout.
 */
export async function openModelFolder(path: string, cwd: string, force: boolean): Promise<ModelFolder> {
  const folder = resolve(cwd, path)
  if (!existsSync(folder)) return { path, existing: undefined }
  const foreign = modelFilesIn(folder, path).filter((name) => !isOurs(join(folder, name)))
  if (foreign.length > 0 && !force) {
    throw new Fault(
      'exists',
      {
        vi: `Thư mục ${path} đã có mô hình không do lệnh nhập ghi (${foreign.slice(0, 3).join(', ')}${foreign.length > 3 ? ', …' : ''}); không ghi đè.`,
        en: `Folder ${path} holds a model that no import wrote (${foreign.slice(0, 3).join(', ')}${foreign.length > 3 ? ', …' : ''}); it was not overwritten.`,
      },
      {
        vi: 'Chọn thư mục khác, hoặc thêm --force: mã và các trường không có cột được giữ, chú thích YAML và cách chia tệp thì không.',
        en: 'Choose another folder, or add --force: ids and fields without a column are kept, YAML comments and the split into files are not.',
      },
    )
  }
  if (!existsSync(join(folder, 'architecture.yaml')) && foreign.length === 0) return { path, existing: undefined }
  const models = await load([path], { cwd })
  return { path, existing: models[0] }
}

/** Writes a document into the folder: all files or none. Files of an import before that have nothing in them any more go. */
export function writeModelFolder({ path }: ModelFolder, document: Readonly<Record<string, unknown>>, cwd: string): readonly string[] {
  const files = writtenFiles(document)
  writeWhole(
    files.map(({ name, text }) => ({ path: `${path.replace(/[\\/]+$/, '')}/${name}`, content: text })),
    cwd,
  )
  const names = new Set(files.map(({ name }) => name))
  for (const name of WRITTEN_NAMES) {
    const file = join(resolve(cwd, path), name)
    if (!names.has(name) && existsSync(file) && isOurs(file)) rmSync(file)
  }
  return files.map(({ name }) => name)
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
