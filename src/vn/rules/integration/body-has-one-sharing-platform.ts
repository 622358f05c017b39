import { inForce } from '../../../framework/in-force.ts'
import { keepRemedies, nationalRemedies, usePlatformRemedies } from '../../../impact/remedies.ts'
import { integrationsOf } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { bodyOf, ownerBody } from '../../../model/organisation.ts'
import { describesWhole } from '../../../model/scope.ts'
import { inService, notApplicable, works } from '../../../model/service.ts'
import { NORMS } from '../../norms/norms.ts'
import { cite, defineRule, since } from '../../rule.ts'

type System = Element<'system'>
type Agency = Element<'agency'>

/** Kinds of systems that need no data from others. */
const APART: ReadonlySet<System['kind']> = new Set(['email', 'website'])

/** A platform that is only planned is a plan, not a gap. */
function exists(graph: ArchitectureGraph, { lifecycle, state }: System): boolean {
  return lifecycle !== 'retired' && (graph.header.state !== 'to-be' || state !== 'as-is')
}

/** Whether a platform is to stay, as a whole of its own. */
function isLasting({ lifecycle, replacedBy, partOf }: System): boolean {
  return lifecycle !== 'merging' && lifecycle !== 'replacing' && replacedBy === undefined && partOf === undefined
}

/** The relations between a platform and the national exchange platform, at work or not. */
function nationalLinksOf(graph: ArchitectureGraph, platform: System): Element<'integration'>[] {
  return [...integrationsOf(graph, platform), ...graph.sources('integration', 'via', platform)].filter((integration) => {
    if (integration.mechanism === 'ndxp') return true
    const touched = [graph.target(integration, 'from'), graph.target(integration, 'to'), ...graph.targets(integration, 'via')]
    return touched.some(
      (end) => end !== undefined && graph.is(end, 'system') && (end.platformRole === 'ndxp' || end.platformRole === 'ngsp'),
    )
  })
}

/** Only these join the platform of a body with the national one. */
const LINKED = [cite('ND-194-2025', 'Đ20'), cite('QD-1425-2026', 'PL I.2.b'), cite('QD-1425-2026', 'PL I.3.b')] as const

export default defineRule({
  code: 'INT-01',
  title: {
    vi: 'Mỗi bộ, tỉnh có một hạ tầng kết nối, chia sẻ dữ liệu, nối với NDXP',
    en: 'Each ministry and province has one data sharing platform, linked to NDXP',
  },
  why: {
    vi: 'Không có hạ tầng kết nối chung thì mỗi hệ thống phải nối riêng với từng hệ thống khác; có nhiều hạ tầng thì dữ liệu lại bị chia cắt.',
    en: 'Without a common platform each system is wired to every other one by itself; with several, the data is split again.',
  },
  remedy: {
    do: {
      vi: 'Lập kế hoạch xây dựng hoặc thuê LGSP/LDOP, hợp nhất khi có nhiều, và kết nối với NDXP.',
      en: 'Plan an LGSP/LDOP of your own or hire one, merge several into one, and link it to NDXP.',
    },
    write: {
      vi: 'Nếu dùng nền tảng của cơ quan khác, ghi bộ, tỉnh vào “{field:coverage}” của nền tảng đó; nếu không áp dụng, ghi {exempt:platform|lý do ở “notApplicable” (field: platform) của cơ quan}.',
      en: 'When you use another body’s platform, list your body in its "{field:coverage}"; if none applies, {exempt:platform|give the reason under "notApplicable" (field: platform) of the body}.',
    },
  },
  statement: 'target',
  withoutNorm: 'skip',
  severity: since('vn-egov-2.0', 'warning'),
  citations: [
    cite('ND-47-2020', 'mô hình kết nối'),
    cite('ND-194-2025', 'Đ20'),
    cite('QD-1425-2026', 'PL I.2.b'),
    cite('QD-1425-2026', 'PL I.3.b'),
  ],
  examines: ['agency', 'system'],
  /** How many systems and databases of its own a body has before it needs a platform. */
  options: { members: 2 },
  messages: {
    none: {
      vi: '“{body}” có {count} hệ thống, cơ sở dữ liệu nhưng mô hình không ghi hạ tầng kết nối, chia sẻ dữ liệu (LGSP/LDOP) nào, kể cả dự kiến.',
      en: '"{body}" has {count} systems and databases, but the model shows no data sharing platform (LGSP/LDOP), not even a planned one.',
    },
    several: {
      vi: '“{body}” có {count} nền tảng cùng vai trò {role}: {platforms}.',
      en: '"{body}" has {count} platforms of the same role ({role}): {platforms}.',
    },
    notLinked: {
      vi: 'Mô hình không ghi kết nối nào, kể cả dự kiến, giữa “{platform}” và nền tảng tích hợp, chia sẻ dữ liệu quốc gia (NDXP).',
      en: 'The model shows no connection, not even a planned one, between "{platform}" and the national data exchange platform (NDXP).',
      citations: LINKED,
    },
    linkNotWorking: {
      vi: 'Kết nối giữa “{platform}” và nền tảng tích hợp, chia sẻ dữ liệu quốc gia (NDXP) mới dự kiến, chưa hoạt động hoặc đã kết thúc.',
      en: 'The connection between "{platform}" and the national data exchange platform (NDXP) is planned, not working or ended.',
      citations: LINKED,
    },
  },
  check({ graph, report, asOf, options }) {
    const members = new Map<Agency, number>()
    const platforms = new Map<Agency, System[]>()
    const ownerless: System[] = []
    const give = (body: Agency, platform: System): void => {
      const known = platforms.get(body)
      if (known === undefined) platforms.set(body, [platform])
      else if (!known.includes(platform)) known.push(platform)
    }
    for (const system of graph.all('system')) {
      const body = ownerBody(graph, system)
      if (system.platformRole === 'lgsp' || system.platformRole === 'ldop') {
        if (!exists(graph, system)) continue
        const served = graph.targets(system, 'coverage').map((agency) => bodyOf(graph, agency))
        if (body !== undefined) give(body, system)
        for (const one of new Set(served)) give(one, system)
        if (body === undefined && served.length === 0) ownerless.push(system)
      } else if (body !== undefined && !APART.has(system.kind) && inService(graph, system) && system.recordType !== 'reference')
        members.set(body, (members.get(body) ?? 0) + 1)
    }
    for (const database of graph.all('database')) {
      const body = ownerBody(graph, database)
      if (body !== undefined && inService(graph, database) && database.recordType !== 'reference')
        members.set(body, (members.get(body) ?? 0) + 1)
    }
    // One platform may serve many bodies.
    const joined = new Map<System, boolean>()
    const isJoined = (platform: System): boolean => {
      let does = joined.get(platform)
      if (does === undefined) joined.set(platform, (does = nationalLinksOf(graph, platform).some((link) => works(graph, link))))
      return does
    }
    let withoutOwn = false
    const isSilent = graph.header.scope === 'national' && platforms.size === 0
    // Before the decree that asks for the link, only a model that shows the national platform tells that the link is absent.
    const linkDue =
      inForce(NORMS['ND-194-2025'], asOf) !== undefined ||
      graph.all('system').some(({ platformRole }) => platformRole === 'ndxp' || platformRole === 'ngsp')
    for (const [body, count] of members) {
      if (body.level !== 'ministry' && body.level !== 'province') continue
      // A record of several bodies cannot say whether each has one.
      if (
        count < options.members ||
        (body.count ?? 1) > 1 ||
        !inService(graph, body) ||
        notApplicable(body, 'platform') ||
        !describesWhole(graph, body)
      )
        continue
      const own = platforms.get(body) ?? []
      if (own.length === 0) {
        // A model of the country that shows no body's platform does not tell of them.
        if (isSilent) report.unknown(body, 'systems')
        else if (ownerless.length === 0) report.none(body, { body: body.name, count }, { remedies: usePlatformRemedies(graph, body) })
        else withoutOwn = true
        continue
      }
      let isRight = true
      const live = own.filter((platform) => inService(graph, platform) && ownerBody(graph, platform) === body)
      for (const role of ['lgsp', 'ldop'] as const) {
        const lasting = live.filter((platform) => platform.platformRole === role && isLasting(platform))
        if (lasting.length > 1) {
          isRight = false
          report.several(
            body,
            { body: body.name, count: lasting.length, role: { term: `system.platformRole.${role}` }, platforms: namesOf(lasting) },
            { with: lasting, remedies: keepRemedies(graph, body, lasting) },
          )
        }
      }
      const [first] = live
      if (linkDue && first !== undefined && !live.some(isJoined)) {
        isRight = false
        const links = live.flatMap((platform) => nationalLinksOf(graph, platform))
        // A link of which the model says only that it is otherwise may work.
        if (links.some(({ status }) => status === 'other')) report.unknown(links.find(({ status }) => status === 'other')!, 'status')
        else if (links.length > 0) {
          const remedies = nationalRemedies(graph, first, links)
          report.linkNotWorking(first, { platform: first.name }, { with: [...links, ...live.slice(1)], remedies })
        } else report.notLinked(first, { platform: first.name }, { with: live.slice(1), remedies: nationalRemedies(graph, first, []) })
      }
      // A platform or link that is planned is no fault, but does not serve yet.
      const serving = own.filter((platform) => inService(graph, platform))
      const isSingle =
        serving.every((platform) => ownerBody(graph, platform) !== undefined) &&
        (['lgsp', 'ldop'] as const).every(
          (role) => serving.filter((platform) => platform.platformRole === role && isLasting(platform)).length < 2,
        )
      if (isRight && serving.length > 0 && isSingle && (!linkDue || serving.some(isJoined))) report.holds(body)
    }
    if (withoutOwn) for (const platform of ownerless) report.unknown(platform, 'owner')
  },
})
