import { notApplicable } from '../../../model/service.ts'
import { lastDay, targetStatus } from '../../../model/targets.ts'
import { defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'TGT-01',
  title: { vi: 'Chỉ tiêu đạt đúng hạn và có số liệu đo', en: 'Targets are measured and reached in time' },
  why: {
    vi: 'Chỉ tiêu không có số liệu đo, hoặc quá hạn mà chưa đạt, thì kế hoạch không còn là căn cứ để điều hành.',
    en: 'A target that nobody measures, or that is overdue, no longer steers anything.',
  },
  remedy: {
    do: {
      vi: 'Chỉ tiêu chưa đạt thì bổ sung nhiệm vụ hoặc điều chỉnh thời hạn.',
      en: 'For a target missed, add a task or change the date.',
    },
    write: {
      vi: 'Ghi kết quả đo kèm ngày, nguồn ở “{field:measurements}”; nếu không còn theo dõi, ghi {exempt:measurements}.',
      en: 'Record what was measured, with date and source, under "{field:measurements}"; if it is no longer followed, {exempt:measurements}.',
    },
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'info'),
  citations: [],
  examines: ['target'],
  messages: {
    missed: {
      vi: 'Chỉ tiêu “{target}” chưa đạt khi đến hạn {due}: đo ngày {date} được {measured} {unit}, mục tiêu {sign} {value} {unit}.',
      en: 'Target "{target}" was not reached by {due}: measured {measured} {unit} on {date}, target {sign} {value} {unit}.',
      severity: 'warning',
    },
    overdue: {
      vi: 'Chỉ tiêu “{target}” ({sign} {value} {unit}) đã quá hạn {due} mà chưa có số liệu đo.',
      en: 'Target "{target}" ({sign} {value} {unit}) was due by {due} and has not been measured.',
      severity: 'warning',
    },
    withoutDate: {
      vi: 'Chỉ tiêu “{target}” chưa đạt và không nêu thời hạn: đo ngày {date} được {measured} {unit}, mục tiêu {sign} {value} {unit}.',
      en: 'Target "{target}" is not reached and has no due date: measured {measured} {unit} on {date}, target {sign} {value} {unit}.',
    },
    notMeasured: {
      vi: 'Chỉ tiêu “{target}” ({sign} {value} {unit}) chưa có số liệu đo.',
      en: 'Target "{target}" ({sign} {value} {unit}) has not been measured.',
    },
  },
  check({ graph, report, asOf }) {
    for (const target of graph.all('target')) {
      // A target is an aim for the future in any model, so only one that was given up is passed over.
      if (target.lifecycle === 'retired' || notApplicable(target, 'measurements')) continue
      const { state, measured } = targetStatus(target, asOf)
      if (state === 'met') {
        report.holds(target)
        continue
      }
      if (target.value === undefined) {
        report.unknown(target, 'value')
        continue
      }
      const unit = { term: `target.unit.${target.unit}` }
      const names = { target: target.name, sign: target.direction === 'at-most' ? '≤' : '≥', value: target.value, unit }
      if (measured === undefined) {
        if (target.due !== undefined && lastDay(target.due) < asOf) report.overdue(target, { ...names, due: { date: target.due } }, 'due')
        // What still has time stands in the table of targets.
        else if (target.due === undefined) report.notMeasured(target, names)
        continue
      }
      const result = { ...names, measured: measured.value, date: { date: measured.date } }
      if (target.due === undefined) report.withoutDate(target, result)
      else if (state === 'missed') report.missed(target, { ...result, due: { date: target.due } }, 'due')
    }
  },
})
