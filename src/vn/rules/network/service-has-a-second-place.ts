import type { Failure } from '../../../impact/define.ts'
import { impactModel } from '../../../impact/impact.ts'
import { placesOf } from '../../../impact/needs.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { type Place, siteOf } from '../../../model/lines.ts'
import { namesOf } from '../../../model/names.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Service = Element<'service'>
type System = Element<'system'>

export default defineRule({
  code: 'NET-10',
  title: {
    vi: 'Dịch vụ nhiều hồ sơ, mức độ cao không phụ thuộc một nơi đặt duy nhất',
    en: 'Services with many dossiers or of high level do not hang on one place',
  },
  why: {
    vi: 'Nơi đặt duy nhất ngừng thì dịch vụ ngừng theo, và bản sao lưu không giữ được dịch vụ chạy tiếp.',
    en: 'When the only place stops, the services stop with it, and a backup does not keep them running.',
  },
  remedy: {
    do: {
      vi: 'Bố trí dự phòng nóng hoặc phục hồi thảm họa ở nơi khác. Xem hậu quả: vneaf impact.',
      en: 'Provide standby or disaster recovery at another place. To see what stops: vneaf impact.',
    },
    write: {
      vi: 'Ghi “{field:resilience}” và “{field:recoverySite}” của hệ thống; nếu không áp dụng, ghi {exempt:recoverySite|lý do ở “notApplicable” (field: recoverySite) của hệ thống}.',
      en: 'Write "{field:resilience}" and "{field:recoverySite}" of the system; if it does not apply, {exempt:recoverySite|give the reason under "notApplicable" (field: recoverySite) of the system}.',
    },
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'info'),
  citations: [cite('QD-1425-2026', 'II.4.a')],
  examines: ['service', 'infrastructure', 'site'],
  /** Dossiers a year, or the level of the service, from which it has to go on. */
  options: { dossiers: 10_000, level: 3 },
  messages: {
    onePlace: {
      vi: 'Nếu “{place}” ngừng thì {count} dịch vụ ngừng theo ({services}), với {dossiers} hồ sơ một năm; {systems} hệ thống ngừng. Hệ thống phục vụ chưa có nơi dự phòng: {serving}.',
      en: 'If "{place}" stops, {count} services stop with it ({services}), with {dossiers} dossiers a year, and so do {systems} systems. Without a second place: {serving}.',
    },
  },
  check({ graph, report, options }) {
    const atPlace = new Map<Place, { services: Service[]; serving: Set<System> }>()
    for (const service of graph.all('service').filter((one) => isOwn(graph, one) && isDemanding(one, options))) {
      const system = graph.target(service, 'system')
      if (system === undefined || !inService(graph, system) || notApplicable(system, 'recoverySite')) continue
      const [place, second] = placesOf(graph, system)
      if (place === undefined) report.unknown(system, 'hostedAt')
      else if (second !== undefined && siteOf(graph, second) !== siteOf(graph, place)) report.holds(service)
      // No means told, and no place of recovery or one elsewhere: nobody says that there is none.
      else if (system.resilience === undefined && !isLostWith(graph, system, place)) report.unknown(system, 'resilience')
      // A second place is told, but not where it is: nothing to build, and too little to say that it holds.
      else if (second !== undefined || system.recoverySite !== undefined || !takesOver(system)) {
        const known = atPlace.get(siteOf(graph, place)) ?? { services: [], serving: new Set() }
        atPlace.set(siteOf(graph, place), known)
        known.services.push(service)
        known.serving.add(system)
      }
    }
    for (const [place, { services, serving }] of atPlace) {
      const failure: Failure = { what: 'element', element: place }
      const { figures } = impactModel(graph).evaluate([failure])
      report.onePlace(
        place,
        {
          place: place.name,
          count: services.length,
          services: namesOf(services),
          dossiers: services.reduce((sum, { dossiersPerYear }) => sum + (dossiersPerYear ?? 0), 0),
          systems: figures.systems ?? serving.size,
          serving: namesOf([...serving]),
        },
        { with: [...services.slice(0, 20), ...serving] },
      )
    }
  },
})

/** Whether the only place of recovery that a system tells is lost with the place itself, or is not in service. */
function isLostWith(graph: ArchitectureGraph, system: System, place: Place): boolean {
  const second = graph.target(system, 'recoverySite')
  return second !== undefined && (!inService(graph, second) || siteOf(graph, second) === siteOf(graph, place))
}

const isOwn = (graph: ArchitectureGraph, service: Service): boolean =>
  inService(graph, service) && service.recordType !== 'reference' && answersFor(graph, ownerBody(graph, service))

/** How many dossiers are few is told by the figure, where there is one; the level speaks for services without. */
const isDemanding = ({ dossiersPerYear, level }: Service, options: { readonly dossiers: number; readonly level: number }): boolean =>
  dossiersPerYear === undefined ? (level ?? 0) >= options.level : dossiersPerYear >= options.dossiers

const takesOver = ({ resilience }: System): boolean => resilience?.some((means) => means !== 'backup') ?? false
