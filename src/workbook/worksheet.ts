/** The parts of a sheet beside its cells, in the order that spreadsheet programs insist on. */
import { append } from '../large.ts'
import { attributesOf, type Edit, edited, rootOf, scanXml } from '../xml.ts'

/** Children of a worksheet, as the standard orders them. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]

/** A sheet with one more element, where its kind stands. What the standard does not know, such as a choice between versions, stays at the end. */
export function withElement(xml: string, name: string, element: string): string {
  const rank = ORDER.indexOf(name)
  let depth = 0
  let at: number | undefined
  let isPast = false
  scanXml(xml, {
    open(child, _raw, _closed, from) {
      if (depth === 1) {
        const own = ORDER.indexOf(child)
        if (child === 'sheetData') isPast = true
        if (at === undefined && (own > rank || (own < 0 && isPast))) at = from
      }
      depth++
    },
    close(_child, from) {
      depth--
      if (depth === 0) at ??= from
    },
  })
  return at === undefined ? xml : edited(xml, [{ from: at, to: at, text: element }])
}

/** A list in a sheet: `hyperlinks` of `hyperlink`s. */
export interface SheetList {
  readonly name: string
  readonly item: string
  /** Whether its tag tells how many items it has. */
  readonly isCounted: boolean
}

/** An item of a list, where it stands. */
interface Item {
  readonly from: number
  to: number
  text: string
  readonly attributes: Readonly<Record<string, string>>
}

interface Span {
  readonly name: string
  readonly from: number
  readonly opened: number
  to: number
  readonly parent: Span | undefined
  readonly items: Item[]
  children: number
}

/** An item of a list as its owner is told from it: attributes, and the texts in it. */
export type IsOwn = (attributes: Readonly<Record<string, string>>, text: string) => boolean

/** The items of a list, wherever it stands: newer programs put some of it among the extensions at the end of a sheet. */
export function itemsOf(xml: string, list: SheetList): readonly Pick<Item, 'attributes' | 'text'>[] {
  return xml.includes(list.item) ? listsIn(xml, list).flatMap(({ items }) => items) : []
}

/** A sheet with the items of a list that are ours taken out and others put in. A list, or an extension, that has nothing in it goes. */
export function itemsReplaced(xml: string, list: SheetList, isOwn: IsOwn, added: readonly string[]): string {
  if (added.length === 0 && !xml.includes(list.item)) return xml
  const spans = listsIn(xml, list)
  const edits: Edit[] = []
  let isAdded = added.length === 0
  for (const span of spans) {
    const kept = span.items.filter(({ attributes, text }) => !isOwn(attributes, text))
    const isTop = span.parent?.parent === undefined
    const takes = isTop && !isAdded
    if (kept.length === span.items.length && !takes) continue
    const count = kept.length + (takes ? added.length : 0)
    if (count === 0) {
      const gone = outermostEmpty(span)
      edits.push({ from: gone.from, to: gone.to, text: '' })
      continue
    }
    append(edits, listEdits(xml, span, list, { kept, added: takes ? added : [], count }))
    if (takes) isAdded = true
  }
  const without = edited(xml, edits)
  if (isAdded) return without
  const name = rootOf(xml).prefix + list.name
  const count = list.isCounted ? ` count="${added.length}"` : ''
  return withElement(without, list.name, `<${name}${count}>${added.join('')}</${name}>`)
}

/** The span itself, or the extension around it that would have nothing else in it. */
function outermostEmpty(span: Span): Span {
  let gone = span
  while (gone.parent?.parent !== undefined && gone.parent.children === 1) gone = gone.parent
  return gone
}

function listEdits(
  xml: string,
  span: Span,
  list: SheetList,
  { kept, added, count }: { readonly kept: readonly Item[]; readonly added: readonly string[]; readonly count: number },
): Edit[] {
  const tag = xml.slice(span.from, span.opened)
  const isClosed = tag.endsWith('/>')
  const counted = list.isCounted ? tag.replace(/(\scount\s*=\s*)("[^"]*"|'[^']*')/, `$1"${count}"`) : tag
  const name = /^<([^\s/>]+)/.exec(tag)![1]!
  const gone = span.items.filter((item) => !kept.includes(item)).map(({ from, to }) => ({ from, to, text: '' }))
  if (isClosed) return [{ from: span.from, to: span.opened, text: `${counted.slice(0, -2)}>${added.join('')}</${name}>` }]
  const end = xml.lastIndexOf('</', span.to - 1)
  return [
    { from: span.from, to: span.opened, text: counted },
    ...gone,
    ...(added.length === 0 ? [] : [{ from: end, to: end, text: added.join('') }]),
  ]
}

function listsIn(xml: string, { name: list, item: own }: SheetList): Span[] {
  const found: Span[] = []
  let parent: Span | undefined
  let item: Item | undefined
  scanXml(xml, {
    open(name, raw, _closed, from, to) {
      const span: Span = { name, from, opened: to, to, parent, items: [], children: 0 }
      if (parent !== undefined) parent.children++
      if (name === list) found.push(span)
      else if (name === own && parent?.name === list) item = { from, to, text: '', attributes: attributesOf(raw) }
      parent = span
    },
    text(text) {
      if (item !== undefined) item.text += `${text} `
    },
    close(name, _from, to) {
      if (parent === undefined) return
      parent.to = to
      const above = parent.parent
      if (name === own && item !== undefined && above?.name === list) {
        item.to = to
        above.items.push(item)
        item = undefined
      }
      parent = above
    },
  })
  return found
}
