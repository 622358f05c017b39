import { plain, xmlText } from '../escape.ts'

/** An XML element: name, attributes, and children or text. */
export interface XmlElement {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string | number | undefined>>
  readonly children?: readonly XmlElement[]
  /** Lines of text. */
  readonly text?: readonly string[]
}

/** Prints a document. Text is escaped, never put into CDATA, so no word of a model can end anything. */
export function xml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, '')}\n`
}

function element({ name, attributes = {}, children = [], text = [] }: XmlElement, indent: string): string {
  const open = `${indent}<${name}${Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${written(String(value))}"`))
    .join('')}`
  if (children.length > 0) return `${open}>\n${children.map((child) => element(child, `${indent}  `)).join('\n')}\n${indent}</${name}>`
  if (text.length > 0) return `${open}>${text.map(written).join('\n')}</${name}>`
  return `${open}/>`
}

/** Characters that XML may not hold are made visible. */
const written = (text: string): string => xmlText(plain(text))
