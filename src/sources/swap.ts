/** Puts files in their places together, so that neither a fault nor a killed run leaves some of them new and some old. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, isAbsolute, join, relative } from 'node:path'
import { digest } from '../digest.ts'

/** A file whose content is known, to be put in its place. `path`: as the caller named it. */
export interface Ready {
  readonly path: string
  readonly file: string
  readonly bytes: Uint8Array
  /** The file that it takes the place of: who owns it and who may do what stays as it was. */
  readonly before?: Stats
}

interface Move {
  readonly path: string
  readonly from: string
  readonly to: string
}

/**
 * Writes each file beside its place and, when all are safely on the disk, moves them there. Before the first move a journal says what is to be
 * moved: a run that is killed from then on is finished by the next one, one that is killed before is undone by it. `attempt` words what goes
 * wrong with a path.
 */
export function swapIn(
  files: readonly Ready[],
  aside: readonly { readonly from: string; readonly to: string }[],
  attempt: <T>(path: string, work: () => T) => T,
): void {
  if (files.length === 0 && aside.length === 0) return
  const written: Move[] = []
  const journals: string[] = []
  try {
    for (const { path, file, bytes, before } of files) {
      attempt(path, () => {
        mkdirSync(dirname(file), { recursive: true })
        const from = join(dirname(file), `${PREFIX}${process.pid}-${written.length}.tmp`)
        written.push({ path, from, to: file })
        writeSafely(from, bytes, before)
      })
    }
    const moves: Move[] = [...aside.map(({ from, to }) => ({ path: from, from, to })), ...written]
    const folders = [...new Set(moves.map(({ from }) => dirname(from)))].sort((a, b) => a.length - b.length)
    if (moves.length > 1) {
      const [main, ...others] = folders as [string, ...string[]]
      const name = `${PREFIX}${process.pid}.journal`
      const list = moves.map(({ from, to }) => [relative(main, from), relative(main, to)])
      // The journal with the moves comes last: from then on they are meant.
      for (const [folder, content] of [
        ...others.map((other) => [other, { main: relative(other, main) }] as const),
        [main, { moves: list }] as const,
      ]) {
        journals.unshift(join(folder, name))
        attempt(folder, () => writeSafely(join(folder, name), Buffer.from(`${JSON.stringify(content)}\n`)))
      }
    }
    allOrNone(moves, attempt)
    for (const folder of folders) flush(folder)
  } finally {
    discard([...journals, ...written.map(({ from }) => from)])
  }
}

/** Moves files; when one cannot be moved, those before it go back. */
function allOrNone(moves: readonly Move[], attempt: <T>(path: string, work: () => T) => T): void {
  const done: (Move & { readonly old?: string })[] = []
  const olds: string[] = []
  try {
    for (const [at, move] of moves.entries()) {
      attempt(move.path, () => {
        const old = moves.length > 1 && existsSync(move.to) ? join(dirname(move.to), `${PREFIX}${process.pid}-${at}.old`) : undefined
        if (old !== undefined) {
          olds.push(old)
          second(move.to, old)
        }
        renameSync(move.from, move.to)
        done.push({ ...move, ...(old === undefined ? {} : { old }) })
      })
    }
  } catch (error) {
    for (const { from, to, old } of done.reverse()) {
      renameSync(to, from)
      if (old !== undefined) renameSync(old, to)
    }
    throw error
  } finally {
    discard(olds)
  }
}

/** Removes what nobody needs; what cannot be removed is left to the next run. */
function discard(files: readonly string[]): void {
  for (const file of files) {
    try {
      rmSync(file, { force: true })
    } catch {}
  }
}

/** A second name for a file, or a second copy where the disk knows no such thing. */
function second(file: string, name: string): void {
  try {
    linkSync(file, name)
  } catch {
    copyFileSync(file, name)
  }
}

function writeSafely(file: string, bytes: Uint8Array, before?: Stats): void {
  const descriptor = openSync(file, 'w')
  try {
    writeFileSync(descriptor, bytes)
    if (before !== undefined) {
      const { uid, gid } = fstatSync(descriptor)
      if (uid !== before.uid || gid !== before.gid) giveTo(descriptor, before)
      fchmodSync(descriptor, before.mode & 0o7777)
    }
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function giveTo(descriptor: number, { uid, gid }: Stats): void {
  try {
    fchownSync(descriptor, uid, gid)
  } catch {
    // Only an administrator may give files away.
  }
}

/** What was moved in a folder is on the disk too, where the system can be asked for that. */
function flush(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r')
    try {
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch {
    // Windows opens no folders; the files themselves are safe.
  }
}

/** Names of what a run keeps beside the files that it writes: hidden, so never taken for a model. The machine is named for shared disks. */
const PREFIX = `.vneaf-${digest([hostname()]).slice(0, 8)}-`
const LEFT = /^\.vneaf-[0-9a-f]{8}-(\d+)(?:-\d+\.(?:tmp|old)|\.journal)$/

/** Whether a name is of something that a killed run left behind. */
export const isLeft = (name: string): boolean => name.startsWith(PREFIX) && isDead(Number(LEFT.exec(name)?.[1]))

/**
 * Finishes in a folder what a killed run had begun to move, and removes what else it left. Only files are touched whose names nobody else uses,
 * or that are set aside beside the journal; what belongs to a run that goes on, or to another machine, is left alone.
 */
export function tidy(folder: string): void {
  const left = readdirSync(folder).filter(isLeft)
  for (const name of left) if (name.endsWith('.journal')) finish(folder, name)
  discard(left.map((name) => join(folder, name)))
}

function finish(folder: string, name: string): void {
  const own = journalAt(join(folder, name))
  const main = own.main === undefined ? folder : join(folder, own.main)
  const { moves = [] } = own.main === undefined ? own : journalAt(join(main, name))
  if (own.main === undefined || moves.length > 0) {
    // Where the old name is gone, or a copy that was set aside is there, this move was made.
    for (const [from, to] of moves)
      if (existsSync(join(main, from)) && !(isAside(from, to) && existsSync(join(main, to)))) renameSync(join(main, from), join(main, to))
    discard([join(main, name), ...moves.map(([from]) => join(main, dirname(from), name))])
  }
}

/** What a journal says, if it was written to its end by this tool. */
function journalAt(file: string): { readonly main?: string; readonly moves?: readonly (readonly [string, string])[] } {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
  const { main, moves } = { ...(content as { readonly main?: unknown; readonly moves?: unknown } | null) }
  if (typeof main === 'string' && main !== '') return { main }
  const isMove = (move: unknown): move is readonly [string, string] => {
    if (!Array.isArray(move) || move.length !== 2) return false
    const [from, to] = move as readonly unknown[]
    if (typeof from !== 'string' || typeof to !== 'string' || dirname(from) !== dirname(to)) return false
    return isLeft(basename(from)) || (isAside(from, to) && !from.startsWith('..') && !isAbsolute(from))
  }
  return Array.isArray(moves) && moves.every(isMove) ? { moves } : {}
}

const isAside = (from: string, to: string): boolean => to.startsWith(`${from}.bak`) && /^\d*$/.test(to.slice(from.length + 4))

/** Under which name an old copy of a file is kept: one that is free. */
export function asideName(file: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${file}.bak` : `${file}.bak${number}`
    if (!existsSync(name)) return name
  }
}

function isDead(process_: number): boolean {
  if (!Number.isInteger(process_) || process_ === process.pid) return false
  try {
    process.kill(process_, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
