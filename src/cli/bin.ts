#!/usr/bin/env node
import { Fault } from '../fault.ts'
import { faultText } from './fault-text.ts'
import { languageOf, main } from './main.ts'
import { openStandardOutput } from './standard-output.ts'

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

const args = process.argv.slice(2)

function fail(error: unknown): void {
  if (error instanceof Fault) {
    process.stderr.write(faultText(error, languageOf(args) ?? 'vi'))
    process.exitCode = 2
    return
  }
  // Ours, not the caller's: say so, with what is needed to report it, but no stack trace.
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  process.stderr.write(`vneaf: lỗi bên trong công cụ, xin báo lại kèm dòng này / internal error, please report this line: ${what}\n`)
  process.exitCode = 3
}

// Where even the complaints have no reader, the exit code is all there is left to say.
process.stderr.on('error', () => {})

const { out, gone } = openStandardOutput(fail)

try {
  const code = await main(args, {
    cwd: process.cwd(),
    today: today(),
    environment: process.env,
    colour: colours(process.stdout),
    interactive: process.stderr.isTTY === true,
    interrupted: gone,
    now: () => performance.now(),
    out,
    err: (text) => void process.stderr.write(text),
  })
  // A pipe may have broken meanwhile.
  process.exitCode ??= code
} catch (error) {
  fail(error)
}
