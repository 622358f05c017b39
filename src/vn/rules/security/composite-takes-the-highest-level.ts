import { inForce } from '../../../framework/in-force.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { answersForSecurity, isApprovedInParts, partsOf, wholeInCharge, worksToday } from '../../model/security.ts'
import { NORMS } from '../../norms/norms.ts'
import { cite, defineRule, since } from '../../rule.ts'

type System = Element<'system'>

export default defineRule({
  code: 'SEC-06',
  title: {
    vi: 'Hệ thống gồm nhiều thành phần lấy cấp độ cao nhất của các thành phần',
    en: 'A composite system takes the highest security level of its parts',
  },
  why: {
    vi: 'Các thành phần của một hệ thống nối với nhau, nên chỗ bảo vệ thấp là đường vào thành phần quan trọng hơn.',
    en: 'The parts of a system are joined, so the weakly protected one is the way into the important one.',
  },
  remedy: {
    do: { vi: 'Xác định cấp độ của cả hệ thống theo thành phần cao nhất.', en: 'Set the level of the whole by its highest part.' },
    write: {
      vi: 'Ghi cấp độ ở “{field:securityLevel}”; nếu hai bên là hai hệ thống riêng, bỏ “{field:partOf}”; nếu không áp dụng, ghi {exempt:securityLevel}.',
      en: 'Record it under "{field:securityLevel}"; where the two are separate systems, drop "{field:partOf}"; if it does not apply, {exempt:securityLevel}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('none', 'error'),
  citations: [cite('ND-85-2016', 'Đ5 k1'), cite('ND-331-2026', 'Đ8.2'), cite('ND-331-2026', 'Đ8.3')],
  examines: ['system'],
  messages: {
    lower: {
      vi: '“{whole}” khai cấp độ {level}, thấp hơn thành phần “{part}” (cấp độ {partLevel}).',
      en: '"{whole}" is declared at security level {level}, lower than its part "{part}" (level {partLevel}).',
      citations: [cite('ND-85-2016', 'Đ5 k1'), cite('ND-331-2026', 'Đ8.2')],
    },
    split: {
      vi: '“{whole}” chưa được phê duyệt cấp độ, trong khi các thành phần được phê duyệt riêng ở những cấp độ khác nhau (cao nhất {highest}): {parts}; cần làm rõ đây là một hệ thống hay bị chia tách để hạ cấp độ.',
      en: '"{whole}" has no approved security level while its parts were approved one by one at different levels (the highest {highest}): {parts}; it has to be made clear whether this is one system, split so that a part gets a lower level.',
      severity: 'warning',
    },
  },
  check({ graph, report, asOf }) {
    const renewed = inForce(NORMS['ND-331-2026'], asOf) !== undefined
    const inCharge = wholeInCharge(graph, renewed)
    for (const [whole, part] of highestParts(graph)) {
      if (!answersForSecurity(graph, whole, renewed) || notApplicable(whole, 'securityLevel')) continue
      const level = whole.securityLevel
      if (level !== undefined) {
        if (level >= part.securityLevel!) report.holds(whole)
        else
          report.lower(
            whole,
            { whole: whole.name, level, part: part.name, partLevel: part.securityLevel! },
            { field: 'securityLevel', with: [part] },
          )
        continue
      }
      // What lies between is weighed with the topmost whole.
      if (inCharge(whole) !== whole) continue
      const parts = partsOf(graph, whole)
      const apart =
        whole.securityApproval?.status === 'none' &&
        worksToday(graph, whole) &&
        isApprovedInParts(graph, whole, asOf) &&
        new Set(parts.map(({ securityLevel }) => securityLevel)).size > 1
      if (apart)
        report.split(
          whole,
          { whole: whole.name, highest: part.securityLevel!, parts: namesOf(parts) },
          { field: 'securityApproval', with: parts },
        )
      else if (!isApprovedInParts(graph, whole, asOf)) report.unknown(whole, 'securityLevel')
    }
  },
})

/** The part of the highest level below each whole, at any depth; from the smallest parts up, each looked at once. Circles are left out. */
function highestParts(graph: ArchitectureGraph): ReadonlyMap<System, System> {
  const highest = new Map<System, System>()
  const left = new Map<System, number>()
  const ready: System[] = []
  for (const system of graph.all('system')) {
    const parts = graph.countSources('system', 'partOf', system)
    if (parts === 0) ready.push(system)
    else left.set(system, parts)
  }
  for (let part = ready.pop(); part !== undefined; part = ready.pop()) {
    const whole = graph.target(part, 'partOf')
    if (whole === undefined) continue
    // What another body answers for does not set the level here.
    const best = inService(graph, part) && part.recordType !== 'reference' ? higher(part, highest.get(part)) : undefined
    const so = higher(best, highest.get(whole))
    if (so !== undefined) highest.set(whole, so)
    const open = left.get(whole)! - 1
    left.set(whole, open)
    if (open === 0) ready.push(whole)
  }
  return highest
}

function higher(one: System | undefined, other: System | undefined): System | undefined {
  if (one?.securityLevel === undefined) return other
  return other === undefined || one.securityLevel > other.securityLevel! ? one : other
}
