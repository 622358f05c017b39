import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { type Owned, ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { notApplicable } from '../../../model/service.ts'
import { isSharedNationally } from '../../model/security.ts'
import { defineRule, since } from '../../rule.ts'

type Integration = Element<'integration'>
type System = Element<'system'>

/** Roles of the platforms that a body connects to because a norm asks for it. */
const REQUIRED: ReadonlySet<System['platformRole']> = new Set([
  'lgsp',
  'ldop',
  'ngsp',
  'ndxp',
  'ndop',
  'agent-node',
  'document-axis',
  'identity',
  'national-service-portal',
])

export default defineRule({
  code: 'INT-13',
  title: {
    vi: 'Kết nối bắt buộc còn dự kiến thì có nhiệm vụ hoặc kinh phí',
    en: 'A required connection that is still planned has a task or money',
  },
  why: {
    vi: 'Kết nối với nền tảng dùng chung ghi là dự kiến mà không ai được giao, không có kinh phí thì sẽ mãi là dự kiến.',
    en: 'A connection to a shared platform that is planned, given to nobody and paid by nothing stays planned for ever.',
  },
  remedy: {
    do: { vi: 'Đưa kết nối vào một nhiệm vụ hoặc một khoản đầu tư.', en: 'Take the connection up in a task or an investment.' },
    write: {
      vi: 'Ghi kết nối (hoặc hệ thống ở đầu kết nối) ở “{field:elements}” của một nội dung có nhiệm vụ, hoặc ở “{field:delivers}” của một khoản đầu tư; nếu không áp dụng, ghi {exempt:status}.',
      en: 'Name the connection, or the system at its end, in "{field:elements}" of a gap that has a task, or in "{field:delivers}" of an investment; if it does not apply, {exempt:status}.',
    },
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [],
  examines: ['integration'],
  messages: {
    nothing: {
      vi: 'Kết nối từ “{from}” tới “{to}” còn là “{status}”; mô hình không ghi nhiệm vụ hay khoản đầu tư nào để thực hiện.',
      en: 'The connection from "{from}" to "{to}" is still: {status}; the model names no task and no investment that will make it.',
    },
  },
  check({ graph, report }) {
    const tells = graph.all('gap').length > 0 || graph.all('task').length > 0 || graph.all('investment').length > 0
    let isUntold = false
    for (const integration of graph.all('integration')) {
      if (!isPending(integration) || integration.recordType === 'reference' || notApplicable(integration, 'status')) continue
      const ends = [graph.target(integration, 'from'), graph.target(integration, 'to')].filter((end) => end !== undefined)
      const own = ends.filter((end) => answersFor(graph, ownerBody(graph, end as Owned)) && !isNational(graph, end))
      if (own.length === 0 || !isRequired(graph, integration, ends)) continue
      if ([integration, ...own].some((one) => isTakenUp(graph, one))) report.holds(integration)
      else if (!tells) isUntold = true
      else {
        const status = integration.status === 'not-connected' ? 'integration.status.not-connected' : 'integration.status.planned'
        const [from, to] = [graph.target(integration, 'from'), graph.target(integration, 'to')]
        const data = { from: from?.name ?? integration.from, to: to?.name ?? integration.to, status: { term: status } }
        report.nothing(integration, data, { field: 'status', with: ends })
      }
    }
    if (isUntold) report.unknown(null, 'tasks')
  },
})

function isPending({ status, lifecycle, state }: Integration): boolean {
  if (lifecycle === 'retired' || status === 'ended' || status === 'in-use' || status === 'testing') return false
  return status === 'planned' || status === 'not-connected' || lifecycle === 'planned' || (state === 'to-be' && status === undefined)
}

/** Whether an end belongs to the nation: its own body connects to nobody. */
function isNational(graph: ArchitectureGraph, end: Element): boolean {
  if (end.recordType === 'reference' || isSharedNationally(end)) return true
  if (graph.is(end, 'database')) return end.scope === 'national'
  return (
    graph.is(end, 'system') &&
    (end.platformRole === 'national-service-portal' || end.platformRole === 'ndxp' || end.platformRole === 'ndop')
  )
}

/** Whether a connection leads to, or over, a platform or database that bodies are to use. */
function isRequired(graph: ArchitectureGraph, integration: Integration, ends: readonly Element[]): boolean {
  return [...ends, ...graph.targets(integration, 'via')].some(
    (one) =>
      (graph.is(one, 'system') && REQUIRED.has(one.platformRole)) ||
      (graph.is(one, 'database') && one.scope === 'national') ||
      isSharedNationally(one),
  )
}

/** Whether a gap with a task, or an investment, takes an element up. */
function isTakenUp(graph: ArchitectureGraph, element: Element): boolean {
  const named = element as Element<'integration'>
  if (graph.countSources('investment', 'delivers', named) > 0) return true
  return graph
    .sources('gap', 'elements', named)
    .some((gap) => (gap.tasks?.length ?? 0) > 0 || graph.countSources('investment', 'addresses', gap) > 0)
}
