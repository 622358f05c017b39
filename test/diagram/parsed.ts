import mermaid from 'mermaid'

/** What Mermaid's own parser understood of a text. */
export interface Parsed {
  /** Words of the boxes, without spaces. */
  readonly boxes: readonly string[]
  /** Words of the lines that can be seen, without spaces. */
  readonly lines: readonly string[]
  readonly unseen: number
  readonly groups: readonly string[]
}

interface Flowchart {
  getVertices(): Map<string, { text?: string }>
  getEdges(): readonly { text: string; stroke?: string }[]
  getSubGraphs(): readonly { title: string }[]
}

let registered = false

/** Parses with Mermaid; throws what Mermaid throws. */
export async function parse(text: string): Promise<Parsed> {
  // Mermaid knows its grammars after the first parse; that one reads the header too, which is the same in every text.
  if (!registered) await mermaid.parse(text)
  registered = true
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text.replace(/^---\n.*?\n---\n/s, ''))
  const chart = db as unknown as Flowchart
  const edges = chart.getEdges()
  return {
    // A frame that an unseen line names stands among the boxes too.
    boxes: [...chart.getVertices()].filter(([id]) => id.startsWith('n')).map(([, { text: label }]) => words(label ?? '')),
    lines: edges.filter(({ stroke }) => stroke !== 'invisible').map(({ text: label }) => words(label)),
    unseen: edges.filter(({ stroke }) => stroke === 'invisible').length,
    groups: chart.getSubGraphs().map(({ title }) => words(title)),
  }
}

/** A label as Mermaid will show it: our bold and line breaks taken away, its entities resolved. Spaces are left to the lay-out. */
function words(label: string): string {
  return squeeze(
    label
      .replace(/<br ?\/?>/g, ' ')
      .replaceAll('**', '')
      .replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code))),
  )
}

/** Without spaces, and without the invisible characters that keep letters apart. */
export const squeeze = (text: string): string => text.replace(/[\s\u{200C}]+/gu, '')
