import type { Kind } from '../model/element.ts'
import type { Text } from '../text.ts'
import type { Box, Label, Line, Look, Picture } from './define.ts'
import type { Neighbourhood, NeighbourhoodNode } from './neighbourhood.ts'

/** Boxes that a reader takes in at a glance, beside a list of findings. */
const MOST_BOXES = 20

/** Outline and colour of a box by kind, where nothing more is told. */
export const LOOKS: Readonly<Record<Kind, Look>> = {
  agency: { shape: 'rounded', tone: 'organisation' },
  site: { shape: 'rounded', tone: 'organisation' },
  network: { shape: 'pill', tone: 'network' },
  link: { shape: 'rounded', tone: 'network' },
  infrastructure: { shape: 'slanted', tone: 'network' },
  system: { shape: 'box', tone: 'system' },
  database: { shape: 'cylinder', tone: 'data' },
  integration: { shape: 'rounded', tone: 'channel' },
  service: { shape: 'rounded', tone: 'service' },
  component: { shape: 'slanted', tone: 'platform' },
  investment: { shape: 'box', tone: 'money' },
  target: { shape: 'rounded', tone: 'target' },
  gap: { shape: 'rounded', tone: 'target' },
  task: { shape: 'rounded', tone: 'target' },
  waiver: { shape: 'rounded', tone: 'organisation' },
}

const TITLE: Text = { vi: 'Phần kiến trúc liên quan', en: 'The part concerned' }
const FOUND: Text = { vi: '(!) có phát hiện', en: '(!) has findings' }
const LEFT_OUT: Text = {
  vi: 'Chỉ vẽ {shown} trong số {all} đối tượng liên quan.',
  en: '{shown} of the {all} elements concerned are drawn.',
}

/** A neighbourhood as a picture that stands beside a list of findings: what was asked about is marked; what is too much is left out, and said to be. */
export function affected({ nodes, edges }: Neighbourhood, of: Label): Picture {
  const shown = nearest({ nodes, edges })
  const ids = new Set(shown.map(({ id }) => id))
  return {
    title: TITLE,
    subtitle: of,
    summary: TITLE,
    direction: 'right',
    groups: [],
    boxes: shown.map(
      ({ id, kind, name, state, asked }): Box => ({
        id,
        kind,
        label: name,
        details: { term: `kind.${kind}` },
        ...LOOKS[kind],
        state,
        ...(asked ? { alert: true, mark: FOUND } : {}),
      }),
    ),
    lines: edges
      .filter(({ from, to }) => ids.has(from) && ids.has(to))
      .map(({ from, to, label }): Line => ({ from, to, label, stroke: 'solid', head: 'arrow' })),
    legend: [],
    notes: shown.length === nodes.length ? [] : [{ phrase: LEFT_OUT, data: { shown: shown.length, all: nodes.length } }],
  }
}

/** What was asked about, then what is next to it, one for each in turn; who owns or runs something last, for that is seldom what is wrong. */
function nearest({ nodes, edges }: Neighbourhood): readonly NeighbourhoodNode[] {
  if (nodes.length <= MOST_BOXES) return nodes
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const queues = new Map(nodes.filter(({ asked }) => asked).map(({ id }) => [id, [] as NeighbourhoodNode[]]))
  for (const { from, to } of edges) {
    queues.get(from)?.push(byId.get(to)!)
    queues.get(to)?.push(byId.get(from)!)
  }
  for (const [id, queue] of queues)
    queues.set(
      id,
      queue.toSorted((a, b) => Number(a.kind === 'agency') - Number(b.kind === 'agency')),
    )
  const chosen = new Set(nodes.filter(({ asked }) => asked).slice(0, MOST_BOXES))
  for (let turn = 0; chosen.size < MOST_BOXES && [...queues.values()].some((queue) => turn < queue.length); turn++)
    for (const queue of queues.values()) {
      const node = queue[turn]
      if (node !== undefined && chosen.size < MOST_BOXES) chosen.add(node)
    }
  return nodes.filter((node) => chosen.has(node))
}
