/** The styles of a workbook that somebody made, to which looks are added: what is there keeps its number and its text. */
import { attribute, attributesOf, type Edit, edited, rootOf, scanXml, tagsOf } from '../xml.ts'
import { DECLARATION, MAIN } from './notes.ts'

type Section = 'fonts' | 'fills' | 'borders' | 'cellXfs'

/** Children of the root in the order that readers insist on. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst']

/** What a section has where a workbook leaves it out: the looks that every program takes for granted. */
const GRANTED: Readonly<Record<Section, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
}

interface Items {
  /** Texts of the elements, by number. */
  readonly texts: string[]
  /** How many of them the workbook itself has. */
  readonly there: number
  readonly byContent: Map<string, number>
}

export class StyleSheet {
  readonly #xml: string
  readonly #prefix: string
  readonly #items: Readonly<Record<Section, Items>>
  #isChanged = false

  /** @param xml The part as it stands; undefined where the workbook has none. */
  constructor(xml: string | undefined) {
    this.#xml = xml ?? `${DECLARATION}<styleSheet xmlns="${MAIN}"></styleSheet>`
    this.#prefix = rootOf(this.#xml).prefix
    const found = childrenOf(this.#xml)
    const items = (section: Section): Items => {
      const own = found.get(section)
      const texts = own ?? GRANTED[section].map((text) => this.#prefixed(text))
      const byContent = new Map<string, number>()
      for (const [at, text] of texts.entries()) if (!byContent.has(content(text))) byContent.set(content(text), at)
      return { texts: [...texts], there: own === undefined ? 0 : texts.length, byContent }
    }
    this.#items = { fonts: items('fonts'), fills: items('fills'), borders: items('borders'), cellXfs: items('cellXfs') }
  }

  /** The number of an element that says the same, which is added where there is none. Written without prefix. */
  add(section: Section, element: string): number {
    return this.#give(section, this.#prefixed(element))
  }

  /** How many looks of cells there are. */
  get looks(): number {
    return this.#items.cellXfs.texts.length
  }

  /** The look of a cell in another fill. */
  filled(look: number, fill: number): number {
    return this.#give('cellXfs', withAttributes(this.#look(look), { fillId: String(fill), applyFill: '1' }))
  }

  /** The look of a cell with the fill that another look has. */
  filledAs(look: number, other: number): number {
    const { fillId = '0', applyFill } = openingOf(this.#look(other))
    return this.#give('cellXfs', withAttributes(this.#look(look), { fillId, applyFill }))
  }

  /** What tells the fill of a look from others. */
  fillOf(look: number): string {
    const { fillId = '0', applyFill = '' } = openingOf(this.#look(look))
    return `${applyFill} ${content(this.#items.fills.texts[Number(fillId)] ?? '')}`
  }

  /** The one colour that a look fills a cell with, as six digits; undefined where it has another fill or none. */
  colourOf(look: number): string | undefined {
    const fill = this.#items.fills.texts[Number(openingOf(this.#look(look))['fillId'] ?? 0)] ?? ''
    const [pattern, colour] = tagsOf(fill, 'patternFill', 'fgColor')
    if (pattern?.attributes['patternType'] !== 'solid') return undefined
    return colour?.attributes['rgb']?.toUpperCase().slice(-6)
  }

  /** The part as it is now; undefined where nothing was added. */
  written(): string | undefined {
    if (!this.#isChanged) return undefined
    const sections = Object.entries(this.#items) as [Section, Items][]
    return edited(
      this.#xml,
      sections.flatMap(([section, { texts, there }]) => (texts.length > there ? this.#grown(section, texts, there) : [])),
    )
  }

  /** What must be changed in the part for what a section has more than it had. */
  #grown(section: Section, texts: readonly string[], there: number): Edit[] {
    const name = this.#prefix + section
    const added = texts.slice(there).join('')
    const spans = rootChildren(this.#xml)
    const own = spans.find((span) => span.name === section)
    if (own !== undefined) {
      const tag = this.#xml.slice(own.from, own.opened).replace(/\scount\s*=\s*("[^"]*"|'[^']*')/, '')
      const isClosed = tag.endsWith('/>')
      const bare = (isClosed ? tag.slice(0, -2) : tag.slice(0, -1)).trimEnd()
      const opening = { from: own.from, to: own.opened, text: `${bare} count="${texts.length}">${isClosed ? `${added}</${name}>` : ''}` }
      return isClosed ? [opening] : [opening, { from: own.closing, to: own.closing, text: added }]
    }
    const after = spans.find((span) => ORDER.indexOf(span.name) > ORDER.indexOf(section))
    const whole = `<${name} count="${texts.length}">${added}</${name}>`
    if (after !== undefined) return [{ from: after.from, to: after.from, text: whole }]
    const end = this.#xml.lastIndexOf('</')
    return [{ from: end, to: end, text: whole }]
  }

  #look(number: number): string {
    const { texts } = this.#items.cellXfs
    return texts[number] ?? texts[0]!
  }

  #prefixed(element: string): string {
    return this.#prefix === '' ? element : element.replace(/<(\/?)(?=\w)/g, `<$1${this.#prefix}`)
  }

  #give(section: Section, element: string): number {
    const { texts, byContent } = this.#items[section]
    const key = content(element)
    const known = byContent.get(key)
    if (known !== undefined) return known
    this.#isChanged = true
    texts.push(element)
    byContent.set(key, texts.length - 1)
    return texts.length - 1
  }
}

interface Span {
  readonly name: string
  readonly from: number
  /** Where its opening tag ends. */
  readonly opened: number
  /** Where its closing tag begins. */
  closing: number
}

/** The children of the root, and where they stand. */
function rootChildren(xml: string): Span[] {
  const spans: Span[] = []
  let depth = 0
  scanXml(xml, {
    open(name, _raw, _closed, from, to) {
      if (depth === 1) spans.push({ name, from, opened: to, closing: to })
      depth++
    },
    close(_name, from) {
      depth--
      if (depth === 1) spans.at(-1)!.closing = from
    },
  })
  return spans
}

/** The texts of what stands in each section. */
function childrenOf(xml: string): ReadonlyMap<string, string[]> {
  const sections = new Map<string, string[]>()
  let depth = 0
  let section: string[] = []
  let start = 0
  scanXml(xml, {
    open(name, _raw, _closed, from) {
      if (depth === 1) sections.set(name, (section = []))
      else if (depth === 2) start = from
      depth++
    },
    close(_name, _from, to) {
      depth--
      if (depth === 2) section.push(xml.slice(start, to))
    },
  })
  return sections
}

/** The attributes of the first tag of an element. */
function openingOf(element: string): Readonly<Record<string, string>> {
  return attributesOf(element.slice(element.search(/[\s/>]/), element.indexOf('>')).replace(/\/$/, ''))
}

/** What an element says, however its attributes are ordered and parted. */
function content(element: string): string {
  const parts: string[] = []
  scanXml(element, {
    open(name, raw) {
      const attributes = Object.entries(attributesOf(raw)).sort(([a], [b]) => (a < b ? -1 : 1))
      parts.push(`<${name}`, attributes.map(([key, value]) => `${key}=${value}`).join('\u0002'), '>')
    },
    close() {
      parts.push('</>')
    },
    text(text) {
      parts.push(text.trim())
    },
  })
  return parts.join('\u0001')
}

/** An element with attributes set, or taken off where they are undefined. */
function withAttributes(element: string, values: Readonly<Record<string, string | undefined>>): string {
  const end = element.indexOf('>')
  const isClosed = element[end - 1] === '/'
  let tag = element.slice(0, isClosed ? end - 1 : end).trimEnd()
  for (const [name, value] of Object.entries(values)) {
    const there = attribute(tag.slice(tag.search(/\s|$/)), name) !== undefined
    const set = value === undefined ? '' : ` ${name}="${value}"`
    tag = there ? tag.replace(new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`), set) : tag + set
  }
  return tag + element.slice(isClosed ? end - 1 : end)
}
