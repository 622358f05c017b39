/** As much XML as the parts of a workbook need: attributes of tags, entities, and the escapes that spreadsheet files use. */

/** A tag as it stands: local name, attributes with entities resolved, and where it is. */
export interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly closed: boolean
  readonly start: number
  readonly end: number
}

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Opening tags of the names given, in order. */
export function* tagsOf(xml: string, ...names: readonly string[]): Generator<Tag> {
  const pattern = new RegExp(`<(?:[\\w.-]+:)?(${names.join('|')})(?=[\\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>`, 'g')
  for (const found of xml.matchAll(pattern)) {
    const inner = found[2]!
    yield {
      name: found[1]!,
      attributes: attributesOf(inner),
      closed: inner.endsWith('/'),
      start: found.index,
      end: found.index + found[0].length,
    }
  }
}

export function attributesOf(inner: string): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null)
  for (const [, name, double, single] of inner.matchAll(ATTRIBUTE)) attributes[name!] = unescapeXml(double ?? single ?? '')
  return attributes
}

/** Text with its entities resolved; one that XML does not know stays as it is. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** For text between tags and for attribute values in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : '&quot;'))
}

/**
 * For the text of a cell or a comment: characters that XML cannot hold are written as `_x0007_`, which spreadsheet programs turn back, and
 * text that looks like such an escape is escaped itself. Half a surrogate pair is no character and becomes U+FFFD.
 */
export function escapeText(text: string): string {
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
