#!/usr/bin/env node
import { Fault } from '../fault.ts'
import { VERSION } from '../version.generated.ts'
import { languageOf } from './everywhere.ts'
import { faultText } from './fault-text.ts'
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

/** The version is asked for by scripts, often: nothing else is loaded for it. */
const isVersion = args.length === 1 && (args[0] === '--version' || args[0] === '-V')

async function run(): Promise<number> {
  const { main } = await import('./main.ts')
  return main(args, {
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
}

try {
  if (isVersion) out(`${VERSION}\n`)
  const code = isVersion ? 0 : await run()
  // A pipe may have broken meanwhile.
  process.exitCode ??= code
} catch (error) {
  fail(error)
}
