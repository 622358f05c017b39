/** The example dossier of the guide: the workbook of a shipped model, and its damaged twin. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from '../../src/sources/load.ts'
import { toBook } from '../../src/vn/form/book.ts'
import { SUPPORT_SHEETS } from '../../src/vn/form/columns.ts'
import { OBLIGATION_RULES } from '../../src/vn/form/obligations.ts'
import { cellName } from '../../src/workbook/define.ts'
import { type WrittenSheet, writeWorkbook } from '../../src/workbook/write.ts'
import { openZip } from '../../src/workbook/zip.ts'
import { DAMAGES } from './damages.ts'

const MODEL = 'models/quang-tri-2026-target'

/** Where the two workbooks lie. */
export const CLEAN = 'docs/guide/mau-03/ho-so-quang-tri.xlsx'
export const DAMAGED = 'docs/guide/mau-03/ho-so-quang-tri-co-loi.xlsx'

/** A fault as planted: what must be found, and where; without a cell, somewhere. */
export interface Planted {
  readonly what: string
  readonly rule: string
  readonly message: string
  readonly cell?: string
}

/** The sheets of the example. */
export async function exampleSheets(root: string): Promise<readonly WrittenSheet[]> {
  const [model] = await load([MODEL], { cwd: root })
  return toBook(model!.graph, 'vneaf').sheets
}

/** The sheets with every fault of `DAMAGES` in them, and where each is. */
export function damaged(sheets: readonly WrittenSheet[]): {
  readonly sheets: readonly WrittenSheet[]
  readonly planted: readonly Planted[]
} {
  const copies = sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, texts: [...row.texts] })) }))
  const planted: Planted[] = []
  const removed = new Set<string>()
  for (const damage of DAMAGES) {
    const [rule, message] = damage.found.split('.') as [string, string]
    const told = { what: damage.what, rule: `dossier/${rule}`, message }
    if ('drop' in damage) {
      removed.add(damage.drop)
      planted.push(told)
      continue
    }
    if ('fact' in damage) {
      const guide = copies.find(({ name }) => name === SUPPORT_SHEETS.guide)!
      const at = guide.rows.findIndex(({ texts }) => texts[0] === damage.fact)
      guide.rows[at]!.texts[1] = damage.text
      planted.push({ ...told, cell: `${guide.name}!${cellName(at + 1, 2)}` })
      continue
    }
    const sheet = copies.find(({ name }) => name === damage.sheet)!
    const header = sheet.rows[0]!.texts
    const columnOf = (label: string): number => {
      const at = header.indexOf(label)
      if (at < 0) throw new Error(`${damage.sheet} has no column "${label}".`)
      return at
    }
    const rowOf = (code: string, by: string | undefined): number => {
      const column = by === undefined ? 0 : columnOf(by)
      const at = sheet.rows.findIndex(({ texts }) => texts[column] === code)
      if (at < 1) throw new Error(`${damage.sheet} has no row "${code}".`)
      return at
    }
    const place = (row: number, column: number): void =>
      void planted.push({ ...told, cell: `${damage.sheet}!${cellName(row + 1, column + 1)}` })
    if ('addColumn' in damage) {
      header.push(damage.addColumn)
      sheet.rows[1]!.texts[header.length - 1] = 'A-01'
      for (const [at, text] of sheet.rows[1]!.texts.entries()) sheet.rows[1]!.texts[at] = text ?? ''
      place(0, header.length - 1)
    } else if ('like' in damage) {
      const texts = [...sheet.rows[rowOf(damage.like, damage.by)]!.texts]
      for (const [label, text] of Object.entries(damage.change)) texts[columnOf(label)] = text
      sheet.rows.push({ texts })
      place(sheet.rows.length - 1, columnOf(damage.column))
    } else {
      const at = rowOf(damage.row, damage.by)
      for (const [label, text] of Object.entries({ ...damage.also, [damage.column]: damage.text }))
        sheet.rows[at]!.texts[columnOf(label)] = text
      place(at, columnOf(damage.column))
    }
  }
  return { sheets: copies.filter(({ name }) => !removed.has(name)), planted }
}

/** The two workbooks by path. What the packing library makes of the same content may differ between machines, so files are compared by what they hold. */
export async function exampleFiles(root: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const sheets = await exampleSheets(root)
  const title = 'Mẫu số 03 (ví dụ minh họa)'
  return new Map([
    [CLEAN, await writeWorkbook(sheets, title)],
    [DAMAGED, await writeWorkbook(damaged(sheets).sheets, title)],
  ])
}

/** Whether the parts of a file on disk say the same. */
export async function holdsTheSame(root: string, path: string, bytes: Uint8Array): Promise<boolean> {
  let current: Uint8Array
  try {
    current = readFileSync(join(root, path))
  } catch {
    return false
  }
  const parts = (file: Uint8Array): string => {
    const zip = openZip(file, 1e9)
    return JSON.stringify([...zip.entries.keys()].sort().map((name) => [name, Buffer.from(zip.read(name)!).toString('base64')]))
  }
  return parts(current) === parts(bytes)
}

/** The faults of the damaged twin, for the guide. */
export async function faultTable(root: string): Promise<string> {
  const { planted } = damaged(await exampleSheets(root))
  const codes = new Map(OBLIGATION_RULES.map(({ id, code }) => [id, code]))
  const rows = planted.map(
    ({ what, rule, cell }) => `| ${cell === undefined ? '(cả sổ)' : `\`${cell}\``} | ${what} | [${codes.get(rule)}](../rules/${rule}.md) |`,
  )
  return `| Ô | Lỗi cài vào | Quy tắc nêu ra |\n|---|---|---|\n${rows.join('\n')}`
}
