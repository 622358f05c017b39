/** A document as the files of a model's folder: one for the header and one for each collection, a field to a line, in an order that edits do not move. */
import { dump } from 'js-yaml'
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

/** A file of the folder as it would be written with just the content given: where it holds something else, that is lost when it is written again. */
export function writtenAgain(name: string, content: Json): string | undefined {
  if (name !== MAIN_FILE) return writtenFiles(content).find((file) => file.name === name)?.text
  const header: Record<string, unknown> = {}
  for (const key of HEADER_KEYS) if (key !== 'include' && content[key] !== undefined) header[key] = content[key]
  return fileText(content['include'] === undefined ? header : { ...header, include: content['include'] })
}

const fileText = (value: Json): string => yamlText(REMARKS, value)

/**
 * Lines of remarks, and a value below them: a field to a line, long texts unfolded, text of several lines as a block. What another reader of
 * YAML would take for a number, a date or a truth value stands in quotes. Same value, same bytes.
 */
export function yamlText(remarks: readonly string[], value: Json): string {
  const text = Object.keys(value).length === 0 ? '' : dump(value, { lineWidth: -1, noRefs: true, quoteStyle: 'double' })
  return `${remarks.join('\n')}\n${text}`
}
