import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { bodyOf, ownerOf } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { isSettledByPlan, isShared, isUnder, namedFunctions, servesOthers } from '../../model/sharing.ts'
import { functionTerms } from '../../reference/functions.ts'
import { cite, defineRule, since } from '../../rule.ts'

type System = Element<'system'>
type Agency = Element<'agency'>

/** Functions that other rules judge across units: portals and services by SVC, the sending of documents by DOC. */
const JUDGED_ELSEWHERE: ReadonlySet<string> = new Set(['public-services', 'procedure-handling', 'information-portal', 'document-exchange'])

/** Systems of one body that do the same work: what units built, and what the body shares. */
interface Group {
  readonly body: Agency
  readonly built: System[]
  readonly shared: System[]
}

export default defineRule({
  code: 'INV-03',
  title: { vi: 'Ứng dụng nội bộ cùng chức năng được xây dựng một lần, dùng chung', en: 'An internal application is built once and shared' },
  why: {
    vi: 'Mỗi đơn vị tự xây dựng một bản thì tốn kinh phí nhiều lần và dữ liệu nằm rải rác.',
    en: 'When each unit builds its own copy, the money is spent many times and the data lies scattered.',
  },
  remedy: {
    do: { vi: 'Dùng chung một hệ thống cho các đơn vị.', en: 'Share one system among the units.' },
    write: {
      vi: 'Nếu đang hợp nhất hoặc thay thế, ghi “{field:lifecycle}”, “{field:remedy}” hoặc “{field:replacedBy}”; nếu là bản cài đặt của một sản phẩm chuẩn, ghi “{field:standardSolution}”; nếu nghiệp vụ thật sự khác nhau, ghi {exempt:|lý do ở “notApplicable” (field: shared-application)}.',
      en: 'Where they are being merged or replaced, say so in "{field:lifecycle}", "{field:remedy}" or "{field:replacedBy}"; for installations of one standard product fill "{field:standardSolution}"; where the work truly differs, {exempt:|give the reason under "notApplicable" (field: shared-application)}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [cite('QD-1425-2026', 'II.2.2.h'), cite('QD-1425-2026', 'II.2.2.b')],
  examines: ['system'],
  messages: {
    perUnit: {
      vi: '“{system}” gồm các bản do đơn vị trong nhóm “{units}” xây dựng, vận hành riêng; mô hình không ghi hệ thống dùng chung cùng chức năng.',
      en: '"{system}" stands for separate copies that units among "{units}" build and run; the model shows no shared system of the same function.',
    },
    scattered: {
      vi: '“{system}” do đơn vị trong nhóm “{units}” tự xây dựng riêng; mô hình chưa ghi chức năng cụ thể để biết có trùng nhau hay không.',
      en: '"{system}" is what units among "{units}" build, each for itself; the model does not tell the functions that would show whether they duplicate each other.',
    },
    beside: {
      vi: '“{system}” của “{unit}” làm cùng việc ({functions}) với hệ thống dùng chung đã phục vụ đơn vị này: {shared}.',
      en: '"{system}" of "{unit}" does the same work ({functions}) as a shared system that already serves this unit: {shared}.',
    },
    // What only the author of the model supposes is a question to those who know.
    supposed: {
      vi: 'Theo giả định của người lập mô hình, các hệ thống này cùng chức năng ({functions}) và đơn vị khác nhau của “{body}” dùng riêng: {systems}. Nếu đúng, nên dùng chung một hệ thống; cần xác minh.',
      en: 'As the author of the model supposes, these systems do the same work ({functions}) for different units of "{body}": {systems}. If so, one system should be shared; to be verified.',
    },
    perUnitSupposed: {
      vi: 'Theo giả định của người lập mô hình, “{system}” gồm các bản do đơn vị trong nhóm “{units}” xây dựng, vận hành riêng. Nếu đúng, nên dùng chung một hệ thống; cần xác minh.',
      en: 'As the author of the model supposes, "{system}" stands for separate copies that units among "{units}" build and run. If so, one system should be shared; to be verified.',
    },
    duplicated: {
      vi: 'Các đơn vị khác nhau của “{body}” có hệ thống riêng cùng chức năng ({functions}), chưa có hệ thống dùng chung: {systems}.',
      en: 'Different units of "{body}" have systems of their own for the same function ({functions}), and no shared one covers them: {systems}.',
    },
  },
  check({ graph, report, traits }) {
    const groups = new Map<Agency, Map<string, Group>>()
    const groupOf = (body: Agency, code: string): Group => {
      let byFunction = groups.get(body)
      if (byFunction === undefined) groups.set(body, (byFunction = new Map()))
      let group = byFunction.get(code)
      if (group === undefined) byFunction.set(code, (group = { body, built: [], shared: [] }))
      return group
    }
    for (const system of graph.all('system')) {
      if (!inService(graph, system) || system.recordType === 'reference') continue
      if (system.sharing === 'national-group-a' || system.sharing === 'national-group-b') continue
      const owner = ownerOf(graph, system)
      const agency = owner ?? graph.targets(system, 'coverage')[0]
      const body = agency && bodyOf(graph, agency)
      if (body === undefined || !answersFor(graph, body)) continue
      const functions = namedFunctions(system)
      if (system.deployment !== 'per-unit' && isSharedInBody(graph, system, body)) {
        for (const code of functions) groupOf(body, code).shared.push(system)
        continue
      }
      if (isSettledByPlan(graph, system) || notApplicable(system, 'shared-application') || graph.target(system, 'partOf') !== undefined)
        continue
      if (system.deployment === 'per-unit') {
        if (!standsForUnits(graph, system) || system.standardSolution !== undefined) continue
        if (functions.length === 0) report.scattered(system, { system: system.name, units: namesOf(usersOf(graph, system)) }, 'deployment')
        for (const code of functions) groupOf(body, code).built.push(system)
      } else if (owner !== undefined) {
        for (const code of functions) if (!JUDGED_ELSEWHERE.has(code)) groupOf(body, code).built.push(system)
      }
    }

    /** Systems whose functions are told, and whether each of these is done by them alone. */
    const alone = new Map<System, boolean>()
    // Systems that overlap in several functions are one thing to mend.
    const found = new Map<string, { readonly body: Agency; readonly functions: string[]; readonly systems: readonly System[] }>()
    const beside = new Map<System, { readonly functions: string[]; readonly shared: Set<System> }>()
    const besideShared = (system: System, code: string, shared: readonly System[]): void => {
      const others = shared.filter(({ standardSolution }) => standardSolution === undefined || standardSolution !== system.standardSolution)
      if (others.length === 0) return
      const known = beside.get(system)
      if (known === undefined) beside.set(system, { functions: [code], shared: new Set(others) })
      else {
        known.functions.push(code)
        for (const other of others) known.shared.add(other)
      }
    }
    for (const [body, byFunction] of groups) {
      for (const [code, { built, shared }] of byFunction) {
        const isOnly = built.length + shared.length === 1 && built[0]?.deployment !== 'per-unit'
        for (const system of [...built, ...shared]) alone.set(system, isOnly && alone.get(system) !== false)
        if (built.length === 0 || (built.length < 2 && shared.length === 0 && built[0]?.deployment !== 'per-unit')) continue
        const systems = uncovered(graph, built, shared)
        if (code !== 'website') for (const one of built) if (!systems.includes(one)) besideShared(one, code, shared)
        if (!isDuplicated(graph, systems)) continue
        const key = systems.map(({ id }) => id).join(' ')
        const known = found.get(key)
        if (known === undefined) found.set(key, { body, functions: [code], systems })
        else known.functions.push(code)
      }
    }
    for (const { body, functions, systems } of found.values()) {
      const [first, ...rest] = systems
      const isTold = !systems.some(isSupposed)
      if (rest.length === 0)
        report[isTold ? 'perUnit' : 'perUnitSupposed'](
          first!,
          { system: first!.name, units: namesOf(usersOf(graph, first!)) },
          'deployment',
        )
      else
        report[isTold ? 'duplicated' : 'supposed'](
          first!,
          { body: body.name, functions: functionTerms(functions), systems: namesOf(systems) },
          { field: 'functions', with: rest },
        )
    }
    for (const [system, { functions, shared }] of beside) {
      const unit = usersOf(graph, system)[0]
      if (unit === undefined) continue
      const others = [...shared]
      report.beside(
        system,
        { system: system.name, unit: unit.name, functions: functionTerms(functions), shared: namesOf(others) },
        { field: 'functions', with: others },
      )
    }
    let untold = false
    for (const [system, isAlone] of alone) {
      if (!isAlone) continue
      if (isToldAsOne(graph, system)) report.holds(system)
      else untold ||= ownerOf(graph, system) !== undefined
    }
    // A group's application may be one system or many copies; one remark for all of them.
    if (untold && traits.asksDeployment) report.unknown<'system'>(null, 'deployment')
  },
})

/** Whether a system serves its body beyond the unit that owns it: what a unit shares inside itself is its own. */
function isSharedInBody(graph: ArchitectureGraph, system: System, body: Agency): boolean {
  if (servesOthers(graph, system)) return true
  return isShared(graph, system) && !(system.sharing === 'internal' && system.coverage !== undefined && ownerOf(graph, system) !== body)
}

/** Whether the author of the model supplied what makes a system a copy of another. */
function isSupposed({ assumed }: System): boolean {
  return assumed?.some((field) => field === 'functions' || field === 'deployment' || field === 'owner') ?? false
}

/** The units that have a copy: those listed as users, or the owner. */
function usersOf(graph: ArchitectureGraph, system: System): Agency[] {
  const coverage = graph.targets(system, 'coverage')
  if (coverage.length > 0) return coverage
  const owner = ownerOf(graph, system)
  return owner === undefined ? [] : [owner]
}

/** Whether a record is known to be one system and not copies of several units. */
function isToldAsOne(graph: ArchitectureGraph, system: System): boolean {
  if (ownerOf(graph, system) === undefined) return false
  return system.deployment !== undefined || isShared(graph, system) || !standsForUnits(graph, system)
}

/** Whether a record of separate copies stands for more than one unit. */
function standsForUnits(graph: ArchitectureGraph, system: System): boolean {
  const users = usersOf(graph, system)
  return (
    users.length > 1 ||
    (system.count ?? 1) > 1 ||
    users.some((unit) => (unit.count ?? 1) > 1 || graph.countSources('agency', 'parent', unit) > 0)
  )
}

/** The systems whose users no shared system of the function serves. A shared system without users listed serves the whole body. */
function uncovered(graph: ArchitectureGraph, built: readonly System[], shared: readonly System[]): System[] {
  if (shared.length === 0) return [...built]
  if (shared.some(({ coverage }) => coverage === undefined)) return []
  const covered = new Set(shared.flatMap((system) => graph.targets(system, 'coverage')))
  return built.filter((system) => !usersOf(graph, system).every((unit) => isUnder(graph, unit, covered)))
}

/** Whether systems are several builds of different units: separate copies, or products that are not one and the same. */
function isDuplicated(graph: ArchitectureGraph, systems: readonly System[]): boolean {
  if (systems.some(({ deployment }) => deployment === 'per-unit')) return true
  const owners = new Set(systems.map((system) => ownerOf(graph, system)))
  const products = new Set(systems.map(({ id, standardSolution }) => standardSolution ?? `: ${id}`))
  return owners.size > 1 && products.size > 1
}
