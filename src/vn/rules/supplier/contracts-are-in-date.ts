import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { isOwn } from '../../../model/own.ts'
import { notApplicable, works } from '../../../model/service.ts'
import { lastDay } from '../../../model/targets.ts'
import { defineRule, since } from '../../rule.ts'

/** What may be under a contract, supported or licensed. */
type Supplied = Element<'system' | 'database' | 'infrastructure' | 'network' | 'link'>

type End = 'contractEnd' | 'supportEnd' | 'licenceEnd'

const ENDS = ['contractEnd', 'supportEnd', 'licenceEnd'] as const satisfies readonly End[]

export default defineRule({
  code: 'SUP-01',
  title: {
    vi: 'Cái đang dùng còn hợp đồng, còn hỗ trợ, còn bản quyền',
    en: 'What is in use is under contract, supported and licensed',
  },
  why: {
    vi: 'Hết hợp đồng thì không ai chịu trách nhiệm khi có sự cố; hết hỗ trợ thì lỗ hổng không được vá; hết bản quyền thì không được dùng.',
    en: 'Past the contract nobody answers for a failure, past the support nobody patches a hole, past the licence it may not be used.',
  },
  remedy: {
    do: { vi: 'Gia hạn, chuyển phiên bản hoặc thay thế.', en: 'Renew it, move to another version or replace it.' },
    write: {
      vi: 'Ghi ngày mới ở “{field:contractEnd}”, “{field:supportEnd}”, “{field:licenceEnd}”; đã ngừng dùng thì ghi “{field:lifecycle=retired}”; nếu không áp dụng, ghi {exempt:|lý do ở “notApplicable” với tên trường}.',
      en: 'Write the new day in "{field:contractEnd}", "{field:supportEnd}" or "{field:licenceEnd}"; for what is no longer used write "{field:lifecycle=retired}"; if it does not apply, {exempt:|give the reason under "notApplicable" with the name of the field}.',
    },
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [],
  examines: ['system', 'database', 'infrastructure', 'network', 'link'],
  messages: {
    contractEnd: {
      vi: 'Hợp đồng của “{element}” đã hết hạn: {end}.',
      en: 'The contract of "{element}" has ended: {end}.',
    },
    supportEnd: {
      vi: '“{element}” không còn được hỗ trợ kỹ thuật, vá lỗi: {end}.',
      en: '"{element}" is no longer supported and patched: {end}.',
    },
    licenceEnd: {
      vi: 'Bản quyền của “{element}” đã hết hạn: {end}.',
      en: 'The licence of "{element}" has expired: {end}.',
    },
  },
  check({ graph, report, asOf }) {
    const kinds = ['system', 'database', 'infrastructure', 'network', 'link'] as const
    for (const element of kinds.flatMap((kind) => graph.all(kind) as readonly Supplied[])) {
      if (!(graph.is(element, 'link') ? isOwnLine(graph, element) : isOwn(graph, element))) continue
      const ends = endsOf(element)
      const over = ends.filter(({ end }) => lastDay(end) < asOf)
      for (const { field, end } of over)
        report[field](element as Element<'system'>, { element: element.name ?? element.id, end: { date: end } }, field)
      if (ends.length > 0 && over.length === 0) report.holds(element)
    }
  },
})

/** A line has no owner of its own. */
const isOwnLine = (graph: ArchitectureGraph, link: Element<'link'>): boolean => works(graph, link) && link.recordType !== 'reference'

/** The days that are told of an element and apply to it. */
function endsOf(element: Supplied): { readonly field: End; readonly end: string }[] {
  return ENDS.flatMap((field) => {
    const end = (element as Element<'system'>)[field]
    return end === undefined || notApplicable(element, field) ? [] : [{ field, end }]
  })
}
