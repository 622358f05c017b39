/** What is attached to the cells of a sheet: links, and comments of people. */

import { attributesOf, scanXml, tagsOf } from '../xml.ts'
import { originOf } from './notes.ts'
import type { Package } from './package.ts'
import { placeOf } from './places.ts'
import { unescapeText } from './xml.ts'

export interface Attached {
  readonly link?: string
  readonly comment?: string
}

/** Links and comments of a sheet's part, by row and column. */
export function attachedTo(source: Package, part: string, xml: string): ReadonlyMap<string, Attached> {
  const found = new Map<string, Attached>()
  const add = (ref: string, more: Attached): void => {
    const place = placeOf(ref.split(':')[0])
    if (place === undefined) return
    const key = `${place.row},${place.column}`
    found.set(key, { ...found.get(key), ...more })
  }
  const hasLinks = xml.includes('hyperlink')
  const relations = source.relations(part)
  if (hasLinks) {
    const targets = new Map(relations.map(({ id, target }) => [id, target]))
    for (const { attributes } of tagsOf(xml, 'hyperlink')) {
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      const target = id === undefined ? undefined : targets.get(id)
      if (target !== undefined && /^https?:\/\//i.test(target)) add(attributes['ref'] ?? '', { link: target })
    }
  }
  const comments = relations.find(({ type }) => type.endsWith('/comments'))
  const written = comments === undefined ? undefined : source.xml(comments.target)
  if (written !== undefined) for (const { ref, text } of commentsIn(written)) add(ref, { comment: text })
  return found
}

/** Comments of people: those that this tool writes go by its name. */
function commentsIn(xml: string): { ref: string; text: string }[] {
  const authors: string[] = []
  const comments: { ref: string; text: string }[] = []
  let inAuthor = false
  let inText = false
  let author = ''
  let ref = ''
  let text = ''
  scanXml(xml, {
    open(name, raw) {
      if (name === 'author') {
        inAuthor = true
        author = ''
      } else if (name === 'comment') {
        const { ref: at = '', authorId } = attributesOf(raw)
        ref = at
        author = authors[Number(authorId)] ?? ''
        text = ''
      } else if (name === 't') inText = true
    },
    close(name) {
      if (name === 'author') {
        authors.push(author)
        inAuthor = false
      } else if (name === 't') inText = false
      else if (name === 'comment' && isOfPeople(author, text))
        comments.push({ ref, text: withoutAuthor(unescapeText(text).trim(), author.trim()) })
    },
    text(said) {
      if (inAuthor) author += said
      if (inText) text += said
    },
  })
  return comments
}

/** Whether a person has said something in a comment. */
function isOfPeople(author: string, text: string): boolean {
  const origin = originOf(unescapeText(text))
  if (text.trim() === '' || origin === 'own') return false
  return origin === 'edited' || !/^(vneaf|KIỂM TRA \(vneaf\))$/u.test(author.normalize('NFC').trim())
}

/** Programs put the name of whoever writes before a comment. */
function withoutAuthor(text: string, author: string): string {
  return author !== '' && text.startsWith(`${author}:`) ? text.slice(author.length + 1).trim() : text
}
