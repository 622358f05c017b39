import { otherEnd, workingIntegrationsOf } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import { namesOf } from '../../../model/names.ts'
import { bodyOf, ownerOf } from '../../../model/organisation.ts'
import { pendingIntegrationsOf } from '../../../model/pending.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { holdsAlongWhole } from '../../../model/whole.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Agency = Element<'agency'>
type System = Element<'system'>

/** The sites of one body. */
interface Sites {
  /** Portals and sites that the body itself owns. */
  readonly own: System[]
  /** Portals and sites that its units own. */
  readonly ofUnits: System[]
}

/** Functions that a website may have without publishing anything. */
const WORK: ReadonlySet<string> = new Set([
  'document-exchange',
  'document-management',
  'email',
  'video-conference',
  'executive',
  'accounting',
  'human-resources',
])

function publishes({ kind, platformRole, functions }: System): boolean {
  // A site for the exchange of documents and the like is an application with a web page, not a publication.
  const isForWork = functions !== undefined && functions.length > 0 && functions.every((code) => WORK.has(code))
  if (kind === 'website') return !isForWork && (platformRole === undefined || platformRole === 'information-portal')
  if (kind !== 'portal') return false
  if (platformRole !== undefined) return platformRole === 'information-portal'
  return functions?.some((code) => code === 'website' || code === 'information-portal') ?? false
}

/** The portals that a body's sites are to be part of: its own, or the only one of its units that is declared the information portal. */
function portalsAmong({ own, ofUnits }: Sites): System[] {
  const portals = own.filter(({ kind }) => kind === 'portal')
  if (portals.length > 0) return portals
  const declared = ofUnits.filter(({ platformRole }) => platformRole === 'information-portal')
  return declared.length === 1 ? declared : own
}

export default defineRule({
  code: 'SVC-06',
  title: {
    vi: 'Trang, cổng thông tin của đơn vị được tích hợp vào cổng của cơ quan',
    en: 'The sites of the units are part of the body’s portal',
  },
  why: {
    vi: 'Trang của đơn vị đứng rời thì người dân phải tự tìm từng trang, thông tin và dịch vụ bị phân tán.',
    en: 'When the units’ sites stand apart, people must find each one, and information and services are scattered.',
  },
  remedy: {
    do: { vi: 'Tích hợp trang của đơn vị vào cổng chung.', en: 'Bring the site into the common portal.' },
    write: {
      vi: 'Ghi kết nối hoặc “{field:partOf}”; nếu không áp dụng, ghi {exempt:portal}.',
      en: 'Record the connection or "{field:partOf}"; if that does not apply, {exempt:portal}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [cite('QD-1425-2026', 'II.2.1.đ')],
  examines: ['agency', 'system'],
  /** How many sites of units a body has before it needs a common portal. */
  options: { sites: 2 },
  messages: {
    separate: {
      vi: '“{site}” chưa được tích hợp vào “{portal}”: mô hình không ghi kết nối nào đang hoạt động giữa hai bên.',
      en: '"{site}" is not part of "{portal}": the model shows no working connection between the two.',
    },
    planned: {
      vi: '“{site}” chưa được tích hợp vào “{portal}”; mới có {count} kết nối dự kiến hoặc chưa hoạt động.',
      en: '"{site}" is not part of "{portal}" yet; {count} of its connections are planned or not working yet.',
    },
    noPortal: {
      vi: 'Các đơn vị của “{body}” có trang, cổng thông tin riêng ({sites}) nhưng mô hình không ghi cổng chung của cơ quan.',
      en: 'The units of "{body}" have sites of their own ({sites}), and the model shows no common portal of the body.',
    },
  },
  check({ graph, report, options }) {
    const bodies = new Map<Agency, Sites>()
    const planned = new Set<Agency>()
    for (const system of graph.all('system')) {
      if (!publishes(system) || system.lifecycle === 'retired') continue
      const owner = ownerOf(graph, system)
      if (owner === undefined) {
        if (inService(graph, system) && system.kind === 'website') report.unknown(system, 'owner')
        continue
      }
      const body = bodyOf(graph, owner)
      if (!answersFor(graph, body)) continue
      if (!inService(graph, system)) {
        if (owner === body) planned.add(body)
        continue
      }
      let sites = bodies.get(body)
      if (sites === undefined) bodies.set(body, (sites = { own: [], ofUnits: [] }))
      if (owner === body) sites.own.push(system)
      else sites.ofUnits.push(system)
    }
    for (const [body, sites] of bodies) {
      const list = portalsAmong(sites)
      const portals = new Set<Element>(list)
      const apart = sites.ofUnits.filter((site) => !portals.has(site) && site.recordType !== 'reference' && !notApplicable(site, 'portal'))
      const [portal] = list
      if (portal === undefined) {
        const many = apart.length >= options.sites || apart.some(({ deployment }) => deployment === 'per-unit')
        if (many && !planned.has(body)) report.noPortal(body, { body: body.name, sites: namesOf(apart) }, { with: apart })
        continue
      }
      const isPartOfPortal = holdsAlongWhole<System>(graph, (one) => portals.has(one))
      for (const site of apart) {
        if (isPartOfPortal(site)) {
          report.holds(site)
          continue
        }
        const joins = (one: Element<'integration'>): boolean => {
          const far = otherEnd(graph, one, site)
          return (far !== undefined && portals.has(far)) || graph.targets(one, 'via').some((via) => portals.has(via))
        }
        if (workingIntegrationsOf(graph, site).some(joins)) {
          report.holds(site)
          continue
        }
        const pending = pendingIntegrationsOf(graph, site).filter(joins)
        if (pending.length > 0) report.planned(site, { site: site.name, portal: portal.name, count: pending.length }, { with: pending })
        else report.separate(site, { site: site.name, portal: portal.name }, { with: list })
      }
    }
  },
})
