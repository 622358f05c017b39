/** Comments of ours on the cells of a sheet that may have those of people. */
import { xmlText } from '../escape.ts'
import { attributesOf, type Edit, edited, rootOf, scanXml } from '../xml.ts'
import { type Changes, FreshRelations, inside, OFFICE, relate, STRICT_OFFICE, typed } from './changes.ts'
import { cellName } from './define.ts'
import { boxesPart, boxXml, commentsPart, commentXml, type Note, originOf, SHAPE_TYPE, signed } from './notes.ts'
import type { Package } from './package.ts'
import { withElement } from './worksheet.ts'
import { unescapeText } from './xml.ts'

/** Removes the comments of before and adds the new ones, with the parts that they need. */
export function commentsReplaced(
  source: Package,
  changed: Changes,
  part: string,
  comments: readonly Note[],
  author: string,
  shown: string,
): void {
  const related = source.relations(part)
  const target = (kind: string): string | undefined => related.find(({ type }) => type.endsWith(`/${kind}`))?.target
  const texts = target('comments')
  const boxes = target('vmlDrawing')
  const known = texts === undefined ? undefined : changed.xml(texts)
  const { xml, removed, taken } =
    known === undefined ? { xml: undefined, removed: new Set<string>(), taken: new Set<string>() } : withoutComments(known, author)
  const fresh = comments
    .filter(({ row, column }) => !taken.has(cellName(row, column)))
    .map((note) => ({ ...note, text: signed(note.text) }))
  if (fresh.length === 0 && removed.size === 0) return
  const relations = new FreshRelations(related)
  if (xml !== undefined) changed.set(texts!, withComments(xml, fresh, author))
  else {
    const name = changed.unused('xl/comments', '.xml')
    changed.set(name, commentsPart(author, fresh))
    relations.add('comments', name)
    typed(changed, `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`)
  }
  const drawing = boxes === undefined ? undefined : changed.xml(boxes)
  if (drawing !== undefined) changed.set(boxes!, withBoxes(withoutBoxes(drawing, removed), fresh))
  else {
    const name = changed.unused('xl/drawings/vmlDrawing', '.vml')
    changed.set(name, boxesPart(1 + source.sheets.findIndex((sheet) => sheet.part === part), fresh))
    changed.set(part, withDrawing(changed.xml(part)!, relations.add('vmlDrawing', name)))
    typed(changed, '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>')
  }
  if (relations.list.length > 0) relate(changed, part, relations.list, shown)
}

/** The part without the comments of ours that nobody has written into; the cells that these stood on, and those that keep a comment. */
function withoutComments(xml: string, author: string): { xml: string; removed: Set<string>; taken: Set<string> } {
  const authors = authorsOf(xml)
  const edits: Edit[] = []
  const removed = new Set<string>()
  const taken = new Set<string>()
  let comment = { from: 0, ref: '', author: '', text: '' }
  let isText = false
  scanXml(xml, {
    open(name, raw, _closed, from) {
      isText = name === 't'
      if (name !== 'comment') return
      const { ref = '', authorId } = attributesOf(raw)
      comment = { from, ref: ref.toUpperCase(), author: authors[Number(authorId)] ?? '', text: '' }
    },
    text(text) {
      if (isText) comment.text += text
    },
    close(name, _from, to) {
      isText = false
      if (name !== 'comment') return
      const origin = originOf(unescapeText(comment.text))
      if (origin === 'own' || (origin === 'foreign' && comment.author === author)) {
        removed.add(comment.ref)
        edits.push({ from: comment.from, to, text: '' })
      } else taken.add(comment.ref)
    },
  })
  return { xml: edited(xml, edits), removed, taken }
}

function authorsOf(xml: string): string[] {
  const authors: string[] = []
  let isAuthor = false
  scanXml(xml, {
    open(name) {
      isAuthor = name === 'author'
      if (isAuthor) authors.push('')
    },
    close() {
      isAuthor = false
    },
    text(said) {
      if (isAuthor) authors[authors.length - 1] += said
    },
  })
  return authors
}

function withComments(xml: string, comments: readonly Note[], author: string): string {
  if (comments.length === 0) return xml
  const { prefix } = rootOf(xml)
  const authors = authorsOf(xml)
  const known = authors.indexOf(author)
  const added = comments.map((note) => commentXml(note, known < 0 ? authors.length : known, prefix)).join('')
  const withAuthor = known < 0 ? inside(xml, `${prefix}authors`, `<${prefix}author>${xmlText(author)}</${prefix}author>`) : xml
  return inside(withAuthor, `${prefix}commentList`, added)
}

/** A drawing without the boxes of comments on the cells given. Such drawings need not be XML, so their text is cut. */
function withoutBoxes(vml: string, cells: ReadonlySet<string>): string {
  if (cells.size === 0) return vml
  const pieces: string[] = []
  let at = 0
  for (;;) {
    const from = vml.indexOf('<v:shape ', at)
    const end = from < 0 ? -1 : vml.indexOf('</v:shape>', from)
    if (end < 0) break
    const to = end + '</v:shape>'.length
    const shape = vml.slice(from, to)
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/i.exec(shape)?.[1]
    const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/i.exec(shape)?.[1]
    const own =
      row !== undefined &&
      column !== undefined &&
      /ObjectType\s*=\s*["']Note["']/i.test(shape) &&
      cells.has(cellName(Number(row) + 1, Number(column) + 1))
    pieces.push(vml.slice(at, from), own ? '' : shape)
    at = to
  }
  pieces.push(vml.slice(at))
  return pieces.join('')
}

function withBoxes(vml: string, notes: readonly Note[]): string {
  if (notes.length === 0) return vml
  const ids = [...vml.matchAll(/_x0000_s(\d{1,9})/g)].map(([, id]) => Number(id))
  const first = ids.reduce((most, id) => Math.max(most, id), 1024) + 1
  const type = vml.includes('id="_x0000_t202"') ? '' : SHAPE_TYPE
  const end = vml.lastIndexOf('</xml')
  return vml.slice(0, end) + type + notes.map((note, at) => boxXml(note, first + at)).join('') + vml.slice(end)
}

function withDrawing(xml: string, id: string): string {
  const { prefix, attributes } = rootOf(xml)
  const strict = Object.values(attributes).some((value) => value === STRICT_OFFICE)
  return withElement(xml, 'legacyDrawing', `<${prefix}legacyDrawing xmlns:r="${strict ? STRICT_OFFICE : OFFICE}" r:id="${id}"/>`)
}
