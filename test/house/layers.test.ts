import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DOORS, LAYERS, NODE } from '../../layers.mjs'

const src = resolve(import.meta.dirname, '../../src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|js)$/.test(file) && !file.endsWith('.d.ts'))
const rooms = LAYERS.flatMap(({ floor, rooms: named }) => Object.keys(named).map((room) => ({ floor, room })))

const roomOf = (file: string) =>
  rooms.find(({ room }) =>
    room.endsWith('/') ? file.startsWith(room) : file === room || file === `${room.replace(/\.ts$/, '')}.generated.ts`,
  )

/** Imports of a file, static and dynamic, types included: a type is knowledge too. */
const importsOf = (file: string): string[] =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, path]) => path!)

describe('the floors of src/', () => {
  it('give every file a room', () => {
    expect(files.filter((file) => roomOf(file) === undefined && file !== 'version.generated.ts')).toEqual([])
  })

  it('import from lower floors only, or through a named door', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file).flatMap((path) => {
        if (!path.startsWith('.')) return []
        const target = relative(src, resolve(src, dirname(file), path)).replaceAll('\\', '/')
        const from = roomOf(file)
        const to = roomOf(target)
        if (from === undefined || to === undefined || from.room === to.room || to.floor < from.floor) return []
        return DOORS.some((door) => door.from === from.room && door.to === to.room) ? [] : [`${file} → ${target}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('need every door that stands open', () => {
    const used = (door: (typeof DOORS)[number]): boolean =>
      files.some(
        (file) =>
          roomOf(file)?.room === door.from &&
          importsOf(file).some(
            (path) => path.startsWith('.') && roomOf(relative(src, resolve(src, dirname(file), path)))?.room === door.to,
          ),
      )
    expect(DOORS.filter((door) => !used(door))).toEqual([])
  })

  it('know Node only where layers.mjs says: its modules, the process, its buffers', () => {
    const code = (file: string): string =>
      readFileSync(join(src, file), 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/(^|\s)\/\/.*$/gm, '$1')
    const builtin = new Set(builtinModules)
    // Validators come bundled from the generator; the test of the core in a browser runs them.
    const own = files.filter((file) => !file.includes('.generated.'))
    const knowing = own.filter(
      (file) =>
        importsOf(file).some((path) => path.startsWith('node:') || builtin.has(path)) ||
        /\bprocess\s*[.?[]|\bBuffer\b|\bNodeJS\b|\brequire\(|\b__dirname\b|import\.meta\.(?:dirname|filename|url)/.test(code(file)),
    )
    expect(knowing.filter((file) => !NODE.some((place) => file.startsWith(place)))).toEqual([])
    expect(NODE.filter((place) => !knowing.some((file) => file.startsWith(place)))).toEqual([])
  })

  it('know no clock, locale or working folder below the command', () => {
    const knowing = files.filter(
      (file) =>
        !file.startsWith('cli/') &&
        file !== 'index.ts' &&
        !file.includes('.generated.') &&
        /new Date\(\)|Date\.now|process\.(cwd|env|stdout)|toLocale/.test(readFileSync(join(src, file), 'utf8')),
    )
    expect(knowing).toEqual([])
  })
})
