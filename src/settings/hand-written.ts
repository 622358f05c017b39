/** Files that people write by hand, beside models: read strictly, and refused with the line of what is wrong in them. */
import { plain } from '../escape.ts'
import { Fault, type FaultCode } from '../fault.ts'
import type { Place } from '../finding/define.ts'
import { INTEGRITY_RULES, type IntegrityFinding, integrityFinding, ofSyntax } from '../load/integrity.ts'
import { parse } from '../load/parse.ts'
import { lineIndex, locate, type Path, pointerOf } from '../load/places.ts'
import { nearest } from '../nearest.ts'
import { fill, type Language, type Text } from '../text.ts'

/** How many complaints one error names. */
const MOST = 10

/** A file as it was read; one that is code has no text to point into. */
export interface Source {
  readonly shown: string
  readonly text: string | undefined
  readonly format: 'json' | 'yaml'
}

/** How an error calls the file, and says where its rules are. */
export interface FileWords {
  readonly code: FaultCode
  readonly file: Text
  readonly hint: Text
}

/**
 * Reads a file of YAML or JSON.
 * @throws {Fault} with the place where it is none.
 */
export async function readStrictly(
  bytes: Uint8Array,
  shown: string,
  format: Source['format'],
  words: FileWords,
): Promise<{ readonly source: Source; readonly value: unknown }> {
  const { text, value, findings } = await parse(bytes, format)
  const source = { shown, text, format }
  await refuse(
    ofSyntax(findings, 0).filter(({ severity }) => severity === 'error'),
    source,
    words,
  )
  return { source, value }
}

export function unknownKey(given: string, allowed: readonly string[], path: Path): IntegrityFinding {
  const key = given.length > 80 ? `${given.slice(0, 77)}…` : given
  const [suggestion] = nearest(given, allowed, 1)
  return suggestion === undefined
    ? integrityFinding('core/keys-are-known', 'unknown', { key, allowed: allowed.slice(0, 20) }, { document: 0, path })
    : misspelt(key, suggestion, path)
}

export const misspelt = (key: string, suggestion: string, path: Path): IntegrityFinding =>
  integrityFinding('core/keys-are-known', 'misspelt', { key, suggestion }, { document: 0, path })

/** Places of paths in a file; code has none but its file. */
export async function placesOf(paths: readonly Path[], { shown, text, format }: Source): Promise<Place[]> {
  if (text === undefined) return paths.map((path) => ({ file: shown, line: 1, column: 1, pointer: pointerOf(path) }))
  const offsets = await locate(text, format, paths)
  const lineAt = lineIndex(text)
  return paths.map((path, at) => ({ file: shown, ...lineAt(offsets[at]!), pointer: pointerOf(path) }))
}

/** @throws {Fault} naming the first findings with their places, when there are any. */
export async function refuse(findings: readonly IntegrityFinding[], source: Source, named: FileWords): Promise<void> {
  if (findings.length === 0) return
  const { shown, text } = source
  const places = await placesOf(
    findings.map(({ path }) => path),
    source,
  )
  const words = new Map(INTEGRITY_RULES.map((rule) => [rule.id, rule]))
  const lines = (language: Language): string =>
    findings
      .slice(0, MOST)
      .map(({ rule, message, data, offset }, at) => {
        const { messages, terms } = words.get(rule)!
        const { line, column, pointer } = { ...places[at]!, ...(offset === undefined || text === undefined ? {} : lineIndex(text)(offset)) }
        const safe = Object.fromEntries(
          Object.entries(data).map(([name, value]) => [name, typeof value === 'string' ? plain(value) : value]),
        )
        const lookUp = (term: string, to: Language): string => terms?.[term]?.[to] ?? term
        const place = text === undefined ? pointer : `${line}:${column}`
        return `${plain(shown)}:${place}: ${fill(messages[message]![language], safe, language, lookUp)}`
      })
      .concat(findings.length > MOST ? [`… (+${findings.length - MOST})`] : [])
      .join('\n')
  const { code, file, hint } = named
  throw new Fault(
    code,
    {
      vi: `${file.vi} có ${findings.length} chỗ sai.\n${lines('vi')}`,
      en: `${file.en} has ${findings.length === 1 ? 'a fault' : `${findings.length} faults`}.\n${lines('en')}`,
    },
    hint,
  )
}
