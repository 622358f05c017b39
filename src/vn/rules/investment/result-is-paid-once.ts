import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { notApplicable } from '../../../model/service.ts'
import { compareCodePoints } from '../../../text.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Investment = Element<'investment'>

export default defineRule({
  code: 'INV-08',
  title: { vi: 'Một kết quả không do hai khoản đầu tư cùng làm ra', en: 'One result is not paid for by two investments' },
  why: {
    vi: 'Hai khoản chi cùng xây dựng hoặc thuê một kết quả trong cùng thời gian là đầu tư trùng lặp, hoặc ít nhất một khoản ghi sai kết quả.',
    en: 'Two investments that build or hire the same result at the same time are duplicated spending, or one of them names the wrong result.',
  },
  remedy: {
    do: {
      vi: 'Gộp các khoản đầu tư, hoặc tách rõ phần kết quả của mỗi khoản.',
      en: 'Merge the investments, or divide clearly what each delivers.',
    },
    write: {
      vi: 'Ghi đúng phần kết quả của mỗi khoản ở “{field:delivers}”; nếu là hai giai đoạn thì ghi số năm của mỗi giai đoạn, khoản sau ghi “{field:kind=upgrade}”; nếu không áp dụng, ghi {exempt:delivers}.',
      en: 'Name what each delivers in "{field:delivers}"; for two phases tell the years of each, and write "{field:kind=upgrade}" for the later one; if it does not apply, {exempt:delivers}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [cite('QD-1425-2026', 'II.2.2.h')],
  examines: ['investment'],
  messages: {
    twice: {
      vi: '“{investment}” và {count} khoản đầu tư khác ({others}) cùng xây dựng hoặc thuê: {results}.',
      en: '"{investment}" and {count} other investments ({others}) build or hire the same thing: {results}.',
    },
  },
  check({ graph, report }) {
    const groups = new Map<string, { readonly members: readonly Investment[]; readonly results: Element[] }>()
    const shared = new Set<Element>()
    for (const result of resultsOf(graph)) {
      const makers = graph
        .sources('investment', 'delivers', result as Element<'system'>)
        .filter((one) => makesAnew(one) && answersFor(graph, ownerBody(graph, one)) && !notApplicable(one, 'delivers'))
      const members = overlapping(makers)
      if (members.length < 2) continue
      for (const member of members) shared.add(member)
      const key = members.map(({ id }) => id).join(' ')
      const known = groups.get(key)
      if (known === undefined) groups.set(key, { members, results: [result] })
      else known.results.push(result)
    }
    for (const { members, results } of groups.values()) {
      const [first, ...others] = members
      const data = { investment: first!.name, count: others.length, others: namesOf(others), results: namesOf(results) }
      report.twice(first!, data, { field: 'delivers', with: [...others.slice(0, 10), ...results.slice(0, 10)] })
    }
    for (const one of graph.all('investment'))
      if (makesAnew(one) && (one.delivers?.length ?? 0) > 0 && !shared.has(one) && answersFor(graph, ownerBody(graph, one)))
        report.holds(one)
  },
})

function resultsOf(graph: ArchitectureGraph): ReadonlySet<Element> {
  return new Set(graph.all('investment').flatMap((one): Element[] => graph.targets(one, 'delivers')))
}

/** Whether an investment brings its result into being; an upgrade, a merger or what has ended works on what is there. */
function makesAnew({ kind, stage, lifecycle }: Investment): boolean {
  return (kind === undefined || kind === 'new' || kind === 'lease') && stage !== 'ended' && lifecycle !== 'retired'
}

/** Investments whose years meet those of another; years that are not told may be any. Sorted by id. */
function overlapping(investments: readonly Investment[]): Investment[] {
  if (investments.length < 2) return []
  const spans = investments.map((one) => ({
    one,
    from: one.budget?.fromYear ?? one.budget?.toYear ?? 0,
    to: one.budget?.toYear ?? one.budget?.fromYear ?? 9999,
  }))
  spans.sort((a, b) => a.from - b.from || a.to - b.to)
  const found = new Set<Investment>()
  let last = spans[0]!
  for (const span of spans.slice(1)) {
    if (span.from <= last.to) found.add(last.one).add(span.one)
    if (span.to > last.to) last = span
  }
  return [...found].sort((a, b) => compareCodePoints(a.id, b.id))
}
