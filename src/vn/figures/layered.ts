import { compareCodes } from '../../diagram/codes.ts'
import type { Box, Group, Label } from '../../diagram/define.ts'
import { say } from '../../diagram/define.ts'
import { fold, type Text } from '../../text.ts'
import type { Layer, Slot } from '../reference/layers.ts'
import { SLOTS } from '../reference/layers.ts'
import { type DossierObject, objectLegend } from './objects.ts'
import type { Drawing } from './sheet.ts'

/** The four layers from the public down to the machines, as they stand on a page, with their numbers in the framework. */
const LAYERS: readonly { readonly layer: Layer; readonly number: number }[] = [
  { layer: 'channels-measurement', number: 4 },
  { layer: 'applications', number: 3 },
  { layer: 'data-core-platforms', number: 2 },
  { layer: 'infrastructure-security', number: 1 },
]

const CROSS_CUTTING: readonly Layer[] = ['governance', 'standards', 'ai-first', 'data-centric']

const CROSS: Group = { id: 'cross-cutting', label: { vi: 'Thành phần xuyên suốt', en: 'Cross-cutting components' }, band: true }

const UNPLACED: Group = {
  id: 'unplaced',
  label: { vi: 'Chưa xác định lớp, thành phần xuyên suốt', en: 'Layer not determined' },
  band: true,
}

const NO_SLOT: Text = { vi: 'Chưa xác định thành phần trong lớp', en: 'Slot not determined' }

/** The body's own first, then what others run. */
const OWNER_ORDER: readonly Box['tone'][] = ['own', 'local', 'untold', 'outside', 'central']

/** By code, so that a model and its workbook give the same page; what has none keeps its place behind. */
export function compareByCode({ codes: [a] = [] }: Box, { codes: [b] = [] }: Box): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return compareCodes(a, b)
}

/** Where an object stands: its layer, its slot and, where the dossier maps it, its block of the framework's figure. */
interface Place {
  readonly layer: Layer | undefined
  readonly slot: Slot | undefined
  readonly block: string | undefined
}

/** The column of table ANHXA that names an object's block in a figure. */
export type BlockColumn = 'general' | 'component' | 'commune'

/** Values of that column that name no block. */
const NO_BLOCK: ReadonlySet<string> = new Set(['', 'khong ap dung', 'chua xac dinh'])

function placeOf({ layer, slot, mappings }: DossierObject, column: BlockColumn): Place {
  const told = mappings?.map((mapping) => mapping[column]).find((block) => block !== undefined && !NO_BLOCK.has(fold(block)))
  // A block that only repeats the layer or slot adds a frame and no knowledge.
  const repeats =
    told !== undefined && [slot, layer].some((term, place) => term !== undefined && fold(told).endsWith(fold(termOf(term, place))))
  return { layer, slot: slot === 'not-applicable' ? undefined : slot, block: repeats ? undefined : told }
}

const termOf = (value: string, place: number): string => say({ term: `${place === 0 ? 'slot' : 'layer'}.${value}` }, 'vi')

/**
 * Boxes in bands by layer, in each band by slot, in each slot by block. Only bands, slots and blocks with a box are drawn. The boxes come back
 * in the order of the page, each with its group.
 */
export function inLayers(
  entries: readonly { readonly object: DossierObject; readonly box: Box }[],
  column: BlockColumn,
): { readonly groups: Group[]; readonly boxes: Box[] } {
  const groups: Group[] = []
  const boxes: Box[] = []
  const placed = entries
    .map(({ object, box }) => ({ box, ...placeOf(object, column) }))
    .sort((a, b) => OWNER_ORDER.indexOf(a.box.tone) - OWNER_ORDER.indexOf(b.box.tone) || compareByCode(a.box, b.box))
  const fill = (group: string, members: readonly { readonly box: Box; readonly block: string | undefined }[]): void => {
    const blocks = new Map<string, { readonly label: string; readonly boxes: Box[] }>()
    for (const { box, block } of members) {
      if (block === undefined) boxes.push({ ...box, group })
      else {
        const key = fold(block)
        const known = blocks.get(key)
        if (known === undefined) blocks.set(key, { label: block, boxes: [box] })
        else known.boxes.push(box)
      }
    }
    for (const [key, { label, boxes: inside }] of blocks) {
      const id = `${group}/${key}`
      groups.push({ id, parent: group, label })
      for (const box of inside) boxes.push({ ...box, group: id })
    }
  }
  for (const { layer, number } of LAYERS) {
    const members = placed.filter((one) => one.layer === layer)
    if (members.length === 0) continue
    const label: Label = {
      words: [{ phrase: { vi: 'Lớp {number}:', en: 'Layer {number}:' }, data: { number } }, { term: `layer.${layer}` }],
    }
    groups.push({ id: layer, label, band: true })
    const slots = SLOTS[layer]
    if (slots.length === 1) {
      fill(layer, members)
      continue
    }
    for (const slot of [...slots, undefined]) {
      // A slot of another layer is as good as none.
      const inSlot = members.filter((one) => (one.slot !== undefined && slots.includes(one.slot) ? one.slot : undefined) === slot)
      if (inSlot.length === 0) continue
      const id = `${layer}/${slot ?? 'none'}`
      groups.push({ id, parent: layer, label: slot === undefined ? NO_SLOT : { term: `slot.${slot}` } })
      fill(id, inSlot)
    }
  }
  const crossing = placed.filter(({ layer }) => layer !== undefined && CROSS_CUTTING.includes(layer))
  if (crossing.length > 0) groups.push(CROSS)
  for (const layer of CROSS_CUTTING) {
    const members = crossing.filter((one) => one.layer === layer)
    if (members.length === 0) continue
    groups.push({ id: layer, parent: CROSS.id, label: { term: `layer.${layer}` } })
    fill(layer, members)
  }
  const unplaced = placed.filter(({ layer }) => layer === undefined)
  if (unplaced.length > 0) {
    groups.push(UNPLACED)
    fill(UNPLACED.id, unplaced)
  }
  return { groups, boxes }
}

/** Puts boxes in bands into a drawing with its legend; the notes say what is not on it. */
export function layeredDrawing(groups: readonly Group[], boxes: readonly Box[], notes: readonly Label[]): Drawing {
  const told = boxes.length > 0 ? notes : [NOTHING, ...notes]
  return { direction: 'down', groups, boxes, lines: [], legend: objectLegend(boxes), notes: told }
}

const NOTHING: Text = {
  vi: 'Mô hình không ghi đối tượng nào thuộc sơ đồ này.',
  en: 'The model records no object of this diagram.',
}

/** Notes on objects that a diagram leaves out, each with their number; none where there are none. */
export function leftOut(...parts: readonly { readonly count: number; readonly text: Text }[]): Label[] {
  return parts.filter(({ count }) => count > 0).map(({ count, text }) => ({ phrase: text, data: { count } }))
}

/** On what is retired or left behind. */
export const GONE: Text = {
  vi: 'Đối tượng đã kết thúc sử dụng hoặc không thuộc mục tiêu, không vẽ: {count}.',
  en: 'Objects that are retired or not in the target, not drawn: {count}.',
}
