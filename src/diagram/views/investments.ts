import type { Element } from '../../model/element.ts'
import type { ArchitectureGraph } from '../../model/graph.ts'
import { ownerOf } from '../../model/organisation.ts'
import { targetStatus } from '../../model/targets.ts'
import { dateText, nameOf, subtitleOf } from '../caption.ts'
import { conditionOf, markOf } from '../condition.ts'
import type { Box, Entry, Group, Label, Line, Look, View } from '../define.ts'
import { legendFor } from '../legend.ts'
import { moneyLabel, yearsLabel } from '../money.ts'
import { ownersOf } from '../owners.ts'
import { databaseBox, STATE_LEGEND, SYSTEM_LEGEND, systemBox } from '../systems.ts'

type Investment = Element<'investment'>
type Target = Element<'target'>
type Delivered = Element<'system' | 'database' | 'infrastructure' | 'network' | 'link' | 'integration' | 'service' | 'component'>

const DELIVERED: Group = { id: 'group:delivered', label: { vi: 'Kết quả đầu tư', en: 'What is delivered' } }
const TARGETS: Group = { id: 'group:targets', label: { vi: 'Chỉ tiêu', en: 'Targets' } }

const MONEY: Look = { shape: 'framed', tone: 'money' }
const AIM: Look = { shape: 'slanted', tone: 'target' }
const OTHER: Look = { shape: 'rounded', tone: 'network' }

const LEGEND: readonly Entry[] = [
  { box: MONEY, label: { term: 'kind.investment' } },
  { box: { ...MONEY, alert: true }, label: { vi: '(!) cần chú ý', en: '(!) needs attention' } },
  ...SYSTEM_LEGEND,
  { box: OTHER, label: { vi: 'kết quả khác', en: 'other result' } },
  { box: AIM, label: { term: 'kind.target' } },
  ...STATE_LEGEND,
  { line: { stroke: 'solid', head: 'arrow' }, label: { vi: 'tạo ra', en: 'delivers' } },
  { line: { stroke: 'thick', head: 'none' }, label: { vi: 'chỉ tiêu áp dụng cho', en: 'target applies to' } },
]

export default {
  id: 'investments',
  title: { vi: 'Đầu tư, kết quả và chỉ tiêu', en: 'Investments, results and targets' },
  summary: {
    vi: 'Các khoản đầu tư theo cơ quan chủ quản, kinh phí, kết quả tạo ra và chỉ tiêu áp dụng cho kết quả đó; đánh dấu đầu tư không ghi kết quả và chỉ tiêu không đạt.',
    en: 'Investments by owner, with budget, what they deliver and the targets for it; investments that deliver nothing and targets that were missed are marked.',
  },
  draw(graph) {
    const investments = graph.all('investment')
    const targets = graph.all('target')
    const owners = ownersOf(graph, investments)
    const boxes: Box[] = investments.map((investment) => ({ ...investmentBox(graph, investment), group: owners.groupOf(investment) }))
    const lines: Line[] = []
    const results = new Set<Delivered>()
    for (const investment of investments) {
      for (const result of graph.targets(investment, 'delivers')) {
        results.add(result)
        lines.push({ from: investment.id, to: result.id, stroke: 'solid', head: 'arrow' })
      }
    }
    for (const result of results) boxes.push({ ...resultBox(graph, result), group: DELIVERED.id })
    for (const target of targets) {
      boxes.push({ ...targetBox(graph, target), group: TARGETS.id })
      for (const thing of graph.targets(target, 'appliesTo')) {
        if (results.has(thing as Delivered)) lines.push({ from: thing.id, to: target.id, stroke: 'thick', head: 'none' })
      }
    }
    const notes: Label[] = []
    if (investments.length === 0) notes.push({ vi: 'Mô hình không ghi khoản đầu tư nào.', en: 'The model records no investment.' })
    return {
      title: this.title,
      subtitle: subtitleOf(graph),
      summary: this.summary,
      direction: 'right',
      groups: [...owners.groups, ...(results.size > 0 ? [DELIVERED] : []), ...(targets.length > 0 ? [TARGETS] : [])],
      boxes,
      lines,
      legend: legendFor(LEGEND, boxes, lines),
      notes,
    }
  },
} satisfies View

function investmentBox(graph: ArchitectureGraph, investment: Investment): Box {
  const { budget, kind, stage } = investment
  const { state, mark } = conditionOf(graph, investment)
  const fruitless = graph.targets(investment, 'delivers').length === 0
  return {
    id: investment.id,
    label: nameOf(investment),
    details: [
      budget === undefined ? { vi: 'không ghi kinh phí', en: 'no budget recorded' } : moneyLabel(budget),
      budget === undefined ? '' : yearsLabel(budget),
      kind === undefined || kind === 'other' ? '' : { term: `investment.kind.${kind}` },
      stage === undefined ? '' : { term: `investment.stage.${stage}` },
    ],
    kind: 'investment',
    ...MONEY,
    // In a to-be model every investment is to come; that says nothing about one of them.
    ...(state === 'planned' && mark === undefined ? {} : { state }),
    ...(fruitless ? { alert: true } : {}),
    ...markOf(mark, fruitless ? { vi: '(!) không ghi kết quả', en: '(!) no result recorded' } : undefined),
  }
}

function resultBox(graph: ArchitectureGraph, result: Delivered): Box {
  if (graph.is(result, 'system')) return systemBox(graph, result)
  if (graph.is(result, 'database')) return databaseBox(graph, result)
  const kind = graph.kindOf(result)
  const { state, mark } = conditionOf(graph, result)
  return { id: result.id, label: nameOf(result), details: { term: `kind.${kind}` }, kind, ...OTHER, state, ...markOf(mark) }
}

function targetBox(graph: ArchitectureGraph, target: Target): Box {
  const { value, direction, due, unit } = target
  const day = graph.header.asOf
  const status = day === undefined ? undefined : targetStatus(target, day)
  const missed = status?.state === 'missed'
  const words: Label | undefined = missed
    ? { vi: '(!) không đạt', en: '(!) missed' }
    : status?.state === 'met'
      ? { vi: 'đã đạt', en: 'met' }
      : undefined
  const owner = ownerOf(graph, target)
  return {
    id: target.id,
    label: nameOf(target),
    details: [
      value === undefined
        ? { vi: 'chưa ghi giá trị', en: 'no value recorded' }
        : { words: [{ term: `target.direction.${direction ?? 'at-least'}` }, amount(value, unit)] },
      due === undefined ? '' : { words: [{ vi: 'hạn', en: 'due' }, dateText(due)] },
      status?.measured === undefined ? '' : { words: [{ vi: 'đo được', en: 'measured' }, amount(status.measured.value, unit)] },
      owner === undefined || graph.all('agency').length === 1 ? '' : (owner.abbreviation ?? ''),
    ],
    kind: 'target',
    ...AIM,
    ...(missed ? { alert: true } : {}),
    ...markOf(words),
  }
}

function amount(value: number, unit: string | undefined): Label {
  // A record with faults may lack what the schema demands.
  if (unit === undefined) return { phrase: { vi: '{value}', en: '{value}' }, data: { value } }
  if (unit === 'percent') return { phrase: { vi: '{value}%', en: '{value}%' }, data: { value } }
  // The schema has words for some units; others are the model's own, and a dot would be read as part of the term.
  const named = unit.includes('.') ? unit : { term: `target.unit.${unit}` }
  return { phrase: { vi: '{value} {unit}', en: '{value} {unit}' }, data: { value, unit: named } }
}
