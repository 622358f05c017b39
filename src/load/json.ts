import type { JSONVisitor, ParseError } from 'jsonc-parser'
import * as jsonc from 'jsonc-parser'

// jsonc-parser is UMD: Node sees only a default export, a bundler the named ones.
const { visit } = (jsonc as unknown as { default?: typeof jsonc }).default ?? jsonc

/** Walks a JSON text. Both end callbacks are always given: without them jsonc-parser drops what follows a container it was told to skip. */
export function visitJson(text: string, visitor: JSONVisitor): void {
  visit(
    text,
    { onObjectEnd: () => {}, onArrayEnd: () => {}, ...visitor },
    { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
  )
}

/** The first thing that keeps a text from being JSON. */
export function firstJsonError(text: string): { readonly code: ParseError['error']; readonly offset: number } | undefined {
  let first: { code: ParseError['error']; offset: number } | undefined
  visitJson(text, {
    onError: (code, offset) => {
      first ??= { code, offset }
    },
  })
  return first
}

/** Keys written twice in one object, with the offset of the second. */
export function repeatedKeys(
  text: string,
): { readonly key: string; readonly offset: number; readonly path: readonly (string | number)[] }[] {
  const found: { key: string; offset: number; path: readonly (string | number)[] }[] = []
  const open: Set<string>[] = []
  visitJson(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty: (name, offset, _length, _line, _column, path) => {
      const keys = open.at(-1)!
      const key = name.normalize('NFC')
      if (keys.has(key)) found.push({ key, offset, path: [...path(), key] })
      keys.add(key)
    },
  })
  return found
}
