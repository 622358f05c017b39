import type { Element } from '../../../model/element.ts'
import { namesOf } from '../../../model/names.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { notApplicable } from '../../../model/service.ts'
import { exists, isBeingSettled, isSettledByPlan, isShared, namedFunctions } from '../../model/sharing.ts'
import { functionTerms } from '../../reference/functions.ts'
import { cite, defineRule, since } from '../../rule.ts'

type System = Element<'system'>
type Agency = Element<'agency'>

export default defineRule({
  code: 'INV-02',
  title: { vi: 'Không xây dựng lại thành phần mà cơ quan đã dùng chung', en: 'No component that the body already shares is rebuilt' },
  why: {
    vi: 'Cơ quan đã có hệ thống dùng chung thì mở rộng nó rẻ hơn và giữ dữ liệu ở một nơi.',
    en: 'Where a body already shares a system, extending it costs less and keeps the data in one place.',
  },
  remedy: {
    do: { vi: 'Dùng, mở rộng hoặc nâng cấp hệ thống đã dùng chung.', en: 'Use, extend or upgrade the shared system.' },
    write: {
      vi: 'Nếu thay thế nó, ghi “{field:replacedBy}”; nếu nó không đáp ứng yêu cầu, ghi “{field:justification}” hoặc “{field:exception}” của khoản đầu tư, hoặc {exempt:|lý do ở “notApplicable” (field: shared-component)}.',
      en: 'Where it is being replaced, fill "{field:replacedBy}"; where it cannot meet the need, fill "{field:justification}" or "{field:exception}" of the investment, or {exempt:|give the reason under "notApplicable" (field: shared-component)}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning', ['vn-digital-1.0', 'error']),
  citations: [cite('QD-1425-2026', 'Đ2 k1 d'), cite('QD-1425-2026', 'II.2.1.d'), cite('QD-1425-2026', 'II.2.2.h')],
  examines: ['investment', 'system'],
  messages: {
    invested: {
      vi: 'Khoản đầu tư “{investment}” nhằm chức năng mà cơ quan đã có hệ thống dùng chung ({functions}): {systems}.',
      en: 'Investment "{investment}" is for what a shared system of the body already does ({functions}): {systems}.',
    },
    planned: {
      vi: 'Hệ thống “{system}” đang được lập kế hoạch hoặc xây dựng cho chức năng mà cơ quan đã có hệ thống dùng chung ({functions}): {systems}.',
      en: 'System "{system}" is planned or being built for what a shared system of the body already does ({functions}): {systems}.',
    },
  },
  check({ graph, report }) {
    const shared = new Map<Agency, Map<string, System[]>>()
    for (const system of graph.all('system')) {
      if (!exists(graph, system) || isBeingSettled(system) || !isShared(graph, system)) continue
      const body = ownerBody(graph, system)
      if (body === undefined || !answersFor(graph, body)) continue
      let byFunction = shared.get(body)
      if (byFunction === undefined) shared.set(body, (byFunction = new Map()))
      for (const code of namedFunctions(system)) {
        const same = byFunction.get(code)
        if (same === undefined) byFunction.set(code, [system])
        else same.push(system)
      }
    }
    /** Shared systems of a body that do one of the functions, with the functions they share. */
    const overlaps = (body: Agency, functions: Iterable<string>, by: readonly System[]): { functions: string[]; systems: System[] } => {
      const codes: string[] = []
      const systems = new Set<System>()
      for (const code of new Set(functions)) {
        const found = (shared.get(body)?.get(code) ?? []).filter((one) => !by.some((own) => own === one || belongsTo(own, one)))
        if (found.length > 0) codes.push(code)
        for (const one of found) systems.add(one)
      }
      return { functions: codes, systems: [...systems] }
    }
    /** Whether it is known what a body shares: only then is it known that something is not rebuilt. */
    const shares = (body: Agency): boolean => (shared.get(body)?.size ?? 0) > 0

    const judged = new Set<System>()
    for (const investment of graph.all('investment')) {
      const body = ownerBody(graph, investment)
      const delivered = graph.targets(investment, 'delivers').filter((one) => graph.is(one, 'system'))
      if (body === undefined || investment.lifecycle === 'retired') continue
      const excused =
        investment.justification !== undefined || investment.exception !== undefined || notApplicable(investment, 'shared-component')
      if (excused || investment.kind === 'upgrade' || investment.kind === 'merge') {
        for (const system of delivered) judged.add(system)
        continue
      }
      if (investment.stage === 'operation' || investment.stage === 'ended') continue
      const built = delivered.filter((system) => !isSettledByPlan(graph, system))
      const { functions, systems } = overlaps(body, [...namedFunctions(investment), ...built.flatMap(namedFunctions)], delivered)
      if (systems.length === 0) {
        const isTold = built.length === 0 ? namedFunctions(investment).length > 0 : built.every((one) => namedFunctions(one).length > 0)
        if (isTold && shares(body)) report.holds(investment)
        continue
      }
      if (investment.kind !== 'new' && investment.kind !== 'lease' && built.every((system) => exists(graph, system))) {
        report.unknown(investment, 'kind')
        continue
      }
      for (const system of built) judged.add(system)
      report.invested(
        investment,
        { investment: investment.name, functions: functionTerms(functions), systems: namesOf(systems) },
        { field: 'functions', with: systems },
      )
    }
    for (const system of graph.all('system')) {
      if (exists(graph, system) || system.lifecycle === 'retired' || judged.has(system) || isSettledByPlan(graph, system)) continue
      if (system.recordType === 'reference' || system.remedy === 'standardise-connect' || notApplicable(system, 'shared-component'))
        continue
      // A target that does not say it is still to be built may be the shared system itself, as it is to become.
      if (system.lifecycle !== 'planned' && system.lifecycle !== 'building' && graph.header.state === 'to-be') continue
      const body = ownerBody(graph, system)
      if (body === undefined) continue
      const { functions, systems } = overlaps(body, namedFunctions(system), [system])
      if (systems.length > 0)
        report.planned(
          system,
          { system: system.name, functions: functionTerms(functions), systems: namesOf(systems) },
          { field: 'functions', with: systems },
        )
      else if (namedFunctions(system).length > 0 && shares(body)) report.holds(system)
    }
  },
})

/** Whether a system is a part of another or an installation of the same standard product. */
function belongsTo(own: System, one: System): boolean {
  return own.partOf === one.id || (own.standardSolution !== undefined && own.standardSolution === one.standardSolution)
}
