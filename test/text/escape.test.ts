import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import {
  cellText,
  csvCell,
  markdownText,
  plain,
  scriptJson,
  workflowMessage,
  workflowProperty,
  xmlLines,
  xmlText,
} from '../../src/escape.ts'
import { unescapeText } from '../../src/workbook/xml.ts'
import { unescapeXml } from '../../src/xml.ts'

const src = resolve(import.meta.dirname, '../../src')
const anyText = fc.string({ unit: 'binary', maxLength: 20 })

describe('words of a model', () => {
  it('come back from XML as they were, and from a cell but for halves of a pair', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unescapeXml(xmlText(text))).toBe(text)
        expect(xmlLines(text)).not.toMatch(/[\n<>"]|&(?!(?:amp|lt|gt|quot|#10);)/)
        expect(unescapeText(unescapeXml(cellText(text)))).toBe(text.replace(/\p{Surrogate}/gu, '\ufffd'))
      }),
    )
  })

  it('come back from a script block as they were, and cannot end it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(JSON.parse(scriptJson(text))).toBe(text)
        expect(scriptJson(`</script>${text}`)).not.toMatch(/[<>]/)
      }),
    )
  })

  it('do not act in a terminal, and stay on one line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(plain(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
      }),
    )
  })

  it('end neither a workflow command nor one of its properties', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(workflowMessage(text)).not.toMatch(/[\r\n]/)
        expect(workflowProperty(text)).not.toMatch(/[\r\n:,]/)
      }),
    )
  })

  it.each(['=1+1', '\t=1', '@a', '-1', '+1', '＝1', '"a"\n=b'])('are no formula in CSV: %j', (text) => {
    expect(csvCell(text)).not.toMatch(/^"?\s*[=+\-@＝]/)
  })

  it.each([
    'www.example.vn',
    '_www.example.vn',
    'x_www.example.vn',
    '__www.example.vn__',
    'https://example.vn',
    'a@b.vn',
    '_a@b.vn',
    '@nhom',
    '#12',
  ])('become no link in Markdown: %s', (text) => {
    const html = marked.parse(markdownText(text), { gfm: true, async: false })
    expect(html).not.toContain('<a')
    expect(html.replaceAll('&#8203;', '').replace(/<\/?p>|\n/g, '')).toBe(text)
  })
})

describe('src/', () => {
  it('escapes nowhere else', () => {
    const elsewhere = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        /\.ts$/.test(file) &&
        !file.includes('.generated.') &&
        file !== 'escape.ts' &&
        // What an escaper must write; decoders read the same, and stand where they decode.
        /'(?:&amp;|&lt;|&#10;|%25|%0A|""|\\\\\$&|\$&\$&)'/.test(readFileSync(join(src, file), 'utf8')),
    )
    expect(elsewhere).toEqual([])
  })
})
