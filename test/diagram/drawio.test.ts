// @vitest-environment jsdom
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Picture, View } from '../../src/diagram/define.ts'
import { toDrawio } from '../../src/diagram/drawio.ts'
import { legible } from '../../src/diagram/lines.ts'
import { fitted } from '../../src/diagram/mermaid.ts'
import { ArchitectureGraph } from '../../src/model/graph.ts'
import { load } from '../../src/sources/load.ts'
import { VIEWS } from '../../src/vn/views.ts'
import { ANY_LABEL, EMPTY, everywhere, HOSTILE } from './labels.ts'
import { largeModel } from './large.ts'
import { squeeze } from './parsed.ts'

const root = join(import.meta.dirname, '../..')
const views: View[] = await Promise.all(Object.values(VIEWS).map((open): Promise<View> => open()))

/** The parsers of the browser's document, which the compiler does not know here. */
const { DOMParser } = globalThis as any

interface Cell {
  readonly id: string
  readonly parent: string | null
  /** What the editor shows, when it is asked for: reading HTML takes its time. */
  words(): string
  readonly place?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly edge?: { readonly source: string | null; readonly target: string | null }
}

/** The words that the editor shows of a label, which is HTML. */
function wordsOf(label: string): string {
  const body = new DOMParser().parseFromString(label.replaceAll('<br>', ' '), 'text/html').body
  expect(body.querySelectorAll(':not(b)'), label).toHaveLength(0)
  return squeeze(body.textContent)
}

/** The cells of a file, after a real XML parser has taken it. */
function cellsOf(xml: string): Cell[] {
  const file = new DOMParser().parseFromString(xml, 'application/xml')
  expect(file.getElementsByTagName('parsererror')).toHaveLength(0)
  return [...file.getElementsByTagName('mxCell')].map((cell: any): Cell => {
    const geometry = cell.getElementsByTagName('mxGeometry')[0]
    const number = (name: string): number => Number(geometry!.getAttribute(name))
    return {
      id: cell.getAttribute('id')!,
      parent: cell.getAttribute('parent'),
      words: () => wordsOf(cell.getAttribute('value') ?? ''),
      ...(cell.getAttribute('vertex') === '1'
        ? { place: { x: number('x'), y: number('y'), width: number('width'), height: number('height') } }
        : {}),
      ...(cell.getAttribute('edge') === '1' ? { edge: { source: cell.getAttribute('source'), target: cell.getAttribute('target') } } : {}),
    }
  })
}

/** What must hold of any file: nothing hangs in the air, nothing sticks out of its frame, nothing lies on its neighbour. */
function expectSound(cells: readonly Cell[]): void {
  const wrong: string[] = []
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  expect(byId.size).toBe(cells.length)
  const siblings = new Map<string, Cell[]>()
  for (const { id, parent, place, edge } of cells) {
    if (id === '0') continue
    const frame = byId.get(parent!)
    if (frame === undefined) {
      wrong.push(`${id} has no parent`)
      continue
    }
    if (edge !== undefined && !id.startsWith('sample-'))
      for (const end of [edge.source, edge.target]) if (byId.get(end!)?.place === undefined) wrong.push(`${id} leads nowhere`)
    if (place === undefined) continue
    const { x, y, width, height } = place
    if (![x, y, width, height].every((value) => Number.isFinite(value) && value >= 0) || width === 0 || height === 0)
      wrong.push(`${id} has no size`)
    if (frame.place !== undefined && (x + width > frame.place.width + 0.05 || y + height > frame.place.height + 0.05))
      wrong.push(`${id} sticks out of ${parent}`)
    const list = siblings.get(parent!) ?? []
    for (const { id: other, place: at } of list) {
      const apart =
        x + width <= at!.x + 0.05 || at!.x + at!.width <= x + 0.05 || y + height <= at!.y + 0.05 || at!.y + at!.height <= y + 0.05
      if (!apart) wrong.push(`${id} lies on ${other}`)
    }
    siblings.set(parent!, [...list, { id, parent, words: () => '', place }])
  }
  expect(wrong).toEqual([])
}

/** Every box, frame and line of the picture is a cell. */
function expectWhole(picture: Picture, cells: readonly Cell[]): void {
  const shown = fitted(picture)
  const count = (pattern: RegExp): number => cells.filter(({ id }) => pattern.test(id)).length
  expect(count(/^b[-#]/)).toBe(shown.boxes.length)
  expect(count(/^g[-#]/)).toBe(shown.groups.length)
  expect(count(/^e\d/)).toBe(shown.lines.length)
  expect(count(/^caption-\d+$/)).toBe(shown.caption?.length ?? 0)
  expect(count(/^sample-/)).toBe(shown.boxes.length === 0 ? 0 : shown.legend.length)
}

describe('the draw.io file of every view of every model', () => {
  for (const name of readdirSync(join(root, 'models'))) {
    it(`of ${name} is whole, with nothing on top of anything`, async () => {
      for (const { graph } of await load([join(root, 'models', name)], { cwd: root })) {
        for (const view of views) {
          const picture = view.draw(graph)
          const xml = toDrawio(picture, 'vi')
          const cells = cellsOf(xml)
          expectSound(cells)
          expectWhole(picture, cells)
          expect(toDrawio(view.draw(graph), 'vi')).toBe(xml)
        }
      }
    })
  }

  it('of 300 systems is sound', () => {
    const graph = new ArchitectureGraph([largeModel(300)])
    for (const view of views) {
      const picture = view.draw(graph)
      const cells = cellsOf(toDrawio(picture, 'en'))
      expectSound(cells)
      expectWhole(picture, cells)
    }
  })

  it('of nothing says so', () => {
    const cells = cellsOf(toDrawio(EMPTY, 'vi'))
    expectSound(cells)
    expect(cells.map(({ words }) => words()).join()).toContain('Môhìnhkhôngcógìđểvẽ')
  })
})

describe('a label in a draw.io file', () => {
  const check = (label: string): void => {
    const picture = { ...everywhere(label), caption: [{ name: { vi: 'Tên', en: 'Name' }, value: label }] }
    const cells = cellsOf(toDrawio(picture, 'vi'))
    expectSound(cells)
    expectWhole(picture, cells)
    if (label.length > 160) return
    const meant = squeeze(legible(label))
    const told = cells.map(({ words }) => words())
    expect(told.filter((words) => words === `${meant}${meant}`)).toHaveLength(
      meant === '' ? told.filter((words) => words === '').length : 2,
    )
    expect(told).toContain(`•${meant}`)
  }
  for (const [name, label] of Object.entries(HOSTILE)) it(`never becomes markup: ${name}`, () => check(label))

  it('never becomes markup, whatever it is', () => {
    fc.assert(fc.property(ANY_LABEL, check), { numRuns: 60 })
  })
})
