import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { notApplicable } from '../../../model/service.ts'
import { answersForSecurity, holdsAbove } from '../../model/security.ts'
import { cite, defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'SEC-14',
  title: { vi: 'Hệ thống cấp độ 3 được sao lưu', en: 'Systems of level 3 have a backup' },
  why: {
    vi: 'Mất dữ liệu của hệ thống cấp độ 3 mà không có bản sao lưu thì không khôi phục được hồ sơ, số liệu đang quản lý.',
    en: 'When a system of level 3 loses its data and has no backup, the cases and figures it keeps are gone.',
  },
  remedy: {
    do: { vi: 'Bổ sung sao lưu.', en: 'Set up a backup.' },
    write: {
      vi: 'Ghi “backup” ở “{field:resilience}”; nếu không áp dụng, ghi {exempt:resilience}.',
      en: 'Write "backup" under "{field:resilience}"; if it does not apply, {exempt:resilience}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [cite('L-148-2025', 'Đ8 k4')],
  examines: ['system'],
  messages: {
    noBackup: {
      vi: '“{system}” (cấp độ 3) có ghi biện pháp duy trì hoạt động nhưng không có sao lưu.',
      en: 'Of "{system}" (level 3) the model tells how it is kept running, but no backup.',
    },
    nothing: {
      vi: '“{system}” (cấp độ 3) ghi là không có biện pháp sao lưu, dự phòng, phục hồi nào.',
      en: '"{system}" (level 3) is recorded as having no backup, no standby and no recovery.',
    },
  },
  check({ graph, report }) {
    const isHigh = (system: Element<'system'>): boolean => (system.securityLevel ?? 0) >= 3 && answersForSecurity(graph, system, true)
    const isPartOfHigh = holdsAbove(graph, isHigh)
    const isToldAnywhere = graph.all('system').some(({ resilience }) => resilience !== undefined)
    let isUntold = false
    for (const system of graph.all('system')) {
      // Levels 4 and 5 have to do more, which SEC-07 asks; a part is backed up with its whole.
      if (system.securityLevel !== 3 || !isHigh(system) || notApplicable(system, 'resilience') || isPartOfHigh(system)) continue
      const { resilience } = system
      if (resilience === undefined) isUntold = true
      else if (resilience.includes('backup') || hasBackedUpParts(graph, system)) report.holds(system)
      else if (resilience.length === 0) report.nothing(system, { system: system.name }, 'resilience')
      else report.noBackup(system, { system: system.name }, 'resilience')
    }
    // A model that tells of no backup anywhere has no part in this; one that does leaves the others open, said once.
    if (isToldAnywhere && isUntold) report.unknown<'system'>(null, 'resilience')
  },
})

function hasBackedUpParts(graph: ArchitectureGraph, whole: Element<'system'>): boolean {
  const parts = graph.sources('system', 'partOf', whole)
  return parts.length > 0 && parts.every(({ resilience }) => resilience?.includes('backup') ?? false)
}
