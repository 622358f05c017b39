/** The script of the report page. It reads the data block of its own page and nothing else. */
import type { Severity } from '../../../finding/define.ts'
import { fill, formatNumber } from '../../../text.ts'
import { body, card, ruleIntroduction } from '../card.ts'
import type { FindingFilter, PageData } from '../define.ts'
import { EVERYTHING, type Group, type GroupBy, type Query, Selection, type SortBy } from '../select.ts'
import { h, type Tree } from '../tree.ts'
import { toDom } from './dom.ts'

/** Findings to draw at first, in all and under one heading, and per press of a button; headings likewise. */
const FIRST = { all: 200, group: 20, single: 100, groups: 200 }
const STEP = 100

/** Height of a closed finding, more or less: what the browser is to take for one that it has not laid out. */
const HEIGHT = 72

/** Findings to print. More would take a browser minutes and a reader days. */
const PRINTED = 2000

/** Search texts to fold between two frames while the page is idle. */
const FOLDED_AT_ONCE = 500

const byId = <E extends HTMLElement = HTMLElement>(id: string): E => document.getElementById(id) as E

const data = JSON.parse(byId('data').textContent!) as PageData
const { labels, language } = data
const selection = new Selection(data)
const form = byId<HTMLFormElement>('filter')
const list = byId('list')
const count = byId<HTMLOutputElement>('count')

let query: Query = EVERYTHING

const number = (value: number): string => formatNumber(value, language)

function readForm(): Query {
  const fields = new FormData(form)
  const text = (name: string): string => String(fields.get(name) ?? '')
  return {
    text: text('text'),
    severities: fields.getAll('severity') as Severity[],
    states: fields.getAll('state') as FindingFilter[],
    rule: text('rule'),
    model: text('model'),
    file: text('file'),
    owner: text('owner'),
    group: (text('group') || EVERYTHING.group) as GroupBy,
    sort: (text('sort') || EVERYTHING.sort) as SortBy,
  }
}

/** Draws what fits the form. */
function show(): void {
  query = readForm()
  const groups = selection.groups(query)
  const shown = groups.reduce((sum, { size }) => sum + size, 0)
  const total = data.findings.length
  count.textContent = fill(shown === total ? labels.resultAll : labels.result, { shown, total }, language)
  list.replaceChildren()
  if (shown === 0) list.append(toDom(h('p', { class: 'empty' }, total === 0 ? labels.noneAtAll : labels.none)))
  else appendGroups(groups, 0, FIRST.all)
}

function appendGroups(groups: readonly Group[], start: number, budget: number): void {
  const end = Math.min(groups.length, start + FIRST.groups)
  const perGroup = groups.length === 1 ? FIRST.single : FIRST.group
  let left = budget
  for (const group of groups.slice(start, end)) {
    const first = Math.min(perGroup, left)
    list.append(groupSection(group, first))
    left -= Math.min(first, group.members.length)
  }
  if (end === groups.length) return
  const button = moreButton(fill(labels.moreGroups, { left: groups.length - end }, language))
  button.addEventListener('click', () => {
    button.remove()
    appendGroups(groups, end, FIRST.all)
    focusOn(list.children[end]?.querySelector('summary, button'))
  })
  list.append(button)
}

function groupSection({ key, members, size }: Group, first: number): HTMLElement {
  const section = document.createElement('section')
  section.className = 'group'
  if (query.group !== 'none') section.append(toDom(heading(key, members[0]!, size)))
  if (query.group === 'rule') section.append(toDom(ruleIntroduction(data, data.findings[members[0]!]!.rule)))
  const cards = document.createElement('div')
  cards.className = 'cards'
  section.append(cards)
  appendCards(section, cards, members, 0, first)
  return section
}

function appendCards(section: HTMLElement, cards: HTMLElement, members: readonly number[], start: number, amount: number): void {
  const end = Math.min(members.length, start + amount)
  const block = document.createElement('div')
  if (end - start > FIRST.group) {
    // Long enough for the browser to gain by skipping it while it is out of sight.
    block.className = 'block'
    block.style.setProperty('contain-intrinsic-block-size', `auto ${(end - start) * HEIGHT}px`)
  }
  for (const at of members.slice(start, end)) block.append(toDom(card(data, at, query.group, false)))
  cards.append(block)
  const left = members.length - end
  if (left === 0) return
  const next = Math.min(STEP, left)
  const button = moreButton(fill(labels.more, { count: next, left }, language))
  button.addEventListener('click', () => {
    button.remove()
    appendCards(section, cards, members, end, next)
    focusOn(cards.lastElementChild?.querySelector('summary'))
  })
  section.append(button)
}

function moreButton(text: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'more'
  button.textContent = text
  return button
}

function focusOn(element: Element | null | undefined): void {
  if (element instanceof HTMLElement) element.focus()
}

function heading(key: string, at: number, size: number): Tree {
  const amount = h('span', { class: 'amount' }, number(size))
  const first = data.findings[at]!
  switch (query.group) {
    case 'rule': {
      const rule = data.rules[first.rule]!
      return h('h3', {}, h('span', { class: 'code' }, rule.code), h('span', {}, rule.title), amount)
    }
    case 'subject':
      return h('h3', {}, h('span', {}, data.subjects[key] ?? key), amount)
    case 'severity':
      return h('h3', {}, h('span', {}, first.severity === undefined ? labels['state.fixed'] : labels[`severity.${first.severity}`]), amount)
    case 'model':
      return h('h3', {}, h('span', {}, data.models[first.model]!.name), amount)
    case 'owner':
      return h('h3', {}, h('span', {}, key === '' ? labels.noOwner : key), amount)
    default:
      return h('h3', {}, h('span', {}, key === '' ? labels.noPlace : key), amount)
  }
}

/** Gives an open finding its body. */
function fillIn(details: HTMLDetailsElement): void {
  if (details.open && details.querySelector('.body') === null) details.append(toDom(body(data, Number(details.dataset['at']), query.group)))
}

function cardsOf(root: ParentNode): HTMLDetailsElement[] {
  return [...root.querySelectorAll<HTMLDetailsElement>('details.finding')]
}

function setAll(open: boolean): void {
  for (const details of cardsOf(list)) {
    details.open = open
    fillIn(details)
  }
}

let asked = 0

/** Draws once before the next frame, however fast somebody types. */
function showSoon(): void {
  if (asked !== 0) return
  asked = requestAnimationFrame(() => {
    asked = 0
    show()
  })
}

/** Sets fields of the form, empties the others but grouping and order, and draws. */
function ask(fields: Readonly<Record<string, string>>): void {
  const { group, sort } = readForm()
  form.reset()
  for (const [name, value] of Object.entries({ group, sort, ...fields })) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
      if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = field.value === value
      else field.value = value
    } else if (field instanceof RadioNodeList)
      for (const box of field) if (box instanceof HTMLInputElement) box.checked = box.value === value
  }
  show()
}

/** A link to one finding, as it stands in a message or a ticket: shows that finding alone, open. */
function follow(): void {
  const [, fingerprint] = /^#f-([0-9a-f]{16})-\d+$/.exec(location.hash) ?? []
  if (fingerprint === undefined) return
  ask({ text: fingerprint })
  setAll(true)
  focusOn(list.querySelector('summary'))
}

form.hidden = false
form.addEventListener('input', showSoon)
form.addEventListener('submit', (event) => event.preventDefault())
byId('clear').addEventListener('click', () => {
  ask({})
  form.querySelector<HTMLInputElement>('input[name=text]')!.focus()
})
byId('open-all').addEventListener('click', () => setAll(true))
byId('close-all').addEventListener('click', () => setAll(false))
byId('print').addEventListener('click', () => print())
list.addEventListener('toggle', ({ target }) => fillIn(target as HTMLDetailsElement), true)
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-name]'))
  button.addEventListener('click', () => {
    ask({ [button.dataset['name']!]: button.dataset['value']! })
    byId('findings').scrollIntoView()
    count.focus({ preventScroll: true })
  })
addEventListener('hashchange', follow)

let folded: HTMLDetailsElement[] = []

addEventListener('beforeprint', () => {
  const groups = selection.groups(query)
  const shown = groups.reduce((sum, { members }) => sum + members.length, 0)
  list.replaceChildren()
  let left = PRINTED
  for (const group of groups) {
    if (left === 0) break
    const members = group.members.slice(0, left)
    left -= members.length
    list.append(groupSection({ ...group, members }, members.length))
  }
  if (shown > PRINTED) list.prepend(toDom(h('p', { class: 'notice' }, fill(labels.printed, { shown: PRINTED, total: shown }, language))))
  setAll(true)
  folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
  for (const details of folded) details.open = true
})

addEventListener('afterprint', () => {
  for (const details of folded) details.open = false
  folded = []
  show()
})

show()
follow()
document.documentElement.classList.add('ready')

/** Folds search texts while nothing else is to be done, so that the first search need not wait for it. */
function prepare(): void {
  if (selection.prepare(FOLDED_AT_ONCE)) setTimeout(prepare)
}
setTimeout(prepare)
