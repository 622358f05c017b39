import type { Element } from '../../../model/element.ts'
import { namesOf } from '../../../model/names.ts'
import { notApplicable } from '../../../model/service.ts'
import { defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'GOV-08',
  title: {
    vi: 'Nội dung ghi đã hoàn thành thì mô hình cũng đã thay đổi',
    en: 'Where a gap is said to be closed, the model has changed too',
  },
  why: {
    vi: 'Nhiệm vụ ghi hoàn thành mà đối tượng liên quan vẫn chưa kết nối, chưa đưa vào sử dụng thì báo cáo tiến độ không đúng với hiện trạng.',
    en: 'Where tasks are reported as done while what they were about is still not connected or not in use, the report is not true of what is there.',
  },
  remedy: {
    write: {
      vi: 'Cập nhật trạng thái của đối tượng, hoặc trạng thái nhiệm vụ; nếu kết quả khác với trạng thái này, ghi {exempt:elements|lý do ở “notApplicable” của nội dung (field: elements)}.',
      en: 'Update the state of the element or of the tasks; where the result is something else, {exempt:elements|give the reason under "notApplicable" of the gap (field: elements)}.',
    },
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [],
  examines: ['gap'],
  messages: {
    unchanged: {
      vi: 'Mọi nhiệm vụ của “{gap}” đã ghi hoàn thành nhưng đối tượng liên quan vẫn chưa kết nối hoặc chưa đưa vào sử dụng: {elements}.',
      en: 'All tasks of "{gap}" are reported as done, but what it is about is still not connected or not in use: {elements}.',
    },
    notEnded: {
      vi: 'Mọi nhiệm vụ của “{gap}” đã ghi hoàn thành với phương án thay thế/kết thúc nhưng đối tượng liên quan vẫn đang dùng: {elements}.',
      en: 'All tasks of "{gap}", which was to replace or end it, are reported as done, but it is still in use: {elements}.',
    },
  },
  check({ graph, report }) {
    for (const gap of graph.all('gap')) {
      const tasks = graph.targets(gap, 'tasks')
      if (tasks.length === 0 || gap.lifecycle === 'retired' || notApplicable(gap, 'elements')) continue
      if (tasks.some(({ status }) => status !== 'done-verified' && status !== 'done-unverified')) continue
      const elements: readonly Element[] = graph.targets(gap, 'elements')
      const waiting = elements.filter(isWaiting)
      const running = gap.remedy === 'replace-end' ? elements.filter(isRunning) : []
      const details = (found: readonly Element[]) => ({ field: 'elements' as const, with: found.slice(0, 20) })
      if (waiting.length > 0) report.unchanged(gap, { gap: gap.name, elements: namesOf(waiting) }, details(waiting))
      else if (running.length > 0 && running.length === elements.length)
        report.notEnded(gap, { gap: gap.name, elements: namesOf(running) }, details(running))
      else if (elements.length > 0) report.holds(gap)
    }
  },
})

interface State {
  readonly lifecycle?: string
  readonly status?: string
  readonly replacedBy?: string
  readonly state?: string
}

/** Whether an element says that it is yet to come. What a target model adds may be planned for all that is done today. */
function isWaiting(element: Element): boolean {
  const { lifecycle, status, state } = element as State
  if (state === 'to-be') return false
  return lifecycle === 'planned' || lifecycle === 'building' || status === 'planned' || status === 'not-connected'
}

/** Whether an element says that it operates and is not on its way out. */
function isRunning(element: Element): boolean {
  const { lifecycle, replacedBy } = element as State
  return lifecycle === 'operating' && replacedBy === undefined
}
