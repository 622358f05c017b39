import type { Element } from '../../../model/element.ts'
import { notApplicable } from '../../../model/service.ts'
import { exchangeBetweenBodies, namesOfSides, ownerlessEnd } from '../../model/exchange.ts'
import { cite, defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'INT-12',
  title: {
    vi: 'Kết nối giữa hai cơ quan có xác thực',
    en: 'Connections between two bodies are authenticated',
  },
  why: {
    vi: 'Không xác thực thì không biết ai đang lấy dữ liệu, và không quy được trách nhiệm khi dữ liệu bị lộ.',
    en: 'Without authentication nobody knows who takes the data, nor who answers when it leaks.',
  },
  remedy: {
    do: {
      vi: 'Bổ sung xác thực (chứng thư số, mã truy cập, nền tảng định danh).',
      en: 'Add authentication (certificate, token, identity platform).',
    },
    write: {
      vi: 'Ghi cách xác thực ở “{field:authentication}”; dữ liệu công khai cho mọi người thì ghi “{field:classification=public}”; nếu không áp dụng, ghi {exempt:authentication}.',
      en: 'Record it under "{field:authentication}"; for data open to everybody write "{field:classification=public}"; if it does not apply, {exempt:authentication}.',
    },
  },
  statement: 'normative',
  // Good practice on days when none of these can be cited.
  withoutNorm: 'heuristic',
  severity: since('vn-egov-4.0', 'error'),
  citations: [cite('QD-1562-2025', 'định danh và xác thực'), cite('QD-1425-2026', 'II.2.1.e')],
  examines: ['integration'],
  messages: {
    open: {
      vi: 'Kết nối giữa “{from}” ({fromBody}) và “{to}” ({toBody}) không có xác thực.',
      en: 'The connection between "{from}" ({fromBody}) and "{to}" ({toBody}) is not authenticated.',
    },
  },
  check({ graph, report }) {
    const asked = new Set<Element>()
    for (const integration of graph.all('integration')) {
      const { authentication, classification } = integration
      // Open data is for everybody; a login would close it.
      if (classification === 'public' || notApplicable(integration, 'authentication')) continue
      const sides = exchangeBetweenBodies(graph, integration)
      if (sides === undefined) continue
      if (authentication !== undefined && authentication !== 'none') {
        report.holds(integration)
        continue
      }
      const ownerless = ownerlessEnd(sides)
      if (ownerless !== undefined) {
        // Without owners nobody can tell whether two bodies are involved; an untold login is then the lesser question.
        if (authentication === 'none' && !asked.has(ownerless)) report.unknown(ownerless as Element<'system'>, 'owner')
        asked.add(ownerless)
      } else if (authentication === undefined) report.unknown(integration, 'authentication')
      else report.open(integration, namesOfSides(sides), { field: 'authentication', with: [sides.from, sides.to] })
    }
  },
})
