import { integrationsOf, keepersOf, otherEnd } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { notApplicable } from '../../../model/service.ts'
import { NORMS } from '../../norms/norms.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Database = Element<'database'>
type Integration = Element<'integration'>

export default defineRule({
  code: 'INV-06',
  title: {
    vi: 'Dự án xây dựng cơ sở dữ liệu có nội dung kết nối, chia sẻ',
    en: 'A project that builds a database includes connecting and sharing it',
  },
  why: {
    vi: 'Không thiết kế kết nối ngay từ dự án thì cơ sở dữ liệu ra đời đã cô lập.',
    en: 'A database whose project plans no connection is born isolated.',
  },
  remedy: {
    do: {
      vi: 'Đưa vào dự án ít nhất một kết nối của cơ sở dữ liệu (hoặc của hệ thống quản lý nó).',
      en: 'Plan in the project at least one connection of the database, or of the system that keeps it.',
    },
    write: {
      vi: 'Ghi kết nối ở “{field:integrations}”, kể cả dự kiến; nếu dữ liệu không được chia sẻ, ghi căn cứ ở “{field:exception}” của khoản đầu tư hoặc {exempt:connection|lý do ở “notApplicable” (field: connection) của cơ sở dữ liệu}.',
      en: 'Record the connection under "{field:integrations}", even if it is only planned; where its data may not be shared, state the ground in "{field:exception}" of the investment or {exempt:connection|under "notApplicable" (field: connection) of the database}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('vn-egov-4.0', 'warning'),
  citations: [cite('ND-194-2025', 'Đ16 k1'), cite('ND-45-2026', 'Đ13'), cite('QD-1425-2026', 'II.2.2.c')],
  examines: ['investment'],
  messages: {
    unconnected: {
      vi: 'Mô hình không ghi kết nối, chia sẻ nào, kể cả dự kiến, cho cơ sở dữ liệu mà “{investment}” xây dựng: {databases}.',
      en: 'The model shows no connection or sharing, not even planned, of the databases that "{investment}" builds: {databases}.',
    },
    unconnectedUnderDecree: {
      vi: '“{investment}” xây dựng cơ sở dữ liệu nhưng mô hình không ghi nội dung kết nối, chia sẻ nào, kể cả dự kiến: {databases}.',
      en: '"{investment}" builds databases, but the model shows no plan to connect and share them: {databases}.',
      severity: 'error',
    },
  },
  check({ graph, report, asOf }) {
    for (const investment of graph.all('investment')) {
      const { kind, stage } = investment
      if (stage === 'operation' || stage === 'ended') continue
      if (investment.lifecycle === 'retired' || investment.exception !== undefined || !answersFor(graph, ownerBody(graph, investment)))
        continue
      if (kind === 'upgrade' || kind === 'merge' || kind === 'lease') continue
      const delivered = graph.targets(investment, 'delivers')
      const ownLinks = delivered.filter((one): one is Integration => graph.is(one, 'integration'))
      const databases = new Set<Database>()
      for (const one of delivered) {
        if (graph.is(one, 'database')) databases.add(one)
        else if (graph.is(one, 'system'))
          for (const database of graph.targets(one, 'stores')) if (isToBeBuilt(graph, database)) databases.add(database)
      }
      const unshared = [...databases].filter((database) => mustShare(database) && !isToBeShared(graph, database, ownLinks))
      if (unshared.length === 0) {
        const isTold = delivered.length > 0 && delivered.every((one) => !graph.is(one, 'system') || one.stores !== undefined)
        if (isTold && [...databases].some(mustShare)) report.holds(investment)
        continue
      }
      // A project whose kind is not told may only extend a database in use; INT-06 looks at the database itself.
      const alone = kind === 'new' ? unshared : unshared.filter((database) => isToBeBuilt(graph, database))
      if (alone.length === 0) {
        report.unknown(investment, 'kind')
        continue
      }
      // What was approved before the decree of 2026 is warned about: its design could not follow it.
      const strict = (investment.approvedOn ?? asOf) >= NORMS['ND-45-2026'].from.date
      const data = { investment: investment.name, databases: namesOf(alone) }
      report[strict ? 'unconnectedUnderDecree' : 'unconnected'](investment, data, { field: 'delivers', with: alone })
    }
  },
})

function isToBeBuilt(graph: ArchitectureGraph, { lifecycle, state }: Database): boolean {
  return lifecycle === 'planned' || lifecycle === 'building' || (state === 'to-be' && graph.header.state !== 'to-be')
}

/** State secrets are not shared over the ordinary platforms; a reference is somebody else's database. */
function mustShare(database: Database): boolean {
  return (
    database.lifecycle !== 'retired' &&
    database.recordType !== 'reference' &&
    database.classification !== 'state-secret' &&
    !notApplicable(database, 'connection')
  )
}

/** Whether a database, what it is part of, or a system that keeps it is to be connected, or another system is to use it. */
function isToBeShared(graph: ArchitectureGraph, database: Database, ownLinks: readonly Integration[]): boolean {
  const isPlanned = ({ status, lifecycle }: Integration): boolean =>
    status !== 'ended' && status !== 'not-connected' && lifecycle !== 'retired'
  const seen = new Set<Database>()
  for (let at: Database | undefined = database; at !== undefined && !seen.has(at); at = graph.target(at, 'partOf')) {
    seen.add(at)
    const one = at
    if (integrationsOf(graph, one).some((link) => ownLinks.includes(link) || isPlanned(link))) return true
    const keepers = keepersOf(graph, one)
    if (
      keepers.some((keeper) =>
        integrationsOf(graph, keeper).some((link) => otherEnd(graph, link, keeper) !== one && (ownLinks.includes(link) || isPlanned(link))),
      )
    )
      return true
    if (graph.sources('system', 'uses', one).some((user) => !keepers.includes(user))) return true
    if (graph.countSources('database', 'derivedFrom', one) > 0) return true
  }
  return false
}
