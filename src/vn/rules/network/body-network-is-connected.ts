import { attachManyRemedies, joinRemedies } from '../../../impact/remedies.ts'
import { append } from '../../../large.ts'
import { type UnitAccess, unitAccess } from '../../../model/access.ts'
import { nearestAbove } from '../../../model/ancestry.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { privateNetwork, type Stop } from '../../../model/network.ts'
import { bodyOf, unitsOf } from '../../../model/organisation.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { cite, defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'NET-02',
  title: { vi: 'Mạng riêng của cơ quan liên thông', en: 'The private network of a body is one connected whole' },
  why: {
    vi: 'Mạng bị chia cắt thì hệ thống dùng chung không phục vụ được mọi đơn vị và không giám sát tập trung được.',
    en: 'When the network falls apart, shared systems cannot serve every unit and nothing can be monitored centrally.',
  },
  remedy: {
    do: {
      vi: 'Nối các đơn vị còn thiếu và các phần mạng tách rời vào mạng chính của cơ quan.',
      en: 'Attach the missing units and the separate parts to the main network of the body.',
    },
    write: { vi: 'Khai đường truyền ở “{field:links}”.', en: 'Declare the links under "{field:links}".' },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning', ['vn-digital-1.0', 'error']),
  citations: [cite('QD-33-2025', 'phạm vi'), cite('QD-1605-2010', 'hạ tầng')],
  examines: ['agency'],
  messages: {
    partial: {
      vi: 'Mạng riêng của “{body}” chưa liên thông: mới nối {reached} trong {total} đơn vị, nhóm đơn vị của mô hình; chưa nối: {missing}.',
      en: 'The private network of "{body}" is not connected throughout: it joins {reached} of the {total} units or groups of units in the model; not attached: {missing}.',
    },
    supposed: {
      vi: 'Theo giả định của người lập mô hình, mạng riêng của “{body}” chưa liên thông: mới nối {reached} trong {total} đơn vị, nhóm đơn vị; chưa nối: {missing}. Cần xác minh.',
      en: 'As the author of the model supposes, the private network of "{body}" is not connected throughout: it joins {reached} of {total} units or groups of units; not attached: {missing}. To be verified.',
      severity: 'warning',
    },
    split: {
      vi: 'Mạng riêng của “{body}” bị chia thành {parts} phần không nối với nhau; ngoài phần chính còn {count} đơn vị, nhóm đơn vị: {units}.',
      en: 'The private network of "{body}" falls into {parts} parts that nothing joins; outside the main part stand {count} units or groups of units: {units}.',
    },
  },
  check({ graph, report }) {
    const network = privateNetwork(graph)
    const networks = ownNetworks(graph)
    const accesses = unitAccess(graph)
    const open = bodiesWithOpenUnits(graph, new Set(accesses.flatMap(({ units }) => units.map(({ unit }) => unit))))
    let untold = false
    for (const { body, units } of accesses) {
      const attached = units.filter(({ state }) => state === 'attached')
      const missing = units.filter(({ state }) => state === 'detached' || state === 'planned')
      const core = mainParts(graph, body, attached, networks.get(body) ?? [])
      const outside = attached.filter(({ stops }) => !stops.some((stop) => core.has(network.partOf(stop))))
      if (outside.length > 0) {
        const apart = outside.map(({ unit }) => unit)
        const parts = 1 + new Set(outside.map(({ stops }) => network.partOf(stops[0]!))).size
        report.split(
          body,
          { body: body.name, parts, count: apart.length, units: namesOf(apart) },
          { with: apart, remedies: joinRemedies(graph, body, apart) },
        )
      } else if (missing.some(isOff)) {
        // With a single unit the finding would only repeat what is said of that unit.
        if (units.length === 1) continue
        const apart = missing.map(({ unit }) => unit)
        const remedies = attachManyRemedies(graph, body, apart)
        const data = { body: body.name, reached: attached.length, total: units.length, missing: namesOf(apart) }
        if (missing.every((access) => access.supposed || !isOff(access))) report.supposed(body, data, { with: apart, remedies })
        else report.partial(body, data, { with: apart, remedies })
      } else if (attached.length < units.length) untold = true
      else if (!open.has(body)) report.holds(body)
    }
    if (untold) report.unknown(null, 'links')
  },
})

/** Whether a unit is told to be off the network: by a line that is not connected, or by an Internet line beside the one to come. */
const isOff = ({ state, internet }: UnitAccess): boolean => state === 'detached' || (state === 'planned' && internet)

/** Parts of the network that make up the main one: where the headquarters sits and where the body's own networks lie; failing that, the one with most units. */
function mainParts(
  graph: ArchitectureGraph,
  body: Element<'agency'>,
  units: readonly UnitAccess[],
  own: readonly Element<'network'>[],
): ReadonlySet<number | undefined> {
  const network = privateNetwork(graph)
  const lans = own.filter(({ kind }) => kind === 'lan')
  const seats: Stop[] = [body, ...own.filter((one) => one.kind !== 'lan' || lans.length === 1)]
  for (const { unit, stops } of units) if (unit.location === 'headquarters') append(seats, stops)
  const core = new Set(seats.filter((stop) => network.isAttached(stop)).map((stop) => network.partOf(stop)))
  if (core.size > 0) return core
  const sizes = new Map<number | undefined, number>()
  for (const { stops } of units) {
    const part = stops[0] && network.partOf(stops[0])
    sizes.set(part, (sizes.get(part) ?? 0) + 1)
  }
  const [largest] = [...sizes].sort(([, a], [, b]) => b - a)
  return new Set(largest === undefined ? [] : [largest[0]])
}

/** Bodies with a unit of which the model tells neither that it needs the network nor that it is attached. */
function bodiesWithOpenUnits(graph: ArchitectureGraph, judged: ReadonlySet<Element<'agency'>>): ReadonlySet<Element<'agency'>> {
  const network = privateNetwork(graph)
  const excuse = nearestAbove(graph, (agency) => notApplicable(agency, 'links'))
  const open = new Set<Element<'agency'>>()
  for (const agency of graph.all('agency')) {
    const body = bodyOf(graph, agency)
    if (agency === body || judged.has(agency) || open.has(body) || !inService(graph, agency) || network.isAttached(agency)) continue
    if (excuse(agency) === undefined && !unitsOf(graph, agency).some((unit) => inService(graph, unit))) open.add(body)
  }
  return open
}

/** Networks in service that a body itself owns or operates. */
function ownNetworks(graph: ArchitectureGraph): ReadonlyMap<Element<'agency'>, Element<'network'>[]> {
  const own = new Map<Element<'agency'>, Element<'network'>[]>()
  for (const network of graph.all('network')) {
    if (!inService(graph, network) || network.kind === 'internet') continue
    const keeper = graph.target(network, 'owner') ?? graph.target(network, 'operator')
    if (keeper === undefined) continue
    const list = own.get(keeper)
    if (list === undefined) own.set(keeper, [network])
    else list.push(network)
  }
  return own
}
