import {
  DATA_PLATFORMS,
  describesIntegrations,
  type End,
  integrationsOf,
  isToBeShared,
  keepersOf,
  otherEnd,
} from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { isConnected } from '../../../model/reach.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable, works } from '../../../model/service.ts'
import { holdsAlongWhole } from '../../../model/whole.ts'
import { carriesData, exchangeBetweenBodies, ownerlessEnd, reasonFault, runsThrough, wayOf } from '../../model/exchange.ts'
import { MANDATORY_SHARING_DEADLINE } from '../../reference/deadlines.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Database = Element<'database'>
type Integration = Element<'integration'>
type System = Element<'system'>

/** How the integrations of a database, or of the system that keeps it, lead to the consolidated database. */
interface Ways {
  /** Through NDOP, or inside one body. */
  right: boolean
  /** Through something else; the first of them. */
  wrong: Integration | undefined
  /** Directly, for a reason that the law accepts. */
  excused: boolean
  /** Directly for no such reason, which INT-02 and INT-03 report. */
  toldElsewhere: boolean
  /** The model does not say through what, or whether what goes over NDOP ends there. */
  untold: boolean
  planned: boolean
}

export default defineRule({
  code: 'DAT-05',
  title: {
    vi: 'Cơ sở dữ liệu quốc gia đồng bộ với Cơ sở dữ liệu tổng hợp quốc gia qua NDOP',
    en: 'A national database is synchronised with the national consolidated database over NDOP',
  },
  why: {
    vi: 'Cơ sở dữ liệu tổng hợp quốc gia chỉ dùng được khi các cơ sở dữ liệu quốc gia đồng bộ về đó theo một đường được giám sát.',
    en: 'The consolidated database is of use only when the national databases feed it, over one way that is watched.',
  },
  remedy: {
    do: {
      vi: 'Kết nối cơ sở dữ liệu (hoặc hệ thống quản lý nó) với Cơ sở dữ liệu tổng hợp quốc gia qua NDOP.',
      en: 'Connect the database, or the system that keeps it, to the national consolidated database over NDOP.',
    },
    write: {
      vi: 'Ghi NDOP ở “{field:via}” của kết nối; nếu không áp dụng, ghi {exempt:consolidation}.',
      en: 'Name NDOP under "{field:via}" of the connection; if it does not apply, {exempt:consolidation}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('vn-egov-4.0', 'error'),
  citations: [
    cite('ND-278-2025', 'đồng bộ CSDL tổng hợp quốc gia'),
    cite('ND-278-2025', 'qua NDOP'),
    cite('ND-278-2025', 'hạn 31/12/2026'),
  ],
  examines: ['database'],
  messages: {
    notFed: {
      vi: 'Mô hình không ghi kết nối đồng bộ “{database}” với Cơ sở dữ liệu tổng hợp quốc gia; thời hạn là {deadline}.',
      en: 'The model shows no connection that synchronises "{database}" with the national consolidated database; the deadline is {deadline}.',
    },
    planned: {
      vi: '“{database}” mới dự kiến đồng bộ với Cơ sở dữ liệu tổng hợp quốc gia; thời hạn là {deadline}.',
      en: 'The synchronisation of "{database}" with the national consolidated database is only planned; the deadline is {deadline}.',
    },
    notOverNdop: {
      vi: '“{database}” đồng bộ với Cơ sở dữ liệu tổng hợp quốc gia nhưng không qua NDOP; thời hạn là {deadline}.',
      en: '"{database}" is synchronised with the national consolidated database, but not over NDOP; the deadline is {deadline}.',
    },
  },
  check({ graph, report, asOf }) {
    const isLate = asOf > MANDATORY_SHARING_DEADLINE
    const isTold = describesIntegrations(graph)
    const waysOf = ways(graph)
    const has = (condition: (found: Ways) => boolean): ((database: Database) => boolean) =>
      holdsAlongWhole<Database>(graph, (database) => waysOf(database).some(condition))
    const isRight = has(({ right }) => right)
    const isWrong = has(({ wrong }) => wrong !== undefined)
    const isExcused = has(({ excused }) => excused)
    const isToldElsewhere = has(({ toldElsewhere }) => toldElsewhere)
    const isUntold = has(({ untold }) => untold)
    const isPlanned = has(({ planned }) => planned)
    const isSource = holdsAlongWhole<Database>(graph, (database) =>
      graph.sources('database', 'derivedFrom', database).some((copy) => copy.role === 'consolidated'),
    )
    for (const database of graph.all('database')) {
      if (database.scope !== 'national' || database.role === 'consolidated' || !inService(graph, database)) continue
      // A reference record is another body's database; that body answers for it.
      if (database.recordType === 'reference' || !answersFor(graph, ownerBody(graph, database)) || !isToBeShared(database)) continue
      if (notApplicable(database, 'connection') || notApplicable(database, 'consolidation')) continue
      // Until the deadline INT-06 says all there is to say of a database without any connection.
      if (!isLate && !isConnected(graph, database)) continue
      const data = { database: database.name, deadline: { date: MANDATORY_SHARING_DEADLINE } }
      if (isRight(database)) report.holds(database)
      else if (isWrong(database)) {
        const wrong = waysOf(database).find((found) => found.wrong !== undefined)?.wrong
        report.notOverNdop(database, data, { with: wrong === undefined ? [] : [wrong], ...(isLate ? {} : { severity: 'warning' }) })
      } else if (isExcused(database)) report.notOverNdop(database, data, { severity: isLate ? 'warning' : 'info' })
      else if (isToldElsewhere(database)) continue
      else if (isUntold(database) || isSource(database) || !isTold) report.unknown(database, 'integrations')
      else if (isPlanned(database)) report.planned(database, data, isLate ? {} : { severity: 'info' })
      else report.notFed(database, data, isLate ? {} : { severity: 'warning' })
    }
  },
})

/** The ways of a database and of the systems that keep it; each element is looked at once, however many databases a system keeps. */
function ways(graph: ArchitectureGraph): (database: Database) => readonly Ways[] {
  const known = new Map<Element, Ways>()
  const waysFrom = (element: Database | System): Ways => {
    let found = known.get(element)
    if (found === undefined) known.set(element, (found = look(graph, element)))
    return found
  }
  return (database) => [waysFrom(database), ...keepersOf(graph, database).map(waysFrom)]
}

function look(graph: ArchitectureGraph, element: Database | System): Ways {
  const found: Ways = { right: false, wrong: undefined, excused: false, toldElsewhere: false, untold: false, planned: false }
  if (!inService(graph, element)) return found
  for (const integration of integrationsOf(graph, element)) {
    const far = otherEnd(graph, integration, element)
    const leadsThere = far !== undefined && isConsolidated(graph, far)
    const overNdop = runsThrough(graph, integration, 'ndop') || runsThrough(graph, integration, 'agent-node')
    // What goes over NDOP to a system that is named ends there; what only reaches NDOP may go on to the consolidated database.
    const mayLeadThere = overNdop && (far === undefined || isPlatform(graph, far))
    if ((!leadsThere && !mayLeadThere) || integration.kind === 'dependency') continue
    const { status, lifecycle, directReason } = integration
    if (works(graph, integration)) {
      const sides = exchangeBetweenBodies(graph, integration)
      if (leadsThere && overNdop) found.right = true
      else if (!leadsThere || !carriesData(integration)) found.untold = true
      // Inside the body that runs the consolidated database nothing is shared between bodies.
      else if (sides === undefined) found.right = true
      else {
        const way = wayOf(graph, integration, sides)
        if (way.kind === 'untold' || mayPassOn(graph, integration)) found.untold = true
        else if (way.kind !== 'direct' || ownerlessEnd(sides) !== undefined) found.wrong ??= integration
        else if (directReason === undefined || reasonFault(graph, integration, sides) !== undefined) found.toldElsewhere = true
        else found.excused = true
      }
    } else if (lifecycle !== 'retired' && status !== 'ended' && status !== 'not-connected' && status !== 'other') found.planned = true
  }
  return found
}

/** Whether an end is the consolidated database, or the system that keeps it. */
function isConsolidated(graph: ArchitectureGraph, end: End): boolean {
  if (graph.is(end, 'database')) return end.role === 'consolidated'
  return graph.is(end, 'system') && graph.targets(end, 'stores').some(({ role }) => role === 'consolidated')
}

/** Whether an end is a platform, which passes on what it gets. */
function isPlatform(graph: ArchitectureGraph, end: End): boolean {
  return graph.is(end, 'system') && (DATA_PLATFORMS.has(end.platformRole) || end.platformRole === 'agent-node')
}

/** Whether a platform of the body is passed that may pass on to NDOP; the model does not say whether it does. */
function mayPassOn(graph: ArchitectureGraph, integration: Integration): boolean {
  if (integration.mechanism === 'lgsp' || integration.mechanism === 'ldop') return true
  return graph.targets(integration, 'via').some(({ platformRole }) => platformRole === 'lgsp' || platformRole === 'ldop')
}
