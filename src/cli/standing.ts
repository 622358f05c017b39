/** What is in a file that is about to be kept, in a few words: enough for its owner to know it again. */
import { extname } from 'node:path'
import { Fault } from '../fault.ts'
import { parse } from '../load/parse.ts'
import { KINDS } from '../model/catalogue.generated.ts'
import { formatNumber, type Text } from '../text.ts'

/** Bytes beyond which a file is only measured. */
const MOST_BYTES = 32 * 1024 * 1024

/** `rest`: what follows the noun in English. */
const counted = (count: number, vi: string, noun: string, rest = ''): Text => ({
  vi: `${formatNumber(count, 'vi')} ${vi}`,
  en: `${formatNumber(count, 'en')} ${noun}${count === 1 ? '' : 's'}${rest}`,
})

/** `vi`: “15 dòng dữ liệu”. */
export async function standing(path: string, bytes: Uint8Array): Promise<Text> {
  const size = counted(bytes.length, 'byte', 'byte')
  if (bytes.length > MOST_BYTES) return size
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const rows = await rowsOf(bytes, path)
    return rows === undefined ? size : counted(rows, 'dòng dữ liệu', 'row', ' of data')
  }
  const text = Buffer.from(bytes).toString('utf8')
  return /[\0\ufffd]/.test(text) ? size : ofText(text, extname(path).toLowerCase())
}

async function ofText(text: string, ending: string): Promise<Text> {
  const lines = text.split('\n').filter((line) => line.trim() !== '').length
  if (ending === '.csv' || ending === '.tsv') return counted(Math.max(0, lines - 1), 'dòng dữ liệu', 'row', ' of data')
  const shapes = text.includes('<mxfile') ? text.split('vertex="1"').length - 1 : 0
  if (shapes > 0) return counted(shapes, 'hình', 'shape')
  const elements = await elementsOf(text, ending)
  return elements > 0 ? counted(elements, 'phần tử của mô hình', 'element', ' of a model') : counted(lines, 'dòng', 'line')
}

/** Rows of data in a workbook: of the tables of form 03, or all with content where it is another. */
async function rowsOf(bytes: Uint8Array, path: string): Promise<number | undefined> {
  const [{ readWorkbook }, { isDossier, readTables }] = await Promise.all([import('../workbook/read.ts'), import('../vn/form/read.ts')])
  try {
    const workbook = await readWorkbook(bytes, path)
    if (!isDossier(workbook)) return workbook.sheets.reduce((sum, { rows }) => sum + rows.length, 0)
    const { objects, relations, mappings, improvements } = readTables(workbook, path)
    return objects.length + relations.length + mappings.length + improvements.length
  } catch (error) {
    if (error instanceof Fault) return undefined
    throw error
  }
}

async function elementsOf(text: string, ending: string): Promise<number> {
  if (!['.yaml', '.yml', '.json'].includes(ending)) return 0
  const { value } = await parse(Buffer.from(text), ending === '.json' ? 'json' : 'yaml')
  if (typeof value !== 'object' || value === null) return 0
  const content = value as Readonly<Record<string, unknown>>
  return KINDS.reduce((sum, { collection }) => {
    const list = content[collection]
    return sum + (Array.isArray(list) ? list.length : 0)
  }, 0)
}
