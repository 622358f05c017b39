import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attribute, attributesOf, rootOf, scanXml, tagsOf } from '../../src/xml.ts'

/** What a pass meets, in order. */
function met(xml: string): { readonly events: string[]; readonly whole: boolean } {
  const events: string[] = []
  const whole = scanXml(xml, {
    open: (name, raw) => void events.push(`<${name}${raw.trimEnd()}>`),
    close: (name) => void events.push(`</${name}>`),
    text: (text) => void events.push(text),
  })
  return { events, whole }
}

test('tags by their local name, text with its entities, comments and instructions passed over', () => {
  const xml = `<?xml version="1.0"?><!-- <a> --><x:a b='>'>một &amp; hai<![CDATA[<c>]]><c/></x:a>`
  expect(met(xml)).toEqual({ events: [`<a b='>'>`, 'một & hai', '<c>', '<c>', '</c>', '</a>'], whole: true })
})

test('a document that breaks off inside a tag is not whole', () => {
  for (const xml of ['<a', '<a b="', '<!-- ', '<![CDATA[', '<?xml', '</a', '<a>text']) expect(met(xml).whole, xml).toBe(false)
  expect(met('<a/>\n').whole).toBe(true)
})

test('attributes in either quotes, none of them from inside the value of another', () => {
  const raw = ` note=" r='Z9' " r = 'C17' x:id="rId1" broken t="a&lt;b" r="D1" last`
  expect(attribute(raw, 'r')).toBe('C17')
  expect(attribute(raw, 't')).toBe('a&lt;b')
  expect(attribute(raw, 'broken')).toBeUndefined()
  expect({ ...attributesOf(raw) }).toEqual({ note: " r='Z9' ", r: 'C17', 'x:id': 'rId1', t: 'a<b' })
  expect(attribute(' r="C17', 'r')).toBeUndefined()
})

test('attributes named like members of every object are attributes', () => {
  expect(attributesOf(' constructor="1"')).toHaveProperty('constructor', '1')
  expect(attributesOf('')['constructor']).toBeUndefined()
})

test('the root tag, after whatever stands before it', () => {
  expect(rootOf('<?xml version="1.0"?>\n<!-- <b c="1"> --><x:sheet xmlns:x="urn:x"><y/></x:sheet>')).toMatchObject({
    prefix: 'x:',
    attributes: { 'xmlns:x': 'urn:x' },
  })
  expect(rootOf('<sheet/>').prefix).toBe('')
  expect(rootOf('no tag at all').attributes).toEqual({})
})

test('any attributes written are read as they were meant', () => {
  const name = fc.stringMatching(/^[A-Za-z_][\w.-]{0,8}$/)
  const value = fc.string({ unit: 'grapheme', maxLength: 12 })
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(name, value), { selector: ([key]) => key }), (pairs) => {
      const written = pairs.map(
        ([key, said]) => `${key}="${said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"`,
      )
      const [tag] = tagsOf(`<a><b ${written.join(' ')}/></a>`, 'b')
      expect(Object.entries(tag!.attributes)).toEqual(Object.entries(Object.fromEntries(pairs)))
    }),
  )
})

/** Texts on which a reader that starts again at each letter would need hours. */
const HOSTILE = [
  '<',
  '<a ',
  '<a b="',
  '<a b=" ',
  '<a b=\'"',
  '<a b="" ',
  '<!--',
  '<![CDATA[',
  '<?',
  'a:',
  '&',
  '&#',
  '&amp',
  '</',
  '<a/>',
  '<a>',
  '<a b="&amp;"/>',
  '=',
  ' ',
  '"',
]

test.each(HOSTILE)('a hundred thousand of %j end at once', (piece) => {
  const many = piece.repeat(100_000)
  for (const xml of [many, `<r>${many}`, `<r ${many}`, `<r ${many}/>`, `<r ${many}</r>`]) {
    scanXml(xml, { open() {}, close() {}, text() {} })
    tagsOf(xml, 'r')
    rootOf(xml)
    attributesOf(xml)
    attribute(xml, 'a')
  }
})
