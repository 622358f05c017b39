/** From the words of a question to what fails. */
import { Fault } from '../fault.ts'
import type { Element, Kind } from '../model/element.ts'
import type { ArchitectureGraph } from '../model/graph.ts'
import { inService, works } from '../model/service.ts'
import { nearest } from '../nearest.ts'
import { fold } from '../text.ts'
import type { Failure } from './define.ts'

/** Kinds that can go out of reach; plans, targets and the like cannot. */
export const FAILING: ReadonlySet<Kind> = new Set([
  'agency',
  'site',
  'network',
  'link',
  'infrastructure',
  'system',
  'database',
  'integration',
  'service',
])

type Link = Element<'link'>

/** Working links by what they share, in the order of the model. */
export function linksBy(graph: ArchitectureGraph, what: 'carrier' | 'conduit'): ReadonlyMap<string, readonly Link[]> {
  const found = new Map<string, Link[]>()
  for (const link of graph.all('link')) {
    if (!works(graph, link)) continue
    for (const name of what === 'carrier' ? [link.carrier ?? []].flat() : (link.conduits ?? [])) {
      const links = found.get(name)
      if (links === undefined) found.set(name, [link])
      else links.push(link)
    }
  }
  return found
}

/**
 * What some words name: ids of elements, their codes, their full names, or carriers and conduits of links; letter case and accents do not matter for names.
 * @throws Fault `unknown-name` with the nearest that there are, `ambiguous` for a name of several, `usage` for what cannot fail.
 */
export function failuresNamed(graph: ArchitectureGraph, words: readonly string[]): Failure[] {
  const found: Failure[] = []
  const seen = new Set<unknown>()
  const shared = { carrier: linksBy(graph, 'carrier'), conduit: linksBy(graph, 'conduit') }
  for (const word of words) {
    const failure = named(graph, word, shared)
    const key = failure.what === 'element' ? failure.element : `${failure.what} ${failure.name}`
    if (seen.has(key)) continue
    seen.add(key)
    found.push(failure)
  }
  return found
}

type Shared = Readonly<Record<'carrier' | 'conduit', ReadonlyMap<string, readonly Link[]>>>

function named(graph: ArchitectureGraph, word: string, shared: Shared): Failure {
  const byId = graph.get(word)
  if (byId !== undefined) return failing(graph, byId)
  const folded = fold(word)
  for (const what of ['carrier', 'conduit'] as const) {
    const names = [...shared[what].keys()].filter((name) => fold(name) === folded)
    if (names.length > 0) return { what, name: names[0]!, links: [...new Set(names.flatMap((name) => shared[what].get(name)!))] }
  }
  const canFail = graph.elements().filter((element) => FAILING.has(graph.kindOf(element)))
  // Whoever works in the form knows the codes of the form.
  const coded = canFail.filter(({ code }) => code !== undefined && code.toLowerCase() === word.toLowerCase())
  const alike = coded.length > 0 ? coded : canFail.filter(({ name }) => fold(name ?? '') === folded)
  if (alike.length === 1) return failing(graph, alike[0]!)
  if (alike.length > 1)
    throw new Fault(
      'ambiguous',
      { vi: `Có ${alike.length} đối tượng tên “${word}”.`, en: `There are ${alike.length} elements named "${word}".` },
      { vi: `Ghi mã: ${alike.map(({ id }) => id).join(', ')}.`, en: `Give an id: ${alike.map(({ id }) => id).join(', ')}.` },
    )
  throw unknown(graph, word, shared)
}

function failing(graph: ArchitectureGraph, element: Element): Failure {
  const kind = graph.kindOf(element)
  if (!FAILING.has(kind))
    throw new Fault(
      'usage',
      { vi: `“${element.id}” không phải thứ có thể ngừng hoạt động.`, en: `"${element.id}" is nothing that can fail.` },
      {
        vi: 'Ghi mã của cơ quan, địa điểm, mạng, đường truyền, hạ tầng, hệ thống, cơ sở dữ liệu, hoặc tên nhà mạng.',
        en: 'Give the id of an agency, site, network, link, infrastructure, system or database, or the name of a carrier.',
      },
    )
  const isThere = graph.is(element, 'link') || graph.is(element, 'integration') ? works(graph, element) : inService(graph, element)
  if (!isThere)
    throw new Fault(
      'usage',
      {
        vi: `“${element.id}” chưa hoặc không còn hoạt động ở trạng thái đang xét.`,
        en: `"${element.id}" does not work in the state asked about.`,
      },
      { vi: 'Xét kiến trúc mục tiêu bằng “--state to-be”.', en: 'Ask about the target with "--state to-be".' },
    )
  return { what: 'element', element }
}

function unknown(graph: ArchitectureGraph, word: string, shared: Shared): Fault {
  const ids = graph.elements().flatMap((element) => (FAILING.has(graph.kindOf(element)) ? [element.id] : []))
  const near = nearest(word, [...ids, ...shared.carrier.keys(), ...shared.conduit.keys()])
  const inside = ids.filter((id) => id.includes(word.toLowerCase())).slice(0, 3)
  const best = near.length > 0 ? near : inside
  const shown = best.map((one) => `“${one}”`).join(', ')
  return new Fault(
    'unknown-name',
    {
      vi: `Mô hình không có đối tượng, nhà mạng hay tuyến cáp “${word}”.`,
      en: `The model has no element, carrier or conduit "${word}".`,
    },
    best.length === 0
      ? { vi: 'Xem mã các đối tượng trong mô hình.', en: 'See the ids in the model.' }
      : { vi: `Có phải ${shown}?`, en: `Did you mean ${best.map((one) => `"${one}"`).join(', ')}?` },
  )
}
