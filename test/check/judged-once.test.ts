import { copyFileSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { check, judgeOnce } from '../../src/check/check.ts'
import { comply } from '../../src/comply/comply.ts'
import { loadText } from '../../src/load/load.ts'
import { OBLIGATION_RULES } from '../../src/vn/form/obligations.ts'
import { RULES } from '../../src/vn/rules.generated.ts'
import { VIET_NAM } from '../../src/vn/viet-nam.ts'
import { inFolder, vneaf } from '../cli/terminal.ts'

const read: string[] = []
vi.mock('../../src/sources/read.ts', async (original) => {
  const actual = await original<typeof import('../../src/sources/read.ts')>()
  return {
    ...actual,
    readBytes: (...args: Parameters<typeof actual.readBytes>) => {
      read.push(args[1])
      return actual.readBytes(...args)
    },
  }
})

afterEach(() => vi.restoreAllMocks())

const MODEL = `id: tinh
name: Tỉnh
asOf: '2026-11-21'
agencies:
  - { id: so, name: Sở, level: department }
systems:
  - { id: mc, name: Một cửa, owner: so, functions: [procedure-handling] }
  - { id: hong, name: Hỏng, owner: so, users: nhiều }
databases:
  - { id: hs, name: Hồ sơ, owner: so }
`
const WORKBOOK = resolve(import.meta.dirname, '../../docs/guide/mau-03/ho-so-quang-tri.xlsx')

const spies = () => [...RULES, ...OBLIGATION_RULES].map(({ rule }) => vi.spyOn(rule, 'check'))

describe('a rule', () => {
  it('runs once for a page and its statements by clause', async () => {
    await inFolder({ 'architecture.yaml': MODEL }, async (folder) => {
      const watched = spies()
      await vneaf(['check', '--report', 'html=trang.html', '--report', 'json=bc.json', '--report', 'sarif=bc.sarif'], folder)
      const calls = watched.map(({ mock }) => mock.calls.length)
      expect(Math.max(...calls)).toBe(1)
      expect(readFileSync(join(folder, 'trang.html'), 'utf8')).toContain('1425/QĐ')
    })
  })

  it('of the form runs once too, and the workbook is read once, however many outputs are made of it', async () => {
    await inFolder({}, async (folder) => {
      copyFileSync(WORKBOOK, join(folder, 'so.xlsx'))
      const watched = spies()
      read.length = 0
      const { code } = await vneaf(['check', 'so.xlsx', '--report', 'html=trang.html', '--annotate', 'gop-y.xlsx'], folder)
      expect(code).toBeLessThan(2)
      const calls = watched.map(({ mock }) => mock.calls.length)
      expect([Math.max(...calls), calls.slice(RULES.length)]).toEqual([1, OBLIGATION_RULES.map(() => 1)])
      expect(read.filter((name) => name === 'so.xlsx')).toEqual(['so.xlsx'])
    })
  })
})

describe('one judgement', () => {
  it.each([
    ['nothing is set', {}],
    ['a rule is turned off', { severities: { 'data/database-has-a-data-owner': 'off' } }],
    ['rules weigh otherwise', { severities: { 'data/database-has-a-data-owner': 'info', 'data/data-is-classified': 'error' } }],
    ['a rule is off in some files', { overrides: [{ files: ['*.yaml'], rules: { 'integration/database-is-connected': 'off' } }] }],
  ] as const)('gives the report and the statements that two would, where %s', async (_, settings) => {
    const models = [await loadText(MODEL, 'a.yaml')]
    const options = { framework: VIET_NAM, today: '2026-11-21', ...settings } as never
    const judgements = await judgeOnce(models, options)
    expect(plain(await check(models, options, judgements))).toEqual(plain(await check(models, options)))
    expect(plain(await comply(models, options, judgements))).toEqual(plain(await comply(models, options)))
  })
})

/** What of a report is data. */
const plain = (value: object): unknown => JSON.parse(JSON.stringify(value))
