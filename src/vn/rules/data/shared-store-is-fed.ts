import { DATA_PLATFORMS, keepersOf, otherEnd, workingIntegrationsOf } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { describesWhole } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { holdsAlongWhole } from '../../../model/whole.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Agency = Element<'agency'>
type Database = Element<'database'>
type System = Element<'system'>

/** What stands at the far end of an element's working integrations, without the exchanges in which the element only receives. */
function receivers(graph: ArchitectureGraph, element: Database | System): Element[] {
  return workingIntegrationsOf(graph, element).flatMap((integration) =>
    integration.kind === 'data-exchange' && integration.to === element.id && !isPlatform(graph, graph.target(integration, 'from'))
      ? []
      : (otherEnd(graph, integration, element) ?? []),
  )
}

/**
 * Platforms that pass on to an element what they get: it is joined to them itself, or something reaches it over them. A platform over which it only
 * gives data to others brings it none.
 */
function suppliers(graph: ArchitectureGraph, element: Database | System): System[] {
  return workingIntegrationsOf(graph, element).flatMap((integration) => {
    const far = otherEnd(graph, integration, element)
    if (isPlatform(graph, far)) return [far]
    if (integration.kind === 'data-exchange' && integration.from === element.id) return []
    return graph.targets(integration, 'via').filter((one) => isPlatform(graph, one))
  })
}

function isPlatform(graph: ArchitectureGraph, element: Element | undefined): element is System {
  return element !== undefined && graph.is(element, 'system') && DATA_PLATFORMS.has(element.platformRole)
}

export default defineRule({
  code: 'DAT-06',
  title: {
    vi: 'Kho dữ liệu dùng chung nhận dữ liệu từ các cơ sở dữ liệu chuyên ngành',
    en: 'The shared data store is fed by the sector databases',
  },
  why: {
    vi: 'Kho không có nguồn dữ liệu thì không ai dùng được, còn dữ liệu vẫn nằm rời ở từng cơ sở dữ liệu.',
    en: 'A store without sources serves nobody, and the data stays scattered over the databases.',
  },
  remedy: {
    do: {
      vi: 'Kết nối từng cơ sở dữ liệu chuyên ngành với kho, trực tiếp hoặc qua LGSP/LDOP.',
      en: 'Connect each sector database to the store, directly or over LGSP/LDOP.',
    },
    write: {
      vi: 'Ghi kết nối, hoặc ghi cơ sở dữ liệu ở “{field:derivedFrom}” của kho; cơ sở dữ liệu không đưa vào kho thì ghi {exempt:connection}.',
      en: 'Record the connection, or list the database under "{field:derivedFrom}" of the store; for one that stays outside {exempt:connection|give the reason under its "notApplicable" (field: connection)}.',
    },
  },
  statement: 'target',
  withoutNorm: 'skip',
  severity: since('vn-digital-1.0', 'warning'),
  citations: [cite('QD-1425-2026', 'PL I.2.b'), cite('QD-1425-2026', 'PL I.3.b')],
  examines: ['database'],
  repeats: { kind: 'database', of: ['INT-08', 'INT-06'], beside: true },
  messages: {
    notFed: {
      vi: 'Kho dữ liệu dùng chung “{store}” chưa nhận dữ liệu từ cơ sở dữ liệu chuyên ngành nào ({fed}/{total}): {databases}.',
      en: 'Shared data store "{store}" is fed by none of the sector databases ({fed}/{total}): {databases}.',
    },
    partlyFed: {
      vi: 'Kho dữ liệu dùng chung “{store}” nhận dữ liệu từ {fed}/{total} cơ sở dữ liệu chuyên ngành; còn thiếu: {databases}.',
      en: 'Shared data store "{store}" is fed by {fed}/{total} sector databases; missing: {databases}.',
      severity: 'info',
    },
  },
  check({ graph, report }) {
    const stores = new Map<Agency, Database[]>()
    const sectors = new Map<Agency, Database[]>()
    for (const database of graph.all('database')) {
      if (!inService(graph, database)) continue
      const isStore = database.role === 'shared-store'
      const feeds =
        database.scope === 'sector' &&
        database.role === undefined &&
        database.classification !== 'state-secret' &&
        database.recordType !== 'reference'
      if (!isStore && !feeds) continue
      const body = ownerBody(graph, database)
      if (body === undefined) {
        if (isStore) report.unknown(database, 'owner')
        continue
      }
      if ((body.level !== 'ministry' && body.level !== 'province') || !describesWhole(graph, body) || notApplicable(database, 'connection'))
        continue
      const group = isStore ? stores : sectors
      const known = group.get(body)
      if (known === undefined) group.set(body, [database])
      else known.push(database)
    }
    const known = new Map<Element, Element[]>()
    const around = (element: Database | System): Element[] => {
      let found = known.get(element)
      if (found === undefined) known.set(element, (found = receivers(graph, element)))
      return found
    }
    for (const [body, own] of stores) {
      const sources = new Set<Element>()
      const reached = new Set<Element>(own)
      for (const store of own) {
        for (const source of graph.targets(store, 'derivedFrom')) sources.add(source)
        for (const keeper of keepersOf(graph, store)) reached.add(keeper)
      }
      for (const end of [...reached]) {
        if (graph.is(end, 'database') || graph.is(end, 'system')) for (const near of suppliers(graph, end)) reached.add(near)
      }
      const touching = new Map<Element, boolean>()
      const touches = (element: Database | System): boolean => {
        let does = touching.get(element)
        if (does === undefined) touching.set(element, (does = reached.has(element) || around(element).some((end) => reached.has(end))))
        return does
      }
      const isFedBy = holdsAlongWhole<Database>(
        graph,
        (database) =>
          sources.has(database) ||
          touches(database) ||
          keepersOf(graph, database).some((keeper) => inService(graph, keeper) && touches(keeper)),
      )
      const [store, ...others] = own
      if (store === undefined) continue
      const sector = sectors.get(body) ?? []
      const isTouched = (one: Database): boolean =>
        [one, ...keepersOf(graph, one)].some((end) => workingIntegrationsOf(graph, end).length > 0)
      if (sector.length === 0) {
        if (sources.size === 0 && !own.some(isTouched)) report.unknown(store, 'derivedFrom')
        continue
      }
      const missing = sector.filter((database) => !isFedBy(database))
      if (missing.length === 0) {
        // The stores of one body are fed together; one of several that nothing reaches is no proof.
        for (const one of own) if (others.length === 0 || (one.derivedFrom ?? []).length > 0 || isTouched(one)) report.holds(one)
        continue
      }
      const data = { store: store.name, fed: sector.length - missing.length, total: sector.length, databases: namesOf(missing) }
      if (missing.length === sector.length) report.notFed(store, data, { with: [...others, ...missing] })
      else report.partlyFed(store, data, { with: [...others, ...missing] })
    }
  },
})
