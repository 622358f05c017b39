import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
let folder: string

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } })

/** Examples of the API page: the code of each block, and the comment lines at its end, which are what it prints. */
const examples = [...readFileSync(join(root, 'docs/guide/api.md'), 'utf8').matchAll(/^```js\n([\s\S]*?)^```/gm)].map(([, code]) => ({
  code: code!,
  prints: code!
    .trimEnd()
    .split('\n')
    .reduceRight<string[]>(
      (lines, line, at, all) => (line.startsWith('// ') && lines.length === all.length - 1 - at ? [line.slice(3), ...lines] : lines),
      [],
    ),
}))

// The package as a user gets it: packed, installed into an empty folder, without a network and with nothing kept from before: many machines
// have neither. `npm test` builds before.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vneaf-package-'))
  const tarball = execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
    .at(-1)!
  writeFileSync(join(folder, 'package.json'), '{ "name": "user", "private": true }')
  execFileSync('npm', ['install', '--silent', '--offline', '--cache', join(folder, 'cache'), '--no-audit', '--no-fund', `./${tarball}`], {
    cwd: folder,
    stdio: 'ignore',
  })
  cpSync(join(root, 'models'), join(folder, 'models'), { recursive: true })
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the packed package', () => {
  it('loads with require and with import, and shows the same names', () => {
    const names = (loader: string): string[] =>
      JSON.parse(
        run(
          'node',
          '--input-type=commonjs',
          '-e',
          `Promise.resolve(${loader}).then((m) => console.log(JSON.stringify(Object.keys(m).filter((k) => k !== 'default' && k !== 'module.exports').sort())))`,
        ),
      )
    const required = names("require('vneaf')")
    expect(required).toContain('load')
    expect(names("import('vneaf')")).toEqual(required)
    expect(names("require('vneaf/testing')")).toContain('ruleTests')
  })

  it('brings the command', () => {
    expect(run(join(folder, 'node_modules/.bin/vneaf'), '--version').trim()).toBe(
      JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
    )
    expect(run(join(folder, 'node_modules/.bin/vneaf'), 'check', 'models/most-2016', '--fail-on', 'never')).toContain('INT-06')
    expect(run(join(folder, 'node_modules/.bin/vneaf'), 'explain', 'INT-06')).toContain('INT-06')
    expect(run(join(folder, 'node_modules/.bin/vneaf'), 'draw', 'landscape', 'models/mic-2014')).toContain('flowchart')
    expect(run(join(folder, 'node_modules/.bin/vneaf'), 'init', 'moi')).toContain('moi/architecture.yaml')
  })

  it.each(examples.map(({ code, prints }, at) => [at + 1, code, prints] as const))(
    'runs example %i of the API page',
    (at, code, prints) => {
      expect(prints.length).toBeGreaterThan(0)
      writeFileSync(join(folder, `example-${at}.mjs`), code)
      expect(run('node', `example-${at}.mjs`).trim().split('\n')).toEqual(prints)
    },
  )

  it('makes a kind or reference that does not exist a type error', () => {
    writeFileSync(
      join(folder, 'typed.mts'),
      `import { cite, defineRule, from, load } from 'vneaf'
const [{ graph }] = (await load('models/most-2016')) as [Awaited<ReturnType<typeof load>>[number]]
const system = graph.all('system')[0]!
const owner = graph.target(system, 'owner')
const level: 'central' | 'ministry' | 'department' | 'province' | 'district' | 'commune' | 'unit' | 'party' | 'other' | undefined = owner?.level
graph.sources('system', 'stores', graph.all('database')[0]!)
// @ts-expect-error there is no kind "sistem"
graph.all('sistem')
// @ts-expect-error a system has no parent
graph.target(system, 'parent')
// @ts-expect-error a list field is asked for with targets
graph.target(system, 'stores')
// @ts-expect-error systems store databases, not agencies
graph.sources('system', 'stores', owner!)
// @ts-expect-error no such clause
cite('QD-1425-2026', 'Đ99')
// @ts-expect-error no such norm
cite('QD-9999-2030', 'Đ1')
const t = { vi: '', en: '' }
const rest = { code: 'OWN-01', title: t, why: t, remedy: t, statement: 'heuristic', withoutNorm: 'heuristic', severity: from('none', 'info'), citations: [], examines: ['system'] } as const
defineRule({ ...rest, messages: { seen: { vi: 'thấy {a}', en: 'saw {a}' } }, check: ({ graph: g, report }) => report.seen(g.all('system')[0]!, { a: 'x' }, 'owner') })
defineRule({ ...rest, remedy: { do: t, write: { vi: 'ghi “{field:dataOwner}”', en: 'fill "{field:dataOwner}"' } }, messages: {}, check: () => {} })
// @ts-expect-error the schema has no field "dataOwnr"
defineRule({ ...rest, remedy: { write: { vi: 'ghi “{field:dataOwnr}”', en: 'fill "{field:dataOwner}"' } }, messages: {}, check: () => {} })
// @ts-expect-error the languages ask for different names
defineRule({ ...rest, messages: { seen: { vi: 'thấy {a}', en: 'saw {b}' } }, check: () => {} })
// @ts-expect-error a name is missing
defineRule({ ...rest, messages: { seen: { vi: 'thấy {a}', en: 'saw {a}' } }, check: ({ graph: g, report }) => report.seen(g.all('system')[0]!, {}) })
// @ts-expect-error a system has no field "ownr"
defineRule({ ...rest, messages: { seen: { vi: 'a', en: 'a' } }, check: ({ graph: g, report }) => report.seen(g.all('system')[0]!, {}, 'ownr') })
void level
`,
    )
    const tsc = (module: string): string => {
      try {
        return run(
          'node',
          join(root, 'node_modules/typescript/bin/tsc'),
          '--noEmit',
          '--strict',
          '--target',
          'es2022',
          '--module',
          module,
          '--moduleResolution',
          module,
          '--typeRoots',
          'none',
          'typed.mts',
        )
      } catch (error) {
        return (error as { stdout: string }).stdout
      }
    }
    expect(tsc('nodenext')).toBe('')
  }, 60_000)
})
