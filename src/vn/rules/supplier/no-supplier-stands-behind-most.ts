import { spelling } from '../../../fold.ts'
import type { Element } from '../../../model/element.ts'
import { namesOf } from '../../../model/names.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { worksToday } from '../../../model/security.ts'
import { notApplicable } from '../../../model/service.ts'
import { defineRule, since } from '../../rule.ts'

type Agency = Element<'agency'>
type System = Element<'system'>

interface Portfolio {
  total: number
  readonly bySupplier: Map<string, { readonly name: string; readonly systems: System[] }>
}

export default defineRule({
  code: 'SUP-02',
  title: {
    vi: 'Không một nhà cung cấp nào đứng sau phần lớn hệ thống',
    en: 'No one supplier stands behind most systems of a body',
  },
  why: {
    vi: 'Phần lớn hệ thống do một nhà cung cấp giữ thì khi có tranh chấp, ngừng hỗ trợ hoặc tăng giá, cơ quan khó chuyển đổi.',
    en: 'Where one supplier stands behind most systems, a dispute, an end of support or a higher price leaves the body no way out.',
  },
  remedy: {
    vi: 'Xác định mức phụ thuộc, yêu cầu bàn giao mã nguồn, dữ liệu, tài liệu, và có phương án chuyển đổi; nếu đã có, ghi lý do ở “notApplicable” của cơ quan (field: name).',
    en: 'Weigh the dependence, have source code, data and documents handed over, and prepare a way out; where that is done, give the reason under "notApplicable" of the body (field: name).',
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'info'),
  citations: [],
  examines: ['agency'],
  /** From how many systems, and from which share of all systems in use, one supplier stands behind much. */
  options: { systems: 5, share: 0.5 },
  messages: {
    most: {
      vi: '{count}/{total} hệ thống đang dùng của “{body}” do một nhà cung cấp là “{supplier}”: {systems}.',
      en: '{count} of {total} systems in use of "{body}" come from one supplier, "{supplier}": {systems}.',
    },
  },
  check({ graph, report, options }) {
    const portfolios = new Map<Agency, Portfolio>()
    for (const system of graph.all('system')) {
      if (!worksToday(graph, system) || system.recordType === 'reference') continue
      const body = ownerBody(graph, system)
      if (body === undefined || !answersFor(graph, body)) continue
      let portfolio = portfolios.get(body)
      if (portfolio === undefined) portfolios.set(body, (portfolio = { total: 0, bySupplier: new Map() }))
      portfolio.total++
      if (system.supplier === undefined) continue
      const known = portfolio.bySupplier.get(spelling(system.supplier))
      if (known === undefined) portfolio.bySupplier.set(spelling(system.supplier), { name: system.supplier, systems: [system] })
      else known.systems.push(system)
    }
    for (const [body, { total, bySupplier }] of portfolios) {
      if (bySupplier.size === 0 || notApplicable(body, 'name')) continue
      let told = 0
      let isFound = false
      for (const { name, systems } of bySupplier.values()) {
        told += systems.length
        // Systems whose supplier is not told count against the share, so that nothing is claimed that may not be so.
        if (systems.length < options.systems || systems.length / total < options.share) continue
        isFound = true
        const data = { count: systems.length, total, body: body.name, supplier: name, systems: namesOf(systems) }
        report.most(body, data, { with: systems.slice(0, 20) })
      }
      if (!isFound && told === total) report.holds(body)
    }
  },
})
