import type { Format } from './parse.ts'

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
      frame.current = frame.node.children.get(name)
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
  const { EVENT_ID, SCALAR_STYLE, getScalarValue, parseEvents } = await import('js-yaml')
  const frames: { node: Wanted | undefined; item: number; key: boolean; current: Wanted | undefined }[] = []
  /** Takes the next value of the open container and tells which wanted node it is. */
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
  for (const event of parseEvents(text, {})) {
    if (event.type === EVENT_ID.MAPPING) frames.push({ node: next(event.start), item: -1, key: true, current: undefined })
    else if (event.type === EVENT_ID.SEQUENCE) frames.push({ node: next(event.start), item: 0, key: false, current: undefined })
    else if (event.type === EVENT_ID.POP) frames.pop()
    else if (event.type === EVENT_ID.SCALAR) {
      const quote = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0
      const frame = frames.at(-1)
      if (frame?.key) {
        frame.key = false
        frame.current = frame.node && frame.node.children.size > 0 ? frame.node.children.get(getScalarValue(text, event).normalize('NFC')) : undefined
        if (frame.current) frame.current.offset = event.valueStart - quote
      } else next(event.valueStart - quote)
    }
  }
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
