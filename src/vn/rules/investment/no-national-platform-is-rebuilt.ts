import { rankOf } from '../../../framework/define.ts'
import { integrationsOf, otherEnd } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { bodyOf, modelBody, ownerOf } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable, works } from '../../../model/service.ts'
import { isBeingSettled, namedFunctions } from '../../model/sharing.ts'
import { NORMS } from '../../norms/norms.ts'
import { isOwner } from '../../reference/national-owner.ts'
import type { NationalPlatform } from '../../reference/national-platforms.ts'
import { cite, defineRule, type RuleContext, since } from '../../rule.ts'

type System = Element<'system'>
type Agency = Element<'agency'>

const START = NORMS['QD-1425-2026'].from.date

/** National platforms by function code and by role: before QĐ 1425/QĐ-TTg only those that sources show as national then. */
function indexFor(
  platforms: readonly NationalPlatform[],
  { traits, framework, profile }: Pick<RuleContext, 'traits' | 'framework' | 'profile'>,
): { byFunction: Map<string, NationalPlatform[]>; byRole: Map<string, NationalPlatform[]> } {
  const byFunction = new Map<string, NationalPlatform[]>()
  const byRole = new Map<string, NationalPlatform[]>()
  const add = (index: Map<string, NationalPlatform[]>, key: string | undefined, platform: NationalPlatform): void => {
    if (key !== undefined) index.set(key, [...(index.get(key) ?? []), platform])
  }
  for (const platform of platforms) {
    const known = traits.isNational || (platform.since !== undefined && rankOf(framework, profile) >= rankOf(framework, platform.since))
    if (!known) continue
    add(byFunction, platform.function, platform)
    add(byRole, platform.role, platform)
  }
  return { byFunction, byRole }
}

function owns(body: Agency, { owner }: NationalPlatform): boolean {
  return owner !== undefined && isOwner(body, owner)
}

/** The platforms of one sector of the Government are not the Party's; those of all sectors are everybody's. */
function concerns({ group, owner }: NationalPlatform, body: Agency): boolean {
  return body.level !== 'party' || group !== 'B' || owner?.abbreviation === 'VPTW'
}

/** Staff log in to the systems of their own body: only an identity platform for the public rebuilds the national one. */
function fitsAudience({ audience }: System, { role }: NationalPlatform): boolean {
  return role !== 'identity' || audience === undefined || audience.includes('citizens') || audience.includes('businesses')
}

export default defineRule({
  code: 'INV-01',
  title: { vi: 'Không xây dựng lại nền tảng dùng chung quốc gia', en: 'No national shared platform is rebuilt' },
  why: {
    vi: 'Nền tảng dùng chung quốc gia được đầu tư một lần cho mọi cơ quan; làm lại thì tốn kinh phí và chia cắt dữ liệu.',
    en: 'A national shared platform is paid for once, for everyone; rebuilding it costs money and splits the data.',
  },
  remedy: {
    do: {
      vi: 'Dùng nền tảng quốc gia, hoặc quyết định phương án cho hệ thống (thay thế, kết nối với nền tảng quốc gia).',
      en: 'Use the national platform, or decide what becomes of the system (replace it, connect it to the national platform).',
    },
    write: {
      vi: 'Ghi phương án ở hệ thống (“{field:remedy}”, “{field:replacedBy}”, kết nối với nền tảng quốc gia); trường hợp đặc thù hoặc nền tảng quốc gia chưa sẵn sàng thì ghi “{field:exception}” hoặc “{field:justification}” của khoản đầu tư, hoặc {exempt:|lý do ở “notApplicable” (field: national-platform) của hệ thống}.',
      en: 'Record what becomes of the system ("{field:remedy}", "{field:replacedBy}", a connection to the national platform); in a special case, or while the national platform is not ready, fill "{field:exception}" or "{field:justification}" of the investment, or {exempt:|give the reason under "notApplicable" (field: national-platform) of the system}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('vn-egov-2.0', 'warning', ['vn-digital-1.0', 'error']),
  citations: [
    cite('QD-1425-2026', 'III.3.b'),
    cite('QD-1425-2026', 'II.2.1.d'),
    cite('QD-1425-2026', 'Đ2 k1 d'),
    cite('QD-1425-2026', 'PL II'),
  ],
  examines: ['investment', 'system'],
  messages: {
    rebuilt: {
      vi: '“{element}” đầu tư, thuê mới chức năng trùng với nền tảng dùng chung quốc gia: {platforms}.',
      en: '"{element}" buys or leases anew what national shared platforms are for: {platforms}.',
    },
    approvedEarlier: {
      vi: '“{element}” được duyệt trước Khung hiện hành nhưng trùng chức năng với nền tảng dùng chung quốc gia: {platforms}.',
      en: '"{element}" was approved before the framework in force, yet it does what national shared platforms are for: {platforms}.',
      severity: 'warning',
    },
    parallel: {
      vi: '“{element}” đang dùng trùng chức năng với nền tảng dùng chung quốc gia mà mô hình chưa ghi phương án xử lý; nền tảng quốc gia: {platforms}.',
      en: '"{element}", in use, does what national shared platforms are for, and the model does not say what becomes of it; the national platforms: {platforms}.',
      // What is in use is to be inherited as far as possible (QĐ 1425 Đ3 k6): worth knowing, no breach.
      severity: 'info',
      citations: [cite('QD-1425-2026', 'Đ3 k6'), cite('QD-1425-2026', 'II.2.1.d')],
    },
  },
  check({ graph, report, profile, traits, framework, reference }) {
    // National platforms belong in a national model.
    if (graph.header.scope === 'national' || (graph.header.scope === undefined && modelBody(graph)?.level === 'central')) return
    const { byFunction, byRole } = indexFor(reference.nationalPlatforms, { traits, framework, profile })
    const alike = (functions: readonly string[] | undefined, role: string | undefined): Set<NationalPlatform> => {
      const found = new Set<NationalPlatform>((functions ?? []).flatMap((code) => byFunction.get(code) ?? []))
      for (const platform of (role === undefined ? undefined : byRole.get(role)) ?? []) found.add(platform)
      return found
    }
    const printed = (platforms: readonly NationalPlatform[]): string[] =>
      platforms.map(
        ({ name, owner, locator }) =>
          `${name.vi}${owner === undefined ? '' : ` – ${owner.name}`}${traits.isNational ? ` (${locator})` : ''}`,
      )

    const ownerless = new Set<System>()
    /** Systems of the model's own that are known to rebuild nothing. */
    const clear = new Set<System>()
    /** The platforms a system of the model's own rebuilds; an empty list when it uses, joins or leaves to others what is national. */
    const rebuiltBy = (system: System): NationalPlatform[] => {
      if (system.lifecycle === 'retired' || graph.target(system, 'partOf') !== undefined) return []
      if (
        system.recordType === 'reference' ||
        system.usageStatus !== undefined ||
        system.sharing === 'national-group-a' ||
        system.sharing === 'national-group-b'
      )
        return []
      if (notApplicable(system, 'national-platform')) return []
      const found = [...alike(system.functions, system.platformRole)].filter((platform) => fitsAudience(system, platform))
      const owner = ownerOf(graph, system)
      if (owner === undefined) {
        if (found.length > 0 && !ownerless.has(system)) report.unknown(system, 'owner')
        ownerless.add(system)
        return []
      }
      const body = bodyOf(graph, owner)
      if (!answersFor(graph, body)) return []
      const rebuilt = found.filter((platform) => !owns(body, platform) && concerns(platform, body))
      const joins = rebuilt.length === 0 ? [] : nationalLinksOf(graph, system, body)
      if (rebuilt.length > 0 && joins.length === 0) return rebuilt
      // A connection that is only planned excuses a system, but does not make it part of what is national.
      if (rebuilt.length > 0 ? joins.some((one) => works(graph, one)) : found.length > 0 || tellsWhatItDoes(system)) clear.add(system)
      return []
    }

    const settled = new Set<System>()
    const named = new Set<System>()
    for (const investment of graph.all('investment')) {
      const owner = ownerOf(graph, investment)
      const body = owner && bodyOf(graph, owner)
      const delivered = graph.targets(investment, 'delivers').filter((one) => graph.is(one, 'system'))
      if (body === undefined || !answersFor(graph, body) || investment.lifecycle === 'retired') continue
      if (investment.exception !== undefined || investment.justification !== undefined || notApplicable(investment, 'national-platform')) {
        for (const system of delivered) settled.add(system)
        continue
      }
      if (investment.stage === 'operation' || investment.stage === 'ended') continue
      if (investment.kind === 'upgrade' || investment.kind === 'merge') continue
      const found = new Set(
        [...alike(investment.functions, undefined)].filter((platform) => !owns(body, platform) && concerns(platform, body)),
      )
      const fresh = delivered.filter((system) => isNew(graph, system))
      // What is in use already is judged by itself, not again through the project that once built it.
      if (delivered.length > 0 && fresh.length === 0) continue
      for (const system of fresh) {
        const rebuilt = rebuiltBy(system)
        if (rebuilt.length > 0) settled.add(system)
        // What the system tells, for example that it joins the national platform, answers for the project too.
        for (const platform of alike(system.functions, system.platformRole)) {
          if (rebuilt.includes(platform)) found.add(platform)
          else found.delete(platform)
        }
      }
      if (found.size === 0) {
        const isTold = fresh.length === 0 ? namedFunctions(investment).length > 0 : fresh.every((system) => clear.has(system))
        if (isTold) report.holds(investment)
        continue
      }
      if (fresh.length === 0 && investment.kind !== 'new' && investment.kind !== 'lease') {
        report.unknown(investment, 'kind')
        continue
      }
      const data = { element: investment.name, platforms: printed([...found]) }
      const before = traits.isNational && investment.approvedOn !== undefined && investment.approvedOn < START
      report[before ? 'approvedEarlier' : 'rebuilt'](investment, data, { with: fresh })
      for (const system of fresh) named.add(system)
    }
    for (const system of graph.all('system')) {
      if (settled.has(system)) continue
      const rebuilt = rebuiltBy(system)
      if (rebuilt.length === 0) {
        if (clear.has(system) && !named.has(system) && (isNew(graph, system) || inService(graph, system))) report.holds(system)
        continue
      }
      const data = { element: system.name, platforms: printed(rebuilt) }
      if (isNew(graph, system)) report.rebuilt(system, data, 'functions')
      else if (inService(graph, system) && !isBeingSettled(system) && system.remedy !== 'standardise-connect')
        report.parallel(system, data, 'functions')
    }
  },
})

/** Whether a record tells what a system does, so that it can be compared with the national platforms; a platform also tells its role. */
function tellsWhatItDoes(system: System): boolean {
  return namedFunctions(system).length > 0 && (system.kind !== 'platform' || system.platformRole !== undefined)
}

/** Whether a system is being built, or came into use under the framework in force. */
function isNew(graph: ArchitectureGraph, { lifecycle, state, since }: System): boolean {
  if (lifecycle === 'planned' || lifecycle === 'building' || (state === 'to-be' && graph.header.state !== 'to-be')) return true
  return since !== undefined && since >= START
}

/** The relations by which a system is connected, or is to be, to a platform of its own kind that another body runs. */
function nationalLinksOf(graph: ArchitectureGraph, system: System, body: Agency): Element<'integration'>[] {
  return integrationsOf(graph, system).filter((integration) => {
    if (integration.status === 'ended' || integration.status === 'not-connected') return false
    const far = otherEnd(graph, integration, system)
    if (far === undefined || !graph.is(far, 'system')) return false
    const same =
      (far.platformRole !== undefined && far.platformRole === system.platformRole) ||
      (far.functions?.some((code) => system.functions?.includes(code)) ?? false)
    if (!same) return false
    const owner = ownerOf(graph, far)
    return far.recordType === 'reference' || (owner !== undefined && bodyOf(graph, owner) !== body)
  })
}
