import { nearestAbove } from '../../../model/ancestry.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { ownerOf } from '../../../model/organisation.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import type { Term } from '../../../text.ts'
import { successors } from '../../model/merger.ts'
import { isBeingSettled, isShared, namedFunctions, servesOthers } from '../../model/sharing.ts'
import { functionTerms } from '../../reference/functions.ts'
import { cite, defineRule, since } from '../../rule.ts'

type System = Element<'system'>
type Agency = Element<'agency'>

/** Roles that INT-01 and SVC-05 count within one body. */
const COUNTED_ELSEWHERE: ReadonlySet<System['platformRole']> = new Set(['lgsp', 'ldop', 'procedure-handling'])

/** Systems of one merged province that do the same work, by the former province they come from. */
type Group = Map<Agency, System[]>

export default defineRule({
  code: 'AGY-07',
  title: {
    vi: 'Hệ thống trùng chức năng của các tỉnh cũ được hợp nhất sau sáp nhập',
    en: 'After a merger, systems of the former provinces that do the same work are consolidated',
  },
  why: {
    vi: 'Sau sáp nhập mà mỗi tỉnh cũ vẫn dùng một hệ thống thì một việc có hai nơi nhập liệu, hai khoản chi và số liệu không khớp.',
    en: 'When each former province keeps its own system, one job has two places to enter data, two budgets and figures that do not agree.',
  },
  remedy: {
    do: {
      vi: 'Chọn hệ thống giữ lại và quyết định phương án cho hệ thống kia.',
      en: 'Choose the one to keep and decide what becomes of the other.',
    },
    write: {
      vi: 'Ghi phương án ở “{field:lifecycle}”, “{field:remedy}”, “{field:replacedBy}”, hoặc đưa vào nội dung cần hoàn thiện, dự án hợp nhất; nếu thật sự cần giữ cả hai, ghi {exempt:consolidation}.',
      en: 'Record the plan in "{field:lifecycle}", "{field:remedy}" or "{field:replacedBy}", or take it up in a gap or a merging project; where both are truly needed, {exempt:consolidation}.',
    },
  },
  statement: 'normative',
  // Good practice on days when none of these can be cited.
  withoutNorm: 'heuristic',
  severity: since('vn-egov-4.0', 'warning'),
  citations: [cite('QD-1425-2026', 'Đ3 k4 b')],
  examines: ['system'],
  scopes: ['province'],
  messages: {
    parallel: {
      vi: '“{body}” còn dùng song song hệ thống cùng chức năng ({functions}) của các địa phương trước sáp nhập ({origins}), chưa ghi phương án hợp nhất: {systems}.',
      en: '"{body}" still uses systems of the provinces it was merged from ({origins}) side by side for the same function ({functions}), and the model does not say how they are merged: {systems}.',
    },
  },
  check({ graph, report }) {
    const merged = successors(graph)
    // The clause is about localities; ministries that merged are not bound by it.
    if (![...merged.values()].some(({ level }) => level === 'province')) return
    const originAbove = nearestAbove(graph, (agency) => merged.get(agency)?.level === 'province')
    const successorAbove = nearestAbove(graph, ({ level }) => level === 'province')
    // A province that took in another one and kept its own record is itself one of the two that were.
    const absorbing = new Set([...merged.values()].filter((body) => graph.targets(body, 'mergedFrom').length === 1))
    const groups = new Map<Agency, Map<string, Group>>()
    const mute: { readonly system: System; readonly body: Agency; readonly origin: Agency }[] = []
    const origins = new Map<Agency, Set<Agency>>()
    for (const system of graph.all('system')) {
      if (!inService(graph, system) || system.recordType === 'reference' || system.deployment === 'per-unit') continue
      if (notApplicable(system, 'consolidation') || graph.target(system, 'partOf') !== undefined) continue
      if (system.sharing === 'national-group-a' || system.sharing === 'national-group-b') continue
      const owner = ownerOf(graph, system)
      if (owner === undefined) continue
      const former = originAbove(owner)
      const home = successorAbove(owner)
      const origin = former ?? originOfUsers(graph, system, originAbove) ?? (home !== undefined && absorbing.has(home) ? home : undefined)
      if (origin === undefined) continue
      const body = merged.get(origin) ?? origin
      // What a unit keeps to itself is INV-03's; this rule is about what a former province shared.
      const shared = owner === origin || isShared(graph, system) || servesOthers(graph, system) || system.platformRole !== undefined
      if (!shared) continue
      if (former === undefined && origin !== body && (home !== body || COUNTED_ELSEWHERE.has(system.platformRole))) continue
      if (isBeingSettled(system) || isTakenUp(graph, system)) {
        if (origin !== body) report.holds(system)
        continue
      }
      const keys = namedFunctions(system)
      const isMute = keys.length === 0 && system.platformRole === undefined
      if (isMute && system.functions !== undefined) continue
      const known = origins.get(body)
      if (known === undefined) origins.set(body, new Set([origin]))
      else known.add(origin)
      if (isMute) {
        mute.push({ system, body, origin })
        continue
      }
      let byKey = groups.get(body)
      if (byKey === undefined) groups.set(body, (byKey = new Map()))
      if (system.platformRole !== undefined) keys.push(`role:${system.platformRole}`)
      for (const key of keys) {
        let group = byKey.get(key)
        if (group === undefined) byKey.set(key, (group = new Map()))
        const same = group.get(origin)
        if (same === undefined) group.set(origin, [system])
        else same.push(system)
      }
    }
    // Without its functions a system can be a duplicate only where another former province has systems too.
    for (const { system, body, origin } of mute)
      if ([...(origins.get(body) ?? [])].some((other) => other !== origin)) report.unknown(system, 'functions')
    for (const [body, byKey] of groups) {
      const found = new Map<string, { readonly functions: Term[]; readonly group: Group; readonly systems: readonly System[] }>()
      for (const [key, group] of byKey) {
        if (group.size < 2) continue
        const systems = [...group.values()].flat()
        const id = systems
          .map((system) => system.id)
          .sort()
          .join(' ')
        const term = key.startsWith('role:') ? { term: `system.platformRole.${key.slice(5)}` } : functionTerms([key])[0]!
        const same = found.get(id)
        if (same === undefined) found.set(id, { functions: [term], group, systems })
        else same.functions.push(term)
      }
      for (const { functions, group, systems } of found.values()) {
        const [first, ...rest] = systems
        report.parallel(
          first!,
          { body: body.name, functions, origins: namesOf([...group.keys()]), systems: namesOf(systems) },
          { field: 'lifecycle', with: rest.slice(0, 5) },
        )
      }
    }
  },
})

/** The former province whose agencies alone use a system. */
function originOfUsers(graph: ArchitectureGraph, system: System, originAbove: (agency: Agency) => Agency | undefined): Agency | undefined {
  const users = graph.targets(system, 'coverage')
  const [first] = users
  const origin = first && originAbove(first)
  return origin !== undefined && users.every((agency) => originAbove(agency) === origin) ? origin : undefined
}

/** Whether an open gap or a merging project says what becomes of a system. */
function isTakenUp(graph: ArchitectureGraph, system: System): boolean {
  return (
    graph.sources('gap', 'elements', system).some(({ lifecycle, remedy }) => lifecycle !== 'retired' && remedy !== 'continue') ||
    graph.sources('investment', 'delivers', system).some(({ kind, lifecycle }) => kind === 'merge' && lifecycle !== 'retired')
  )
}
