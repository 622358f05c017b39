import { platformsOf } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { bodyOf, modelBody, ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable, works } from '../../../model/service.ts'
import { isBoundToShare } from '../../model/exchange.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Agency = Element<'agency'>
type Database = Element<'database'>
type Integration = Element<'integration'>
type System = Element<'system'>

/** A connection of a body to NDOP. */
interface Reach {
  readonly integration: Integration
  /** Whether it passes an Agent Node. */
  readonly shown: boolean
  /** Whether NDOP is its other end, not only a platform it names. */
  readonly straight: boolean
}

export default defineRule({
  code: 'INT-05',
  title: {
    vi: 'Kết nối tới NDOP thể hiện Agent Node của cơ quan',
    en: 'A connection to NDOP shows the Agent Node of the body',
  },
  why: {
    vi: 'Agent Node là máy chủ bảo mật điểm kết nối với NDOP; LGSP hay LDOP không thay được.',
    en: 'The Agent Node is the secure server at the point where a body joins NDOP; LGSP or LDOP does not stand in for it.',
  },
  remedy: {
    do: {
      vi: 'Đưa kết nối tới NDOP đi qua Agent Node của cơ quan.',
      en: 'Route the connection to NDOP through the Agent Node of the body.',
    },
    write: {
      vi: 'Khai Agent Node là một hệ thống ({field:platformRole=agent-node}) và ghi nó ở một đầu hoặc ở “{field:via}” của kết nối tới NDOP; nếu không áp dụng, ghi {exempt:agentNode|lý do ở “notApplicable” (field: agentNode) của cơ quan hoặc (field: via) của kết nối}.',
      en: 'Record the Agent Node as a system ({field:platformRole=agent-node}) and name it as an end, or under "{field:via}", of the connection to NDOP; if it does not apply, {exempt:agentNode|say why under "notApplicable" of the body (field: agentNode) or of the connection (field: via)}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  // How a body joins NDOP stands in a decree seen at second hand; that the node must be shown, in a draft, which obliges nobody yet.
  severity: since('vn-digital-1.0', 'warning'),
  citations: [cite('DRAFT-GUIDE-2026', 'Agent Node'), cite('ND-278-2025', 'Đ7')],
  examines: ['agency', 'integration'],
  messages: {
    none: {
      vi: '“{body}” có kết nối tới NDOP ({count}) nhưng mô hình không ghi Agent Node nào của cơ quan.',
      en: 'The model shows connections of "{body}" to NDOP ({count}) and no Agent Node of that body.',
    },
    bypassed: {
      vi: '“{system}” nối thẳng tới NDOP mà không qua Agent Node của cơ quan ({nodes}).',
      en: '"{system}" connects straight to NDOP and not through the Agent Node of its body ({nodes}).',
    },
  },
  check({ graph, report }) {
    const { nodes, unowned } = agentNodes(graph)
    let withoutNode = false
    const { byBody, ownerless } = connections(graph)
    for (const end of ownerless) report.unknown(end, 'owner')
    for (const [body, reaches] of byBody) {
      // A record of several bodies cannot say whether each has its node.
      if (!isBoundToShare(body) || !answersFor(graph, body) || (body.count ?? 1) > 1 || notApplicable(body, 'agentNode')) continue
      const own = nodes.get(body) ?? []
      if (own.length === 0 && !reaches.some(({ shown }) => shown)) {
        if (unowned.length > 0) withoutNode = true
        else if (body.undetermined?.some(({ field }) => field === 'agentNode')) report.unknown(body, 'systems')
        else
          report.none(body, { body: body.name, count: reaches.length }, { with: reaches.slice(0, 5).map(({ integration }) => integration) })
        continue
      }
      const working = own.filter((node) => inService(graph, node))
      report.holds(body)
      if (working.length === 0) continue
      for (const { integration, shown, straight } of reaches) {
        if (shown) report.holds(integration)
        if (shown || !straight) continue
        const end = [graph.target(integration, 'from'), graph.target(integration, 'to')].find(
          (one) => one !== undefined && !(graph.is(one, 'system') && one.platformRole === 'ndop'),
        )!
        report.bypassed(integration, { system: end.name ?? end.id, nodes: namesOf(working) }, { field: 'via', with: [end, ...working] })
      }
    }
    if (withoutNode) for (const node of unowned) report.unknown(node, 'owner')
  },
})

/** Agent Nodes, at least planned, by the body that owns them or that they serve. */
function agentNodes(graph: ArchitectureGraph): {
  readonly nodes: ReadonlyMap<Agency, readonly System[]>
  readonly unowned: readonly System[]
} {
  const nodes = new Map<Agency, System[]>()
  const unowned: System[] = []
  for (const system of graph.all('system')) {
    if (system.platformRole !== 'agent-node' || system.lifecycle === 'retired') continue
    const bodies = new Set(graph.targets(system, 'coverage').map((agency) => bodyOf(graph, agency)))
    const owner = ownerBody(graph, system) ?? (bodies.size === 0 ? modelBody(graph) : undefined)
    if (owner !== undefined) bodies.add(owner)
    if (bodies.size === 0) unowned.push(system)
    for (const body of bodies) {
      const known = nodes.get(body)
      if (known === undefined) nodes.set(body, [system])
      else known.push(system)
    }
  }
  return { nodes, unowned }
}

/** Working connections to NDOP of each body other than the one that runs NDOP, and systems and databases at their ends whose body is not told. */
function connections(graph: ArchitectureGraph): {
  readonly byBody: ReadonlyMap<Agency, readonly Reach[]>
  readonly ownerless: ReadonlySet<System | Database>
} {
  const found = new Map<Agency, Reach[]>()
  const ownerless = new Set<System | Database>()
  const hosts = new Set(
    graph
      .all('system')
      .filter(({ platformRole }) => platformRole === 'ndop')
      .map((ndop) => ownerBody(graph, ndop)),
  )
  for (const integration of graph.all('integration')) {
    if (!works(graph, integration) || notApplicable(integration, 'via')) continue
    const platforms = platformsOf(graph, integration)
    const ndop = platforms.filter(({ platformRole }) => platformRole === 'ndop')
    if (ndop.length === 0 && integration.mechanism !== 'ndop') continue
    const ends = [graph.target(integration, 'from'), graph.target(integration, 'to')]
    const straight = ends.some((end) => end !== undefined && ndop.includes(end as System))
    const shown = platforms.some(({ platformRole }) => platformRole === 'agent-node')
    const bodies = new Set<Agency>()
    for (const end of ends) {
      if (end === undefined || ndop.includes(end as System)) continue
      const body = ownerBody(graph, end)
      if (body !== undefined) bodies.add(body)
      else if ((graph.is(end, 'system') || graph.is(end, 'database')) && end.recordType !== 'reference') ownerless.add(end)
    }
    for (const body of bodies) {
      if (hosts.has(body)) continue
      const known = found.get(body)
      if (known === undefined) found.set(body, [{ integration, shown, straight }])
      else known.push({ integration, shown, straight })
    }
  }
  return { byBody: found, ownerless }
}
