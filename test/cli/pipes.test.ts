import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const tsx = import.meta.resolve('tsx')
const bin = resolve(import.meta.dirname, '../../src/cli/bin.ts')

/** A model whose SARIF report is far longer than what a pipe holds. */
const model = resolve(import.meta.dirname, '../../models/quang-tri-2026')

const command = (args: readonly string[]): readonly string[] => ['--import', tsx, bin, ...args]

/** Runs the command with a reader that closes after the first bytes. */
function read20Bytes(args: readonly string[]): Promise<{ readonly code: number | null; readonly err: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, command(args), { stdio: ['ignore', 'pipe', 'pipe'] })
    let err = ''
    child.stderr.on('data', (bytes) => {
      err += String(bytes)
    })
    child.stdout.once('data', () => child.stdout.destroy())
    child.on('close', (code) => done({ code, err }))
  })
}

describe('output whose reader has gone', () => {
  it.each([
    [['check', model, '--format', 'sarif'], 1],
    [['check', model, '--format', 'sarif', '--fail-on', 'never'], 0],
    [['comply', model, '--format', 'json'], 1],
    [['draw', 'landscape', model], 0],
  ])('leaves the exit code of %j alone, without a word', async (args, code) => {
    const whole = spawnSync(process.execPath, command(args), { encoding: 'utf8', maxBuffer: 1e9 })
    expect(whole.status).toBe(code)
    expect(await read20Bytes(args)).toEqual({ code, err: '' })
  })
})

describe.skipIf(!existsSync('/dev/full'))('output to a disk that is full', () => {
  it.each([
    [['check', model, '--format', 'sarif', '--fail-on', 'never'], 'đầu ra chuẩn: hết chỗ trên ổ đĩa'],
    [['--version', '--lang', 'en'], 'Standard output cannot be written: the disk is full'],
  ])('%j is told and fails', (args, said) => {
    const shell = ['-c', 'exec "$0" "$@" > /dev/full', process.execPath, ...command(args)]
    const { status, stderr } = spawnSync('/bin/sh', shell, { encoding: 'utf8' })
    expect([status, stderr]).toEqual([2, expect.stringContaining(said)])
    expect(stderr).not.toContain('    at ')
  })

  it('as a report is told by its name', () => {
    const { status, stderr } = spawnSync(process.execPath, command(['check', model, '--report', 'sarif=/dev/full']), { encoding: 'utf8' })
    expect([status, stderr]).toEqual([2, expect.stringContaining('/dev/full: hết chỗ trên ổ đĩa')])
  })
})
