import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Fault } from '../fault.ts'

/** A file to write, named as the caller did. */
export interface Output {
  readonly path: string
  readonly content: string | Uint8Array
}

/**
 * Writes files so that each is there whole or not at all: all are written beside their places first, then take them. Missing folders are made.
 * @throws {Fault} when one cannot be written; then none of those still to take its place does.
 */
export function writeWhole(outputs: readonly Output[], cwd: string): void {
  const waiting: { readonly path: string; readonly from: string; readonly to: string }[] = []
  try {
    for (const { path, content } of outputs) {
      attempt(path, () => {
        const { file, isRegular } = destination(resolve(cwd, path))
        if (!isRegular) {
          // A device or a pipe cannot be replaced, only written to.
          writeFileSync(file, content)
          return
        }
        if (isAlready(file, content)) return
        mkdirSync(dirname(file), { recursive: true })
        const from = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`)
        waiting.push({ path, from, to: file })
        writeFileSync(from, content)
      })
    }
    for (const { path, from, to } of waiting) attempt(path, () => renameSync(from, to))
  } finally {
    for (const { from } of waiting) rmSync(from, { force: true })
  }
}

/** Whether a file holds just this: writing it again would only wake whoever watches the folder. */
function isAlready(file: string, content: string | Uint8Array): boolean {
  const bytes = Buffer.from(content as string)
  return statSync(file, { throwIfNoEntry: false })?.size === bytes.length && readFileSync(file).equals(bytes)
}

/** Where a path leads, behind symbolic links, and whether a file is or may be there. */
function destination(path: string): { readonly file: string; readonly isRegular: boolean } {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return { file: path, isRegular: true }
  if (stat.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
  return { file: realpathSync(path), isRegular: stat.isFile() }
}

const REASONS: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  EISDIR: { vi: 'đó là một thư mục', en: 'it is a folder' },
  ENOTDIR: { vi: 'một phần của đường dẫn không phải thư mục', en: 'a part of the path is no folder' },
  EEXIST: { vi: 'một phần của đường dẫn không phải thư mục', en: 'a part of the path is no folder' },
  EACCES: { vi: 'không có quyền ghi', en: 'permission denied' },
  EPERM: { vi: 'không có quyền ghi', en: 'permission denied' },
  EROFS: { vi: 'ổ đĩa chỉ cho đọc', en: 'the disk is read-only' },
  ENOSPC: { vi: 'hết chỗ trên ổ đĩa', en: 'the disk is full' },
  ENAMETOOLONG: { vi: 'tên quá dài', en: 'the name is too long' },
}

function attempt(path: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    const reason = REASONS[code] ?? { vi: code, en: code }
    throw new Fault(
      'unwritable',
      { vi: `Không ghi được tệp ${path}: ${reason.vi}.`, en: `File ${path} cannot be written: ${reason.en}.` },
      { vi: 'Chọn một đường dẫn khác.', en: 'Choose another path.' },
    )
  }
}
