/** Standard output: what is written to it is out in full, or the run says that it is not. */
import { fstatSync, writeSync } from 'node:fs'
import { unwritable } from './unwritable.ts'

const SHOWN = { vi: 'đầu ra chuẩn', en: 'standard output' }

const STDOUT = 1

export interface StandardOutput {
  /** @throws {Fault} when what takes it is full or broken. */
  out(text: string): void
  /** Aborted when the reader has gone: nothing more needs to be written, and the exit code is that of the work. */
  readonly gone: AbortSignal
}

/**
 * Opens standard output. `onFault`: told when a pipe breaks for another reason than that its reader has gone, which is only known after the
 * work is done.
 */
export function openStandardOutput(onFault: (error: unknown) => void): StandardOutput {
  const reader = new AbortController()
  const isSynchronous = isFileLike()
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') reader.abort()
    else onFault(unwritable(SHOWN, error))
  })
  return {
    gone: reader.signal,
    out(text) {
      if (reader.signal.aborted) return
      if (isSynchronous) writeFully(text)
      else process.stdout.write(text)
    },
  }
}

/** A file or a device other than a terminal: Node writes to these once and does not look how much was taken. */
function isFileLike(): boolean {
  if (process.stdout.isTTY) return false
  try {
    const stat = fstatSync(STDOUT)
    return stat.isFile() || stat.isCharacterDevice()
  } catch {
    return false
  }
}

function writeFully(text: string): void {
  const bytes = Buffer.from(text)
  let written = 0
  try {
    while (written < bytes.length) written += writeSync(STDOUT, bytes, written)
  } catch (error) {
    throw unwritable(SHOWN, error)
  }
}
