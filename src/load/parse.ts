import type { Value } from '../text.ts'
import { SYNTAX_WORDS } from './syntax-words.ts'

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
  readonly findings: readonly SyntaxFinding[]
}

/** What is wrong with a file as a text; `offset` counts UTF-16 code units in `text`. */
export interface SyntaxFinding {
  readonly message: 'notUtf8' | 'utf16' | 'byteOrderMark' | 'empty' | 'tooDeep' | 'syntax' | 'alias' | 'severalDocuments' | 'repeatedKey'
  readonly data: Readonly<Record<string, Value>>
  readonly offset: number
}

const syntaxFinding = (message: SyntaxFinding['message'], offset = 0, data: SyntaxFinding['data'] = {}): SyntaxFinding => ({
  message,
  offset,
  data,
})

/** Leaves out the byte order mark. */
const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true })

/** Reads bytes as a document. Never throws for what a file contains: what is wrong comes back as findings. */
export async function parse(bytes: Uint8Array, format: Format): Promise<Parsed> {
  const findings: SyntaxFinding[] = []
  const failed = (text: string, ...more: SyntaxFinding[]): Parsed => ({ text, value: undefined, findings: [...findings, ...more] })
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return failed('', syntaxFinding('utf16'))
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  let text: string
  try {
    text = STRICT_UTF8.decode(bytes)
  } catch {
    return failed('', syntaxFinding('notUtf8'))
  }
  if (marked) findings.push(syntaxFinding('byteOrderMark'))
  if (text.trim() === '') return failed(text, syntaxFinding('empty'))
  const normal = text.normalize('NFC')
  const result = format === 'json' ? await parseJson(bytes, text, normal) : await parseYaml(text, normal)
  return { text, value: result.value, findings: [...findings, ...result.findings] }
}

interface Result {
  readonly value: unknown
  readonly findings: readonly SyntaxFinding[]
}

async function parseJson(bytes: Uint8Array, text: string, normal: string): Promise<Result> {
  const { depth, colons } = shapeOfJson(bytes)
  if (depth > MAX_DEPTH) return { value: undefined, findings: [syntaxFinding('tooDeep', 0, { limit: MAX_DEPTH })] }
  let value: unknown
  try {
    value = JSON.parse(normal)
  } catch {
    const { firstJsonError } = await import('./json.ts')
    const { code, offset } = firstJsonError(text) ?? { code: 1, offset: 0 }
    return { value: undefined, findings: [syntaxFinding('syntax', offset, { format: 'JSON', detail: { term: `json.${code}` } })] }
  }
  // Fewer keys than colons: JSON.parse kept the last of some keys written twice. Only then is the text walked again.
  if (countKeys(value) === colons) return { value, findings: [] }
  const { repeatedKeys } = await import('./json.ts')
  return { value, findings: repeatedKeys(text).map(({ key, offset }) => syntaxFinding('repeatedKey', offset, { key })) }
}

/** Deepest nesting, and number of colons outside strings (one per member), in one pass over the bytes. */
function shapeOfJson(bytes: Uint8Array): { readonly depth: number; readonly colons: number } {
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
  const { EVENT_ID, YAMLException, constructFromEvents, getScalarValue, parseEvents } = await import('js-yaml')
  const failed = (error: unknown): Result => {
    if (!(error instanceof YAMLException)) return { value: undefined, findings: [yamlSyntax('', 0)] }
    const offset = Math.min(error.mark?.position ?? 0, text.length)
    if (error.reason.startsWith('nesting exceeded'))
      return { value: undefined, findings: [syntaxFinding('tooDeep', offset, { limit: MAX_DEPTH })] }
    return { value: undefined, findings: [yamlSyntax(error.reason, offset)] }
  }
  // The text as it stands is read first: offsets in its NFC form are not those of the file.
  let events: Events
  try {
    events = parseEvents(text, { maxDepth: MAX_DEPTH })
  } catch (error) {
    return failed(error)
  }
  let documents = 0
  for (let number = 0; number < events.length; number++) {
    const event = events[number]!
    if (event.type === EVENT_ID.ALIAS) return { value: undefined, findings: [syntaxFinding('alias', event.anchorStart - 1)] }
    if (event.type === EVENT_ID.DOCUMENT && ++documents > 1)
      return { value: undefined, findings: [syntaxFinding('severalDocuments', startOfDocument(text, events[number + 1]))] }
  }
  if (documents === 0) return { value: undefined, findings: [syntaxFinding('empty')] }
  let repeated: number | undefined
  try {
    const [value] = constructFromEvents(events, { source: text, maxAliases: 0 })
    if (normal === text) return { value, findings: [] }
  } catch (error) {
    if (!isRepeatedKey(error)) return failed(error)
    repeated = Math.min(error.mark?.position ?? 0, text.length)
  }
  // Keys are written twice, or the text is not in NFC and its keys have yet to be compared as NFC.
  const findings = repeatedYamlKeys(text, events, EVENT_ID, getScalarValue)
  if (findings.length === 0 && repeated !== undefined) findings.push(syntaxFinding('repeatedKey', repeated, { key: keyAt(text, repeated) }))
  try {
    const composed = normal === text ? events : parseEvents(normal, { maxDepth: MAX_DEPTH })
    // With `json` the last of equal keys counts, as in JSON.
    return { value: constructFromEvents(composed, { source: normal, maxAliases: 0, json: true })[0], findings }
  } catch (error) {
    return { value: undefined, findings: [...findings, ...failed(error).findings] }
  }
}

type YamlModule = typeof import('js-yaml')
type Events = ReturnType<YamlModule['parseEvents']>

const isRepeatedKey = (error: unknown): error is { readonly mark?: { readonly position: number } } =>
  error instanceof Error && (error as { reason?: unknown }).reason === 'duplicated mapping key'

/** What the parser complains of, by the key of its words; what has none reads "it cannot be read". */
function yamlSyntax(reason: string, offset: number): SyntaxFinding {
  const general = /^unknown \w+ tag|explicit tag/.test(reason) ? 'unknown tag' : reason
  const term = `yaml.${general}`
  return syntaxFinding('syntax', offset, { format: 'YAML', detail: { term: Object.hasOwn(SYNTAX_WORDS, term) ? term : 'yaml.unreadable' } })
}

/** Where a further document starts: its `---`, or its first node. */
function startOfDocument(text: string, first: Events[number] | undefined): number {
  const start = first === undefined ? -1 : 'start' in first ? first.start : 'valueStart' in first ? first.valueStart : -1
  if (start < 0) return Math.max(0, text.lastIndexOf('---'))
  return Math.max(0, text.lastIndexOf('---', start))
}

const keyAt = (text: string, offset: number): string => /[^\s:]*/.exec(text.slice(offset, offset + 80))![0]

function repeatedYamlKeys(
  text: string,
  events: Events,
  ids: YamlModule['EVENT_ID'],
  textOf: YamlModule['getScalarValue'],
): SyntaxFinding[] {
  const found: SyntaxFinding[] = []
  /** The containers that are open: the keys of a mapping so far, and whether its next node is a key. */
  const frames: { readonly keys: Set<string> | undefined; key: boolean }[] = []
  for (const event of events) {
    const frame = frames.at(-1)
    if (event.type === ids.POP) {
      frames.pop()
      continue
    }
    const isKey = frame?.keys !== undefined && frame.key
    if (frame?.keys !== undefined) frame.key = !frame.key
    if (event.type === ids.SCALAR) {
      if (!isKey) continue
      const key = textOf(text, event).normalize('NFC')
      if (frame.keys!.has(key)) found.push(syntaxFinding('repeatedKey', Math.max(0, event.valueStart - quoteOf(event)), { key }))
      frame.keys!.add(key)
    } else if (event.type === ids.MAPPING) frames.push({ keys: new Set(), key: true })
    else if (event.type === ids.SEQUENCE || event.type === ids.DOCUMENT) frames.push({ keys: undefined, key: false })
  }
  return found
}

/** 1 for a quoted scalar, whose value starts after the quote. */
export function quoteOf({ style }: { readonly style: number }): number {
  // Styles of js-yaml: 2 is single-quoted, 3 double-quoted.
  return style === 2 || style === 3 ? 1 : 0
}
