import { connectRemedies } from '../../../impact/remedies.ts'
import { isToBeShared, otherEnd, workingIntegrationsOf } from '../../../model/connection.ts'
import { namesOf } from '../../../model/names.ts'
import { pendingIntegrationsOf } from '../../../model/pending.ts'
import { isConnected } from '../../../model/reach.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { cite, defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'INT-06',
  title: { vi: 'Cơ sở dữ liệu có kết nối, chia sẻ', en: 'Every database is connected' },
  why: {
    vi: 'Cơ sở dữ liệu đứng riêng thì cơ quan khác phải thu thập lại dữ liệu đã có.',
    en: 'When a database stands alone, others collect again what it already holds.',
  },
  remedy: {
    do: {
      vi: 'Kết nối cơ sở dữ liệu (hoặc hệ thống quản lý nó) với nền tảng tích hợp, chia sẻ dữ liệu.',
      en: 'Connect the database, or the system that keeps it, to the data sharing platform.',
    },
    write: {
      vi: 'Ghi kết nối ở “{field:integrations}”; nếu không áp dụng, ghi {exempt:connection}.',
      en: 'Record the connection under "{field:integrations}"; if that does not apply, {exempt:connection}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [cite('QD-1425-2026', 'II.2.2.c'), cite('QD-1425-2026', 'II.2.1.b'), cite('ND-194-2025', 'Đ16 k1')],
  examines: ['database'],
  repeats: { kind: 'database', of: ['INT-08'] },
  messages: {
    isolated: {
      vi: 'Mô hình không ghi kết nối nào giữa “{database}” và hệ thống khác.',
      en: 'The model shows no connection between "{database}" and any other system.',
    },
    island: {
      vi: '“{database}” chỉ kết nối với cơ sở dữ liệu của cùng chủ quản ({others}), không tới nền tảng chia sẻ hay nơi khai thác nào.',
      en: '"{database}" is joined only to databases of the same owner ({others}); none of them leads to a sharing platform or to anybody who uses the data.',
    },
    planned: {
      vi: '“{database}” chưa kết nối; mới có {count} kết nối dự kiến hoặc chưa hoạt động.',
      en: '"{database}" is not connected; {count} of its connections are planned or not working yet.',
    },
  },
  check({ graph, report }) {
    for (const database of graph.all('database')) {
      if (!inService(graph, database) || notApplicable(database, 'connection')) continue
      // A reference record is another body's database; that body answers for its connections.
      if (database.recordType === 'reference' || !isToBeShared(database)) continue
      if (isConnected(graph, database)) {
        report.holds(database)
        continue
      }
      const planned = pendingIntegrationsOf(graph, database)
      const beside = workingIntegrationsOf(graph, database)
        .map((one) => otherEnd(graph, one, database))
        .filter((end) => end !== undefined && graph.is(end, 'database'))
      const remedies = connectRemedies(graph, database)
      if (planned.length > 0) report.planned(database, { database: database.name, count: planned.length }, { with: planned, remedies })
      else if (beside.length > 0)
        report.island(
          database,
          { database: database.name, others: namesOf([...new Set(beside)]) },
          { with: [...new Set(beside)].slice(0, 5), remedies },
        )
      else report.isolated(database, { database: database.name }, { remedies })
    }
  },
})
