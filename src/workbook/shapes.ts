/** Numbers whose format says how they are to be read: codes with leading zeros, percentages, amounts with a unit. */
import { attributesOf, scanXml } from '../xml.ts'

/** How a format shows a number. */
export type Shape = (value: number) => string

const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [9, '0%'],
  [10, '0.00%'],
])

/** By the number of a cell's format, how it shows a number, where plain decimals would say something else. */
export function shapesOf(styles: string): readonly (Shape | undefined)[] {
  const codes = new Map<number, string>()
  const shapes: (Shape | undefined)[] = []
  const known = new Map<string, Shape | undefined>()
  let inCells = false
  scanXml(styles, {
    open(name, raw) {
      if (name === 'numFmt') {
        const { numFmtId, formatCode } = attributesOf(raw)
        codes.set(Number(numFmtId), formatCode ?? '')
      } else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const id = Number(attributesOf(raw)['numFmtId'] ?? 0)
        const code = codes.get(id) ?? BUILT_IN.get(id) ?? ''
        if (!known.has(code)) known.set(code, shapeOf(code))
        shapes.push(known.get(code))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return shapes
}

/** How a format code shows a number; undefined where plain decimals do, or where it is of a kind that is not read. */
export function shapeOf(code: string): Shape | undefined {
  const first = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)[0]!.replace(/\[(?:\$|[A-Z])[^[\]]*\]/g, '')
  const [, before = '', digits = '', after = ''] =
    /^((?:"[^"]*"|\\.|[^0#?"\\])*)([0#?][0#?.,\- /\\]*)((?:"[^"]*"|\\.|[^"\\])*)$/.exec(first) ?? []
  if (digits === '') return undefined
  const bare = digits.replaceAll('\\', '')
  const percent = /^\s*%\s*$/.test(literal(after))
  if (percent) {
    const places = /\.([0#?]*)/.exec(bare)?.[1]?.length ?? 0
    return (value) => `${trimmed((value * 100).toFixed(places))}%`
  }
  const words = `${literal(before)} ${literal(after)}`
  const isCode = /^0{2,}$/.test(bare) || /^0+\.0{3,}$/.test(bare) || (/^[0#]+(?:[- /][0#]+)+$/.test(bare) && bare.includes('0'))
  const unit = /\p{L}/u.test(words)
  if (!isCode && !unit) return undefined
  return (value) => `${literal(before)}${isCode ? masked(value, bare) : plain(value)}${literal(after)}`.replace(/\s+/g, ' ').trim()
}

/** Texts in quotes and behind backslashes. `_` leaves room for a letter and `*` repeats one; neither is text. */
function literal(part: string): string {
  return part.replace(/[_*]./g, ' ').replace(/"([^"]*)"|\\(.)/g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '')
}

function masked(value: number, mask: string): string {
  if (mask.includes('.')) {
    const [whole = '', places = ''] = mask.split('.')
    const [left = '', right = ''] = Math.abs(value).toFixed(places.length).split('.')
    return `${value < 0 ? '-' : ''}${left.padStart(whole.length, '0')}.${right}`
  }
  let digits = String(Math.round(Math.abs(value)))
  digits = digits.padStart((mask.match(/0/g) ?? []).length, '0')
  let shown = ''
  for (const sign of [...mask].reverse()) {
    if (digits === '') break
    if (!/[0#]/.test(sign)) shown = sign + shown
    else {
      shown = digits.at(-1)! + shown
      digits = digits.slice(0, -1)
    }
  }
  return `${value < 0 ? '-' : ''}${digits}${shown}`
}

const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)
const plain = (value: number): string => String(Number(value.toPrecision(15)))
