import { modelBody } from '../../../model/organisation.ts'
import { describesWhole } from '../../../model/scope.ts'
import { componentName } from '../../reference/components.ts'
import { absentComponents } from '../../reference/shown.ts'
import { cite, defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'LAY-05',
  title: {
    vi: 'Khung kiến trúc của tỉnh thể hiện các thành phần của kiến trúc tham chiếu cấp tỉnh',
    en: 'A province shows the components of its reference architecture',
  },
  why: {
    vi: 'Thành phần không thể hiện, cũng không giải trình, thì không rõ tỉnh chưa có, không cần hay đã dùng của nơi khác.',
    en: 'A component neither shown nor explained leaves open whether the province lacks it, does not need it or uses another’s.',
  },
  remedy: {
    write: {
      vi: 'Bổ sung bản ghi của thành phần còn thiếu, kể cả khi mới dự kiến hoặc dùng của cơ quan khác (ghi “{field:usageStatus}”, “{field:coverage}” hoặc một “{field:component}” có “{field:role}” là mã thành phần); nếu không áp dụng, ghi {exempt:|lý do ở “notApplicable” của tỉnh với field là mã thành phần}.',
      en: 'Add a record of what is missing, even if it is only planned or another body’s (with "{field:usageStatus}", "{field:coverage}", or as a "{field:component}" whose "{field:role}" is the code); where one does not apply, {exempt:|give the reason under "notApplicable" of the province, with the code of the component as the field}.',
    },
  },
  statement: 'target',
  withoutNorm: 'skip',
  severity: since('vn-digital-1.0', 'warning'),
  citations: [cite('QD-1425-2026', 'PL I'), cite('QD-1425-2026', 'PL I.3')],
  examines: ['agency'],
  scopes: ['province'],
  /** Percent of the expected components that a model must show to count as one of the whole, not as a beginning. */
  options: { share: 50 },
  messages: {
    missing: {
      vi: 'Mô hình của “{body}” chưa thể hiện {count} trong {total} thành phần của kiến trúc tham chiếu cấp tỉnh: {components}.',
      en: 'The model of "{body}" does not show {count} of the {total} components of the reference architecture of a province: {components}.',
    },
    sparse: {
      vi: 'Mô hình của “{body}” mới thể hiện {shown} trong {total} thành phần của kiến trúc tham chiếu cấp tỉnh; còn thiếu: {components}.',
      en: 'The model of "{body}" shows only {shown} of the {total} components of the reference architecture of a province as yet; missing: {components}.',
      severity: 'info',
    },
  },
  check({ graph, report, reference, options }) {
    // A model that describes no system says nothing about how the province is built.
    if (graph.all('system').length === 0) return
    const body = modelBody(graph)
    if (body === undefined) {
      if (graph.header.scope === 'province') report.unknown(null, 'body')
      return
    }
    if (body.level !== 'province' || graph.header.scope === 'national' || !describesWhole(graph, body)) return
    const { expected, absent } = absentComponents(graph, body, reference.components, 'province')
    if (absent.length === 0) {
      if (expected.length > 0) report.holds(body)
      return
    }
    const shown = expected.length - absent.length
    const data = { body: body.name, count: absent.length, shown, total: expected.length, components: absent.map(componentName) }
    if (shown * 100 < options.share * expected.length) report.sparse(body, data)
    else report.missing(body, data)
  },
})
