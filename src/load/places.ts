import { type Format, quoteOf } from './parse.ts'

/** Keys and positions from the root of a document to a value. */
export type Path = readonly (string | number)[]

/** A node of the tree of paths somebody asked for. */
interface Wanted {
  readonly children: Map<string | number, Wanted>
  /** Offset of the value (or of its key), once seen. */
  offset: number | undefined
}

const wanted = (): Wanted => ({ children: new Map(), offset: undefined })

/** JSON pointer (RFC 6901) of a path. */
export function pointerOf(path: Path): string {
  return path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')
}

/**
 * Finds where paths stand in a text, in one pass that descends only into what is asked for. The offset of a key's value is that of the
 * key; of a list item, that of the item. A path that does not exist gets its nearest existing parent.
 */
export async function locate(text: string, format: Format, paths: readonly Path[]): Promise<number[]> {
  const root = wanted()
  root.offset = 0
  for (const path of paths) {
    let node = root
    for (const part of path) {
      let next = node.children.get(part)
      if (next === undefined) node.children.set(part, (next = wanted()))
      node = next
    }
  }
  if (root.children.size > 0) await (format === 'json' ? locateJson(text, root) : locateYaml(text, root))
  return paths.map((path) => {
    let node = root
    let offset = 0
    for (const part of path) {
      const next = node.children.get(part)
      if (next?.offset === undefined) break
      offset = next.offset
      node = next
    }
    return offset
  })
}

async function locateJson(text: string, root: Wanted): Promise<void> {
  const { visitJson } = await import('./json.ts')
  // One frame per open container: the wanted node it fills, and where in it we are.
  const frames: { node: Wanted; item: number; current: Wanted | undefined }[] = []
  const enter = (): Wanted | undefined => {
    const frame = frames.at(-1)
    if (frame === undefined) return root
    return frame.current
  }
  const value = (offset: number): void => {
    const frame = frames.at(-1)
    if (frame === undefined || frame.item < 0) return
    frame.current = frame.node.children.get(frame.item)
    if (frame.current) frame.current.offset = offset
    frame.item++
  }
  /** Opens a container and says whether to look inside. One that is skipped is opened too: its end is reported like any other. */
  const open = (item: number): boolean => {
    const node = enter()
    frames.push({ node: node ?? wanted(), item, current: undefined })
    return node !== undefined && node.children.size > 0
  }
  visitJson(text, {
    onObjectBegin: (offset) => {
      value(offset)
      return open(-1)
    },
    onObjectProperty: (name, offset) => {
      const frame = frames.at(-1)!
      frame.current = frame.node.children.get(name.normalize('NFC'))
      if (frame.current) frame.current.offset = offset
    },
    onObjectEnd: () => void frames.pop(),
    onArrayBegin: (offset) => {
      value(offset)
      return open(0)
    },
    onArrayEnd: () => void frames.pop(),
    onLiteralValue: (_value, offset) => value(offset),
  })
}

async function locateYaml(text: string, root: Wanted): Promise<void> {
  const { EVENT_ID, getScalarValue, parseEvents } = await import('js-yaml')
  /** The containers that are open. `item`: next item of a list, or -1 in a mapping, whose next node is a key when `key` is set. */
  const frames: { readonly node: Wanted | undefined; item: number; key: boolean; current: Wanted | undefined }[] = []
  /** End of what was read last: where to look for an item without text of its own. */
  let last = 0
  /** Takes the next node that is no key and tells which wanted node it is. */
  const next = (offset: number): Wanted | undefined => {
    const frame = frames.at(-1)
    if (frame === undefined) return root
    if (frame.item < 0) {
      frame.key = true
      return frame.current
    }
    const node = frame.node?.children.get(frame.item++)
    if (node) node.offset = offset
    return node
  }
  /** Takes a node as a key when one is due. */
  const isKey = (name: string | undefined, offset: number): boolean => {
    const frame = frames.at(-1)
    if (!frame?.key) return false
    frame.key = false
    frame.current = name === undefined ? undefined : frame.node?.children.get(name)
    if (frame.current) frame.current.offset = offset
    return true
  }
  for (const event of parseEvents(text, {})) {
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      const node = isKey(undefined, event.start) ? undefined : next(event.start)
      const mapping = event.type === EVENT_ID.MAPPING
      frames.push({ node, item: mapping ? -1 : 0, key: mapping, current: undefined })
      last = event.start
    } else if (event.type === EVENT_ID.POP) frames.pop()
    else if (event.type === EVENT_ID.SCALAR) {
      const empty = event.valueStart < 0
      const frame = frames.at(-1)
      const offset = empty ? (frame !== undefined && frame.item >= 0 ? emptyItem(text, last) : last) : startOf(text, event, last)
      last = empty ? Math.min(offset + 1, text.length) : event.valueEnd + quoteOf(event)
      // Only keys of a mapping that somebody asked for are worth decoding.
      if (frame?.key) isKey(frame.node && frame.node.children.size > 0 ? getScalarValue(text, event).normalize('NFC') : undefined, offset)
      else next(offset)
    }
  }
}

/** Where a scalar begins: its quote, the `|` or `>` of a block, or its first letter. */
function startOf(text: string, scalar: { readonly style: number; readonly valueStart: number }, from: number): number {
  // Styles of js-yaml: 4 is literal, 5 folded.
  const block = scalar.style === 4 ? '|' : scalar.style === 5 ? '>' : undefined
  const indicator = block === undefined ? -1 : text.indexOf(block, from)
  return indicator >= 0 && indicator < scalar.valueStart ? indicator : scalar.valueStart - quoteOf(scalar)
}

/** The dash of a list item that has nothing after it, from the end of what stands before. */
function emptyItem(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '-') {
    const comment = text[at] === '#' ? text.indexOf('\n', at) : at
    if (comment < 0 || !/[\s#:,"'[\]{}]/.test(text[at]!)) return from
    at = comment + 1
  }
  return at < text.length ? at : from
}

/** Turns offsets of a text into one-based lines and columns (UTF-16 code units). Offsets may come in any order. */
export function lineIndex(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - starts[low]! + 1 }
  }
}
