import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { notApplicable } from '../../../model/service.ts'
import { lastDay } from '../../../model/targets.ts'
import { worksToday } from '../../model/security.ts'
import { isBeingSettled } from '../../model/sharing.ts'
import { defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'LIF-02',
  title: {
    vi: 'Hệ thống dùng lâu năm được nâng cấp hoặc có phương án thay thế',
    en: 'A system of many years has been upgraded, or is to be',
  },
  why: {
    vi: 'Hệ thống nhiều năm không nâng cấp thường dừng ở nền tảng không còn được vá lỗi và khó kết nối.',
    en: 'A system that has not been upgraded for many years tends to stand on software that nobody patches, and is hard to connect.',
  },
  remedy: {
    do: { vi: 'Lập phương án nâng cấp hoặc thay thế hệ thống.', en: 'Plan to upgrade or replace the system.' },
    write: {
      vi: 'Ghi lần nâng cấp gần nhất ở “{field:upgradedOn}”, hoặc phương án ở “{field:remedy}”, “{field:replacedBy}”, một khoản đầu tư hay nội dung cần hoàn thiện; nếu không cần nâng cấp, ghi {exempt:upgradedOn}.',
      en: 'Tell the last upgrade in "{field:upgradedOn}", or the plan in "{field:remedy}", "{field:replacedBy}", an investment or a gap; where no upgrade is needed, {exempt:upgradedOn}.',
    },
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'info'),
  citations: [],
  examines: ['system'],
  /** Years in use without an upgrade after which a system is worth a look. */
  options: { years: 10 },
  messages: {
    never: {
      vi: '“{system}” dùng từ {since}, đã {years} năm; mô hình không ghi lần nâng cấp hay phương án nâng cấp, thay thế nào.',
      en: '"{system}" has been in use since {since}, for {years} years; the model tells of no upgrade and of no plan to upgrade or replace it.',
    },
    longAgo: {
      vi: '“{system}” nâng cấp lần gần nhất năm {upgraded}, cách đây {years} năm; mô hình không ghi phương án nâng cấp, thay thế nào.',
      en: '"{system}" was last upgraded in {upgraded}, {years} years ago; the model tells of no plan to upgrade or replace it.',
    },
  },
  check({ graph, report, asOf, options }) {
    for (const system of graph.all('system')) {
      const { since, upgradedOn } = system
      const last = upgradedOn ?? since
      if (last === undefined || !worksToday(graph, system) || system.recordType === 'reference') continue
      if (!answersFor(graph, ownerBody(graph, system)) || notApplicable(system, 'upgradedOn')) continue
      const years = yearsBetween(last, asOf)
      if (years < options.years || isPlannedFor(graph, system)) {
        report.holds(system)
        continue
      }
      if (upgradedOn === undefined) report.never(system, { system: system.name, since: { date: last }, years }, 'since')
      else report.longAgo(system, { system: system.name, upgraded: last.slice(0, 4), years }, 'upgradedOn')
    }
  },
})

/** Whole years from a year, month or day to a day, counted from its end, so that nothing is counted that may not have passed. */
function yearsBetween(from: string, day: string): number {
  const start = lastDay(from)
  const whole = Number(day.slice(0, 4)) - Number(start.slice(0, 4))
  return day.slice(4) >= start.slice(4) ? whole : whole - 1
}

/** Whether the model says that a system is being upgraded or replaced, or is to be. */
function isPlannedFor(graph: ArchitectureGraph, system: Element<'system'>): boolean {
  if (isBeingSettled(system) || system.lifecycle === 'upgrading' || system.remedy === 'upgrade-extend') return true
  return graph.countSources('investment', 'delivers', system) > 0 || graph.countSources('gap', 'elements', system) > 0
}
