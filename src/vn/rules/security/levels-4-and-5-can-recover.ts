import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { answersForSecurity, holdsAbove } from '../../model/security.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Place = Element<'infrastructure' | 'site'>
type Measure = NonNullable<Element<'system'>['resilience']>[number]

const MEASURES: readonly Measure[] = ['backup', 'standby', 'disaster-recovery']

export default defineRule({
  code: 'SEC-07',
  title: {
    vi: 'Hệ thống cấp độ 4, 5 có sao lưu, dự phòng và phục hồi thảm họa',
    en: 'Systems of level 4 and 5 have backup, standby and disaster recovery',
  },
  why: {
    vi: 'Các hệ thống này ngừng hoạt động thì hoạt động của Nhà nước và người dân trên diện rộng bị gián đoạn.',
    en: 'When these systems stop, the work of the State and of many people stops with them.',
  },
  remedy: {
    do: { vi: 'Bổ sung biện pháp còn thiếu.', en: 'Add what is missing.' },
    write: {
      vi: 'Ghi biện pháp ở “{field:resilience}”, nơi phục hồi ở “{field:recoverySite}”; nếu không áp dụng, ghi {exempt:resilience}.',
      en: 'Record it under "{field:resilience}", with the place of recovery under "{field:recoverySite}"; if it does not apply, {exempt:resilience}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('vn-digital-1.0', 'error'),
  citations: [cite('QD-1425-2026', 'II.4.a'), cite('QD-1425-2026', 'II.2.1.e'), cite('ND-331-2026', 'Đ30.5.b')],
  examines: ['system'],
  /** Security level from which a system has to recover from a disaster. */
  options: { level: 4 },
  messages: {
    missing: {
      vi: '“{system}” (cấp độ {level}) chưa có: {measures}.',
      en: '"{system}" (level {level}) lacks: {measures}.',
    },
    samePlace: {
      vi: '“{system}” (cấp độ {level}) có nơi phục hồi trùng với nơi đặt: “{place}”; một sự cố tại đó làm mất cả hai.',
      en: '"{system}" (level {level}) is to recover where it stands: "{place}"; one disaster there takes both.',
      severity: 'warning',
      citations: [cite('QD-1425-2026', 'II.4.a'), cite('QD-1425-2026', 'II.2.1.e')],
    },
    notReady: {
      vi: '“{system}” (cấp độ {level}) có nơi phục hồi “{place}” chưa hoạt động hoặc đã ngừng.',
      en: '"{system}" (level {level}) is to recover at "{place}", which is not at work.',
      citations: [cite('QD-1425-2026', 'II.4.a'), cite('QD-1425-2026', 'II.2.1.e')],
    },
  },
  check({ graph, report, options }) {
    const isHigh = (system: Element<'system'>): boolean =>
      (system.securityLevel ?? 0) >= options.level && answersForSecurity(graph, system, true)
    const isPartOfHigh = holdsAbove(graph, isHigh)
    // A part recovers with the whole, which is judged for both.
    const isAsked = (system: Element<'system'>): boolean => isHigh(system) && !notApplicable(system, 'resilience') && !isPartOfHigh(system)
    for (const system of graph.all('system').filter(isAsked)) {
      const level = system.securityLevel!
      const { resilience } = system
      if (resilience === undefined) {
        report.unknown(system, 'resilience')
        continue
      }
      const missing = MEASURES.filter((measure) => !resilience.includes(measure))
      if (missing.length > 0) {
        const measures = missing.map((measure) => ({ term: `system.resilience.${measure}` }))
        report.missing(system, { system: system.name, level, measures }, 'resilience')
        continue
      }
      const refuge = graph.target(system, 'recoverySite')
      if (refuge === undefined) {
        if (!notApplicable(system, 'recoverySite')) report.unknown(system, 'recoverySite')
        continue
      }
      const data = { system: system.name, level, place: refuge.name ?? refuge.id }
      const isElsewhere = standsElsewhere(graph, system, refuge)
      if (!inService(graph, refuge)) report.notReady(system, data, { field: 'recoverySite', with: [refuge] })
      else if (isElsewhere === undefined) report.unknown(system, 'hostedAt')
      else if (isElsewhere) report.holds(system)
      else report.samePlace(system, data, { field: 'recoverySite', with: [refuge] })
    }
  },
})

/** Whether a system stands at another place than where it recovers; undefined when it is not told where it stands. */
function standsElsewhere(graph: ArchitectureGraph, system: Element<'system'>, refuge: Place): boolean | undefined {
  const host = graph.target(system, 'hostedAt')
  return host === undefined ? undefined : placeOf(graph, host) !== placeOf(graph, refuge)
}

/** Where something stands: the site of an infrastructure when it is told. */
function placeOf(graph: ArchitectureGraph, place: Place): Place {
  return graph.is(place, 'infrastructure') ? (graph.target(place, 'site') ?? place) : place
}
