import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { isOwn } from '../../../model/own.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { isSharedNationally, NATIONAL_ROLES, worksToday } from '../../model/security.ts'
import { namedFunctions } from '../../model/sharing.ts'
import { cite, defineRule, since } from '../../rule.ts'

type System = Element<'system'>

const NOT_USED: ReadonlySet<System['usageStatus']> = new Set(['not-used', 'suspended', 'no-longer-used'])

export default defineRule({
  code: 'INV-11',
  title: { vi: 'Cái đã chi tiền, nền tảng quốc gia đã có thì được sử dụng', en: 'What is paid for, and what the nation provides, is used' },
  why: {
    vi: 'Hệ thống trả tiền hằng năm mà không ai dùng, nền tảng dùng chung đã có mà không khai thác đều là lãng phí.',
    en: 'A system that costs money every year and has no user, and a shared platform that stands unused, are both waste.',
  },
  remedy: {
    do: {
      vi: 'Đưa vào sử dụng hoặc kết thúc hợp đồng; với nền tảng quốc gia, lập kế hoạch kết nối.',
      en: 'Put it to use or end the contract; for a national platform plan the connection.',
    },
    write: {
      vi: 'Đã kết thúc thì ghi “{field:lifecycle=retired}”; nền tảng quốc gia thì ghi kế hoạch kết nối và đổi “{field:usageStatus}”; nếu số liệu sai thì sửa “{field:users}”; nếu không áp dụng, ghi {exempt:|lý do ở “notApplicable” (field: users hoặc usageStatus)}.',
      en: 'Where it ended write "{field:lifecycle=retired}"; for a national platform record the planned connection and change "{field:usageStatus}"; correct "{field:users}" where it is wrong; if it does not apply, {exempt:|give the reason under "notApplicable" (field: users or usageStatus)}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [cite('QD-1425-2026', 'II.2.1.d')],
  examines: ['system'],
  messages: {
    noUsers: {
      vi: '“{system}” đang vận hành, có chi phí ({paid}) nhưng số người sử dụng ghi là 0.',
      en: '"{system}" operates and costs money ({paid}), but has 0 users.',
      citations: [],
    },
    notUsed: {
      vi: '“{system}” có chi phí hằng năm nhưng tình trạng khai thác tại cơ quan là “{status}”.',
      en: '"{system}" costs money every year, but its status of use is: {status}.',
      citations: [],
    },
    nationalUnused: {
      vi: 'Nền tảng dùng chung quốc gia “{system}” đã có nhưng cơ quan ghi tình trạng khai thác là “{status}”.',
      en: 'The national shared platform "{system}" is there, but the body gives its status of use as: {status}.',
      citations: [cite('QD-1425-2026', 'II.2.1.d')],
    },
  },
  check({ graph, report }) {
    const own = graph.all('system').filter((system) => worksToday(graph, system) && isOwn(graph, system))
    const work = new Set(own.filter((system) => !isNational(system)).flatMap(workOf))
    for (const system of own.filter((one) => one.users !== undefined && !notApplicable(one, 'users'))) {
      const paid = paymentsFor(graph, system)
      if (system.users! > 0) report.holds(system, ['noUsers'])
      else if (paid.length > 0 && system.lifecycle !== 'testing') report.noUsers(system, { system: system.name, paid }, 'users')
    }
    for (const system of graph.all('system').filter((one) => one.usageStatus !== undefined && inService(graph, one))) {
      const usageStatus = system.usageStatus!
      if (notApplicable(system, 'usageStatus')) continue
      const isUnusedNational = isNational(system) && NOT_USED.has(usageStatus)
      const data = { system: system.name, status: { term: `usageStatus.${usageStatus}` } }
      const hasUsersTold = system.users !== undefined
      // Where the body runs a system of its own for the same work, INV-01 says so.
      const isRebuilt = workOf(system).some((one) => work.has(one))
      if (NOT_USED.has(usageStatus) && costOf(system) > 0 && system.users !== 0) report.notUsed(system, data, 'usageStatus')
      else if (isUnusedNational && !isRebuilt) report.nationalUnused(system, data, 'usageStatus')
      else if (isNational(system) && !isUnusedNational && !hasUsersTold) report.holds(system, ['notUsed', 'nationalUnused'])
    }
  },
})

/** Whether a system is one that the nation provides. */
const isNational = (system: System): boolean => isSharedNationally(system) || NATIONAL_ROLES.has(system.platformRole)

/** The functions and the role of a system, as codes. */
const workOf = (system: System): string[] => [
  ...namedFunctions(system),
  ...(system.platformRole === undefined ? [] : [system.platformRole as string]),
]

const costOf = ({ annualCost }: System): number => annualCost?.amount ?? 0

/** What a system is paid by: its own yearly cost, or investments that have money and are carried out. */
function paymentsFor(graph: ArchitectureGraph, system: System): (string | { readonly term: string })[] {
  const investments = graph
    .sources('investment', 'delivers', system)
    .filter(({ budget, stage }) => (budget?.amount ?? 0) > 0 && (stage === 'operation' || stage === 'ended'))
  return [...(costOf(system) > 0 ? [{ term: 'field.system.annualCost' }] : []), ...namesOf(investments)]
}
