import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { inFolder } from './terminal.ts'

const MODEL = `id: m
name: Mô hình
asOf: 2016-12-16
agencies:
  - { id: bo, name: Bộ, level: ministry }
`

it('checks again when the model changes, tells a wrong call without ending, and ends when interrupted', async () => {
  await inFolder({ 'architecture.yaml': MODEL }, async (folder) => {
    const stop = new AbortController()
    let out = ''
    let err = ''
    const done = main(['check', '--watch', '--lang', 'en'], {
      cwd: folder,
      today: '2026-11-22',
      environment: {},
      colour: false,
      interactive: false,
      interrupted: stop.signal,
      now: () => 0,
      out: (text) => (out += text),
      err: (text) => (err += text),
    })
    const runs = (): number => err.split('waiting for changes').length - 1
    await vi.waitFor(() => expect(runs()).toBe(1), 10_000)
    expect(out).not.toContain('CORE-07')
    writeFileSync(
      join(folder, 'architecture.yaml'),
      `${MODEL}systems:\n  - { id: s, name: Hệ thống, kind: application, owner: khong-co }\n`,
    )
    await vi.waitFor(() => expect(out).toContain('khong-co'), 10_000)
    writeFileSync(join(folder, 'vneaf.config.yaml'), 'sai: 1\n')
    await vi.waitFor(() => expect(err).toContain('vneaf.config.yaml'), 10_000)
    stop.abort()
    expect(await done).toBe(2)
  })
})
