import { isUtf8 } from 'node:buffer'
import type { Value } from '../text.ts'

/** How a file is written, by its ending. */
export type Format = 'json' | 'yaml'

export function formatOf(file: string): Format | undefined {
  return /\.json$/i.test(file) ? 'json' : /\.ya?ml$/i.test(file) ? 'yaml' : undefined
}

/** Deeper than any model; guards the parsers against files made to exhaust memory or the stack. */
export const MAX_DEPTH = 100

/** A file's content: its text as it stands (without BOM), for places; and its value, with text in NFC. */
export interface Parsed {
  readonly text: string
  readonly value: unknown
  readonly problems: readonly Problem[]
}

/** What is wrong with a file as a text; `offset` counts UTF-16 code units in `text`. */
export interface Problem {
  readonly message: 'notUtf8' | 'utf16' | 'byteOrderMark' | 'empty' | 'tooDeep' | 'syntax' | 'alias' | 'severalDocuments' | 'repeatedKey'
  readonly data: Readonly<Record<string, Value>>
  readonly offset: number
}

const problem = (message: Problem['message'], offset = 0, data: Problem['data'] = {}): Problem => ({ message, offset, data })

/** Reads bytes as a document. Never throws for what a file contains: what is wrong comes back as problems. */
export async function parse(bytes: Buffer, format: Format): Promise<Parsed> {
  const problems: Problem[] = []
  const failed = (text: string, ...more: Problem[]): Parsed => ({ text, value: undefined, problems: [...problems, ...more] })
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return failed('', problem('utf16'))
  if (!isUtf8(bytes)) return failed('', problem('notUtf8'))
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const text = bytes.toString('utf8', marked ? 3 : 0)
  if (marked) problems.push(problem('byteOrderMark'))
  if (text.trim() === '') return failed(text, problem('empty'))
  const normal = text.normalize('NFC')
  const result = format === 'json' ? await parseJson(bytes, text, normal) : await parseYaml(text, normal)
  return { text, value: result.value, problems: [...problems, ...result.problems] }
}

interface Result {
  readonly value: unknown
  readonly problems: readonly Problem[]
}

async function parseJson(bytes: Buffer, text: string, normal: string): Promise<Result> {
  const { depth, colons } = shapeOfJson(bytes)
  if (depth > MAX_DEPTH) return { value: undefined, problems: [problem('tooDeep', 0, { limit: MAX_DEPTH })] }
  let value: unknown
  try {
    value = JSON.parse(normal)
  } catch {
    const { firstJsonError } = await import('./json.ts')
    const { code, offset } = firstJsonError(text) ?? { code: 1, offset: 0 }
    return { value: undefined, problems: [problem('syntax', offset, { format: 'JSON', detail: { term: `json.${code}` } })] }
  }
  // Fewer keys than colons: JSON.parse kept the last of some keys written twice. Only then is the text walked again.
  if (countKeys(value) === colons) return { value, problems: [] }
  const { repeatedKeys } = await import('./json.ts')
  return { value, problems: repeatedKeys(text).map(({ key, offset }) => problem('repeatedKey', offset, { key })) }
}

/** Deepest nesting, and number of colons outside strings (one per member), in one pass over the bytes. */
function shapeOfJson(bytes: Buffer): { readonly depth: number; readonly colons: number } {
  let depth = 0
  let deepest = 0
  let colons = 0
  let at = 0
  const { length } = bytes
  while (at < length) {
    const byte = bytes[at]!
    if (byte === 0x22) {
      at++
      while (at < length && bytes[at] !== 0x22) at += bytes[at] === 0x5c ? 2 : 1
    } else if (byte === 0x7b || byte === 0x5b) {
      depth++
      if (depth > deepest) deepest = depth
      // Deep enough to refuse: no need to count the rest of a hostile file.
      if (deepest > MAX_DEPTH) break
    } else if (byte === 0x7d || byte === 0x5d) depth--
    else if (byte === 0x3a) colons++
    at++
  }
  return { depth: deepest, colons }
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  let count = 0
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object') count += countKeys(item)
    return count
  }
  for (const key in value) {
    count++
    const item = (value as Record<string, unknown>)[key]
    if (typeof item === 'object') count += countKeys(item)
  }
  return count
}

async function parseYaml(text: string, normal: string): Promise<Result> {
  const { EVENT_ID, YAMLException, constructFromEvents, parseEvents } = await import('js-yaml')
  const fail = (error: unknown): Result => {
    if (!(error instanceof YAMLException)) return { value: undefined, problems: [problem('syntax', 0, { format: 'YAML', detail: { term: 'yaml.unreadable' } })] }
    const offset = Math.min(error.mark?.position ?? 0, text.length)
    if (error.reason.startsWith('nesting exceeded')) return { value: undefined, problems: [problem('tooDeep', offset, { limit: MAX_DEPTH })] }
    return { value: undefined, problems: [problem('syntax', offset, { format: 'YAML', detail: { term: `yaml.${error.reason}` } })] }
  }
  let events: ReturnType<typeof parseEvents>
  try {
    events = parseEvents(normal, { maxDepth: MAX_DEPTH })
  } catch (error) {
    return fail(error)
  }
  let documents = 0
  for (const event of events) {
    if (event.type === EVENT_ID.ALIAS) return { value: undefined, problems: [problem('alias', event.anchorStart - 1)] }
    if (event.type === EVENT_ID.DOCUMENT) documents++
  }
  if (documents === 0) return { value: undefined, problems: [problem('empty')] }
  if (documents > 1) return { value: undefined, problems: [problem('severalDocuments')] }
  try {
    return { value: constructFromEvents(events, { source: normal, maxAliases: 0 })[0], problems: [] }
  } catch (error) {
    if (!(error instanceof YAMLException && error.reason === 'duplicated mapping key')) return fail(error)
    const problems = await repeatedYamlKeys(text)
    try {
      return { value: constructFromEvents(events, { source: normal, maxAliases: 0, json: true })[0], problems }
    } catch (again) {
      return { value: undefined, problems: [...problems, ...fail(again).problems] }
    }
  }
}

async function repeatedYamlKeys(text: string): Promise<Problem[]> {
  const { EVENT_ID, getScalarValue, parseEvents } = await import('js-yaml')
  const found: Problem[] = []
  const frames: { keys: Set<string> | undefined; key: boolean }[] = []
  for (const event of parseEvents(text, {})) {
    const frame = frames.at(-1)
    if (event.type === EVENT_ID.POP) {
      frames.pop()
      continue
    }
    if (event.type === EVENT_ID.SCALAR && frame?.keys && frame.key) {
      const key = getScalarValue(text, event)
      if (frame.keys.has(key)) found.push(problem('repeatedKey', event.valueStart, { key }))
      frame.keys.add(key)
      frame.key = false
      continue
    }
    if (frame?.keys) frame.key = true
    if (event.type === EVENT_ID.MAPPING) frames.push({ keys: new Set(), key: true })
    else if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.DOCUMENT) frames.push({ keys: undefined, key: false })
  }
  return found
}
