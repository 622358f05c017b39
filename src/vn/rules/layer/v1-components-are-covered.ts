import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { modelBody } from '../../../model/organisation.ts'
import { notApplicable } from '../../../model/service.ts'
import { cite, defineRule, since, through } from '../../rule.ts'

/** The parts of framework 1.0, by the code under which a component or "notApplicable" names them, with the word to print. */
const PARTS = {
  users: 'field.system.audience',
  channels: 'field.service.channels',
  portal: 'system.kind.portal',
  'public-services': 'kinds.service',
  applications: 'system.kind.application',
  databases: 'kinds.database',
  lgsp: 'system.platformRole.lgsp',
} as const
type Part = keyof typeof PARTS

/** The parts that the records of a model show, in place or planned. */
function shown(graph: ArchitectureGraph): ReadonlySet<Part> {
  const found = new Set<Part>()
  for (const system of graph.all('system')) {
    if (system.lifecycle === 'retired') continue
    if (system.users !== undefined || system.audience !== undefined || system.coverage !== undefined) found.add('users')
    for (const part of partsOf(system)) found.add(part)
  }
  if (graph.all('database').some(({ lifecycle }) => lifecycle !== 'retired')) found.add('databases')
  for (const service of graph.all('service')) {
    found.add('public-services')
    if (service.channels !== undefined) found.add('channels')
  }
  for (const { role } of graph.all('component')) if (role !== undefined && Object.hasOwn(PARTS, role)) found.add(role as Part)
  return found
}

function partsOf({ kind, platformRole, functions = [] }: Element<'system'>): Part[] {
  const parts: Part[] = []
  if (kind === 'portal' || kind === 'website' || kind === 'mobile-app') parts.push('channels')
  if (
    kind === 'portal' ||
    platformRole === 'information-portal' ||
    platformRole === 'service-portal' ||
    functions.includes('information-portal')
  )
    parts.push('portal')
  if (platformRole === 'service-portal' || functions.includes('public-services')) parts.push('public-services')
  if (kind === 'application') parts.push('applications')
  if (platformRole === 'lgsp') parts.push('lgsp')
  return parts
}

export default defineRule({
  code: 'LAY-02',
  title: { vi: 'Kiến trúc có đủ các nhóm thành phần của Khung 1.0', en: 'The architecture has every group of components of framework 1.0' },
  why: {
    vi: 'Khung 1.0 mô tả kiến trúc của bộ, tỉnh bằng một chuỗi thành phần từ người sử dụng đến nền tảng chia sẻ, tích hợp; thiếu nhóm nào thì các hệ thống không ghép được với nhau ở chỗ đó.',
    en: 'Framework 1.0 describes a ministry or province from its users down to the sharing and integration platform; where a group is missing, the systems do not join up.',
  },
  remedy: {
    write: {
      vi: 'Bổ sung thành phần còn thiếu, kể cả khi mới dự kiến ({field:lifecycle=planned}); nếu không áp dụng, ghi {exempt:|lý do ở “notApplicable” của cơ quan với field là mã nhóm (users, channels, portal, public-services, applications, databases, lgsp)}.',
      en: 'Add the missing component, even if it is only planned ({field:lifecycle=planned}); where one does not apply, {exempt:|give the reason under "notApplicable" of the body, with the code of the group as the field (users, channels, portal, public-services, applications, databases, lgsp)}.',
    },
  },
  statement: 'target',
  withoutNorm: 'skip',
  severity: through('vn-egov-1.0', since('vn-egov-1.0', 'warning')),
  citations: [cite('CV-1178-2015', 'thành phần')],
  examines: ['agency'],
  messages: {
    missing: {
      vi: 'Mô hình của “{body}” còn thiếu {count} trong {total} nhóm thành phần của Khung 1.0: {parts}.',
      en: 'The model of "{body}" lacks {count} of the {total} groups of components of framework 1.0: {parts}.',
    },
  },
  check({ graph, report }) {
    // A model that describes no system says nothing about how the body is built.
    if (graph.all('system').length === 0) return
    const body = modelBody(graph)
    if (body === undefined) {
      const { scope } = graph.header
      if (scope === 'ministry' || scope === 'province') report.unknown(null, 'body')
      return
    }
    if (body.level !== 'ministry' && body.level !== 'province') return
    const found = shown(graph)
    const parts = Object.keys(PARTS) as Part[]
    const missing = parts.filter((part) => !found.has(part) && !notApplicable(body, part))
    if (missing.length > 0)
      report.missing(body, {
        body: body.name,
        count: missing.length,
        total: parts.length,
        parts: missing.map((part) => ({ term: PARTS[part] })),
      })
    else if (found.size > 0) report.holds(body)
  },
})
