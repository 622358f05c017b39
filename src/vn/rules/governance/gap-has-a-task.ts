import { inForce } from '../../../framework/in-force.ts'
import type { Element } from '../../../model/element.ts'
import { notApplicable } from '../../../model/service.ts'
import { isVague } from '../../model/deadline.ts'
import { NORMS } from '../../norms/norms.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Task = Element<'task'>

const NEEDED = ['lead', 'deadline', 'verification'] as const

function isOpen({ status, lifecycle }: Task): boolean {
  return status !== 'stopped' && status !== 'done-verified' && lifecycle !== 'retired'
}

function isAlive({ lifecycle }: Element): boolean {
  return lifecycle !== 'retired'
}

/** Whether a task is done, or says who does it until when and how one will see it; a field that does not apply needs no value. */
function isSettled(task: Task): boolean {
  if (task.status === 'stopped' || !isAlive(task)) return false
  if (task.status === 'done-verified') return true
  return NEEDED.every((field) => task[field] !== undefined || notApplicable(task, field)) && !isVague(task.deadline ?? '')
}

export default defineRule({
  code: 'GOV-04',
  title: {
    vi: 'Mỗi nội dung cần hoàn thiện có nhiệm vụ, đơn vị chủ trì, thời hạn và cách kiểm chứng',
    en: 'Every gap has a task with a lead, a deadline and a way to verify it',
  },
  why: {
    vi: 'Nội dung đã nêu mà không giao việc thì sẽ còn nguyên ở lần rà soát sau.',
    en: 'A gap that nobody is told to close will still be there at the next review.',
  },
  remedy: {
    do: {
      vi: 'Giao nhiệm vụ giải quyết nội dung này, có đơn vị chủ trì, thời hạn cụ thể và cách xác nhận hoàn thành.',
      en: 'Have a task settle the gap, with somebody in the lead, a concrete deadline and a way to verify it.',
    },
    write: {
      vi: 'Gắn nhiệm vụ ở “{field:tasks}” của nội dung; ghi “{field:lead}”, “{field:deadline}” và “{field:verification}” của nhiệm vụ; nếu giữ nguyên hiện trạng, ghi “{field:remedy=continue}”; nếu không áp dụng, ghi {exempt:tasks}.',
      en: 'Link the task in "{field:tasks}" of the gap and give the task its "{field:lead}", "{field:deadline}" and "{field:verification}"; where things stay as they are, write "{field:remedy=continue}"; where it does not apply, {exempt:tasks}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning', ['vn-digital-1.0', 'error']),
  citations: [cite('QD-1425-2026', 'Đ3 k4 a'), cite('DRAFT-GUIDE-2026', 'Bảng 4')],
  examines: ['gap', 'task'],
  messages: {
    noTask: {
      vi: 'Mô hình chưa ghi nhiệm vụ nào cho nội dung cần hoàn thiện “{gap}”.',
      en: 'The model names no task for the gap "{gap}".',
    },
    // What a task must say stands in a draft alone, which obliges nobody yet.
    incomplete: { vi: 'Nhiệm vụ “{task}” còn thiếu: {fields}.', en: 'Task "{task}" lacks: {fields}.', severity: 'warning' },
    vague: {
      vi: 'Thời hạn của nhiệm vụ “{task}” ghi là “{deadline}”; cần một ngày hoặc giai đoạn cụ thể.',
      en: 'The deadline of task "{task}" reads "{deadline}"; a day or a concrete period is needed.',
      severity: 'warning',
    },
  },
  check({ graph, report, traits, asOf }) {
    for (const gap of graph.all('gap')) {
      // What stays as it is, is closed, or is taken up by an investment needs no task of its own.
      if (gap.remedy === 'continue' || gap.lifecycle === 'retired' || notApplicable(gap, 'tasks')) continue
      if ((gap.tasks?.length ?? 0) > 0 || graph.countSources('investment', 'addresses', gap) > 0) {
        if (graph.targets(gap, 'tasks').some(isSettled) || graph.sources('investment', 'addresses', gap).some(isAlive)) report.holds(gap)
        continue
      }
      if (gap.undetermined?.some(({ field }) => field === 'tasks')) report.unknown(gap, 'tasks')
      else report.noTask(gap, { gap: gap.name }, { field: 'tasks', with: graph.targets(gap, 'elements').slice(0, 5) })
    }
    // What a task must say is known only from the draft guide; older sources were not written for it.
    if (!traits.asksForTasks || inForce(NORMS['DRAFT-GUIDE-2026'], asOf) === undefined) return
    for (const task of graph.all('task')) {
      if (!isOpen(task) || graph.countSources('gap', 'tasks', task) === 0) continue
      const known = new Set(task.undetermined?.filter(({ deadline }) => deadline >= asOf).map(({ field }) => field))
      const missing = NEEDED.filter((field) => task[field] === undefined && !known.has(field) && !notApplicable(task, field))
      if (missing.length > 0)
        report.incomplete(task, { task: task.name, fields: missing.map((field) => ({ term: `field.task.${field}` })) })
      if (task.deadline !== undefined && isVague(task.deadline))
        report.vague(task, { task: task.name, deadline: task.deadline }, 'deadline')
      else if (isSettled(task)) report.holds(task)
    }
  },
})
