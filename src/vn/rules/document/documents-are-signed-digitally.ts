import { describesIntegrations } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { bodyOf, ownerBody } from '../../../model/organisation.ts'
import { pathsOf } from '../../../model/paths.ts'
import { answersFor, describesWhole, topmost } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Agency = Element<'agency'>
type System = Element<'system'>

export default defineRule({
  code: 'DOC-04',
  title: {
    vi: 'Văn bản điện tử được ký bằng chữ ký số chuyên dùng công vụ',
    en: 'Electronic documents carry the digital signature of the public service',
  },
  why: {
    vi: 'Văn bản không ký số thì vẫn phải in, ký tay và gửi bản giấy.',
    en: 'A document without a digital signature is still printed, signed by hand and sent on paper.',
  },
  remedy: {
    do: {
      vi: 'Kết nối hệ thống quản lý văn bản với dịch vụ chữ ký số chuyên dùng công vụ và đề nghị cấp chứng thư cho đơn vị còn thiếu.',
      en: 'Connect the document system to the signature service of the public service, and have certificates issued to the units without.',
    },
    write: {
      vi: 'Ghi kết nối ở “{field:integrations}”; nếu không áp dụng, ghi {exempt:|lý do ở “notApplicable” (hệ thống: digital-signature; đơn vị: digitalCertificates)}.',
      en: 'Record the connection under "{field:integrations}"; where one does not apply, {exempt:|give the reason under "notApplicable" (system: digital-signature; unit: digitalCertificates)}.',
    },
  },
  statement: 'target',
  withoutNorm: 'heuristic',
  severity: since('vn-egov-1.0', 'warning'),
  citations: [cite('QD-28-2018', 'trục liên thông'), cite('QD-1425-2026', 'II.3.a')],
  examines: ['agency', 'system'],
  messages: {
    unlinked: {
      vi: 'Mô hình không ghi kết nối nào đang hoạt động giữa hệ thống quản lý văn bản của “{body}” ({systems}) và dịch vụ chữ ký số chuyên dùng công vụ.',
      en: 'The model shows no working connection between the document system of "{body}" ({systems}) and the digital-signature service of the public service.',
    },
    withoutCertificates: {
      vi: '{count} trong {total} cơ quan, đơn vị có số liệu của “{body}” chưa được cấp chứng thư chữ ký số nào: {units}.',
      en: 'No digital-signature certificate in {count} of the {total} agencies of "{body}" with figures: {units}.',
    },
  },
  check({ graph, report, traits }) {
    const certificates = certificatesOf(graph)
    const services = graph.all('system').filter((system) => system.platformRole === 'digital-signature' && inService(graph, system))
    const documents = documentSystems(graph)
    let isSilent = false
    let isUnnamed = false
    for (const [body, systems] of documents) {
      const linked = systems.filter((system) => isLinked(graph, system, services))
      for (const system of linked) report.holds(system)
      if (linked.length > 0) continue
      const signs = certificates.get(body)?.some(({ digitalCertificates = 0 }) => digitalCertificates > 0) ?? false
      if (!describesIntegrations(graph)) isSilent = true
      // Before the framework of 2026 a model need not name the service, which signs at the desk as well.
      else if (services.length === 0 && !traits.asksForSigningService) isUnnamed ||= !signs
      else {
        const [first, ...others] = systems
        report.unlinked(
          first!,
          { body: body.name, systems: namesOf(systems) },
          { with: [...others, ...services], ...(signs ? { severity: 'info' } : {}) },
        )
      }
    }
    if (isSilent) report.unknown(null, 'integrations')
    if (isUnnamed) report.unknown(null, 'systems')
    for (const [body, agencies] of certificates) {
      // A body's own figure sums up its units; where they are told, they count.
      const units = agencies.filter((agency) => agency !== body)
      const counted =
        units.length === 0 || agencies.some((agency) => agency === body && agency.digitalCertificates === 0) ? agencies : units
      const without = topmost(
        graph,
        counted.filter(({ digitalCertificates }) => digitalCertificates === 0),
      )
      const [first, ...others] = without
      if (first === undefined) continue
      const none = new Set(without)
      const all = counted.filter((agency) => agency.digitalCertificates !== 0 || none.has(agency))
      report.withoutCertificates(
        first,
        { body: body.name, count: sum(without), total: sum(all), units: namesOf(without) },
        { field: 'digitalCertificates', with: others },
      )
    }
  },
})

const sum = (agencies: readonly Agency[]): number => agencies.reduce((total, { count }) => total + (count ?? 1), 0)

/** Agencies that the model answers for and whose certificates it tells, by body. */
function certificatesOf(graph: ArchitectureGraph): ReadonlyMap<Agency, Agency[]> {
  const found = new Map<Agency, Agency[]>()
  for (const agency of graph.all('agency')) {
    if (agency.digitalCertificates === undefined || agency.recordType === 'reference') continue
    if (!inService(graph, agency) || notApplicable(agency, 'digitalCertificates')) continue
    const body = bodyOf(graph, agency)
    if (!answersFor(graph, body)) continue
    const known = found.get(body)
    if (known === undefined) found.set(body, [agency])
    else known.push(agency)
  }
  return found
}

/** The document systems of each body that the model describes as a whole. */
function documentSystems(graph: ArchitectureGraph): ReadonlyMap<Agency, System[]> {
  const found = new Map<Agency, System[]>()
  for (const system of graph.all('system')) {
    if (!system.functions?.includes('document-management') || !inService(graph, system) || system.recordType === 'reference') continue
    // What is on trial or on its way out need not be connected.
    if (system.lifecycle === 'testing' || system.lifecycle === 'replacing' || notApplicable(system, 'digital-signature')) continue
    const body = ownerBody(graph, system)
    if (body === undefined || (body.level !== 'ministry' && body.level !== 'province') || !describesWhole(graph, body)) continue
    const known = found.get(body)
    if (known === undefined) found.set(body, [system])
    else known.push(system)
  }
  return found
}

/** Whether a document system, a part of it or a whole it is part of reaches a signature service, straight or over a sharing platform. */
function isLinked(graph: ArchitectureGraph, system: System, services: readonly System[]): boolean {
  const paths = pathsOf(graph)
  const family = new Set<System>([system, ...graph.sources('system', 'partOf', system)])
  for (let at = graph.target(system, 'partOf'); at !== undefined && !family.has(at); at = graph.target(at, 'partOf')) family.add(at)
  return services.some((service) =>
    [...family].some((one) => one === service || paths.beside(one).has(service) || paths.shareAPlatform(one, service)),
  )
}
