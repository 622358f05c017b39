import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import vm from 'node:vm'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import * as node from './core-entry.ts'

const root = resolve(import.meta.dirname, '../..')

const text = readFileSync(join(root, 'models/quang-tri-2016/architecture.yaml'), 'utf8')

/** The core in a world that has what every browser has, and nothing of Node. */
let core: typeof node
let inputs: readonly string[]
let code: string

beforeAll(async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(import.meta.dirname, 'core-entry.ts')],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    globalName: 'core',
    logLevel: 'silent',
  })
  inputs = Object.keys(metafile.inputs)
  code = outputFiles[0]!.text
  const world = vm.createContext({ TextEncoder, TextDecoder, structuredClone })
  vm.runInContext(code, world)
  core = world['core'] as typeof node
})

describe('the core bundled for a browser', () => {
  it('holds no module of Node and asks for none', () => {
    expect(inputs.filter((input) => /(^|:)(node:|fs$|path$|zlib$)|browser-external/.test(input))).toEqual([])
    expect(inputs.filter((input) => /src\/(sources|cli)\//.test(input))).toEqual([])
    expect(code).not.toMatch(/["'`]node:/)
  })

  it('loads, checks, draws and renders as Node does, to the byte', async () => {
    const here = await node.everything(await node.loadText(text))
    const there = await core.everything(await core.loadText(text))
    expect(Object.keys(there)).toEqual(Object.keys(here))
    for (const [name, content] of Object.entries(here)) expect(there[name] === content, name).toBe(true)
    const document = { id: 'bo', name: 'Bộ', asOf: '2026-11-22', agencies: [{ id: 'bo', name: 'Bộ', level: 'ministry' as const }] }
    expect((await core.everything(await core.loadObject(document)))['json']).toBe(
      (await node.everything(await node.loadObject(document)))['json'],
    )
  })

  it('writes the same bytes of a workbook, and reads them back', async () => {
    const here = await node.written(await node.loadText(text))
    const there = await core.written(await core.loadText(text))
    expect(Buffer.from(there).equals(Buffer.from(here))).toBe(true)
    expect(Buffer.from(await core.empty()).equals(Buffer.from(await node.empty()))).toBe(true)
    expect(await core.read(there)).toBe(await node.read(here))
  })

  it('reads settings', async () => {
    const settings = 'rules:\n  AGY-01: off\n'
    expect(await core.severities(settings)).toBe(await node.severities(settings))
    expect(await core.severities(settings)).toContain('off')
  })
})
