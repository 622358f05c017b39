import { modelBody } from '../../../model/organisation.ts'
import { describesWhole } from '../../../model/scope.ts'
import { componentName } from '../../reference/components.ts'
import { absentComponents } from '../../reference/shown.ts'
import { cite, defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'LAY-04',
  title: {
    vi: 'Khung kiến trúc của bộ, cơ quan thể hiện các thành phần của kiến trúc tham chiếu',
    en: 'A ministry or central body shows the components of its reference architecture',
  },
  why: {
    vi: 'Thành phần không thể hiện, cũng không giải trình, thì không rõ cơ quan chưa có, không cần hay đã dùng của nơi khác.',
    en: 'A component neither shown nor explained leaves open whether the body lacks it, does not need it or uses another’s.',
  },
  remedy: {
    write: {
      vi: 'Bổ sung bản ghi của thành phần còn thiếu, kể cả khi mới dự kiến hoặc dùng của cơ quan khác (ghi “{field:usageStatus}”, “{field:coverage}” hoặc một “{field:component}” có “{field:role}” là mã thành phần); nếu không áp dụng, ghi {exempt:|lý do ở “notApplicable” của cơ quan với field là mã thành phần}.',
      en: 'Add a record of what is missing, even if it is only planned or another body’s (with "{field:usageStatus}", "{field:coverage}", or as a "{field:component}" whose "{field:role}" is the code); where one does not apply, {exempt:|give the reason under "notApplicable" of the body, with the code of the component as the field}.',
    },
  },
  statement: 'target',
  withoutNorm: 'skip',
  severity: since('vn-digital-1.0', 'warning'),
  citations: [cite('QD-1425-2026', 'PL I'), cite('QD-1425-2026', 'PL I.1'), cite('QD-1425-2026', 'PL I.2')],
  examines: ['agency'],
  scopes: ['ministry', 'body'],
  /** Percent of the expected components that a model must show to count as one of the whole, not as a beginning. */
  options: { share: 50 },
  messages: {
    missing: {
      vi: 'Mô hình của “{body}” chưa thể hiện {count} trong {total} thành phần của kiến trúc tham chiếu cấp bộ: {components}.',
      en: 'The model of "{body}" does not show {count} of the {total} components of the reference architecture of a ministry: {components}.',
      citations: [cite('QD-1425-2026', 'PL I'), cite('QD-1425-2026', 'PL I.2')],
    },
    missingOfBody: {
      vi: 'Mô hình của “{body}” chưa thể hiện {count} trong {total} thành phần của kiến trúc tham chiếu của cơ quan, tổ chức: {components}.',
      en: 'The model of "{body}" does not show {count} of the {total} components of the reference architecture of bodies: {components}.',
      citations: [cite('QD-1425-2026', 'PL I'), cite('QD-1425-2026', 'PL I.1')],
    },
    sparse: {
      vi: 'Mô hình của “{body}” mới thể hiện {shown} trong {total} thành phần của kiến trúc tham chiếu; còn thiếu: {components}.',
      en: 'The model of "{body}" shows only {shown} of the {total} components of the reference architecture as yet; missing: {components}.',
      severity: 'info',
    },
  },
  check({ graph, report, reference, options }) {
    // A model that describes no system says nothing about how the body is built.
    if (graph.all('system').length === 0) return
    const { scope } = graph.header
    const body = modelBody(graph)
    if (body === undefined) {
      if (scope === 'ministry' || scope === 'body') report.unknown(null, 'body')
      return
    }
    if (!describesWhole(graph, body) || scope === 'national') return
    const isMinistry = body.level === 'ministry'
    // The centre of a model without a scope is the country, which no figure of a single body fits.
    const isOther = body.level === 'party' || body.level === 'other' || (body.level === 'central' && scope !== undefined)
    if (!isMinistry && !isOther) return
    const { expected, absent } = absentComponents(graph, body, reference.components, isMinistry ? 'ministry' : 'body')
    if (absent.length === 0) {
      if (expected.length > 0) report.holds(body)
      return
    }
    const shown = expected.length - absent.length
    const data = { body: body.name, count: absent.length, shown, total: expected.length, components: absent.map(componentName) }
    if (shown * 100 < options.share * expected.length) report.sparse(body, data)
    else if (isMinistry) report.missing(body, data)
    // Of the others, the annex means those of the political system; an enterprise may take it or leave it.
    else report.missingOfBody(body, data, body.level === 'other' ? { severity: 'info' } : {})
  },
})
