import type { Cell, Merge, Sheet, Workbook } from '../../../src/workbook/define.ts'

/** A sheet of texts as a person types them; `null` for an empty cell. */
export function sheet(
  name: string,
  rows: readonly (readonly (string | Partial<Cell> | null)[])[],
  more: { readonly merges?: readonly Merge[]; readonly hiddenRows?: readonly number[]; readonly hidden?: boolean } = {},
): Sheet {
  return {
    name,
    hidden: more.hidden ?? false,
    merges: more.merges ?? [],
    rows: rows.flatMap((texts, at) => {
      const cells = new Map<number, Cell>()
      texts.forEach((said, column) => {
        if (said === null || said === '') return
        const cell = typeof said === 'string' ? { text: said } : said
        cells.set(column + 1, { text: '', kind: 'text', formula: false, ...cell })
      })
      return cells.size === 0 ? [] : [{ number: at + 1, hidden: more.hiddenRows?.includes(at + 1) ?? false, cells }]
    }),
  }
}

export const workbook = (...sheets: readonly Sheet[]): Workbook => ({ sheets, ignored: [] })
