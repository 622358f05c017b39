import { nearestAbove } from '../../../model/ancestry.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { bodyOf } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { fold } from '../../../text.ts'
import { successors } from '../../model/merger.ts'
import { TWO_LEVELS } from '../../reference/deadlines.ts'
import { defineRule, since } from '../../rule.ts'

/** What a unit of the lowest level calls itself, folded; the first word tells, a former name may follow. */
const COMMUNE_WORD = /(?:^| )(?:xa|phuong|dac khu|thi tran)(?= |$)/u

const KINDS = ['system', 'database', 'infrastructure', 'network', 'service', 'component'] as const

export default defineRule({
  code: 'AGY-06',
  title: { vi: 'Không còn cấp huyện làm chủ quản, vận hành', en: 'No district owns or runs anything' },
  why: {
    vi: 'Từ 01/7/2025 không còn cấp huyện; hệ thống, dữ liệu còn ghi cho cấp huyện là chưa có người chịu trách nhiệm.',
    en: 'There have been no districts since 2025-07-01; what is still recorded as theirs has nobody to answer for it.',
  },
  remedy: {
    do: {
      vi: 'Bàn giao cho cơ quan tiếp nhận (sở, ban, ngành cấp tỉnh hoặc xã, phường, đặc khu), hoặc kết thúc sử dụng.',
      en: 'Hand it over to the body that takes over (a provincial department, a commune, ward or special zone), or retire it.',
    },
    write: {
      vi: 'Ghi cơ quan tiếp nhận ở “{field:owner}”, “{field:operator}”, “{field:dataOwner}”; nếu chưa bàn giao xong, ghi {exempt:owner}.',
      en: 'Name the body that took over in "{field:owner}", "{field:operator}" and "{field:dataOwner}"; where the handover is not finished, {exempt:owner}.',
    },
  },
  // That districts ended is a fact; the law that ended them is not in the norms data.
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('vn-egov-4.0', 'warning'),
  citations: [],
  examines: ['agency', ...KINDS],
  messages: {
    owns: {
      vi: '“{district}” thuộc cấp huyện, không còn từ 01/7/2025, nhưng vẫn được ghi là nơi quản lý, vận hành {count} đối tượng: {elements}.',
      en: '"{district}" is of district level, which ended on 2025-07-01, yet objects are still recorded as owned or run by it: {count} ({elements}).',
    },
    town: {
      vi: '“{agency}” được ghi là cấp xã và có tên của một thị trấn; từ 01/7/2025 cấp xã chỉ gồm xã, phường, đặc khu.',
      en: '"{agency}" is recorded at commune level under the name of a town; since 2025-07-01 that level consists of communes, wards and special zones only.',
    },
  },
  check({ graph, report, asOf }) {
    if (asOf < TWO_LEVELS) return
    for (const town of towns(graph)) report.town(town, { agency: town.name }, { field: 'communeType' })
    const merged = successors(graph)
    const districtOf = nearestAbove(graph, ({ level }) => level === 'district')
    const held = new Map<Element<'agency'>, Set<Element>>()
    /** Whether it is known of an agency whether a district stands above it. */
    const isPlaced = (agency: Element<'agency'>): boolean => {
      const body = bodyOf(graph, agency)
      return (body.level !== 'department' && body.level !== 'unit') || body.id === graph.header.body
    }
    for (const kind of KINDS) {
      for (const element of graph.all(kind) as readonly Element<(typeof KINDS)[number]>[]) {
        if (!inService(graph, element) || element.recordType === 'reference' || notApplicable(element, 'owner')) continue
        const { owner, operator, dataOwner } = element as { owner?: string; operator?: string; dataOwner?: string }
        const agencies = [owner, operator, dataOwner].map((id) => (id === undefined ? undefined : graph.find('agency', id)))
        for (const agency of agencies) {
          const district = agency && districtOf(agency)
          if (district === undefined) continue
          const known = held.get(district)
          if (known === undefined) held.set(district, new Set([element]))
          else known.add(element)
        }
        const [first] = agencies
        const told = agencies.filter((agency) => agency !== undefined)
        if (first === undefined || !answersFor(graph, bodyOf(graph, first))) continue
        if (told.every((agency) => districtOf(agency) === undefined && isPlaced(agency))) report.holds(element)
      }
    }
    for (const [district, elements] of held) {
      if (!isToldHere(graph, bodyOf(graph, district), merged)) continue
      const list = [...elements]
      report.owns(district, { district: district.name, count: list.length, elements: namesOf(list) }, { with: list.slice(0, 5) })
    }
  },
})

/** Whether a district is this model's to tell of: that of another province is not; one that is put below nobody stands in its own records. */
function isToldHere(graph: ArchitectureGraph, body: Element<'agency'>, merged: { has(agency: Element<'agency'>): boolean }): boolean {
  return answersFor(graph, body) || merged.has(body) || body.level === 'district'
}

/** Agencies of commune level that go by the name of a town and tell no other type. */
function towns(graph: ArchitectureGraph): Element<'agency'>[] {
  return graph.all('agency').filter((agency) => {
    if (agency.level !== 'commune' || agency.communeType !== undefined || agency.recordType === 'reference') return false
    if (!inService(graph, agency) || notApplicable(agency, 'communeType') || !answersFor(graph, bodyOf(graph, agency))) return false
    return COMMUNE_WORD.exec(fold(agency.name))?.[0].trim() === 'thi tran'
  })
}
