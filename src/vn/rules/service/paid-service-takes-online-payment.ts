import type { Element } from '../../../model/element.ts'
import { namesOf } from '../../../model/names.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { scaleOn } from '../../norms/service-scale.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Service = Element<'service'>
type System = Element<'system'>

export default defineRule({
  code: 'SVC-08',
  title: {
    vi: 'Dịch vụ công có phí, lệ phí ở mức độ 4 hoặc toàn trình thanh toán được trực tuyến',
    en: 'A paid service at level 4 or end-to-end takes online payment',
  },
  why: {
    vi: 'Không thanh toán được trực tuyến thì người dân vẫn phải đến nộp tiền, dịch vụ chưa thật sự trọn vẹn trên mạng.',
    en: 'Without online payment people still go and pay at the counter, and the service is not really online to its end.',
  },
  remedy: {
    do: {
      vi: 'Nối dịch vụ với nền tảng thanh toán đang hoạt động (ví dụ thanh toán trên Cổng Dịch vụ công quốc gia).',
      en: 'Link the service to a payment platform that works (for example the payment of the national portal).',
    },
    write: {
      vi: 'Ghi nền tảng ở “{field:payment}”, hoặc khai lại mức độ cho đúng; nếu không áp dụng, ghi {exempt:payment}.',
      en: 'Name the platform under "{field:payment}", or declare the true level; where it does not apply, {exempt:payment}.',
    },
  },
  statement: 'normative',
  // As for SVC-02: where no decree can be cited it is advice.
  withoutNorm: 'heuristic',
  severity: since('none', 'error'),
  citations: [cite('ND-43-2011', 'Đ3 k4'), cite('ND-42-2022', 'Đ11 k1 a')],
  examines: ['service'],
  repeats: { kind: 'service', of: ['SVC-02'] },
  messages: {
    // The decree asks that the whole procedure runs online; payment follows from that, it is not named.
    noPayment: {
      vi: 'Dịch vụ “{service}” khai toàn trình và có phí, lệ phí nhưng không có thanh toán trực tuyến.',
      en: 'Service "{service}" is declared end-to-end and has a fee, but takes no online payment.',
      severity: 'warning',
    },
    // The decree of 2011 makes payment online a part of level 4.
    levelFour: {
      vi: 'Dịch vụ “{service}” khai mức độ 4 và có phí, lệ phí nhưng không có thanh toán trực tuyến.',
      en: 'Service "{service}" is declared at level 4 and has a fee, but takes no online payment.',
    },
    undefinedLevel: {
      vi: 'Dịch vụ “{service}” khai toàn trình và có phí, lệ phí nhưng không có thanh toán trực tuyến. Không điều khoản nào đang có hiệu lực định nghĩa mức độ này: nêu theo thông lệ.',
      en: 'Service "{service}" is declared end-to-end and has a fee, but takes no online payment. No clause in force defines this level: told as good practice.',
      severity: 'warning',
    },
    platformNotWorking: {
      vi: 'Nền tảng thanh toán của {count} dịch vụ có phí, lệ phí ({services}) đã kết thúc hoặc chưa hoạt động: {platforms}.',
      en: 'Paid services whose payment platforms have ended or do not work yet ({platforms}): {count} ({services}).',
    },
  },
  check({ graph, report, asOf }) {
    const { levels, completeness, isDefined } = scaleOn(asOf)
    const broken = new Map<string, { readonly platforms: readonly System[]; readonly services: Service[]; readonly whole: boolean }>()
    for (const service of graph.all('service')) {
      const { fee, features } = service
      const whole = completeness && service.completeness === 'whole'
      if (!whole && !(levels && service.level === 4)) continue
      if (fee === false || !inService(graph, service) || service.recordType === 'reference' || notApplicable(service, 'payment')) continue
      if (!answersFor(graph, ownerBody(graph, service))) continue
      const platforms = graph.targets(service, 'payment')
      if (platforms.some((platform) => inService(graph, platform))) report.holds(service)
      else if (platforms.length > 0) {
        if (fee === undefined) {
          report.unknown(service, 'fee')
          continue
        }
        const key = platforms.map(({ id }) => id).join(' ')
        const known = broken.get(key)
        if (known === undefined) broken.set(key, { platforms, services: [service], whole })
        else known.services.push(service)
      } else if (features?.includes('online-payment')) {
        // Over which platform, no norm of these days asks.
        report.holds(service)
      } else if (features === undefined) report.unknown(service, fee === undefined ? 'fee' : 'payment')
      else if (fee === undefined) report.unknown(service, 'fee')
      else report[whole ? (isDefined ? 'noPayment' : 'undefinedLevel') : 'levelFour'](service, { service: service.name }, 'payment')
    }
    for (const { platforms, services, whole } of broken.values()) {
      const [first, ...rest] = services
      report.platformNotWorking(
        first!,
        { count: services.length, services: namesOf(services), platforms: namesOf(platforms) },
        { field: 'payment', with: [...platforms, ...rest], ...(whole ? { severity: 'warning' as const } : {}) },
      )
    }
  },
})
