import type { FrameworkData } from '../../../framework/define.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { citationsOn } from '../../../rules/run.ts'
import { cite, defineRule, since } from '../../rule.ts'

const CITATIONS = [cite('QD-1425-2026', 'II.4.a'), cite('ND-224-2026', 'Đ23 k2 a')]

export default defineRule({
  code: 'NET-07',
  title: { vi: 'Trung tâm dữ liệu mới có giải trình', en: 'A new data centre is justified' },
  why: {
    vi: 'Trung tâm dữ liệu mới tốn kém và trùng với Trung tâm dữ liệu quốc gia, điện toán đám mây hoặc trung tâm đã có.',
    en: 'A new data centre is costly and duplicates the National Data Centre, the cloud or a centre that exists already.',
  },
  remedy: {
    do: {
      vi: 'Dùng Trung tâm dữ liệu quốc gia, dịch vụ điện toán đám mây hoặc trung tâm dữ liệu hiện có.',
      en: 'Use the National Data Centre, a cloud service or the existing data centre.',
    },
    write: {
      vi: 'Nếu thật cần xây mới, ghi lý do ở “{field:justification}” (trường hợp đặc thù: “{field:exception}”).',
      en: 'Where a new one is truly needed, give the reason under "{field:justification}" (a special case: "{field:exception}").',
    },
  },
  statement: 'normative',
  // Good practice on days when none of these can be cited.
  withoutNorm: 'heuristic',
  severity: since('vn-egov-3.0', 'warning', ['vn-digital-1.0', 'error']),
  citations: CITATIONS,
  examines: ['investment'],
  messages: {
    unjustified: {
      vi: '“{investment}” xây dựng mới trung tâm dữ liệu ({centres}) nhưng chưa có giải trình.',
      en: '"{investment}" builds a new data centre ({centres}) without a justification.',
    },
    besideExisting: {
      vi: '“{investment}” xây dựng mới trung tâm dữ liệu ({centres}) nhưng chưa có giải trình; cơ quan đã có: {existing}.',
      en: '"{investment}" builds a new data centre ({centres}) without a justification; the body already has: {existing}.',
    },
  },
  check({ graph, framework, asOf, report }) {
    const existing = dataCentresByBody(graph)
    for (const investment of graph.all('investment')) {
      const body = ownerBody(graph, investment)
      if (investment.lifecycle === 'retired' || notApplicable(investment, 'justification') || !answersFor(graph, body)) continue
      const delivered = graph.targets(investment, 'delivers')
      const built = delivered.filter(
        (one): one is Element<'infrastructure'> => graph.is(one, 'infrastructure') && one.kind === 'data-centre',
      )
      // What the nation shares is what others are told to use.
      const centres = built.filter(({ sharing }) => !sharing?.startsWith('national'))
      const isJustified = investment.justification !== undefined || investment.exception !== undefined
      const isUpgrade = investment.kind === 'upgrade' || investment.kind === 'merge'
      // A project without a data centre shows nothing of how data centres come to be.
      if (built.length > 0 && (isUpgrade || (centres.length > 0 && isJustified))) report.holds(investment)
      if (centres.length === 0 || isJustified || (investment.kind !== 'new' && investment.kind !== undefined)) continue
      const decided = wasDecidedEarlier(framework, asOf, graph, investment, centres)
      if (decided === 'earlier') continue
      if (decided !== 'judged') {
        report.unknown(investment, decided)
        continue
      }
      if (investment.kind === undefined) {
        report.unknown(investment, 'kind')
        continue
      }
      const names = { investment: investment.name, centres: namesOf(centres) }
      const others = (body && existing.get(body))?.filter((one) => !centres.includes(one)) ?? []
      const act = investment.approvedOn === undefined ? {} : { on: investment.approvedOn }
      if (others.length > 0)
        report.besideExisting(
          investment,
          { ...names, existing: namesOf(others) },
          { ...act, field: 'delivers', with: [...centres, ...others] },
        )
      else report.unjustified(investment, names, { ...act, field: 'delivers', with: centres })
    }
  },
})

/**
 * A decision taken before any cited clause was in force cannot breach it, though on days without such a clause it is good practice all the same;
 * where the model does not tell when it was taken, the field that would. */
function wasDecidedEarlier(
  framework: FrameworkData,
  asOf: string,
  graph: ArchitectureGraph,
  investment: Element<'investment'>,
  centres: readonly Element<'infrastructure'>[],
): 'earlier' | 'judged' | 'approvedOn' | 'stage' {
  const binds = (day: string): boolean => citationsOn(framework, CITATIONS, day).length > 0
  if (investment.approvedOn !== undefined) return binds(investment.approvedOn) || !binds(asOf) ? 'judged' : 'earlier'
  if (investment.stage === 'proposed' || investment.stage === 'design') return 'judged'
  if (investment.stage !== undefined) return 'approvedOn'
  return centres.some((centre) => inService(graph, centre) && graph.header.state !== 'to-be') ? 'stage' : 'judged'
}

function dataCentresByBody(graph: ArchitectureGraph): ReadonlyMap<Element<'agency'>, Element<'infrastructure'>[]> {
  const centres = new Map<Element<'agency'>, Element<'infrastructure'>[]>()
  for (const infrastructure of graph.all('infrastructure')) {
    if (
      infrastructure.kind !== 'data-centre' ||
      infrastructure.lifecycle === 'planned' ||
      infrastructure.lifecycle === 'building' ||
      !inService(graph, infrastructure)
    )
      continue
    const body = ownerBody(graph, infrastructure)
    const list = body && centres.get(body)
    if (list !== undefined) list.push(infrastructure)
    else if (body !== undefined) centres.set(body, [infrastructure])
  }
  return centres
}
