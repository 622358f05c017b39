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
import { basename, dirname, join } from 'node:path'
import { digest } from '../digest.ts'

/** A file whose content is known, to be put in its place. `path`: as the caller named it. */
interface Ready {
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
 * Writes each file beside its place and, when all are safely on the disk, moves them there. Before the first move a journal in each folder
 * says what is to be moved: a run that is killed from then on is finished by the next one, one that is killed before is undone by it.
 * `attempt` words what goes wrong with a path.
 */
export function swapIn(
  files: readonly Ready[],
  aside: readonly { readonly from: string; readonly to: string }[],
  attempt: <T>(path: string, work: () => T) => T,
): void {
  if (files.length === 0 && aside.length === 0) return
  const folders = [...new Set([...files.map(({ file }) => dirname(file)), ...aside.map(({ from }) => dirname(from))])]
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
    if (moves.length > 1) {
      for (const folder of folders) {
        const own = moves.filter(({ from }) => dirname(from) === folder).map(({ from, to }) => [basename(from), basename(to)])
        const journal = join(folder, `${PREFIX}${process.pid}.journal`)
        journals.push(journal)
        attempt(folder, () => writeSafely(journal, Buffer.from(`${JSON.stringify(own)}\n`)))
      }
    }
    allOrNone(moves, attempt)
    for (const folder of folders) flush(folder)
  } finally {
    for (const journal of journals) rmSync(journal, { force: true })
    for (const { from } of written) rmSync(from, { force: true })
  }
}

/** Moves files; when one cannot be moved, those before it go back. */
function allOrNone(moves: readonly Move[], attempt: <T>(path: string, work: () => T) => T): void {
  const done: (Move & { readonly old?: string })[] = []
  try {
    for (const [at, move] of moves.entries()) {
      attempt(move.path, () => {
        const old = join(dirname(move.to), `${PREFIX}${process.pid}-${at}.old`)
        const hadOne = moves.length > 1 && existsSync(move.to)
        if (hadOne) second(move.to, old)
        done.push({ ...move, ...(hadOne ? { old } : {}) })
        renameSync(move.from, move.to)
      })
    }
  } catch (error) {
    for (const { from, to, old } of done.reverse()) {
      if (existsSync(to) && !existsSync(from)) renameSync(to, from)
      if (old !== undefined) renameSync(old, to)
    }
    throw error
  }
  for (const { old } of done) if (old !== undefined) rmSync(old, { force: true })
}

/** A second name for a file, or a second copy where the disk knows no such thing. */
function second(file: string, name: string): void {
  rmSync(name, { force: true })
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

/**
 * Finishes in a folder what a killed run had begun to move, and removes what else it left. Only files of this folder are touched, under names
 * that nobody else uses; what belongs to a run that goes on, or to another machine, is left alone.
 */
export function tidy(folder: string): void {
  const left = readdirSync(folder).filter((name) => name.startsWith(PREFIX) && isDead(Number(LEFT.exec(name)?.[1])))
  for (const name of left) {
    if (!name.endsWith('.journal')) continue
    // A copy that was set aside is there: what has its old name by now is the new file.
    for (const [from, to] of movesIn(readFileSync(join(folder, name), 'utf8')))
      if (existsSync(join(folder, from)) && !(isAside(from, to) && existsSync(join(folder, to))))
        renameSync(join(folder, from), join(folder, to))
  }
  for (const name of left) rmSync(join(folder, name), { force: true })
}

const isAside = (from: string, to: string): boolean => to.startsWith(`${from}.bak`) && /^\d*$/.test(to.slice(from.length + 4))

/** Under which name an old copy of a file is kept: one that is free. */
export function asideName(file: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${file}.bak` : `${file}.bak${number}`
    if (!existsSync(name)) return name
  }
}

/** The moves of a journal that was written to its end. */
function movesIn(text: string): readonly (readonly [string, string])[] {
  let moves: unknown
  try {
    moves = JSON.parse(text)
  } catch {
    return []
  }
  const isName = (name: unknown): name is string => typeof name === 'string' && name !== '' && basename(name) === name && name !== '..'
  const isMove = (move: unknown): move is readonly [string, string] =>
    Array.isArray(move) && move.length === 2 && isName(move[0]) && isName(move[1]) && (LEFT.test(move[0]) || isAside(move[0], move[1]))
  return Array.isArray(moves) && moves.every(isMove) ? moves : []
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
