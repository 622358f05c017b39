import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadObject } from '../../../src/load/load.ts'
import type { ArchitectureGraph } from '../../../src/model/graph.ts'
import { load } from '../../../src/sources/load.ts'
import { fromBook, toBook } from '../../../src/vn/form/book.ts'
import { readTables } from '../../../src/vn/form/read.ts'
import { readWorkbook } from '../../../src/workbook/read.ts'
import { writeWorkbook } from '../../../src/workbook/write.ts'
import { models } from './arbitrary.ts'
import { content, contentOf } from './models.ts'

async function throughBytes(graph: ArchitectureGraph) {
  const { sheets, given } = toBook(graph, 'vneaf')
  const tables = readTables(await readWorkbook(await writeWorkbook(sheets, 'Hồ sơ'), 'a.xlsx'), 'a.xlsx')
  return { back: fromBook(tables), given, tables }
}

test('what is edited in the workbook wins over what the tool remembered, everything else stays', async () => {
  const { graph } = await loadObject({
    id: 'm',
    agencies: [{ id: 'so-a', name: 'Sở A', level: 'unit' }],
    systems: [{ id: 'cong', code: 'KT-1', name: 'Cổng', kind: 'portal', owner: 'so-a', users: 7, lifecycle: 'operating' }],
  })
  const { tables } = await throughBytes(graph)
  const [row] = tables.objects
  const edit = (cells: Readonly<Record<string, string>>) => {
    const texts = Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, { text, column: 1, formula: false }]))
    return fromBook({ ...tables, objects: [{ ...row!, cells: { ...row!.cells, ...texts } }] }).document['systems'] as readonly unknown[]
  }
  expect(edit({ lifecycle: 'Nâng cấp', owner: 'Sở B' })).toEqual([
    { id: 'cong', code: 'KT-1', name: 'Cổng', kind: 'portal', owner: 'so-b', users: 7, lifecycle: 'upgrading' },
  ])
  expect(edit({ type: 'Nền tảng số' })).toMatchObject([{ id: 'cong', kind: 'platform', users: 7, owner: 'so-a' }])
  expect(edit({ code: 'KT-9' })).toMatchObject([{ id: 'kt-9', code: 'KT-9', kind: 'portal', assumed: ['kind'] }])
})

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
