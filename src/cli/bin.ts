#!/usr/bin/env node
import { main } from './main.ts'

const colours = (stream: NodeJS.WriteStream): boolean => {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return stream.isTTY === true && TERM !== 'dumb'
}

/** The calendar day here, not in Greenwich. */
function today(): string {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}

// A reader that closes early (`vneaf check | head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  process.exitCode = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    today: today(),
    colour: colours(process.stdout),
    interactive: process.stderr.isTTY === true,
    now: () => performance.now(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  })
} catch (error) {
  // Ours, not the caller's: say so, with what is needed to report it, but no stack trace.
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  process.stderr.write(`vneaf: lỗi bên trong công cụ, xin báo lại kèm dòng này / internal error, please report this line: ${what}\n`)
  process.exitCode = 3
}
