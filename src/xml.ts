/**
 * Reads XML: the parts of workbooks, and any other format made of it. One pass in time and memory linear in the text, whatever it holds:
 * nothing here starts again at each `<`, builds a tree or expands what a document declares.
 */

/** What a pass over a document meets. Names come without their prefix, attributes as they stand; `from` and `to` are where the tag stands. */
export interface XmlVisitor {
  open(name: string, attributes: string, closed: boolean, from: number, to: number): void
  close(name: string, from: number, to: number): void
  text?(text: string): void
}

/** An opening tag: local name, attributes with entities resolved, and where it stands. */
export interface XmlTag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly closed: boolean
  readonly from: number
  readonly to: number
}

/** A stretch of a document and what takes its place. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

const [SPACE, SLASH, EXCLAMATION, QUESTION, EQUALS, GREATER, QUOTE, APOSTROPHE, COLON] = [32, 47, 33, 63, 61, 62, 34, 39, 58]

/** One pass over a document; false when it breaks off inside a tag. */
export function scanXml(xml: string, visitor: XmlVisitor): boolean {
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    if (tag < 0) return xml.slice(at).trim() === ''
    if (tag > at) visitor.text?.(unescapeXml(xml.slice(at, tag)))
    const marked = xml.charCodeAt(tag + 1)
    if (marked === EXCLAMATION || marked === QUESTION) {
      const end = markupEnd(xml, tag)
      if (end < 0) return false
      if (xml.startsWith(CDATA, tag)) visitor.text?.(xml.slice(tag + CDATA.length, end - 3))
      at = end
      continue
    }
    const end = tagEnd(xml, tag)
    if (end < 0) return false
    if (marked === SLASH) visitor.close(localName(xml, tag + 2, end), tag, end + 1)
    else {
      const closed = xml.charCodeAt(end - 1) === SLASH
      const last = closed ? end - 1 : end
      const space = nameEnd(xml, tag + 1, last)
      const name = localName(xml, tag + 1, space)
      visitor.open(name, xml.slice(space, last), closed, tag, end + 1)
      if (closed) visitor.close(name, tag, end + 1)
    }
    at = end + 1
  }
  return true
}

/** Opening tags of the local names given, in order. */
export function tagsOf(xml: string, ...names: readonly string[]): XmlTag[] {
  const found: XmlTag[] = []
  scanXml(xml, {
    open(name, attributes, closed, from, to) {
      if (names.includes(name)) found.push({ name, attributes: attributesOf(attributes), closed, from, to })
    },
    close() {},
  })
  return found
}

/** The prefix (`x:`, or nothing) and the attributes of the root tag. */
export function rootOf(xml: string): { readonly prefix: string; readonly attributes: Readonly<Record<string, string>> } {
  for (let tag = xml.indexOf('<'); tag >= 0; tag = xml.indexOf('<', tag)) {
    const marked = xml.charCodeAt(tag + 1)
    const isMarkup = marked === EXCLAMATION || marked === QUESTION
    const end = isMarkup ? markupEnd(xml, tag) : tagEnd(xml, tag)
    if (end < 0) break
    if (isMarkup) {
      tag = end
      continue
    }
    const last = xml.charCodeAt(end - 1) === SLASH ? end - 1 : end
    const space = nameEnd(xml, tag + 1, last)
    const colon = xml.slice(tag + 1, space).indexOf(':')
    return { prefix: xml.slice(tag + 1, tag + 2 + colon), attributes: attributesOf(xml.slice(space, last)) }
  }
  return { prefix: '', attributes: {} }
}

/** All attributes of a tag by their names as written, entities resolved; of two of one name the first. */
export function attributesOf(raw: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = Object.create(null)
  eachAttribute(raw, (from, to, start, end) => {
    const name = raw.slice(from, to)
    if (!(name in attributes)) attributes[name] = unescapeXml(raw.slice(start, end))
    return false
  })
  return attributes
}

/** One attribute of a tag, where its attributes are too many to take them all; entities as they stand. */
export function attribute(raw: string, name: string): string | undefined {
  let value: string | undefined
  eachAttribute(raw, (from, to, start, end) => {
    if (to - from !== name.length || !raw.startsWith(name, from)) return false
    value = raw.slice(start, end)
    return true
  })
  return value
}

/** Tells where names and values stand, until the callback has seen enough. */
function eachAttribute(raw: string, enough: (from: number, to: number, start: number, end: number) => boolean): void {
  let at = 0
  while (at < raw.length) {
    while (raw.charCodeAt(at) <= SPACE) at++
    const from = at
    while (at < raw.length && raw.charCodeAt(at) > SPACE && raw.charCodeAt(at) !== EQUALS) at++
    const to = at
    while (raw.charCodeAt(at) <= SPACE) at++
    // What is no attribute is passed over.
    if (raw.charCodeAt(at) !== EQUALS) continue
    at++
    while (raw.charCodeAt(at) <= SPACE) at++
    const mark = raw.charCodeAt(at)
    if (mark !== QUOTE && mark !== APOSTROPHE) continue
    const end = raw.indexOf(mark === QUOTE ? '"' : "'", at + 1)
    if (end < 0 || enough(from, to, at + 1, end)) return
    at = end + 1
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text with its entities resolved; one that XML does not know stays as it is. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name]! : whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
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

const CDATA = '<![CDATA['

/** Where a comment, a stretch of character data, an instruction or a declaration is over; -1 when it never is. */
function markupEnd(xml: string, tag: number): number {
  const [opening, closing] = xml.startsWith('<!--', tag) ? ['<!--', '-->'] : xml.startsWith(CDATA, tag) ? [CDATA, ']]>'] : ['<?', '>']
  const end = xml.indexOf(closing, tag + opening.length)
  return end < 0 ? -1 : end + closing.length
}

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

function nameEnd(xml: string, from: number, last: number): number {
  let at = from
  while (at < last && xml.charCodeAt(at) > SPACE) at++
  return at
}

function localName(xml: string, from: number, to: number): string {
  for (let at = from; at < to; at++) if (xml.charCodeAt(at) === COLON) return xml.slice(at + 1, to).trimEnd()
  return xml.slice(from, to).trimEnd()
}
