/** Cell comments, which a workbook keeps in two parts: the texts, and the drawing of the boxes that they pop up in. */
import { digest } from '../digest.ts'
import { cellText, xmlText } from '../escape.ts'
import { cellName } from './define.ts'

/** One-based place and text. */
export interface Note {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** Most characters that a cell or a comment may have. */
export const MAX_TEXT = 32_767

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const SIGNATURE = /\s*\[vneaf ([0-9a-f]{8})\]\s*$/
/** White space is what programs change in a comment that nobody has touched. */
const sumOf = (text: string): string => digest([text.replace(/\s+/gu, '')]).slice(0, 8)

/** A comment of ours with a sign by which it is known again: not every program keeps who wrote a comment. */
export function signed(text: string): string {
  const said = text.length > MAX_TEXT - 30 ? `${text.slice(0, MAX_TEXT - 30)}…` : text
  return `${said}\n[vneaf ${sumOf(said)}]`
}

/** Whether a comment is ours as we wrote it, ours with words of a person in it, or none of ours. */
export function originOf(text: string): 'own' | 'edited' | 'foreign' {
  const found = SIGNATURE.exec(text)
  if (found !== null) return sumOf(text.slice(0, found.index)) === found[1] ? 'own' : 'edited'
  return /\[vneaf [0-9a-f]{8}\]/.test(text) ? 'edited' : 'foreign'
}

/** The part with the texts. */
export function commentsPart(author: string, notes: readonly Note[]): string {
  const comments = notes.map((note) => commentXml(note, 0)).join('')
  return `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>${xmlText(author)}</author></authors><commentList>${comments}</commentList></comments>`
}

export function commentXml({ row, column, text }: Note, author: number, prefix = ''): string {
  const p = prefix
  const run = `<${p}rPr><${p}sz val="10"/><${p}rFont val="Times New Roman"/></${p}rPr><${p}t xml:space="preserve">${cellText(text)}</${p}t>`
  return `<${p}comment ref="${cellName(row, column)}" authorId="${author}"><${p}text><${p}r>${run}</${p}r></${p}text></${p}comment>`
}

export const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

/** The drawing with a hidden box for each comment. `sheet`: its one-based number, from which ids of shapes are made. */
export function boxesPart(sheet: number, notes: readonly Note[]): string {
  const boxes = notes.map((note, at) => boxXml(note, sheet * 1024 + 1 + at)).join('')
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout>${SHAPE_TYPE}${boxes}</xml>`
}

/** A box beside its cell, as high as its text asks for. Binds its own prefixes, so that it can join any drawing. */
export function boxXml({ row, column, text }: Note, id: number): string {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 42)), 0)
  const height = Math.min(24, Math.max(3, lines + 1))
  const anchor = [column, 12, Math.max(0, row - 2), 6, column + 3, 40, Math.max(0, row - 2) + height, 4].join(', ')
  return `<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:${height * 15}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
}
