import { addTo } from '../../../collections.ts'
import { nearestAbove } from '../../../model/ancestry.ts'
import type { Element } from '../../../model/element.ts'
import { namesOf } from '../../../model/names.ts'
import { bodyOf } from '../../../model/organisation.ts'
import { identified } from '../../model/identity.ts'
import { QD_20_2020 } from '../../reference/identifiers.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Agency = Element<'agency'>

const levelOne = (code: string): string => QD_20_2020.groups(code)[0]!

/** Whether two level-1 codes are those of one locality: its People’s Committee (H57) and its People’s Council (K57). */
function areTwins(one: string, other: string): boolean {
  return one.slice(1) === other.slice(1)
}

export default defineRule({
  code: 'AGY-03',
  title: {
    vi: 'Mã định danh của cơ quan không trùng và nằm dưới mã của cơ quan cấp trên',
    en: 'The identifier of an agency is its own and lies below that of the agency above it',
  },
  why: {
    vi: 'Hai cơ quan chung một mã, hoặc mã không theo cấp, thì dữ liệu gửi đi có thể đến nhầm nơi.',
    en: 'When two agencies share a code, or a code does not follow the hierarchy, data may go to the wrong place.',
  },
  remedy: {
    do: {
      vi: 'Cấp cho mỗi cơ quan một mã riêng, bắt đầu bằng mã của cơ quan cấp trên.',
      en: 'Give each agency a code of its own that begins with that of the agency above.',
    },
    write: {
      vi: 'Ghi mã ở “{field:identifier}”; cơ quan đã giải thể, sáp nhập thì ghi “{field:lifecycle=retired}”; nếu không áp dụng, ghi {exempt:identifier}.',
      en: 'Write the code under "{field:identifier}"; mark an agency that was dissolved or merged "{field:lifecycle=retired}"; if that does not apply, {exempt:identifier}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('vn-egov-1.0', 'error'),
  citations: [cite('QD-20-2020', 'Đ3 k1'), cite('QD-20-2020', 'Đ4 k1')],
  examines: ['agency'],
  messages: {
    shared: {
      vi: 'Mã định danh “{code}” được ghi cho {count} cơ quan: {agencies}.',
      en: 'The identifier "{code}" is given to {count} agencies: {agencies}.',
      citations: [cite('QD-20-2020', 'Đ3 k1')],
    },
    misplaced: {
      vi: 'Mã định danh “{code}” của “{agency}” không nằm dưới mã “{parentCode}” của “{parent}”.',
      en: 'The identifier "{code}" of "{agency}" does not lie below "{parentCode}" of "{parent}".',
      severity: 'warning',
      citations: [cite('QD-20-2020', 'Đ4 k1')],
    },
    misplacedMany: {
      vi: '{count} cơ quan thuộc “{parent}” có mã định danh không nằm dưới mã “{parentCode}” của cơ quan này: {agencies}.',
      en: '{count} agencies under "{parent}" have identifiers that do not lie below its own, "{parentCode}": {agencies}.',
      severity: 'warning',
      citations: [cite('QD-20-2020', 'Đ4 k1')],
    },
  },
  check({ graph, report, asOf, reference }) {
    const byCode = new Map<string, Agency[]>()
    const closed = new Set(reference.agencyCodes.flatMap(({ code, closed: day }) => (day !== undefined && day <= asOf ? [code] : [])))
    const agencies = identified(graph)
    const bearing = new Set<Agency>(agencies)
    const coded = nearestAbove(graph, (agency) => bearing.has(agency) && QD_20_2020.pattern.test(agency.identifier!))
    const misplaced = new Map<Agency, Agency[]>()
    const placed: Agency[] = []
    const doubtful = new Set<Agency>()
    for (const agency of agencies) {
      const code = agency.identifier
      addTo(byCode, code, agency)
      // What AGY-01 and AGY-04 say of a code is not said again.
      if (!QD_20_2020.pattern.test(code) || closed.has(levelOne(code))) continue
      // A level-1 code stands alone.
      if (!code.includes('.')) {
        if (bodyOf(graph, agency) === agency) placed.push(agency)
        continue
      }
      const parent = graph.target(agency, 'parent')
      const above = parent === undefined || parent === agency ? undefined : coded(parent)
      if (above?.identifier === undefined || above === agency || above.identifier === code) continue
      const [own, theirs] = [levelOne(code), levelOne(above.identifier)]
      if (code.startsWith(`${above.identifier}.`) || (own !== theirs && areTwins(own, theirs))) placed.push(agency)
      else addTo(misplaced, above, agency)
    }
    for (const [code, same] of byCode) {
      if (same.length < 2) continue
      // A merged agency may keep the code of one it came from.
      const absorbed = new Set(same.flatMap(({ mergedFrom }) => mergedFrom ?? []))
      const [first, ...others] = same.filter(({ id }) => !absorbed.has(id))
      for (const agency of same) if (first === undefined || others.length > 0 || agency !== first) doubtful.add(agency)
      if (first === undefined || others.length === 0) continue
      const all = [first, ...others]
      report.shared(first, { code, count: all.length, agencies: namesOf(all) }, { field: 'identifier', with: others })
    }
    for (const [above, below] of misplaced) {
      const [first, ...others] = below
      doubtful.add(above)
      const data = { parent: above.name, parentCode: above.identifier! }
      if (others.length === 0)
        report.misplaced(first!, { ...data, agency: first!.name, code: first!.identifier! }, { field: 'identifier', with: [above] })
      else report.misplacedMany(above, { ...data, count: below.length, agencies: namesOf(below) }, { field: 'identifier', with: below })
    }
    for (const agency of placed) if (!doubtful.has(agency)) report.holds(agency)
  },
})
