import { HEADER_KEYS, KINDS } from '../../../model/catalogue.generated.ts'
import type { Element } from '../../../model/element.ts'
import { notApplicable } from '../../../model/service.ts'
import { isSuspect, LEAKS, leaksIn } from '../../model/leaks.ts'
import { cite, defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'GOV-06',
  title: {
    vi: 'Bộ dữ liệu không lộ mật khẩu, khóa, địa chỉ quản trị hoặc cấu hình mạng nội bộ',
    en: 'The record gives away no password, key, administration address or internal network setting',
  },
  why: {
    vi: 'Bộ dữ liệu kiến trúc được gửi cho nhiều cơ quan; thông tin này lọt ra là đường vào hệ thống.',
    en: 'An architecture data set goes to many bodies; whoever gets hold of these has a way in.',
  },
  remedy: {
    do: {
      vi: 'Đổi mật khẩu, khóa đã ghi; xóa thông tin đó khỏi lịch sử tệp.',
      en: 'Change a password or key that was written down; remove it from the history of the file.',
    },
    write: {
      vi: 'Xóa thông tin đó khỏi mô hình; nếu nhận nhầm, ghi {exempt:|lý do ở “notApplicable” với field là tên trường}.',
      en: 'Remove it from the model; where it is none, {exempt:|give the reason under "notApplicable" with the name of the field}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  // The catalogue asks for an error, but a draft alone obliges nobody yet.
  severity: since('none', 'warning'),
  citations: [cite('DRAFT-GUIDE-2026', 'mục 8')],
  examines: KINDS.map(({ kind }) => kind),
  conceals: true,
  messages: {
    password: {
      vi: 'Trường “{field}” của “{item}” có vẻ chứa mật khẩu hoặc thông tin đăng nhập.',
      en: 'Field "{field}" of "{item}" seems to hold a password or log-in.',
    },
    key: {
      vi: 'Trường “{field}” của “{item}” có vẻ chứa khóa bí mật hoặc mã truy cập (token).',
      en: 'Field "{field}" of "{item}" seems to hold a secret key or access token.',
    },
    adminAddress: {
      vi: 'Trường “{field}” của “{item}” có vẻ chứa địa chỉ trang quản trị.',
      en: 'Field "{field}" of "{item}" seems to hold the address of an administration page.',
    },
    privateAddress: {
      vi: 'Trường “{field}” của “{item}” có vẻ chứa địa chỉ IP của mạng nội bộ.',
      en: 'Field "{field}" of "{item}" seems to hold an IP address of an internal network.',
    },
  },
  check({ graph, report }) {
    for (const element of graph.elements()) {
      const kind = graph.kindOf(element)
      // A name that is itself the leak is not printed.
      let label: string | undefined
      let isClean = true
      for (const field in element) {
        const value = element[field as keyof Element]
        if (!isSuspect(value)) continue
        const leaks = leaksIn(value)
        if (leaks.size === 0) continue
        isClean = false
        if (notApplicable(element, field)) continue
        label ??= element.name === undefined || leaksIn(element.name).size > 0 ? element.id : element.name
        for (const leak of LEAKS)
          if (leaks.has(leak))
            report[leak](element, { item: label, field: { term: `field.${kind}.${field}` } }, { field: field as keyof Element & string })
      }
      if (isClean) report.holds(element)
    }
    for (const field of HEADER_KEYS) {
      const leaks = leaksIn(graph.header[field])
      // A source is published: the address in it is nobody’s secret.
      if (field === 'sources') leaks.delete('adminAddress')
      for (const leak of LEAKS)
        if (leaks.has(leak)) report[leak](null, { item: graph.header.id ?? '…', field: { term: `field.header.${field}` } }, { field })
    }
  },
})
