/**
 * Markup as data: built once, printed as HTML by the reporter and as DOM nodes by the page's script, so that a finding looks the same with
 * and without JavaScript. Text is text in both; no word of a model can become markup.
 */

import { xmlText } from '../../escape.ts'

/** An element with its attributes and children. */
export interface Markup {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Tree[]
}

export type Tree = string | Markup

/** What may stand for an attribute: `true` is an attribute without a value; `false` and `undefined` are none. */
type Attribute = string | number | boolean | undefined

/** What may stand among children: lists are flattened; `undefined` and `false` leave nothing. */
export type Child = Tree | false | undefined | readonly Child[]

export function h(tag: string, attributes: Readonly<Record<string, Attribute>> = {}, ...children: readonly Child[]): Markup {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) kept[name] = value === true ? '' : String(value)
  return { tag, attributes: kept, children: flat(children) }
}

function flat(children: readonly Child[]): Tree[] {
  return children.flatMap((child) =>
    child === undefined || child === false ? [] : Array.isArray(child) ? flat(child as readonly Child[]) : [child as Tree],
  )
}

/** Elements that have no end tag. */
const VOID: ReadonlySet<string> = new Set(['meta', 'link', 'input', 'br', 'hr'])

/** A tree as HTML. */
export function toHtml(tree: Tree): string {
  if (typeof tree === 'string') return xmlText(tree)
  const { tag, attributes, children } = tree
  const written = Object.entries(attributes).map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${xmlText(value)}"`))
  const start = `<${tag}${written.join('')}>`
  return VOID.has(tag) ? start : `${start}${children.map(toHtml).join('')}</${tag}>`
}
