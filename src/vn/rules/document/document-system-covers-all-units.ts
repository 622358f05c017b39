import type { Element } from '../../../model/element.ts'
import { namesOf } from '../../../model/names.ts'
import { bodyOf, modelBody, ownerBody } from '../../../model/organisation.ts'
import { describesWhole } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { coverageOf } from '../../model/offices.ts'
import { defineRule, since } from '../../rule.ts'

type Agency = Element<'agency'>
type System = Element<'system'>

export default defineRule({
  code: 'DOC-02',
  title: { vi: 'Quản lý văn bản điện tử có ở mọi đơn vị của cơ quan', en: 'Document management reaches every unit of the body' },
  why: {
    vi: 'Đơn vị không dùng hệ thống thì văn bản đến đó phải in ra, việc điều hành qua mạng bị đứt quãng.',
    en: 'Where a unit is left out, documents are printed for it and work over the network breaks off.',
  },
  remedy: {
    do: { vi: 'Mở rộng hệ thống tới các đơn vị còn lại.', en: 'Extend the system to the remaining units.' },
    write: {
      vi: 'Cập nhật “{field:coverage}”; đơn vị không cần dùng thì ghi {exempt:|lý do ở “notApplicable” (field: document-management) của đơn vị đó}.',
      en: 'Update "{field:coverage}"; for a unit that needs none {exempt:|give the reason under its "notApplicable" (field: document-management)}.',
    },
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [],
  examines: ['system'],
  messages: {
    partly: {
      vi: 'Quản lý văn bản điện tử ({systems}) mới có ở {covered}/{total} đơn vị ghi trong mô hình của “{body}”; chưa có ở: {missing}.',
      en: 'Document management ({systems}) reaches {covered}/{total} of the units of "{body}" in the model; without it: {missing}.',
    },
    pilot: {
      vi: 'Quản lý văn bản điện tử ({systems}) còn thử nghiệm, mới có ở {covered}/{total} đơn vị ghi trong mô hình của “{body}”; chưa có ở: {missing}.',
      en: 'Document management ({systems}) is on trial and reaches {covered}/{total} of the units of "{body}" in the model; without it: {missing}.',
    },
    counted: {
      vi: 'Quản lý văn bản điện tử ({systems}) mới có ở {covered}/{total} đơn vị của “{body}”.',
      en: 'Document management ({systems}) reaches {covered}/{total} units of "{body}".',
    },
  },
  check({ graph, report }) {
    const own = new Map<Agency, System[]>()
    const served = new Map<Agency, Set<Agency>>()
    for (const system of graph.all('system')) {
      if (!system.functions?.includes('document-management') || !inService(graph, system) || notApplicable(system, 'coverage')) continue
      for (const agency of graph.targets(system, 'coverage')) {
        const body = bodyOf(graph, agency)
        const known = served.get(body)
        if (known === undefined) served.set(body, new Set([agency]))
        else known.add(agency)
      }
      // What another body runs reaches the units of the one that the model describes, as far as it tells.
      const isReference = system.recordType === 'reference'
      const body = isReference ? modelBody(graph) : ownerBody(graph, system)
      if (isReference && (body === undefined || !graph.targets(system, 'coverage').some((agency) => bodyOf(graph, agency) === body)))
        continue
      if (body === undefined) report.unknown(system, 'owner')
      else if (describesWhole(graph, body)) {
        const known = own.get(body)
        if (known === undefined) own.set(body, [system])
        else known.push(system)
      }
    }
    for (const [body, systems] of own) {
      // A central body's system may serve bodies of their own below it.
      const covered = new Set(served.get(body))
      for (const system of systems) for (const agency of graph.targets(system, 'coverage')) covered.add(agency)
      // Who of a merged body belonged to which of its predecessors, the model does not tell.
      const former = new Set(graph.targets(body, 'mergedFrom'))
      if ([...covered].some((agency) => former.has(agency))) {
        for (const system of systems) report.unknown(system, 'coverage')
        continue
      }
      const coverage = coverageOf(graph, [...covered], body)
      const isExpected = (unit: Agency): boolean => inService(graph, unit) && !notApplicable(unit, 'document-management')
      const missing = coverage.missing.filter(isExpected)
      const total = coverage.missing.reduce((left, unit) => (isExpected(unit) ? left : left - (unit.count ?? 1)), coverage.total)
      if (coverage.covered >= total) {
        // Without a unit that uses it, nothing is known of its reach.
        if (coverage.covered > 0) for (const system of systems) if (graph.targets(system, 'coverage').length > 0) report.holds(system)
        continue
      }
      const silent = systems.filter(({ coverage: told }) => told === undefined || told.length === 0)
      if (silent.length > 0) {
        for (const system of silent) report.unknown(system, 'coverage')
        continue
      }
      const [first, ...others] = systems
      if (first === undefined) continue
      const data = { body: body.name, systems: namesOf(systems), covered: coverage.covered, total }
      const details = { field: 'coverage', with: [...others, ...missing] } as const
      if (missing.length === 0) report.counted(first, data, details)
      else if (systems.every(({ lifecycle }) => lifecycle === 'testing'))
        report.pilot(first, { ...data, missing: namesOf(missing) }, details)
      else report.partly(first, { ...data, missing: namesOf(missing) }, details)
    }
  },
})
