import { plain } from './words.ts'

/**
 * Text of a model as Markdown that renders as itself: characters that Markdown or HTML would act on are escaped, mentions do not reach
 * anybody, and the text stays on one line.
 */
export function markdownText(text: string): string {
  return plain(text)
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/@/g, '&#64;')
    .replace(/[\\`*_{}[\]#+!|~$]/g, '\\$&')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2')
    .replace(/\b([a-z][a-z0-9+.-]*):\/\//gi, '$1&#58;//')
    .replace(/\bwww\./gi, (text) => `${text.slice(0, -1)}&#46;`)
}
