import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { exitCode } from '../../src/check/exit.ts'
import { open } from '../../src/sources/open.ts'
import { OBLIGATION_RULES } from '../../src/vn/form/obligations.ts'
import { writeWorkbook } from '../../src/workbook/write.ts'
import { vneaf } from '../cli/terminal.ts'
import { check } from '../judge.ts'
import { CLEAN, formOf } from '../vn/form/clean.ts'

let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vneaf-form-rules-'))
  const { sheets } = formOf({ relations: CLEAN.relations.map((row, at) => (at === 0 ? { ...row, to: 'KT-22', status: 'Chạy tốt' } : row)) })
  const written = sheets.map(({ name, rows }) => ({
    name,
    columns: [],
    rows: rows.map(({ cells }) => ({ texts: Array.from({ length: Math.max(...cells.keys()) }, (_, at) => cells.get(at + 1)?.text ?? '') })),
  }))
  writeFileSync(join(folder, 'so.xlsx'), await writeWorkbook(written, 'Mẫu số 03'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => vi.restoreAllMocks())

const ruleOf = (code: string) => OBLIGATION_RULES.find((one) => one.code === code)!.rule

describe('a rule of the form that throws', () => {
  it('is told as a crash, after what the others found', async () => {
    vi.spyOn(ruleOf('HS-07'), 'check').mockImplementation(() => {
      throw new Error('gãy giữa chừng')
    })
    const report = await check(await open(['so.xlsx'], { cwd: folder }), { today: '2026-11-22' })
    const [model] = report.models
    expect(model!.findings.map(({ code, message }) => `${code}.${message.id}`)).toEqual(
      expect.arrayContaining(['CORE-99.crashed', 'HS-08.misspelt']),
    )
    expect(model!.crashed).toEqual([{ rule: 'dossier/values-are-listed', code: 'HS-07', error: 'gãy giữa chừng' }])
    expect(model!.ran.map(({ code }) => code)).not.toContain('HS-07')
    expect(exitCode(report, 'warning')).toBe(3)
  })

  it('leaves nothing half-told, and answers for nothing', async () => {
    const whole = ruleOf('HS-08').check
    vi.spyOn(ruleOf('HS-08'), 'check').mockImplementation((context) => {
      whole.call(ruleOf('HS-08'), context)
      throw new Error('gãy ở cuối')
    })
    const [model] = (await check(await open(['so.xlsx'], { cwd: folder }), { today: '2026-11-22' })).models
    const codes = model!.findings.map(({ code }) => code)
    expect(codes).not.toContain('HS-08')
    // The dangling reference is told all the same, in the words of the model.
    expect(codes).toContain('CORE-07')
  })

  it('is in the way of no command that judges nothing', async () => {
    const spies = OBLIGATION_RULES.map(({ rule }) =>
      vi.spyOn(rule, 'check').mockImplementation(() => {
        throw new Error('gãy')
      }),
    )
    for (const args of [
      ['draw', 'landscape', 'so.xlsx'],
      ['export', 'so.xlsx', '--to', 'mau-03', '-o', 'ra.xlsx', '--force'],
    ]) {
      const { code, err } = await vneaf(args, folder)
      expect([args[0], code, err]).toEqual([args[0], 0, expect.not.stringContaining('gãy')])
    }
    for (const spy of spies) expect(spy).not.toHaveBeenCalled()
  })
})

describe('what a rule of the form says must not be spread', () => {
  it('is not spread by a comparison of two workbooks either', async () => {
    const guide = join(import.meta.dirname, '../../docs/guide/mau-03')
    const { out } = await vneaf(['diff', 'ho-so-quang-tri.xlsx', 'ho-so-quang-tri-co-loi.xlsx', '--format', 'json'], guide)
    expect(out).toContain('HS-16')
    expect(out).not.toContain('Qtri@2026!')
  })
})
