import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { INTEGRITY_RULES } from '../../src/load/integrity.ts'
import type { Model, SourceFile } from '../../src/load/load.ts'
import type { Format } from '../../src/load/parse.ts'
import { lineIndex, locate, pointerOf } from '../../src/load/places.ts'
import { word } from '../../src/model/words.ts'
import { fill, type Language } from '../../src/text.ts'

/** A finding as people read it: its sentences, and where it stands. */
export interface Said {
  /** Rule and message, for example `keys-are-known.misspelt`. */
  readonly what: string
  readonly severity: string
  readonly vi: string
  readonly en: string
  /** File, line and column, for example `architecture.yaml:3:5`. */
  readonly at: string
  readonly pointer: string
  /** Ids of the elements named. */
  readonly elements: readonly string[]
}

/** Everything wrong with a model's text and references, in the words of both languages. */
export async function said({ findings, files }: Model): Promise<Said[]> {
  return Promise.all(
    findings.map(async ({ rule, message, data, severity, document, path, offset, elements }) => {
      const { messages, terms } = INTEGRITY_RULES.find(({ id }) => id === rule)!
      const words = (term: string, language: Language): string => terms?.[term]?.[language] ?? word(term, language)
      const { name, text, format } = files[document]! as SourceFile & { format: Format }
      const { line, column } = lineIndex(text)(offset ?? (await locate(text, format, [path]))[0]!)
      const sentence = (language: Language): string => fill(messages[message]![language], data, language, words)
      return {
        what: `${rule.slice('core/'.length)}.${message}`,
        severity,
        vi: sentence('vi'),
        en: sentence('en'),
        at: `${name}:${line}:${column}`,
        pointer: pointerOf(path),
        elements: elements.map(({ element }) => element.id),
      }
    }),
  )
}

/** A folder with files that is gone after the test. */
export function folder(files: Readonly<Record<string, string | Buffer>>): string {
  const root = mkdtempSync(join(tmpdir(), 'vneaf-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), content)
  }
  return root
}
