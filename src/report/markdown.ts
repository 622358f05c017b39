import { plain } from './words.ts'

/** Stands where two characters must not touch. A text has none of its own: `plain` makes it visible. */
const APART = '\u{200B}'

/**
 * What GitHub and GitLab look for in the finished page, where no escape helps: mentions, numbers of issues and the like, addresses, ids of
 * commits, names of emoji. Something invisible comes between.
 */
const ACTING: readonly (readonly [RegExp, string])[] = [
  [/@/g, `@${APART}`],
  [/([#!$&])(?=\d)/g, `$1${APART}`],
  [/([~%^])(?=[\w"])/g, `$1${APART}`],
  [/\b(GH)-(?=\d)/gi, `$1-${APART}`],
  [/:\/\//g, `:${APART}//`],
  [/\b(mailto|xmpp|javascript|data):/gi, `$1${APART}:`],
  [/\bwww\./gi, `www${APART}.`],
  [/\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)([0-9a-f]{3})(?=[0-9a-f]{4,37}\b)/gi, `$1${APART}`],
  [/:(?=[a-z0-9_+-]*[a-z1][\w+-]*:)/gi, `:${APART}`],
]

function inert(text: string): string {
  let still = plain(text).replace(/\s+/g, ' ')
  for (const [pattern, apart] of ACTING) still = still.replace(pattern, apart)
  return still.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

const shown = (text: string): string => text.replaceAll(APART, '&#8203;')

/**
 * Text of a model as Markdown that renders as itself: characters that Markdown or HTML would act on are escaped, mentions do not reach
 * anybody, nothing becomes a link, and the text stays on one line.
 */
export function markdownText(text: string): string {
  return shown(
    inert(text)
      .replace(/[\\`*_{}[\]#+!|~$]/g, '\\$&')
      .replace(/^(\s*)([-=]|\d+[.)])(?=\s|$)/, '$1\\$2'),
  )
}

/** The same for the inside of an HTML element in Markdown, where Markdown's own marks mean nothing. */
export function markupText(text: string): string {
  return shown(inert(text).replace(/"/g, '&quot;'))
}
