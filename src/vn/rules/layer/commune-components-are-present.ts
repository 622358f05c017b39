import { nearestAbove } from '../../../model/ancestry.ts'
import { describesIntegrations, integrationsOf, keepersOf, otherEnd } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { bodyOf, modelBody, type Owned, ownerOf } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable, works } from '../../../model/service.ts'
import { isUnder } from '../../model/sharing.ts'
import { isInPicture } from '../../reference/shown.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Agency = Element<'agency'>
type System = Element<'system'>

/** Essential components that this rule asks for. The networks of HTS7 are NET-03's. */
const CODES = ['HTS8', 'ANM7', 'KTT7'] as const
type Code = (typeof CODES)[number]

/** Functions of a system, or roles of a component, that show an essential component. */
const BY_FUNCTION: ReadonlyMap<string, Code> = new Map([
  ['end-devices', 'HTS8'],
  ['endpoint-protection', 'ANM7'],
  ['service-centre', 'KTT7'],
])

/** Kinds of system that serve the commune’s own public and need not draw on anything. */
const STANDALONE: ReadonlySet<System['kind']> = new Set(['website', 'portal', 'email'])

export default defineRule({
  code: 'LAY-06',
  title: {
    vi: 'Cấp xã có thiết bị, bảo vệ an ninh mạng cơ sở, Trung tâm Phục vụ hành chính công và khai thác hệ thống dùng chung',
    en: 'A commune has its devices, basic security and service centre, and draws on shared systems',
  },
  why: {
    vi: 'Mô hình cấp xã đặt các thành phần này ở mọi xã, phường, đặc khu; thiếu thì người dân không được phục vụ như nhau và dữ liệu của xã đứng riêng.',
    en: 'The commune model puts these in every commune, ward and special zone; where they are missing, people are not served alike and the data of the commune stands alone.',
  },
  remedy: {
    do: {
      vi: 'Bố trí cho xã thành phần còn thiếu, hoặc để xã dùng thành phần của tỉnh, của Trung ương.',
      en: 'Provide the commune with what it lacks, or let it use that of the province or the centre.',
    },
    write: {
      vi: 'Ghi thành phần ở bản ghi của xã hoặc của tỉnh (“{field:referenceCodes}”: HTS8, ANM7, KTT7; “{field:coverage}” nếu chỉ một số xã) và ghi kết nối của hệ thống do xã làm chủ quản; nơi chưa đủ điều kiện, ghi {exempt:connection|lý do ở “notApplicable” của xã (field: mã thành phần), của hệ thống (field: connection)}.',
      en: 'Record the component at the commune or the province ("{field:referenceCodes}": HTS8, ANM7, KTT7; "{field:coverage}" where only some have it) and the connections of systems that communes own; where conditions are lacking, {exempt:connection|give the reason under "notApplicable" of the commune (field: the code) or of the system (field: connection)}.',
    },
  },
  statement: 'target',
  withoutNorm: 'skip',
  severity: since('vn-digital-1.0', 'warning'),
  citations: [cite('QD-1425-2026', 'PL I.4')],
  examines: ['agency', 'system'],
  scopes: ['commune'],
  messages: {
    devices: {
      vi: '{count}/{total} đơn vị cấp xã của “{body}” chưa thể hiện thiết bị đầu cuối, số hóa hồ sơ, họp trực tuyến (HTS8): {communes}.',
      en: '{count}/{total} communes of "{body}" show no end, scanning and conference devices (HTS8): {communes}.',
      citations: [cite('QD-1425-2026', 'PL I.4.1.1.3')],
    },
    protection: {
      vi: '{count}/{total} đơn vị cấp xã của “{body}” chưa thể hiện việc bảo vệ thiết bị đầu cuối, sao lưu, an toàn truy cập (ANM7): {communes}.',
      en: '{count}/{total} communes of "{body}" show no protection of end devices, backup and access (ANM7): {communes}.',
      citations: [cite('QD-1425-2026', 'PL I.4.1.2.3')],
    },
    centre: {
      vi: '{count}/{total} đơn vị cấp xã của “{body}” chưa thể hiện Trung tâm Phục vụ hành chính công cấp xã (KTT7): {communes}.',
      en: '{count}/{total} communes of "{body}" show no public administration service centre (KTT7): {communes}.',
      citations: [cite('QD-1425-2026', 'PL I.4.4.1.3')],
    },
    apart: {
      vi: '{count} hệ thống do cấp xã của “{body}” làm chủ quản chưa thể hiện việc khai thác hệ thống, nền tảng nào của Trung ương, tỉnh: {systems}.',
      en: '{count} systems that communes of "{body}" own show no use of any system or platform of the centre or the province: {systems}.',
      citations: [cite('QD-1425-2026', 'PL I.4.3')],
    },
  },
  check({ graph, report, reference }) {
    const bodies = new Map<Agency, Agency[]>()
    for (const agency of graph.all('agency')) {
      if (agency.level !== 'commune' || agency.recordType === 'reference' || !inService(graph, agency)) continue
      const body = bodyOf(graph, agency)
      if (!answersFor(graph, body)) continue
      const known = bodies.get(body)
      if (known === undefined) bodies.set(body, [agency])
      else known.push(agency)
    }
    if (bodies.size === 0) return
    const asked = CODES.filter((code) => reference.communeComponents.some((one) => one.code === code && one.tier === 'essential'))
    const codes = new Set(reference.communeComponents.map(({ code }) => code))
    const { holders, sure, isTold } = componentHolders(graph, codes)
    const { loners, drawers } = systemsApart(graph)
    for (const system of drawers) report.holds(system, ['apart'])
    for (const [body, communes] of bodies) {
      if (isTold) {
        for (const commune of communes)
          if (asked.length > 0 && asked.every((code) => isUnder(graph, commune, sure[code])))
            report.holds(commune, ['devices', 'protection', 'centre'])
        const total = communes.reduce((sum, { count }) => sum + (count ?? 1), 0)
        for (const code of asked) {
          if (notApplicable(body, code)) continue
          const lacking = communes.filter((commune) => !notApplicable(commune, code) && !isUnder(graph, commune, holders[code]))
          const [first, ...others] = lacking
          if (first === undefined) continue
          const count = lacking.reduce((sum, one) => sum + (one.count ?? 1), 0)
          const data = { body: body.name, count, total, communes: namesOf(lacking) }
          const say = { HTS8: report.devices, ANM7: report.protection, KTT7: report.centre }[code]
          say(first, data, { with: others })
        }
      } else report.unknown(body, 'referenceCodes')
      // Without the list of essential components nothing was asked of the communes.
      if (asked.length === 0) report.unknown(body, 'referenceCodes')
      const [first, ...others] = loners.get(body) ?? []
      if (first === undefined) continue
      const count = [first, ...others].reduce((sum, one) => sum + (one.count ?? 1), 0)
      report.apart(first, { body: body.name, count, systems: namesOf([first, ...others]) }, { with: others })
    }
  },
})

/** Agencies at which the model shows each component, for all below them too; and whether it tells of commune components at all. */
function componentHolders(
  graph: ArchitectureGraph,
  codes: ReadonlySet<string>,
): {
  readonly holders: Readonly<Record<Code, Set<Agency>>>
  /** Those of them where what is shown is in service and the model tells whose it is. */
  readonly sure: Readonly<Record<Code, Set<Agency>>>
  readonly isTold: boolean
} {
  const holders: Record<Code, Set<Agency>> = { HTS8: new Set(), ANM7: new Set(), KTT7: new Set() }
  const sure: Record<Code, Set<Agency>> = { HTS8: new Set(), ANM7: new Set(), KTT7: new Set() }
  const communeOf = nearestAbove(graph, ({ level }) => level === 'commune')
  let isTold = false
  for (const element of graph.elements()) {
    const named = (element.referenceCodes ?? []).filter((code) => codes.has(code))
    if (named.length > 0) isTold = true
    if (!isInPicture(graph, element)) continue
    // A code of the commune model is about communes wherever it stands; a function may be the province’s own.
    for (const code of CODES) if (named.includes(code)) for (const agency of servedBy(graph, element, true)) hold(code, agency, element)
    const functions = graph.is(element, 'system')
      ? (element.functions ?? [])
      : graph.is(element, 'component')
        ? [element.role]
        : graph.is(element, 'infrastructure')
          ? [element.kind]
          : []
    for (const one of functions) {
      const code = one === undefined ? undefined : BY_FUNCTION.get(one)
      if (code !== undefined) for (const agency of servedBy(graph, element, false)) hold(code, agency, element)
    }
  }
  return { holders, sure, isTold: isTold || Object.values(holders).some(({ size }) => size > 0) }

  function hold(code: Code, agency: Agency, element: Element): void {
    const at = communeOf(agency) ?? agency
    holders[code].add(at)
    const isPlaced = (graph.is(element, 'system') && element.coverage !== undefined) || placeOf(graph, element) !== undefined
    if (isPlaced && inService(graph, element)) sure[code].add(at)
  }
}

/** The agencies that an element serves: those it says it covers, or where it stands; for what serves communes by its nature, all of the body. */
function servedBy(graph: ArchitectureGraph, element: Element, isForCommunes: boolean): readonly Agency[] {
  if (graph.is(element, 'system') && element.coverage !== undefined) return graph.targets(element, 'coverage')
  const place = placeOf(graph, element)
  const wide = isForCommunes || (element.usageScope?.includes('commune') ?? false)
  if (place === undefined) {
    const body = wide ? modelBody(graph) : undefined
    return body === undefined ? [] : [body]
  }
  if (place.level === 'commune' || place.level === 'unit' || place.level === 'district') return [place]
  return wide ? [bodyOf(graph, place)] : []
}

function placeOf(graph: ArchitectureGraph, element: Element): Agency | undefined {
  if (graph.is(element, 'agency')) return element
  if (graph.is(element, 'site')) return graph.target(element, 'agency')
  if (graph.is(element, 'infrastructure')) {
    const site = graph.target(element, 'site')
    if (site !== undefined) return graph.target(site, 'agency')
  }
  return 'owner' in element ? ownerOf(graph, element as Owned) : undefined
}

/**
 * Systems that communes own: by body, those of which the model shows no use of anything from above, in place or to come; and those that use
 * what is known to be from above, in place.
 */
function systemsApart(graph: ArchitectureGraph): { readonly loners: ReadonlyMap<Agency, System[]>; readonly drawers: readonly System[] } {
  const found = new Map<Agency, System[]>()
  const drawers: System[] = []
  if (!describesIntegrations(graph)) return { loners: found, drawers }
  const communeOf = nearestAbove(graph, ({ level }) => level === 'commune')
  const isAbove = (element: Element | undefined): boolean => {
    if (element === undefined) return false
    const owner = 'owner' in element ? ownerOf(graph, element as Owned) : undefined
    return owner === undefined || communeOf(owner) === undefined
  }
  const isKnownAbove = (element: Element | undefined): boolean => {
    const owner = element !== undefined && 'owner' in element ? ownerOf(graph, element as Owned) : undefined
    if (owner === undefined || communeOf(owner) !== undefined) return false
    // Of a unit whose parent is not told nobody knows whether it stands under a commune.
    const { level } = bodyOf(graph, owner)
    return level !== 'department' && level !== 'unit'
  }
  for (const system of graph.all('system')) {
    const owner = ownerOf(graph, system)
    if (owner === undefined || communeOf(owner) === undefined || !inService(graph, system) || system.recordType === 'reference') continue
    // What each unit built for itself INT-07 judges; platforms that a commune runs are INV-07's.
    if (STANDALONE.has(system.kind) || system.deployment === 'per-unit' || system.platformRole !== undefined) continue
    if (notApplicable(system, 'connection') || system.classification === 'state-secret') continue
    const body = bodyOf(graph, owner)
    if (!answersFor(graph, body)) continue
    const used = graph.targets(system, 'uses')
    const relations = [system, ...graph.targets(system, 'stores'), ...used].flatMap((end) =>
      integrationsOf(graph, end).map((one) => ({ one, far: otherEnd(graph, one, end) })),
    )
    const draws =
      isAbove(graph.target(system, 'partOf')) ||
      system.standardSolution !== undefined ||
      used.some((database) => isAbove(database) || keepersOf(graph, database).some(isAbove)) ||
      relations.some(({ one, far }) => one.status !== 'ended' && (isAbove(far) || graph.targets(one, 'via').some(isAbove)))
    if (draws) {
      const inPlace =
        isKnownAbove(graph.target(system, 'partOf')) ||
        used.some((database) => isKnownAbove(database) || keepersOf(graph, database).some(isKnownAbove)) ||
        relations.some(({ one, far }) => works(graph, one) && (isKnownAbove(far) || graph.targets(one, 'via').some(isKnownAbove)))
      if (inPlace) drawers.push(system)
      continue
    }
    const known = found.get(body)
    if (known === undefined) found.set(body, [system])
    else known.push(system)
  }
  return { loners: found, drawers }
}
