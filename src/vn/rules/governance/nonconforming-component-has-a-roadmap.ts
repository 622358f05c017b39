import { describesIntegrations, isToBeShared } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { namesOf } from '../../../model/names.ts'
import { ownerBody } from '../../../model/organisation.ts'
import { pendingIntegrationsOf } from '../../../model/pending.ts'
import { isConnected } from '../../../model/reach.ts'
import { answersFor } from '../../../model/scope.ts'
import { inService, notApplicable } from '../../../model/service.ts'
import { fold } from '../../../text.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Component = Element<'network' | 'infrastructure' | 'system' | 'database' | 'component'>

const KINDS = ['network', 'infrastructure', 'system', 'database', 'component'] as const

export default defineRule({
  code: 'GOV-05',
  title: {
    vi: 'Thành phần chưa phù hợp hoặc trùng lặp có lộ trình xử lý',
    en: 'A component that does not conform or is duplicated has a roadmap',
  },
  why: {
    vi: 'Biết là phải thay, phải hợp nhất mà không ghi làm thế nào thì thành phần cũ vẫn chạy và vẫn tốn kinh phí năm này qua năm khác.',
    en: 'What is known to need replacing or merging, with no word on how, goes on running and costing money year after year.',
  },
  remedy: {
    do: {
      vi: 'Quyết định phương án hoàn thiện hoặc thay thế, có nhiệm vụ hoặc dự án thực hiện.',
      en: 'Decide how it is to be brought in line or replaced, by a task or a project.',
    },
    write: {
      vi: 'Ghi phương án ở “{field:remedy}” (khác “tiếp tục sử dụng”), hệ thống thay thế ở “{field:replacedBy}”, hoặc đưa vào nội dung cần hoàn thiện có nhiệm vụ, dự án; nếu không áp dụng, ghi {exempt:remedy}.',
      en: 'Give a "{field:remedy}" other than "continue", the successor in "{field:replacedBy}", or take it up in a gap with tasks or in a project; where it does not apply, {exempt:remedy}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'skip',
  severity: since('vn-digital-1.0', 'warning'),
  citations: [cite('QD-1425-2026', 'Đ3 k4 a'), cite('QD-1425-2026', 'Đ3 k6')],
  examines: KINDS,
  options: {
    /** Tags, in any spelling with or without diacritics, that mark a component as not conforming. */
    tags: ['legacy', 'nonconforming', 'không phù hợp', 'trùng lặp'] as readonly string[],
  },
  messages: {
    noRoadmap: {
      vi: '“{component}” đang ở vòng đời “{lifecycle}” nhưng mô hình chưa ghi phương án, hệ thống thay thế, nhiệm vụ hay dự án nào.',
      en: '"{component}" is at life-cycle stage "{lifecycle}", but the model names no remedy, successor, task or project.',
    },
    marked: {
      vi: '“{component}” được đánh dấu là chưa phù hợp (nhãn “{tag}”) nhưng mô hình chưa ghi phương án, nhiệm vụ hay dự án xử lý nào.',
      en: '"{component}" is marked as not conforming (tag "{tag}"), but the model names no remedy, task or project for it.',
    },
    continues: {
      vi: '“{component}” ghi phương án “{remedy}” trong khi mô hình cho thấy nó đang được thay thế, hợp nhất hoặc chưa phù hợp: {signs}.',
      en: '"{component}" has the remedy "{remedy}", while the model shows that it is being replaced or merged, or does not conform: {signs}.',
    },
    isolated: {
      vi: '“{database}” ghi phương án “{remedy}” trong khi mô hình không ghi kết nối nào, kể cả dự kiến, giữa cơ sở dữ liệu này và nơi khác.',
      en: '"{database}" has the remedy "{remedy}", while the model shows no connection of it to anything, not even a planned one.',
    },
    gapContinues: {
      vi: 'Nội dung “{gap}” cần hoàn thiện nhưng mọi thành phần liên quan có ghi phương án đều ghi “{remedy}”: {components}.',
      en: 'Gap "{gap}" is to be completed, but every component concerned that states a remedy states "{remedy}": {components}.',
    },
  },
  check({ graph, report, options }) {
    const marks = new Set(options.tags.map(fold))
    const contradicted = new Set<Component>()
    for (const kind of KINDS) {
      for (const component of graph.all(kind) as readonly Component[]) {
        if (!isJudged(graph, component)) continue
        const { lifecycle, remedy, tags } = component
        const stage = lifecycle === 'merging' || lifecycle === 'replacing' ? lifecycle : undefined
        const tag = tags?.find((one) => marks.has(fold(one)))
        const successor = graph.is(component, 'system') ? graph.target(component, 'replacedBy') : undefined
        if (stage === undefined && tag === undefined && successor === undefined) continue
        const name = component.name ?? component.id
        if (remedy === 'continue') {
          contradicted.add(component)
          const signs = [
            ...(stage === undefined ? [] : [{ term: `lifecycle.${stage}` }]),
            ...(tag === undefined ? [] : [`“${tag}”`]),
            ...(successor === undefined ? [] : [successor.name]),
          ]
          report.continues(component, { component: name, remedy: { term: 'remedy.continue' }, signs }, 'remedy')
          continue
        }
        if (remedy !== undefined || successor !== undefined || isTakenUp(graph, component)) report.holds(component)
        else if (component.undetermined?.some(({ field }) => field === 'remedy')) report.unknown(component, 'remedy')
        else if (stage !== undefined) report.noRoadmap(component, { component: name, lifecycle: { term: `lifecycle.${stage}` } }, 'remedy')
        else report.marked(component, { component: name, tag: tag! }, 'remedy')
      }
    }
    for (const database of isolatedAndGoingOn(graph, contradicted)) {
      contradicted.add(database)
      report.isolated(database, { database: database.name, remedy: { term: 'remedy.continue' } }, 'remedy')
    }
    for (const gap of graph.all('gap')) {
      if (!asksForChange(gap)) continue
      const concerned = graph.targets(gap, 'elements').filter((one): one is Component => KINDS.some((kind) => graph.is(one, kind)))
      // A gap also names what it only touches, for example the store to connect to: one component with a remedy, whoever's, is enough.
      if (concerned.some((one) => isToChange(one) || contradicted.has(one))) continue
      const stated = concerned.filter((one) => one.remedy !== undefined && isJudged(graph, one))
      if (stated.length === 0) continue
      report.gapContinues(
        gap,
        { gap: gap.name, remedy: { term: 'remedy.continue' }, components: namesOf(stated) },
        { with: stated.slice(0, 5) },
      )
    }
  },
})

/** Whether a gap is open and not meant to stay as it is. */
const asksForChange = (gap: Element<'gap'>): boolean =>
  gap.lifecycle !== 'retired' && gap.remedy !== 'continue' && !notApplicable(gap, 'remedy')

/** Whether a component states a remedy other than to go on. */
const isToChange = ({ remedy }: Component): boolean => remedy !== undefined && remedy !== 'continue'

function isJudged(graph: ArchitectureGraph, component: Component): boolean {
  return (
    inService(graph, component) &&
    component.recordType !== 'reference' &&
    !notApplicable(component, 'remedy') &&
    answersFor(graph, ownerBody(graph, component))
  )
}

/** Databases to be shared that are to go on as they are, though nothing joins them to anything and nothing says what becomes of them. */
function isolatedAndGoingOn(graph: ArchitectureGraph, known: ReadonlySet<Component>): Element<'database'>[] {
  if (!describesIntegrations(graph)) return []
  return graph
    .all('database')
    .filter(
      (database) =>
        database.remedy === 'continue' &&
        !known.has(database) &&
        isJudged(graph, database) &&
        isToBeShared(database) &&
        !notApplicable(database, 'connection') &&
        !isConnected(graph, database) &&
        pendingIntegrationsOf(graph, database).length === 0 &&
        !isTakenUp(graph, database),
    )
}

/** Whether an open gap or a project says what becomes of a component. That the gap has tasks, GOV-04 sees to. */
function isTakenUp(graph: ArchitectureGraph, component: Component): boolean {
  return (
    graph.sources('gap', 'elements', component).some(({ lifecycle, remedy }) => lifecycle !== 'retired' && remedy !== 'continue') ||
    graph.sources('investment', 'delivers', component).some(({ lifecycle, kind }) => lifecycle !== 'retired' && kind !== 'new')
  )
}
