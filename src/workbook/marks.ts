/**
 * Colours that mark cells, and the fills that these had before. A file is its own memory: every fill that was covered gives its marks a colour of
 * their own, apart by no more than the eye sees, and a hidden pair of cells shows both looks. Whatever program saves the file in between keeps that.
 */
import { attribute, scanXml } from '../xml.ts'
import { placeOf } from './places.ts'
import type { StyleSheet } from './styles.ts'

/** How grave what is marked is. */
export type MarkKind = 'error' | 'warning' | 'info'

/** Colours that no program offers by itself; the last three bits of each part tell marks apart. */
const COLOURS: Readonly<Record<MarkKind, number>> = { error: 0xf8b8b0, warning: 0xf8e0a0, info: 0xc8e0f0 }
const KINDS = Object.keys(COLOURS) as MarkKind[]
const APART = 0x070707
const MOST_SHADES = 512

const digits = (colour: number): string => colour.toString(16).toUpperCase().padStart(6, '0')

/** One of the shades of a colour; the first is that of our own cells. */
const shadeOf = (kind: MarkKind, shade: number): string =>
  digits(COLOURS[kind] + ((shade & 7) << 16) + (((shade >> 3) & 7) << 8) + ((shade >> 6) & 7))

/** Which of its shades a colour is. */
function shadeIn(colour: string): number {
  const bits = Number.parseInt(colour, 16) & APART
  return ((bits >> 16) & 7) | (((bits >> 8) & 7) << 3) | ((bits & 7) << 6)
}

/** A fill of one colour. */
export const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`

/** The colour of our own cells about something as grave. */
export const plainColour = (kind: MarkKind): string => shadeOf(kind, 0)

/** Columns of the sheet of ours in which looks of before stand beside the marks over them. */
export interface WitnessColumns {
  readonly before: number
  readonly marked: number
}

export class Marks {
  readonly #styles: StyleSheet
  readonly #wasMarked: boolean
  /** The look of before by the colour of the mark. */
  readonly #before = new Map<string, number>()
  /** Colours by what they mark and which fill they cover. */
  readonly #colours = new Map<string, string>()
  readonly #next: Record<MarkKind, number> = { error: 1, warning: 1, info: 1 }
  readonly #plain = new Map<number, number>()
  readonly #witnesses: (readonly [before: number, marked: number])[] = []

  /**
   * @param summary The sheet of ours that a marked workbook has.
   * @param wasMarked Whether the workbook bears marks at all: without its sheet, what they cover is not known any more and they only go.
   */
  constructor(styles: StyleSheet, summary: string | undefined, columns: WitnessColumns, wasMarked: boolean) {
    this.#styles = styles
    this.#wasMarked = wasMarked
    for (const [before, marked] of summary === undefined ? [] : witnessesIn(summary, columns)) {
      const colour = styles.colourOf(marked)
      const kind = kindOf(colour)
      if (colour === undefined || kind === undefined || this.#before.has(colour)) continue
      this.#before.set(colour, before)
      this.#colours.set(`${kind} ${styles.fillOf(before)}`, colour)
      this.#witnesses.push([before, marked])
      this.#next[kind] = Math.max(this.#next[kind], shadeIn(colour) + 1)
    }
  }

  /** Looks of before and of the marks over them, for the next time. */
  get witnesses(): readonly (readonly [before: number, marked: number])[] {
    return this.#witnesses
  }

  /** A look without a mark. */
  plain(look: number): number {
    const known = this.#plain.get(look)
    if (known !== undefined) return known
    const colour = this.#styles.colourOf(look)
    const before = colour === undefined ? undefined : this.#before.get(colour)
    const isLost =
      before === undefined && this.#wasMarked && kindOf(colour) !== undefined && !KINDS.some((kind) => colour === plainColour(kind))
    const plain = before !== undefined ? this.#styles.filledAs(look, before) : isLost ? this.#styles.filledAs(look, 0) : look
    this.#plain.set(look, plain)
    return plain
  }

  /** A look with a mark over its fill. */
  marked(look: number, kind: MarkKind): number {
    const key = `${kind} ${this.#styles.fillOf(look)}`
    let colour = this.#colours.get(key)
    if (colour === undefined) {
      if (this.#next[kind] >= MOST_SHADES) return look
      colour = shadeOf(kind, this.#next[kind]++)
      this.#colours.set(key, colour)
      this.#before.set(colour, look)
      this.#witnesses.push([look, this.#styles.filled(look, this.#styles.add('fills', solid(colour)))])
    }
    return this.#styles.filled(look, this.#styles.add('fills', solid(colour)))
  }
}

function kindOf(colour: string | undefined): MarkKind | undefined {
  if (colour === undefined) return undefined
  const bare = Number.parseInt(colour, 16) & ~APART
  return KINDS.find((kind) => COLOURS[kind] === bare)
}

function witnessesIn(xml: string, { before, marked }: WitnessColumns): (readonly [number, number])[] {
  const rows = new Map<number, { before?: number; marked?: number }>()
  scanXml(xml, {
    open(name, raw) {
      if (name !== 'c') return
      const place = placeOf(attribute(raw, 'r'))
      if (place?.column !== before && place?.column !== marked) return
      const pair = rows.get(place.row) ?? {}
      rows.set(place.row, pair)
      pair[place.column === before ? 'before' : 'marked'] = Number(attribute(raw, 's') ?? 0)
    },
    close() {},
  })
  return [...rows.values()].flatMap((pair) =>
    pair.before === undefined || pair.marked === undefined ? [] : [[pair.before, pair.marked] as const],
  )
}
