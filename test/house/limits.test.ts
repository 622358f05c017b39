import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ALLOWED, allowedBy, counts, diagnostics, growth, listText, type Offences, offences, ROOT, worst } from '../../scripts/limits.ts'

const text = readFileSync(ALLOWED, 'utf8')
const found = offences()

describe('the list of functions that may be over the limits', () => {
  it('has not grown: no more functions, none worse', () => {
    expect(growth(text, found)).toEqual([])
  })

  it('has shrunk with them: no file without need, no figure above that of its worst function', () => {
    expect(text, 'a function was mended: npm run limits').toBe(listText(worst(found), counts(found)))
  })

  it('is written by a command that lowers and removes, and refuses to add or raise', () => {
    const file = (complexity: readonly number[], lines: readonly number[] = [], any: readonly number[] = []) => ({ complexity, lines, any })
    const of = (files: Offences): string => listText(worst(files), counts(files))
    const list = of(new Map([['a.ts', file([30, 25], [90])]]))
    expect([...allowedBy(list)]).toEqual([['a.ts', { complexity: 30, lines: 90 }]])
    expect(growth(list, new Map([['a.ts', file([29])]]))).toEqual([])
    expect(growth(list, new Map([['a.ts', file([31])]]))).toEqual(['a.ts: complexity 30 → 31'])
    expect(growth(list, new Map([['a.ts', file([30, 25, 21])]]))).toEqual(['complexity: 2 → 3 functions'])
    expect(growth(list, new Map([['c.ts', file([], [81])]]))).toEqual(['c.ts: lines within → 81'])
    expect(growth(list, new Map([['a.ts', file([], [], [1])]]))).toEqual(['any: 0 → 1 functions', 'a.ts: any within → 1'])
  })
})

describe('the linter', () => {
  const nested = (depth: number): string => (depth === 0 ? 'n++\n' : `if (n > ${depth}) {\n${nested(depth - 1)}}\n`)
  const folder = mkdtempSync(join(tmpdir(), 'vneaf-limits-'))
  for (const name of ['biome.json', 'biome.limits.json', 'biome.allowed.jsonc']) cpSync(join(ROOT, name), join(folder, name))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** The rules that a file of this content breaks, in a folder with this configuration. */
  const lint = (code: string, file: string): readonly string[] => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), code)
    return diagnostics(['lint', file], folder).map(({ category }) => category.replace('lint/', ''))
  }

  it.each([
    [
      'a function that is hard to follow',
      `export function f(n: number): void {\n${nested(6)}}\n`,
      'complexity/noExcessiveCognitiveComplexity',
    ],
    [
      'a function longer than a page',
      `export function f(n: number): void {\n${'n++\n'.repeat(81)}}\n`,
      'complexity/noExcessiveLinesPerFunction',
    ],
    ['any', 'export const f = (n: any): unknown => n\n', 'suspicious/noExplicitAny'],
  ])('refuses %s in a new file', (_, code, rule) => {
    expect(lint(code, 'src/new.ts')).toContain(rule)
  })

  it('takes a function within the limits', () => {
    expect(lint(`export function f(n: number): void {\n${nested(5)}${'n++\n'.repeat(60)}}\n`, 'src/new.ts')).toEqual([])
  })

  it('holds a listed file to its own figure', () => {
    const [file, { complexity }] = [...allowedBy(text)].find(([, own]) => own.complexity !== undefined)! as [string, { complexity: number }]
    let depth = 1
    while ((depth * (depth + 1)) / 2 <= complexity) depth++
    expect(lint(`export function f(n: number): void {\n${nested(depth)}}\n`, file)).toContain('complexity/noExcessiveCognitiveComplexity')
  })
})
