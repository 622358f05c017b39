import type { Tree } from '../tree.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** A tree as DOM nodes. Text becomes text nodes and nothing is parsed, so no word of a model can become markup. */
export function toDom(tree: Tree, inSvg = false): Node {
  if (typeof tree === 'string') return document.createTextNode(tree)
  const isSvg = inSvg || tree.tag === 'svg'
  const element = isSvg ? document.createElementNS(SVG, tree.tag) : document.createElement(tree.tag)
  for (const [name, value] of Object.entries(tree.attributes)) element.setAttribute(name, value)
  for (const child of tree.children) element.append(toDom(child, isSvg))
  return element
}
