import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { bodyOf, ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { bodiesWithMonitoring, monitorOf } from '../../model/monitoring.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Infrastructure = Element<'infrastructure'>
type Agency = Element<'agency'>

export default defineRule({
  code: 'NET-06',
  title: { vi: 'Hạ tầng riêng của đơn vị được giám sát tập trung', en: 'Infrastructure that units run is monitored centrally' },
  why: {
    vi: 'Máy chủ của đơn vị nằm ngoài tầm giám sát của cơ quan thì sự cố không được phát hiện, xử lý kịp thời.',
    en: 'When the body cannot see the servers of its units, incidents there are found and handled too late.',
  },
  remedy: {
    do: {
      vi: 'Đưa hạ tầng về trung tâm dữ liệu của cơ quan, hoặc nối với nơi giám sát.',
      en: 'Move the infrastructure to the data centre of the body, or put it under monitoring.',
    },
    write: {
      vi: 'Ghi nơi giám sát ở “{field:monitoredBy}”; nếu không áp dụng, ghi {exempt:monitoredBy}.',
      en: 'Name the place that monitors it under "{field:monitoredBy}"; if it does not apply, {exempt:monitoredBy}.',
    },
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [cite('QD-1425-2026', 'II.4.a')],
  examines: ['agency', 'infrastructure'],
  messages: {
    nothingMonitored: {
      vi: '“{body}” chưa ghi nơi giám sát tập trung nào; {count} hạ tầng chưa được giám sát, trong đó có hạ tầng do đơn vị tự vận hành: {infrastructures}.',
      en: '"{body}" records no central monitoring at all; {count} infrastructures are not monitored, among them what units run themselves: {infrastructures}.',
    },
    unmonitored: {
      vi: '“{infrastructure}” do đơn vị tự vận hành, chưa được nơi nào giám sát tập trung.',
      en: '"{infrastructure}" is run by units themselves and monitored by nobody centrally.',
    },
    planned: {
      vi: '“{infrastructure}” do đơn vị tự vận hành; nơi giám sát “{monitor}” chưa hoạt động.',
      en: '"{infrastructure}" is run by units themselves; "{monitor}", which is to monitor it, does not work yet.',
      severity: 'info',
    },
  },
  check({ graph, report }) {
    const watched = bodiesWithMonitoring(graph)
    const open = new Map<Agency, { units: Infrastructure[]; all: Infrastructure[] }>()
    for (const infrastructure of graph.all('infrastructure')) {
      if (
        (infrastructure.kind !== 'server-room' && infrastructure.kind !== 'data-centre') ||
        !inService(graph, infrastructure) ||
        infrastructure.recordType === 'reference'
      )
        continue
      if (notApplicable(infrastructure, 'monitoredBy')) continue
      const monitor = monitorOf(graph, infrastructure)
      const keeper = keeperOf(graph, infrastructure)
      const body = keeper && bodyOf(graph, keeper)
      if (!answersFor(graph, body)) continue
      if (monitor !== undefined && inService(graph, monitor)) {
        report.holds(infrastructure)
        continue
      }
      const outside = isRunByUnits(graph, infrastructure, keeper)
      if (outside === undefined) report.unknown(infrastructure, 'owner')
      if (outside && monitor !== undefined) {
        report.planned(
          infrastructure,
          { infrastructure: infrastructure.name, monitor: monitor.name },
          { field: 'monitoredBy', with: [monitor] },
        )
      } else if (outside && (body === undefined || watched.has(body)))
        report.unmonitored(infrastructure, { infrastructure: infrastructure.name })
      else if (body !== undefined && monitor === undefined) {
        const known = open.get(body) ?? { units: [], all: [] }
        open.set(body, known)
        known.all.push(infrastructure)
        if (outside) known.units.push(infrastructure)
      }
    }
    for (const [body, { units, all }] of open) {
      if (units.length === 0) continue
      report.nothingMonitored(body, { body: body.name, count: all.length, infrastructures: namesOf(units) }, { with: all })
    }
  },
})

/** The agency that runs an infrastructure: its owner, or the agency of its site. */
function keeperOf(graph: ArchitectureGraph, infrastructure: Infrastructure): Agency | undefined {
  const owner = graph.target(infrastructure, 'owner')
  if (owner !== undefined) return owner
  const site = graph.target(infrastructure, 'site')
  return site && graph.target(site, 'agency')
}

/** Whether units run an infrastructure away from the headquarters; undefined when the model does not tell. */
function isRunByUnits(graph: ArchitectureGraph, infrastructure: Infrastructure, keeper: Agency | undefined): boolean | undefined {
  if (infrastructure.deployment === 'per-unit') return true
  if (infrastructure.deployment === 'central') return false
  const site = graph.target(infrastructure, 'site')
  if (site?.kind === 'branch') return true
  // The headquarters of a unit is not the place the unit is away from; that of the body is.
  const seat = site?.kind === 'headquarters' ? graph.target(site, 'agency') : undefined
  const atUnit = seat !== undefined && seat !== bodyOf(graph, seat)
  if (site?.kind === 'headquarters' && !atUnit) return false
  if (keeper === undefined) return undefined
  if (keeper.location === 'headquarters') return false
  if (keeper.location === 'outside' && !atUnit) return true
  const body = bodyOf(graph, keeper)
  if (body === keeper) return false
  // The only data centre of a body is the body's, whichever department runs it.
  if (infrastructure.kind !== 'data-centre') return true
  return graph
    .all('infrastructure')
    .some(
      (other) => other !== infrastructure && other.kind === 'data-centre' && inService(graph, other) && ownerBody(graph, other) === body,
    )
}
