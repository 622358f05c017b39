import { TABLES } from '../../../src/vn/form/columns.ts'
import type { Tables } from '../../../src/vn/form/define.ts'
import { readTables } from '../../../src/vn/form/read.ts'
import type { Cell, Workbook } from '../../../src/workbook/define.ts'
import { sheet, workbook } from './sheet.ts'

/**
 * A workbook written as a page shows it: the name of a sheet on a line, then a Markdown table with the header in row 1. `<br>` is a line break in
 * a cell; `#REF!` and its like are failed formulas.
 */
export function workbookOf(markdown: string): Workbook {
  const names: readonly string[] = [...Object.values(TABLES).map((table) => table.sheet), 'HUONG_DAN', 'DM_GIATRI', 'TU_DIEN_TRUONG']
  const sheets = new Map<string, (string | Partial<Cell>)[][]>()
  let rows: (string | Partial<Cell>)[][] = []
  for (const line of markdown.split('\n').map((one) => one.trim())) {
    const named = names.find((name) => line.replaceAll('*', '') === name)
    if (named !== undefined) sheets.set(named, (rows = []))
    if (!line.startsWith('|') || /^[|\s:-]+$/.test(line)) continue
    const texts = line.split('|').slice(1, -1)
    rows.push(
      texts.map((text) => {
        const said = text.trim().replaceAll('<br>', '\n')
        return /^#[A-Z/0]+[!?]?$/.test(said) ? { text: said, kind: 'error', formula: true } : said
      }),
    )
  }
  return workbook(...[...sheets].map(([name, lines]) => sheet(name, lines)))
}

export const tablesOf = (markdown: string): Tables => readTables(workbookOf(markdown), 'ho-so.xlsx')
