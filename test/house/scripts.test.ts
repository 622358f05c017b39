import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Readonly<Record<string, string>> }

/** Programs that packages of the lock bring. */
const programs = new Set(
  Object.values(
    (
      JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
        packages: Readonly<Record<string, { bin?: Readonly<Record<string, string>> }>>
      }
    ).packages,
  ).flatMap(({ bin }) => Object.keys(bin ?? {})),
)

/** Commands of the scripts, parted where every shell parts them, the one of Windows too. */
const commands = Object.entries(scripts).flatMap(([name, script]) => script.split(' && ').map((command) => ({ name, command })))

describe('scripts of package.json', () => {
  it('run without a Unix shell: Node, npm and programs of packages, with words that need no quoting', () => {
    const wrong = commands.filter(({ command }) => {
      const [program = ''] = command.split(' ')
      const isHere = program === 'node' || program === 'npm' || programs.has(program)
      return !isHere || !/^[\w@./:= *-]+$/.test(command)
    })
    expect(wrong).toEqual([])
  })

  it('call scripts that are there', () => {
    const called = commands.flatMap(({ command }) => [...command.matchAll(/\bnpm run (?:--[\w-]+ )*([\w:]+)/g)].map(([, name]) => name!))
    expect(called.filter((name) => scripts[name] === undefined)).toEqual([])
  })
})
