import type { Terminal } from './define.ts'

/** Work shorter than this (milliseconds) shows no progress: a line that flickers tells nothing. */
const PATIENCE = 400

export interface Progress {
  /** `long`: what follows is known to take its time, so the line is shown at once. */
  show(text: string, long?: boolean): void
  clear(): void
}

/** One line on standard error that replaces itself, only on a terminal and only when work takes long. */
export function progress({ interactive, now, err }: Terminal): Progress {
  if (!interactive) return { show: () => {}, clear: () => {} }
  const start = now()
  let shown = false
  return {
    show(text, long = false) {
      if (!long && now() - start < PATIENCE) return
      shown = true
      err(`\r\u001b[2K${text}`)
    },
    clear() {
      if (shown) err('\r\u001b[2K')
      shown = false
    },
  }
}
