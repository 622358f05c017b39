import { profileOn, traitsOf } from '../../../framework/define.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { cite, defineRule, since, through } from '../../rule.ts'

const VIEWS = ['business', 'data', 'application', 'technology', 'security'] as const
const MODELS = ['brm', 'drm', 'arm', 'trm', 'srm'] as const

/** Clauses about the reference models themselves. */
const MODEL_LISTS = [
  cite('QD-2323-2019', 'năm mô hình'),
  cite('QD-2568-2023', 'mô hình tham chiếu'),
  cite('QD-292-2025', 'mô hình tham chiếu'),
] as const

export default defineRule({
  code: 'LAY-03',
  title: {
    vi: 'Kiến trúc đã ban hành có đủ năm kiến trúc thành phần và năm mô hình tham chiếu',
    en: 'An issued architecture has the five component architectures and the five reference models',
  },
  why: {
    vi: 'Từ Khung 2.0, kiến trúc của bộ, tỉnh gồm năm kiến trúc thành phần, dựa trên năm mô hình tham chiếu; thiếu một phần thì phần đó không được quy hoạch chung.',
    en: 'Since framework 2.0 an architecture has five component architectures that rest on five reference models; what is left out is not planned together.',
  },
  remedy: {
    do: { vi: 'Bổ sung phần còn thiếu vào kiến trúc.', en: 'Add what is missing to the architecture.' },
    write: {
      vi: 'Ghi những phần đã có ở “{field:issuedFramework.views}”, “{field:issuedFramework.referenceModels}”; sửa mã ở “{field:referenceCodes}” theo danh mục của mô hình tham chiếu.',
      en: 'List what it has in "{field:issuedFramework.views}" and "{field:issuedFramework.referenceModels}"; correct codes under "{field:referenceCodes}" by the list of the reference model.',
    },
  },
  statement: 'target',
  withoutNorm: 'skip',
  severity: through('vn-egov-4.0', since('vn-egov-2.0', 'warning')),
  citations: [cite('QD-2323-2019', 'bảy nội dung'), ...MODEL_LISTS],
  examines: ['model'],
  messages: {
    noViews: {
      vi: 'Kiến trúc đã ban hành không khai báo kiến trúc thành phần nào.',
      en: 'The issued architecture declares none of the component architectures.',
    },
    business: { vi: 'Kiến trúc đã ban hành chưa có kiến trúc nghiệp vụ.', en: 'The issued architecture has no business architecture.' },
    data: { vi: 'Kiến trúc đã ban hành chưa có kiến trúc dữ liệu.', en: 'The issued architecture has no data architecture.' },
    application: {
      vi: 'Kiến trúc đã ban hành chưa có kiến trúc ứng dụng.',
      en: 'The issued architecture has no application architecture.',
    },
    technology: { vi: 'Kiến trúc đã ban hành chưa có kiến trúc công nghệ.', en: 'The issued architecture has no technology architecture.' },
    security: {
      vi: 'Kiến trúc đã ban hành chưa có kiến trúc an toàn thông tin.',
      en: 'The issued architecture has no information security architecture.',
    },
    models: {
      vi: 'Kiến trúc đã ban hành chưa dùng đủ năm mô hình tham chiếu; còn thiếu: {missing}.',
      en: 'The issued architecture does not use all five reference models; missing: {missing}.',
    },
    unlisted: {
      vi: 'Mã “{code}” không có trong danh mục {model} đã nạp; dùng ở {count} đối tượng: {elements}.',
      en: 'Code "{code}" is not on the {model} list that was supplied; {count} elements use it: {elements}.',
      citations: MODEL_LISTS,
    },
    malformed: {
      vi: 'Mã “{code}” không đúng dạng mã của {model}; dùng ở {count} đối tượng: {elements}.',
      en: 'Code "{code}" does not have the form of {model} codes; {count} elements use it: {elements}.',
      citations: MODEL_LISTS,
    },
  },
  check({ graph, report, profile, framework: national, reference }) {
    let isUnlisted = false
    for (const [code, elements] of codesInUse(graph)) {
      const model = reference.referenceModels.find(({ prefix }) => code.toUpperCase().startsWith(prefix))
      const [first, ...others] = elements
      if (model === undefined || first === undefined) continue
      const details = { field: 'referenceCodes' as const, with: others }
      const data = { code, model: model.prefix, count: elements.length, elements: namesOf(elements) }
      if (model.codes !== undefined) {
        if (!model.codes.includes(code)) report.unlisted(first, data, details)
      } else if (model.pattern === undefined) isUnlisted = true
      else if (!new RegExp(model.pattern).test(code)) report.malformed(first, data, details)
    }
    if (isUnlisted) report.unknown<'system'>(null, 'referenceCodes')

    const framework = graph.header.issuedFramework
    if (framework === undefined) return report.unknown(null, 'issuedFramework')
    if (framework.status !== 'issued') return
    // An architecture built on framework 1.0 answers to that; LAY-07 says that it is old.
    const own = framework.profile ?? (framework.date === undefined ? profile : profileOn(national, framework.date))
    if (own === undefined || !traitsOf(national, own).declaresComponentArchitectures) return
    const { views, referenceModels } = framework
    if (views === undefined || referenceModels === undefined) report.unknown(null, 'issuedFramework')
    if (views?.length === 0) report.noViews(null, {}, { field: 'issuedFramework' })
    else if (views !== undefined) {
      for (const view of VIEWS) if (!views.includes(view)) report[view](null, {}, { field: 'issuedFramework' })
    }
    const missing = referenceModels === undefined ? [] : MODELS.filter((model) => !referenceModels.includes(model))
    if (missing.length > 0) report.models(null, { missing: missing.map((model) => model.toUpperCase()) }, { field: 'issuedFramework' })
    const isWhole = views !== undefined && VIEWS.every((view) => views.includes(view)) && referenceModels !== undefined
    if (isWhole && missing.length === 0 && !isUnlisted) report.holds(null)
  },
})

/** Elements by the reference codes they name. */
function codesInUse(graph: ArchitectureGraph): ReadonlyMap<string, readonly Element[]> {
  const found = new Map<string, Element[]>()
  for (const element of graph.elements()) {
    if (element.lifecycle === 'retired' || element.recordType === 'reference') continue
    for (const code of element.referenceCodes ?? []) {
      const known = found.get(code)
      if (known === undefined) found.set(code, [element])
      else known.push(element)
    }
  }
  return found
}
