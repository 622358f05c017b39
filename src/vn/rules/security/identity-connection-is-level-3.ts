import { inForce } from '../../../framework/in-force.ts'
import { integrationsOf, otherEnd } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { notApplicable, works } from '../../../model/service.ts'
import { answersForSecurity, isSharedNationally, protectionOn } from '../../model/security.ts'
import { NORMS } from '../../norms/norms.ts'
import { cite, defineRule, since } from '../../rule.ts'

type System = Element<'system'>

/** Kinds of relation that join two systems. */
const JOINS: ReadonlySet<Element<'integration'>['kind']> = new Set(['technical', 'data-exchange', 'service-use'])

export default defineRule({
  code: 'SEC-05',
  title: {
    vi: 'Hệ thống kết nối với hệ thống định danh và xác thực điện tử ở cấp độ 3 trở lên',
    en: 'Systems connected to the e-identification system are of security level 3 or higher',
  },
  why: {
    vi: 'Kết nối này mang dữ liệu định danh của công dân; đầu yếu hơn là nơi dữ liệu bị lộ.',
    en: 'The connection carries the identities of citizens; they leak where the weaker end is.',
  },
  remedy: {
    do: {
      vi: 'Nâng cấp độ của hệ thống lên 3 trở lên, hoặc xác thực qua hệ thống đã đạt cấp độ 3.',
      en: 'Raise the system to level 3 or higher, or authenticate through a system that has it.',
    },
    write: {
      vi: 'Ghi cấp độ ở “{field:securityLevel}”, hoặc ghi lại kết nối xác thực; nếu không áp dụng, ghi {exempt:securityLevel}.',
      en: 'Record the level under "{field:securityLevel}", or the connection as it now is; if it does not apply, {exempt:securityLevel}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('none', 'error'),
  citations: [cite('ND-69-2024', 'Đ18 k1')],
  examines: ['system'],
  repeats: { kind: 'system', of: ['SEC-02'] },
  messages: {
    tooLow: {
      vi: '“{system}” kết nối với “{identity}” nhưng mới ở cấp độ {level}; hệ thống kết nối phải ở cấp độ 3 trở lên.',
      en: '"{system}" is connected to "{identity}", but its security level is {level}; a connected system has to be of level 3 or higher.',
    },
  },
  check({ graph, report, asOf }) {
    if (inForce(NORMS['ND-69-2024'], asOf) === undefined) return
    const renewed = inForce(NORMS['ND-331-2026'], asOf) !== undefined
    const protection = protectionOn(graph, asOf)
    const identities = new Map<System, System>()
    for (const identity of graph.all('system')) {
      if (identity.platformRole !== 'identity') continue
      for (const integration of integrationsOf(graph, identity)) {
        const system = JOINS.has(integration.kind) && works(graph, integration) ? otherEnd(graph, integration, identity) : undefined
        if (system !== undefined && graph.is(system, 'system') && isNational(graph, identity, system)) identities.set(system, identity)
      }
    }
    for (const [system, identity] of identities) {
      if (!answersForSecurity(graph, system, renewed) || notApplicable(system, 'securityLevel')) continue
      const { level } = protection(system)
      if (level === undefined) report.unknown(system, 'securityLevel')
      else if (level >= 3) report.holds(system)
      else report.tooLow(system, { system: system.name, identity: identity.name, level }, { field: 'securityLevel', with: [identity] })
    }
  },
})

/** Whether an identity system is the national one, as far as the model tells: not the sign-on of the body that connects to it. */
function isNational(graph: ArchitectureGraph, identity: System, system: System): boolean {
  const body = ownerBody(graph, identity)
  if (body !== undefined) return body !== ownerBody(graph, system) && ownerBody(graph, system) !== undefined
  return identity.recordType === 'reference' || isSharedNationally(identity) || (identity.usageScope?.includes('national') ?? false)
}
