import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ALLOWED, allowedBy, counts, diagnostics, growth, listText, offences, ROOT, worst } from '../../scripts/limits.ts'

/** Functions over a limit, and uses of `any`, when the limits were set or later. These figures go down, never up. */
const AT_MOST = { complexity: 181, lines: 9, any: 52 }

const text = readFileSync(ALLOWED, 'utf8')
const found = offences()
const today = worst(found)

describe('the list of functions that may be over the limits', () => {
  it('counts no more of them than before, and is lowered when there are fewer', () => {
    expect(counts(found)).toEqual(AT_MOST)
  })

  it('names each file that needs it with the figure of its worst function, and nothing else', () => {
    expect(growth(allowedBy(text), today)).toEqual([])
    expect(text, 'a function was mended: npm run limits').toBe(listText(today))
  })

  it('is written by a command that lowers and removes, and refuses to add or raise', () => {
    const allowed = new Map([
      ['a.ts', { complexity: 30, lines: 90 }],
      ['b.ts', { any: 1 }],
    ])
    expect(growth(allowed, new Map([['a.ts', { complexity: 29 }]]))).toEqual([])
    expect(growth(allowed, new Map([['a.ts', { complexity: 31 }]]))).toEqual(['a.ts: complexity 30 → 31'])
    expect(growth(allowed, new Map([['c.ts', { lines: 81 }]]))).toEqual(['c.ts: lines within → 81'])
    expect(growth(allowed, new Map([['a.ts', { any: 1 }]]))).toEqual(['a.ts: any within → 1'])
    expect(allowedBy(listText(allowed))).toEqual(allowed)
  })
})

describe('the linter', () => {
  const nested = (depth: number): string => (depth === 0 ? 'n++\n' : `if (n > ${depth}) {\n${nested(depth - 1)}}\n`)
  const folder = mkdtempSync(join(tmpdir(), 'vneaf-limits-'))
  for (const name of ['biome.json', 'biome.limits.json', 'biome.allowed.json']) cpSync(join(ROOT, name), join(folder, name))
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
