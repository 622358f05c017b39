import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { ownerBody, ownerOf } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { compareCodePoints } from '../../../text.ts'
import { defineRule, since } from '../../rule.ts'

type Named = Element<'system' | 'database' | 'infrastructure' | 'service' | 'investment'>

const KINDS = ['system', 'database', 'infrastructure', 'service', 'investment'] as const

export default defineRule({
  code: 'GOV-09',
  title: {
    vi: 'Trong một cơ quan, hai đối tượng cùng loại không trùng tên',
    en: 'Two elements of one kind in a body do not have the same name',
  },
  why: {
    vi: 'Hai bản ghi cùng tên thì người đọc hồ sơ không biết đang nói về cái nào, hoặc một đối tượng đã bị ghi hai lần.',
    en: 'With two records of one name, readers cannot tell which is meant, or one thing was recorded twice.',
  },
  remedy: {
    write: {
      vi: 'Nếu là một đối tượng thì gộp hai bản ghi; nếu khác nhau thì đặt tên phân biệt (đơn vị, phạm vi, giai đoạn); nếu tên chính thức trùng nhau, ghi {exempt:name}.',
      en: 'Where they are one thing, merge the records; where they differ, tell them apart in the name (unit, scope, phase); where the official names are the same, {exempt:name}.',
    },
  },
  statement: 'heuristic',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [],
  examines: [...KINDS],
  messages: {
    sameOwner: {
      vi: '{count} bản ghi của “{owner}” cùng tên “{name}”: {ids}.',
      en: '{count} records of "{owner}" have the same name "{name}": {ids}.',
    },
    sameBody: {
      vi: '{count} bản ghi của các đơn vị thuộc “{body}” cùng tên “{name}”: {ids}.',
      en: '{count} records of units of "{body}" have the same name "{name}": {ids}.',
      severity: 'info',
    },
  },
  check({ graph, report }) {
    for (const kind of KINDS) {
      const groups = new Map<string, Named[]>()
      for (const element of graph.all(kind) as readonly Named[]) {
        const body = ownerBody(graph, element)
        if (body === undefined || !answersFor(graph, body) || !isJudged(graph, element)) continue
        const key = `${body.id}\u0001${plain(element.name)}`
        const known = groups.get(key)
        if (known === undefined) groups.set(key, [element])
        else known.push(element)
      }
      for (const members of groups.values()) {
        members.sort((a, b) => compareCodePoints(a.id, b.id))
        const [first, ...others] = members
        if (others.length === 0) {
          report.holds(first!)
          continue
        }
        const owners = new Set(members.map((one) => ownerOf(graph, one)))
        const data = { count: members.length, name: first!.name, ids: idsOf(members) }
        const details = { field: 'name' as const, with: others.slice(0, 20) }
        const subject = first as Element<'system'>
        if (owners.size < members.length) report.sameOwner(subject, { ...data, owner: ownerOf(graph, first!)!.name }, details)
        else report.sameBody(subject, { ...data, body: ownerBody(graph, first!)!.name }, details)
      }
    }
  },
})

/** Whether a record stands for one thing that is there or to come, and keeps its name. */
function isJudged(graph: ArchitectureGraph, element: Named): boolean {
  const { lifecycle, recordType, count, remedy } = element
  const { replacedBy, deployment } = element as Element<'system'>
  if (recordType === 'reference' || (count ?? 1) > 1 || deployment === 'per-unit' || replacedBy !== undefined) return false
  // Of two states of one thing, one is going or yet to come.
  if (!inService(graph, element) || lifecycle === 'merging' || lifecycle === 'replacing') return false
  return remedy !== 'merge-reorganise' && remedy !== 'replace-end' && !notApplicable(element, 'name')
}

const plain = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

const idsOf = (members: readonly Named[]): string[] => [
  ...members.slice(0, 5).map(({ id }) => id),
  ...(members.length > 5 ? [`… (+${members.length - 5})`] : []),
]
