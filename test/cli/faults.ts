/** A disk that fails, or a process that dies, at the n-th change of a file: for tests that nothing is lost then. */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** Calls that change the disk. */
const CHANGES = [
  'chmodSync',
  'copyFileSync',
  'fchmodSync',
  'fsyncSync',
  'linkSync',
  'mkdirSync',
  'openSync',
  'renameSync',
  'rmSync',
  'symlinkSync',
  'unlinkSync',
  'writeFileSync',
  'writeSync',
] as const

export type Fault = 'full' | 'denied' | 'killed'

/** A process number that no process has. */
const NOBODY = 2 ** 30

class Killed extends Error {}

/**
 * Runs some work while the `nth` change fails: `denied` with an error of the disk; `full` too, after half of what was to be written; `killed` as if the process had ended there: nothing that comes after it has any effect. Tells how many changes there were.
 */
export async function withFault<T>(
  fault: Fault,
  nth: number,
  work: () => Promise<T>,
): Promise<{ readonly result: T | undefined; readonly changes: number; readonly error: unknown; readonly isKilled: boolean }> {
  const real = Object.fromEntries(CHANGES.map((name) => [name, fs[name]]))
  const pid = process.pid
  let changes = 0
  let isDead = false
  const failing = fs as unknown as Record<string, unknown>
  for (const name of CHANGES) {
    failing[name] = (...args: readonly unknown[]): unknown => {
      if (name === 'openSync' && !String(args[1]).startsWith('w')) return (real[name] as (...args: readonly unknown[]) => unknown)(...args)
      if (isDead) throw new Killed()
      changes++
      const call = real[name] as (...args: readonly unknown[]) => unknown
      if (changes !== nth) return call(...args)
      if (name === 'writeFileSync' && fault !== 'denied') {
        const content = Buffer.from(args[1] as string)
        call(args[0], content.subarray(0, content.length >> 1))
      }
      if (fault === 'killed') {
        isDead = true
        throw new Killed()
      }
      const code = fault === 'denied' ? 'EACCES' : 'ENOSPC'
      throw Object.assign(new Error(code), { code })
    }
  }
  if (fault === 'killed') Object.defineProperty(process, 'pid', { value: NOBODY, configurable: true })
  syncBuiltinESMExports()
  try {
    const result = await work()
    return { result, changes, error: undefined, isKilled: isDead }
  } catch (error) {
    return { result: undefined, changes, error, isKilled: isDead }
  } finally {
    Object.assign(fs, real)
    if (fault === 'killed') Object.defineProperty(process, 'pid', { value: pid, configurable: true })
    syncBuiltinESMExports()
  }
}
