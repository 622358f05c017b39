import { existsSync, statSync, watch as watchFolder } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Editors write a file in several steps; what follows within this time (milliseconds) belongs to one change. */
const SETTLES = 150

/** Files whose change can change the result of a check. */
const WATCHED = /\.(ya?ml|json|mjs|xlsx|csv)$/i

/**
 * Runs some work, and again whenever a file that it read, or one beside those, changes; until the signal, or until there is nothing left to
 * watch. `work` tells which files and folders it read.
 */
export async function watch(cwd: string, work: () => Promise<readonly string[]>, signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted) {
    const started = Date.now()
    const read = (await work()).map((path) => resolve(cwd, path)).filter((path) => existsSync(path))
    if (read.length === 0) return
    // What changed while the work was going on raises no event any more.
    if (!read.some((path) => statSync(path).mtimeMs > started)) await change(read, signal)
    if (!signal?.aborted) await new Promise((done) => setTimeout(done, SETTLES))
  }
}

/** Waits for the next change. Folders are watched, not files: many editors replace a file rather than write into it. */
async function change(paths: readonly string[], signal: AbortSignal | undefined): Promise<void> {
  const folders = new Set(paths.map((path) => (statSync(path).isDirectory() ? path : dirname(path))))
  await new Promise<void>((done) => {
    const watchers = [...folders].map((folder) =>
      watchFolder(folder, (_, name) => {
        if (name === null || WATCHED.test(name)) end()
      }).on('error', () => end()),
    )
    const end = (): void => {
      for (const watcher of watchers) watcher.close()
      signal?.removeEventListener('abort', end)
      done()
    }
    signal?.addEventListener('abort', end)
    if (signal?.aborted) end()
  })
}
