import { nearestAbove } from '../../../model/ancestry.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { isSharedNationally, NATIONAL_ROLES } from '../../model/security.ts'
import { TWO_LEVELS } from '../../reference/deadlines.ts'
import { cite, defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'AGY-05',
  title: { vi: 'Mỗi hệ thống có một cơ quan chủ quản', en: 'Every system has one owner' },
  why: {
    vi: 'Không rõ chủ quản thì không ai chịu trách nhiệm về dữ liệu, an toàn và kinh phí của hệ thống.',
    en: 'Without a known owner nobody answers for the data, security and budget of a system.',
  },
  remedy: {
    write: {
      vi: 'Ghi một cơ quan chủ quản ở “{field:owner}” của hệ thống (hoặc của hệ thống mà nó thuộc về); chưa xác định được thì ghi {undetermined} kèm nguồn, đầu mối, thời hạn; không áp dụng thì ghi {exempt:owner}.',
      en: 'Name one agency in "{field:owner}" of the system, or of the system it is part of; where it is not known yet, {undetermined} who will tell and by when; where it does not apply, {exempt:owner}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('none', 'error'),
  citations: [cite('ND-85-2016', 'Đ5 k1'), cite('ND-331-2026', 'Đ4'), cite('ND-331-2026', 'Đ7'), cite('QD-1425-2026', 'II.2.2.b')],
  examines: ['system'],
  messages: {
    // An owner that is not recorded may well be known: that is a question, not a breach.
    missing: {
      vi: 'Mô hình không ghi cơ quan chủ quản của hệ thống “{system}”, trong khi có ghi của hệ thống khác.',
      en: 'The model names no owner of system "{system}", though it names those of others.',
      severity: 'warning',
    },
    inGap: {
      vi: 'Mô hình không ghi cơ quan chủ quản của hệ thống “{system}” và nêu hệ thống này ở tồn tại cần hoàn thiện: {gaps}.',
      en: 'The model names no owner of system "{system}", and names the system in gaps to be closed: {gaps}.',
      severity: 'warning',
    },
    overdue: {
      vi: 'Chưa xác định được cơ quan chủ quản của hệ thống “{system}”; hạn xác định là ngày {deadline}.',
      en: 'Who owns system "{system}" is not determined; it was to be by {deadline}.',
      severity: 'warning',
    },
    several: {
      vi: 'Hệ thống “{system}” dùng chung một bản nhưng chủ quản ghi là “{owner}”, bản ghi đại diện cho {count} cơ quan; cần chỉ rõ một cơ quan.',
      en: 'System "{system}" is one shared copy, but its owner is "{owner}", a record that stands for {count} agencies; one of them has to be named.',
    },
  },
  check({ graph, report, asOf }) {
    const missing: Element<'system'>[] = []
    const isGone = ofADistrict(graph, asOf)
    let judged = 0
    for (const system of graph.all('system')) {
      // What a part lacks, the whole it belongs to answers for; a national platform or a reference, its own body.
      if (!inService(graph, system) || system.recordType === 'reference' || notApplicable(system, 'owner')) continue
      if (system.owner === undefined && graph.target(system, 'partOf') !== undefined) continue
      // The owner of a national platform is known from its own legal basis.
      if (NATIONAL_ROLES.has(system.platformRole) || isSharedNationally(system)) continue
      judged++
      const owner = graph.target(system, 'owner')
      if (system.owner === undefined) {
        const open = system.undetermined?.find(({ field }) => field === 'owner')
        if (open === undefined) missing.push(system)
        else if (open.deadline < asOf) report.overdue(system, { system: system.name, deadline: { date: open.deadline } }, 'owner')
        else report.unknown(system, 'owner')
      } else if (
        owner !== undefined &&
        standsForMany(owner) &&
        system.count === undefined &&
        (system.deployment === 'central' || system.deployment === 'single')
      ) {
        report.several(system, { system: system.name, owner: owner.name, count: owner.count! }, { field: 'owner', with: [owner] })
      } else if (isGone(owner)) report.unknown(system, 'owner')
      else if (isClear(system, owner)) report.holds(system)
    }
    // A model that names no owner at all does not tell of ownership.
    const isTold = missing.length < judged
    for (const system of missing) {
      const gaps = graph.sources('gap', 'elements', system).filter(({ lifecycle }) => lifecycle !== 'retired')
      if (!isTold && gaps.length > 0) report.inGap(system, { system: system.name, gaps: namesOf(gaps) }, { field: 'owner', with: gaps })
      else if (isTold) report.missing(system, { system: system.name }, 'owner')
      else report.unknown(system, 'owner')
    }
  },
})

/** Tells of an owner whether it went with the districts: AGY-06 says so, and who answers for the system since then, the model does not say. */
function ofADistrict(graph: ArchitectureGraph, asOf: string): (owner: Element<'agency'> | undefined) => boolean {
  const districtOf = nearestAbove(graph, ({ level }) => level === 'district')
  return (owner) => owner !== undefined && asOf >= TWO_LEVELS && districtOf(owner) !== undefined
}

/** Whether a record of one agency owns a system, or one of many agencies as many copies. */
function isClear(system: Element<'system'>, owner: Element<'agency'> | undefined): boolean {
  return owner !== undefined && (!standsForMany(owner) || system.count !== undefined || system.deployment !== undefined)
}

function standsForMany({ count = 1 }: Element<'agency'>): boolean {
  return count > 1
}
