import { attachRemedies } from '../../../impact/remedies.ts'
import { isPlanned, type UnitAccess, unitAccess } from '../../../model/access.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { bodyOf, ownerBody } from '../../../model/organisation.ts'
import { inService } from '../../../model/service.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Agency = Element<'agency'>

export default defineRule({
  code: 'NET-01',
  title: { vi: 'Mỗi đơn vị được nối vào mạng riêng của cơ quan', en: 'Every unit is attached to the private network' },
  why: {
    vi: 'Đơn vị nằm ngoài mạng riêng phải tự lập hạ tầng và trao đổi dữ liệu công vụ qua Internet công cộng.',
    en: 'A unit outside the private network builds infrastructure of its own and sends official data over the public Internet.',
  },
  remedy: {
    do: {
      vi: 'Nối đơn vị vào mạng diện rộng của cơ quan hoặc Mạng TSLCD.',
      en: 'Attach the unit to the wide-area network of the body or to TSLCD.',
    },
    write: {
      vi: 'Khai đường truyền ở “{field:links}”; đơn vị đặt tại trụ sở thì ghi “{field:location=headquarters}”; nếu không áp dụng, ghi {exempt:links}.',
      en: 'Declare the link under "{field:links}"; for a unit at headquarters write "{field:location=headquarters}"; if it does not apply, {exempt:links}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning', ['vn-digital-1.0', 'error']),
  citations: [cite('QD-33-2025', 'phạm vi'), cite('QD-1605-2010', 'hạ tầng')],
  examines: ['agency'],
  repeats: { kind: 'agency', of: ['NET-02'] },
  messages: {
    cutOff: {
      vi: '“{unit}” chưa nối vào mạng diện rộng của “{body}” hoặc Mạng TSLCD.',
      en: '"{unit}" is attached neither to the wide-area network of "{body}" nor to TSLCD.',
    },
    onlyInternet: {
      vi: '“{unit}” chỉ có kết nối Internet, chưa nối vào mạng diện rộng của “{body}” hoặc Mạng TSLCD.',
      en: '"{unit}" has an Internet line only; it is attached neither to the wide-area network of "{body}" nor to TSLCD.',
    },
    networkPlanned: {
      vi: '“{unit}” chưa nối vào mạng riêng nào của “{body}”; mạng diện rộng chưa đi vào hoạt động: {networks}.',
      en: '"{unit}" is attached to no private network of "{body}"; its wide-area network is not in operation yet: {networks}.',
    },
    supposed: {
      vi: '“{unit}” chưa nối vào mạng riêng của “{body}” theo giả định của người lập mô hình ({links}); cần xác minh.',
      en: '"{unit}" is not attached to the private network of "{body}", as the author of the model supposes ({links}); to be verified.',
      severity: 'warning',
    },
    planned: {
      vi: '“{unit}” mới có đường truyền dự kiến ({links}); mô hình chưa ghi đường truyền riêng nào đang hoạt động.',
      en: '"{unit}" has planned links only ({links}); the model records no private link that works.',
      severity: 'info',
    },
  },
  check({ graph, report }) {
    const networks = plannedNetworks(graph)
    let untold = false
    for (const { body, units } of unitAccess(graph)) {
      untold ||= units.some(({ state }) => state === 'untold')
      for (const { unit, state } of units) if (state === 'attached') report.holds(unit)
      for (const [group, members] of groupsWithoutAccess(graph, units)) {
        const open = [...new Set(members.flatMap(({ links }) => links))]
        const others = members.map(({ unit }) => unit).filter((unit) => unit !== group)
        const planned = networks.get(body) ?? []
        const remedies = attachRemedies(graph, group)
        const names = { unit: group.name, body: body.name }
        // The network reaches from the centre to communes; that it reaches every school or institute is advice.
        const weight = group.level === 'unit' ? ({ severity: 'warning' } as const) : {}
        if (members.every(({ state }) => state === 'planned')) {
          report.planned(
            group,
            { unit: group.name, links: namesOf(open.filter(isPlanned)) },
            { ...weightOfPlan(members), with: [...open, ...others], remedies },
          )
        } else if (members.every(({ supposed }) => supposed)) {
          report.supposed(group, { ...names, links: namesOf(open) }, { with: [...open, ...others], remedies })
        } else if (planned.length > 0) {
          report.networkPlanned(
            group,
            { ...names, networks: namesOf(planned) },
            { ...weight, with: [...planned, ...open, ...others], remedies },
          )
        } else if (members.every(({ internet }) => internet))
          report.onlyInternet(group, names, { ...weight, with: [...open, ...others], remedies })
        else report.cutOff(group, names, { ...weight, with: [...open, ...others], remedies })
      }
    }
    if (untold) report.unknown(null, 'links')
  },
})

/** A line to come does not undo that the lines of today lead to the Internet only. */
const weightOfPlan = (members: readonly UnitAccess[]): { readonly severity?: 'warning' } =>
  members.some(({ internet }) => internet) ? { severity: 'warning' } : {}

/** Wide-area networks to come of each body that has none in operation. */
function plannedNetworks(graph: ArchitectureGraph): ReadonlyMap<Agency, Element<'network'>[]> {
  const planned = new Map<Agency, Element<'network'>[]>()
  const running = new Set<Agency>()
  for (const network of graph.all('network')) {
    if ((network.kind !== 'wan' && network.kind !== 'man') || network.lifecycle === 'retired') continue
    const body = ownerBody(graph, network)
    if (body === undefined) continue
    const list = planned.get(body)
    if (inService(graph, network)) running.add(body)
    else if (list === undefined) planned.set(body, [network])
    else list.push(network)
  }
  for (const body of running) planned.delete(body)
  return planned
}

/** Units without access, under the highest group none of whose members has it: one thing to mend, one finding. */
function groupsWithoutAccess(graph: ArchitectureGraph, units: readonly UnitAccess[]): ReadonlyMap<Agency, UnitAccess[]> {
  const without = units.filter(({ state }) => state === 'planned' || state === 'detached')
  const served = new Set<Agency>()
  for (const { unit, state } of units) {
    if (state === 'planned' || state === 'detached') continue
    for (let at: Agency | undefined = unit; at !== undefined && !served.has(at); at = graph.target(at, 'parent')) served.add(at)
  }
  const tops = new Map<Agency, Agency>()
  const groups = new Map<Agency, UnitAccess[]>()
  for (const access of without) {
    const passed: Agency[] = []
    let at = access.unit
    let top = tops.get(at)
    while (top === undefined) {
      tops.set(at, at)
      passed.push(at)
      const parent = graph.target(at, 'parent')
      // Only a record that stands for a counted group speaks for its members; what is true of a school is not true of its department.
      if (parent === undefined || (parent.count ?? 1) < 2 || served.has(parent) || bodyOf(graph, parent) === parent) top = at
      else top = tops.get((at = parent))
    }
    for (const one of passed) tops.set(one, top)
    const members = groups.get(top)
    if (members === undefined) groups.set(top, [access])
    else members.push(access)
  }
  return groups
}
