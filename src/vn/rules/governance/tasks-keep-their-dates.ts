import type { Element } from '../../../model/element.ts'
import { namesOf } from '../../../model/names.ts'
import { bodyOf } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { notApplicable } from '../../../model/service.ts'
import { deadlineDay } from '../../model/deadline.ts'
import { defineRule, since } from '../../rule.ts'

type Task = Element<'task'>

const OVER: ReadonlySet<Task['status']> = new Set(['done-unverified', 'done-verified', 'stopped'])

export default defineRule({
  code: 'GOV-07',
  title: {
    vi: 'Nhiệm vụ bắt đầu trước khi hết hạn và không chờ nhiệm vụ xong sau nó',
    en: 'A task begins before it is due, and waits for none that ends later',
  },
  why: {
    vi: 'Nhiệm vụ quá hạn mà chưa làm, hoặc phải chờ nhiệm vụ có hạn muộn hơn, thì lộ trình đã nêu không thể thực hiện đúng.',
    en: 'With a task that is overdue and not begun, or that waits for one due later, the roadmap cannot come true.',
  },
  remedy: {
    do: {
      vi: 'Thực hiện nhiệm vụ, hoặc điều chỉnh thời hạn của nhiệm vụ, của nhiệm vụ mà nó phụ thuộc.',
      en: 'Carry the task out, or have its date, or that of the task it depends on, changed.',
    },
    write: {
      vi: 'Cập nhật “{field:status}”; khi điều chỉnh thời hạn, ghi “{field:deadline}” mới ({field:status=adjusted}); nếu không áp dụng, ghi {exempt:deadline}.',
      en: 'Update "{field:status}"; where the date was changed, write the new "{field:deadline}" ({field:status=adjusted}); if it does not apply, {exempt:deadline}.',
    },
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [],
  examines: ['task'],
  messages: {
    notBegun: {
      vi: 'Nhiệm vụ “{task}” có thời hạn {deadline}, đã qua, nhưng trạng thái là chưa thực hiện.',
      en: 'Task "{task}" was due by {deadline}, but has not been started.',
    },
    waitsForLater: {
      vi: 'Nhiệm vụ “{task}” (thời hạn {deadline}) phụ thuộc nhiệm vụ có thời hạn muộn hơn: {later}.',
      en: 'Task "{task}" (due by {deadline}) depends on tasks that are due later: {later}.',
    },
  },
  check({ graph, report, asOf }) {
    for (const task of graph.all('task')) {
      const { status, deadline } = task
      const lead = graph.target(task, 'lead')
      if (OVER.has(status) || task.lifecycle === 'retired' || notApplicable(task, 'deadline')) continue
      if (lead !== undefined && !answersFor(graph, bodyOf(graph, lead))) continue
      const due = deadline === undefined ? undefined : deadlineDay(deadline)
      if (due === undefined) continue
      const isLate = status === 'not-started' && due < asOf
      const later = graph.targets(task, 'dependsOn').filter((other) => {
        const otherDue = other.deadline === undefined ? undefined : deadlineDay(other.deadline)
        return other !== task && !OVER.has(other.status) && otherDue !== undefined && otherDue > due
      })
      if (isLate) report.notBegun(task, { task: task.name, deadline: { date: due } }, 'status')
      if (later.length > 0)
        report.waitsForLater(
          task,
          { task: task.name, deadline: { date: due }, later: namesOf(later) },
          { field: 'dependsOn', with: later.slice(0, 20) },
        )
      if (!isLate && later.length === 0) report.holds(task)
    }
  },
})
