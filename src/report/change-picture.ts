import { LOOKS } from '../diagram/affected.ts'
import type { Box, Entry, Label, Line, Picture } from '../diagram/define.ts'
import { legendFor } from '../diagram/legend.ts'
import { databaseBox, systemBox } from '../diagram/systems.ts'
import type { ElementChange } from '../diff/define.ts'
import type { Element, Kind } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import type { Text } from '../text.ts'
import type { ModelComparison } from './comparison.ts'
import { SIGNS } from './comparison-words.ts'

/** Boxes that a reader takes in beside a list of changes. */
const MOST_BOXES = 60

/** Kinds whose change is seen best as a line between what they join. */
const JOINS: ReadonlySet<Kind> = new Set(['link', 'integration'])

/** What is drawn first where not everything is; what is left out of pictures of an architecture comes last. */
const ORDER: readonly Kind[] = [
  'system',
  'database',
  'infrastructure',
  'network',
  'service',
  'component',
  'agency',
  'site',
  'investment',
  'target',
  'gap',
  'task',
  'link',
  'integration',
  'waiver',
]

const WORDS: Readonly<Record<ElementChange['change'], Text>> = {
  added: { vi: 'mới', en: 'new' },
  removed: { vi: 'bỏ', en: 'gone' },
  changed: { vi: 'sửa', en: 'changed' },
  renamed: { vi: 'đổi mã', en: 'new id' },
  moved: { vi: 'đổi loại', en: 'another kind' },
}

const marked = (change: ElementChange['change']): Text => ({
  vi: `(${SIGNS[change]}) ${WORDS[change].vi}`,
  en: `(${SIGNS[change]}) ${WORDS[change].en}`,
})

const styleOf = (change: ElementChange['change']): NonNullable<Box['change']> =>
  change === 'added' || change === 'removed' ? change : 'changed'

const LEGEND: readonly Entry[] = [
  { box: { shape: 'box', tone: 'system', change: 'added' }, label: { vi: '(+) mới', en: '(+) new' } },
  { box: { shape: 'box', tone: 'system', change: 'removed' }, label: { vi: '(−) bỏ', en: '(−) gone' } },
  { box: { shape: 'box', tone: 'system', change: 'changed' }, label: { vi: '(±) sửa, (») đổi mã', en: '(±) changed, (») new id' } },
  { line: { stroke: 'thick', head: 'arrow' }, label: { vi: '(+) quan hệ mới', en: '(+) new relation' } },
  { line: { stroke: 'dashed', head: 'cross' }, label: { vi: '(−) quan hệ bị bỏ', en: '(−) relation gone' } },
  { line: { stroke: 'solid', head: 'arrow' }, label: { vi: '(±) kết nối đã sửa', en: '(±) relation changed' } },
]

/**
 * What differs between two models as a picture: elements that are new, gone or changed, and what their new and lost relations lead to.
 * Links and integrations are lines. What is too much is left out, and said to be.
 */
export function changePicture(comparison: ModelComparison): Picture {
  const { diff, graphs, before, after } = comparison
  const changed = new Map(diff.elements.map((element) => [element.id, element]))
  const wasNow = new Map(diff.elements.flatMap(({ was, id }) => (was === undefined ? [] : [[was.id, id] as const])))
  const now = (id: string): string => wasNow.get(id) ?? id
  const lines: Line[] = []
  for (const element of diff.elements) {
    if (!JOINS.has(element.kind)) continue
    const graph = element.change === 'removed' ? graphs.before : graphs.after
    const { from, to } = graph.get(element.id) as { readonly from?: string; readonly to?: string }
    if (from !== undefined && to !== undefined)
      lines.push({
        from: now(from),
        to: now(to),
        ...lineOf(element.change),
        label: [SIGNS[element.change], element.name.includes('→') ? '' : element.name],
        kind: element.kind,
      })
  }
  const joined = (id: string): boolean => JOINS.has(changed.get(id)?.kind ?? 'system')
  for (const { change, from, field, to } of diff.relations) {
    if (!('kind' in to) || joined(from.id) || JOINS.has(from.kind) || JOINS.has(to.kind)) continue
    lines.push({
      from: now(from.id),
      to: now(to.id),
      ...lineOf(change),
      label: { words: [SIGNS[change], { term: `field.${from.kind}.${field}` }] },
    })
  }
  const linked = new Set(lines.flatMap(({ from, to }) => [from, to]))
  const rank = ({ change, id }: ElementChange): number => (change !== 'changed' ? 0 : linked.has(id) ? 1 : 2)
  const wanted = diff.elements
    .filter(({ kind }) => !JOINS.has(kind))
    .sort((a, b) => rank(a) - rank(b) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
  const drawn = new Map<string, Box>()
  for (const element of wanted.slice(0, MOST_BOXES)) drawn.set(element.id, boxOf(element, comparison))
  // Neighbours only where they join something that is drawn.
  for (const { from, to } of lines) {
    for (const [id, other] of [
      [from, to],
      [to, from],
    ] as const) {
      if (drawn.size >= MOST_BOXES || drawn.has(id) || (changed.has(id) && !drawn.has(other))) continue
      const box = neighbour(id, comparison)
      if (box !== undefined) drawn.set(id, box)
    }
  }
  const boxes = [...drawn.values()]
  const shown = lines.filter(({ from, to }) => drawn.has(from) && drawn.has(to))
  const notes: Label[] = []
  const left = wanted.filter(({ id }) => !drawn.has(id)).length
  if (left > 0)
    notes.push({
      phrase: { vi: 'Đối tượng có thay đổi nhưng không vẽ: {count}.', en: 'Changed elements that are not drawn: {count}.' },
      data: { count: left },
    })
  if (shown.length < lines.length)
    notes.push({
      phrase: { vi: 'Quan hệ có thay đổi nhưng không vẽ: {count}.', en: 'Changed relations that are not drawn: {count}.' },
      data: { count: lines.length - shown.length },
    })
  if (boxes.length === 0) notes.push({ vi: 'Không có đối tượng nào thay đổi.', en: 'No element changed.' })
  const { name } = (after ?? before)!
  return {
    title: { vi: 'Những gì thay đổi', en: 'What changes' },
    subtitle: name,
    summary: {
      vi: 'Đối tượng và quan hệ mới, bị bỏ hoặc đã sửa giữa hai mô hình.',
      en: 'Elements and relations that are new, gone or changed between two models.',
    },
    direction: 'right',
    groups: [],
    boxes,
    lines: shown,
    legend: legendFor(LEGEND, boxes, shown),
    notes,
  }
}

function lineOf(change: ElementChange['change']): Pick<Line, 'stroke' | 'head'> {
  if (change === 'added') return { stroke: 'thick', head: 'arrow' }
  if (change === 'removed') return { stroke: 'dashed', head: 'cross' }
  return { stroke: 'solid', head: 'arrow' }
}

function boxOf({ change, id, name }: ElementChange, { graphs }: ModelComparison): Box {
  const graph = change === 'removed' ? graphs.before : graphs.after
  return { ...plainBox(graph, graph.get(id)!, name), change: styleOf(change), mark: marked(change) }
}

function neighbour(id: string, { graphs, nameOf }: ModelComparison): Box | undefined {
  const side = graphs.after.get(id) === undefined ? 'before' : 'after'
  const element = graphs[side].get(id)
  return element === undefined ? undefined : plainBox(graphs[side], element, nameOf(side, id) ?? id)
}

function plainBox(graph: ArchitectureGraph, element: Element, label: string): Box {
  const {
    mark: _,
    state: __,
    ...box
  } = graph.is(element, 'system')
    ? systemBox(graph, element)
    : graph.is(element, 'database')
      ? databaseBox(graph, element)
      : boxOfKind(graph.kindOf(element), element)
  return { ...box, label }
}

const boxOfKind = (kind: Kind, { id }: Element): Box => ({ id, kind, label: id, details: { term: `kind.${kind}` }, ...LOOKS[kind] })
