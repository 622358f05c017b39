import { append } from '../../../large.ts'
import { isToBeShared, otherEnd, workingIntegrationsOf } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { ownerBody, unitCount } from '../../../model/organisation.ts'
import { pendingIntegrationsOf } from '../../../model/pending.ts'
import { answersFor, topmost } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { cite, defineRule, since } from '../../rule.ts'

type System = Element<'system'>
type Database = Element<'database'>

const BUSINESS: ReadonlySet<System['kind']> = new Set(['application', 'mobile-app', 'dashboard', 'other'])

/** Functions that exchange no business data, or whose connections other rules judge. */
const APART: ReadonlySet<string> = new Set(['email', 'video-conference', 'website', 'information-portal'])
const DOCUMENTS: ReadonlySet<string> = new Set(['document-management', 'document-exchange'])

function isBusiness({ kind, platformRole, functions }: System): boolean {
  if (!BUSINESS.has(kind) || platformRole !== undefined) return false
  if (functions === undefined || functions.length === 0) return true
  return !functions.some((code) => DOCUMENTS.has(code)) && !functions.every((code) => APART.has(code))
}

/** A system with everything that is part of it. */
function wholeOf(graph: ArchitectureGraph, system: System): Set<Element> {
  const members = new Set<Element>()
  const stack = [system]
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (members.has(at)) continue
    members.add(at)
    append(stack, graph.sources('system', 'partOf', at))
  }
  return members
}

export default defineRule({
  code: 'INT-07',
  title: { vi: 'Hệ thống nghiệp vụ dùng ở nhiều đơn vị có kết nối, chia sẻ', en: 'A business system that many use is connected' },
  why: {
    vi: 'Ứng dụng đứng riêng buộc cán bộ nhập lại dữ liệu mà hệ thống khác đã có.',
    en: 'An application that stands alone makes staff type in again what another system already holds.',
  },
  remedy: {
    do: {
      vi: 'Kết nối hệ thống với nền tảng tích hợp, chia sẻ dữ liệu hoặc với hệ thống, cơ sở dữ liệu liên quan.',
      en: 'Connect the system to the data sharing platform or to the systems and databases concerned.',
    },
    write: {
      vi: 'Ghi kết nối ở “{field:integrations}”; nếu không áp dụng, ghi {exempt:connection}.',
      en: 'Record the connection under "{field:integrations}"; if that does not apply, {exempt:connection}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [cite('QD-1425-2026', 'II.2.2.c'), cite('QD-1425-2026', 'II.2.2.đ')],
  examines: ['system'],
  repeats: { kind: 'system', of: ['INV-03'] },
  messages: {
    isolated: {
      vi: 'Hệ thống “{system}” phục vụ {users} nhưng mô hình không ghi kết nối nào đang hoạt động với hệ thống, cơ sở dữ liệu khác.',
      en: 'System "{system}" serves {users}, but the model shows no working connection to any other system or database.',
    },
    supposed: {
      vi: 'Theo giả định của người lập mô hình, hệ thống “{system}” phục vụ {users}. Nếu đúng, hệ thống cần kết nối; mô hình không ghi kết nối nào đang hoạt động. Cần xác minh.',
      en: 'As the author of the model supposes, system "{system}" serves {users}. If so, it is to be connected, and the model shows no working connection. To be verified.',
    },
    perUnit: {
      vi: '“{system}” được nhiều đơn vị triển khai riêng và mô hình không ghi kết nối nào đang hoạt động với hệ thống, cơ sở dữ liệu khác.',
      en: 'Many units each run their own "{system}", and the model shows no working connection to any other system or database.',
    },
    planned: {
      vi: 'Hệ thống “{system}” chưa kết nối; mới có {count} kết nối dự kiến hoặc chưa hoạt động.',
      en: 'System "{system}" is not connected; {count} of its connections are planned or not working yet.',
    },
  },
  check({ graph, report }) {
    const outside = new Map<Database, readonly (Element | undefined)[]>()
    // Whoever keeps, uses or exchanges data with a database; collected once, for a database may have many keepers.
    const reaching = (database: Database): readonly (Element | undefined)[] => {
      let found = outside.get(database)
      if (found === undefined) {
        const systems = [...graph.sources('system', 'stores', database), ...graph.sources('system', 'uses', database)].filter((system) =>
          inService(graph, system),
        )
        found = [...systems, ...workingIntegrationsOf(graph, database).map((one) => otherEnd(graph, one, database))]
        outside.set(database, found)
      }
      return found
    }
    const isConnected = (members: ReadonlySet<Element>): boolean => {
      const own = new Set<Element | undefined>(members)
      for (const member of members)
        if (graph.is(member, 'system')) for (const database of graph.targets(member, 'stores')) own.add(database)
      const isOutside = (end: Element | undefined): boolean => !own.has(end)
      for (const member of own) {
        if (member === undefined) continue
        if (graph.is(member, 'database')) {
          if (reaching(member).some(isOutside)) return true
        } else if (graph.is(member, 'system')) {
          if (workingIntegrationsOf(graph, member).some((one) => isOutside(otherEnd(graph, one, member)))) return true
          if (graph.countSources('integration', 'via', member) > 0) return true
          if (graph.targets(member, 'uses').some((database) => isOutside(database) && inService(graph, database))) return true
          if (
            graph
              .sources('service', 'system', member)
              .some((service) => graph.targets(service, 'payment').some(isOutside) || workingIntegrationsOf(graph, service).length > 0)
          )
            return true
          if (graph.sources('component', 'realisedBy', member).some((component) => workingIntegrationsOf(graph, component).length > 0))
            return true
        }
      }
      return false
    }
    // A target picture drawn without a single connection is not finished; it does not say that nothing is to be connected.
    const undrawn = graph.header.state === 'to-be' && graph.all('integration').length === 0
    let judged = false
    for (const system of graph.all('system')) {
      if (
        !isBusiness(system) ||
        !inService(graph, system) ||
        system.recordType === 'reference' ||
        notApplicable(system, 'connection') ||
        !isToBeShared(system)
      )
        continue
      if (graph.target(system, 'partOf') !== undefined || !answersFor(graph, ownerBody(graph, system))) continue
      judged = true
      if (undrawn) continue
      // Whom a part serves, its whole serves.
      const whole = wholeOf(graph, system)
      const members = [...whole].filter((one) => graph.is(one, 'system') && inService(graph, one)) as System[]
      const covered = new Set(members.flatMap((member) => graph.targets(member, 'coverage')))
      const coverage = topmost(graph, [...covered])
      const audience = [...new Set(members.flatMap((member) => member.audience ?? []))].filter((one) => one !== 'internal')
      const perUnit = system.deployment === 'per-unit'
      const isUsedInside = covered.size < 2 && coverage.every((agency) => unitCount(graph, agency) < 2)
      const narrow = !perUnit && audience.length === 0 && isUsedInside
      const isNarrow = narrow && (coverage.length > 0 || system.deployment === 'single')
      if (isConnected(whole)) {
        report.holds(system)
        continue
      }
      if (isNarrow) continue
      if (narrow) {
        report.unknown(system, 'coverage')
        continue
      }
      const planned = pendingIntegrationsOf(graph, system)
      if (planned.length > 0) report.planned(system, { system: system.name, count: planned.length }, { with: planned })
      else if (perUnit) report.perUnit(system, { system: system.name }, { with: coverage })
      else {
        // What makes it matter: those outside, where inside there is one user only.
        const users = isUsedInside ? audience.map((one) => ({ term: `system.audience.${one}` })) : namesOf(coverage)
        const isTold = !system.assumed?.some((field) => field === 'coverage' || field === 'audience')
        report[isTold ? 'isolated' : 'supposed'](system, { system: system.name, users }, { with: coverage })
      }
    }
    if (undrawn && judged) report.unknown(null, 'integrations')
  },
})
