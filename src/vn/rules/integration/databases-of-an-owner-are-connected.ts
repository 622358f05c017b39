import { connectManyRemedies } from '../../../impact/remedies.ts'
import { describesIntegrations, isToBeShared } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import { namesOf } from '../../../model/names.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { isConnected } from '../../../model/reach.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Database = Element<'database'>

export default defineRule({
  code: 'INT-08',
  title: { vi: 'Các cơ sở dữ liệu của một bộ, tỉnh được kết nối', en: 'The databases of a body are connected' },
  why: {
    vi: 'Cả cụm cơ sở dữ liệu không liên thông thì cơ quan không tổng hợp được dữ liệu của chính mình.',
    en: 'When a whole set of databases stands apart, a body cannot put its own data together.',
  },
  remedy: {
    do: {
      vi: 'Lập kế hoạch đưa các cơ sở dữ liệu vào kho dữ liệu dùng chung hoặc nền tảng tích hợp, chia sẻ.',
      en: 'Plan to bring the databases to the shared data store or the sharing platform.',
    },
    write: {
      vi: 'Ghi kết nối ở “{field:integrations}”, kể cả khi mới dự kiến; cơ sở dữ liệu không cần kết nối thì ghi {exempt:connection|lý do ở “notApplicable” (field: connection) của nó}.',
      en: 'Record the connections under "{field:integrations}", planned ones too; for a database that needs none {exempt:connection|give the reason under its "notApplicable" (field: connection)}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [cite('QD-1425-2026', 'II.2.1.b'), cite('QD-1425-2026', 'II.2.2.c'), cite('ND-194-2025', 'Đ16 k1')],
  examines: ['agency'],
  options: {
    /** Smallest number of databases that make a set. */
    databases: 2,
    /** From how many databases on a set without any connection is an error. */
    many: 3,
    /** Share of the databases, in percent, that are to be connected. */
    share: 100,
  },
  messages: {
    none: {
      vi: '“{body}” có {total} cơ sở dữ liệu, chưa cơ sở dữ liệu nào có kết nối đang hoạt động ({connected}/{total}).',
      en: '"{body}" has {total} databases and none has a working connection ({connected}/{total}).',
      severity: 'error',
    },
    few: {
      vi: 'Trong {total} cơ sở dữ liệu được đếm của “{body}” mới có {connected} có kết nối đang hoạt động tới nền tảng chia sẻ, nơi khai thác; chưa có: {databases}.',
      en: 'Of the {total} databases counted of "{body}", {connected} have a working connection to a sharing platform or to whoever uses the data; these have none: {databases}.',
    },
  },
  check({ graph, report, options }) {
    const sets = new Map<Element<'agency'>, { total: number; apart: Database[] }>()
    for (const database of graph.all('database')) {
      // Stores are what the others connect to; a whole is counted by its parts.
      if (database.role !== undefined || graph.countSources('database', 'partOf', database) > 0) continue
      if (
        !inService(graph, database) ||
        database.recordType === 'reference' ||
        notApplicable(database, 'connection') ||
        !isToBeShared(database)
      )
        continue
      const body = ownerBody(graph, database)
      if (body === undefined) {
        report.unknown(database, 'owner')
        continue
      }
      if (!answersFor(graph, body)) continue
      let set = sets.get(body)
      if (set === undefined) sets.set(body, (set = { total: 0, apart: [] }))
      set.total++
      if (!isConnected(graph, database)) set.apart.push(database)
    }
    for (const [body, { total, apart }] of sets) {
      const connected = total - apart.length
      const isEnough = connected * 100 >= options.share * total
      if (isEnough && connected > 0) report.holds(body)
      if (total < options.databases || isEnough) continue
      if (connected === 0 && !describesIntegrations(graph)) report.unknown(null, 'integrations')
      else if (connected === 0 && total >= options.many)
        report.none(body, { body: body.name, total, connected }, { with: apart, remedies: connectManyRemedies(graph, body, apart) })
      // A single database is named by INT-06.
      else if (apart.length > 1 || connected === 0)
        report.few(
          body,
          { body: body.name, total, connected, databases: namesOf(apart) },
          { with: apart, remedies: connectManyRemedies(graph, body, apart) },
        )
    }
  },
})
