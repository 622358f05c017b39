import { groupBy, unique } from '../../../collections.ts'
import { describesIntegrations } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { isOwn } from '../../../model/own.ts'
import { pathsOf } from '../../../model/paths.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { withWholes } from '../../../model/whole.ts'
import { handlesProcedures } from '../../model/procedures.ts'
import { cite, defineRule, since } from '../../rule.ts'

type System = Element<'system'>

export default defineRule({
  code: 'SVC-10',
  title: {
    vi: 'Hệ thống nghiệp vụ xử lý hồ sơ nối với hệ thống tiếp nhận hồ sơ',
    en: 'The back office of a service is joined to the system that takes the cases in',
  },
  why: {
    vi: 'Hai hệ thống không nối nhau thì cán bộ phải nhập lại hồ sơ, trạng thái trả về cho người dân chậm và sai lệch.',
    en: 'Where the two are not joined, staff key the case in again, and what people are told of its state is late and wrong.',
  },
  remedy: {
    do: {
      vi: 'Kết nối hệ thống nghiệp vụ với hệ thống tiếp nhận, trực tiếp hoặc qua LGSP.',
      en: 'Connect the back office to the system that takes the cases in, straight or over the LGSP.',
    },
    write: {
      vi: 'Ghi quan hệ ở “{field:integrations}”; nếu cán bộ làm việc ngay trên hệ thống tiếp nhận thì bỏ “{field:backOffice}”; nếu không áp dụng, ghi {exempt:backOffice}.',
      en: 'Record it under "{field:integrations}"; where staff work in the system that takes the cases in, drop "{field:backOffice}"; if it does not apply, {exempt:backOffice}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [cite('QD-1425-2026', 'II.4.b')],
  examines: ['service'],
  messages: {
    apart: {
      vi: 'Hồ sơ của dịch vụ “{service}” được xử lý trên “{office}”, mô hình không ghi kết nối nào giữa hệ thống này và nơi tiếp nhận hồ sơ ({fronts}).',
      en: 'Cases of service "{service}" are worked on in "{office}", and the model shows no connection between it and where they are taken in ({fronts}).',
    },
    onPlatform: {
      vi: 'Hồ sơ của dịch vụ “{service}” được xử lý trên “{office}”; hệ thống này và nơi tiếp nhận hồ sơ ({fronts}) đã ở cùng nền tảng chia sẻ dữ liệu nhưng mô hình không ghi hồ sơ được chuyển giữa hai bên.',
      en: 'Cases of service "{service}" are worked on in "{office}"; it is on the same sharing platform as where they are taken in ({fronts}), but the model shows no exchange of cases between the two.',
      severity: 'info',
    },
  },
  check({ graph, report }) {
    const paths = pathsOf(graph)
    const frontsOf = frontsBy(graph)
    let isUntold = false
    for (const service of graph.all('service')) {
      const office = graph.target(service, 'backOffice')
      // A back office that is out of service is another fault, told by LIF-01.
      if (office === undefined || !isOwn(graph, service) || notApplicable(service, 'backOffice') || !inService(graph, office)) continue
      const goals = frontsOf(service)
      if (goals.length === 0) report.unknown(service, 'system')
      else if (areJoined(graph, office, goals)) report.holds(service)
      else if (!describesIntegrations(graph)) isUntold = true
      else {
        const data = { service: service.name, office: office.name, fronts: namesOf(goals) }
        const details = { field: 'backOffice' as const, with: [office, ...goals.slice(0, 5)] }
        const isNear = goals.some((front) => paths.shareAPlatform(office, front))
        if (isNear) report.onPlatform(service, data, details)
        else report.apart(service, data, details)
      }
    }
    if (isUntold) report.unknown(null, 'integrations')
  },
})

/** Where the cases of a service come in: the system that serves it, and the procedure systems of its body. */
function frontsBy(graph: ArchitectureGraph): (service: Element<'service'>) => readonly System[] {
  const procedureSystems = graph.all('system').filter((system) => handlesProcedures(system) && inService(graph, system))
  const byBody = groupBy(procedureSystems, (system) => ownerBody(graph, system))
  return (service) => {
    const serving = graph.target(service, 'system')
    const body = ownerBody(graph, service)
    return unique([...(serving === undefined ? [] : [serving]), ...(body === undefined ? [] : (byBody.get(body) ?? []))])
  }
}

/** Whether a back office and the systems in front are one, parts of one, use one database, or exchange with each other. */
function areJoined(graph: ArchitectureGraph, office: System, fronts: readonly System[]): boolean {
  const paths = pathsOf(graph)
  const mine = withWholes(graph, [office])
  const theirs = new Set<Element>(withWholes(graph, fronts))
  if (mine.some((one) => theirs.has(one))) return true
  const databasesOf = (system: System): readonly string[] => [...(system.stores ?? []), ...(system.uses ?? [])]
  const shared = new Set(fronts.flatMap(databasesOf))
  if (databasesOf(office).some((id) => shared.has(id))) return true
  const ends = [...mine, ...graph.targets(office, 'stores'), ...graph.sources('system', 'partOf', office)]
  for (const front of fronts)
    for (const one of [...graph.targets(front, 'stores'), ...graph.sources('system', 'partOf', front)]) theirs.add(one)
  return ends.some((end) => [...paths.beside(end)].some((other) => theirs.has(other)))
}
