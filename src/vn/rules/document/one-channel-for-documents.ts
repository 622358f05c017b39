import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { bodyOf } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable, works } from '../../../model/service.ts'
import { defineRule, since } from '../../rule.ts'

type Agency = Element<'agency'>
type System = Element<'system'>

/** A channel over which agencies send documents; platforms and what is being replaced are none. */
function isChannel(graph: ArchitectureGraph, system: System): boolean {
  const { functions, platformRole, lifecycle, replacedBy, usageStatus } = system
  if (!functions?.includes('document-exchange') || platformRole !== undefined) return false
  if (lifecycle === 'replacing' || lifecycle === 'merging' || replacedBy !== undefined) return false
  // What another body runs is a channel too for those who use it.
  if (usageStatus === 'not-used' || usageStatus === 'no-longer-used') return false
  return inService(graph, system) && !notApplicable(system, 'document-exchange')
}

/** The connected group that each channel is in: channels joined directly, over platforms, or as parts of one whole. */
function groupsOf(graph: ArchitectureGraph, channels: ReadonlySet<System>): (channel: System) => Element {
  const above = new Map<Element, Element>()
  const rootOf = (element: Element): Element => {
    let root = element
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next
    let at = element
    while (at !== root) {
      const next = above.get(at) ?? root
      above.set(at, root)
      at = next
    }
    return root
  }
  const join = (a: Element, b: Element): void => {
    const one = rootOf(a)
    const other = rootOf(b)
    if (one !== other) above.set(one, other)
  }
  const counts = (end: Element | undefined): end is System =>
    end !== undefined && graph.is(end, 'system') && (channels.has(end) || end.platformRole !== undefined)
  for (const integration of graph.all('integration')) {
    if (!works(graph, integration)) continue
    const [first, ...others] = [
      graph.target(integration, 'from'),
      graph.target(integration, 'to'),
      ...graph.targets(integration, 'via'),
    ].filter(counts)
    if (first !== undefined) for (const other of others) join(first, other)
  }
  for (const channel of channels) {
    const whole = graph.target(channel, 'partOf')
    if (whole !== undefined) join(channel, whole)
  }
  return rootOf
}

export default defineRule({
  code: 'DOC-03',
  title: { vi: 'Các cơ quan gửi, nhận văn bản điện tử qua một kênh', en: 'Agencies exchange documents over one channel' },
  why: {
    vi: 'Gửi văn bản qua nhiều kênh rời nhau thì khó theo dõi, dễ sót và không đối chiếu được.',
    en: 'Documents sent over channels that do not know each other are hard to follow, easily missed and cannot be reconciled.',
  },
  remedy: {
    do: {
      vi: 'Chọn một kênh chính thức, kết nối hoặc thôi dùng kênh còn lại.',
      en: 'Choose one official channel and connect the others to it or give them up.',
    },
    write: {
      vi: 'Ghi kết nối, hoặc ghi “{field:replacedBy}” ở kênh thôi dùng; kênh chỉ để dự phòng thì ghi {exempt:|lý do ở “notApplicable” (field: document-exchange)}.',
      en: 'Record the connection, or "{field:replacedBy}" of the one given up; for a channel kept as a reserve {exempt:|give the reason under its "notApplicable" (field: document-exchange)}.',
    },
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [],
  examines: ['agency'],
  messages: {
    parallel: {
      vi: 'Cơ quan của “{body}” ({agencies}) gửi, nhận văn bản qua {count} kênh không kết nối với nhau: {channels}.',
      en: 'Agencies of "{body}" ({agencies}) exchange documents over {count} channels that are not connected to each other: {channels}.',
    },
  },
  check({ graph, report }) {
    const channels = new Set(graph.all('system').filter((system) => isChannel(graph, system)))
    if (channels.size === 0) return
    const covering = new Map<Agency, System[]>()
    let untold = false
    for (const channel of channels) {
      const coverage = graph.targets(channel, 'coverage')
      if (coverage.length === 0) {
        untold = true
        if (channels.size > 1) report.unknown(channel, 'coverage')
      }
      for (const agency of coverage) {
        const known = covering.get(agency)
        if (known === undefined) covering.set(agency, [channel])
        else known.push(channel)
      }
    }
    const groupOf = groupsOf(graph, channels)
    // Two channels of different groups that reach an agency from itself or from above are enough to know that it has parallel ones.
    const reaching = new Map<Agency, readonly System[]>()
    const reachingOf = (agency: Agency): readonly System[] => {
      const path: Agency[] = []
      const seen = new Set<Agency>()
      let at: Agency | undefined = agency
      while (at !== undefined && !reaching.has(at) && !seen.has(at)) {
        seen.add(at)
        path.push(at)
        at = graph.target(at, 'parent')
      }
      let channelsAbove = (at && reaching.get(at)) ?? []
      for (const one of path.toReversed()) {
        const found = [...channelsAbove]
        for (const channel of covering.get(one) ?? []) {
          if (found.length > 1) break
          if (found.every((other) => groupOf(other) !== groupOf(channel))) found.push(channel)
        }
        reaching.set(one, (channelsAbove = found))
      }
      return channelsAbove
    }
    const bodies = new Map<Agency, { agencies: Agency[]; channels: Set<System> }>()
    const served = new Set<Agency>()
    for (const [agency, direct] of covering) {
      const pair = reachingOf(agency)
      const body = bodyOf(graph, agency)
      if (!answersFor(graph, body) || !inService(graph, agency)) continue
      served.add(body)
      if (pair.length < 2) continue
      let known = bodies.get(body)
      if (known === undefined) bodies.set(body, (known = { agencies: [], channels: new Set() }))
      known.agencies.push(agency)
      for (const channel of [...pair, ...direct]) known.channels.add(channel)
    }
    for (const [body, { agencies, channels: parallel }] of bodies) {
      const list = [...parallel]
      report.parallel(body, { body: body.name, agencies: namesOf(agencies), count: list.length, channels: namesOf(list) }, { with: list })
    }
    // A channel of which nobody tells who uses it may be the second one of anybody.
    if (!untold) for (const body of served) if (!bodies.has(body)) report.holds(body)
  },
})
