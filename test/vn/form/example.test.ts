import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { CLEAN, DAMAGED, damaged, exampleFiles, exampleSheets, holdsTheSame } from '../../../scripts/gen/dossier.ts'
import type { ModelReport } from '../../../src/report/define.ts'
import { open } from '../../../src/sources/open.ts'
import { SUPPLEMENT_SHEET } from '../../../src/vn/form/columns.ts'
import { writeWorkbook } from '../../../src/workbook/write.ts'
import { check } from '../../judge.ts'

const root = process.cwd()

async function reportOn(file: string): Promise<ModelReport> {
  const { models } = await check(await open([file], { cwd: root }), { today: '2026-11-22' })
  return models[0]!
}

describe('the example dossier', () => {
  it('has the size of a real one', async () => {
    const sheets = await exampleSheets(root)
    const rows = (name: string): number => sheets.find((sheet) => sheet.name === name)!.rows.length - 1
    expect(rows('DM_DOITUONG')).toBeGreaterThanOrEqual(60)
    expect(rows('QH_KETNOI')).toBeGreaterThanOrEqual(80)
    const improvements = sheets.find(({ name }) => name === 'HOANTHIEN_NV')!.rows.slice(1)
    expect(new Set(improvements.map(({ texts }) => texts[0])).size).toBeGreaterThanOrEqual(15)
    expect(new Set(improvements.map(({ texts }) => texts[7])).size).toBeGreaterThanOrEqual(20)
  })

  it('is clean: nothing to mend, and nothing the form itself would note', async () => {
    const { findings, counts, unjudged } = await reportOn(CLEAN)
    expect(counts).toMatchObject({ error: 0, warning: 0 })
    // What is left is a scale of services that no norm in force gives.
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['SVC-01']))
    expect(unjudged).toEqual([])
  })

  it('is as clean when the body hands in nothing but the sheets of the form', async () => {
    const sheets = (await exampleSheets(root)).filter(({ name }) => name !== SUPPLEMENT_SHEET)
    const folder = mkdtempSync(join(tmpdir(), 'vneaf-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    writeFileSync(join(folder, 'mau-03.xlsx'), await writeWorkbook(sheets, ''))
    const { models } = await check(await open(['mau-03.xlsx'], { cwd: folder }), { today: '2026-11-22' })
    expect(models[0]!.findings).toEqual([])
  })

  it('has a damaged twin in which each of at least thirty faults is found once, at its cell, and nothing else', async () => {
    const [clean, broken] = [await reportOn(CLEAN), await reportOn(DAMAGED)]
    const known = new Set(clean.findings.map(({ fingerprint }) => fingerprint))
    const { planted } = damaged(await exampleSheets(root))
    expect(new Set(planted.map(({ rule, message, cell }) => `${rule}.${message} ${cell}`)).size).toBeGreaterThanOrEqual(30)
    const line = (rule: string, message: string, cell: string | undefined): string => `${cell ?? '-'} ${rule}.${message}`
    const found = broken.findings
      .filter(({ fingerprint }) => !known.has(fingerprint))
      .map(({ rule, message, place }) => line(rule, message.id, place.cell))
    expect(found.sort()).toEqual(planted.map(({ rule, message, cell }) => line(rule, message, cell)).sort())
  })

  it('is on disk as the model gives it', async () => {
    for (const [path, bytes] of await exampleFiles(root)) expect(await holdsTheSame(root, path, bytes)).toBe(true)
  })
})
