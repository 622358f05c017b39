import type { Element } from '../../../model/element.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { scaleOn } from '../../norms/service-scale.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Feature = NonNullable<Element<'service'>['features']>[number]

/** What each level adds; a level needs what the levels below it need, save that an online form replaces one to download. */
const LEVEL_2: readonly Feature[] = ['form-download', 'online-form']
const LEVEL_3: readonly Feature[] = ['online-form', 'online-submission']

export default defineRule({
  code: 'SVC-02',
  title: { vi: 'Tính năng của dịch vụ công khớp với mức độ đã khai', en: 'The features of a service match its declared level' },
  why: {
    vi: 'Khai mức độ cao hơn thực tế làm sai số liệu báo cáo và khiến người dân vẫn phải đi lại.',
    en: 'A level higher than the service really offers makes the figures wrong and still sends people to the counter.',
  },
  remedy: {
    do: { vi: 'Bổ sung tính năng còn thiếu.', en: 'Add the missing features.' },
    write: {
      vi: 'Nếu tính năng đã có, ghi vào “{field:features}”; nếu chưa có, khai lại mức độ cho đúng; nếu không áp dụng, ghi {exempt:features}.',
      en: 'List under "{field:features}" those that exist, or declare the true level; if that does not apply, {exempt:features}.',
    },
  },
  statement: 'normative',
  // What a level means was known before the day on which its decree can be shown in force, and outlived it: then it is advice.
  withoutNorm: 'heuristic',
  severity: since('none', 'error'),
  citations: [cite('ND-43-2011', 'Đ3 k4'), cite('ND-42-2022', 'Đ11 k1 a')],
  examines: ['service'],
  messages: {
    missing: {
      vi: 'Dịch vụ “{service}” khai mức độ {level} nhưng chưa có: {features}.',
      en: 'Service "{service}" is declared at level {level} but lacks: {features}.',
    },
    noForm: {
      vi: 'Dịch vụ “{service}” khai mức độ {level} nhưng không có biểu mẫu để tải hoặc điền trực tuyến.',
      en: 'Service "{service}" is declared at level {level} but has no form to download or to fill in online.',
    },
    noResult: {
      vi: 'Dịch vụ “{service}” khai toàn trình nhưng không trả kết quả trực tuyến hoặc qua bưu chính công ích.',
      en: 'Service "{service}" is declared end-to-end but returns its result neither online nor by public post.',
    },
    inPerson: {
      vi: 'Dịch vụ “{service}” khai mức độ {level} nhưng chỉ nhận hồ sơ trực tiếp.',
      en: 'Service "{service}" is declared at level {level} but takes dossiers in person only.',
    },
    undefinedNoSubmission: {
      vi: 'Dịch vụ “{service}” khai toàn trình nhưng không nộp được hồ sơ trực tuyến. Không điều khoản nào đang có hiệu lực định nghĩa mức độ này: nêu theo thông lệ.',
      en: 'Service "{service}" is declared end-to-end, but takes no dossier online. No clause in force defines this level: told as good practice.',
      severity: 'warning',
    },
    undefinedNoResult: {
      vi: 'Dịch vụ “{service}” khai toàn trình nhưng không trả kết quả trực tuyến hoặc qua bưu chính công ích. Không điều khoản nào đang có hiệu lực định nghĩa mức độ này: nêu theo thông lệ.',
      en: 'Service "{service}" is declared end-to-end, but returns its result neither online nor by public post. No clause in force defines this level: told as good practice.',
      severity: 'warning',
    },
    undefinedInPerson: {
      vi: 'Dịch vụ “{service}” khai toàn trình nhưng chỉ nhận hồ sơ trực tiếp. Không điều khoản nào đang có hiệu lực định nghĩa mức độ này: nêu theo thông lệ.',
      en: 'Service "{service}" is declared end-to-end, but takes dossiers in person only. No clause in force defines this level: told as good practice.',
      severity: 'warning',
    },
  },
  check({ graph, report, asOf }) {
    const { levels, completeness, isDefined } = scaleOn(asOf)
    for (const service of graph.all('service')) {
      const level = levels ? (service.level ?? 0) : 0
      const whole = completeness && service.completeness === 'whole'
      if ((level < 2 && !whole) || !inService(graph, service) || service.recordType === 'reference' || notApplicable(service, 'features'))
        continue
      if (!answersFor(graph, ownerBody(graph, service))) continue
      const { features } = service
      if (features === undefined) {
        report.unknown(service, 'features')
        continue
      }
      const has = (feature: Feature): boolean => features.includes(feature)
      if (whole) {
        judgeWhole(service, has)
        continue
      }
      if (has('in-person-only') && level >= 3) {
        report.inPerson(service, { service: service.name, level }, 'features')
        continue
      }
      if (level === 2) {
        if (LEVEL_2.some(has)) report.holds(service)
        else report.noForm(service, { service: service.name, level }, 'features')
        continue
      }
      const missing = LEVEL_3.filter((feature) => !has(feature))
      const pays = has('online-payment') || (service.payment ?? []).length > 0
      if (level === 4 && service.fee === true && !pays) missing.push('online-payment')
      if (missing.length > 0)
        report.missing(
          service,
          { service: service.name, level, features: missing.map((feature) => ({ term: `service.features.${feature}` })) },
          'features',
        )
      else if (level === 4 && service.fee === undefined && !pays) report.unknown(service, 'fee')
      else report.holds(service)
    }

    function judgeWhole(service: Element<'service'>, has: (feature: Feature) => boolean): void {
      const { name } = service
      const level = { term: 'service.completeness.whole' }
      if (has('in-person-only')) {
        if (isDefined) report.inPerson(service, { service: name, level }, 'features')
        else report.undefinedInPerson(service, { service: name }, 'features')
        return
      }
      const returns = has('online-result') || has('postal-result')
      const takes = has('online-submission')
      if (takes && returns) report.holds(service)
      if (!takes) {
        const features = [{ term: 'service.features.online-submission' }]
        if (isDefined) report.missing(service, { service: name, level, features }, 'features')
        else report.undefinedNoSubmission(service, { service: name }, 'features')
      }
      if (!returns) report[isDefined ? 'noResult' : 'undefinedNoResult'](service, { service: name }, 'features')
    }
  },
})
