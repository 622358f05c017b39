import { append } from '../../large.ts'
import type { End } from '../../model/connection.ts'
import type { Element } from '../../model/element.ts'
import type { ArchitectureGraph } from '../../model/graph.ts'
import { modelBody, ownerBody, ownerOf } from '../../model/organisation.ts'
import { isConnected } from '../../model/reach.ts'
import { works } from '../../model/service.ts'
import { nameOf, subtitleOf } from '../caption.ts'
import { conditionOf, markOf } from '../condition.ts'
import type { Box, Entry, Group, Label, Line, Look, View } from '../define.ts'
import { legendFor } from '../legend.ts'
import { databaseBox, STATE_LEGEND, SYSTEM_LEGEND, systemBox } from '../systems.ts'

type System = Element<'system'>
type Integration = Element<'integration'>

const ALONE: Group = { id: 'group:alone', label: { vi: 'Chưa kết nối', en: 'Not connected' } }

/** Relations that the schema gives a direction: sender to receiver, consumer to provider, dependent to what it depends on. */
const DIRECTED: ReadonlySet<Integration['kind']> = new Set(['data-exchange', 'service-use', 'dependency', 'inheritance'])

/** Statuses that mean there is no connection, now or any more. */
const CUT: ReadonlySet<Integration['status']> = new Set(['not-connected', 'ended'])

const OTHER_ENDS: Readonly<Record<'component' | 'infrastructure' | 'service' | 'network', Look>> = {
  component: { shape: 'slanted', tone: 'platform' },
  infrastructure: { shape: 'slanted', tone: 'network' },
  service: { shape: 'rounded', tone: 'service' },
  network: { shape: 'pill', tone: 'network' },
}

const LEGEND: readonly Entry[] = [
  ...SYSTEM_LEGEND,
  { box: OTHER_ENDS.component, label: { term: 'kind.component' } },
  { box: OTHER_ENDS.infrastructure, label: { term: 'kind.infrastructure' } },
  { box: OTHER_ENDS.service, label: { term: 'kind.service' } },
  { box: OTHER_ENDS.network, label: { term: 'kind.network' } },
  ...STATE_LEGEND,
  {
    line: { stroke: 'solid', head: 'arrow' },
    label: { vi: 'từ bên gửi, bên dùng hoặc bên phụ thuộc', en: 'from sender, consumer or dependent' },
  },
  { line: { stroke: 'solid', head: 'none' }, label: { vi: 'kết nối không ghi chiều', en: 'connection without direction' } },
  {
    line: { stroke: 'thick', head: 'none' },
    label: { vi: 'hệ thống lưu hoặc khai thác cơ sở dữ liệu', en: 'system keeps or uses database' },
  },
  { line: { stroke: 'dashed', head: 'arrow' }, label: { vi: 'dự kiến, chưa hoạt động', en: 'planned, not working yet' } },
  { line: { stroke: 'dashed', head: 'none' }, label: { vi: 'dự kiến, không ghi chiều', en: 'planned, without direction' } },
  { line: { stroke: 'dashed', head: 'cross' }, label: { vi: 'chưa kết nối hoặc đã dừng', en: 'not connected or ended' } },
]

export default {
  id: 'integration',
  title: { vi: 'Kết nối, chia sẻ dữ liệu', en: 'Integrations' },
  summary: {
    vi: 'Các kết nối giữa hệ thống, cơ sở dữ liệu và thành phần khác, qua nền tảng trung gian nào, đang hoạt động hay dự kiến; hệ thống, cơ sở dữ liệu không có kết nối đứng riêng.',
    en: 'Connections between systems, databases and other elements, the platforms they run through, and whether they work; systems and databases without any stand apart.',
  },
  draw(graph) {
    const map = new IntegrationMap(graph)
    const { boxes, lines, groups } = map
    const notes: Label[] = []
    if (boxes.length === 0)
      notes.push({
        vi: 'Mô hình không ghi hệ thống, cơ sở dữ liệu hay kết nối nào.',
        en: 'The model records no system, database or integration.',
      })
    else if (graph.all('integration').length === 0)
      notes.push({ vi: 'Mô hình không ghi kết nối nào.', en: 'The model records no integration.' })
    if (map.endless > 0) {
      notes.push({
        phrase: {
          vi: 'Kết nối có đầu không tìm thấy trong mô hình, không vẽ: {count}.',
          en: 'Integrations with an end that the model does not have, not drawn: {count}.',
        },
        data: { count: map.endless },
      })
    }
    return {
      title: this.title,
      subtitle: subtitleOf(graph),
      summary: this.summary,
      direction: 'right',
      groups,
      boxes,
      lines,
      legend: legendFor(LEGEND, boxes, lines),
      notes,
    }
  },
} satisfies View

class IntegrationMap {
  readonly boxes: Box[] = []
  readonly lines: Line[] = []
  readonly groups: Group[] = []
  /** Integrations that cannot be drawn, because an end is not in the model. */
  endless = 0

  readonly #graph: ArchitectureGraph
  readonly #own: Element<'agency'> | undefined
  readonly #through = new Map<string, { readonly line: Line; count: number }>()

  constructor(graph: ArchitectureGraph) {
    this.#graph = graph
    this.#own = modelBody(graph)
    const ends = new Set<End>()
    for (const integration of graph.all('integration')) for (const end of this.#draw(integration)) ends.add(end)
    for (const { line, count } of this.#through.values())
      this.lines.push(count === 1 ? line : { ...line, label: { count, kind: 'integration' } })

    const joined = new Set<End>(ends)
    for (const database of graph.all('database')) {
      if (!ends.has(database) && !isConnected(graph, database)) continue
      joined.add(database)
      for (const system of new Set([...graph.sources('system', 'stores', database), ...graph.sources('system', 'uses', database)])) {
        joined.add(system)
        this.lines.push({ from: system.id, to: database.id, stroke: 'thick', head: 'none' })
      }
    }

    const bodies = new Map<string, Group>()
    let alone = false
    const place = (end: End, box: Box): void => {
      const body = joined.has(end) ? this.#frame(end) : undefined
      if (body !== undefined) bodies.set(body.id, { id: `agency:${body.id}`, label: nameOf(body) })
      if (!joined.has(end)) alone = true
      const group = body === undefined ? (joined.has(end) ? undefined : ALONE.id) : `agency:${body.id}`
      this.boxes.push({ ...this.#owned(end, box, body), ...(group === undefined ? {} : { group }) })
    }
    for (const system of graph.all('system')) place(system, systemBox(graph, system))
    for (const database of graph.all('database')) place(database, databaseBox(graph, database))
    for (const end of ends) {
      const kind = graph.kindOf(end)
      if (kind === 'system' || kind === 'database') continue
      const { state, mark } = conditionOf(graph, end)
      place(end, {
        id: end.id,
        label: nameOf(end),
        details: { term: `kind.${kind}` },
        kind,
        ...OTHER_ENDS[kind as keyof typeof OTHER_ENDS],
        state,
        ...markOf(mark),
      })
    }
    append(this.groups, [...bodies.values(), ...(alone ? [ALONE] : [])])
  }

  /** Draws an integration and returns what it joins. */
  #draw(integration: Integration): End[] {
    const graph = this.#graph
    const from = graph.target(integration, 'from')
    const to = graph.target(integration, 'to')
    if (from === undefined || to === undefined) {
      this.endless++
      return []
    }
    const via = graph.targets(integration, 'via').filter((platform) => platform !== from && platform !== to)
    const working = works(graph, integration)
    const head = !working && CUT.has(integration.status) ? 'cross' : DIRECTED.has(integration.kind) ? 'arrow' : 'none'
    const line = { stroke: working ? 'solid' : 'dashed', head, kind: 'integration' } as const
    const label = labelOf(graph, integration, via)
    const stops: End[] = [from, ...via, to]
    for (let at = 1; at < stops.length; at++) {
      // Between two platforms the data were told before and will be told after.
      const inner = at > 1 && at < stops.length - 1
      const part: Line = { ...line, from: stops[at - 1]!.id, to: stops[at]!.id, ...(inner ? {} : { label }) }
      if (via.length === 0) this.lines.push(part)
      else this.#passThrough(part)
    }
    return stops
  }

  /** Several integrations between an end and a platform are one line with their number: the platform fans them out. */
  #passThrough(line: Line): void {
    const key = JSON.stringify([line.from, line.to, line.stroke, line.head])
    const known = this.#through.get(key)
    if (known === undefined) this.#through.set(key, { line, count: 1 })
    else known.count++
  }

  /** The body in whose frame an end stands; what belongs to the model's own body, and platforms, stand free in the middle. */
  #frame(end: End): Element<'agency'> | undefined {
    if (this.#graph.is(end, 'system') && this.#isPlatform(end)) return undefined
    const body = ownerBody(this.#graph, end)
    return body === this.#own ? undefined : body
  }

  #isPlatform(system: System): boolean {
    return this.#graph.countSources('integration', 'via', system) > 0
  }

  /** Names the owner where neither the frame nor the title does. */
  #owned(end: End, box: Box, frame: Element<'agency'> | undefined): Box {
    const owner = ownerOf(this.#graph, end)
    return owner === undefined || owner === this.#own || owner === frame ? box : { ...box, details: [box.details ?? '', shortName(owner)] }
  }
}

const shortName = (agency: Element<'agency'>): Label => agency.abbreviation ?? nameOf(agency)

/** What flows and how, as far as the platforms drawn do not say it, and the status when it does not simply work. */
function labelOf(
  graph: ArchitectureGraph,
  { kind, data, mechanism, status, lifecycle, state }: Integration,
  via: readonly System[],
): Label {
  const [first, second, ...more] = data ?? []
  return [
    kind === 'data-exchange' ? '' : { term: `integration.kind.${kind}` },
    ...[first, second].flatMap((one) => one ?? []),
    more.length > 0 ? { phrase: { vi: 'và {count} loại khác', en: 'and {count} more' }, data: { count: more.length } } : '',
    via.length === 0 && mechanism !== undefined && mechanism !== 'other' ? { term: `integration.mechanism.${mechanism}` } : '',
    status === undefined || status === 'in-use'
      ? (conditionOf(graph, { state, lifecycle } as Element).mark ?? '')
      : { term: `integration.status.${status}` },
  ]
}
