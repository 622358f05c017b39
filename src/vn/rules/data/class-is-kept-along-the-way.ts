import { getOrInsert } from '../../../collections.ts'
import { spelling } from '../../../fold.ts'
import { DATA_PLATFORMS, type End, keepersOf } from '../../../model/connection.ts'
import type { Element } from '../../../model/element.ts'
import type { ArchitectureGraph } from '../../../model/graph.ts'
import { type Owned, ownerBody } from '../../../model/organisation.ts'
import { answersFor } from '../../../model/scope.ts'
import { notApplicable, works } from '../../../model/service.ts'
import { highestClass, type InformationClass, isLower, toldClass } from '../../model/classes.ts'
import { cite, defineRule, since } from '../../rule.ts'

type Integration = Element<'integration'>
type Holder = Element<'system' | 'database'>

/** What an exchange brings to where it ends: each item with the highest class it came with. */
type Brought = Map<string, { readonly classification: InformationClass; readonly by: Integration }>

export default defineRule({
  code: 'DAT-09',
  title: { vi: 'Dữ liệu giữ nguyên mức bảo vệ trên suốt đường đi', en: 'Data keeps its class along the way' },
  why: {
    vi: 'Dữ liệu cá nhân, bí mật đi tới nơi phân loại thấp hơn hoặc ra cổng công khai thì lộ ở chặng yếu nhất.',
    en: 'Personal or secret data that goes on to a lower class, or to a public portal, leaks at the weakest stage.',
  },
  remedy: {
    do: {
      vi: 'Bảo vệ dữ liệu ở nơi nhận theo mức của nơi gửi, hoặc khử nhận dạng, tổng hợp trước khi gửi.',
      en: 'Protect the data at the receiver as the sender does, or mask or aggregate it before it is sent.',
    },
    write: {
      vi: 'Nếu dữ liệu đã được khử nhận dạng, tổng hợp thì đặt tên khác cho dữ liệu ấy ở “{field:data}” và ghi cách làm ở “{field:protection}”; nếu không, sửa “{field:classification}” của quan hệ hoặc của nơi nhận cho đúng; nếu không áp dụng, ghi {exempt:classification}.',
      en: 'Where the data is masked or aggregated, name what is sent so in "{field:data}" and say how in "{field:protection}"; otherwise correct the "{field:classification}" of the relation or of the receiver; if it does not apply, {exempt:classification}.',
    },
  },
  statement: 'normative',
  withoutNorm: 'heuristic',
  severity: since('none', 'warning'),
  citations: [cite('QD-1425-2026', 'II.4.b')],
  examines: ['integration'],
  messages: {
    publicPortal: {
      vi: '“{from}” gửi dữ liệu loại “{class}” tới “{to}”, một cổng hoặc trang thông tin công khai mà mô hình không ghi là có xử lý dữ liệu đó.',
      en: '"{from}" sends {class} data to "{to}", a public portal or website of which the model does not say that it handles such data.',
    },
    toLower: {
      vi: '“{from}” gửi dữ liệu loại “{class}” tới “{to}”, nơi được phân loại thấp hơn: “{lower}”.',
      en: '"{from}" sends {class} data to "{to}", which is of a lower class: {lower}.',
    },
    lowered: {
      vi: '{data} đến “{from}” với phân loại “{class}” rồi đi tiếp tới “{to}” với phân loại thấp hơn: “{lower}”.',
      en: '{data} comes to "{from}" as {class} and goes on to "{to}" as a lower class: {lower}.',
    },
    belowSource: {
      vi: '“{from}” được phân loại “{class}” nhưng mọi thực thể nó chứa ({data}) được gửi tới “{to}” với phân loại thấp hơn: “{lower}”.',
      en: '"{from}" is {class}, but all the entities it holds ({data}) are sent to "{to}" as a lower class: {lower}.',
    },
  },
  check({ graph, report }) {
    const exchanges = exchangesOf(graph)
    const arrivals = arrivalsOf(exchanges)
    for (const { integration, source, target, told } of exchanges.filter((one) => !notApplicable(one.integration, 'classification'))) {
      const names = { from: source.name ?? source.id, to: target.name ?? target.id }
      const details = { field: 'classification' as const, with: [source, target] }
      const items = integration.data ?? []
      const sent = { ...names, class: { term: `integration.classification.${told}` } }
      const receiver = isHolder(graph, target) ? highestClass(target) : undefined
      const before = higherBefore(graph, arrivals, source, items, told)
      const own = classOfAllSent(graph, source, items)
      const lower = { term: `integration.classification.${told}` }
      if (receiver === undefined && told !== 'public' && isPublicFace(graph, target)) report.publicPortal(integration, sent, details)
      else if (receiver !== undefined && isLower(receiver, told) && !isCarrier(graph, target))
        report.toLower(integration, { ...sent, lower: { term: `integration.classification.${receiver}` } }, details)
      else if (before !== undefined) {
        const data = { ...names, data: [before.item], class: { term: `integration.classification.${before.classification}` }, lower }
        report.lowered(integration, data, { ...details, with: [source, target, before.by] })
      } else if (own !== undefined && isLower(told, own))
        report.belowSource(integration, { ...names, data: items, class: { term: `integration.classification.${own}` }, lower }, details)
      else if (receiver !== undefined) report.holds(integration)
    }
  },
})

const isHolder = (graph: ArchitectureGraph, end: End): end is Holder => graph.is(end, 'system') || graph.is(end, 'database')

/** What passes data on does not keep it. */
const isCarrier = (graph: ArchitectureGraph, end: End): boolean =>
  graph.is(end, 'system') &&
  (DATA_PLATFORMS.has(end.platformRole) || end.platformRole === 'agent-node' || end.platformRole === 'document-axis')

/** A site or portal that tells the public things and serves no procedure. */
function isPublicFace(graph: ArchitectureGraph, end: End): boolean {
  if (!graph.is(end, 'system')) return false
  const { kind, platformRole, audience, personalData } = end
  if (personalData === 'basic' || personalData === 'sensitive') return false
  if (platformRole !== undefined ? platformRole !== 'information-portal' : kind !== 'website') return false
  // A site for staff, or one behind a login where people see their own case, is no public face.
  if (audience !== undefined && !audience.includes('citizens') && !audience.includes('businesses')) return false
  return graph.countSources('service', 'system', end) === 0 && graph.countSources('service', 'channels', end) === 0
}

/** A working exchange whose class is told, with its ends. */
interface Exchange {
  readonly integration: Integration
  readonly source: End
  readonly target: End
  readonly told: InformationClass
}

function exchangesOf(graph: ArchitectureGraph): Exchange[] {
  return graph.all('integration').flatMap((integration): Exchange[] => {
    const source = graph.target(integration, 'from')
    const target = graph.target(integration, 'to')
    const told = integration.classification
    if (source === undefined || target === undefined || told === undefined) return []
    if (!works(graph, integration) || integration.recordType === 'reference') return []
    const isAnswered = [source, target].some((end) => answersFor(graph, ownerBody(graph, end as Owned)))
    return isAnswered ? [{ integration, source, target, told }] : []
  })
}

function arrivalsOf(exchanges: readonly Exchange[]): ReadonlyMap<Element, Brought> {
  const arrivals = new Map<Element, Brought>()
  for (const { integration: by, target, told } of exchanges) {
    if (told === 'public') continue
    const brought = getOrInsert(arrivals, target, (): Brought => new Map())
    for (const item of by.data ?? []) {
      const known = brought.get(spelling(item))
      if (known === undefined || isLower(known.classification, told)) brought.set(spelling(item), { classification: told, by })
    }
  }
  return arrivals
}

/** An item that came to the source, or to what keeps or holds its data, with a higher class than it leaves with. */
function higherBefore(
  graph: ArchitectureGraph,
  arrivals: ReadonlyMap<Element, Brought>,
  source: End,
  items: readonly string[],
  told: InformationClass,
): { readonly item: string; readonly classification: InformationClass; readonly by: Integration } | undefined {
  const places: Element[] = [source]
  if (graph.is(source, 'database')) for (const keeper of keepersOf(graph, source)) places.push(keeper)
  if (graph.is(source, 'system')) for (const database of graph.targets(source, 'stores')) places.push(database)
  for (const place of places) {
    const brought = arrivals.get(place)
    if (brought === undefined) continue
    for (const item of items) {
      const came = brought.get(spelling(item))
      if (came !== undefined && isLower(told, came.classification)) return { item, ...came }
    }
  }
  return undefined
}

/** The class of a database, where everything that it is said to hold goes along. */
function classOfAllSent(graph: ArchitectureGraph, source: End, items: readonly string[]): InformationClass | undefined {
  if (!graph.is(source, 'database')) return undefined
  const sent = new Set(items.map(spelling))
  const held = [...(source.holds ?? []), ...(source.masterOf ?? [])]
  return held.length > 0 && held.every((entity) => sent.has(spelling(entity))) ? toldClass(source) : undefined
}
