import { fill } from '../../text.ts'
import type { PageCitation, PageData, PageFinding } from './define.ts'
import { findingDiagram } from './diagram.ts'
import type { GroupBy } from './select.ts'
import { type Child, h, type Markup } from './tree.ts'

/** A finding as a heading that opens; `body` comes with it only where it must be there at once. */
export function card(data: PageData, at: number, group: GroupBy, withBody: boolean): Markup {
  const finding = data.findings[at]!
  const { labels, rules } = data
  const rule = rules[finding.rule]!
  const place = placeOf(data, finding)
  const setback = setbackOf(data, finding)
  return h(
    'details',
    { class: `finding ${finding.severity ?? 'none'} ${finding.state}`, 'data-at': at, id: `f-${finding.fingerprint}-${finding.model}` },
    h(
      'summary',
      {},
      h(
        'span',
        { class: 'message' },
        finding.severity !== undefined && [
          h('span', { class: `severity ${finding.severity}` }, labels[`severity.${finding.severity}`]),
          ' ',
        ],
        group !== 'rule' && [h('span', { class: 'code' }, rule.code), ' '],
        finding.message,
      ),
      h(
        'span',
        { class: 'where' },
        finding.isNew && h('span', { class: 'state new' }, labels['state.new']),
        finding.state !== 'open' && h('span', { class: `state ${finding.state}` }, labels[`state.${finding.state}`]),
        setback !== undefined && h('span', { class: 'state setback' }, setback),
        h('span', { class: 'place' }, place),
      ),
    ),
    withBody && body(data, at, group),
  )
}

/** What a finding says when opened: why, what to do, by which norm, where, of what. */
export function body(data: PageData, at: number, group: GroupBy): Markup {
  const finding = data.findings[at]!
  const { labels } = data
  const rule = data.rules[finding.rule]!
  const model = data.models[finding.model]!
  const waiver = finding.waiver === undefined ? undefined : model.waivers[finding.waiver]
  const diagram = finding.state === 'fixed' ? undefined : findingDiagram(data, finding)
  return h(
    'div',
    { class: 'body' },
    finding.state === 'fixed' && h('p', { class: 'gone' }, labels.gone),
    h(
      'dl',
      {},
      group !== 'rule' && [
        row(labels.rule, h('b', {}, rule.code), ` ${rule.title}`),
        row(labels.why, rule.why),
        rule.remedy.map(([label, text]) => row(label, text)),
      ],
      finding.nearest !== undefined &&
        row(
          labels.nearest,
          h(
            'ul',
            {},
            finding.nearest.map((way) => h('li', {}, way)),
          ),
        ),
      finding.tells !== undefined && row(labels.tells, told(data, finding.tells)),
      finding.state !== 'fixed' && (finding.citations.length > 0 || rule.subject !== 'core') && row(labels.basis, basis(data, finding)),
      finding.elements.length > 0 && row(labels.elements, elements(data, finding)),
      row(labels.place, placeOf(data, finding)),
      data.models.length > 1 && row(labels.model, model.name),
      waiver !== undefined &&
        row(
          setbackOf(data, finding) ?? labels.waiver,
          h(
            'ul',
            {},
            waiver.facts.map(([label, text]) => h('li', {}, `${label}: ${text}`)),
          ),
        ),
      row(labels.fingerprint, h('code', {}, finding.fingerprint)),
    ),
    frameOf(data, finding),
    rowOf(data, finding),
    diagram !== undefined &&
      h(
        'figure',
        {},
        h('figcaption', {}, labels.diagram),
        h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': labels.diagram }, diagram),
      ),
  )
}

/** Why a rule matters and what to do, said once over its findings. */
export function ruleIntroduction({ rules, labels }: PageData, at: number): Markup {
  const { why, remedy } = rules[at]!
  return h(
    'dl',
    { class: 'introduction' },
    row(labels.why, why),
    remedy.map(([label, text]) => row(label, text)),
  )
}

/** A legal basis with how far it was verified. */
export function citationTree({ labels }: Pick<PageData, 'labels'>, { text, title, mark }: PageCitation): readonly Child[] {
  return [
    h('cite', { title }, text),
    ' ',
    h('span', { class: `mark ${mark}` }, labels[`mark.${mark}`]),
    h('span', { class: 'norm' }, title),
  ]
}

function row(label: string, ...value: readonly Child[]): Markup {
  return h('div', {}, h('dt', {}, label), h('dd', {}, ...value))
}

function basis(data: PageData, { citations, model }: PageFinding): Child {
  if (citations.length > 0)
    return h(
      'ul',
      {},
      citations.map((at) => h('li', {}, citationTree(data, data.citations[at]!))),
    )
  return data.models[model]!.noBasis
}

/** Findings that one finding speaks for; more would make the card as long as the list they are left out of. */
const TOLD = 10

/** What follows from a finding, each as a link that shows it alone. */
function told({ findings, rules, labels, language }: PageData, tells: readonly number[]): Markup {
  const lines = tells.slice(0, TOLD).map((at) => {
    const { rule, message, fingerprint, model } = findings[at]!
    return h('li', {}, h('a', { href: `#f-${fingerprint}-${model}` }, rules[rule]!.code), ` ${message}`)
  })
  const more = tells.length - lines.length
  return h('ul', {}, lines, more > 0 && h('li', {}, fill(labels.tellsMore, { count: more }, language)))
}

function elements({ models, kinds }: PageData, finding: PageFinding): Markup {
  const model = models[finding.model]!
  return h(
    'ul',
    {},
    finding.elements.map(([at, field]) => {
      const { id, kind, name } = model.elements[at]!
      return h(
        'li',
        {},
        `${kinds[kind]}: ${name}`,
        name === id ? undefined : [' ', h('code', {}, id)],
        field === undefined ? undefined : ` · ${field}`,
      )
    }),
  )
}

/** `models/a.yaml:12`, or the sheet and cell of a workbook. */
export function placeOf({ files, labels }: PageData, { file, line, cell }: PageFinding): string {
  if (file === undefined) return labels.noPlace
  const { name } = files[file]!
  return cell === undefined ? `${name}:${line}` : `${name}, ${fill(labels.cellOf, { cell }, 'vi')}`
}

/** Why a waiver that names an open finding does not accept it. */
function setbackOf({ models, labels }: PageData, { model, waiver }: PageFinding): string | undefined {
  const state = waiver === undefined ? undefined : models[model]!.waivers[waiver]!.state
  return state === 'expired' || state === 'pending' || state === 'refused' ? labels[`waiver.${state}`] : undefined
}

function frameOf({ files, labels }: PageData, { file, frame, line: marked, severity }: PageFinding): Markup | undefined {
  if (file === undefined || frame === undefined) return undefined
  const { lines } = files[file]!
  const [first, last] = frame
  const shown: Markup[] = []
  for (let number = first; number <= last; number++) {
    const text = lines[number]
    if (text === undefined) continue
    shown.push(
      h(
        'span',
        { class: number === marked ? `row at ${severity ?? ''}` : 'row' },
        h('span', { class: 'number' }, String(number)),
        h('span', { class: 'text' }, text === '' ? ' ' : text),
      ),
    )
  }
  return h('figure', {}, h('figcaption', {}, labels.frame), h('pre', { class: 'scroll', tabindex: 0 }, shown))
}

/** The row of a workbook in which a finding stands. */
function rowOf({ labels }: PageData, { row: cells }: PageFinding): Markup | undefined {
  if (cells === undefined) return undefined
  return h(
    'figure',
    {},
    h('figcaption', {}, labels.row),
    h(
      'dl',
      { class: 'cells' },
      cells.map(([label, text, here]) =>
        h('div', { class: here ? 'here' : undefined }, h('dt', {}, label), h('dd', {}, text === '' ? '–' : text)),
      ),
    ),
  )
}
