import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { bodyOf } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { fold } from '../../../text.ts'
import { identifiedAnywhere } from '../../model/identity.ts'
import type { AgencyCode } from '../../reference/agency-codes.ts'
import { QCVN_102, QD_20_2020 } from '../../reference/identifiers.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Agency = Element<'agency'>

/** The level-1 code in a code of either structure. */
function levelOneOf(code: string): string | undefined {
  const structure = [QD_20_2020, QCVN_102].find(({ pattern }) => pattern.test(code))
  return structure?.groups(code)[0]
}

/**
 * Whether the code of an entry is known to be open. Of the localities of the shipped list only those that kept their name are known to have
 * kept their code; an entry of the user's own is as the user says.
 */
function isKnownOpen({ code, name, mark }: AgencyCode, body: Agency): boolean {
  return code.startsWith('G') || mark === undefined || fold(body.name).includes(fold(name))
}

function isOwnAndOpen(graph: ArchitectureGraph, entry: AgencyCode, body: Agency): boolean {
  return answersFor(graph, body) && isKnownOpen(entry, body)
}

export default defineRule({
  code: 'AGY-04',
  title: { vi: 'Mã cấp 1 trong mã định danh của cơ quan còn hiệu lực', en: 'The level-1 code in an identifier is still open' },
  why: {
    vi: 'Mã của cơ quan đã sáp nhập bị đóng; dữ liệu gửi theo mã đó không còn nơi nhận.',
    en: 'The code of a body that was merged is closed, and data sent to it has no recipient.',
  },
  remedy: {
    write: {
      vi: 'Thay bằng mã dưới mã cấp 1 của cơ quan sau sắp xếp; cơ quan đã giải thể thì ghi “{field:lifecycle=retired}”; nếu không áp dụng, ghi {exempt:identifier}.',
      en: 'Replace it by a code below the level-1 code of the body as reorganised; mark an agency that was dissolved "{field:lifecycle=retired}"; if that does not apply, {exempt:identifier}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('vn-egov-1.0', 'warning'),
  citations: [cite('QD-09-2025', 'mã cấp 1'), cite('QD-09-2025', 'mã tỉnh sau sắp xếp')],
  examines: ['agency'],
  messages: {
    closed: {
      vi: 'Mã cấp 1 “{code}” ({name}) đã đóng từ {date} nhưng còn trong mã định danh của {count} cơ quan, đơn vị: {agencies}.',
      en: 'The level-1 code "{code}" ({name}), closed since {date}, is still in the identifiers of these agencies ({count}): {agencies}.',
      citations: [cite('QD-09-2025', 'mã cấp 1')],
    },
    closedProvince: {
      vi: 'Mã cấp 1 “{code}” ({name}) của địa phương đã đóng từ {date} nhưng còn trong mã định danh của {count} cơ quan, đơn vị: {agencies}.',
      en: 'The level-1 code "{code}" ({name}) of a locality, closed since {date}, is still in the identifiers of these agencies ({count}): {agencies}.',
      citations: [cite('QD-09-2025', 'mã tỉnh sau sắp xếp')],
    },
  },
  check({ graph, report, asOf, reference }) {
    const entries = new Map(reference.agencyCodes.map((entry) => [entry.code, entry]))
    const bodies = new Map<Agency, Map<AgencyCode, Agency[]>>()
    for (const agency of identifiedAnywhere(graph)) {
      const entry = entries.get(levelOneOf(agency.identifier) ?? '')
      if (entry === undefined) continue
      const body = bodyOf(graph, agency)
      if (entry.closed === undefined || entry.closed > asOf) {
        if (isOwnAndOpen(graph, entry, body)) report.holds(agency)
        continue
      }
      let codes = bodies.get(body)
      if (codes === undefined) bodies.set(body, (codes = new Map()))
      const known = codes.get(entry)
      if (known === undefined) codes.set(entry, [agency])
      else known.push(agency)
    }
    for (const codes of bodies.values()) {
      for (const [{ code, name, closed: date }, agencies] of codes) {
        const [first, ...others] = agencies
        const say = code.startsWith('G') ? report.closed : report.closedProvince
        say(
          first!,
          { code, name, date: { date: date! }, count: agencies.length, agencies: namesOf(agencies) },
          { field: 'identifier', with: others },
        )
      }
    }
  },
})
