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

/** One attribute of a tag, where its attributes are too many to take them all; entities as they stand. */
export function attribute(inner: string, name: string): string | undefined {
  for (let at = inner.indexOf(name); at >= 0; at = inner.indexOf(name, at + 1)) {
    if (at > 0 && inner.charCodeAt(at - 1) > 32) continue
    let equals = at + name.length
    while (inner.charCodeAt(equals) <= 32) equals++
    if (inner[equals] !== '=') continue
    let quote = equals + 1
    while (inner.charCodeAt(quote) <= 32) quote++
    const mark = inner[quote]
    if (mark !== '"' && mark !== "'") continue
    const end = inner.indexOf(mark, quote + 1)
    return end < 0 ? undefined : inner.slice(quote + 1, end)
  }
  return undefined
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

/** What a pass over a document meets. Names come without their prefix, attributes as they stand; `from` and `to` are where the tag stands. */
export interface XmlVisitor {
  open(name: string, attributes: string, closed: boolean, from: number, to: number): void
  close(name: string, from: number, to: number): void
  text?(text: string): void
}

/** A stretch of a document and what takes its place. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A document with stretches replaced, which may touch but not overlap; the rest stays as it is. */
export function edited(xml: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { from, to, text } of [...edits].sort((a, b) => a.from - b.from)) {
    pieces.push(xml.slice(at, from), text)
    at = to
  }
  pieces.push(xml.slice(at))
  return pieces.join('')
}

/** One pass over a document, in linear time whatever it holds; false when it breaks off inside a tag. */
export function scanXml(xml: string, visitor: XmlVisitor): boolean {
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    if (tag < 0) return xml.slice(at).trim() === ''
    if (tag > at) visitor.text?.(unescapeXml(xml.slice(at, tag)))
    const marked = xml.charCodeAt(tag + 1)
    if (marked === EXCLAMATION || marked === QUESTION) {
      const [opening, closing] = xml.startsWith('<!--', tag)
        ? ['<!--', '-->']
        : xml.startsWith('<![CDATA[', tag)
          ? ['<![CDATA[', ']]>']
          : ['<?', '>']
      const end = xml.indexOf(closing, tag + opening.length)
      if (end < 0) return false
      if (closing === ']]>') visitor.text?.(xml.slice(tag + opening.length, end))
      at = end + closing.length
      continue
    }
    const end = tagEnd(xml, tag)
    if (end < 0) return false
    if (marked === SLASH) visitor.close(localName(xml, tag + 2, end), tag, end + 1)
    else {
      const closed = xml.charCodeAt(end - 1) === SLASH
      const last = closed ? end - 1 : end
      let space = tag + 1
      while (space < last && xml.charCodeAt(space) > 32) space++
      const name = localName(xml, tag + 1, space)
      visitor.open(name, xml.slice(space, last), closed, tag, end + 1)
      if (closed) visitor.close(name, tag, end + 1)
    }
    at = end + 1
  }
  return true
}

const [SLASH, EXCLAMATION, QUESTION, GREATER, QUOTE, APOSTROPHE, COLON] = [47, 33, 63, 62, 34, 39, 58]

/** Where a tag ends: the first `>` that stands in no attribute value. */
function tagEnd(xml: string, from: number): number {
  for (let at = from + 1; at < xml.length; at++) {
    const char = xml.charCodeAt(at)
    if (char === GREATER) return at
    if (char !== QUOTE && char !== APOSTROPHE) continue
    at = xml.indexOf(char === QUOTE ? '"' : "'", at + 1)
    if (at < 0) return -1
  }
  return -1
}

function localName(xml: string, from: number, to: number): string {
  for (let at = from; at < to; at++) if (xml.charCodeAt(at) === COLON) return xml.slice(at + 1, to).trimEnd()
  return xml.slice(from, to).trimEnd()
}
