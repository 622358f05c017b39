import { addTo } from '../../../collections.ts'
import type { Element } from '../../../model/element.ts'
import { defineRule, since } from '../../rule.ts'
import { settleAgencies } from '../../words/agencies.ts'

/** Bodies that went into others are records of their own here, whatever the day. */
const BEFORE_ALL_MERGERS = '1945-09-02'

type Agency = Element<'agency'>

export default defineRule({
  code: 'AGY-08',
  title: { vi: 'Mỗi cơ quan là một bản ghi', en: 'Every agency is one record' },
  why: {
    vi: 'Một cơ quan ghi thành hai bản ghi thì hệ thống, nhiệm vụ và kết nối của cơ quan ấy bị chia đôi, số liệu theo cơ quan đều sai.',
    en: 'An agency recorded twice has its systems, tasks and connections split in two, and every figure by agency is wrong.',
  },
  remedy: {
    write: {
      vi: 'Nếu là một: giữ một bản ghi, sửa các tham chiếu “{field:owner}”, “{field:operator}”, “{field:parent}” về bản ghi ấy. Nếu là hai: ghi tên chính thức đầy đủ của từng cơ quan.',
      en: 'If they are one: keep one record and let "{field:owner}", "{field:operator}" and "{field:parent}" refer to it. If they are two: write the full official name of each.',
    },
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'info'),
  citations: [],
  examines: ['agency'],
  options: { most: 20 },
  messages: {
    sameName: {
      vi: '“{one}” ({oneId}) và “{other}” ({otherId}) có phải một cơ quan? Hai tên chỉ khác cách viết.',
      en: 'Are "{one}" ({oneId}) and "{other}" ({otherId}) one agency? The names differ in how they are written only.',
    },
    identical: {
      vi: '“{one}” ({oneId}) và “{other}” ({otherId}) có phải một cơ quan? Hai bản ghi cùng tên, cùng cơ quan cấp trên.',
      en: 'Are "{one}" ({oneId}) and "{other}" ({otherId}) one agency? The two records have one name and one agency above them.',
    },
    alike: {
      vi: '“{one}” ({oneId}) và “{other}” ({otherId}) có phải một cơ quan? Hai tên gần giống nhau.',
      en: 'Are "{one}" ({oneId}) and "{other}" ({otherId}) one agency? The names are nearly the same.',
    },
  },
  check({ graph, report, options }) {
    const agencies = new Map<string, Agency[]>()
    for (const agency of graph.all('agency')) {
      // A unit in brackets is told apart by what stands there.
      if (!/[([]/.test(agency.name)) addTo(agencies, agency.name, agency)
    }
    const body = graph.header.body === undefined ? undefined : graph.find('agency', graph.header.body)?.name
    const { written, alike } = settleAgencies(agencies.keys(), { day: BEFORE_ALL_MERGERS, ...(body === undefined ? {} : { body }) })
    const asked = new Set<Element>()
    let count = 0
    const ask = (message: 'sameName' | 'alike', one: string, other: string): void =>
      tell(message, agencies.get(one)?.[0], agencies.get(other)?.[0])
    const tell = (message: 'sameName' | 'identical' | 'alike', first: Agency | undefined, second: Agency | undefined): void => {
      // A body above another has its own name with a place behind it; parent and child are two.
      if (first === undefined || second === undefined || first.parent === second.id || second.parent === first.id) return
      if (first.parent !== undefined && second.parent !== undefined && first.parent !== second.parent) return
      for (const agency of [first, second]) asked.add(agency)
      if (++count > options.most) return
      const [earlier, later] = first.id < second.id ? [first, second] : [second, first]
      report[message](later, { one: later.name, oneId: later.id, other: earlier.name, otherId: earlier.id }, { with: [earlier] })
    }
    for (const [name, others] of written) for (const other of others) ask('sameName', name, other)
    // Below one parent a name stands for one agency, however it came to be recorded twice.
    for (const sharers of agencies.values()) {
      const firsts = new Map<string | undefined, Agency>()
      for (const agency of sharers) {
        const first = firsts.get(agency.parent)
        if (first === undefined) firsts.set(agency.parent, agency)
        else tell('identical', first, agency)
      }
    }
    for (const [one, other] of alike) ask('alike', one, other)
    for (const agency of graph.all('agency')) if (!asked.has(agency)) report.holds(agency)
  },
})
