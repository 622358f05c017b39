import type { Element } from '../../../model/element.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { isConnected } from '../../../model/reach.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { withWholes } from '../../../model/whole.ts'
import { defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'DAT-12',
  title: { vi: 'Mỗi cơ sở dữ liệu có hệ thống quản lý hoặc khai thác', en: 'Every database is kept or used by a system' },
  why: {
    vi: 'Cơ sở dữ liệu không hệ thống nào quản lý, khai thác thì không rõ ai cập nhật và dùng vào việc gì.',
    en: 'Where no system keeps or uses a database, nobody can see who updates it and what it is for.',
  },
  remedy: {
    write: {
      vi: 'Ghi cơ sở dữ liệu ở “{field:stores}” của hệ thống quản lý nó, hoặc ở “{field:uses}” của hệ thống khai thác; nếu không còn dùng thì ghi “{field:lifecycle=retired}”; nếu không áp dụng, ghi {exempt:stores}.',
      en: 'List it under "{field:stores}" of the system that keeps it, or "{field:uses}" of one that uses it; where it is no longer used write "{field:lifecycle=retired}"; if it does not apply, {exempt:stores}.',
    },
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'info'),
  citations: [],
  examines: ['database'],
  messages: {
    ownerless: {
      vi: 'Mô hình ghi hệ thống quản lý hoặc khai thác của các cơ sở dữ liệu khác, nhưng không ghi hệ thống nào cho “{database}”.',
      en: 'The model tells which systems keep or use other databases, but none for "{database}".',
    },
  },
  check({ graph, report }) {
    const touched = new Set<Element>()
    for (const system of graph.all('system'))
      for (const database of [...graph.targets(system, 'stores'), ...graph.targets(system, 'uses')])
        for (const one of withWholes(graph, [database])) touched.add(one)
    // A model that says this of no database does not say that nobody keeps them.
    if (touched.size === 0) return
    const fed = new Set<Element>(graph.all('database').flatMap((database) => graph.targets(database, 'derivedFrom')))
    for (const database of graph.all('database')) {
      if (!inService(graph, database) || database.recordType === 'reference' || notApplicable(database, 'stores')) continue
      // A store that other databases feed is a platform of its own.
      if (database.role !== undefined || database.scope === 'national' || !answersFor(graph, ownerBody(graph, database))) continue
      if (withWholes(graph, [database]).some((one) => touched.has(one))) report.holds(database)
      // What nothing is connected to is isolated, which INT-06 says; what feeds another has a use.
      else if (isConnected(graph, database) && !fed.has(database)) report.ownerless(database, { database: database.name })
    }
  },
})
