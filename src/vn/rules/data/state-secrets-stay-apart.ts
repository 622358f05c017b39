import { leadsToInternet } from '../../../model/access.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { type Owned, ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { notApplicable, works } from '../../../model/service.ts'
import { holdsAlongWhole } from '../../../model/whole.ts'
import type { Term } from '../../../text.ts'
import { runsThrough } from '../../model/exchange.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Integration = Element<'integration'>
type Store = Element<'system' | 'database'>

const SHARING = ['ndxp', 'ndop'] as const

/** The open ways that an exchange takes: the public Internet, the national sharing platforms. */
function openWays(graph: ArchitectureGraph, integration: Integration): Term[] {
  const overInternet = graph
    .targets(integration, 'over')
    .some((way) => (graph.is(way, 'network') ? way.kind === 'internet' : leadsToInternet(graph, way as Element<'link'>)))
  return [
    ...(overInternet ? [{ term: 'network.kind.internet' }] : []),
    ...SHARING.filter((role) => runsThrough(graph, integration, role)).map((role) => ({ term: `system.platformRole.${role}` })),
  ]
}

export default defineRule({
  code: 'DAT-08',
  title: {
    vi: 'Dữ liệu bí mật nhà nước đi trên kênh riêng, được bảo vệ bằng giải pháp cơ yếu',
    en: 'State-secret data travels apart, protected by the government cipher solution',
  },
  why: {
    vi: 'Bí mật nhà nước đi qua Internet hoặc nền tảng chia sẻ chung mà không có mật mã cơ yếu thì có thể lộ và không thể thu hồi.',
    en: 'A state secret that crosses the Internet or a common sharing platform without the government cipher may leak, and cannot be called back.',
  },
  remedy: {
    do: {
      vi: 'Dừng luồng trao đổi trên đường này, chuyển sang mạng, hạ tầng chuyên dùng và bảo vệ bằng giải pháp cơ yếu.',
      en: 'Stop the exchange on this way and move it to dedicated networks protected by the government cipher.',
    },
    write: {
      vi: 'Sau khi chuyển, ghi “{field:governmentCipher=true}”; nếu dữ liệu không phải bí mật nhà nước, sửa “{field:classification}”; được phép riêng thì ghi {exempt:governmentCipher|căn cứ ở “notApplicable” (field: governmentCipher)}.',
      en: 'Once moved, write "{field:governmentCipher=true}"; where the data is no state secret, correct "{field:classification}"; where the exchange has a permission of its own, {exempt:governmentCipher|give the basis under "notApplicable" (field: governmentCipher)}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('none', 'error'),
  citations: [cite('QD-1562-2025', 'bí mật nhà nước'), cite('ND-278-2025', 'bí mật nhà nước'), cite('QD-1425-2026', 'II.3.a')],
  examines: ['integration'],
  messages: {
    exposed: {
      vi: '“{from}” gửi dữ liệu bí mật nhà nước cho “{to}” qua {ways} mà không có giải pháp mật mã cơ yếu.',
      en: '"{from}" sends state-secret data to "{to}" without the government cipher solution, over: {ways}.',
    },
    unprotected: {
      vi: '“{from}” gửi dữ liệu bí mật nhà nước cho “{to}” qua {ways}; mô hình không ghi kênh này được bảo vệ bằng giải pháp mật mã cơ yếu.',
      en: '"{from}" sends state-secret data to "{to}", and the model does not say that the government cipher solution protects it; over: {ways}.',
      severity: 'warning',
    },
  },
  check({ graph, report }) {
    const named = new Set<Element>()
    /** Whether an exchange whose class is not told takes an open way, or one that is not told. */
    let isUntold = false
    let isTold = false
    const isSecretStore = holdsAlongWhole<Store>(graph, ({ classification }) => classification === 'state-secret')
    for (const integration of graph.all('integration')) {
      const { classification, governmentCipher } = integration
      if (classification !== undefined) isTold = true
      if (!works(graph, integration) || integration.recordType === 'reference') continue
      const source = graph.target(integration, 'from')
      const target = graph.target(integration, 'to')
      const ends = [source, target].filter((end) => end !== undefined)
      if (!ends.some((end) => answersFor(graph, ownerBody(graph, end as Owned)))) continue
      const isSecret = classification === 'state-secret'
      // What a record says is not secret is not, whatever else its source keeps.
      if (governmentCipher === true || (classification !== undefined && !isSecret)) {
        // What is no secret proves nothing of how secrets are kept.
        if (isSecret) report.holds(integration)
        continue
      }
      if (notApplicable(integration, 'governmentCipher')) continue
      const ways = openWays(graph, integration)
      const isWayTold = integration.over !== undefined || integration.via !== undefined || integration.mechanism !== undefined
      if (!isSecret && !ends.some((end) => (graph.is(end, 'system') || graph.is(end, 'database')) && isSecretStore(end))) {
        const { classification: sent } = (source ?? {}) as Partial<Store>
        if (integration.kind === 'data-exchange' && sent === undefined && (ways.length > 0 || !isWayTold)) isUntold = true
        continue
      }
      if (ways.length === 0) {
        if (isSecret && !isWayTold) report.unknown(integration, 'over')
        continue
      }
      if (!isSecret) {
        report.unknown(integration, 'classification')
        continue
      }
      const isUndetermined = integration.undetermined?.some(({ field }) => field === 'governmentCipher') ?? false
      if (isUndetermined) {
        report.unknown(integration, 'governmentCipher')
        continue
      }
      const data = { from: source?.name ?? integration.from, to: target?.name ?? integration.to, ways }
      const details = { field: 'governmentCipher' as const, with: ends }
      for (const end of ends) named.add(end)
      if (governmentCipher === false) report.exposed(integration, data, details)
      else report.unprotected(integration, data, details)
    }
    isTold ||= graph.all('database').some(({ classification }) => classification !== undefined)
    // A model that classifies nothing has no part in this; one that does leaves these open.
    if (isTold && isUntold) report.unknown<'integration'>(null, 'classification')
  },
})
