/** The escapes of spreadsheet files. `src/xml.ts` reads XML. */

/** For text between tags and for attribute values in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : '&quot;'))
}

const SPECIAL = /[&<>"_\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/

/**
 * For the text of a cell or a comment: characters that XML cannot hold are written as `_x0007_`, which spreadsheet programs turn back, and
 * text that looks like such an escape is escaped itself. Half a surrogate pair is no character and becomes U+FFFD.
 */
export function escapeText(text: string): string {
  if (!SPECIAL.test(text)) return text
  return escapeXml(
    text
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
      .replace(
        /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
        (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      ),
  )
}

/** The text behind `escapeText`, and what other programs escape in the same way. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
}
