/** The one door for writing files: nothing of the user's is lost, and what is written together is there whole or not at all. */

import { existsSync, readFileSync, realpathSync, type Stats, statSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isUntouched } from '../digest.ts'
import { Fault } from '../fault.ts'
import { append } from '../large.ts'
import { type Ready, swapIn, tidy } from '../sources/swap.ts'
import type { Text } from '../text.ts'
import { isUntouchedZip } from '../workbook/zip.ts'
import { unwritable } from './unwritable.ts'

/** A file to write, named as the caller did. */
export interface Output {
  readonly path: string
  readonly content: string | Uint8Array
  /** Whether a file that stands there may go, besides one that this tool wrote and nobody has changed. */
  readonly replaces?: (there: Uint8Array) => boolean
  /** What to do when a file that stands there is kept, where there is something better than another name or force. */
  readonly hint?: Text
}

export interface Writing {
  readonly cwd: string
  /** The caller asked for files to be replaced whatever they hold. */
  readonly force?: boolean
  /** Files that were read: never written over, whatever was asked for. */
  readonly read?: readonly string[]
  /** Files to set aside under another name in the same step, both absolute. */
  readonly moves?: readonly { readonly from: string; readonly to: string }[]
}

const FORCE: Text = {
  vi: 'Chọn tên khác, hoặc thêm --force để ghi đè.',
  en: 'Choose another name, or add --force to overwrite it.',
}

/**
 * Writes files: all of them or none. Missing folders are made, links are followed, permissions are kept. A file that is there is replaced only
 * when it holds what is written anyway, when this tool wrote it and nobody has changed it, when the output says that it may go, or by force.
 * @throws {Fault} naming the file that is kept, and what is in it; or the one that cannot be written.
 */
export async function writeOutputs(outputs: readonly Output[], writing: Writing): Promise<void> {
  const read = new Set((writing.read ?? []).map((path) => realPath(resolve(writing.cwd, path))))
  const places = new Map<string, string>()
  const devices: { readonly output: Output; readonly file: string }[] = []
  const files: Ready[] = []
  for (const output of outputs) {
    const { path } = output
    const { file, stat } = attempt(path, () => destination(resolve(writing.cwd, path)))
    const same = places.get(file)
    if (same !== undefined) throw sameFile(same, path)
    places.set(file, path)
    // A device or a pipe cannot be replaced, only written to.
    if (stat !== undefined && !stat.isFile()) devices.push({ output, file })
    else append(files, await changed(output, { file, stat }, read, writing))
  }
  for (const { output, file } of devices) attempt(output.path, () => writeFileSync(file, output.content))
  swapIn(files, writing.moves ?? [], attempt)
}

/** The file as it is to be written; nothing where it is that already. @throws {Fault} when what stands there is kept. */
async function changed(
  output: Output,
  { file, stat }: Destination,
  read: ReadonlySet<string>,
  writing: Writing,
): Promise<readonly Ready[]> {
  const { path, content } = output
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  if (existsSync(dirname(file))) attempt(path, () => tidy(dirname(file)))
  if (stat === undefined) return [{ path, file, bytes }]
  const there = attempt(path, () => readFileSync(file))
  // Writing the same again would only wake whoever watches the folder.
  if (there.equals(bytes)) return []
  if (read.has(file)) throw wasRead(path)
  if (!mayGo(there, output, writing)) throw await kept(output, there)
  if ((stat.mode & 0o222) === 0) throw unwritable({ vi: `tệp ${path}`, en: `file ${path}` }, { code: 'EACCES' })
  return [{ path, file, bytes, before: stat }]
}

/** Whether what stands in a file may be replaced; nothing is lost with an empty one. */
const mayGo = (there: Uint8Array, { replaces }: Output, { force = false }: Writing): boolean =>
  force || there.length === 0 || replaces?.(there) === true || isOwn(there)

const sameFile = (one: string, other: string): Fault =>
  new Fault('usage', { vi: `“${one}” và “${other}” là cùng một tệp.`, en: `"${one}" and "${other}" are the same file.` })

/** Whether this tool wrote some bytes and nobody has changed them since. */
export function isOwn(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? isUntouchedZip(bytes) : isUntouched(Buffer.from(bytes).toString('utf8'))
}

/** Where a path leads behind symbolic links, also where its end is still missing. */
export function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const folder = resolve(path, '..')
    return folder === path ? path : resolve(realPath(folder), path.slice(folder.length).replace(/^[\\/]+/, ''))
  }
}

/** Where a path leads, and what is there. */
interface Destination {
  readonly file: string
  readonly stat: Stats | undefined
}

function destination(path: string): Destination {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
  return { file: realPath(path), stat }
}

async function kept({ path, hint = FORCE }: Output, there: Uint8Array): Promise<Fault> {
  const { standing } = await import('./standing.ts')
  const what = await standing(path, there)
  return new Fault(
    'exists',
    {
      vi: `Tệp ${path} đã có ${what.vi}, không phải bản vneaf ghi ra hoặc đã được sửa; không ghi đè.`,
      en: `File ${path} is there with ${what.en}, and was not written by vneaf or has been edited; it was not overwritten.`,
    },
    hint,
  )
}

const wasRead = (path: string): Fault =>
  new Fault(
    'usage',
    {
      vi: `Tệp ${path} vừa được đọc trong chính lần chạy này; không ghi đè lên nó.`,
      en: `File ${path} was read in this very run; it is not overwritten.`,
    },
    { vi: 'Chọn tên tệp khác.', en: 'Choose another file.' },
  )

function attempt<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Fault) throw error
    throw unwritable({ vi: `tệp ${path}`, en: `file ${path}` }, error)
  }
}
