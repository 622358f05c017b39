/** A document as the files of a model's folder: one for the header and one for each collection, a field to a line, in an order that edits do not move. */
import { append } from '../large.ts'
import { compareCodePoints } from '../text.ts'
import { HEADER_KEYS, KINDS } from './catalogue.generated.ts'
import { compareCodes } from './codes.ts'
import { FIELD_TERMS } from './terms.generated.ts'

export interface WrittenFile {
  readonly name: string
  readonly text: string
}

/** First line of a file that an import wrote, by which the next one knows that it may write it again. */
export const MARKER = '# vneaf import: tệp do công cụ ghi, được ghi lại ở lần nhập sau'

const REMARKS = [
  MARKER,
  '# Sửa trường không có cột trong biểu mẫu tại đây: lần nhập sau giữ nguyên. Chú thích YAML thì không giữ.',
  '# Written by "vneaf import" and written again by the next one, which keeps fields that the form has no column for, but no comments.',
]

/** Name of the file with the header. */
export const MAIN_FILE = 'architecture.yaml'

/** Names of all files that may be written. */
export const WRITTEN_NAMES: readonly string[] = [MAIN_FILE, ...KINDS.map(({ collection }) => `${collection}.yaml`)]

type Json = Readonly<Record<string, unknown>>

/** The files of a document; a collection without elements has none. Same document, same bytes. */
export function writtenFiles(document: Json): WrittenFile[] {
  const files: WrittenFile[] = []
  for (const { kind, collection } of KINDS) {
    const elements = (document[collection] as readonly Json[] | undefined) ?? []
    if (elements.length === 0) continue
    const sorted = [...elements].sort((a, b) => compareCodes(keyOf(a), keyOf(b)) || compareCodePoints(String(a['id']), String(b['id'])))
    files.push({ name: `${collection}.yaml`, text: fileText({ [collection]: sorted.map((element) => ordered(kind, element)) }) })
  }
  const header: Record<string, unknown> = {}
  for (const key of HEADER_KEYS) if (key !== 'include' && document[key] !== undefined) header[key] = document[key]
  if (files.length > 0) header['include'] = files.map(({ name }) => name)
  return [{ name: MAIN_FILE, text: fileText(header) }, ...files]
}

/** By code, and elements without one after them by id. */
const keyOf = (element: Json): string => (typeof element['code'] === 'string' ? `0${element['code']}` : `1${String(element['id'])}`)

const FIRST = ['id', 'code', 'name', 'nameEn']
const ORDER: ReadonlyMap<string, number> = new Map(Object.keys(FIELD_TERMS).map((key, at) => [key, at]))

const ORDERS: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  KINDS.map(({ kind }) => {
    const order = new Map<string, number>()
    for (const [key, at] of ORDER) {
      const [first = '', field] = key.split('.')
      if (field === undefined && !order.has(first)) order.set(first, FIRST.length + at)
      else if (first === kind && field !== undefined) order.set(field, FIRST.length + at)
    }
    for (const [at, field] of FIRST.entries()) order.set(field, at)
    return [kind, order]
  }),
)

/** Place of a field among those of its kind: names first, then what the kind adds, then the other common fields. */
export function fieldOrder(kind: string, field: string): number {
  return ORDERS.get(kind)?.get(field) ?? FIRST.length + ORDER.size
}

function ordered(kind: string, element: Json): Json {
  const fields = Object.entries(element).filter(([, value]) => value !== undefined)
  return Object.fromEntries(fields.sort(([a], [b]) => fieldOrder(kind, a) - fieldOrder(kind, b) || compareCodePoints(a, b)))
}

const fileText = (value: Json): string => yamlText(REMARKS, value)

/** Lines of remarks, and a value below them a field to a line. Same value, same bytes. */
export function yamlText(remarks: readonly string[], value: Json): string {
  const lines = [...remarks]
  mapping(value, '', lines)
  return `${lines.join('\n')}\n`
}

function mapping(value: Json, indent: string, lines: string[]): void {
  for (const [key, content] of Object.entries(value)) if (content !== undefined) entry(`${indent}${scalar(key)}:`, content, indent, lines)
}

/** Puts a value after the start of its line, or below it when it has parts. */
function entry(start: string, value: unknown, indent: string, lines: string[]): void {
  if (typeof value !== 'object' || value === null) lines.push(`${start} ${scalar(value)}`)
  else if (Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0)
    lines.push(`${start} ${Array.isArray(value) ? '[]' : '{}'}`)
  else {
    lines.push(start)
    if (Array.isArray(value)) for (const item of value) listItem(item, `${indent}  `, lines)
    else mapping(value as Json, `${indent}  `, lines)
  }
}

function listItem(item: unknown, indent: string, lines: string[]): void {
  if (typeof item !== 'object' || item === null || Array.isArray(item) || Object.keys(item).length === 0) {
    if (Array.isArray(item)) throw new TypeError('A list in a list is nowhere in the schema.')
    lines.push(`${indent}- ${typeof item === 'object' && item !== null ? '{}' : scalar(item)}`)
    return
  }
  const own: string[] = []
  mapping(item as Json, `${indent}  `, own)
  // The first field stands on the line of the dash.
  append(lines, [`${indent}- ${own[0]!.slice(indent.length + 2)}`, ...own.slice(1)])
}

/** Text that YAML reads as that text without quotes: a letter first, nothing that could end it, and no word or number of another type. */
const PLAIN = /^\p{L}(?:[\p{L}\p{M}\p{N} ,.;/()%+_–-]|:(?=[^\s,[\]{}]))*$/u
const OTHER_TYPE = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i

function scalar(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  return PLAIN.test(value) && !value.endsWith(' ') && !OTHER_TYPE.test(value) ? value : quoted(value)
}

/** In double quotes. YAML takes the escapes of JSON; characters that it does not print are escaped too. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
