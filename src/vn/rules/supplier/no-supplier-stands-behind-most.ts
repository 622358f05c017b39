import { groupBy } from '../../../collections.ts'
import { spelling } from '../../../fold.ts'
import { namesOf } from '../../../model/names.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { isOwn } from '../../../model/own.ts'
import { notApplicable } from '../../../model/service.ts'
import { worksToday } from '../../model/security.ts'
import { defineRule, since } from '../../rule.ts'

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
    do: {
      vi: 'Xác định mức phụ thuộc, yêu cầu bàn giao mã nguồn, dữ liệu, tài liệu, và có phương án chuyển đổi.',
      en: 'Weigh the dependence, have source code, data and documents handed over, and prepare a way out.',
    },
    write: {
      vi: 'Nếu đã có, ghi {exempt:name|lý do ở “notApplicable” của cơ quan (field: name)}.',
      en: 'Where that is done, {exempt:name|give the reason under "notApplicable" of the body (field: name)}.',
    },
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
    const own = graph.all('system').filter((system) => worksToday(graph, system) && isOwn(graph, system))
    for (const [body, systems] of groupBy(own, (system) => ownerBody(graph, system))) {
      if (body === undefined || notApplicable(body, 'name')) continue
      const told = systems.filter(({ supplier }) => supplier !== undefined)
      const total = systems.length
      // Systems whose supplier is not told count against the share, so that nothing is claimed that may not be so.
      const most = [...groupBy(told, ({ supplier }) => spelling(supplier!)).values()].filter(
        ({ length }) => length >= options.systems && length / total >= options.share,
      )
      for (const supplied of most) {
        const data = { count: supplied.length, total, body: body.name, supplier: supplied[0]!.supplier!, systems: namesOf(supplied) }
        report.most(body, data, { with: supplied.slice(0, 20) })
      }
      if (most.length === 0 && told.length === total) report.holds(body)
    }
  },
})
