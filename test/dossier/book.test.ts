import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBook, toBook } from '../../src/dossier/book.ts'
import { readTables } from '../../src/dossier/read.ts'
import { load, loadObject } from '../../src/load/load.ts'
import type { ArchitectureGraph } from '../../src/model/graph.ts'
import { readWorkbook } from '../../src/workbook/read.ts'
import { writeWorkbook } from '../../src/workbook/write.ts'
import { models } from './arbitrary.ts'
import { content, contentOf } from './models.ts'

async function throughBytes(graph: ArchitectureGraph) {
  const { sheets, given } = toBook(graph, 'vneaf')
  const tables = readTables(await readWorkbook(await writeWorkbook(sheets, 'Hồ sơ'), 'a.xlsx'), 'a.xlsx')
  return { back: fromBook(tables), given, tables }
}

describe('a model through a workbook file and back', () => {
  test.each(readdirSync('models'))('%s is the same', async (name) => {
    const [model] = await load([`models/${name}`], { cwd: process.cwd() })
    const { back, given, tables } = await throughBytes(model!.graph)
    expect(content(back.document, given)).toEqual(contentOf(model!.graph))
    expect(tables.remarks).toEqual([])
  })

  test('generated models are the same', async () => {
    await fc.assert(
      fc.asyncProperty(models, async (document) => {
        const { graph } = await loadObject(document)
        const { back, given } = await throughBytes(graph)
        expect(content(back.document, given)).toEqual(contentOf(graph))
      }),
      { numRuns: 30, endOnFailure: true },
    )
  }, 120_000)
})
