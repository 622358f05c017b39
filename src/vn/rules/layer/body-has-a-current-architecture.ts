import { profileOn, rankOf } from '../../../framework/define.ts'
import { modelBody } from '../../../model/organisation.ts'
import { cite, defineRule, since } from '../../rule.ts'

export default defineRule({
  code: 'LAY-07',
  title: {
    vi: 'Cơ quan đã ban hành kiến trúc phù hợp với khung hiện hành',
    en: 'The body has issued an architecture that fits the framework in force',
  },
  why: {
    vi: 'Không có kiến trúc, hoặc kiến trúc đã cũ, thì việc đầu tư, kết nối của cơ quan không có căn cứ thống nhất.',
    en: 'Without an architecture, or with one that is out of date, a body invests and connects without a common basis.',
  },
  remedy: {
    do: {
      vi: 'Xây dựng hoặc cập nhật, ban hành kiến trúc theo khung hiện hành; trong lúc chờ, kiến trúc cũ vẫn dùng được ở những chỗ không trái với khung mới.',
      en: 'Build or update the architecture by the framework in force and issue it; meanwhile the old one goes on where it does not conflict.',
    },
    write: {
      vi: 'Ghi kiến trúc đã ban hành ở “{field:issuedFramework}” ({fields:status, number, date, profile}).',
      en: 'Record the architecture issued under "{field:issuedFramework}" ({fields:status, number, date, profile}).',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('vn-egov-1.0', 'warning'),
  citations: [cite('QD-1425-2026', 'Đ2 k1 a'), cite('QD-1425-2026', 'Đ3 k4'), cite('DRAFT-GUIDE-2026', 'hạn 29/01/2027')],
  examines: ['model'],
  /** Last day to issue a framework under QĐ 1425/QĐ-TTg: six months from 29/7/2026, as the draft guide counts them. */
  options: { deadline: '2027-01-29' },
  messages: {
    none: { vi: '“{body}” chưa có kiến trúc (khung kiến trúc) được ban hành.', en: '"{body}" has no issued architecture.' },
    drafting: {
      vi: '“{body}” đang xây dựng kiến trúc, chưa ban hành.',
      en: '"{body}" is drafting its architecture and has not issued it.',
      severity: 'info',
    },
    due: {
      vi: '“{body}” chưa ban hành Khung kiến trúc số của mình; thời hạn là ngày {deadline}.',
      en: '"{body}" has not issued its digital architecture framework yet; the deadline is {deadline}.',
      severity: 'info',
    },
    overdue: {
      vi: '“{body}” chưa ban hành Khung kiến trúc số của mình; đã quá thời hạn {deadline}.',
      en: '"{body}" has not issued its digital architecture framework; the deadline of {deadline} has passed.',
    },
    predates: {
      vi: 'Kiến trúc của “{body}” ghi ban hành ngày {issued}, trước khi {own} có hiệu lực ({start}); cần kiểm tra lại ngày hoặc khung.',
      en: 'The architecture of "{body}" is dated {issued}, before the {own} took effect ({start}); check the date or the framework.',
      severity: 'info',
    },
    older: {
      vi: 'Kiến trúc của “{body}” theo {own}; khung hiện hành là {current}.',
      en: 'The architecture of "{body}" follows the {own}; the one in force is the {current}.',
      severity: 'info',
      // It may go on for now; until when a new one is due.
      citations: [cite('QD-1425-2026', 'Đ3 k3'), cite('QD-1425-2026', 'Đ3 k4'), cite('DRAFT-GUIDE-2026', 'hạn 29/01/2027')],
    },
    outdated: {
      vi: 'Kiến trúc của “{body}” vẫn theo {own}; đã quá thời hạn {deadline} để ban hành theo {current}.',
      en: 'The architecture of "{body}" still follows the {own}; the deadline of {deadline} to issue one by the {current} has passed.',
    },
  },
  check({ graph, report, asOf, profile, traits, framework: national, options }) {
    const { scope, issuedFramework: framework } = graph.header
    const agency = modelBody(graph)
    // The national framework is for bodies; the commune model is part of the province's framework.
    if (scope === 'national' || scope === 'commune') return
    // Nor has a department or unit of a body to issue one of its own.
    if (agency?.level === 'commune' || agency?.level === 'district' || agency?.level === 'unit' || agency?.level === 'department') return
    if (framework === undefined) return report.unknown(null, 'issuedFramework')
    const body = agency?.name ?? graph.header.name ?? { term: 'kind.agency' }
    const place = { field: 'issuedFramework' } as const
    const byNational = traits.isNational
    const late = byNational && asOf > options.deadline
    const deadline = { date: options.deadline }
    if (framework.status !== 'issued') {
      if (late) report.overdue(null, { body, deadline }, place)
      else if (byNational) report.due(null, { body, deadline }, place)
      else if (framework.status === 'drafting') report.drafting(null, { body }, place)
      else report.none(null, { body }, place)
      return
    }
    const own = framework.profile ?? (framework.date === undefined ? undefined : profileOn(national, framework.date))
    if (own === undefined) return report.unknown(null, 'issuedFramework')
    const start = national.norms[national.profiles[rankOf(national, own)]?.norm ?? '']?.from?.date
    if (framework.date !== undefined && start !== undefined && framework.date < start)
      return report.predates(
        null,
        { body, issued: { date: framework.date }, own: { term: `document.profile.${own}` }, start: { date: start } },
        place,
      )
    if (rankOf(national, own) >= rankOf(national, profile)) return report.holds(null)
    const versions = { own: { term: `document.profile.${own}` }, current: { term: `document.profile.${profile}` } }
    if (late) report.outdated(null, { body, ...versions, deadline }, place)
    else report.older(null, { body, ...versions }, place)
  },
})
