import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { main } from '../../src/cli/main.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command line as a user in a folder would, on 22/11/2026, with nothing of this machine. */
export async function vneaf(
  args: readonly string[],
  cwd = process.cwd(),
  interactive = false,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  let out = ''
  let err = ''
  let clock = 0
  const code = await main(args, {
    cwd,
    today: '2026-11-22',
    environment: { PATH: process.env['PATH'], ...environment },
    colour: false,
    interactive,
    now: () => (clock += 1000),
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  return { code, out, err }
}

/** A folder with files, gone after the work. */
export async function inFolder<T>(files: Readonly<Record<string, string>>, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'vneaf-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
