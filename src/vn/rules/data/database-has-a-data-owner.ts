import type { Element } from '../../../model/element.ts'
import { namesOf } from '../../../model/names.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { holdsAlongWhole } from '../../../model/whole.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Database = Element<'database'>

export default defineRule({
  code: 'DAT-04',
  title: { vi: 'Mỗi cơ sở dữ liệu có chủ quản dữ liệu', en: 'Every database has a data owner' },
  why: {
    vi: 'Không rõ ai chịu trách nhiệm về nội dung thì dữ liệu không được cập nhật, duy trì và chia sẻ.',
    en: 'When nobody answers for the content, the data is not kept up to date, maintained or shared.',
  },
  remedy: {
    do: {
      vi: 'Giao một cơ quan chịu trách nhiệm cập nhật, duy trì, chia sẻ dữ liệu.',
      en: 'Make one agency answer for updating, maintaining and sharing the data.',
    },
    write: {
      vi: 'Ghi cơ quan đó ở “{field:dataOwner}”, kể cả khi đó cũng là chủ quản cơ sở dữ liệu; nếu không áp dụng, ghi {exempt:dataOwner}.',
      en: 'Name that agency under "{field:dataOwner}", even when it also owns the database; if that does not apply, {exempt:dataOwner}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('vn-egov-1.0', 'warning'),
  citations: [cite('QD-1425-2026', 'II.2.1.b')],
  examines: ['agency', 'database'],
  messages: {
    missing: {
      vi: 'Cơ sở dữ liệu “{database}” chưa ghi chủ quản dữ liệu.',
      en: 'Database "{database}" names no data owner.',
    },
    several: {
      vi: '{count}/{total} cơ sở dữ liệu của “{body}” chưa ghi chủ quản dữ liệu: {databases}.',
      en: '{count}/{total} databases of "{body}" name no data owner: {databases}.',
    },
  },
  check({ graph, report, asOf }) {
    // A model that names no data owner at all does not tell of them.
    const isTold = graph
      .all('database')
      .some(({ dataOwner, undetermined }) => dataOwner !== undefined || undetermined?.some(({ field }) => field === 'dataOwner'))
    const hasDataOwner = holdsAlongWhole<Database>(graph, ({ dataOwner }) => dataOwner !== undefined)
    const bodies = new Map<Element<'agency'>, { total: number; missing: Database[] }>()
    for (const database of graph.all('database')) {
      if (!inService(graph, database) || database.recordType === 'reference' || notApplicable(database, 'dataOwner')) continue
      const named = hasDataOwner(database)
      const isOpen = database.undetermined?.some(({ field, deadline }) => field === 'dataOwner' && deadline >= asOf) ?? false
      if (!named && (isOpen || !isTold)) {
        if (answersFor(graph, ownerBody(graph, database))) report.unknown(database, 'dataOwner')
        continue
      }
      const body = ownerBody(graph, database)
      if (body === undefined) {
        if (named) report.holds(database)
        else report.missing(database, { database: database.name }, 'dataOwner')
        continue
      }
      if (!answersFor(graph, body)) continue
      let known = bodies.get(body)
      if (known === undefined) bodies.set(body, (known = { total: 0, missing: [] }))
      known.total++
      if (named) report.holds(database)
      else known.missing.push(database)
    }
    for (const [body, { total, missing }] of bodies) {
      const [first, ...others] = missing
      if (first === undefined) continue
      if (others.length === 0) report.missing(first, { database: first.name }, 'dataOwner')
      else report.several(body, { body: body.name, count: missing.length, total, databases: namesOf(missing) }, { with: missing })
    }
  },
})
