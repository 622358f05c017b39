/**
 * Words of a model on their way into a form that acts on some characters. Every such form has its escaper here and nowhere else, so that one place
 * tells what each of them must not let through.
 */

/** Control, format and separator characters, halves of a pair and non-characters, but for tab and line feed. */
const UNSEEN = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu

/**
 * For a terminal or a line of text: control and direction characters are made visible, so that none can act, and halves of a pair, which no
 * encoding can carry, become their number.
 */
export function plain(text: string): string {
  return text
    .replace(UNSEEN, (character) => {
      const code = character.codePointAt(0)!.toString(16)
      return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`
    })
    .replace(/[\t\n]/g, ' ')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' }

const entity = (character: string): string => ENTITIES[character]!

/** For text between tags of XML or HTML, and for attribute values in double quotes. Characters that XML cannot hold are not its matter. */
export const xmlText = (text: string): string => text.replace(/[&<>"]/g, entity)

/** For an attribute value of several lines, which XML would otherwise read as one. */
export const xmlLines = (text: string): string => text.replace(/[&<>"\n]/g, entity)

const SPECIAL_IN_CELL = /[&<>"_\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/

/**
 * For the text of a cell or a comment of a workbook: characters that XML cannot hold are written as `_x0007_`, which spreadsheet programs turn
 * back, and text that looks like such an escape is escaped itself. Half a surrogate pair is no character and becomes U+FFFD.
 */
export function cellText(text: string): string {
  if (!SPECIAL_IN_CELL.test(text)) return text
  return xmlText(
    text
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
      .replace(
        /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
        (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      ),
  )
}

/** A value as JSON for a script block of HTML: nothing in it can end the block or a line of a script. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

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
  // An underscore is a letter to \b, and not to those who look for addresses.
  [/(?<![\p{L}\p{N}])www\./giu, `www${APART}.`],
  [/\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)([0-9a-f]{3})(?=[0-9a-f]{4,37}\b)/gi, `$1${APART}`],
  [/:(?=[a-z0-9_+-]*[a-z1][\w+-]*:)/gi, `:${APART}`],
]

function inert(text: string): string {
  let still = plain(text).replace(/\s+/g, ' ')
  for (const [pattern, apart] of ACTING) still = still.replace(pattern, apart)
  return still.replace(/[&<>]/g, entity)
}

const shown = (text: string): string => text.replaceAll(APART, '&#8203;')

/**
 * For Markdown, to render as itself: characters that Markdown or HTML would act on are escaped, mentions do not reach anybody, nothing becomes
 * a link, and the text stays on one line.
 */
export function markdownText(text: string): string {
  return shown(
    inert(text)
      // Space at an end would keep marks around it from making it bold.
      .trim()
      .replace(/[\\`*_{}[\]#+!|~$]/g, '\\$&')
      .replace(/^(\s*)([-=]|\d+[.)])(?=\s|$)/, '$1\\$2'),
  )
}

/** The same for the inside of an HTML element in Markdown, where Markdown's own marks mean nothing. */
export function markupText(text: string): string {
  return shown(inert(text).replace(/"/g, '&quot;'))
}

/** Marks of Mermaid, of its Markdown and of HTML. A colon makes Mermaid take a line for a style, a link or an icon. */
const MERMAID_MARKS = /[#&"<>`\\*_~$[\]{}|;:%@]/gu

/** What Markdown reads as a list, a rule or a heading at the start of a line, and as an address anywhere. */
const MERMAID_STARTS = /^([-+=]|\d+(?=[.)])[.)])|\bwww\./giu

/** Icons, formulas and line breaks, which Mermaid looks for after it has resolved entities: something invisible comes between their letters. */
const MERMAID_LATE = /\bfa[bklrs]?:(?=fa-)|\$(?=\$)|\\(?=n)/gu

/** For a line of a label of Mermaid: every mark becomes its code point, so that no word can become syntax. */
export function mermaidLine(line: string): string {
  return line
    .replace(MERMAID_LATE, '$&\u{200C}')
    .replace(MERMAID_STARTS, (start) => `\u{E000}${start}`)
    .replace(MERMAID_MARKS, (mark) => `#${mark.codePointAt(0)};`)
    .replace(/\u{E000}(www|\d*)(.)/giu, (_, words: string, mark: string) => `${words}#${mark.codePointAt(0)};`)
}

/** For a cell of CSV: what a spreadsheet would take for a formula gets a quotation mark before it, as Excel itself writes such text. */
export function csvCell(cell: string): string {
  const text = plain(cell)
  const safe = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) || /^[\t\r\n]/.test(cell) ? `'${text}` : text
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** For the message of a workflow command of GitHub Actions: percent signs first, then what would end the line. */
export const workflowMessage = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')

/** For the value of a property of such a command: what would end it, or the list of properties, too. */
export const workflowProperty = (text: string): string => workflowMessage(plain(text)).replace(/:/g, '%3A').replace(/,/g, '%2C')

/** For a message of SARIF: braces would name an argument, `[…](…)` would be a link. */
export const sarifMessage = (text: string): string => plain(text).replace(/[{}]/g, '$&$&').replace(/\]\(/g, '] (')

/** For a message of SARIF in Markdown: marks that our own words may have. */
export const sarifMarkdown = (text: string): string => sarifMessage(text.replace(/[\\`<>[\]]/g, '\\$&'))

/** For a description in a completion script: one line, without characters that a shell would read. */
export const shellWords = (text: string): string => text.replace(/[\s\\'"`$:[\]]+/g, ' ').trim()
