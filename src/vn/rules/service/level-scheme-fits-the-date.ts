import { getOrInsert } from '../../../collections.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { NORMS } from '../../norms/norms.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Service = Element<'service'>

const LEVELS_FROM = NORMS['ND-43-2011'].from.date
const COMPLETENESS_FROM = NORMS['ND-42-2022'].from.date
const OPEN_FROM = NORMS['ND-42-2022'].until.date

/** The services of one body, by the scale their record uses. */
interface Graded {
  readonly right: Service[]
  readonly wrong: Service[]
}

export default defineRule({
  code: 'SVC-01',
  title: {
    vi: 'Mức độ dịch vụ công được ghi theo thang áp dụng tại ngày của mô hình',
    en: 'The level of a service is on the scale that applies on the model’s date',
  },
  why: {
    vi: 'Ghi theo thang đã hết áp dụng, hoặc lẫn hai thang, thì không cộng và so sánh được tỷ lệ dịch vụ công trực tuyến.',
    en: 'On a scale that no longer applies, or on two scales at once, shares of online services can be neither added up nor compared.',
  },
  remedy: {
    write: {
      vi: 'Trước 15/8/2022 ghi “{field:level}” (1–4), từ ngày đó ghi “{field:completeness}” (toàn trình, một phần) và bỏ thang còn lại; sau 01/7/2026 ghi theo hướng dẫn của cơ quan có thẩm quyền; nếu không áp dụng, ghi {exempt:|lý do ở “notApplicable” (field: level hoặc completeness)}.',
      en: 'Before 2022-08-15 give "{field:level}" (1 to 4), from that day on "{field:completeness}" (end-to-end, partial), and drop the other; after 2026-07-01 follow the guidance of the competent authority; where it does not apply, {exempt:|give the reason under "notApplicable" (field: level or completeness)}.',
    },
  },
  statement: 'normative',
  // After the last decree ended the rule must still be able to say that no definition is known.
  withoutNorm: 'heuristic',
  severity: since('none', 'error', ['vn-digital-1.0', 'info']),
  citations: [cite('ND-43-2011', 'Đ3 k4'), cite('ND-42-2022', 'Đ11 k1')],
  examines: ['service'],
  messages: {
    levelsEnded: {
      vi: '“{body}” còn ghi mức độ 1–4 cho {count} dịch vụ, nhóm thủ tục ({services}); từ 15/8/2022 dịch vụ công trực tuyến chỉ có hai mức độ: toàn trình và một phần.',
      en: 'Services or groups of procedures that "{body}" still grades in levels 1 to 4: {count} ({services}); since 2022-08-15 online services are end-to-end or partial.',
      severity: 'warning',
    },
    completenessTooEarly: {
      vi: '“{body}” ghi toàn trình, một phần cho {count} dịch vụ, nhóm thủ tục ({services}); trước 15/8/2022 dịch vụ công trực tuyến chia theo mức độ 1–4.',
      en: 'Services or groups of procedures that "{body}" grades as end-to-end or partial: {count} ({services}); before 2022-08-15 online services had levels 1 to 4.',
      severity: 'warning',
    },
    mixedAfter: {
      vi: '“{body}” dùng lẫn hai thang: {right} dịch vụ, nhóm thủ tục ghi toàn trình, một phần, nhưng {wrong} còn ghi mức độ 1–4 ({services}), thang đã hết áp dụng từ 15/8/2022.',
      en: '"{body}" mixes two scales: services or groups graded as end-to-end or partial: {right}; still in levels 1 to 4, which ended on 2022-08-15: {wrong} ({services}).',
    },
    mixedBefore: {
      vi: '“{body}” dùng lẫn hai thang: {right} dịch vụ, nhóm thủ tục ghi mức độ 1–4, nhưng {wrong} ghi toàn trình, một phần ({services}), thang chỉ áp dụng từ 15/8/2022.',
      en: '"{body}" mixes two scales: services or groups in levels 1 to 4: {right}; graded as end-to-end or partial, which began on 2022-08-15: {wrong} ({services}).',
    },
    // Which of the two applies is open; that they do not add up is not.
    mixedOpen: {
      vi: '“{body}” dùng lẫn hai thang: {right} dịch vụ, nhóm thủ tục ghi toàn trình, một phần, nhưng {wrong} ghi mức độ 1–4 ({services}); hai thang không cộng được với nhau.',
      en: '"{body}" mixes two scales: services or groups graded as end-to-end or partial: {right}; in levels 1 to 4: {wrong} ({services}). The two do not add up.',
      severity: 'warning',
    },
    unsettled: {
      vi: 'Mô hình ghi mức độ cho {count} dịch vụ, nhóm thủ tục. Từ 01/7/2026 NĐ 42/2022/NĐ-CP hết hiệu lực và chưa xác định được quy định thay thế về mức độ: cần xác nhận thang đang áp dụng.',
      en: 'The model grades services or groups of procedures: {count}. Decree 42/2022/NĐ-CP ended on 2026-07-01 and what defines the levels since is not known: confirm the scale that applies.',
      severity: 'info',
    },
  },
  check({ graph, report, asOf }) {
    const levels = asOf < COMPLETENESS_FROM
    const open = asOf >= OPEN_FROM
    const { bodies, graded, untold, right: fitting } = gradedByBody(graph, levels)
    if (!open && asOf >= LEVELS_FROM) {
      for (const service of untold) report.unknown(service, levels ? 'level' : 'completeness')
      for (const service of fitting) report.holds(service)
    }
    if (open && graded > 0) report.unsettled(null, { count: graded })
    for (const [body, { right, wrong }] of bodies) {
      // Whatever scale is in force, two scales beside each other add up to nothing; one alone is what is to be confirmed.
      if (wrong.length === 0 || (open && right.length === 0)) continue
      const services = namesOf(wrong)
      if (right.length > 0)
        report[open ? 'mixedOpen' : levels ? 'mixedBefore' : 'mixedAfter'](
          body,
          { body: body.name, right: right.length, wrong: wrong.length, services },
          { with: wrong },
        )
      else
        report[levels ? 'completenessTooEarly' : 'levelsEnded'](body, { body: body.name, count: wrong.length, services }, { with: wrong })
    }
  },
})

/** The services that bodies grade, by the scale of the day and by the other one. */
function gradedByBody(graph: ArchitectureGraph, levels: boolean) {
  const bodies = new Map<Element<'agency'>, Graded>()
  const untold: Service[] = []
  const right: Service[] = []
  let graded = 0
  for (const service of graph.all('service')) {
    const { level, completeness } = service
    const body = ownerBody(graph, service)
    if (body === undefined || !isGraded(graph, service, body)) continue
    if (level === undefined && completeness === undefined) {
      untold.push(service)
      continue
    }
    graded++
    const known = getOrInsert(bodies, body, (): Graded => ({ right: [], wrong: [] }))
    const isWrong = (levels ? completeness : level) !== undefined
    if (isWrong) known.wrong.push(service)
    else right.push(service)
    if ((levels ? level : completeness) !== undefined) known.right.push(service)
  }
  return { bodies, graded, untold, right }
}

/** Whether the scale of a service is for its record to tell. */
function isGraded(graph: ArchitectureGraph, service: Service, body: Element<'agency'>): boolean {
  if (!inService(graph, service) || service.recordType === 'reference' || !answersFor(graph, body)) return false
  return !notApplicable(service, 'level') && !notApplicable(service, 'completeness')
}
