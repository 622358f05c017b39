import type { End } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOfConnections } from '../../../model/names.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { notApplicable, works } from '../../../model/service.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Integration = Element<'integration'>

const FIELDS = ['registryId', 'version', 'accessScope'] as const
type Field = (typeof FIELDS)[number]

/** Connections over an API of one system that lack the same facts. */
interface Lack {
  readonly provider: End
  readonly fields: readonly Field[]
  readonly integrations: Integration[]
}

export default defineRule({
  code: 'INT-11',
  title: {
    vi: 'API được đăng ký, có phiên bản và phạm vi truy cập',
    en: 'Every API is registered, with a version and an access scope',
  },
  why: {
    vi: 'API không đăng ký thì cơ quan khác không biết để dùng lại, và thay đổi của nó làm hỏng kết nối mà không ai được báo trước.',
    en: 'Nobody can use again an API that is not registered, and its changes break connections without warning.',
  },
  remedy: {
    do: { vi: 'Đăng ký, công bố API.', en: 'Register and publish the API.' },
    write: {
      vi: 'Ghi “{field:registryId}”, “{field:version}”, “{field:accessScope}” ở “{field:api}” của kết nối; chưa xác định được thì ghi {undetermined}, không áp dụng thì ghi {exempt:api}.',
      en: 'Write "{field:registryId}", "{field:version}" and "{field:accessScope}" under "{field:api}" of the connection; where a value is not known yet, {undetermined|say so under "undetermined"}; where it does not apply, {exempt:api}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('vn-digital-1.0', 'warning'),
  citations: [cite('QD-1425-2026', 'II.2.2.c')],
  examines: ['integration'],
  messages: {
    unregistered: {
      vi: 'API của “{system}” không có mã đăng ký ở {count} kết nối: {connections}.',
      en: 'The API of "{system}" has no registry id (connections: {count}): {connections}.',
    },
    // Registration and publication are what the norm names; version and scope are how they are kept up.
    incomplete: {
      vi: 'API của “{system}” đã đăng ký nhưng chưa ghi đủ phiên bản và phạm vi truy cập ở {count} kết nối: {connections}.',
      en: 'The API of "{system}" is registered, but lacks its version or its access scope (connections: {count}): {connections}.',
      severity: 'info',
    },
  },
  check({ graph, report }) {
    const lacks = new Map<string, Lack>()
    for (const integration of graph.all('integration')) {
      const { api, mechanism } = integration
      if ((mechanism !== 'api' && api === undefined) || !works(graph, integration) || notApplicable(integration, 'api')) continue
      const provider = providerOf(graph, integration)
      // Another body registers its own APIs; the model of who uses them need not know.
      if (provider === undefined || provider.recordType === 'reference' || !answersFor(graph, ownerBody(graph, provider))) continue
      if (api === undefined) {
        report.unknown(integration, 'api')
        continue
      }
      const waived = new Set([...(integration.undetermined ?? []), ...(integration.notApplicable ?? [])].map(({ field }) => field))
      const fields = FIELDS.filter((field) => api[field] === undefined && !waived.has(field) && !waived.has(`api.${field}`))
      if (fields.length === 0) {
        report.holds(integration)
        continue
      }
      const key = `${provider.id} ${fields.join()}`
      const lack = lacks.get(key)
      if (lack === undefined) lacks.set(key, { provider, fields, integrations: [integration] })
      else lack.integrations.push(integration)
    }
    for (const { provider, fields, integrations } of lacks.values()) {
      const [first, ...others] = integrations
      const data = {
        system: provider.name ?? provider.id,
        count: integrations.length,
        connections: namesOfConnections(graph, integrations),
      }
      const details = { field: 'api' as const, with: [provider, ...others.slice(0, 4)] }
      if (fields.includes('registryId')) report.unregistered(first!, data, details)
      else report.incomplete(first!, data, details)
    }
  },
})

/** The end that offers the API: whose service is used, else who sends the data. */
function providerOf(graph: ArchitectureGraph, integration: Integration): End | undefined {
  return graph.target(integration, integration.kind === 'service-use' || integration.kind === 'dependency' ? 'to' : 'from')
}
